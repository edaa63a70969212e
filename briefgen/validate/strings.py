"""The strings of a JSON text: in other quotes, not closed, or with what JSON wants escaped.

Where a quotation mark is lost, the line tells what was meant: a brief has one member a line.
"""

import json
import re
from collections.abc import Iterator
from typing import Final

from briefgen.validate.findings import Fault
from briefgen.validate.tokens import Token, in_doubt

_STRICT: Final = json.JSONDecoder()
# Takes control characters in strings, and line breaks.
_LENIENT: Final = json.JSONDecoder(strict=False)
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
_FOREIGN_STRINGS: Final = {
    # An apostrophe stands before a letter.
    "'": re.compile(r"'((?:[^'\\\n\r]|\\.|'(?=\w))*)'"),
    **dict.fromkeys("“”„", re.compile(r"[“”„]([^“”„\n\r\"]*)[“”\"]")),
    "‘": re.compile(r"‘([^‘\n\r\"]*)’(?=\s*[,:}\]])"),
    "«": re.compile(r"«([^«»\n\r\"]*)»"),
    "`": re.compile(r"`([^`\n\r\"]*)`"),
}
_FOREIGN_OVER_LINES: Final = re.compile(
    r"(?:'[^'\\]*(?:\\.[^'\\]*)*'|[“”„][^“”„\"]*[“”\"])(?=\s*[,:}\]])", re.DOTALL
)
_ON_ITS_LINE: Final = re.compile(r'"[^"\\\n\r]*(?:\\.[^"\\\n\r]*)*"')
_OVER_LINES: Final = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"(?=\s*[,:}\]])', re.DOTALL)
_ESCAPE: Final = re.compile(r'\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}|(?P<bad>.))')
_HALF: Final = re.compile(
    r"\\u[dD][89abAB][0-9A-Fa-f]{2}\\u[dD][c-fC-F][0-9A-Fa-f]{2}"
    r"|(?P<half>\\u[dD][89a-fA-F][0-9A-Fa-f]{2})|\\.",
    re.DOTALL,
)
_UNSEEN: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_CONTROL: Final = re.compile(r"[\x00-\x1f]+")
_REST_OF_LINE: Final = re.compile(r"[^\n\r]*")
_NOTHING_BEHIND: Final = re.compile(r"\s*\Z")
_BLANK_AND_COMMA: Final = " \t,"
# What the line behind a string begins with that should have been closed on its own.
_NEXT_MEMBER: Final = re.compile(r'\s*(?:["{}\[\]]|-?[0-9]|true\b|false\b|null\b)')
# What may follow a string; a letter does where a quotation mark within it was not escaped.
_BEHIND: Final = re.compile(r"""\s*(?:[,:}\]{["'“”„#/=;]|\Z)|[ \t]*[\n\r]""")
# No longer than a paragraph: in a brief without line breaks the rest of it is one line.
_TO_LAST_QUOTE: Final = re.compile(r'"[^\n\r]{0,1000}"(?=[ \t]*,?[ \t]*(?:[\n\r]|\Z))')
_KEY_WITHOUT_END: Final = re.compile(r'"(\$?[A-Za-z_]\w*)[ \t]*(?=:)')
_COLON: Final = re.compile(r"\s*:")
_WITHOUT_BEGINNING: Final = re.compile(r'[^"\n\r]{0,1000}"(?=[ \t]*(?:[,}\]\n\r]|\Z))')


def read_key(text: str, start: int) -> Token | None:
    """Return the string that begins at an offset and is a key, in whatever quotes, or None."""
    token = read_string(text, start, is_key=True)
    if token and text[start] == '"' and not _COLON.match(text, token.end):
        match = _KEY_WITHOUT_END.match(text, start)
        if match:
            message = f"the key `{match[1]}` has no closing quotation mark"
            fault = Fault("json-string", start, match.end(1), message, 'put `"` behind it')
            return Token(match[1], match.end(1), (fault,))
    return token


def read_string(text: str, start: int, *, is_key: bool = False) -> Token | None:
    """Return the string that begins at an offset, in whatever quotes, or None."""
    if not text.startswith('"', start):
        return _in_other_quotes(text, start)
    try:
        value, end = _STRICT.raw_decode(text, start)
    except json.JSONDecodeError:
        match = _ON_ITS_LINE.match(text, start)
        return _badly_written(text, start, match.end()) if match else _not_closed(text, start)
    if not is_key and not _BEHIND.match(text, end):
        match = _TO_LAST_QUOTE.match(text, end - 1)
        if match and match.end() > end:
            message = "a quotation mark within the string ends it"
            fault = Fault("json-string", end - 1, end, message, r"write \" for it")
            return Token(None, match.end(), (fault,), unread=True)
    return _decoded(text, value, start, end)


def read_without_beginning(text: str, start: int) -> Token | None:
    """Return the string that begins at an offset without its quotation mark, or None."""
    match = _WITHOUT_BEGINNING.match(text, start)
    if match is None:
        return None
    message = "the string has no opening quotation mark"
    fault = Fault("json-string", start, match.end(), message, 'put `"` before it')
    return Token(match[0][:-1], match.end(), (fault,), unread=True)


def _decoded(text: str, value: str, start: int, end: int, faults: tuple[Fault, ...] = ()) -> Token:
    if _SURROGATE.search(value):
        message = r"half of a character: one of \ud800 to \udfff without its other half"
        halves = [half.span("half") for half in _HALF.finditer(text, start, end) if half["half"]]
        faults = (*faults, *(Fault("json-surrogate", *half, message) for half in halves))
        value = _SURROGATE.sub("\ufffd", value)
    return Token(value, end, faults)


def _in_other_quotes(text: str, start: int) -> Token | None:
    pattern = _FOREIGN_STRINGS.get(text[start])
    if pattern is None:
        return None
    match = pattern.match(text, start)
    if match is None and (over_lines := _FOREIGN_OVER_LINES.match(text, start)):
        message = 'the string stands in other quotes than `"`, and a line break in it'
        mend = 'put it in `"`, with \\n for the line break'
        fault = Fault("json-string", *over_lines.span(), message, mend)
        return Token(None, over_lines.end(), (fault,), unread=True)
    if match is None:
        message = "this quotation mark is never closed on its line"
        return in_doubt(Fault("json-string", start, start + 1, message, 'put the words in `"`'))
    if "'" in _ESCAPE.sub("", match[1]) and text[start] == "'":
        message = "the string stands in single quotes, and an apostrophe in it"
        fault = Fault("json-string", start, match.end(), message, 'put it in `"`')
        return Token(match[1], match.end(), (fault,))
    message = 'the string stands in other quotes than `"`'
    fault = Fault("json-quotes", start, match.end(), message, 'put it in `"`')
    return Token(match[1], match.end(), (fault,))


def _badly_written(text: str, start: int, end: int) -> Token:
    """Return a string that is closed, with all in it that should have been escaped otherwise."""
    faults = (*_bad_escapes(text, start, end), *_control_characters(text, start, end))
    if any(fault.start + 1 != fault.end or text[fault.start] == "\\" for fault in faults):
        return Token(None, end, faults, unread=True)
    value, _ = _LENIENT.raw_decode(text, start)
    # Where one is meant it is escaped; what is said of it here is enough.
    return _decoded(text, _UNSEEN.sub("", value), start, end, faults)


def _bad_escapes(text: str, start: int, end: int) -> Iterator[Fault]:
    for escape in _ESCAPE.finditer(text, start + 1, end - 1):
        if escape["bad"]:
            message = "a backslash stands before what it cannot escape"
            yield Fault("json-string", *escape.span(), message, r"write \\ for a backslash")


def _control_characters(text: str, start: int, end: int) -> Iterator[Fault]:
    for run in _CONTROL.finditer(text, start, end):
        for at in range(run.start(), run.end()):
            code = ord(text[at])
            message = f"a control character (U+{code:04X}) stands in a string"
            escape = r"\t" if text[at] == "\t" else f"\\u{code:04x}"
            yield Fault("json-string", at, at + 1, message, f"write it as {escape}")


def _not_closed(text: str, start: int) -> Token:
    """Return a string without its closing quotation mark, or one with a line break in it."""
    rest = _REST_OF_LINE.match(text, start)
    line_end = rest.end() if rest else start + 1
    if _NOTHING_BEHIND.match(text, line_end):
        message = "the file ends within a string"
        return in_doubt(Fault("json-truncated", start, line_end, message))
    if text[line_end - 1] != "\\" and _NEXT_MEMBER.match(text, line_end):
        end = start + len(text[start:line_end].rstrip(_BLANK_AND_COMMA))
        message = "the string is not closed on its line"
        mend = r'close it with `"`; \n stands for a new line'
        return Token(None, end, (Fault("json-string", start, end, message, mend),), unread=True)
    fault = Fault(
        "json-string", start, line_end, "a line break stands in a string", r"write it as \n"
    )
    match = _OVER_LINES.match(text, start)
    return Token(None, match.end(), (fault,), unread=True) if match else in_doubt(fault)
