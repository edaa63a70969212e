"""Quotations in a text: what stands between quotation marks, over paragraphs where they run on.

Single marks are no quotation of their own: they stand inside double ones, or set off a word. A
paragraph that opens a quotation while the one before never closed its own continues it, as
newspapers set long quotations. A mark that is never closed ends with its paragraph.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.documents import Block

_STRAIGHT = '"'
_OPENING = "“„«"
_CLOSING = "”»"


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation; ``start`` and ``end`` take in the marks, ``inner_*`` leave them out."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool
    continues: bool

    def holds(self, offset: int) -> bool:
        """Whether a character stands between the marks."""
        return self.inner_start <= offset < self.inner_end


def _marks(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    marks: list[tuple[int, int, str]] = []
    position = start
    while position < end:
        character = text[position]
        if character in _OPENING:
            marks.append((position, 1, "open"))
        elif character in _CLOSING:
            marks.append((position, 1, "close"))
        elif character == _STRAIGHT:
            marks.append((position, 1, "either"))
        elif text.startswith(("``", "''"), position):
            marks.append((position, 2, "open" if character == "`" else "either"))
            position += 1
        position += 1
    return marks


def _opens(text: str, position: int, paragraph_end: int) -> bool:
    """Whether a straight mark stands where only an opening one can."""
    before = text[position - 1] if position else "\n"
    after = text[position + 1] if position + 1 < paragraph_end else "\n"
    return (before.isspace() or before in "([—–-") and not after.isspace()


def find_quotations(text: str, blocks: Sequence[Block]) -> tuple[Quotation, ...]:
    """Return the quotations of the paragraphs, in order.

    Args:
        text: the normalised text of the article.
        blocks: its paragraphs and headings; headings are passed over.
    """
    found: list[Quotation] = []
    running = False
    for block in blocks:
        if block.kind == "heading":
            running = False
            continue
        opened: tuple[int, int] | None = None
        continues = False
        for position, width, kind in _marks(text, block.start, block.end):
            if opened is None:
                if kind == "close":
                    continue
                opened = (position, position + width)
                continues = running and not text[block.start : position].strip()
                running = False
            elif kind == "close" or (kind == "either" and not _restarts(text, position, block.end)):
                found.append(_quotation(opened, (position, position + width), continues=continues))
                opened = None
        running = opened is not None
        if opened is not None:
            found.append(_quotation(opened, (block.end, block.end), continues=continues))
    return tuple(found)


def _quotation(opening: tuple[int, int], closing: tuple[int, int], *, continues: bool) -> Quotation:
    return Quotation(
        start=opening[0],
        end=closing[1],
        inner_start=opening[1],
        inner_end=closing[0],
        closed=closing[1] > closing[0],
        continues=continues,
    )


def _restarts(text: str, position: int, paragraph_end: int) -> bool:
    """Whether a straight mark inside a quotation can only be another opening one."""
    return _opens(text, position, paragraph_end) and text[position - 1 : position] not in "—–-"
