"""Findings for programs: one JSON object; docs/findings.md describes it."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Final

from briefgen.validate.findings import Finding, Report

_KEYS: Final = (
    "code",
    "severity",
    "file",
    "pointer",
    "line",
    "column",
    "end_line",
    "end_column",
    "message",
    "mend",
)


def json_report(reports: Sequence[Report]) -> str:
    """Return the findings of some briefs as JSON text with a newline at the end."""
    data = {
        "files": [report.file for report in reports],
        "errors": sum(report.errors for report in reports),
        "warnings": sum(report.warnings for report in reports),
        "findings": [_finding(finding) for report in reports for finding in report.findings],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Finding) -> dict[str, object]:
    first = asdict(finding.first) if finding.first else None
    return {**{key: getattr(finding, key) for key in _KEYS}, "first": first}
