"""Telling the day or the days that a date phrase means, seen from the day of publication.

Days of the calendar, weekdays, weeks, months and years are plain arithmetic on the grammar's own
reading, where the rules of news style are exact. Stretches that are counted in units ("two months
ago", "the past six weeks") go to dateparser, which knows how long months and years are. There is no
clock: without a publication date, only a date with its year has an answer.
"""

import calendar
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple

from briefgen.brief import DateWindow
from briefgen.brief.dates import MONTHS
from briefgen.extract.dates.phrases import SMALL_NUMBERS, DatePhrase, read_date

_WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS: Final = tuple(month[:3] for month in MONTHS)
_SATURDAY: Final = 5
_WEEK: Final = timedelta(days=7)
_YEAR_AT_MOST: Final = timedelta(days=366)
_DAY: Final = timedelta(days=1)
_OFFSETS: Final = {"last": -1, "this": 0, "next": 1}
_PAST: Final = ("last", "past", "this past")
_COMING: Final = ("next", "coming", "this coming")
# Counted from the day of which the text just told, not from its publication.
_OF_THE_STORY: Final = ("previous", "following", "that", "earlier", "later")
_PARTS: Final = {
    "early": 0, "the start of": 0, "the beginning of": 0,
    "mid": 1, "the middle of": 1,
    "late": 2, "the end of": 2,
}  # fmt: skip
_WEEKS_OF_MONTH: Final = {"first": 0, "second": 7, "third": 14, "fourth": 21}
_DAY_WORDS: Final = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "last night": -1,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}
# Who counts in months or years rounds to one; who says "about two weeks" rounds to a week.
_HALF_UNIT: Final = {"day": 1, "week": 3, "month": 15, "year": 182}
_ROUNDED_UNITS: Final = ("month", "year")
_ROUNDED_WORDS: Final = ("about", "around", "roughly", "nearly", "almost", "some")

Parts = Mapping[str, str]


class _Span(NamedTuple):
    earliest: date
    latest: date


class _Standpoint(NamedTuple):
    """The day that a text speaks from, and whether it looks ahead from there."""

    published: date
    future: bool


def resolve_date(
    phrase: DatePhrase, published: date | None, *, future: bool = False
) -> date | DateWindow | None:
    """Return the day or the stretch of days that a phrase means, None where that would be a guess.

    A bare weekday is the latest such day up to and including the day of publication (news style
    names the weekday of what lies within a week); a day without its year is the nearest one in the
    past. Both lie ahead when the caller knows, from the verb, that the text speaks of the future.
    A stretch that the day of publication cuts ends there, or begins there when it lies ahead.

    Args:
        phrase: a phrase that `find_dates` found.
        published: the day of publication, None where unknown.
        future: whether the text speaks of something to come.
    """
    reading = read_date(phrase.text)
    if reading is None:
        return None
    form, parts = reading
    seen = _Standpoint(published, future) if published else None
    try:
        if form in _ABSOLUTE:
            span = _ABSOLUTE[form](parts, seen)
        elif seen and form in _RELATIVE:
            span = _RELATIVE[form](parts, seen)
        else:
            return None
    except (ValueError, OverflowError):  # a day that no calendar has, such as February 30
        return None
    if span is None or span.earliest > span.latest:
        return None
    if span.earliest == span.latest:
        return span.earliest
    return DateWindow(earliest=span.earliest, latest=span.latest)


def _iso(parts: Parts, _seen: _Standpoint | None) -> _Span:
    day = date(int(parts["year"]), int(parts["month"]), int(parts["day"]))
    return _Span(day, day)


def _day_of_month(parts: Parts, seen: _Standpoint | None) -> _Span | None:
    month = _month_number(parts["month"])
    first = int(parts["day"])
    last = int(parts["last_day"] or first)

    def in_year(year: int) -> _Span | None:
        if last > calendar.monthrange(year, month)[1]:
            return None
        return _Span(date(year, month, first), date(year, month, last))

    if parts["year"]:
        return in_year(int(parts["year"]))
    return _nearest(in_year, seen)


def _month(parts: Parts, seen: _Standpoint | None) -> _Span | None:
    month = _month_number(parts["month"])

    def in_year(year: int) -> _Span:
        span = _months(year, month, month)
        if week := parts.get("week"):
            return _week_of_month(span, week)
        return _part_of(span, parts.get("part", ""))

    if year := parts.get("year"):
        return in_year(int(year))
    if seen is None:
        return None
    today = seen.published
    match parts.get("which"):
        case "this":
            return in_year(today.year)
        case "last":
            return in_year(today.year - (month >= today.month))
        case "next":
            return in_year(today.year + (month <= today.month))
        case _:
            return _nearest(in_year, seen)


def _year(parts: Parts, _seen: _Standpoint | None) -> _Span:
    return _part_of_year(int(parts["year"]), parts.get("part", ""))


def _decade(parts: Parts, _seen: _Standpoint | None) -> _Span:
    first = int(parts["decade"])
    return _Span(date(first, 1, 1), date(first + 9, 12, 31))


def _weekday(parts: Parts, seen: _Standpoint) -> _Span | None:
    weekday = _WEEKDAYS.index(parts["weekday"][:3])
    which, week = parts["which"], parts["week"]
    if which in _OF_THE_STORY:
        return None
    gone = (seen.published.weekday() - weekday) % 7
    if week or which == "this":
        day = _monday(seen.published) + _OFFSETS[week or which] * _WEEK + weekday * _DAY
        if which and seen.future and day < seen.published:
            day += _WEEK
    elif which in _PAST:
        day = seen.published - (gone or 7) * _DAY
    elif which in _COMING or seen.future:
        day = seen.published + (7 - gone) * _DAY
    else:
        day = seen.published - gone * _DAY
    return _Span(day, day)


def _day_word(parts: Parts, seen: _Standpoint) -> _Span:
    word = parts["word"]
    if word == "overnight":
        return _Span(seen.published - _DAY, seen.published)
    known = word if word in _DAY_WORDS else word.split()[0]
    day = seen.published + _DAY_WORDS.get(known, 0) * _DAY
    return _Span(day, day)


def _counted(parts: Parts, seen: _Standpoint) -> _Span | None:
    unit, rough = parts["unit"], parts["rough"]
    if parts["direction"] in _OF_THE_STORY or unit not in _HALF_UNIT:
        return None
    if not parts["number"] or (rough and rough not in _ROUNDED_WORDS):
        return None
    ahead = parts["direction"] != "ago"
    day = _shift(seen.published, parts["number"], unit, ahead=ahead)
    if day is None:
        return None
    if not rough and unit not in _ROUNDED_UNITS:
        return _Span(day, day)
    margin = _HALF_UNIT[unit] * _DAY
    return _cut(_Span(day - margin, day + margin), seen._replace(future=ahead))


def _rolling(parts: Parts, seen: _Standpoint) -> _Span | None:
    number, unit = ("a", parts["one"]) if parts["one"] else (parts["number"], parts["unit"])
    if not number:
        return None
    ahead = parts["direction"] in _COMING
    day = _shift(seen.published, number, unit, ahead=ahead)
    if day is None:
        return None
    return _Span(seen.published, day) if ahead else _Span(day, seen.published)


def _calendar(parts: Parts, seen: _Standpoint) -> _Span:
    if parts.get("weekend"):
        return _weekend(parts["which"], seen)
    today = seen.published
    offset = _OFFSETS[parts.get("relation") or "this"]
    if parts["unit"] == "week":
        monday = _monday(today) + offset * _WEEK
        span = _part_of(_Span(monday, monday + 6 * _DAY), parts["part"])
    elif parts["unit"] == "month":
        months = today.year * 12 + today.month - 1 + offset
        month = months % 12 + 1
        span = _part_of(_months(months // 12, month, month), parts["part"])
    else:
        span = _part_of_year(today.year + offset, parts["part"])
    future = parts["part"] == "later" or (seen.future and parts["part"] != "earlier")
    return _cut(span, seen._replace(future=future))


def _weekend(which: str, seen: _Standpoint) -> _Span:
    gone = (seen.published.weekday() - _SATURDAY) % 7
    during = gone <= 1
    saturday = seen.published - gone * _DAY
    ahead = which in _COMING or (seen.future and which not in _PAST)
    if which == "next":
        saturday = _monday(seen.published) + _WEEK + _SATURDAY * _DAY
    elif which == "last" and during:
        saturday -= _WEEK
    elif ahead and not during:
        saturday += _WEEK
    return _cut(_Span(saturday, saturday + _DAY), seen._replace(future=ahead))


def _nearest(in_year: Callable[[int], _Span | None], seen: _Standpoint | None) -> _Span | None:
    """Place a stretch without a year in this one or its neighbour, on the side one looks to."""
    if seen is None:
        return None
    for year in (seen.published.year, seen.published.year + (1 if seen.future else -1)):
        span = in_year(year)
        # Only February 29 may be further off: the words of another year's news.
        if span is None or abs(span.earliest - seen.published) > _YEAR_AT_MOST:
            continue
        if span.latest >= seen.published if seen.future else span.earliest <= seen.published:
            return _cut(span, seen)
    return None


def _cut(span: _Span, seen: _Standpoint) -> _Span:
    """Cut a stretch at the day of publication, where that lies within it."""
    if not span.earliest <= seen.published <= span.latest:
        return span
    if seen.future:
        return _Span(seen.published, span.latest)
    return _Span(span.earliest, seen.published)


def _part_of(span: _Span, part: str) -> _Span:
    """Return the first, middle or last third of a stretch, or all of it for no part."""
    if part not in _PARTS:
        return span
    third = ((span.latest - span.earliest).days + 1) // 3
    ends = [span.earliest, *(span.earliest + n * third * _DAY for n in (1, 2)), span.latest + _DAY]
    return _Span(ends[_PARTS[part]], ends[_PARTS[part] + 1] - _DAY)


def _part_of_year(year: int, part: str) -> _Span:
    """Return a third of a year in whole months, or all of it for no part."""
    if part not in _PARTS:
        return _months(year, 1, 12)
    first = _PARTS[part] * 4 + 1
    return _months(year, first, first + 3)


def _week_of_month(month: _Span, week: str) -> _Span:
    if week == "last":
        return _Span(month.latest - 6 * _DAY, month.latest)
    earliest = month.earliest + _WEEKS_OF_MONTH[week] * _DAY
    return _Span(earliest, earliest + 6 * _DAY)


def _months(year: int, first: int, last: int) -> _Span:
    return _Span(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]))


def _month_number(word: str) -> int:
    return _MONTHS.index(word[:3]) + 1


def _monday(day: date) -> date:
    return day - day.weekday() * _DAY


def _shift(published: date, number: str, unit: str, *, ahead: bool) -> date | None:
    """Count units back or ahead from the noon of a day, so that hours and days round alike."""
    import dateparser

    count = SMALL_NUMBERS.get(number) or int(number)
    moment = dateparser.parse(
        f"in {count} {unit}s" if ahead else f"{count} {unit}s ago",
        languages=["en"],
        settings={
            "RELATIVE_BASE": datetime.combine(published, time(12)),
            "PREFER_DATES_FROM": "future" if ahead else "past",
            "TIMEZONE": "UTC",
            "PARSERS": ["relative-time"],
        },
    )
    if moment is None:
        return None
    day = moment.date()
    return day if (day >= published if ahead else day <= published) else None


_ABSOLUTE: Final[Mapping[str, Callable[[Parts, _Standpoint | None], _Span | None]]] = {
    "iso": _iso,
    "month_day": _day_of_month,
    "day_month": _day_of_month,
    "month_year": _month,
    "month": _month,
    "month_only": _month,
    "word_month": _month,
    "part_of_year": _year,
    "year": _year,
    "decade": _decade,
}
_RELATIVE: Final[Mapping[str, Callable[[Parts, _Standpoint], _Span | None]]] = {
    "weekday": _weekday,
    "day": _day_word,
    "counted": _counted,
    "rolling": _rolling,
    "calendar": _calendar,
    "within": _calendar,
}
