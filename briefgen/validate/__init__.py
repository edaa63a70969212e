"""The check of a brief that people edit: all that is wrong, where it is, and how to mend it.

The names below are loaded when they are first used: most briefs need neither a mend nor a report.
"""

from typing import TYPE_CHECKING

from briefgen.loading import loader

if TYPE_CHECKING:
    from briefgen.validate.codes import CODES
    from briefgen.validate.engine import check
    from briefgen.validate.findings import Edit, Finding, Report, Severity
    from briefgen.validate.fixing import Fixed, fix
    from briefgen.validate.reports.diff import fix_diff
    from briefgen.validate.reports.github import github_report
    from briefgen.validate.reports.json import json_report
    from briefgen.validate.reports.sarif import sarif_report
    from briefgen.validate.reports.text import DEFAULT_WIDTH, text_report

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

if not TYPE_CHECKING:
    __getattr__ = loader(
        __name__,
        {
            "CODES": ".codes:CODES",
            "DEFAULT_WIDTH": ".reports.text:DEFAULT_WIDTH",
            "Edit": ".findings:Edit",
            "Finding": ".findings:Finding",
            "Fixed": ".fixing:Fixed",
            "Report": ".findings:Report",
            "Severity": ".findings:Severity",
            "check": ".engine:check",
            "fix": ".fixing:fix",
            "fix_diff": ".reports.diff:fix_diff",
            "github_report": ".reports.github:github_report",
            "json_report": ".reports.json:json_report",
            "sarif_report": ".reports.sarif:sarif_report",
            "text_report": ".reports.text:text_report",
        },
    )


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
