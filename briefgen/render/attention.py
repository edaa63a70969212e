"""Who speaks about whom: a grid of speakers and of whom they name, with dots as large as counts.

It is there to show who answers whom, so it is left out where a list of statements shows it as well:
where few speak about few, or nobody thrice about the same.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final, Literal

from briefgen.brief.labels import counted
from briefgen.render.claims import capitalised
from briefgen.render.shown import Shown
from briefgen.render.text_width import cut_to_width, text_width
from briefgen.render.view_attention import (
    Attention,
    AttentionDot,
    AttentionDrawing,
    AttentionLabel,
    AttentionPair,
    Attentive,
)

_LEAST_SPEAKERS: Final = 2
_LEAST_PAIRS: Final = 3
_LEAST_OFTEN: Final = 3
# As many as stay legible; how many pairs are beyond them is said.
_MOST_SPEAKERS: Final = 8
_MOST_ABOUT: Final = 6


@dataclass(frozen=True, slots=True)
class _Form:
    """A width of page; ``names`` is the room of the speakers' names, 0 where they stand above."""

    name: Literal["wide", "narrow"]
    width: float
    font_size: float
    names: float


# A4 between its margins and the column of a screen; a telephone held upright.
_FORMS: Final = (_Form("wide", 680, 10, 176), _Form("narrow", 340, 11, 0))
_WIDEST_COLUMN: Final = 84.0
_LEADING: Final = 1.25
_GAP: Final = 6.0
_ROW: Final = 30.0
_LARGEST: Final = 12.5
# A number has room in it.
_SMALLEST: Final = 7.5
# From the middle of a line to its foot, as a share of the font size.
_MIDDLE: Final = 0.36

# The statements of a speaker about somebody, both by id.
_Pairs = dict[tuple[str, str], list[str]]


@dataclass(frozen=True, slots=True)
class _Row:
    """A speaker with their pairs, by the number of the column."""

    speaker: str
    pairs: dict[int, AttentionPair]


def compose_attention(shown: Shown) -> Attention | None:
    """Return who speaks about whom, or None where that tells too little.

    Args:
        shown: what of the brief may be shown; an uncertain speaker is nobody here.
    """
    every = _pairs(shown)
    speakers = _most(every, 0, _MOST_SPEAKERS)
    of_these = {pair: said for pair, said in every.items() if pair[0] in speakers}
    about = _most(of_these, 1, _MOST_ABOUT)
    rows = [
        _Row(_name(shown, who), pairs)
        for who in speakers
        if (pairs := _pairs_of(shown, who, about, every))
    ]
    drawn = [pair for row in rows for pair in row.pairs.values()]
    often = max((pair.count for pair in drawn), default=0)
    if len(rows) < _LEAST_SPEAKERS or len(drawn) < _LEAST_PAIRS or often < _LEAST_OFTEN:
        return None
    left = len(every) - len(drawn)
    return Attention(
        description="; ".join(pair.words for pair in drawn) + ".",
        speakers=tuple(
            Attentive(row.speaker, tuple(sorted(row.pairs.values(), key=lambda pair: -pair.count)))
            for row in rows
        ),
        drawings=tuple(
            _draw(rows, [_name(shown, whom) for whom in about], form) for form in _FORMS
        ),
        more=f"{counted(left, 'more pair is', 'more pairs are')} not shown." if left else "",
    )


def _pairs(shown: Shown) -> _Pairs:
    """Return the statements of each pair of a speaker and somebody else, whom they name."""
    pairs: _Pairs = {}
    for item in shown.statements:
        for who in dict.fromkeys((item.speaker, *item.co_speakers)):
            for whom in dict.fromkeys(item.about):
                if who and who != whom and shown.actor(who) and shown.actor(whom):
                    pairs.setdefault((who, whom), []).append(item.id)
    return pairs


def _most(pairs: _Pairs, side: Literal[0, 1], number: int) -> list[str]:
    """Return those on one side of pairs who have the most statements, the most first."""
    counts: Counter[str] = Counter()
    for pair, statements in pairs.items():
        counts[pair[side]] += len(statements)
    return [actor_id for actor_id, _ in counts.most_common(number)]


def _name(shown: Shown, actor_id: str) -> str:
    return capitalised(shown.name(actor_id))


def _pairs_of(
    shown: Shown, who: str, about: Sequence[str], every: _Pairs
) -> dict[int, AttentionPair]:
    """Return the pairs of a speaker by the number of their column."""
    pairs = {}
    for column, whom in enumerate(about):
        statements = every.get((who, whom))
        if statements:
            name = _name(shown, whom)
            said = counted(len(statements), "statement", "statements")
            words = f"{_name(shown, who)} about {name}: {said}"
            pairs[column] = AttentionPair(name, len(statements), f"item-{statements[0]}", words)
    return pairs


def _draw(rows: Sequence[_Row], about: Sequence[str], form: _Form) -> AttentionDrawing:
    size = form.font_size
    line = size * _LEADING
    column = min(_WIDEST_COLUMN, (form.width - form.names) / len(about))
    places = [round(form.names + (index + 0.5) * column, 1) for index in range(len(about))]
    heads = [_wrapped(name, column - _GAP, size) for name in about]
    head = max(map(len, heads)) * line + _GAP
    above = 0.0 if form.names else line + _GAP
    most = max(pair.count for row in rows for pair in row.pairs.values())
    labels, rules, dots = [], [], []
    for index, row in enumerate(rows):
        top = head + index * (above + _ROW)
        middle = top + above + _ROW / 2
        rules.append(round(top, 1))
        if form.names:
            lines = _wrapped(row.speaker, form.names - _GAP, size)
            labels.append(_label(lines, 0, middle - (len(lines) - 1) * line / 2, size))
        else:
            lines = _wrapped(row.speaker, form.width, size, most=1)
            labels.append(_label(lines, 0, top + above / 2 + _GAP / 4, size))
        for place, pair in row.pairs.items():
            radius = round(max(_SMALLEST, _LARGEST * sqrt(pair.count / most)), 1)
            dots.append(AttentionDot(pair, places[place], round(middle, 1), radius))
    return AttentionDrawing(
        form=form.name,
        width=round(form.names + column * len(about), 1),
        page=form.width,
        height=round(head + len(rows) * (above + _ROW), 1),
        font_size=size,
        columns=tuple(
            _label(lines, place, head - _GAP - (len(lines) - 0.5) * line, size)
            for lines, place in zip(heads, places, strict=True)
        ),
        rows=tuple(labels),
        rules=tuple(rules),
        dots=tuple(dots),
    )


def _label(lines: Sequence[str], x: float, middle: float, size: float) -> AttentionLabel:
    """Return a label, the middle of whose first line is at a height."""
    foot = middle + _MIDDLE * size
    return AttentionLabel(
        tuple((round(foot + index * _LEADING * size, 1), line) for index, line in enumerate(lines)),
        x,
    )


def _wrapped(name: str, room: float, size: float, most: int = 2) -> list[str]:
    """Return a name on a line or two: as many words as fit on the first, the last cut."""
    words = name.split(" ")
    widths = [text_width(" ".join(words[:count]), size) for count in range(1, len(words) + 1)]
    fitting = sum(width <= room for width in widths)
    if fitting in (0, len(words)) or most == 1:
        return [cut_to_width(name, room, size)]
    return [" ".join(words[:fitting]), cut_to_width(" ".join(words[fitting:]), room, size)]
