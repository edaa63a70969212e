"""What holds of every merge: nothing that anybody wrote is lost, and the result is valid."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from briefgen.brief import REFERENCES, Brief, dump, items_of, load, to_data, with_names
from briefgen.diff import compare, conflicts_of, merge, with_conflicts
from briefgen.validate import check
from tests.diff.edits import BY_MACHINE, KEEPING_IDS, care_for, head, rest_on_more, reword
from tests.diff.making import RESTING
from tests.diff.strategies import briefs, edited, renumbered, sides

Json = Any
# Ids may be other ones in a merged brief, and what is kept of the writing of a brief is the latest.
NO_TEXT = {"id", "document", "version", "supersedes", "created_at", "updated_at", "$schema"}
NO_TEXT |= {field for fields in REFERENCES.values() for field, _ in fields}
# What ranges follow from, and what people write beside them.
DECIDING = ("documents", "casualties", "casualty_ranges")


def words(value: Json, key: str = "") -> Iterator[str]:
    """Every word of a brief's texts, and every number beside them, as it stands in the JSON."""
    if key in NO_TEXT:
        return
    if isinstance(value, dict):
        for name, part in value.items():
            yield from words(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from words(part)
    elif isinstance(value, str):
        yield from value.split()
    else:
        yield repr(value)


def texts(brief: Brief) -> set[str]:
    data = to_data(brief)
    for name in ("as_of", "period", "status"):
        data.pop(name, None)
    data["casualty_ranges"] = [
        {k: v for k, v in span.items() if k == "note" or k.startswith("x_")}
        for span in data["casualty_ranges"]
    ]
    return set(words(data))


def errors(brief: Brief) -> list[str]:
    report = check(dump(brief).encode(), "merged")
    return [f"{f.code}: {f.message}" for f in report.findings if f.severity == "error"]


def assert_sound(merged: Brief) -> None:
    assert errors(merged) == []
    assert compare(load(dump(merged)), merged, order=True).is_empty
    ids = Counter(item.id for _, item in items_of(merged))
    assert max(ids.values(), default=1) == 1


def assert_same(one: Brief, other: Brief) -> None:
    changes = compare(one, other)
    assert [*changes.head, *changes.members] == []


@given(sides())
def test_what_is_merged_is_valid(three: tuple[Brief, Brief, Brief]) -> None:
    assert_sound(merge(*three).brief)


@given(sides())
def test_no_text_is_lost(three: tuple[Brief, Brief, Brief]) -> None:
    base, ours, theirs = three
    kept = texts(merge(*three).brief)
    assert (texts(ours) | texts(theirs)) - texts(base) - kept == set()


@given(st.data())
def test_a_side_that_changed_nothing_gives_the_other(data: st.DataObject) -> None:
    base = data.draw(briefs())
    side = data.draw(edited(base))
    assert merge(base, side, base).brief == side
    assert merge(base, base, side).brief == side
    assert merge(base, side, side).brief == side
    assert merge(None, side, side).brief == side


# An item that one side calls otherwise, and both reword, is known no more when they meet again.
@given(sides(KEEPING_IDS))
def test_merging_the_same_again_changes_nothing(three: tuple[Brief, Brief, Brief]) -> None:
    base, _, theirs = three
    once = merge(*three).brief
    again = merge(base, once, theirs).brief
    assert_same(once, again)
    assert_same(merge(theirs, once, theirs).brief, once)


@given(st.data())
def test_an_empty_base_loses_nothing_either(data: st.DataObject) -> None:
    start = data.draw(briefs(2))
    ours, theirs = data.draw(edited(start)), data.draw(edited(start))
    merged = merge(None, ours, theirs).brief
    assert_sound(merged)
    assert (texts(ours) | texts(theirs)) - texts(merged) == set()


def own_ids(base: Brief, side: Brief) -> Brief:
    """A side whose new items bear ids that the other cannot have given."""
    known = {item.id for _, item in items_of(base)}
    return with_names(
        side,
        {
            item.id: f"{item.id}-theirs"
            for name, item in items_of(side)
            if item.id not in known and name != "casualty_ranges"
        },
    )


@given(sides(KEEPING_IDS))
def test_it_matters_only_in_conflicts_which_side_is_ours(three: tuple[Brief, Brief, Brief]) -> None:
    base, ours, theirs = three
    theirs = own_ids(base, theirs)
    one, other = merge(base, ours, theirs), merge(base, theirs, ours)
    swapped = with_names(other.brief, compare(other.brief, one.brief).names)
    names = compare(other.brief, one.brief).names
    their_conflicts = [found.with_names(names) for found in other.conflicts]
    ours_at, theirs_at = (
        {(found.item, found.field) for found in conflicts}
        for conflicts in (one.conflicts, their_conflicts)
    )
    places = ours_at | theirs_at
    deciding = any(found.section in DECIDING for found in (*one.conflicts, *their_conflicts))
    for change in compare(one.brief, swapped).members:
        if change.section == "casualty_ranges":
            # They follow from figures of which one side or the other stands.
            assert deciding
            continue
        if change.section == "casualties" and ours_at != theirs_at:
            # A part that one side added against a whole that the other made smaller: the side that
            # is theirs yields, and that is another figure either way round.
            continue
        item = change.new or change.old
        fields = {field.name for field in change.fields} or {None}
        if deciding:
            # A range that is there with one side's figures alone is named with these alone.
            fields -= {"refs", "about"}
        # What both added is one under either's id, and found again only where its words are alike.
        came_or_went = change.old is None or change.new is None
        assert (
            (item.id, None) in places
            or (came_or_went and any(item.id == name for name, _ in places))
            or all((item.id, name) in places for name in fields)
        )
    if ours_at == theirs_at and not any(field is None for _, field in places):
        assert sorted(map(repr, ((c.item, c.field, c.ours, c.theirs) for c in one.conflicts))) == (
            sorted(map(repr, ((c.item, c.field, c.theirs, c.ours) for c in their_conflicts)))
        )


@given(st.data())
def test_conflicts_are_kept_from_merge_to_merge_until_they_are_settled(data: st.DataObject) -> None:
    base, ours, theirs = data.draw(sides(KEEPING_IDS))
    merged = merge(base, ours, theirs)
    before = conflicts_of(merged.brief)
    assert list(merged.conflicts) == before
    later = data.draw(edited(theirs, KEEPING_IDS, most=3))
    again = merge(theirs, merged.brief, later)
    assert_sound(again.brief)
    assert conflicts_of(again.brief)[: len(before)] == before
    settled = with_conflicts(merged.brief, [])
    assert conflicts_of(merge(merged.brief, settled, merged.brief).brief) == []
    new = conflicts_of(merge(theirs, settled, later).brief)
    assert new == list(merge(theirs, settled, later).conflicts)


@given(st.data())
def test_what_a_machine_calls_an_item_means_nothing(data: st.DataObject) -> None:
    base = data.draw(briefs())
    ours = data.draw(edited(base))
    merged = merge(base, ours, data.draw(renumbered(base)), by_machine=True)
    assert_same(ours, merged.brief)
    assert merged.conflicts == ()
    assert_same(merged.theirs, base)


@given(st.data())
def test_beside_a_machine_all_that_people_did_stays(data: st.DataObject) -> None:
    base = data.draw(briefs(2))
    ours = data.draw(edited(base, KEEPING_IDS))
    theirs = data.draw(renumbered(data.draw(edited(base, BY_MACHINE))))
    merged = merge(base, ours, theirs, by_machine=True)
    assert_sound(merged.brief)
    notes = [c for c in merged.conflicts if c.section == "casualty_ranges"]
    kept = texts(with_conflicts(merged.brief, notes))
    assert texts(ours) - texts(base) - kept == set()
    was, mine, now = (
        {i.id: (n, i) for n, i in items_of(side)} for side in (base, ours, merged.brief)
    )
    derived = {name for name, (section, _) in was.items() if section == "casualty_ranges"}
    assert was.keys() - mine.keys() - derived & now.keys() == set()
    for name, (section, item) in mine.items():
        if section == "casualty_ranges":
            continue
        before = was.get(name)
        if before is None or before[1].reviewed != item.reviewed:
            assert now[name][1].reviewed == item.reviewed
        if getattr(item, "status", None) == "answered" and before and before[1].status == "open":
            assert now[name][1].answer == item.answer


@given(st.data())
def test_the_same_extraction_again_changes_nothing(data: st.DataObject) -> None:
    base = data.draw(briefs(2))
    ours = data.draw(edited(base, KEEPING_IDS))
    theirs = data.draw(edited(base, BY_MACHINE))
    first = merge(base, ours, theirs, by_machine=True)
    again = merge(first.theirs, first.brief, data.draw(renumbered(theirs)), by_machine=True)
    assert_same(first.brief, again.brief)
    assert again.conflicts == ()


@given(st.data())
def test_new_evidence_joins_old_items(data: st.DataObject) -> None:
    base = data.draw(briefs(2))
    ours = data.draw(edited(base, (reword, care_for, head)))
    theirs = data.draw(edited(base, (rest_on_more,)))
    merged = merge(base, ours, data.draw(renumbered(theirs)), by_machine=True).brief
    resting = Counter(
        (section, span.document, span.start, span.end)
        for section, item in items_of(base)
        for span in getattr(item, "evidence", ())
    )
    for section, item in items_of(theirs):
        # Of two that rest on the same words a machine's may be either.
        has_twin = any(
            resting[section, span.document, span.start, span.end] > 1
            for span in getattr(item, "evidence", ())
        )
        # A machine makes no manual items; one without words or evidence cannot be known again.
        if section in RESTING and item.origin == "extracted" and not has_twin:
            now = next(other for other in getattr(merged, section) if other.id == item.id)
            assert all(span in now.evidence for span in item.evidence)
