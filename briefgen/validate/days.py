"""Days written in other forms than the format's: what they can mean."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

_MONTHS: Final[Mapping[str, int]] = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
_NAME: Final = rf"(?P<name>{'|'.join(_MONTHS)})[a-z]*\.?"
_DAY: Final = r"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<year>[0-9]{4})"
# The year first, as ISO 8601 has it too, but for the signs between, or with a time behind it.
_YEAR_FIRST: Final = (
    re.compile(rf"{_YEAR}(?P<sign>[-/. ])(?P<month>[01]?[0-9])(?P=sign){_DAY}(?:[T ][0-9:.]+.*)?"),
    re.compile(rf"{_YEAR}(?P<month>[01][0-9])(?P<day>[0-3][0-9])"),
)
_WITH_NAME: Final = (
    re.compile(rf"{_DAY}[ -]{_NAME}[ -]{_YEAR}", re.IGNORECASE),
    re.compile(rf"{_NAME} {_DAY},? {_YEAR}", re.IGNORECASE),
)
# 05/07/2031 is in July to most of the world, in May to some.
_YEAR_LAST: Final = re.compile(rf"(?P<one>[0-3]?[0-9])[-/.](?P<two>[0-3]?[0-9])[-/.]{_YEAR}")


def days_meant(words: str) -> tuple[date, ...]:
    """Return the days that words can mean, the day before the month first; () for no day's words.

    Args:
        words: what stands where a date of the form YYYY-MM-DD must.
    """
    bare = words.strip()
    return tuple(dict.fromkeys(_days(bare)))


def _days(words: str) -> Iterator[date]:
    for pattern in _YEAR_FIRST:
        if match := pattern.fullmatch(words):
            yield from _day(match["year"], match["month"], match["day"])
    for pattern in _WITH_NAME:
        if match := pattern.fullmatch(words):
            yield from _day(match["year"], _MONTHS[match["name"].lower()], match["day"])
    if match := _YEAR_LAST.fullmatch(words):
        yield from _day(match["year"], match["two"], match["one"])
        yield from _day(match["year"], match["one"], match["two"])


def _day(year: str, month: str | int, day: str) -> Iterator[date]:
    try:
        yield date(int(year), int(month), int(day))
    except ValueError:
        return
