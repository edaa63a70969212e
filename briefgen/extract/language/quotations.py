"""Quotations in a text: what stands between quotation marks, over paragraphs where they run on.

A text sets its quotations in double marks, or, as British papers do, in single ones; the others
then stand inside them. A paragraph that opens a quotation while the one before never closed its own
continues it, as newspapers set long quotations; so does one whose first mark can only close. A mark
that is never closed ends with its paragraph.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.documents import Block

_OPENING = "“„«"
_CLOSING = "”»"
_DOUBLE = re.compile("[\"“„«”»]|``|''")
_SINGLE = re.compile("['‘]")


_SINGLE_CLOSING = "'’"
_SENTENCE_MARKS = ",.!?…"
_PAIRS = (('"', '"'), ("“", "”"), ("«", "»"), ("‘", "’"), ("'", "'"))
# Paragraphs without a mark that may stand between the one that opens a quotation and its end.
_LONGEST_RUN = 4
# A position, the width of the mark there, and whether it opens, closes, or may do either.
_Mark = tuple[int, int, str]


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


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    marks: list[_Mark] = []
    for match in _DOUBLE.finditer(text, start, end):
        mark = match.group()
        opens, closes = mark in _OPENING or mark == "``", mark in _CLOSING
        kind = "open" if opens else "close" if closes else "either"
        marks.append((match.start(), len(mark), kind))
    return marks


def _single_marks(text: str, start: int, end: int) -> list[_Mark]:
    """The single marks that open and close, told from apostrophes by what stands around them.

    Of the marks that could close a quotation, the first behind a comma or the like does, else the
    first: in "'The dogs' owners left,' he said" it is the second.
    """
    openings = [
        position
        for position in (match.start() for match in _SINGLE.finditer(text, start, end))
        if _opens(text, position, end)
        and not text[position + 1].isdigit()
        and text[position + 1] != text[position] != text[position - 1 : position]
    ]
    marks: list[_Mark] = []
    behind = start
    for number, opening in enumerate(openings):
        if opening < behind:
            continue
        limit = openings[number + 1] if number + 1 < len(openings) else end
        closings = [
            position
            for position in range(opening + 2, limit)
            if text[position] in _SINGLE_CLOSING
            and not text[position - 1].isspace()
            and not text[position + 1 : position + 2].isalnum()
        ]
        told = [position for position in closings if text[position - 1] in _SENTENCE_MARKS]
        marks.append((opening, 1, "open"))
        if closings:
            behind = (told or closings)[0] + 1
            marks.append((behind - 1, 1, "close"))
    return marks


def _is_in_single_marks(text: str, blocks: Sequence[Block]) -> bool:
    """Whether an article sets its quotations in single marks: most paragraphs begin with one."""
    single = double = 0
    for block in blocks:
        if block.kind == "heading":
            continue
        doubles = _marks(text, block.start, block.end)
        singles = _single_marks(text, block.start, block.end)
        utters = any(
            kind == "close" and text[position - 1] in _SENTENCE_MARKS
            for position, _, kind in singles
        )
        if doubles and (not singles or doubles[0][0] < singles[0][0]):
            double += 1
        elif utters:
            single += 1
    return single > double


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
    marks_of = _single_marks if _is_in_single_marks(text, blocks) else _marks
    found: list[Quotation] = []
    running = False
    unmarked: list[Block] = []
    for block in blocks:
        if block.kind == "heading":
            running = False
            continue
        marks = marks_of(text, block.start, block.end)
        if running and not marks and len(unmarked) < _LONGEST_RUN:
            unmarked.append(block)
            continue
        if running and _closes(text, block, marks):
            found += [
                _quotation((part.start, part.start), (part.end, part.end), continues=True)
                for part in unmarked
            ]
            first = marks.pop(0)
            end = (first[0], first[0] + first[1])
            found.append(_quotation((block.start, block.start), end, continues=True))
            running = False
        unmarked = []
        opened: tuple[int, int] | None = None
        continues = False
        for position, width, kind in marks:
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


def _closes(text: str, block: Block, marks: Sequence[_Mark]) -> bool:
    """Whether the first mark of a paragraph closes a quotation that a paragraph before opened."""
    if not marks:
        return False
    position, _, kind = marks[0]
    ends_word = position > block.start and not text[position - 1].isspace()
    return ends_word and kind != "open" and not _opens(text, position, block.end)


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


def balanced(text: str, start: int, end: int) -> tuple[int, int]:
    """A span with the mark right behind it that closes what it opens, or before it that opens."""
    for opening, closing in _PAIRS:
        inside = text[start:end]
        if opening == closing:
            odd = inside.count(opening) % 2 == 1
            lacks_end, lacks_start = odd, odd
        else:
            lacks_end = inside.rfind(opening) > inside.rfind(closing)
            lacks_start = closing in inside and (
                opening not in inside or inside.find(closing) < inside.find(opening)
            )
        if lacks_end and text.startswith(closing, end):
            return start, end + 1
        if lacks_start and start and text[start - 1] == opening:
            return start - 1, end
    return start, end
