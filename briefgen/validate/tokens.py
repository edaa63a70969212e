"""The strings, numbers and words of a JSON text, and what people type in their place.

What is meant by a habit from another language (single quotes, True) is read as meant, and named.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from math import isinf
from typing import Final

from briefgen.validate.findings import Fault

# No count of people comes near it; Python itself refuses integers of more than 4,300 digits.
MAX_DIGITS: Final = 300

_NUMBER: Final = re.compile(
    r"-?(?:0|[1-9][0-9]*)(?P<fraction>\.[0-9]+)?(?P<power>[eE][+-]?[0-9]+)?"
)
_NUMBER_LIKE: Final = re.compile(r"[+-]?(?:Infinity|[0-9.][0-9A-Za-z_.+-]*)|[+-]")
_WORD: Final = re.compile(r"[^\W\d][\w$]*|\$[\w$]*")
_FOREIGN_STRINGS: Final = {
    "'": re.compile(r"'((?:[^'\\\n\r]|\\.)*)'"),
    **dict.fromkeys("“”„", re.compile(r"[“”„]([^“”„\n\r\"]*)[“”\"]")),
}
_STRICT: Final = json.JSONDecoder()
# Takes control characters in strings.
_LENIENT: Final = json.JSONDecoder(strict=False)
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
_REST_OF_LINE: Final = re.compile(r"[^\n\r]*")

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


def read_token(text: str, start: int) -> Token | None:
    """Return the string, number or word that begins at an offset, or None where none does."""
    for read in _READERS:
        token = read(text, start)
        if token:
            return token
    return None


def read_string(text: str, start: int) -> Token | None:
    """Return the string that begins at an offset, in whatever quotes, or None."""
    if not text.startswith('"', start):
        return _read_foreign_string(text, start)
    faults: list[Fault] = []
    try:
        value, end = _STRICT.raw_decode(text, start)
    except json.JSONDecodeError as error:
        if not _is_control_character(text, error):
            return _in_doubt(_unreadable_string(text, start, error))
        faults.append(_control_character(text, error.pos))
        try:
            value, end = _LENIENT.raw_decode(text, start)
        except json.JSONDecodeError as other:
            return _in_doubt(_unreadable_string(text, start, other))
    if _SURROGATE.search(value):
        message = r"half of a character: one of \ud800 to \udfff without its other half"
        faults.append(Fault("json-surrogate", start, end, message))
        value = _SURROGATE.sub("\ufffd", value)
    return Token(value, end, tuple(faults))


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


def _read_number(text: str, start: int) -> Token | None:
    match = _NUMBER_LIKE.match(text, start)
    if match is None:
        return None
    words, end = match[0], match.end()
    number = _NUMBER.fullmatch(words)
    if number is None:
        return _unread_number(start, end, f"`{shorten(words)}` is no JSON number", None)
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


def _read_foreign_string(text: str, start: int) -> Token | None:
    pattern = _FOREIGN_STRINGS.get(text[start])
    if pattern is None:
        return None
    match = pattern.match(text, start)
    if match is None:
        message = "this quotation mark is never closed on its line"
        return _in_doubt(Fault("json-string", start, start + 1, message, 'put the words in `"`'))
    message = 'the string stands in other quotes than `"`'
    fault = Fault("json-quotes", start, match.end(), message, 'put it in `"`')
    return Token(match[1], match.end(), (fault,))


def _is_control_character(text: str, error: json.JSONDecodeError) -> bool:
    within = error.msg.startswith("Invalid control character")
    return within and text[error.pos] not in "\n\r"


def _control_character(text: str, at: int) -> Fault:
    code = ord(text[at])
    message = f"a control character (U+{code:04X}) stands in a string"
    escape = r"\t" if text[at] == "\t" else f"\\u{code:04x}"
    return Fault("json-string", at, at + 1, message, f"write it as {escape}")


def _unreadable_string(text: str, start: int, error: json.JSONDecodeError) -> Fault:
    if error.msg.startswith("Invalid \\"):
        at = text.rfind("\\", start, error.pos + 1)
        message = "a backslash stands before what it cannot escape"
        return Fault("json-string", at, at + 2, message, r"write \\ for a backslash")
    line = _REST_OF_LINE.match(text, start)
    end = line.end() if line else start + 1
    message = "the string is not closed on its line"
    return Fault("json-string", start, end, message, r'close it with `"`; \n stands for a new line')


def _in_doubt(fault: Fault) -> Token:
    return Token(None, fault.end, (fault,), unread=True, in_doubt=True)


_READERS: Final[tuple[Callable[[str, int], Token | None], ...]] = (
    read_string,
    _read_number,
    read_word,
)
