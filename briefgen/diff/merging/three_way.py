"""Three versions of one thing into one, field by field."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from typing import Any, Final, TypeVar

from pydantic import BaseModel

from briefgen.diff.fields import (
    TOGETHER,
    FieldType,
    keyed,
    same,
    type_of,
    values_of,
)
from briefgen.diff.words import merge_words

Thing = TypeVar("Thing", bound=BaseModel)


class _Absent(Enum):
    """Stands for a value that is not there: no ``x_*`` key, no base of a field that must be set."""

    ABSENT = None


_ABSENT: Final = _Absent.ABSENT


@dataclass(frozen=True, slots=True)
class FieldConflict:
    """A field that two sides set differently; None stands for no value, too."""

    name: str
    base: Any
    ours: Any
    theirs: Any


@dataclass
class MergedFields:
    """The values of a merged thing by field, and where ours stands against theirs."""

    values: dict[str, Any] = field(default_factory=dict)
    conflicts: list[FieldConflict] = field(default_factory=list)


def merge_fields(base: BaseModel | None, ours: BaseModel, theirs: BaseModel) -> MergedFields:
    """Merge the fields of two versions of one thing; the id is none of them.

    A field that one side alone changed has that side's value, lists are united, words merged where
    the edits do not touch. Fields that say one thing together, such as a number and its qualifier,
    are taken from one side together.

    Args:
        base: what both began from; None where both sides added the thing.
        ours: our version.
        theirs: their version, of the same type.
    """
    versions = _Versions(base, ours, theirs)
    merged = MergedFields()
    bound = {name for group in TOGETHER if versions.disagree_on(group) for name in group}
    for name in versions.names():
        kind, (origin, mine, other) = type_of(ours, name), versions.of(name)
        if name in bound:
            value, is_conflict = mine, not same(kind, mine, other)
        else:
            value, is_conflict = merge_value(kind, origin, mine, other)
        if value is not _ABSENT:
            merged.values[name] = value
        if is_conflict:
            known = (None if side is _ABSENT else side for side in (origin, mine, other))
            merged.conflicts.append(FieldConflict(name, *known))
    return merged


def merge_value(kind: FieldType, base: object, ours: object, theirs: object) -> tuple[Any, bool]:
    """Return the merged value of a field, and whether the sides disagree; then it is ours."""
    if same(kind, ours, theirs):
        return (theirs if ours == base else ours), False
    if same(kind, base, ours):
        return theirs, False
    if same(kind, base, theirs):
        return ours, False
    if isinstance(ours, list) and isinstance(theirs, list) and kind is not FieldType.VALUE:
        return _merge_lists(base if isinstance(base, list) else [], ours, theirs)
    if kind is FieldType.PROSE and all(isinstance(text, str) for text in (base, ours, theirs)):
        words = merge_words(str(base), str(ours), str(theirs))
        if words and words.strip():
            return words, False
    return ours, True


def rebuilt(thing: Thing, values: Mapping[str, Any], **others: Any) -> Thing:  # noqa: ANN401
    """Return an object of the type of a thing with other values, all of them already checked."""
    kept = {"id": thing.id} if hasattr(thing, "id") else {}
    return type(thing).model_construct(**{**kept, **values, **others})


@dataclass(frozen=True, slots=True)
class _Versions:
    base: BaseModel | None
    ours: BaseModel
    theirs: BaseModel

    def names(self) -> Iterator[str]:
        """The fields of the thing in their order, then the ``x_*`` keys of all versions."""
        yield from dict.fromkeys([*values_of(self.ours), *values_of(self.theirs)])

    def of(self, name: str) -> tuple[object, object, object]:
        """The three values of a field; without a base, what the field is by default."""
        mine = values_of(self.ours).get(name, _ABSENT)
        other = values_of(self.theirs).get(name, _ABSENT)
        if self.base is not None:
            return values_of(self.base).get(name, _ABSENT), mine, other
        return _defaults(type(self.ours)).get(name, _ABSENT), mine, other

    def disagree_on(self, group: frozenset[str]) -> bool:
        """Whether both sides changed fields that belong together, and not in the same way."""
        names = [name for name in self.names() if name in group]
        if not names:
            return False
        told = [(type_of(self.ours, name), *self.of(name)) for name in names]
        return (
            any(not same(kind, base, mine) for kind, base, mine, _ in told)
            and any(not same(kind, base, other) for kind, base, _, other in told)
            and any(not same(kind, mine, other) for kind, _, mine, other in told)
        )


@cache
def _defaults(kind: type[BaseModel]) -> Mapping[str, object]:
    return {
        name: field.get_default(call_default_factory=True)
        for name, field in kind.model_fields.items()
        if not field.is_required()
    }


def _merge_lists(base: list[Any], ours: list[Any], theirs: list[Any]) -> tuple[list[Any], bool]:
    """Members that either side added, without those that either side took away; ours come first.

    They disagree on a member that both changed, or that one changed and the other took away.
    """
    was, mine, other = keyed(base), keyed(ours), keyed(theirs)
    merged: list[Any] = []
    is_conflict = False
    for key, member in mine.items():
        if key in other:
            value, differs = merge_value(FieldType.VALUE, was.get(key), member, other[key])
            merged.append(value)
            is_conflict |= differs
        elif key not in was:
            merged.append(member)
        elif not same(FieldType.VALUE, was[key], member):
            merged.append(member)
            is_conflict = True
    for key, member in other.items():
        if key in mine:
            continue
        if key not in was:
            merged.append(member)
        elif not same(FieldType.VALUE, was[key], member):
            is_conflict = True
    return merged, is_conflict
