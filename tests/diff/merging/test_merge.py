"""One test for each rule of the merge."""

from typing import Any

import pytest

from briefgen.brief import (
    Actor,
    Brief,
    Correction,
    Document,
    Highlight,
    OpenQuestion,
    Period,
    Statement,
    Supersedes,
    dump,
    load,
    to_data,
)
from briefgen.diff import Conflict, Merge, conflicts_of, merge
from tests.diff.samples import actor, brief, figure, manual, question, span, statement

Json = Any


def by_id(made: Brief) -> dict[str, Any]:
    lists = (made.documents, made.actors, made.statements, made.casualties, made.open_questions)
    return {item.id: item for items in (*lists, made.highlights) for item in items}


def places(merged: Merge) -> list[tuple[str | None, str | None]]:
    return [(conflict.item, conflict.field) for conflict in merged.conflicts]


def test_a_field_that_one_side_alone_changed_has_its_value() -> None:
    base = brief(statements=[statement("s")])
    ours = brief(statements=[statement("s", cue="say")])
    theirs = brief(statements=[statement("s", venue="radio")])
    merged = merge(base, ours, theirs)
    assert by_id(merged.brief)["s"] == statement("s", cue="say", venue="radio")
    assert merged.conflicts == ()


def test_a_field_that_both_changed_is_ours_and_a_conflict() -> None:
    base = brief(statements=[statement("s", venue="radio")])
    ours = brief(statements=[statement("s", venue="a broadcast")])
    theirs = brief(statements=[statement("s", venue=None)])
    merged = merge(base, ours, theirs)
    assert by_id(merged.brief)["s"].venue == "a broadcast"
    told = Conflict("statements", "s", "venue", "radio", "a broadcast", None)
    assert merged.conflicts == (told,)
    assert conflicts_of(load(dump(merged.brief))) == [told]


def test_both_making_the_same_change_agree() -> None:
    base, side = brief(statements=[manual("s", "One.")]), brief(statements=[manual("s", "Two.")])
    assert merge(base, side, side.model_copy(update={"title": "Quay"})).conflicts == ()


def test_lists_are_united_without_what_either_side_took_away() -> None:
    actors = [actor(f"a{n}", name=f"warden {n}") for n in range(4)]
    base = brief(actors=actors, statements=[manual("s", "Closed.", about=["a0", "a1"])])
    ours = brief(actors=actors, statements=[manual("s", "Closed.", about=["a0", "a2"])])
    theirs = brief(actors=actors, statements=[manual("s", "Closed.", about=["a3", "a1"])])
    merged = merge(base, ours, theirs)
    assert by_id(merged.brief)["s"].about == ["a2", "a3"]
    assert merged.conflicts == ()


def test_texts_are_merged_by_words_where_the_edits_do_not_touch() -> None:
    base = brief(statements=[manual("s", "The wardens closed the northern quay on Monday.")])
    ours = brief(
        statements=[manual("s", "The harbour wardens closed the northern quay on Monday.")]
    )
    theirs = brief(statements=[manual("s", "The wardens closed the northern quay on Tuesday.")])
    merged = merge(base, ours, theirs)
    assert by_id(merged.brief)["s"].text == (
        "The harbour wardens closed the northern quay on Tuesday."
    )
    assert merged.conflicts == ()


def test_texts_whose_edits_touch_are_a_conflict() -> None:
    base = brief(statements=[manual("s", "The wardens closed the quay.")])
    ours = brief(statements=[manual("s", "The harbour wardens closed the quay.")])
    theirs = brief(statements=[manual("s", "The port wardens closed the quay.")])
    merged = merge(base, ours, theirs)
    assert by_id(merged.brief)["s"].text == "The harbour wardens closed the quay."
    assert places(merged) == [("s", "text")]


def test_a_number_is_taken_from_one_side_with_its_qualifier() -> None:
    base = brief(casualties=[figure("c", 14)])
    ours = brief(casualties=[figure("c", 20, qualifier="about")])
    theirs = brief(casualties=[figure("c", 14, high=None, qualifier="at_least")])
    merged = merge(base, ours, theirs)
    assert by_id(merged.brief)["c"] == figure("c", 20, qualifier="about")
    assert places(merged) == [("c", "low"), ("c", "high"), ("c", "qualifier")]


def test_a_day_is_taken_from_one_side_with_its_words() -> None:
    base = brief(statements=[manual("s", "Closed.", said_on_text="Monday")])
    ours = brief(statements=[manual("s", "Closed.", said_on_text="late on Monday")])
    day = load(dump(base)).model_copy(update={"period": None})
    theirs = brief(statements=[manual("s", "Closed.", said_on_text="Tuesday")])
    merged = merge(day, ours, theirs)
    assert by_id(merged.brief)["s"].said_on_text == "late on Monday"
    assert places(merged) == [("s", "said_on_text")]


def test_ranges_are_derived_anew_and_keep_what_people_wrote() -> None:
    base = brief(casualties=[figure("c", 14, origin="manual", evidence=[])])
    noted = base.casualty_ranges[0].model_copy(update={"note": "Ask the hospital.", "x_desk": 3})
    ours = base.model_copy(update={"casualty_ranges": [noted]})
    more = figure("c2", 20, origin="manual", evidence=[])
    theirs = brief(casualties=[*base.casualties, more])
    (merged,) = merge(base, ours, theirs).brief.casualty_ranges
    assert (merged.low, merged.high, merged.note) == (14, 20, "Ask the hospital.")
    assert merged.model_extra == {"x_desk": 3}


def test_what_was_written_beside_a_range_that_is_gone_is_a_conflict() -> None:
    base = brief(casualties=[figure("c", 14)])
    theirs = base.model_copy(
        update={
            "casualty_ranges": [base.casualty_ranges[0].model_copy(update={"note": "Ask again."})]
        }
    )
    ours = brief(casualties=[figure("c", 14, verification="under_review")])
    merged = merge(base, ours, theirs)
    assert merged.brief.casualty_ranges == []
    (told,) = merged.conflicts
    assert (told.section, told.item, told.field) == (
        "casualty_ranges",
        "range-injured-unknown",
        None,
    )
    assert told.theirs["note"] == "Ask again."


def test_an_item_that_one_side_took_away_is_gone() -> None:
    base = brief(statements=[statement("s"), manual("t", "Closed.")])
    merged = merge(base, brief(title="Quay", statements=base.statements), brief(statements=[]))
    assert merged.brief.statements == []
    assert merged.conflicts == ()


@pytest.mark.parametrize("we_deleted", [True, False])
def test_an_item_that_one_side_took_away_and_the_other_changed_is_a_conflict(
    we_deleted: bool,  # noqa: FBT001
) -> None:
    base = brief(statements=[manual("s", "The quay is closed.")])
    kept, gone = brief(statements=[manual("s", "The quay is open.")]), brief()
    merged = merge(base, *((gone, kept) if we_deleted else (kept, gone)))
    assert [item.id for item in merged.brief.statements] == ([] if we_deleted else ["s"])
    (told,) = merged.conflicts
    assert (told.ours is None, told.theirs is None) == (we_deleted, not we_deleted)
    assert (told.theirs or told.ours)["text"] == "The quay is open."


def test_an_item_that_one_side_took_away_and_the_other_came_to_name_comes_back() -> None:
    base = brief(actors=[actor("a")], statements=[manual("s", "Closed.")])
    ours = brief(statements=[manual("s", "Closed.")])
    theirs = brief(actors=[actor("a")], statements=[manual("s", "Closed.", speaker="a")])
    for merged in (merge(base, ours, theirs), merge(base, theirs, ours)):
        assert by_id(merged.brief)["s"].speaker == "a"
        assert merged.brief.actors == [actor("a")]
        assert places(merged) == [("a", None)]


def test_a_document_that_comes_back_brings_its_days_to_the_ranges() -> None:
    base = brief(documents=[Document(id="d", path="a.txt"), Document(id="e", path="b.txt")])
    ours = brief(documents=[Document(id="d", path="a.txt")])
    told = figure("c", 14, evidence=[span("14 people were hurt", "e")])
    theirs = brief(documents=base.documents, casualties=[told])
    merged = merge(base, ours, theirs)
    assert [item.id for item in merged.brief.documents] == ["d", "e"]
    assert [item.figures for item in merged.brief.casualty_ranges] == [["c"]]


def test_an_item_under_another_id_is_known_and_keeps_the_new_id() -> None:
    base = brief(actors=[actor("a")], statements=[statement("s", speaker="a")])
    ours = brief(actors=[actor("wardens")], statements=[statement("s", speaker="wardens")])
    theirs = brief(
        actors=[actor("a", role="port authority")], statements=[statement("s", speaker="a")]
    )
    for merged in (merge(base, ours, theirs), merge(base, theirs, ours)):
        assert merged.brief.actors == [actor("wardens", role="port authority")]
        assert by_id(merged.brief)["s"].speaker == "wardens"
        assert merged.conflicts == ()


def test_conflicts_name_items_as_the_merged_brief_does() -> None:
    base = brief(actors=[actor("a"), actor("b", "northern quay", name="divers")])
    base = base.model_copy(update={"statements": [manual("s", "Closed.")]})
    ours = base.model_copy(
        update={
            "actors": [actor("wardens"), base.actors[1]],
            "statements": [manual("s", "Closed.", speaker="wardens")],
        }
    )
    theirs = base.model_copy(update={"statements": [manual("s", "Closed.", speaker="b")]})
    (told,) = merge(base, ours, theirs).conflicts
    assert (told.ours, told.theirs) == ("wardens", "b")
    (told,) = merge(base, theirs, ours).conflicts
    assert (told.ours, told.theirs) == ("b", "wardens")


def test_two_new_items_under_one_id_are_two() -> None:
    ours = brief(statements=[manual("s", "The ferry has sailed.")])
    theirs = brief(
        statements=[manual("s", "Divers found nothing.")],
        highlights=[Highlight(id="h", text="Nothing found.", refs=["s"])],
    )
    merged = merge(brief(), ours, theirs)
    assert [item.id for item in merged.brief.statements] == ["s", "s-2"]
    assert by_id(merged.brief)["h"].refs == ["s-2"]
    assert merged.conflicts == ()


def test_what_both_sides_added_alike_is_one() -> None:
    ours = brief(statements=[statement("s", venue="radio")])
    theirs = brief(statements=[statement("t", cue="say")])
    merged = merge(None, ours, theirs)
    assert merged.brief.statements == [statement("s", venue="radio", cue="say")]


def test_neither_circles_nor_parts_greater_than_their_whole_come_of_a_merge() -> None:
    def figures(one: str | None, two: str | None, number: int = 14) -> Brief:
        told = {"origin": "manual", "evidence": []}
        first = figure("c1", number, subset_of=one, **told)
        return brief(casualties=[first, figure("c2", 14, subset_of=two, **told)])

    circle = merge(figures(None, None), figures("c2", None), figures(None, "c1"))
    assert [item.subset_of for item in circle.brief.casualties] == ["c2", None]
    assert places(circle) == [("c2", "subset_of")]
    greater = merge(figures(None, None), figures(None, None, 9), figures(None, "c1"))
    assert [item.subset_of for item in greater.brief.casualties] == [None, None]
    assert places(greater) == [("c2", "subset_of")]
    shrunk = merge(
        figures(None, "c1"),
        figures(None, "c1").model_copy(update={"title": "Quay"}),
        figures(None, "c1", 20),
    )
    assert shrunk.conflicts == ()
    assert shrunk.brief.casualties[0].low == 20


def test_an_item_does_not_lose_the_last_words_that_it_rests_on() -> None:
    first, second = span("14 people"), span("were hurt")
    base = brief(statements=[statement("s", evidence=[first, second])])
    ours = brief(statements=[statement("s", evidence=[first])])
    theirs = brief(statements=[statement("s", evidence=[second])])
    assert merge(base, ours, theirs).brief.statements[0].evidence == [first, second]


def test_a_span_that_one_side_changed_and_the_other_took_away_is_a_conflict() -> None:
    first, second = span("14 people"), span("were hurt")
    base = brief(statements=[statement("s", evidence=[first, second])])
    ours = brief(statements=[statement("s", evidence=[first])])
    noted = second.model_copy(update={"x_seen": "by Liv"})
    theirs = brief(statements=[statement("s", evidence=[first, noted])])
    assert places(merge(base, ours, theirs)) == [("s", "evidence")]
    assert merge(base, theirs, ours).brief.statements[0].evidence == [first, noted]


def test_corrections_of_both_sides_stand() -> None:
    base = brief(corrections=[Correction(text="It was 14."), Correction(text="It was Monday.")])
    ours = brief(corrections=[Correction(text="It was 14."), Correction(text="It was Tuesday.")])
    theirs = brief(corrections=[Correction(text="It was Monday."), Correction(text="It was 15.")])
    merged = merge(base, ours, theirs).brief
    assert [told.text for told in merged.corrections] == ["It was Tuesday.", "It was 15."]


@pytest.mark.parametrize(("ours", "theirs"), [(1, True), (1, 1.0), (True, 1), (0, False)])
def test_what_python_takes_for_equal_is_a_change(ours: object, theirs: object) -> None:
    base, side = brief(x_desk=ours), brief(x_desk=theirs)
    assert repr(to_data(merge(base, base, side).brief)["x_desk"]) == repr(theirs)
    other = side.model_copy(update={"title": "Quay"})
    assert repr(to_data(merge(base, other, base).brief)["x_desk"]) == repr(theirs)


class TestHeading:
    def test_the_later_version_stands_with_what_it_replaces(self) -> None:
        later = {"version": 3, "supersedes": Supersedes(version=2, sha256="ab" * 32)}
        ours, theirs = brief(version=2, title="Quay"), brief(**later)
        merged = merge(brief(), ours, theirs).brief
        assert (merged.version, merged.supersedes) == (3, later["supersedes"])
        assert merge(brief(), theirs, ours).brief.version == 3

    def test_times_are_the_earliest_and_the_latest(self) -> None:
        base = brief()
        times = ("2031-05-06T08:00:00Z", "2031-05-06T09:30:00+02:00", "2031-05-07T08:00:00Z")
        ours = brief(created_at=times[0], updated_at=times[2])
        theirs = brief(created_at=times[1], updated_at=times[1])
        merged = merge(base, ours, theirs)
        assert (merged.brief.created_at, merged.brief.updated_at) == (times[1], times[2])
        assert merged.conflicts == ()

    def test_the_days_of_both_are_covered(self) -> None:
        days = [f"2031-05-0{number}" for number in range(1, 5)]
        one, two, three, four = (
            load(dump(brief()).replace("{", f'{{"as_of": "{day}",', 1)).as_of for day in days
        )
        base = brief(as_of=two, period=Period(start=two, end=two))
        ours = brief(as_of=three, period=Period(start=one, end=three))
        theirs = brief(as_of=four, period=Period(start=two, end=four))
        for merged in (merge(base, ours, theirs), merge(base, theirs, ours)):
            assert merged.brief.as_of == four
            assert merged.brief.period == Period(start=one, end=four)
            assert merged.conflicts == ()

    def test_briefs_of_two_ids_disagree(self) -> None:
        merged = merge(None, brief(id="quay"), brief(id="harbour"))
        assert merged.brief.id == "quay"
        assert merged.conflicts[0] == Conflict(None, None, "id", None, "quay", "harbour")


class TestKeptConflicts:
    told = Conflict("statements", "s", "text", "Open.", "Closed.", "Shut.")

    def with_records(self, *records: Json, **fields: Json) -> Brief:
        return brief(statements=[manual("s", "Closed.")], x_conflicts=list(records), **fields)

    def test_they_stay_until_one_side_settles_them(self) -> None:
        base = self.with_records(self.told.to_data())
        other = self.with_records(self.told.to_data(), title="Quay")
        marked = self.with_records(self.told.to_data(), marking="TLP:GREEN")
        settled = brief(statements=base.statements, marking="TLP:GREEN")
        assert conflicts_of(merge(base, other, marked).brief) == [self.told]
        assert conflicts_of(merge(base, other, settled).brief) == []
        assert conflicts_of(merge(base, settled, other).brief) == []

    def test_what_a_person_wrote_beside_them_stays(self) -> None:
        record = {**self.told.to_data(), "asked": "Liv, on Monday"}
        strange = {"todo": "call the port"}
        base = self.with_records(self.told.to_data())
        ours = self.with_records(record, strange)
        merged = merge(base, ours, self.with_records(self.told.to_data(), title="Quay")).brief
        assert to_data(merged)["x_conflicts"] == [record, strange]


class TestBesideAMachine:
    def test_our_words_stand_and_the_machines_are_kept(self) -> None:
        base = brief(statements=[statement("s", venue="radio")])
        ours = brief(statements=[statement("s", venue="a broadcast")])
        theirs = brief(statements=[statement("other", venue="the air")])
        merged = merge(base, ours, theirs, by_machine=True)
        assert by_id(merged.brief)["s"].venue == "a broadcast"
        assert merged.conflicts[0].theirs == "the air"
        assert [item.id for item in merged.theirs.statements] == ["s"]

    def test_what_a_person_deleted_stays_away_with_what_names_it(self) -> None:
        base = brief(actors=[actor("a")], statements=[statement("s", speaker="a")])
        ours = brief(statements=[statement("s")])
        theirs = brief(
            actors=[actor("a")],
            statements=[
                statement("s", speaker="a"),
                statement("t", "3 boats lost", speaker="a", evidence=[span("3 boats lost")]),
            ],
        )
        merged = merge(base, ours, theirs, by_machine=True)
        assert merged.brief.actors == []
        assert [item.speaker for item in merged.brief.statements] == [None, None]
        assert [(gone.item, gone.name) for gone in merged.missing] == [("t", "a")]
        assert merged.conflicts == ()

    def test_what_rests_on_a_deleted_document_alone_stays_away(self) -> None:
        documents = [Document(id="d", path="a.txt"), Document(id="e", path="b.txt")]
        base = brief(documents=documents)
        there = statement("s", evidence=[span("14 people were hurt"), span("3 boats lost", "e")])
        gone = statement("t", "3 boats lost", evidence=[span("3 boats lost", "e")])
        asked = question("q", "Which boats?", about=["t"], origin="extracted")
        told = figure("c", evidence=[span("14 people were hurt", "e")])
        theirs = brief(
            documents=documents, statements=[there, gone], open_questions=[asked], casualties=[told]
        )
        merged = merge(base, brief(documents=documents[:1]), theirs, by_machine=True).brief
        assert [item.id for item in merged.statements] == ["s"]
        assert merged.statements[0].evidence == [span("14 people were hurt")]
        assert (merged.open_questions, merged.casualties, merged.casualty_ranges) == ([], [], [])

    def test_what_the_machine_lost_and_a_person_names_comes_back(self) -> None:
        base = brief(actors=[actor("a")], statements=[manual("s", "Closed.")])
        ours = brief(actors=[actor("a")], statements=[manual("s", "Closed.", speaker="a")])
        merged = merge(base, ours, brief(statements=[manual("s", "Closed.")]), by_machine=True)
        assert merged.brief.actors == [actor("a")]
        assert merged.conflicts == ()

    def test_a_rejected_item_stays_rejected_under_whatever_id(self) -> None:
        base = brief(statements=[statement("s")])
        ours = brief(statements=[statement("s", reviewed="rejected")])
        theirs = brief(statements=[statement("t", "14 people were hurt on the quay")])
        (item,) = merge(base, ours, theirs, by_machine=True).brief.statements
        assert (item.id, item.reviewed) == ("s", "rejected")
        assert item.text == "14 people were hurt on the quay"

    def test_corrections_are_ours(self) -> None:
        ours = brief(corrections=[Correction(text="It was 14.")])
        theirs = brief(statements=[statement("s")])
        merged = merge(brief(), ours, theirs, by_machine=True).brief
        assert merged.corrections == ours.corrections


class Draws:
    """Draws a question and a highlight from each statement, under ids that anybody could give."""

    def questions(self, drawn_from: Brief) -> list[OpenQuestion]:
        return [
            question(f"q-{item.id}", f"Who said: {item.text}?", about=[item.id], origin="extracted")
            for item in drawn_from.statements
            if item.shown
        ]

    def highlights(self, drawn_from: Brief) -> list[Highlight]:
        return [
            Highlight(id=f"h-{item.id}", text=item.text, refs=[item.id, f"q-{item.id}"])
            for item in drawn_from.statements
            if item.shown
        ]


class TestConcluding:
    def update(self, base: Brief, ours: Brief, theirs: Brief) -> Merge:
        return merge(base, ours, theirs, by_machine=True, concluding=Draws())

    def concluded(self, *statements: Statement) -> Brief:
        made = brief(statements=list(statements))
        questions = Draws().questions(made)
        return made.model_copy(
            update={"open_questions": questions, "highlights": Draws().highlights(made)}
        )

    def test_questions_and_highlights_are_drawn_from_what_is_merged(self) -> None:
        base = self.concluded(statement("s"))
        ours = base.model_copy(update={"statements": [statement("s", "Fourteen were hurt")]})
        new = statement("t", "3 boats lost", evidence=[span("3 boats lost")])
        merged = self.update(base, ours, brief(statements=[statement("s"), new])).brief
        assert [item.text for item in merged.highlights] == ["Fourteen were hurt", "3 boats lost"]
        assert [item.about for item in merged.open_questions] == [["s"], ["t"]]

    def test_what_a_person_deleted_or_answered_stays_so(self) -> None:
        lost = statement("t", "3 boats lost", evidence=[span("3 boats lost")])
        base = self.concluded(statement("s"), lost)
        answered = base.open_questions[0].model_copy(update={"status": "answered", "answer": "Liv"})
        kept = base.highlights[0]
        ours = base.model_copy(update={"open_questions": [answered], "highlights": [kept]})
        merged = self.update(base, ours, brief(statements=[lost, statement("s")]))
        assert merged.brief.open_questions == [answered]
        assert merged.brief.highlights == [kept]
        assert merged.conflicts == ()

    def test_a_question_under_the_id_of_another_item_gets_its_own(self) -> None:
        ours = brief(statements=[manual("q-s", "Closed.", reviewed="rejected")])
        merged = self.update(brief(), ours, brief(statements=[statement("s")])).brief
        assert [item.id for item in merged.open_questions] == ["q-s-2"]
        assert [item.id for item in merged.statements] == ["q-s", "s"]

    def test_a_highlight_of_a_person_brings_back_what_it_names(self) -> None:
        base = self.concluded(statement("s"))
        written = Highlight(id="mine", text="A day of loss.", refs=["s"], origin="manual")
        ours = base.model_copy(update={"highlights": [*base.highlights, written]})
        merged = self.update(base, ours, brief()).brief
        assert [item.id for item in merged.statements] == ["s"]
        assert written in merged.highlights


def test_two_actors_do_not_come_to_belong_to_each_other() -> None:
    def desk(one: str | None, two: str | None) -> Brief:
        port = Actor(id="a1", kind="organization", name="Sundsby Port", affiliation=one)
        city = Actor(id="a2", kind="organization", name="Sundsby City", affiliation=two)
        return brief(actors=[port, city])

    merged = merge(desk(None, None), desk("a2", None), desk(None, "a1"))
    assert [actor.affiliation for actor in merged.brief.actors] == ["a2", None]
    assert [(c.item, c.field, c.theirs) for c in merged.conflicts] == [("a2", "affiliation", "a1")]
