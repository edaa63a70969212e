"""What a count is: an interval, how it was qualified, and where in the text it stands."""

from dataclasses import dataclass
from typing import Literal

Qualifier = Literal[
    "exact", "about", "at_least", "more_than", "up_to", "less_than", "between", "vague"
]


@dataclass(frozen=True, slots=True)
class Count:
    """A number of something, read from running text.

    All offsets are code points into the text that was searched, ends excluded.

    Attributes:
        start: where the qualifier, or else the number, begins.
        end: where the number, or else a qualifier after it, ends.
        number_start: where the words or digits of the number alone begin.
        number_end: where they end; for a range they take in both of its numbers.
        raw: the words from ``start`` to ``end``.
        low: the lower end; None where it is open.
        high: the upper end; None where it is open. Both are None where the text names a vague
            ceiling only ("up to several hundred").
        qualifier: how the words bound the number, by the names of the brief format.
        ordinal: true for "third" in "the third victim"; both ends are then 3.
        plural: true where a vague plural (dozens, several) stands for the number.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    raw: str
    low: int | None
    high: int | None
    qualifier: Qualifier
    ordinal: bool = False
    plural: bool = False
