"""Keeping what a person wrote: briefgen knows its own files by digest, and keeps all others."""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from briefgen.documents import OWN_FOLDER
from briefgen.errors import OutputError
from briefgen.pipeline.writing import write_together

HISTORY: Final = "history"
RECORD_FILE: Final = f"{OWN_FOLDER}/written.json"
# A folder that holds OWN_FOLDER is briefgen's, and no file in it is read as an article. Beside a
# person's own files the record is therefore a file.
_GUEST_RECORD_FILE: Final = f"{OWN_FOLDER}-written.json"
# Of each file the digest of what it is to hold, and of what it held before: a run that is stopped
# between the record and the file leaves the latter.
_REMEMBERED: Final = 2


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that was replaced although briefgen had not written what it held.

    Attributes:
        path: the file.
        copy: where what it held is kept.
        edited: whether briefgen had written the file, and a person changed it since.
    """

    path: Path
    copy: Path
    edited: bool


@dataclass(frozen=True, slots=True)
class Record:
    """The files of one folder that briefgen wrote.

    Attributes:
        file: where the record stands.
        digests: SHA-256 digests by the file's name, that of the last content first.
    """

    file: Path
    digests: Mapping[str, tuple[str, ...]]

    def names(self, name: str) -> bool:
        """Whether briefgen ever wrote a file of that name."""
        return name in self.digests

    def wrote(self, name: str, data: bytes) -> bool:
        """Whether a file holds what briefgen wrote into it."""
        return _sha256(data) in self.digests.get(name, ())

    def after(self, files: Mapping[str, bytes], present: Mapping[str, bytes]) -> bytes:
        """Return the record as JSON for when files were replaced, true before and after.

        Args:
            files: what each file is to hold, by name.
            present: what those that exist hold now.
        """
        digests = {name: list(known) for name, known in self.digests.items()}
        for name, data in files.items():
            known = digests.get(name, [])
            before = [_sha256(present[name])] if name in present else []
            # What a person wrote is no digest of ours, however soon it will be replaced.
            ours = [digest for digest in before if digest in known]
            digests[name] = list(dict.fromkeys([_sha256(data), *ours, *known]))[:_REMEMBERED]
        return (json.dumps(digests, indent=2, sort_keys=True) + "\n").encode("ascii")


def read_record(folder: Path) -> Record:
    """Return the record of a folder, empty where there is none or a person has broken it.

    Raises:
        OutputError: when it cannot be read.
    """
    own = (folder / OWN_FOLDER).is_dir()
    file = folder / (RECORD_FILE if own else _GUEST_RECORD_FILE)
    return Record(file, _digests(read_present(file) or b"{}"))


def write_keeping(
    folder: Path,
    files: Mapping[str, bytes],
    *,
    hidden: Mapping[str, bytes] | None = None,
    first: Mapping[str, bytes] | None = None,
) -> tuple[Kept, ...]:
    """Replace files of a folder; what briefgen did not write is kept under ``history/``.

    The record is renamed into place before the files are, so that a run which is stopped at any
    moment never makes a file of briefgen's look edited.

    Args:
        folder: where they stand; it is made where it is missing.
        files: what each is to hold, by name.
        hidden: files of briefgen's own below ``.briefgen/``, by their path in the folder; they
            make the folder briefgen's.
        first: what has to be safe before any of them is replaced, by its path in the folder.

    Returns:
        what was kept, by name.

    Raises:
        OutputError: when a file cannot be read or written.
    """
    record = read_record(folder)
    if hidden:
        record = Record(folder / RECORD_FILE, record.digests)
    present = {name: data for name in files if (data := read_present(folder / name)) is not None}
    kept: list[Kept] = []
    copies: dict[Path, bytes] = {}
    for name, data in sorted(present.items()):
        if data and data != files[name] and not record.wrote(name, data):
            copy = _copy_of(folder / name, data)
            copies[copy] = data
            kept.append(Kept(folder / name, copy, edited=record.names(name)))
    write_together(
        {
            **{folder / name: data for name, data in (first or {}).items()},
            **copies,
            record.file: record.after(files, present),
            **{folder / name: data for name, data in files.items()},
            **{folder / name: data for name, data in (hidden or {}).items()},
        }
    )
    return tuple(kept)


def replace_keeping(path: Path, data: bytes, is_same: Callable[[bytes], bool]) -> Kept | None:
    """Replace one file that a user named, with no record beside it; keep what it held.

    Args:
        path: the file.
        data: what it is to hold.
        is_same: whether what it holds says nothing that ``data`` does not say.

    Raises:
        OutputError: when it cannot be read or written.
    """
    present = read_present(path)
    record = read_record(path.parent)
    if not present or present == data or record.wrote(path.name, present) or is_same(present):
        write_together({path: data})
        return None
    kept = Kept(path, _copy_of(path, present), edited=record.names(path.name))
    write_together({kept.copy: present, path: data})
    return kept


def read_present(path: Path) -> bytes | None:
    """Return what an ordinary file holds, or None where there is none.

    Raises:
        OutputError: when it cannot be read.
    """
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError as error:
        raise OutputError(f"{path}: cannot be read: {error.strerror or error}") from error


def refuse_changed(path: Path, before: bytes) -> None:
    """Refuse to replace a file that somebody has changed since it was read.

    Raises:
        OutputError: when it does not hold what it held.
    """
    if read_present(path) != before:
        what = "was changed meanwhile" if path.is_file() else "is no ordinary file"
        raise OutputError(f"{path}: {what}; nothing was written")


def _copy_of(path: Path, data: bytes) -> Path:
    return path.parent / HISTORY / f"{_sha256(data)}{path.suffix}"


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _digests(text: bytes) -> dict[str, tuple[str, ...]]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(data, dict):
        return {}
    return {
        name: tuple(digest for digest in known if isinstance(digest, str))
        for name, known in data.items()
        if isinstance(known, list)
    }
