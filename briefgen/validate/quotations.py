"""Direct quotations: their words are those of the evidence, whatever stands between the words."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from briefgen.brief import Evidence, Statement
from briefgen.validate.contents import Contents
from briefgen.validate.findings import Problem
from briefgen.validate.tokens import shorten

_WORDS: Final = re.compile(r"[^\W_]+")
# What an editor leaves out, or puts in for the reader: "[...]", "…", "[the ferry]".
_LEFT_OUT: Final = re.compile(r"\[[^\[\]]*\]|…|\.(?:\s?\.){2,}")
_MEND: Final = "put its words back, or set `mode` to `indirect` or `mixed`"


def check_quotations(contents: Contents, found: Collection[Problem]) -> Iterator[Problem]:
    """Yield the direct quotations that a person reworded.

    Args:
        contents: the brief.
        found: what else is wrong with it; where the evidence is, the words have nothing to be held
            against.
    """
    doubtful = {problem.pointer[:2] for problem in found if problem.code.startswith("evidence-")}
    for pointer, item in contents.items("statements"):
        if not isinstance(item, Statement) or item.mode != "direct" or item.origin != "extracted":
            continue
        if item.shown and pointer not in doubtful and not _is_quoted(item.text, item.evidence):
            message = f"the quotation {_where(item.text, item.evidence)}"
            yield Problem("evidence-quotation", (*pointer, "text"), message, _MEND)


def _is_quoted(text: str, evidence: Iterable[Evidence]) -> bool:
    """Whether words stand in those of one document, with nothing but signs between them."""
    pieces = [_words(piece) for piece in _LEFT_OUT.split(_folded(text))]
    return any(_in_order(pieces, _words(_folded(told))) for told in _told(evidence))


def _words(folded: str) -> str:
    """Return the words of a text, with a blank before and behind each."""
    return f" {' '.join(_WORDS.findall(folded))} "


def _in_order(pieces: Iterable[str], told: str) -> bool:
    at = 0
    for piece in pieces:
        if piece.isspace():
            continue
        at = told.find(piece, at)
        if at < 0:
            return False
        # The blank behind it is also that before the next.
        at += len(piece) - 1
    return True


def _told(evidence: Iterable[Evidence]) -> list[str]:
    """The content spans of each document, joined in the order of the text."""
    spans: dict[str, list[Evidence]] = {}
    for span in evidence:
        if span.part == "content":
            spans.setdefault(span.document, []).append(span)
    return [
        " ".join(span.exact for span in sorted(told, key=lambda span: span.start))
        for told in spans.values()
    ]


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _where(text: str, evidence: Iterable[Evidence]) -> str:
    """Say which words are not the source's: the first that does not stand there, if one is."""
    there = {word for told in _told(evidence) for word in _WORDS.findall(_folded(told))}
    strange = (word for word in _WORDS.findall(text) if _folded(word) not in there)
    word = next(strange, None)
    return (
        f"has the word `{shorten(word)}`, which does not stand in its evidence"
        if word
        else "does not stand in its evidence, word for word"
    )
