"""Many articles into one brief."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefgen.assemble.casualties import merge_casualties
from briefgen.assemble.conclusions import Conclusions
from briefgen.assemble.identity import identify
from briefgen.assemble.measures import merge_measures
from briefgen.assemble.questions import merge_questions
from briefgen.assemble.statements import merge_statements
from briefgen.brief import (
    FORMAT_VERSION,
    SCHEMA_FILE,
    Brief,
    Document,
    Generator,
    IdRegistry,
    Period,
    date_bounds,
    derive_ranges,
)
from briefgen.extract import DocumentItems

_TITLE = "Situation brief"


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands at the head of a brief and is read from no article."""

    timestamp: str
    generator: Generator
    title: str | None = None
    prepared_by: str | None = None
    marking: str | None = None


def assemble(articles: Sequence[DocumentItems], heading: Heading) -> Brief:
    """Make one brief of the items of several articles.

    Ids come from the first article that tells of an item, so that an article of a later day changes
    none.

    Args:
        articles: the items of each article, in the canonical order in which ``read_sources`` gives
            articles: by day of publication, then by digest.
        heading: title, marking, time and generator.

    Raises:
        ValueError: when there is no article.
    """
    conclusions = Conclusions()
    brief = gather(articles, heading)
    brief = brief.model_copy(update={"open_questions": conclusions.questions(brief)})
    return brief.model_copy(update={"highlights": conclusions.highlights(brief)})


def gather(articles: Sequence[DocumentItems], heading: Heading) -> Brief:
    """Make a brief without conclusions: questions in which items disagree, and highlights.

    Args:
        articles: as for ``assemble``.
        heading: as for ``assemble``.

    Raises:
        ValueError: when there is no article.
    """
    if not articles:
        raise ValueError("a brief rests on one article at least")
    ids = IdRegistry()
    who = identify(articles, ids)
    documents = [items.document for items in articles]
    statements, said = merge_statements(articles, who, ids)
    measures, done = merge_measures(articles, who, ids)
    casualties, counted = merge_casualties(articles, who, ids)
    actors = sorted(who.actors, key=lambda actor: actor.id)
    asked = merge_questions(articles, who, said | done | counted, ids)
    days = [bounds for document in documents if (bounds := date_bounds(document.published_on))]
    return Brief(
        schema_=SCHEMA_FILE,
        format_version=FORMAT_VERSION,
        id=f"brief-{documents[0].id.removeprefix('document-')}",
        title=heading.title or _title(documents),
        created_at=heading.timestamp,
        updated_at=heading.timestamp,
        as_of=max(latest for _, latest in days) if days else None,
        period=Period(start=_start(days), end=max(day for _, day in days)) if days else None,
        prepared_by=heading.prepared_by,
        marking=heading.marking,
        generator=heading.generator,
        documents=documents,
        actors=actors,
        statements=statements,
        measures=measures,
        casualties=casualties,
        casualty_ranges=derive_ranges(casualties, documents),
        open_questions=asked,
    )


def _start(days: Sequence[tuple[date, date]]) -> date:
    return min(earliest for earliest, _ in days)


def _title(documents: Sequence[Document]) -> str:
    titled = [document.title for document in documents if document.title]
    return titled[0] if titled else _TITLE
