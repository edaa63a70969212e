"""What became of a text, as people read it: no white space in a mark, no edit in splinters."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from briefgen.brief.characters import clean
from briefgen.diff.words import Piece, pieces

# A shared stretch of at most so many characters between two edits is read as part of one edit:
# "of the", left standing alone, only breaks up what was said.
_SPLINTER: Final = 6
# Of texts that share less than this part of the longer one, each is read as a whole.
_KIN: Final = 0.3


def changed_words(old: str, new: str) -> tuple[Piece, ...]:
    """Return what became of a text: shared words, struck ones, and then those set for them.

    A blank stands between any two pieces, and in none of them at either end. Texts that differ in
    nothing that can be seen come out as one shared piece.
    """
    before, after = clean(old), clean(new)
    # The first word gets white space before it like all others, so that it is known further on.
    found = pieces(f" {before}", f" {after}")
    shared = sum(len(piece.text) for piece in found if piece.kind == "same")
    if shared < _KIN * max(len(before), len(after)):
        return replaced(before, after)
    return tuple(_tidy(_whole_edits(found)))


def replaced(old: str, new: str) -> tuple[Piece, ...]:
    """Return the pieces of a value that another one took the place of; "" stands for none."""
    told: tuple[Piece, ...] = (Piece("old", clean(old)), Piece("new", clean(new)))
    return tuple(piece for piece in told if piece.text)


def same(text: str) -> tuple[Piece, ...]:
    """Return the pieces of a text that did not change."""
    return (Piece("same", clean(text)),)


def is_replacement(told: Sequence[Piece]) -> bool:
    """Whether one value took the place of another, none of it left."""
    return [piece.kind for piece in told] == ["old", "new"]


def _whole_edits(found: Sequence[Piece]) -> list[Piece]:
    """The pieces with splinters between two edits made part of both."""
    whole: list[Piece] = []
    for at, piece in enumerate(found):
        between = 0 < at < len(found) - 1
        if piece.kind == "same" and between and len(piece.text.strip()) <= _SPLINTER:
            whole += [Piece("old", piece.text), Piece("new", piece.text)]
        else:
            whole.append(piece)
    return whole


def _tidy(found: Iterable[Piece]) -> Iterable[Piece]:
    """Each edit as one old and one new piece, and no white space around any."""
    for is_same, run in groupby(found, lambda piece: piece.kind == "same"):
        edit = list(run)
        if is_same:
            yield from same("".join(piece.text for piece in edit))
        else:
            old = "".join(piece.text for piece in edit if piece.kind == "old")
            yield from replaced(old, "".join(piece.text for piece in edit if piece.kind == "new"))
