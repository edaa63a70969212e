"""Numbers of people with a point for the thousands: in JSON `5.000` is five."""

import re
from collections.abc import Iterator
from typing import Final

from briefgen.validate.findings import Problem
from briefgen.validate.positions import Node
from briefgen.validate.syntax import Source

_KEYS: Final = ("low", "high", "best", "verified_low")
_LISTS: Final = ("casualties", "casualty_ranges")
# Of a whole brief it takes a moment to see that there is none.
_ANYWHERE: Final = re.compile(rf'"(?:{"|".join(_KEYS)})"\s*:\s*[0-9]{{1,3}}\.000')
_GROUPED: Final = re.compile(r"(?P<first>[0-9]{1,3})\.000")


def check_thousands(source: Source) -> Iterator[Problem]:
    """Yield the numbers of people that are thousands of what JSON reads."""
    if not _ANYWHERE.search(source.text):
        return
    for name in _LISTS:
        members = source.root.find((name,))
        children = members.children if members else None
        for index, member in enumerate(children if isinstance(children, list) else ()):
            for key in _KEYS:
                if words := _grouped(source.text, member.child(key)):
                    message = f"in JSON `{words[0]}` is {int(words['first'])}"
                    mend = f"write {words['first']}000 for thousands, else {int(words['first'])}"
                    yield Problem("figure-thousands", (name, index, key), message, mend)


def _grouped(text: str, node: Node | None) -> re.Match[str] | None:
    return _GROUPED.fullmatch(text, node.start, node.end) if node else None
