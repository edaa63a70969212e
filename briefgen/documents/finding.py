"""Finding the text of a brief's document again, to check evidence against it."""

import re
import sys
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path, PurePosixPath

from briefgen.brief import Document
from briefgen.documents.files import ENDINGS, SourceFile, list_files
from briefgen.documents.reading import SourceText, read_file, sha256
from briefgen.errors import InputError

# Member 2 of the list in "reports.json" has the path "reports.json#2".
_MEMBER = re.compile(r"(?P<file>.+)#\d+", re.DOTALL)


class SourceFolder:
    """The sources of a brief: a folder, or a single file, in which documents are looked up.

    It reads all files at most once, and only when a document is not where its path says.
    """

    def __init__(self, location: Path) -> None:
        self._location = location

    def find(self, document: Document) -> str | None:
        """Return the normalised text of a document, or None where nothing here is it.

        The file at the document's path is it when the digest agrees. If not, the file that has
        the digest is it, wherever it stands. If no file has, the one at the path is returned
        all the same: what became of the document is what the evidence is to be checked against.
        """
        at_path = self._at_path(document.path) if document.path else None
        if at_path is not None and document.sha256 in (None, sha256(at_path)):
            return at_path
        by_digest = self._by_digest.get(document.sha256) if document.sha256 else None
        return by_digest if by_digest is not None else at_path

    def _at_path(self, path: str) -> str | None:
        for file in self._candidates(path):
            for item in _texts(file):
                if item.path == path:
                    return item.content.text
        return None

    def _candidates(self, path: str) -> Iterator[SourceFile]:
        """Yield the files that a path can mean; a path that leads out of the folder means none."""
        member = _MEMBER.fullmatch(path)
        for name in (path, member["file"]) if member else (path,):
            pure = PurePosixPath(name)
            if self._location.is_file():
                if pure.name == self._location.name:
                    yield SourceFile(self._location, name, name)
            elif not pure.is_absolute() and ".." not in pure.parts:
                location = self._location / pure
                if location.suffix.lower() in ENDINGS and location.is_file():
                    yield SourceFile(location, name, name)

    @cached_property
    def _by_digest(self) -> dict[str, str]:
        texts: dict[str, str] = {}
        for file in list_files(self._location):
            if not isinstance(file, InputError):
                texts |= {sha256(item.content.text): item.content.text for item in _texts(file)}
        return texts


def find_text(document: Document, folder: Path) -> str | None:
    """Return the normalised text of a document, by its path below a folder, else by its digest.

    Args:
        document: the brief's entry for it.
        folder: the folder that holds the sources, or the file itself.

    To look up several documents, one ``SourceFolder`` is quicker.
    """
    return SourceFolder(folder).find(document)


def _texts(file: SourceFile) -> Iterator[SourceText]:
    # The limit guards against feeding a whole archive to the extractors; here nothing is parsed.
    for item in read_file(file, max_bytes=sys.maxsize):
        if isinstance(item, SourceText):
            yield item
