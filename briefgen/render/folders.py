"""Where templates, styles, fonts and images are looked for: in a house's folder, then in ours."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from briefgen.resources import resource_folder

# What a page can hold as a part of itself.
MEDIA_TYPES: Final = {
    ".otf": "font/otf",
    ".ttf": "font/ttf",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}


@dataclass(frozen=True, slots=True)
class House:
    """The folder of an organisation's own style.

    Attributes:
        named: its path as the user named it.
        folder: its absolute path, without symbolic links.
        files: the templates, styles, fonts and images in it, by their paths below it.
    """

    named: Path
    folder: Path
    files: tuple[str, ...]


def template_folder() -> Path:
    """Return the folder of the templates that ship with briefgen."""
    return resource_folder("templates")


def search_path(house: House | None) -> tuple[Path, ...]:
    """Return the folders in which files are looked for, the first first."""
    ours = template_folder().resolve()
    return (house.folder, ours) if house else (ours,)


def find_file(name: str, folders: Sequence[Path]) -> Path | None:
    """Return the first file of a name in some folders; nothing outside of them is found.

    Args:
        name: its path below one of them.
        folders: their absolute paths, without symbolic links.
    """
    for folder in folders:
        try:
            path = (folder / name).resolve()
            if path.is_relative_to(folder) and path.is_file():
                return path
        except (OSError, RuntimeError):
            # No file can have so long a name, or the link leads to itself.
            continue
    return None


def media_type(name: str) -> str:
    """Return the media type of a font or image by the ending of its name; "" for anything else."""
    return MEDIA_TYPES.get(Path(name).suffix.lower(), "")


def data_address(data: bytes, media: str) -> str:
    """Return the ``data:`` address that holds a file."""
    return f"data:{media};base64,{base64.b64encode(data).decode('ascii')}"
