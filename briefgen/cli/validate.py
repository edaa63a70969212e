"""``briefgen validate``: all that is wrong with a brief, with the place and the mend."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from briefgen.cli.console import complain, wants_colour
from briefgen.cli.exits import ExitCode, exit_code
from briefgen.cli.inputs import read_input
from briefgen.cli.options import existing_path, talk, talk_options
from briefgen.errors import InputError

if TYPE_CHECKING:
    from briefgen.validate import Report

DEFAULT_MAX_BYTES: Final = 200_000_000


@click.command(epilog="Example: briefgen validate out/brief.json --sources articles/")
@click.argument("briefs", metavar="BRIEF...", nargs=-1, required=True)
@click.option(
    "--sources",
    type=existing_path(),
    metavar="DIR|FILE",
    help="Folder of the articles, or the only one: holds the evidence against them, to the letter.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How findings are written.",
)
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
@click.option(
    "--max-bytes",
    type=click.IntRange(min=1),
    default=DEFAULT_MAX_BYTES,
    show_default=True,
    metavar="N",
    help="Refuse larger briefs.",
)
@talk_options
def validate(
    briefs: tuple[str, ...],
    sources: Path | None,
    form: str,
    *,
    strict: bool,
    max_bytes: int,
    quiet: bool,
    verbose: bool,
) -> ExitCode:
    """Check briefs that people have edited.

    Says of each fault where it is and how to mend it; - reads a brief from standard input. Exits
    with 0 when all are valid, 1 when one has errors, 2 when one cannot be read.
    """
    console = talk(quiet=quiet, verbose=verbose)
    from briefgen.validate import check, json_report, text_report

    reports: list[Report] = []
    refused = False
    with console.progress() as progress:
        for number, name in enumerate(briefs):
            progress("checking", number, len(briefs))
            try:
                read = read_input(name, max_bytes)
            except InputError as error:
                complain(str(error))
                refused = True
                continue
            reports.append(check(read.data, read.name, sources))
    errors = sum(report.errors for report in reports)
    warnings = sum(report.warnings for report in reports)
    if form == "json":
        click.echo(json_report(reports), nl=False)
    elif reports and (errors or warnings or not quiet):
        click.echo(text_report(reports, colour=wants_colour()), nl=False)
    return exit_code(refused=refused, findings=errors > 0 or (strict and warnings > 0))
