"""Uniting what several tellings of one item say: lists without repeats, the first value set."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from briefgen.brief import DateWindow, Evidence, date_bounds

Value = TypeVar("Value")


def united(lists: Iterable[Iterable[str]]) -> list[str]:
    """The members of several lists, each once, in order."""
    return list(dict.fromkeys(member for members in lists for member in members))


def united_evidence(lists: Iterable[Iterable[Evidence]]) -> list[Evidence]:
    """The spans of several tellings, each once, in order."""
    kept: dict[tuple[str, int, int, str], Evidence] = {}
    for spans in lists:
        for span in spans:
            kept.setdefault((span.document, span.start, span.end, span.part), span)
    return list(kept.values())


def first_set(values: Iterable[Value | None]) -> Value | None:
    """The first value that is not None, or None."""
    return next((value for value in values if value is not None), None)


def apart(one: date | DateWindow | None, other: date | DateWindow | None) -> bool:
    """Whether two dates are both known and cannot be the same day."""
    left, right = date_bounds(one), date_bounds(other)
    if left is None or right is None:
        return False
    return left[1] < right[0] or right[1] < left[0]
