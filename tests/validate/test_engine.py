"""All that is wrong at once: one finding for each slip, and none that only follows from another."""

import gc
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from briefgen.brief import ITEM_LISTS
from briefgen.validate import check, fix, json_report, text_report
from briefgen.validate.reports.text import MOST_SHOWN

BRIEFS = Path(__file__).resolve().parents[1] / "briefs"

Change = Callable[[dict[str, Any]], object]


@pytest.fixture
def brief() -> dict[str, Any]:
    data: dict[str, Any] = json.loads((BRIEFS / "valid" / "ferry.json").read_text("utf-8"))
    return data


def codes(data: dict[str, Any], sources: Sequence[Path] = ()) -> list[tuple[str, str]]:
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


@pytest.mark.parametrize("name", [*ITEM_LISTS, "corrections"])
@pytest.mark.parametrize("value", [None, {}, {"a": {}}, "none", 5, [], [None], ["a"], [{}]])
def test_a_wrong_list_is_said_once_and_nothing_of_what_rests_on_it(
    brief: dict[str, Any],
    name: str,
    value: Any,  # noqa: ANN401 -- any JSON
) -> None:
    brief[name] = value
    found = codes(brief)
    if value == []:
        return
    assert {code for code, _ in found} <= {"schema-type", "schema-missing-key"}
    assert {pointer for _, pointer in found} == {f"/{name}/0" if value else f"/{name}"} or (
        {pointer for _, pointer in found} == {f"/{name}"}
    )


@pytest.mark.parametrize("name", ["documents", "actors", "casualties"])
def test_a_list_under_a_strange_name_is_one_finding(brief: dict[str, Any], name: str) -> None:
    brief["entries"] = brief.pop(name)
    assert codes(brief) == [("schema-unknown-key", "/entries")]


def test_an_item_that_lost_its_id_is_one_finding(brief: dict[str, Any]) -> None:
    del brief["actors"][0]["id"]
    assert codes(brief) == [("schema-missing-key", "/actors/0")]


def test_where_all_ids_are_known_a_missing_one_is_said(brief: dict[str, Any]) -> None:
    brief["actors"][0]["kind"] = "minister"
    brief["statements"][0]["speaker"] = "actor-nobody"
    assert ("reference-missing", "/statements/0/speaker") in codes(brief)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("died", "killed"),
        ("dead", "killed"),
        ("Deaths", "killed"),
        ("KILLED", "killed"),
        ("wounded", "injured"),
        ("kileld", "killed"),
        ("killed or injured", "killed_or_injured"),
        ("shot", None),
        ("detaining people", None),
    ],
)
def test_a_word_that_is_none_is_taken_by_its_meaning(
    brief: dict[str, Any], written: str, meant: str | None
) -> None:
    brief["casualties"][0]["kind"] = written
    (finding,) = check(json.dumps(brief).encode(), "b").findings
    assert finding.mend == (f'write "{meant}"' if meant else None)
    assert ("did you mean" in finding.message) == bool(meant)


@pytest.mark.parametrize("version", ["1.1", "2.0", "2", "1.0.1", "10.0"])
def test_a_brief_of_a_newer_format_is_said_to_be_one(brief: dict[str, Any], version: str) -> None:
    brief |= {"format_version": version, "novelty": 1}
    (finding,) = check(json.dumps(brief).encode(), "b").findings
    assert (finding.code, finding.pointer) == ("schema-word", "/format_version")
    assert f"newer version of the format, {version}" in finding.message
    assert finding.mend == "check it with a newer briefgen"


@pytest.mark.parametrize("version", ["0.9", "1", "1.O", "v1.0", 1.0, 2])
def test_any_other_version_is_a_slip(brief: dict[str, Any], version: object) -> None:
    brief["format_version"] = version
    (finding,) = check(json.dumps(brief).encode(), "b").findings
    assert (finding.code, "newer" in finding.message) == ("schema-word", False)


def test_a_leap_second_is_named_as_one(brief: dict[str, Any]) -> None:
    brief["created_at"] = "2016-12-31T23:59:60Z"
    (finding,) = check(json.dumps(brief).encode(), "b").findings
    assert (finding.code, finding.mend) == (
        "schema-format",
        "write 59 for the second: most programs read no leap second",
    )


def test_a_misspelt_key_beside_the_right_one_is_one_finding(brief: dict[str, Any]) -> None:
    brief["statements"][0]["speeker"] = "actor-coast-guard"
    (finding,) = check(json.dumps(brief).encode(), "b").findings
    assert finding.message == "unknown key `speeker`, beside `speaker`"
    assert finding.mend == "keep one of the two, as `speaker`"


def test_keys_that_mean_the_same_are_offered(brief: dict[str, Any]) -> None:
    brief["statements"][0]["said_on"] = {"from": "2031-05-06", "to": "2031-05-07"}
    brief["actors"][0]["comment"] = "Ask them."
    findings = check(json.dumps(brief).encode(), "b").findings
    assert [finding.mend for finding in findings] == [
        "write `note`",
        "write `earliest`",
        "write `latest`",
    ]


def test_a_name_where_an_id_must_stand_is_known(brief: dict[str, Any]) -> None:
    brief["statements"][0]["speaker"] = "Livia Torrent"
    (finding,) = check(json.dumps(brief).encode(), "b").findings
    assert finding.mend == 'write "actor-livia-torrent"'


def test_what_is_under_a_misspelt_key_is_found_and_mended_where_it_stands(
    brief: dict[str, Any],
) -> None:
    statement = brief["statements"][0]
    statement["evidence"][0] |= {"start": 100, "end": 123}
    statement["speaker"] = "actor-nobody"
    statement["evidnce"] = statement.pop("evidence")
    brief["statments"] = brief.pop("statements")
    sources = BRIEFS / "sources"
    assert set(codes(brief, [sources])) == {
        ("schema-unknown-key", "/statments"),
        ("schema-unknown-key", "/statments/0/evidnce"),
        ("reference-missing", "/statments/0/speaker"),
        ("evidence-moved", "/statments/0/evidnce/0/start"),
    }
    mended = json.loads(fix(json.dumps(brief).encode(), "b", [sources]).after)
    assert mended["statments"][0]["evidnce"][0]["start"] == 129


def test_an_id_of_the_wrong_form_is_one_finding(brief: dict[str, Any]) -> None:
    brief["actors"][0]["id"] = "coast guard"
    assert codes(brief) == [("schema-format", "/actors/0/id")]


@pytest.mark.parametrize(
    ("key", "value", "mend"),
    [("low", "14", "write 14"), ("low", "14 people", None), ("low", "014", None)],
)
def test_a_number_in_quotation_marks_is_offered_without(
    brief: dict[str, Any], key: str, value: str, mend: str | None
) -> None:
    brief["casualties"][0][key] = value
    (finding,) = check(json.dumps(brief).encode(), "b").findings
    assert (finding.code, finding.mend) == ("schema-type", mend)


def test_lines_of_a_conflict_are_one_finding(brief: dict[str, Any]) -> None:
    text = json.dumps(brief, indent=2)
    ours, theirs = '  "status": "draft",\n', '  "status": "final",\n'
    text = text.replace(ours, f"<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> night desk\n")
    (finding,) = check(text.encode(), "b").findings
    assert (finding.code, finding.line) == ("json-syntax", 11)
    assert "conflict of git" in finding.message


def test_two_slips_for_one_key_are_two_findings(brief: dict[str, Any]) -> None:
    statement = brief["statements"][0]
    statement["speeker"] = statement["spaeker"] = statement.pop("speaker")
    assert codes(brief) == [
        ("schema-unknown-key", "/statements/0/speeker"),
        ("schema-unknown-key", "/statements/0/spaeker"),
    ]


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
        for finding in check(json.dumps(brief).encode(), "b", [tmp_path]).findings
    }
    finding = found["/statements/0/evidence/0/start"]
    assert finding.code == "evidence-moved"
    assert finding.mend == "write `start` 173 and `end` 196"


def test_likeness_is_no_evidence(brief: dict[str, Any], tmp_path: Path) -> None:
    text = (BRIEFS / "sources" / "ferry.txt").read_text("utf-8")
    (tmp_path / "ferry.txt").write_text(text.replace("overloaded", "over-loaded"), encoding="utf-8")
    found = dict(reversed(pair) for pair in codes(brief, [tmp_path]))
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
        "first": None,
    }


def test_a_long_line_is_cut_around_the_place(brief: dict[str, Any]) -> None:
    brief["statements"][0]["mode"] = "dirct"
    lines = text_report([check(json.dumps(brief).encode(), "b")]).splitlines()
    shown, mark = lines[1], lines[2]
    assert len(shown) < 120
    assert shown[mark.index("^") : mark.rindex("^") + 1] == '"dirct"'


def test_wide_and_combining_characters_keep_the_mark_in_place() -> None:
    text = text_report([check('{"漢字e\u0301": 1, 5}'.encode(), "b")])
    *_, line = (line for line in text.splitlines() if "^" in line)
    assert line.index("^") == len("  1 | ") + 13


def test_nothing_of_a_brief_reaches_the_terminal_as_a_command() -> None:
    text = text_report([check(b'{"a\x1b[31m": \x07}', "b\x1b]0;x\x07.json")])
    assert "\x1b" not in text
    assert "\x07" not in text


def test_colour_is_only_added_on_request() -> None:
    report = check(b"{", "b")
    assert "\x1b" not in text_report([report])
    assert "\x1b[1;31merror\x1b[0m" in text_report([report], colour=True)


def test_of_very_many_findings_the_first_are_shown_and_all_counted() -> None:
    report = check(b"[" + b"NaN," * (MOST_SHOWN + 1_700) + b"1]", "many.json")
    text = text_report([report, check(b"{", "b")])
    # What is no brief is the first.
    assert text.count("[json-number]") == MOST_SHOWN - 1
    more = len(report.findings) - MOST_SHOWN
    assert f"\nmany.json: {more:,} more; --format json lists them all\n" in text
    assert f"\n{report.errors + 1:,} errors, 0 warnings" in text
    assert len(json.loads(json_report([report]))["findings"]) == len(report.findings)


def test_both_places_of_what_stands_twice_are_shown() -> None:
    report = check(b'{\n "id": 1,\n "id": 2\n}', "b")
    lines = text_report([report]).splitlines()
    at = lines.index('  2 |  "id": 1,')
    assert lines[at : at + 4] == [
        '  2 |  "id": 1,',
        "    |  ---- the first of the two",
        '  3 |  "id": 2',
        "    |  ^^^^",
    ]


def test_the_garbage_collector_runs_again_after_a_check() -> None:
    check(b"{", "brief.json")
    assert gc.isenabled()
