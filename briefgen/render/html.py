"""A brief as one self-contained HTML file: no script, nothing fetched."""

from briefgen.brief import Brief
from briefgen.render.compose import compose
from briefgen.render.environment import fill
from briefgen.render.look import DEFAULT_LOOK, Look


def render_html(
    brief: Brief,
    *,
    look: Look = DEFAULT_LOOK,
    attitudes: bool = False,
    max_items: int | None = None,
) -> str:
    """Return a brief as an HTML page that needs no other file.

    Args:
        brief: the brief.
        look: how it looks.
        attitudes: whether wants, thoughts and fears are shown beside speech.
        max_items: how many items each section shows at most; None for all.

    Raises:
        RenderError: a template is missing or faulty.
    """
    view = compose(brief, attitudes=attitudes, max_items=max_items)
    return fill("html", "page.html.j2", view, look=look, prepared_by=brief.prepared_by)
