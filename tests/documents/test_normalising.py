import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.documents import normalise

ANY_TEXT = st.text(st.characters())
# Combining marks, jamo, characters that compose, that change alone, and all that is removed.
TRICKY = st.text(
    "ab e\u0301\u0323\u0327A\u030a\u212b\u212a\u1100\u1161\u11a8\u0958\u0928\u093c"
    "\ufb2a\u05e9\u05c1\r\n\t\v\x00\x1b\x85\u2028\u2029\xa0\u202f\u200b\u200c\u200d\u200e\u202e\u2066\ufeff\xad\ud800"
    "\u0627\u0653\u064b\u0387\u1fbe\U000e0041“'"
)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("a\r\nb\rc\x85d\u2028e\u2029f\x0cg", "a\nb\nc\nd\ne\nf\ng"),
        ("5\xa0000\u202fdead\u2009there\tnow", "5 000 dead there now"),
        ("a\x00b\x07c\x1b\x7fd\x9f", "abcd"),
        ("\ufeffport au\xadthor\u200bity", "port authority"),
        ("cafe\u0301 \u212b \u1112\u1161\u11ab", "caf\u00e9 \u00c5 \ud55c"),
        ("\u0645\u06cc\u200c\u062e\u0648 \u200d", "\u0645\u06cc\u200c\u062e\u0648 \u200d"),
        ("\u202eevil\u202c \u2066x\u2069 \u200ey\u200f", "evil x y"),
        ("“a” \"b\" ‘c’ 'd'", "“a” \"b\" ‘c’ 'd'"),
        ("line  \nnext \t\n\n  indented  ", "line\nnext\n\n  indented"),
        ("\n \n  text\n\n", "text"),
        ("half \ud800 pair", "half \ufffd pair"),
        ("hidden\U000e0069\U000e006e words", "hidden words"),
        ("", ""),
    ],
)  # fmt: skip
def test_normalised_form(raw: str, expected: str) -> None:
    assert normalise(raw).text == expected


@given(ANY_TEXT | TRICKY)
def test_normalising_twice_changes_nothing_more(raw: str) -> None:
    once = normalise(raw)
    twice = normalise(once.text)
    assert twice.text == once.text
    assert twice.origin.starts == twice.origin.origins == (0,)


@given(ANY_TEXT | TRICKY)
def test_normalised_text_is_nfc_and_can_be_written(raw: str) -> None:
    text = normalise(raw).text
    assert unicodedata.is_normalized("NFC", text)
    text.encode("utf-8")
    assert "\r" not in text
    assert " \n" not in text
    assert text == text.strip()


@given(ANY_TEXT | TRICKY)
def test_map_is_monotone_and_stays_within_the_raw_text(raw: str) -> None:
    normalised = normalise(raw)
    offsets = [normalised.origin.raw(i) for i in range(len(normalised.text) + 1)]
    assert offsets == sorted(offsets)
    assert all(0 <= offset < len(raw) for offset in offsets[:-1])
    assert offsets[-1] <= len(raw)


@given(ANY_TEXT | TRICKY)
def test_map_leads_to_the_character_that_was_kept(raw: str) -> None:
    normalised = normalise(raw)
    text, origin = normalised.text, normalised.origin
    for i, character in enumerate(text):
        if character.isascii() and character.isprintable() and not character.isspace():
            # Nothing composes to a printable ASCII character but its singleton equivalents.
            assert unicodedata.normalize("NFC", raw[origin.raw(i)])[:1] == character


@given(st.lists(TRICKY, min_size=1))
def test_slices_at_spaces_normalise_to_the_same_words(parts: list[str]) -> None:
    raw = " x ".join(parts)
    normalised = normalise(raw)
    text, origin = normalised.text, normalised.origin
    cuts = [0, *(i for i, c in enumerate(text) if c == " "), len(text)]
    for start, end in pairwise(cuts):
        words = normalise(raw[origin.raw(start) : origin.raw(end)]).text
        assert words == text[start:end].strip()


def test_map_of_a_text_that_hardly_changes_is_short() -> None:
    raw = "The ferry sank. " * 1000 + "caf\u0065\u0301 " + "Nobody was hurt. " * 1000
    assert len(normalise(raw).origin.starts) < 5


def test_long_runs_of_white_space_are_no_trap() -> None:
    assert normalise(" \n" * 200_000 + "a" + " " * 400_000 + "b" + "\n " * 200_000).text[0] == "a"
