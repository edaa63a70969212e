"""Questions that the items raise by disagreeing: readable, each once, the weightiest first."""

# ruff: noqa: ANN401 -- JSON, and fixtures whose classes stand in conftest.py

from typing import Any

import pytest

from briefgen.assemble import Heading, assemble
from briefgen.assemble.questions import ranked
from briefgen.brief import Brief, Casualty, Group, OpenQuestion

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
    sources = ("actor-port", "actor-union")
    rows = [
        {**TOTAL, "asserted_by": source, **figure}
        for source, figure in zip(sources, figures, strict=False)
    ]
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


@pytest.mark.parametrize(
    "change",
    [
        {"asserted_by": "actor-port"},
        {"counting": "incident"},
        {"counting": "unknown"},
        {"counting": "period"},
        {"qualifier": "vague"},
        {"low": 9, "high": 9},
        {"low": None, "high": 9, "qualifier": "up_to"},
    ],
)
def test_a_figure_of_which_nobody_asks_who_counted(brief_of: Any, change: dict[str, Any]) -> None:
    figure = {**TOTAL, "low": 40, "high": 40, "place": "Sundsby"}
    assert asked(brief_of(casualties=[{**figure, **change}])) == []
    assert asked(brief_of(casualties=[figure])) != []


def test_a_part_of_a_total_has_the_source_of_the_total(brief_of: Any) -> None:
    total = {**TOTAL, "low": 40, "high": 40, "asserted_by": "actor-port"}
    part = {**TOTAL, "low": 15, "high": 15, "group": Group(role="child")}
    whole = "casualty-a-0"
    assert asked(brief_of(casualties=[total, {**part, "subset_of": whole}])) == []


def test_a_source_without_a_name_is_a_source(brief_of: Any, articles: Any) -> None:
    evidence = [
        articles.span("document-a", "40 people were killed"),
        articles.span("document-a", "two nurses", "source"),
    ]
    figure = {**TOTAL, "low": 40, "high": 40, "evidence": evidence}
    assert asked(brief_of(casualties=[figure])) == []


def test_the_unsourced_figures_of_an_article_are_asked_for_together(brief_of: Any) -> None:
    rows = [
        {**TOTAL, "low": 40, "high": 40, "place": "Sundsby"},
        {**TOTAL, "kind": "injured", "low": 200, "high": None, "qualifier": "more_than"},
    ]
    brief = brief_of(casualties=rows)
    assert asked(brief) == [
        (
            "Who is the source of the figures given by Harbour Daily: 40 people killed in Sundsby "
            "and more than 200 people injured?"
        )
    ]
    assert len(brief.open_questions[0].about) == 2


def test_the_unsourced_figures_of_two_articles_are_asked_for_apart(
    articles: Any, heading: Heading
) -> None:
    rows = [
        articles.article(
            name, publisher=publisher, casualties=[{**TOTAL, "kind": kind, "low": 40, "high": 40}]
        )
        for name, publisher, kind in (
            ("a", "Harbour Daily", "killed"),
            ("b", "Fjord Post", "injured"),
        )
    ]
    assert sorted(asked(assemble(rows, heading))) == [
        "Who is the source of the figure given by Fjord Post of 40 people injured?",
        "Who is the source of the figure given by Harbour Daily of 40 people killed?",
    ]


def test_figures_of_two_places_are_asked_for_without_a_place(brief_of: Any) -> None:
    rows = [
        {**TOTAL, "low": number, "high": number, "asserted_by": source, "place": place}
        for number, source, place in (
            (12, "actor-port", "Sundsby"),
            (12, "actor-official", None),
            (30, "actor-union", None),
        )
    ]
    (question,) = asked(brief_of(casualties=rows))
    assert question.startswith("How many people have been killed: 12 according to")


def test_an_outlet_is_not_named_beside_the_source_that_it_repeats(brief_of: Any) -> None:
    rows = [
        {**TOTAL, "low": number, "high": number, "asserted_by": source}
        for number, source in ((12, None), (12, "actor-port"), (30, "actor-union"))
    ]
    assert asked(brief_of(casualties=rows)) == [
        (
            "How many people have been killed: 12 according to Port Authority or "
            "30 according to Pilots’ Union?"
        )
    ]


def test_one_source_does_not_contradict_itself(brief_of: Any) -> None:
    rows = [{**TOTAL, "low": n, "high": n, "asserted_by": "actor-port"} for n in (12, 30)]
    assert asked(brief_of(casualties=rows)) == []


def test_two_articles_in_their_own_voice_may_contradict_one_another(
    articles: Any, heading: Heading
) -> None:
    rows = [
        articles.article(
            name,
            publisher=publisher,
            casualties=[{**TOTAL, "kind": "missing", "low": number, "high": number}],
        )
        for name, publisher, number in (("a", "Harbour Daily", 3), ("b", None, 7))
    ]
    assert asked(assemble(rows, heading)) == [
        (
            "How many people have gone missing: 3 as reported by Harbour Daily or "
            "7 by an article’s own account?"
        )
    ]


def test_two_sources_without_a_name_may_contradict_one_another(
    brief_of: Any, articles: Any
) -> None:
    rows = [
        {
            **TOTAL,
            "low": number,
            "high": number,
            "evidence": [
                articles.span("document-a", f"{number} people were killed"),
                articles.span("document-a", source, "source"),
            ],
        }
        for number, source in ((12, "two nurses"), (30, "a surgeon"))
    ]
    brief = brief_of(casualties=rows)
    assert asked(brief) == [
        (
            "How many people have been killed: 12 according to “two nurses” "
            "or 30 according to “a surgeon”?"
        )
    ]
    (question,) = brief.open_questions
    assert {span.part for span in question.evidence} == {"content"}


@pytest.mark.parametrize(
    "change",
    [
        {"low": 11, "high": 11},
        {"kind": "injured"},
        {"asserted_by": "actor-union"},
        {"group": Group(role="civilian")},
        {"low": None, "high": None, "qualifier": "vague"},
    ],
)
def test_what_is_denied_is_not_what_is_claimed(brief_of: Any, change: dict[str, Any]) -> None:
    claim = {**TOTAL, "low": 12, "high": 12, "asserted_by": "actor-union"}
    denial = {**claim, "asserted_by": "actor-port", "verification": "denied", **change}
    questions = brief_of(casualties=[claim, denial]).open_questions
    assert [question for question in questions if "untrue" in question.question] == []


def test_all_who_claim_what_is_denied_are_named(brief_of: Any) -> None:
    claim = {**TOTAL, "low": 12, "high": 12}
    rows = [
        {**claim, "asserted_by": "actor-union"},
        {**claim, "asserted_by": "actor-official"},
        {**claim, "asserted_by": "actor-port", "verification": "denied"},
    ]
    assert asked(brief_of(casualties=rows)) == [
        (
            "Have 12 people been killed (according to Pilots’ Union and a harbour official), "
            "or is that untrue (according to Port Authority)?"
        )
    ]


def test_two_who_deny_the_same_do_not_contradict_one_another(brief_of: Any) -> None:
    denial = {**TOTAL, "low": 12, "high": 12, "verification": "denied"}
    rows = [{**denial, "asserted_by": source} for source in ("actor-union", "actor-port")]
    assert asked(brief_of(casualties=rows)) == []


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


def test_an_act_that_has_only_gone_on_raises_nothing(brief_of: Any) -> None:
    strike = {"kind": "protest", "text": "the pilots’ strike at the harbour"}
    rows = [
        {**strike, "status": "announced", "same_act": ["measure-a-1"]},
        {**strike, "status": "in_force", "same_act": ["measure-a-0"]},
    ]
    brief = brief_of(measures=rows)
    assert [len(measure.same_act) for measure in brief.measures] == [1, 1]
    assert asked(brief) == []


def test_one_status_told_in_two_ways_raises_nothing(brief_of: Any) -> None:
    rows = [
        {"kind": "protest", "status": "cancelled", "text": text, "same_act": [f"measure-a-{other}"]}
        for text, other in (("the strike is off", 1), ("pilots called their protest off", 0))
    ]
    assert asked(brief_of(measures=rows)) == []


def test_tellings_linked_by_a_third_are_one_question(brief_of: Any) -> None:
    strike = {"kind": "protest", "text": "the pilots’ strike at the harbour"}
    rows = [
        {**strike, "status": "announced", "same_act": ["measure-a-1"]},
        {**strike, "status": "cancelled", "same_act": ["measure-a-0", "measure-a-2"]},
        {**strike, "status": "postponed", "same_act": ["measure-a-1"]},
    ]
    (question,) = brief_of(measures=rows).open_questions
    assert len(question.about) == 3


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


def ranked_words(rows: list[dict[str, Any]], articles: Any) -> list[str]:
    figures = [
        Casualty(
            id=row["id"],
            kind=row["kind"],
            low=row["people"],
            high=row["people"],
            evidence=[articles.span("document-a")],
        )
        for row in rows
    ]
    questions = [
        OpenQuestion(
            id=f"question-{row['id']}",
            question=f"Why {row['id']}?",
            kind="conflicting_figures",
            about=[row["id"]],
            evidence=[articles.span(f"document-{name}") for name in row["documents"]],
        )
        for row in rows
    ]
    return [question.question for question in ranked(questions, figures)]


FIGURE: dict[str, Any] = {"kind": "injured", "people": 40, "documents": "a"}


@pytest.mark.parametrize(
    "heavier",
    [
        {"kind": "killed", "people": 2},
        {"documents": "ab"},
        {"people": 4000},
        {"documents": "ab", "people": 3},
        {"kind": "killed", "documents": "a", "people": 3},
    ],
)
def test_the_gravest_the_widest_and_the_largest_come_first(
    articles: Any, heavier: dict[str, Any]
) -> None:
    light = {**FIGURE, "id": "light"}
    heavy = {**FIGURE, "id": "heavy", **heavier}
    assert ranked_words([light, heavy], articles) == ["Why heavy?", "Why light?"]
    assert ranked_words([heavy, light], articles) == ["Why heavy?", "Why light?"]


def test_of_questions_that_weigh_the_same_the_first_stays_first(articles: Any) -> None:
    rows = [{**FIGURE, "id": name} for name in ("two", "one", "three")]
    assert ranked_words(rows, articles) == ["Why two?", "Why one?", "Why three?"]
