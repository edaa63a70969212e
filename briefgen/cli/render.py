"""``briefgen render``: a brief that is there already, as Markdown, HTML and PDF."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from briefgen.cli.console import Console
from briefgen.cli.exits import ExitCode
from briefgen.cli.inputs import read_brief
from briefgen.cli.look import DocumentCommand, contents_options, look_options
from briefgen.cli.options import talk, talk_options
from briefgen.cli.outcome import say_kept

if TYPE_CHECKING:
    from briefgen.render import Look

FORMATS: Final = ("md", "html", "pdf")


def _formats(_context: click.Context, _parameter: click.Parameter, value: str) -> tuple[str, ...]:
    wanted = [name.strip() for name in value.split(",") if name.strip()]
    for name in wanted:
        if name not in FORMATS:
            raise click.BadParameter(f"{name!r} is none of {', '.join(FORMATS)}.")
    if not wanted:
        raise click.BadParameter(f"name one of {', '.join(FORMATS)}.")
    return tuple(dict.fromkeys(wanted))


@click.command(
    cls=DocumentCommand, epilog="Example: briefgen render out/brief.json --format html,pdf"
)
@click.argument("brief")
@click.option(
    "-o",
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Folder for the documents; by default the brief's own.",
)
@click.option(
    "--format",
    "formats",
    default=",".join(FORMATS),
    show_default=True,
    callback=_formats,
    metavar="LIST",
    help="Which documents to write.",
)
@contents_options
@look_options
@talk_options
def render(
    brief: str,
    out: Path | None,
    formats: tuple[str, ...],
    *,
    attitudes: bool,
    max_items: int | None,
    look: "Look | None",
    quiet: bool,
    verbose: bool,
) -> ExitCode:
    """Write the documents of an existing brief.

    They say what the brief says now, after all edits; - reads it from standard input. They are
    named for it: situation.json becomes situation.md, situation.html and situation.pdf.
    """
    console: Console = talk(quiet=quiet, verbose=verbose)
    source, content = read_brief(brief, from_pdf=True)
    from briefgen.pipeline import render_files, write_keeping
    from briefgen.render import left_unsaid

    folder = out or source.folder
    with console.progress() as progress:
        files = render_files(
            content,
            formats,
            stem=source.stem,
            attitudes=attitudes,
            max_items=max_items,
            look=look,
            progress=progress,
        )
    say_kept(write_keeping(folder, files))
    for name in left_unsaid(content):
        console.remark(f"{name}: rests on what was rejected; no document shows it")
    for name in files:
        click.echo(folder / name)
    return ExitCode.DONE
