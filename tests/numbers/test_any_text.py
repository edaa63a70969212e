"""What holds for every string: no error, exact offsets, no overlap, the same again from ``raw``."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.numbers import find_counts, read_count

_FRAGMENTS = st.sampled_from(
    """a an one two twenty twenty-three dozen dozens score scores hundred hundreds thousand
    thousands million half quarter several few couple handful many of and or to from between
    at least more than over under about some up as no none nobody fewer counting so the people
    victims third days percent may march January 12 300 1979 2,000 3.5 2.5k 12-15 20 0 - – + ~
    , . : $ % ( ) ' ’ in on killed aged No Flight 370 estimated if not perhaps even another
    total further plus odd m 5m 20th per billion and a half hundred-strong""".split()
)
_SPACES = st.sampled_from([" ", " ", " ", "", "-", "\n", "\n\n", "\u00a0", "\u202f"])
_NEWS = st.lists(st.tuples(_FRAGMENTS, _SPACES), max_size=24).map(
    lambda pairs: "".join(word + space for word, space in pairs)
)


@settings(max_examples=400)
@given(text=_NEWS | _NEWS.map(str.upper) | st.text(), zero=st.booleans())
def test_what_is_found_stands_in_the_text_and_reads_back(text: str, *, zero: bool) -> None:
    end = 0
    for count in find_counts(text, zero=zero):
        assert end <= count.start <= count.number_start < count.number_end <= count.end
        assert text[count.start : count.end] == count.raw
        assert count.low is None or count.high is None or count.low <= count.high
        again = read_count(count.raw)
        assert again is not None
        assert (again.low, again.high, again.qualifier) == (count.low, count.high, count.qualifier)
        assert (again.ordinal, again.plural) == (count.ordinal, count.plural)
        end = count.end


@given(_NEWS)
def test_upper_case_reads_as_lower_case_without_names(text: str) -> None:
    lower = text.lower()
    raws = [count.raw.lower() for count in find_counts(lower)]
    intervals = [(count.low, count.high) for count in find_counts(lower)]
    if not any(word in lower for word in ("may", "march", "january", ",", "(", "no.", "no .")):
        upper = find_counts(lower.upper())
        assert [count.raw.lower() for count in upper] == raws
        assert [(count.low, count.high) for count in upper] == intervals


@pytest.mark.parametrize(
    "text",
    [
        "9" * 5_000,
        "1," * 5_000,
        "111," * 5_000 + "x",
        "1 000" * 5_000,
        "1 " * 5_000,
        "12-" * 5_000,
        "about " * 5_000,
        "about 20% " * 2_000,
        "a hundred and " * 2_000,
        "million " * 5_000,
        "twenty-" * 5_000,
        "\n" * 5_000 + " " * 5_000,
        "hundreds of " * 3_000,
        "1a" * 5_000,
    ],
    ids=lambda text: text[:12].strip() or "blank",
)
def test_a_long_string_takes_time_linear_in_its_length(text: str) -> None:
    def seconds(sample: str) -> float:
        start = time.process_time()
        find_counts(sample)
        read_count(sample)
        return time.process_time() - start

    once = min(seconds(text) for _ in range(3))
    fourfold = min(seconds(text * 4) for _ in range(2))
    assert fourfold < 10 * once + 0.05
