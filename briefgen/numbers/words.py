"""Reading numbers in words: cardinals, halves and quarters of a scale, and ordinals."""

from typing import Final

from briefgen.numbers.lexicon import numbered
from briefgen.numbers.reading import (
    ARTICLES,
    DOZEN,
    HUNDRED,
    MULTIPLIERS,
    PLURAL_SCALES,
    SCALES,
    Reading,
    past_hyphen,
    read_scale,
)
from briefgen.numbers.tokens import Tokens

UNITS: Final = numbered("one two three four five six seven eight nine", range(1, 10))
TEENS: Final = numbered(
    """ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen""",
    range(10, 20),
)
TENS: Final = numbered(
    "twenty thirty forty fifty sixty seventy eighty ninety", range(20, 100, 10)
) | {"fourty": 40}

# "Thirtythree", as wires and transcripts run them together.
RUN_TOGETHER: Final = {
    ten + unit: tens + ones for ten, tens in TENS.items() for unit, ones in UNITS.items()
}

_ORDINAL_UNITS: Final = numbered(
    "first second third fourth fifth sixth seventh eighth ninth", range(1, 10)
)
ORDINALS: Final = (
    _ORDINAL_UNITS
    | numbered(
        """tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth
        nineteenth""",
        range(10, 20),
    )
    | numbered(
        "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth",
        range(20, 100, 10),
    )
    | {"hundredth": 100, "thousandth": 1000}
)
FRACTIONS: Final = {"half": 2, "quarter": 4}

_GREAT_SCALES: Final = SCALES | {
    word: scale for word, scale in PLURAL_SCALES.items() if scale > HUNDRED
}
_BY_THE_DOZEN: Final = frozenset({"dozen", "dozens", "score"})
_HALF_MORE: Final = ["and", "a", "half"]


def read_cardinal(tokens: Tokens, index: int) -> Reading | None:
    """Read a cardinal in words, American or British: "two thousand three hundred (and) five".

    Args:
        tokens: the text.
        index: the token to begin at.

    Returns:
        The longest cardinal that begins there, or None.
    """
    lower = tokens.lower
    word = lower[index]
    if word == "zero":
        return Reading(index + 1, 0)
    if word in ARTICLES and lower[index + 1] in _BY_THE_DOZEN:
        return read_scale(tokens, index + 1, 1)
    if word in SCALES or word == "dozen":
        return read_scale(tokens, index, 1)
    group = _below_thousand(tokens, index)
    if group is None:
        return None
    at, value = group
    if lower[past_hyphen(tokens, at)] in _BY_THE_DOZEN:
        return read_scale(tokens, at, value)
    return _groups(tokens, at, value)


def _groups(tokens: Tokens, at: int, value: int) -> Reading:
    """Read on after the first group of a cardinal: its scale, and the smaller groups behind."""
    lower = tokens.lower
    hundreds = HUNDRED if lower[at - 1] == "hundred" else 1
    coefficient = value // hundreds
    total, last = 0, 0
    while (scale := _scale_at(tokens, at)) and (not last or scale[1] < last):
        behind, last, extra = scale
        total, at, value = total + value * last + extra, behind, 0
        group = None if extra else _next_group(tokens, at)
        if group is None:
            break
        at, value = group
    if last and not value:
        return Reading(at, total, coefficient, last * hundreds)
    if not last and hundreds > 1:
        return Reading(at, value, coefficient, hundreds)
    return Reading(at, total + value)


def _scale_at(tokens: Tokens, at: int) -> tuple[int, int, int] | None:
    """The token after a scale word, the scale, and the half that "and a half" adds to it."""
    lower = tokens.lower
    if lower[at : at + 3] == _HALF_MORE and lower[at + 3] in SCALES:
        scale = SCALES[lower[at + 3]]
        return at + 4, scale, scale // 2
    after = past_hyphen(tokens, at)
    if lower[after] not in _GREAT_SCALES:
        return None
    scale = _GREAT_SCALES[lower[after]]
    if lower[after + 1 : after + 4] == _HALF_MORE:
        return after + 4, scale, scale // 2
    return after + 1, scale, 0


def _next_group(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Read the group after a scale: "three hundred and five", "and five"."""
    following = past_hyphen(tokens, at)
    if tokens.lower[following] == "and":
        return _rest(tokens, at, not_before=MULTIPLIERS)
    if tokens.lower[following] in (*ARTICLES, "hundred"):
        return None
    return _below_thousand(tokens, following)


def _below_thousand(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Read up to "ninety-nine hundred and ninety-nine"; "a" is one before "hundred"."""
    lower = tokens.lower
    if lower[index] in ARTICLES:
        small = (index + 1, 1) if lower[index + 1] in ("hundred", *SCALES) else None
    elif lower[index] == "hundred":
        small = (index, 1)
    else:
        small = _below_hundred(tokens, index)
    if small is None:
        return None
    at, value = small
    after = past_hyphen(tokens, at)
    if lower[after] != "hundred":
        return small
    rest = _rest(tokens, after + 1, not_before={"hundred": HUNDRED, "dozen": DOZEN})
    return (after + 1, value * HUNDRED) if rest is None else (rest[0], value * HUNDRED + rest[1])


def _rest(tokens: Tokens, at: int, *, not_before: dict[str, int]) -> tuple[int, int] | None:
    """Read what may follow a hundred or a scale: "five", "and five", "-and-five"."""
    after = past_hyphen(tokens, at)
    if tokens.lower[after] == "and":
        after = past_hyphen(tokens, after + 1)
    rest = _below_hundred(tokens, after)
    if rest is None or tokens.lower[past_hyphen(tokens, rest[0])] in not_before:
        return None
    return rest


def _below_hundred(tokens: Tokens, index: int) -> tuple[int, int] | None:
    word = tokens.lower[index]
    if word in TENS:
        after = past_hyphen(tokens, index + 1)
        unit = UNITS.get(tokens.lower[after])
        return (index + 1, TENS[word]) if unit is None else (after + 1, TENS[word] + unit)
    value = UNITS.get(word) or TEENS.get(word) or RUN_TOGETHER.get(word)
    return None if value is None else (index + 1, value)


def read_fraction(tokens: Tokens, index: int) -> Reading | None:
    """Read "half a dozen", "half-a-million", "a half dozen", "a quarter of a million".

    Args:
        tokens: the text.
        index: the token to begin at.

    Returns:
        The number, or None when no scale is halved or quartered there.
    """
    lower = tokens.lower
    at = index + 1 if lower[index] in ARTICLES else index
    if lower[at] not in FRACTIONS:
        return None
    share = FRACTIONS[lower[at]]
    at = past_hyphen(tokens, at + 1)
    if lower[at] == "of" and lower[at + 1] in ARTICLES:
        at += 1
    if lower[at] in ARTICLES:
        at = past_hyphen(tokens, at + 1)
    scale = MULTIPLIERS.get(lower[at])
    return None if scale is None else Reading(at + 1, scale // share)


def read_ordinal(tokens: Tokens, index: int) -> Reading | None:
    """Read "third", "twenty-third".

    Args:
        tokens: the text.
        index: the token to begin at.

    Returns:
        The ordinal, or None.
    """
    lower = tokens.lower
    if lower[index] in ORDINALS:
        return Reading(index + 1, ORDINALS[lower[index]], ordinal=True)
    if lower[index] not in TENS:
        return None
    after = past_hyphen(tokens, index + 1)
    if lower[after] not in _ORDINAL_UNITS:
        return None
    value = TENS[lower[index]] + _ORDINAL_UNITS[lower[after]]
    return Reading(after + 1, value, ordinal=True)
