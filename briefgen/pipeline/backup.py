"""Replacing a file that a person edits: what it held stays beside it, under a name of its own."""

import os
from pathlib import Path
from typing import Final

from briefgen.errors import OutputError
from briefgen.pipeline.keeping import refuse_changed
from briefgen.pipeline.writing import write_atomically

_ENDING: Final = ".bak"


def replace_with_backup(path: Path, before: bytes, after: bytes) -> Path:
    """Replace what a file holds, all of it at once.

    Args:
        path: the file.
        before: what it held when it was read.
        after: what it is to hold.

    Returns:
        the backup, ``NAME.bak`` or, where that is there already, ``NAME.bak1`` and so on.

    Raises:
        OutputError: when it is no ordinary file, when somebody has changed it since it was read,
            or when a file cannot be written; the file is then as it was.
    """
    refuse_changed(path, before)
    backup = _back_up(path, before)
    try:
        write_atomically(path, after)
    except OutputError:
        backup.unlink(missing_ok=True)
        raise
    return backup


def _back_up(path: Path, data: bytes) -> Path:
    # A brief that only its owner may read has no backup that others may.
    mode = path.stat().st_mode & 0o777
    number = 0
    while True:
        backup = path.with_name(f"{path.name}{_ENDING}{number or ''}")
        try:
            # Fails where the name is taken: an older backup is never written over.
            handle = os.open(backup, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        except FileExistsError:
            number += 1
            continue
        except OSError as error:
            raise _unwritable(backup, error) from error
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            backup.unlink(missing_ok=True)
            raise _unwritable(backup, error) from error
        return backup


def _unwritable(path: Path, error: OSError) -> OutputError:
    return OutputError(f"{path}: cannot be written: {error.strerror or error}")
