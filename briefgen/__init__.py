"""briefgen: from news articles to a situation brief whose every item carries its exact words.

The names below are loaded when they are first used: importing the package takes no time.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.brief import Brief, dump, load
    from briefgen.errors import BriefgenError
    from briefgen.pipeline import Options, Outcome, build
    from briefgen.pipeline import extract as extract_brief
    from briefgen.render import render_html, render_markdown, render_pdf

__version__ = "0.1.0"

__all__ = [
    "Brief",
    "BriefgenError",
    "Options",
    "Outcome",
    "__version__",
    "build",
    "dump",
    "extract_brief",
    "load",
    "render_html",
    "render_markdown",
    "render_pdf",
]

# The module of each name, and what it is called there: `briefgen.extract` is a room.
_HOMES = {
    "Brief": ("briefgen.brief", "Brief"),
    "BriefgenError": ("briefgen.errors", "BriefgenError"),
    "Options": ("briefgen.pipeline", "Options"),
    "Outcome": ("briefgen.pipeline", "Outcome"),
    "build": ("briefgen.pipeline", "build"),
    "dump": ("briefgen.brief", "dump"),
    "extract_brief": ("briefgen.pipeline", "extract"),
    "load": ("briefgen.brief", "load"),
    "render_html": ("briefgen.render", "render_html"),
    "render_markdown": ("briefgen.render", "render_markdown"),
    "render_pdf": ("briefgen.render", "render_pdf"),
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, original = _HOMES[name]
    return getattr(import_module(module), original)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
