"""From offsets in a text to lines and columns, and from places in its JSON to offsets."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from briefgen.validate.findings import Pointer

_LINE_END: Final = re.compile(r"\r\n|\n|\r")
_BYTE_ORDER_MARK: Final = "\ufeff"
_SPACE: Final = re.compile(r"[ \t\n\r]*")
_decode: Final = json.JSONDecoder().raw_decode

Children = dict[str, "Node"] | list["Node"]


class Lines:
    """The lines of a text; a line ends at a line feed, a carriage return, or both."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._mark = text.startswith(_BYTE_ORDER_MARK)
        self._starts = [0, *(end.end() for end in _LINE_END.finditer(text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both counted from 1, in code points.

        A byte order mark is no character of the first line.
        """
        line = bisect_right(self._starts, offset)
        start = self._starts[line - 1]
        if line == 1 and self._mark:
            return 1, max(offset, 1)
        return line, offset - start + 1

    def all(self) -> tuple[str, ...]:
        """Return the lines without their ends."""
        return tuple(_LINE_END.split(self._text.removeprefix(_BYTE_ORDER_MARK)))


class Node:
    """A value of the JSON: ``text[start:end]``, and the key that it stands under, if any.

    Attributes:
        start: where the value begins.
        end: the offset behind it.
        key: from where to where the key stands.
        unread: whether the scanner could not read it: what the schema says of it is then beside
            the point.
    """

    __slots__ = ("end", "key", "start", "unread")

    def __init__(
        self, start: int, end: int, key: tuple[int, int] | None = None, *, unread: bool = False
    ) -> None:
        self.start = start
        self.end = end
        self.key = key
        self.unread = unread

    @property
    def children(self) -> Children | None:
        """What stands in an object or list; None for what is neither."""
        raise NotImplementedError

    def child(self, step: str | int) -> "Node | None":
        """Return the value under a key or index, or None where there is none."""
        children = self.children
        if isinstance(children, dict) and isinstance(step, str):
            return children.get(step)
        if isinstance(children, list) and isinstance(step, int):
            return children[step] if step < len(children) else None
        return None

    def find(self, pointer: Pointer) -> "Node | None":
        """Return the value at a place, or None where there is none."""
        node: Node | None = self
        for step in pointer:
            node = node.child(step) if node else None
        return node

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
            # In a text without fault all has been read.
            children = {} if isinstance(node, SoundNode) else node.children or {}
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


class ScannedNode(Node):
    """A value that the scanner has found, with those within it."""

    __slots__ = ("_children",)

    def __init__(
        self, start: int, end: int, children: Children | None = None, *, unread: bool = False
    ) -> None:
        super().__init__(start, end, unread=unread)
        self._children = children

    @property
    def children(self) -> Children | None:
        """What stands in it."""
        return self._children


class SoundNode(Node):
    """A value in a text without fault: what stands in it is looked for when it is asked for.

    To point at five places of a large brief, Python's own decoder goes past all that lies between
    them, which takes a tenth of the time of a scan.
    """

    __slots__ = ("_children", "_looked", "_text")

    def __init__(self, text: str, start: int, end: int, key: tuple[int, int] | None = None) -> None:
        super().__init__(start, end, key)
        self._text = text
        self._children: Children | None = None
        self._looked = False

    @property
    def children(self) -> Children | None:
        """What stands in it."""
        if not self._looked:
            self._looked = True
            if self._text[self.start] == "{":
                self._children = dict(self._object())
            elif self._text[self.start] == "[":
                self._children = list(self._list())
        return self._children

    def _object(self) -> Iterator[tuple[str, Node]]:
        at = _behind_space(self._text, self.start + 1)
        while self._text[at] != "}":
            name, end = _decode(self._text, at)
            key = (at, end)
            start = _behind_space(self._text, _behind_space(self._text, end) + 1)
            _, end = _decode(self._text, start)
            yield str(name), SoundNode(self._text, start, end, key)
            at = self._behind_comma(end)

    def _list(self) -> Iterator[Node]:
        at = _behind_space(self._text, self.start + 1)
        while self._text[at] != "]":
            _, end = _decode(self._text, at)
            yield SoundNode(self._text, at, end)
            at = self._behind_comma(end)

    def _behind_comma(self, at: int) -> int:
        at = _behind_space(self._text, at)
        return _behind_space(self._text, at + 1) if self._text[at] == "," else at


def sound_places(text: str) -> Node:
    """Return where everything stands in a JSON text without fault."""
    start = _behind_space(text, 0)
    return SoundNode(text, start, len(text.rstrip()))


def _behind_space(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return space.end() if space else at
