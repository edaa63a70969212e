"""A number that was read, before it is known to be a count."""

from dataclasses import dataclass

from briefgen.numbers.count import Qualifier
from briefgen.numbers.reading import Reading


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number that was read, before it is known to be a count; all indices are of tokens.

    Attributes:
        begin: the first token of its qualifiers, ``first`` when there are none.
        first: the first token of the number.
        end: the token after the number.
        after: the token after its qualifiers.
        parts: the number, or the two of a range.
        bounds: the qualifiers, from the one nearest the number outwards.
    """

    begin: int
    first: int
    end: int
    after: int
    parts: tuple[Reading, ...]
    bounds: tuple[Qualifier, ...] = ()
