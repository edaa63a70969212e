"""The exit codes, and what comes of each way for a command to end: decided here alone."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What the shell is told."""

    DONE = 0
    FINDINGS = 1
    # Also for input that cannot be read, a brief that is none, a file that cannot be written.
    USAGE = 2
    # As shells say it of a program that a signal ended: 128, and the number of SIGINT or SIGPIPE.
    INTERRUPTED = 130
    BROKEN_PIPE = 141


def exit_code(*, refused: bool = False, findings: bool = False) -> ExitCode:
    """Return the exit code of a command that came to its end.

    Args:
        refused: whether an input was left out; the rest is done all the same.
        findings: whether something is wrong with what was looked at.
    """
    if refused:
        return ExitCode.USAGE
    return ExitCode.FINDINGS if findings else ExitCode.DONE
