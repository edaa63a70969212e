"""Keys that the format does not know, all of them at once, and what was probably meant."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from briefgen.brief import brief_schema
from briefgen.brief.base import EXTENSION_PREFIX
from briefgen.validate.findings import Pointer, Problem
from briefgen.validate.nearest import nearest

_Schema = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class UnknownKey:
    """An unknown key of the object at ``pointer``, and the known one that was meant, if any."""

    pointer: Pointer
    key: str
    meant: str | None


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
        """Return a problem of the mended brief with the keys of the brief as it was written."""
        pointer: Pointer = ()
        mended: Pointer = ()
        for step in problem.pointer:
            as_written = self._written.get((mended, step), step)
            pointer, mended = (*pointer, as_written), (*mended, step)
        return replace(problem, pointer=pointer)


def find_unknown_keys(data: dict[str, Any]) -> UnknownKeys:
    """Find the unknown keys of a brief's JSON data."""
    schema = _schemas()
    places: list[UnknownKey] = []
    written: dict[tuple[Pointer, str | int], str] = {}
    mended = data
    pending: list[tuple[Pointer, Pointer, Any, _Schema]] = [((), (), data, schema.whole)]
    while pending:
        pointer, mended_pointer, value, part = pending.pop()
        if isinstance(value, list):
            items = schema.branch(part, "array").get("items")
            if items:
                pending += [
                    ((*pointer, index), (*mended_pointer, index), member, items)
                    for index, member in enumerate(value)
                    if isinstance(member, dict | list)
                ]
        elif isinstance(value, dict):
            known = schema.branch(part, "object").get("properties")
            if known is None:
                continue
            if slips := _slips(value, known):
                places += (UnknownKey(pointer, key, meant) for key, meant in slips.items())
                written |= {(mended_pointer, meant): key for key, meant in slips.items() if meant}
                value = _renamed(value, slips)
                mended = _with(mended, mended_pointer, value)
            for name, member in value.items():
                if name in known and isinstance(member, dict | list):
                    place = (*pointer, written.get((mended_pointer, name), name))
                    pending.append((place, (*mended_pointer, name), member, known[name]))
    return UnknownKeys(tuple(places), mended, written)


@cache
def _schemas() -> "_Schemas":
    return _Schemas(brief_schema())


def _slips(value: Mapping[str, Any], known: Mapping[str, Any]) -> dict[str, str | None]:
    """Return the unknown keys of an object, each with the known one that was meant, if any."""
    slips: dict[str, str | None] = {}
    missing: list[str] = []
    for key in value:
        if key in known or key.startswith(EXTENSION_PREFIX):
            continue
        if not slips:
            missing = [name for name in known if name not in value]
        slips[key] = meant = nearest(key, missing)
        if meant:
            missing.remove(meant)
    return slips


def _renamed(value: Mapping[str, Any], slips: Mapping[str, str | None]) -> dict[str, Any]:
    """Return an object with the keys that were meant; those that mean nothing are left out."""
    names = {key: slips.get(key, key) for key in value}
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
    for candidate in _candidates(part, schema):
        if candidate.get("type") == kind:
            return candidate
    return {}


def _candidates(part: _Schema, schema: _Schema) -> Iterator[_Schema]:
    if reference := part.get("$ref"):
        part = schema["$defs"][str(reference).rpartition("/")[2]]
    yield part
    for member in part.get("anyOf", ()):
        yield from _candidates(member, schema)
