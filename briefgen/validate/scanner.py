"""A JSON scanner (RFC 8259) that knows where everything stands, and goes on after a fault.

No recursion, and one pass over what is faulty. A trailing comma, a comment or a missing comma is
named, and the scan goes on as if all were right; what leaves the structure in doubt ends it.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from briefgen.validate import recovery
from briefgen.validate.blanks import conflict, skip_blanks
from briefgen.validate.brackets import (
    CLOSING,
    Open,
    bracket_is_lost,
    ends_too_early,
    is_deeper,
    is_key,
    is_outdented,
    opened,
    own_members_follow,
)
from briefgen.validate.findings import Fault
from briefgen.validate.positions import Lines, Node, ScannedNode, SoundNode
from briefgen.validate.scalars import read_scalar
from briefgen.validate.sound import MAX_DEPTH, read_sound
from briefgen.validate.strings import read_key
from briefgen.validate.structure import Stop, Structure
from briefgen.validate.tokens import Token, bare_word, shorten, shown

# What a key or value begins with, if only a comma is missing before it.
_BEGINNING: Final = re.compile(r"[\w\"'“”„‘«`{\[$+.-]")
_STRING_MARKS: Final = frozenset("\"'")


@dataclass(frozen=True, slots=True)
class Scan:
    """The outcome of a scan.

    Attributes:
        data: the value, as far as faults allow it to be read; None where the scan ended early.
        root: where everything in it stands.
        faults: in the order of the text.
        complete: whether the scan came to the end.
        brackets_are_wrong: whether one was lost, one too many, or of the wrong kind.
    """

    data: object
    root: Node
    faults: tuple[Fault, ...]
    complete: bool
    brackets_are_wrong: bool


@dataclass(frozen=True, slots=True)
class Guess:
    """How to find out which bracket is wrong, once one is.

    Attributes:
        by_indent: whether what stands too far to the left ends an object or list.
        reopens: whether a key where none can stand tells that the bracket before it is one too
            many; else one that should have been closed is not.
        opens_lists: whether a value on a line below its key tells of a list that nothing opens.
    """

    by_indent: bool = False
    reopens: bool = False
    opens_lists: bool = False


class Scanner:
    """One way through a JSON text.

    Args:
        text: the text.
        lines: its lines, for messages that name a second place.
        start: where the JSON begins: behind a byte order mark.
        damaged: the offsets of characters that could not be decoded, in order.
        quick: whether to leave the objects and lists without fault to Python's decoder.
        guess: which bracket to take for the wrong one.
    """

    def __init__(
        self,
        text: str,
        lines: Lines,
        start: int,
        damaged: Sequence[int],
        *,
        quick: bool = False,
        guess: Guess = Guess(),
    ) -> None:
        self.text = text
        self.damaged = damaged
        self.quick = quick
        self.guess = guess
        self.built = Structure(text, lines, start)

    def scan(self) -> Scan:
        """Go through the text, as far as it can be understood."""
        built = self.built
        complete = True
        try:
            self._run()
        except Stop:
            complete = False
        faults = tuple(sorted(built.faults, key=lambda fault: fault.start))
        root = built.root or ScannedNode(built.start, len(self.text))
        data = built.data if complete else None
        return Scan(data, root, faults, complete, built.brackets_are_wrong)

    def _run(self) -> None:
        built = self.built
        self._skip()
        if built.at == len(self.text):
            built.stop("json-empty", built.at, built.at, "the file is empty")
        self._value()
        while built.stack:
            self._skip()
            if built.at == len(self.text):
                built.brackets_are_wrong = True
                what = opened(built.stack[-1], built.lines)
                message = f"the file ends before the {what} is closed"
                built.stop("json-truncated", built.at, built.at, message)
            self._step(built.stack[-1], self.text[built.at])
        self._skip()
        if built.at < len(self.text):
            recovery.behind_the_end(built)

    def _step(self, top: Open, character: str) -> None:
        built = self.built
        if character in "}]":
            self._close(top, character)
        elif character == ",":
            self._comma(top)
        elif top.last == "value":
            self._behind_value(top, character)
        elif bracket_is_lost(self.text, built.at, built.stack) or self._is_outdented(top):
            recovery.close_before_next(built, top)
        elif top.bracket == "[":
            if character in _STRING_MARKS and is_key(self.text, built.at):
                recovery.key_in_list(built, top, reopen=self.guess.reopens)
            else:
                self._value()
        elif top.key is None:
            if not (self.guess.reopens and recovery.value_for_key(built, top)):
                self._key(top)
        else:
            self._value_of_key(top)

    def _value_of_key(self, top: Open) -> None:
        built = self.built
        if self.text[built.at] == '"' and is_key(self.text, built.at):
            deeper = is_deeper(self.text, built.at, top.key_span[0])
            recovery.key_for_value(built, top, is_deeper_than_key=deeper)
        elif not (self.guess.opens_lists and recovery.list_for_value(built, top)):
            self._value()

    def _behind_value(self, top: Open, character: str) -> None:
        """Go on where neither a comma nor a closing bracket stands behind a value."""
        built = self.built
        if recovery.for_a_comma(built) or recovery.behind_value(built):
            return
        if not _BEGINNING.match(character):
            message = f"{shown(character)} stands where a comma or `{CLOSING[top.bracket]}` must"
            built.stop("json-syntax", built.at, built.at + 1, message)
        end = built.behind_value
        built.fault("json-missing-comma", end, end, "a comma is missing", "put `,` here")
        top.last = "comma"

    def _skip(self) -> None:
        """Go past white space and comments."""
        built = self.built
        built.at = skip_blanks(self.text, built.at, built.faults)
        if self.text.startswith("/*", built.at):
            message = "the comment is never closed, and JSON has none"
            built.stop("json-comment", built.at, built.at + 2, message, "remove it")
        if marked := conflict(self.text, built.at):
            message = "a conflict of git was left here: two versions of the lines stand in the file"
            mend = "keep the lines of one, and remove those with `<<<<<<<`, `=======`, `>>>>>>>`"
            built.stop("json-syntax", *marked, message, mend)

    def _close(self, top: Open, bracket: str) -> None:
        built = self.built
        if len(built.stack) == 1 and ends_too_early(self.text, built.at + 1):
            recovery.goes_on(built, "the brief")
            return
        if self.guess.by_indent and own_members_follow(self.text, built.at, top):
            recovery.goes_on(built, f"the {opened(top, built.lines)}")
            return
        if self._is_outdented(top):
            recovery.close_before_next(built, top)
            return
        if bracket != CLOSING[top.bracket]:
            if top.is_implied and top.bracket == "{":
                # Its own bracket is as much lost as the one that opened it.
                built.pop()
                return
            if not recovery.close_others(built):
                return
            top = built.stack[-1]
        if top.key is not None:
            built.no_value(top)
        elif top.last == "comma":
            message = f"a comma stands before the closing `{bracket}`"
            span = (top.comma, top.comma + 1)
            built.fault("json-trailing-comma", *span, message, "remove the comma")
        built.at += 1
        built.pop()

    def _is_outdented(self, top: Open) -> bool:
        built = self.built
        return (
            self.guess.by_indent and len(built.stack) > 1 and is_outdented(self.text, built.at, top)
        )

    def _comma(self, top: Open) -> None:
        built = self.built
        if top.key is not None:
            built.no_value(top)
        if top.last == "value":
            top.last = "comma"
            top.comma = built.at
        else:
            message = "a comma stands with nothing before it"
            built.fault("json-syntax", built.at, built.at + 1, message, "remove the comma")
        built.at += 1

    def _key(self, top: Open) -> None:
        built = self.built
        start = built.at
        string = read_key(self.text, start)
        if string:
            self._take(string)
            top.key = str(string.value or "")
        elif word := bare_word(self.text, start):
            top.key = word
            built.at = start + len(word)
            # Only the first of its two is missing.
            built.at += self.text.startswith('"', built.at)
            message = f"the key `{shorten(word)}` stands without quotes"
            mend = f'write "{shorten(word)}"'
            built.fault("json-unquoted-key", start, built.at, message, mend)
        else:
            recovery.no_key(built, top)
            return
        top.key_span = (start, built.at)
        self._skip()
        recovery.colon(built, top)

    def _value(self) -> None:
        built = self.built
        start, character = built.at, self.text[built.at]
        if character in CLOSING:
            if not (self.quick and self._take_sound()):
                built.open(character)
                built.at += 1
            return
        in_list = not built.stack or built.stack[-1].bracket == "["
        token = read_scalar(self.text, start, in_list=in_list)
        if token is None:
            recovery.faulty_value(built, in_list=in_list)
            return
        if not in_list and character not in _STRING_MARKS and not token.in_doubt:
            end = recovery.rest_of_value(built, token.end)
            if end > token.end:
                fault = recovery.faulty_words(self.text[start:end], start)
                token = Token(None, end, (fault,), unread=True)
        self._take(token)
        unread = token.unread or self._is_damaged(start, token.end)
        built.put(token.value, ScannedNode(start, token.end, unread=unread))
        built.after_value()

    def _take_sound(self) -> bool:
        """Take an object or list as a whole, if there is no fault in it."""
        built = self.built
        start = built.at
        try:
            value, end = read_sound(self.text, start, MAX_DEPTH - len(built.stack))
        except (ValueError, RecursionError):
            return False
        if self._is_damaged(start, end) or (not built.stack and ends_too_early(self.text, end)):
            return False
        built.at = end
        built.put(value, SoundNode(self.text, start, end))
        built.after_value()
        return True

    def _take(self, token: Token) -> None:
        built = self.built
        if token.unread and not token.in_doubt and token.end == len(self.text) and built.stack:
            # Half a word: the file was cut off.
            built.at = token.end
            return
        built.faults += token.faults
        if token.in_doubt:
            raise Stop
        built.at = token.end

    def _is_damaged(self, start: int, end: int) -> bool:
        """Whether a character in a stretch of the text could not be decoded."""
        return bisect_left(self.damaged, start) < bisect_left(self.damaged, end)
