"""What a mend changes, line by line, as a unified diff that `patch` reads."""

import difflib
import re
from typing import Final

from briefgen.validate.fixing import Fixed
from briefgen.validate.reports.code_frame import printable

# `difflib` takes minutes for more, and nobody reads it.
_MOST_LINES: Final = 200_000
_LINE: Final = re.compile(r"[^\n]*\n|[^\n]+")
# The escape sequences (ECMA-48) by the first character of a line.
_COLOURS: Final = {"+": "\x1b[32m", "-": "\x1b[31m", "@": "\x1b[36m"}
_RESET: Final = "\x1b[0m"


def fix_diff(fixed: Fixed, *, terminal: bool = False, colour: bool = False) -> str:
    """Return the unified diff of a mend, or "" where nothing was changed.

    Args:
        fixed: the mend.
        terminal: whether people read it, to whom nothing of the brief may be a command.
        colour: whether to colour it.
    """
    if not fixed.is_changed:
        return ""
    name = fixed.report.file
    before, after = _lines(fixed.before), _lines(fixed.after)
    if len(before) + len(after) > _MOST_LINES:
        return f"{printable(name)}: too long for a diff; compare it with its backup\n"
    lines = difflib.unified_diff(before, after, name, name)
    shown = [_shown(line, terminal=terminal, colour=colour) for line in lines]
    return "".join(shown)


def _lines(data: bytes) -> list[str]:
    return _LINE.findall(data.decode("utf-8", errors="replace"))


def _shown(line: str, *, terminal: bool, colour: bool) -> str:
    bare = line.removesuffix("\n")
    words = printable(bare.replace("\t", "    ")) if terminal else bare
    if colour and (start := _COLOURS.get(line[:1])):
        words = f"{start}{words}{_RESET}"
    return f"{words}\n" if line.endswith("\n") else f"{words}\n\\ No newline at end of file\n"
