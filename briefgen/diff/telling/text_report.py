"""A diff for people at a terminal: a line for each change, what was struck and set in marks."""

from collections.abc import Sequence
from typing import Final

from briefgen.brief import Brief
from briefgen.brief.characters import clean
from briefgen.diff.telling.marking import joint_marking
from briefgen.diff.telling.reading import is_replacement
from briefgen.diff.telling.told import Detail, Line, Mark, Section, Told
from briefgen.diff.words import Piece

_SIGNS: Final[dict[Mark, str]] = {"came": "+", "went": "-", "changed": "~"}
# The escape sequences (ECMA-48). What was struck is crossed out, what was set is underlined, too:
# no reader has to tell red from green.
_COLOURS: Final = {
    "old": "\x1b[31;9m",
    "new": "\x1b[32;4m",
    "came": "\x1b[32m",
    "went": "\x1b[31m",
    "changed": "\x1b[33m",
    "title": "\x1b[1m",
    "headline": "\x1b[1m",
    "faint": "\x1b[2m",
}
_RESET: Final = "\x1b[0m"
# As `git diff --word-diff` and wdiff mark words.
_MARKS: Final = {"old": ("[-", "-]"), "new": ("{+", "+}")}


def text_report(told: Told, old: Brief, new: Brief, *, colour: bool = False) -> str:
    """Return what differs between two briefs as text.

    Args:
        told: what differs.
        old: the earlier brief.
        new: the later one.
        colour: whether to colour it for a terminal; else the marks are in the text.
    """
    if not told.sections:
        return f"{told.remark}\n"
    blocks = [[_paint(_heading(old, new), "title", colour=colour)]]
    blocks += [_section(section, colour=colour) for section in told.sections]
    return "\n".join("".join(f"{line}\n" for line in block) for block in blocks)


def summary_report(told: Told, *, colour: bool = False) -> str:
    """Return how much came, changed and went, a line for each section in which something did."""
    if not told.sections:
        return f"{told.remark}\n"
    width = max(len(section.title) for section in told.sections) + 2
    return "".join(
        f"{_paint(f'{section.title}:'.ljust(width), 'title', colour=colour)}{section.summary()}\n"
        for section in told.sections
    )


def _heading(old: Brief, new: Brief) -> str:
    title = f"{clean(new.title)}: report {old.version} -> report {new.version}"
    marking = joint_marking(old, new)
    return f"{marking}\n{title}" if marking else title


def _section(section: Section, *, colour: bool) -> list[str]:
    title = f"{section.title}: {section.summary()}"
    lines = [_paint(title, "title", colour=colour)]
    for line in section.lines:
        lines += _line(line, colour=colour)
    return lines


def _line(line: Line, *, colour: bool) -> list[str]:
    sign = _paint(_SIGNS[line.mark], line.mark, colour=colour)
    told = f"{line.headline}, {line.state}" if line.state else line.headline
    headline = _paint(told, "headline", colour=colour)
    subject = _words(line.subject, line.mark, colour=colour)
    remark = f" ({line.remark})" if line.remark else ""
    shown = [f"  {sign} {headline}: {subject}{remark}" if subject else f"  {sign} {headline}"]
    shown += (_detail(detail, colour=colour) for detail in line.details)
    return shown


def _detail(detail: Detail, *, colour: bool) -> str:
    label = _paint(f"{detail.label}:", "faint", colour=colour)
    return f"      {label} {_words(detail.pieces, 'changed', colour=colour)}"


def _words(pieces: Sequence[Piece], mark: Mark, *, colour: bool) -> str:
    """The words of some pieces; the mark of a line says enough of what came or went as a whole."""
    if mark != "changed" and len(pieces) == 1:
        return pieces[0].text
    if is_replacement(pieces):
        old, new = pieces
        return (
            f"{_paint(old.text, 'old', colour=colour)} -> {_paint(new.text, 'new', colour=colour)}"
        )
    text, before = "", ""
    for piece in pieces:
        # As wdiff sets them, what was struck and what was set for it touch.
        touches = not colour and (before, piece.kind) == ("old", "new")
        text += ("" if touches or not text else " ") + _marked(piece, colour=colour)
        before = piece.kind
    return text


def _marked(piece: Piece, *, colour: bool) -> str:
    if colour:
        return _paint(piece.text, piece.kind, colour=True)
    start, end = _MARKS.get(piece.kind, ("", ""))
    return f"{start}{piece.text}{end}"


def _paint(words: str, name: str, *, colour: bool) -> str:
    start = _COLOURS.get(name)
    return f"{start}{words}{_RESET}" if colour and start else words
