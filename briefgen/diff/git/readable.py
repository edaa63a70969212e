"""A brief as lines of text that a line-by-line diff shows well: what git compares."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from briefgen.brief import LISTS, Brief, to_data
from briefgen.brief.base import EXTENSION_PREFIX

_INDENT: Final = "  "
# The words around a span follow from the span.
_UNSAID: Final = frozenset({"prefix", "suffix"})


def readable(brief: Brief) -> str:
    """Return a brief as text: an item a block, a field a line, blocks in the order of their ids.

    Left out are the words before and after a span, which follow from where it stands.
    """
    data = to_data(brief)
    head = {key: value for key, value in data.items() if key not in LISTS}
    blocks = [_block("brief", head)]
    for name in LISTS:
        members = sorted(data[name], key=lambda member: str(member.get("id", member)))
        blocks += [_block(name, member) for member in members]
    return "\n".join(blocks)


def _block(section: str, fields: Mapping[str, Any]) -> str:
    title = f"{section} {fields.get('id', '')}".rstrip()
    lines = [line for key, value in fields.items() if key != "id" for line in _lines(key, value)]
    return "".join(f"{line}\n" for line in [title, *(f"{_INDENT}{line}" for line in lines)])


def _lines(key: str, value: object) -> Iterator[str]:
    """The lines of a field; members of lists and fields of objects stand below it."""
    match value:
        case dict():
            words = ", ".join(
                f"{name} {_said(name, told)}" for name, told in value.items() if name not in _UNSAID
            )
            yield f"{key}: {_one_line(words)}"
        case list():
            for member in value:
                yield from _lines(key, member)
        case _:
            yield f"{key}: {_one_line(_said(key, value))}"


def _said(key: str, value: object) -> str:
    """A value as JSON; words without their marks, where they can be nothing else."""
    if isinstance(value, str) and not key.startswith(EXTENSION_PREFIX):
        return value
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _one_line(words: str) -> str:
    return words.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
