"""A JSON scanner (RFC 8259) that knows where everything stands, and goes on after a fault.

No recursion, and one pass over what is faulty. A trailing comma, a comment or a missing comma is
named, and the scan goes on as if all were right; what leaves the structure in doubt ends it.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, NoReturn

from briefgen.validate.findings import Fault
from briefgen.validate.positions import Lines, Node, ScannedNode, SoundNode
from briefgen.validate.sound import MAX_DEPTH, read_sound
from briefgen.validate.strings import read_key, read_string, read_without_beginning
from briefgen.validate.tokens import Token, bare_word, read_number, read_word, shorten, shown

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_COMMENT: Final = re.compile(r"//[^\n\r]*|#[^\n\r]*|/\*.*?\*/", re.DOTALL)
# White space elsewhere, and what editors and web pages leave behind unseen.
_FOREIGN_SPACE: Final = re.compile(r"(?:[^\S \t\n\r]|[\x00\ufeff\u200b-\u200f\u2060])+")
# What a key or value begins with, if only a comma is missing before it.
_BEGINNING: Final = re.compile(r"[\w\"'“”„{\[$+.-]")
_CLOSING: Final = {"{": "}", "[": "]"}


@dataclass(frozen=True, slots=True)
class Scan:
    """The outcome of a scan.

    Attributes:
        data: the value, as far as faults allow it to be read; None where the scan ended early.
        root: where everything in it stands.
        faults: in the order of the text.
        complete: whether the scan came to the end.
    """

    data: object
    root: Node
    faults: tuple[Fault, ...]
    complete: bool


def scan(
    text: str,
    lines: Lines,
    start: int = 0,
    damaged: Sequence[int] = (),
    *,
    quick: bool = True,
) -> Scan:
    """Scan a JSON text.

    Args:
        text: the text.
        lines: its lines, for messages that name a second place.
        start: where the JSON begins: behind a byte order mark.
        damaged: the offsets of characters that could not be decoded, in order.
        quick: whether to leave the objects and lists without fault to Python's decoder.
    """
    scanner = _Scanner(text, lines, start, damaged, quick=quick)
    complete = True
    try:
        scanner.run()
    except _Stop:
        complete = False
    faults = tuple(sorted(scanner.faults, key=lambda fault: fault.start))
    root = scanner.root or ScannedNode(start, len(text))
    return Scan(scanner.data if complete else None, root, faults, complete)


class _Stop(Exception):  # noqa: N818 -- ends the scan; it is no error that anybody sees
    """Raised when the structure is in doubt, and to guess on would only make noise."""


@dataclass(slots=True)
class _Open:
    """An object or list that is not closed yet, and what the last thing in it was."""

    bracket: str
    value: dict[str, object] | list[object]
    node: ScannedNode
    last: Literal["bracket", "value", "comma"] = "bracket"
    comma: int = 0
    key: str | None = None
    key_span: tuple[int, int] = (0, 0)


class _Scanner:
    def __init__(
        self, text: str, lines: Lines, start: int, damaged: Sequence[int], *, quick: bool
    ) -> None:
        self.text = text
        self.quick = quick
        self.damaged = damaged
        self.lines = lines
        self.at = start
        self.behind_value = start
        self.faults: list[Fault] = []
        self.stack: list[_Open] = []
        self.root: Node | None = None
        self.data: object = None

    def run(self) -> None:
        self._skip()
        if self.at == len(self.text):
            self._stop("json-empty", self.at, self.at, "the file is empty", None)
        self._value()
        while self.stack:
            self._skip()
            if self.at == len(self.text):
                opened = self._opened(self.stack[-1])
                message = f"the file ends before the {opened} is closed"
                self._stop("json-truncated", self.at, self.at, message, None)
            self._step(self.stack[-1], self.text[self.at])
        self._skip()
        if self.at < len(self.text):
            message = "something follows after the end of the brief"
            mend = "remove it, or the bracket before it that ends the brief too early"
            if self.text[self.at] in _CLOSING:
                message = "another JSON text follows after the end of the brief"
                mend = "put each brief into a file of its own"
            self._fault("json-syntax", self.at, len(self.text.rstrip()), message, mend)

    def _step(self, top: _Open, character: str) -> None:
        if character in "}]":
            self._close(top, character)
        elif character == ",":
            self._comma(top)
        elif character == ";" and top.last == "value":
            self._fault("json-syntax", self.at, self.at + 1, "`;` stands for a comma", "write `,`")
            self._comma(top)
        elif top.last == "value" and not _BEGINNING.match(character):
            message = f"{shown(character)} stands where a comma or `{_CLOSING[top.bracket]}` must"
            mend = f"close the {self._opened(top)} before the key" if character == ":" else None
            self._stop("json-syntax", self.at, self.at + 1, message, mend)
        elif top.last == "value":
            end = self.behind_value
            self._fault("json-missing-comma", end, end, "a comma is missing", "put `,` here")
            top.last = "comma"
        elif top.bracket == "{" and top.key is None:
            self._key(top)
        else:
            self._value()

    def _skip(self) -> None:
        """Go past white space and comments."""
        while True:
            space = _SPACE.match(self.text, self.at)
            self.at = space.end() if space else self.at
            if foreign := _FOREIGN_SPACE.match(self.text, self.at):
                message = f"{shown(foreign[0][0])} is no white space of JSON"
                self._fault("json-syntax", *foreign.span(), message, "remove it")
                self.at = foreign.end()
            elif comment := _COMMENT.match(self.text, self.at):
                mend = "remove it; a `note`, or a key that begins with `x_`, keeps remarks"
                self._fault("json-comment", *comment.span(), "JSON has no comments", mend)
                self.at = comment.end()
            elif self.text.startswith("/*", self.at):
                message = "the comment is never closed, and JSON has none"
                self._stop("json-comment", self.at, self.at + 2, message, "remove it")
            else:
                return

    def _close(self, top: _Open, bracket: str) -> None:
        closing = _CLOSING[top.bracket]
        if bracket != closing:
            message = f"`{bracket}` stands here before the {self._opened(top)} is closed"
            self._stop("json-syntax", self.at, self.at + 1, message, f"close it with `{closing}`")
        if top.key is not None:
            self._no_value(top)
        elif top.last == "comma":
            message = f"a comma stands before the closing `{bracket}`"
            span = (top.comma, top.comma + 1)
            self._fault("json-trailing-comma", *span, message, "remove the comma")
        self.at += 1
        self.stack.pop()
        top.node.end = self.at
        self._after_value()

    def _comma(self, top: _Open) -> None:
        if top.key is not None:
            self._no_value(top)
        if top.last == "value":
            top.last = "comma"
            top.comma = self.at
        else:
            message = "a comma stands with nothing before it"
            self._fault("json-syntax", self.at, self.at + 1, message, "remove the comma")
        self.at += 1

    def _no_value(self, top: _Open) -> None:
        message = f"the key `{shorten(top.key or '')}` has no value"
        self._fault("json-syntax", *top.key_span, message, "put a value behind it")
        self._put(None, ScannedNode(self.at, self.at, unread=True))
        self._after_value()

    def _key(self, top: _Open) -> None:
        start = self.at
        string = read_key(self.text, start)
        if string:
            self._take(string)
            top.key = str(string.value)
        elif word := bare_word(self.text, start):
            top.key = word
            self.at = start + len(word)
            # Only the first of its two is missing.
            self.at += self.text.startswith('"', self.at)
            message = f"the key `{shorten(word)}` stands without quotes"
            self._fault("json-unquoted-key", start, self.at, message, f'write "{shorten(word)}"')
        else:
            message = f"{shown(self.text[start])} stands where a key must"
            self._stop("json-syntax", start, start + 1, message, None)
        top.key_span = (start, self.at)
        self._skip()
        if self.text.startswith(":", self.at):
            self.at += 1
        elif self.text[self.at : self.at + 1] not in {"", ",", "}"}:
            message = f"no colon stands behind the key `{shorten(top.key)}`"
            self._fault("json-syntax", *top.key_span, message, "put `:` behind it")
            self.at += self.text.startswith("=", self.at)

    def _value(self) -> None:
        start, character = self.at, self.text[self.at]
        if character in _CLOSING:
            if not (self.quick and self._take_sound()):
                self._open(character)
            return
        token = self._token()
        if token is None:
            message = f"{shown(character)} stands where a value must"
            self._stop("json-syntax", start, start + 1, message, None)
        self._take(token)
        unread = token.unread or self._is_damaged(start, token.end)
        self._put(token.value, ScannedNode(start, token.end, unread=unread))
        self._after_value()

    def _take_sound(self) -> bool:
        """Take an object or list as a whole, if there is no fault in it."""
        start = self.at
        try:
            value, end = read_sound(self.text, start, MAX_DEPTH - len(self.stack))
        except (ValueError, RecursionError):
            return False
        if self._is_damaged(start, end):
            return False
        self.at = end
        self._put(value, SoundNode(self.text, start, end))
        self._after_value()
        return True

    def _token(self) -> Token | None:
        if string := read_string(self.text, self.at):
            return string
        token = read_number(self.text, self.at) or read_word(self.text, self.at)
        if token and token.unread:
            return read_without_beginning(self.text, self.at) or token
        return token

    def _take(self, token: Token) -> None:
        if token.unread and not token.in_doubt and token.end == len(self.text) and self.stack:
            # Half a word: the file was cut off.
            self.at = token.end
            return
        self.faults += token.faults
        if token.in_doubt:
            raise _Stop
        self.at = token.end

    def _is_damaged(self, start: int, end: int) -> bool:
        """Whether a character in a stretch of the text could not be decoded."""
        return bisect_left(self.damaged, start) < bisect_left(self.damaged, end)

    def _open(self, bracket: str) -> None:
        if len(self.stack) == MAX_DEPTH:
            message = f"lists and objects are nested more than {MAX_DEPTH} deep"
            self._stop("json-depth", self.at, self.at + 1, message, None)
        value: dict[str, object] | list[object] = {} if bracket == "{" else []
        node = ScannedNode(self.at, self.at + 1, {} if bracket == "{" else [])
        self._put(value, node)
        self.stack.append(_Open(bracket, value, node))
        self.at += 1

    def _put(self, value: object, node: Node) -> None:
        """Put a value where it belongs: into the innermost open object or list, or on top."""
        if not self.stack:
            self.data, self.root = value, node
            return
        top = self.stack[-1]
        children = top.node.children
        if isinstance(top.value, dict) and isinstance(children, dict):
            key = top.key or ""
            node.key = top.key_span
            if key in children:
                self._repeated_key(top, key, children[key])
            top.value[key] = value
            children[key] = node
            top.key = None
        elif isinstance(top.value, list) and isinstance(children, list):
            top.value.append(value)
            children.append(node)

    def _repeated_key(self, top: _Open, key: str, earlier: Node) -> None:
        line, column = self.lines.place(earlier.key[0] if earlier.key else earlier.start)
        message = f"the key `{shorten(key)}` stands on line {line}, column {column}, already"
        self._fault("json-duplicate-key", *top.key_span, message, "keep one of the two")

    def _after_value(self) -> None:
        self.behind_value = self.at
        if self.stack:
            self.stack[-1].last = "value"

    def _opened(self, top: _Open) -> str:
        line, column = self.lines.place(top.node.start)
        return f"`{top.bracket}` of line {line}, column {column},"

    def _fault(self, code: str, start: int, end: int, message: str, mend: str | None) -> None:
        self.faults.append(Fault(code, start, end, message, mend))

    def _stop(self, code: str, start: int, end: int, message: str, mend: str | None) -> NoReturn:
        self._fault(code, start, end, message, mend)
        raise _Stop
