"""Findings for people: a line each, with the line of the file and a mark under the place."""

import unicodedata
from collections.abc import Sequence
from typing import Final

from briefgen.validate.findings import Finding, Report

# The escape sequences (ECMA-48) of a severity, and of what is said less loudly.
_COLOURS: Final = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "faint": "\x1b[2m"}
_RESET: Final = "\x1b[0m"
# A brief without line breaks is one line: what is shown of it is what is around the place.
_WIDTH: Final = 96
_BEFORE: Final = 40


def text_report(reports: Sequence[Report], *, colour: bool = False) -> str:
    """Return the findings of some briefs as text.

    Args:
        reports: one for each brief.
        colour: whether to colour it for a terminal.
    """
    parts = [
        _finding(finding, report.lines, colour=colour)
        for report in reports
        for finding in report.findings
    ]
    return "\n".join([*parts, _summary(reports)]) + "\n"


def _finding(finding: Finding, lines: Sequence[str], *, colour: bool) -> str:
    place = f"{finding.file}:{finding.line}:{finding.column}"
    severity = _paint(finding.severity, finding.severity, colour=colour)
    code = _paint(f"[{finding.code}]", "faint", colour=colour)
    text = [f"{_printable(place)}: {severity}: {_printable(finding.message)} {code}"]
    text += _frame(finding, lines[finding.line - 1], colour=colour)
    if finding.mend:
        text.append(f"  = {_printable(finding.mend)}")
    return "\n".join(text) + "\n"


def _frame(finding: Finding, line: str, *, colour: bool) -> list[str]:
    """Return the line with its number, and a mark under the place."""
    start = finding.column - 1
    end = finding.end_column - 1 if finding.end_line == finding.line else len(line)
    cut = max(0, start - _BEFORE) if len(line) > _WIDTH else 0
    shown = line[cut : cut + _WIDTH]
    before = ("…" if cut else "") + shown[: start - cut]
    marked = shown[start - cut : max(start + 1, end) - cut]
    rest = shown[start - cut + len(marked) :] + ("…" if cut + _WIDTH < len(line) else "")
    number = str(finding.line)
    mark = "^" * max(1, _width(marked))
    margin = _paint(f"{number} |", "faint", colour=colour)
    empty = _paint(" " * len(number) + " |", "faint", colour=colour)
    pointed = " " * _width(before) + _paint(mark, finding.severity, colour=colour)
    return [f"  {margin} {_printable(before + marked + rest)}".rstrip(), f"  {empty} {pointed}"]


def _summary(reports: Sequence[Report]) -> str:
    errors = sum(report.errors for report in reports)
    warnings = sum(report.warnings for report in reports)
    of = "" if len(reports) == 1 else f" in {len(reports)} briefs"
    if not errors and not warnings:
        return (
            "1 brief, nothing wrong"
            if len(reports) == 1
            else f"{len(reports)} briefs, nothing wrong"
        )
    return f"{_count(errors, 'error')}, {_count(warnings, 'warning')}{of}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _paint(words: str, name: str, *, colour: bool) -> str:
    return f"{_COLOURS[name]}{words}{_RESET}" if colour else words


def _printable(words: str) -> str:
    """Return words without what would move a terminal's cursor or change its colours."""
    return "".join(
        character if character.isprintable() else " " if character == "\t" else "\ufffd"
        for character in words
    )


def _width(words: str) -> int:
    """Return how many columns of a terminal words take."""
    return sum(
        0
        if unicodedata.combining(character)
        else 1 + (unicodedata.east_asian_width(character) in "WF")
        for character in words
    )
