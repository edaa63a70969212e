"""The order of a merged list."""

from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)


def merge_order(base: Sequence[Key], ours: Sequence[Key], theirs: Sequence[Key]) -> list[Key]:
    """Return the members of two lists in one order.

    The side that moved members leads: ours where both did, theirs where neither did. What the other
    side added stands behind what it stood behind there.

    Args:
        base: what both lists were made from.
        ours: our members, each once.
        theirs: their members, each once.
    """
    led_by_theirs = _is_in_order(base, ours)
    return insert(*((theirs, ours) if led_by_theirs else (ours, theirs)))


def insert(lead: Sequence[Key], other: Sequence[Key]) -> list[Key]:
    """Return the members of a list with those that only another has, each behind its neighbour."""
    known = set(lead)
    behind: dict[Key | None, list[Key]] = {}
    last: Key | None = None
    for member in other:
        if member in known:
            last = member
        else:
            behind.setdefault(last, []).append(member)
    merged = list(behind.get(None, ()))
    for member in lead:
        merged += [member, *behind.get(member, ())]
    return merged


def _is_in_order(base: Iterable[Key], side: Sequence[Key]) -> bool:
    """Whether the members of the base stand on a side as they stood there."""
    there = set(side)
    kept = [member for member in base if member in there]
    known = set(kept)
    return kept == [member for member in side if member in known]
