"""``briefgen git-setup``: readable diffs and merges field by field in a git repository."""

from pathlib import Path

import click

from briefgen.cli.exits import ExitCode
from briefgen.cli.options import talk, talk_options


@click.command("git-setup", epilog="Example: briefgen git-setup 'situations/*.json'")
@click.argument("patterns", metavar="[PATTERN]...", nargs=-1)
@click.option("--remove", is_flag=True, help="Undo it.")
@talk_options
def git_setup(patterns: tuple[str, ...], *, remove: bool, quiet: bool, verbose: bool) -> ExitCode:
    """Make git show and merge briefs as briefs.

    In the repository of this folder, names the files that are briefs in .gitattributes (PATTERN, by
    default brief.json) and sets the commands that `git diff`, `git log -p` and `git merge` run for
    them. Says what it wrote.
    """
    console = talk(quiet=quiet, verbose=verbose)
    from briefgen.diff import DEFAULT_PATTERNS, set_up, take_back

    here = Path()
    done = take_back(here) if remove else set_up(here, patterns or DEFAULT_PATTERNS)
    sign = "-" if remove else "+"
    for line in done.lines:
        click.echo(f"{sign} {done.attributes.name}: {line}")
    for name, value in done.settings.items():
        click.echo(f"{sign} git config {name}: {value}")
    if not (done.lines or done.settings):
        console.remark("nothing to undo" if remove else "all is set up already")
    return ExitCode.DONE
