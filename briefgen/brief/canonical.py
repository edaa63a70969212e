"""Reading a brief and writing it in the one canonical form: key order, two spaces, UTF-8."""

import codecs
import hashlib
import json
from typing import Any

from pydantic import ValidationError

from briefgen.brief.base import EXTENSION_PREFIX
from briefgen.brief.model import LISTS, Brief
from briefgen.collector import collector_at_rest
from briefgen.errors import InvalidBriefError

# Written although they may be at their default: what a reader of the JSON looks for first.
_ALWAYS = ("$schema", "format_version", "id", "title", "version", "status", *LISTS)


def to_data(brief: Brief) -> dict[str, Any]:
    """Return the brief as JSON data in canonical key order, without what is at its default."""
    sparse = brief.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    full = brief.model_dump(mode="json", by_alias=True, include={"schema_", "version", "status"})
    data: dict[str, Any] = {}
    for key in Brief.field_names():
        if key in sparse:
            data[key] = sparse.pop(key)
        elif key in LISTS:
            data[key] = []
        elif key in _ALWAYS and full.get(key) is not None:
            data[key] = full[key]
    ordered: dict[str, Any] = _extensions_last(data | sparse)
    return ordered


def _extensions_last(value: Any) -> Any:  # noqa: ANN401 -- any JSON
    """JSON data with the ``x_*`` keys of each object behind its own, they and theirs by name."""
    if isinstance(value, list):
        return [_extensions_last(member) for member in value]
    if not isinstance(value, dict):
        return value
    own = {key: _extensions_last(part) for key, part in value.items() if not _is_extension(key)}
    extensions = sorted(key for key in value if _is_extension(key))
    return own | {key: _sorted_keys(value[key]) for key in extensions}


def _is_extension(key: str) -> bool:
    return key.startswith(EXTENSION_PREFIX)


def _sorted_keys(value: Any) -> Any:  # noqa: ANN401 -- any JSON
    return json.loads(json.dumps(value, sort_keys=True))


def dump(brief: Brief) -> str:
    """Return the canonical JSON text of a brief, with a newline at the end."""
    return json.dumps(to_data(brief), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def digest(brief: Brief) -> str:
    """Return the SHA-256, in hexadecimal, of the canonical text."""
    return hashlib.sha256(dump(brief).encode("utf-8")).hexdigest()


@collector_at_rest()
def load(text: str | bytes, name: str = "brief") -> Brief:
    """Read a brief from JSON.

    Args:
        text: the JSON; a byte order mark before it, as some editors put there, is passed over.
        name: the file's name, for the message.

    Raises:
        InvalidBriefError: naming the first place that does not keep to the format.
    """
    bare = text.removeprefix("\ufeff") if isinstance(text, str) else _without_mark(text)
    try:
        return Brief.model_validate_json(bare)
    except ValidationError as error:
        first, *others = error.errors(include_url=False)
        place = "".join(f"/{step}" for step in first["loc"]) or "the whole"
        more = f" (and {len(others)} more; `briefgen validate` lists them)" if others else ""
        raise InvalidBriefError(f"{name}: {place}: {first['msg']}{more}") from error


def _without_mark(data: bytes) -> bytes:
    return data.removeprefix(codecs.BOM_UTF8)
