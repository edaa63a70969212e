"""The same words of the same speaker are one statement; different ones stay apart."""

# ruff: noqa: ANN401 -- JSON, and fixtures whose classes stand in conftest.py

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.assemble.identity import identify
from briefgen.assemble.sameness import TELLING_LETTERS, alike, same_words
from briefgen.assemble.statements import merge_statements
from briefgen.brief import IdRegistry, Statement, letters_and_digits

FULL = "We have waited for the inspectors – and the ferries will not sail before they come."
CUT = "we have waited for the inspectors"
DAHL = {"id": "actor-dahl", "name": "Liv Dahl"}
BERG = {"id": "actor-berg", "name": "Ola Berg"}


def merged(articles: Any, *rows: dict[str, Any]) -> list[Statement]:
    made = [
        articles.article(
            str(number),
            day=date(2031, 5, 1 + number),
            actors=[DAHL, BERG],
            statements=[{"speaker": "actor-dahl", "mode": "direct", **row}],
        )
        for number, row in enumerate(rows)
    ]
    ids = IdRegistry()
    statements, renamed = merge_statements(made, identify(made, ids), ids)
    assert len(renamed) == len(rows)
    assert set(renamed.values()) == {statement.id for statement in statements}
    return statements


@pytest.mark.parametrize(
    "other",
    [
        {"text": FULL},
        {"text": FULL.upper().replace("–", "-").rstrip(".")},
        {"text": CUT},
        {"text": "“The ferries will not sail before they come”"},
        {"text": f"the harbour master said “{CUT}” again", "mode": "mixed"},
        {"text": FULL, "mode": "indirect"},
        {"text": FULL, "speaker": None},
    ],
)
def test_the_same_words_are_one_statement(articles: Any, other: dict[str, Any]) -> None:
    (statement,) = merged(articles, {"text": FULL}, other)
    assert statement.id == "statement-0-0"
    assert statement.speaker == "actor-dahl"
    assert {span.document for span in statement.evidence} == {"document-0", "document-1"}
    assert merged(articles, other, {"text": FULL})[0].speaker == "actor-dahl"


@pytest.mark.parametrize(
    "other",
    [
        {"text": "We have waited long enough, and the ferries may sail on Monday."},
        {"text": "the ferries"},
        {"text": FULL, "speaker": "actor-berg"},
        {"text": FULL, "type": "attitude"},
        {"text": FULL, "negated": True},
        {"text": f"It is untrue that {CUT}", "mode": "indirect"},
    ],
)
def test_other_words_are_another_statement(articles: Any, other: dict[str, Any]) -> None:
    assert len(merged(articles, {"text": FULL}, other)) == 2


def test_indirect_speech_may_lack_its_end(articles: Any) -> None:
    said = {"text": "the harbour would open again on Monday", "mode": "indirect"}
    fuller = {**said, "text": f"{said['text']} if the storm had passed"}
    (statement,) = merged(articles, said, fuller)
    assert statement.text == fuller["text"]


def test_a_few_words_are_told_by_the_day(articles: Any) -> None:
    days = [{"text": "No comment.", "said_on": date(2031, 5, day)} for day in (1, 2)]
    assert len(merged(articles, *days)) == 2
    assert len(merged(articles, days[0], days[0])) == 1


def test_one_that_holds_two_earlier_ones_joins_the_first(articles: Any) -> None:
    first, second = {"text": CUT}, {"text": "the ferries will not sail before they come"}
    before = merged(articles, first, second)
    after = merged(articles, first, second, {"text": FULL})
    assert [s.id for s in before] == [s.id for s in after]


def test_the_speaker_is_among_no_others(articles: Any) -> None:
    told = {"text": FULL, "co_speakers": ["actor-berg"], "about": ["actor-dahl", "actor-berg"]}
    (statement,) = merged(articles, {"text": FULL}, told)
    assert statement.co_speakers == statement.about == ["actor-berg"]


words = st.lists(st.sampled_from("harbour ferry storm pilot — quay”".split()), max_size=14)
statements = st.builds(
    lambda number, text, mode: Statement(
        id=f"s-{number}", mode=mode, text=" ".join(text) or "Yes", negated=number % 5 == 0
    ),
    st.integers(0, 99),
    words,
    st.sampled_from(["direct", "indirect", "mixed"]),
)


@given(st.lists(statements, max_size=12))
def test_the_quick_search_finds_what_comparing_all_with_all_finds(
    made: list[Statement],
) -> None:
    for index, earlier in enumerate(alike(made, range(len(made)))):
        expected = [
            other
            for other in range(index)
            if same_words(made[other], made[index])
            and len(letters_and_digits(made[other].text)) >= TELLING_LETTERS
        ]
        assert earlier == expected


@given(statements, statements)
def test_sameness_has_no_direction(one: Statement, other: Statement) -> None:
    assert same_words(one, other) == same_words(other, one)
