"""``briefgen schema``: the JSON Schema of the brief, for editors and other programs."""

from pathlib import Path

import click

from briefgen.cli.exits import ExitCode


@click.command(epilog="Example: briefgen schema --out situation-brief-1.0.schema.json")
@click.option(
    "-o",
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="File for the schema; without it, it is printed.",
)
def schema(out: Path | None) -> ExitCode:
    """Print or write the JSON Schema of the brief.

    It is of draft 2020-12, and made from the model that reads and writes briefs.
    """
    from briefgen.brief import dump_schema

    if out is None:
        click.echo(dump_schema(), nl=False)
    else:
        from briefgen.pipeline import write_atomically

        write_atomically(out, dump_schema().encode("utf-8"))
    return ExitCode.DONE
