"""The text as the parser was trained to read it; every character keeps its place.

The pipelines were trained on text with typewriter marks, without line ends inside a paragraph, and
in mixed case: wire copy in capitals is set in sentence case for them.
"""

import re
from collections.abc import Iterable

from briefgen.documents import Block

_TYPEWRITER = str.maketrans(
    {"«": '"', "»": '"', "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "\n": " "}
)
# An article is in capitals when this share of its letters is.
_CAPITALS = 0.9
_SENTENCE_START = re.compile(r"(?:\A|[.!?]\"?\s+|\n\s*\n\s*|\[TEXT\]\s*|--\s+)(?=(\w))")
# The marks of a wiki's headings, often glued to the words before them.
_WIKI_MARKS = re.compile(r"={2,}")
_DATELINE = re.compile(r"(?:--?|[–—])$")
_PRONOUN = re.compile(r"\bi\b")


def parser_text(text: str, blocks: Iterable[Block] = ()) -> str:
    """Return a text for the parser, of the same length.

    Args:
        text: the normalised text of an article.
        blocks: its blocks; the dash of a dateline that stands for itself becomes a full stop.
    """
    if _is_in_capitals(text):
        text = _sentence_case(text)
    for block in blocks:
        dateline = _DATELINE.search(text, block.start, block.end)
        if block.kind == "heading" and dateline is not None:
            start, end = dateline.span()
            text = f"{text[:start]}.{' ' * (end - start - 1)}{text[end:]}"
    text = _WIKI_MARKS.sub(lambda marks: " " * len(marks.group()), text)
    return text.translate(_TYPEWRITER)


def _is_in_capitals(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    upper = sum(character.isupper() for character in letters)
    return bool(letters) and upper > _CAPITALS * len(letters)


def _sentence_case(text: str) -> str:
    lower = "".join(
        character.lower() if len(character.lower()) == 1 else character for character in text
    )
    characters = list(lower)
    for match in _SENTENCE_START.finditer(text):
        characters[match.start(1)] = text[match.start(1)]
    for match in _PRONOUN.finditer(lower):
        characters[match.start()] = "I"
    return "".join(characters)
