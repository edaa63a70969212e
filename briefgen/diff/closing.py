"""What a merged brief names must be in it: items that came back, and references taken away."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from briefgen.brief import (
    LISTS,
    REFERENCES,
    Brief,
    Casualty,
    Correction,
    Item,
    items_of,
    with_names,
)
from briefgen.diff.aligning import Aligned
from briefgen.diff.conflicts import Conflict
from briefgen.diff.fields import as_json
from briefgen.diff.ordering import insert

# An item, and the name of its list.
_Home = tuple[str, Any]


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


@dataclass(frozen=True, slots=True)
class Closed:
    """A brief that names nothing that is not in it."""

    brief: Brief
    conflicts: list[Conflict]
    missing: tuple[Missing, ...]


def close(brief: Brief, base: Brief, sides: Aligned, *, by_machine: bool) -> Closed:
    """Bring back what one side took away and the other came to name, or take the reference away.

    Of two people, one took an item away that the other has come to name: the item comes back, and
    is a conflict. What a person took away while a machine names it stays away; what the machine
    took away while a person names it comes back.

    Args:
        brief: the merged brief.
        base: what both sides began from.
        sides: both sides, under the ids of the base.
        by_machine: whether their side is a fresh extraction.
    """
    origin, ours, theirs = (dict(_homes(side)) for side in (base, sides.ours, sides.theirs))
    conflicts = []
    while True:
        known = {item.id for _, item in items_of(brief)}
        wanted = dict.fromkeys(name for _, _, name in named(brief) if name not in known)
        back = {
            name: home
            for name in wanted
            if (home := ours.get(name) or (None if by_machine else theirs.get(name)))
            and home[0] != "casualty_ranges"
        }
        if not back:
            break
        sections = {section for section, _ in back.values()}
        brief = brief.model_copy(update={name: _with(brief, name, back, base) for name in sections})
        for name, (section, _) in back.items():
            versions = (side.get(name, (section, None))[1] for side in (origin, ours, theirs))
            if not by_machine:
                conflicts.append(Conflict(section, name, None, *map(as_json, versions)))
    missing = [Missing(*found) for found in named(brief) if found[2] in wanted]
    bare = with_names(brief, dict.fromkeys(wanted))
    return Closed(_without_ungrounded(bare, brief), conflicts, tuple(missing))


def named(brief: Brief) -> Iterator[tuple[str | None, str, str]]:
    """Yield every id that is named in a brief: the item that names it, the field, the id."""
    for section in LISTS:
        for member in getattr(brief, section):
            holder = member.id if isinstance(member, Item) else None
            for field, _ in REFERENCES.get(type(member), ()):
                value: str | Sequence[str] | None = getattr(member, field)
                for name in [value] if isinstance(value, str) else value or ():
                    yield holder, field, name
            for span in getattr(member, "evidence", ()):
                yield holder, "evidence", span.document


def without_circles(
    figures: Sequence[Casualty], ours: Brief, conflicts: list[Conflict]
) -> list[Casualty]:
    """Return merged figures of which none is part of itself; our side of a circle stands.

    Args:
        figures: the merged figures.
        ours: our side.
        conflicts: takes what their side said of the wholes of the figures in a circle.
    """
    whole_of = {figure.id: figure.subset_of for figure in figures}
    our_wholes = {figure.id: figure.subset_of for figure in ours.casualties}
    kept = []
    for figure in figures:
        if figure.subset_of != our_wholes.get(figure.id) and _is_in_circle(figure.id, whole_of):
            mine = our_wholes.get(figure.id)
            whole_of[figure.id] = mine
            conflicts.append(
                Conflict("casualties", figure.id, "subset_of", None, mine, figure.subset_of)
            )
            kept.append(figure.model_copy(update={"subset_of": mine}))
        else:
            kept.append(figure)
    return kept


def _is_in_circle(start: str, whole_of: dict[str, str | None]) -> bool:
    seen = {start}
    above = whole_of.get(start)
    while above is not None and above not in seen:
        seen.add(above)
        above = whole_of.get(above)
    return above is not None


def _with(brief: Brief, section: str, back: Mapping[str, _Home], base: Brief) -> list[Item]:
    """A list with the items that come back, each where the base had it."""
    items = {item.id: item for item in getattr(brief, section)}
    items |= {name: item for name, (home, item) in back.items() if home == section}
    present = [name for name in items if name not in back]
    there = [item.id for item in getattr(base, section) if item.id in items]
    order = dict.fromkeys([*insert(present, there), *items])
    return [items[name] for name in order]


def _homes(brief: Brief) -> Iterator[tuple[str, _Home]]:
    for section, item in items_of(brief):
        yield item.id, (section, item)


def _without_ungrounded(brief: Brief, before: Brief) -> Brief:
    """The brief without extracted items whose last words stood in a document that is gone."""
    grounded = {item.id for _, item in items_of(before) if _has_content(item)}
    lists = {
        section: [
            member
            for member in getattr(brief, section)
            if isinstance(member, Correction)
            or member.origin == "manual"
            or member.id not in grounded
            or _has_content(member)
        ]
        for section in LISTS
    }
    return brief.model_copy(update=lists)


def _has_content(item: Item) -> bool:
    return any(span.part == "content" for span in getattr(item, "evidence", ()))
