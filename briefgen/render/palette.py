"""The colours of documents: those that never change, and those that follow a house's accent.

This is their one home. Styles see them as custom properties (``styles/colours.css``), drawings as
attributes, since WeasyPrint applies no style sheet of the page inside an SVG.
"""

import colorsys
import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Final

from briefgen.errors import RenderError

DEFAULT_ACCENT: Final = "#1f4e79"

_COLOUR: Final = re.compile(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_SHORT: Final = len("rgb")
# WCAG 2.2, criterion 1.4.3: text of any size against what is behind it.
_TEXT_CONTRAST: Final = 4.5
# Light strokes on a dark ground look thinner than dark ones on a light ground: more than WCAG asks.
_DARK_TEXT_CONTRAST: Final = 6.5
# A step of lightness that no eye sees.
_STEP: Final = 0.005
_PAPER: Final = "#ffffff"
_TINT: Final = "#f2f5f8"
_DARK_PAPER: Final = "#14181d"
_DARK_TINT: Final = "#1c2229"
_DARK_INK: Final = "#e6e9ec"
_DARK_MUTED: Final = "#a6b0ba"


@dataclass(frozen=True, slots=True)
class Scheme:
    """The colours of a light or a dark page, each ``#rrggbb``.

    Attributes:
        paper: what everything stands on.
        ink: text.
        muted: text that stands back.
        rule: lines between rows.
        grid: lines behind drawings.
        tint: the ground of what stands apart.
        accent: the house's colour, where nothing is to be read by it.
        accent_ink: the accent for text, lines and marks: legible on paper, tint and band.
        band: a pale ground in the hue of the accent.
        bar: a stronger one.
    """

    paper: str
    ink: str
    muted: str
    rule: str
    grid: str
    tint: str
    accent: str
    accent_ink: str
    band: str
    bar: str

    def properties(self) -> tuple[tuple[str, str], ...]:
        """Return the colours by the names of their custom properties: ``--accent-ink``."""
        return tuple((f"--{f.name.replace('_', '-')}", getattr(self, f.name)) for f in fields(self))


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a page in daylight, on paper and in the dark."""

    light: Scheme
    dark: Scheme


def palette_of(accent: str = DEFAULT_ACCENT) -> Palette:
    """Return the palette of a house.

    Text in the accent keeps the contrast that WCAG 2.2 asks for (AA, 4.5 to 1): a light accent is
    darkened for text on a light page, a dark one lightened for a dark page, in its own hue.

    Args:
        accent: a colour as CSS writes it, ``#rgb`` or ``#rrggbb``.

    Raises:
        RenderError: it is none.
    """
    if not _COLOUR.fullmatch(accent):
        raise RenderError(
            f"{accent!r} is no colour; write it as #rgb or #rrggbb, such as {DEFAULT_ACCENT}"
        )
    digits = accent[1:].lower()
    colour = "#" + ("".join(2 * digit for digit in digits) if len(digits) == _SHORT else digits)
    light_band = _tint(colour, lightness=0.935, strength=0.65)
    light = (_PAPER, _TINT, light_band)
    dark_band = _tint(colour, lightness=0.19, strength=0.5)
    dark_band = _legible(dark_band, (_DARK_MUTED,), _TEXT_CONTRAST, step=-_STEP)
    dark_bar = _tint(colour, lightness=0.29, strength=0.6)
    dark = (_DARK_PAPER, _DARK_TINT, dark_band)
    on_dark = _legible(colour, dark, _DARK_TEXT_CONTRAST, step=_STEP)
    return Palette(
        light=Scheme(
            paper=_PAPER,
            ink="#1d2228",
            muted="#59616b",
            rule="#cfd6dd",
            grid="#dde2e7",
            tint=_TINT,
            accent=colour,
            accent_ink=_legible(colour, light, _TEXT_CONTRAST, step=-_STEP),
            band=light_band,
            bar=_tint(colour, lightness=0.88, strength=0.65),
        ),
        dark=Scheme(
            paper=_DARK_PAPER,
            ink=_DARK_INK,
            muted=_DARK_MUTED,
            rule="#39424c",
            grid="#39424c",
            tint=_DARK_TINT,
            accent=on_dark,
            accent_ink=on_dark,
            band=dark_band,
            bar=_legible(dark_bar, (_DARK_INK,), _TEXT_CONTRAST, step=-_STEP),
        ),
    )


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """How light a colour is to the eye, 0 to 1 (WCAG 2.2, "relative luminance")."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004
        for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _legible(colour: str, others: Sequence[str], least: float, *, step: float) -> str:
    """The colour, or the nearest of its hue that has a contrast to all of some others.

    A step below 0 leads towards black, one above towards white, either of which has enough.
    """
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(colour))
    found = colour
    while min(contrast(found, other) for other in others) < least:
        lightness += step
        found = _written(hue, lightness, saturation)
    return found


def _tint(colour: str, *, lightness: float, strength: float) -> str:
    """A colour in the same hue, of a lightness, with a part of the saturation."""
    hue, _, saturation = colorsys.rgb_to_hls(*_parts(colour))
    return _written(hue, lightness, saturation * strength)


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def _written(hue: float, lightness: float, saturation: float) -> str:
    parts = colorsys.hls_to_rgb(hue, min(1.0, max(0.0, lightness)), saturation)
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)


DEFAULT_PALETTE: Final = palette_of()
