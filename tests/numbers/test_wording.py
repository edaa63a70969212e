"""Intervals said in English."""

import pytest

from briefgen.numbers import Qualifier, format_count, format_interval


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "said"),
    [
        (5000, None, "at_least", "at least 5,000"),
        (24_000, None, "more_than", "more than 24,000"),
        (None, 30, "up_to", "up to 30"),
        (None, 30, "less_than", "fewer than 30"),
        (12, 15, "between", "12 to 15"),
        (500, 500, "about", "about 500"),
        (480, 520, "about", "480 to 520"),
        (7, 7, "exact", "7"),
        (2000, None, "vague", "several thousand"),
        (37, None, "vague", "at least 37"),
        (None, None, "vague", "an unknown number"),
        (0, 0, "exact", "0"),
    ],
)
def test_a_figure_is_said_with_its_qualifier(
    low: int | None, high: int | None, qualifier: Qualifier, said: str
) -> None:
    assert format_count(low, high, qualifier) == said


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (12_000, None, "12,000 or more"),
        (None, 40, "up to 40"),
        (3, 3, "3"),
        (1_200, 4_500, "1,200 to 4,500"),
        (None, None, "an unknown number"),
    ],
)
def test_an_interval_is_said_without_one(low: int | None, high: int | None, said: str) -> None:
    assert format_interval(low, high) == said
