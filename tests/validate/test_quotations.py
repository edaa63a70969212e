"""A direct quotation has the words of its evidence; signs, spaces and capitals are free."""

import json
from pathlib import Path
from typing import Any

import pytest

from briefgen.validate import check

FERRY = Path(__file__).resolve().parents[1] / "briefs" / "valid" / "ferry.json"


def messages(text: str, **changes: Any) -> list[str]:  # noqa: ANN401 -- any field
    data = json.loads(FERRY.read_text("utf-8"))
    data["statements"][0] |= {"text": text, **changes}
    findings = check(json.dumps(data).encode(), "brief.json").findings
    assert {finding.code for finding in findings} <= {"evidence-quotation"}
    return [finding.message for finding in findings]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The boat was not overloaded", "has the word `not`, which does not stand in its evidence"),
        ("The boats were overloaded", "has the word `boats`, which does not stand in its evidence"),
        ("The boat was over", "has the word `over`, which does not stand in its evidence"),
        ("Overloaded was the boat", "does not stand in its evidence, word for word"),
        ("overloaded [...] The boat", "does not stand in its evidence, word for word"),
    ],
)
def test_words_that_are_not_the_sources_are_named(text: str, words: str) -> None:
    assert messages(text) == [f"the quotation {words}"]
    assert messages(text, mode="indirect") == []
    assert messages(text, origin="manual") == []
    assert messages(text, reviewed="rejected") == []


@pytest.mark.parametrize(
    "text",
    [
        "“The boat was overloaded.”",
        "the boat\nwas overloaded",
        "The boat … overloaded",
        "The boat [...] overloaded",
        "The boat . . . overloaded",
        "[The ferry] was overloaded",
        "was overloaded",
    ],
)
def test_signs_and_what_is_left_out_are_free(text: str) -> None:
    assert messages(text) == []


def test_a_quotation_may_run_over_several_spans_of_one_document() -> None:
    data = json.loads(FERRY.read_text("utf-8"))
    (span, cue) = data["statements"][0]["evidence"]
    first = span | {"exact": "The boat", "end": span["start"] + 8, "suffix": ""}
    second = span | {"exact": "was overloaded", "start": span["start"] + 9, "prefix": ""}
    assert messages("The boat was overloaded", evidence=[second, cue, first]) == []


def test_where_the_evidence_is_wrong_nothing_is_said_of_the_quotation() -> None:
    data = json.loads(FERRY.read_text("utf-8"))
    data["statements"][0]["evidence"][0]["exact"] = "The boat was full"
    codes = [finding.code for finding in check(json.dumps(data).encode(), "brief.json").findings]
    assert codes == ["evidence-span"]
