"""Whether a value can stand where the schema has a part for it: enough to tell what a key meant."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

_Schema = Mapping[str, Any]

_TYPES: Final[Mapping[str, type | tuple[type, ...]]] = {
    "string": str,
    "integer": (int, float),
    "number": (int, float),
    "boolean": bool,
    "array": list,
    "object": dict,
    "null": type(None),
}


def fits(value: object, part: _Schema, schema: _Schema) -> bool:
    """Whether a value is of the type, form and words that a part of the schema asks for.

    Of an object or a list the members are not looked at.
    """
    return any(_fits_one(value, candidate) for candidate in branches(part, schema))


def branches(part: _Schema, schema: _Schema) -> Iterator[_Schema]:
    """Yield a part of the schema, and what it stands for, through references and unions."""
    if reference := part.get("$ref"):
        part = schema["$defs"][str(reference).rpartition("/")[2]]
    yield part
    for member in part.get("anyOf", ()):
        yield from branches(member, schema)


def _fits_one(value: object, part: _Schema) -> bool:
    kind = part.get("type")
    if kind is None or not isinstance(value, _TYPES[kind]):
        return False
    if isinstance(value, bool) and kind != "boolean":
        return False
    if isinstance(value, str) and not re.search(part.get("pattern", ""), value):
        return False
    return "enum" not in part or value in part["enum"]
