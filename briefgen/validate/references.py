"""Ids: unique, and each one that is named belongs to an item of the right kind."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import Final

from briefgen.brief import REFERENCES, Correction
from briefgen.validate.contents import Contents
from briefgen.validate.findings import Pointer, Problem
from briefgen.validate.nearest import did_you_mean, nearest_id

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
# A near name is looked for among all ids of a brief: where every reference is broken that takes
# minutes, and nobody reads the thousandth hint.
_MOST_HINTS: Final = 20


@dataclass(frozen=True)
class _Hints:
    """The ids that were meant by the first of those that are missing.

    Attributes:
        homes: every id with the name of its list.
        hidden: the lists of which some ids are not known.
        found: what was meant, for each missing id and the lists in which it was looked for.
    """

    homes: Mapping[str, str]
    hidden: frozenset[str]
    found: dict[tuple[str, tuple[str, ...]], str | None] = dataclass_field(default_factory=dict)

    def meant(self, name: str, lists: tuple[str, ...]) -> str | None:
        """Return the id in some lists that is nearest to a missing one, or None."""
        key = (name, lists)
        if key not in self.found and len(self.found) < _MOST_HINTS:
            known = (known for known, place in self.homes.items() if place in lists)
            self.found[key] = nearest_id(name, known)
        return self.found.get(key)


def check_references(contents: Contents) -> Iterator[Problem]:
    """Yield what is wrong with the ids of a brief and with the references to them."""
    homes = dict(contents.lost)
    first: dict[str, Pointer] = {}
    for pointer, item in contents.items():
        homes[item.id] = str(pointer[0])
        if item.id in first:
            message = f"the id `{item.id}` is that of another item too, /{_path(first[item.id])}"
            earlier = (*first[item.id], "id")
            mend = "give one a new id"
            place = (*pointer, "id")
            yield Problem("reference-duplicate-id", place, message, mend, first=earlier)
        first.setdefault(item.id, pointer)
    hints = _Hints(homes, contents.hidden)
    for pointer, name, lists in named_ids(contents):
        if problem := _reference(pointer, name, lists, hints):
            yield problem
    yield from _cycles(contents)
    brief = contents.brief
    if brief.supersedes and brief.supersedes.version >= brief.version:
        message = (
            f"version {brief.version} cannot replace version {brief.supersedes.version}: "
            "a brief replaces an earlier one"
        )
        yield Problem("reference-supersedes", ("supersedes", "version"), message)


def named_ids(contents: Contents) -> Iterator[tuple[Pointer, str, tuple[str, ...]]]:
    """Yield every id that is named: where, the id, and the lists in which it may stand."""
    for pointer, item in contents.items():
        for field, lists in REFERENCES.get(type(item), ()):
            yield from _values((*pointer, field), getattr(item, field), lists)
    for pointer, span in contents.evidence():
        yield (*pointer, "document"), span.document, ("documents",)
    for position, correction in enumerate(contents.brief.corrections):
        place = ("corrections", contents.index("corrections", position))
        for field, lists in REFERENCES[Correction]:
            yield from _values((*place, field), getattr(correction, field), lists)


def _values(
    pointer: Pointer, value: str | Sequence[str] | None, lists: tuple[str, ...]
) -> Iterator[tuple[Pointer, str, tuple[str, ...]]]:
    if isinstance(value, str):
        yield pointer, value, lists
    elif value:
        for number, name in enumerate(value):
            yield (*pointer, number), name, lists


def _reference(
    pointer: Pointer, name: str, lists: tuple[str, ...], hints: _Hints
) -> Problem | None:
    home = hints.homes.get(name)
    if home in lists or (home is None and not hints.hidden.isdisjoint(lists)):
        return None
    wanted = _SINGULAR[lists[0]] if len(lists) == 1 else "an item"
    if home:
        message = f"`{name}` is {_SINGULAR[home]}, and {wanted} must stand here"
        return Problem("reference-kind", pointer, message)
    meant = hints.meant(name, lists)
    message = f"`{name}` is the id of nothing in this brief{did_you_mean(meant)}"
    mend = f'write "{meant}"' if meant else f"name {wanted} that is in the brief, or add it"
    return Problem("reference-missing", pointer, message, mend)


def _cycles(contents: Contents) -> Iterator[Problem]:
    """Yield one problem for each circle of figures that are all part of one another.

    It stands at the circle's first figure in the file. Each figure is looked at once: of those in
    `start_of` a path that begins at the figure named there has come by, and a path that meets one
    of its own has closed a circle.
    """
    whole = {figure.id: figure.subset_of for figure in contents.brief.casualties}
    places = {item.id: pointer for pointer, item in contents.items("casualties")}
    order = {name: number for number, name in enumerate(whole)}
    start_of: dict[str, str] = {}
    for start in whole:
        path: list[str] = []
        above: str | None = start
        while above is not None and above in whole and above not in start_of:
            start_of[above] = start
            path.append(above)
            above = whole[above]
        if above is not None and start_of.get(above) == start:
            circle = path[path.index(above) :]
            turn = circle.index(min(circle, key=order.__getitem__))
            circle = circle[turn:] + circle[: turn + 1]
            chain = " in ".join(f"`{name}`" for name in circle)
            message = f"the figure is part of itself: {chain}"
            yield Problem("reference-cycle", (*places[circle[0]], "subset_of"), message)


def _path(pointer: Pointer) -> str:
    return "/".join(str(step) for step in pointer)
