"""Text from sources made fit to be set: no control, no bidirectional override, one line."""

import re
import unicodedata
from typing import Final
from urllib.parse import quote, urlsplit

# Unicode 15.1, UAX #9, section 2: marks, embeddings, overrides and isolates. The outputs isolate
# right-to-left text by their own means; these could make a line read in an order nobody wrote.
_BIDI_CONTROLS: Final = (
    "\N{ARABIC LETTER MARK}"
    "\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}"
    "\N{LEFT-TO-RIGHT EMBEDDING}\N{RIGHT-TO-LEFT EMBEDDING}\N{POP DIRECTIONAL FORMATTING}"
    "\N{LEFT-TO-RIGHT OVERRIDE}\N{RIGHT-TO-LEFT OVERRIDE}"
    "\N{LEFT-TO-RIGHT ISOLATE}\N{RIGHT-TO-LEFT ISOLATE}\N{FIRST STRONG ISOLATE}"
    "\N{POP DIRECTIONAL ISOLATE}"
)
# Not the non-breaking space: it keeps a number with its unit.
_BREAKS: Final = re.compile("[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
_UNSEEN: Final = re.compile(f"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufeff{_BIDI_CONTROLS}]")
_SCHEMES: Final = ("http", "https")


def clean(text: str) -> str:
    """Return a text on one line, without control characters and bidirectional controls."""
    return _BREAKS.sub(" ", _UNSEEN.sub("", text)).strip()


def web_address(url: str | None) -> str | None:
    """Return an address that is safe to link to, percent-encoded; None unless it is on the web."""
    if not url:
        return None
    address = clean(url)
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme.lower() not in _SCHEMES or not parts.netloc:
        return None
    return quote(address, safe="%/:?#&=+,;@!$-._~")


def has_right_to_left(text: str) -> bool:
    """Whether any character of a text is of a right-to-left script."""
    if text.isascii():
        return False
    return any(unicodedata.bidirectional(character) in ("R", "AL", "AN") for character in text)


def is_right_to_left(text: str) -> bool:
    """Whether the first letter of a text, and most of its letters, are of right-to-left scripts.

    The first alone, as in UAX #9, rule P2, does not decide: an English sentence may begin with a
    name in Arabic. Nor do most alone: "15 to 20 missing" may end with a long one.
    """
    if text.isascii():
        return False
    directions = [unicodedata.bidirectional(character) for character in text]
    strong = [direction != "L" for direction in directions if direction in ("L", "R", "AL")]
    return strong[:1] == [True] and sum(strong) * 2 > len(strong)
