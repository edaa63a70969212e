"""How much room words take in a drawing, before it is known which font will set them.

The widths are those of Noto Sans, which is wider than most system fonts, rounded up in classes of
letters that are about as wide as each other.
"""

import unicodedata
from itertools import accumulate
from typing import Final

# In ems.
_THIN: Final = frozenset("ijlI.,;:'’‘!|- \N{NO-BREAK SPACE}")
_NARROW: Final = frozenset('frt()[]/“”"')
_WIDE: Final = frozenset("mwMW@%æœÆŒ—…")
_THIN_WIDTH: Final = 0.32
_NARROW_WIDTH: Final = 0.42
_USUAL_WIDTH: Final = 0.6
_CAPITAL_WIDTH: Final = 0.72
_WIDE_WIDTH: Final = 0.95
# An emoji; Chinese, Japanese and Korean signs are a little narrower.
_FULL_WIDTH: Final = 1.3
_UNSEEN: Final = ("Mn", "Me", "Cf")
_LAST_LATIN: Final = "\u024f"
# What no shortened text ends with.
_LOOSE_ENDS: Final = " ,;:–-(“‘«"


def _character_width(character: str) -> float:
    if character in _THIN:
        return _THIN_WIDTH
    if character in _NARROW:
        return _NARROW_WIDTH
    if character in _WIDE:
        return _WIDE_WIDTH
    if unicodedata.category(character) in _UNSEEN:
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return _FULL_WIDTH
    capital = character.isupper() or character > _LAST_LATIN
    return _CAPITAL_WIDTH if capital else _USUAL_WIDTH


def text_width(text: str, size: float) -> float:
    """Return the room that a line of text takes, in the unit of the font size."""
    return size * sum(map(_character_width, text))


def cut_to_width(text: str, room: float, size: float) -> str:
    """Return a text cut to a room with an ellipsis, between words where that leaves half of it.

    Args:
        text: the text, on one line.
        room: the width that there is.
        size: the font size, in the same unit.
    """
    if text_width(text, size) <= room:
        return text
    left = room / size - _character_width("…")
    length = sum(end <= left for end in accumulate(map(_character_width, text)))
    words = text[: length + 1].rpartition(" ")[0]
    kept = words if 2 * len(words) >= length else text[:length]
    return f"{kept.rstrip(_LOOSE_ENDS)}…"
