"""What templates see of the chart of a casualty range: a line for each source, on one scale."""

from dataclasses import dataclass
from typing import Literal

# How sure a figure is.
Mark = Literal["verified", "claimed", "under_review", "denied", "unknown"]


@dataclass(frozen=True, slots=True)
class ChartRow:
    """A source's line, in the units of the chart's view box."""

    label: str
    value: str
    mark: Mark
    y: float
    start: float
    end: float
    open_below: bool
    open_above: bool
    counted: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A number on the chart's axis."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The figures of one range, a line for each source, all on one scale that begins at zero."""

    anchor: str
    title: str
    description: str
    width: float
    height: float
    top: float
    bottom: float
    band: tuple[float, float]
    ticks: tuple[Tick, ...]
    rows: tuple[ChartRow, ...]
