"""A JSON scanner (RFC 8259) that knows where everything stands, and goes on after a fault.

No recursion, and one pass over what is faulty. A trailing comma, a comment or a missing comma is
named, and the scan goes on as if all were right; what leaves the structure in doubt ends it.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NoReturn

from briefgen.validate.blanks import conflict, skip_blanks
from briefgen.validate.brackets import (
    CLOSING,
    Open,
    bracket_is_lost,
    ends_too_early,
    is_outdented,
    mismatch,
    opened,
)
from briefgen.validate.findings import Fault
from briefgen.validate.positions import Lines, Node, ScannedNode, SoundNode
from briefgen.validate.scalars import read_scalar
from briefgen.validate.sound import MAX_DEPTH, read_sound
from briefgen.validate.strings import read_key
from briefgen.validate.tokens import Token, bare_word, shorten, shown

# What a key or value begins with, if only a comma is missing before it.
_BEGINNING: Final = re.compile(r"[\w\"'“”„{\[$+.-]")


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


class _Stop(Exception):  # noqa: N818 -- ends the scan; it is no error that anybody sees
    """Raised when the structure is in doubt, and to guess on would only make noise."""


class Scanner:
    """One way through a JSON text.

    Args:
        text: the text.
        lines: its lines, for messages that name a second place.
        start: where the JSON begins: behind a byte order mark.
        damaged: the offsets of characters that could not be decoded, in order.
        quick: whether to leave the objects and lists without fault to Python's decoder.
        by_indent: whether what stands too far to the left ends an object or list.

    Attributes:
        brackets_are_wrong: whether one was lost, one too many, or of the wrong kind.
    """

    def __init__(
        self,
        text: str,
        lines: Lines,
        start: int,
        damaged: Sequence[int],
        *,
        quick: bool = False,
        by_indent: bool = False,
    ) -> None:
        self.text = text
        self.quick = quick
        self.by_indent = by_indent
        self.brackets_are_wrong = False
        self.damaged = damaged
        self.lines = lines
        self.start = self.at = start
        self.behind_value = start
        self.faults: list[Fault] = []
        self.stack: list[Open] = []
        self.root: Node | None = None
        self.data: object = None

    def scan(self) -> Scan:
        """Go through the text, as far as it can be understood."""
        complete = True
        try:
            self._run()
        except _Stop:
            complete = False
        faults = tuple(sorted(self.faults, key=lambda fault: fault.start))
        root = self.root or ScannedNode(self.start, len(self.text))
        return Scan(self.data if complete else None, root, faults, complete)

    def _run(self) -> None:
        self._skip()
        if self.at == len(self.text):
            self._stop("json-empty", self.at, self.at, "the file is empty", None)
        self._value()
        while self.stack:
            self._skip()
            if self.at == len(self.text):
                self.brackets_are_wrong = True
                message = f"the file ends before the {opened(self.stack[-1], self.lines)} is closed"
                self._stop("json-truncated", self.at, self.at, message, None)
            self._step(self.stack[-1], self.text[self.at])
        self._skip()
        if self.at < len(self.text):
            self._rest()

    def _rest(self) -> None:
        """Say that something follows after the end; what, tells whether the end is in doubt."""
        self.brackets_are_wrong = True
        message = "something follows after the end of the brief"
        mend = "remove it, or the bracket before it that ends the brief too early"
        if self.text[self.at] in CLOSING:
            message = "another JSON text follows after the end of the brief"
            mend = "put each brief into a file of its own"
        self._fault("json-syntax", self.at, len(self.text.rstrip()), message, mend)
        if self.text[self.at] not in "{[]}":
            raise _Stop

    def _step(self, top: Open, character: str) -> None:
        if character in "}]":
            self._close(top, character)
        elif character == ",":
            self._comma(top)
        elif character == ";" and top.last == "value":
            self._fault("json-syntax", self.at, self.at + 1, "`;` stands for a comma", "write `,`")
            self._comma(top)
        elif top.last == "value" and not _BEGINNING.match(character):
            message = f"{shown(character)} stands where a comma or `{CLOSING[top.bracket]}` must"
            mend = (
                f"close the {opened(top, self.lines)} before the key" if character == ":" else None
            )
            self._stop("json-syntax", self.at, self.at + 1, message, mend)
        elif top.last == "value":
            end = self.behind_value
            self._fault("json-missing-comma", end, end, "a comma is missing", "put `,` here")
            top.last = "comma"
        elif bracket_is_lost(self.text, self.at, self.stack) or self._is_outdented(top):
            self._close_before_next(top)
        elif top.bracket == "{" and top.key is None:
            self._key(top)
        else:
            self._value()

    def _skip(self) -> None:
        """Go past white space and comments."""
        self.at = skip_blanks(self.text, self.at, self.faults)
        if self.text.startswith("/*", self.at):
            message = "the comment is never closed, and JSON has none"
            self._stop("json-comment", self.at, self.at + 2, message, "remove it")
        if marked := conflict(self.text, self.at):
            message = "a conflict of git was left here: two versions of the lines stand in the file"
            mend = "keep the lines of one, and remove those with `<<<<<<<`, `=======`, `>>>>>>>`"
            self._stop("json-syntax", *marked, message, mend)

    def _close(self, top: Open, bracket: str) -> None:
        if len(self.stack) == 1 and ends_too_early(self.text, self.at + 1):
            message = f"`{bracket}` ends the brief here, and it goes on"
            self._fault("json-syntax", self.at, self.at + 1, message, "remove it")
            self._pass_over()
            return
        if self._is_outdented(top):
            self._close_before_next(top)
            return
        if bracket != CLOSING[top.bracket]:
            if not self._close_others():
                return
            top = self.stack[-1]
        if top.key is not None:
            self._no_value(top)
        elif top.last == "comma":
            message = f"a comma stands before the closing `{bracket}`"
            span = (top.comma, top.comma + 1)
            self._fault("json-trailing-comma", *span, message, "remove the comma")
        self.at += 1
        self._pop()

    def _close_others(self) -> bool:
        """Close what should have been closed before a bracket of the wrong kind.

        Returns:
            whether the bracket closes something then.
        """
        self.brackets_are_wrong = True
        found = mismatch(self.text, self.at, self.stack, self.lines)
        self.faults.append(found.fault)
        if found.ended is None:
            raise _Stop
        if found.ended == 0:
            self._pass_over()
        for _ in range(found.ended - 1):
            self._pop()
        return found.ended > 0

    def _pass_over(self) -> None:
        """Pass over a bracket that is one too many."""
        self.at += 1
        self.behind_value = self.at

    def _pop(self) -> None:
        """Leave the innermost object or list."""
        self.stack.pop().node.end = self.at
        self._after_value()

    def _is_outdented(self, top: Open) -> bool:
        return self.by_indent and len(self.stack) > 1 and is_outdented(self.text, self.at, top)

    def _close_before_next(self, top: Open) -> None:
        """Close what should have been closed before what stands here."""
        self.brackets_are_wrong = True
        message = f"the {opened(top, self.lines)} is not closed before this"
        mend = f"close it with `{CLOSING[top.bracket]}`"
        self._fault("json-syntax", self.at, self.at + 1, message, mend)
        self._pop()
        if self.text[self.at] not in CLOSING.values():
            self.stack[-1].last = "comma"

    def _comma(self, top: Open) -> None:
        if top.key is not None:
            self._no_value(top)
        if top.last == "value":
            top.last = "comma"
            top.comma = self.at
        else:
            message = "a comma stands with nothing before it"
            self._fault("json-syntax", self.at, self.at + 1, message, "remove the comma")
        self.at += 1

    def _no_value(self, top: Open) -> None:
        message = f"the key `{shorten(top.key or '')}` has no value"
        self._fault("json-syntax", *top.key_span, message, "put a value behind it")
        self._put(None, ScannedNode(self.at, self.at, unread=True))
        self._after_value()

    def _key(self, top: Open) -> None:
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
        if character in CLOSING:
            if not (self.quick and self._take_sound()):
                self._open(character)
            return
        in_list = bool(self.stack) and self.stack[-1].bracket == "["
        token = read_scalar(self.text, start, in_list=in_list)
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
        if self._is_damaged(start, end) or (not self.stack and ends_too_early(self.text, end)):
            return False
        self.at = end
        self._put(value, SoundNode(self.text, start, end))
        self._after_value()
        return True

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
        self.stack.append(Open(bracket, value, node))
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

    def _repeated_key(self, top: Open, key: str, earlier: Node) -> None:
        first = earlier.key or (earlier.start, earlier.end)
        line, column = self.lines.place(first[0])
        message = f"the key `{shorten(key)}` stands on line {line}, column {column}, already"
        mend = "keep one of the two"
        self.faults.append(Fault("json-duplicate-key", *top.key_span, message, mend, first))

    def _after_value(self) -> None:
        self.behind_value = self.at
        if self.stack:
            self.stack[-1].last = "value"

    def _fault(self, code: str, start: int, end: int, message: str, mend: str | None) -> None:
        self.faults.append(Fault(code, start, end, message, mend))

    def _stop(self, code: str, start: int, end: int, message: str, mend: str | None) -> NoReturn:
        self._fault(code, start, end, message, mend)
        raise _Stop
