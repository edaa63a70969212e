"""Figures: their bounds, the words that they were read from, parts and wholes, derived ranges."""

from collections.abc import Iterator
from typing import Final

from briefgen.brief import Casualty, CasualtyRange, derive_ranges
from briefgen.numbers import format_interval, read_count
from briefgen.validate.contents import Contents
from briefgen.validate.findings import Pointer, Problem

# What of a range follows from its figures; a remark or a review is a person's.
_DERIVED: Final = ("low", "high", "open_above", "figures", "sources", "verified_low")
_RECOMPUTE: Final = "ranges are derived: change the figures that it is made of"


def check_figures(contents: Contents) -> Iterator[Problem]:
    """Yield what is wrong with the numbers of a brief."""
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
    if contents.is_whole("casualties") and contents.is_whole("casualty_ranges"):
        yield from _ranges(contents)


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
    if figure.raw is None:
        return
    content = [span.exact for span in figure.evidence if span.part == "content"]
    if content and not any(figure.raw in words for words in content):
        message = f"the words `{figure.raw}` stand in no content span of the figure's evidence"
        yield Problem("figure-raw", (*pointer, "raw"), message)
    count = read_count(figure.raw)
    if count and (count.low, count.high) != (figure.low, figure.high):
        message = (
            f"`{figure.raw}` says {format_interval(count.low, count.high)}, "
            f"`low` and `high` say {_interval(figure)}"
        )
        mend = f"write `low` {_json(count.low)} and `high` {_json(count.high)}"
        at = "low" if count.low != figure.low else "high"
        yield Problem("figure-number", (*pointer, at), message, mend)


def _ranges(contents: Contents) -> Iterator[Problem]:
    brief = contents.brief
    derived = {span.id: span for span in derive_ranges(brief.casualties, brief.documents)}
    written: set[str] = set()
    for position, span in enumerate(contents.brief.casualty_ranges):
        pointer = ("casualty_ranges", contents.index("casualty_ranges", position))
        written.add(span.id)
        right = derived.get(span.id)
        if right is None:
            message = f"no figures make the range `{span.id}`"
            yield Problem("figure-range", (*pointer, "id"), message, "remove the range")
        else:
            yield from _range(pointer, span, right)
    for name in derived:
        if name not in written:
            message = f"the range `{name}` is missing: the figures make one"
            yield Problem("figure-range", ("casualty_ranges",), message, "add the range")


def _range(pointer: Pointer, span: CasualtyRange, right: CasualtyRange) -> Iterator[Problem]:
    for key in _DERIVED:
        there, meant = getattr(span, key), getattr(right, key)
        if isinstance(meant, list):
            there, meant = sorted(there), sorted(meant)
        if there != meant:
            message = f"`{key}` is {_json(there)}, the figures make it {_json(meant)}"
            yield Problem("figure-range", (*pointer, key), message, _RECOMPUTE)
    roles = [part.group.role if part.group else "unknown" for part in (span, right)]
    if span.kind != right.kind or roles[0] != roles[1]:
        message = (
            f"the figures are of {right.kind}, {roles[1]}; the range is of {span.kind}, {roles[0]}"
        )
        yield Problem("figure-range", (*pointer, "kind"), message, _RECOMPUTE)


def _interval(figure: Casualty) -> str:
    return format_interval(figure.low, figure.high)


def _json(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return ", ".join(str(member) for member in value) or "an empty list"
    return str(value)
