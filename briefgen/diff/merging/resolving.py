"""Settling conflicts: a person takes our side of them, or theirs."""

import json
from collections.abc import Iterable, Sequence
from typing import Any, Final, Literal

from briefgen.brief import (
    ITEM_LISTS,
    Brief,
    load,
    to_data,
)
from briefgen.diff.fields import TOGETHER
from briefgen.diff.merging.conflicts import Conflict, conflicts_of, with_conflicts
from briefgen.diff.merging.deriving import followed

Side = Literal["ours", "theirs"]
# Required, and null where they are open.
_NULLABLE: Final = frozenset({"low", "high"})


def questions_of(brief: Brief) -> list[tuple[Conflict, ...]]:
    """Return the conflicts of a brief as a person is asked of them.

    Conflicts of fields that say one thing together, such as a number and its qualifier, are one
    question: of those one side is taken together.
    """
    asked: dict[object, list[Conflict]] = {}
    for conflict in conflicts_of(brief):
        bound = next((group for group in TOGETHER if conflict.field in group), conflict.field)
        asked.setdefault((conflict.section, conflict.item, bound), []).append(conflict)
    return [tuple(conflicts) for conflicts in asked.values()]


def settle(brief: Brief, conflicts: Sequence[Conflict], side: Side) -> Brief:
    """Return a brief in which conflicts are settled, and held no more.

    Args:
        brief: a brief that holds them.
        conflicts: some of its conflicts.
        side: whose version is to stand. What a person has made of ours since stays as it is.

    Raises:
        InvalidBriefError: when what was kept of their side does not keep to the format.
    """
    left = [conflict for conflict in conflicts_of(brief) if conflict not in conflicts]
    if side == "theirs":
        brief = _with_theirs(brief, conflicts)
    elif gone := {conflict.item for conflict in conflicts if _is_gone(conflict)}:
        lists = {
            name: [item for item in getattr(brief, name) if item.id not in gone]
            for name in ITEM_LISTS
        }
        brief = followed(brief.model_copy(update=lists))
    return with_conflicts(brief, left)


def _is_gone(conflict: Conflict) -> bool:
    """Whether we took the item away; it may have come back, since their side names it."""
    return conflict.field is None and conflict.ours is None


def _with_theirs(brief: Brief, conflicts: Iterable[Conflict]) -> Brief:
    data = to_data(brief)
    for conflict in conflicts:
        if conflict.section is None:
            _set(data, str(conflict.field), conflict.theirs)
            continue
        items: list[dict[str, Any]] = data.setdefault(conflict.section, [])
        at = next((n for n, item in enumerate(items) if item["id"] == conflict.item), len(items))
        if conflict.field is not None:
            if at < len(items):
                _set(items[at], conflict.field, conflict.theirs)
        elif conflict.theirs is None:
            del items[at : at + 1]
        else:
            items[at : at + 1] = [conflict.theirs]
    return followed(load(json.dumps(data), "the settled brief"))


def _set(data: dict[str, Any], key: str, value: object) -> None:
    """Set a field of JSON data; None takes it away, since no field is null but by default."""
    if value is None and key not in _NULLABLE:
        data.pop(key, None)
    else:
        data[key] = value
