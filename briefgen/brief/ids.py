"""Ids that people can read and that the same words always give again."""

import hashlib
import re
import unicodedata

_DIGEST_LENGTH = 6
_LONGEST_DIGEST = 64
# Latin letters that have no decomposition, as passports write them (ICAO Doc 9303, part 3).
_ASCII = str.maketrans(
    {"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ø": "oe", "Ø": "OE"}
    | {"æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ß": "ss", "ẞ": "SS", "þ": "th", "Þ": "TH"}
    | {"ı": "i", "ħ": "h", "Ħ": "H", "ŋ": "n", "Ŋ": "N", "ə": "e", "Ə": "E"}
)


def slug(text: str, limit: int = 48) -> str:
    """Return lower-case ASCII words joined by hyphens, cut at a word.

    Text in another script, of which most letters would be lost, gives "".
    """
    text = re.sub(r"['’]s\b", "", text)
    letters = unicodedata.normalize("NFKD", text.translate(_ASCII)).encode("ascii", "ignore")
    if sum(character.isalnum() for character in text) > 2 * sum(map(_is_alnum, letters)):
        return ""
    plain = letters.decode("ascii")
    words = re.findall(r"[a-z0-9]+", plain.lower())
    kept = ""
    for word in words:
        longer = f"{kept}-{word}" if kept else word
        if len(longer) > limit:
            return kept or word[:limit]
        kept = longer
    return kept


def _is_alnum(byte: int) -> bool:
    return chr(byte).isalnum()


def letters_and_digits(text: str) -> str:
    """Return what is left of a text when case, marks, spaces and punctuation do not count."""
    folded = unicodedata.normalize("NFKD", text).casefold()
    return "".join(character for character in folded if character.isalnum())


def fingerprint(*parts: str, length: int = _DIGEST_LENGTH) -> str:
    """Return the first hexadecimal digits of a SHA-256 over the parts."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8")).hexdigest()[:length]


class IdRegistry:
    """Hands out ids that are unique, the same ones whenever it is asked in the same order."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, stem: str, *content: str) -> str:
        """Return ``stem``, or ``stem`` and a fingerprint of the content where there is any.

        A fingerprint that is taken already is made longer, a bare stem gets a number.
        """
        candidate = f"{stem}-{fingerprint(*content)}" if content else stem
        length, number = _DIGEST_LENGTH, 1
        while candidate in self._taken:
            if content and length < _LONGEST_DIGEST:
                length += 2
                candidate = f"{stem}-{fingerprint(*content, length=length)}"
            else:
                number += 1
                candidate = f"{stem}-{number}"
        self._taken.add(candidate)
        return candidate

    def keep(self, wanted: str, *content: str) -> str:
        """Return an id that an item has already, or, where another has it, a longer one."""
        if wanted in self._taken:
            return self.take(wanted, *content)
        self._taken.add(wanted)
        return wanted
