"""From what is wrong to what mends it for certain, as changes of the text.

Certain is what leaves one reading alone: a comma before a closing bracket, a comment, `None`. Where
two are possible, as with a key that stands twice, there is no edit.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from briefgen.validate.findings import Change, Edit, Fault
from briefgen.validate.json_value import json_value
from briefgen.validate.positions import Node
from briefgen.validate.tokens import bare_word, read_word

# Start and end in the text, in code points, and the words that belong there.
Replacement = tuple[int, int, str]

_BLANKS: Final = frozenset({" ", "\t"})
_LINE_ENDS: Final = frozenset({"", "\n", "\r"})
_INDENT: Final = re.compile(r"[ \t]*")
_REST_OF_LINE: Final = re.compile(r"[ \t]*(?:\r\n|\n|\r|\Z)")
# The key of the next member, on a line of its own.
_NEXT_KEY: Final = re.compile(r'[ \t]*[\n\r]\s*"(?:[^"\\\n\r]|\\.)*"[ \t]*:')
_NEXT_OBJECT: Final = re.compile(r"\s*\{")


def replacements_of_fault(fault: Fault, text: str) -> tuple[Replacement, ...]:
    """Return what mends a fault of syntax, or nothing where that is not certain."""
    mend = _MENDS.get(fault.code)
    replacement = mend(fault, text) if mend else None
    return (replacement,) if replacement else ()


def replacements_of_changes(
    changes: Iterable[Change], text: str, root: Node
) -> tuple[Replacement, ...]:
    """Return what brings values into the text, each where an old one stands."""
    found: list[Replacement] = []
    for change in changes:
        node = root.find(change.pointer)
        if node is None:
            return ()
        found.append((node.start, node.end, _written(change.value, text, node.start)))
    return tuple(found)


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with edits made; of two that overlap the later one is left for another time."""
    parts: list[str] = []
    at = 0
    for edit in sorted(set(edits), key=lambda edit: (edit.start, edit.end, edit.words)):
        if edit.start >= at:
            parts += text[at : edit.start], edit.words
            at = edit.end
    return "".join([*parts, text[at:]])


def _removed(fault: Fault, _text: str) -> Replacement:
    return fault.start, fault.end, ""


def _without_comment(fault: Fault, text: str) -> Replacement:
    """Remove a comment and, where nothing stands behind it on its line, the white space before.

    A line that held nothing else goes with it.
    """
    behind = _REST_OF_LINE.match(text, fault.end)
    if behind is None:
        return fault.start, fault.end, ""
    start = fault.start
    while text[start - 1 : start] in _BLANKS:
        start -= 1
    alone = text[start - 1 : start] in _LINE_ENDS
    return start, behind.end() if alone else fault.end, ""


def _missing_comma(fault: Fault, text: str) -> Replacement | None:
    """A comma, where the key of another member follows on a line of its own, or another object."""
    if _NEXT_KEY.match(text, fault.start) or (
        text[fault.start - 1] == "}" and _NEXT_OBJECT.match(text, fault.start)
    ):
        return fault.start, fault.end, ","
    return None


def _in_double_quotes(fault: Fault, text: str) -> Replacement | None:
    words = text[fault.start + 1 : fault.end - 1]
    # Where the string ends is a guess when its own mark is in it.
    if any(mark in words for mark in ("\\", '"', text[fault.start])):
        return None
    return fault.start, fault.end, json_value(words)


def _quoted_key(fault: Fault, text: str) -> Replacement | None:
    word = bare_word(text, fault.start)
    # One of its two quotation marks may be there.
    sure = text[fault.start + len(word) : fault.end] in {"", '"'}
    return (fault.start, fault.end, json_value(word)) if word and sure else None


def _escaped(fault: Fault, text: str) -> Replacement | None:
    character = text[fault.start : fault.end]
    if len(character) != 1 or character >= " ":
        return None
    return fault.start, fault.end, json_value(character)[1:-1]


def _word(fault: Fault, text: str) -> Replacement | None:
    token = read_word(text, fault.start)
    if token is None or token.unread:
        return None
    return fault.start, fault.end, json_value(token.value)


_MENDS: Final[Mapping[str, Callable[[Fault, str], Replacement | None]]] = {
    "json-byte-order-mark": _removed,
    "json-trailing-comma": _removed,
    "json-comment": _without_comment,
    "json-missing-comma": _missing_comma,
    "json-quotes": _in_double_quotes,
    "json-unquoted-key": _quoted_key,
    "json-word": _word,
    "json-string": _escaped,
}


def _written(value: object, text: str, at: int) -> str:
    """Return a value as JSON, indented as the line on which it begins."""
    if not isinstance(value, dict | list):
        return json_value(value)
    line = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    indent = _INDENT.match(text, line)
    lines = json.dumps(value, ensure_ascii=False, indent=2)
    return lines.replace("\n", "\n" + indent[0]) if indent else lines
