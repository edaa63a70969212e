"""The three-way merge of briefs: by item and field, and nothing that either side wrote is lost.

Where two sides cannot both stand, ours does, and theirs is kept in the brief as a conflict.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol, TypeVar

from briefgen.brief import (
    FORMAT_VERSION,
    ITEM_LISTS,
    Brief,
    CasualtyRange,
    Correction,
    Highlight,
    Item,
    OpenQuestion,
    items_of,
    with_names,
)
from briefgen.diff.compare import compare
from briefgen.diff.fields import FieldType, as_json, same
from briefgen.diff.merging.aligning import Aligned, align, align_drawn
from briefgen.diff.merging.closing import Home, Missing, homes, with_returned, without_missing
from briefgen.diff.merging.conflicts import Conflict, conflicts_of, distinct, with_conflicts
from briefgen.diff.merging.deriving import by_people, derive_with_notes
from briefgen.diff.merging.heading import merge_heading
from briefgen.diff.merging.ordering import merge_order
from briefgen.diff.merging.soundness import belonging, consistent, grounded
from briefgen.diff.merging.three_way import merge_fields, rebuilt

Kind = TypeVar("Kind", bound=Item)
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
    if not by_machine and (_are_same(theirs, base) or _are_same(theirs, ours)):
        return Merge(ours, theirs)
    if not by_machine and _are_same(ours, base):
        return Merge(theirs, theirs)
    origin = base or Brief(format_version=FORMAT_VERSION, id=ours.id, title=ours.title)
    sides = align(origin, ours, theirs, by_machine=by_machine)
    heading, conflicts = merge_heading(base, ours, theirs)
    work = _Work(origin, sides, by_machine, conflicts)
    brief = work.settled(Brief.model_construct(**heading | work.lists()))
    if concluding:
        brief = work.settled(work.concluded(brief, concluding))
    kept = _kept_conflicts(base, ours, theirs, sides, by_machine=by_machine)
    held, found = (
        distinct(conflict.with_names(sides.renamed) for conflict in some)
        for some in (kept, [*work.conflicts, *work.lost_notes(brief)])
    )
    known = {_theirs_of(conflict) for conflict in held}
    new = tuple(conflict for conflict in found if _theirs_of(conflict) not in known)
    whole = with_conflicts(with_names(brief, sides.renamed), [*held, *new])
    missing = tuple(
        replace(gone, item=gone.item and sides.renamed.get(gone.item, gone.item))
        for gone in dict.fromkeys(work.missing)
    )
    return Merge(whole, work.sides.theirs, new, missing)


def _theirs_of(conflict: Conflict) -> str:
    """Their side of a conflict, as JSON: whatever ours has become since, it is the same one."""
    return json.dumps(replace(conflict, base=None, ours=None, remarks={}).to_data(), sort_keys=True)


def _are_same(one: Brief, other: Brief | None) -> bool:
    return other is not None and one == other and compare(one, other, order=True).is_empty


@dataclass
class _Work:
    """A merge under way.

    Attributes:
        base: what both sides began from.
        sides: both, under the ids of the base.
        by_machine: whether their side is a fresh extraction.
        conflicts: where the sides disagree, so far.
        missing: the references that were taken away, so far.
        gone: ids of items that went since what they rested on did.
        written: ranges, for what people wrote beside them.
    """

    base: Brief
    sides: Aligned
    by_machine: bool
    conflicts: list[Conflict]
    missing: list[Missing] = field(default_factory=list)
    gone: set[str] = field(default_factory=set)
    written: list[CasualtyRange] = field(default_factory=list)

    def lists(self) -> dict[str, list[Any]]:
        """Merge all lists, but for the ranges: what people wrote beside those."""
        lists = {name: self.items(name) for name in ITEM_LISTS if name != "casualty_ranges"}
        self.written = self.items("casualty_ranges")
        return {**lists, "corrections": self.corrections(), "casualty_ranges": []}

    def settled(self, brief: Brief) -> Brief:
        """Make a merged brief whole: it names nothing that is not there, and its ranges hold."""
        base, ours = ({f.id: f for f in side.casualties} for side in (self.base, self.sides.ours))
        people = [{a.id: a for a in side.actors} for side in (self.base, self.sides.ours)]
        while True:
            brief, returned = with_returned(brief, self.returning(), self.base)
            if not self.by_machine:
                self.conflicts += [self.over(section, item.id) for section, item in returned]
            figures, undone = consistent(brief.casualties, base, ours)
            actors, parted = belonging(brief.actors, *people)
            undone += parted
            self.conflicts += undone
            ranges = derive_with_notes(figures, brief.documents, self.written)
            lists = {"actors": actors, "casualties": figures, "casualty_ranges": ranges}
            brief = brief.model_copy(update=lists)
            brief, missing, gone = without_missing(brief)
            self.missing += missing
            self.gone |= gone
            if not (returned or undone or missing or gone):
                return brief

    def returning(self) -> dict[str, Home]:
        """What comes back if it is named: of what the sides have, or we have beside a machine."""
        back = {} if self.by_machine else homes(self.sides.theirs)
        back |= homes(self.sides.ours)
        return {name: home for name, home in back.items() if name not in self.gone}

    def over(self, section: str, name: str) -> Conflict:
        """A conflict over whether an item is to be there."""
        sides = (self.base, self.sides.ours, self.sides.theirs)
        items = (next((i for i in getattr(side, section) if i.id == name), None) for side in sides)
        return Conflict(section, name, None, *map(as_json, items))

    def concluded(self, brief: Brief, concluding: Concluding) -> Brief:
        """Draw questions and highlights anew, and merge them with ours."""
        # Their questions as the articles raise them: an answer is ours.
        raised = brief.model_copy(update={"open_questions": self.sides.theirs.open_questions})
        brief = self.drawn("open_questions", concluding.questions(raised), brief)
        return self.drawn("highlights", concluding.highlights(brief), brief)

    def drawn(self, section: str, items: Sequence[Item], brief: Brief) -> Brief:
        """Merge a list of which their side was drawn from what is merged already."""
        before = {item.id for item in getattr(brief, section)}
        taken = {item.id for _, item in items_of(brief)} - before
        theirs = align_drawn(items, section, self.base, self.sides.ours, taken)
        side = self.sides.theirs.model_copy(update={section: theirs})
        self.sides = replace(self.sides, theirs=side)
        self.conflicts = [found for found in self.conflicts if found.section != section]
        self.missing = [found for found in self.missing if found.item not in before]
        return brief.model_copy(update={section: self.items(section)})

    def items(self, section: str) -> list[Any]:
        """Merge the items of one list."""
        base, ours, theirs = (
            {item.id: item for item in getattr(side, section)}
            for side in (self.base, self.sides.ours, self.sides.theirs)
        )
        if section == "casualty_ranges":
            return self.notes(base, ours, theirs)
        order = merge_order(list(base), list(ours), list(theirs))
        merged = (
            self.item(section, (base.get(name), ours.get(name), theirs.get(name))) for name in order
        )
        return [item for item in merged if item is not None]

    def item(self, section: str, versions: _Versions) -> Item | None:
        """Merge one item; None where it is gone."""
        base, ours, theirs = versions
        if ours is not None and theirs is not None:
            return grounded(self.fields(section, base, ours, theirs), ours, theirs)
        if base is None:
            return ours or theirs
        left = ours or theirs
        if left is None or (ours is None and self.by_machine):
            return None
        if not same(FieldType.VALUE, left, base):
            self.conflicts.append(Conflict(section, left.id, None, *map(as_json, versions)))
            return ours
        return None

    def fields(self, section: str, base: Kind | None, ours: Kind, theirs: Kind) -> Kind:
        """Merge the fields of an item that both sides have."""
        if same(FieldType.VALUE, base, ours):
            return theirs
        if same(FieldType.VALUE, base, theirs):
            return ours
        fields = merge_fields(base, ours, theirs)
        self.conflicts += [
            Conflict(section, ours.id, c.name, *map(as_json, (c.base, c.ours, c.theirs)))
            for c in fields.conflicts
        ]
        return rebuilt(ours, fields.values)

    def corrections(self) -> list[Correction]:
        """Merge the corrections: what either side wrote stands, what either took away does not."""
        if self.by_machine:
            return self.sides.ours.corrections
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

    def notes(self, *sides: Mapping[str, CasualtyRange]) -> list[CasualtyRange]:
        """Merge what people wrote beside ranges; whether there is such a range does not matter."""
        names = dict.fromkeys(name for side in sides[1:] for name in side)
        merged = []
        for name in names:
            # A side whose figures make no such range has not touched what was written beside it.
            told = [_only_notes(side[name]) if name in side else None for side in sides]
            base = told[0] or _blank(name)
            merged.append(self.fields("casualty_ranges", base, told[1] or base, told[2] or base))
        return merged

    def lost_notes(self, brief: Brief) -> list[Conflict]:
        """What people wrote beside ranges that no figures make any more."""
        derived = {span.id for span in brief.casualty_ranges}
        return [
            self.over("casualty_ranges", span.id)
            for span in self.written
            if span.id not in derived and by_people(span)
        ]


def _blank(name: str) -> CasualtyRange:
    return CasualtyRange(id=name, kind="killed", low=None, high=None)


def _only_notes(span: CasualtyRange) -> CasualtyRange:
    return _blank(span.id).model_copy(update=by_people(span))


def _kept_conflicts(
    base: Brief | None, ours: Brief, theirs: Brief, sides: Aligned, *, by_machine: bool
) -> list[Conflict]:
    """The conflicts of earlier merges that neither side has settled since."""
    mine = distinct(conflict.with_names(sides.our_names) for conflict in conflicts_of(ours))
    if by_machine:
        return mine
    before = distinct(conflicts_of(base) if base else ())
    other = distinct(conflict.with_names(sides.their_names) for conflict in conflicts_of(theirs))
    kept = [conflict for conflict in mine if conflict in other or conflict not in before]
    return kept + [conflict for conflict in other if conflict not in [*mine, *before]]
