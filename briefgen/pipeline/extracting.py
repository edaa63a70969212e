"""From sources to a brief: reading, parsing, extracting, assembling."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from briefgen import __version__
from briefgen.assemble import Heading, assemble
from briefgen.brief import Brief, Generator
from briefgen.diff import Merge
from briefgen.documents import DEFAULT_MAX_BYTES, Article, Reading, read_sources
from briefgen.errors import InputError
from briefgen.extract import (
    DocumentItems,
    Extractor,
    analyse,
    extract_items,
    installed_extractors,
    load_pipeline,
)
from briefgen.pipeline.clock import timestamp
from briefgen.pipeline.keeping import Kept

if TYPE_CHECKING:
    from briefgen.extract import Pipeline
    from briefgen.render import Look

# Called with the name of a step, how much of it is done, and how much there is.
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Options:
    """What a user sets for a run.

    Attributes:
        max_bytes: a larger source is refused.
        published: day of publication of a single source that does not give its own.
        publisher: publisher of a single source that does not give its own.
        model: import name of the spaCy pipeline; None for the one that briefgen brings.
        title: title of the brief; None for one made from the first document's.
        prepared_by: who answers for the brief.
        marking: a TLP label or a house's own marking.
        attitudes: whether the outputs show what people want, think and fear beside what they say.
        max_items: how many items each section of the documents shows at most; None for all.
        look: how the documents look; None for the look that briefgen brings.
    """

    max_bytes: int = DEFAULT_MAX_BYTES
    published: date | None = None
    publisher: str | None = None
    model: str | None = None
    title: str | None = None
    prepared_by: str | None = None
    marking: str | None = None
    attitudes: bool = False
    max_items: int | None = None
    look: "Look | None" = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run gave.

    Attributes:
        brief: None where no source could be read.
        articles: what was read, in canonical order.
        refused: what could not be read, each with its reason.
        written: the files that were written.
        ungrounded: how many items were left out because their words do not stand in the text.
        repeats: what carries the same text as one of the articles, and was not read again.
        kept: the files that a person had edited and that were replaced.
        older: documents of an earlier brief that stand beside this one.
        items: what the machine found in each article, in canonical order.
        update: how an edited brief was brought up to date; None where none was.
    """

    brief: Brief | None
    articles: tuple[Article, ...] = ()
    refused: tuple[InputError, ...] = ()
    written: tuple[Path, ...] = ()
    ungrounded: int = 0
    repeats: tuple[Article, ...] = ()
    kept: tuple[Kept, ...] = ()
    older: tuple[Path, ...] = ()
    items: tuple[DocumentItems, ...] = ()
    update: "Update | None" = None


@dataclass(frozen=True, slots=True)
class Update:
    """What became of an edited brief when it was brought up to date.

    Attributes:
        before: the brief as people had left it.
        merge: the edits and the new extraction in one.
        revised: ids of documents whose text another version of them has replaced.
        lost: ids of items whose words do not stand in such a text any more.
        is_new: whether anything has changed but the times of writing.
        unknown: whether nothing told edits from extraction: every word counts as a person's.
    """

    before: Brief
    merge: Merge
    revised: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    is_new: bool = True
    unknown: bool = False


def no_progress(_step: str, _done: int, _total: int) -> None:
    """Tell nobody."""


class Workshop:
    """The language pipeline and the extractors, loaded once for any number of briefs.

    Args:
        options: what the user sets.
        extractors: those to use; None for all that are installed.

    Raises:
        BriefgenError: when SOURCE_DATE_EPOCH or an extractor cannot be used.
        ModelError: when the language pipeline is missing.
    """

    def __init__(self, options: Options, extractors: Sequence[Extractor] | None = None) -> None:
        self.options = options
        self.timestamp = timestamp()
        self.pipeline: Pipeline = load_pipeline(options.model)
        self.extractors = tuple(extractors) if extractors is not None else installed_extractors()

    def items_of(self, article: Article) -> DocumentItems:
        """The items of one article."""
        (analysis,) = analyse([article], self.pipeline)
        return extract_items(analysis, self.extractors)

    def brief_of(self, items: Sequence[DocumentItems]) -> Brief:
        """One brief out of the items of articles, which stand in canonical order."""
        return assemble(items, self.heading)

    @property
    def heading(self) -> Heading:
        """What stands at the head of a brief that is made here."""
        return Heading(
            timestamp=self.timestamp,
            generator=Generator(
                version=__version__,
                extractor=", ".join(sorted(extractor.name for extractor in self.extractors)),
                model=self.pipeline.label,
            ),
            title=self.options.title,
            prepared_by=self.options.prepared_by,
            marking=self.options.marking,
        )


def read_articles(
    sources: Sequence[str | Path], options: Options, stdin: BinaryIO | None
) -> Reading:
    """Read sources as the options say."""
    return read_sources(
        sources,
        max_bytes=options.max_bytes,
        published=options.published,
        publisher=options.publisher,
        stdin=stdin,
    )


def extract(
    sources: Sequence[str | Path],
    *,
    options: Options | None = None,
    stdin: BinaryIO | None = None,
    progress: Progress = no_progress,
) -> Outcome:
    """Read sources and make one brief of them.

    Args:
        sources: files, folders, or ``-`` for ``stdin``; their order does not matter.
        options: what the user sets.
        stdin: read for ``-``.
        progress: told of every article that is done.

    Raises:
        ModelError: when the language pipeline is missing.
    """
    options = options or Options()
    reading = read_articles(sources, options, stdin)
    if not reading.articles:
        return Outcome(None, refused=reading.refused)
    workshop = Workshop(options)
    items = []
    for number, article in enumerate(reading.articles):
        progress("reading articles", number, len(reading.articles))
        items.append(workshop.items_of(article))
    progress("reading articles", len(reading.articles), len(reading.articles))
    return Outcome(
        brief=workshop.brief_of(items),
        articles=reading.articles,
        refused=reading.refused,
        ungrounded=sum(found.ungrounded for found in items),
        repeats=reading.repeats,
        items=tuple(items),
    )


def extract_each(
    sources: Sequence[str | Path],
    *,
    options: Options | None = None,
    stdin: BinaryIO | None = None,
    progress: Progress = no_progress,
) -> tuple[list[Outcome], tuple[InputError, ...]]:
    """Read sources and make a brief of each document, the language pipeline loaded once.

    Returns:
        An outcome with one article for each document, in canonical order and then those that
        carry the same text as another, and what was refused.
    """
    options = options or Options()
    reading = read_articles(sources, options, stdin)
    if not reading.articles:
        return [], reading.refused
    workshop = Workshop(options)
    outcomes = []
    articles = (*reading.articles, *reading.repeats)
    for number, article in enumerate(articles):
        progress("reading articles", number, len(articles))
        items = workshop.items_of(article)
        outcomes.append(
            Outcome(workshop.brief_of([items]), (article,), ungrounded=items.ungrounded)
        )
    progress("reading articles", len(articles), len(articles))
    return outcomes, reading.refused
