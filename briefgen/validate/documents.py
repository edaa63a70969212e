"""Documents: there, where their path says, and the ones that were read."""

import sys
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

from briefgen.brief import Document
from briefgen.documents import SourceFolder
from briefgen.documents.files import SourceFile, list_files
from briefgen.documents.reading import SourceText, read_file, sha256
from briefgen.validate.contents import Contents
from briefgen.validate.findings import Change, Pointer, Problem
from briefgen.validate.json_value import json_value


def check_documents(
    contents: Contents, locations: Sequence[Path], texts: dict[str, str]
) -> Iterator[Problem]:
    """Yield what is wrong with the documents of a brief, held against those that are at hand.

    Args:
        contents: the brief.
        locations: the folders in which the documents are, and single ones of them.
        texts: takes the texts that are found, by the documents' ids.
    """
    sources = _Sources(locations)
    for (pointer, _), document in zip(
        contents.items("documents"), contents.brief.documents, strict=True
    ):
        at_path = sources.at_path(document)
        is_there = at_path is not None and document.sha256 in (None, sha256(at_path))
        text = at_path if is_there else sources.folder.find(document)
        if text is None:
            places = " or ".join(map(str, locations))
            message = f"the document `{document.path or document.id}` is not in {places}"
            mend = "check --sources, and the document's `path`"
            yield Problem("evidence-no-document", pointer, message, mend)
            continue
        if document.path and text != at_path:
            path = sources.paths[sha256(text)]
            message = f"the document is not at `{document.path}`: by its digest it is `{path}`"
            mend = f"write {json_value(path)}"
            yield Problem("evidence-path", (*pointer, "path"), message, mend)
        texts[document.id] = text
        yield from _document(pointer, document, text)


class _Sources:
    """The sources that are at hand.

    Attributes:
        folder: finds the document that is meant.
    """

    def __init__(self, locations: Sequence[Path]) -> None:
        self._locations = locations
        self.folder = SourceFolder(*locations)

    def at_path(self, document: Document) -> str | None:
        """Return the text at a document's path, or None where none is."""
        return self.folder.find(document.model_copy(update={"sha256": None}))

    @cached_property
    def paths(self) -> dict[str, str | None]:
        """The paths of all sources, by the digests of their texts."""
        files = (
            file
            for location in self._locations
            for file in list_files(location)
            if isinstance(file, SourceFile)
        )
        sources = (source for file in files for source in read_file(file, max_bytes=sys.maxsize))
        return {
            sha256(source.content.text): source.path
            for source in sources
            if isinstance(source, SourceText)
        }


def _document(pointer: Pointer, document: Document, text: str) -> Iterator[Problem]:
    digest = sha256(text)
    if document.sha256 and document.sha256 != digest:
        message = f"the text of `{document.path or document.id}` is not the one that was read"
        mend = f'if the change is right, write "{digest}"'
        yield Problem("evidence-digest", (*pointer, "sha256"), message, mend)
    elif document.characters is not None and document.characters != len(text):
        place = (*pointer, "characters")
        message = f"the document has {len(text)} characters, not {document.characters}"
        # Only the digest says for certain that this is the text.
        changes = (Change(place, len(text)),) if document.sha256 else ()
        yield Problem("evidence-span", place, message, f"write {len(text)}", changes=changes)
