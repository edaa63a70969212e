"""Merging the head of a brief: versions, times, days, and all other fields that are no lists."""

from datetime import date, datetime
from typing import Any, Final

from briefgen.brief import LISTS, Brief, Period, date_bounds
from briefgen.diff.conflicts import CONFLICTS_KEY, Conflict
from briefgen.diff.fields import as_json
from briefgen.diff.three_way import merge_fields

# Set below from both sides: that they differ is no disagreement.
_BOOKKEEPING: Final = frozenset(
    {"version", "supersedes", "created_at", "updated_at", "as_of", "as_of_text", "period"}
)


def merge_heading(
    base: Brief | None, ours: Brief, theirs: Brief
) -> tuple[dict[str, Any], list[Conflict]]:
    """Return the fields of a merged brief that are no lists, and where the sides disagree.

    The merged brief is as late as the later side, and covers the days of both.
    """
    merged = merge_fields(_bare(base) if base else None, _bare(ours), _bare(theirs))
    values = dict(merged.values)
    differing = {conflict.name for conflict in merged.conflicts}
    later = theirs if theirs.version > ours.version else ours
    values |= {"version": later.version, "supersedes": later.supersedes}
    values["id"] = theirs.id if base and base.id == ours.id else ours.id
    values["created_at"] = min(_times(ours.created_at, theirs.created_at), default=None, key=_when)
    values["updated_at"] = max(_times(ours.updated_at, theirs.updated_at), default=None, key=_when)
    if differing & {"as_of", "as_of_text"}:
        latest = max((ours, theirs), key=lambda side: _last_day(side.as_of))
        values |= {"as_of": latest.as_of, "as_of_text": latest.as_of_text}
    if "period" in differing:
        values["period"] = _widest(ours.period, theirs.period)
    conflicts = [
        Conflict(None, None, c.name, as_json(c.base), as_json(c.ours), as_json(c.theirs))
        for c in merged.conflicts
        if c.name not in _BOOKKEEPING
    ]
    return values, conflicts


def _bare(brief: Brief) -> Brief:
    """The brief without its lists, and without the conflicts of earlier merges."""
    extra = {k: v for k, v in (brief.model_extra or {}).items() if k != CONFLICTS_KEY}
    fields = {name: getattr(brief, name) for name in type(brief).model_fields}
    return Brief.model_construct(**{**fields, **{name: [] for name in LISTS}, **extra})


def _times(*values: str | None) -> list[str]:
    return [value for value in values if value is not None]


def _when(timestamp: str) -> float:
    """Seconds since 1970; a leap second counts as the one before it."""
    return datetime.fromisoformat(timestamp.upper().replace(":60", ":59", 1)).timestamp()


def _last_day(value: Any) -> date:  # noqa: ANN401 -- a flexible date
    bounds = date_bounds(value)
    return bounds[1] if bounds else date.min


def _widest(one: Period | None, other: Period | None) -> Period | None:
    if one is None or other is None:
        return one or other
    starts = [day for day in (one.start, other.start) if day]
    ends = [day for day in (one.end, other.end) if day]
    return Period(start=min(starts, default=None), end=max(ends, default=None))
