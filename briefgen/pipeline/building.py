"""The whole way: sources into a folder with the brief as JSON, Markdown, HTML and PDF."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path, PurePath
from typing import BinaryIO

from briefgen.brief import SCHEMA_FILE, Brief, dump, dump_schema, load
from briefgen.documents import OWN_FOLDER
from briefgen.errors import EditedBriefError, InvalidBriefError, OutputError
from briefgen.pipeline.extracting import (
    Options,
    Outcome,
    Progress,
    extract,
    extract_each,
    no_progress,
)
from briefgen.pipeline.keeping import (
    HISTORY,
    Kept,
    read_present,
    read_record,
    replace_keeping,
    write_keeping,
)
from briefgen.pipeline.memory import Memory, read_memory
from briefgen.pipeline.naming import names_for
from briefgen.pipeline.rendering import DOCUMENTS, FORMATS, render_files
from briefgen.pipeline.updating import update

BRIEF_FILE = "brief.json"
_HIDDEN_SCHEMA = f"{OWN_FOLDER}/{SCHEMA_FILE}"


def build(  # noqa: PLR0913 -- what one command is told, by name
    sources: Sequence[str | Path],
    out: Path,
    *,
    options: Options | None = None,
    force: bool = False,
    formats: Sequence[str] = FORMATS,
    stdin: BinaryIO | None = None,
    progress: Progress = no_progress,
) -> Outcome:
    """Read sources and write the brief into a folder, in every format.

    All formats are made before the first file is written, and nothing is written where no source
    could be read. A brief that a person has edited, or that has become a later version, is brought
    up to date as ``update`` does it. With ``force`` it is replaced, and kept under ``history/`` by
    its digest, as every other edited file is.

    Args:
        sources: files, folders, or ``-`` for ``stdin``.
        out: the folder; it is made where it is missing.
        options: what the user sets.
        force: replace an edited brief.
        formats: which of ``json``, ``md``, ``html`` and ``pdf`` to write; the JSON always is.
        stdin: read for ``-``.
        progress: told of every step.

    Raises:
        EditedBriefError: when the folder holds a brief of which nothing tells a person's words
            from the machine's, or one with errors.
        OutputError: when a file cannot be written.
        ModelError: when the language pipeline is missing.
        RenderError: when a format cannot be set.
    """
    options = options or Options()
    _refuse_file(out)
    if not force and _is_edited(out):
        return _update(out / BRIEF_FILE, sources, options, formats, stdin, progress)
    outcome = extract(sources, options=options, stdin=stdin, progress=progress)
    if outcome.brief is None:
        return outcome
    refuse_sources(
        [out / name for name in (BRIEF_FILE, *(f"brief.{ending}" for ending in formats))],
        [article.source for article in outcome.articles],
    )
    rendered = render_files(
        outcome.brief,
        formats,
        attitudes=options.attitudes,
        max_items=options.max_items,
        look=options.look,
        progress=progress,
    )
    if not force and _is_edited(out):
        raise EditedBriefError(f"{out / BRIEF_FILE}: was edited meanwhile; nothing was written")
    text = dump(outcome.brief).encode("utf-8")
    files = {**rendered, SCHEMA_FILE: dump_schema().encode("utf-8"), BRIEF_FILE: text}
    memory = Memory(outcome.brief, outcome.items)
    kept = write_keeping(out, files, hidden=memory.files(out / BRIEF_FILE))
    beside = (out / f"{PurePath(BRIEF_FILE).stem}.{name}" for name in FORMATS)
    return replace(
        outcome,
        written=tuple(sorted(out / name for name in files)),
        kept=kept,
        older=tuple(path for path in beside if path.name not in files and path.exists()),
    )


def write_brief(path: Path, brief: Brief) -> Kept | None:
    """Write a brief as JSON into one file; what a person wrote there is kept under ``history/``.

    Raises:
        OutputError: when the file cannot be written.
    """

    def is_same(present: bytes) -> bool:
        try:
            other = load(present)
        except InvalidBriefError:
            return False
        times = {"created_at": brief.created_at, "updated_at": brief.updated_at}
        return dump(other.model_copy(update=times)) == dump(brief)

    return replace_keeping(path, dump(brief).encode("utf-8"), is_same)


def write_each(
    sources: Sequence[str | Path],
    out: Path,
    *,
    options: Options | None = None,
    stdin: BinaryIO | None = None,
    progress: Progress = no_progress,
) -> Outcome:
    """Read sources and write one brief, as JSON, for each document into a folder.

    A document ``NAME.txt`` becomes ``NAME.json``, a record of ``NAME.json`` becomes
    ``NAME-0.json``; where two documents have one name, see ``names_for``. The schema goes out of
    the way of the briefs, into ``.briefgen/``. No file is written before all briefs are made; one
    that a person has edited or put there is kept under ``history/``.

    Raises:
        OutputError: when a file cannot be written, or is one of the sources.
        ModelError: when the language pipeline is missing.
    """
    _refuse_file(out)
    outcomes, refused = extract_each(sources, options=options, stdin=stdin, progress=progress)
    names = names_for([outcome.articles[0].source for outcome in outcomes])
    files = {
        f"{name}.json": dump(outcome.brief.model_copy(update={"schema_": _HIDDEN_SCHEMA})).encode(
            "utf-8"
        )
        for name, outcome in zip(names, outcomes, strict=True)
        if outcome.brief is not None
    }
    written = tuple(sorted(out / name for name in files))
    refuse_sources(written, [outcome.articles[0].source for outcome in outcomes])
    hidden = {_HIDDEN_SCHEMA: dump_schema().encode("utf-8")}
    kept = write_keeping(out, files, hidden=hidden) if files else ()
    return Outcome(
        brief=None,
        articles=tuple(outcome.articles[0] for outcome in outcomes),
        refused=refused,
        written=written,
        kept=kept,
        ungrounded=sum(outcome.ungrounded for outcome in outcomes),
    )


def refuse_sources(files: Iterable[Path], sources: Sequence[str]) -> None:
    """Refuse to write a brief over an article that it was made from."""
    read = {Path(source.partition("#")[0]).resolve() for source in sources}
    for path in files:
        if path.resolve() in read:
            raise OutputError(
                f"{path}: is one of the articles, and would be overwritten by its brief; "
                "name another folder"
            )


def _refuse_file(out: Path) -> None:
    if out.exists() and not out.is_dir():
        raise OutputError(f"{out}: is a file; name a folder")


def _is_edited(out: Path) -> bool:
    """Whether a folder holds a brief that is more than what the machine made of the articles.

    Raises:
        EditedBriefError: when nothing tells a person's words in it from the machine's.
    """
    path = out / BRIEF_FILE
    brief, record = read_present(path), read_record(out)
    if brief is None:
        return False
    try:
        memory = read_memory(path, load(brief, str(path)))
    except InvalidBriefError:
        # Nothing of ours is; the place and the mend are told when it is brought up to date.
        return True
    if memory is not None:
        return brief != dump(memory.base).encode("utf-8")
    if record.wrote(BRIEF_FILE, brief):
        return False
    raise EditedBriefError(
        f"{path}: may have been edited, and {out / OWN_FOLDER}/ does not tell; if it was copied "
        f"from another folder, copy {OWN_FOLDER}/ from there too; else use `briefgen update`, for "
        "which every word of it is a person's, build into another folder, or use --force, which "
        f"keeps this brief under {out / HISTORY}/"
    )


def _update(
    path: Path,
    sources: Sequence[str | Path],
    options: Options,
    formats: Sequence[str],
    stdin: BinaryIO | None,
    progress: Progress,
) -> Outcome:
    documents = [name for name in DOCUMENTS if name in formats]
    try:
        return update(
            path, sources, options=options, formats=documents, stdin=stdin, progress=progress
        )
    except InvalidBriefError as error:
        raise EditedBriefError(
            f"{error}; mend it, build into another folder, or use --force, which keeps this brief "
            f"under {path.parent / HISTORY}/"
        ) from error
