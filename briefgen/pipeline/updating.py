"""Bringing a brief that people have edited up to date: new articles, and no edit lost."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Final

from briefgen.assemble import Conclusions, gather
from briefgen.brief import (
    LISTS,
    SCHEMA_FILE,
    Brief,
    Document,
    Supersedes,
    digest,
    dump,
    dump_schema,
    letters_and_digits,
)
from briefgen.diff import compare, merge
from briefgen.documents import Article, chronology
from briefgen.errors import UnreadableInputError
from briefgen.extract import DocumentItems
from briefgen.pipeline.checking import refuse_unsound, sound_brief
from briefgen.pipeline.extracting import (
    Options,
    Outcome,
    Progress,
    Update,
    Workshop,
    no_progress,
    read_articles,
)
from briefgen.pipeline.keeping import HISTORY, read_present, refuse_changed, write_keeping
from briefgen.pipeline.memory import Memory, read_memory
from briefgen.pipeline.relocating import relocate
from briefgen.pipeline.rendering import DOCUMENTS, render_files

# Of the words that a brief took from an article so many must stand in another text of the same name
# for that to be a later version of it.
_KEPT_WORDS: Final = 0.5
# A later version of a brief differs from the one before in these, whatever else is the same.
_OF_EVERY_VERSION: Final = frozenset(
    {"version", "supersedes", "created_at", "updated_at", "generator", "status"}
)


def update(
    path: Path,
    sources: Sequence[str | Path],
    *,
    options: Options | None = None,
    formats: Sequence[str] | None = None,
    stdin: BinaryIO | None = None,
    progress: Progress = no_progress,
) -> Outcome:
    """Read new articles into a brief, and keep all that people made of it.

    Their words, reviews, answers and deletions stay; new evidence joins old items; where a person
    and the machine both changed a field, the person's words stand and ``x_conflicts`` has the
    machine's. The brief that is replaced is kept under ``history/``, and nothing is written where
    nothing is new.

    Args:
        path: the brief; its documents beside it are made anew.
        sources: files, folders, or ``-`` for ``stdin``: new articles; those that the brief rests on
            already may be among them.
        options: what the user sets.
        formats: which of ``md``, ``html`` and ``pdf`` to write; by default those that are there.
        stdin: read for ``-``.
        progress: told of every step.

    Raises:
        InputError: when there is no such brief.
        InvalidBriefError: when the brief has errors, or would have.
        OutputError: when a file cannot be read or written, or changes meanwhile.
        ModelError: when the language pipeline is missing.
        RenderError: when a document cannot be set.
    """
    options = options or Options()
    held = read_present(path)
    if held is None:
        raise UnreadableInputError(str(path), "no such brief; `briefgen build` makes one")
    ours = sound_brief(held, str(path))
    reading = read_articles(sources, options, stdin)
    if not reading.articles:
        return Outcome(None, refused=reading.refused)
    memory = read_memory(path, ours)
    workshop = Workshop(options)
    items, revised = _with_articles(memory, reading.articles, workshop, progress)
    found = gather(items, workshop.heading)
    merged = merge(
        memory.base if memory else None,
        ours,
        _in_heading_of(ours, found),
        by_machine=True,
        concluding=Conclusions(),
    )
    moved, lost = relocate(merged.brief, _texts(merged.brief, revised, reading.articles))
    brief = _next_version(ours, moved, workshop.timestamp, options)
    is_new = _is_new(ours, brief)
    told = Update(ours, merged, revised, lost, is_new=is_new, unknown=memory is None)
    outcome = Outcome(
        brief if told.is_new else ours,
        articles=reading.articles,
        refused=reading.refused,
        ungrounded=sum(one.ungrounded for one in items),
        repeats=reading.repeats,
        items=items,
        update=told,
    )
    if not told.is_new:
        return outcome
    text = refuse_unsound(brief, f"{path}: as it would be")
    wanted = [name for name in DOCUMENTS if path.with_suffix(f".{name}").exists()]
    rendered = render_files(
        brief,
        wanted if formats is None else formats,
        stem=path.stem,
        attitudes=options.attitudes,
        max_items=options.max_items,
        look=options.look,
        progress=progress,
    )
    files = {**rendered, path.name: text}
    if brief.schema_ == SCHEMA_FILE:
        files[SCHEMA_FILE] = dump_schema().encode("utf-8")
    superseded = {f"{HISTORY}/{digest(ours)}.json": dump(ours).encode("utf-8")}
    refuse_changed(path, held)
    kept = write_keeping(
        path.parent, files, hidden=Memory(merged.theirs, items).files(path), first=superseded
    )
    return replace(
        outcome,
        written=tuple(sorted(path.parent / name for name in files)),
        kept=tuple(file for file in kept if file.path != path),
    )


def _with_articles(
    memory: Memory | None, articles: Sequence[Article], workshop: Workshop, progress: Progress
) -> tuple[tuple[DocumentItems, ...], tuple[str, ...]]:
    """The items of all articles in canonical order, and the documents that others have replaced."""
    known = {items.document.sha256: items for items in memory.items} if memory else {}
    as_now = memory is not None and memory.base.generator == workshop.heading.generator
    kept = dict(known)
    revised = []
    for number, article in enumerate(articles):
        progress("reading articles", number, len(articles))
        document = article.document
        if as_now and document.sha256 in known and known[document.sha256].document == document:
            continue
        for text, items in known.items():
            if text != document.sha256 and text in kept and _is_revision(items, article):
                revised.append(items.document.id)
                del kept[text]
        kept[document.sha256] = workshop.items_of(article)
    progress("reading articles", len(articles), len(articles))
    in_order = sorted(kept.values(), key=lambda items: chronology(items.document))
    return tuple(in_order), tuple(revised)


def _texts(brief: Brief, revised: Sequence[str], articles: Sequence[Article]) -> Mapping[str, str]:
    """The texts of the documents that a later version of their article has replaced."""
    texts = {article.document.sha256: article.text for article in articles}
    return {
        document.id: texts[document.sha256]
        for document in brief.documents
        if document.id in revised and document.sha256 in texts
    }


def _is_revision(items: DocumentItems, article: Article) -> bool:
    """Whether an article is a later version of one that was read: its name, and most words."""
    if not _may_be_one(items.document, article.document):
        return False
    lists = (items.statements, items.measures, items.casualties, items.open_questions)
    words = {
        span.exact
        for found in lists
        for item in found
        for span in item.evidence
        if span.part == "content"
    }
    text = letters_and_digits(article.text)
    held = sum(letters_and_digits(exact) in text for exact in words)
    return bool(words) and held >= _KEPT_WORDS * len(words)


def _in_heading_of(ours: Brief, found: Brief) -> Brief:
    """A fresh extraction under the heading of ours but for the days that it covers."""
    of_extraction = ("as_of", "as_of_text", "period", "generator", *LISTS)
    lists = {name: getattr(found, name) for name in of_extraction if name != "corrections"}
    return ours.model_copy(update=lists)


def _next_version(ours: Brief, merged: Brief, timestamp: str, options: Options) -> Brief:
    """A merged brief as the one that replaces ours: nobody stands behind all of it yet."""
    wished = {
        "title": options.title,
        "prepared_by": options.prepared_by,
        "marking": options.marking,
    }
    return merged.model_copy(
        update={
            "version": ours.version + 1,
            "supersedes": Supersedes(version=ours.version, sha256=digest(ours)),
            "updated_at": timestamp,
            "status": "draft",
            **{name: value for name, value in wished.items() if value is not None},
        }
    )


def _may_be_one(old: Document, new: Document) -> bool:
    """Whether two documents can be versions of one: one address, or file, or headline."""
    same_url = old.url is not None and old.url == new.url
    same_title = old.title is not None and old.title == new.title
    same_file = old.path is not None and old.path == new.path
    if same_title:
        return same_url or same_file or old.publisher == new.publisher
    return same_url or (same_file and old.published_on == new.published_on)


def _is_new(ours: Brief, brief: Brief) -> bool:
    changes = compare(ours, brief)
    return bool(changes.members) or any(
        change.name not in _OF_EVERY_VERSION for change in changes.head
    )
