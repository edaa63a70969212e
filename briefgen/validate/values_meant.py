"""What was probably meant by a value that the format does not take: the words of the mend."""

import re
from datetime import UTC, datetime
from typing import Final

from briefgen.brief.countries import country_name, country_of
from briefgen.brief.formats import wrong_timestamp
from briefgen.numbers import read_count
from briefgen.validate.days import days_meant
from briefgen.validate.findings import Pointer
from briefgen.validate.json_value import json_value

_NUMBER: Final = re.compile(r"0|[1-9][0-9]{0,14}")
_DIGIT: Final = re.compile(r"\d")
# Fields that hold the ends of a figure, and those for which its words stand beside them.
_ENDS: Final = frozenset({"low", "high", "best"})
# Dates with a field beside them for the words of a text.
_WITH_WORDS: Final = frozenset({"as_of", "date", "published_on", "said_on", "since"})
# RFC 3339 has them; there was one every few years up to 2016, and hardly a program reads them.
_LEAP_SECOND: Final = re.compile(r"T[0-9]{2}:[0-9]{2}:60(?![0-9])")


def value_meant(kind: str, value: object, pointer: Pointer) -> str | None:
    """Return the mend of a value, or None where nobody can tell what was meant.

    Args:
        kind: what is wrong, as pydantic calls it, or ``country``.
        value: the JSON value.
        pointer: its place.
    """
    match kind, value:
        case "int_type", str() if _NUMBER.fullmatch(value):
            return f"write {value}"
        case "int_type", str() if pointer and pointer[-1] in _ENDS and not value.isdigit():
            return _figure_meant(value)
        case "bool_type", "true" | "false":
            return f"write {value}"
        case "string_type", [str() as word]:
            return f"write {json_value(word)}"
        case "list_type", str():
            return f"write [{json_value(value)}]"
        case "iso_date", str():
            return _day_meant(value, pointer)
        case "rfc3339", str():
            return _moment_meant(value)
        case "country", str():
            return _country_meant(value)
    return None


def _country_meant(words: str) -> str | None:
    code = words.strip().upper()
    if country_name(code) == code:
        code = country_of(words) or country_of(words.title()) or country_of(words.upper()) or ""
    return f"write {json_value(code)}" if code else None


def _figure_meant(words: str) -> str | None:
    count = read_count(words)
    if count is None:
        return None
    return (
        f"write `low` {json_value(count.low)}, `high` {json_value(count.high)} "
        f"and `qualifier` {json_value(count.qualifier)}"
    )


def _day_meant(words: str, pointer: Pointer) -> str | None:
    """Say how a day is written; words that are none have a field of their own beside most dates."""
    days = [json_value(day.isoformat()) for day in days_meant(words)]
    if len(days) > 1:
        return f"write {days[0]} if the day comes first in it, {days[1]} if the month does"
    if days:
        return f"write {days[0]}"
    if words.strip() and pointer and pointer[-1] in _WITH_WORDS and not _DIGIT.search(words):
        return f"write null, and the words under `{pointer[-1]}_text`"
    return None


def _moment_meant(words: str) -> str | None:
    if _LEAP_SECOND.search(words):
        return "write 59 for the second: most programs read no leap second"
    try:
        moment = datetime.fromisoformat(words.strip().replace(" UTC", "Z"))
    except ValueError:
        return None
    written = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).isoformat()
    if wrong_timestamp(written):
        return None
    mend = f"write {json_value(written)}"
    return mend if moment.tzinfo else f"{mend}, with the offset of your clock"
