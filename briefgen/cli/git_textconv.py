"""``briefgen git-textconv``: a brief as git compares it; git runs it, people need not."""

import sys
from pathlib import Path

import click

from briefgen.cli.exits import ExitCode


@click.command("git-textconv", hidden=True, epilog="Example: briefgen git-textconv out/brief.json")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def git_textconv(file: Path) -> ExitCode:
    """Print a brief as lines of text, for git; what is no brief is printed as it is."""
    from briefgen.brief import load
    from briefgen.diff import readable
    from briefgen.errors import InvalidBriefError

    data = file.read_bytes()
    try:
        text = readable(load(data, str(file))).encode("utf-8")
    except InvalidBriefError:
        text = data
    sys.stdout.buffer.write(text)
    return ExitCode.DONE
