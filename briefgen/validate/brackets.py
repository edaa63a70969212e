"""Brackets that do not match: which objects and lists a closing one was meant to end.

In a brief as we write it a closing bracket stands below the beginning of the line that opened it;
where it does not, what follows tells what it is in.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from briefgen.validate.findings import Fault
from briefgen.validate.positions import Lines, ScannedNode

CLOSING: Final = {"{": "}", "[": "]"}
_BRACKETS: Final = frozenset(CLOSING.values())
_INDENT: Final = re.compile(r"[ \t]*")
_KEY: Final = re.compile(r"""\s*(?P<key>"(?:[^"\\\n\r]|\\.)*"|'[^'\n\r]*'|[A-Za-z_$][\w$]*)\s*:""")
_FIRST_MEMBER: Final = re.compile(r"[ \t]*[\n\r]\s*?(?P<indent>[ \t]*)(?=[^\s}\]])")
_NEXT_LINE: Final = re.compile(r"[ \t]*,?[ \t]*[\n\r]\s*?(?P<indent>[ \t]*)(?=[^\s}\]])")
_FOLLOWING: Final = re.compile(r"\s*(?P<mark>[,}\]]|\Z)")


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A closing bracket of the wrong kind.

    Attributes:
        fault: what is wrong with it.
        ended: how many objects and lists end with it, the innermost first: one, where it is itself
            the slip, more where others should have been closed before it, none where it is one too
            many. None where that cannot be told.
    """

    fault: Fault
    ended: int | None


@dataclass(slots=True)
class Open:
    """An object or list that is not closed yet, and what the last thing in it was."""

    bracket: str
    value: dict[str, object] | list[object]
    node: ScannedNode
    last: Literal["bracket", "value", "comma"] = "bracket"
    comma: int = 0
    key: str | None = None
    key_span: tuple[int, int] = (0, 0)
    # Nothing in the text opens it.
    is_implied: bool = False


def bracket_is_lost(text: str, at: int, stack: Sequence[Open]) -> bool:
    """Whether an object where a key must stand tells of a lost bracket."""
    top = stack[-1]
    if len(stack) == 1 or top.last != "comma" or stack[-2].bracket == top.bracket:
        return False
    return top.bracket == "{" and top.key is None and text[at] == "{"


def is_outdented(text: str, at: int, top: Open) -> bool:
    """Whether what begins a line stands too far to the left to be in an object or list.

    A closing bracket may stand below the beginning of the line that opened it, a member may not.
    """
    indent = _indent(text, at)
    if text[at - len(indent) - 1 : at - len(indent)] not in {"\n", "\r"}:
        return False
    opening = len(_indent(text, top.node.start))
    if top.is_implied:
        # It begins with its first member.
        return text[at] not in _BRACKETS and len(indent) < opening
    return len(indent) < opening + (text[at] not in _BRACKETS)


def own_members_follow(text: str, at: int, top: Open) -> bool:
    """Whether what follows a closing bracket is indented as the members of what it closes are.

    A key that stands among those already begins another object, though.
    """
    first = _FIRST_MEMBER.match(text, top.node.start + 1)
    following = _NEXT_LINE.match(text, at + 1)
    if not first or not following or first["indent"] != following["indent"]:
        return False
    if len(first["indent"]) <= len(_indent(text, top.node.start)):
        return False
    key = is_key(text, following.end())
    if isinstance(top.value, dict):
        return key is not None and key.strip("\"'") not in top.value
    return key is None


def is_deeper(text: str, at: int, other: int) -> bool:
    """Whether a place is on a later line than another, and further to the right."""
    return "\n" in text[other:at] and len(_indent(text, at)) > len(_indent(text, other))


def ends_too_early(text: str, end: int) -> bool:
    """Whether another member follows, behind a comma, where a brief should be at its end."""
    following = _FOLLOWING.match(text, end)
    return (
        following is not None
        and following["mark"] == ","
        and is_key(text, following.end()) is not None
    )


def mismatch(text: str, at: int, stack: Sequence[Open], lines: Lines) -> Mismatch:
    """Return what is wrong with a closing bracket that is not that of the innermost object or list.

    Args:
        text: the text.
        at: where the bracket stands.
        stack: the open objects and lists, the innermost last.
        lines: the lines of the text.
    """
    ended = _closed_by(text, at, stack)
    message = f"`{text[at]}` stands here before the {opened(stack[-1], lines)} is closed"
    missing = [CLOSING[other.bracket] for other in stack[: -max(ended or 0, 2) : -1]]
    mend = f"close it with `{' '.join(missing)}`"
    if ended == 0:
        mend = "remove it"
    elif ended == 1:
        mend = f"write `{CLOSING[stack[-1].bracket]}`"
    return Mismatch(Fault("json-syntax", at, at + 1, message, mend), ended)


def opened(top: Open, lines: Lines) -> str:
    """Return what an open object or list is called in a message."""
    line, column = lines.place(top.node.start)
    return f"`{top.bracket}` of line {line}, column {column},"


def is_key(text: str, start: int) -> str | None:
    """Return the key that stands behind an offset with its quotation marks, or None."""
    match = _KEY.match(text, start)
    return match["key"] if match else None


def _closed_by(text: str, at: int, stack: Sequence[Open]) -> int | None:
    matching = [n for n in range(2, len(stack) + 1) if CLOSING[stack[-n].bracket] == text[at]]
    possible = [1, *matching[:1]]
    indent = _indent(text, at)
    if text[at - len(indent) - 1 : at - len(indent)] in {"\n", "\r"}:
        # Alone on its line.
        below = [n for n in (1, *matching) if _indent(text, stack[-n].node.start) == indent]
        possible = below or possible
    fitting = [n for n in possible if _fits(text, at + 1, stack[:-n])]
    if not fitting and _fits(text, at + 1, stack):
        return 0
    return fitting[0] if len(fitting) == 1 else None


def _indent(text: str, at: int) -> str:
    """Return the white space at the beginning of the line of an offset."""
    line = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    match = _INDENT.match(text, line, at)
    return match[0] if match else ""


def _fits(text: str, start: int, around: Sequence[Open]) -> bool:
    """Whether what follows a value can stand in the objects and lists around it."""
    left = [other.bracket for other in around]
    following = _FOLLOWING.match(text, start)
    while following and following["mark"] in _BRACKETS:
        if not left or CLOSING[left.pop()] != following["mark"]:
            return False
        following = _FOLLOWING.match(text, following.end())
    if following is None:
        return False
    if not following["mark"] or not left:
        return not following["mark"] and not left
    return (is_key(text, following.end()) is not None) == (left[-1] == "{")
