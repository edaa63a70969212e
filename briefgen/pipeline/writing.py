"""Writing files so that nothing half-written is ever seen."""

import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from briefgen.errors import OutputError

# How long the random part of a temporary file's name is, in bytes.
_TOKEN = 6
_LONGEST_NAME = 100


def write_atomically(path: Path, data: bytes) -> None:
    """Replace a file in one step: a temporary file beside it, flushed to disk, then renamed.

    A link is followed. What is no ordinary file, such as ``/dev/stdout`` or a named pipe, is
    written to, never replaced.

    Args:
        path: the file; its folder is made where it is missing.
        data: what it is to hold.

    Raises:
        OutputError: when the folder or the file cannot be written; the old file is untouched.
    """
    write_together({path: data})


def write_together(files: Mapping[Path, bytes]) -> None:
    """Replace several files; none is touched before the new content of all is safe on the disk.

    Args:
        files: what each file is to hold; they are renamed into place in this order.

    Raises:
        OutputError: when one cannot be written; unless the renaming itself failed, which it does
            for no want of space or rights, the old files are untouched.
    """
    staged: dict[Path, Path] = {}
    at = Path()
    try:
        for path, data in files.items():
            at = path
            target = Path(os.path.realpath(path))
            if _is_special(target):
                target.write_bytes(data)
            else:
                staged[target] = _stage(target, data)
        for target, temporary in list(staged.items()):
            at = target
            temporary.replace(target)
            del staged[target]
            _flush_folder(target.parent)
    except OSError as error:
        raise OutputError(f"{at}: cannot be written: {error.strerror or error}") from error
    finally:
        for temporary in staged.values():
            temporary.unlink(missing_ok=True)


def _is_special(path: Path) -> bool:
    return path.exists() and not path.is_file() and not path.is_dir()


def _stage(path: Path, data: bytes) -> Path:
    """Write a temporary file beside a file, with the permissions that the file is to have."""
    if path.is_dir():
        raise IsADirectoryError(None, "it is a folder", str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name[:_LONGEST_NAME]}.{secrets.token_hex(_TOKEN)}.tmp")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            temporary.chmod(path.stat().st_mode & 0o777)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _flush_folder(folder: Path) -> None:
    """Make a renaming survive a loss of power; where folders cannot be opened, nothing is lost."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        return
    finally:
        os.close(handle)
