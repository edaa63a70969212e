"""What a check hands on: findings, each with a code, a place and, where possible, the mend."""

from dataclasses import dataclass, field
from typing import Final, Literal

Severity = Literal["error", "warning"]
# What is said of `Finding.first` where its place is shown.
FIRST_OF_TWO: Final = "the first of the two"

# A place in the JSON: keys of objects and indexes of lists, from the top.
Pointer = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a stretch of the text: ``text[start:end]``, in code points.

    ``first`` is the stretch that it repeats, if it repeats one.
    """

    code: str
    start: int
    end: int
    message: str
    mend: str | None = None
    first: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """The JSON value that belongs at a place where another stands."""

    pointer: Pointer
    value: object


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a value, or, with ``at_key``, with the key that it stands under.

    ``changes`` mend it; they are there only where no other mend is possible. ``first`` is the place
    of what it repeats, if it repeats something.
    """

    code: str
    pointer: Pointer
    message: str
    mend: str | None = None
    at_key: bool = False
    changes: tuple[Change, ...] = ()
    first: Pointer | None = None


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a file, in lines and columns, which are those of a `Finding`."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of the text: ``text[start:end]``, in code points, gives way to ``words``.

    ``region`` is its place once more.
    """

    start: int
    end: int
    words: str
    region: Region


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with a brief.

    Attributes:
        code: one of ``codes.CODES``; docs/findings.md has a paragraph on each.
        severity: an error makes the brief invalid, a warning does not.
        file: the brief, as the user named it.
        pointer: JSON Pointer (RFC 6901) of the value; of the whole where the syntax is at fault.
        line: where it begins; the first line is 1.
        column: in characters (code points); the first is 1.
        end_line: the line on which it ends.
        end_column: the column behind its last character.
        message: one plain sentence, without a full stop.
        mend: what to do about it, or None where that is for the editor to know.
        first: where that stands which the finding says is there a second time, or None.
        edits: what mends it for certain; all of them together, none by itself.
    """

    code: str
    severity: Severity
    file: str
    pointer: str
    line: int
    column: int
    end_line: int
    end_column: int
    message: str
    mend: str | None = None
    first: Region | None = None
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a check: the findings in the order of the file, and its lines for frames."""

    file: str
    findings: tuple[Finding, ...]
    lines: tuple[str, ...] = field(default=(), repr=False)

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return sum(finding.severity == "error" for finding in self.findings)

    @property
    def warnings(self) -> int:
        """How many findings are warnings."""
        return len(self.findings) - self.errors

    @property
    def mendable(self) -> int:
        """How many findings ``--fix`` mends."""
        return sum(bool(finding.edits) for finding in self.findings)


def json_pointer(pointer: Pointer) -> str:
    """Return a place as an RFC 6901 pointer; the whole document is ""."""
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in pointer)
