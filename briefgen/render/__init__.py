"""A brief, or what changed between two, as Markdown, HTML and PDF, through the templates.

WeasyPrint is loaded for PDF only.
"""

from briefgen.render.changes import (
    render_changes_html,
    render_changes_markdown,
    render_changes_pdf,
)
from briefgen.render.html import render_html
from briefgen.render.markdown import render_markdown
from briefgen.render.pdf import render_pdf
from briefgen.render.tables import figures_table, tables

__all__ = [
    "figures_table",
    "render_changes_html",
    "render_changes_markdown",
    "render_changes_pdf",
    "render_html",
    "render_markdown",
    "render_pdf",
    "tables",
]
