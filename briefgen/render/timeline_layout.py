"""The layout of the timeline: an axis of days, and lanes in which no two things overlap.

An item takes the first row of its lane where its mark and its label are free of others. Labels are
as long as the rows of a lane allow; with more items there are marks without labels, and at last
numbers in place of the marks for which there is no row.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from briefgen.brief.dates import days_words, short_day_words, short_month_words
from briefgen.brief.labels import counted
from briefgen.render.text_width import cut_to_width, text_width
from briefgen.render.view import (
    TimelineCount,
    TimelineDrawing,
    TimelineEntry,
    TimelineLane,
    TimelineMark,
)
from briefgen.render.view_chart import Tick


@dataclass(frozen=True, slots=True)
class _Form:
    """A width of page, with the height and the largest number of a lane's rows."""

    name: Literal["wide", "narrow"]
    width: float
    font_size: float
    row: float
    rows: int


# A4 between its margins and the column of a screen; a telephone held upright.
_FORMS: Final = (_Form("wide", 680, 10, 15, 14), _Form("narrow", 340, 11, 19, 18))
# How long labels are at most when a place is looked for, as a share of the width: the first that
# leaves no item over. They grow afterwards into what room is left.
_LABEL_SHARES: Final = (0.5, 0.35, 0.25, 0.0)
_MARGIN: Final = 8.0
# Half of a mark, with a little air.
_HALF: Final = 6.5
_GAP: Final = 3.0
_AIR: Final = 8.0
# Sums of widths that are equal may differ by less than this.
_ROUNDING: Final = 0.1
# A label that is cut says something from this width on.
_LEAST_LABEL: Final = 130.0
# Labels stand behind their marks where there is this much room, so that those of one day agree.
_ROOM_BEHIND: Final = 200.0
_AXIS: Final = 18.0
_LANE_HEAD: Final = 20.0
_LANE_FOOT: Final = 8.0
_COUNT_WIDTH: Final = 30.0

_DAY_STEPS: Final = (1, 2, 7, 14)
_MONTH_STEPS: Final = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 24000, 60000)
_WEEK: Final = 7
_YEAR: Final = 12
_SHORTEST_MONTH: Final = 28
# As wide as any label of its sort, with some air.
_DAY_LABEL: Final = "00 Mmm"
_MONTH_LABEL: Final = "Mmm 0000"


@dataclass(frozen=True, slots=True)
class _Axis:
    """A scale from the beginning of ``first`` to the end of ``last``, between two places."""

    first: date
    last: date
    left: float
    right: float

    @property
    def per_day(self) -> float:
        return (self.right - self.left) / ((self.last - self.first).days + 1)

    def place(self, day: date) -> float:
        return round(self.left + (day - self.first).days * self.per_day, 1)


@dataclass(slots=True)
class _Box:
    """An entry in the room that it takes in its row; ``full`` is that of its whole label."""

    entry: TimelineEntry
    start: float
    end: float
    full: float
    left: float
    right: float
    label_left: bool


def draw_timeline(
    lanes: Sequence[tuple[str, str, Sequence[TimelineEntry]]],
) -> list[TimelineDrawing]:
    """Lay out the timeline for each width of page.

    Args:
        lanes: from top to bottom: the name, the anchor of the section that tells of the same, and
            the entries by date. One without entries is not drawn; not all are.
    """
    return [_draw([lane for lane in lanes if lane[2]], form) for form in _FORMS]


def _draw(
    lanes: Sequence[tuple[str, str, Sequence[TimelineEntry]]], form: _Form
) -> TimelineDrawing:
    every = [entry for _, _, entries in lanes for entry in entries]
    axis = _Axis(
        first=min(entry.first for entry in every),
        last=max(entry.last for entry in every),
        left=_MARGIN,
        right=form.width - _MARGIN,
    )
    drawn: list[TimelineLane] = []
    for name, anchor, entries in lanes:
        top = drawn[-1].bottom if drawn else _AXIS
        rows, left_over = _packed(entries, axis, form)
        first = top + _LANE_HEAD + form.row / 2
        marks = [
            _mark(box, first + number * form.row, form)
            for number, row in enumerate(rows)
            for box in _widened(row, axis)
        ]
        drawn.append(
            TimelineLane(
                name=name,
                anchor=anchor,
                top=top,
                bottom=top + _LANE_HEAD + (len(rows) + bool(left_over)) * form.row + _LANE_FOOT,
                marks=tuple(sorted(marks, key=lambda mark: (mark.x, mark.y))),
                counts=tuple(_counts(left_over, first + len(rows) * form.row, axis)),
            )
        )
    return TimelineDrawing(
        form=form.name,
        width=form.width,
        height=drawn[-1].bottom,
        axis=_AXIS,
        font_size=form.font_size,
        ticks=tuple(_ticks(axis, form.font_size)),
        lanes=tuple(drawn),
    )


def _ticks(axis: _Axis, size: float) -> Iterator[Tick]:
    """Yield the ticks, as fine as their labels leave room; one at the edge has no label."""
    for day, label in _round_days(axis, size):
        x = axis.place(day)
        yield Tick(x, label if x + text_width(label, size) <= axis.right + _MARGIN else "")


def _round_days(axis: _Axis, size: float) -> Iterator[tuple[date, str]]:
    """Yield days, Mondays, months or years with their labels, which have room at a font size."""
    needed = text_width(_DAY_LABEL, size) / axis.per_day
    step = next((step for step in _DAY_STEPS if step >= needed), None)
    if step is not None:
        before_monday = -axis.first.weekday() % _WEEK if step >= _WEEK else 0
        for offset in range(before_monday, (axis.last - axis.first).days + 1, step):
            day = axis.first + timedelta(days=offset)
            yield day, short_day_words(day)
        return
    needed = text_width(_MONTH_LABEL, size) / axis.per_day
    step = next(step for step in _MONTH_STEPS if step * _SHORTEST_MONTH >= needed)
    start, end = (day.year * _YEAR + day.month - 1 for day in (axis.first, axis.last))
    for number in range(-(-start // step) * step, end + 1, step):
        day = date(number // _YEAR, number % _YEAR + 1, 1)
        if day >= axis.first:
            yield day, str(day.year) if step >= _YEAR else f"{short_month_words(day)} {day.year}"


def _packed(
    entries: Sequence[TimelineEntry], axis: _Axis, form: _Form
) -> tuple[list[list[_Box]], list[TimelineEntry]]:
    """Return the rows of a lane, and the entries for which there is none."""
    rows: list[list[_Box]] = []
    left_over: list[TimelineEntry] = []
    for share in _LABEL_SHARES:
        rows, left_over = [], []
        for entry in entries:
            box = _box(entry, share * form.width, axis, form)
            row = next((row for row in rows if not _meets(box, row)), None)
            if row is not None:
                row.append(box)
            elif len(rows) < form.rows:
                rows.append([box])
            else:
                left_over.append(entry)
        if not left_over:
            break
    return rows, left_over


def _box(entry: TimelineEntry, longest: float, axis: _Axis, form: _Form) -> _Box:
    start, end = axis.place(entry.first), axis.place(entry.last)
    full = _GAP + text_width(entry.text, form.font_size) + _ROUNDING
    label = min(full, longest)
    left, right = start - _HALF, end + _HALF
    label_left = axis.right - start < min(_ROOM_BEHIND, start - axis.left)
    if label_left:
        left = max(left - label, axis.left)
    else:
        right = max(right, min(start + _HALF + label, axis.right))
    return _Box(entry, start, end, full, left, right, label_left)


def _meets(box: _Box, row: Sequence[_Box]) -> bool:
    return any(box.left < other.right + _AIR and other.left - _AIR < box.right for other in row)


def _widened(row: list[_Box], axis: _Axis) -> list[_Box]:
    """Give each label the room that its row has for it."""
    row = sorted(row, key=lambda box: box.left)
    for index, box in enumerate(row):
        if box.label_left:
            free = row[index - 1].right + _AIR if index else axis.left
            box.left = min(box.left, max(free, box.start - _HALF - box.full))
        else:
            free = row[index + 1].left - _AIR if index + 1 < len(row) else axis.right
            box.right = max(box.right, min(free, box.start + _HALF + box.full))
    return row


def _mark(box: _Box, y: float, form: _Form) -> TimelineMark:
    beside = _HALF + _GAP
    label_x = box.start - beside if box.label_left else box.start + beside
    room = label_x - box.left if box.label_left else box.right - label_x
    fits = min(box.full - _GAP, _LEAST_LABEL) <= room
    return TimelineMark(
        entry=box.entry,
        x=box.start,
        end=box.end,
        y=y,
        label=cut_to_width(box.entry.text, room, form.font_size) if fits else "",
        label_x=round(label_x, 1),
        label_left=box.label_left,
    )


def _counts(entries: Sequence[TimelineEntry], y: float, axis: _Axis) -> Iterator[TimelineCount]:
    """Yield numbers in place of entries, one for those whose numbers would overlap."""
    groups: list[tuple[float, list[TimelineEntry]]] = []
    for entry in entries:
        x = min(axis.place(entry.first) - _HALF, axis.right - _COUNT_WIDTH)
        if groups and x < groups[-1][0] + _COUNT_WIDTH + _GAP:
            groups[-1][1].append(entry)
        else:
            groups.append((x, [entry]))
    for x, group in groups:
        days = days_words(group[0].first, max(entry.last for entry in group))
        title = f"{days}: {counted(len(group), 'more item', 'more items')}"
        yield TimelineCount(
            title=title, label=f"+{len(group)}", x=round(x, 1), y=y, width=_COUNT_WIDTH
        )
