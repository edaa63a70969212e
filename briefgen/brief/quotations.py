"""Direct speech: whether the words of a statement are those of its evidence, and may be quoted."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final

from briefgen.brief.items import Statement
from briefgen.brief.sources import Evidence

_WORDS: Final = re.compile(r"[^\W_]+")
# What an editor leaves out, or puts in for the reader: "[...]", "…", "[the ferry]".
_LEFT_OUT: Final = re.compile(r"\[[^\[\]]*\]|…|\.(?:\s?\.){2,}")

_MARKED: Final = re.compile(r"[\"“]([^\"“”]*)[\"”]", re.DOTALL)


def is_quotation(statement: Statement) -> bool:
    """Whether a statement may stand in quotation marks.

    It is direct, and no person has reworded it: nothing but signs differs from what the source
    wrote. One without content evidence rests on the word of the person who entered it.
    """
    if statement.mode != "direct":
        return False
    told = _told(statement.evidence)
    pieces = ["".join(_WORDS.findall(piece)) for piece in _LEFT_OUT.split(_folded(statement.text))]
    return not told or any(_in_order(pieces, _WORDS.findall(_folded(text))) for text in told)


def unquoted(text: str) -> str:
    """Return a text without the marks around it, where they are the only ones."""
    match = _MARKED.fullmatch(text.strip())
    return match[1] if match else text


def _in_order(pieces: Iterable[str], words: Sequence[str]) -> bool:
    """Whether the pieces stand in a run of words, one behind the other, each of whole words.

    A piece has its words without what is between them: a word may have lost its hyphen.
    """
    run = "".join(words)
    bounds = {0, *accumulate(map(len, words))}
    at = 0
    for piece in pieces:
        start = run.find(piece, at)
        while start >= 0 and not {start, start + len(piece)} <= bounds:
            start = run.find(piece, start + 1)
        if start < 0:
            return False
        at = start + len(piece)
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
