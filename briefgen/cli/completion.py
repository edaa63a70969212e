"""``briefgen completion``: the script by which a shell completes commands and options."""

from typing import Final

import click
from click.shell_completion import get_completion_class

from briefgen.cli.exits import ExitCode

SHELLS: Final = ("bash", "zsh", "fish")


@click.command(epilog='Example: eval "$(briefgen completion bash)"')
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion(context: click.Context, shell: str) -> ExitCode:
    """Print the script for a shell's completion.

    bash, zsh: put the line of the example, with your shell, into ~/.bashrc or ~/.zshrc.
    fish: briefgen completion fish > ~/.config/fish/completions/briefgen.fish
    """
    root = context.find_root()
    program = root.info_name or "briefgen"
    variable = f"_{program.replace('-', '_').upper()}_COMPLETE"
    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"{shell} has no completion here.")
    click.echo(kind(root.command, {}, program, variable).source())
    return ExitCode.DONE
