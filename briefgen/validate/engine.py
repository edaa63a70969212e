"""The check of a brief: syntax, then the format, then what only this format can know."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefgen.validate.calendar import check_dates
from briefgen.validate.codes import CODES
from briefgen.validate.collector import collector_at_rest
from briefgen.validate.contents import Contents
from briefgen.validate.duplicates import check_duplicates
from briefgen.validate.edits import Replacement, replacements_of_changes, replacements_of_fault
from briefgen.validate.evidence import check_evidence
from briefgen.validate.figures import check_figures
from briefgen.validate.findings import Edit, Fault, Finding, Problem, Report, json_pointer
from briefgen.validate.references import check_references
from briefgen.validate.review import check_review
from briefgen.validate.schema import read_brief
from briefgen.validate.style import check_style
from briefgen.validate.syntax import Source, read_json

_CHECKS = (
    check_references,
    check_figures,
    check_dates,
    check_duplicates,
    check_style,
    check_review,
)


@dataclass(frozen=True, slots=True)
class Checked:
    """A brief that was checked.

    Attributes:
        report: what is wrong with it.
        text: its text; "" where it could not be decoded.
        well_formed: whether it is JSON that keeps to the format, whatever else is wrong.
    """

    report: Report
    text: str
    well_formed: bool


def check(data: bytes, name: str, sources: Path | None = None) -> Report:
    """Check a brief; whatever the bytes are, all that is wrong with them is in the report.

    Args:
        data: the file's bytes.
        name: the file, as the user named it.
        sources: the folder of its documents, or the only one of them; without it the evidence is
            not held against them.
    """
    return check_text(data, name, sources).report


@collector_at_rest()
def check_text(data: bytes, name: str, sources: Path | None = None) -> Checked:
    """Check a brief, and hand on its text too, for those who mend it."""
    source = read_json(data)
    problems: list[Problem] = []
    well_formed = False
    if source.readable:
        contents, problems = read_brief(source)
        well_formed = not source.faults and not problems
        if contents:
            problems += _beyond_schema(contents, sources)
    findings = _of_faults(source, name)
    sure = all(finding.edits for finding in findings)
    findings += _of_problems(problems, source, name, sure=sure)
    findings.sort(key=lambda found: (found.line, found.column, found.code, found.message))
    report = Report(name, tuple(findings), source.lines.all() if findings else ())
    return Checked(report, source.text, well_formed)


def _beyond_schema(contents: Contents, sources: Path | None) -> Iterator[Problem]:
    texts: dict[str, str] = {}
    if sources:
        # The readers of documents take a while to load, and most checks ask for no document.
        from briefgen.validate.documents import check_documents

        yield from check_documents(contents, sources, texts)
    yield from check_evidence(contents, texts)
    for check_part in _CHECKS:
        yield from check_part(contents)


def _of_faults(source: Source, name: str) -> list[Finding]:
    mends = [replacements_of_fault(fault, source.text) for fault in source.faults]
    # One fault that is not understood leaves the rest in doubt.
    sure = source.readable and all(mends)
    return [
        _finding(fault, "", (fault.start, fault.end), mend if sure else (), source, name)
        for fault, mend in zip(source.faults, mends, strict=True)
    ]


def _of_problems(
    problems: Iterable[Problem], source: Source, name: str, *, sure: bool
) -> Iterator[Finding]:
    for problem in problems:
        # What could not be read has its finding already.
        if not source.root.is_unread(problem.pointer):
            span = source.root.span(problem.pointer, at_key=problem.at_key)
            mends = replacements_of_changes(problem.changes, source.text, source.root)
            pointer = json_pointer(problem.pointer)
            yield _finding(problem, pointer, span, mends if sure else (), source, name)


def _finding(
    wrong: Fault | Problem,
    pointer: str,
    span: tuple[int, int],
    replacements: Iterable[Replacement],
    source: Source,
    name: str,
) -> Finding:
    line, column = source.lines.place(span[0])
    end_line, end_column = source.lines.place(span[1])
    return Finding(
        code=wrong.code,
        severity=CODES[wrong.code],
        file=name,
        pointer=pointer,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        message=wrong.message,
        mend=wrong.mend,
        edits=tuple(
            Edit(start, end, words, *source.lines.place(start), *source.lines.place(end))
            for start, end, words in replacements
        ),
    )
