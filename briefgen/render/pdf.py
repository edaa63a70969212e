"""A brief as a tagged PDF with the brief itself inside, the same bytes every time."""

from typing import Final

from briefgen.brief import Brief, digest, dump
from briefgen.render.compose import compose
from briefgen.render.environment import fill
from briefgen.render.look import DEFAULT_LOOK, Look
from briefgen.render.typesetting import Enclosure, Imprint, moments, typeset

ATTACHMENT_NAME: Final = "brief.json"


def render_pdf(
    brief: Brief,
    *,
    look: Look = DEFAULT_LOOK,
    attitudes: bool = False,
    max_items: int | None = None,
) -> bytes:
    """Return a brief as a tagged PDF.

    The dates and the identifier in the file come from the brief, so that one brief always gives
    the same bytes. The only attachment is ``brief.json``, the canonical text of the brief.

    Args:
        brief: the brief.
        look: how it looks, and the PDF standard that is kept to.
        attitudes: whether wants, thoughts and fears are shown beside speech.
        max_items: how many items each section shows at most; None for all.

    Raises:
        RenderError: a template or font is missing or faulty.
    """
    view = compose(brief, attitudes=attitudes, max_items=max_items)
    page = fill("html", "print.html.j2", view, look=look, prepared_by=brief.prepared_by)
    return typeset(
        page,
        Imprint(*moments(brief), digest(brief)[:32]),
        look=look,
        enclosure=Enclosure(ATTACHMENT_NAME, "This brief as data", dump(brief).encode("utf-8")),
    )
