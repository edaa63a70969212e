"""What changed between two briefs as Markdown, HTML and PDF, fit to send."""

import hashlib

from briefgen.brief import digest
from briefgen.diff import Changes
from briefgen.render.changes_view import view_changes
from briefgen.render.environment import fill
from briefgen.render.look import Variant
from briefgen.render.markdown import tidy_markdown
from briefgen.render.typesetting import Imprint, moments, typeset


def render_changes_markdown(changes: Changes) -> str:
    """Return what changed as Markdown, in CommonMark with GitHub's strike-through.

    Raises:
        RenderError: a template is missing or faulty.
    """
    return tidy_markdown(fill("markdown", "changes.md.j2", view_changes(changes)))


def render_changes_html(changes: Changes) -> str:
    """Return what changed as an HTML page that needs no other file.

    Raises:
        RenderError: a template is missing or faulty.
    """
    return fill("html", "changes_page.html.j2", view_changes(changes))


def render_changes_pdf(changes: Changes, *, variant: Variant = "pdf/ua-1") -> bytes:
    """Return what changed as a tagged PDF on A4.

    The dates and the identifier in the file come from the two briefs, so that they always give the
    same bytes. Nothing is attached: what the document leaves out is not for everybody.

    Args:
        changes: what changed.
        variant: the PDF standard that is kept to.

    Raises:
        RenderError: a template or font is missing or faulty.
    """
    page = fill("html", "changes_print.html.j2", view_changes(changes))
    _, modified = moments(changes.new)
    both = f"{digest(changes.old)} {digest(changes.new)}".encode("ascii")
    identifier = hashlib.sha256(both).hexdigest()[:32]
    return typeset(page, Imprint(modified, modified, identifier), variant=variant)
