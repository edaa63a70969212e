"""How documents look, as far as it is chosen from one run to the next."""

from dataclasses import dataclass
from typing import Final, Literal

from briefgen.render.folders import House
from briefgen.render.language import DEFAULT_LANGUAGE
from briefgen.render.logo import Logo
from briefgen.render.palette import DEFAULT_PALETTE, Palette

Variant = Literal["pdf/ua-1", "pdf/a-3u"]
Paper = Literal["a4", "letter"]


@dataclass(frozen=True, slots=True)
class Look:
    """How documents look.

    Attributes:
        paper: the size of the PDF's pages.
        variant: the PDF standard that is kept to: PDF/UA for readers, PDF/A-3u for archives, where
            the brief inside is declared the source of the document.
        palette: the colours, made from a house's accent by ``palette_of``.
        logo: the picture at the head of the report, read by ``read_logo``.
        language: the language that the document says it is in, from ``language_tag``.
        house: a house's own templates, styles and fonts, opened by ``open_house``.
    """

    paper: Paper = "a4"
    variant: Variant = "pdf/ua-1"
    palette: Palette = DEFAULT_PALETTE
    logo: Logo | None = None
    language: str = DEFAULT_LANGUAGE
    house: House | None = None


DEFAULT_LOOK: Final = Look()
