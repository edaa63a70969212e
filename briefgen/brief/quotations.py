"""Direct speech: whether the words of a statement are those of its evidence, and may be quoted."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Final

from briefgen.brief.items import Statement
from briefgen.brief.sources import Evidence

# What may not differ: letters, numbers as a whole ("1.5" is not "15"), and what makes a number
# another one.
_WORDS: Final = r"(?:(?<!\w)[-−])?[0-9]+(?:[.,:][0-9]+)*|{letters}+|[%‰$€£¥]"
_LETTERS: Final = r"[^\W_0-9]"
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
    if not told or statement.text in told:
        return True
    pieces = [_run(piece) for piece in _LEFT_OUT.split(statement.text) if words_of(piece)]
    return bool(pieces) and any(_in_order(pieces, _run(text)) for text in told)


def words_of(text: str) -> list[str]:
    """Return the words and numbers of a text as it writes them, without the signs among them."""
    marks = "" if text.isascii() else "".join(sorted(set(filter(_is_mark, text))))
    return _pattern(marks).findall(text)


def folded(words: str) -> str:
    """Return words in the form in which they are compared: no case, one form of each letter."""
    return unicodedata.normalize("NFC", words).casefold()


def unquoted(text: str) -> str:
    """Return a text without the marks around it, where they are the only ones."""
    match = _MARKED.fullmatch(text.strip())
    return match[1] if match else text


@cache
def _pattern(marks: str) -> re.Pattern[str]:
    """Words in which some marks stand: the vowels of many scripts are marks on their consonants."""
    letters = f"(?:{_LETTERS}|[{re.escape(marks)}])" if marks else _LETTERS
    return re.compile(_WORDS.replace("{letters}", letters))


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")


def _run(text: str) -> str:
    """The words of a text, each between blanks."""
    return " ".join(("", *words_of(folded(text)), ""))


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
