"""Text escaped for Markdown: no source can make a heading, list, link, image, table or HTML.

Written for CommonMark and for GitHub's dialect (tables, strike-through, footnotes, bare links,
mathematics). Punctuation that has no meaning where it stands stays bare, so that the Markdown reads
well as plain text too.
"""

import re
from typing import Final

from briefgen.brief.characters import clean

# Emphasis, code, links, footnotes, HTML, tables, strike-through, mathematics.
_ALWAYS: Final = re.compile(r"[\\`*_\[\]<|~$]")
_ENTITY: Final = re.compile(r"&(?=#|[A-Za-z])")
# A text may be put at the start of a line or of a list item: markers of blocks, and a run of white
# space that would make code of it (which `clean` has taken away).
_BLOCK_MARKER: Final = re.compile(r"^([-+=#>:])")
_LIST_NUMBER: Final = re.compile(r"^(\d{1,9})([.)])")
_CLOSING_HASHES: Final = re.compile(r"(#+)$")
# GitHub makes links of bare addresses.
_SCHEME: Final = re.compile(r"(?i)\b(https?|ftp|mailto|xmpp):")
_WWW: Final = re.compile(r"(?i)\bwww\.")
_AT: Final = re.compile(r"@(?=\w)")


def escape_markdown(text: str) -> str:
    """Return a text on one line that Markdown shows as it is."""
    escaped = _ALWAYS.sub(r"\\\g<0>", clean(text))
    escaped = _ENTITY.sub(r"\\&", escaped)
    # Before the markers of blocks: of a text of hashes alone, the first is both.
    escaped = _CLOSING_HASHES.sub(lambda match: match[0].replace("#", r"\#"), escaped)
    escaped = _BLOCK_MARKER.sub(r"\\\1", escaped)
    escaped = _LIST_NUMBER.sub(r"\1\\\2", escaped)
    escaped = _SCHEME.sub(r"\1\\:", escaped)
    escaped = _WWW.sub(lambda match: match[0][:-1] + r"\.", escaped)
    return _AT.sub(r"\\@", escaped)
