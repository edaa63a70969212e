"""Reading the briefs that a command is given: JSON, or a PDF with it inside; ``-`` is a stream."""

import codecs
import json
import sys
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from briefgen.cli.options import STREAM
from briefgen.errors import (
    InputError,
    InvalidBriefError,
    MalformedInputError,
    OtherFormatError,
    OversizeInputError,
    UnreadableInputError,
)

if TYPE_CHECKING:
    from briefgen.brief import Brief

# A JSON object with none of these is something else than a brief that was edited badly.
_TELLING: Final = frozenset({"format_version", "documents", "actors", "statements"})
_PDF: Final = b"%PDF"


@dataclass(frozen=True, slots=True)
class Input:
    """The bytes of a brief.

    Attributes:
        name: as the user named it.
        data: its bytes.
        folder: where it is, and what is made of it goes by default.
        stem: its name without folder and ending.
        in_pdf: whether it was taken out of a PDF, which must not be written over.
    """

    name: str
    data: bytes
    folder: Path
    stem: str
    in_pdf: bool = False


def read_input(name: str, max_bytes: int | None = None) -> Input:
    """Read a brief; of a PDF, the one inside.

    Args:
        name: the file, or ``-``.
        max_bytes: the largest size that is read, or None for any.

    Raises:
        InputError: when it is missing, no file, may not be read, is too large, or a PDF that holds
            no brief.
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
    _refuse_oversize(name, data, max_bytes)
    in_pdf = data.startswith(_PDF)
    if in_pdf:
        # It loads the templates' engine, which JSON does without.
        from briefgen.render import enclosed_brief

        data = enclosed_brief(data, name)
        _refuse_oversize(name, data, max_bytes)
    if name == STREAM:
        return Input(name, data, Path(), "brief", in_pdf)
    return Input(name, data, path.parent, path.stem, in_pdf)


def read_brief(name: str, *, from_pdf: bool = False) -> "tuple[Input, Brief]":
    """Read a brief that must be valid.

    Args:
        name: the file, or ``-``.
        from_pdf: whether the brief in a PDF will do; not where it is written back.

    Raises:
        InputError: when it cannot be read.
        InvalidBriefError: when it is no brief, a faulty one, or of another version of the format.
    """
    source = read_input(name)
    if source.in_pdf and not from_pdf:
        raise pdf_stays(name)
    data = _data(source.data)
    if data is None:
        reason = "is no brief; name the JSON of one, which `briefgen build` makes of articles"
        raise InvalidBriefError(f"{name}: {reason}")
    from briefgen.brief import FORMAT_VERSION, load

    version = data.get("format_version", FORMAT_VERSION)
    if isinstance(version, str) and version != FORMAT_VERSION:
        raise OtherFormatError(name, version, FORMAT_VERSION)
    try:
        return source, load(source.data, name)
    except InvalidBriefError:
        # It has the line and column; most briefs are valid, and it takes a while to load.
        from briefgen.pipeline.checking import sound_brief

        return source, sound_brief(source.data, name)


def read_version(name: str) -> "tuple[Input, Brief]":
    """Read a version of a brief.

    Args:
        name: the file, ``-``, or ``FILE@N`` for version N of it.

    Raises:
        InputError: when it cannot be read, or there is no such version.
        InvalidBriefError: when it is no brief, a faulty one, or of another version of the format.
    """
    path, at, number = name.rpartition("@")
    if not (at and path and number.isdecimal()) or Path(name).exists():
        return read_brief(name, from_pdf=True)
    source, _ = read_brief(path)
    from briefgen.pipeline import version_of

    return replace(source, name=name), version_of(Path(path), int(number))


def refuse_pdf(*paths: Path) -> None:
    """Refuse what is edited where it stands, or beside its history, when it is a PDF.

    Raises:
        InputError: when one is.
    """
    for path in paths:
        if path.is_file():
            with suppress(OSError), path.open("rb") as stream:
                if stream.read(len(_PDF)) == _PDF:
                    raise pdf_stays(str(path))


def pdf_stays(name: str) -> InputError:
    """Return the error that a PDF cannot be edited."""
    return MalformedInputError(name, "is a PDF, which is not edited; name the JSON of its brief")


def _refuse_oversize(name: str, data: bytes, max_bytes: int | None) -> None:
    if max_bytes is not None and len(data) > max_bytes:
        reason = f"is larger than {max_bytes:,} bytes; raise --max-bytes to read it"
        raise OversizeInputError(name, reason)


def _data(data: bytes) -> "dict[str, Any] | None":
    """The keys of what looks like a brief, of which it is worth saying what is wrong, and where."""
    bare = data.removeprefix(codecs.BOM_UTF8).lstrip()
    if not bare.startswith(b"{"):
        return None
    try:
        found: dict[str, Any] = json.loads(bare)
    except (ValueError, RecursionError):
        return {}
    return None if _TELLING.isdisjoint(found) else found


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
