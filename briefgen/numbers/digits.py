"""Reading digits: with separators, with a point before a scale word, with "k" or "th" behind."""

import re
from typing import Final

from briefgen.numbers.reading import Reading, read_scale
from briefgen.numbers.tokens import Tokens

# Longer digit strings are keys and telephone numbers: nobody counts quadrillions of people.
_MOST_DIGITS: Final = 15
_SUFFIXES: Final = {"k": 10**3, "m": 10**6}
_ORDINAL_SUFFIXES: Final = frozenset({"st", "nd", "rd", "th"})
# A single point is a decimal point; two of them can only separate thousands.
_GROUPED: Final = re.compile(
    r"[0-9]{1,3}(?:(?:,[0-9]{3})+|(?:['\u2019][0-9]{3})+"
    r"|(?:[ \u00a0\u2009\u202f][0-9]{3})+|(?:\.[0-9]{3}){2,})"
)
_DECIMAL: Final = re.compile(r"([0-9]+)(?:\.([0-9]+))?")
_PARTS: Final = re.compile(r"([0-9](?:.*[0-9])?)([^\W\d_]*)", re.DOTALL)


def read_digits(tokens: Tokens, index: int) -> Reading | None:
    """Read a token of digits and the scale words behind it.

    Args:
        tokens: the text.
        index: a token that begins with a digit.

    Returns:
        The number, or None for what no count is written as ("10:30", "15kg", "1990s").
    """
    token = tokens.lower[index]
    parts = _PARTS.fullmatch(token) if len(token) <= 2 * _MOST_DIGITS else None
    if parts is None:
        return None
    number, suffix = parts.groups()
    grouped = _GROUPED.fullmatch(number) is not None
    decimal = _DECIMAL.fullmatch(re.sub("[^0-9]", "", number) if grouped else number)
    if decimal is None:
        return None
    whole, decimals = decimal[1], decimal[2] or ""
    if len(whole) + len(decimals) > _MOST_DIGITS:
        return None
    if suffix:
        return _with_suffix(index, whole, decimals, suffix)
    return read_scale(tokens, index + 1, int(whole), decimals) or Reading(
        index + 1, int(whole), bare=not grouped and not decimals, decimals=decimals
    )


def _with_suffix(index: int, whole: str, decimals: str, suffix: str) -> Reading | None:
    if suffix in _ORDINAL_SUFFIXES and not decimals:
        return Reading(index + 1, int(whole), ordinal=True)
    scale = _SUFFIXES.get(suffix)
    if scale is None:
        return None
    value = int(whole + decimals) * scale // 10 ** len(decimals)
    return Reading(index + 1, value, coefficient=int(whole), scale=scale)
