"""A shortened document keeps what weighs most, says what it leaves out, and holds together."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.brief import Brief, load, to_data
from briefgen.render import render_html, render_markdown
from briefgen.render.compose import compose
from briefgen.render.selection import select
from briefgen.render.shown import Shown
from briefgen.render.view import BriefView, LeftOut

FOLDER = Path(__file__).parent
LISTS = ("statements", "measures", "casualties", "actors", "open_questions")


def ids(brief: Brief, most: int) -> dict[str, list[str]]:
    """The ids of what each section of a document of the brief shows."""
    shown = select(Shown(brief, attitudes=False), most)
    lists = (shown.statements, shown.measures, shown.casualties, shown.actors, shown.questions)
    return {name: [item.id for item in items] for name, items in zip(LISTS, lists, strict=True)}


def edited(brief: Brief, changes: dict[str, dict[str, object]]) -> Brief:
    """Return the brief with the fields of some items changed, by id."""
    data = to_data(brief)
    for name in (*LISTS, "highlights"):
        for item in data[name]:
            item.update(changes.get(item["id"], {}))
    return Brief.model_validate(data, strict=False)


@cache
def long_brief() -> Brief:
    """The brief, each of its items five times; no fixture, which Hypothesis would print in full."""
    data = to_data(load((FOLDER / "quay-collapse.json").read_bytes()))
    for name in LISTS:
        data[name] += [
            item | {"id": f"{item['id']}-{copy}"} for copy in range(4) for item in data[name]
        ]
    return Brief.model_validate(data, strict=False)


def test_what_highlights_name_stays_first(brief: Brief) -> None:
    kept = ids(brief, 3)
    assert kept["measures"] == ["measure-closure", "measure-strike", "measure-strike-postponed"]
    assert "statement-taveira-2" in kept["statements"]
    assert ids(brief, 1)["statements"] == ["statement-taveira-2"]


def test_what_a_highlighted_range_rests_on_stays(brief: Brief) -> None:
    changed = edited(brief, {"highlight-1": {"refs": ["range-missing"]}})
    assert ids(changed, 1)["casualties"] == ["casualty-missing-rescue"]


def test_a_highlighted_question_keeps_what_it_is_about(brief: Brief) -> None:
    refs = {"highlight-1": {"refs": ["question-4"]}, "highlight-2": {"refs": []}}
    kept = ids(edited(brief, refs), 1)
    assert kept["casualties"] == ["casualty-injured-rescue"]
    assert kept["open_questions"] == ["question-4"]


def test_who_relays_what_is_shown_counts_as_named(brief: Brief) -> None:
    data = to_data(brief)
    data["actors"].append({"id": "actor-wire", "name": "Amrel Wire", "kind": "media"})
    for name in ("statements", "casualties"):
        for item in data[name]:
            item["relayed_by"] = ["actor-wire"]
    assert "actor-wire" in ids(Brief.model_validate(data, strict=False), 2)["actors"]


def test_figures_that_bound_ranges_come_before_others(brief: Brief) -> None:
    quiet = edited(brief, {"highlight-1": {"refs": []}})
    kept = ids(quiet, 5)["casualties"]
    assert {"casualty-killed-union", "casualty-killed-rescue-41"} <= {*kept}
    assert "casualty-killed-operator" not in kept


def test_no_kind_is_left_out_while_there_is_room(brief: Brief) -> None:
    quiet = edited(brief, {"highlight-1": {"refs": []}})
    kinds = {item.id: item.kind for item in brief.casualties}
    for most in range(1, 5):
        assert len({kinds[item] for item in ids(quiet, most)["casualties"]}) == most
    assert "casualty-killed-union" not in ids(quiet, 4)["casualties"]


def test_the_first_range_of_each_kind_comes_before_further_ones(brief: Brief) -> None:
    data = to_data(edited(brief, {"highlight-1": {"refs": []}}))
    moroccan = next(item for item in data["casualties"] if item["id"] == "casualty-killed-moroccan")
    data["casualty_ranges"].insert(
        0,
        {
            "id": "range-killed-moroccan",
            "kind": "killed",
            "group": moroccan["group"],
            "low": moroccan["low"],
            "high": moroccan["high"],
            "figures": [moroccan["id"]],
        },
    )
    grouped = Brief.model_validate(data, strict=False)
    assert moroccan["id"] not in ids(grouped, 5)["casualties"]
    assert moroccan["id"] in ids(grouped, 6)["casualties"]


@pytest.mark.parametrize("change", [{"origin": "manual"}, {"reviewed": "confirmed"}])
def test_what_a_person_wrote_or_confirmed_stays(brief: Brief, change: dict[str, object]) -> None:
    quiet = {"highlight-3": {"refs": []}, "statement-falcao-1": {"reviewed": "unreviewed"}}
    for item in ("statement-quintao-1", "statement-unknown-1"):
        assert ids(edited(brief, quiet), 1)["statements"] != [item]
        assert ids(edited(brief, quiet | {item: change}), 1)["statements"] == [item]


def test_both_sides_of_a_contradiction_stay(brief: Brief) -> None:
    quiet = edited(brief, {"highlight-2": {"refs": []}})
    assert ids(quiet, 2)["measures"] == ["measure-strike", "measure-strike-postponed"]


def test_every_speaker_is_heard_before_any_is_heard_twice(brief: Brief) -> None:
    quiet = edited(brief, {"highlight-3": {"refs": []}})
    statements = {item.id: item.speaker for item in brief.statements}
    for most in range(1, 9):
        kept = [statements[item] for item in ids(quiet, most)["statements"]]
        named = [speaker for speaker in kept if speaker]
        assert len(set(named)) == min(5, len(named))
    assert None not in [statements[item] for item in ids(quiet, 7)["statements"]]


def test_actors_that_the_shown_items_name_stay(brief: Brief) -> None:
    kept = ids(brief, 4)
    assert "actor-harbour-workers-union" in kept["actors"]
    assert "actor-morocco" not in kept["actors"]


def test_contradictions_are_asked_before_what_is_unclear(brief: Brief) -> None:
    assert ids(brief, 2)["open_questions"] == ["question-2", "question-3"]
    assert "question-4" not in ids(brief, 3)["open_questions"]


def test_what_stays_keeps_its_order(brief: Brief) -> None:
    every, kept = ids(brief, 100), ids(brief, 4)
    for name in LISTS:
        assert kept[name] == [item for item in every[name] if item in kept[name]]


@pytest.mark.parametrize("most", [14, 100])
def test_a_short_brief_is_shown_whole(brief: Brief, most: int) -> None:
    assert compose(brief, max_items=most) == compose(brief)
    assert compose(brief).left_out == LeftOut()


def test_links_to_what_is_left_out_are_words(brief: Brief) -> None:
    quiet = {"highlight-2": {"refs": ["measure-strike"]}, "question-3": {"status": "answered"}}
    view = compose(edited(brief, quiet), max_items=1)
    (measure,) = view.measures
    assert [(link.text, link.anchor) for link in measure.same_act] == [
        ("the strike had been postponed (not shown here)", None)
    ]


def test_a_speaker_without_a_statement_is_counted(brief: Brief) -> None:
    assert compose(brief, max_items=2).left_out.statements == (
        "6 of 8 statements, and with them 3 of 5 speakers, are not shown here; "
        "all are in the brief’s JSON."
    )


def test_only_sources_whose_words_are_shown_are_listed(brief: Brief) -> None:
    refs: dict[str, dict[str, object]] = {
        "highlight-1": {"refs": ["casualty-killed-rescue-41"]},
        **{f"highlight-{number}": {"refs": []} for number in (2, 3)},
        **{item.id: {"reviewed": "rejected"} for item in (*brief.measures, *brief.open_questions)},
        **{item.id: {"reviewed": "rejected"} for item in brief.statements},
        **{
            item.id: {"reviewed": "rejected"}
            for item in brief.casualties
            if item.id != "casualty-killed-rescue-41"
        },
        "actor-rui-falcao": {"reviewed": "confirmed"},
    }
    view = compose(edited(brief, refs), max_items=1)
    (source,) = view.sources
    assert (source.number, source.title) == (
        1,
        "Union calls strike as toll at Ponta Dourada disputed",
    )
    assert {note.source for note in view.notes} == {1}
    assert view.counts[0] == "1 of 3 sources"
    assert view.left_out.sources == (
        "2 of 3 sources are not listed here, since no words of theirs are shown; "
        "all are in the brief’s JSON."
    )


def test_the_numbers_of_the_whole_brief_stay(brief: Brief) -> None:
    whole, short = compose(brief), compose(brief, max_items=2)
    assert short.key_figures == whole.key_figures
    assert short.counts[1:4] == ("2 of 9 casualty figures", "2 of 6 measures", "2 of 8 statements")
    assert short.making[0] == whole.making[0]
    assert short.making[1].startswith("Each section of this document shows 2 items at most.")


@settings(max_examples=20, deadline=None)
@given(most=st.integers(1, 75), attitudes=st.booleans())
def test_a_shortened_document_holds_together(most: int, *, attitudes: bool) -> None:
    brief = long_brief()
    whole = compose(brief, attitudes=attitudes)
    view = compose(brief, attitudes=attitudes, max_items=most)
    page = render_html(brief, attitudes=attitudes, max_items=most)
    text = render_markdown(brief, attitudes=attitudes, max_items=most)

    anchors = re.findall(r' id="([^"]*)"', page)
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r'href="#([^"]*)"', page)) <= {*anchors}
    used = re.findall(r"\[\^(\d+)\](?!:)", text)
    assert set(used) == set(re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE))

    assert [note.number for note in view.notes] == list(range(1, len(view.notes) + 1))
    assert [source.number for source in view.sources] == list(range(1, len(view.sources) + 1))
    assert {note.source for note in view.notes} <= {source.number for source in view.sources}
    for name, of, remark, noun in SECTIONS:
        shown, every = of(view), of(whole)
        assert len(shown) == min(most, len(every)), name
        assert set(shown) <= set(every)
        if name != "statements":  # Who spoke last comes first, of the statements that are shown.
            assert [item for item in every if item in shown] == shown
        if len(shown) == len(every):
            assert remark(view.left_out) == ""
        else:
            words = f"{len(every) - len(shown)} of {len(every)} {noun}"
            assert remark(view.left_out).startswith(words)
            assert remark(view.left_out) in page
            assert remark(view.left_out) in text
    if view.timeline and whole.timeline:
        listed = {anchor for _, of, _, _ in SECTIONS for anchor in of(view)}
        expected = [entry.anchor for entry in whole.timeline.entries if entry.anchor in listed]
        assert [entry.anchor for entry in view.timeline.entries] == expected


SECTIONS: list[tuple[str, Callable[[BriefView], list[str]], Callable[[LeftOut], str], str]] = [
    (
        "statements",
        lambda view: [item.anchor for speaker in view.speakers for item in speaker.statements],
        lambda left_out: left_out.statements,
        "statements",
    ),
    (
        "measures",
        lambda view: [item.anchor for item in view.measures],
        lambda left_out: left_out.measures,
        "measures",
    ),
    (
        "figures",
        lambda view: [item.anchor for item in view.figures],
        lambda left_out: left_out.figures,
        "casualty figures",
    ),
    (
        "actors",
        lambda view: [item.anchor for item in view.actors],
        lambda left_out: left_out.actors,
        "actors",
    ),
    (
        "questions",
        lambda view: [item.anchor for item in view.questions],
        lambda left_out: left_out.questions,
        "questions",
    ),
]
