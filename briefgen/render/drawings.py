"""What an SVG from elsewhere must not hold: scripts, addresses, and text that needs a font."""

import re
from typing import Final
from xml.parsers import expat

_NAMESPACE: Final = "http://www.w3.org/2000/svg"
_KINDS: Final = "is neither SVG, PNG nor JPEG; save it as one of these"
# A picture in a page runs no script and fetches nothing, and WeasyPrint is let fetch nothing; but
# who opens the picture alone does, and a part that is never shown is better missed now.
_ACTIVE: Final = frozenset({"script", "foreignObject", "handler", "iframe", "audio", "video"})
_TEXT: Final = frozenset({"text", "tspan", "textPath"})
_WITHIN: Final = re.compile(r"\s*(?:#|data:image/(?:png|jpeg);base64,|$)")
_URL: Final = re.compile(r"url\(\s*[\"']?\s*([^\"')]*)", re.IGNORECASE)
_IMPORT: Final = re.compile(r"@import\b", re.IGNORECASE)
_LONGEST_ADDRESS: Final = 60


class _FaultError(Exception):
    """Ends the reading of a drawing at its first fault."""


def drawing_fault(data: bytes) -> str | None:
    """Return what is wrong with an SVG that documents are to hold, and how to mend it.

    Args:
        data: the file.
    """
    if data.startswith(b"\x1f\x8b"):
        return "is compressed (SVGZ); save it as plain SVG"
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)  # noqa: FBT003 -- this is all of it
    except expat.ExpatError as error:
        if not reader.is_drawing:
            return _KINDS
        what = expat.errors.messages[error.code]
        return f"is broken at line {error.lineno} ({what}); save it anew"
    except _FaultError as error:
        return str(error)
    return None


class _Reader:
    """Reads a drawing and raises ``_FaultError`` at what it must not hold."""

    def __init__(self) -> None:
        self.is_drawing = False
        self._in_style = False
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.EntityDeclHandler = self._entity
        self.parser.ProcessingInstructionHandler = self._instruction
        # A style comes in one piece, whatever its length in lines.
        self.parser.buffer_text = True
        self.parser.buffer_size = 1 << 20

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, tag = name.rpartition(" ")
        if not self.is_drawing:
            self._root(namespace, tag, attributes)
        if tag in _ACTIVE:
            raise _FaultError(f"holds <{tag}>, which can act; save it without, as a plain drawing")
        if tag in _TEXT and namespace == _NAMESPACE:
            raise _FaultError(
                "holds text, which looks otherwise where its font is missing; "
                "convert the text to paths"
            )
        for attribute, value in attributes.items():
            key = attribute.rpartition(" ")[2]
            if key.lower().startswith("on"):
                raise _FaultError(f"holds a script ({key}); save it without, as a plain drawing")
            if key == "href" and not _WITHIN.match(value):
                raise _elsewhere(value)
            _refuse_addresses(value)
        self._in_style = tag == "style"

    def _root(self, namespace: str, tag: str, attributes: dict[str, str]) -> None:
        if (namespace, tag) != (_NAMESPACE, "svg"):
            raise _FaultError(_KINDS)
        self.is_drawing = True
        try:
            box = [float(part) for part in re.split(r"[\s,]+", attributes["viewBox"].strip())]
        except (KeyError, ValueError):
            box = []
        if len(box) != len("xywh") or min(box[2:]) <= 0:
            raise _FaultError(
                "has no viewBox, without which it cannot be scaled; add one to <svg>, such as "
                'viewBox="0 0 300 100"'
            )

    def _end(self, _name: str) -> None:
        self._in_style = False

    def _characters(self, text: str) -> None:
        if self._in_style:
            if _IMPORT.search(text):
                raise _elsewhere("another style sheet")
            _refuse_addresses(text)

    def _entity(self, name: str, *_others: object) -> None:
        raise _FaultError(f"declares an entity ({name}); save it as plain SVG, without a DOCTYPE")

    def _instruction(self, target: str, _data: str) -> None:
        if target == "xml-stylesheet":
            raise _elsewhere("another style sheet")


def _refuse_addresses(text: str) -> None:
    for address in _URL.findall(text):
        if not _WITHIN.match(address):
            raise _elsewhere(address)


def _elsewhere(address: str) -> _FaultError:
    shown = " ".join(address.split())
    shown = shown if len(shown) <= _LONGEST_ADDRESS else f"{shown[:_LONGEST_ADDRESS]}…"
    return _FaultError(f"refers to {shown}, which no document fetches; put all into the one file")
