"""A brief, or what changed between two, as Markdown, HTML and PDF, through the templates.

WeasyPrint is loaded to make a PDF, pypdf to read the brief in one.
"""

from briefgen.render.changes import (
    render_changes_html,
    render_changes_markdown,
    render_changes_pdf,
)
from briefgen.render.enclosed import enclosed_brief
from briefgen.render.house import open_house
from briefgen.render.html import render_html
from briefgen.render.language import language_tag
from briefgen.render.logo import read_logo
from briefgen.render.look import DEFAULT_LOOK, Look
from briefgen.render.markdown import render_markdown
from briefgen.render.palette import palette_of
from briefgen.render.pdf import render_pdf
from briefgen.render.published import left_unsaid
from briefgen.render.tables import figures_table, tables

__all__ = [
    "DEFAULT_LOOK",
    "Look",
    "enclosed_brief",
    "figures_table",
    "language_tag",
    "left_unsaid",
    "open_house",
    "palette_of",
    "read_logo",
    "render_changes_html",
    "render_changes_markdown",
    "render_changes_pdf",
    "render_html",
    "render_markdown",
    "render_pdf",
    "tables",
]
