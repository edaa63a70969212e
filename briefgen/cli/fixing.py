"""``briefgen validate --fix``: shows what is mended, and writes it."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefgen.cli.console import Console, complain, wants_colour
from briefgen.cli.inputs import Input
from briefgen.cli.options import STREAM
from briefgen.errors import OutputError

if TYPE_CHECKING:
    from briefgen.validate import Fixed


def show_fix(fixed: "Fixed", *, err: bool) -> None:
    """Print the diff of a mend."""
    from briefgen.validate import fix_diff

    if not fixed.is_changed:
        left = sum(finding.severity == "error" for finding in fixed.report.findings)
        faults = f"; {left} that a person has to mend" if left else ""
        click.echo(f"{fixed.report.file}: nothing that is certain to mend{faults}", err=True)
        return
    stream = sys.stderr if err else sys.stdout
    diff = fix_diff(fixed, terminal=stream.isatty(), colour=wants_colour(err=err))
    click.echo(diff, nl=False, err=err)


def write_fix(read: Input, fixed: "Fixed", console: Console) -> bool:
    """Put a mended brief in the place of the faulty one, and say where that is kept.

    Returns:
        whether the brief now stands there as it was mended.
    """
    if read.name == STREAM:
        click.echo(fixed.after, nl=False)
        return True
    if not fixed.is_changed:
        return True
    # What knows how to replace files loads slowly, and few files need it.
    from briefgen.pipeline.backup import replace_with_backup

    try:
        backup = replace_with_backup(Path(read.name), fixed.before, fixed.after)
    except OutputError as error:
        complain(str(error))
        return False
    console.remark(f"{read.name}: mended; what it held is kept as {backup}")
    return True
