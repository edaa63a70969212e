"""What changed between two briefs as Markdown, HTML and PDF, fit to send."""

import hashlib

from briefgen.brief import digest
from briefgen.diff import Changes
from briefgen.render.changes_view import view_changes
from briefgen.render.environment import fill
from briefgen.render.look import DEFAULT_LOOK, Look
from briefgen.render.markdown import tidy_markdown
from briefgen.render.typesetting import Imprint, moments, typeset


def render_changes_markdown(changes: Changes, *, look: Look = DEFAULT_LOOK) -> str:
    """Return what changed as Markdown, in CommonMark with GitHub's strike-through.

    Args:
        changes: what changed.
        look: whose templates it is set with; Markdown has neither colours nor a logo.

    Raises:
        RenderError: a template is missing or faulty.
    """
    return tidy_markdown(fill("markdown", "changes.md.j2", view_changes(changes), look=look))


def render_changes_html(changes: Changes, *, look: Look = DEFAULT_LOOK) -> str:
    """Return what changed as an HTML page that needs no other file.

    Args:
        changes: what changed.
        look: how it looks.

    Raises:
        RenderError: a template is missing or faulty.
    """
    view, house = view_changes(changes), changes.new.prepared_by
    return fill("html", "changes_page.html.j2", view, look=look, prepared_by=house)


def render_changes_pdf(changes: Changes, *, look: Look = DEFAULT_LOOK) -> bytes:
    """Return what changed as a tagged PDF.

    The dates and the identifier in the file come from the two briefs, so that they always give the
    same bytes. Nothing is attached: what the document leaves out is not for everybody.

    Args:
        changes: what changed.
        look: how it looks, and the PDF standard that is kept to.

    Raises:
        RenderError: a template or font is missing or faulty.
    """
    view, house = view_changes(changes), changes.new.prepared_by
    page = fill("html", "changes_print.html.j2", view, look=look, prepared_by=house)
    _, modified = moments(changes.new)
    both = f"{digest(changes.old)} {digest(changes.new)}".encode("ascii")
    identifier = hashlib.sha256(both).hexdigest()[:32]
    return typeset(page, Imprint(modified, modified, identifier), look=look)
