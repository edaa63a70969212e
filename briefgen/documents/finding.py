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
    """The sources of a brief: folders and single files in which documents are looked up.

    It reads all files at most once, and only when a document is not where its path says.

    Args:
        locations: the folders and files.
    """

    def __init__(self, *locations: Path) -> None:
        self._locations = locations

    def find(self, document: Document) -> str | None:
        """Return the normalised text of a document, or None where nothing here is it.

        The file at the document's path is it when the digest agrees. If not, the file that has
        the digest is it, wherever it stands. If no file has, the one at the path is returned
        all the same: what became of the document is what the evidence is to be checked against.
        """
        at_path = list(self._at_path(document.path)) if document.path else []
        for text in at_path:
            if document.sha256 in (None, sha256(text)):
                return text
        by_digest = self._by_digest.get(document.sha256) if document.sha256 else None
        return by_digest if by_digest is not None else next(iter(at_path), None)

    def _at_path(self, path: str) -> Iterator[str]:
        for file in self._candidates(path):
            for item in _texts(file):
                if item.path == path:
                    yield item.content.text

    def _candidates(self, path: str) -> Iterator[SourceFile]:
        """Yield the files that a path can mean; a path that leads out of the folder means none."""
        member = _MEMBER.fullmatch(path)
        for name in (path, member["file"]) if member else (path,):
            pure = PurePosixPath(name)
            for location in self._locations:
                if location.is_file():
                    if pure.name == location.name:
                        yield SourceFile(location, name, name)
                elif not pure.is_absolute() and ".." not in pure.parts:
                    file = location / pure
                    if file.suffix.lower() in ENDINGS and file.is_file():
                        yield SourceFile(file, name, name)

    @cached_property
    def _by_digest(self) -> dict[str, str]:
        texts: dict[str, str] = {}
        for location in self._locations:
            for file in list_files(location):
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
