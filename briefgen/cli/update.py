"""``briefgen update``: new articles into a brief that people have edited."""

from pathlib import Path
from typing import Any

import click

from briefgen.cli.exits import ExitCode
from briefgen.cli.inputs import refuse_pdf
from briefgen.cli.look import DocumentCommand, contents_options, look_options
from briefgen.cli.options import (
    heading_options,
    pipeline_options,
    reading_options,
    talk,
    talk_options,
)
from briefgen.cli.outcome import report


@click.command(
    cls=DocumentCommand, epilog="Example: briefgen update out/brief.json articles/2030-05-02/"
)
@click.argument("brief", type=click.Path(dir_okay=False, path_type=Path))
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@reading_options
@heading_options
@contents_options
@look_options
@talk_options
def update(
    brief: Path,
    sources: tuple[str, ...],
    *,
    quiet: bool,
    verbose: bool,
    **given: Any,  # noqa: ANN401 -- click's values, for the pipeline's options by name
) -> ExitCode:
    """Read new articles into a brief that people have edited.

    Words, reviews, answers and deletions of people stay, and new evidence joins old items. Where a
    person and the machine both changed a field, the person's words stand, and x_conflicts keeps the
    machine's. The brief becomes the next version, the one before is kept in history/, and the
    documents beside it are made anew.
    """
    console = talk(quiet=quiet, verbose=verbose)
    refuse_pdf(brief)
    from briefgen.pipeline import update as update_brief

    with console.progress() as progress:
        outcome = update_brief(brief, sources, options=pipeline_options(**given), progress=progress)
    code = report(outcome, console)
    for path in outcome.written:
        click.echo(path)
    return code
