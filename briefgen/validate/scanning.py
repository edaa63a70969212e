"""Scanning a JSON text with faults, a second time by its indentation where a bracket is wrong."""

from collections.abc import Sequence

from briefgen.validate.positions import Lines
from briefgen.validate.scanner import Scan, Scanner


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
    scanner = Scanner(text, lines, start, damaged, quick=quick)
    found = scanner.scan()
    if scanner.brackets_are_wrong:
        # Where the lines are indented, they may tell better which bracket it is.
        by_indent = Scanner(text, lines, start, damaged, by_indent=True).scan()
        # A lost line holds a comma, too.
        most = len(found.faults) + (not found.complete)
        if by_indent.complete and len(by_indent.faults) <= most:
            return by_indent
    return found
