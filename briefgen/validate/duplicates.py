"""Duplicates: one item, actor or reference that stands in the brief twice."""

from collections.abc import Hashable, Iterator
from itertools import groupby
from typing import Any, Final

from briefgen.brief import Actor, Item, letters_and_digits
from briefgen.brief.base import BriefObject
from briefgen.validate.contents import Contents
from briefgen.validate.findings import Pointer, Problem, json_pointer
from briefgen.validate.references import named_ids

# Ranges have their own check; two documents may well have the same title, publisher and day.
_LISTS: Final = ("highlights", "statements", "measures", "casualties", "open_questions")
# What may differ between two copies of one item: its name, and what a person says of it.
_APART: Final = frozenset({"id", "note", "origin", "reviewed"})


def check_duplicates(contents: Contents) -> Iterator[Problem]:
    """Yield what stands in a brief twice; rejected items are out of the way already."""
    # The hash alone is kept: the contents of all items are as much again as the brief.
    first: dict[int, tuple[Pointer, Item]] = {}
    for pointer, item in contents.items(*_LISTS):
        if item.shown:
            earlier, twin = first.setdefault(hash(_content(item)), (pointer, item))
            if twin is not item and _content(twin) == _content(item):
                yield _twice("duplicate-item", pointer, item, earlier, twin)
    named: dict[Hashable, tuple[Pointer, Item]] = {}
    for pointer, item in contents.items("actors"):
        if isinstance(item, Actor) and item.shown and not item.anonymous:
            # A name of signs alone leaves nothing to compare but the name itself.
            name = letters_and_digits(item.name) or item.name
            key = (item.kind, name, item.affiliation, item.country)
            earlier, twin = named.setdefault(key, (pointer, item))
            if twin is not item:
                yield _twice("duplicate-actor", pointer, item, earlier, twin)
    yield from _references(contents)


def _twice(code: str, pointer: Pointer, item: Item, earlier: Pointer, twin: Item) -> Problem:
    does = "has the name of" if code == "duplicate-actor" else "says the same as"
    message = f"`{item.id}` {does} `{twin.id}`, {json_pointer(earlier)}"
    mend = "keep one of the two, and name it where the other is named"
    return Problem(code, pointer, message, mend)


def _references(contents: Contents) -> Iterator[Problem]:
    """Yield each id that a list of ids has twice."""
    in_lists = (named for named in named_ids(contents) if isinstance(named[0][-1], int))
    for _, members in groupby(in_lists, key=lambda named: named[0][:-1]):
        seen: set[str] = set()
        for pointer, name, _ in members:
            if name in seen:
                message = f"`{name}` stands in this list already"
                yield Problem("duplicate-reference", pointer, message, "remove one of the two")
            seen.add(name)


def _content(item: Item) -> Hashable:
    return tuple((key, _frozen(value)) for key, value in item.__dict__.items() if key not in _APART)


def _frozen(value: Any) -> Hashable:  # noqa: ANN401 -- any field
    if isinstance(value, list):
        return tuple(map(_frozen, value))
    if isinstance(value, BriefObject):
        return tuple(map(_frozen, value.__dict__.values()))
    words: Hashable = value
    return words
