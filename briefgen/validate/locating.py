"""From what is wrong to findings: with the line and column, and the edits of the text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen.validate.codes import CODES
from briefgen.validate.edits import Replacement, replacements_of_changes, replacements_of_fault
from briefgen.validate.findings import Edit, Fault, Finding, Problem, Region, json_pointer
from briefgen.validate.syntax import Source

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Locator:
    """Finds the places of what is wrong with a file.

    Attributes:
        source: the file's text.
        name: the file, as the user named it.
    """

    source: Source
    name: str

    def faults(self) -> list[Finding]:
        """Return the findings of syntax."""
        source = self.source
        mends = [replacements_of_fault(fault, source.text) for fault in source.faults]
        # One fault that is not understood leaves the rest in doubt.
        sure = source.readable and all(mends)
        return [
            self._finding(fault, "", (fault.start, fault.end), fault.first, mend if sure else ())
            for fault, mend in zip(source.faults, mends, strict=True)
        ]

    def problems(self, problems: Iterable[Problem], *, sure: bool) -> Iterator[Finding]:
        """Yield the findings of what is wrong beyond the syntax.

        Args:
            problems: what is wrong.
            sure: whether the syntax is certain, so that edits are too.
        """
        root = self.source.root
        for problem in problems:
            # What could not be read has its finding already.
            if root.is_unread(problem.pointer):
                continue
            span = root.span(problem.pointer, at_key=problem.at_key)
            first = root.span(problem.first) if problem.first is not None else None
            mends = replacements_of_changes(problem.changes, self.source.text, root)
            pointer = json_pointer(problem.pointer)
            yield self._finding(problem, pointer, span, first, mends if sure else ())

    def _finding(
        self,
        wrong: Fault | Problem,
        pointer: str,
        span: _Span,
        first: _Span | None,
        replacements: Iterable[Replacement],
    ) -> Finding:
        region = self._region(*span)
        return Finding(
            code=wrong.code,
            severity=CODES[wrong.code],
            file=self.name,
            pointer=pointer,
            line=region.line,
            column=region.column,
            end_line=region.end_line,
            end_column=region.end_column,
            message=wrong.message,
            mend=wrong.mend,
            first=self._region(*first) if first else None,
            edits=tuple(
                Edit(start, end, words, self._region(start, end))
                for start, end, words in replacements
            ),
        )

    def _region(self, start: int, end: int) -> Region:
        lines = self.source.lines
        return Region(*lines.place(start), *lines.place(end))
