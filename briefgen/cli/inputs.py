"""Reading the briefs that a command is given: files, or ``-`` for standard input."""

import sys
from dataclasses import dataclass
from pathlib import Path

from briefgen.cli.options import STREAM
from briefgen.errors import InputError, OversizeInputError, UnreadableInputError


@dataclass(frozen=True, slots=True)
class Input:
    """The bytes of a brief.

    Attributes:
        name: as the user named it.
        data: its bytes.
        folder: where it is, and what is made of it goes by default.
        stem: its name without folder and ending.
    """

    name: str
    data: bytes
    folder: Path
    stem: str


def read_input(name: str, max_bytes: int | None = None) -> Input:
    """Read a brief.

    Args:
        name: the file, or ``-``.
        max_bytes: the largest size that is read, or None for any.

    Raises:
        InputError: when it is missing, no file, may not be read, or is too large.
    """
    limit = -1 if max_bytes is None else max_bytes + 1
    path = Path(name)
    try:
        if name == STREAM:
            data = sys.stdin.buffer.read(limit)
        else:
            with path.open("rb") as stream:
                data = stream.read(limit)
    except OSError as error:
        raise _unreadable(name, error) from error
    if max_bytes is not None and len(data) > max_bytes:
        reason = f"is larger than {max_bytes:,} bytes; raise --max-bytes to read it"
        raise OversizeInputError(name, reason)
    if name == STREAM:
        return Input(name, data, Path(), "brief")
    return Input(name, data, path.parent, path.stem)


def _unreadable(name: str, error: OSError) -> InputError:
    match error:
        case FileNotFoundError():
            reason = "no such file; check the name"
        case IsADirectoryError():
            reason = "is a folder; name the brief in it"
        case PermissionError():
            reason = "may not be read; change its permissions"
        case _:
            reason = f"cannot be read ({error.strerror or error})"
    return UnreadableInputError(name, reason)
