"""Settling conflicts: what stands afterwards, and what is left."""

from pathlib import Path

import pytest

from briefgen.brief import Brief, load
from briefgen.diff import Conflict, conflicts_of, questions_of, settle, with_conflicts
from briefgen.errors import InvalidBriefError

FERRY = Path(__file__).parents[2] / "briefs" / "valid" / "ferry.json"


@pytest.fixture
def brief() -> Brief:
    return load(FERRY.read_bytes())


def field(name: str, ours: object, theirs: object, item: str = "statement-torrent") -> Conflict:
    section = {"s": "statements", "c": "casualties", "a": "actors"}[item[0]]
    return Conflict(section, item, name, None, ours, theirs)


def test_theirs_takes_the_place_of_ours(brief: Brief) -> None:
    conflict = field("text", "The boat was overloaded", "Too many were aboard")
    settled = settle(with_conflicts(brief, [conflict]), [conflict], "theirs")
    assert settled.statements[0].text == "Too many were aboard"
    assert conflicts_of(settled) == []


def test_ours_is_what_a_person_has_made_of_it_since(brief: Brief) -> None:
    conflict = field("text", "Another wording", "Too many were aboard")
    assert settle(with_conflicts(brief, [conflict]), [conflict], "ours") == brief


def test_the_other_conflicts_stay(brief: Brief) -> None:
    first, second = field("text", "a", "b"), field("note", "c", "d")
    settled = settle(with_conflicts(brief, [first, second]), [first], "theirs")
    assert conflicts_of(settled) == [second]


def test_a_field_that_they_do_not_have_is_taken_away(brief: Brief) -> None:
    conflict = field("cue", "say", None)
    assert settle(brief, [conflict], "theirs").statements[0].cue is None


def test_an_item_that_they_took_away_goes_and_is_named_no_more(brief: Brief) -> None:
    torrent = next(actor for actor in brief.actors if actor.id == "actor-livia-torrent")
    conflict = Conflict("actors", torrent.id, None, None, torrent.model_dump(mode="json"), None)
    settled = settle(brief, [conflict], "theirs")
    assert torrent.id not in [actor.id for actor in settled.actors]
    assert settled.statements[0].speaker is None


def test_an_item_that_only_they_have_comes_back(brief: Brief) -> None:
    item = {"id": "question-cause", "kind": "unclear", "question": "Why did it sink?"}
    conflict = Conflict("open_questions", "question-cause", None, item, None, item)
    settled = settle(brief, [conflict], "theirs")
    assert [question.id for question in settled.open_questions][-1] == "question-cause"


def test_ranges_follow_the_figure_that_stands(brief: Brief) -> None:
    conflicts = [
        field("low", 14, 20, "casualty-killed-14"),
        field("high", None, 20, "casualty-killed-14"),
        field("qualifier", "at_least", "exact", "casualty-killed-14"),
    ]
    settled = settle(brief, conflicts, "theirs")
    (killed,) = settled.casualty_ranges
    assert (killed.low, killed.high, killed.open_above) == (20, 20, False)


def test_what_says_one_thing_together_is_asked_together(brief: Brief) -> None:
    low, high = field("low", 1, 2, "casualty-a"), field("high", 1, 2, "casualty-a")
    words, other = field("text", "x", "y"), field("low", 3, 4, "casualty-b")
    asked = questions_of(with_conflicts(brief, [low, words, high, other]))
    assert asked == [(low, high), (words,), (other,)]


def test_a_field_of_the_brief_itself(brief: Brief) -> None:
    conflict = Conflict(None, None, "title", "A", "B", "Ferry lost off Port Amrel")
    assert settle(brief, [conflict], "theirs").title == "Ferry lost off Port Amrel"


def test_what_does_not_keep_to_the_format_is_refused(brief: Brief) -> None:
    with pytest.raises(InvalidBriefError, match="mode"):
        settle(brief, [field("mode", "direct", "shouted")], "theirs")


@pytest.mark.parametrize("broken", ["a word", [1, {"ours": 1}], {"list": "actors"}])
def test_what_a_person_broke_there_is_no_conflict(brief: Brief, broken: object) -> None:
    marked = Brief.model_validate({**dict(brief), "x_conflicts": broken})
    assert conflicts_of(marked) == []


def test_what_we_took_away_and_they_named_goes_again(brief: Brief) -> None:
    torrent = next(actor for actor in brief.actors if actor.id == "actor-livia-torrent")
    conflict = Conflict("actors", torrent.id, None, None, None, torrent.model_dump(mode="json"))
    settled = settle(with_conflicts(brief, [conflict]), [conflict], "ours")
    assert torrent.id not in [actor.id for actor in settled.actors]
    assert settled.statements[0].speaker is None
