"""Keys that the format does not know, all of them at once, and what was probably meant."""

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
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
    schema = brief_schema()
    mended = copy.deepcopy(data)
    places: list[UnknownKey] = []
    written: dict[tuple[Pointer, str | int], str] = {}
    pending: list[tuple[Pointer, Pointer, Any, _Schema]] = [((), (), mended, schema)]
    while pending:
        pointer, mended_pointer, value, part = pending.pop()
        if isinstance(value, list):
            items = _branch(part, "array", schema).get("items", {})
            pending += [
                ((*pointer, index), (*mended_pointer, index), member, items)
                for index, member in enumerate(value)
            ]
        elif isinstance(value, dict):
            members: dict[str, Any] = value
            known = _branch(part, "object", schema).get("properties")
            if known is None:
                continue
            for key in _unknown(members, known):
                meant = nearest(key, (name for name in known if name not in members))
                places.append(UnknownKey(pointer, key, meant))
                member = members.pop(key)
                if meant:
                    members[meant] = member
                    written[mended_pointer, meant] = key
            for name, member in members.items():
                if name in known:
                    place = (*pointer, written.get((mended_pointer, name), name))
                    pending.append((place, (*mended_pointer, name), member, known[name]))
    return UnknownKeys(tuple(places), mended, written)


def _unknown(value: Mapping[str, Any], known: Mapping[str, Any]) -> list[str]:
    return [key for key in value if key not in known and not key.startswith(EXTENSION_PREFIX)]


def _branch(part: _Schema, kind: str, schema: _Schema) -> _Schema:
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
