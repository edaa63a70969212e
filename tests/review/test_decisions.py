"""Decisions are applied where the item still says what was reviewed, and nowhere else."""

import json
from typing import Any

import pytest

from briefgen.brief import Brief, Evidence
from briefgen.errors import MalformedInputError
from briefgen.review import Applied, Decisions, apply_decisions, read_decisions
from briefgen.review.wording import print_of_rest, reviewed_items, wording

STATEMENT = "statement-torrent"


def decided(brief: Brief, name: str = STATEMENT, **change: str | None) -> dict[str, Any]:
    """A decision on an item as it stands in a brief."""
    section, item = next(found for found in reviewed_items(brief) if found[1].id == name)
    saw = {
        "wording": wording(section, item),
        "reviewed": item.reviewed,
        "note": item.note,
        "rest": print_of_rest(section, item),
    }
    return {"id": name, "saw": saw, "decided": change}


def file_of(brief: Brief, *decisions: dict[str, Any]) -> Decisions:
    data = {
        "format": "briefgen-decisions-1",
        "brief": {"id": brief.id, "version": brief.version, "sha256": "0" * 64},
        "decisions": list(decisions),
    }
    return read_decisions(json.dumps(data).encode("utf-8"), "decisions.json")


def with_statement(brief: Brief, **fields: Any) -> Brief:  # noqa: ANN401 -- any field
    statements = [brief.statements[0].model_copy(update=fields), *brief.statements[1:]]
    return brief.model_copy(update={"statements": statements})


def reasons(applied: Applied) -> list[str]:
    return [left.reason for left in applied.unapplied]


def test_review_note_and_wording_are_set_and_nothing_else(brief: Brief) -> None:
    change = {"reviewed": "rejected", "note": "Said by her deputy.", "wording": "It was too full"}
    applied = apply_decisions(brief, file_of(brief, decided(brief, **change)))
    statement = brief.statements[0].model_copy(
        update={"reviewed": "rejected", "note": "Said by her deputy.", "text": "It was too full"}
    )
    assert applied.brief.statements[0] == statement
    assert applied.brief == with_statement(brief, **statement.model_dump(include={*change, "text"}))
    assert (applied.changed, applied.standing, applied.unapplied) == ((STATEMENT,), (), ())


def test_applying_twice_changes_nothing_more(brief: Brief) -> None:
    file = file_of(brief, decided(brief, reviewed="confirmed", wording="It was too full"))
    once = apply_decisions(brief, file)
    twice = apply_decisions(once.brief, file)
    assert twice.brief == once.brief
    assert (twice.changed, twice.standing) == ((), (STATEMENT,))


@pytest.mark.parametrize(
    ("meanwhile", "reason"),
    [
        ({"text": "The boat sank"}, 'its wording was changed meanwhile, to "The boat sank"'),
        ({"reviewed": "rejected"}, 'its review was changed meanwhile, to "rejected"'),
        ({"negated": True}, "it says something else than what was reviewed"),
        ({"speaker": None}, "it says something else than what was reviewed"),
    ],
)
def test_what_was_changed_meanwhile_is_listed_and_left(
    brief: Brief, meanwhile: dict[str, Any], reason: str
) -> None:
    later = with_statement(brief, **meanwhile)
    applied = apply_decisions(later, file_of(brief, decided(brief, reviewed="confirmed")))
    assert applied.brief == later
    assert reasons(applied) == [reason]


@pytest.mark.parametrize(
    "meanwhile", [{"note": "Ask Kim."}, {"origin": "manual"}, {"evidence": []}, {"x_desk": "Sea"}]
)
def test_what_the_item_does_not_say_hinders_nothing(
    brief: Brief, meanwhile: dict[str, Any]
) -> None:
    later = with_statement(brief, **meanwhile)
    applied = apply_decisions(later, file_of(brief, decided(brief, reviewed="confirmed")))
    assert applied.brief == with_statement(later, reviewed="confirmed")


def test_more_evidence_is_the_same_item(brief: Brief) -> None:
    more = Evidence(document=brief.documents[0].id, start=0, end=2, exact="At")
    later = with_statement(brief, evidence=[*brief.statements[0].evidence, more])
    applied = apply_decisions(later, file_of(brief, decided(brief, reviewed="confirmed")))
    assert applied.changed == (STATEMENT,)


def test_a_decision_is_applied_whole_or_not_at_all(brief: Brief) -> None:
    later = with_statement(brief, note="A colleague's.")
    file = file_of(brief, decided(brief, reviewed="rejected", note="Mine."))
    applied = apply_decisions(later, file)
    assert applied.brief == later
    assert reasons(applied) == ['its note was changed meanwhile, to "A colleague\'s."']


def test_an_item_that_is_gone_is_listed(brief: Brief) -> None:
    file = file_of(brief, decided(brief, reviewed="confirmed"))
    later = brief.model_copy(update={"statements": []})
    assert reasons(apply_decisions(later, file)) == ["no such item in this brief"]


@pytest.mark.parametrize(
    ("name", "words", "reason"),
    [
        (STATEMENT, " \u202e ", "the new wording is empty"),
        (
            "question-passengers",
            "It is not known.",
            'the new wording of a question has to end in "?"',
        ),
    ],
)
def test_wording_that_a_brief_cannot_have_is_refused(
    brief: Brief, name: str, words: str, reason: str
) -> None:
    applied = apply_decisions(brief, file_of(brief, decided(brief, name, wording=words)))
    assert applied.brief == brief
    assert reasons(applied) == [reason]


def test_what_was_typed_is_put_on_one_line_without_controls(brief: Brief) -> None:
    file = file_of(brief, decided(brief, wording="It \n was\u202e full", note=" "))
    applied = apply_decisions(brief, file)
    assert applied.brief.statements[0].text == "It was full"
    assert applied.brief.statements[0].note is None


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"no json", "the whole"),
        (b"[]", "the whole"),
        (b"{}", "/format"),
        (b'{"format": "briefgen-decisions-2"}', "/format"),
    ],
)
def test_what_is_no_file_of_decisions_is_refused(data: bytes, place: str) -> None:
    with pytest.raises(MalformedInputError, match=f"d.json: is no file of decisions: {place}: "):
        read_decisions(data, "d.json")


@pytest.mark.parametrize("change", [{"reviewed": "maybe"}, {"wording": ""}, {"speaker": None}])
def test_a_decision_sets_what_a_reviewer_may_set(brief: Brief, change: dict[str, Any]) -> None:
    with pytest.raises(MalformedInputError, match="/decisions/0/decided"):
        file_of(brief, decided(brief, **change))
