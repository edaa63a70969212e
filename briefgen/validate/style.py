"""Style: what keeps to the format and is still a slip, such as a space behind a title."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from briefgen.brief import Actor
from briefgen.brief.base import BriefObject
from briefgen.validate.addresses import wrong_address
from briefgen.validate.contents import Contents
from briefgen.validate.findings import Pointer, Problem
from briefgen.validate.nearest import did_you_mean

# Words of a document, to the letter: their spaces are the document's.
_VERBATIM: Final = frozenset({"exact", "prefix", "suffix", "raw"})
# Nobody means one, but for a tab and a line break: `\b` of "C:\boats" is a backspace in JSON.
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_ADDRESSES: Final = frozenset({"url", "archived_url"})
# The key of a field that has another name in Python.
_KEYS: Final[Mapping[str, str]] = {"schema_": "$schema"}


def check_style(contents: Contents) -> Iterator[Problem]:
    """Yield slips in the words of a brief; they leave it valid."""
    yield from _object((), contents.brief)
    for pointer, item in contents.items():
        yield from _object(pointer, item)
    yield from _countries(contents)
    for position, correction in enumerate(contents.brief.corrections):
        yield from _object(("corrections", contents.index("corrections", position)), correction)


def _countries(contents: Contents) -> Iterator[Problem]:
    placed = [
        ((*pointer, "country"), item.country)
        for pointer, item in contents.items("actors")
        if isinstance(item, Actor) and item.country
    ]
    if not placed:
        return
    # The list of countries takes longer to read than a small brief takes to check.
    from briefgen.brief.countries import country_name, country_of

    names = {code: country_name(code) for _, code in placed}
    for place, code in placed:
        if names[code] == code:
            meant = country_of(code)
            message = f"`{code}` is no country of ISO 3166-1{did_you_mean(meant)}"
            yield Problem("style-country", place, message, f'write "{meant}"' if meant else None)


def _object(pointer: Pointer, value: BriefObject) -> Iterator[Problem]:
    for field, words in value.__dict__.items():
        if isinstance(words, str):
            if not _is_clean(field, words):
                yield from _wrong_words((*pointer, _KEYS.get(field, field)), field, words)
        elif isinstance(words, list):
            for number, member in enumerate(words):
                if isinstance(member, str) and not _is_clean(field, member):
                    yield from _wrong_words((*pointer, field, number), field, member)
        elif isinstance(words, BriefObject):
            yield from _object((*pointer, field), words)


def _is_clean(field: str, words: str) -> bool:
    """Whether nothing can be wrong with words, as is so with nearly all."""
    # Of all white space only the space itself is printable.
    edges = words[:1] + words[-1:]
    return words.isprintable() and edges != "" and " " not in edges and field not in _ADDRESSES


def _wrong_words(place: Pointer, field: str, words: str) -> Iterator[Problem]:
    if field in _VERBATIM:
        return
    key = place[-1] if isinstance(place[-1], str) else field
    if not words:
        yield Problem("style-empty", place, f"`{key}` is empty", "write null, or leave the key out")
    elif not words.isprintable() and (control := _CONTROL.search(words)):
        message = f"`{key}` holds the control character U+{ord(control[0]):04X}"
        yield Problem("style-control", place, message, r"remove it; \\ stands for a backslash")
    elif words != words.strip():
        end = "begins" if words[0].isspace() else "ends"
        yield Problem("style-space", place, f"`{key}` {end} with white space", "remove it")
    elif field in _ADDRESSES and (wrong := wrong_address(words)):
        mend = "begin with https:// and the host, and write spaces as %20"
        yield Problem("style-url", place, f"`{key}` {wrong}", mend)
