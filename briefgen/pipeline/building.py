"""The whole way: sources into a folder with the brief as JSON, Markdown, HTML and PDF."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from briefgen.brief import SCHEMA_FILE, Brief, dump, dump_schema
from briefgen.documents import OWN_FOLDER
from briefgen.errors import EditedBriefError, OutputError
from briefgen.pipeline.extracting import (
    Options,
    Outcome,
    Progress,
    extract,
    extract_each,
    no_progress,
)
from briefgen.pipeline.naming import names_for
from briefgen.pipeline.writing import write_atomically, write_together

BRIEF_FILE = "brief.json"
FORMATS = ("json", "md", "html", "pdf")
# What the machine last wrote, beside the brief that people edit; and what --force displaced.
_BASE_FILE = f"{OWN_FOLDER}/base.json"
_HIDDEN_SCHEMA = f"{OWN_FOLDER}/{SCHEMA_FILE}"
_HISTORY = "history"


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
    then it is kept under ``history/`` by its digest.

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
    if not force:
        _refuse_edited(out)
    outcome = extract(sources, options=options, stdin=stdin, progress=progress)
    if outcome.brief is None:
        return outcome
    rendered = render_files(outcome.brief, formats, attitudes=options.attitudes, progress=progress)
    if not force:  # Somebody may have saved the brief while the articles were read.
        _refuse_edited(out)
    displaced = _edited(out)
    if displaced is not None:
        name = f"{hashlib.sha256(displaced).hexdigest()}.json"
        write_atomically(out / _HISTORY / name, displaced)
    text = dump(outcome.brief).encode("utf-8")
    files = {out / name: data for name, data in rendered.items()}
    files |= {out / SCHEMA_FILE: dump_schema().encode("utf-8"), out / BRIEF_FILE: text}
    write_together({**files, out / _BASE_FILE: text})
    return outcome.with_written(sorted(files))


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
    the way of the briefs, into ``.briefgen/``. No file is written before all briefs are made.

    Raises:
        OutputError: when a file cannot be written, or is one of the sources.
        ModelError: when the language pipeline is missing.
    """
    outcomes, refused = extract_each(sources, options=options, stdin=stdin, progress=progress)
    names = names_for([outcome.articles[0].source for outcome in outcomes])
    files = {
        out / f"{name}.json": dump(
            outcome.brief.model_copy(update={"schema_": _HIDDEN_SCHEMA})
        ).encode("utf-8")
        for name, outcome in zip(names, outcomes, strict=True)
        if outcome.brief is not None
    }
    _refuse_sources(files, [outcome.articles[0].source for outcome in outcomes])
    if files:
        write_together({**files, out / _HIDDEN_SCHEMA: dump_schema().encode("utf-8")})
    return Outcome(
        brief=None,
        articles=tuple(outcome.articles[0] for outcome in outcomes),
        refused=refused,
        written=tuple(sorted(files)),
        ungrounded=sum(outcome.ungrounded for outcome in outcomes),
    )


def _refuse_sources(files: Iterable[Path], sources: Sequence[str]) -> None:
    """Refuse to write a brief over an article that it was made from."""
    read = {Path(source.partition("#")[0]).resolve() for source in sources}
    for path in files:
        if path.resolve() in read:
            raise OutputError(
                f"{path}: is one of the articles, and would be overwritten by its brief; "
                "name another folder"
            )


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise OutputError(f"{path}: cannot be read: {error.strerror or error}") from error


def _edited(out: Path) -> bytes | None:
    """The brief that a person has edited or put there; None where there is none."""
    brief = _read(out / BRIEF_FILE)
    return brief if brief != _read(out / _BASE_FILE) else None


def _refuse_edited(out: Path) -> None:
    if _edited(out) is None:
        return
    if (out / _BASE_FILE).exists():
        what = "has been edited since briefgen wrote it"
    else:
        what = f"may have been edited: briefgen's own copy, {_BASE_FILE}, is not beside it"
    raise EditedBriefError(
        f"{out / BRIEF_FILE}: {what}; build into another folder, "
        f"or use --force, which keeps this brief under {out / _HISTORY}/"
    )
