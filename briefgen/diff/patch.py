"""Making the later brief of the earlier one and what changed between them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel

from briefgen.brief import LISTS, Brief, Item
from briefgen.diff.changes import Changes, FieldChange, MemberChange
from briefgen.diff.likeness import Member, name_of

Thing = TypeVar("Thing", bound=BaseModel)


def apply(changes: Changes, old: Brief) -> Brief:
    """Return the later brief.

    It is the later one exactly where the comparison looked at the order of lists, too; else what is
    new in a list stands at its end, and what was moved stands where it stood.

    Args:
        changes: what ``compare`` found.
        old: the earlier brief, from which it was found.

    Raises:
        ValueError: when the brief is not that one.
    """
    if old != changes.old:
        raise ValueError(f"{old.id}: not the brief in which these changes were found")
    head = {name: getattr(old, name) for name in type(old).model_fields}
    lists = {section: _patched(changes, section, getattr(old, section)) for section in LISTS}
    bare = Brief.model_construct(**{**head, **lists, **(old.model_extra or {})})
    return with_fields(bare, changes.head)


def with_fields(thing: Thing, fields: Iterable[FieldChange]) -> Thing:
    """Return an object with some fields as they are now."""
    values = {**thing.__dict__, **(thing.model_extra or {})}
    for change in fields:
        if change.is_there:
            values[change.name] = change.new
        else:
            values.pop(change.name, None)
    return type(thing).model_construct(**values)


def places(members: Sequence[Member], changes: Iterable[MemberChange]) -> dict[int, MemberChange]:
    """Return what becomes of the members of a list, by their places in it.

    Args:
        members: those of the earlier brief.
        changes: what changed in the list; what came has no place yet.
    """
    known: dict[str, list[int]] = defaultdict(list)
    for at, member in enumerate(members):
        known[name_of(member)].append(at)
    return {
        known[name_of(change.old)].pop(0): change for change in changes if change.old is not None
    }


def _patched(changes: Changes, section: str, members: Sequence[Member]) -> list[Any]:
    told = changes.of(section)
    at_place = places(members, told)
    kept = {
        at: _with(member, at_place[at]) if at in at_place else member
        for at, member in enumerate(members)
        if at not in at_place or at_place[at].new is not None
    }
    fresh = [change.new for change in told if change.old is None]
    if section not in changes.order:
        return [*kept.values(), *fresh]
    coming = iter(fresh)
    return [next(coming) if at < 0 else kept[at] for at in changes.order[section]]


def _with(member: Member, change: MemberChange) -> Member:
    patched = with_fields(member, change.fields)
    if isinstance(patched, Item) and isinstance(change.new, Item) and change.is_renamed:
        return patched.model_copy(update={"id": change.new.id})
    return patched
