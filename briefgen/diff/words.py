"""Texts word by word: what was struck and set between two, and the merge of two edits of one."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from typing import Final, Literal

_WORD = re.compile(r"\s*\S+")
# Where two texts have more pairs of equal words than this (some four thousand words of English, or
# a few hundred that repeat themselves), finding what they share would take seconds to hours: only
# how they begin and end is.
_MOST_ALIKE: Final = 200_000


Kind = Literal["same", "old", "new"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that two texts share, or that one of them has alone."""

    kind: Kind
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
    i = j = 0
    for match in _matches(before, after):
        parts: tuple[tuple[Kind, Sequence[str]], ...] = (
            ("old", before[i : match.a]),
            ("new", after[j : match.b]),
            ("same", after[match.b : match.b + match.size]),
        )
        found += (Piece(kind, "".join(words)) for kind, words in parts if words)
        i, j = match.a + match.size, match.b + match.size
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
        match.a + step: match.b + step
        for match in _matches(base, side)
        for step in range(match.size)
    }


def _matches(old: Sequence[str], new: Sequence[str]) -> Iterator[Match]:
    """Yield the stretches that two texts share, in order; the last one is empty, at their ends."""
    start = _shared(old, new)
    end = _shared(old[start:][::-1], new[start:][::-1])
    yield Match(0, 0, start)
    before, after = old[start : len(old) - end], new[start : len(new) - end]
    if _alike(before, after) <= _MOST_ALIKE:
        for match in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks():
            yield Match(match.a + start, match.b + start, match.size)
    yield Match(len(old) - end, len(new) - end, end)
    yield Match(len(old), len(new), 0)


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words two texts share from their beginning on."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many pairs of a word of one text and the same word of another there are."""
    counts = Counter(other)
    return sum(number * counts[word] for word, number in Counter(one).items())
