"""The check of a brief that people edit: all that is wrong, where it is, and how to mend it."""

from briefgen.validate.codes import CODES
from briefgen.validate.engine import check
from briefgen.validate.findings import Edit, Finding, Report, Severity
from briefgen.validate.fix_diff import fix_diff
from briefgen.validate.fixing import Fixed, fix
from briefgen.validate.github_report import github_report
from briefgen.validate.json_report import json_report
from briefgen.validate.sarif_report import sarif_report
from briefgen.validate.text_report import DEFAULT_WIDTH, text_report

__all__ = [
    "CODES",
    "DEFAULT_WIDTH",
    "Edit",
    "Finding",
    "Fixed",
    "Report",
    "Severity",
    "check",
    "fix",
    "fix_diff",
    "github_report",
    "json_report",
    "sarif_report",
    "text_report",
]
