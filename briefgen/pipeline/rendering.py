"""The documents of a brief, in the formats that are wished."""

from collections.abc import Mapping, Sequence
from typing import Final

from briefgen.brief import Brief
from briefgen.pipeline.extracting import Progress, no_progress

DOCUMENTS: Final = ("md", "html", "pdf")
FORMATS: Final = ("json", *DOCUMENTS)


def render_files(
    brief: Brief,
    formats: Sequence[str] = FORMATS,
    *,
    stem: str = "brief",
    attitudes: bool = False,
    progress: Progress = no_progress,
) -> Mapping[str, bytes]:
    """Set a brief in some formats and return the files by name; JSON is none of them.

    Raises:
        RenderError: when a format cannot be set.
    """
    from briefgen.render import render_html, render_markdown, render_pdf

    files: dict[str, bytes] = {}
    wanted = [name for name in FORMATS if name in formats and name != "json"]
    for number, name in enumerate(wanted):
        progress(f"setting {name}", number, len(wanted))
        if name == "md":
            files[f"{stem}.md"] = render_markdown(brief, attitudes=attitudes).encode("utf-8")
        elif name == "html":
            files[f"{stem}.html"] = render_html(brief, attitudes=attitudes).encode("utf-8")
        else:
            files[f"{stem}.pdf"] = render_pdf(brief, attitudes=attitudes)
    return files
