"""The check of a brief: syntax, then the format, then what only this format can know."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from briefgen.validate.calendar import check_dates
from briefgen.validate.codes import CODES
from briefgen.validate.contents import Contents
from briefgen.validate.evidence import check_sources, check_spans
from briefgen.validate.figures import check_figures
from briefgen.validate.findings import Fault, Finding, Problem, Report, json_pointer
from briefgen.validate.references import check_references
from briefgen.validate.review import check_review
from briefgen.validate.schema import read_brief
from briefgen.validate.syntax import Source, read_json

_CHECKS = (check_references, check_spans, check_figures, check_dates, check_review)


def check(data: bytes, name: str, sources: Path | None = None) -> Report:
    """Check a brief; whatever the bytes are, all that is wrong with them is in the report.

    Args:
        data: the file's bytes.
        name: the file, as the user named it.
        sources: the folder of its documents, or the only one of them; without it the evidence is
            not held against them.
    """
    source = read_json(data)
    problems: list[Problem] = []
    if source.readable:
        text = None if source.faults else source.text
        unread = tuple(source.root.unread_places()) if source.faults else ()
        contents, problems = read_brief(source.data, text, unread)
        if contents:
            problems += _beyond_schema(contents, sources)
    findings = [_of_fault(fault, source, name) for fault in source.faults]
    findings += _of_problems(problems, source, name)
    findings.sort(key=lambda found: (found.line, found.column, found.code, found.message))
    return Report(name, tuple(findings), source.lines.all() if findings else ())


def _beyond_schema(contents: Contents, sources: Path | None) -> Iterator[Problem]:
    for check_part in _CHECKS:
        yield from check_part(contents)
    if sources:
        yield from check_sources(contents, sources)


def _of_fault(fault: Fault, source: Source, name: str) -> Finding:
    return _finding(fault, "", (fault.start, fault.end), source, name)


def _of_problems(problems: Iterable[Problem], source: Source, name: str) -> Iterator[Finding]:
    for problem in problems:
        # What could not be read has its finding already.
        if not source.root.is_unread(problem.pointer):
            span = source.root.span(problem.pointer, at_key=problem.at_key)
            yield _finding(problem, json_pointer(problem.pointer), span, source, name)


def _finding(
    wrong: Fault | Problem, pointer: str, span: tuple[int, int], source: Source, name: str
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
    )
