"""What an SVG from elsewhere must not hold: scripts, addresses, and text that needs a font."""

import re
from math import isfinite
from typing import Final
from xml.parsers import expat

from briefgen.render.expansion import Expansion

_NAMESPACE: Final = "http://www.w3.org/2000/svg"
# What drawing programs note for themselves, and who made the drawing: nothing shows or runs it.
_NOTES: Final = frozenset(
    {
        "http://creativecommons.org/ns#",
        "http://purl.org/dc/elements/1.1/",
        "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
        "http://web.resource.org/cc/",
        "http://www.inkscape.org/namespaces/inkscape",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    }
)
_KINDS: Final = "is neither SVG, PNG nor JPEG; save it as one of these"
# A picture in a page runs no script and fetches nothing, and WeasyPrint is let fetch nothing; but
# who opens the picture alone does, and a part that is never shown is better missed now.
_ACTIVE: Final = frozenset(
    {
        *("script", "foreignObject", "handler", "listener", "iframe", "audio", "video"),
        *("animate", "animateColor", "animateMotion", "animateTransform", "discard", "set"),
    }
)
# What is drawn once for each thing that inherits it, which no count of references tells.
_REPEATED: Final = frozenset({"marker", "pattern"})
_TEXT: Final = frozenset({"text", "tspan", "textPath"})
_WITHIN: Final = re.compile(r"\s*(?:#|data:image/(?:png|jpeg);base64,|$)")
_NUMBER: Final = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?", re.ASCII | re.IGNORECASE)
_URL: Final = re.compile(r"url\(\s*[\"']?\s*([^\"')]*)", re.IGNORECASE)
_IMPORT: Final = re.compile(r"@import\b", re.IGNORECASE)
# Other ways to write an address in a style; a backslash can hide any of them.
_HIDDEN: Final = re.compile(r"\\|\b(?:image-set|image|src)\(", re.IGNORECASE)
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
        reader.finish()
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
        self._expansion = Expansion()
        # The pieces of the style that is being read: handlers may cut it anywhere.
        self._style: list[str] | None = None
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.EntityDeclHandler = self._entity
        self.parser.ProcessingInstructionHandler = self._instruction

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, tag = name.rpartition(" ")
        if not self.is_drawing:
            self._root(namespace, tag, attributes)
        if namespace != _NAMESPACE and namespace not in _NOTES:
            raise _FaultError(f"holds <{tag}>, which is no part of SVG; save it as plain SVG")
        if self._style is not None:
            raise _FaultError(f"holds <{tag}> in a style sheet; save it as plain SVG")
        if tag in _ACTIVE:
            raise _FaultError(f"holds <{tag}>, which can act; save it without, as a plain drawing")
        if tag in _REPEATED:
            raise _FaultError(f"holds a <{tag}>, which repeats; save it without, or as PNG")
        if tag in _TEXT and namespace == _NAMESPACE:
            raise _FaultError(
                "holds text, which looks otherwise where its font is missing; "
                "convert the text to paths"
            )
        self._attributes(attributes)
        _refuse(self._expansion.open(tag, attributes))
        self._style = [] if tag == "style" else None

    def _attributes(self, attributes: dict[str, str]) -> None:
        for attribute, value in attributes.items():
            namespace, _, key = attribute.rpartition(" ")
            if key.lower().startswith("on"):
                raise _FaultError(f"holds a script ({key}); save it without, as a plain drawing")
            if key in ("href", "base") and not _WITHIN.match(value):
                raise _elsewhere(value)
            # Most are styles; those of drawing programs hold names of files.
            if not namespace:
                _refuse_hidden(value)
            _refuse_addresses(value)

    def _root(self, namespace: str, tag: str, attributes: dict[str, str]) -> None:
        if (namespace, tag) != (_NAMESPACE, "svg"):
            raise _FaultError(_KINDS)
        self.is_drawing = True
        parts = re.split(r"[\s,]+", attributes.get("viewBox", "").strip())
        box = [float(part) for part in parts if _NUMBER.fullmatch(part)]
        is_box = len(box) == len(parts) == len("xywh") and all(map(isfinite, box))
        if not is_box or min(box[2:]) <= 0:
            raise _FaultError(
                "has no viewBox, without which it cannot be scaled; add one to <svg>, such as "
                'viewBox="0 0 300 100"'
            )

    def _end(self, _name: str) -> None:
        self._expansion.close()
        if self._style is not None:
            css = "".join(self._style)
            if _IMPORT.search(css):
                raise _elsewhere("another style sheet")
            _refuse_hidden(css)
            _refuse_addresses(css)
            self._expansion.style(css)
            self._style = None

    def finish(self) -> None:
        """Raise what only the whole drawing tells."""
        _refuse(self._expansion.fault())

    def _characters(self, text: str) -> None:
        if self._style is not None:
            self._style.append(text)

    def _entity(self, name: str, *_others: object) -> None:
        raise _FaultError(f"declares an entity ({name}); save it as plain SVG, without a DOCTYPE")

    def _instruction(self, target: str, _data: str) -> None:
        if target == "xml-stylesheet":
            raise _elsewhere("another style sheet")


def _refuse(fault: str | None) -> None:
    if fault:
        raise _FaultError(fault)


def _refuse_hidden(css: str) -> None:
    found = _HIDDEN.search(css)
    if found:
        raise _FaultError(
            f"has {found[0]} in a style, which can hide an address; save it with plain styles"
        )


def _refuse_addresses(text: str) -> None:
    for address in _URL.findall(text):
        if not _WITHIN.match(address):
            raise _elsewhere(address)


def _elsewhere(address: str) -> _FaultError:
    shown = " ".join(address.split())
    shown = shown if len(shown) <= _LONGEST_ADDRESS else f"{shown[:_LONGEST_ADDRESS]}…"
    return _FaultError(f"refers to {shown}, which no document fetches; put all into the one file")
