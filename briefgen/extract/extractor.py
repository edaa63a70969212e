"""What an extractor is, which ones there are, and how they are run over one article.

An extractor takes an analysed article, and what the ones before it found there, and yields items
with evidence. The installed ones are named by the entry points of ``briefgen.extractors``; all that
any of them yields passes the same check of its evidence.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter
from importlib.metadata import entry_points
from typing import Protocol, runtime_checkable

from briefgen.brief import (
    Actor,
    Casualty,
    Document,
    IdRegistry,
    Item,
    Measure,
    OpenQuestion,
    Statement,
)
from briefgen.errors import BriefgenError
from briefgen.extract.actors.cast import Cast
from briefgen.extract.evidence import is_grounded
from briefgen.extract.language.analysis import Analysis

ENTRY_POINTS = "briefgen.extractors"
# Stands in ``after`` for all extractors that do not name it themselves.
EVERY_OTHER = "*"
_ACTOR_FIELDS = (
    "speaker",
    "co_speakers",
    "relayed_by",
    "about",
    "actors",
    "targets",
    "asserted_by",
    "attributed_to",
)


@dataclass
class Found:
    """What has been found in one article so far.

    Attributes:
        cast: who is who in the article.
        ids: hands out the ids of statements, measures, figures and questions.
        ungrounded: how many items were left out because their words do not stand in the article.
    """

    analysis: Analysis
    cast: Cast
    ids: IdRegistry = field(default_factory=IdRegistry)
    actors: list[Actor] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    measures: list[Measure] = field(default_factory=list)
    casualties: list[Casualty] = field(default_factory=list)
    open_questions: list[OpenQuestion] = field(default_factory=list)
    ungrounded: int = 0

    def add(self, item: Item) -> None:
        """Take an item in, if the words that it rests on stand in the article to the letter."""
        if not self._is_grounded(item):
            self.ungrounded += 1
            return
        match item:
            case Actor():
                self.actors.append(item)
            case Statement():
                self.statements.append(item)
            case Measure():
                self.measures.append(item)
            case Casualty():
                self.casualties.append(item)
            case OpenQuestion():
                self.open_questions.append(item)
            case _:
                raise BriefgenError(
                    f"{type(item).__name__} is no item that an extractor may yield; "
                    "actors, statements, measures, casualties and open questions are"
                )

    def statement_at(self, offset: int) -> Statement | None:
        """The statement whose content holds a character: the innermost, if several do."""
        holding = [
            (span.end - span.start, number)
            for number, statement in enumerate(self.statements)
            for span in statement.evidence
            if span.part == "content" and span.start <= offset < span.end
        ]
        return self.statements[min(holding)[1]] if holding else None

    def _is_grounded(self, item: Item) -> bool:
        """Whether an item's words stand in the text, its number in them, its actors in the cast."""
        evidence = getattr(item, "evidence", [])
        content = [span for span in evidence if span.part == "content"]
        if not content or not all(is_grounded(self.analysis.article, span) for span in evidence):
            return False
        raw = getattr(item, "raw", None)
        if raw is not None and not any(raw in span.exact for span in content):
            return False
        return all(actor in self.cast.beings for actor in actors_named_by(item))


def actors_named_by(item: Item) -> Iterator[str]:
    """The ids in the fields of an item that name actors; ``about`` of a question names any item."""
    for field_name in _ACTOR_FIELDS:
        value = getattr(item, field_name, None)
        if isinstance(value, str):
            yield value
        elif isinstance(value, list) and not isinstance(item, OpenQuestion):
            yield from value


@dataclass(frozen=True)
class DocumentItems:
    """The items of one article; ids of actors are those of this article's cast."""

    document: Document
    actors: tuple[Actor, ...]
    statements: tuple[Statement, ...]
    measures: tuple[Measure, ...]
    casualties: tuple[Casualty, ...]
    open_questions: tuple[OpenQuestion, ...]
    ungrounded: int = 0


@runtime_checkable
class Extractor(Protocol):
    """Finds items of one kind in an article.

    Attributes:
        name: the name of its entry point.
        after: names of the extractors whose items it wants to see, or ``EVERY_OTHER``.
    """

    name: str
    after: tuple[str, ...]

    def extract(self, analysis: Analysis, found: Found) -> Iterable[Item]:
        """Yield the items of an article, each with evidence that stands in its text."""
        ...


def installed_extractors() -> tuple[Extractor, ...]:
    """Return the extractors of all installed packages, each behind the ones it comes after.

    Raises:
        BriefgenError: when one cannot be loaded, or when their order is circular.
    """
    extractors: dict[str, Extractor] = {}
    for point in sorted(entry_points(group=ENTRY_POINTS), key=lambda point: point.name):
        try:
            extractor = point.load()()
        except Exception as error:
            raise BriefgenError(
                f"the extractor {point.name!r} ({point.value}) cannot be loaded: {error}; "
                "mend or uninstall the package that brings it"
            ) from error
        if not isinstance(extractor, Extractor):
            raise BriefgenError(f"{point.value} is no extractor: it lacks name, after or extract")
        extractors[point.name] = extractor
    return in_order(tuple(extractors.values()))


def in_order(extractors: Sequence[Extractor]) -> tuple[Extractor, ...]:
    """Return extractors so that each comes after those it names; ties by name."""
    by_name = {extractor.name: extractor for extractor in extractors}
    last = {name for name in by_name if EVERY_OTHER in by_name[name].after}
    graph = {
        name: sorted(
            set(by_name) - last if name in last else set(by_name[name].after) & set(by_name)
        )
        for name in sorted(by_name)
    }
    try:
        return tuple(by_name[name] for name in TopologicalSorter(graph).static_order())
    except CycleError as error:
        raise BriefgenError(
            f"extractors come after each other in a circle: {error.args[1]}"
        ) from error


def extract_items(analysis: Analysis, extractors: Sequence[Extractor]) -> DocumentItems:
    """Run extractors over one article and return what they found, evidence checked."""
    found = Found(analysis, Cast(analysis))
    for extractor in extractors:
        for item in extractor.extract(analysis, found):
            found.add(item)
    return DocumentItems(
        document=analysis.article.document,
        actors=tuple(found.actors),
        statements=tuple(found.statements),
        measures=tuple(found.measures),
        casualties=tuple(found.casualties),
        open_questions=tuple(found.open_questions),
        ungrounded=found.ungrounded,
    )
