"""Dates: in order, not after the brief was written, not after what its documents cover."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from briefgen.brief import Brief, DateWindow, date_bounds
from briefgen.validate.contents import Contents
from briefgen.validate.findings import Pointer, Problem

# Days on which something has been; a measure may be announced for a day to come.
_PAST: Final = {
    "documents": ("published_on",),
    "statements": ("said_on",),
    "casualties": ("as_of", "since"),
}
_DATES: Final = (*_PAST.items(), ("measures", ("date",)))


def check_dates(contents: Contents) -> Iterator[Problem]:
    """Yield what is wrong with the dates of a brief; the clock is not asked, the brief is."""
    brief = contents.brief
    yield from _order_of_brief(brief)
    written = brief.updated_at or brief.created_at
    # Behind the day in its own offset: a day is longer than one time zone's.
    today = datetime.fromisoformat(written).date() if written else None
    last = brief.period.end if brief.period else None
    for name, fields in _DATES:
        for pointer, item in contents.items(name):
            for field in fields:
                value: date | DateWindow | None = getattr(item, field)
                place = (*pointer, field)
                yield from _window(place, value)
                bounds = date_bounds(value)
                if bounds is None or name not in _PAST:
                    continue
                if today and bounds[0] > today:
                    message = (
                        f"{bounds[0]} lies after the day on which the brief was written, {today}"
                    )
                    yield Problem("date-future", place, message)
                elif last and name != "documents" and bounds[0] > last:
                    message = (
                        f"{bounds[0]} lies after the period of the brief, which ends on {last}"
                    )
                    yield Problem("date-period", place, message)
    for pointer, item in contents.items("casualties"):
        since, as_of = (date_bounds(getattr(item, field)) for field in ("since", "as_of"))
        if since and as_of and since[0] > as_of[1]:
            message = f"`since` {since[0]} is later than `as_of` {as_of[1]}"
            yield Problem("date-order", (*pointer, "since"), message)


def _order_of_brief(brief: Brief) -> Iterator[Problem]:
    yield from _window(("as_of",), brief.as_of)
    period = brief.period
    if period and period.start and period.end and period.start > period.end:
        message = f"the period ends on {period.end}, before it starts on {period.start}"
        yield Problem("date-order", ("period", "end"), message)
    if brief.created_at and brief.updated_at:
        created, updated = map(datetime.fromisoformat, (brief.created_at, brief.updated_at))
        if created > updated:
            message = "`updated_at` is earlier than `created_at`"
            yield Problem("date-order", ("updated_at",), message)


def _window(pointer: Pointer, value: date | DateWindow | None) -> Iterator[Problem]:
    if isinstance(value, DateWindow) and value.earliest > value.latest:
        message = f"`latest` {value.latest} is earlier than `earliest` {value.earliest}"
        yield Problem("date-order", (*pointer, "latest"), message)
