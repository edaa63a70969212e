"""A brief as Markdown, HTML and PDF, through the templates; WeasyPrint is loaded for PDF only."""

from briefgen.render.html import render_html
from briefgen.render.markdown import render_markdown
from briefgen.render.pdf import render_pdf

__all__ = ["render_html", "render_markdown", "render_pdf"]
