"""Reading the bytes of a brief as JSON: the quick way where all is well, else by the scanner."""

import codecs
import json
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NoReturn

from briefgen.validate.findings import Fault
from briefgen.validate.positions import Lines, Node
from briefgen.validate.scanner import MAX_DEPTH, scan
from briefgen.validate.tokens import MAX_DIGITS

_BYTE_ORDER_MARK: Final = "\ufeff"
# Longest first: the mark of UTF-32 begins with that of UTF-16.
_OTHER_ENCODINGS: Final = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


@dataclass(frozen=True)
class Source:
    """A brief's text and what it says.

    Attributes:
        text: the decoded text, with a byte order mark if it has one.
        data: the JSON value; None where the text is not ``readable``.
        faults: of syntax, in the order of the text.
        readable: whether there is a value to look at: faults that leave no doubt do no harm.
    """

    text: str
    data: object
    faults: tuple[Fault, ...] = ()
    readable: bool = True

    @cached_property
    def lines(self) -> Lines:
        """The lines of the text."""
        return Lines(self.text)

    @cached_property
    def root(self) -> Node:
        """Where every value stands; found when something is to be pointed at."""
        return scan(self.text, self.lines, _beginning(self.text)).root


def read_json(data: bytes) -> Source:
    """Read the bytes of a brief; nothing raises."""
    encoding = next((name for mark, name in _OTHER_ENCODINGS if data.startswith(mark)), None)
    if encoding:
        fault = Fault("json-encoding", 0, 0, f"the file is {encoding}", "save it as UTF-8")
        return Source("", None, (fault,), readable=False)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        message = f"byte {error.start} (0x{data[error.start]:02X}) is not UTF-8"
        fault = Fault("json-encoding", len(before), len(before) + 1, message, "save it as UTF-8")
        rest = data[error.start :].decode("utf-8", errors="replace")
        return Source(before + rest, None, (fault,), readable=False)
    if not text.startswith(_BYTE_ORDER_MARK):
        try:
            return Source(text, _read_quickly(text))
        except (ValueError, RecursionError):
            pass
    return _read_slowly(text)


def _read_slowly(text: str) -> Source:
    start = _beginning(text)
    found = scan(text, Lines(text), start)
    faults = found.faults
    if start:
        message = "the file begins with a byte order mark"
        mark = Fault("json-byte-order-mark", 0, 1, message, "save it as UTF-8 without one")
        faults = (mark, *faults)
    return Source(text, found.data, faults, found.complete)


def _beginning(text: str) -> int:
    return len(_BYTE_ORDER_MARK) if text.startswith(_BYTE_ORDER_MARK) else 0


def _read_quickly(text: str) -> object:
    """Return the value of a JSON text that the scanner finds no fault with, else raise."""
    value: object = json.loads(
        text,
        object_pairs_hook=_without_repeats,
        parse_float=_finite,
        parse_int=_short,
        parse_constant=_refuse,
    )
    if "\\u" in text:
        # Half of a character has no UTF-8: this raises.
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    if _is_deep(value):
        raise ValueError
    return value


def _without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError
    return members


def _finite(words: str) -> float:
    value = float(words)
    if value in (float("inf"), float("-inf")):
        raise ValueError
    return value


def _short(words: str) -> int:
    if len(words) > MAX_DIGITS:
        raise ValueError
    return int(words)


def _refuse(_word: str) -> NoReturn:
    raise ValueError


def _is_deep(value: object) -> bool:
    level: list[object] = [value]
    for _ in range(MAX_DEPTH):
        level = [
            member
            for container in level
            for member in (
                container.values()
                if isinstance(container, dict)
                else container
                if isinstance(container, list)
                else ()
            )
            if isinstance(member, dict | list)
        ]
        if not level:
            return False
    return True
