"""``briefgen doctor``: what is installed, and what to do about what is missing."""

import click

from briefgen.cli.console import wants_colour
from briefgen.cli.exits import ExitCode, exit_code


@click.command(epilog="Example: briefgen doctor")
@click.option("--model", metavar="NAME", help="Look for another spaCy pipeline.")
def doctor(model: str | None) -> ExitCode:
    """Show what is installed and what is missing.

    Says what to do about what is missing. Exits with 0 when all is there, else with 1.
    """
    from briefgen.pipeline.doctor import examine

    checks = examine(model)
    width = max(len(check.name) for check in checks)
    colour = wants_colour()
    for check in checks:
        mark = (
            click.style("ok     ", fg="green") if check.fine else click.style("missing", fg="red")
        )
        line = f"{mark}  {check.name:<{width}}  {check.found}"
        click.echo(line if colour else click.unstyle(line))
        if check.mend:
            click.echo(f"{'':9}{'':{width}}  {check.mend}")
    return exit_code(findings=not all(check.fine for check in checks))
