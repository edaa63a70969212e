"""From the blocks of a marked-up text (Markdown, HTML) to the article that a reader sees."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.brief import Document
from briefgen.documents.article import Content
from briefgen.documents.blocks import mark_headings
from briefgen.documents.metadata import merge, no_fields
from briefgen.documents.normalising import OffsetMap, normalise


@dataclass(frozen=True, slots=True)
class MarkedBlock:
    """A block of a marked-up text.

    Attributes:
        text: its words.
        level: 1 to 6 for a heading, 0 for anything else.
        member: it belongs to a list, a table or a quotation, and is no heading whatever it looks
            like. A paragraph may be one: many pages only set their headings in bold.
    """

    text: str
    level: int = 0
    member: bool = False

    @property
    def heading(self) -> bool | None:
        """Whether it is a heading, None where the markup leaves that open."""
        return True if self.level else False if self.member else None


def set_blocks(blocks: Sequence[MarkedBlock], fields: Document) -> Content | None:
    """Return the article that blocks make up, or None where they hold no text.

    A first heading that is the title, or that becomes it because it is of the first level and
    there is no other, is not repeated in the text.
    """
    kept = [replace(block, text=text) for block in blocks if (text := normalise(block.text).text)]
    if kept and kept[0].level:
        title = " ".join(kept[0].text.split())
        if fields.title is None and kept[0].level == 1:
            fields = merge(fields, no_fields().model_copy(update={"title": title}))
        if fields.title == title:
            del kept[0]
    if not kept:
        return None
    spans: list[tuple[int, int]] = []
    position = 0
    for block in kept:
        spans.append((position, position + len(block.text)))
        position += len(block.text) + len("\n\n")
    text = "\n\n".join(block.text for block in kept)
    known = {i: block.heading for i, block in enumerate(kept) if block.heading is not None}
    return Content(text, mark_headings(text, spans, known), OffsetMap(), fields)
