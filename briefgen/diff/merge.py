"""The three-way merge of briefs: by item and field, and nothing that either side wrote is lost.

Where two sides cannot both stand, ours does, and theirs is kept in the brief as a conflict.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, Protocol

from briefgen.brief import (
    FORMAT_VERSION,
    ITEM_LISTS,
    Brief,
    CasualtyRange,
    Correction,
    Highlight,
    Item,
    OpenQuestion,
    derive_ranges,
    with_names,
)
from briefgen.diff.aligning import Aligned, align
from briefgen.diff.closing import Missing, close, without_circles
from briefgen.diff.conflicts import Conflict, conflicts_of, with_conflicts
from briefgen.diff.fields import as_json
from briefgen.diff.heading import merge_heading
from briefgen.diff.matching import partners
from briefgen.diff.ordering import merge_order
from briefgen.diff.three_way import merge_fields, rebuilt

# What people write beside a range; all else of it is derived.
_PEOPLES_FIELDS: Final = ("note", "origin", "reviewed")
# One item of the base, of our side and of theirs.
_Versions = tuple[Item | None, Item | None, Item | None]


class Concluding(Protocol):
    """Draws from the merged items of a brief what follows from them."""

    def questions(self, brief: Brief) -> Sequence[OpenQuestion]:
        """Return the questions, given a brief whose questions are those of the articles."""
        ...

    def highlights(self, brief: Brief) -> Sequence[Highlight]:
        """Return the highlights, given a brief that is whole but for them."""
        ...


@dataclass(frozen=True, slots=True)
class Merge:
    """What came of a merge.

    Attributes:
        brief: the merged brief, which holds its conflicts.
        theirs: their side under the ids of the merged brief's base: what a later merge with the
            same side begins from.
        conflicts: those of this merge, without those that a side held before.
        missing: the references that were taken away, since nothing bears their id any more.
    """

    brief: Brief
    theirs: Brief
    conflicts: tuple[Conflict, ...] = ()
    missing: tuple[Missing, ...] = ()


def merge(
    base: Brief | None,
    ours: Brief,
    theirs: Brief,
    *,
    by_machine: bool = False,
    concluding: Concluding | None = None,
) -> Merge:
    """Merge what two sides made of a brief.

    Items are one where their ids are, or, where an id is gone, by evidence and likeness. What one
    side alone changed stands; lists are united; texts are merged word by word where the edits do
    not touch. Of what disagrees ours stands, and ``x_conflicts`` holds both. Ranges are derived
    anew from the merged figures.

    Args:
        base: the brief that both began from; None where there is none.
        ours: our side, a valid brief.
        theirs: their side, a valid brief.
        by_machine: whether their side is a fresh extraction. Then what a person took away stays
            away without a conflict, references to it are removed, and ids are those of the base.
        concluding: draws their questions and highlights from the merged items, where theirs holds
            only what single articles say.
    """
    if not by_machine and theirs in (base, ours):
        return Merge(ours, theirs)
    if not by_machine and ours == base:
        return Merge(theirs, theirs)
    origin = base or _empty(ours)
    work = _Work(origin, align(origin, ours, theirs, by_machine=by_machine), by_machine)
    heading, work.conflicts = merge_heading(base, ours, theirs)
    lists = work.lists()
    if concluding:
        # Their questions as the articles raise them: an answer is ours.
        raised = {**lists, "open_questions": work.sides.theirs.open_questions}
        questions = concluding.questions(Brief.model_construct(**heading | raised))
        lists["open_questions"] = work.drawn("open_questions", questions)
        highlights = concluding.highlights(Brief.model_construct(**heading | lists))
        lists["highlights"] = work.drawn("highlights", highlights)
    brief, sides = Brief.model_construct(**heading | lists), work.sides
    closed = close(brief, origin, sides, by_machine=by_machine)
    conflicts = [
        replace(conflict, item=sides.renamed.get(conflict.item or "", conflict.item))
        for conflict in (*work.conflicts, *closed.conflicts)
    ]
    kept = _kept_conflicts(base, ours, theirs)
    whole = with_conflicts(with_names(closed.brief, sides.renamed), [*kept, *conflicts])
    return Merge(whole, sides.theirs, tuple(conflicts), closed.missing)


def _empty(brief: Brief) -> Brief:
    return Brief(format_version=FORMAT_VERSION, id=brief.id, title=brief.title)


@dataclass
class _Work:
    """A merge under way.

    Attributes:
        base: what both sides began from.
        sides: both, under the ids of the base.
        by_machine: whether their side is a fresh extraction.
        conflicts: where the sides disagree, so far.
    """

    base: Brief
    sides: Aligned
    by_machine: bool
    conflicts: list[Conflict] = field(default_factory=list)

    def lists(self) -> dict[str, list[Any]]:
        """Merge all lists; ranges are derived from the merged figures."""
        lists = {name: self.items(name) for name in ITEM_LISTS if name != "casualty_ranges"}
        lists["corrections"] = self.corrections()
        lists["casualties"] = without_circles(lists["casualties"], self.sides.ours, self.conflicts)
        lists["casualty_ranges"] = self.ranges(lists)
        return lists

    def drawn(self, section: str, items: Sequence[Item]) -> list[Item]:
        """Merge a list of which their side was drawn from what is merged already."""
        before = {section: getattr(self.base, section)}
        names = partners({section: items}, before)
        changed = {was: now for was, now in names.items() if was != now}
        theirs = [
            item.model_copy(update={"id": changed[item.id]}) if item.id in changed else item
            for item in items
        ]
        update = {section: theirs}
        self.sides = replace(self.sides, theirs=self.sides.theirs.model_copy(update=update))
        self.conflicts = [found for found in self.conflicts if found.section != section]
        return self.items(section)

    def items(self, section: str) -> list[Any]:
        """Merge the items of one list."""
        base, ours, theirs = (
            {item.id: item for item in getattr(side, section)}
            for side in (self.base, self.sides.ours, self.sides.theirs)
        )
        order = merge_order(list(base), list(ours), list(theirs))
        merged = (
            self.item(section, (base.get(name), ours.get(name), theirs.get(name))) for name in order
        )
        return [item for item in merged if item is not None]

    def item(self, section: str, versions: _Versions) -> Item | None:
        """Merge one item; None where it is gone."""
        base, ours, theirs = versions
        if ours is not None and theirs is not None:
            fields = merge_fields(base, ours, theirs)
            self.conflicts += [
                Conflict(section, ours.id, c.name, *map(as_json, (c.base, c.ours, c.theirs)))
                for c in fields.conflicts
            ]
            return rebuilt(ours, fields.values)
        if base is None:
            return ours or theirs
        left = ours or theirs
        if left is None or left == base or (ours is None and self.by_machine):
            return None
        self.conflicts.append(Conflict(section, left.id, None, *map(as_json, versions)))
        return ours

    def corrections(self) -> list[Correction]:
        """Merge the corrections: what either side wrote stands, what either took away does not."""
        base, ours, theirs = (
            {member.model_dump_json(): member for member in side.corrections}
            for side in (self.base, self.sides.ours, self.sides.theirs)
        )
        members = base | theirs | ours
        return [
            members[key]
            for key in merge_order(list(base), list(ours), list(theirs))
            if key not in base or (key in ours and key in theirs)
        ]

    def ranges(self, lists: Mapping[str, list[Any]]) -> list[CasualtyRange]:
        """Derive the ranges, with what people wrote beside them on either side."""
        found = len(self.conflicts)
        written = {span.id: span for span in self.items("casualty_ranges")}
        derived = derive_ranges(lists["casualties"], lists["documents"])
        kept = [
            span.model_copy(update=_by_people(written[span.id])) if span.id in written else span
            for span in derived
        ]
        named = {span.id for span in kept}
        of_people = [
            conflict
            for conflict in self.conflicts[found:]
            if conflict.item in named and conflict.field in _PEOPLES_FIELDS
        ]
        lost = [
            Conflict("casualty_ranges", name, None, None, as_json(span), None)
            for name, span in written.items()
            if name not in named and _by_people(span)
        ]
        self.conflicts[found:] = [*of_people, *lost]
        return kept


def _by_people(span: CasualtyRange) -> dict[str, Any]:
    """What a person wrote beside a range, which is derived else."""
    fields = {name: getattr(span, name) for name in _PEOPLES_FIELDS}
    blank = CasualtyRange(id=span.id, kind=span.kind, low=None, high=None)
    told = {name: value for name, value in fields.items() if value != getattr(blank, name)}
    return {**told, **(span.model_extra or {})}


def _kept_conflicts(base: Brief | None, ours: Brief, theirs: Brief) -> list[Conflict]:
    """The conflicts of earlier merges that neither side has settled since."""
    before = conflicts_of(base) if base else []
    mine, other = conflicts_of(ours), conflicts_of(theirs)
    kept = [conflict for conflict in mine if conflict in other or conflict not in before]
    return kept + [conflict for conflict in other if conflict not in [*mine, *before]]
