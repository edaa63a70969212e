"""Dates and windows of dates in words: "17 January 2030", "16–17 January 2030"."""

from calendar import monthrange
from datetime import date, datetime
from typing import Final

from briefgen.brief.base import DateWindow, date_bounds
from briefgen.brief.characters import clean
from briefgen.brief.model import Period

# Written out, so that the machine's locale has no say.
MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day_words(day: date) -> str:
    """Say a day: "17 January 2030"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_month_words(day: date) -> str:
    """Say a month on an axis: "Jan"."""
    return MONTHS[day.month - 1][:3]


def short_day_words(day: date) -> str:
    """Say a day on an axis: "17 Jan"."""
    return f"{day.day} {short_month_words(day)}"


def days_words(first: date, last: date) -> str:
    """Say a stretch of days: a whole month or year by its name, what both ends share once."""
    if first == last:
        return day_words(first)
    if (first.year, first.month, first.day) == (last.year, 1, 1) and (last.month, last.day) == (
        12,
        31,
    ):
        return f"{first.year}"
    month_end = monthrange(last.year, last.month)[1]
    if (first.year, first.month, first.day, last.day) == (last.year, last.month, 1, month_end):
        return f"{MONTHS[first.month - 1]} {first.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_words(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {day_words(last)}"
    return f"{day_words(first)} – {day_words(last)}"


def date_words(value: date | DateWindow | None, text: str | None = None) -> str | None:
    """Say a date field: the day or the window; else the words as written; else None."""
    bounds = date_bounds(value)
    if bounds:
        return days_words(*bounds)
    return clean(text) if text else None


def period_words(period: Period | None) -> str | None:
    """Say the days that a brief covers, one end of which may be open; None where both are."""
    if period is None:
        return None
    if period.start and period.end:
        return days_words(period.start, period.end)
    if period.start:
        return f"since {day_words(period.start)}"
    return f"until {day_words(period.end)}" if period.end else None


def moment_words(timestamp: str | None) -> str | None:
    """Say an RFC 3339 time: "17 January 2030, 09:30 UTC"."""
    if timestamp is None:
        return None
    moment = datetime.fromisoformat(timestamp)
    offset = moment.strftime("%z")
    zone = "UTC" if offset in ("+0000", "-0000", "") else f"UTC{offset[:3]}:{offset[3:5]}"
    return f"{day_words(moment.date())}, {moment:%H:%M} {zone}"
