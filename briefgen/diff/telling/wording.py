"""Changes in the words of the domain: what every output of a diff says, each in its own form."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from briefgen.brief import CONFLICTS_KEY, Item
from briefgen.diff.changes import Changes, MemberChange
from briefgen.diff.merging.conflicts import Conflict, ConflictSide, conflicts_of, strange_records
from briefgen.diff.telling.details import details_of_change, details_of_new, is_aside, pieces_of
from briefgen.diff.telling.headlines import (
    Headline,
    headline_of_changed,
    headline_of_new,
    headline_of_removed,
)
from briefgen.diff.telling.naming import Naming, Sides
from briefgen.diff.telling.reading import replaced, same
from briefgen.diff.telling.renaming import only_follows
from briefgen.diff.telling.told import Detail, Line, Mark, Section, Told
from briefgen.diff.telling.values import label
from briefgen.diff.words import Kind, Piece

# The order of a situation report, which readers know from the brief.
_TITLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "head": "The brief",
        "corrections": "Corrections",
        "highlights": "Highlights",
        "casualty_ranges": "Key figures",
        "casualties": "Casualties",
        "measures": "Measures",
        "statements": "Statements",
        "open_questions": "Open questions",
        "actors": "Actors",
        "documents": "Sources",
        "conflicts": "Conflicts of a merge",
    }
)
_SIDES: Final[Mapping[str, ConflictSide]] = MappingProxyType(
    {"before": "base", "ours": "ours", "theirs": "theirs"}
)
_NOTHING: Final = "The two briefs say the same."
_TIMES_ONLY: Final = "Only the times at which the two briefs were written differ."


def tell(changes: Changes) -> Told:
    """Return what differs between two briefs, in words."""
    if changes.is_empty:
        return Told((), _NOTHING)
    if changes.is_bookkeeping:
        return Told((), _TIMES_ONLY)
    sides = Sides.of(changes)
    lines = {"head": tuple(_head(changes, sides)), "conflicts": tuple(_conflicts(changes, sides))}
    sections = (
        Section(
            key,
            title,
            lines[key] if key in lines else _lines(changes.of(key), sides),
            is_moved=key in changes.order,
        )
        for key, title in _TITLES.items()
    )
    return Told(tuple(section for section in sections if section.lines or section.is_moved))


def _lines(changes: Iterable[MemberChange], sides: Sides) -> tuple[Line, ...]:
    """The lines of a list: what came, changed, and went; more evidence alone comes last."""
    in_order = sorted(changes, key=_place_in_line)
    return tuple(line for change in in_order if (line := _line(change, sides)))


def _place_in_line(change: MemberChange) -> int:
    if change.old is None:
        return 0
    if change.new is None:
        return 3
    return 2 if all(field.name == "evidence" for field in change.fields) else 1


def _line(change: MemberChange, sides: Sides) -> Line | None:
    """Tell of a member of a list; None where only ids that it names are others."""
    if change.old is None and change.new is not None:
        headline = headline_of_new(change.section, change.new, sides)
        details = details_of_new(change.new, sides)
        return _of(change, "came", headline, details)
    if change.old is not None and change.new is None:
        return _of(change, "went", headline_of_removed(change.section, change.old, sides), ())
    if change.old is None:
        return None
    fields = {
        field.name: field
        for field in change.fields
        if not only_follows(change.old, field, sides.names)
    }
    if not fields and not change.is_renamed:
        return None
    headline = headline_of_changed(change, fields, sides)
    details = tuple(
        detail
        for name, field in fields.items()
        if name not in headline.told
        for detail in details_of_change(change.old, field, sides)
    )
    if change.is_renamed and isinstance(change.old, Item) and isinstance(change.new, Item):
        details += (Detail("id", replaced(change.old.id, change.new.id), aside=True),)
    elif set(fields) == {"evidence"} and len(details) == 1:
        # Of many items no more is to be said: one line is enough.
        told = replace(headline, remark=details[0].pieces[0].text, told=frozenset(fields))
        return _of(change, "changed", told, ())
    return _of(change, "changed", headline, details)


def _of(change: MemberChange, mark: Mark, headline: Headline, details: Sequence[Detail]) -> Line:
    told = bool(headline.told) or any(not detail.aside for detail in details)
    member = change.new or change.old
    return Line(
        member.id if isinstance(member, Item) else "",
        mark,
        headline.words,
        headline.subject,
        headline.state,
        headline.remark,
        tuple(details),
        aside=mark == "changed" and not told,
    )


def _head(changes: Changes, sides: Sides) -> Iterator[Line]:
    """Tell of the fields of the brief itself, a line each; its conflicts have their own section."""
    for field in changes.head:
        if field.name == CONFLICTS_KEY and _are_told(changes, sides):
            continue
        name = label(field.name)
        headline = name if field.name.startswith("x_") else name[:1].upper() + name[1:]
        subject = pieces_of(changes.old, field, sides)
        yield Line(field.name, "changed", headline, subject, aside=is_aside(field.name))


def _are_told(changes: Changes, sides: Sides) -> bool:
    """Whether the section of conflicts tells all that differs in their record."""
    strange = [*strange_records(changes.old), *strange_records(changes.new)]
    return not strange and any(_conflicts(changes, sides))


def _conflicts(changes: Changes, sides: Sides) -> Iterator[Line]:
    """Tell of the conflicts that are new in a brief, and of those that were settled."""
    before, after = conflicts_of(changes.old), conflicts_of(changes.new)
    for conflict in after:
        if conflict not in before:
            yield _conflict(conflict, "came", "New conflict", sides.after)
    for conflict in before:
        if conflict not in after:
            yield _conflict(conflict, "went", "Conflict settled", sides.before)


def _conflict(conflict: Conflict, mark: Mark, headline: str, naming: Naming) -> Line:
    kind: Kind = "new" if mark == "came" else "old"
    where = (
        naming.name(conflict.item) if conflict.item else "",
        label(conflict.field) if conflict.field else "",
    )
    place = ", ".join(part for part in where if part) or "the brief"
    details = tuple(
        Detail(name, same(conflict.words(side) or "nothing")) for name, side in _SIDES.items()
    )
    return Line(
        conflict.item or "", mark, headline, (Piece(kind, place),), details=details, aside=True
    )
