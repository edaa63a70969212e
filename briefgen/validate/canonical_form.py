"""A brief's JSON text in the canonical form: the order of keys, two spaces, a newline at the end.

As `briefgen.brief.dump` writes it, but nothing is left out and no number is written otherwise: what
a person typed stays, and only where it stands is ours.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from briefgen.brief.base import EXTENSION_PREFIX
from briefgen.validate.json_value import json_value
from briefgen.validate.published_schema import published_schema
from briefgen.validate.unknown_keys import branch_of

_Schema = Mapping[str, Any]


class _Number(str):
    """A number as it is written."""

    __slots__ = ()


def canonical_form(text: str) -> str:
    """Return the JSON text of a brief that keeps to the format in its canonical form."""
    data = json.loads(text, parse_float=_Number, parse_int=_Number)
    schema = published_schema()
    return "".join(_written(data, schema, schema, "\n")) + "\n"


def _written(value: object, part: _Schema, schema: _Schema, line: str) -> Iterator[str]:
    """Yield a value piece by piece; a new line within it begins with ``line``."""
    inner = line + "  "
    if isinstance(value, dict) and value:
        known = branch_of(part, "object", schema).get("properties")
        between = "{"
        for key in _in_order(value, known):
            yield f"{between}{inner}{json_value(key)}: "
            yield from _written(value[key], (known or {}).get(key, {}), schema, inner)
            between = ","
        yield f"{line}}}"
    elif isinstance(value, list) and value:
        items = branch_of(part, "array", schema).get("items", {})
        between = "["
        for member in value:
            yield between + inner
            yield from _written(member, items, schema, inner)
            between = ","
        yield f"{line}]"
    elif isinstance(value, _Number):
        yield value
    else:
        yield json_value(value)


def _in_order(value: Mapping[str, object], known: Mapping[str, object] | None) -> list[str]:
    """Return the keys of an object: the format's own in its order, behind them others by name."""
    if known is None:
        return sorted(value)
    own = [key for key in known if key in value]
    return own + sorted(key for key in value if key.startswith(EXTENSION_PREFIX))
