"""``briefgen resolve``: the conflicts of a brief, settled by a person."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from briefgen.cli.exits import ExitCode, exit_code
from briefgen.cli.inputs import read_brief
from briefgen.cli.options import STREAM, talk, talk_options
from briefgen.cli.outcome import number_of, say_kept

if TYPE_CHECKING:
    from briefgen.diff import Conflict, Side

_PROMPT: Final = "[o]urs, [t]heirs, [s]kip, [q]uit"
_KEYS: Final = ("o", "t", "s", "q")
_GONE: Final = "nothing: it was taken away, or never there"


@click.command(epilog="Example: briefgen resolve out/brief.json")
@click.argument("brief", type=click.Path(dir_okay=False))
@click.option("--ours", "side", flag_value="ours", help="Take our side everywhere.")
@click.option("--theirs", "side", flag_value="theirs", help="Take their side everywhere.")
@talk_options
def resolve(brief: str, side: "Side | None", *, quiet: bool, verbose: bool) -> ExitCode:
    """Settle the conflicts that a merge has left in a brief.

    Shows what each side made of a thing and asks which is to stand. What is left open stays in the
    brief, and the exit code is 1. OURS is what the brief says now.
    """
    console = talk(quiet=quiet, verbose=verbose)
    if brief == STREAM:
        raise click.UsageError("name a file: the brief is written where it was read.")
    source, content = read_brief(brief)
    from briefgen.diff import questions_of
    from briefgen.pipeline import settle_conflicts

    questions = questions_of(content)
    if not questions:
        console.remark(f"{brief}: no conflict")
        return ExitCode.DONE
    choices = [(asked, side) for asked in questions] if side else _ask(questions)
    if choices:
        say_kept([settle_conflicts(Path(source.name), content, choices)])
    left = len(questions) - len(choices)
    console.remark(f"{number_of(len(choices), 'conflict')} settled, {left} left")
    return exit_code(findings=left > 0)


def _ask(
    questions: "list[tuple[Conflict, ...]]",
) -> "list[tuple[tuple[Conflict, ...], Side]]":
    """Show each conflict and take a person's choice; what they pass over is left out."""
    choices: list[tuple[tuple[Conflict, ...], Side]] = []
    for number, conflicts in enumerate(questions, 1):
        click.echo(f"{number} of {len(questions)}: {conflicts[0].item or 'the brief'}")
        for conflict in conflicts:
            click.echo(f"  {conflict.field or 'the whole item'}")
            if conflict.base is not None and conflict.field is not None:
                click.echo(f"    before  {conflict.words('base') or _GONE}")
            click.echo(f"    ours    {conflict.words('ours') or _GONE}")
            click.echo(f"    theirs  {conflict.words('theirs') or _GONE}")
        try:
            key = click.prompt(_PROMPT, type=click.Choice(_KEYS), show_choices=False)
        except click.Abort:
            # What was chosen so far stands, as it does for those who quit.
            click.echo()
            break
        if not sys.stdin.isatty():
            # A terminal shows what was typed by itself.
            click.echo(key)
        if key == "q":
            break
        if key == "o":
            choices.append((conflicts, "ours"))
        elif key == "t":
            choices.append((conflicts, "theirs"))
    return choices
