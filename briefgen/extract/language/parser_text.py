"""The text as the parser was trained to read it; every character keeps its place.

The pipelines were trained on text with typewriter marks, without line ends inside a paragraph, and
in mixed case: wire copy in capitals is set in sentence case for them.
"""

import re

_TYPEWRITER = str.maketrans(
    {"«": '"', "»": '"', "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "\n": " "}
)
# An article is in capitals when this share of its letters is.
_CAPITALS = 0.9
_SENTENCE_START = re.compile(r"(?:\A|[.!?]\"?\s+|\n\s*\n\s*|\[TEXT\]\s*|--\s+)(?=(\w))")
# The marks of a wiki's headings, often glued to the words before them.
_WIKI_MARKS = re.compile(r"={2,}")
_PRONOUN = re.compile(r"\bi\b")
# "LIMA (Reuters) - ", "RIGA, Latvia, May 3 (AP) -- ": no part of the sentence that follows.
_DATELINE = re.compile(
    r"^(?:[A-Z][A-Z.'’ /-]+[A-Z](?:, [\w. ]{2,30}){0,2}(?: \([\w /]{2,20}\))?"
    r"|[A-Z][\w.' -]{1,30}(?:, [\w. ]{2,30}){0,2} \([\w /]{2,20}\)) ?(?P<dash>[-–—]{1,2}) (?=\S)",
    re.MULTILINE,
)


def parser_text(text: str) -> str:
    """Return a text for the parser, of the same length.

    Args:
        text: the normalised text of an article.
    """
    if _is_in_capitals(text):
        text = _sentence_case(text)
    text = _WIKI_MARKS.sub(lambda marks: " " * len(marks.group()), text)
    text = _DATELINE.sub(_closed, text)
    return text.translate(_TYPEWRITER)


def _closed(dateline: re.Match[str]) -> str:
    """A dateline that ends like a sentence."""
    start, end = dateline.span("dash")
    start, end = start - dateline.start(), end - dateline.start()
    words = dateline.group()
    return f"{words[:start]}.{' ' * (end - start - 1)}{words[end:]}"


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
