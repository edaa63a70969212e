"""Reading the longest number that begins at a token, however it is written."""

from typing import Final

from briefgen.numbers.digits import read_digits
from briefgen.numbers.reading import ARTICLES, MULTIPLIERS, Reading
from briefgen.numbers.tokens import Tokens
from briefgen.numbers.vague import FLOORS, FLOORS_ALONE, read_vague
from briefgen.numbers.words import (
    FRACTIONS,
    ORDINALS,
    RUN_TOGETHER,
    TEENS,
    TENS,
    UNITS,
    read_cardinal,
    read_fraction,
    read_ordinal,
)

DIGITS: Final = frozenset("0123456789")
_STARTS: Final = frozenset(
    {
        *UNITS,
        *TEENS,
        *RUN_TOGETHER,
        *TENS,
        *MULTIPLIERS,
        *ORDINALS,
        *FRACTIONS,
        *FLOORS,
        *FLOORS_ALONE,
        "zero",
        "many",
    }
)
# What an article must stand before to belong to a number.
_AFTER_ARTICLE: Final = frozenset({*MULTIPLIERS, *FRACTIONS, *FLOORS_ALONE})


def read_number(tokens: Tokens, index: int) -> Reading | None:
    """Read the longest number that begins at a token.

    Args:
        tokens: the text.
        index: the token to begin at.

    Returns:
        The number, or None when none begins there.
    """
    word = tokens.lower[index]
    if word[:1] in DIGITS:
        return read_digits(tokens, index)
    if word in _STARTS or (word in ARTICLES and tokens.lower[index + 1] in _AFTER_ARTICLE):
        return (
            read_vague(tokens, index)
            or read_fraction(tokens, index)
            or read_ordinal(tokens, index)
            or read_cardinal(tokens, index)
        )
    return None
