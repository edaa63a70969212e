"""The geometry of the casualty charts: a line for each source, from its low to its high.

All charts have one width and begin at zero, so that they read as small multiples. An open end is
an arrow: to the right edge where a figure has no upper end, to zero where it has no lower one.
"""

import math
from collections.abc import Sequence
from typing import Final

from briefgen.brief import Casualty, CasualtyRange
from briefgen.brief.labels import VERIFICATIONS
from briefgen.brief.wording import figure_words, range_words
from briefgen.render.view_chart import Chart, ChartRow, Tick

_WIDTH: Final = 340.0
_LEFT: Final = 8.0
_RIGHT: Final = 308.0
_TOP: Final = 8.0
_ROW: Final = 36.0
_AXIS: Final = 22.0
# How far behind the last number an arrow without upper end runs.
_ARROW: Final = 22.0
# One figure alone is said better in words.
_COMPARED: Final = 2
# Characters that a row holds: the label at the left, the value at the right, a gap between.
_ROW_LENGTH: Final = 54
_GAP: Final = 3
_STEPS: Final = (1, 2, 2.5, 5, 10)


def _tick_step(highest: int) -> int:
    """Return a round distance between ticks that gives three to five of them."""
    rough = max(highest, 1) / 4
    power = 10 ** math.floor(math.log10(rough)) if rough > 1 else 1
    return max(1, next(math.ceil(step * power) for step in _STEPS if step * power >= rough))


def _shortened(label: str, value: str) -> str:
    """Return a label, cut where it would run into the value at the end of its row."""
    room = _ROW_LENGTH - len(value) - _GAP
    return label if len(label) <= room else f"{label[: room - 1].rstrip()}…"


def draw_chart(
    span: CasualtyRange, what: str, figures: Sequence[tuple[Casualty, str]], counted: set[str]
) -> Chart | None:
    """Lay out the chart of one range.

    Args:
        span: the range.
        what: what it counts, in words.
        figures: each figure with the name of its source, in the order of the rows.
        counted: ids of the figures that the range is made of.

    Returns:
        The chart, or None where there are fewer than two figures to compare.
    """
    drawn = [(figure, name) for figure, name in figures if figure.low or figure.high is not None]
    if len(drawn) < _COMPARED:
        return None
    highest = max(max(figure.low or 0, figure.high or 0) for figure, _ in drawn)
    step = _tick_step(highest)
    scale = (_RIGHT - _LEFT) / (step * max(1, math.ceil(highest / step)))

    def place(number: int) -> float:
        return round(_LEFT + number * scale, 1)

    rows = []
    for index, (figure, name) in enumerate(drawn):
        low, high = figure.low, figure.high
        last = high if high is not None else low or 0
        value = figure_words(figure)
        rows.append(
            ChartRow(
                label=_shortened(name, value),
                value=value,
                mark=figure.verification,
                y=_TOP + index * _ROW,
                start=_LEFT if low is None else place(low),
                end=place(last) + (_ARROW if high is None else 0),
                open_below=low is None,
                open_above=high is None,
                counted=figure.id in counted,
            )
        )
    bottom = _TOP + len(rows) * _ROW
    band_end = place(span.high or 0) + (_ARROW if span.open_above else 0)
    lines = (
        f"{name}: {figure_words(figure)}, {VERIFICATIONS[figure.verification].lower()}"
        + ("" if figure.id in counted else ", not counted in the range")
        for figure, name in drawn
    )
    return Chart(
        anchor=f"chart-{span.id}",
        title=f"{what}: {range_words(span)}, by source",
        description="; ".join(lines) + ".",
        width=_WIDTH,
        height=bottom + _AXIS,
        top=_TOP,
        bottom=bottom,
        band=(place(span.low or 0), band_end),
        ticks=tuple(
            Tick(place(number), f"{number:,}")
            for number in range(0, step * max(1, math.ceil(highest / step)) + 1, step)
        ),
        rows=tuple(rows),
    )
