"""What templates see, as docs/templates.md tells it: each class with its fields and their types."""

import dataclasses
import types
from datetime import date
from typing import Final, Literal, Union, get_args, get_origin, get_type_hints

from briefgen.render.changes_view import ChangesView
from briefgen.render.palette import Palette
from briefgen.render.view import BriefView, Mark, Sign

ROOTS: Final = (BriefView, ChangesView, Palette)
_NAMED: Final = {
    str: "text",
    int: "number",
    float: "number",
    bool: "yes or no",
    types.NoneType: "none",
    date: "date",
}


def context() -> dict[str, dict[str, str]]:
    """The fields of every class that templates reach, and what each is, in words."""
    found: dict[str, dict[str, str]] = {}
    for root in ROOTS:
        _collect(root, found)
    return found


def _collect(kind: object, found: dict[str, dict[str, str]]) -> None:
    if not dataclasses.is_dataclass(kind):
        for part in get_args(kind):
            _collect(part, found)
        return
    name = kind.__name__
    if name in found:
        return
    hints = get_type_hints(kind)
    found[name] = {field: _words(hint) for field, hint in hints.items()}
    for hint in hints.values():
        _collect(hint, found)


def _words(kind: object) -> str:
    if kind in _NAMED:
        return _NAMED[kind]
    if dataclasses.is_dataclass(kind):
        return f"[{kind.__name__}](#{kind.__name__.lower()})"
    parts = get_args(kind)
    if values_of(kind) == values_of(Mark):
        return "[Mark](#marks-and-signs)"
    if values_of(kind) == values_of(Sign):
        return "[Sign](#marks-and-signs)"
    match get_origin(kind):
        case origin if origin is tuple and parts[-1] is Ellipsis:
            return f"list of {_words(parts[0])}"
        case origin if origin is tuple:
            return f"({', '.join(map(_words, parts))})"
        case origin if origin is Literal:
            return ", ".join(f"`{value}`" for value in parts)
        case origin if origin in (Union, types.UnionType):
            return " or ".join(map(_words, parts))
    raise TypeError(kind)


def values_of(kind: object) -> tuple[object, ...]:
    """The words of a literal type, or of several as one."""
    if get_origin(kind) is Literal:
        return get_args(kind)
    parts = get_args(kind)
    if parts and all(get_origin(part) is Literal for part in parts):
        return tuple(value for part in parts for value in get_args(part))
    return ()
