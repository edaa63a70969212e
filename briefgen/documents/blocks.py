"""Finding the headings and paragraphs of a normalised text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefgen.documents.article import Block

# A headline within an article is short; a standfirst, before the first paragraph, is longer.
_HEADING_WORDS = 12
_STANDFIRST_WORDS = 40
# That many short blocks in a row, once the text has begun, are a list and no headings.
_LIST_LENGTH = 3
# The widest line that a program still wraps at; longer lines are paragraphs.
_WRAP_WIDTH = 120
# So many lines are no longer than the width at which a text is wrapped; a few may stick out.
_USUAL_SHARE = 0.8
# A line that leaves this much of the width unused was ended by its writer.
_SHORT_LINE = 0.8

# Marks that end a sentence or announce that it goes on; "?" may end a headline.
_SENTENCE_END = (".", "!", "…", ",", ":", ";", "-", "–", "—")
_FULL_STOP = (".", "!", "?", "…", ":")
_CLOSING = "\"'”’»›)]}"
# A word, no abbreviation, that ends a sentence which another one follows.
_INNER_SENTENCE_END = re.compile(r"[^\W\d_]{4}[.!?][\"'”’]? +\S")
_INITIALS_LENGTH = 12
_INITIALS_AT_END = re.compile(r"\b(?:[A-Z]\.){2,}$")
_BULLET = re.compile(r"[-*•‣◦–—]\s|\d{1,3}[.)]\s")
_QUOTATION = re.compile(r'"[^"]*"|“[^”]*”|«[^»]*»|‘.*’|\'.*\'', re.DOTALL)
_DOUBLE_QUOTES = re.compile('["“”«»]')
_BYLINE = re.compile(r"by\s", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
# Words that headline style (AP, Chicago) leaves in lower case.
_SMALL_WORDS = frozenset(
    "a an and as at but by for from if in into nor of off on or over per so than that the to up "
    "via vs with yet".split()
)

_PARAGRAPH_GAP = re.compile(r"\n(?:[ ]*\n)+")


@dataclass(frozen=True, slots=True)
class _Break:
    """A single line end, between ``line`` and the ``following`` line."""

    offset: int
    line: str
    following: str

    @property
    def ends_sentence(self) -> bool:
        return self.line.rstrip(_CLOSING).endswith(_FULL_STOP)

    def had_room(self, width: float) -> bool:
        """Whether the following line's first word would have fitted on this one."""
        return len(self.line) + 1 + len(self.following.split(maxsplit=1)[0]) <= width


def find_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a plain text.

    Blank lines separate blocks. A single line end does too where each line is a paragraph, but
    not where lines are wrapped at a width: which of the two it is, the whole text decides.
    """
    return mark_headings(text, list(_spans(text)))


def mark_headings(
    text: str, spans: Sequence[tuple[int, int]], known: Mapping[int, bool] | None = None
) -> tuple[Block, ...]:
    """Return blocks for the spans, telling headings from paragraphs.

    Args:
        text: the normalised text.
        spans: start and end of each block, in order.
        known: by the indices of spans, whether the markup says that they are headings or that
            they are not. The others are judged by their looks.
    """
    known = known or {}
    texts = [text[start:end] for start, end in spans]
    headings: list[bool] = []
    for index, block in enumerate(texts):
        opening = all(headings)
        heading = known.get(index)
        headings.append(_looks_like_heading(block, opening=opening) if heading is None else heading)
    for first, last in _runs(headings):
        ends_text = last == len(texts)
        is_list = first > 0 and last - first >= _LIST_LENGTH
        for index in range(first, last):
            # A heading stands above something, and a list is none; unless the markup says so.
            headings[index] = known.get(index, not (ends_text or is_list))
    return tuple(
        Block(start, end, "heading" if heading or not _WORD.search(block) else "paragraph")
        for (start, end), block, heading in zip(spans, texts, headings, strict=True)
    )


def _runs(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    start = None
    for index, flag in enumerate([*flags, False]):
        if flag and start is None:
            start = index
        elif not flag and start is not None:
            yield start, index
            start = None


def _spans(text: str) -> Iterator[tuple[int, int]]:
    chunks = _split(text, 0, len(text), _PARAGRAPH_GAP)
    breaks = [list(_breaks(text, start, end)) for start, end in chunks]
    every = [found for chunk in breaks for found in chunk]
    width = _width(every)
    wrapped = _is_wrapped(every, width)
    for (start, end), within in zip(chunks, breaks, strict=True):
        cuts = [found.offset for found in within if not wrapped or _ends_paragraph(found, width)]
        for first, last in pairwise([start, *cuts, end]):
            yield from _trimmed(text, first, last)


def _split(text: str, start: int, end: int, gap: re.Pattern[str]) -> list[tuple[int, int]]:
    cuts = [(match.start(), match.end()) for match in gap.finditer(text, start, end)]
    starts = [start, *(after for _, after in cuts)]
    ends = [*(before for before, _ in cuts), end]
    return list(zip(starts, ends, strict=True))


def _breaks(text: str, start: int, end: int) -> Iterator[_Break]:
    lines = text[start:end].split("\n")
    offset = start
    for line, following in pairwise(lines):
        offset += len(line)
        if line.strip() and following.strip():
            yield _Break(offset, line, following)
        offset += 1


def _width(breaks: Sequence[_Break]) -> int:
    """Return the length that few of the lines before a single line end exceed."""
    lengths = sorted(len(found.line) for found in breaks)
    return lengths[int(_USUAL_SHARE * (len(lengths) - 1))] if lengths else 0


def _is_wrapped(breaks: Sequence[_Break], width: int) -> bool:
    """Whether most single line ends run through a sentence, as they do in wrapped text."""
    if width > _WRAP_WIDTH:
        # Somebody may have wrapped wider; then hardly any line ends where a sentence does.
        running = sum(found.following.lstrip()[0].islower() for found in breaks)
    else:
        running = sum(
            not found.ends_sentence
            and (found.following.lstrip()[0].islower() or not found.had_room(_SHORT_LINE * width))
            for found in breaks
        )
    return 2 * running > len(breaks)


def _ends_paragraph(found: _Break, width: int) -> bool:
    """Whether a paragraph of a wrapped text ends at a single line end."""
    if _indent(found.following) > _indent(found.line) + 1:
        return True
    if not found.had_room(_SHORT_LINE * width):
        return False
    # In a text that is all in capitals, capitals tell nothing.
    is_heading = _is_title_case(found.line) and not found.following.isupper()
    return found.ends_sentence or is_heading


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    block = text[start:end]
    if block.strip():
        yield start + len(block) - len(block.lstrip()), start + len(block.rstrip())


def _looks_like_heading(block: str, *, opening: bool) -> bool:
    """Whether a block reads like a headline; ``opening`` when only headings precede it."""
    words = len(block.split())
    if words > (_STANDFIRST_WORDS if opening else _HEADING_WORDS):
        return False
    if _BULLET.match(block) or _QUOTATION.fullmatch(block) or _INNER_SENTENCE_END.search(block):
        return False
    bare = block.rstrip(_CLOSING + " ")
    if bare.endswith(_SENTENCE_END) and not _INITIALS_AT_END.search(bare[-_INITIALS_LENGTH:]):
        return False
    if opening:
        return True
    if "\n" in block:
        return False
    lower_case = block.lstrip("\"'“‘«([ ")[:1].islower()
    return _is_title_case(block) or not (lower_case or _DOUBLE_QUOTES.search(block))


def _is_title_case(line: str) -> bool:
    words = [word for word in _WORD.findall(line) if word.lower() not in _SMALL_WORDS]
    return bool(words) and all(word[0].isupper() for word in words)


def is_title(block: str) -> bool:
    """Whether a heading with which a text opens can be its title: short, and no byline."""
    return (
        len(block.split()) <= _HEADING_WORDS
        and not _BYLINE.match(block)
        and bool(_WORD.search(block))
    )
