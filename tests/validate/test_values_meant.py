"""Values that the format does not take: what the check proposes for them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefgen.validate import Finding, check

FERRY = Path(__file__).resolve().parents[1] / "briefs" / "valid" / "ferry.json"

Change = Callable[[dict[str, Any]], object]


def findings(change: Change) -> tuple[Finding, ...]:
    brief: dict[str, Any] = json.loads(FERRY.read_text("utf-8"))
    change(brief)
    return check(json.dumps(brief).encode(), "brief.json").findings


@pytest.mark.parametrize(
    ("change", "mend"),
    [
        (lambda it: it["casualties"][0].update(low="14"), "write 14"),
        (
            lambda it: it["casualties"][0].update(low="about 47"),
            'write `low` 47, `high` 47 and `qualifier` "about"',
        ),
        (
            lambda it: it["casualties"][0].update(high="60-70"),
            'write `low` 60, `high` 70 and `qualifier` "between"',
        ),
        (
            lambda it: it["casualties"][0].update(low="1.5 million"),
            'write `low` 1500000, `high` 1500000 and `qualifier` "exact"',
        ),
        (lambda it: it["casualties"][0].update(low="many"), None),
        (lambda it: it["statements"][0].update(negated="true"), "write true"),
        (lambda it: it["statements"][0].update(negated="yes"), None),
        (lambda it: it["statements"][0].update(about="actor-x"), 'write ["actor-x"]'),
        (lambda it: it["statements"][0].update(speaker=["actor-x"]), 'write "actor-x"'),
        (lambda it: it["statements"][0].update(speaker=["a", "b"]), None),
        (lambda it: it["actors"][0].update(country="Nepal"), 'write "NP"'),
        (lambda it: it["actors"][0].update(country="np"), 'write "NP"'),
        (lambda it: it["actors"][0].update(country="uk"), 'write "GB"'),
        (lambda it: it["casualties"][0].update(low="-5"), None),
        (lambda it: it["statements"][0].update(said_on=""), None),
        (lambda it: it["actors"][0].update(country="nowhere"), None),
        (
            lambda it: it.update(updated_at="2031-05-09 10:00+02:00"),
            'write "2031-05-09T10:00:00+02:00"',
        ),
        (
            lambda it: it.update(updated_at="2031-05-09 10:00"),
            'write "2031-05-09T10:00:00+00:00", with the offset of your clock',
        ),
        (lambda it: it.update(updated_at="this morning"), None),
        (lambda it: it.update(updated_at="2031-05-09T10:00:00+01:00:30"), None),
        (lambda it: it["statements"][0].update(speaker="Coast Guard"), 'write "actor-coast-guard"'),
        (lambda it: it["documents"][0].update(id="Coast Guard"), None),
    ],
)
def test_the_mend_says_what_was_meant(change: Change, mend: str | None) -> None:
    assert [finding.mend for finding in findings(change)] == [mend]


def test_a_name_of_several_actors_means_none_of_them() -> None:
    def doubled(brief: dict[str, Any]) -> None:
        brief["actors"].append(brief["actors"][0] | {"id": "actor-b", "country": "SE"})
        brief["statements"][0]["speaker"] = "Coast Guard"

    (finding,) = findings(doubled)
    assert (finding.code, finding.mend) == ("schema-format", None)


@pytest.mark.parametrize(("version", "newer"), [("1.0.0", False), ("1.1", True), ("2", True)])
def test_a_newer_format_is_newer(version: str, newer: bool) -> None:  # noqa: FBT001
    (finding,) = findings(lambda it: it.update(format_version=version))
    assert ("newer version" in finding.message) is newer


def test_the_words_of_a_figure_say_which_end_is_the_slip() -> None:
    (finding,) = findings(lambda it: it["casualties"][1].update(high=1))
    assert finding.code == "figure-number"


def test_a_period_that_is_reversed_is_one_finding() -> None:
    (finding,) = findings(lambda it: it.update(period={"start": "2031-05-09", "end": "2031-05-01"}))
    assert finding.code == "date-order"


def test_an_item_that_names_what_is_gone_is_not_offered_itself() -> None:
    def take_away(brief: dict[str, Any]) -> None:
        gone = brief["measures"].pop()["id"]
        brief["highlights"] = [{"id": f"highlight-{gone}", "text": "A measure.", "refs": [gone]}]

    (finding,) = findings(take_away)
    assert finding.code == "reference-missing"
    assert "highlight" not in f"{finding.message}{finding.mend}"


def test_of_several_keys_that_are_missing_none_is_hidden() -> None:
    text = FERRY.read_text("utf-8").replace('"kind": "person",', "", 1)
    text = text.replace('"name": "Livia Torrent"', '"Livia Torrent"', 1)
    codes = sorted(finding.code for finding in check(text.encode(), "brief.json").findings)
    assert codes == ["json-syntax", "schema-missing-key", "schema-missing-key"]
