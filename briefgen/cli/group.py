"""The program's commands, each in a module of its own that is loaded when it is asked for."""

import importlib
from typing import Final

import click

from briefgen import __version__

PROGRAM: Final = "briefgen"

# In the order in which a newcomer needs them. Each is a module here, with a command of its name.
COMMANDS: Final = (
    "build",
    "update",
    "extract",
    "render",
    "export",
    "validate",
    "diff",
    "log",
    "merge",
    "resolve",
    "review",
    "git-setup",
    "schema",
    "doctor",
    "completion",
)
# Run by git, as `git-setup` tells it to.
_DRIVERS: Final = ("git-textconv", "git-merge")


class CommandModules(click.Group):
    """A group whose commands are the modules of this folder."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order of the help."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load the module of a command."""
        del ctx
        if cmd_name not in COMMANDS + _DRIVERS:
            return None
        name = cmd_name.replace("-", "_")
        module = importlib.import_module(f"briefgen.cli.{name}")
        command: click.Command = getattr(module, name)
        return command


@click.group(
    PROGRAM,
    cls=CommandModules,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: briefgen build articles/ -o out/",
)
@click.version_option(__version__, package_name=PROGRAM)
def briefgen() -> None:
    """Turn news articles into a situation brief: who said what, what was done, who was hurt.

    Every item of the brief carries the exact words of the article that it rests on.
    """
