"""What a generator writes out is read back to the same interval, alone and in a sentence."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefgen.numbers import Count, Qualifier, find_counts, format_count, read_count

_UNITS = ["", *"one two three four five six seven eight nine ten eleven twelve".split()]
_SMALL = [
    *_UNITS,
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["", "", *"twenty thirty forty fifty sixty seventy eighty ninety".split()]
_SCALES = [(10**9, "billion"), (10**6, "million"), (10**3, "thousand")]
_SPACES = ["\u00a0", "\u2009", "\u202f"]


def spell(number: int, *, british: bool, hyphen: str = "-") -> str:
    """Write a positive integer below 10**12 in words."""
    words = []
    rest = number
    for scale, name in _SCALES:
        if rest >= scale:
            words.append(f"{_below_thousand(rest // scale, british=british, hyphen=hyphen)} {name}")
            rest %= scale
    if rest:
        joint = "and " if british and words and rest < 100 else ""
        words.append(joint + _below_thousand(rest, british=british, hyphen=hyphen))
    return " ".join(words)


def _below_thousand(number: int, *, british: bool, hyphen: str) -> str:
    words = []
    if number >= 100:
        words.append(f"{_UNITS[number // 100]} hundred")
    rest = number % 100
    if rest >= 20:
        tens, unit = _TENS[rest // 10], _UNITS[rest % 10]
        words.append(f"{tens}{hyphen}{unit}" if unit else tens)
    elif rest:
        words.append(_SMALL[rest])
    return (" and " if british else " ").join(words)


@st.composite
def written(draw: st.DrawFn, least: int = 1, most: int = 10**12 - 1) -> tuple[int, str]:
    """An integer and one way to write it: in words or digits, in either case."""
    number = draw(st.integers(least, most))
    ways = [f"{number:,}", *(f"{number:,}".replace(",", space) for space in _SPACES)]
    if number >= 10**6:
        ways.append(f"{number:,}".replace(",", "."))
    if not 1000 <= number < 2100:
        ways.append(str(number))
    if number % 1000 == 0:
        ways.append(f"{number // 1000:,} thousand")
    if number % 10**5 == 0 and number >= 10**6:
        ways.append(f"{number // 10**6}.{number // 10**5 % 10} million")
    ways += [spell(number, british=british, hyphen=h) for british in (True, False) for h in "- "]
    way = draw(st.sampled_from(ways))
    return number, draw(st.sampled_from([way, way.upper(), way.capitalize()]))


_GIVING = ("hundred", "thousand", "million", "billion")
_BEFORE: list[tuple[str, Qualifier]] = [
    ("at least", "at_least"),
    ("no fewer than", "at_least"),
    ("not less than", "at_least"),
    ("more than", "more_than"),
    ("over", "more_than"),
    ("above", "more_than"),
    ("upwards of", "more_than"),
    ("as many as", "up_to"),
    ("up to", "up_to"),
    ("at most", "up_to"),
    ("no more than", "up_to"),
    ("fewer than", "less_than"),
    ("less than", "less_than"),
    ("under", "less_than"),
    ("some", "about"),
    ("about", "about"),
    ("around", "about"),
    ("roughly", "about"),
    ("approximately", "about"),
    ("nearly", "about"),
    ("almost", "about"),
    ("close to", "about"),
    ("an estimated", "about"),
    ("at least some", "at_least"),
    ("up to an estimated", "up_to"),
    ("well over", "more_than"),
    ("perhaps as many as", "up_to"),
    ("at least another", "at_least"),
]
_AFTER: list[tuple[str, Qualifier]] = [
    (" or more", "at_least"),
    (" and counting", "at_least"),
    (" or so", "about"),
    (" or fewer", "up_to"),
]
_SENTENCES = [
    "{} people were killed.",
    "The ministry said that {} villagers had been injured, and nobody knew why.",
    "(Officials in Lisbon counted {} of them.)",
    "The flood left\n{} dead",
]


def _interval(number: int, qualifier: Qualifier) -> tuple[int | None, int | None, Qualifier]:
    low = None if qualifier in ("up_to", "less_than") else number
    high = None if qualifier in ("at_least", "more_than") else number
    return low, high, qualifier


def _read(count: Count | None) -> tuple[int | None, int | None, Qualifier] | None:
    return None if count is None else (count.low, count.high, count.qualifier)


@given(written())
def test_a_number_reads_back(case: tuple[int, str]) -> None:
    number, text = case
    assert _read(read_count(text)) == (number, number, "exact")


@given(case=written(least=2), before=st.sampled_from(_BEFORE), shout=st.booleans())
def test_a_qualifier_before_bounds_the_number(
    case: tuple[int, str], before: tuple[str, Qualifier], *, shout: bool
) -> None:
    number, text = case
    phrase = f"{before[0]} {text}"
    count = read_count(phrase.upper() if shout else phrase)
    assert _read(count) == _interval(number, before[1])


@given(written(least=2), st.sampled_from(_AFTER))
def test_a_qualifier_after_bounds_the_number(
    case: tuple[int, str], after: tuple[str, Qualifier]
) -> None:
    number, text = case
    assert _read(read_count(text + after[0])) == _interval(number, after[1])


@given(
    written(most=10**9),
    written(most=10**9),
    st.sampled_from(["between {} and {}", "{} to {}", "from {} to {}"]),
)
def test_a_range_reads_back(one: tuple[int, str], other: tuple[int, str], frame: str) -> None:
    (low, first), (high, second) = sorted([one, other])
    # "Two to three thousand" gives its scale to the first number: the sentences test that.
    assume(low < high)
    assume(low >= 1000 or not any(scale in second.lower() for scale in _GIVING))
    assert _read(read_count(frame.format(first, second))) == (low, high, "between")


@given(st.integers(0, 10**9), st.integers(1, 10**6), st.sampled_from("-\u2010\u2011\u2012\u2013"))
def test_a_range_in_digits_reads_back(low: int, width: int, dash: str) -> None:
    count = read_count(f"{low:,}{dash}{low + width:,}")
    assert _read(count) == (low, low + width, "between")


@given(written(least=2), st.sampled_from(_BEFORE), st.sampled_from(_SENTENCES))
def test_a_count_is_found_in_a_sentence(
    case: tuple[int, str], before: tuple[str, Qualifier], sentence: str
) -> None:
    number, text = case
    phrase = f"{before[0]} {text}"
    whole = sentence.format(phrase)
    (count,) = find_counts(whole)
    assert count.raw == phrase
    assert whole[count.start : count.end] == phrase
    assert whole[count.number_start : count.number_end] == text
    assert _read(count) == _interval(number, before[1])


@given(st.integers(1, 10**12), st.sampled_from(["exact", *dict(_BEFORE).values()]))
def test_what_is_said_reads_back(number: int, qualifier: Qualifier) -> None:
    low, high, _ = _interval(number, qualifier)
    assert _read(read_count(format_count(low, high, qualifier))) == (low, high, qualifier)


@given(st.integers(0, 10**9), st.integers(1, 10**9))
def test_a_range_that_is_said_reads_back(low: int, width: int) -> None:
    said = format_count(low, low + width, "between")
    assert _read(read_count(said)) == (low, low + width, "between")


@pytest.mark.parametrize("floor", [2, 3, 10, 12, 20, 24, 100, 200, 1000, 2000, 10_000, 200_000])
def test_a_vague_floor_that_is_said_reads_back(floor: int) -> None:
    assert _read(read_count(format_count(floor, None, "vague"))) == (floor, None, "vague")
