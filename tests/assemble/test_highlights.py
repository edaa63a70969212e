"""Highlights: three to six lines, each with the items it tells of."""

# ruff: noqa: ANN401 -- JSON, and fixtures whose classes stand in conftest.py

from datetime import date
from typing import Any

import pytest

from briefgen.assemble import Heading, assemble
from briefgen.assemble.highlights import _of_statement, _stands_alone, choose_highlights
from briefgen.brief import Actor, Brief, Evidence, Group, Measure, Statement

CAST = [
    {"id": "actor-port", "name": "Port Authority", "kind": "organization"},
    {"id": "actor-dahl", "name": "Liv Dahl"},
    {"id": "actor-official", "name": "official", "anonymous": True},
]
SAID = {"speaker": "actor-dahl", "mode": "direct", "text": "No ferry will sail this week."}


@pytest.fixture
def lines(articles: Any, heading: Heading) -> Any:
    def build(*documents: dict[str, Any]) -> list[str]:
        made = [
            articles.article(str(number), actors=CAST, **items)
            for number, items in enumerate(documents)
        ]
        brief: Brief = assemble(made, heading)
        ids = {
            item.id
            for items in (brief.statements, brief.measures, brief.casualties)
            for item in items
        }
        ids |= {
            item.id for items in (brief.casualty_ranges, brief.open_questions) for item in items
        }
        assert all(
            highlight.refs and ids.issuperset(highlight.refs) for highlight in brief.highlights
        )
        return [highlight.text for highlight in brief.highlights]

    return build


def toll(kind: str, low: int, **fields: Any) -> dict[str, Any]:
    return {
        "kind": kind,
        "low": low,
        "high": low,
        "counting": "cumulative",
        "asserted_by": "actor-port",
        **fields,
    }


def test_the_rules_in_their_order(lines: Any) -> None:
    def measure(day: int, text: str, **fields: Any) -> dict[str, Any]:
        return {
            "kind": "movement_restriction",
            "date": date(2031, 5, day),
            "text": text,
            "actors": ["actor-port"],
            **fields,
        }

    assert lines(
        {
            "casualties": [toll("injured", 40), toll("killed", 3, verification="verified")],
            "statements": [
                {"speaker": "actor-official", "text": "the pilots had asked for more time"},
                SAID,
            ],
            "measures": [
                measure(1, "reopened the harbour to fishing boats"),
                measure(2, "closed the schools near the quay"),
                measure(2, "announced that pilots will be paid", actors=["actor-dahl"]),
                measure(3, "may close the bridge", status="threatened"),
            ],
            "questions": [{"question": "Who lit the fire?"}],
        }
    ) == [
        "Killed: 3; 3 verified.",
        "Liv Dahl: “No ferry will sail this week.”",
        "Port Authority: closed the schools near the quay.",
        "Liv Dahl: announced that pilots will be paid.",
        "Who lit the fire?",
    ]


def test_what_most_documents_carry_comes_first(lines: Any) -> None:
    other = {**SAID, "text": "The harbour is as safe as it can be in a storm."}
    found = lines({"statements": [SAID, other]}, {"statements": [other]})
    assert found == [f"Liv Dahl: “{other['text']}”"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("No ferry will sail.", "Liv Dahl: “No ferry will sail.”"),
        ("No boat will sail.", "Liv Dahl: No boat will sail."),
        ("“No boat will sail.”", "Liv Dahl: No boat will sail."),
    ],
)
def test_only_the_words_of_the_source_are_quoted(text: str, line: str) -> None:
    words = "No ferry will sail"
    span = Evidence(document="document-1", start=0, end=len(words), exact=words)
    said = Statement(id="statement-1", mode="direct", text=text, evidence=[span])
    dahl = Actor(id="actor-dahl", kind="person", name="Liv Dahl")
    assert _of_statement(said, dahl).text == line


def test_fewer_than_three_lines_are_filled_up(lines: Any) -> None:
    assert lines(
        {
            "casualties": [toll("injured", 40), toll("missing", 2)],
            "statements": [
                SAID,
                {"speaker": "actor-official", "text": "the pilots had asked for more time"},
            ],
        }
    ) == [
        "Liv Dahl: “No ferry will sail this week.”",
        "Injured: 40.",
        "Missing: 2.",
    ]


def test_an_empty_brief_has_no_highlights(lines: Any) -> None:
    assert lines({}) == []


def test_a_toll_of_some_says_of_whom(lines: Any) -> None:
    found = lines({"casualties": [toll("killed", 9, group=Group(role="protester"))]})
    assert found == ["Killed (protesters): 9."]


@pytest.mark.parametrize(
    "text",
    ["The best thing he ever did was to wait.", "It is moving its boats to the north quay."],
)
def test_words_that_lean_on_a_pronoun_are_passed_over(text: str) -> None:
    assert not _stands_alone(text)


def test_a_pronoun_that_the_words_explain_may_stand() -> None:
    assert _stands_alone("The harbour is as safe as it can be in a storm.")


@pytest.mark.parametrize(
    ("cue", "text"),
    [
        ("deny", "any ferry had been turned back last night"),
        ("dismiss", "reports that the ferry was not fit to sail"),
        ("urge", "to keep the ferries in the harbour all week"),
    ],
)
def test_what_a_speaker_denies_or_asks_for_is_not_given_as_their_words(
    lines: Any, cue: str, text: str
) -> None:
    denied = {"speaker": "actor-dahl", "mode": "indirect", "cue": cue, "text": text}
    assert not any(text in line for line in lines({"statements": [denied]}))


CLOSED = {
    "kind": "movement_restriction",
    "status": "in_force",
    "text": "closed the schools near the quay",
    "actors": ["actor-port"],
}


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({}, "Port Authority: closed the schools near the quay."),
        ({"text": "the authority closed the schools"}, "The authority closed the schools."),
        (
            {"asserted_by": "actor-official"},
            "Port Authority: closed the schools near the quay, according to an official.",
        ),
        (
            {"asserted_by": "actor-port", "text": "The schools will stay closed."},
            "The schools will stay closed, according to Port Authority.",
        ),
    ],
)
def test_a_measure_names_who_takes_it_and_who_asserts_it(
    lines: Any, change: dict[str, Any], line: str
) -> None:
    assert lines({"measures": [{**CLOSED, **change}]}) == [line]


def test_a_measure_whose_source_is_no_actor_is_passed_over() -> None:
    measure = Measure(id="measure-a", **{**CLOSED, "asserted_by": "actor-gone"})
    port = Actor(id="actor-port", name="Port Authority", kind="organization")
    assert choose_highlights([], [], [measure], [], [port]) == []


@pytest.mark.parametrize(
    ("figures", "line"),
    [
        ([toll("killed", 0), toll("killed", 7, counting="incident")], "Killed: 7."),
        (
            [
                toll("killed", 2, counting="incident"),
                toll("killed", 12, group={"role": "protester", "text": "protesters"}),
            ],
            "Killed (protesters): 12.",
        ),
    ],
)
def test_the_range_with_most_dead_comes_first(
    lines: Any, figures: list[dict[str, Any]], line: str
) -> None:
    assert lines({"casualties": figures})[0] == line


def test_a_fragment_is_no_line(lines: Any) -> None:
    fragment = {**CLOSED, "text": "the schools closed by the Port Authority"}
    assert lines({"measures": [fragment]}) == []
    whole = {**CLOSED, "kind": "economic", "text": "The authority fined two skippers"}
    assert lines({"measures": [fragment, whole]}) == ["The authority fined two skippers."]
