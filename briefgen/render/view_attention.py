"""What templates see of who speaks about whom: in words, and drawn as dots in a grid."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class AttentionPair:
    """That somebody speaks about somebody.

    Attributes:
        about: who is spoken about.
        count: in how many statements.
        anchor: the first of them.
        words: all of that: "Ana Lind about the port: 3 statements".
    """

    about: str
    count: int
    anchor: str
    words: str


@dataclass(frozen=True, slots=True)
class Attentive:
    """A speaker with those whom they speak about, the most often first."""

    speaker: str
    pairs: tuple[AttentionPair, ...]


@dataclass(frozen=True, slots=True)
class AttentionLabel:
    """A name in the drawing, on lines that begin at ``x``, or are centred on it, at each ``y``."""

    lines: tuple[tuple[float, str], ...]
    x: float


@dataclass(frozen=True, slots=True)
class AttentionDot:
    """A pair in the drawing; the area of the dot is as large as its count."""

    pair: AttentionPair
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class AttentionDrawing:
    """The grid laid out for one width of page, in the units of its view box.

    Attributes:
        form: the width of page that it is for.
        width: of the drawing; ``page`` is that of the page.
        page: the width of the page that it stands on.
        height: of the drawing.
        font_size: of all texts.
        columns: who is spoken about, centred.
        rows: who speaks.
        rules: where a line runs above each row.
        dots: the pairs.
    """

    form: Literal["wide", "narrow"]
    width: float
    page: float
    height: float
    font_size: float
    columns: tuple[AttentionLabel, ...]
    rows: tuple[AttentionLabel, ...]
    rules: tuple[float, ...]
    dots: tuple[AttentionDot, ...]


@dataclass(frozen=True, slots=True)
class Attention:
    """Who speaks about whom, in how many of the statements that are shown.

    Attributes:
        description: all that is drawn, in words.
        speakers: who speaks, those first who speak most about others.
        drawings: the grid, for each width of page.
        more: how many pairs are not drawn, in words; "" where all are.
    """

    description: str
    speakers: tuple[Attentive, ...]
    drawings: tuple[AttentionDrawing, ...]
    more: str
