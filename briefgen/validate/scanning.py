"""Scanning a JSON text with faults: anew where a bracket is wrong, to find out which one."""

from collections.abc import Sequence
from typing import Final

from briefgen.validate.positions import Lines
from briefgen.validate.scanner import Guess, Scan, Scanner

# Where the lines are indented they tell best which bracket it is.
_GUESSES: Final = (
    Guess(by_indent=True, opens_lists=True),
    Guess(by_indent=True),
    Guess(by_indent=True, reopens=True),
    Guess(reopens=True),
)

# With more faults than these no bracket has slipped, and each guess reads all of the text again.
_MOST_FAULTS: Final = 2_000


def scan(
    text: str,
    lines: Lines,
    start: int = 0,
    damaged: Sequence[int] = (),
    *,
    quick: bool = True,
) -> Scan:
    """Scan a JSON text.

    Args:
        text: the text.
        lines: its lines, for messages that name a second place.
        start: where the JSON begins: behind a byte order mark.
        damaged: the offsets of characters that could not be decoded, in order.
        quick: whether to leave the objects and lists without fault to Python's decoder.
    """
    found = Scanner(text, lines, start, damaged, quick=quick).scan()
    if not found.brackets_are_wrong or len(found.faults) > _MOST_FAULTS:
        return found
    best, fewest = found, len(found.faults) + (not found.complete) + 1
    for guess in _GUESSES:
        other = Scanner(text, lines, start, damaged, guess=guess).scan()
        if other.complete and len(other.faults) < fewest:
            best, fewest = other, len(other.faults)
    return best
