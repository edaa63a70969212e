"""``briefgen log``: the versions of a brief, and what changed from one to the next."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.cli.console import wants_colour
from briefgen.cli.exits import ExitCode
from briefgen.cli.inputs import refuse_pdf
from briefgen.cli.options import talk, talk_options

if TYPE_CHECKING:
    from briefgen.pipeline import Version

# As many of a commit's characters as git shows.
_SHORT = 7


@click.command(epilog="Example: briefgen log out/brief.json")
@click.argument("brief", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--reverse", is_flag=True, help="The oldest first.")
@talk_options
def log(brief: Path, *, reverse: bool, quiet: bool, verbose: bool) -> ExitCode:
    """List the versions of a brief.

    They are those that history/ keeps beside it and, where the brief is under git, its commits.
    Below each stands what changed since the one before; `briefgen diff BRIEF@1 BRIEF@2` tells it in
    full.
    """
    talk(quiet=quiet, verbose=verbose)
    refuse_pdf(brief)
    from briefgen.pipeline import versions

    told = [f"{_heading(version)}\n{_indented(_changes(version))}" for version in versions(brief)]
    click.echo("\n".join(reversed(told) if reverse else told), nl=False)
    return ExitCode.DONE


def _heading(version: "Version") -> str:
    """A version in a line: "version 2, 2030-05-02T06:00:00Z, draft (commit 1a2b3c4, A. B.)"."""
    brief, commit = version.brief, version.commit
    written = brief.updated_at or brief.created_at
    parts = [f"version {brief.version}", *([written] if written else []), brief.status]
    where = f" (commit {commit.name[:_SHORT]}, {commit.author})" if commit else ""
    words = ", ".join(parts)
    return (click.style(words, bold=True) if wants_colour() else words) + where


def _changes(version: "Version") -> str:
    """What changed since the version it was made of; of the first, how much is in it."""
    from briefgen.cli.outcome import summary

    if version.before is None:
        return f"{summary(version.brief)}\n"
    from briefgen.diff import compare, summary_report, tell

    return summary_report(tell(compare(version.before, version.brief)), colour=wants_colour())


def _indented(text: str) -> str:
    return "".join(f"  {line}\n" for line in text.splitlines())
