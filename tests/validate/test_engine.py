"""All that is wrong at once: one finding for each slip, and none that only follows from another."""

import gc
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefgen.validate import check, json_report, text_report

BRIEFS = Path(__file__).resolve().parents[1] / "briefs"

Change = Callable[[dict[str, Any]], object]


@pytest.fixture
def brief() -> dict[str, Any]:
    data: dict[str, Any] = json.loads((BRIEFS / "valid" / "ferry.json").read_text("utf-8"))
    return data


def codes(data: dict[str, Any], sources: Path | None = None) -> list[tuple[str, str]]:
    report = check(json.dumps(data).encode(), "brief.json", sources)
    return [(finding.code, finding.pointer) for finding in report.findings]


def test_faults_of_all_families_come_at_once(brief: dict[str, Any]) -> None:
    brief["marking_"] = "TLP:RED"
    brief["actors"][0]["kind"] = "organisation"
    brief["statements"][0]["speaker"] = "actor-nobody"
    brief["casualties"][1]["low"] = 30
    text = json.dumps(brief, indent=2).replace('"status": "draft"', "'status': 'draft'")
    found = {finding.code for finding in check(text.encode(), "brief.json").findings}
    assert found == {
        "json-quotes",
        "schema-unknown-key",
        "schema-word",
        "reference-missing",
        "figure-bounds",
        "figure-number",
    }


def test_an_item_with_a_fault_is_still_there_for_those_that_name_it(brief: dict[str, Any]) -> None:
    brief["actors"][1]["kind"] = "minister"
    assert codes(brief) == [("schema-word", "/actors/1/kind")]


def test_a_lost_figure_changes_no_range(brief: dict[str, Any]) -> None:
    brief["casualties"][0]["kind"] = "drowned"
    assert codes(brief) == [("schema-word", "/casualties/0/kind")]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda it: it.update(said_on="soon"), "/statements/0/said_on"),
        (lambda it: it.update(said_on=7), "/statements/0/said_on"),
        (lambda it: it.update(said_on={"earliest": "x"}), "/statements/0/said_on"),
        (
            lambda it: it.update(said_on={"earliest": "2031-05-06", "latest": "x"}),
            "/statements/0/said_on/latest",
        ),
    ],
)
def test_a_union_is_one_finding_at_the_branch_that_was_meant(
    brief: dict[str, Any], change: Change, expected: str
) -> None:
    change(brief["statements"][0])
    places = [pointer for _, pointer in codes(brief)]
    assert expected in places
    assert len(places) == len(set(places)) <= 2


def test_every_unknown_key_is_found(brief: dict[str, Any]) -> None:
    brief["statements"][0]["spaeker"] = brief["statements"][0].pop("speaker")
    brief["statements"][0]["evidence"][0]["exct"] = brief["statements"][0]["evidence"][0].pop(
        "exact"
    )
    brief["color"] = "red"
    assert set(codes(brief)) == {
        ("schema-unknown-key", "/statements/0/spaeker"),
        ("schema-unknown-key", "/statements/0/evidence/0/exct"),
        ("schema-unknown-key", "/color"),
    }


def test_a_fault_under_a_misspelt_key_is_named_as_it_is_written(brief: dict[str, Any]) -> None:
    brief["measures"][0]["evidnce"] = brief["measures"][0].pop("evidence")
    brief["measures"][0]["evidnce"][0]["start"] = "x"
    assert ("schema-type", "/measures/0/evidnce/0/start") in codes(brief)


@pytest.mark.parametrize("data", [[], 5, None, "brief"])
def test_what_is_no_object_is_no_brief(data: object) -> None:
    (finding,) = check(json.dumps(data).encode(), "brief.json").findings
    assert finding.code == "schema-type"


@pytest.mark.parametrize("key", ["documents", "casualties", "generator", "period", "status"])
@pytest.mark.parametrize("value", [5, "x", [3], {"a": 1}])
def test_any_value_under_any_key_is_a_finding(
    brief: dict[str, Any], key: str, value: object
) -> None:
    brief[key] = value
    assert codes(brief)


def test_evidence_that_stands_often_is_placed_by_what_is_around_it(
    brief: dict[str, Any], tmp_path: Path
) -> None:
    text = (BRIEFS / "sources" / "ferry.txt").read_text("utf-8")
    moved = text.replace("At least 14", "Late news. The boat was overloaded in 2019. At least 14")
    (tmp_path / "ferry.txt").write_text(moved, encoding="utf-8")
    found = {
        finding.pointer: finding
        for finding in check(json.dumps(brief).encode(), "b", tmp_path).findings
    }
    finding = found["/statements/0/evidence/0/start"]
    assert finding.code == "evidence-moved"
    assert finding.mend == "write `start` 173 and `end` 196"


def test_likeness_is_no_evidence(brief: dict[str, Any], tmp_path: Path) -> None:
    text = (BRIEFS / "sources" / "ferry.txt").read_text("utf-8")
    (tmp_path / "ferry.txt").write_text(text.replace("overloaded", "over-loaded"), encoding="utf-8")
    found = dict(reversed(pair) for pair in codes(brief, tmp_path))
    assert found["/statements/0/evidence/0/exact"] == "evidence-missing"


def test_json_report_has_all_keys() -> None:
    report = check(b"{", "x/brief.json")
    data = json.loads(json_report([report, check(b"", "-")]))
    assert (data["files"], data["errors"], data["warnings"]) == (["x/brief.json", "-"], 2, 0)
    assert data["findings"][0] == {
        "code": "json-truncated",
        "severity": "error",
        "file": "x/brief.json",
        "pointer": "",
        "line": 1,
        "column": 2,
        "end_line": 1,
        "end_column": 2,
        "message": "the file ends before the `{` of line 1, column 1, is closed",
        "mend": None,
    }


def test_a_long_line_is_cut_around_the_place(brief: dict[str, Any]) -> None:
    brief["statements"][0]["mode"] = "dirct"
    lines = text_report([check(json.dumps(brief).encode(), "b")]).splitlines()
    shown, mark = lines[1], lines[2]
    assert len(shown) < 120
    assert shown[mark.index("^") : mark.rindex("^") + 1] == '"dirct"'


def test_wide_and_combining_characters_keep_the_mark_in_place() -> None:
    text = text_report([check('{"漢字e\u0301": 1, 5}'.encode(), "b")])
    line = next(line for line in text.splitlines() if "^" in line)
    assert line.index("^") == len("  1 | ") + 13


def test_nothing_of_a_brief_reaches_the_terminal_as_a_command() -> None:
    text = text_report([check(b'{"a\x1b[31m": \x07}', "b\x1b]0;x\x07.json")])
    assert "\x1b" not in text
    assert "\x07" not in text


def test_colour_is_only_added_on_request() -> None:
    report = check(b"{", "b")
    assert "\x1b" not in text_report([report])
    assert "\x1b[1;31merror\x1b[0m" in text_report([report], colour=True)


def test_the_garbage_collector_runs_again_after_a_check() -> None:
    check(b"{", "brief.json")
    assert gc.isenabled()
