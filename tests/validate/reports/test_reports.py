"""The formats for programs: each as its own rules want it, for every brief that we have."""

import json
import re
import runpy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as SarifLog

from briefgen.errors import UnreadableInputError
from briefgen.validate import CODES, Report, check, fix, github_report, json_report, sarif_report
from briefgen.validate.descriptions import DESCRIPTIONS
from briefgen.validate.edits import apply_edits

BRIEFS = Path(__file__).resolve().parents[2] / "briefs"
FINDINGS = Path(__file__).resolve().parents[3] / "docs" / "findings.md"
SCRIPT = FINDINGS.parents[1] / "scripts" / "findings.py"
INVALID = sorted((BRIEFS / "invalid").glob("*.json"))
UNREAD = [UnreadableInputError("no/such,file.json", "no such file; check the name")]

_COMMAND = re.compile(r"::(error|warning) ((?:\w+=[^,:]*,?)+)::(.*)")


def report_of(text: str | bytes, name: str = "b.json") -> Report:
    return check(text if isinstance(text, bytes) else text.encode(), name, [BRIEFS / "sources"])


def run_of(*reports: Report, unread: bool = False) -> dict[str, Any]:
    text = sarif_report(reports, UNREAD if unread else ())
    SarifLog.model_validate_json(text)
    (run,) = json.loads(text)["runs"]
    return dict(run)


def test_the_documentation_has_the_paragraphs_of_the_descriptions() -> None:
    script = runpy.run_path(str(SCRIPT))
    guide = FINDINGS.read_text("utf-8")
    assert script["with_paragraphs"](guide) == guide
    assert list(DESCRIPTIONS) == list(CODES)


def test_short_descriptions_are_short_and_different() -> None:
    short = [described.short for described in DESCRIPTIONS.values()]
    assert len(set(short)) == len(short)
    assert [words for words in short if len(words) > 60 or words.endswith(".")] == []


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_sarif_keeps_to_its_schema_and_says_what_the_finding_says(path: Path) -> None:
    report = report_of(path.read_bytes(), path.name)
    (finding,) = report.findings
    run = run_of(report)
    (rule,) = run["tool"]["driver"]["rules"]
    (result,) = run["results"]
    assert rule["id"] == result["ruleId"] == path.stem
    assert rule["defaultConfiguration"]["level"] == result["level"] == finding.severity
    assert finding.message in result["message"]["text"].replace("{{", "{").replace("}}", "}")
    (location,) = result["locations"]
    if finding.pointer:
        (logical,) = location["logicalLocations"]
        assert logical["fullyQualifiedName"] == finding.pointer
    assert ("fixes" in result) == bool(finding.edits)


def sarif_fixed(data: bytes, run: dict[str, Any]) -> bytes:
    """Do to a file what the fixes of a run say, as a program that knows nothing of ours."""
    lines = re.split(rb"(?<=\n)", data.removeprefix(b"\xef\xbb\xbf"))
    mark = len(data) - sum(map(len, lines))

    def offset(line: int, column: int) -> int:
        before = lines[line - 1].decode()[: column - 1].encode()
        return mark + sum(map(len, lines[: line - 1])) + len(before)

    changes: set[tuple[int, int, str]] = set()
    for result in run["results"]:
        for each in result.get("fixes", ()):
            for part in each["artifactChanges"][0]["replacements"]:
                region = part["deletedRegion"]
                if "byteOffset" in region:
                    start = region["byteOffset"]
                    end = start + region["byteLength"]
                else:
                    start = offset(region["startLine"], region["startColumn"])
                    end = offset(region["endLine"], region["endColumn"])
                changes.add((start, end, part.get("insertedContent", {}).get("text", "")))
    for start, end, words in sorted(changes, reverse=True):
        data = data[:start] + words.encode() + data[end:]
    return data


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_the_fixes_of_sarif_are_those_of_fix(path: Path) -> None:
    data = path.read_bytes()
    report = report_of(data, path.name)
    mended = sarif_fixed(data, run_of(report))
    edits = [edit for finding in report.findings for edit in finding.edits]
    if edits:
        assert mended.decode() == apply_edits(data.decode(), edits)
        done = fix(data, "b.json", [BRIEFS / "sources"])
        assert report_of(mended).findings == done.report.findings
    else:
        assert mended == data


def test_a_byte_order_mark_moves_no_column_of_sarif() -> None:
    text = '{"id": "b", "title": "T", "format_version": "9.9",}'
    regions = [
        [
            result["locations"][0]["physicalLocation"]["region"]
            for result in run_of(report_of(mark + text))["results"]
            if result["ruleId"] != "json-byte-order-mark"
        ]
        for mark in ("", "\ufeff")
    ]
    assert regions[0] == regions[1]
    data = ("\ufeff" + text).encode()
    assert sarif_fixed(data, run_of(report_of(data))) == text.replace(",}", "}").encode()


def test_sarif_names_files_as_addresses_and_those_it_could_not_read() -> None:
    run = run_of(report_of("{}", "a b/ü.json"), report_of("{}", "/x/b.json"), unread=True)
    uris = [artifact["location"]["uri"] for artifact in run["artifacts"]]
    assert uris == ["a%20b/%C3%BC.json", "file:///x/b.json"]
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    (notification,) = invocation["toolExecutionNotifications"]
    assert notification["message"]["text"] == UNREAD[0].reason
    assert run_of()["invocations"] == [{"executionSuccessful": True}]


def test_sarif_has_one_rule_for_a_code_and_every_result_names_it() -> None:
    reports = [report_of(path.read_bytes(), path.name) for path in INVALID]
    run = run_of(*reports, *reports)
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(CODES)
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


def decoded(words: str, *, of_property: bool) -> str:
    """Undo what a workflow command escapes, as GitHub's runner does."""
    escapes = {"%0D": "\r", "%0A": "\n"} | ({"%3A": ":", "%2C": ","} if of_property else {})
    for escape, character in (*escapes.items(), ("%25", "%")):
        words = words.replace(escape, character)
    return words


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    found = []
    for line in text.removesuffix("\n").split("\n") if text else []:
        match = _COMMAND.fullmatch(line)
        assert match is not None, line
        pairs = (pair.partition("=") for pair in match[2].split(","))
        properties = {key: decoded(value, of_property=True) for key, _, value in pairs}
        found.append((match[1], properties, decoded(match[3], of_property=False)))
    return found


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_github_gets_a_command_for_each_finding(path: Path) -> None:
    report = report_of(path.read_bytes(), path.name)
    (finding,) = report.findings
    ((severity, properties, message),) = commands(github_report([report]))
    assert severity == finding.severity
    assert message.startswith(finding.message)
    assert message.endswith(finding.mend or finding.message)
    assert properties == {
        "file": path.name,
        "line": str(finding.line),
        "endLine": str(finding.end_line),
        "col": str(finding.column),
        "endColumn": str(finding.end_column),
        "title": f"briefgen {path.stem}",
    }


@pytest.mark.parametrize("code", ["json-duplicate-key", "reference-duplicate-id"])
def test_both_places_of_what_stands_twice_are_in_json_and_sarif(code: str) -> None:
    report = report_of((BRIEFS / "invalid" / f"{code}.json").read_bytes())
    (result,) = run_of(report)["results"]
    (related,) = result["relatedLocations"]
    (finding,) = json.loads(json_report([report]))["findings"]
    first = finding["first"]
    assert related["physicalLocation"]["region"] == {
        "startLine": first["line"],
        "startColumn": first["column"],
        "endLine": first["end_line"],
        "endColumn": first["end_column"],
    }
    lines = report.lines
    here = lines[finding["line"] - 1][finding["column"] - 1 : finding["end_column"] - 1]
    assert lines[first["line"] - 1][first["column"] - 1 : first["end_column"] - 1] == here
    assert first["line"] < finding["line"]


def test_github_gets_no_columns_over_several_lines_and_no_file_for_a_stream() -> None:
    ((_, properties, _),) = [
        command
        for command in commands(github_report([report_of("{ /* a\nb */ }", "-")]))
        if command[1]["title"].endswith("json-comment")
    ]
    assert properties == {"line": "1", "endLine": "2", "title": "briefgen json-comment"}


def test_github_is_told_what_could_not_be_read() -> None:
    assert github_report([], UNREAD) == (
        "::error file=no/such%2Cfile.json,title=briefgen::no such file; check the name\n"
    )


@given(st.text(min_size=1), st.text(alphabet="%,:\r\n=; 0DA3C25", min_size=1))
def test_nothing_of_a_brief_or_its_name_ends_a_command(key: str, name: str) -> None:
    text = json.dumps({key: 1})
    found = commands(github_report([report_of(text, name)]))
    assert {properties.get("file", "-") for _, properties, _ in found} == {name}
    if any(finding.code == "schema-unknown-key" for finding in report_of(text).findings):
        assert any(f"`{key}`" in message for _, _, message in found)


def test_json_has_eleven_keys_for_a_finding_and_no_more() -> None:
    (finding,) = json.loads(json_report([report_of("[1,]")]))["findings"][:1]
    assert list(finding) == [
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
        "first",
    ]
    section = FINDINGS.read_text("utf-8").partition("## JSON syntax")[0]
    assert [key for key in finding if f"`{key}`" not in section] == []
