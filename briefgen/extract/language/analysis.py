"""An article as the extractors see it: parsed, with its quotations, sentences and dates."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from briefgen.brief import DateWindow, Evidence, date_bounds
from briefgen.brief.vocabulary import EvidencePart
from briefgen.documents import Article
from briefgen.extract.dates import DatePhrase, find_dates, resolve_date
from briefgen.extract.evidence import evidence_at
from briefgen.extract.language.parser_text import parser_text
from briefgen.extract.language.quotations import Quotation, find_quotations

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from briefgen.extract.language.pipeline import Pipeline


@dataclass(frozen=True)
class Analysis:
    """A parsed article. Offsets of the parse are offsets of the article's normalised text."""

    article: Article
    doc: "Doc"

    @property
    def text(self) -> str:
        """The normalised text, quotation marks as written."""
        return self.article.text

    @property
    def published(self) -> date | None:
        """The last day on which the article can have been published, or None."""
        bounds = date_bounds(self.article.document.published_on)
        return bounds[1] if bounds else None

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """What stands between quotation marks, in order."""
        return find_quotations(self.text, self.article.blocks)

    @cached_property
    def sentences(self) -> tuple["Span", ...]:
        """The sentences of the paragraphs; headings have none."""
        blocks = self.article.blocks
        starts = [block.start for block in blocks]
        told = []
        for sentence in self.doc.sents:
            first = next((token.idx for token in sentence if not token.is_space), None)
            if first is None:
                continue
            block = blocks[max(0, bisect_right(starts, first) - 1)]
            if block.kind != "heading" or not block.start <= first < block.end:
                told.append(sentence)
        return tuple(told)

    @cached_property
    def entities(self) -> tuple[tuple["Span", ...], ...]:
        """The named entities that the pipeline found in each of the sentences."""
        starts = [sentence.start for sentence in self.sentences]
        found: list[list[Span]] = [[] for _ in self.sentences]
        for entity in self.doc.ents:
            number = bisect_right(starts, entity.start) - 1
            if number >= 0 and entity.start < self.sentences[number].end:
                found[number].append(entity)
        return tuple(tuple(entities) for entities in found)

    @cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        return tuple(sentence.start for sentence in self.sentences)

    def entities_beside(self, token: "Token") -> tuple["Span", ...]:
        """The named entities of a token's sentence."""
        number = bisect_right(self._sentence_starts, token.i) - 1
        return self.entities[number] if number >= 0 else ()

    @cached_property
    def dates(self) -> tuple[DatePhrase, ...]:
        """The phrases of the text that name a day or a stretch of days."""
        return tuple(find_dates(self.text, published=self.published))

    def dates_between(self, start: int, end: int) -> list[DatePhrase]:
        """The date phrases that lie within a span of the text."""
        first = bisect_left(self.dates, start, key=lambda phrase: phrase.start)
        last = bisect_left(self.dates, end, key=lambda phrase: phrase.start)
        return [phrase for phrase in self.dates[first:last] if phrase.end <= end]

    def day_of(self, phrase: DatePhrase, *, future: bool = False) -> date | DateWindow | None:
        """The day that a phrase means, as far as the publication date allows."""
        return resolve_date(phrase, self.published, future=future)

    def evidence(self, start: int, end: int, part: EvidencePart = "content") -> Evidence:
        """Evidence for a span of the text."""
        return evidence_at(self.article, start, end, part)

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation in which a character stands, or None."""
        number = bisect_right(self.quotations, offset, key=lambda found: found.inner_start) - 1
        found = self.quotations[number] if number >= 0 else None
        return found if found is not None and found.holds(offset) else None

    def quotations_between(self, start: int, end: int) -> tuple[Quotation, ...]:
        """The quotations of which something stands between two offsets, in order."""
        first = bisect_right(self.quotations, start, key=lambda found: found.start) - 1
        last = bisect_right(self.quotations, end, key=lambda found: found.start)
        return self.quotations[max(first, 0) : last]

    def is_quoted(self, token: "Token") -> bool:
        """Whether a token stands between quotation marks."""
        return self.quotation_at(token.idx) is not None


def analyse(articles: Iterable[Article], pipeline: "Pipeline") -> Iterator[Analysis]:
    """Parse articles, one after the other.

    No sentence runs across a paragraph or a heading: each begins one.

    Args:
        articles: what ``read_sources`` gave.
        pipeline: what ``load_pipeline`` gave.
    """
    for article in articles:
        doc = pipeline.nlp.make_doc(parser_text(article.text, article.blocks))
        starts = {block.start for block in article.blocks}
        breaks = {block.end for block in article.blocks}
        for token in doc:
            if token.idx in starts or token.idx in breaks:
                token.is_sent_start = True
        for _, component in pipeline.nlp.pipeline:
            doc = component(doc)
        yield Analysis(article, doc)
