"""A brief as Markdown, with evidence as footnotes."""

import re
from typing import Final

from briefgen.brief import Brief
from briefgen.render.compose import compose
from briefgen.render.environment import fill
from briefgen.render.look import DEFAULT_LOOK, Look

# The templates may leave any number of blank lines between blocks: no text of theirs has two.
_BLANK_LINES: Final = re.compile(r"\n(?:[ \t]*\n)+")
# But for two spaces: a hard break.
_TRAILING_SPACE: Final = re.compile(r"(?<! ) $|^ +$", re.MULTILINE)


def render_markdown(
    brief: Brief,
    *,
    look: Look = DEFAULT_LOOK,
    attitudes: bool = False,
    max_items: int | None = None,
) -> str:
    """Return a brief as Markdown, in CommonMark with GitHub's tables and footnotes.

    Args:
        brief: the brief.
        look: whose templates it is set with; Markdown has neither colours nor a logo.
        attitudes: whether wants, thoughts and fears are shown beside speech.
        max_items: how many items each section shows at most; None for all.

    Raises:
        RenderError: a template is missing or faulty.
    """
    view = compose(brief, attitudes=attitudes, max_items=max_items)
    return tidy_markdown(fill("markdown", "brief.md.j2", view, look=look))


def tidy_markdown(filled: str) -> str:
    """Return what a template was filled to, without the blanks that its lines left."""
    return _BLANK_LINES.sub("\n\n", _TRAILING_SPACE.sub("", filled)).strip() + "\n"
