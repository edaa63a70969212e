"""``briefgen extract``: articles into the JSON of a brief, one for all of them or one for each."""

from pathlib import Path
from typing import Any

import click

from briefgen.cli.exits import ExitCode
from briefgen.cli.options import (
    STREAM,
    heading_options,
    pipeline_options,
    reading_options,
    sources_argument,
    talk,
    talk_options,
)
from briefgen.cli.outcome import report, say_kept
from briefgen.errors import OutputError


@click.command(epilog="Example: briefgen extract --each articles/ -o briefs/")
@sources_argument
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="File for the brief, or - for standard output, the default; with --each a folder.",
)
@click.option("--each", is_flag=True, help="One brief for each document: NAME.txt to NAME.json.")
@reading_options
@heading_options
@talk_options
def extract(
    sources: tuple[str, ...],
    out: Path | None,
    *,
    each: bool,
    quiet: bool,
    verbose: bool,
    **given: Any,  # noqa: ANN401 -- click's values, for the pipeline's options by name
) -> ExitCode:
    """Make a brief of articles, as JSON only.

    Reads what `briefgen build` reads; an input that cannot be read is left out, and the exit code
    is 2. With --each the language model is loaded once for all documents.
    """
    console = talk(quiet=quiet, verbose=verbose)
    to_stream = out is None or str(out) == STREAM
    if each and to_stream:
        raise click.UsageError("--each writes a file for each document: name a folder with -o.")
    if out and not each and out.is_dir():
        raise OutputError(f"{out}: is a folder; name a file, or use --each")
    from briefgen.brief import dump
    from briefgen.pipeline import extract as extract_brief
    from briefgen.pipeline import refuse_sources, write_brief, write_each

    options = pipeline_options(**given)
    with console.progress() as progress:
        if each and out:
            outcome = write_each(sources, out, options=options, progress=progress)
        else:
            outcome = extract_brief(sources, options=options, progress=progress)
    code = report(outcome, console)
    if outcome.brief and (out is None or to_stream):
        click.echo(dump(outcome.brief), nl=False)
    elif outcome.brief and out:
        refuse_sources([out], [article.source for article in outcome.articles])
        say_kept([write_brief(out, outcome.brief)])
    return code
