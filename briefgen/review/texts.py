"""The articles' texts, cut where the evidence of items begins and ends."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from briefgen.brief import Document, Evidence
from briefgen.brief.characters import clean
from briefgen.brief.dates import date_words
from briefgen.documents.blocks import find_blocks
from briefgen.render.language import known_language
from briefgen.render.view import Fact
from briefgen.review.view import ArticleView, Paragraph, ReviewedList, Segment

# The line below the words of each kind of item, and how many items of it a line tells apart.
LANES: Final[Mapping[ReviewedList, str]] = {
    "statements": "statement",
    "measures": "measure",
    "casualties": "casualty",
    "open_questions": "question",
    "actors": "actor",
}
_DEEPEST: Final = 2


@dataclass(frozen=True, slots=True)
class Span:
    """Where an item's evidence stands in an article.

    Attributes:
        card: the item's number.
        section: the list of the item.
        evidence: the words; they stand in the article's text.
    """

    card: int
    section: ReviewedList
    evidence: Evidence

    @property
    def length(self) -> int:
        """How many characters it has."""
        return self.evidence.end - self.evidence.start


def stands(text: str, span: Evidence) -> bool:
    """Whether the words of a span stand in a text, to the letter and in their place."""
    return text[span.start : span.end] == span.exact


def article_view(
    document: Document, number: int, text: str | None, spans: Sequence[Span]
) -> ArticleView:
    """Return an article with the items that rest on it.

    Args:
        document: the brief's entry for it.
        number: that of the source.
        text: its normalised text; None where it is not at hand.
        spans: the evidence that stands in the text; without a text, all that the brief has.
    """
    facts = (
        ("Publisher", document.publisher),
        ("Published", date_words(document.published_on, document.published_on_text)),
        ("File", document.path),
    )
    return ArticleView(
        number=number,
        document=document.id,
        title=clean(document.title or document.path or document.id),
        facts=tuple(Fact(label, clean(words)) for label, words in facts if words),
        language=known_language(document.language),
        found=text is not None,
        paragraphs=_passages(spans) if text is None else _paragraphs(text, spans),
    )


def _paragraphs(text: str, spans: Sequence[Span]) -> tuple[Paragraph, ...]:
    found = []
    for block in find_blocks(text):
        within = [
            span
            for span in spans
            if span.evidence.start < block.end and span.evidence.end > block.start
        ]
        cuts = {block.start, block.end}
        for span in within:
            cuts |= {max(span.evidence.start, block.start), min(span.evidence.end, block.end)}
        segments = tuple(
            _segment(text[start:end], (span for span in within if _covers(span, start, end)))
            for start, end in pairwise(sorted(cuts))
        )
        found.append(Paragraph(block.kind == "heading", segments))
    return tuple(found)


def _covers(span: Span, start: int, end: int) -> bool:
    return span.evidence.start <= start and end <= span.evidence.end


def _passages(spans: Iterable[Span]) -> tuple[Paragraph, ...]:
    """What the brief itself keeps of an article: the words, with those around them."""
    by_words: dict[tuple[int, int, str], list[Span]] = {}
    for span in (span for span in spans if span.evidence.part == "content"):
        at = (span.evidence.start, span.evidence.end, span.evidence.exact)
        by_words.setdefault(at, []).append(span)
    return tuple(
        Paragraph(
            heading=False,
            segments=(
                Segment(f"… {_in_line(by_words[at][0].evidence.prefix)}"),
                _segment(_in_line(at[2]), by_words[at]),
                Segment(f"{_in_line(by_words[at][0].evidence.suffix)} …"),
            ),
        )
        for at in sorted(by_words)
    )


def _in_line(words: str) -> str:
    """Words on one line, with the space at their ends."""
    return clean(f"|{words}|")[1:-1]


def _segment(words: str, spans: Iterable[Span]) -> Segment:
    # The words of an item before those that name its source, and the shortest first: what encloses
    # others is reached by a second click.
    ordered = sorted(
        spans, key=lambda span: (span.evidence.part != "content", span.length, span.card)
    )
    cards: dict[int, str] = {}
    depth: dict[str, int] = {}
    for span in ordered:
        if span.card in cards:
            continue
        is_content = span.evidence.part == "content"
        cards[span.card] = f"{span.card}" if is_content else f"{span.card}:source"
        if is_content and span.section in LANES:
            lane = LANES[span.section]
            depth[lane] = min(depth.get(lane, 0) + 1, _DEEPEST)
    lanes = tuple(f"{lane}-{depth[lane]}" for lane in LANES.values() if lane in depth)
    return Segment(words, tuple(cards.values()), lanes)
