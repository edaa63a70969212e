"""Style: what keeps to the format and is still a slip, such as a space behind a title."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from briefgen.brief.base import BriefObject
from briefgen.validate.contents import Contents
from briefgen.validate.findings import Pointer, Problem

# Words of a document, to the letter: their spaces are the document's.
_VERBATIM: Final = frozenset({"exact", "prefix", "suffix", "raw"})
_ADDRESSES: Final = frozenset({"url", "archived_url"})
# RFC 3986: a scheme, a host or path, and nothing that must be escaped; letters of all scripts, as
# browsers show them.
_ADDRESS: Final = re.compile(r'[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"\\^`{|}]+')
_WEB: Final = re.compile(r"https?://[^/?#]", re.IGNORECASE)


def check_style(contents: Contents) -> Iterator[Problem]:
    """Yield slips in the words of a brief; they leave it valid."""
    yield from _object((), contents.brief)
    for pointer, item in contents.items():
        yield from _object(pointer, item)
    for position, correction in enumerate(contents.brief.corrections):
        yield from _object(("corrections", contents.index("corrections", position)), correction)


def _object(pointer: Pointer, value: BriefObject) -> Iterator[Problem]:
    names: Mapping[str, str] = {"schema_": "$schema"}
    for field, words in value.__dict__.items():
        key = names.get(field, field)
        place = (*pointer, key)
        if isinstance(words, str):
            yield from _words(place, key, words)
        elif isinstance(words, BriefObject):
            yield from _object(place, words)
        elif isinstance(words, list):
            for number, member in enumerate(words):
                if isinstance(member, str):
                    yield from _words((*place, number), key, member)


def _words(place: Pointer, key: str, words: str) -> Iterator[Problem]:
    if key in _VERBATIM:
        return
    if not words:
        yield Problem("style-empty", place, f"`{key}` is empty", "write null, or leave the key out")
    elif words != words.strip():
        end = "begins" if words[0].isspace() else "ends"
        yield Problem("style-space", place, f"`{key}` {end} with white space", "remove it")
    elif key in _ADDRESSES and not _is_address(words):
        message = f"`{key}` is no whole address, such as https://example.org/harbour"
        yield Problem("style-url", place, message, "begin with https://, and write spaces as %20")


def _is_address(words: str) -> bool:
    if not _ADDRESS.fullmatch(words):
        return False
    return not words.casefold().startswith("http") or bool(_WEB.match(words))
