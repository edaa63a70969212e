"""``briefgen diff``: what changed between two briefs, in the words of the domain."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from briefgen.cli.console import wants_colour
from briefgen.cli.exits import ExitCode, exit_code
from briefgen.cli.inputs import read_version
from briefgen.cli.look import DocumentCommand, look_options
from briefgen.cli.options import STREAM, talk, talk_options
from briefgen.errors import InvalidBriefError, OtherFormatError

if TYPE_CHECKING:
    from briefgen.brief import Brief
    from briefgen.diff import Changes, Told
    from briefgen.render import Look

FORMATS: Final = ("text", "md", "html", "pdf", "json", "jsonpatch")
DOCUMENTS: Final = ("md", "html", "pdf")
# By the ending of the file that is written, where no format is named.
_ENDINGS: Final = {".md": "md", ".html": "html", ".pdf": "pdf", ".json": "json"}


@click.command(
    cls=DocumentCommand, epilog="Example: briefgen diff monday.json tuesday.json -o changes.pdf"
)
@click.argument("old")
@click.argument("new")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="How changes are written; by default as the file's name ends, else text.",
)
@click.option(
    "-o",
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="File for the changes; without it, they are printed.",
)
@click.option("--order", is_flag=True, help="Let the order of lists count, too.")
@click.option("--summary", is_flag=True, help="Only how much changed, a line for each section.")
@look_options
@talk_options
def diff(
    old: str,
    new: str,
    form: str | None,
    out: Path | None,
    *,
    order: bool,
    summary: bool,
    look: "Look | None",
    quiet: bool,
    verbose: bool,
) -> ExitCode:
    """Say what changed between two briefs.

    Items are known again by their ids, their evidence and their words; - reads one of the two from
    standard input. Exits with 0 when they say the same, 1 when not, 2 when one cannot be read.
    """
    console = talk(quiet=quiet, verbose=verbose)
    form = form or (_ENDINGS.get(out.suffix.lower()) if out else None) or "text"
    if old == new == STREAM:
        raise click.UsageError("only one of the two can come from standard input.")
    if summary and form != "text":
        raise click.UsageError("--summary is text; leave out --format.")
    if look and form not in DOCUMENTS:
        raise click.UsageError(f"{form} has no look; choose --format md, html or pdf.")
    if out is None and form == "pdf" and sys.stdout.isatty():
        raise click.UsageError("a PDF is nothing for a terminal; name a file with -o.")
    if out is not None:
        _refuse_input(out, old, new)
    before, after = _read(old, new)
    if before.id != after.id:
        console.remark(f"these are no versions of one brief, but two: {before.id} and {after.id}")
    from briefgen.diff import compare, tell

    changes = compare(before, after, order=order)
    told = tell(changes)
    if form in DOCUMENTS:
        data = _document(changes, form, look)
    else:
        data = _formatted(changes, told, "summary" if summary else form, out)
    _write(data, out)
    if told.remark and form != "text":
        console.remark(told.remark)
    return exit_code(findings=not told.is_empty)


def _refuse_input(out: Path, *names: str) -> None:
    """Refuse to write over a brief that is compared."""
    for name in names:
        if name != STREAM and out.exists() and Path(name).exists() and out.samefile(name):
            raise click.UsageError(f"-o {out} would replace a brief that is compared.")


def _read(*names: str) -> "list[Brief]":
    """Read both briefs; of two versions of the format, say which is of which."""
    briefs: list[Brief] = []
    versions: dict[str, str] = {}
    others: list[OtherFormatError] = []
    for name in names:
        try:
            briefs.append(read_version(name)[1])
            versions[name] = briefs[-1].format_version
        except OtherFormatError as error:
            others.append(error)
            versions[name] = error.version
    if len(set(versions.values())) > 1:
        told = ", ".join(f"{name} is of {version}" for name, version in versions.items())
        raise InvalidBriefError(
            f"two versions of the format cannot be compared: {told}; "
            "bring both to the same one with the briefgen that writes it"
        )
    if others:
        raise others[0]
    return briefs


def _formatted(changes: "Changes", told: "Told", form: str, out: Path | None) -> bytes:
    """Return the changes as data or for a terminal, as bytes of the file or standard output."""
    from briefgen.diff import json_patch, json_report, summary_report, text_report

    colour = out is None and wants_colour()
    match form:
        case "summary":
            text = summary_report(told, colour=colour)
        case "json":
            text = json_report(changes, told)
        case "jsonpatch":
            text = json.dumps(json_patch(changes), ensure_ascii=False, indent=2) + "\n"
        case _:
            text = text_report(told, changes.old, changes.new, colour=colour)
    return text.encode("utf-8")


def _document(changes: "Changes", form: str, look: "Look | None") -> bytes:
    """Return the changes as a document that is sent."""
    from briefgen.render import (
        DEFAULT_LOOK,
        render_changes_html,
        render_changes_markdown,
        render_changes_pdf,
    )

    look = look or DEFAULT_LOOK
    if form == "pdf":
        return render_changes_pdf(changes, look=look)
    render = render_changes_html if form == "html" else render_changes_markdown
    return render(changes, look=look).encode("utf-8")


def _write(data: bytes, out: Path | None) -> None:
    if out is None:
        click.echo(data, nl=False)
        return
    from briefgen.pipeline import write_atomically

    write_atomically(out, data)
