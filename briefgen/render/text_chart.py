"""The casualty chart in characters, for Markdown: the lines of the drawn one, in a code block.

An indented code block shows every character as it is, so that no source can put markup into it. The
source stands last in its row: a name in a right-to-left script then moves nothing beside it.
"""

from collections.abc import Callable
from typing import Final

from markupsafe import Markup

from briefgen.brief.labels import VERIFICATIONS
from briefgen.render.view_chart import Chart, ChartRow, Mark

_COLUMNS: Final = 36
_INDENT: Final = " " * 4
# The shapes of the drawn chart; the words at the end of each row say the same.
_MARKS: Final[dict[Mark, str]] = {
    "verified": "●",
    "claimed": "○",
    "under_review": "◇",
    "denied": "×",
    "unknown": "□",
}
# An arrow without an upper end is at least this long, so that it is seen to be one.
_ARROW: Final = 2


def text_chart(chart: Chart) -> Markup:
    """Return a chart as an indented code block: a line for each row, and one for the axis.

    Args:
        chart: the layout of the drawn chart, whose scale is taken over.
    """
    first, last = chart.ticks[0], chart.ticks[-1]
    value_width = max(len(row.value) for row in chart.rows)

    def column(x: float) -> int:
        share = (x - first.x) / (last.x - first.x)
        return min(_COLUMNS - 1, max(0, round(share * (_COLUMNS - 1))))

    lines = [
        f"{_line(row, column)}  {row.value:<{value_width}}  {_said_of(row)}" for row in chart.rows
    ]
    axis = first.label + last.label.rjust(_COLUMNS - len(first.label))
    block = "\n".join(_INDENT + line for line in (*lines, axis))
    return Markup(block)  # noqa: S704 -- a code block: nothing in it is read as markup


def _said_of(row: ChartRow) -> str:
    beside = "" if row.counted else ", not in the range"
    return f"{VERIFICATIONS[row.mark].lower()}{beside}: {row.label}"


def _line(row: ChartRow, column: Callable[[float], int]) -> str:
    """Return a row's line: its mark at each known end, an arrow's head at an open one."""
    start, end = column(row.start), column(row.end)
    if row.open_below:
        end = max(end, start + 1)
    if row.open_above:
        end = min(_COLUMNS - 1, max(end, start + _ARROW))
        start = min(start, end - 1)
    stroke = "─" if row.counted else "╌"
    cells = [" "] * start + [stroke] * (end + 1 - start) + [" "] * (_COLUMNS - 1 - end)
    cells[start] = "<" if row.open_below else _MARKS[row.mark]
    cells[end] = ">" if row.open_above else _MARKS[row.mark]
    return "".join(cells)
