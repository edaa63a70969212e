"""The fields of an item that differ, each in words; none of them is left unsaid."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from pydantic import BaseModel

from briefgen.brief import (
    Actor,
    Casualty,
    Correction,
    Document,
    Item,
    Measure,
    OpenQuestion,
    Statement,
)
from briefgen.diff.changes import FieldChange
from briefgen.diff.fields import FieldType, type_of
from briefgen.diff.telling.evidence_wording import evidence_details
from briefgen.diff.telling.naming import Sides
from briefgen.diff.telling.reading import changed_words, replaced, same
from briefgen.diff.telling.renaming import renamed
from briefgen.diff.telling.told import Detail
from briefgen.diff.telling.values import json_words, label, value_words
from briefgen.diff.words import Piece

# Of a new item, what a reader wants to know beside its words and its source.
_FACTS: Final[Mapping[type, tuple[str, ...]]] = MappingProxyType(
    {
        Actor: ("affiliation", "country"),
        Casualty: ("as_of", "place"),
        Correction: ("date",),
        Document: ("url",),
        Measure: ("actors", "targets", "condition", "date", "place"),
        OpenQuestion: ("answer",),
        Statement: ("said_on", "venue"),
    }
)
_ASIDE: Final = frozenset({"note", "refs", "schema_"})
_ANOTHER_ORDER: Final = "in another order"


def details_of_new(member: Item | Correction, sides: Sides) -> tuple[Detail, ...]:
    """Say what goes with a new member of a list: who published it, when, by whom."""
    told = {
        label(name): value_words(type(member), name, getattr(member, name), sides.after)
        for name in _FACTS.get(type(member), ())
    }
    told["source"] = sides.after.publishers(getattr(member, "evidence", ()))
    shown = tuple(Detail(name, same(words)) for name, words in told.items() if words)
    note = member.note if isinstance(member, Item) else None
    return (*shown, Detail("note", same(note), aside=True)) if note else shown


def details_of_change(member: BaseModel, change: FieldChange, sides: Sides) -> Iterator[Detail]:
    """Say what became of a field.

    Args:
        member: the thing that has the field, as it was.
        change: the field.
        sides: names what it names.
    """
    aside = is_aside(change.name)
    if change.name == "evidence" and isinstance(member, Item):
        old = renamed(member, "evidence", change.old, sides.names)
        yield from evidence_details(old, change.new, sides.before, sides.after)
    else:
        yield Detail(label(change.name), pieces_of(member, change, sides), aside=aside)


def is_aside(field: str) -> bool:
    """Whether no document of a brief shows a field: a remark to reviewers, a house's own key."""
    return field in _ASIDE or field.startswith("x_")


def pieces_of(member: BaseModel, change: FieldChange, sides: Sides) -> tuple[Piece, ...]:
    """Return what became of the value of a field that is no evidence."""
    if change.name.startswith("x_"):
        return _as_json(change)
    kind, owner = type_of(member, change.name), type(member)
    if kind is FieldType.SET:
        old: object = renamed(member, change.name, change.old, sides.names)
        gone = _without(change.old, old, change.new)
        fresh = [value for value in change.new if value not in _listed(old)]
        told = replaced(
            value_words(owner, change.name, gone, sides.before),
            value_words(owner, change.name, fresh, sides.after),
        )
        if _tells(told):
            return told
        is_moved = len(change.old) == len(change.new) and not gone and not fresh
        return same(_ANOTHER_ORDER) if is_moved else _as_json(change)
    if kind is FieldType.PROSE and change.old and change.new:
        told = changed_words(change.old, change.new)
    else:
        told = replaced(
            value_words(owner, change.name, change.old, sides.before),
            value_words(owner, change.name, change.new, sides.after),
        )
    return told if _tells(told) else _as_json(change)


def _tells(told: Sequence[Piece]) -> bool:
    """Whether a reader sees a difference."""
    was = " ".join(piece.text for piece in told if piece.kind != "new")
    return was != " ".join(piece.text for piece in told if piece.kind != "old")


def _without(shown: Sequence[object], old: object, new: Sequence[object]) -> list[object]:
    """Members of a list that went, under the ids that they had."""
    return [value for value, now in zip(shown, _listed(old), strict=True) if now not in new]


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _as_json(change: FieldChange) -> tuple[Piece, ...]:
    """The values as data, for what words would make the same; a string in its own letters."""
    if isinstance(change.old, str) and isinstance(change.new, str):
        told = replaced(change.old, change.new)
        if _tells(told):
            return told
    return replaced(
        json_words(change.old) if change.was_there else "",
        json_words(change.new) if change.is_there else "",
    )
