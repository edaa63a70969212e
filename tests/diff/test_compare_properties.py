"""What holds of every comparison: nothing where nothing differs, one to one, either way round."""

from collections import Counter
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from briefgen.brief import Brief, dump, items_of, load, with_names
from briefgen.diff import Changes, compare
from briefgen.validate import check
from tests.diff.making import loose_json
from tests.diff.strategies import anew, briefs, edited, sides


def errors(brief: Brief) -> list[str]:
    report = check(dump(brief).encode(), "brief")
    return [found.message for found in report.findings if found.severity == "error"]


@given(sides())
def test_the_briefs_of_these_tests_are_valid(three: tuple[Brief, Brief, Brief]) -> None:
    for brief in three:
        assert errors(brief) == []
        assert dump(load(dump(brief))) == dump(brief)


@given(briefs())
def test_equal_briefs_do_not_differ(brief: Brief) -> None:
    assert compare(brief, brief, order=True).is_empty
    assert compare(brief, load(dump(brief)), order=True).is_empty


@given(st.data())
def test_briefs_of_one_text_do_not_differ_and_of_two_texts_do(data: st.DataObject) -> None:
    old = data.draw(briefs())
    new = data.draw(edited(old))
    assert compare(old, new, order=True).is_empty == (dump(old) == dump(new))


def pairs(changes: Changes) -> list[tuple[str, str | None, str | None]]:
    return [
        (change.section, getattr(change.old, "id", None), getattr(change.new, "id", None))
        for change in changes.members
        if change.section != "corrections"
    ]


@given(st.data())
def test_every_member_is_paired_once_at_most(data: st.DataObject) -> None:
    old = data.draw(briefs())
    new = data.draw(edited(old))
    changes = compare(old, new)
    for side, brief in ((1, old), (2, new)):
        told = Counter(pair[side] for pair in pairs(changes) if pair[side])
        assert max(told.values(), default=1) == 1
        assert told.keys() <= {item.id for _, item in items_of(brief)}
    same = {item.id for _, item in items_of(old)} & {item.id for _, item in items_of(new)}
    assert not {was for _, was, now in pairs(changes) if was != now} & same


@given(st.data())
def test_what_came_one_way_went_the_other(data: st.DataObject) -> None:
    one = data.draw(briefs())
    other = data.draw(edited(one))
    there, back = compare(one, other), compare(other, one)
    swapped = [(section, new, old) for section, old, new in pairs(back)]
    assert sorted(pairs(there), key=repr) == sorted(swapped, key=repr)
    gone = [change.old for change in there.members if change.new is None]
    came = [change.new for change in back.members if change.old is None]
    assert sorted(gone, key=repr) == sorted(came, key=repr)


@given(briefs())
def test_equal_content_is_found_again_under_new_ids(old: Brief) -> None:
    changes = compare(old, with_names(old, anew(old)))
    assert [change for change in changes.members if None in (change.old, change.new)] == []


@given(briefs(most=1), *[st.integers(0, 60).map(Random).map(loose_json)] * 2)
def test_what_python_takes_for_equal_json_tells_apart(
    old: Brief, one: object, other: object
) -> None:
    first, second = (old.model_copy(update={"x_a": value}) for value in (one, other))
    assert compare(first, second).is_empty == (dump(first) == dump(second))
