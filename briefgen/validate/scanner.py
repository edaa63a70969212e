"""A JSON scanner (RFC 8259) that knows where everything stands, and goes on after a fault.

One pass, no recursion. A trailing comma, a comment or a missing comma is named, and the scan goes
on as if all were right; what leaves the structure in doubt ends it.
"""

import re
from dataclasses import dataclass
from typing import Final, Literal, NoReturn

from briefgen.validate.findings import Fault
from briefgen.validate.positions import Lines, Node
from briefgen.validate.tokens import Token, bare_word, read_string, read_token, shorten

MAX_DEPTH: Final = 100

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_COMMENT: Final = re.compile(r"//[^\n\r]*|#[^\n\r]*|/\*.*?\*/", re.DOTALL)
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


def scan(text: str, lines: Lines, start: int = 0) -> Scan:
    """Scan a JSON text.

    Args:
        text: the text.
        lines: its lines, for messages that name a second place.
        start: where the JSON begins: behind a byte order mark.
    """
    scanner = _Scanner(text, lines, start)
    complete = True
    try:
        scanner.run()
    except _Stop:
        complete = False
    faults = tuple(sorted(scanner.faults, key=lambda fault: fault.start))
    root = scanner.root or Node(start, len(text))
    return Scan(scanner.data if complete else None, root, faults, complete)


class _Stop(Exception):  # noqa: N818 -- ends the scan; it is no error that anybody sees
    """Raised when the structure is in doubt, and to guess on would only make noise."""


@dataclass(slots=True)
class _Open:
    """An object or list that is not closed yet, and what the last thing in it was."""

    bracket: str
    value: dict[str, object] | list[object]
    node: Node
    last: Literal["bracket", "value", "comma"] = "bracket"
    comma: int = 0
    key: str | None = None
    key_span: tuple[int, int] = (0, 0)


class _Scanner:
    def __init__(self, text: str, lines: Lines, start: int) -> None:
        self.text = text
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
            self._fault("json-syntax", self.at, len(self.text.rstrip()), message, mend)

    def _step(self, top: _Open, character: str) -> None:
        if character in "}]":
            self._close(top, character)
        elif character == ",":
            self._comma(top)
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
            comment = _COMMENT.match(self.text, self.at)
            if not comment:
                return
            mend = "remove it; a `note`, or a key that begins with `x_`, keeps remarks"
            self._fault("json-comment", *comment.span(), "JSON has no comments", mend)
            self.at = comment.end()

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
        self._put(None, Node(self.at, self.at, unread=True))
        self._after_value()

    def _key(self, top: _Open) -> None:
        start = self.at
        string = read_string(self.text, start)
        if string:
            self._take(string)
            top.key = str(string.value)
        elif word := bare_word(self.text, start):
            top.key = word
            self.at = start + len(word)
            message = f"the key `{shorten(word)}` stands without quotes"
            self._fault("json-unquoted-key", start, self.at, message, f'write "{shorten(word)}"')
        else:
            message = f"`{self.text[start]}` stands where a key must"
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
            self._open(character)
            return
        token = read_token(self.text, start)
        if token is None:
            message = f"`{character}` stands where a value must"
            self._stop("json-syntax", start, start + 1, message, None)
        self._take(token)
        self._put(token.value, Node(start, token.end, unread=token.unread))
        self._after_value()

    def _take(self, token: Token) -> None:
        self.faults += token.faults
        if token.in_doubt:
            raise _Stop
        self.at = token.end

    def _open(self, bracket: str) -> None:
        if len(self.stack) == MAX_DEPTH:
            message = f"lists and objects are nested more than {MAX_DEPTH} deep"
            self._stop("json-depth", self.at, self.at + 1, message, None)
        value: dict[str, object] | list[object] = {} if bracket == "{" else []
        node = Node(self.at, self.at + 1, children={} if bracket == "{" else [])
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
