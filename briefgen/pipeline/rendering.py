"""The documents of a brief, in the formats that are wished."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from briefgen.brief import Brief
from briefgen.pipeline.extracting import Progress, no_progress

if TYPE_CHECKING:
    from briefgen.render import Look

DOCUMENTS: Final = ("md", "html", "pdf")
FORMATS: Final = ("json", *DOCUMENTS)


def render_files(  # noqa: PLR0913 -- what documents are to be, by name
    brief: Brief,
    formats: Sequence[str] = FORMATS,
    *,
    stem: str = "brief",
    attitudes: bool = False,
    max_items: int | None = None,
    look: "Look | None" = None,
    progress: Progress = no_progress,
) -> Mapping[str, bytes]:
    """Set a brief in some formats and return the files by name; JSON is none of them.

    Args:
        brief: the brief.
        formats: the formats.
        stem: the name of the files without their ending.
        attitudes: whether wants, thoughts and fears are shown beside speech.
        max_items: how many items each section shows at most; None for all.
        look: how they look; by default as `briefgen.render` has it.
        progress: is told which format is being set.

    Raises:
        RenderError: when a format cannot be set.
    """
    from briefgen.render import DEFAULT_LOOK, render_html, render_markdown, render_pdf

    look = look or DEFAULT_LOOK
    files: dict[str, bytes] = {}
    wanted = [name for name in FORMATS if name in formats and name != "json"]
    for number, name in enumerate(wanted):
        progress(f"setting {name}", number, len(wanted))
        file = f"{stem}.{name}"
        if name == "pdf":
            files[file] = render_pdf(brief, look=look, attitudes=attitudes, max_items=max_items)
            continue
        render = render_markdown if name == "md" else render_html
        text = render(brief, look=look, attitudes=attitudes, max_items=max_items)
        files[file] = text.encode("utf-8")
    return files
