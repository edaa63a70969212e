"""Scripts inside a page: nothing in them can end their element."""

import base64
import hashlib
import re
from pathlib import Path
from typing import Final

from markupsafe import Markup

from briefgen.errors import ResourceError

# How the modules of the page are written: one import a line, exports in front of declarations.
_IMPORT: Final = re.compile(r'^import \{[^}]*\} from "\./([\w-]+)\.js";\n', re.MULTILINE)
_EXPORT: Final = re.compile(r"^export (?=(?:async function|function|class|const) )", re.MULTILINE)


def joined_modules(folder: Path, entry: str) -> Markup:
    """Return JavaScript modules as one script, each behind those that it imports.

    A file has one script only, and modules inside a page cannot import each other. They share one
    scope here, so that no two may declare the same name.

    Args:
        folder: where they stand.
        entry: the name of the first, without ending.

    Raises:
        ResourceError: one is missing.
    """
    parts: dict[str, str] = {}

    def take(name: str, within: tuple[str, ...]) -> None:
        if name in parts or name in within:
            return
        text = resource_text(folder / f"{name}.js")
        for needed in _IMPORT.findall(text):
            take(needed, (*within, name))
        parts[name] = _EXPORT.sub("", _IMPORT.sub("", text)).strip("\n")

    take(entry, ())
    return Markup("\n" + "\n\n".join(parts.values()) + "\n")  # noqa: S704 -- our own files


def resource_text(path: Path) -> str:
    """Return the text of a file that ships with briefgen.

    Raises:
        ResourceError: it is missing.
    """
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise ResourceError(
            f"{path}: cannot be read ({error.strerror or error}); restore the templates that ship "
            "with briefgen"
        ) from error


def source_of(text: str) -> str:
    """Return the expression by which a content security policy allows one inline text."""
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
