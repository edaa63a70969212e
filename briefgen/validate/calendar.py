"""Dates: in order, not after the brief was written, not after what its documents cover."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from briefgen.brief import Brief, DateWindow, Document, Item, Measure, Period, date_bounds
from briefgen.validate.contents import Contents
from briefgen.validate.findings import Pointer, Problem

_DATES: Final = (
    ("documents", "published_on"),
    ("statements", "said_on"),
    ("casualties", "as_of"),
    ("casualties", "since"),
    ("measures", "date"),
)
# A measure may be announced for a day to come; further ahead the year is a slip.
_FAR_AHEAD: Final = timedelta(days=10 * 365)
_SHORT_BEFORE: Final = timedelta(days=60)


@dataclass(frozen=True)
class _Frame:
    """The days between which a brief stands.

    Attributes:
        written: the day on which it was written.
        period: what its documents cover.
    """

    written: date | None
    period: Period


def check_dates(contents: Contents) -> Iterator[Problem]:
    """Yield what is wrong with the dates of a brief; the clock is not asked, the brief is."""
    brief = contents.brief
    written = brief.updated_at or brief.created_at
    # The day in its own offset: a day is longer than one time zone's.
    today = datetime.fromisoformat(written).date() if written else None
    yield from _order_of_brief(brief)
    # Of a period that ends before it begins nothing can be said to lie outside.
    frame = _Frame(today, Period() if _is_reversed(brief.period) else brief.period or Period())
    yield from _brief_in_frame(brief, frame)
    for name, field in _DATES:
        for pointer, item in contents.items(name):
            value: date | DateWindow | None = getattr(item, field)
            place = (*pointer, field)
            yield from _window(place, value)
            bounds = date_bounds(value)
            if bounds:
                yield from _in_frame(place, item, bounds, frame)
    for pointer, item in contents.items("casualties"):
        since, as_of = (date_bounds(getattr(item, field)) for field in ("since", "as_of"))
        if since and as_of and since[0] > as_of[1]:
            message = f"`since` {since[0]} is later than `as_of` {as_of[1]}"
            yield Problem("date-order", (*pointer, "since"), message)


def _brief_in_frame(brief: Brief, frame: _Frame) -> Iterator[Problem]:
    as_of = date_bounds(brief.as_of)
    if as_of:
        yield from _not_after(("as_of",), as_of[0], frame.written)
    if frame.period.end:
        yield from _not_after(("period", "end"), frame.period.end, frame.written)


def _in_frame(
    place: Pointer, item: Item, bounds: tuple[date, date], frame: _Frame
) -> Iterator[Problem]:
    """Yield what is wrong with a day beside those of the brief, the worst of it alone."""
    day, start, end = bounds[0], frame.period.start, frame.period.end
    if isinstance(item, Measure) and item.status != "completed":
        latest = frame.written or end
        if latest and day - latest > _FAR_AHEAD:
            message = f"{day} lies more than ten years after the brief was written"
            yield Problem("date-future", place, message)
    elif frame.written and day > frame.written:
        yield from _not_after(place, day, frame.written)
    elif end and day > end:
        message = f"{day} lies after the period of the brief, which ends on {end}"
        yield Problem("date-period", place, message)
    elif isinstance(item, Document) and start and bounds[1] < start:
        message = f"{day} lies before the period of the brief, which begins on {start}"
        yield Problem("date-period", place, message)
    elif meant := _with_digits_swapped(day, frame.written or end):
        message = f"{day} lies {meant.year - day.year} years before the brief was written"
        yield Problem("date-period", place, message, f"if digits are swapped, write {meant}")


def _with_digits_swapped(day: date, latest: date | None) -> date | None:
    """Return the day that two swapped digits of the year make of another, or None.

    It lies in the year before the brief was written, where most days do; the other is much older.
    """
    year = f"{day.year:04}"
    for at in range(len(year) - 1):
        swapped = int(year[:at] + year[at + 1] + year[at] + year[at + 2 :])
        if latest is None or not day.year < swapped <= latest.year:
            continue
        try:
            meant = day.replace(year=swapped)
        except ValueError:
            continue
        if timedelta() <= latest - meant <= _SHORT_BEFORE:
            return meant
    return None


def _not_after(place: Pointer, day: date, written: date | None) -> Iterator[Problem]:
    if written and day > written:
        message = f"{day} lies after the day on which the brief was written, {written}"
        yield Problem("date-future", place, message)


def _order_of_brief(brief: Brief) -> Iterator[Problem]:
    yield from _window(("as_of",), brief.as_of)
    if brief.period and _is_reversed(brief.period):
        message = f"the period ends on {brief.period.end}, before it starts on {brief.period.start}"
        yield Problem("date-order", ("period", "end"), message)
    if brief.created_at and brief.updated_at:
        created, updated = map(datetime.fromisoformat, (brief.created_at, brief.updated_at))
        if created > updated:
            message = "`updated_at` is earlier than `created_at`"
            yield Problem("date-order", ("updated_at",), message)


def _is_reversed(period: Period | None) -> bool:
    return bool(period and period.start and period.end and period.start > period.end)


def _window(pointer: Pointer, value: date | DateWindow | None) -> Iterator[Problem]:
    if isinstance(value, DateWindow) and value.earliest > value.latest:
        message = f"`latest` {value.latest} is earlier than `earliest` {value.earliest}"
        yield Problem("date-order", (*pointer, "latest"), message)
