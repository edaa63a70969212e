"""From the sources that a user names to files, and from files to text that is surely UTF-8."""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from briefgen.errors import (
    BinaryInputError,
    EmptyInputError,
    EncodingInputError,
    InputError,
    OversizeInputError,
    UnreadableInputError,
)

# In a folder with a brief: what the machine last wrote there.
OWN_FOLDER = ".briefgen"
BASE_FILE = "base.json"
# What a command kept of a file that it replaced is named by its digest.
_KEPT = re.compile(r"[0-9a-f]{64}")
DEFAULT_MAX_BYTES = 1_000_000
STANDARD_INPUT = "-"
_PIECE = 1 << 20

PLAIN_ENDINGS = frozenset({".txt", ".text"})
MARKDOWN_ENDINGS = frozenset({".md", ".markdown"})
HTML_ENDINGS = frozenset({".html", ".htm"})
JSON_ENDINGS = frozenset({".json"})
ENDINGS = PLAIN_ENDINGS | MARKDOWN_ENDINGS | HTML_ENDINGS | JSON_ENDINGS
SIDECAR_ENDING = ".meta.json"

# What lies beside articles and is none; they are read when they are named themselves.
_NO_ARTICLES = ("readme", "license", "licence")

_READABLE = ".txt, .md, .html or .json"

# The bytes with which files of other kinds begin, from their formats' specifications.
_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "an RTF document"),
    (b"PK\x03\x04", "an Office document or another ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"\x1f\x8b", "compressed (gzip)"),
    (b"BZh", "compressed (bzip2)"),
    (b"\xfd7zXZ\x00", "compressed (xz)"),
    (b"\x28\xb5\x2f\xfd", "compressed (zstd)"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x89PNG\r\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"SQLite format 3\x00", "an SQLite database"),
)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")

_NOT_REGULAR = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read.

    Attributes:
        location: where it is.
        source: its name as the user gave it or would, for messages.
        path: relative to the folder that was named, or the bare name of a file that was.
    """

    location: Path
    source: str
    path: str

    @property
    def ending(self) -> str:
        """The ending of the file's name, in lower case."""
        return self.location.suffix.lower()


def list_files(source: str | Path) -> Iterator[SourceFile | InputError]:
    """Yield the files that a named source stands for, and what of it cannot be read.

    A folder stands for the articles in it and in the folders below, in the order of their names.
    Hidden files and folders, sidecars, READMEs, licences, files of other kinds, and folders that
    hold a brief of ours are passed over; links to folders are not followed.
    """
    location = Path(source)
    name = printable(os.fspath(source))
    try:
        mode = location.stat().st_mode
    except OSError as error:
        yield _unreadable(name, error)
        return
    except ValueError:
        yield UnreadableInputError(name, "is no name that a file can have")
        return
    if stat.S_ISDIR(mode):
        yield from _list_folder(location)
    elif location.name.lower().endswith(SIDECAR_ENDING):
        yield UnreadableInputError(name, "describes the article beside it; name the article")
    elif location.suffix.lower() not in ENDINGS and stat.S_ISREG(mode):
        yield _of_another_kind(location, name)
    else:
        yield SourceFile(location, name, printable(location.name))


def read_text(location: Path, source: str, max_bytes: int) -> str:
    """Return the text of a file.

    Raises:
        InputError: for what is no regular file, may not be read, is too large, empty, binary or
            not UTF-8.
    """
    try:
        status = location.stat()
        for is_kind, kind in _NOT_REGULAR:
            if is_kind(status.st_mode):
                reason = f"is {kind}, not a file; save its text, or pass it through `-`"
                raise UnreadableInputError(source, reason)
        if status.st_size > max_bytes:
            raise _oversize(source, f"{status.st_size:,}", max_bytes)
        with location.open("rb") as stream:
            return read_stream(stream, source, max_bytes)
    except OSError as error:
        raise _unreadable(source, error) from None


def read_stream(stream: BinaryIO, source: str, max_bytes: int) -> str:
    """Return the text of a stream of bytes; raise as ``read_text`` does."""
    # In pieces: memory is taken for what is there, not for what the limit would allow.
    data = bytearray()
    while piece := stream.read(_PIECE):
        data += piece
        if len(data) > max_bytes:
            raise _oversize(source, f"more than {max_bytes:,}", max_bytes)
    return _decode(bytes(data), source)


def printable(name: str) -> str:
    """Return a file's name with U+FFFD for what no line of text and no UTF-8 can hold."""
    posix = Path(name).as_posix() if name else name
    return "".join(c if c.isprintable() else "\ufffd" for c in posix)


def _list_folder(folder: Path) -> Iterator[SourceFile | InputError]:
    found = 0
    failures: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=failures.append):
        if Path(parent, OWN_FOLDER, BASE_FILE).is_file():
            folders[:] = []
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            location = Path(parent, name)
            if _is_article(location):
                found += 1
                relative = location.relative_to(folder).as_posix()
                yield SourceFile(location, printable(location.as_posix()), printable(relative))
    for failure in failures:
        yield _unreadable(printable(os.fspath(failure.filename)), failure)
    if not found and not failures:
        reason = f"holds no article: no {_READABLE} file is in it or below it"
        yield EmptyInputError(printable(folder.as_posix()), reason)


def _is_article(location: Path) -> bool:
    name = location.name.lower()
    return not (
        name.startswith((".", *_NO_ARTICLES))
        or _KEPT.fullmatch(location.stem)
        or name.endswith(SIDECAR_ENDING)
        or location.suffix.lower() not in ENDINGS
    )


def _of_another_kind(location: Path, source: str) -> InputError:
    try:
        with location.open("rb") as stream:
            kind = _kind(stream.read(16))
    except OSError as error:
        return _unreadable(source, error)
    if kind:
        return BinaryInputError(source, f"is {kind}; give the article's text as {_READABLE}")
    ending = f'has the ending "{location.suffix}"' if location.suffix else "has no ending"
    return UnreadableInputError(source, f"{ending}; articles are read from {_READABLE} files")


def _decode(data: bytes, source: str) -> str:
    if not data.strip():
        raise EmptyInputError(source, "is empty; leave it out, or put the article's text in it")
    if data.startswith(_UTF16):
        raise EncodingInputError(source, "is UTF-16; save it as UTF-8")
    kind = _kind(data)
    if kind:
        raise BinaryInputError(source, f"is {kind}; give the article's text as {_READABLE}")
    nul = data.find(b"\0")
    if nul >= 0:
        reason = f"is binary (a NUL at byte {nul}); give the article's text as {_READABLE}"
        raise BinaryInputError(source, reason)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        place = f"byte {error.start}, on line {line}, is 0x{data[error.start]:02X}"
        raise EncodingInputError(source, f"is not UTF-8 ({place}); save it as UTF-8") from None


def _kind(data: bytes) -> str | None:
    return next((kind for magic, kind in _KINDS if data.startswith(magic)), None)


def _oversize(source: str, size: str, max_bytes: int) -> OversizeInputError:
    reason = f"is {size} bytes, the limit is {max_bytes:,}; split it, or raise --max-bytes"
    return OversizeInputError(source, reason)


def _unreadable(source: str, error: OSError) -> UnreadableInputError:
    if isinstance(error, FileNotFoundError):
        return UnreadableInputError(source, "no such file or folder; check the name")
    if isinstance(error, PermissionError):
        return UnreadableInputError(source, "may not be read; change its permissions")
    what = error.strerror or type(error).__name__
    return UnreadableInputError(source, f"cannot be read ({what}); check the file")
