"""The timeline of a brief: its measures, statements and figures by date, in words and drawn."""

from collections.abc import Mapping, Sequence
from datetime import date
from statistics import median_high
from typing import Final

from briefgen.brief import DateWindow, date_bounds
from briefgen.brief.dates import days_words
from briefgen.brief.labels import VERIFICATIONS, counted
from briefgen.render.shown import Shown
from briefgen.render.timeline_layout import draw_timeline
from briefgen.render.view import (
    FigureView,
    MeasureView,
    Sign,
    SpeakerView,
    StatementView,
    Timeline,
    TimelineEntry,
)

_TEXT_LENGTH: Final = 140
# One day is no course of events.
_LEAST_DAYS: Final = 2
# How many times further than half of all items an item may lie from the middle one; half of them
# are taken to spread over this many days at least.
_REACH: Final = 8
_LEAST_SPREAD: Final = 4
# How many of the items that lie too far from the others are named.
_NAMED_APART: Final = 5

_MEASURE_SIGNS: Final[Mapping[str, Sign]] = {
    "in_force": "in_force",
    "completed": "completed",
    "announced": "announced",
    "proposed": "announced",
    "threatened": "threatened",
    "postponed": "undone",
    "cancelled": "undone",
    "lifted": "undone",
    "denied": "undone",
}
_MEASURE_LEGEND: Final[Mapping[Sign, str]] = {
    "in_force": "in force",
    "completed": "completed",
    "announced": "announced or proposed",
    "threatened": "threatened",
    "undone": "postponed, cancelled, lifted or denied",
}


def compose_timeline(
    shown: Shown,
    measures: Sequence[MeasureView],
    speakers: Sequence[SpeakerView],
    figures: Sequence[FigureView],
) -> Timeline | None:
    """Return the timeline, or None where there are no two items on two different days.

    Args:
        shown: what of the brief may be shown.
        measures: the measures as they stand in the brief, for their words and notes.
        speakers: the statements, likewise.
        figures: the figures, likewise.
    """
    sections = (
        ("Measures", "section-measures", _measures(shown, measures)),
        ("Statements", "section-statements", _statements(shown, speakers)),
        ("Figures", "section-casualties", _figures(shown, figures)),
    )
    items = [item for _, _, found in sections for item in found]
    dated = sorted(filter(None, items), key=lambda entry: (entry.first, entry.last))
    if len({entry.first for entry in dated}) < _LEAST_DAYS:
        return None
    near = _near(dated)
    drawn = {entry.anchor for entry in near}
    apart = [entry for entry in dated if entry.anchor not in drawn]
    lanes = [
        (name, anchor, [entry for entry in near if entry.anchor in anchors])
        for name, anchor, found in sections
        for anchors in [{entry.anchor for entry in found if entry}]
    ]
    numbers = [f"{name.lower()}: {len(entries)}" for name, _, entries in lanes if entries]
    days = days_words(near[0].first, max(entry.last for entry in near))
    return Timeline(
        days=days,
        description=f"Items by date, {days}; {', '.join(numbers)}.",
        entries=tuple(dated),
        drawings=tuple(draw_timeline(lanes)),
        legend=_legend({entry.sign for entry in near}),
        windows=any(entry.first != entry.last for entry in near),
        apart=tuple(apart[-_NAMED_APART:]),
        more_apart=max(0, len(apart) - _NAMED_APART),
        undated=_undated(items.count(None)),
    )


def _near(dated: Sequence[TimelineEntry]) -> Sequence[TimelineEntry]:
    """Return the entries without those that would press the others together on one axis."""
    days = [entry.first.toordinal() for entry in dated]
    middle = median_high(days)
    spread = median_high(abs(day - middle) for day in days)
    reach = _REACH * max(spread, _LEAST_SPREAD)
    near = [
        entry
        for entry in dated
        if middle - reach <= entry.first.toordinal() and entry.last.toordinal() <= middle + reach
    ]
    return near or dated


def _entry(
    days: date | DateWindow | None,
    sign: Sign,
    kind: str,
    text: str,
    view: MeasureView | StatementView | FigureView,
) -> TimelineEntry | None:
    """Return the entry of an item, None where it has no date."""
    bounds = date_bounds(days)
    if bounds is None:
        return None
    if len(text) > _TEXT_LENGTH:
        text = f"{text[:_TEXT_LENGTH].rsplit(' ', 1)[0]}…"
    return TimelineEntry(*bounds, days_words(*bounds), sign, kind, text, view.anchor, view.notes)


def _measures(shown: Shown, views: Sequence[MeasureView]) -> list[TimelineEntry | None]:
    by_anchor = {view.anchor: view for view in views}
    return [
        _entry(
            item.date,
            _MEASURE_SIGNS[item.status],
            f"Measure, {view.status.lower()}",
            view.text,
            view,
        )
        for item in shown.measures
        for view in [by_anchor[f"item-{item.id}"]]
    ]


def _statements(shown: Shown, speakers: Sequence[SpeakerView]) -> list[TimelineEntry | None]:
    by_anchor = {
        view.anchor: (speaker.name, view) for speaker in speakers for view in speaker.statements
    }
    return [
        _entry(
            item.said_on,
            "statement",
            "Attitude" if view.attitude else "Statement",
            _said(speaker, view),
            view,
        )
        for item in shown.statements
        for speaker, view in [by_anchor[f"item-{item.id}"]]
    ]


def _said(speaker: str, view: StatementView) -> str:
    """Say who said what: "Ana Lind denied that the dam leaked", "Ana Lind: “It held.”"."""
    if view.lead is None:
        return f"{speaker}: {view.text}"
    return f"{speaker} {view.lead[0].lower()}{view.lead[1:]} {view.text}"


def _figures(shown: Shown, views: Sequence[FigureView]) -> list[TimelineEntry | None]:
    by_anchor = {view.anchor: view for view in views}
    return [
        _entry(
            item.as_of,
            item.verification,
            "Figure" if item.verification == "unknown" else f"Figure, {view.verification.lower()}",
            f"{view.value} {view.what[0].lower()}{view.what[1:]} – {view.source}",
            view,
        )
        for item in shown.casualties
        for view in [by_anchor[f"item-{item.id}"]]
    ]


def _legend(signs: set[Sign]) -> tuple[tuple[str, tuple[tuple[Sign, str], ...]], ...]:
    """Return what the signs mean that are drawn, for each lane in which there are several."""
    verifications = {sign: words.lower() for sign, words in VERIFICATIONS.items()}
    legends = (
        ("Measures", _MEASURE_LEGEND),
        ("Figures", verifications),
    )
    found = (
        (lane, tuple((sign, words) for sign, words in legend.items() if sign in signs))
        for lane, legend in legends
    )
    return tuple((lane, legend) for lane, legend in found if legend)


def _undated(number: int) -> str | None:
    if not number:
        return None
    return f"{counted(number, 'item has', 'items have')} no date."
