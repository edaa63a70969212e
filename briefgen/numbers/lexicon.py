"""How the tables of this room are written down: words with white space between them."""

from collections.abc import Sequence


def lexicon(*lists: str) -> frozenset[str]:
    """The set of all words in some lists."""
    return frozenset(word for words in lists for word in words.split())


def numbered(words: str, values: Sequence[int]) -> dict[str, int]:
    """The words of one list with their values, in the same order."""
    return dict(zip(words.split(), values, strict=True))
