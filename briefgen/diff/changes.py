"""What changed between two briefs, as data: reporters only put it into words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from briefgen.brief import Brief, Correction, Item

# Fields of a brief that say when and by what it was written, and nothing of the situation.
BOOKKEEPING: Final = frozenset({"created_at", "updated_at"})


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that two versions of one thing fill differently.

    Attributes:
        name: the field's name in the model, or an ``x_*`` key.
        old: its value before: any value that the model gives the field.
        new: its value now.
        was_there: whether the key stood there before; only an ``x_*`` key may not.
        is_there: whether it stands there now.
    """

    name: str
    old: Any
    new: Any
    was_there: bool = True
    is_there: bool = True

    @property
    def added(self) -> list[Any]:
        """Members of a list that are new."""
        return [member for member in self.new if member not in self.old]

    @property
    def removed(self) -> list[Any]:
        """Members of a list that are gone."""
        return [member for member in self.old if member not in self.new]


@dataclass(frozen=True, slots=True)
class MemberChange:
    """A member of one of a brief's lists that came, went or was changed.

    Attributes:
        section: the name of the list.
        old: what it was, or None where it came.
        new: what it is, or None where it went.
        fields: what differs, in the order of the format; empty where it came or went.
    """

    section: str
    old: Item | Correction | None
    new: Item | Correction | None
    fields: tuple[FieldChange, ...] = ()

    @property
    def is_renamed(self) -> bool:
        """Whether an item has another id than before."""
        return (
            isinstance(self.old, Item) and isinstance(self.new, Item) and self.old.id != self.new.id
        )

    def field(self, name: str) -> FieldChange | None:
        """Return the change of one field, or None where it is the same."""
        return next((change for change in self.fields if change.name == name), None)


@dataclass(frozen=True, slots=True)
class Changes:
    """All that differs between two briefs.

    Attributes:
        old: the earlier brief.
        new: the later one.
        head: fields of the brief itself.
        members: of each list what came, went and changed, lists in the order of the format.
        order: for each list whose order counts and differs, the old places of the members that
            stayed, in the new order, and -1 for each new one; empty unless order was asked for.
        names: the new id of each item that has another one than before.
    """

    old: Brief
    new: Brief
    head: tuple[FieldChange, ...] = ()
    members: tuple[MemberChange, ...] = ()
    order: Mapping[str, Sequence[int]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether the two say the same, to the letter."""
        return not (self.head or self.members or self.order)

    @property
    def is_bookkeeping(self) -> bool:
        """Whether they differ in nothing but the times at which they were written."""
        return not (self.members or self.order) and all(
            change.name in BOOKKEEPING for change in self.head
        )

    def of(self, section: str) -> tuple[MemberChange, ...]:
        """Return what changed in one list."""
        return tuple(change for change in self.members if change.section == section)
