"""Documents: there, and the ones that were read."""

from collections.abc import Iterator
from pathlib import Path

from briefgen.brief import Document
from briefgen.documents import SourceFolder
from briefgen.documents.reading import sha256
from briefgen.validate.contents import Contents
from briefgen.validate.findings import Change, Pointer, Problem


def check_documents(contents: Contents, location: Path, texts: dict[str, str]) -> Iterator[Problem]:
    """Yield what is wrong with the documents of a brief, held against those that are at hand.

    Args:
        contents: the brief.
        location: the folder in which the documents are, or the only one of them.
        texts: takes the texts that are found, by the documents' ids.
    """
    folder = SourceFolder(location)
    for (pointer, _), document in zip(
        contents.items("documents"), contents.brief.documents, strict=True
    ):
        text = folder.find(document)
        if text is None:
            message = f"the document `{document.path or document.id}` is not in {location}"
            mend = "check --sources, and the document's `path`"
            yield Problem("evidence-no-document", pointer, message, mend)
            continue
        texts[document.id] = text
        yield from _document(pointer, document, text)


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
