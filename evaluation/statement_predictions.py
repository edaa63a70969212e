"""The statements that briefgen finds in gold articles, in the form that the scorer reads."""

import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from gold_standard import gold_span

from briefgen.brief import Actor, Statement
from briefgen.documents import Article
from briefgen.extract import DocumentItems, Pipeline, analyse, extract_items, in_order
from briefgen.extract.actors.extractor import ActorExtractor
from briefgen.extract.statements.extractor import StatementExtractor

EXTRACTORS = in_order((StatementExtractor(), ActorExtractor()))

# A document with its attributions: raw JSON, as the data's README describes it.
Prediction = dict[str, Any]


@dataclass
class Cost:
    """CPU seconds spent on the same articles.

    Attributes:
        spacy: spaCy's pipeline alone, tokenizer to named entities.
        ours: the same, with our analysis, the statements and the actors.
        articles: how many were timed.
    """

    spacy: float = 0.0
    ours: float = 0.0
    articles: int = 0

    @property
    def ratio(self) -> float:
        """How many times spaCy's own time all of it takes."""
        return self.ours / self.spacy if self.spacy else 0.0


@dataclass
class Stopwatch:
    """Times spaCy alone and briefgen article by article, so that noise hits both alike.

    Both have a pipeline of their own, so that neither finds the caches of the other warm, and take
    turns in going first. The first article is run once beforehand, so that what is loaded once is
    left out on both sides.

    Attributes:
        bare: the pipeline that runs alone.
        cost: the times so far.
    """

    bare: Pipeline
    cost: Cost = field(default_factory=Cost)

    def items(self, article: Article, pipeline: Pipeline) -> DocumentItems:
        """Return the items of an article, and add the times that it took."""
        if not self.cost.articles:
            self.bare.nlp(article.text)
            find_items(article, pipeline)
        if self.cost.articles % 2:
            self._time_bare(article)
        start = time.process_time()
        items = find_items(article, pipeline)
        self.cost.ours += time.process_time() - start
        if not self.cost.articles % 2:
            self._time_bare(article)
        self.cost.articles += 1
        return items

    def _time_bare(self, article: Article) -> None:
        start = time.process_time()
        self.bare.nlp(article.text)
        self.cost.spacy += time.process_time() - start


def find_items(article: Article, pipeline: Pipeline) -> DocumentItems:
    """Parse an article and return its statements and actors."""
    (analysis,) = analyse((article,), pipeline)
    return extract_items(analysis, EXTRACTORS)


def predict(
    gold: Iterable[Mapping[str, Any]],
    articles: Mapping[str, Article],
    pipeline: Pipeline,
    stopwatch: Stopwatch | None = None,
) -> list[Prediction]:
    """Return the attributions of each gold entry, with offsets of its text as it stands there.

    Args:
        gold: entries with ``doc_id`` and ``text``.
        articles: what ``read_articles`` gave; an entry without one has no attributions.
        pipeline: what ``load_pipeline`` gave.
        stopwatch: times each article, where it is given.
    """
    predictions = []
    for entry in gold:
        doc_id = str(entry["doc_id"])
        article = articles.get(doc_id)
        attributions: list[dict[str, Any]] = []
        if article is not None:
            find = stopwatch.items if stopwatch else find_items
            attributions = list(_attributions(find(article, pipeline), article, entry["text"]))
        predictions.append({"doc_id": doc_id, "attributions": attributions})
    return predictions


def _attributions(items: DocumentItems, article: Article, text: str) -> Iterator[dict[str, Any]]:
    actors = {actor.id: actor for actor in items.actors}
    for statement in items.statements:
        spans = {part: _spans(statement, part, article, text) for part in ("source", "cue")}
        attribution: dict[str, Any] = {
            part: found[0] if found else None for part, found in spans.items()
        }
        attribution["content"] = _spans(statement, "content", article, text)
        speaker = actors.get(statement.speaker or "")
        if speaker is not None:
            attribution["speaker"] = _names(speaker)
        yield attribution


def _names(actor: Actor) -> list[str]:
    return [actor.name, *actor.aliases]


def _spans(statement: Statement, part: str, article: Article, text: str) -> list[dict[str, Any]]:
    return [
        gold_span(evidence, article, text)
        for evidence in statement.evidence
        if evidence.part == part
    ]
