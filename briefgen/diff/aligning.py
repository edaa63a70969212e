"""Giving one item one id on both sides of a merge, and two items two."""

from collections.abc import Container, Mapping
from dataclasses import dataclass

from briefgen.brief import Brief, Item, items_of, with_names
from briefgen.diff.matching import Lists, are_alike, lists_of, partners


@dataclass(frozen=True, slots=True)
class Aligned:
    """Two sides whose items bear the ids of their base.

    Attributes:
        ours: our side.
        theirs: their side; what only it has bears no id that stands for something else.
        renamed: the id that a side gave an item of the base anew, by the base's.
    """

    ours: Brief
    theirs: Brief
    renamed: Mapping[str, str]


def align(base: Brief, ours: Brief, theirs: Brief, *, by_machine: bool) -> Aligned:
    """Give the items of two sides the ids that they have in their base, or in each other.

    Args:
        base: what both sides began from.
        ours: our side.
        theirs: their side.
        by_machine: whether their side is a fresh extraction: what it calls an item that was there
            before counts for nothing.
    """
    origin = lists_of(base)
    our_names = _free(partners(lists_of(ours), origin), ours)
    mine = with_names(ours, our_names)
    their_names = partners(lists_of(theirs), origin, trust_ids=not by_machine)
    fresh = _others(theirs, their_names)
    since = _others(mine, _ids(base))
    their_names |= partners(_extracted(fresh), _extracted(since), trust_ids=False)
    taken = _ids(base) | _ids(mine) | _ids(ours)
    clashes = _clashes(taken, their_names, fresh, since)
    changed = {was: now for was, now in their_names.items() if was != now}
    other = with_names(theirs, changed | clashes)
    anew = {} if by_machine else _given_anew(their_names, base)
    taken |= _ids(other)
    free = {name: given for name, given in anew.items() if given not in taken}
    return Aligned(mine, other, free | _given_anew(our_names, base))


def _ids(brief: Brief) -> set[str]:
    return {item.id for _, item in items_of(brief)}


def _free(names: Mapping[str, str], brief: Brief) -> dict[str, str]:
    """The names that differ, and that no item of the brief has already."""
    taken = _ids(brief)
    return {was: now for was, now in names.items() if now not in taken}


def _given_anew(names: Mapping[str, str], base: Brief) -> dict[str, str]:
    known = _ids(base)
    return {now: was for was, now in names.items() if was != now and now in known}


def _others(brief: Brief, known: Container[str]) -> Lists:
    """The items of a brief whose ids are none of some."""
    return {
        section: [item for item in items if item.id not in known]
        for section, items in lists_of(brief).items()
    }


def _extracted(lists: Lists) -> Lists:
    return {
        section: [item for item in items if item.origin == "extracted"]
        for section, items in lists.items()
    }


def _clashes(
    taken: set[str], names: Mapping[str, str], fresh: Lists, since: Lists
) -> dict[str, str]:
    """New ids for what only their side has, under an id that stands for something else.

    Args:
        taken: the ids of the base and of our side.
        names: what their ids mean in the base and on our side.
        fresh: what their side has and the base has not.
        since: what our side has and the base has not.
    """
    added = {item.id: (section, item) for section, items in since.items() for item in items}
    ids = taken | {item.id for items in fresh.values() for item in items}
    clashes: dict[str, str] = {}
    for section, items in fresh.items():
        for item in items:
            if item.id in names or item.id not in taken:
                continue
            if item.id in added and _are_one(added[item.id], (section, item)):
                continue
            number = 2
            while f"{item.id}-{number}" in ids:
                number += 1
            clashes[item.id] = f"{item.id}-{number}"
            ids.add(clashes[item.id])
    return clashes


def _are_one(one: tuple[str, Item], other: tuple[str, Item]) -> bool:
    return one[0] == other[0] and (one[1] == other[1] or are_alike(one[1], other[1]))
