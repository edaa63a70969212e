"""What is told of changes, in words ready to be set: sections, lines and their details.

Every text is clean (no control characters) but not escaped: escaping is each output's own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from briefgen.diff.words import Piece

Mark = Literal["came", "went", "changed"]


@dataclass(frozen=True, slots=True)
class Detail:
    """One field of a thing that changed, or what goes with one that came.

    Attributes:
        label: what the field is called: "verification", "evidence gained".
        pieces: what it said and says.
        aside: whether the documents of a brief show nothing of it, as of a note to reviewers.
    """

    label: str
    pieces: tuple[Piece, ...]
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """Something that came, went or was changed.

    Attributes:
        key: the id of the item, or the name of the brief's field; "" for what has neither.
        mark: which of the three.
        headline: what became of it: "Measure postponed, was announced", "New measure".
        state: of what is new, how far it has come: "announced"; "" for nothing.
        subject: the thing itself; what was struck and set in its words.
        remark: what explains it: "new source: Sample Desk"; "" for nothing.
        details: what else differs, in the order of the format.
        aside: whether the documents of a brief show nothing of what changed, whatever the item.
    """

    key: str
    mark: Mark
    headline: str
    subject: tuple[Piece, ...]
    state: str = ""
    remark: str = ""
    details: tuple[Detail, ...] = ()
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """What is told of the head of a brief, or of one of its lists.

    Attributes:
        key: the name of the list; "head" and "conflicts" for what is none.
        title: its heading.
        lines: what came, then what changed, then what went.
        is_moved: whether the order of its members is another one.
    """

    key: str
    title: str
    lines: tuple[Line, ...]
    is_moved: bool = False

    def count(self, mark: Mark) -> int:
        """Return how many of its lines have a mark."""
        return sum(line.mark == mark for line in self.lines)

    def summary(self) -> str:
        """Say how much came, changed and went: "2 new, 1 changed, 1 removed"."""
        counts = ((self.count(mark), words) for mark, words in _COUNTED)
        parts = [f"{number:,} {words}" for number, words in counts if number]
        return ", ".join([*parts, "another order"] if self.is_moved else parts)


_COUNTED: tuple[tuple[Mark, str], ...] = (
    ("came", "new"),
    ("changed", "changed"),
    ("went", "removed"),
)


@dataclass(frozen=True, slots=True)
class Told:
    """All that differs between two briefs, in words.

    Attributes:
        sections: in the order of a situation report; only those in which something differs.
        remark: what is said where nothing of the situation differs; else "".
    """

    sections: tuple[Section, ...]
    remark: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is told but that there is nothing."""
        return not self.sections

    def lines(self) -> Iterator[Line]:
        """Yield the lines of all sections."""
        for section in self.sections:
            yield from section.lines
