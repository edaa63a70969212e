"""Reading the bytes of a brief as JSON: the quick way where all is well, else by the scanner."""

import codecs
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from briefgen.validate.findings import Fault
from briefgen.validate.positions import Lines, Node, ScannedNode, sound_places
from briefgen.validate.sound import read_sound

_BYTE_ORDER_MARK: Final = "\ufeff"
_SPACE: Final = " \t\n\r"
# Longest first: the mark of UTF-32 begins with that of UTF-16.
_OTHER_ENCODINGS: Final = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
# Which of the first four bytes are NUL where there is no mark: JSON begins with ASCII.
_NULS: Final[Mapping[tuple[bool, ...], str]] = {
    (False, True, True, True): "UTF-32-LE",
    (True, True, True, False): "UTF-32-BE",
    (False, True, False, True): "UTF-16-LE",
    (True, False, True, False): "UTF-16-BE",
}
# How Python decodes a byte that is no UTF-8, when it is told to keep it.
_ESCAPED: Final = re.compile(r"[\udc80-\udcff]")
_ESCAPED_RUN: Final = re.compile(r"[\udc80-\udcff]+")
# In a file of another encoding every accent is such a byte.
_MOST_BYTES: Final = 20


@dataclass(frozen=True)
class Source:
    """A brief's text and what it says.

    Attributes:
        text: the decoded text, with a byte order mark if it has one.
        root: where every value stands.
        scanned: the JSON value, where the text has faults and is ``readable`` all the same.
        faults: of syntax, in the order of the text.
        readable: whether there is a value to look at: faults that leave no doubt do no harm.
    """

    text: str
    root: Node
    scanned: object = None
    faults: tuple[Fault, ...] = ()
    readable: bool = True

    @property
    def data(self) -> object:
        """The JSON value; None where the text is not ``readable``.

        Of a text without fault it is read anew: most of those are valid, and need the model alone.
        """
        if self.faults or not self.readable:
            return self.scanned
        value: object = json.loads(self.text)
        return value

    @cached_property
    def lines(self) -> Lines:
        """The lines of the text."""
        return Lines(self.text)


def read_json(data: bytes) -> Source:
    """Read the bytes of a brief; nothing raises."""
    encoding = _other_encoding(data)
    if encoding:
        fault = Fault("json-encoding", 0, 0, f"the file is {encoding[:6]}", "save it as UTF-8")
        try:
            return _read_slowly(data.decode(encoding), (fault,))
        except UnicodeDecodeError:
            return Source("", ScannedNode(0, 0), None, (fault,), readable=False)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _read_damaged(data)
    if not text.startswith(_BYTE_ORDER_MARK):
        try:
            _check_quickly(text)
        except (ValueError, RecursionError):
            return _read_slowly(text)
        return Source(text, sound_places(text))
    return _read_slowly(text)


def _other_encoding(data: bytes) -> str | None:
    """Return the encoding that is told by a mark, or by the NULs of JSON's first characters."""
    for mark, name in _OTHER_ENCODINGS:
        if data.startswith(mark):
            return name
    nul = tuple(byte == 0 for byte in data[:4])
    return _NULS.get(nul)


def _read_damaged(data: bytes) -> Source:
    """Read what is UTF-8 but for some bytes, each of which stands as one character."""
    marked = data.decode("utf-8", errors="surrogateescape")
    text = _ESCAPED.sub("\ufffd", marked)
    runs = [run.span() for run in _ESCAPED_RUN.finditer(marked)]
    faults: list[Fault] = []
    for start, end in runs[:_MOST_BYTES]:
        at = len(marked[:start].encode("utf-8", errors="surrogateescape"))
        message = f"byte {at} (0x{data[at]:02X}) is not UTF-8"
        if len(faults) == _MOST_BYTES - 1 and len(runs) > _MOST_BYTES:
            message += f", nor are those at {len(runs) - _MOST_BYTES} more places"
        faults.append(Fault("json-encoding", start, end, message, "save it as UTF-8"))
    return _read_slowly(text, tuple(faults), [at for run in runs for at in range(*run)])


def _read_slowly(text: str, faults: tuple[Fault, ...] = (), damaged: Sequence[int] = ()) -> Source:
    """Read a text by the scanner; ``faults`` are those of its encoding."""
    # Most briefs are sound, and need no scanner.
    from briefgen.validate.scanning import scan

    start = _beginning(text)
    found = scan(text, Lines(text), start, damaged)
    if start and not faults:
        message = "the file begins with a byte order mark"
        faults = (Fault("json-byte-order-mark", 0, 1, message, "save it as UTF-8 without one"),)
    known = set(damaged)
    faults = (*faults, *(fault for fault in found.faults if fault.start not in known))
    return Source(text, found.root, found.data, faults, found.complete)


def _beginning(text: str) -> int:
    return len(_BYTE_ORDER_MARK) if text.startswith(_BYTE_ORDER_MARK) else 0


def _check_quickly(text: str) -> None:
    """Raise ``ValueError`` or ``RecursionError`` for a text that the scanner must look at."""
    start = len(text) - len(text.lstrip(_SPACE))
    _, end = read_sound(text, start)
    if text[end:].strip(_SPACE):
        raise ValueError
