"""The same act told twice is one; tellings that differ are linked, each to the other."""

# ruff: noqa: ANN401 -- JSON, and fixtures whose classes stand in conftest.py

from datetime import date
from typing import Any

import pytest

from briefgen.assemble.identity import identify
from briefgen.assemble.measures import merge_measures
from briefgen.brief import IdRegistry, Measure

CAST = [
    {"id": "actor-port", "name": "Port Authority", "kind": "organization"},
    {"id": "actor-dahl", "name": "Liv Dahl"},
    {"id": "actor-berg", "name": "Ola Berg"},
]
CLOSED = {
    "kind": "movement_restriction",
    "status": "in_force",
    "actors": ["actor-port"],
    "text": "closed the harbour of Sundsby to all ferries",
}


def merged(articles: Any, *rows: list[dict[str, Any]]) -> list[Measure]:
    made = [
        articles.article(str(number), actors=CAST, measures=measures)
        for number, measures in enumerate(rows)
    ]
    ids = IdRegistry()
    measures, renamed = merge_measures(made, identify(made, ids), ids)
    assert set(renamed.values()) == {measure.id for measure in measures}
    links = {(measure.id, other) for measure in measures for other in measure.same_act}
    assert links == {(other, one) for one, other in links}
    assert all(one != other for one, other in links)
    return measures


@pytest.mark.parametrize(
    "other",
    [
        CLOSED,
        {**CLOSED, "text": "the harbour of Sundsby was closed"},
        {**CLOSED, "actors": []},
        {**CLOSED, "actors": ["actor-dahl", "actor-port"]},
        {**CLOSED, "asserted_by": "actor-dahl"},
        {**CLOSED, "date": date(2031, 5, 1)},
    ],
)
def test_the_same_act_is_one(articles: Any, other: dict[str, Any]) -> None:
    (measure,) = merged(articles, [CLOSED], [other])
    assert measure.id == "measure-0-0"
    assert "actor-port" in measure.actors
    assert measure.asserted_by is None
    assert {span.document for span in measure.evidence} == {"document-0", "document-1"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (CLOSED, {**CLOSED, "kind": "protest"}),
        (CLOSED, {**CLOSED, "actors": ["actor-dahl"]}),
        (CLOSED, {**CLOSED, "text": "closed the schools for the week"}),
        ({**CLOSED, "text": "imposed sanctions"}, {**CLOSED, "text": "imposed tariffs"}),
        (
            {**CLOSED, "text": "sanctions of 2031 on banks"},
            {**CLOSED, "text": "new rules for pilots in 2031, with sanctions to follow"},
        ),
        ({**CLOSED, "date": date(2031, 5, 1)}, {**CLOSED, "date": date(2031, 5, 2)}),
        ({**CLOSED, "place": "Sundsby"}, {**CLOSED, "place": "Norrvik"}),
    ],
)
def test_two_acts_stay_two_and_unlinked(
    articles: Any, one: dict[str, Any], other: dict[str, Any]
) -> None:
    first, second = merged(articles, [one], [other])
    assert first.same_act == second.same_act == []


def test_a_number_tells_an_act(articles: Any) -> None:
    one = {**CLOSED, "text": "took 340 passengers off two ferries in heavy seas"}
    other = {**CLOSED, "text": "evacuated the 340 passengers"}
    assert len(merged(articles, [one], [other])) == 1


def test_tellings_that_exclude_each_other_are_linked_both_ways(articles: Any) -> None:
    strike = {"kind": "protest", "text": "postponed the strike at the harbour"}
    rows = [
        [{**strike, "status": "postponed"}],
        [{**strike, "status": "cancelled", "text": "called off the harbour strike"}],
        [{**strike, "status": "threatened"}],
    ]
    first, second, third = merged(articles, *rows)
    assert first.same_act == [second.id]
    assert second.same_act == [first.id]
    assert third.same_act == []


def test_two_sources_of_one_act_stay_two_tellings_and_are_linked(articles: Any) -> None:
    first, second = merged(
        articles,
        [{**CLOSED, "asserted_by": "actor-dahl"}],
        [{**CLOSED, "asserted_by": "actor-berg"}],
    )
    assert (first.asserted_by, second.asserted_by) == ("actor-dahl", "actor-berg")
    assert first.same_act == [second.id]


def test_links_within_an_article_survive_merging_and_become_mutual(articles: Any) -> None:
    strike = {**CLOSED, "kind": "protest", "text": "the pilots walked out at noon"}
    linked = {**CLOSED, "id": "m-closed", "same_act": ["m-strike"]}
    before = [{**CLOSED, "id": "m-early"}]
    closed, walked = merged(articles, before, [linked, {**strike, "id": "m-strike"}])
    assert closed.id == "m-early"
    assert closed.same_act == [walked.id]
    assert walked.same_act == [closed.id]


def test_a_later_telling_never_makes_one_of_two(articles: Any) -> None:
    one = [{**CLOSED, "actors": ["actor-dahl"]}]
    other = [{**CLOSED, "actors": ["actor-berg"]}]
    both = [{**CLOSED, "actors": ["actor-dahl", "actor-berg"]}]
    before = [measure.id for measure in merged(articles, one, other)]
    assert [measure.id for measure in merged(articles, one, other, both)] == before


@pytest.mark.parametrize(
    ("one", "other", "acts"),
    [
        ("arrested 12 students", "arrested 1,200 students", 2),
        ("arrested two students", "arrested nine students", 2),
        ("arrested two students", "arrested 2 students", 1),
        ("arrested 1,200 students", "arrested some students", 1),
        ("arrested 12 students in 2031", "arrested 12 students", 1),
    ],
)
def test_tellings_with_other_numbers_are_of_two_acts(
    articles: Any, one: str, other: str, acts: int
) -> None:
    row = {"kind": "arrest_or_detention", "status": "completed", "actors": ["actor-port"]}
    assert len(merged(articles, [{**row, "text": one}], [{**row, "text": other}])) == acts


SHOT: dict[str, Any] = {
    "actors": ["actor-dahl"],
    "kind": "use_of_force",
    "status": "completed",
    "asserted_by": "actor-dahl",
    "text": "guards had fired live rounds",
    "plover": {"event": "ASSAULT", "mode": "firearms"},
}
DENIED = {**SHOT, "status": "denied", "asserted_by": "actor-berg", "text": "used live ammunition"}


@pytest.mark.parametrize(
    ("denial", "links"),
    [
        (DENIED, 1),
        ({**DENIED, "text": "used water cannon"}, 0),
        ({**DENIED, "asserted_by": "actor-dahl"}, 0),
        ({**DENIED, "plover": {"event": "ASSAULT", "mode": "beat"}}, 0),
    ],
)
def test_a_claim_is_linked_to_its_denial_in_other_words(
    articles: Any, denial: dict[str, Any], links: int
) -> None:
    actors = {"actors": ["actor-port"]}
    first, second = merged(articles, [SHOT, {**denial, **actors}])
    assert [len(first.same_act), len(second.same_act)] == [links, links]


WALKOUT: dict[str, Any] = {
    "kind": "protest",
    "status": "postponed",
    "actors": ["actor-dahl"],
    "text": "postponed the harbour strike",
}


@pytest.mark.parametrize(
    "other",
    [
        {**WALKOUT, "text": "called off the walkout at the harbour"},
        {**WALKOUT, "actors": [], "text": "the strike at the harbour was called off"},
        {**WALKOUT, "actors": [], "text": "called off a strike by 640 pilots"},
    ],
)
def test_tellings_of_one_act_in_other_words_are_linked(
    articles: Any, other: dict[str, Any]
) -> None:
    first = {**WALKOUT, "text": f"{WALKOUT['text']} of 640 pilots"}
    one, two = merged(articles, [first], [{**other, "status": "cancelled"}])
    assert one.same_act == [two.id]
    assert two.same_act == [one.id]


@pytest.mark.parametrize(
    "other",
    [
        {**WALKOUT, "actors": ["actor-berg"], "text": "called off the harbour strike"},
        {**WALKOUT, "actors": [], "text": "called off the strike at the mill"},
        {**WALKOUT, "text": "Liv Dahl called off a vigil on Monday"},
        {**WALKOUT, "text": "called off the strike", "date": date(2031, 5, 9)},
        {**WALKOUT, "text": "called off the harbour strike of 90 pilots"},
    ],
)
def test_one_word_or_a_name_in_common_is_no_contradiction(
    articles: Any, other: dict[str, Any]
) -> None:
    first = {
        **WALKOUT,
        "text": "Liv Dahl postponed the harbour strike of 640 pilots on Monday",
        "date": date(2031, 5, 1),
    }
    one, two = merged(articles, [first], [{**other, "status": "cancelled"}])
    assert one.same_act == two.same_act == []


SANCTIONS: dict[str, Any] = {
    "kind": "sanction",
    "status": "announced",
    "actors": ["actor-port"],
    "targets": ["actor-captains"],
    "text": "announced sanctions against captains who had sailed",
}


@pytest.mark.parametrize(
    ("other", "acts"),
    [
        ({"text": "unveiled sweeping sanctions"}, 1),
        ({"text": "unveiled sweeping sanctions", "targets": ["actor-masters"]}, 1),
        ({"text": "unveiled sweeping sanctions", "targets": ["actor-berg"]}, 2),
        ({"text": "unveiled sweeping sanctions", "actors": ["actor-dahl"]}, 2),
        ({"text": "unveiled sweeping sanctions", "date": date(2031, 5, 9)}, 2),
        ({"text": "unveiled sweeping new rules"}, 2),
    ],
)
def test_a_taker_imposes_sanctions_once_a_day(
    articles: Any, other: dict[str, Any], acts: int
) -> None:
    people = [
        {"id": "actor-captains", "name": "captains", "kind": "group", "anonymous": True},
        {"id": "actor-masters", "name": "ship masters", "kind": "group", "anonymous": True},
    ]
    made = [
        articles.article(str(number), actors=[*CAST, *people], measures=[row])
        for number, row in enumerate([SANCTIONS, {**SANCTIONS, "targets": [], **other}])
    ]
    ids = IdRegistry()
    measures, _ = merge_measures(made, identify(made, ids), ids)
    assert len(measures) == acts


SANCTIONED = {
    "kind": "sanction",
    "status": "in_force",
    "actors": ["actor-port"],
    "targets": ["actor-three"],
    "date": date(2031, 5, 1),
    "text": "imposed sanctions on three Arvenian officials",
}
LISTED = {
    **SANCTIONED,
    "targets": ["actor-dahl"],
    "text": "blacklisted the interior minister and two commanders",
}
PEOPLE = [
    *CAST,
    {
        "id": "actor-three",
        "name": "officials",
        "kind": "group",
        "anonymous": True,
        "country": "NO",
    },
]


@pytest.mark.parametrize(
    ("other", "linked"),
    [
        (LISTED, True),
        ({**LISTED, "date": date(2031, 5, 9)}, False),
        ({**LISTED, "date": None}, False),
        ({**LISTED, "targets": ["actor-port"]}, False),
        ({**LISTED, "actors": ["actor-berg"]}, False),
        ({**LISTED, "kind": "judicial"}, False),
    ],
)
def test_one_days_sanctions_told_by_number_and_by_office_are_linked(
    articles: Any, other: dict[str, Any], *, linked: bool
) -> None:
    made = [articles.article("0", actors=PEOPLE, measures=[SANCTIONED, other])]
    ids = IdRegistry()
    one, two = merge_measures(made, identify(made, ids), ids)[0]
    assert (one.same_act, two.same_act) == (([two.id], [one.id]) if linked else ([], []))
