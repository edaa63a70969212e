"""A house's logo: an SVG, PNG or JPEG that documents hold, checked so that it can do no harm."""

import io
import warnings
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from briefgen.brief.characters import clean
from briefgen.errors import RenderError
from briefgen.render.drawings import drawing_fault
from briefgen.render.folders import data_address

# A document that is sent by mail holds it in base64.
MAX_BYTES: Final = 1_000_000
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8\xff"
# Those of Pillow that WeasyPrint sets in the colours of the screen, as PDF/A wants them.
_MODES: Final = frozenset({"1", "L", "LA", "P", "RGB", "RGBA"})


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture, and what is said in its place where it is not seen.

    Attributes:
        data: the file.
        media_type: ``image/svg+xml``, ``image/png`` or ``image/jpeg``.
        alt: the alternative text.
        name: the name of the file in words, for want of a better text.
    """

    data: bytes
    media_type: str
    alt: str | None = None
    name: str = "logo"

    @property
    def address(self) -> str:
        """The ``data:`` address that holds it."""
        return data_address(self.data, self.media_type)

    def of(self, house: str | None) -> "Logo":
        """Return it with its alternative text, or else the name of a house, or else of the file."""
        return replace(self, alt=self.alt or clean(house or "") or self.name)


def read_logo(path: Path, alt: str | None = None) -> Logo:
    """Read a logo.

    Args:
        path: its file; what it holds decides, not its ending.
        alt: its alternative text; without one, documents take the name of who prepared the brief.

    Raises:
        RenderError: it cannot be read, is of another kind, broken or too large, or holds what could
            do harm or look otherwise on another machine.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RenderError(
            f"{path}: the logo cannot be read ({error.strerror or error}); check the name"
        ) from error
    if len(data) > MAX_BYTES:
        raise RenderError(
            f"{path}: the logo has {len(data):,} bytes, and every document would hold them; save "
            f"it smaller, in at most {MAX_BYTES:,}"
        )
    if data.startswith((_PNG, _JPEG)):
        media_type = "image/png" if data.startswith(_PNG) else "image/jpeg"
        fault = _picture_fault(data)
    else:
        media_type, fault = "image/svg+xml", drawing_fault(data)
    if fault:
        raise RenderError(f"{path}: the logo {fault}")
    name = clean(path.stem.replace("-", " ").replace("_", " "))
    return Logo(data, media_type, clean(alt) if alt else None, name)


def _picture_fault(data: bytes) -> str | None:
    """What is wrong with a PNG or JPEG, and how to mend it."""
    # WeasyPrint, which brings it, sets what is there of a broken picture without a word.
    from PIL import Image

    try:
        with warnings.catch_warnings():
            # A picture of more pixels than any logo has.
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=["PNG", "JPEG"]) as picture:
                picture.verify()
            with Image.open(io.BytesIO(data), formats=["PNG", "JPEG"]) as picture:
                picture.load()
                mode = picture.mode
    except (OSError, SyntaxError, ValueError, Warning, Image.DecompressionBombError) as error:
        return f"is broken ({error}); save it anew"
    if mode not in _MODES:
        return f"is in colours that screens and archives do not share ({mode}); save it in RGB"
    return None
