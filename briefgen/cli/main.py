"""The entry point: runs a command, and turns every way for it to fail into a line and a code."""

import atexit
import gc
import os
import sys
from collections.abc import Sequence

import click
from click.shell_completion import shell_complete

from briefgen.cli.console import complain
from briefgen.cli.exits import ExitCode
from briefgen.cli.group import PROGRAM, briefgen
from briefgen.cli.interruption import interruptible
from briefgen.errors import BriefgenError

COMPLETION_VARIABLE = "_BRIEFGEN_COMPLETE"
# Else pydantic looks for plugins in every package that is installed, at each start; and a brief is
# to be read the same way wherever it is read.
PLUGINS_VARIABLE = "PYDANTIC_DISABLE_PLUGINS"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit code.

    Args:
        arguments: the words behind the program's name; by default the process's own.
    """
    if instruction := os.environ.get(COMPLETION_VARIABLE):
        return shell_complete(briefgen, {}, PROGRAM, COMPLETION_VARIABLE, instruction)
    if arguments is None:
        os.environ.setdefault(PLUGINS_VARIABLE, "__all__")
        # Python looks for cycles in all that is left when it ends: as much work as a short command.
        atexit.register(gc.freeze)
    try:
        with interruptible():
            code = _run(sys.argv[1:] if arguments is None else arguments)
            sys.stdout.flush()
    except BrokenPipeError:
        # Who read the output has seen enough. What is left of it goes nowhere, or Python would
        # complain when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.BROKEN_PIPE
    except KeyboardInterrupt:
        complain("interrupted")
        return ExitCode.INTERRUPTED
    except BriefgenError as error:
        complain(str(error))
        return ExitCode.USAGE
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        complain(f"{where}{error.strerror or error}")
        return ExitCode.USAGE
    return code


def _run(arguments: Sequence[str]) -> int:
    try:
        with briefgen.make_context(PROGRAM, list(arguments)) as context:
            return int(briefgen.invoke(context) or ExitCode.DONE)
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.Abort:
        raise KeyboardInterrupt from None
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return ExitCode.USAGE
    except click.UsageError as error:
        hint = f" (`{error.ctx.command_path} --help` tells more)" if error.ctx else ""
        complain(error.format_message() + hint)
        return ExitCode.USAGE
    except click.ClickException as error:
        complain(error.format_message())
        return ExitCode.USAGE
