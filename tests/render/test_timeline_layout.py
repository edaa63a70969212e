"""The drawn timeline: nothing overlaps, nothing leaves the page, nothing is lost."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.render.text_width import text_width
from briefgen.render.timeline_layout import draw_timeline
from briefgen.render.view import TimelineDrawing, TimelineEntry, TimelineMark

DAY = date(2031, 3, 12)


def entry(offset: int, text: str = "the locks were closed", length: int = 0) -> TimelineEntry:
    first = DAY + timedelta(days=offset)
    last = first + timedelta(days=length)
    return TimelineEntry(first, last, "", "statement", "Statement", text, "item", ())


def draw(*entries: TimelineEntry) -> TimelineDrawing:
    by_date = sorted(entries, key=lambda item: (item.first, item.last))
    return draw_timeline([("Statements", "section-statements", by_date)])[0]


def labels(drawing: TimelineDrawing) -> list[str]:
    return [tick.label for tick in drawing.ticks]


def extent(mark: TimelineMark, size: float) -> tuple[float, float]:
    """The left and right end of a mark with its bar and its label."""
    width = text_width(mark.label, size)
    start = mark.label_x - width if mark.label_left else mark.label_x
    return min(mark.x - 5, start), max(mark.end + 5, start + width if mark.label else 0)


entry_lists = st.lists(
    st.builds(
        entry,
        st.integers(0, 90),
        st.sampled_from(["short", "a long text " * 10]),
        st.integers(0, 6),
    ),
    min_size=2,
    max_size=120,
)


@given(entries=entry_lists)
def test_nothing_overlaps_or_leaves_the_page(entries: list[TimelineEntry]) -> None:
    for drawing in draw_timeline([("Lane", "section", sorted(entries, key=lambda x: x.first))]):
        lane = drawing.lanes[0]
        rows: dict[float, list[tuple[float, float]]] = {}
        for mark in lane.marks:
            assert lane.top < mark.y < lane.bottom
            rows.setdefault(mark.y, []).append(extent(mark, drawing.font_size))
        for row in rows.values():
            assert all(left >= 0 and right <= drawing.width for left, right in row)
            assert all(a[1] < b[0] or b[1] < a[0] for a, b in combinations(row, 2))
        for before, after in pairwise(lane.counts):
            assert before.x + before.width <= after.x


@given(entries=entry_lists)
def test_every_entry_is_a_mark_or_counted(entries: list[TimelineEntry]) -> None:
    lane = draw(*entries).lanes[0]
    counted = sum(int(count.label) for count in lane.counts)
    assert len(lane.marks) + counted == len(entries)


def test_marks_stand_in_the_order_of_their_days() -> None:
    marks = draw(entry(0), entry(4), entry(8)).lanes[0].marks
    assert [mark.entry.first.day for mark in marks] == [12, 16, 20]
    assert marks[1].x - marks[0].x == pytest.approx(marks[2].x - marks[1].x, abs=0.2)


def test_many_items_of_a_day_are_counted() -> None:
    lane = draw(entry(0), *(entry(3) for _ in range(60))).lanes[0]
    assert [count.label for count in lane.counts] == ["+46"]
    assert lane.counts[0].title == "15 March 2031: 46 more items"


def test_a_window_of_days_is_a_bar() -> None:
    window, day = draw(entry(0, length=2), entry(4)).lanes[0].marks
    assert window.end > window.x
    assert day.end == day.x


def test_labels_at_the_end_stand_before_their_marks() -> None:
    first, last = draw(entry(0), entry(40)).lanes[0].marks
    assert not first.label_left
    assert last.label_left
    assert last.label == "the locks were closed"


def test_a_label_grows_into_the_room_of_its_row() -> None:
    text = "The harbour master closed all locks at night and sent every crew ashore until noon"
    first, _ = draw(entry(0, text), entry(1)).lanes[0].marks
    assert text_width(first.label, 10) > 0.5 * 680


def test_a_lane_without_entries_is_not_drawn() -> None:
    drawings = draw_timeline([("Measures", "m", []), ("Statements", "s", [entry(0), entry(1)])])
    assert [lane.name for drawing in drawings for lane in drawing.lanes] == ["Statements"] * 2


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (3, ["12 Mar", "13 Mar", "14 Mar", "15 Mar"]),
        (40, ["17 Mar", "24 Mar", "31 Mar", "7 Apr", "14 Apr"]),
        (500, ["May 2031", "Jul 2031", "Sep 2031", "Nov 2031", "Jan 2032", "Mar 2032", "May 2032"]),
        (6000, ["2032", "2034", "2036", "2038", "2040", "2042", "2044", "2046"]),
    ],
)
def test_ticks_are_round_days(days: int, expected: Sequence[str]) -> None:
    assert [label for label in labels(draw(entry(0), entry(days))) if label] == expected


# From the first day of the calendar to its last.
@example(first=1 - DAY.toordinal(), last=date.max.toordinal() - DAY.toordinal())
@given(first=st.integers(-700_000, 0), last=st.integers(1, 2_900_000))
def test_tick_labels_have_room(first: int, last: int) -> None:
    for drawing in draw_timeline([("Lane", "section", [entry(first), entry(last)])]):
        ticks = [tick for tick in drawing.ticks if tick.label]
        for tick, following in pairwise(ticks):
            assert tick.x + text_width(tick.label, drawing.font_size) < following.x
        assert all(
            tick.x + text_width(tick.label, drawing.font_size) <= drawing.width for tick in ticks
        )
