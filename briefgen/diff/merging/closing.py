"""What a merged brief names must be in it: items that come back, and references taken away."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from briefgen.brief import (
    LISTS,
    Brief,
    Correction,
    Item,
    OpenQuestion,
    items_of,
    named_by,
    with_names,
)
from briefgen.diff.merging.ordering import insert

# An item, and the name of its list.
Home = tuple[str, Any]


@dataclass(frozen=True, slots=True)
class Missing:
    """A reference that was taken away, since what it named is in the brief no more.

    Attributes:
        item: the id of the item that held it; None for a correction.
        field: the field that held it.
        name: the id that it named.
    """

    item: str | None
    field: str
    name: str


def homes(brief: Brief) -> dict[str, Home]:
    """Return each item of a brief that another can bring back, by its id; ranges are derived."""
    return {item.id: (name, item) for name, item in items_of(brief) if name != "casualty_ranges"}


def named(brief: Brief) -> Iterator[tuple[str | None, str, str]]:
    """Yield every id that is named in a brief: the item that names it, the field, the id."""
    for section in LISTS:
        for member in getattr(brief, section):
            holder = member.id if isinstance(member, Item) else None
            for field, name in named_by(member):
                yield holder, field, name


def missing_from(brief: Brief) -> list[Missing]:
    """Return the references of a brief to what is not in it."""
    known = {item.id for _, item in items_of(brief)}
    return [Missing(*found) for found in named(brief) if found[2] not in known]


def with_returned(brief: Brief, sides: Mapping[str, Home], base: Brief) -> tuple[Brief, list[Home]]:
    """Bring back what a brief names, what that names, and so on.

    Args:
        brief: a merged brief.
        sides: what can come back, by id.
        base: what the sides began from; what comes back has its place there.

    Returns:
        the brief, and what came back.
    """
    returned: list[Home] = []
    while True:
        wanted = dict.fromkeys(reference.name for reference in missing_from(brief))
        back = {name: sides[name] for name in wanted if name in sides}
        if not back:
            return brief, returned
        returned += back.values()
        lists = dict.fromkeys(section for section, _ in back.values())
        brief = brief.model_copy(update={name: _with(brief, name, back, base) for name in lists})


def without_missing(brief: Brief) -> tuple[Brief, list[Missing], set[str]]:
    """Take references away to what is not there, and what rested on nothing else.

    Returns:
        the brief, the references, and the ids of the items that went.
    """
    missing: list[Missing] = []
    gone: set[str] = set()
    while found := missing_from(brief):
        missing += found
        bare = with_names(brief, dict.fromkeys(reference.name for reference in found))
        rested = {item.id for _, item in items_of(brief) if _rests(item)}
        went = {item.id for _, item in items_of(bare) if item.id in rested and not _rests(item)}
        gone |= went
        brief = bare.model_copy(
            update={name: _others(getattr(bare, name), went) for name in LISTS} if went else {}
        )
    return brief, [reference for reference in missing if reference.item not in gone], gone


def _others(members: Sequence[Any], gone: set[str]) -> list[Any]:
    return [member for member in members if isinstance(member, Correction) or member.id not in gone]


def _with(brief: Brief, section: str, back: Mapping[str, Home], base: Brief) -> list[Item]:
    """A list with the items that come back, each where the base had it."""
    items = {item.id: item for item in getattr(brief, section)}
    items |= {name: item for name, (home, item) in back.items() if home == section}
    present = [name for name in items if name not in back]
    there = [item.id for item in getattr(base, section) if item.id in items]
    order = dict.fromkeys([*insert(present, there), *items])
    return [items[name] for name in order]


def _rests(item: Item) -> bool:
    """Whether an item rests on something: words of a document, items at issue, or a person."""
    if item.origin == "manual" or (isinstance(item, OpenQuestion) and item.about):
        return True
    return any(span.part == "content" for span in getattr(item, "evidence", ()))
