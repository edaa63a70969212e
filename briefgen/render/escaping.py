"""Text escaped for Markdown: no source can make a heading, list, link, image, table or HTML.

Written for CommonMark, for GitHub's dialect (tables, strike-through, footnotes, bare links, tasks,
mathematics, emoji, mentions) and for readers that make links of bare hosts. Punctuation that has no
meaning where it stands stays bare, so that the Markdown reads well as plain text too.
"""

import re
from collections.abc import Iterator
from typing import Final

from briefgen.brief.characters import clean

# GitHub notifies whom a text mentions, and makes links of addresses and pictures of the names of
# emoji, after the Markdown has been read and a backslash is gone: only code is left alone.
_SET_AS_CODE: Final = re.compile(
    r"(?:(?:(?<![\w.+%-])[\w.+%-]*)?(?:@\w(?:[\w.-]*\w)?)+"
    r"|:(?:(?=[0-9_+-]*[a-z])[a-z0-9_+-]+|[+-]1|100|1234):)+"
)
# What an editor put into a quotation: "[the dam]". It links nowhere: no text can begin with the
# bracket that says where to.
_EDITORS_WORDS: Final = re.compile(r"(?<=[ (“‘\"'])\[[\w .,’'…-]*\w\](?=[ ,.;)”’\"'])")

# Each character of a group gets a backslash.
_MEANT: Final = (
    # Code, emphasis, links, footnotes, HTML, tables.
    re.compile(r"([\\`*\[\]<|])"),
    # Emphasis, but for "en_core_web".
    re.compile(r"(?<![^\W_])(_+)|(_+)(?![^\W_])"),
    # Strike-through, but for "some ~500", which begins one and cannot end it.
    re.compile(r"(?<!\s)(~)|(~)(?!\d)"),
    # Mathematics, but for "$5", which likewise ends none.
    re.compile(r"(\$)(?!\d)|(\$)(?=[\w.+%-]*@)"),
    # Entities.
    re.compile(r"(&)(?=#\d{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]*;)"),
    # Links that GitHub makes of addresses, and linkify-it of hosts under the roots that it knows.
    re.compile(r"(/)(?=/)"),
    re.compile(
        r"\bwww(\.)|(?<=[^\s.])(\.)(?=(?:[a-z]{2}|com|org|net|edu|gov|info|biz|pro|web|xxx|aero|asia"
        r"|coop|museum|name|shop|рф)(?![^\W_]))",
        re.IGNORECASE,
    ),
    # A text may be put at the start of a line or of a list item: markers of lists, headings and
    # quotations; what is a rule, or makes a heading of the line above; what closes a heading.
    re.compile(r"^([-+])(?=\s|$)|^(-)(?=[-\s]*$)|^(=)(?=[=\s]*$)|^(#)(?=#{,5}(?:\s|$))|^([>:])"),
    # A text may begin the words of a link, in brackets: the number of a note.
    re.compile(r"^(\^)"),
    re.compile(r"^\d{1,9}([.)])(?=\s|$)"),
    re.compile(r"(?<!\S)(#+)$"),
    # Before the number of a note, which is in brackets: an image.
    re.compile(r"(!)$"),
)


def escape_markdown(text: str) -> str:
    """Return a text on one line that Markdown shows as it is; addresses are set as code."""
    words = clean(text)
    codes = [match.span() for match in _SET_AS_CODE.finditer(words)]
    bare = {place for code in codes for place in range(*code)}
    for match in _EDITORS_WORDS.finditer(words):
        bare |= {match.start(), match.end() - 1}
    marks = dict.fromkeys(set(_places(words)) - bare, "\\")
    for start, end in codes:
        marks[start] = "`"
        marks[end] = "`" + marks.get(end, "")
    pieces, last = [], 0
    for place in sorted(marks):
        pieces += [words[last:place], marks[place]]
        last = place
    return "".join((*pieces, words[last:]))


def _places(words: str) -> Iterator[int]:
    """Yield the places of the characters that would mean something."""
    for pattern in _MEANT:
        for match in pattern.finditer(words):
            yield from range(*match.span(match.lastindex or 0))
