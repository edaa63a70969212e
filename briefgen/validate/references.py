"""Ids: unique, and each one that is named belongs to an item of the right kind."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import Final

from briefgen.brief import REFERENCES, Correction, Statement
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
# Where one item is said to be in another: the list, the field, and what it is called.
_PARTS: Final = (("casualties", "subset_of", "figure"), ("actors", "affiliation", "actor"))
# A near name is looked for among all ids of a brief: where every reference is broken that takes
# minutes, and nobody reads the thousandth hint.
_MOST_HINTS: Final = 20


@dataclass(frozen=True)
class _Hints:
    """The ids that were meant by the first of those that are missing.

    Attributes:
        homes: every id with the names of the lists that it stands in, more than one by mistake.
        hidden: the lists of which some ids are not known.
        found: what was meant, for each missing id and the lists in which it was looked for.
    """

    homes: Mapping[str, Sequence[str]]
    hidden: frozenset[str]
    found: dict[tuple[str, tuple[str, ...]], str | None] = dataclass_field(default_factory=dict)

    def meant(self, name: str, lists: tuple[str, ...], naming: Collection[str]) -> str | None:
        """Return the id in some lists that is nearest to a missing one, or None.

        Args:
            name: the missing id.
            lists: where it is looked for.
            naming: the ids of the items that name it, none of which means itself.
        """
        key = (name, lists)
        if key not in self.found and len(self.found) < _MOST_HINTS:
            known = (
                known
                for known, there in self.homes.items()
                if known not in naming and not set(there).isdisjoint(lists)
            )
            self.found[key] = nearest_id(name, known)
        return self.found.get(key)


def check_references(contents: Contents) -> Iterator[Problem]:
    """Yield what is wrong with the ids of a brief and with the references to them."""
    homes = {name: [place] for name, place in contents.lost.items()}
    first: dict[str, Pointer] = {}
    for pointer, item in contents.items():
        homes.setdefault(item.id, []).append(str(pointer[0]))
        if item.id in first:
            message = f"the id `{item.id}` is that of another item too, /{_path(first[item.id])}"
            earlier = (*first[item.id], "id")
            mend = "give one a new id"
            place = (*pointer, "id")
            yield Problem("reference-duplicate-id", place, message, mend, first=earlier)
        first.setdefault(item.id, pointer)
    hints = _Hints(homes, contents.hidden)
    yield from _references(contents, hints)
    yield from _cycles(contents)
    yield from _named_by_themselves(contents)
    brief = contents.brief
    if brief.supersedes and brief.supersedes.version >= brief.version:
        message = (
            f"version {brief.version} cannot replace version {brief.supersedes.version}: "
            "a brief replaces an earlier one"
        )
        yield Problem("reference-supersedes", ("supersedes", "version"), message)


def lists_of_ids(contents: Contents) -> Iterator[tuple[Pointer, Sequence[str]]]:
    """Yield every list of ids that are named, with its place."""
    for pointer, names, _ in _naming(contents):
        if not isinstance(names, str):
            yield pointer, names


def _naming(
    contents: Contents,
) -> Iterator[tuple[Pointer, str | Sequence[str], tuple[str, ...]]]:
    """Yield what names an id, or some: where, the ids, and the lists in which they may stand."""
    for pointer, item in contents.items():
        for field, lists in REFERENCES.get(type(item), ()):
            if names := getattr(item, field):
                yield (*pointer, field), names, lists
    for pointer, span in contents.evidence:
        yield (*pointer, "document"), span.document, ("documents",)
    for position, correction in enumerate(contents.brief.corrections):
        place = ("corrections", contents.index("corrections", position))
        for field, lists in REFERENCES[Correction]:
            if names := getattr(correction, field):
                yield (*place, field), names, lists


def named_ids(contents: Contents) -> Iterator[tuple[Pointer, str, tuple[str, ...]]]:
    """Yield every id that is named: where, the id, and the lists in which it may stand."""
    for pointer, names, lists in _naming(contents):
        if isinstance(names, str):
            yield pointer, names, lists
        else:
            for number, name in enumerate(names):
                yield (*pointer, number), name, lists


def _references(contents: Contents, hints: _Hints) -> Iterator[Problem]:
    """Yield what is wrong with the ids that are named; of one that is missing, once."""
    missing: dict[str, list[Pointer]] = {}
    wanted: dict[str, tuple[str, ...]] = {}
    for pointer, name, lists in named_ids(contents):
        homes = hints.homes.get(name, ())
        if any(home in lists for home in homes):
            continue
        if homes:
            message = f"`{name}` is {_SINGULAR[homes[0]]}, and {_wanted(lists)} must stand here"
            yield Problem("reference-kind", pointer, message)
        elif hints.hidden.isdisjoint(lists):
            missing.setdefault(name, []).append(pointer)
            wanted.setdefault(name, lists)
    ids = {pointer: item.id for pointer, item in contents.items()} if missing else {}
    for name, places in missing.items():
        naming = {ids[place[:2]] for place in places if place[:2] in ids}
        meant = hints.meant(name, wanted[name], naming)
        yield _missing(name, wanted[name], places, meant)


def _missing(
    name: str, lists: tuple[str, ...], places: Sequence[Pointer], meant: str | None
) -> Problem:
    """Say that nothing has an id; where it is named often, its item has lost it or is gone."""
    message = f"`{name}` is the id of nothing in this brief"
    if len(places) == 1:
        message += did_you_mean(meant)
        mend = (
            f'write "{meant}"'
            if meant
            else f"name {_wanted(lists)} that is in the brief, or add it"
        )
        return Problem("reference-missing", places[0], message, mend)
    more = len(places) - 1
    others = "1 other place names" if more == 1 else f"{more} other places name"
    message += f", and {others} it too{did_you_mean(meant)}"
    mend = f"give {_wanted(lists)} this id again, or name another at each place"
    if meant:
        mend = f'give `{meant}` this id again, or write "{meant}" at each place'
    return Problem("reference-missing", places[0], message, mend)


def _wanted(lists: tuple[str, ...]) -> str:
    return _SINGULAR[lists[0]] if len(lists) == 1 else "an item"


def _cycles(contents: Contents) -> Iterator[Problem]:
    """Yield one problem for each circle of figures or actors that are all part of one another."""
    for name, field, what in _PARTS:
        whole = {item.id: getattr(item, field) for _, item in contents.items(name)}
        places = {item.id: pointer for pointer, item in contents.items(name)}
        for circle in _circles(whole):
            chain = " in ".join(f"`{member}`" for member in circle)
            message = f"the {what} is part of itself: {chain}"
            yield Problem("reference-cycle", (*places[circle[0]], field), message)


def _circles(whole: Mapping[str, str | None]) -> Iterator[list[str]]:
    """Yield each circle, from its first member in the file to that again.

    Each member is looked at once: of those in `start_of` a path that begins at the member named
    there has come by, and a path that meets one of its own has closed a circle.
    """
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
            yield circle[turn:] + circle[: turn + 1]


def _named_by_themselves(contents: Contents) -> Iterator[Problem]:
    """Yield each item that names itself in a list, and each speaker who is a co-speaker too."""
    ids = {pointer: item.id for pointer, item in contents.items()}
    for pointer, names in lists_of_ids(contents):
        own = ids.get(pointer[:2])
        for number in (number for number, name in enumerate(names) if name == own):
            message = f"`{own}` names itself"
            yield Problem("reference-cycle", (*pointer, number), message, "remove it")
    for pointer, item in contents.items("statements"):
        if isinstance(item, Statement) and item.speaker in item.co_speakers:
            place = (*pointer, "co_speakers", item.co_speakers.index(item.speaker))
            message = f"`{item.speaker}` is the speaker already"
            yield Problem("duplicate-reference", place, message, "remove it")


def _path(pointer: Pointer) -> str:
    return "/".join(str(step) for step in pointer)
