"""The whole way: sources into a folder with the brief as JSON, Markdown, HTML and PDF."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from briefgen.brief import SCHEMA_FILE, Brief, dump, dump_schema
from briefgen.errors import EditedBriefError, OutputError
from briefgen.pipeline.extracting import (
    Options,
    Outcome,
    Progress,
    no_progress,
    extract,
    extract_each,
)
from briefgen.pipeline.writing import write_atomically

BRIEF_FILE = "brief.json"
FORMATS = ("json", "md", "html", "pdf")
# What the machine last wrote, beside the brief that people edit; and what --force displaced.
_BASE_FILE = PurePosixPath(".briefgen/base.json")
_HISTORY = "history"


def build(
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

    All formats are made before the first file is written. A brief that a person has edited is never
    overwritten unless ``force`` is set; then it is kept under ``history/`` by its digest.

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
    _refuse_edited(out, force=force)
    outcome = extract(sources, options=options, stdin=stdin, progress=progress)
    if outcome.brief is None:
        return outcome
    files = render_files(outcome.brief, formats, attitudes=options.attitudes, progress=progress)
    text = dump(outcome.brief).encode("utf-8")
    _keep_displaced(out)
    written = [out / name for name in (*files, BRIEF_FILE, SCHEMA_FILE)]
    for name, data in files.items():
        write_atomically(out / name, data)
    write_atomically(out / SCHEMA_FILE, dump_schema().encode("utf-8"))
    write_atomically(out / _BASE_FILE, text)
    write_atomically(out / BRIEF_FILE, text)
    return outcome.with_written(sorted(written))


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
    from briefgen.render import render_html, render_markdown, render_pdf  # noqa: PLC0415

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

    A document ``NAME.txt`` becomes ``NAME.json``; where two documents have one name, the folder or
    the number of the record in its file is put before or behind it.

    Raises:
        OutputError: when a file cannot be written.
        ModelError: when the language pipeline is missing.
    """
    outcomes, refused = extract_each(sources, options=options, stdin=stdin, progress=progress)
    names = _names([outcome.articles[0].document.path or "stdin" for outcome in outcomes])
    written = []
    for name, outcome in zip(names, outcomes, strict=True):
        if outcome.brief is not None:
            write_atomically(out / f"{name}.json", dump(outcome.brief).encode("utf-8"))
            written.append(out / f"{name}.json")
    if written:
        write_atomically(out / SCHEMA_FILE, dump_schema().encode("utf-8"))
    return Outcome(
        brief=None,
        articles=tuple(outcome.articles[0] for outcome in outcomes),
        refused=refused,
        written=tuple(sorted(written)),
        ungrounded=sum(outcome.ungrounded for outcome in outcomes),
    )


def _names(paths: Sequence[str]) -> list[str]:
    """A file name for each path, without ending; those that collide get their folders too."""
    plain = [_stem(PurePosixPath(path).name) for path in paths]
    full = [_stem(path.replace("/", "-")) for path in paths]
    names = [
        long if plain.count(short) > 1 else short for short, long in zip(plain, full, strict=True)
    ]
    seen: dict[str, int] = {}
    unique = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        unique.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return unique


def _stem(name: str) -> str:
    file, mark, record = name.partition("#")
    stem = file.rsplit(".", 1)[0] if "." in file.lstrip(".") else file
    return f"{stem}-{record}" if mark else stem or "stdin"


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise OutputError(f"{path}: cannot be read: {error.strerror or error}") from error


def _refuse_edited(out: Path, *, force: bool) -> None:
    brief = _read(out / BRIEF_FILE)
    if brief is None or force or brief == _read(out / _BASE_FILE):
        return
    raise EditedBriefError(
        f"{out / BRIEF_FILE}: has been edited since briefgen wrote it; build into another folder, "
        f"or use --force, which keeps the edited brief under {out / _HISTORY}/"
    )


def _keep_displaced(out: Path) -> None:
    """Put an edited brief away under its digest before it is replaced."""
    brief = _read(out / BRIEF_FILE)
    if brief is not None and brief != _read(out / _BASE_FILE):
        name = f"{hashlib.sha256(brief).hexdigest()}.json"
        write_atomically(out / _HISTORY / name, brief)
