"""Words keep to the room that a drawing has for them."""

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from briefgen.render.folders import template_folder
from briefgen.render.text_width import cut_to_width, text_width


@pytest.mark.parametrize(
    "text",
    [
        "The council has not said whether the dam was inspected last year",
        "more than 1,250 people displaced – Órgão Nacional de Águas",
        "ALL UNITS WILL WITHDRAW BY NOON",
        "“illicit”, it still will: till life is still",
    ],
)
def test_the_width_is_that_of_the_font_or_a_little_more(text: str) -> None:
    font = TTFont(next(template_folder().rglob("NotoSans-Regular.ttf")))
    glyphs, advances = font.getBestCmap(), font["hmtx"]
    set_width = sum(advances[glyphs[ord(character)]][0] for character in text)
    assert 1 <= text_width(text, font["head"].unitsPerEm) / set_width < 1.25


def test_what_is_not_seen_has_no_width() -> None:
    assert text_width("e\u0301\u200d", 10) == text_width("e", 10)


def test_a_text_that_fits_stays_whole() -> None:
    text = "The dam held"
    assert cut_to_width(text, text_width(text, 10), 10) == text


def test_a_text_is_cut_between_words_without_loose_punctuation() -> None:
    text = "The dam held, said the council"
    assert cut_to_width(text, text_width("The dam held, said…", 10), 10) == "The dam held, said…"
    assert cut_to_width(text, text_width("The dam held, sa…", 10), 10) == "The dam held…"


def test_a_very_long_word_is_cut_within() -> None:
    assert cut_to_width(f"A {'x' * 500}", 100, 10).startswith("A xxxxx")


@given(text=st.text(max_size=60), room=st.floats(20, 400))
def test_no_text_is_wider_than_its_room(text: str, room: float) -> None:
    cut = cut_to_width(text, room, 10)
    assert text_width(cut, 10) <= room + 1e-6
    assert cut == text or cut.endswith("…")
