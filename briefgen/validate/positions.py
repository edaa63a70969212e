"""From offsets in a text to lines and columns, and from places in its JSON to offsets."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.validate.findings import Pointer

_LINE_END = re.compile(r"\r\n|\n|\r")


class Lines:
    """The lines of a text; a line ends at a line feed, a carriage return, or both."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(end.end() for end in _LINE_END.finditer(text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both counted from 1, in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def all(self) -> tuple[str, ...]:
        """Return the lines without their ends."""
        return tuple(_LINE_END.split(self._text))


@dataclass(slots=True)
class Node:
    """A value of the JSON: ``text[start:end]``, and the key that it stands under, if any."""

    start: int
    end: int
    key: tuple[int, int] | None = None
    children: "dict[str, Node] | list[Node] | None" = None
    # A value that the scanner could not read: what the schema says of it is beside the point.
    unread: bool = False

    def child(self, step: str | int) -> "Node | None":
        """Return the value under a key or index, or None where there is none."""
        if isinstance(self.children, dict) and isinstance(step, str):
            return self.children.get(step)
        if isinstance(self.children, list) and isinstance(step, int):
            return self.children[step] if step < len(self.children) else None
        return None

    def is_unread(self, pointer: Pointer) -> bool:
        """Whether the value at a place, or one that it is part of, could not be read."""
        node: Node | None = self
        for step in pointer:
            if node is None or node.unread:
                break
            node = node.child(step)
        return node is not None and node.unread

    def unread_places(self) -> Iterator[Pointer]:
        """Yield the places of the values that could not be read."""
        pending: list[tuple[Pointer, Node]] = [((), self)]
        while pending:
            pointer, node = pending.pop()
            if node.unread:
                yield pointer
            children = node.children or {}
            steps = children.items() if isinstance(children, dict) else enumerate(children)
            pending += [((*pointer, step), child) for step, child in steps]

    def span(self, pointer: Pointer, *, at_key: bool = False) -> tuple[int, int]:
        """Return the offsets of a place, or, where it is missing, of the nearest one around it.

        An object or list is pointed at by its opening bracket: to mark all of it helps nobody.
        """
        node = self
        for step in pointer:
            child = node.child(step)
            if child is None:
                break
            node = child
        if at_key and node.key is not None:
            return node.key
        return (node.start, node.start + 1 if node.children is not None else node.end)
