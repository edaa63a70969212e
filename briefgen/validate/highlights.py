"""Highlights: the numbers in their words are those of the ranges and figures that they name."""

from collections.abc import Iterator, Mapping

from briefgen.brief import Casualty, CasualtyRange, Highlight
from briefgen.numbers import Count, find_counts, format_interval
from briefgen.validate.findings import Pointer, Problem

_Toll = Casualty | CasualtyRange
# A number of another size counts something else: "14 people died in two cities".
_SIZE = 10


def check_highlight(
    pointer: Pointer, highlight: Highlight, tolls: Mapping[str, _Toll]
) -> Iterator[Problem]:
    """Yield a problem where a highlight says one number and what it refers to says another.

    Args:
        pointer: the highlight's place.
        highlight: the highlight.
        tolls: the ranges and figures that can be relied on, by their ids.
    """
    named = [tolls[name] for name in highlight.refs if name in tolls]
    ranges = [toll for toll in named if isinstance(toll, CasualtyRange)]
    counts = find_counts(highlight.text, zero=True)
    said = {number for count in counts for number in (count.low, count.high)}
    # A range is made of the figures that are named beside it, and speaks for them.
    for toll in ranges or named:
        ends = {end for end in (toll.low, toll.high) if end is not None}
        strange = [count for count in counts if _is_turned(count, toll)]
        if ends and not ends <= said:
            strange += (count for count in counts if _is_strange(count, named, min(ends)))
        if strange:
            words = format_interval(toll.low, toll.high)
            message = f"the highlight says `{strange[0].raw}`, `{toll.id}` says {words}"
            mend = "write the number anew, or correct `refs`"
            yield Problem("figure-highlight", (*pointer, "text"), message, mend)
            return


def _is_turned(count: Count, toll: _Toll) -> bool:
    """Whether a number is open at the end at which what is named is not: "up to 14" of 14 or more.

    Of an exact number either may be said.
    """
    is_open = toll.high is None or (isinstance(toll, CasualtyRange) and toll.open_above)
    if count.low is None:
        return is_open and count.high is not None and count.high == toll.low
    return count.high is None and not is_open and toll.low is None and count.low == toll.high


def _is_strange(count: Count, named: list[_Toll], least: int) -> bool:
    """Whether a count may be meant for what is named, and is not what that says."""
    ends = [end for end in (count.low, count.high) if end is not None]
    if not ends or 0 < max(ends) * _SIZE < least:
        return False
    if len(set(ends)) > 1:
        return (count.low, count.high) not in {(toll.low, toll.high) for toll in named}
    return ends[0] not in {number for toll in named for number in _numbers(toll)}


def _numbers(toll: _Toll) -> tuple[int | None, ...]:
    other = toll.best if isinstance(toll, Casualty) else toll.verified_low
    return toll.low, toll.high, other
