"""A brief as one self-contained HTML file: no script, nothing fetched."""

from briefgen.brief import Brief
from briefgen.render.compose import compose
from briefgen.render.environment import fill


def render_html(brief: Brief, *, attitudes: bool = False) -> str:
    """Return a brief as an HTML page that needs no other file.

    Args:
        brief: the brief.
        attitudes: whether wants, thoughts and fears are shown beside speech.

    Raises:
        RenderError: a template is missing or faulty.
    """
    return fill("html", "page.html.j2", compose(brief, attitudes=attitudes))
