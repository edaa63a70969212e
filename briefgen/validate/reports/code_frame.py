"""A line of a file with its number and a mark under a place in it, as it fits on a terminal."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from briefgen.validate.findings import Finding, Region

_TAB: Final = "    "
_CUT: Final = "…"
# Of a line that is cut, the part of the room that goes to what stands before the place.
_BEFORE: Final = 0.4
_NARROWEST: Final = 20


@dataclass(frozen=True, slots=True)
class Frame:
    """Some lines of a file, the last one with a mark below it.

    Attributes:
        lines: each with its number, as they are shown.
        indent: how many columns of blanks stand before the mark.
        mark: how many columns it takes.
    """

    lines: tuple[tuple[int, str], ...]
    indent: int
    mark: int

    @property
    def margin(self) -> int:
        """How many columns the numbers take."""
        return len(str(self.lines[-1][0]))


def frame(place: Finding | Region, lines: Sequence[str], width: int) -> Frame:
    """Return the line on which a place is.

    Where that is blank, as at the end of a file, the last one before it that is not comes first.

    Args:
        place: what is to be marked; on several lines, only the first is.
        lines: those of the file.
        width: how many columns there are, the numbers and what is around them included.
    """
    line = lines[place.line - 1]
    room = max(_NARROWEST, width - len(f"  {place.line} | ") - 2 * len(_CUT))
    start = place.column - 1
    last = place.end_column - 1 if place.end_line == place.line else len(line)
    end = max(start + 1, last)
    first, behind = _window(line, start, room)
    before = _shown(line[first:start], cut_before=first > 0)
    marked = _shown(line[start : min(end, behind)])
    rest = _shown(line[end:behind], cut_behind=behind < len(line))
    shown = [(place.line, (before + marked + rest).rstrip())]
    if not line.strip():
        shown = [*_last_words(lines, place.line - 1, room), *shown]
    return Frame(tuple(shown), width_of(before), max(1, width_of(marked)))


def _last_words(lines: Sequence[str], number: int, room: int) -> Iterator[tuple[int, str]]:
    """Yield the last line before one that is not blank, if there is any."""
    for index in range(number - 1, -1, -1):
        if lines[index].strip():
            _, behind = _window(lines[index], 0, room)
            yield index + 1, _shown(lines[index][:behind], cut_behind=behind < len(lines[index]))
            return


def _window(line: str, start: int, room: int) -> tuple[int, int]:
    """Return from where to where a line is shown, so that a place in it is seen."""
    if len(line) <= room and width_of(_shown(line)) <= room:
        return 0, len(line)
    first = start - _fitting(reversed(line[max(0, start - room) : start]), int(room * _BEFORE))
    used = width_of(_shown(line[first:start]))
    behind = start + _fitting(line[start : start + room], room - used)
    if behind == len(line):
        used += width_of(_shown(line[start:behind]))
        first -= _fitting(reversed(line[max(0, first - room) : first]), room - used)
    return first, behind


def _fitting(characters: Iterable[str], room: int) -> int:
    """Return how many characters there is room for."""
    number = 0
    for character in characters:
        room -= width_of(_shown(character))
        if room < 0:
            break
        number += 1
    return number


def _shown(words: str, *, cut_before: bool = False, cut_behind: bool = False) -> str:
    """Return words as a terminal may have them, with dots where something is left out."""
    return _CUT * cut_before + printable(words.replace("\t", _TAB)) + _CUT * cut_behind


def printable(words: str) -> str:
    """Return words without what would move a terminal's cursor or change its colours."""
    return "".join(character if character.isprintable() else "\ufffd" for character in words)


def width_of(words: str) -> int:
    """Return how many columns of a terminal words take."""
    return sum(
        0
        if unicodedata.category(character) in {"Mn", "Me"}
        else 1 + (unicodedata.east_asian_width(character) in "WF")
        for character in words
    )
