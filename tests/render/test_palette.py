"""The palette: a house's accent, and what is to be read in it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.errors import RenderError
from briefgen.render.folders import template_folder
from briefgen.render.palette import DEFAULT_ACCENT, DEFAULT_PALETTE, contrast, palette_of

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == contrast("#ffffff", "#777777")
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@given(COLOURS)
def test_what_is_to_be_read_keeps_its_contrast_with_every_accent(accent: str) -> None:
    palette = palette_of(accent)
    assert palette.light.accent == accent
    for scheme in (palette.light, palette.dark):
        for ground in (scheme.paper, scheme.tint, scheme.band):
            assert contrast(scheme.accent_ink, ground) >= 4.5
            assert contrast(scheme.muted, ground) >= 4.5
        for ground in (scheme.paper, scheme.tint, scheme.band, scheme.bar):
            assert contrast(scheme.ink, ground) >= 4.5


@pytest.mark.parametrize("accent", [DEFAULT_ACCENT, "#7a1f3d", "#000000"])
def test_a_dark_accent_is_its_own_ink(accent: str) -> None:
    assert palette_of(accent).light.accent_ink == accent


def test_a_light_accent_is_darkened_and_a_dark_one_lightened() -> None:
    gold, navy = palette_of("#ffd700"), palette_of("#00004d")
    assert contrast(gold.light.accent_ink, "#ffffff") > contrast("#ffd700", "#ffffff")
    assert gold.dark.accent_ink == "#ffd700"
    assert contrast(navy.dark.accent_ink, "#000000") > contrast("#00004d", "#000000")


def test_short_and_long_are_one_colour() -> None:
    assert palette_of("#1AF") == palette_of("#11aaff")


@pytest.mark.parametrize("accent", ["red", "1f4e79", "#1f4e7", "#1f4e79ff", "#12g", "", "#fff;}*{"])
def test_what_is_no_colour_is_refused(accent: str) -> None:
    with pytest.raises(RenderError, match="is no colour; write it as #rgb or #rrggbb"):
        palette_of(accent)


def test_the_colours_that_ship() -> None:
    light, dark = DEFAULT_PALETTE.light, DEFAULT_PALETTE.dark
    assert (light.accent, light.band, light.bar) == ("#1f4e79", "#e8eff5", "#d5e1ec")
    assert (dark.accent, dark.band, dark.bar) == ("#8fbae2", "#22313f", "#304b64")
    assert dict(light.properties())["--accent-ink"] == light.accent_ink


# What is no part of the palette: the colours of the Traffic Light Protocol, which are FIRST's.
TLP = {"#000000", "#ffffff", "#ff2b2b", "#ffc000", "#33ff00"}


def test_no_template_and_no_style_has_a_colour_of_its_own() -> None:
    folder = template_folder()
    files = [*(folder / "html").rglob("*.j2"), *(folder / "styles").glob("*.css")]
    assert len(files) > 20
    for path in files:
        allowed = TLP if path.name == "colours.css" else set()
        text = path.read_text(encoding="utf-8")
        assert set(re.findall(r"#[0-9a-fA-F]{6}\b|\"#[0-9a-fA-F]{3}\"", text)) == allowed, path
