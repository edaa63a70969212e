"""Days written in other forms than the format's: what they can mean."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from briefgen.brief.dates import MONTHS

_NUMBERS: Final[Mapping[str, int]] = {
    **{name.lower(): number for number, name in enumerate(MONTHS, 1)},
    **{name[:3].lower(): number for number, name in enumerate(MONTHS, 1)},
    "sept": 9,
}
_NAME: Final = rf"(?P<name>{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})\.?"
_WEEKDAY: Final = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
_DAY: Final = r"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<year>[0-9]{4})"
_TIME: Final = r"(?:[T ][0-2]?[0-9]:[0-5][0-9][0-9:.]*(?: ?(?:Z|UTC|[+-][0-9:]{2,6}))?)"
_FORMS: Final = tuple(
    re.compile(form, re.ASCII | re.IGNORECASE)
    for form in (
        # As ISO 8601 has it too, but for the signs between, or with a time behind it.
        rf"{_YEAR}(?P<sign>[-/. ])(?P<month>[01]?[0-9])(?P=sign){_DAY}{_TIME}?",
        rf"{_YEAR}(?P<month>[01][0-9])(?P<day>[0-3][0-9])",
        rf"{_WEEKDAY}(?:the )?{_DAY}(?: of)?[ -]{_NAME},?[ -]{_YEAR}",
        rf"{_WEEKDAY}{_NAME} {_DAY},? {_YEAR}",
        # 05/07/2031 is in July to most of the world, in May to some.
        rf"{_DAY}[-/.](?P<month>[01]?[0-9])[-/.]{_YEAR}",
        rf"(?P<month>[01]?[0-9])[-/.]{_DAY}[-/.]{_YEAR}",
    )
)


def days_meant(words: str) -> tuple[date, ...]:
    """Return the days that words can mean, the day before the month first; () for no day's words.

    Args:
        words: what stands where a date of the form YYYY-MM-DD must.
    """
    return tuple(dict.fromkeys(_days(words.strip())))


def _days(words: str) -> Iterator[date]:
    for form in _FORMS:
        if match := form.fullmatch(words):
            parts = match.groupdict()
            month = parts.get("month") or _NUMBERS[parts["name"].lower()]
            try:
                yield date(int(parts["year"]), int(month), int(parts["day"]))
            except ValueError:
                continue
