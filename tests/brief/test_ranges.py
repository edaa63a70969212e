"""Casualty ranges: what widens them, what bounds them, and what leaves them alone."""

# ruff: noqa: ANN401 -- JSON, and fixtures whose classes stand in conftest.py

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.brief import (
    Casualty,
    CasualtyRange,
    DateWindow,
    Document,
    Evidence,
    Group,
    derive_ranges,
)


def figure(name: str, low: int | None, high: int | None, **fields: Any) -> Casualty:
    fields = {"kind": "killed", "counting": "cumulative", **fields}
    if isinstance(role := fields.get("group"), str):
        fields["group"] = Group.model_validate({"role": role})
    return Casualty(id=name, low=low, high=high, **fields)


def ranges_of(figures: Iterable[Casualty], *documents: Document) -> list[CasualtyRange]:
    return derive_ranges(figures, documents)


def only(*figures: Casualty) -> CasualtyRange:
    (span,) = ranges_of(figures)
    return span


def interval(span: CasualtyRange) -> tuple[int | None, int | None, bool]:
    return span.low, span.high, span.open_above


def test_from_the_lowest_to_the_highest_and_nothing_averaged() -> None:
    span = only(figure("a", 40, 40), figure("b", 61, 61), figure("c", 50, 55))
    assert interval(span) == (40, 61, False)
    assert span.figures == ["a", "b", "c"]
    assert span.id == "range-killed"


def test_a_floor_leaves_the_upper_end_open() -> None:
    assert interval(only(figure("a", 40, 40), figure("b", 12, None))) == (12, 40, True)


def test_a_ceiling_alone_has_no_lower_end() -> None:
    assert interval(only(figure("a", None, 30))) == (None, 30, False)


@pytest.mark.parametrize(
    "fields",
    [
        {"verification": "under_review"},
        {"verification": "denied"},
        {"qualifier": "vague"},
        {"subset_of": "a"},
        {"reviewed": "rejected"},
    ],
)
def test_figures_that_widen_no_range(fields: dict[str, Any]) -> None:
    assert interval(only(figure("a", 40, 40), figure("b", 900, 900, **fields))) == (40, 40, False)
    assert ranges_of([figure("b", 900, 900, **fields)]) == []


def test_a_vague_ceiling_makes_no_range_and_breaks_nothing() -> None:
    assert ranges_of([figure("a", None, None, qualifier="vague")]) == []
    assert ranges_of([figure("a", None, None, qualifier="up_to")]) == []


def test_the_later_figure_of_a_source_replaces_the_earlier() -> None:
    early = figure("a", 12, 12, asserted_by="actor-port", as_of=date(2031, 5, 1))
    late = figure("b", 20, 20, asserted_by="actor-port", as_of=date(2031, 5, 2))
    other = figure("c", 15, 15, asserted_by="actor-union", as_of=date(2031, 5, 1))
    assert interval(only(early, late, other)) == (15, 20, False)


def test_a_later_total_replaces_what_its_source_said_of_unknown_reach_and_not_the_reverse() -> None:
    toll = figure("a", 30, 30, asserted_by="actor-union", as_of=date(2031, 5, 1))
    told = {"asserted_by": "actor-port", "counting": "unknown"}
    early = figure("b", 35, 35, as_of=date(2031, 5, 1), **told)
    late = figure("c", 52, 52, asserted_by="actor-port", as_of=date(2031, 5, 3))
    assert only(toll, early, late).figures == ["a", "c"]
    later = figure("d", 38, 38, as_of=date(2031, 5, 5), **told)
    assert only(toll, late, later).figures == ["a", "c", "d"]


def document(name: str, day: int) -> Document:
    return Document(id=name, sha256="0" * 64, published_on=date(2031, 3, day))


def told_in(document: str, words: str = "45") -> list[Evidence]:
    return [Evidence(document=document, start=0, end=len(words), exact=words)]


def of_the_mayor(name: str, number: int, document: str, **fields: Any) -> Casualty:
    fields = {"asserted_by": "actor-mayor", "evidence": told_in(document), **fields}
    return figure(name, number, number, **fields)


def test_a_count_since_some_year_is_none_of_the_news_of_the_day() -> None:
    war = of_the_mayor(
        "a", 3000, "doc-a", since=DateWindow(earliest=date(2027, 1, 1), latest=date(2027, 12, 31))
    )
    flood = of_the_mayor("b", 12, "doc-b")
    spans = ranges_of([war, flood], document("doc-a", 3), document("doc-b", 9))
    assert [interval(span) for span in spans] == [(12, 12, False), (3000, 3000, False)]


def test_totals_of_two_causes_replace_none_of_each_other() -> None:
    quake = of_the_mayor("a", 40, "doc-a", cause="earthquake")
    flood = of_the_mayor("b", 12, "doc-b", cause="flood")
    (span,) = ranges_of([quake, flood], document("doc-a", 3), document("doc-b", 9))
    assert span.figures == ["a", "b"]


def test_a_number_of_unknown_reach_joins_the_only_toll_that_it_can_mean() -> None:
    toll = figure("a", 40, 40)
    rival = figure("b", 51, 51, counting="unknown", asserted_by="actor-doctor")
    part = figure("c", 8, 8, counting="unknown", asserted_by="actor-doctor")
    nobodys = figure("d", 90, 90, counting="unknown")
    first, second = ranges_of([toll, rival, part, nobodys])
    assert (first.figures, interval(first)) == (["a", "b"], (40, 51, False))
    assert second.figures == ["c", "d"]


def test_what_is_long_past_stands_last_and_joins_nothing() -> None:
    year = DateWindow(earliest=date(2013, 1, 1), latest=date(2013, 12, 31))
    past = figure("a", 6300, None, counting="incident", as_of=year)
    news = figure("b", 31, None, counting="incident")
    assert [span.figures for span in ranges_of([past, news])] == [["b"], ["a"]]


def test_a_small_share_in_one_place_is_not_the_whole() -> None:
    local = of_the_mayor("a", 5, "doc-a", place="Canoas")
    whole = of_the_mayor("b", 78, "doc-a", asserted_by="actor-army")
    assert [span.figures for span in ranges_of([local, whole])] == [["b"], ["a"]]


def test_without_a_day_in_words_the_article_tells_which_figure_is_the_newer() -> None:
    documents = (document("doc-a", 12), document("doc-b", 14))
    old, new = of_the_mayor("a", 40, "doc-a"), of_the_mayor("b", 45, "doc-b")
    (span,) = ranges_of([old, new], *documents)
    assert interval(span) == (45, 45, False)
    dated = old.model_copy(update={"as_of": date(2031, 3, 15)})
    (span,) = ranges_of([dated, new], *documents)
    assert interval(span) == (40, 40, False)


def test_an_undated_figure_replaces_none_of_its_own_article() -> None:
    old = of_the_mayor("a", 40, "doc-a", as_of=date(2031, 3, 10))
    new = of_the_mayor("b", 45, "doc-a")
    (span,) = ranges_of([old, new], document("doc-a", 12))
    assert interval(span) == (40, 45, False)


def test_what_was_verified_stays_so_when_its_source_claims_more() -> None:
    sure = figure("a", 12, 12, asserted_by="u", as_of=date(2031, 5, 1), verification="verified")
    claim = figure("b", 20, 20, asserted_by="u", as_of=date(2031, 5, 2), verification="claimed")
    span = only(sure, claim)
    assert interval(span) == (20, 20, False)
    assert span.verified_low == 12


def test_what_is_verified_of_civilians_is_verified_of_people() -> None:
    part = figure("b", 9, 9, group="civilian", verification="verified")
    spans = ranges_of([figure("a", 40, 40), part])
    assert [span.verified_low for span in spans] == [9, 9]


@pytest.mark.parametrize("role", ["civilian", "protester"])
def test_a_total_of_civilians_or_protesters_bounds_all_people_from_below(role: str) -> None:
    everybody, part = ranges_of([figure("a", 40, 40), figure("b", 90, 90, group=role)])
    assert interval(everybody) == (40, 90, True)
    assert everybody.figures == ["a", "b"]
    assert interval(part) == (90, 90, False)


@pytest.mark.parametrize("role", ["civilian", "protester"])
def test_a_smaller_part_never_lowers_the_range_of_all_people(role: str) -> None:
    everybody, _ = ranges_of([figure("a", 40, 40), figure("b", 9, 9, group=role)])
    assert interval(everybody) == (40, 40, False)


def test_combatants_bound_nothing() -> None:
    everybody, _ = ranges_of([figure("a", 40, 40), figure("b", 90, 90, group="combatant")])
    assert interval(everybody) == (40, 40, False)


def test_a_days_incident_is_never_in_a_cumulative_range() -> None:
    day = {"counting": "incident", "place": "Sundsby", "as_of": date(2031, 5, 1)}
    total, incident = ranges_of([figure("a", 40, 40), figure("b", 3, 3, **day)])
    assert interval(total) == (40, 40, False)
    assert incident.id == "range-killed-incident-sundsby-2031-05-01"
    protesters = figure("c", 90, 90, group="protester", **day)
    assert interval(ranges_of([figure("a", 40, 40), protesters])[0]) == (40, 40, False)


def test_places_of_running_totals_stand_apart_and_the_country_is_the_whole() -> None:
    town = figure("a", 45, 45, place="Sundsby")
    harbour = figure("b", 9, 9, place="Lindum")
    country = figure("c", 300, 300, place="Norway")
    unplaced = figure("d", 500, 500)
    whole, *others = ranges_of([town, harbour, country, unplaced])
    assert (interval(whole), whole.figures) == ((300, 500, False), ["c", "d"])
    assert sorted((span.low, span.id) for span in others) == [
        (9, "range-killed-lindum"),
        (45, "range-killed-sundsby"),
    ]


def test_the_only_place_is_the_whole_of_what_the_same_article_tells() -> None:
    span = only(
        figure("a", 45, 45, place="Sundsby", evidence=told_in("document-x")),
        figure("b", 60, 60, evidence=told_in("document-x")),
    )
    assert interval(span) == (45, 60, False)


def test_the_only_place_is_not_the_whole_of_what_others_tell() -> None:
    whole, town = ranges_of(
        [
            figure("a", 45, 45, place="Sundsby", evidence=told_in("document-x")),
            figure("b", 5000, 5000, evidence=told_in("document-y")),
        ]
    )
    assert (interval(whole), interval(town)) == ((5000, 5000, False), (45, 45, False))


def test_groups_of_one_role_in_one_list_are_no_rivals() -> None:
    guards, policemen = Group(role="security", text="guards"), Group(role="security", text="police")
    clause = told_in("document-x", "six guards and two police")
    spans = ranges_of(
        [
            figure("a", 6, 6, group=guards, evidence=clause),
            figure("b", 2, 2, group=policemen, evidence=clause),
        ]
    )
    assert sorted((span.low, span.high, span.id) for span in spans) == [
        (2, 2, "range-killed-police"),
        (6, 6, "range-killed-guards"),
    ]
    assert [span.group for span in spans] in ([guards, policemen], [policemen, guards])


def test_a_country_is_one_place_by_any_name() -> None:
    span = only(
        figure("a", 45, 45, place="United States"),
        figure("b", 60, 60, place="U.S."),
        figure("c", 70, 70),
    )
    assert interval(span) == (45, 70, False)


def test_a_group_without_a_role_is_no_total_of_all_people() -> None:
    pilots = Group(text="pilots")
    everybody, few = ranges_of([figure("a", 3, 3, group=pilots), figure("b", 40, 40)])
    assert (interval(everybody), everybody.group) == ((40, 40, False), None)
    assert (interval(few), few.group, few.id) == ((3, 3, False), pilots, "range-killed-pilots")


@pytest.mark.parametrize("counting", ["incident", "unknown", "period"])
def test_nobody_stands_beside_no_toll_of_unknown_reach(counting: Any) -> None:
    toll, none = ranges_of(
        [figure("a", 12, 12, counting=counting), figure("b", 0, 0, counting=counting)]
    )
    assert (interval(toll), interval(none)) == ((12, 12, False), (0, 0, False))
    assert none.id == f"range-killed-none-{counting}"


def test_nobody_in_one_place_lowers_no_toll_of_all_places() -> None:
    toll, none = ranges_of([figure("a", 40, 40), figure("b", 0, 0, place="Sundsby")])
    assert (interval(toll), interval(none)) == ((40, 40, False), (0, 0, False))
    assert none.figures == ["b"]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"place": "Sundsby"},
        {"place": "Sundsby", "counting": "incident"},
        {"as_of": date(2031, 5, 1), "counting": "incident"},
    ],
)
def test_nobody_contradicts_a_toll_of_the_same_reach(fields: dict[str, Any]) -> None:
    span = only(figure("a", 40, 40, **fields), figure("b", 0, 0, **fields))
    assert interval(span) == (0, 40, False)


def test_kinds_stand_apart_in_the_order_of_the_format() -> None:
    spans = ranges_of([figure("a", 1, 1, kind="injured"), figure("b", 2, 2)])
    assert [span.kind for span in spans] == ["killed", "injured"]


figures = st.lists(
    st.builds(
        lambda low, more, role, counting, verification: {
            "low": low,
            "high": None if more is None else (low or 0) + more,
            "group": role,
            "counting": counting,
            "verification": verification,
        },
        st.none() | st.integers(0, 99),
        st.none() | st.integers(0, 99),
        st.sampled_from([None, "civilian", "protester", "unknown", "child"]),
        st.sampled_from(["cumulative", "incident", "unknown"]),
        st.sampled_from(["verified", "claimed", "under_review"]),
    ),
    max_size=7,
)


@given(figures, st.randoms(use_true_random=False))
def test_the_order_of_the_figures_changes_nothing(made: list[dict[str, Any]], chance: Any) -> None:
    all_figures = [figure(f"c-{number}", **fields) for number, fields in enumerate(made)]
    spans = ranges_of(all_figures)
    chance.shuffle(all_figures)
    assert ranges_of(all_figures) == spans


@given(figures)
def test_no_range_goes_beyond_the_numbers_that_sources_name(made: list[dict[str, Any]]) -> None:
    all_figures = {f"c-{number}": figure(f"c-{number}", **m) for number, m in enumerate(made)}
    for span in ranges_of(all_figures.values()):
        members = [all_figures[name] for name in span.figures]
        named = {n for member in members for n in (member.low, member.high) if n is not None}
        assert span.high in named
        assert span.low is None or span.low in named
        assert span.open_above or span.high == max(named)
        assert span.open_above or all(member.high is not None for member in members)
