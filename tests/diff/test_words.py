"""Texts word by word: the merge of two edits against a naive one that knows the edits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.diff.words import merge_words, pieces, split_words

# For each word of a text: whether it stays, and how many words are set behind it.
Edits = list[tuple[bool, int]]
LONGEST = 7
edits = st.lists(
    st.tuples(st.sampled_from([True, True, True, False]), st.sampled_from([0, 0, 0, 1, 2])),
    min_size=LONGEST,
    max_size=LONGEST,
)


def written(side: Edits, name: str) -> list[list[str]]:
    """What a side has in the place of each word: the word or not, and what it set behind it."""
    return [
        [f"word{at}"] * stays + [f"{name}{at}{number}" for number in range(count)]
        for at, (stays, count) in enumerate(side)
    ]


def naive(ours: Edits, theirs: Edits) -> str | None:
    """Both edits in one text, or None where no word that both left stands between two of them."""
    mine, other = written(ours, "ours"), written(theirs, "theirs")
    merged = ["Start"]
    base_run: list[str] = []
    our_run: list[str] = []
    their_run: list[str] = []
    for at in range(LONGEST):
        if ours[at][0] and theirs[at][0]:
            if (run := settled(base_run, our_run, their_run)) is None:
                return None
            merged += [*run, f"word{at}"]
            base_run, our_run, their_run = [], mine[at][1:], other[at][1:]
        else:
            base_run += [f"word{at}"]
            our_run += mine[at]
            their_run += other[at]
    run = settled(base_run, our_run, their_run)
    return None if run is None else " ".join([*merged, *run])


def settled(base: list[str], ours: list[str], theirs: list[str]) -> list[str] | None:
    if ours in (base, theirs):
        return theirs
    return ours if base == theirs else None


def text(side: Edits, name: str) -> str:
    return " ".join(["Start", *(word for place in written(side, name) for word in place)])


@given(edits, edits)
def test_two_edits_stand_where_a_word_between_them_was_left(ours: Edits, theirs: Edits) -> None:
    base = " ".join(["Start", *(f"word{at}" for at in range(LONGEST))])
    merged = merge_words(base, text(ours, "ours"), text(theirs, "theirs"))
    assert merged == naive(ours, theirs)
    assert merge_words(base, text(theirs, "theirs"), text(ours, "ours")) == merged


def is_plain(text: str) -> bool:
    """Whether no word of it stands twice: of two alike nobody can tell which was added."""
    return len(set(text.split())) == len(text.split())


words = st.lists(st.sampled_from("a b c \u2067ד\u2069 e\u0301 —".split()), max_size=6).map(" ".join)


@given(words, words, words)
def test_what_either_side_added_is_in_the_merged_text(base: str, ours: str, theirs: str) -> None:
    merged = merge_words(base, ours, theirs)
    if merged is not None:
        added = (set(ours.split()) | set(theirs.split())) - set(base.split())
        assert added <= set(merged.split())
        if all(map(is_plain, (base, ours, theirs, merged))):
            assert merge_words(base, merged, theirs) in (merged, None)


@given(words, words)
def test_a_side_that_changed_nothing_gives_the_other(base: str, side: str) -> None:
    assert merge_words(base, base, side) == merge_words(base, side, base) == side
    assert merge_words(base, side, side) == side


@given(st.text(alphabet="ab \n\t\u00a0\u2003", max_size=12))
def test_words_joined_are_the_text(words: str) -> None:
    assert "".join(split_words(words)) == words


@given(st.text("ab ", max_size=12), st.text("ab ", max_size=12))
def test_pieces_are_both_texts(old: str, new: str) -> None:
    found = pieces(old, new)
    assert "".join(piece.text for piece in found if piece.kind != "old") == new
    assert "".join(p.text for p in found if p.kind != "new").split() == old.split()


@pytest.mark.parametrize(
    ("ours", "theirs", "merged"),
    [
        ("The ferry has sunk", "The ferry sank today", None),
        ("The old ferry sank", "The ferry sank today", "The old ferry sank today"),
        ("Ferry sank", "The ferry sank today", "Ferry sank today"),
        ("The ferry sank", "", ""),
        ("The ferry", "A ferry sank", "A ferry"),
        ("The big ferry sank", "The small ferry sank", None),
        ("The big ferry sank", "The big ferry sank", "The big ferry sank"),
        ("The ferry  sank", "The tug sank", None),
    ],
)
def test_edits_of_the_ferry_sank(ours: str, theirs: str, merged: str | None) -> None:
    assert merge_words("The ferry sank", ours, theirs) == merged
