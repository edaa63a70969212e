"""briefgen: from news articles to a situation brief whose every item carries its exact words.

The names below are loaded when they are first used: importing the package takes no time.
"""

from typing import TYPE_CHECKING

from briefgen.loading import loader

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

# `briefgen.extract` is a room, so the function has another name here.
if not TYPE_CHECKING:
    __getattr__ = loader(
        __name__,
        {
            "Brief": ".brief:Brief",
            "BriefgenError": ".errors:BriefgenError",
            "Options": ".pipeline:Options",
            "Outcome": ".pipeline:Outcome",
            "build": ".pipeline:build",
            "dump": ".brief:dump",
            "extract_brief": ".pipeline:extract",
            "load": ".brief:load",
            "render_html": ".render:render_html",
            "render_markdown": ".render:render_markdown",
            "render_pdf": ".render:render_pdf",
        },
    )


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
