"""Duplicates, style and days: what is said of a slip, and what is no slip."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefgen.validate import check

FERRY = Path(__file__).resolve().parents[1] / "briefs" / "valid" / "ferry.json"

Change = Callable[[dict[str, Any]], object]


def codes(change: Change) -> list[tuple[str, str]]:
    brief: dict[str, Any] = json.loads(FERRY.read_text("utf-8"))
    change(brief)
    findings = check(json.dumps(brief).encode(), "brief.json").findings
    return [(finding.code, finding.pointer) for finding in findings]


def again(brief: dict[str, Any], name: str, /, **other: object) -> None:
    brief[name].append({**brief[name][0], "id": "another", **other})


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda it: again(it, "measures"), ("duplicate-item", "/measures/1")),
        (lambda it: again(it, "measures", note="twice?"), ("duplicate-item", "/measures/1")),
        (lambda it: again(it, "open_questions"), ("duplicate-item", "/open_questions/1")),
        (
            lambda it: again(it, "actors", name="Coast Guard", aliases=["CG"]),
            ("duplicate-actor", "/actors/2"),
        ),
        (
            lambda it: it["measures"][0]["actors"].append("actor-livia-torrent"),
            ("duplicate-reference", "/measures/0/actors/1"),
        ),
        (
            lambda it: again(it, "documents"),
            ("duplicate-document", "/documents/1"),
        ),
        (
            lambda it: it["measures"][0]["evidence"].append(
                it["measures"][0]["evidence"][0] | {"prefix": ""}
            ),
            ("duplicate-evidence", "/measures/0/evidence/1"),
        ),
        (
            lambda it: it["casualties"][0].update(qualifier="up_to"),
            ("figure-qualifier", "/casualties/0/qualifier"),
        ),
        (
            lambda it: it["casualties"][0].pop("qualifier"),
            ("figure-qualifier", "/casualties/0/low"),
        ),
        (
            lambda it: it["casualties"][0].update(qualifier="exact", raw=None, origin="manual"),
            ("figure-qualifier", "/casualties/0/qualifier"),
        ),
        (
            lambda it: it["open_questions"][0].update(status="answered"),
            ("review-answer", "/open_questions/0/status"),
        ),
        (
            lambda it: it["open_questions"][0].update(answer="Sixty."),
            ("review-answer", "/open_questions/0/answer"),
        ),
        (
            lambda it: it["actors"].append(it["actors"][0]),
            ("reference-duplicate-id", "/actors/2/id"),
        ),
        (lambda it: it.update(prepared_by=""), ("style-empty", "/prepared_by")),
        (
            lambda it: it["measures"][0].update(note="\x0b"),
            ("style-control", "/measures/0/note"),
        ),
        (lambda it: it["actors"][0].update(country="UK"), ("style-country", "/actors/0/country")),
        (lambda it: it["actors"][0].update(country="XX"), ("style-country", "/actors/0/country")),
        (
            lambda it: it["statements"][0].update(said_on="2013-05-07"),
            ("date-period", "/statements/0/said_on"),
        ),
        (
            lambda it: it["casualties"][1].update(kind="injured"),
            ("figure-part", "/casualties/1/subset_of"),
        ),
        (
            lambda it: (
                it["casualties"][0].update(high=14, qualifier="exact", raw=None, origin="manual"),
                it["casualties"][1].update(low=None, high=50, raw=None, origin="manual"),
                it["casualties"][1].update(qualifier="up_to"),
                it["casualty_ranges"][0].pop("open_above"),
            ),
            ("figure-part", "/casualties/1/high"),
        ),
        (
            lambda it: it["actors"][1].update(affiliation="actor-livia-torrent"),
            ("reference-cycle", "/actors/1/affiliation"),
        ),
        (
            lambda it: (
                it["actors"][1].update(affiliation="actor-coast-guard"),
                it["actors"][0].update(affiliation="actor-livia-torrent"),
            ),
            ("reference-cycle", "/actors/0/affiliation"),
        ),
        (
            lambda it: it["measures"][0].update(same_act=["measure-port"]),
            ("reference-cycle", "/measures/0/same_act/0"),
        ),
        (
            lambda it: it["open_questions"][0].update(about=["question-passengers"]),
            ("reference-cycle", "/open_questions/0/about/0"),
        ),
        (
            lambda it: it["highlights"][0].update(refs=["highlight-1"]),
            ("reference-cycle", "/highlights/0/refs/0"),
        ),
        (
            lambda it: it["statements"][0].update(co_speakers=["actor-livia-torrent"]),
            ("duplicate-reference", "/statements/0/co_speakers/0"),
        ),
        (
            lambda it: it["highlights"][0].update(text="Up to 14 people died."),
            ("figure-highlight", "/highlights/0/text"),
        ),
        (
            lambda it: (
                it["measures"][0].update(reviewed="rejected"),
                it["open_questions"][0].update(about=["measure-port"]),
            ),
            ("review-rejected", "/open_questions/0/about/0"),
        ),
        (
            lambda it: it["casualties"][1]["evidence"][0].update(
                exact="Three", end=103, suffix=" percent of them"
            ),
            ("figure-percentage", "/casualties/1/raw"),
        ),
        (
            lambda it: it["open_questions"][0].update(id="actor-livia-torrent"),
            ("reference-duplicate-id", "/open_questions/0/id"),
        ),
        (
            lambda it: it["documents"][0].update(id="document-boat"),
            ("reference-missing", "/actors/0/evidence/0/document"),
        ),
        (
            lambda it: it["measures"][0].update(text="\tShe ordered it. "),
            ("style-space", "/measures/0/text"),
        ),
        (
            lambda it: it["actors"][0].update(aliases=["guards", "guard "]),
            ("style-space", "/actors/0/aliases/1"),
        ),
        (
            lambda it: it["documents"][0].update(url="https://gazette.example/the ferry"),
            ("style-url", "/documents/0/url"),
        ),
        (
            lambda it: it["documents"][0].update(archived_url="https:/gazette.example/ferry"),
            ("style-url", "/documents/0/archived_url"),
        ),
        (
            lambda it: it["measures"][0].update(date="2131-05-07"),
            ("date-future", "/measures/0/date"),
        ),
        (
            lambda it: it["measures"][0].update(date="2031-05-08", status="completed"),
            ("date-future", "/measures/0/date"),
        ),
        (
            lambda it: it["documents"][0].update(published_on="2021-05-07"),
            ("date-period", "/documents/0/published_on"),
        ),
        (lambda it: it.update(as_of="2031-05-09"), ("date-future", "/as_of")),
        (lambda it: it["period"].update(end="2031-05-09"), ("date-future", "/period/end")),
        (
            lambda it: it["casualties"][0]["evidence"][0].update(
                exact="At least 14% of the people died"[:30]
            ),
            ("figure-percentage", "/casualties/0/raw"),
        ),
    ],
)
def test_a_slip_is_named_at_its_place(change: Change, expected: tuple[str, str]) -> None:
    assert codes(change) == [expected]


@pytest.mark.parametrize(
    "change",
    [
        lambda it: again(it, "measures", text="She ordered all ferries to port."),
        lambda it: again(it, "measures", reviewed="rejected"),
        lambda it: it["casualties"][0].update(qualifier="more_than", raw=None, origin="manual"),
        lambda it: it["open_questions"][0].update(status="answered", answer="Sixty."),
        lambda it: again(it, "documents", sha256="0" * 64),
        lambda it: again(it, "documents", reviewed="rejected"),
        lambda it: (again(it, "documents"), [d.pop("sha256") for d in it["documents"]]),
        lambda it: it["measures"][0]["evidence"].append(
            it["measures"][0]["evidence"][0] | {"part": "source"}
        ),
        lambda it: again(it, "actors", anonymous=True),
        lambda it: again(it, "actors", kind="group"),
        lambda it: again(it, "actors", name="海警"),
        lambda it: it["measures"][0].update(date="2031-06-01"),
        lambda it: it["documents"][0].update(url="https://例え.example/フェリー?a=b#c"),
        lambda it: it["documents"][0].update(url="urn:isbn:0000000000"),
        lambda it: it["casualties"][0]["evidence"][0].update(suffix=" "),
        lambda it: it.update(as_of=None, x_own=" "),
        lambda it: it["measures"][0].update(note="one\r\ntwo\rthree\tfour"),
        lambda it: it["actors"][0].update(country="XK"),
        lambda it: it["statements"][0].update(said_on="2013-11-07"),
        lambda it: it["casualties"][1].update(kind="executed"),
        lambda it: it["highlights"][0].update(text="Killed: more than 14."),
        lambda it: (
            it["measures"][0].update(reviewed="rejected"),
            it["highlights"][0].update(refs=["measure-port"], reviewed="rejected"),
        ),
        lambda it: it["period"].update(start=None),
    ],
)
def test_what_is_no_slip_is_let_be(change: Change) -> None:
    assert codes(change) == []
