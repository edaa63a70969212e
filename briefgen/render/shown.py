"""What of a brief may be shown: everything that nobody has rejected, looked up by id."""

import copy
from collections.abc import Container, Iterable, Sequence
from typing import Self, TypeVar

from briefgen.brief import (
    Actor,
    Brief,
    Casualty,
    CasualtyRange,
    Document,
    Evidence,
    Highlight,
    Item,
    Measure,
    OpenQuestion,
    Statement,
    derive_ranges,
)
from briefgen.brief.characters import clean

Claim = Actor | Statement | Measure | Casualty | OpenQuestion
_Claim = TypeVar("_Claim", Actor, Statement, Measure, Casualty, OpenQuestion)

# Cues behind which a text tells what was spoken of, and not what was said of it.
_TOPICAL = frozenset({"refer", "allude", "mention", "reference", "discuss", "touch", "dwell"})


class Shown:
    """The part of a brief that outputs may show.

    An item is left out when a person rejected it, and when all that it rests on are documents that
    a person rejected. A highlight or question about an item that is left out goes with it.

    Args:
        brief: the brief.
        attitudes: whether wants, thoughts and fears are shown beside speech, and what was asked
            by nobody that the text names.
    """

    def __init__(self, brief: Brief, *, attitudes: bool) -> None:
        self.documents: list[Document] = [item for item in brief.documents if item.shown]
        self.source_numbers = {item.id: place for place, item in enumerate(self.documents, 1)}
        self._documents = {item.id: item for item in self.documents}
        self.actors = self._grounded(brief.actors)
        self.measures = self._grounded(brief.measures)
        self.casualties = self._grounded(brief.casualties)
        statements = self._grounded(brief.statements)
        self.statements = [item for item in statements if attitudes or _is_somebodys_speech(item)]
        self._actors = {item.id: item for item in self.actors}
        self._claims: dict[str, Claim] = {}
        for claims in (self.actors, statements, self.measures, self.casualties):
            self._claims |= {item.id: item for item in claims}
        every = (brief.documents, brief.actors, brief.statements, brief.measures, brief.casualties)
        self._left_out = {item.id for items in every for item in items}
        self._left_out -= self._claims.keys() | self.source_numbers.keys()
        self.ranges = self._sound_ranges(brief)
        self._ranges = {item.id: item for item in self.ranges}
        self.questions = [
            item for item in self._grounded(brief.open_questions) if self._all_shown(item.about)
        ]
        self._claims |= {item.id: item for item in self.questions}
        self._left_out |= {item.id for item in brief.open_questions} - self._claims.keys()
        self.highlights: list[Highlight] = [
            item for item in brief.highlights if item.shown and self._all_shown(item.refs)
        ]
        self._placed = self._claims.keys() - {
            item.id for item in statements if not attitudes and not _is_somebodys_speech(item)
        }
        # What has a place in the output that can be linked to.
        self.listed = frozenset(self._placed)

    def lists(self) -> tuple[Sequence[Claim], ...]:
        """Return the items of each section that tells of items one by one."""
        return self.actors, self.statements, self.measures, self.casualties, self.questions

    def only(self, kept: Container[str]) -> Self:
        """Return the same with fewer items: those that are left out are still known by name.

        Args:
            kept: ids of the actors, statements, measures, figures and questions that stay.
        """
        fewer = copy.copy(self)
        fewer.actors = [item for item in self.actors if item.id in kept]
        fewer.statements = [item for item in self.statements if item.id in kept]
        fewer.measures = [item for item in self.measures if item.id in kept]
        fewer.casualties = [item for item in self.casualties if item.id in kept]
        fewer.questions = [item for item in self.questions if item.id in kept]
        fewer.listed = frozenset(item_id for item_id in self.listed if item_id in kept)
        return fewer

    def _grounded(self, items: Sequence[_Claim]) -> list[_Claim]:
        return [
            item
            for item in items
            if item.shown and (not item.evidence or self.evidence(item.evidence))
        ]

    def _all_shown(self, ids: Iterable[str]) -> bool:
        return not any(item_id in self._left_out for item_id in ids)

    def _sound_ranges(self, brief: Brief) -> list[CasualtyRange]:
        ranges = brief.casualty_ranges
        if not all(self._all_shown(item.figures) for item in ranges):
            # Edited since they were derived: a rejected figure would still hold up a range.
            ranges = derive_ranges(self.casualties, brief.documents)
        refused = {item.id for item in brief.casualty_ranges if not item.shown}
        return [item for item in ranges if item.id not in refused]

    def evidence(self, spans: Iterable[Evidence]) -> list[Evidence]:
        """Return the spans that stand in documents which are shown."""
        return [span for span in spans if span.document in self.source_numbers]

    def document(self, document_id: str) -> Document:
        """Return a document that is shown."""
        return self._documents[document_id]

    def actor(self, actor_id: str | None) -> Actor | None:
        """Return an actor, or None where there is none to show."""
        return self._actors.get(actor_id) if actor_id else None

    def name(self, actor_id: str | None) -> str | None:
        """Return an actor's name, or None where there is none to show."""
        actor = self.actor(actor_id)
        return clean(actor.name) if actor else None

    def names(self, actor_ids: Iterable[str]) -> tuple[str, ...]:
        """Return the names of the actors that are shown, in order."""
        return tuple(name for name in map(self.name, actor_ids) if name)

    def evidence_of(self, item_id: str) -> list[Evidence]:
        """Return what the item with an id rests on; a range rests on its figures."""
        span = self._ranges.get(item_id)
        if span:
            return [found for figure in span.figures for found in self.evidence_of(figure)]
        claim = self._claims.get(item_id)
        return self.evidence(claim.evidence) if claim else []

    def has(self, item_id: str) -> bool:
        """Whether the item with an id may be named: not rejected, no attitude unasked for."""
        return item_id in self._placed

    def claim(self, item_id: str) -> Claim:
        """Return an item that is shown."""
        return self._claims[item_id]

    def figure(self, figure_id: str | None) -> Casualty | None:
        """Return a figure, or None where there is none to show."""
        claim = self._claims.get(figure_id) if figure_id else None
        return claim if isinstance(claim, Casualty) else None

    def figures_of(self, span: CasualtyRange) -> list[Casualty]:
        """Return the figures that a range is made of."""
        return [figure for figure in map(self.figure, span.figures) if figure]

    def publishers(self, spans: Iterable[Evidence]) -> tuple[str, ...]:
        """Return who published the documents that spans stand in, each once, in order."""
        found: dict[str, None] = {}
        for span in self.evidence(spans):
            publisher = self.document(span.document).publisher
            if publisher:
                found[clean(publisher)] = None
        return tuple(found)

    def reviewed(self) -> tuple[int, int]:
        """Return how many claims a person has confirmed, and how many there are."""
        claims: list[Item] = [*self.statements, *self.measures, *self.casualties]
        return sum(item.reviewed == "confirmed" for item in claims), len(claims)


def _is_somebodys_speech(statement: Statement) -> bool:
    """Whether a statement says something, in the name of somebody.

    A question put by nobody that the text names does not, nor a topic: "referring to the dam".
    """
    named = statement.speaker is not None or any(
        span.part == "source" for span in statement.evidence
    )
    empty = statement.mode == "indirect" and statement.cue in _TOPICAL
    return statement.type == "speech" and not empty and (named or statement.cue != "ask")
