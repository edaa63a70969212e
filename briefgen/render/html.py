"""A brief as one self-contained HTML file: its data inside, no code, nothing fetched."""

from briefgen.brief import Brief
from briefgen.render.compose import compose
from briefgen.render.environment import fill
from briefgen.render.inline_json import json_for_html
from briefgen.render.look import DEFAULT_LOOK, Look
from briefgen.render.published import published


def render_html(
    brief: Brief,
    *,
    look: Look = DEFAULT_LOOK,
    attitudes: bool = False,
    max_items: int | None = None,
) -> str:
    """Return a brief as an HTML page that needs no other file, with its JSON for programs inside.

    Neither has what was rejected, nor remarks to reviewers.

    Args:
        brief: the brief.
        look: how it looks.
        attitudes: whether wants, thoughts and fears are shown beside speech.
        max_items: how many items each section shows at most; None for all.

    Raises:
        RenderError: a template is missing or faulty.
    """
    view = compose(brief, attitudes=attitudes, max_items=max_items)
    data = json_for_html(published(brief))
    return fill("html", "page.html.j2", view, look=look, prepared_by=brief.prepared_by, data=data)
