"""What a scan of a JSON text builds: the value, where everything in it stands, and the faults."""

from typing import NoReturn

from briefgen.validate.brackets import Open
from briefgen.validate.findings import Fault
from briefgen.validate.positions import Lines, Node, ScannedNode
from briefgen.validate.sound import MAX_DEPTH
from briefgen.validate.tokens import shorten


class Stop(Exception):  # noqa: N818 -- ends a scan; it is no error that anybody sees
    """Raised when the structure is in doubt, and to guess on would only make noise."""


class Structure:
    """A scan as far as it has come.

    Args:
        text: the text.
        lines: its lines, for messages that name a second place.
        start: where the JSON begins: behind a byte order mark.

    Attributes:
        at: how far the scan has come.
        behind_value: the offset behind the last value.
        faults: what is wrong so far.
        stack: the objects and lists that are open, the innermost last.
        root: where everything in the value stands.
        data: the value.
        brackets_are_wrong: whether one was lost, one too many, or of the wrong kind.
    """

    def __init__(self, text: str, lines: Lines, start: int) -> None:
        self.text = text
        self.lines = lines
        self.start = self.at = self.behind_value = start
        self.faults: list[Fault] = []
        self.stack: list[Open] = []
        self.root: Node | None = None
        self.data: object = None
        self.brackets_are_wrong = False
        self._guessed_at = -1

    def may_guess(self) -> bool:
        """Whether no bracket was guessed here yet; a second guess would undo the first."""
        first = self._guessed_at != self.at
        self._guessed_at = self.at
        return first

    def fault(self, code: str, start: int, end: int, message: str, mend: str | None = None) -> None:
        """Note what is wrong in a stretch of the text."""
        self.faults.append(Fault(code, start, end, message, mend))

    def stop(
        self, code: str, start: int, end: int, message: str, mend: str | None = None
    ) -> NoReturn:
        """Note what is wrong, and that nobody can say how it goes on.

        Raises:
            Stop: always.
        """
        self.fault(code, start, end, message, mend)
        raise Stop

    def open(self, bracket: str, *, attached: bool = True) -> Open:
        """Begin an object or list; one that is not attached belongs to nothing.

        Raises:
            Stop: when too many are open.
        """
        if len(self.stack) == MAX_DEPTH:
            message = f"lists and objects are nested more than {MAX_DEPTH} deep"
            self.stop("json-depth", self.at, self.at + 1, message)
        value: dict[str, object] | list[object] = {} if bracket == "{" else []
        node = ScannedNode(self.at, self.at + 1, {} if bracket == "{" else [])
        if attached:
            self.put(value, node)
        self.stack.append(Open(bracket, value, node))
        return self.stack[-1]

    def reopen(self, bracket: str) -> bool:
        """Go on with the last member of the innermost object or list, if it is one of a kind."""
        top = self.stack[-1]
        members = top.value.values() if isinstance(top.value, dict) else top.value
        children = top.node.children or {}
        nodes = children.values() if isinstance(children, dict) else children
        value = next(reversed(members), None)
        node = next(reversed(nodes), None)
        kind = dict if bracket == "{" else list
        if not isinstance(value, kind) or not isinstance(node, ScannedNode):
            return False
        self.stack.append(Open(bracket, value, node, last="comma", comma=top.comma))
        return True

    def put(self, value: object, node: Node) -> None:
        """Put a value where it belongs: into the innermost open object or list, or on top."""
        if not self.stack:
            self.data, self.root = value, node
            return
        top = self.stack[-1]
        children = top.node.children
        if isinstance(top.value, dict) and isinstance(children, dict):
            key = top.key or ""
            node.key = top.key_span
            if key in children:
                self._repeated_key(top, key, children[key])
            top.value[key] = value
            children[key] = node
            top.key = None
        elif isinstance(top.value, list) and isinstance(children, list):
            top.value.append(value)
            children.append(node)

    def put_unread(self, start: int, end: int) -> None:
        """Put in a value that could not be read."""
        self.put(None, ScannedNode(start, end, unread=True))
        self.after_value()

    def pop(self) -> None:
        """Leave the innermost object or list."""
        self.stack.pop().node.end = self.at
        self.after_value()

    def after_value(self) -> None:
        """Note that a value ends here."""
        self.behind_value = self.at
        if self.stack:
            self.stack[-1].last = "value"

    def no_value(self, top: Open) -> None:
        """Say that a key has no value, or, where no colon is behind it, a value no key."""
        words = shorten(top.key or "")
        message, mend = f"the key `{words}` has no value", "put a value behind it"
        if ":" not in self.text[top.key_span[1] : self.at]:
            message = f"`{words}` is a value without a key, or a key without a value"
            mend = "put its key and a colon before it, or a colon and its value behind it"
        self.fault("json-syntax", *top.key_span, message, mend)
        self.put_unread(self.at, self.at)

    def _repeated_key(self, top: Open, key: str, earlier: Node) -> None:
        first = earlier.key or (earlier.start, earlier.end)
        line, column = self.lines.place(first[0])
        message = f"the key `{shorten(key)}` stands on line {line}, column {column}, already"
        mend = "keep one of the two"
        self.faults.append(Fault("json-duplicate-key", *top.key_span, message, mend, first))
