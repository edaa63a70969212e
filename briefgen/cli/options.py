"""The options and arguments that several commands share."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from briefgen.cli.console import Console

if TYPE_CHECKING:
    from briefgen.pipeline import Options

Command = TypeVar("Command", bound=Callable[..., Any])

STREAM: Final = "-"
# As in `briefgen.documents`, which loads too slowly for `--help`; a test compares the two.
DEFAULT_MAX_BYTES: Final = 1_000_000


def _day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise click.BadParameter(f"{value!r} is no date such as 2030-05-01.") from None


def several(command: Command, *options: Callable[[Command], Command]) -> Command:
    """Add options to a command, the first on top of its help."""
    for option in reversed(options):
        command = option(command)
    return command


def sources_argument(command: Command) -> Command:
    """Add SOURCE...: files, folders, or ``-``."""
    return click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)(command)


def reading_options(command: Command) -> Command:
    """Add what says how articles are read."""
    return several(
        command,
        click.option("--model", metavar="NAME", help="Another installed English spaCy pipeline."),
        click.option(
            "--published",
            callback=_day,
            metavar="DATE",
            help="Day of publication of a single article.",
        ),
        click.option("--publisher", metavar="NAME", help="Publisher of a single article."),
        click.option(
            "--max-bytes",
            type=click.IntRange(min=1),
            default=DEFAULT_MAX_BYTES,
            show_default=True,
            metavar="N",
            help="Leave out larger files.",
        ),
    )


def heading_options(command: Command) -> Command:
    """Add what stands at the head of a brief."""
    return several(
        command,
        click.option("--title", metavar="TEXT", help="Title of the brief."),
        click.option("--prepared-by", metavar="NAME", help="Who answers for the brief."),
        click.option(
            "--marking", metavar="TEXT", help="TLP label or other marking, on every page."
        ),
    )


def talk_options(command: Command) -> Command:
    """Add --quiet and --verbose."""
    return several(
        command,
        click.option("-q", "--quiet", is_flag=True, help="No progress, no remarks."),
        click.option("-v", "--verbose", is_flag=True, help="Say what was left out, and timings."),
    )


def talk(*, quiet: bool, verbose: bool) -> Console:
    """Return the console that the options ask for."""
    if quiet and verbose:
        raise click.UsageError("--quiet and --verbose exclude each other.")
    return Console(quiet=quiet, verbose=verbose)


def pipeline_options(**given: Any) -> "Options":  # noqa: ANN401 -- click's values, by name
    """Return the pipeline's options from those of the command line that it has a field for."""
    from dataclasses import fields

    from briefgen.pipeline import Options

    names = {field.name for field in fields(Options)}
    return Options(**{name: value for name, value in given.items() if name in names})


def existing_path() -> click.Path:
    """Return the type of an argument that names a file or folder that is there."""
    return click.Path(exists=True, path_type=Path)
