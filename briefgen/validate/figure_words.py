"""The words of a figure: there, whole, and the numbers that they say."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from briefgen.brief import Casualty, Evidence
from briefgen.numbers import Count, find_counts, format_interval, read_count
from briefgen.validate.findings import Pointer, Problem
from briefgen.validate.json_value import json_value

_PERCENT: Final = re.compile(r"\s*(?:[%٪]|per\s?cent\b)", re.IGNORECASE)
# What ties words to those before and behind them, and digits of "$3,308" to each other.
_WORD_ENDS: Final = re.compile(r"\w\Z")
_WORD_BEGINS: Final = re.compile(r"\w")
_DIGITS_END: Final = re.compile(r"\d[.,]\Z")
_DIGITS_BEGIN: Final = re.compile(r"[.,]\d")


def check_words(pointer: Pointer, figure: Casualty) -> Iterator[Problem]:
    """Yield what is wrong with the words of a figure, or with its numbers beside them."""
    spans = [span for span in figure.evidence if span.part == "content"]
    if not (figure.raw or "").strip():
        if figure.origin == "extracted" and figure.shown and spans:
            key = "raw" if "raw" in figure.model_fields_set else "low"
            message = "the figure has no `raw`, the words of its number"
            yield _without_words((*pointer, key), message)
        return
    raw = figure.raw or ""
    if elsewhere := _not_in_evidence((*pointer, "raw"), raw, spans):
        # What they say is then beside the point.
        yield elsewhere
        return
    behind = [(span.exact + span.suffix).partition(raw)[2] for span in spans]
    if _PERCENT.search(raw) or any(_PERCENT.match(words) for words in behind):
        message = f"`{raw}` is a percentage, and a figure counts people"
        yield Problem("figure-percentage", (*pointer, "raw"), message, "remove the figure")
        return
    count = _count(raw)
    if count is None:
        # "A man" and "another policeman" are one each.
        if (figure.low, figure.high) != (1, 1) and figure.origin == "extracted" and figure.shown:
            yield _without_words((*pointer, "raw"), f"`{raw}` holds no number, or more than one")
    elif (count.low, count.high) != (figure.low, figure.high):
        message = (
            f"`{raw}` says {format_interval(count.low, count.high)}, "
            f"`low` and `high` say {format_interval(figure.low, figure.high)}"
        )
        mend = f"write `low` {json_value(count.low)} and `high` {json_value(count.high)}"
        at = "low" if count.low != figure.low else "high"
        yield Problem("figure-number", (*pointer, at), message, mend)
    elif count.qualifier != figure.qualifier:
        message = f"`{raw}` is `{count.qualifier}`, `qualifier` says `{figure.qualifier}`"
        mend = f"write {json_value(count.qualifier)}"
        key = "qualifier" if "qualifier" in figure.model_fields_set else "low"
        yield Problem("figure-qualifier", (*pointer, key), message, mend)


def _without_words(place: Pointer, message: str) -> Problem:
    mend = "write the words of the number as they stand in the evidence, or `origin` `manual`"
    return Problem("figure-no-words", place, message, mend)


def _count(raw: str) -> Count | None:
    """Return the one number that words say, whatever stands beside it, or None."""
    if count := read_count(raw):
        return count
    counts = find_counts(raw, zero=True)
    return counts[0] if len(counts) == 1 else None


def _not_in_evidence(place: Pointer, raw: str, spans: Sequence[Evidence]) -> Problem | None:
    """Return a problem where words stand in none of the spans, or only as a part of a number."""
    parts = [part for span in spans for part in _parts(raw, span)]
    if not spans or any(part is None for part in parts):
        return None
    message = f"the words `{raw}` stand in no content span of the figure's evidence"
    mend = None
    if whole := next((part for part in parts if part), None):
        message = f"`{raw}` is a part of the number `{whole}`"
        mend = f"write {json_value(whole)}, and `low` and `high` to match"
        if not any(whole in span.exact for span in spans):
            mend = f"widen the evidence to {json_value(whole)}, and write that"
    return Problem("figure-raw", place, message, mend)


def _parts(raw: str, span: Evidence) -> Iterator[str | None]:
    """Yield for each place of the words in a span the number that they are only a part of, or None.

    The words around the span count too: "thousand" of "several | thousand".
    """
    text = span.prefix + span.exact + span.suffix
    last = len(span.prefix) + len(span.exact)
    start = text.find(raw, len(span.prefix), last)
    counts = find_counts(text, zero=True) if start >= 0 else []
    while start >= 0:
        end = start + len(raw)
        if _stands_apart(raw, text[max(0, start - 2) : start], text[end : end + 2]):
            yield next(
                (
                    count.raw
                    for count in counts
                    if count.start < end and start < count.end
                    if not (start <= count.start and count.end <= end)
                ),
                None,
            )
        start = text.find(raw, start + 1, last)


def _stands_apart(raw: str, before: str, behind: str) -> bool:
    """Whether words are no part of longer ones; of money, dates and shares no count is found."""
    if _WORD_ENDS.search(before) or _WORD_BEGINS.match(behind):
        return False
    return not (raw[0].isdigit() and _DIGITS_END.search(before)) and not (
        raw[-1].isdigit() and _DIGITS_BEGIN.match(behind)
    )
