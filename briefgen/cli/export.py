"""``briefgen export``: a brief as tables."""

from pathlib import Path

import click

from briefgen.cli.exits import ExitCode
from briefgen.cli.inputs import read_brief
from briefgen.cli.options import talk, talk_options
from briefgen.cli.outcome import say_kept


@click.command(epilog="Example: briefgen export out/brief.json --csv tables/")
@click.argument("brief")
@click.option(
    "--csv",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="A table for each kind of item.",
)
@click.option(
    "--csv-figures",
    "figures",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="One table of all casualty figures, each with its source and its words.",
)
@talk_options
def export(
    brief: str, folder: Path | None, figures: Path | None, *, quiet: bool, verbose: bool
) -> ExitCode:
    """Write a brief as tables for a spreadsheet.

    - reads the brief from standard input.
    """
    talk(quiet=quiet, verbose=verbose)
    if folder is None and figures is None:
        raise click.UsageError("name a folder with --csv or a file with --csv-figures.")
    _, content = read_brief(brief, from_pdf=True)
    from briefgen.pipeline import write_keeping
    from briefgen.render import figures_table, tables

    written: list[Path] = []
    if folder is not None:
        files = tables(content)
        say_kept(write_keeping(folder, files))
        written += (folder / name for name in files)
    if figures is not None:
        say_kept(write_keeping(figures.parent, {figures.name: figures_table(content)}))
        written.append(figures)
    for path in written:
        click.echo(path)
    return ExitCode.DONE
