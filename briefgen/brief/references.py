"""Which fields of an item name other items, and in which lists those stand."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from briefgen.brief.base import Item
from briefgen.brief.items import (
    Actor,
    Casualty,
    CasualtyRange,
    Correction,
    Highlight,
    Measure,
    OpenQuestion,
    Statement,
)
from briefgen.brief.model import LISTS, Brief
from briefgen.brief.sources import Evidence

# The lists whose members have an id.
ITEM_LISTS: Final = tuple(name for name in LISTS if name != "corrections")

_ACTORS: Final = ("actors",)
_Fields = tuple[tuple[str, tuple[str, ...]], ...]
# For each kind of object the fields that name items, and the lists in which those stand.
REFERENCES: Final[Mapping[type, _Fields]] = MappingProxyType(
    {
        Highlight: (("refs", ITEM_LISTS),),
        Correction: (("refs", ITEM_LISTS),),
        Actor: (("affiliation", _ACTORS),),
        Statement: (
            ("speaker", _ACTORS),
            ("co_speakers", _ACTORS),
            ("relayed_by", _ACTORS),
            ("about", _ACTORS),
        ),
        Measure: (
            ("actors", _ACTORS),
            ("targets", _ACTORS),
            ("asserted_by", _ACTORS),
            ("same_act", ("measures",)),
        ),
        Casualty: (
            ("asserted_by", _ACTORS),
            ("relayed_by", _ACTORS),
            ("attributed_to", _ACTORS),
            ("subset_of", ("casualties",)),
        ),
        CasualtyRange: (("figures", ("casualties",)), ("sources", _ACTORS)),
        OpenQuestion: (("about", ITEM_LISTS),),
    }
)


def items_of(brief: Brief) -> Iterator[tuple[str, Item]]:
    """Yield every item of a brief that has an id, with the name of its list."""
    for name in ITEM_LISTS:
        for item in getattr(brief, name):
            yield name, item


def named_by(member: Item | Correction) -> Iterator[tuple[str, str]]:
    """Yield every id that an item or correction names, with the field that names it."""
    for field, _ in REFERENCES.get(type(member), ()):
        value: str | Sequence[str] | None = getattr(member, field)
        for name in [value] if isinstance(value, str) else value or ():
            yield field, name
    for span in getattr(member, "evidence", ()):
        yield "evidence", span.document


def with_names(brief: Brief, names: Mapping[str, str | None]) -> Brief:
    """Return a brief in which ids are other ones, wherever they stand.

    Args:
        brief: any brief.
        names: the new id for each old one; None where nothing may name it any more. Ids that are
            not in it stay. A span whose document is None is taken away with its document.
    """
    if not names:
        return brief
    updates = {
        section: [member_with_names(member, names) for member in getattr(brief, section)]
        for section in LISTS
    }
    return brief.model_copy(update=updates)


def member_with_names(
    member: Item | Correction, names: Mapping[str, str | None]
) -> Item | Correction:
    """Return an item or correction in which ids are other ones, as in ``with_names``."""
    update: dict[str, Any] = {}
    if isinstance(member, Item) and names.get(member.id):
        update["id"] = names[member.id]
    for field, _ in REFERENCES.get(type(member), ()):
        value = getattr(member, field)
        if isinstance(value, str):
            if value in names:
                update[field] = names[value]
        elif value and any(name in names for name in value):
            meant = (names.get(name, name) for name in value)
            update[field] = list(dict.fromkeys(name for name in meant if name is not None))
    spans: list[Evidence] = getattr(member, "evidence", [])
    if any(span.document in names for span in spans):
        update["evidence"] = [
            span if document == span.document else span.model_copy(update={"document": document})
            for span in spans
            if (document := names.get(span.document, span.document)) is not None
        ]
    return member.model_copy(update=update) if update else member
