"""Puts the paragraphs of `briefgen.validate.descriptions` into docs/findings.md.

    python scripts/findings.py

Run it where a paragraph has changed; the tests compare the two. The example of each code is
written by hand.
"""

import re
import textwrap
from pathlib import Path
from typing import Final

from briefgen.validate.descriptions import DESCRIPTIONS

GUIDE: Final = Path(__file__).resolve().parents[1] / "docs" / "findings.md"
_WIDTH: Final = 110
_SECTION: Final = re.compile(r"^### (?P<code>\S+)\n(?:(?!#|```|>)[^\n]+\n)*", re.MULTILINE)


def with_paragraphs(guide: str) -> str:
    """Return the guide with the paragraph of each code below its heading."""
    return _SECTION.sub(_section, guide)


def _section(section: re.Match[str]) -> str:
    words = DESCRIPTIONS[section["code"]].full
    lines = textwrap.fill(words, _WIDTH, break_long_words=False, break_on_hyphens=False)
    return f"### {section['code']}\n{lines}\n"


if __name__ == "__main__":
    GUIDE.write_text(with_paragraphs(GUIDE.read_text("utf-8")), "utf-8")
