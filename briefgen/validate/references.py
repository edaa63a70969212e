"""Ids: unique, and each one that is named belongs to an item of the right kind."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from briefgen.brief import (
    Actor,
    Casualty,
    CasualtyRange,
    Highlight,
    Item,
    Measure,
    OpenQuestion,
    Statement,
)
from briefgen.validate.contents import ITEM_LISTS, Contents
from briefgen.validate.findings import Pointer, Problem
from briefgen.validate.nearest import did_you_mean, nearest

_Fields = tuple[tuple[str, tuple[str, ...]], ...]

_ACTORS: Final = ("actors",)
# For each kind of item the fields that name others, and the lists in which those stand.
_REFERENCES: Final[Mapping[type[Item], _Fields]] = {
    Highlight: (("refs", ITEM_LISTS),),
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
_SINGULAR: Final = {
    "highlights": "a highlight",
    "documents": "a document",
    "actors": "an actor",
    "statements": "a statement",
    "measures": "a measure",
    "casualties": "a casualty figure",
    "casualty_ranges": "a casualty range",
    "open_questions": "an open question",
}


def check_references(contents: Contents) -> Iterator[Problem]:
    """Yield what is wrong with the ids of a brief and with the references to them."""
    homes = dict(contents.lost)
    first: dict[str, Pointer] = {}
    for pointer, item in contents.items():
        homes[item.id] = str(pointer[0])
        if item.id in first:
            message = f"the id `{item.id}` is that of another item too, /{_path(first[item.id])}"
            yield Problem("reference-duplicate-id", (*pointer, "id"), message, "give one a new id")
        first.setdefault(item.id, pointer)
    for pointer, name, lists in _named(contents):
        if problem := _reference(pointer, name, lists, homes):
            yield problem
    yield from _cycles(contents)
    brief = contents.brief
    if brief.supersedes and brief.supersedes.version >= brief.version:
        message = (
            f"version {brief.version} cannot replace version {brief.supersedes.version}: "
            "a brief replaces an earlier one"
        )
        yield Problem("reference-supersedes", ("supersedes", "version"), message)


def _named(contents: Contents) -> Iterator[tuple[Pointer, str, tuple[str, ...]]]:
    """Yield every id that is named: where, the id, and the lists in which it may stand."""
    for pointer, item in contents.items():
        for field, lists in _REFERENCES.get(type(item), ()):
            yield from _values((*pointer, field), getattr(item, field), lists)
    for pointer, span in contents.evidence():
        yield (*pointer, "document"), span.document, ("documents",)
    for position, correction in enumerate(contents.brief.corrections):
        place = ("corrections", contents.index("corrections", position), "refs")
        yield from _values(place, correction.refs, ITEM_LISTS)


def _values(
    pointer: Pointer, value: str | Sequence[str] | None, lists: tuple[str, ...]
) -> Iterator[tuple[Pointer, str, tuple[str, ...]]]:
    if isinstance(value, str):
        yield pointer, value, lists
    elif value:
        for number, name in enumerate(value):
            yield (*pointer, number), name, lists


def _reference(
    pointer: Pointer, name: str, lists: tuple[str, ...], homes: Mapping[str, str]
) -> Problem | None:
    home = homes.get(name)
    if home in lists:
        return None
    wanted = _SINGULAR[lists[0]] if len(lists) == 1 else "an item"
    if home:
        message = f"`{name}` is {_SINGULAR[home]}, and {wanted} must stand here"
        return Problem("reference-kind", pointer, message)
    meant = nearest(name, (known for known, place in homes.items() if place in lists))
    message = f"`{name}` is the id of nothing in this brief{did_you_mean(meant)}"
    mend = f'write "{meant}"' if meant else f"name {wanted} that is in the brief, or add it"
    return Problem("reference-missing", pointer, message, mend)


def _cycles(contents: Contents) -> Iterator[Problem]:
    """Yield one problem for each circle of figures that are all part of one another."""
    whole = {figure.id: figure.subset_of for figure in contents.brief.casualties}
    circular: set[str] = set()
    for pointer, item in contents.items("casualties"):
        path = [item.id]
        above = whole[item.id]
        while above in whole and above not in path and above not in circular:
            path.append(above)
            above = whole[above]
        if above == item.id:
            circular |= set(path)
            chain = " in ".join(f"`{name}`" for name in (*path, item.id))
            message = f"the figure is part of itself: {chain}"
            yield Problem("reference-cycle", (*pointer, "subset_of"), message)


def _path(pointer: Pointer) -> str:
    return "/".join(str(step) for step in pointer)
