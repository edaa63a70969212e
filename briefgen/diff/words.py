"""Texts word by word: what was struck and set between two, and the merge of two edits of one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_WORD = re.compile(r"\s*\S+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that two texts share, or that one of them has alone."""

    kind: Literal["same", "old", "new"]
    text: str


def split_words(text: str) -> list[str]:
    """Split a text into words, each with the white space before it; joined they are the text."""
    words = _WORD.findall(text)
    rest = text[sum(map(len, words)) :]
    return [*words, rest] if rest else words


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """Return what became of a text: shared words, struck ones, and then those set for them."""
    before, after = split_words(old), split_words(new)
    found: list[Piece] = []
    for tag, i1, i2, j1, j2 in _matcher(before, after).get_opcodes():
        if tag == "equal":
            found.append(Piece("same", "".join(after[j1:j2])))
            continue
        if i1 < i2:
            found.append(Piece("old", "".join(before[i1:i2])))
        if j1 < j2:
            found.append(Piece("new", "".join(after[j1:j2])))
    return tuple(found)


def merge_words(base: str, ours: str, theirs: str) -> str | None:
    """Return a text with the edits of two sides, or None where they touch.

    Edits touch where no word that both left alone stands between them, unless they are the same
    (the classical three-way merge of Khanna, Kunal and Pierce, 2007, over words).
    """
    origin = split_words(base)
    left, right = split_words(ours), split_words(theirs)
    merged: list[str] = []
    at = a = b = 0
    for o2, a2, b2 in _common(origin, left, right):
        region = _settled(origin[at:o2], left[a:a2], right[b:b2])
        if region is None:
            return None
        merged += region
        if o2 < len(origin):
            merged.append(origin[o2])
        at, a, b = o2 + 1, a2 + 1, b2 + 1
    return "".join(merged)


def _settled(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> list[str] | None:
    """The words for a stretch that one side changed at most; None where both did, differently."""
    if ours in (base, theirs):
        return list(theirs)
    return list(ours) if theirs == base else None


def _common(
    base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]
) -> Iterator[tuple[int, int, int]]:
    """Yield the places of each word that stands in all three, and last the three lengths."""
    in_ours, in_theirs = _places(base, ours), _places(base, theirs)
    for at in range(len(base)):
        if at in in_ours and at in in_theirs:
            yield at, in_ours[at], in_theirs[at]
    yield len(base), len(ours), len(theirs)


def _places(base: Sequence[str], side: Sequence[str]) -> dict[int, int]:
    return {
        block.a + step: block.b + step
        for block in _matcher(base, side).get_matching_blocks()
        for step in range(block.size)
    }


def _matcher(old: Sequence[str], new: Sequence[str]) -> "SequenceMatcher[str]":
    return SequenceMatcher(None, old, new, autojunk=False)
