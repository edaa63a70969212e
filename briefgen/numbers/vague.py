"""Reading vague plurals by their floors: dozens, tens of thousands, several hundred, a few."""

from typing import Final

from briefgen.numbers.reading import ARTICLES, PLURAL_SCALES, Reading, read_scale
from briefgen.numbers.tokens import Tokens

# ACLED codes vague words by their floor: tens 10, dozens 12, hundreds 100, thousands 1,000, and
# doubles it for "several" of them. A score is twenty by the dictionary.
FLOORS: Final = {"tens": 10, "scores": 20} | PLURAL_SCALES
# ACLED doubles for "several"; "a few hundred" and "a couple of hundred" are no fewer than two.
SEVERAL_OF: Final = 2
# Alone, these words name no number that ACLED's rules fix (its default for deaths of unknown number
# is an estimate, not a floor). By the dictionary a couple is two, the others are more than two: 3.
FLOORS_ALONE: Final = {"several": 3, "few": 3, "handful": 3, "couple": 2}
# With one of these behind it, "a couple" is a man and wife, no vague number of something.
_BEHIND_TWO_PEOPLE: Final = frozenset(", ( who and aged".split())
_NEED_ARTICLE: Final = frozenset({"few", "handful", "couple"})


def read_vague(tokens: Tokens, index: int) -> Reading | None:
    """Read a vague plural.

    Args:
        tokens: the text.
        index: the token to begin at.

    Returns:
        Its floor, or None when no vague plural begins there.
    """
    lower = tokens.lower
    if lower[index] == "many":
        return _read_plural(tokens, index + 1)
    if lower[index] in FLOORS:
        return _read_plural(tokens, index)
    article = lower[index] in ARTICLES
    at = index + 1 if article else index
    word = lower[at]
    if word not in FLOORS_ALONE or (article and word not in _NEED_ARTICLE):
        return None
    several = _read_several(tokens, at + 2 if lower[at + 1] == "of" else at + 1)
    if several is not None:
        return several
    if article and word == "couple" and lower[at + 1] in _BEHIND_TWO_PEOPLE:
        return Reading(at + 1, FLOORS_ALONE[word])
    if article or word not in _NEED_ARTICLE:
        return Reading(at + 1, FLOORS_ALONE[word], vague=True)
    return None


def _read_several(tokens: Tokens, index: int) -> Reading | None:
    """Read what several are said of: "hundred", "thousands", "tens of thousands"."""
    plural = _read_plural(tokens, index)
    if plural is not None:
        return Reading(plural.end, SEVERAL_OF * plural.value, vague=True)
    scaled = None if tokens.lower[index] == "score" else read_scale(tokens, index, SEVERAL_OF)
    if scaled is None:
        return None
    return Reading(scaled.end, scaled.value, SEVERAL_OF, scaled.scale, vague=True)


def _read_plural(tokens: Tokens, index: int) -> Reading | None:
    """Read "thousands", "tens of thousands", "hundreds of millions"."""
    lower = tokens.lower
    floor = FLOORS.get(lower[index])
    if floor is None:
        return None
    of = PLURAL_SCALES.get(lower[index + 2], 0) if lower[index + 1] == "of" else 0
    if of > floor:
        return Reading(index + 3, floor * of, vague=True)
    return Reading(index + 1, floor, vague=True)
