"""The check of a brief: syntax, then the format, then what only this format can know."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.collector import collector_at_rest
from briefgen.validate.calendar import check_dates
from briefgen.validate.contents import Contents
from briefgen.validate.duplicates import check_duplicates
from briefgen.validate.evidence import check_evidence
from briefgen.validate.figures import check_figures
from briefgen.validate.findings import Problem, Report
from briefgen.validate.quotations import check_quotations
from briefgen.validate.references import check_references
from briefgen.validate.review import check_review
from briefgen.validate.schema import read_brief
from briefgen.validate.style import check_style
from briefgen.validate.syntax import read_json
from briefgen.validate.thousands import check_thousands

_CHECKS = (
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


def check(data: bytes, name: str, sources: Sequence[Path] = ()) -> Report:
    """Check a brief; whatever the bytes are, all that is wrong with them is in the report.

    Args:
        data: the file's bytes.
        name: the file, as the user named it.
        sources: the folders of its documents, and single ones of them; without them the evidence is
            not held against them.
    """
    return check_text(data, name, sources).report


@collector_at_rest()
def check_text(data: bytes, name: str, sources: Sequence[Path] = ()) -> Checked:
    """Check a brief, and hand on its text too, for those who mend it."""
    source = read_json(data)
    problems: list[Problem] = []
    well_formed = False
    if source.readable:
        read = read_brief(source)
        problems = read.problems
        well_formed = not source.faults and not problems
        problems += check_thousands(source)
        if read.contents:
            problems += _beyond_schema(read.contents, sources, tuple(problems))
        problems = [read.unknown.as_written(problem) for problem in problems]
    if not (source.faults or problems):
        return Checked(Report(name, ()), source.text, well_formed)
    # What makes findings loads what mends them too, and most briefs have none.
    from briefgen.validate.locating import Locator

    locator = Locator(source, name)
    findings = locator.faults()
    sure = all(finding.edits for finding in findings)
    findings += locator.problems(problems, sure=sure)
    findings.sort(key=lambda found: (found.line, found.column, found.code, found.message))
    report = Report(name, tuple(findings), source.lines.all())
    return Checked(report, source.text, well_formed)


def _beyond_schema(
    contents: Contents, sources: Sequence[Path], of_schema: Sequence[Problem]
) -> list[Problem]:
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    if sources:
        # The readers of documents take a while to load, and most checks ask for no document.
        from briefgen.validate.documents import check_documents

        problems += check_documents(contents, sources, texts)
    problems += check_evidence(contents, texts)
    problems += check_references(contents)
    problems += check_quotations(contents, problems)
    problems += check_figures(contents, [*of_schema, *problems])
    for check_part in _CHECKS:
        problems += check_part(contents)
    return problems
