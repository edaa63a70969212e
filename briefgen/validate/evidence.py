"""Evidence: every span is to the letter what stands in its document; likeness is nothing."""

import json
from collections.abc import Iterator, Mapping

from briefgen.brief import Evidence, OpenQuestion
from briefgen.validate.contents import Contents, evidence_of
from briefgen.validate.findings import Change, Pointer, Problem
from briefgen.validate.tokens import shorten

# Documents and ranges rest on no span; highlights, and questions about items, rest on those items.
_RESTING_LISTS = ("actors", "statements", "measures", "casualties", "open_questions")


def check_evidence(contents: Contents, texts: Mapping[str, str]) -> Iterator[Problem]:
    """Yield what is wrong with the evidence of a brief.

    Args:
        contents: the brief.
        texts: the texts of its documents by their ids, those that are at hand.
    """
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
        text = texts.get(span.document)
        yield from _offsets(pointer, span, length.get(span.document), text)
        if text is not None:
            yield from _span(pointer, span, text)


def _offsets(
    pointer: Pointer, span: Evidence, characters: int | None, text: str | None
) -> Iterator[Problem]:
    """Yield what is wrong with the numbers of a span by themselves."""
    if span.end - span.start != len(span.exact):
        message = (
            f"`exact` has {len(span.exact)} characters, `start` to `end` are "
            f"{span.end - span.start}"
        )
        end = span.start + len(span.exact)
        place = (*pointer, "end")
        # Without the text `start` or `exact` may as well be what is wrong.
        sure = text is not None and text.startswith(span.exact, span.start)
        mend = f"write `end` {end}" if sure else f"write `end` {end}, if `start` is right"
        changes = (Change(place, end),) if sure else ()
        yield Problem("evidence-span", place, message, mend, changes=changes)
    elif text is None and characters is not None and span.end > characters:
        message = f"the document has {characters} characters, the span ends at {span.end}"
        yield Problem("evidence-span", (*pointer, "end"), message)


def _span(pointer: Pointer, span: Evidence, text: str) -> Iterator[Problem]:
    if text[span.start : span.end] == span.exact:
        before = text[max(0, span.start - len(span.prefix)) : span.start]
        after = text[span.end : span.end + len(span.suffix)]
        for key, written, there in (
            ("prefix", span.prefix, before),
            ("suffix", span.suffix, after),
        ):
            if written != there:
                place = (*pointer, key)
                message = f"`{key}` is not what stands there in the document"
                mend = f"write {_quoted(there)}"
                # Where the words stand twice, this may be a hint that the other place is meant.
                sure = _stands_once(span.exact, text)
                change = (Change(place, there),) if sure else ()
                yield Problem("evidence-context", place, message, mend, changes=change)
        return
    if text.startswith(span.exact, span.start):
        # Only `end` is wrong, which `_offsets` says.
        return
    start = _only_place(span, text)
    if start is not None:
        end = start + len(span.exact)
        message = f"the words do not stand at {span.start}, but at {start}"
        mend = f"write `start` {start} and `end` {end}"
        place = (*pointer, "start")
        changes = (Change(place, start), Change((*pointer, "end"), end))
        yield Problem("evidence-moved", place, message, mend, changes=changes)
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
        if _stands_once(words, text):
            return text.index(words) + len(before)
    return None


def _stands_once(words: str, text: str) -> bool:
    found = text.find(words)
    return found >= 0 and text.find(words, found + 1) < 0
