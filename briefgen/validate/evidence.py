"""Evidence: every span is to the letter what stands in its document; likeness is nothing."""

import json
from collections.abc import Iterator
from pathlib import Path

from briefgen.brief import Document, Evidence, OpenQuestion
from briefgen.documents import SourceFolder
from briefgen.documents.reading import sha256
from briefgen.validate.contents import Contents, evidence_of
from briefgen.validate.findings import Pointer, Problem
from briefgen.validate.tokens import shorten

# Documents and ranges rest on no span; highlights, and questions about items, rest on those items.
_RESTING_LISTS = ("actors", "statements", "measures", "casualties", "open_questions")


def check_spans(contents: Contents) -> Iterator[Problem]:
    """Yield what is wrong with the evidence of a brief by itself, without its documents."""
    length = {document.id: document.characters for document in contents.brief.documents}
    for pointer, item in contents.items(*_RESTING_LISTS):
        if isinstance(item, OpenQuestion) and item.about:
            continue
        grounded = any(span.part == "content" for span in evidence_of(item))
        if item.origin == "extracted" and not grounded:
            message = f"`{item.id}` rests on no words of a document"
            mend = "add its evidence, or say that a person wrote it: `origin` `manual`"
            yield Problem("evidence-none", pointer, message, mend)
    for pointer, span in contents.evidence():
        characters = length.get(span.document)
        if span.end - span.start != len(span.exact):
            message = (
                f"`exact` has {len(span.exact)} characters, `start` to `end` are "
                f"{span.end - span.start}"
            )
            mend = f"write `end` {span.start + len(span.exact)}, if `start` is right"
            yield Problem("evidence-span", (*pointer, "end"), message, mend)
        elif characters is not None and span.end > characters:
            message = f"the document has {characters} characters, the span ends at {span.end}"
            yield Problem("evidence-span", (*pointer, "end"), message)


def check_sources(contents: Contents, location: Path) -> Iterator[Problem]:
    """Yield what is wrong with the evidence of a brief, held against its documents.

    Args:
        contents: the brief.
        location: the folder in which the documents are, or the only one of them.
    """
    folder = SourceFolder(location)
    texts: dict[str, str] = {}
    for pointer, document in zip(
        (place for place, _ in contents.items("documents")),
        contents.brief.documents,
        strict=True,
    ):
        text = folder.find(document)
        if text is None:
            message = f"the document `{document.path or document.id}` is not in {location}"
            mend = "check --sources, and the document's `path`"
            yield Problem("evidence-no-document", pointer, message, mend)
            continue
        texts[document.id] = text
        yield from _document(pointer, document, text)
    for pointer, span in contents.evidence():
        if span.document in texts:
            yield from _span(pointer, span, texts[span.document])


def _document(pointer: Pointer, document: Document, text: str) -> Iterator[Problem]:
    digest = sha256(text)
    if document.sha256 and document.sha256 != digest:
        message = f"the text of `{document.path or document.id}` is not the one that was read"
        mend = f'if the change is right, write "{digest}"'
        yield Problem("evidence-digest", (*pointer, "sha256"), message, mend)
    elif document.characters is not None and document.characters != len(text):
        message = f"the document has {len(text)} characters, not {document.characters}"
        yield Problem("evidence-span", (*pointer, "characters"), message, f"write {len(text)}")


def _span(pointer: Pointer, span: Evidence, text: str) -> Iterator[Problem]:
    if text[span.start : span.end] == span.exact:
        before = text[max(0, span.start - len(span.prefix)) : span.start]
        after = text[span.end : span.end + len(span.suffix)]
        for key, written, there in (
            ("prefix", span.prefix, before),
            ("suffix", span.suffix, after),
        ):
            if written != there:
                message = f"`{key}` is not what stands there in the document"
                yield Problem(
                    "evidence-context", (*pointer, key), message, f"write {_quoted(there)}"
                )
        return
    if text.startswith(span.exact, span.start):
        # Only `end` is wrong, and `check_spans` says so.
        return
    start = _only_place(span, text)
    if start is not None:
        message = f"the words do not stand at {span.start}, but at {start}"
        mend = f"write `start` {start} and `end` {start + len(span.exact)}"
        yield Problem("evidence-moved", (*pointer, "start"), message, mend)
        return
    times = text.count(span.exact)
    where = f"at {span.start}, but at {times} other places" if times else "in the document"
    message = f"the words do not stand {where}"
    stands = text[span.start : span.end]
    hint = f"at {span.start} stands {_quoted(shorten(stands))}" if stands else None
    yield Problem("evidence-missing", (*pointer, "exact"), message, hint)


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def _only_place(span: Evidence, text: str) -> int | None:
    """Return the one place where the words stand, by what is around them if they stand often."""
    for before, after in (("", ""), (span.prefix, span.suffix)):
        words = before + span.exact + after
        found = text.find(words)
        if found >= 0 and text.find(words, found + 1) < 0:
            return found + len(before)
    return None
