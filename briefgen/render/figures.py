"""The casualties of a brief: ranges with their charts, the table, and the strip of key figures."""

from briefgen.brief import Casualty, CasualtyRange, is_long_since, is_of_old
from briefgen.brief.characters import clean
from briefgen.brief.dates import date_words
from briefgen.brief.labels import (
    COUNTINGS,
    QUALIFIERS,
    VERIFICATIONS,
    counted,
    group_words,
)
from briefgen.brief.wording import CASUALTY_LABELS, cited_words, figure_words, range_words
from briefgen.render.chart import draw_chart
from briefgen.render.notes import NoteRegister
from briefgen.render.shown import Shown
from briefgen.render.view import FigureView, KeyFigure, RangeView

_KEY_FIGURES = 4
# What a range counts that is no total, where neither place, day nor cause say more.
_SINGLE = {"incident": "one incident", "unknown": "reach not stated"}


def _what(item: Casualty | CasualtyRange) -> str:
    group = group_words(item.group)
    kind = CASUALTY_LABELS[item.kind]
    return f"{kind}, {clean(group)}" if group else kind


def _source(shown: Shown, figure: Casualty) -> str:
    """Return who stands by a figure: its asserter, a text that is cited, or the outlet itself."""
    name = shown.name(figure.asserted_by)
    if name:
        return name
    publishers = shown.publishers(figure.evidence)
    cited = cited_words(shown.evidence(figure.evidence))
    if cited:
        return clean(f"{cited}, cited by {' and '.join(publishers)}" if publishers else cited)
    return f"{' and '.join(publishers)} (own account)" if publishers else "Source not named"


def _place_and_day(shown: Shown, span: CasualtyRange) -> str | None:
    """Return what sets a range apart: its place, and for one incident the day or the cause."""
    members = shown.figures_of(span)
    if not members:
        return None
    first = members[0]
    if first.counting == "cumulative":
        place = first.place if len({figure.place for figure in members}) == 1 else None
        years = {date_words(figure.since) for figure in members} if is_long_since(first) else set()
        since = f"since {years.pop()}" if len(years) == 1 else None
        return clean(", ".join(part for part in (place, since) if part)) or None
    day = date_words(first.as_of, first.as_of_text)
    parts = (first.place, day, None if first.place or day else first.cause)
    return clean(", ".join(part for part in parts if part)) or _SINGLE.get(first.counting)


def _range_name(shown: Shown, span: CasualtyRange) -> str:
    where = _place_and_day(shown, span)
    return f"{_what(span)} ({where})" if where else _what(span)


def _range_detail(span: CasualtyRange) -> str:
    figures = counted(len(span.figures), "figure", "figures")
    if span.verified_low is None:
        return f"{figures}; none verified"
    return f"{figures}; verified: {span.verified_low:,}"


def compose_ranges(shown: Shown) -> tuple[RangeView, ...]:
    """Return the ranges, each with a chart of its figures and of those that it leaves out."""
    return tuple(_range(shown, span) for span in shown.ranges)


def _range(shown: Shown, span: CasualtyRange) -> RangeView:
    counted_ids = set(span.figures)
    members = [figure for figure in shown.casualties if figure.id in counted_ids]
    countings = {figure.counting for figure in shown.figures_of(span)}
    role = span.group.role if span.group else "unknown"
    beside = [
        figure
        for figure in shown.casualties
        if figure.id not in counted_ids
        and figure.kind == span.kind
        and (figure.group.role if figure.group else "unknown") == role
        and countings == {"cumulative"}
        and figure.counting == "cumulative"
        and figure.subset_of is None
    ]
    rows = sorted(members, key=_size) + sorted(beside, key=_size)
    name = _range_name(shown, span)
    chart = draw_chart(
        span, name, [(figure, _source(shown, figure)) for figure in rows], counted_ids
    )
    return RangeView(name, range_words(span), _range_detail(span), chart)


def _size(figure: Casualty) -> tuple[int, int, str]:
    low = figure.low if figure.low is not None else 0
    return low, figure.high if figure.high is not None else low, figure.id


def ranges_in_line(shown: Shown) -> list[CasualtyRange]:
    """Return the ranges: totals before single incidents, all people before groups of them.

    What is past comes last.
    """

    def place_in_line(span: CasualtyRange) -> tuple[bool, bool, bool]:
        members = shown.figures_of(span)
        single = not any(figure.counting == "cumulative" for figure in members)
        return any(is_of_old(figure) for figure in members), single, span.group is not None

    return sorted(shown.ranges, key=place_in_line)


def compose_key_figures(shown: Shown, notes: NoteRegister) -> tuple[KeyFigure, ...]:
    """Return the first ranges of the line, each with the evidence of its ends."""
    return tuple(
        KeyFigure(
            range_words(span),
            _range_name(shown, span),
            _range_detail(span),
            notes.cite(*(figure.evidence for figure in ends_of(shown, span))),
        )
        for span in ranges_in_line(shown)[:_KEY_FIGURES]
    )


def ends_of(shown: Shown, span: CasualtyRange) -> list[Casualty]:
    """Return the first figure that gives the lower end of a range, and the first for the upper."""
    members = shown.figures_of(span)
    lower = [figure for figure in members if figure.low == span.low]
    upper = [figure for figure in members if span.high in (figure.high, figure.low)]
    return list({figure.id: figure for figure in (*lower[:1], *upper[:1])}.values())


def compose_figures(shown: Shown, notes: NoteRegister) -> tuple[FigureView, ...]:
    """Return the rows of the table, in the order of the kinds and then of the brief."""
    kinds = list(CASUALTY_LABELS)
    figures = sorted(shown.casualties, key=lambda figure: kinds.index(figure.kind))
    return tuple(_figure(shown, notes, figure) for figure in figures)


def _figure(shown: Shown, notes: NoteRegister, figure: Casualty) -> FigureView:
    whole = shown.figure(figure.subset_of)
    responsible = shown.name(figure.attributed_to)
    details = (
        COUNTINGS.get(figure.counting),
        figure.place,
        figure.cause,
        f"attributed to {responsible}" if responsible else None,
        f"part of {figure_words(whole)} {CASUALTY_LABELS[whole.kind].lower()}" if whole else None,
    )
    since = date_words(figure.since, figure.since_text)
    as_of = date_words(figure.as_of, figure.as_of_text)
    value = figure_words(figure)
    if figure.best is not None:
        value += f" (best estimate {figure.best:,})"
    raw = clean(figure.raw) if figure.raw else None
    return FigureView(
        anchor=f"item-{figure.id}",
        what=_what(figure),
        details=tuple(clean(detail) for detail in details if detail),
        value=value,
        qualifier=QUALIFIERS[figure.qualifier],
        raw=raw if raw and raw.casefold() != value.casefold() else None,
        source=_source(shown, figure),
        relayed_by=", ".join(shown.names(figure.relayed_by)) or None,
        verification=VERIFICATIONS[figure.verification],
        mark=figure.verification,
        as_of=f"{as_of or 'no date'}, since {since}" if since else as_of,
        notes=notes.cite(figure.evidence),
    )
