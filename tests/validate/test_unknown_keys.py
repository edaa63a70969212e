"""Keys that the format does not know: one finding, and the key that was meant."""

import json
from pathlib import Path
from typing import Any

import pytest

from briefgen.validate import check, fix

FERRY = Path(__file__).resolve().parents[1] / "briefs" / "valid" / "ferry.json"


def found(change: dict[str, Any]) -> list[tuple[str, str, str | None]]:
    findings = check(json.dumps(change).encode(), "brief.json").findings
    return [(finding.code, finding.pointer, finding.mend) for finding in findings]


@pytest.fixture
def ferry() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(FERRY.read_text("utf-8"))
    return data


@pytest.mark.parametrize(
    ("section", "key", "written"),
    [
        ("actors", "id", "ID"),
        ("actors", "name", "NAME"),
        ("actors", "name", "title"),
        ("actors", "kind", "type"),
        ("documents", "url", "URL"),
        ("documents", "publisher", "source"),
        ("documents", "published_on", "date"),
        ("documents", "published_on", "published"),
        ("measures", "kind", "type"),
        ("measures", "text", "description"),
        ("statements", "text", "quote"),
        ("statements", "speaker", "source"),
        ("statements", "said_on", "saidOn"),
        ("statements", "evidence", "sources"),
        ("open_questions", "question", "text"),
        ("highlights", "text", "title"),
        ("casualties", "kind", "category"),
        ("casualties", "low", "count"),
        ("casualties", "high", "hihg"),
        ("casualties", "asserted_by", "source"),
        ("casualties", "as_of", "date"),
    ],
)
def test_a_key_under_another_name_is_one_finding(
    ferry: dict[str, Any], section: str, key: str, written: str
) -> None:
    item = ferry[section][0]
    item[written] = item.pop(key)
    place = f"/{section}/0/{written}"
    assert found(ferry) == [("schema-unknown-key", place, f"write `{key}`")]


@pytest.mark.parametrize(
    ("section", "key", "value"),
    [
        ("documents", "rating", "a good one"),
        ("actors", "location", "Port Amrel"),
        ("measures", "part_of", "the embargo"),
        ("statements", "target", "actor-coast-guard"),
        ("statements", "topic", "the ferry"),
        ("casualties", "mark", "?"),
    ],
)
def test_of_a_key_that_is_like_none_nothing_is_guessed(
    ferry: dict[str, Any], section: str, key: str, value: str
) -> None:
    ferry[section][0][key] = value
    mend = "remove it, or begin its name with `x_`"
    assert found(ferry) == [("schema-unknown-key", f"/{section}/0/{key}", mend)]


def test_what_is_part_of_a_figure_is_meant_as_such(ferry: dict[str, Any]) -> None:
    figure = ferry["casualties"][1]
    figure["part_of"] = figure.pop("subset_of")
    assert [mend for _, _, mend in found(ferry)] == ["write `subset_of`"]


@pytest.mark.parametrize(
    "slip",
    [
        {"source": "actor-coast-guard", "asserted_by": None},
        {"revieved": "rejected"},
        {"strange": 1},
        {"group": {"rol": "child"}},
    ],
)
def test_no_range_is_made_of_a_figure_with_a_strange_key(
    ferry: dict[str, Any], slip: dict[str, Any]
) -> None:
    ferry["highlights"] = []
    figure = ferry["casualties"][0]
    figure |= slip
    if figure["asserted_by"] is None:
        del figure["asserted_by"]
    data = json.dumps(ferry).encode()
    (finding,) = check(data, "brief.json").findings
    assert finding.code == "schema-unknown-key"
    assert json.loads(fix(data, "brief.json").after) == ferry


def test_no_range_is_made_of_a_day_under_a_strange_key(ferry: dict[str, Any]) -> None:
    document = ferry["documents"][0]
    document["day_of_print"] = document.pop("published_on")
    ferry["casualty_ranges"][0]["low"] = 12
    data = json.dumps(ferry).encode()
    assert json.loads(fix(data, "brief.json").after) == ferry


def test_no_number_is_written_under_a_key_that_is_a_guess(ferry: dict[str, Any]) -> None:
    span = ferry["statements"][0]["evidence"][0]
    span["low"] = 14
    del span["end"]
    data = json.dumps(ferry).encode()
    assert json.loads(fix(data, "brief.json", [FERRY.parents[1] / "sources"]).after) == ferry
