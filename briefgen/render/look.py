"""How documents look, as far as it is chosen from one run to the next."""

from dataclasses import dataclass
from typing import Literal

Variant = Literal["pdf/ua-1", "pdf/a-3u"]
Paper = Literal["a4", "letter"]


@dataclass(frozen=True, slots=True)
class Look:
    """How documents look.

    Attributes:
        paper: the size of the PDF's pages.
        variant: the PDF standard that is kept to: PDF/UA for readers, PDF/A-3u for archives, where
            the brief inside is declared the source of the document.
    """

    paper: Paper = "a4"
    variant: Variant = "pdf/ua-1"


DEFAULT_LOOK = Look()
