"""Findings for people: a line each, with the line of the file and a mark under the place."""

from collections.abc import Sequence
from typing import Final

from briefgen.validate.findings import FIRST_OF_TWO, Finding, Report
from briefgen.validate.reports.code_frame import Frame, frame, printable

# The escape sequences (ECMA-48) of a severity, of the message, and of what is said less loudly.
_COLOURS: Final = {
    "error": "\x1b[1;31m",
    "warning": "\x1b[1;33m",
    "message": "\x1b[1m",
    "faint": "\x1b[2m",
}
_RESET: Final = "\x1b[0m"
DEFAULT_WIDTH: Final = 100
# Nobody reads more; the formats for programs have them all.
MOST_SHOWN: Final = 500


def text_report(
    reports: Sequence[Report], *, colour: bool = False, width: int = DEFAULT_WIDTH
) -> str:
    """Return the findings of some briefs as text.

    Args:
        reports: one for each brief.
        colour: whether to colour it for a terminal.
        width: how many columns a line of the file may take.
    """
    parts: list[str] = []
    for report in reports:
        parts += (
            _finding(finding, report.lines, colour=colour, width=width)
            for finding in report.findings[:MOST_SHOWN]
        )
        more = len(report.findings) - MOST_SHOWN
        if more > 0:
            parts.append(f"{printable(report.file)}: {more:,} more; --format json lists them all\n")
    return "\n".join([*parts, _summary(reports)]) + "\n"


def _finding(finding: Finding, lines: Sequence[str], *, colour: bool, width: int) -> str:
    place = f"{finding.file}:{finding.line}:{finding.column}"
    severity = _paint(finding.severity, finding.severity, colour=colour)
    message = _paint(printable(finding.message), "message", colour=colour)
    code = _paint(f"[{finding.code}]", "faint", colour=colour)
    text = [f"{printable(place)}: {severity}: {message} {code}"]
    text += _frames(finding, lines, colour=colour, width=width)
    if finding.mend:
        text.append(f"  = {printable(finding.mend)}")
    return "\n".join(text) + "\n"


def _frames(finding: Finding, lines: Sequence[str], *, colour: bool, width: int) -> list[str]:
    """Return the lines of a finding with a mark below; where it repeats something, that before."""
    shown = frame(finding, lines, width)
    mark = _paint("^" * shown.mark, finding.severity, colour=colour)
    if finding.first is None:
        return _frame(shown, mark, shown.margin, colour=colour)
    earlier = frame(finding.first, lines, width)
    margin = max(shown.margin, earlier.margin)
    earlier_mark = _paint(f"{'-' * earlier.mark} {FIRST_OF_TWO}", "faint", colour=colour)
    return [
        *_frame(earlier, earlier_mark, margin, colour=colour),
        *_frame(shown, mark, margin, colour=colour),
    ]


def _frame(shown: Frame, mark: str, margin: int, *, colour: bool) -> list[str]:
    numbered = [
        f"  {_paint(f'{number:>{margin}} |', 'faint', colour=colour)} {line}".rstrip()
        for number, line in shown.lines
    ]
    empty = _paint(" " * margin + " |", "faint", colour=colour)
    return [*numbered, f"  {empty} {' ' * shown.indent}{mark}"]


def _summary(reports: Sequence[Report]) -> str:
    errors = sum(report.errors for report in reports)
    warnings = sum(report.warnings for report in reports)
    mendable = sum(report.mendable for report in reports)
    if not errors and not warnings:
        return f"{_count(len(reports), 'brief')}, nothing wrong"
    faulty = sum(bool(report.findings) for report in reports)
    of = "" if len(reports) == 1 else f" in {faulty} of {len(reports)} briefs"
    fix = f"; --fix mends {mendable}" if mendable else ""
    return f"{_count(errors, 'error')}, {_count(warnings, 'warning')}{of}{fix}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _paint(words: str, name: str, *, colour: bool) -> str:
    return f"{_COLOURS[name]}{words}{_RESET}" if colour else words
