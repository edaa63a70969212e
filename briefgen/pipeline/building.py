"""The whole way: sources into a folder with the brief as JSON, Markdown, HTML and PDF."""

from collections.abc import Iterable, Mapping, Sequence
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
    RECORD_FILE,
    Kept,
    read_present,
    read_record,
    replace_keeping,
    write_keeping,
)
from briefgen.pipeline.naming import names_for

BRIEF_FILE = "brief.json"
FORMATS = ("json", "md", "html", "pdf")
# What the machine last wrote, beside the brief that people edit.
_BASE_FILE = f"{OWN_FOLDER}/base.json"
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
    could be read. A brief that a person has edited is never overwritten unless ``force`` is set;
    then it is kept under ``history/`` by its digest, as every other edited file is.

    Args:
        sources: files, folders, or ``-`` for ``stdin``.
        out: the folder; it is made where it is missing.
        options: what the user sets.
        force: replace an edited brief.
        formats: which of ``json``, ``md``, ``html`` and ``pdf`` to write; the JSON always is.
        stdin: read for ``-``.
        progress: told of every step.

    Raises:
        EditedBriefError: when the folder holds a brief that a person has edited.
        OutputError: when a file cannot be written.
        ModelError: when the language pipeline is missing.
        RenderError: when a format cannot be set.
    """
    options = options or Options()
    _refuse_file(out)
    if not force:
        _refuse_edited(out)
    outcome = extract(sources, options=options, stdin=stdin, progress=progress)
    if outcome.brief is None:
        return outcome
    refuse_sources(
        [out / name for name in (BRIEF_FILE, *(f"brief.{ending}" for ending in formats))],
        [article.source for article in outcome.articles],
    )
    rendered = render_files(outcome.brief, formats, attitudes=options.attitudes, progress=progress)
    if not force:  # Somebody may have saved the brief while the articles were read.
        _refuse_edited(out)
    text = dump(outcome.brief).encode("utf-8")
    files = {**rendered, SCHEMA_FILE: dump_schema().encode("utf-8"), BRIEF_FILE: text}
    kept = write_keeping(out, files, hidden={_BASE_FILE: text})
    beside = (out / f"{PurePath(BRIEF_FILE).stem}.{name}" for name in FORMATS)
    return replace(
        outcome,
        written=tuple(sorted(out / name for name in files)),
        kept=kept,
        older=tuple(path for path in beside if path.name not in files and path.exists()),
    )


def render_files(
    brief: Brief,
    formats: Sequence[str] = FORMATS,
    *,
    stem: str = "brief",
    attitudes: bool = False,
    progress: Progress = no_progress,
) -> Mapping[str, bytes]:
    """Set a brief in some formats and return the files by name; JSON is none of them.

    Raises:
        RenderError: when a format cannot be set.
    """
    from briefgen.render import render_html, render_markdown, render_pdf

    files: dict[str, bytes] = {}
    wanted = [name for name in FORMATS if name in formats and name != "json"]
    for number, name in enumerate(wanted):
        progress(f"setting {name}", number, len(wanted))
        if name == "md":
            files[f"{stem}.md"] = render_markdown(brief, attitudes=attitudes).encode("utf-8")
        elif name == "html":
            files[f"{stem}.html"] = render_html(brief, attitudes=attitudes).encode("utf-8")
        else:
            files[f"{stem}.pdf"] = render_pdf(brief, attitudes=attitudes)
    return files


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


def _refuse_edited(out: Path) -> None:
    """Refuse to replace a brief that a person has edited or put there."""
    path = out / BRIEF_FILE
    brief, record = read_present(path), read_record(out)
    if brief is None or record.wrote(BRIEF_FILE, brief):
        return
    ways = "build into another folder, or use --force, which keeps this brief under "
    if record.names(BRIEF_FILE):
        what = "has been edited since briefgen wrote it; "
    else:
        what = (
            f"may have been edited, since {out / RECORD_FILE} does not name it; if it was copied "
            f"from another folder, copy {OWN_FOLDER}/ from there too; else "
        )
    raise EditedBriefError(f"{path}: {what}{ways}{out / HISTORY}/")
