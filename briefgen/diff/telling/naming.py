"""How the items of a compared brief are called: names instead of ids, a few words for the rest."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from briefgen.brief import (
    Actor,
    Brief,
    Casualty,
    CasualtyRange,
    Correction,
    Document,
    Evidence,
    Highlight,
    Item,
    Measure,
    OpenQuestion,
    Statement,
    items_of,
)
from briefgen.brief.characters import clean
from briefgen.brief.dates import date_words
from briefgen.brief.labels import group_words
from briefgen.brief.speech import attribution
from briefgen.brief.wording import CASUALTY_LABELS, cited_words, figure_words, range_words
from briefgen.diff.changes import Changes

# As many characters of an item as are needed to know it again where another one names it.
_SHORT: Final = 72
_NOBODY: Final = "Speaker not certain"


class Naming:
    """Calls the items of one side of a comparison by name.

    Args:
        brief: the side.
        other: the other side, for what only it has.
    """

    def __init__(self, brief: Brief, other: Brief) -> None:
        self._items = {item.id: item for _, item in items_of(other)}
        self._items |= {item.id: item for _, item in items_of(brief)}

    def name(self, item_id: str) -> str:
        """Return what an item is called where another one names it; its id where it is missing."""
        item = self._items.get(item_id)
        if isinstance(item, Actor):
            return clean(item.name)
        return shortened(self.words(item), _SHORT) if item else item_id

    def names(self, item_ids: Iterable[str]) -> str:
        """Return what items are called, in order, each once."""
        return ", ".join(dict.fromkeys(map(self.name, item_ids)))

    def words(self, member: Item | Correction) -> str:
        """Say a member of a list in full."""
        match member:
            case Actor():
                return clean(", ".join(part for part in (member.name, member.role) if part))
            case Document():
                return self._document(member)
            case Statement():
                return f"{attribution(self.speaker(member), member)} {clean(member.text)}"
            case Casualty():
                return f"{self.counted(member)}: {figure_words(member)}"
            case CasualtyRange():
                return f"{self.counted(member)}: {range_words(member)}"
            case OpenQuestion():
                return clean(member.question)
            case Measure() | Highlight() | Correction():
                return clean(member.text)
            case _:
                return member.id

    def speaker(self, statement: Statement) -> str:
        """Say whose statement it is."""
        return self.name(statement.speaker) if statement.speaker else _NOBODY

    def counted(self, figure: Casualty | CasualtyRange) -> str:
        """Say whom a figure or range counts, and who gives the figure."""
        group = group_words(figure.group)
        label = CASUALTY_LABELS[figure.kind]
        whom = f"{label}, {clean(group)}" if group else label
        source = self.source(figure) if isinstance(figure, Casualty) else ""
        return f"{whom} ({source})" if source else whom

    def source(self, figure: Casualty) -> str:
        """Say who gives a figure: who asserts it, a text that is cited, or the outlet."""
        if figure.asserted_by:
            return self.name(figure.asserted_by)
        cited = cited_words(figure.evidence)
        return clean(cited) if cited else self.publishers(figure.evidence)

    def source_of(self, figure_id: str) -> tuple[str, str]:
        """Return the id of who gives a figure, and the name; the name twice for what has none."""
        figure = self._items.get(figure_id)
        name = self.source(figure) if isinstance(figure, Casualty) else figure_id
        asserter = figure.asserted_by if isinstance(figure, Casualty) else None
        return asserter or name, name

    def publishers(self, evidence: Iterable[Evidence]) -> str:
        """Say who published what spans stand in, each once."""
        return ", ".join(dict.fromkeys(self.publisher(span.document) for span in evidence))

    def publisher(self, document_id: str) -> str:
        """Say who published a document; its title, file or id where that is not known."""
        item = self._items.get(document_id)
        if not isinstance(item, Document):
            return document_id
        return clean(item.publisher or item.title or item.path or item.id)

    def _document(self, document: Document) -> str:
        title = clean(document.title or document.path or document.id)
        day = date_words(document.published_on, document.published_on_text)
        where = ", ".join(part for part in (clean(document.publisher or ""), day) if part)
        return f"{title} ({where})" if where else title


@dataclass(frozen=True, slots=True)
class Sides:
    """How the items of both briefs are called.

    Attributes:
        before: names those of the earlier one.
        after: names those of the later one.
        names: the new id of each item that has another one.
    """

    before: Naming
    after: Naming
    names: Mapping[str, str]

    @classmethod
    def of(cls, changes: Changes) -> "Sides":
        """Return the names of what was compared."""
        old, new = changes.old, changes.new
        return cls(Naming(old, new), Naming(new, old), changes.names)


def shortened(text: str, length: int) -> str:
    """Return a text cut at a word, with an ellipsis, where it is longer than some characters."""
    if len(text) <= length:
        return text
    return f"{text[:length].rsplit(' ', 1)[0]}…"
