"""Figures: their bounds, parts and wholes, and what rests on them: ranges and highlights."""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from briefgen.brief import Casualty, CasualtyRange, Highlight
from briefgen.numbers import format_interval
from briefgen.validate.codes import CODES
from briefgen.validate.contents import Contents
from briefgen.validate.figure_words import check_words
from briefgen.validate.findings import Pointer, Problem
from briefgen.validate.highlights import check_highlight
from briefgen.validate.ranges import Doubts, check_ranges, right_ranges

# The ends that a qualifier leaves open, as the format rules; a vague one may leave either.
_OPEN_ENDS: Final[Mapping[str, Mapping[str, bool]]] = {
    "at_least": {"low": False, "high": True},
    "more_than": {"low": False, "high": True},
    "up_to": {"low": True, "high": False},
    "less_than": {"low": True, "high": False},
    "between": {"low": False, "high": False},
}
_ONE_NUMBER: Final = frozenset({"exact", "about"})


def check_figures(contents: Contents, found: Collection[Problem]) -> Iterator[Problem]:
    """Yield what is wrong with the numbers of a brief.

    Args:
        contents: the brief.
        found: what else is wrong with it; a figure that has a part in that is not relied on.
    """
    problems = list(_each_figure(contents))
    yield from problems
    doubts = _doubts(contents, [*found, *problems])
    ranges = {span.id: span for span in contents.brief.casualty_ranges}
    if all(contents.is_whole(name) for name in ("documents", "casualties", "casualty_ranges")):
        ranges = right_ranges(contents.brief)
        yield from check_ranges(contents.brief, ranges, doubts)
    yield from _highlights(contents, ranges, doubts)


def _doubts(contents: Contents, problems: Collection[Problem]) -> Doubts:
    ids: dict[Pointer, str] = {pointer: figure.id for pointer, figure in _figures(contents)}
    of_figures = [
        (ids[problem.pointer[:2]], CODES[problem.code], problem.code)
        for problem in problems
        if problem.pointer[:2] in ids
    ]
    return Doubts(
        wrong=frozenset(name for name, severity, _ in of_figures if severity == "error"),
        unproven=frozenset(name for name, _, code in of_figures if code == "figure-no-words"),
    )


def _highlights(
    contents: Contents, ranges: Mapping[str, CasualtyRange], doubts: Doubts
) -> Iterator[Problem]:
    """Yield the highlights whose numbers are not those of what they refer to."""
    tolls: dict[str, Casualty | CasualtyRange] = {
        figure.id: figure
        for figure in contents.brief.casualties
        if figure.shown and figure.id not in doubts.wrong
    }
    tolls |= {name: span for name, span in ranges.items() if doubts.wrong.isdisjoint(span.figures)}
    for pointer, item in contents.items("highlights"):
        if isinstance(item, Highlight) and item.shown:
            yield from check_highlight(pointer, item, tolls)


def _each_figure(contents: Contents) -> Iterator[Problem]:
    by_id = {figure.id: figure for figure in contents.brief.casualties}
    for (name, index), figure in _figures(contents):
        pointer = (name, index)
        wrong = [*_bounds(pointer, figure), *check_words(pointer, figure)]
        # Of what is wrong already, the qualifier need not be said to be wrong with it.
        yield from wrong or _qualifier(pointer, figure)
        whole = by_id.get(figure.subset_of or "")
        if whole and figure.low is not None and whole.high is not None and figure.low > whole.high:
            message = (
                f"the part ({_interval(figure)}) is greater than the whole `{whole.id}` "
                f"({_interval(whole)})"
            )
            yield Problem("figure-part", (*pointer, "low"), message)
        if figure.verification == "verified" and not figure.asserted_by and not figure.relayed_by:
            message = "the figure is verified, and nobody is named who verified it"
            mend = "name who in `asserted_by`"
            yield Problem("figure-verified", (*pointer, "verification"), message, mend)


def _figures(contents: Contents) -> Iterator[tuple[tuple[str, int], Casualty]]:
    for position, figure in enumerate(contents.brief.casualties):
        yield ("casualties", contents.index("casualties", position)), figure


def _bounds(pointer: Pointer, figure: Casualty) -> Iterator[Problem]:
    low, high, best = figure.low, figure.high, figure.best
    if low is not None and high is not None and low > high:
        message = f"`low` {low:,} is greater than `high` {high:,}"
        yield Problem("figure-bounds", (*pointer, "low"), message)
    elif best is not None and (
        (low is not None and best < low) or (high is not None and best > high)
    ):
        message = f"`best` {best:,} is not within {_interval(figure)}"
        yield Problem("figure-best", (*pointer, "best"), message)


def _qualifier(pointer: Pointer, figure: Casualty) -> Iterator[Problem]:
    """Yield a problem where a qualifier that was written leaves another end open than is open."""
    written = figure.qualifier if "qualifier" in figure.model_fields_set else ""
    low, high = figure.low, figure.high
    is_open = {"low": low is None, "high": high is None}
    fits = _OPEN_ENDS.get(written, is_open) == is_open
    if not fits or (written in _ONE_NUMBER and low != high):
        message = f"`{written}` does not go with {_interval(figure)}"
        mend = "write the qualifier of the words, or null for the end that is open"
        yield Problem("figure-qualifier", (*pointer, "qualifier"), message, mend)


def _interval(figure: Casualty) -> str:
    return format_interval(figure.low, figure.high)
