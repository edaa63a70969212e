"""How much a drawing comes to when all that it refers to is drawn: a few lines can mean millions.

What refers to a part by its id draws it anew, and that part may refer to others. All that could
refer is counted, so that the number is never too low: anything that is written like an id, and the
rules of a style sheet for every element that one of the names in their selectors fits.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Final

# Drawing programs nest a dozen deep, and a logo has some hundred parts.
_DEEPEST: Final = 100
_MOST: Final = 10_000

# An id counts as far as the first sign that could end it where it is referred to.
_REFERENCE: Final = re.compile(r"#[^\s\"'();]*")
_BEHIND: Final = re.compile(r"[\s\"'();].*", re.DOTALL)
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE: Final = re.compile(r"([^{}]*)\{([^{}]*)\}")
_SELECTED: Final = re.compile(r"[.#]?[\w-]+")
# A selector that has one of these may fit an element whose name it does not say.
_UNNAMED: Final = re.compile(r"[*:\[]")
_ANY: Final = "*"

_PART: Final = "a part"
_WHOLE: Final = "the whole"


class Expansion:
    """Counts the parts of a drawing as it is read."""

    def __init__(self) -> None:
        self._open: list[str] = []
        # What each id, class, tag and the whole hold: parts, and references to others.
        self._held: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._sizes = {_PART: 1}

    def open(self, tag: str, attributes: Mapping[str, str]) -> str | None:
        """Add an element, within those that are open, and return what is wrong now.

        Args:
            tag: its name.
            attributes: its attributes; those of a namespace have it in front of their name.
        """
        self._open.append(f"#{_BEHIND.sub('', attributes['id'])}" if "id" in attributes else _WHOLE)
        classes = (f".{name}" for name in attributes.get("class", "").split())
        references = {name for value in attributes.values() for name in _REFERENCE.findall(value)}
        held = [_PART, _ANY, tag, *classes, *references]
        for name in {_WHOLE, *self._open}:
            self._held[name].update(held)
        if len(self._open) > _DEEPEST:
            return f"nests more than {_DEEPEST} deep; save it as a plain drawing"
        return _too_many() if self._held[_WHOLE][_PART] > _MOST else None

    def close(self) -> None:
        """End the element that was opened last."""
        self._open.pop()

    def style(self, css: str) -> None:
        """Add a style sheet."""
        rules = _RULE.findall(_COMMENT.sub("", css))
        for selector, body in rules:
            fitting = [_ANY] if _UNNAMED.search(selector) else _SELECTED.findall(selector)
            self._hold(fitting, _REFERENCE.findall(body))
        read = chain.from_iterable(_REFERENCE.findall(part) for rule in rules for part in rule)
        rest = Counter(_REFERENCE.findall(css)) - Counter(read)
        self._hold([_ANY], rest)

    def fault(self) -> str | None:
        """Return what is wrong with the whole, once it is read."""
        try:
            return _too_many() if self._size(_WHOLE) > _MOST else None
        except RecursionError:
            return "refers to itself, or has references that lead too far; save it without <use>"

    def _hold(self, names: Iterable[str], references: Iterable[str]) -> None:
        every = list(references)
        for name in dict.fromkeys(names):
            self._held[name].update(every)

    def _size(self, name: str, depth: int = 0) -> int:
        if depth > _DEEPEST:
            raise RecursionError
        if name not in self._sizes:
            held: Mapping[str, int] = self._held.get(name, {})
            self._sizes[name] = sum(
                times * self._size(part, depth + 1) for part, times in held.items()
            )
        return self._sizes[name]


def _too_many() -> str:
    return f"comes to more than {_MOST:,} parts, counting each as often as it is drawn; simplify it"
