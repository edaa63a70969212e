"""``briefgen merge``: two edited briefs into one, field by field."""

from pathlib import Path

import click

from briefgen.cli.console import complain
from briefgen.cli.exits import ExitCode, exit_code
from briefgen.cli.inputs import refuse_pdf
from briefgen.cli.options import talk, talk_options
from briefgen.cli.outcome import number_of, say_kept


@click.command(epilog="Example: briefgen merge base.json mine.json hers.json -o brief.json")
@click.argument("base", type=click.Path(path_type=Path))
@click.argument("ours", type=click.Path(dir_okay=False, path_type=Path))
@click.argument("theirs", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "-o",
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    metavar="FILE",
    help="The merged brief.",
)
@talk_options
def merge(
    base: Path, ours: Path, theirs: Path, out: Path, *, quiet: bool, verbose: bool
) -> ExitCode:
    """Merge two briefs that were edited apart.

    BASE is the brief that both began from; an empty file stands for none. What one side changed
    stands, lists are united, and texts are merged by words. Where the sides disagree OURS stands,
    x_conflicts in the brief holds both, and the exit code is 1: `briefgen resolve` settles them.
    """
    console = talk(quiet=quiet, verbose=verbose)
    refuse_pdf(base, ours, theirs)
    from briefgen.pipeline import merge_files, write_brief

    merged = merge_files(base, ours, theirs)
    say_kept([write_brief(out, merged.brief)])
    for conflict in merged.conflicts:
        complain(f"{out}: {conflict.place}: the sides disagree; ours stands")
    for missing in merged.missing:
        console.remark(f"{missing.item}: {missing.field} names {missing.name} no more: it is gone")
    if merged.conflicts:
        found = number_of(len(merged.conflicts), "conflict")
        console.remark(f"{found}; `briefgen resolve {out}` settles them")
    click.echo(out)
    return exit_code(findings=bool(merged.conflicts))
