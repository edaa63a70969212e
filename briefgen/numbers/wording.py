"""Saying an interval in English, for questions, tables and templates."""

from collections.abc import Mapping
from typing import Final

from briefgen.numbers.count import Qualifier

# The words that the grammar reads back to the same floor.
_VAGUE_WORDS: Final[Mapping[int, str]] = {
    2: "a couple",
    3: "several",
    10: "tens",
    12: "dozens",
    20: "scores",
    24: "several dozen",
    100: "hundreds",
    200: "several hundred",
    1_000: "thousands",
    2_000: "several thousand",
    10_000: "tens of thousands",
    100_000: "hundreds of thousands",
    200_000: "several hundred thousand",
    1_000_000: "millions",
    2_000_000: "several million",
}
_LEADS: Final[Mapping[Qualifier, str]] = {
    "about": "about ",
    "at_least": "at least ",
    "more_than": "more than ",
    "up_to": "up to ",
    "less_than": "fewer than ",
}
_UNKNOWN: Final = "an unknown number"


def format_count(low: int | None, high: int | None, qualifier: Qualifier) -> str:
    """Say one figure with its qualifier: "at least 5,000", "more than 24,000", "12 to 15".

    Args:
        low: the lower end, None where open.
        high: the upper end, None where open.
        qualifier: how the source bounds the number.

    Returns:
        English that :func:`read_count` reads back to the same interval and qualifier, wherever the
        three agree with one another; "an unknown number" when both ends are open.
    """
    if low is None and high is None:
        return _UNKNOWN
    if qualifier == "vague" and low is not None and high is None:
        return _VAGUE_WORDS.get(low, f"at least {low:,}")
    one_end = high if low is None else low
    if qualifier in _LEADS and (low is None or high is None or low == high):
        return f"{_LEADS[qualifier]}{one_end:,}"
    return format_interval(low, high)


def format_interval(low: int | None, high: int | None) -> str:
    """Say an interval whose ends may come from several figures: "12,000 or more", "12 to 15".

    Args:
        low: the lower end, None where open.
        high: the upper end, None where open.

    Returns:
        English with thousands separators; "an unknown number" when both ends are open.
    """
    if low is None:
        return _UNKNOWN if high is None else f"up to {high:,}"
    if high is None:
        return f"{low:,} or more"
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"
