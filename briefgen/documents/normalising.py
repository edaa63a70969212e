r"""Normalising text, and the map from each normalised offset back to where it came from.

What changes: Unicode NFC; every line end becomes ``\n``; tabs and exotic spaces become a space;
control characters, soft hyphens, byte order marks, zero-width spaces and tag characters go; so do
the controls of writing direction, which can show a reader other words than the ones that are
there ("Trojan Source"); spaces at line ends and white space around the text go. Lone surrogates,
which no UTF-8 can hold, become U+FFFD.

What stays: straight and curly quotes as they are, and the zero-width joiner and non-joiner, which
Persian and other scripts spell words with.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_LINE_ENDS = "\n\v\f\r\x85\u2028\u2029"
# Unicode White_Space without the line ends, and the separators that Python counts as white space.
_SPACES = "\t\x1c-\x1f\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
# General category Cc, without what is a space or a line end.
_CONTROLS = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
# Property Bidi_Control.
_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
# Soft hyphen, zero-width space, word joiner and invisible operators, byte order mark, annotation
# anchors, tag characters.
_INVISIBLE = "\xad\u200b\u2060-\u2064\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
_SURROGATES = "\ud800-\udfff"

_TO_CHANGE = re.compile(
    rf"(?P<line>\r\n|[{_LINE_ENDS[1:]}])"
    rf"|(?P<space>[{_SPACES}])"
    rf"|(?P<surrogate>[{_SURROGATES}])"
    rf"|[{_CONTROLS}{_DIRECTION}{_INVISIBLE}]"
)
_REPLACEMENT = {"line": "\n", "space": " ", "surrogate": "\ufffd", None: ""}

# Characters before which a text may be cut for NFC: none of them combines with what precedes it.
# The ranges leave out every block with combining marks, vowel signs or trailing jamo.
_NFC_START = (
    "\u0000-\u02ff\u0370-\u0482\u048a-\u0590\u05d0-\u060f\u061b-\u064a"
    "\u1100-\u115f\u1e00-\u20cf\u2100-\u2cee\u3041-\u3096\u4e00-\u9fff\uac00-\ud7a3"
)
# The second alternative: starters that change alone (the Kelvin sign is a K).
_NFC_SEGMENT = re.compile(rf"[{_NFC_START}]?[^{_NFC_START}]+|[\u0370-\uffff]")

_SPACES_AT_LINE_END = re.compile(r"(?<! ) +(?=\n)")

# Characters start to end of a text give way to the replacement.
_Edit = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """A map from offsets in one text to offsets in the text that it was made from.

    Runs of characters that moved by the same distance are kept as one breakpoint each, so that a
    text that hardly changed has a short map.

    Attributes:
        starts: normalised offsets at which a run begins, ascending; the first is 0.
        origins: for each run, the raw offset of its first character.
    """

    starts: tuple[int, ...] = (0,)
    origins: tuple[int, ...] = (0,)

    def raw(self, offset: int) -> int:
        """Return the raw offset from which the character at a normalised offset came."""
        run = bisect_right(self.starts, offset) - 1
        return self.origins[run] + offset - self.starts[run]

    def after(self, earlier: "OffsetMap") -> "OffsetMap":
        """Return the map of a text that the earlier map's step made, and then this one's."""
        points = set(self.starts)
        for index, (start, origin) in enumerate(zip(self.starts, self.origins, strict=True)):
            last = index + 1 == len(self.starts)
            length = None if last else self.starts[index + 1] - start
            first = bisect_right(earlier.starts, origin)
            for breakpoint_ in earlier.starts[first:]:
                if length is not None and breakpoint_ - origin >= length:
                    break
                points.add(start + breakpoint_ - origin)
        return _compact((point, earlier.raw(self.raw(point))) for point in sorted(points))

    def shifted(self, distance: int) -> "OffsetMap":
        """Return the map for a raw text that has ``distance`` more characters in front."""
        return OffsetMap(self.starts, tuple(origin + distance for origin in self.origins))


@dataclass(frozen=True, slots=True)
class NormalisedText:
    """A normalised text and where each of its characters came from."""

    text: str
    origin: OffsetMap


def normalise(raw: str) -> NormalisedText:
    """Return a text in the one form that offsets and digests refer to; never raises.

    Normalising what is normalised changes nothing.
    """
    text, origin = raw, OffsetMap()
    for step in (_character_edits, _composition_edits, _outer_space_edits):
        edits = list(step(text))
        if edits:
            text, latest = _apply(text, edits)
            origin = latest.after(origin)
    return NormalisedText(text, origin)


def _character_edits(text: str) -> Iterator[_Edit]:
    for match in _TO_CHANGE.finditer(text):
        yield match.start(), match.end(), _REPLACEMENT[match.lastgroup]


def _composition_edits(text: str) -> Iterator[_Edit]:
    if unicodedata.is_normalized("NFC", text):
        return
    for match in _NFC_SEGMENT.finditer(text):
        composed = unicodedata.normalize("NFC", match[0])
        if composed != match[0]:
            yield match.start(), match.end(), composed


def _outer_space_edits(text: str) -> Iterator[_Edit]:
    first = len(text) - len(text.lstrip(" \n"))
    last = len(text.rstrip(" \n"))
    if first:
        yield 0, first, ""
    for match in _SPACES_AT_LINE_END.finditer(text, first, last):
        yield match.start(), match.end(), ""
    if first < last < len(text):
        yield last, len(text), ""


def _apply(text: str, edits: Iterable[_Edit]) -> tuple[str, OffsetMap]:
    pieces: list[str] = []
    points = [(0, 0)]
    done = length = 0
    for start, end, replacement in edits:
        pieces += text[done:start], replacement
        length += start - done
        # Where a segment got longer, its last character stands for all that follow.
        points += [
            (length + i, min(start + i, max(end - 1, start))) for i in range(len(replacement))
        ]
        length += len(replacement)
        points.append((length, end))
        done = end
    pieces.append(text[done:])
    return "".join(pieces), _compact(points)


def _compact(points: Iterable[tuple[int, int]]) -> OffsetMap:
    starts: list[int] = []
    origins: list[int] = []
    for start, origin in points:
        if starts and starts[-1] == start:
            origins[-1] = origin
        elif not starts or origin - start != origins[-1] - starts[-1]:
            starts.append(start)
            origins.append(origin)
            continue
        if len(starts) > 1 and origins[-1] - starts[-1] == origins[-2] - starts[-2]:
            del starts[-1], origins[-1]
    return OffsetMap(tuple(starts), tuple(origins))
