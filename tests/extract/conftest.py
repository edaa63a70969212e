"""What the tests of the extractors share: the pipeline, loaded once, and articles of strings."""

import io
from collections.abc import Callable
from datetime import date

import pytest

from briefgen.brief import OpenQuestion
from briefgen.documents import Article, read_sources
from briefgen.extract import (
    Analysis,
    DocumentItems,
    Extractor,
    Pipeline,
    analyse,
    extract_items,
    in_order,
    load_pipeline,
)
from briefgen.extract.actors.extractor import ActorExtractor
from briefgen.extract.casualties.extractor import CasualtyExtractor
from briefgen.extract.measures.extractor import MeasureExtractor
from briefgen.extract.questions.extractor import QuestionExtractor
from briefgen.extract.statements.extractor import StatementExtractor

Analyser = Callable[..., Analysis]
Reader = Callable[..., DocumentItems]
Asker = Callable[[str], tuple[OpenQuestion, ...]]


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    return load_pipeline()


def article_of(text: str, published: date | None = None) -> Article:
    """An article as ``read_sources`` gives it for a text on standard input."""
    reading = read_sources(["-"], stdin=io.BytesIO(text.encode("utf-8")), published=published)
    (article,) = reading.articles
    return article


@pytest.fixture(scope="session")
def analysis_of(pipeline: Pipeline) -> Analyser:
    def analyser(text: str, published: date | None = None) -> Analysis:
        (analysis,) = analyse([article_of(text, published)], pipeline)
        return analysis

    return analyser


@pytest.fixture(scope="session")
def items_of(analysis_of: Analyser) -> Reader:
    """Statements and actors of a text; other extractors can be named behind it."""

    def reader(text: str, *others: Extractor, published: date | None = None) -> DocumentItems:
        extractors = in_order((StatementExtractor(), ActorExtractor(), *others))
        return extract_items(analysis_of(text, published), extractors)

    return reader


@pytest.fixture(scope="session")
def questions_of(items_of: Reader) -> Asker:
    """The open questions of a text that all of the extractors have read."""

    def asker(text: str) -> tuple[OpenQuestion, ...]:
        others = (MeasureExtractor(), CasualtyExtractor(), QuestionExtractor())
        return items_of(text, *others).open_questions

    return asker
