"""Questions that the items raise by disagreeing: readable, each once, the weightiest first."""

# ruff: noqa: ANN401 -- JSON, and fixtures whose classes stand in conftest.py

from typing import Any

import pytest

from briefgen.assemble import Heading, assemble
from briefgen.brief import Brief, Group

CAST = [
    {"id": "actor-port", "name": "Port Authority", "kind": "organization"},
    {"id": "actor-union", "name": "Pilots’ Union", "kind": "organization"},
    {"id": "actor-official", "name": "harbour official", "anonymous": True},
]
TOTAL = {"counting": "cumulative"}


@pytest.fixture
def brief_of(articles: Any, heading: Heading) -> Any:
    def build(publisher: str | None = "Harbour Daily", **items: Any) -> Brief:
        return assemble([articles.article("a", publisher=publisher, actors=CAST, **items)], heading)

    return build


def asked(brief: Brief) -> list[str]:
    return [question.question for question in brief.open_questions]


def test_figures_that_do_not_meet(brief_of: Any) -> None:
    brief = brief_of(
        casualties=[
            {
                **TOTAL,
                "low": 12,
                "high": 12,
                "asserted_by": "actor-port",
                "place": "Sundsby",
                "verification": "verified",
            },
            {
                **TOTAL,
                "low": 30,
                "high": None,
                "qualifier": "more_than",
                "place": "Sundsby",
                "asserted_by": "actor-union",
            },
            {
                **TOTAL,
                "low": 20,
                "high": 20,
                "qualifier": "about",
                "place": "Sundsby",
                "asserted_by": "actor-official",
            },
        ]
    )
    assert asked(brief) == [
        (
            "How many people have been killed in Sundsby: 12 verified by Port Authority, about 20 "
            "according to a harbour official, or more than 30 according to Pilots’ Union?"
        )
    ]
    (question,) = brief.open_questions
    assert question.kind == "conflicting_figures"
    assert question.about[0] == "range-killed"
    assert len(question.about) == 4
    assert question.evidence


@pytest.mark.parametrize(
    "figures",
    [
        [{"low": 12, "high": 12}, {"low": 10, "high": None}],
        [{"low": 12, "high": None}, {"low": 30, "high": None}],
        [{"low": None, "high": None, "qualifier": "vague"}, {"low": 3, "high": 3}],
        [{"low": 12, "high": 12}],
    ],
)
def test_figures_that_meet_raise_nothing(brief_of: Any, figures: list[dict[str, Any]]) -> None:
    rows = [{**TOTAL, "asserted_by": "actor-port", **figure} for figure in figures]
    assert asked(brief_of(casualties=rows)) == []


def test_an_outlet_that_gives_a_sources_number_is_no_second_voice(brief_of: Any) -> None:
    rows = [{**TOTAL, "low": 12, "high": 12, "asserted_by": by} for by in (None, "actor-port")]
    assert asked(brief_of(casualties=rows)) == []


@pytest.mark.parametrize(
    ("publisher", "expected"),
    [
        (
            "Harbour Daily",
            (
                "Who is the source of the figure given by Harbour Daily of about 40 civilians "
                "taken to hospital in Sundsby?"
            ),
        ),
        (
            None,
            "Who is the source of the figure of about 40 civilians taken to hospital in Sundsby?",
        ),
    ],
)
def test_a_figure_that_nobody_stands_by(
    brief_of: Any, publisher: str | None, expected: str
) -> None:
    figure = {
        **TOTAL,
        "kind": "hospitalized",
        "low": 40,
        "high": 40,
        "qualifier": "about",
        "place": "Sundsby",
        "group": Group(role="civilian"),
    }
    assert asked(brief_of(publisher, casualties=[figure])) == [expected]


def test_a_claim_and_its_denial(brief_of: Any) -> None:
    claim = {**TOTAL, "low": 12, "high": 12, "asserted_by": "actor-union"}
    denial = {**claim, "asserted_by": "actor-port", "verification": "denied"}
    assert asked(brief_of(casualties=[claim, denial])) == [
        (
            "Have 12 people been killed (according to Pilots’ Union), or is that untrue "
            "(according to Port Authority)?"
        )
    ]


def test_accounts_of_one_act_that_differ(brief_of: Any) -> None:
    strike = {"kind": "protest", "text": "the pilots’ strike at the harbour"}
    brief = brief_of(
        measures=[
            {**strike, "status": "postponed"},
            {
                **strike,
                "status": "cancelled",
                "asserted_by": "actor-official",
                "text": "“the pilots’ strike at the harbour” was called off?",
            },
            {**strike, "status": "completed", "asserted_by": "actor-union"},
        ]
    )
    assert asked(brief) == [
        (
            "Was the protest postponed (Harbour Daily: “the pilots’ strike at the harbour”), "
            "cancelled (a harbour official: “the pilots’ strike at the harbour” was called off”), "
            "or carried out (Pilots’ Union: “the pilots’ strike at the harbour”)?"
        )
    ]


def test_long_accounts_are_cut_at_a_word(brief_of: Any) -> None:
    text = "the strike of the pilots " + "in the long harbour " * 12
    rows = [{"kind": "protest", "text": text, "status": s} for s in ("postponed", "cancelled")]
    (question,) = asked(brief_of(measures=rows))
    assert " …”) or cancelled (" in question
    assert len(question) < 400


def test_the_articles_own_questions_are_asked_once_with_all_evidence(
    articles: Any, heading: Heading
) -> None:
    rows = [
        articles.article(
            name,
            questions=[{"question": text, "about": ["actor-0"]}],
            actors=[{"id": "actor-0", "name": "Liv Dahl"}],
        )
        for name, text in (("a", "Who closed the harbour?"), ("b", "Who closed the Harbour ?"))
    ]
    (question,) = assemble(rows, heading).open_questions
    assert {span.document for span in question.evidence} == {"document-a", "document-b"}
    assert question.about == ["actor-0"]


def test_the_weightiest_kind_comes_first(brief_of: Any) -> None:
    brief = brief_of(
        casualties=[
            {**TOTAL, "low": 12, "high": 12, "asserted_by": "actor-port"},
            {**TOTAL, "low": 40, "high": 40},
        ],
        questions=[
            {"question": "Why is it?", "kind": "unclear"},
            {"question": "Is it so?", "kind": "unverified"},
        ],
    )
    assert [question.kind for question in brief.open_questions] == [
        *("conflicting_figures", "missing_source", "unverified", "unclear"),
    ]
