"""Evidence: every span is to the letter what stands in its document; likeness is nothing."""

from collections.abc import Iterator, Mapping

from briefgen.brief import Evidence, OpenQuestion
from briefgen.validate.contents import Contents, evidence_of
from briefgen.validate.findings import Change, Pointer, Problem
from briefgen.validate.json_value import json_value
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
    for pointer, span in contents.evidence:
        text = texts.get(span.document)
        if text is None:
            yield from _offsets(pointer, span, length.get(span.document))
        else:
            yield from _span(pointer, span, text)


def _offsets(pointer: Pointer, span: Evidence, characters: int | None) -> Iterator[Problem]:
    """Yield what is wrong with the numbers of a span by themselves, the text not being at hand."""
    if span.end - span.start != len(span.exact):
        end = span.start + len(span.exact)
        # `start` or `exact` may as well be what is wrong.
        mend = f"write `end` {end}, if `start` is right"
        yield Problem("evidence-span", (*pointer, "end"), _of_other_length(span), mend)
    elif characters is not None and span.end > characters:
        message = f"the document has {characters} characters, the span ends at {span.end}"
        yield Problem("evidence-span", (*pointer, "end"), message)


def _of_other_length(span: Evidence) -> str:
    return f"`exact` has {len(span.exact)} characters, `start` to `end` are {span.end - span.start}"


def _span(pointer: Pointer, span: Evidence, text: str) -> Iterator[Problem]:
    """Yield what is wrong with a span: one thing, however many of its numbers are."""
    # A slice ends with the text, wherever `end` is.
    if text[span.start : span.end] == span.exact and span.end <= len(text):
        before = text[max(0, span.start - len(span.prefix)) : span.start]
        after = text[span.end : span.end + len(span.suffix)]
        for key, written, there in (
            ("prefix", span.prefix, before),
            ("suffix", span.suffix, after),
        ):
            if written != there:
                place = (*pointer, key)
                message = f"`{key}` is not what stands there in the document"
                mend = f"write {json_value(there)}"
                # Where the words stand twice, this may be a hint that the other place is meant.
                sure = _stands_once(span.exact, text)
                change = (Change(place, there),) if sure else ()
                yield Problem("evidence-context", place, message, mend, changes=change)
        return
    start = _true_start(span, text)
    if start is not None:
        yield _misplaced(pointer, span, start)
        return
    times = text.count(span.exact)
    where = f"at {span.start}, but at {times} other places" if times else "in the document"
    message = f"the words do not stand {where}"
    stands = text[span.start : span.end]
    hint = f"at {span.start} stands {json_value(shorten(stands))}" if stands else None
    yield Problem("evidence-missing", (*pointer, "exact"), message, hint)


def _misplaced(pointer: Pointer, span: Evidence, start: int) -> Problem:
    """Say that words stand at another place than the numbers tell; that place is certain."""
    end = start + len(span.exact)
    right = {
        key: number
        for key, number, written in (("start", start, span.start), ("end", end, span.end))
        if number != written
    }
    mend = "write " + " and ".join(f"`{key}` {number}" for key, number in right.items())
    changes = tuple(Change((*pointer, key), number) for key, number in right.items())
    first_wrong = (*pointer, next(iter(right)))
    if len(right) == 1:
        return Problem("evidence-span", first_wrong, _of_other_length(span), mend, changes=changes)
    message = f"the words do not stand at {span.start}, but at {start}"
    return Problem("evidence-moved", first_wrong, message, mend, changes=changes)


def _true_start(span: Evidence, text: str) -> int | None:
    """Return where the words stand, if there is one place only that can be meant.

    That is the one that begins at `start` or ends at `end`, between the words around it; else the
    only one in the text; else the only one between those words.
    """
    words = span.prefix + span.exact + span.suffix
    named = {span.start, span.end - len(span.exact)}
    before = [start - len(span.prefix) for start in named]
    there = [at for at in before if at >= 0 and text.startswith(words, at)]
    if len(there) == 1:
        return there[0] + len(span.prefix)
    if _stands_once(span.exact, text):
        return text.index(span.exact)
    return text.index(words) + len(span.prefix) if _stands_once(words, text) else None


def _stands_once(words: str, text: str) -> bool:
    found = text.find(words)
    return found >= 0 and text.find(words, found + 1) < 0
