"""One number as it was read, and the scale words that multiply what stands before them."""

from dataclasses import dataclass
from typing import Final

from briefgen.numbers.tokens import Tokens

DOZEN: Final = 12
HUNDRED: Final = 100
SCALES: Final = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
MULTIPLIERS: Final = {"dozen": DOZEN, "score": 20, "hundred": HUNDRED} | SCALES
PLURAL_SCALES: Final = {
    "dozens": DOZEN,
    "hundreds": HUNDRED,
    "thousands": 10**3,
    "millions": 10**6,
    "billions": 10**9,
}
_ALL_SCALES: Final = MULTIPLIERS | PLURAL_SCALES

ARTICLES: Final = frozenset({"a", "an"})
HYPHENS: Final = frozenset("-\u2010\u2011")


@dataclass(frozen=True, slots=True)
class Reading:
    """One number as it was read.

    Attributes:
        end: the index of the token after it.
        value: the number, or the floor of a vague plural.
        coefficient: what the scale was multiplied with ("two" in "two thousand"), or None.
        scale: the scale at the end ("thousand": 1,000), or 1.
        vague: whether ``value`` is only the floor of a vague plural.
        ordinal: whether it is an ordinal.
        bare: whether it is a plain string of digits without separators, as years are written.
        decimals: the digits after the point of a number that waits for its scale ("1.5 to 2m").
    """

    end: int
    value: int
    coefficient: int | None = None
    scale: int = 1
    vague: bool = False
    ordinal: bool = False
    bare: bool = False
    decimals: str = ""


def past_hyphen(tokens: Tokens, index: int) -> int:
    """The index of the next word, past a hyphen that ties it to the one before."""
    if tokens.lower[index] in HYPHENS and tokens.glued(index) and tokens.glued(index + 1):
        return index + 1
    return index


def read_scale(tokens: Tokens, index: int, whole: int, decimals: str = "") -> Reading | None:
    """Multiply a coefficient with the scale words behind it: "hundred thousand", "dozen".

    Args:
        tokens: the text.
        index: the token after the coefficient.
        whole: the coefficient.
        decimals: the digits after its point, if any.

    Returns:
        The product, rounded down, or None when no scale word follows.
    """
    scale, at = 1, index
    while scale <= HUNDRED:
        following = past_hyphen(tokens, at)
        step = _ALL_SCALES.get(tokens.lower[following], 0)
        if step <= scale:
            break
        scale *= step
        at = following + 1
    if scale == 1:
        return None
    value = int(f"{whole}{decimals}") * scale // 10 ** len(decimals)
    return Reading(at, value, coefficient=whole, scale=scale)
