"""Findings as annotations of GitHub: a workflow command each, which a run shows beside the line."""

from collections.abc import Mapping, Sequence
from typing import Final

from briefgen.errors import InputError
from briefgen.validate.findings import Finding, Report

# As the runner decodes them: a message ends with its line, and a property with a colon or comma.
_IN_MESSAGE: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})
_STREAM: Final = "-"


def github_report(reports: Sequence[Report], unread: Sequence[InputError] = ()) -> str:
    """Return the findings of some briefs as workflow commands, a line each.

    Args:
        reports: one for each brief.
        unread: what could not be read.
    """
    lines = [_finding(finding) for report in reports for finding in report.findings]
    lines += [
        _command("error", {"file": error.source, "title": "briefgen"}, error.reason)
        for error in unread
    ]
    return "".join(line + "\n" for line in lines)


def _finding(finding: Finding) -> str:
    place: dict[str, str | int] = {
        "file": finding.file,
        "line": finding.line,
        "endLine": finding.end_line,
    }
    # GitHub takes columns within one line only.
    if finding.line == finding.end_line:
        place |= {"col": finding.column, "endColumn": finding.end_column}
    message = f"{finding.message}; {finding.mend}" if finding.mend else finding.message
    return _command(finding.severity, {**place, "title": f"briefgen {finding.code}"}, message)


def _command(name: str, properties: Mapping[str, str | int], message: str) -> str:
    shown = ",".join(
        f"{key}={str(value).translate(_IN_PROPERTY)}"
        for key, value in properties.items()
        if (key, value) != ("file", _STREAM)
    )
    return f"::{name} {shown}::{message.translate(_IN_MESSAGE)}"
