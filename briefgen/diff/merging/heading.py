"""Merging the head of a brief: versions, times, days, and all other fields that are no lists."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any, Final

from briefgen.brief import CONFLICTS_KEY, LISTS, Brief, Period, date_bounds
from briefgen.brief.base import FlexibleDate
from briefgen.diff.fields import FieldType, as_json, is_extended
from briefgen.diff.merging.conflicts import Conflict, strange_records
from briefgen.diff.merging.three_way import FieldConflict, merge_fields, merge_value

# Set from both sides: that they differ is no disagreement.
_BOOKKEEPING: Final = frozenset({"version", "supersedes", "created_at", "updated_at"})


def merge_heading(
    base: Brief | None, ours: Brief, theirs: Brief
) -> tuple[dict[str, Any], list[Conflict]]:
    """Return the fields of a merged brief that are no lists, and where the sides disagree.

    Where both changed them, the merged brief is as late as the later side, and covers the days of
    both.
    """
    merged = merge_fields(_bare(base) if base else None, _bare(ours), _bare(theirs))
    values, conflicts = dict(merged.values), list(merged.conflicts)
    values["id"], differ = merge_value(FieldType.VALUE, base and base.id, ours.id, theirs.id)
    if differ:
        conflicts.insert(0, FieldConflict("id", base and base.id, ours.id, theirs.id))
    differing = {conflict.name for conflict in conflicts}
    values |= _version(base, ours, theirs)
    values |= _times(values, differing, ours, theirs)
    covered = _covered(differing, ours, theirs)
    values |= covered
    return values, [
        Conflict(None, None, c.name, as_json(c.base), as_json(c.ours), as_json(c.theirs))
        for c in conflicts
        if c.name not in _BOOKKEEPING and c.name not in covered
    ]


def _bare(brief: Brief) -> Brief:
    """The brief without its lists, and without the conflicts of earlier merges."""
    extra = {k: v for k, v in (brief.model_extra or {}).items() if k != CONFLICTS_KEY}
    if strange := strange_records(brief):
        extra[CONFLICTS_KEY] = strange
    fields = {name: getattr(brief, name) for name in type(brief).model_fields}
    return Brief.model_construct(**{**fields, **{name: [] for name in LISTS}, **extra})


def _version(base: Brief | None, ours: Brief, theirs: Brief) -> dict[str, Any]:
    """The version, with what that version replaces: of the side that changed it, or the later."""
    told = [side and (side.version, side.supersedes) for side in (base, ours, theirs)]
    later = theirs if theirs.version > ours.version else ours
    side = theirs if told[0] == told[1] else ours if told[0] == told[2] else later
    return {"version": side.version, "supersedes": side.supersedes}


def _times(
    values: Mapping[str, Any], differing: Collection[str], ours: Brief, theirs: Brief
) -> dict[str, Any]:
    """When the brief was made and changed: where both sides say, the earliest and the latest."""
    made, changed = values["created_at"], values["updated_at"]
    if changed:
        changed = max((t for t in (ours.updated_at, theirs.updated_at) if t), key=_when)
    if made and ("created_at" in differing or (changed and _when(made) > _when(changed))):
        made = min((t for t in (ours.created_at, theirs.created_at) if t), key=_when)
    return {"created_at": made, "updated_at": changed}


def _when(timestamp: str) -> float:
    return datetime.fromisoformat(timestamp).timestamp()


def _covered(differing: Collection[str], ours: Brief, theirs: Brief) -> dict[str, Any]:
    """The days that are covered, where the sides differ in them and in no words beside them."""
    found: dict[str, Any] = {}
    days = (ours.as_of, theirs.as_of)
    if "as_of" in differing and "as_of_text" not in differing and not any(map(is_extended, days)):
        found["as_of"] = max(days, key=_last_day)
    periods = (ours.period, theirs.period)
    if "period" in differing and not any(map(is_extended, periods)):
        widest = _widest(*periods)
        if not (widest.start and widest.end and widest.start > widest.end):
            found["period"] = widest
    return found


def _last_day(value: FlexibleDate) -> date:
    bounds = date_bounds(value)
    return bounds[1] if bounds else date.min


def _widest(*periods: Period | None) -> Period:
    starts = [period.start for period in periods if period and period.start]
    ends = [period.end for period in periods if period and period.end]
    return Period(start=min(starts, default=None), end=max(ends, default=None))
