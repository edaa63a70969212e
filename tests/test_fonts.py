"""The fonts that ship with briefgen cover the scripts that their README promises."""

import unicodedata
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from briefgen.resources import resource_folder

FONTS = resource_folder("templates") / "fonts"

LATIN_GREEK_CYRILLIC = {
    "Basic Latin and Latin-1": (range(0x20, 0x7F), range(0xA0, 0x100)),
    "Latin Extended-A and -B": (range(0x100, 0x250),),
    "Latin Extended Additional": (range(0x1E00, 0x1F00),),
    "combining diacritics": (range(0x300, 0x370),),
    "Greek without Coptic": (range(0x370, 0x3E2), range(0x3F0, 0x400)),
    "Cyrillic": (range(0x400, 0x500),),
    "punctuation": (map(ord, "‘’“”–—…•·«»‹›†‡§°\N{NARROW NO-BREAK SPACE}"),),
}
LATIN_GREEK_CYRILLIC_LETTERS = {
    name: [code for block in blocks for code in block if unicodedata.name(chr(code), "")]
    for name, blocks in LATIN_GREEK_CYRILLIC.items()
}
JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
ARABIC = "".join(map(chr, [*range(0x621, 0x63B), *range(0x641, 0x653), *range(0x660, 0x66A)]))
PERSIAN = "پچژگکی" + "".join(map(chr, range(0x6F0, 0x6FA))) + "،؛؟"
HEBREW = "".join(map(chr, [*range(0x5D0, 0x5EB), *range(0x5B0, 0x5BD)]))


def covered(file: Path) -> set[int]:
    with TTFont(file, lazy=True) as font:
        return set(font.getBestCmap())


@pytest.mark.parametrize("style", ["Regular", "Italic", "Bold", "BoldItalic"])
@pytest.mark.parametrize("family", ["NotoSans", "NotoSerif"])
def test_latin_families_cover_diacritics_greek_and_cyrillic(family: str, style: str) -> None:
    codes = covered(FONTS / f"{family}-{style}.ttf")
    missing = {
        name: [f"U+{code:04X}" for code in letters if code not in codes]
        for name, letters in LATIN_GREEK_CYRILLIC_LETTERS.items()
    }
    assert {name: codes for name, codes in missing.items() if codes} == {}


@pytest.mark.parametrize("style", ["Regular", "Bold"])
@pytest.mark.parametrize(
    ("family", "letters"),
    [("NotoSansArabic", ARABIC + PERSIAN + JOINERS), ("NotoSansHebrew", HEBREW)],
)
def test_other_scripts_are_covered(family: str, style: str, letters: str) -> None:
    codes = covered(FONTS / f"{family}-{style}.ttf")
    assert [letter for letter in letters if ord(letter) not in codes] == []


def test_every_font_may_be_shipped_and_embedded() -> None:
    fonts = sorted(FONTS.glob("*.ttf"))
    licence = (FONTS / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL Open Font License, Version 1.1" in licence
    for file in fonts:
        with TTFont(file, lazy=True) as font:
            assert "SIL Open Font License, Version 1.1" in font["name"].getDebugName(13)
            assert font["name"].getDebugName(0) in licence
            assert font["OS/2"].fsType == 0
    assert len(fonts) == 12
