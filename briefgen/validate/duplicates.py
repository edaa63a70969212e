"""Duplicates: one item, actor, document, span or reference that stands in the brief twice."""

from collections import Counter
from collections.abc import Hashable, Iterator
from typing import Any, Final

from briefgen.brief import Actor, Document, Item, letters_and_digits
from briefgen.brief.base import BriefObject
from briefgen.validate.contents import Contents
from briefgen.validate.findings import Pointer, Problem, json_pointer
from briefgen.validate.references import lists_of_ids

_Placed = tuple[Pointer, Item]

# Ranges have their own check; two documents may well have the same title, publisher and day.
_LISTS: Final = ("highlights", "statements", "measures", "casualties", "open_questions")
# What may differ between two copies of one item: its name, and what a person says of it.
_APART: Final = frozenset({"id", "note", "origin", "reviewed"})
_TELLING: Final = ("text", "question", "speaker", "raw", "low", "high", "place", "cause")
_ALIKE: Final = {
    "duplicate-item": "says the same as",
    "duplicate-actor": "has the name of",
    "duplicate-document": "has the text of",
}


def check_duplicates(contents: Contents) -> Iterator[Problem]:
    """Yield what stands in a brief twice; rejected items are out of the way already.

    Of two with one id `check_references` says enough.
    """
    yield from _items(contents)
    yield from _actors(contents)
    yield from _documents(contents)
    yield from _spans(contents)
    yield from _references(contents)


def _items(contents: Contents) -> Iterator[Problem]:
    """Yield each item that says what an earlier one of its list says.

    Few have the same words as another; of those alone all the content is compared.
    """
    shown = [(pointer, item) for pointer, item in contents.items(*_LISTS) if item.shown]
    words = [hash(_words(item)) for _, item in shown]
    times = Counter(words)
    first: dict[Hashable, _Placed] = {}
    for (pointer, item), key in zip(shown, words, strict=True):
        if times[key] > 1:
            earlier, twin = first.setdefault((pointer[0], _content(item)), (pointer, item))
            if twin.id != item.id:
                yield _twice("duplicate-item", pointer, item, earlier, twin)


def _actors(contents: Contents) -> Iterator[Problem]:
    named: dict[Hashable, _Placed] = {}
    for pointer, item in contents.items("actors"):
        if isinstance(item, Actor) and item.shown and not item.anonymous:
            # A name of signs alone leaves nothing to compare but the name itself.
            name = letters_and_digits(item.name) or item.name
            key = (item.kind, name, item.affiliation, item.country)
            earlier, twin = named.setdefault(key, (pointer, item))
            if twin.id != item.id:
                yield _twice("duplicate-actor", pointer, item, earlier, twin)


def _documents(contents: Contents) -> Iterator[Problem]:
    """Yield each document with the text of an earlier one: what it says counts twice."""
    first: dict[str, _Placed] = {}
    for pointer, item in contents.items("documents"):
        if isinstance(item, Document) and item.shown and item.sha256:
            earlier, twin = first.setdefault(item.sha256, (pointer, item))
            if twin.id != item.id:
                yield _twice("duplicate-document", pointer, item, earlier, twin)


def _spans(contents: Contents) -> Iterator[Problem]:
    """Yield each span that an item rests on twice."""
    first: dict[Hashable, Pointer] = {}
    for pointer, span in contents.evidence:
        key = (pointer[:2], span.document, span.start, span.end, span.part)
        earlier = first.setdefault(key, pointer)
        if earlier != pointer:
            message = f"the item rests on these words already, {json_pointer(earlier)}"
            mend = "remove one of the two"
            yield Problem("duplicate-evidence", pointer, message, mend, first=earlier)


def _twice(code: str, pointer: Pointer, item: Item, earlier: Pointer, twin: Item) -> Problem:
    message = f"`{item.id}` {_ALIKE[code]} `{twin.id}`, {json_pointer(earlier)}"
    mend = "keep one of the two, and name it where the other is named"
    return Problem(code, pointer, message, mend, first=(*earlier, "id"))


def _references(contents: Contents) -> Iterator[Problem]:
    """Yield each id that a list of ids has twice."""
    for place, names in lists_of_ids(contents):
        first: dict[str, int] = {}
        for number, name in enumerate(names):
            if (earlier := first.setdefault(name, number)) < number:
                message = f"`{name}` stands in this list already"
                mend, twin = "remove one of the two", (*place, earlier)
                yield Problem("duplicate-reference", (*place, number), message, mend, first=twin)


def _words(item: Item) -> Hashable:
    """Return what can be compared at once and tells nearly any two items of a list apart."""
    return tuple(map(item.__dict__.get, _TELLING))


def _content(item: Item) -> Hashable:
    return tuple((key, _frozen(value)) for key, value in item.__dict__.items() if key not in _APART)


def _frozen(value: Any) -> Hashable:  # noqa: ANN401 -- any field
    if isinstance(value, list):
        return tuple(map(_frozen, value))
    if isinstance(value, BriefObject):
        return tuple(map(_frozen, value.__dict__.values()))
    words: Hashable = value
    return words
