"""Figures: their bounds, the words that they were read from, parts and wholes, derived ranges."""

import re
from collections.abc import Iterator
from typing import Final

from briefgen.brief import Casualty
from briefgen.numbers import format_interval, read_count
from briefgen.validate.contents import Contents
from briefgen.validate.findings import Pointer, Problem
from briefgen.validate.ranges import check_ranges

_PERCENT: Final = re.compile(r"\s*(?:[%٪]|per\s?cent\b)", re.IGNORECASE)
# A range follows from the figures, so that it is wrong with them: these say which of the two.
_FAULTS: Final = frozenset(
    {"figure-bounds", "figure-best", "figure-part", "figure-raw", "figure-number"}
)


def check_figures(contents: Contents) -> Iterator[Problem]:
    """Yield what is wrong with the numbers of a brief."""
    problems = list(_each_figure(contents))
    yield from problems
    if all(contents.is_whole(name) for name in ("documents", "casualties", "casualty_ranges")):
        sure = not any(problem.code in _FAULTS for problem in problems)
        yield from check_ranges(contents.brief, sure=sure)


def _each_figure(contents: Contents) -> Iterator[Problem]:
    by_id = {figure.id: figure for figure in contents.brief.casualties}
    for (name, index), figure in _figures(contents):
        pointer = (name, index)
        yield from _bounds(pointer, figure)
        yield from _words(pointer, figure)
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


def _words(pointer: Pointer, figure: Casualty) -> Iterator[Problem]:
    if not figure.raw:
        return
    content = [span.exact for span in figure.evidence if span.part == "content"]
    if content and not any(_holds(words, figure.raw) for words in content):
        message = f"the words `{figure.raw}` stand in no content span of the figure's evidence"
        yield Problem("figure-raw", (*pointer, "raw"), message)
    behind = [words.partition(figure.raw)[2] for words in content]
    if _PERCENT.search(figure.raw) or any(_PERCENT.match(words) for words in behind):
        message = f"`{figure.raw}` is a percentage, and a figure counts people"
        yield Problem("figure-percentage", (*pointer, "raw"), message, "remove the figure")
    count = read_count(figure.raw)
    if count and (count.low, count.high) != (figure.low, figure.high):
        message = (
            f"`{figure.raw}` says {format_interval(count.low, count.high)}, "
            f"`low` and `high` say {_interval(figure)}"
        )
        mend = f"write `low` {_json(count.low)} and `high` {_json(count.high)}"
        at = "low" if count.low != figure.low else "high"
        yield Problem("figure-number", (*pointer, at), message, mend)


def _holds(words: str, raw: str) -> bool:
    """Whether words hold those of a number, and not only as a part of another: 308 of 3,308."""
    whole = rf"(?<!\w)(?<!\d[.,]){re.escape(raw)}(?!\w)(?![.,]\d)"
    return re.search(whole, words) is not None


def _interval(figure: Casualty) -> str:
    return format_interval(figure.low, figure.high)


def _json(number: int | None) -> str:
    return "null" if number is None else str(number)
