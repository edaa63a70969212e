"""The check of a brief that people edit: all that is wrong, where it is, and how to mend it."""

from briefgen.validate.codes import CODES
from briefgen.validate.engine import check
from briefgen.validate.findings import Finding, Report, Severity
from briefgen.validate.json_report import json_report
from briefgen.validate.text_report import text_report

__all__ = ["CODES", "Finding", "Report", "Severity", "check", "json_report", "text_report"]
