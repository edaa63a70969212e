"""Figures: their bounds, parts and wholes, and what rests on them: ranges and highlights."""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from briefgen.brief import Casualty, CasualtyRange, Highlight, greater_ends, is_of_other_fate
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
_MAKING_RANGES: Final = ("documents", "casualties", "casualty_ranges")


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
    if all(contents.is_whole(name) for name in _MAKING_RANGES):
        ranges = right_ranges(contents.brief)
        yield from check_ranges(contents.brief, ranges, doubts)
    yield from _highlights(contents, ranges, doubts)


def _doubts(contents: Contents, problems: Collection[Problem]) -> Doubts:
    ids = {pointer: item.id for pointer, item in contents.items(*_MAKING_RANGES)}
    wrong: set[str] = set()
    unproven: set[str] = set()
    for problem in problems:
        name = ids.get(problem.pointer[:2])
        if name is None:
            continue
        if problem.code == "figure-no-words":
            unproven.add(name)
        # A document makes a range by its day: its text may have changed.
        elif CODES[problem.code] == "error" and not (
            problem.pointer[0] == "documents" and problem.code.startswith("evidence-")
        ):
            wrong.add(name)
    return Doubts(frozenset(wrong), frozenset(unproven))


def _highlights(
    contents: Contents, ranges: Mapping[str, CasualtyRange], doubts: Doubts
) -> Iterator[Problem]:
    """Yield the highlights whose numbers are not those of what they refer to."""
    tolls: dict[str, Casualty | CasualtyRange] = {
        figure.id: figure
        for figure in contents.brief.casualties
        if figure.shown and figure.id not in doubts.wrong
    }
    sure = {name: span for name, span in ranges.items() if doubts.wrong.isdisjoint(span.figures)}
    tolls |= sure
    doubtful = {*doubts.wrong, *ranges} - set(sure)
    for pointer, item in contents.items("highlights"):
        # What speaks for all of them is not held to the rest.
        if isinstance(item, Highlight) and item.shown and doubtful.isdisjoint(item.refs):
            yield from check_highlight(pointer, item, tolls)


def _each_figure(contents: Contents) -> Iterator[Problem]:
    by_id = {figure.id: figure for figure in contents.brief.casualties}
    for (name, index), figure in _figures(contents):
        pointer = (name, index)
        wrong = list(check_words(pointer, figure))
        if not any(problem.code == "figure-number" for problem in wrong):
            # Else the words say which of the two ends is the slip.
            wrong = [*_bounds(pointer, figure), *wrong]
        # Of what is wrong already, the qualifier need not be said to be wrong with it.
        yield from wrong or _qualifier(pointer, figure)
        whole = by_id.get(figure.subset_of or "")
        if whole:
            yield from _part(pointer, figure, whole)
        if figure.verification == "verified" and not figure.asserted_by and not figure.relayed_by:
            message = "the figure is verified, and nobody is named who verified it"
            mend = "name who in `asserted_by`"
            yield Problem("figure-verified", (*pointer, "verification"), message, mend)


def _part(pointer: Pointer, figure: Casualty, whole: Casualty) -> Iterator[Problem]:
    """Yield what keeps a figure from being a part of another."""
    if is_of_other_fate(figure, whole):
        message = f"the part counts {figure.kind}, the whole `{whole.id}` {whole.kind}"
        mend = "correct `kind`, or name another figure"
        yield Problem("figure-part", (*pointer, "subset_of"), message, mend)
        return
    for key in greater_ends(figure, whole):
        message = (
            f"the part ({_interval(figure)}) is greater than the whole `{whole.id}` "
            f"({_interval(whole)})"
        )
        yield Problem("figure-part", (*pointer, key), message)
        return


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
