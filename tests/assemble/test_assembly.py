"""The whole assembly: valid, stable under later articles, quick on many."""

# ruff: noqa: ANN401 -- JSON, and fixtures whose classes stand in conftest.py

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.assemble import Heading, assemble, sameness
from briefgen.assemble.sameness import same_words
from briefgen.brief import Brief, Item, Statement, dump, load
from briefgen.extract import DocumentItems

NAMES = ("Liv Dahl", "Dahl", "Ola Dahl", "L. Dahl", "Imran Khan", "Imran Kahn", "Khan")
BODIES = ("WHO", "World Health Organization", "Health Organization", "The Harbour Board")
SAID = (
    "No comment.",
    "We have waited for the inspectors — and the ferries will not sail before they come.",
    "we have waited for the inspectors",
    "the ferries will not sail before they come",
    "The harbour will open again on Monday if the storm has passed.",
)
DONE = (
    "closed the harbour to all ferries",
    "closed the harbour",
    "called off the strike of pilots",
)

cast = st.lists(
    st.one_of(
        st.builds(
            lambda name, land: {"name": name, "country": land},
            st.sampled_from(NAMES),
            st.sampled_from([None, "SE", "NO"]),
        ),
        st.builds(lambda name: {"name": name, "kind": "organization"}, st.sampled_from(BODIES)),
        st.builds(
            lambda name: {"name": name, "anonymous": True, "kind": "group"},
            st.sampled_from(["dock workers", "officials"]),
        ),
    ),
    min_size=1,
    max_size=4,
)


@st.composite
def contents(draw: st.DrawFn) -> dict[str, Any]:
    actors = [{**row, "id": f"actor-{n}"} for n, row in enumerate(draw(cast))]
    someone = st.none() | st.sampled_from([actor["id"] for actor in actors])
    few = {"max_size": 3}
    return {
        "actors": actors,
        "statements": draw(st.lists(st.fixed_dictionaries({
            "speaker": someone, "text": st.sampled_from(SAID),
            "mode": st.sampled_from(["direct", "indirect"])}), **few)),
        "measures": draw(st.lists(st.fixed_dictionaries({
            "text": st.sampled_from(DONE), "asserted_by": someone,
            "status": st.sampled_from(["in_force", "lifted", "postponed", "cancelled"])}), **few)),
        "casualties": draw(st.lists(st.fixed_dictionaries({
            "low": st.sampled_from([None, 3, 12]), "high": st.sampled_from([None, 12]),
            "asserted_by": someone, "qualifier": st.sampled_from(["exact", "vague"]),
            "verification": st.sampled_from(["unknown", "claimed", "denied"]),
            "counting": st.sampled_from(["cumulative", "unknown", "incident"])}), **few)),
    }  # fmt: skip


def made(articles: Any, rows: Sequence[dict[str, Any]]) -> list[DocumentItems]:
    day = date(2031, 5, 1)
    return [
        articles.article(f"d{number}", day=day + timedelta(number), **row)
        for number, row in enumerate(rows)
    ]


def items_of(brief: Brief) -> Iterator[Item]:
    for name in ("documents", "actors", "statements", "measures", "casualties"):
        yield from getattr(brief, name)
    yield from (*brief.casualty_ranges, *brief.open_questions, *brief.highlights)


def references(brief: Brief) -> Iterator[str | None]:
    for statement in brief.statements:
        yield from (statement.speaker, *statement.co_speakers, *statement.about)
    for measure in brief.measures:
        yield from (measure.asserted_by, *measure.actors, *measure.targets, *measure.same_act)
    for figure in brief.casualties:
        yield from (figure.asserted_by, figure.attributed_to, figure.subset_of)
    for question in brief.open_questions:
        yield from question.about
    for line in (*brief.highlights, *brief.corrections):
        yield from line.refs


quick = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@quick
@given(rows=st.lists(contents(), min_size=1, max_size=4))
def test_every_brief_is_valid_and_whole(
    articles: Any, heading: Heading, rows: list[dict[str, Any]]
) -> None:
    brief = assemble(made(articles, rows), heading)
    assert load(dump(brief)) == brief
    ids = [item.id for item in items_of(brief)]
    assert len(set(ids)) == len(ids)
    assert set(references(brief)) - {None} <= set(ids)
    evidence = [len(item.evidence) for item in (*brief.statements, *brief.measures)]
    assert sum(evidence) == sum(len(row["statements"]) + len(row["measures"]) for row in rows)
    questions = [question.question for question in brief.open_questions]
    assert len(set(questions)) == len(questions)


@quick
@given(rows=st.lists(contents(), min_size=2, max_size=4))
def test_an_article_of_a_later_day_changes_no_id(
    articles: Any, heading: Heading, rows: list[dict[str, Any]]
) -> None:
    everything = made(articles, rows)
    before, after = assemble(everything[:-1], heading), assemble(everything, heading)
    assert before.id == after.id
    for name in ("actors", "statements", "measures", "casualties"):
        old = {item.id: item for item in getattr(before, name)}
        new = {item.id: item for item in getattr(after, name)}
        for key, item in old.items():
            spans = {(span.document, span.start) for span in item.evidence}
            assert spans <= {(span.document, span.start) for span in new[key].evidence}


def test_the_heading_stands_at_the_head(articles: Any, heading: Heading) -> None:
    rows = [
        articles.article("a", day=date(2031, 5, 1)),
        articles.article("b", day=date(2031, 5, 4)),
        articles.article("c", day=None),
    ]
    brief = assemble(rows, heading)
    assert (brief.id, brief.title) == ("brief-a", "News a")
    assert brief.period is not None
    assert (brief.period.start, brief.period.end) == (date(2031, 5, 1), date(2031, 5, 4))
    assert brief.as_of == date(2031, 5, 4)


def test_a_brief_of_nothing_is_refused(heading: Heading) -> None:
    with pytest.raises(ValueError, match="one article at least"):
        assemble([], heading)


def test_statements_are_not_compared_all_with_all(
    articles: Any, heading: Heading, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared = 0

    def counting(one: Statement, other: Statement) -> bool:
        nonlocal compared
        compared += 1
        return same_words(one, other)

    monkeypatch.setattr(sameness, "same_words", counting)
    rows = [
        {
            "actors": [{"id": "actor-dahl", "name": "Liv Dahl"}],
            "statements": [
                {
                    "speaker": "actor-dahl",
                    "mode": "direct",
                    "text": f"In harbour {(number * 20 + place) % 300} we counted {place} ferries "
                    f"and {number} cranes that nobody had asked for.",
                }
                for place in range(20)
            ],
        }
        for number in range(30)
    ]
    brief = assemble([articles.article(f"d{n:02}", **row) for n, row in enumerate(rows)], heading)
    assert len(brief.statements) == 600
    assert compared < 600
