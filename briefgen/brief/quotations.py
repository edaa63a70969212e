"""Direct speech: whether the words of a statement are those of its evidence, and may be quoted."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from briefgen.brief.items import Statement
from briefgen.brief.sources import Evidence

# What may not differ: letters, numbers as a whole ("1.5" is not "15"), and what makes a number
# another one.
WORDS: Final = re.compile(r"[0-9]+(?:[.,:][0-9]+)*|[^\W_0-9]+|[%‰$€£¥]")
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
    pieces = [_words(piece) for piece in _LEFT_OUT.split(_folded(statement.text))]
    return not told or any(_in_order(pieces, _words(_folded(text))) for text in told)


def unquoted(text: str) -> str:
    """Return a text without the marks around it, where they are the only ones."""
    match = _MARKED.fullmatch(text.strip())
    return match[1] if match else text


def _words(text: str) -> str:
    """The words of a text, each between blanks, without the signs among them."""
    return " ".join(("", *WORDS.findall(text), ""))


def _in_order(pieces: Iterable[str], words: str) -> bool:
    """Whether the pieces stand among some words, one behind the other."""
    at = 0
    for piece in pieces:
        start = words.find(piece, at)
        if start < 0:
            return False
        # The blank behind a piece is also the one before the next.
        at = start + len(piece) - 1
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
