"""Keys that the format does not know, all of them at once, and what was probably meant."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Final

from briefgen.brief.base import EXTENSION_PREFIX
from briefgen.validate.findings import Pointer, Problem
from briefgen.validate.fitting import branches, fits
from briefgen.validate.nearest import VERY_NEAR, nearest
from briefgen.validate.published_schema import published_schema
from briefgen.validate.synonyms import folded, key_synonym

_Schema = Mapping[str, Any]

# A key says what its value means, so that half a word in common is no hint: `part_of` is not
# `as_of`, nor `source` the `source_rating`. Of three letters one slip leaves two.
_NEAR: Final = 0.72
_NEAR_SHORT: Final = 0.66
_SHORT: Final = 3


@dataclass(frozen=True, slots=True)
class UnknownKey:
    """An unknown key of the object at ``pointer``, which is its place in the mended brief.

    ``near`` is the known key that is nearest to it; ``is_meant`` says that it stands for that one,
    which is not there otherwise.
    """

    pointer: Pointer
    key: str
    near: str | None
    is_meant: bool


@dataclass(frozen=True)
class UnknownKeys:
    """The unknown keys of a brief, and the brief as it would be with the meant ones.

    With the meant keys in place the rest of the brief can be checked too: a slip in one key hides
    no other fault, and is no missing key besides.
    """

    places: tuple[UnknownKey, ...]
    mended: dict[str, Any]
    _written: Mapping[tuple[Pointer, str | int], str] = field(default_factory=dict)

    def as_written(self, problem: Problem) -> Problem:
        """Return a problem of the mended brief with the keys of the brief as it was written.

        In an object in which the meaning of a key is a guess nothing is certain to mend.
        """
        if not self._written:
            return problem
        guessed = {pointer for pointer, _ in self._written}
        sure = all(change.pointer[:-1] not in guessed for change in problem.changes)
        return replace(
            problem,
            pointer=self._place(problem.pointer),
            first=self._place(problem.first) if problem.first is not None else None,
            changes=tuple(
                replace(change, pointer=self._place(change.pointer))
                for change in (problem.changes if sure else ())
            ),
        )

    def _place(self, mended: Pointer) -> Pointer:
        return tuple(
            self._written.get((mended[:depth], step), step) for depth, step in enumerate(mended)
        )


def find_unknown_keys(data: dict[str, Any]) -> UnknownKeys:
    """Find the unknown keys of a brief's JSON data."""
    schema = _schemas()
    places: list[UnknownKey] = []
    written: dict[tuple[Pointer, str | int], str] = {}
    mended = data
    pending: list[tuple[Pointer, Any, _Schema]] = [((), data, schema.whole)]
    while pending:
        mended_pointer, value, part = pending.pop()
        if isinstance(value, list):
            items = schema.branch(part, "array").get("items")
            if items:
                pending += [
                    ((*mended_pointer, index), member, items)
                    for index, member in enumerate(value)
                    if isinstance(member, dict | list)
                ]
        elif isinstance(value, dict):
            branch = schema.branch(part, "object")
            known = branch.get("properties")
            if known is None:
                continue
            if slips := _slips(mended_pointer, value, branch, schema.whole):
                places += slips
                meant = {slip.key: slip.near if slip.is_meant else None for slip in slips}
                written |= {(mended_pointer, name): key for key, name in meant.items() if name}
                value = _renamed(value, meant)
                mended = _with(mended, mended_pointer, value)
            for name, member in value.items():
                if name in known and isinstance(member, dict | list):
                    pending.append(((*mended_pointer, name), member, known[name]))
    return UnknownKeys(tuple(places), mended, written)


@cache
def _schemas() -> "_Schemas":
    return _Schemas(published_schema())


def _slips(
    pointer: Pointer, value: Mapping[str, Any], part: _Schema, schema: _Schema
) -> list[UnknownKey]:
    """Return the unknown keys of an object."""
    known: Mapping[str, Any] = part["properties"]
    unknown = [key for key in value if key not in known and not key.startswith(EXTENSION_PREFIX)]
    free = [key for key in known if key not in value]
    missing = [key for key in part.get("required", ()) if key in free]
    slips: list[UnknownKey] = []
    for key in unknown:
        near = _misspelt(key, free)
        if near is None:
            others = [key_synonym(key, free)]
            if len(unknown) == len(missing) == 1:
                # What is there too much and what is missing are one slip.
                others += missing
            likely = (other for other in others if other and fits(value[key], known[other], schema))
            near = next(likely, None)
        if near is None:
            fitting = [other for other in free if fits(value[key], known[other], schema)]
            near = nearest(folded(key), fitting, _NEAR)
        if near:
            free.remove(near)
            slips.append(UnknownKey(pointer, key, near, is_meant=True))
        else:
            there = [other for other in known if other not in free]
            beside = _misspelt(key, there) or key_synonym(key, there)
            slips.append(UnknownKey(pointer, key, beside, is_meant=False))
    return slips


def _misspelt(key: str, possible: Iterable[str]) -> str | None:
    """Return the key that was meant by its spelling, whatever stands under it, or None."""
    word = folded(key)
    cutoff = _NEAR_SHORT if len(word) <= _SHORT else VERY_NEAR
    return nearest(word, possible, cutoff)


def _renamed(value: Mapping[str, Any], meant: Mapping[str, str | None]) -> dict[str, Any]:
    """Return an object with the keys that were meant; those that mean nothing are left out."""
    names = {key: meant.get(key, key) for key in value}
    return {name: value[key] for key, name in names.items() if name is not None}


def _with(data: Any, pointer: Pointer, value: object) -> Any:  # noqa: ANN401 -- any JSON
    """Return JSON data with another value at a place; what is not on the way is shared."""
    if not pointer:
        return value
    changed = data.copy()
    changed[pointer[0]] = _with(data[pointer[0]], pointer[1:], value)
    return changed


class _Schemas:
    """The schema, and its parts for a JSON type: each is looked for once."""

    def __init__(self, whole: _Schema) -> None:
        self.whole = whole
        self._branches: dict[tuple[int, str], _Schema] = {}

    def branch(self, part: _Schema, kind: str) -> _Schema:
        """Return the part of the schema that is for a JSON type; {} where there is none."""
        key = (id(part), kind)
        if key not in self._branches:
            self._branches[key] = branch_of(part, kind, self.whole)
        return self._branches[key]


def branch_of(part: _Schema, kind: str, schema: _Schema) -> _Schema:
    """Return the part of the schema that is for a JSON type, through references and unions."""
    for candidate in branches(part, schema):
        if candidate.get("type") == kind:
            return candidate
    return {}
