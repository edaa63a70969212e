"""What looks like a count and is none: money, measures, durations, rates, names, idioms, dates."""

from collections.abc import Callable
from itertools import pairwise
from typing import Final

from briefgen.numbers.candidate import Candidate
from briefgen.numbers.dates import is_age, is_clock, is_date, is_year
from briefgen.numbers.lexicon import lexicon
from briefgen.numbers.nouns import (
    DESIGNATORS,
    DURATIONS,
    FRACTIONS,
    NAMED,
    PEOPLE,
    PREFIXED,
    UNIT_MODIFIERS,
    UNITS,
)
from briefgen.numbers.reading import HYPHENS
from briefgen.numbers.tokens import PARAGRAPH, Tokens
from briefgen.numbers.words import ORDINALS

_DASHES: Final = HYPHENS | frozenset("\u2012\u2013")
# A word tied to a number by a hyphen makes an adjective of both ("two-day"); these still count.
_COUNTING_COMPOUNDS: Final = lexicon("member person man woman strong plus odd people fighter")
_SUSPENDING: Final = frozenset({"and", "or", "to"})
# "Nine out of ten" is a rate.
_CHANCE: Final = frozenset({"ten", "10", "hundred", "100", "a", "every"})
_ONE: Final = frozenset({"one", "1"})
_ROUND: Final = 10
_FIRST_YEAR: Final = 1500
_ONE_IN: Final = lexicon("two three four five six seven eight nine ten every 3 4 5 6 7 8 9 10")
# After "no" in find_counts(zero=True): no noun that could be counted.
_NOT_COUNTED: Final = lexicon(
    """longer doubt matter sooner later way such idea reason in on to the that and or but
    evidence proof indication indications sign signs suggestion confirmation word information"""
)
_RELATIVES: Final = frozenset({"who", "whose", "from"})
# Signs that tie a number into an address, a formula or a key.
_STRING_SIGNS: Final = frozenset("#@/_\\=&+")
# "U.S." alone is four tokens.
_MOST_MODIFIERS: Final = 6
_TELEPHONE: Final = (3, 4)
_SCORES_OF: Final = frozenset(
    {"of", "more", "others", "were", "have", "had", "are", "died", "killed", "who"}
)
_ORDINAL_ADJECTIVES: Final = lexicon(
    """confirmed reported known suspected civilian fatal british american israeli"""
)


def is_excluded(tokens: Tokens, candidate: Candidate) -> bool:
    """Whether a number in its surroundings counts nothing.

    Args:
        tokens: the text.
        candidate: the number with its qualifiers.

    Returns:
        True for a date, a time, a year, an age, money, a measure, a duration, a share, a rate, a
        score, a designation, and an ordinal that no person or death follows.
    """
    if candidate.parts[0].ordinal:
        return not _counts_as_ordinal(tokens, candidate)
    return any(rule(tokens, candidate) for rule in _RULES)


def _counts_as_ordinal(tokens: Tokens, candidate: Candidate) -> bool:
    lower, at = tokens.lower, candidate.end
    if lower[at] in _ORDINAL_ADJECTIVES:
        at += 1
    return lower[at] in PEOPLE


def _is_fragment(tokens: Tokens, candidate: Candidate) -> bool:
    """A piece of a longer string: "AK-47", "2021-03-04", "#7", "+44", "20/B", "0958"."""
    lower, first, end = tokens.lower, candidate.first, candidate.end
    if tokens.glued(first) and lower[first - 1] in _STRING_SIGNS:
        return True
    if tokens.glued(first) and lower[first - 1] in _DASHES and tokens.glued(first - 1):
        return lower[first - 2][-1:].isalnum()
    if tokens.glued(end) and lower[end] in _STRING_SIGNS and candidate.after == end:
        return True
    if lower[first].isdigit() and lower[first][0] == "0" and len(lower[first]) > 1:
        return True
    beside = [lower[max(at, 0)][:1].isdigit() for at in (first - 2, first - 1, end, end + 1)]
    return any(one and other for one, other in pairwise(beside))


def _is_measure(tokens: Tokens, candidate: Candidate) -> bool:
    """Whether a unit follows: "20 km", "three more days", "thousands of U.S. dollars", "3 p.m."."""
    lower, end = tokens.lower, candidate.end
    if lower[end - 1].endswith("m") and lower[end - 1][0].isdigit():
        return lower[end] not in PEOPLE
    if lower[end] == "and" and lower[end + 1] in ("a", "one") and lower[end + 2] in FRACTIONS:
        return True
    return _unit_at(tokens, end) or _unit_at(tokens, candidate.after)


def _unit_at(tokens: Tokens, index: int) -> bool:
    lower = tokens.lower
    at = index + 1 if lower[index] == "of" or lower[index] in HYPHENS else index
    if lower[at : at + 3] in (["a", ".", "m"], ["p", ".", "m"]):
        return True
    if lower[at] == "per" and lower[at + 1] == "cent":
        return True
    for step in range(_MOST_MODIFIERS):
        word = lower[at + step]
        if word in UNITS:
            return not (word == "foot" and lower[at + step + 1] in PEOPLE)
        if word not in UNIT_MODIFIERS and not (step and word == "."):
            return False
    return False


def _is_compound(tokens: Tokens, candidate: Candidate) -> bool:
    """Whether it begins an adjective: "34-year-old", "two-state", "14- and 21-day"."""
    lower, at = tokens.lower, candidate.end
    if lower[at] not in HYPHENS or not tokens.glued(at):
        return False
    word = lower[at + 1]
    if not tokens.glued(at + 1):
        return word in _SUSPENDING
    return word[:1].isalpha() and word not in _COUNTING_COMPOUNDS


def _has_prefix(tokens: Tokens, candidate: Candidate) -> bool:
    """A price, a rate, a name or an age: "$30", "per 1,000", "Flight 370", "No. 3", "aged 34"."""
    lower = tokens.lower
    for at in (candidate.first, candidate.begin):
        before = lower[at - 1]
        if before in PREFIXED or before in NAMED:
            return True
        if before in DESIGNATORS and lower[candidate.end] not in PEOPLE:
            return True
        if before == "." and lower[at - 2] in ("no", "nos", "art", "rs"):
            return tokens.capitalised(at - 2) and lower[candidate.end] not in PEOPLE
        if before == "of" and lower[at - 2] == "age":
            return True
        if before == "of" and lower[at - 2] == "group":
            return _titled(tokens, at - 2) and _titled(tokens, at)
        if before == "war" and lower[at - 2] == "world":
            return True
    return False


def _titled(tokens: Tokens, index: int) -> bool:
    surface = tokens.surface(index)
    return surface.istitle() or surface.isdigit()


def _is_score(tokens: Tokens, candidate: Candidate) -> bool:
    """Whether it is of "3-2" or "555-1234": a hyphen makes a range or no counts."""
    lower, end = tokens.lower, candidate.end
    if len(candidate.parts) == 1:
        tied = lower[end] in _DASHES and tokens.glued(end) and tokens.glued(end + 1)
        return tied and lower[end + 1][:1].isdigit()
    first, last = candidate.parts
    hyphenated = lower[first.end] in HYPHENS and first.bare and last.bare
    digits = (len(lower[first.end - 1]), len(lower[end - 1]))
    return hyphenated and digits == _TELEPHONE and last.value % 100 != 0


def _is_one_of_many(tokens: Tokens, candidate: Candidate) -> bool:
    """Whether it is the "one" of "one of the", "no one", "one third", "one in five"."""
    lower, first, end = tokens.lower, candidate.first, candidate.end
    one_in = lower[first - 2] in _ONE and lower[first - 1] == "in"
    if one_in and (lower[first] in _ONE_IN or _is_share(tokens, first)):
        return lower[end] not in DURATIONS
    if lower[first] not in _ONE or end != first + 1:
        return False
    before = first - 2 if lower[first - 1] in HYPHENS else first - 1
    return (
        (lower[end] == "of" and not candidate.bounds)
        or lower[end] == "another"
        or lower[end] in ORDINALS
        or lower[before] == "no"
        or (lower[end] == "in" and (lower[end + 1] in _ONE_IN or _is_share(tokens, end + 1)))
    )


def _is_share(tokens: Tokens, index: int) -> bool:
    """Whether a round number stands behind "one in": "1 in 50", and no year."""
    word = tokens.lower[index]
    return word.isdigit() and int(word) % _ROUND == 0 and int(word) < _FIRST_YEAR


def _is_enumerator(tokens: Tokens, candidate: Candidate) -> bool:
    """Whether it is the "2." or "2)" that opens an item of a list."""
    lower, first, end = tokens.lower, candidate.first, candidate.end
    if not candidate.parts[0].bare or lower[end] not in (".", ")") or not lower[end + 1].isalpha():
        return False
    opens = lower[first - 1] in ("", ".", PARAGRAPH)
    return opens or (lower[first - 1] == ":" and lower[first] == "1")


def _is_idiom(tokens: Tokens, candidate: Candidate) -> bool:
    """Whether it stands in "nine out of ten", "test scores", "a couple who", "no longer"."""
    lower, first, end = tokens.lower, candidate.first, candidate.end
    word, after = lower[first], lower[end]
    if lower[end : end + 2] == ["out", "of"]:
        return lower[end + 2] in _CHANCE
    if lower[first - 2 : first] == ["out", "of"]:
        return word in _CHANCE
    if word == "scores":
        return after not in _SCORES_OF and after not in PEOPLE
    if word == "a" and lower[first + 1] == "score":
        return after != "of" or not lower[end + 1].isalpha()
    if word == "a" and lower[first + 1] == "couple":
        return after in _RELATIVES
    return word == "no" and end == first + 1 and (not after.isalpha() or after in _NOT_COUNTED)


_RULES: Final[tuple[Callable[[Tokens, Candidate], bool], ...]] = (
    _is_fragment,
    _has_prefix,
    _is_measure,
    _is_compound,
    is_date,
    is_year,
    is_clock,
    is_age,
    _is_score,
    _is_enumerator,
    _is_one_of_many,
    _is_idiom,
)
