"""Numbers that name a time: days of a month, years, hours of the clock, and the ages of people."""

import re
from typing import Final

from briefgen.numbers.candidate import Candidate
from briefgen.numbers.lexicon import lexicon
from briefgen.numbers.nouns import MONTHS, PEOPLE
from briefgen.numbers.reading import HYPHENS
from briefgen.numbers.tokens import Tokens

# "May" and "March" are a verb and a noun as well; these follow the verb.
_AFTER_MODAL: Final = lexicon(
    """have be not also yet still soon well never die remain face need lose only even now"""
)
_AFTER_DATE: Final = lexicon(
    """at in on to and or by of for from when until through as that the was is were with after , . ;
    :"""
)
_YEAR_CUES: Final = lexicon(
    """in since by until till of from year years early late mid during before after between to
    spring summer autumn fall winter"""
)
_LOOSE_QUALIFIERS: Final = lexicon("about around over after before to some roughly circa")
_YEAR_TEENS: Final = frozenset({"eighteen", "nineteen"})
_YEAR_TENS: Final = lexicon("twenty thirty forty fifty sixty seventy eighty ninety")
# "Under 5" and "over 65" after these are ages.
_AGED: Final = lexicon(
    """child children kids people person persons those anyone everyone men women adults youths girls
    boys infants babies aged age ages males females citizens"""
)
_AGE_QUALIFIERS: Final = frozenset({"under", "over", "above", "below"})
_OLDEST: Final = 110
_AGE_FOLLOWERS: Final = frozenset({",", ".", ";", ")"})
_LATEST_CENTURY_YEARS: Final = range(1900, 2100)
_MODERN_YEARS: Final = range(1000, 1900)
_FUNCTION_WORDS: Final = lexicon(
    """and or when the a an in on at to of for from by with as that which who but while if was were
    is are had has have he she it they we"""
)
_DAYS: Final = lexicon(
    """today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday"""
)
_LONGEST_MONTH: Final = 31
_SHORT_YEARS: Final = 99
_YEAR_DIGITS: Final = 4
_CLOCK: Final = re.compile("(?:[01][0-9]|2[0-3])[0-5][0-9]")


def is_date(tokens: Tokens, candidate: Candidate) -> bool:
    """Whether it is a day of a month, or the two digits of a year behind one: "4 FEB 90"."""
    lower = tokens.lower
    if not all(part.bare and part.value <= _SHORT_YEARS for part in candidate.parts):
        return False
    after = candidate.end
    if lower[after] == "of" or lower[after] in HYPHENS:
        after += 1
    if lower[after] == "and" and lower[after + 1].isdigit():
        after += 2
    if candidate.parts[-1].value <= _LONGEST_MONTH and _is_month(tokens, after):
        return True
    before = candidate.first - 1
    if lower[before] == ".":
        before -= 1
    if lower[before] in HYPHENS:
        before -= 1
    if lower[before] not in MONTHS or not tokens.capitalised(before):
        return False
    if lower[before - 1][:1].isdigit():
        return lower[candidate.end] not in PEOPLE
    return candidate.parts[0].value <= _LONGEST_MONTH and lower[candidate.end] not in PEOPLE


def _is_month(tokens: Tokens, index: int) -> bool:
    """Whether a word after a number is a month, and not the verb "may" or a march."""
    lower = tokens.lower
    if lower[index] not in ("may", "march"):
        return lower[index] in MONTHS
    if not tokens.capitalised(index) or lower[index + 1] in _AFTER_MODAL:
        return False
    if lower[index] == "may" and tokens.surface(index).isupper():
        follower = lower[index + 1]
        dated = follower in _AFTER_DATE or follower.endswith("ed")
        return dated or not follower.isalpha()
    return True


def is_year(tokens: Tokens, candidate: Candidate) -> bool:
    """Whether it is a year, a span of years, or a part of one in words."""
    lower = tokens.lower
    parts = candidate.parts
    if not all(part.bare and len(lower[part.end - 1]) == _YEAR_DIGITS for part in parts):
        return _is_written_year(tokens, candidate)
    before, after = lower[candidate.first - 1], lower[candidate.end]
    runs_out = not after.isalpha() or after in _FUNCTION_WORDS
    if all(part.value in _LATEST_CENTURY_YEARS for part in parts):
        if not candidate.bounds:
            return True
        return before in _LOOSE_QUALIFIERS and runs_out and bool(parts[0].value % 100)
    if all(part.value in _MODERN_YEARS for part in parts) and not candidate.bounds:
        return before in _YEAR_CUES and runs_out
    return False


def _is_written_year(tokens: Tokens, candidate: Candidate) -> bool:
    """Whether it is a half of "nineteen eighty-four"."""
    if tokens.lower[candidate.first] in _YEAR_TEENS and candidate.begin == candidate.first:
        return tokens.lower[candidate.end] in _YEAR_TENS
    return (
        tokens.lower[candidate.first - 1] in _YEAR_TEENS
        and tokens.lower[candidate.first] in _YEAR_TENS
    )


def is_clock(tokens: Tokens, candidate: Candidate) -> bool:
    """Whether it is of "at 1700" or "0630 local time"; other rules see zones and colons."""
    lower, first, end = tokens.lower, candidate.first, candidate.end
    if end != first + 1 or not lower[first].isdigit():
        return False
    if lower[end : end + 2] == ["local", "time"]:
        return True
    if _CLOCK.fullmatch(lower[first]) is None:
        return False
    runs_out = not lower[end].isalpha() or lower[end] in _FUNCTION_WORDS
    return lower[end] in _DAYS or (lower[first - 1] == "at" and runs_out)


def is_age(tokens: Tokens, candidate: Candidate) -> bool:
    """Whether it is of "Anna Berg, 34," or "children under five"; years are units."""
    lower, first = tokens.lower, candidate.first
    if lower[candidate.begin] in _AGE_QUALIFIERS and lower[candidate.begin - 1] in _AGED:
        return True
    if not candidate.parts[0].bare or candidate.begin != first or len(candidate.parts) > 1:
        return False
    if candidate.parts[0].value > _OLDEST or not tokens.capitalised(first - 2):
        return False
    named = tokens.lower[first - 2].isalpha()
    if lower[first - 1] == "," and lower[candidate.end] in _AGE_FOLLOWERS:
        return named
    enclosed = lower[first - 1] == "(" and lower[candidate.end] == ")"
    return enclosed and named and tokens.capitalised(first - 3)
