"""The numbers and words of a JSON text, and what people type in their place.

What is meant by a habit from another language, such as `True`, is read as meant, and named.
"""

import re
from dataclasses import dataclass
from math import isinf
from typing import Final

from briefgen.validate.findings import Fault
from briefgen.validate.sound import MAX_DIGITS

_NUMBER: Final = re.compile(
    r"-?(?:0|[1-9][0-9]*)(?P<fraction>\.[0-9]+)?(?P<power>[eE][+-]?[0-9]+)?"
)
_NUMBER_LIKE: Final = re.compile(r"[+-]?(?:Infinity|[0-9.][0-9A-Za-z_.+-]*)|[+-]")
# "2,000" and "2 000", also with the groups of two of South Asia ("1,20,000"). What is meant is
# hardly in doubt, but elsewhere the comma is a decimal one: a person's number is left to people.
_GROUPED: Final = re.compile(
    r"-?[0-9]{1,3}(?:[,'_ \u00a0\u2009\u202f\u2019][0-9]{2,3}){0,9}"
    r"[,'_ \u00a0\u2009\u202f\u2019][0-9]{3}(?=\s*(?:[,}/#\n\r]|\Z))"
)
# A whole number with a plus sign, leading zeros, or nothing behind its point.
_PLAIN: Final = re.compile(r"\+?(?P<sign>-?)0*(?P<digits>[0-9]{1,15})\.?")
# What ends a line with a point was to end it with a comma.
_POINT_FOR_COMMA: Final = re.compile(r"-?(?:0|[1-9][0-9]*)\.(?=[ \t]*[\n\r])")
_NO_DIGIT: Final = re.compile(r"[^0-9-]")
_WORD: Final = re.compile(r"[^\W\d][\w$]*|\$[\w$]*")
_WORDS: Final[dict[str, bool | None]] = {"true": True, "false": False, "null": None}
# How Python, YAML, SQL and JavaScript write the three words of JSON.
_FOREIGN_WORDS: Final = {
    "True": "true",
    "TRUE": "true",
    "False": "false",
    "FALSE": "false",
    "None": "null",
    "NULL": "null",
    "Null": "null",
    "nil": "null",
    "undefined": "null",
}
_NO_NUMBERS: Final = frozenset({"NaN", "Infinity"})
_SHOWN: Final = 40


@dataclass(frozen=True, slots=True)
class Token:
    """A string, number or word.

    Attributes:
        value: what it means; None where that cannot be said.
        end: the offset behind it.
        faults: what is wrong with it.
        unread: whether its value could not be read.
        in_doubt: whether nobody can say where it ends.
    """

    value: object
    end: int
    faults: tuple[Fault, ...] = ()
    unread: bool = False
    in_doubt: bool = False


def read_word(text: str, start: int) -> Token | None:
    """Return the bare word that begins at an offset, such as ``null``, or None."""
    match = _WORD.match(text, start)
    if match is None:
        return None
    word, end = match[0], match.end()
    if word in _WORDS:
        return Token(_WORDS[word], end)
    if meant := _FOREIGN_WORDS.get(word):
        fault = Fault("json-word", start, end, f"`{word}` is no word of JSON", f"write `{meant}`")
        return Token(_WORDS[meant], end, (fault,))
    if word in _NO_NUMBERS:
        return _unread_number(start, end, f"`{word}` is no JSON number", "write null for no number")
    message = f"`{shorten(word)}` stands without quotes"
    fault = Fault("json-word", start, end, message, f'write "{shorten(word)}"')
    return Token(None, end, (fault,), unread=True)


def bare_word(text: str, start: int) -> str:
    """Return the word without quotes that begins at an offset, or ""."""
    match = _WORD.match(text, start)
    return match[0] if match else ""


def shorten(words: str) -> str:
    """Cut words for a message."""
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"


def shown(character: str) -> str:
    """Return a character for a message: as it is, or by its number where nobody would see it."""
    visible = character.isprintable() and not character.isspace()
    return f"`{character}`" if visible else f"the character U+{ord(character):04X}"


def read_number(text: str, start: int, *, in_list: bool = False) -> Token | None:
    """Return the number, or what was meant as one, that begins at an offset, or None.

    Args:
        text: the text.
        start: the offset.
        in_list: whether a comma may stand between two numbers there, rather than in one.
    """
    grouped = None if in_list else _GROUPED.match(text, start)
    if grouped:
        number_meant = _NO_DIGIT.sub("", grouped[0])
        message = f"`{grouped[0]}`: JSON writes numbers without a thousands separator"
        return _unread_number(start, grouped.end(), message, f"write {number_meant}")
    match = _NUMBER_LIKE.match(text, start)
    if match is None:
        return None
    words, end = match[0], match.end()
    if _POINT_FOR_COMMA.match(text, start) and not in_list:
        words, end = words[:-1], end - 1
    number = _NUMBER.fullmatch(words)
    if number is None:
        plain = _PLAIN.fullmatch(words)
        mend = f"write {plain['sign']}{plain['digits']}" if plain else None
        return _unread_number(start, end, f"`{shorten(words)}` is no JSON number", mend)
    if number["fraction"] or number["power"]:
        value = float(words)
        if isinf(value):
            return _unread_number(start, end, f"the number {shorten(words)} is too large", None)
        return Token(value, end)
    digits = len(words.lstrip("-"))
    if digits > MAX_DIGITS:
        return _unread_number(start, end, f"a number of {digits:,} digits is too large", None)
    return Token(int(words), end)


def _unread_number(start: int, end: int, message: str, mend: str | None) -> Token:
    return Token(None, end, (Fault("json-number", start, end, message, mend),), unread=True)


def in_doubt(fault: Fault) -> Token:
    """Return what nobody can say the end of."""
    return Token(None, fault.end, (fault,), unread=True, in_doubt=True)
