"""``briefgen build``: articles into a folder with the brief as JSON, Markdown, HTML and PDF."""

from pathlib import Path
from typing import Any

import click

from briefgen.cli.exits import ExitCode
from briefgen.cli.look import DocumentCommand, contents_options, look_options
from briefgen.cli.options import (
    heading_options,
    pipeline_options,
    reading_options,
    sources_argument,
    talk,
    talk_options,
)
from briefgen.cli.outcome import report


@click.command(
    cls=DocumentCommand,
    epilog="Example: briefgen build articles/ late.txt -o out/ --marking TLP:GREEN",
)
@sources_argument
@click.option(
    "-o",
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    metavar="DIR",
    help="Folder for brief.json, brief.md, brief.html and brief.pdf.",
)
@click.option(
    "--force",
    is_flag=True,
    help="Replace a brief that was edited; the edited one is kept in history/.",
)
@reading_options
@heading_options
@contents_options
@look_options
@talk_options
def build(
    sources: tuple[str, ...],
    out: Path,
    *,
    force: bool,
    quiet: bool,
    verbose: bool,
    **given: Any,  # noqa: ANN401 -- click's values, for the pipeline's options by name
) -> ExitCode:
    """Make a brief of articles, in every format.

    Reads files and folders of .txt, .md, .html and .json, and - for standard input. An input that
    cannot be read is left out, with a line that says why, and the exit code is 2; the others are
    done all the same.
    """
    console = talk(quiet=quiet, verbose=verbose)
    from briefgen.pipeline import build as build_brief

    with console.progress() as progress:
        outcome = build_brief(
            sources, out, options=pipeline_options(**given), force=force, progress=progress
        )
    code = report(outcome, console)
    for path in outcome.written:
        click.echo(path)
    return code
