"""The same figure of the same asserter is one; whatever tells two apart keeps them apart."""

# ruff: noqa: ANN401 -- JSON, and fixtures whose classes stand in conftest.py

from datetime import date
from typing import Any

import pytest

from briefgen.assemble.casualties import merge_casualties
from briefgen.assemble.identity import identify
from briefgen.brief import Casualty, Group, IdRegistry

PORT = {"id": "actor-port", "name": "Port Authority", "kind": "organization"}
TOLL = {"low": 12, "high": 12, "asserted_by": "actor-port", "counting": "cumulative"}
DAY = {**TOLL, "counting": "incident", "place": "Sundsby", "as_of": date(2031, 5, 1)}


def merged(articles: Any, *rows: list[dict[str, Any]], **fields: Any) -> list[Casualty]:
    made = [
        articles.article(str(number), actors=[PORT], casualties=figures, **fields)
        for number, figures in enumerate(rows)
    ]
    ids = IdRegistry()
    figures, renamed = merge_casualties(made, identify(made, ids), ids)
    assert set(renamed.values()) == {figure.id for figure in figures}
    return figures


@pytest.mark.parametrize(
    "other",
    [
        TOLL,
        {**TOLL, "counting": "unknown"},
        {**TOLL, "place": "Sundsby"},
        {**TOLL, "as_of": date(2031, 5, 2)},
        {**TOLL, "group": Group(text="people")},
        {**TOLL, "verification": "verified"},
    ],
)
def test_the_same_figure_is_one(articles: Any, other: dict[str, Any]) -> None:
    (figure,) = merged(articles, [TOLL], [other])
    assert {span.document for span in figure.evidence} == {"document-0", "document-1"}
    assert figure.counting == "cumulative"
    assert figure.verification == other.get("verification", "unknown")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (TOLL, {**TOLL, "low": 13, "high": 13}),
        (TOLL, {**TOLL, "qualifier": "about"}),
        (TOLL, {**TOLL, "asserted_by": None}),
        (TOLL, {**TOLL, "kind": "injured"}),
        (TOLL, {**TOLL, "group": Group(role="child")}),
        ({**TOLL, "verification": "verified"}, {**TOLL, "verification": "claimed"}),
        ({**TOLL, "group": Group(text="sailors")}, {**TOLL, "group": Group(text="miners")}),
        (TOLL, {**TOLL, "counting": "incident"}),
        (DAY, {**DAY, "as_of": date(2031, 5, 2)}),
        (DAY, {**DAY, "place": "Norrvik"}),
    ],
)
def test_two_figures_stay_two(articles: Any, one: dict[str, Any], other: dict[str, Any]) -> None:
    assert len(merged(articles, [one], [other])) == 2


def test_outlets_speak_each_for_themselves(articles: Any) -> None:
    own = {**TOLL, "asserted_by": None}
    assert len(merged(articles, [own], [own], publisher="Harbour Daily")) == 1
    assert len(merged(articles, [own], [own], publisher=None)) == 2


def test_a_source_that_repeats_its_figure_holds_it_to_the_later_day(articles: Any) -> None:
    days = [[{**TOLL, "as_of": date(2031, 5, day)}] for day in (3, 9, 6)]
    (figure,) = merged(articles, *days)
    assert figure.as_of == date(2031, 5, 9)


def test_parts_point_to_the_whole_as_it_is_now(articles: Any) -> None:
    whole = {**TOLL, "id": "casualty-whole"}
    part = {**TOLL, "id": "casualty-part", "low": 3, "high": 3, "subset_of": "casualty-whole"}
    loose = {**TOLL, "id": "casualty-part", "low": 3, "high": 3}
    one, two = merged(articles, [whole, part], [{**whole, "id": "w"}, {**part, "subset_of": "w"}])
    assert (one.id, two.subset_of) == ("casualty-whole", "casualty-whole")
    assert len(merged(articles, [whole, part], [loose])) == 3


def test_a_part_of_itself_is_a_part_of_nothing(articles: Any) -> None:
    circle = [
        {**TOLL, "id": "casualty-a", "low": 3, "high": 3, "subset_of": "casualty-b"},
        {**TOLL, "id": "casualty-b", "low": 4, "high": 4, "subset_of": "casualty-a"},
    ]
    assert [figure.subset_of for figure in merged(articles, circle)] == [None, "casualty-a"]


def test_a_vague_ceiling_is_merged_as_any_figure(articles: Any) -> None:
    vague = {**TOLL, "low": None, "high": None, "qualifier": "vague"}
    assert len(merged(articles, [vague], [vague])) == 1
