"""Findings as SARIF 2.1.0 (OASIS), which code hosts and editors read.

Places are in code points as everywhere here; a byte order mark, which they do not count, is named
by its bytes (section 3.30.2).
"""

import codecs
import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from briefgen import __version__
from briefgen.errors import InputError
from briefgen.validate.codes import CODES
from briefgen.validate.descriptions import DESCRIPTIONS
from briefgen.validate.findings import FIRST_OF_TWO, Finding, Region, Report

_SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_MARK_REGION: Final = {"byteOffset": 0, "byteLength": len(codecs.BOM_UTF8)}

_Json = dict[str, Any]


def sarif_report(reports: Sequence[Report], unread: Sequence[InputError] = ()) -> str:
    """Return the findings of some briefs as a SARIF log with one run.

    Args:
        reports: one for each brief.
        unread: what could not be read.
    """
    found = {finding.code for report in reports for finding in report.findings}
    codes = [code for code in CODES if code in found]
    results = [
        _result(finding, codes.index(finding.code))
        for report in reports
        for finding in report.findings
    ]
    run: _Json = {
        "tool": {
            "driver": {
                "name": "briefgen",
                "version": __version__,
                "rules": [_rule(code) for code in codes],
            }
        },
        "invocations": [_invocation(unread)],
        "artifacts": [{"location": {"uri": _uri(report.file)}} for report in reports],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": results,
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str) -> _Json:
    described = DESCRIPTIONS[code]
    return {
        "id": code,
        "shortDescription": _message(described.short),
        "fullDescription": _message(described.full),
        "defaultConfiguration": {"level": CODES[code]},
    }


def _invocation(unread: Sequence[InputError]) -> _Json:
    invocation: _Json = {"executionSuccessful": not unread}
    if unread:
        invocation["toolExecutionNotifications"] = [
            {
                "level": "error",
                "message": _message(error.reason),
                "locations": [
                    {"physicalLocation": {"artifactLocation": {"uri": _uri(error.source)}}}
                ],
            }
            for error in unread
        ]
    return invocation


def _result(finding: Finding, rule: int) -> _Json:
    location: _Json = {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(finding.file)},
            "region": _region(finding),
        }
    }
    if finding.pointer:
        location["logicalLocations"] = [_logical(finding.pointer)]
    message = f"{finding.message}; {finding.mend}" if finding.mend else finding.message
    result: _Json = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": finding.severity,
        "message": _message(message),
        "locations": [location],
    }
    if finding.first:
        earlier = {
            "artifactLocation": {"uri": _uri(finding.file)},
            "region": _region(finding.first),
        }
        result["relatedLocations"] = [
            {"physicalLocation": earlier, "message": _message(FIRST_OF_TWO)}
        ]
    if finding.edits:
        result["fixes"] = [_fix(finding)]
    return result


def _fix(finding: Finding) -> _Json:
    change = {
        "artifactLocation": {"uri": _uri(finding.file)},
        "replacements": list(_replacements(finding)),
    }
    fix: _Json = {"artifactChanges": [change]}
    if finding.mend:
        fix["description"] = _message(finding.mend)
    return fix


def _replacements(finding: Finding) -> Iterator[_Json]:
    is_mark = finding.code == "json-byte-order-mark"
    for edit in finding.edits:
        region = _MARK_REGION if is_mark else _region(edit.region)
        replacement: _Json = {"deletedRegion": region}
        if edit.words:
            replacement["insertedContent"] = {"text": edit.words}
        yield replacement


def _region(place: Finding | Region) -> _Json:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _logical(pointer: str) -> _Json:
    name = pointer.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
    kind = "element" if name.isdecimal() else "property"
    return {"name": name, "fullyQualifiedName": pointer, "kind": kind}


def _message(words: str) -> _Json:
    """Return a message; braces are doubled, as a single one begins a placeholder (3.11.5)."""
    return {"text": words.replace("{", "{{").replace("}", "}}")}


def _uri(name: str) -> str:
    path = Path(name)
    return path.as_uri() if path.is_absolute() else quote(name.replace(os.sep, "/"))
