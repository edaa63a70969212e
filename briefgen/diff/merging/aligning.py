"""Giving one item one id on both sides of a merge, and two items two."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from briefgen.brief import ITEM_LISTS, Brief, Item, items_of, with_names
from briefgen.diff.likeness import can_be_one, traits_of
from briefgen.diff.matching import By, Lists, partners

# Ranges are derived, and so are their ids.
_LISTS: Final = tuple(name for name in ITEM_LISTS if name != "casualty_ranges")
_Drawn = TypeVar("_Drawn", bound=Item)


@dataclass(frozen=True, slots=True)
class Aligned:
    """Two sides whose items bear the ids of their base.

    Attributes:
        ours: our side.
        theirs: their side; what only it has bears no id that stands for something else.
        our_names: the id that an item of ours has here, for each that had another one.
        their_names: the same of theirs.
        renamed: the id that a side gave an item of the base anew, by the base's.
    """

    ours: Brief
    theirs: Brief
    our_names: Mapping[str, str]
    their_names: Mapping[str, str]
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
    our_names = _free(partners(_lists(ours), _lists(base)), ours)
    mine = with_names(ours, our_names)
    taken = _ids(base) | _ids(mine) | _ids(ours)
    by = By.WORDS if by_machine else By.ID
    their_names = _known_as(_lists(theirs), base, mine, taken, by)
    other = with_names(theirs, their_names)
    anew = {} if by_machine else _given_anew(their_names, base)
    taken |= _ids(other)
    free = {name: given for name, given in anew.items() if given not in taken}
    return Aligned(mine, other, our_names, their_names, free | _given_anew(our_names, base))


def align_drawn(
    items: Sequence[_Drawn], section: str, base: Brief, ours: Brief, taken: set[str]
) -> list[_Drawn]:
    """Give the items that were drawn from a merged brief the ids that they have had before.

    Args:
        items: questions, or highlights.
        section: the name of their list.
        base: what both sides began from.
        ours: our side, under its ids.
        taken: ids that stand for something else.
    """
    # A highlight bears the id of what it tells of: one of something else is another one.
    by = By.NAME if section == "highlights" else By.ID
    names = _known_as({section: items}, base, ours, taken | _ids(base) | _ids(ours), by)
    return [
        item.model_copy(update={"id": names[item.id]}) if item.id in names else item
        for item in items
    ]


def _known_as(theirs: Lists, base: Brief, ours: Brief, taken: set[str], by: By) -> dict[str, str]:
    """The ids that items have in the base or on our side, for those that are called otherwise."""
    names = partners(theirs, _lists(base), by)
    since = _others(_lists(ours), _ids(base))
    added, ours_added = _extracted(_others(theirs, names)), _extracted(since)
    # Two articles of one headline or file name may be two; those of one text are one. What both
    # sides found in one article rests on the same words of it; named actors are one in any.
    texts = {document.sha256 for document in ours.documents}
    same = [item for item in added.get("documents", ()) if getattr(item, "sha256", None) in texts]
    beings = {"documents": same, "actors": added.get("actors", ())}
    names |= partners(beings, ours_added, By.WORDS, names)
    names |= partners(_without(added, beings), _without(ours_added, beings), By.PLACE, names)
    # What people write is one only where it is the same: theirs may be an answer to ours.
    left = _others(theirs, names), _others(since, set(names.values()))
    names |= partners(*left, By.CONTENT, names)
    names |= _clashes(taken, names, _others(theirs, names), since)
    return {was: now for was, now in names.items() if was != now}


def _lists(brief: Brief) -> Lists:
    return {name: getattr(brief, name) for name in _LISTS}


def _ids(brief: Brief) -> set[str]:
    return {item.id for _, item in items_of(brief)}


def _free(names: Mapping[str, str], brief: Brief) -> dict[str, str]:
    """The names that differ, and that no item of the brief has already."""
    taken = _ids(brief)
    return {was: now for was, now in names.items() if now not in taken}


def _given_anew(names: Mapping[str, str], base: Brief) -> dict[str, str]:
    known = _ids(base)
    return {now: was for was, now in names.items() if now in known}


def _others(lists: Lists, known: Container[str]) -> Lists:
    """The items whose ids are none of some."""
    return {
        section: [item for item in items if item.id not in known]
        for section, items in lists.items()
    }


def _without(lists: Lists, names: Container[str]) -> Lists:
    return {section: items for section, items in lists.items() if section not in names}


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
        fresh: what their side has, and neither has the base nor is it known on our side.
        since: what our side has and the base has not.
    """
    meant = set(names.values())
    added = {
        item.id: (section, item)
        for section, items in since.items()
        for item in items
        if item.id not in meant
    }
    ids = taken | {item.id for items in fresh.values() for item in items}
    clashes: dict[str, str] = {}
    for section, items in fresh.items():
        for item in items:
            if item.id not in taken:
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
    return one[0] == other[0] and can_be_one(*(traits_of(item, {}) for _, item in (one, other)))
