"""What stands between the tokens of a JSON text: white space, and what people take for it."""

import re
from typing import Final

from briefgen.validate.findings import Fault
from briefgen.validate.tokens import shown

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_COMMENT: Final = re.compile(
    r"//[^\n\r]*|#[^\n\r]*|--\s[^\n\r]*|<!--[^\n\r]*?-->|/\*.*?\*/", re.DOTALL
)
# White space elsewhere, and what editors and web pages leave behind unseen.
_FOREIGN_SPACE: Final = re.compile(r"(?:[^\S \t\n\r]|[\x00\ufeff\u200b-\u200f\u2060])+")
_CONFLICT: Final = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?![<=>|])[^\n\r]*")
_REMOVE: Final = "remove it; a `note`, or a key that begins with `x_`, keeps remarks"


def conflict(text: str, at: int) -> tuple[int, int] | None:
    """Return from where to where a line stands with which git marks a conflict, or None."""
    match = _CONFLICT.match(text, at)
    return match.span() if match and text[at - 1 : at] in {"", "\n", "\r"} else None


def skip_blanks(text: str, at: int, faults: list[Fault]) -> int:
    """Return the offset behind white space and comments.

    Args:
        text: the text.
        at: where they begin.
        faults: takes what is wrong with them.
    """
    while True:
        space = _SPACE.match(text, at)
        at = space.end() if space else at
        if foreign := _FOREIGN_SPACE.match(text, at):
            message = f"{shown(foreign[0][0])} is no white space of JSON"
            faults.append(Fault("json-syntax", *foreign.span(), message, "remove it"))
            at = foreign.end()
        elif comment := _COMMENT.match(text, at):
            faults.append(Fault("json-comment", *comment.span(), "JSON has no comments", _REMOVE))
            at = comment.end()
        else:
            return at
