"""``briefgen git-merge``: merges a brief for git; git runs it, people need not."""

from pathlib import Path

import click

from briefgen.cli.console import complain
from briefgen.cli.exits import ExitCode, exit_code


@click.command("git-merge", hidden=True, epilog="Example: briefgen git-merge %O %A %B %P")
@click.argument("base", type=click.Path(path_type=Path))
@click.argument("ours", type=click.Path(dir_okay=False, path_type=Path))
@click.argument("theirs", type=click.Path(dir_okay=False, path_type=Path))
@click.argument("name")
def git_merge(base: Path, ours: Path, theirs: Path, name: str) -> ExitCode:
    """Merge a brief in place, for git; exit with 1 where a person has to settle something."""
    from briefgen.pipeline import drive

    done = drive(base, ours, theirs, name)
    if done.reason:
        complain(f"{name}: merged line by line: {done.reason}")
    for conflict in done.conflicts:
        complain(f"{name}: {conflict.place}: the branches disagree; ours stands")
    if done.conflicts:
        complain(f"{name}: `briefgen resolve {name}` settles it, then `git add {name}`")
    return exit_code(findings=not done.clean)
