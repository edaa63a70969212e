"""Comparing two briefs: item by item, field by field."""

from collections.abc import Iterator, Mapping, Sequence

from pydantic import BaseModel

from briefgen.brief import LISTS, Brief, Item
from briefgen.collector import collector_at_rest
from briefgen.diff.changes import Changes, FieldChange, MemberChange
from briefgen.diff.fields import same, type_of, values_of
from briefgen.diff.matching import NAMED_FIRST, Pairing, pair


@collector_at_rest()
def compare(old: Brief, new: Brief, *, order: bool = False) -> Changes:
    """Return what differs between two briefs.

    Items are one where their ids are; those whose id is gone are found again by the words that they
    rest on and their likeness, one to one.

    Args:
        old: the earlier brief.
        new: the later one.
        order: whether the order of lists counts, too.
    """
    names: dict[str, str] = {}
    changes: dict[str, list[MemberChange]] = {}
    moved: dict[str, Sequence[int]] = {}
    for section in (*NAMED_FIRST, "corrections"):
        before, after = getattr(old, section), getattr(new, section)
        pairing = pair(before, after, names)
        changes[section] = list(_members(section, before, after, pairing, order=order))
        if order and (places := _order(len(before), pairing, len(after))):
            moved[section] = places
        names |= {
            change.old.id: change.new.id
            for change in changes[section]
            if isinstance(change.old, Item) and isinstance(change.new, Item) and change.is_renamed
        }
    return Changes(
        old,
        new,
        tuple(field_changes(old, new, order=order, without=frozenset(LISTS))),
        tuple(change for section in LISTS for change in changes[section]),
        moved,
        names,
    )


def field_changes(
    old: BaseModel,
    new: BaseModel,
    *,
    order: bool = False,
    without: frozenset[str] = frozenset(),
) -> Iterator[FieldChange]:
    """Yield the fields that two versions of one thing fill differently; the id is one of a brief's.

    Args:
        old: an item, or a brief.
        new: a later version of it.
        order: whether the order of lists counts, too.
        without: fields that are not looked at.
    """
    before, after = _values(old), _values(new)
    for name in dict.fromkeys([*before, *after]):
        if name in without:
            continue
        there = name in before and name in after
        one, other = before.get(name), after.get(name)
        if not there or not same(type_of(old, name), one, other, ordered=order):
            yield FieldChange(name, one, other, name in before, name in after)


def _values(thing: BaseModel) -> Mapping[str, object]:
    return {**values_of(thing), "id": thing.id} if isinstance(thing, Brief) else values_of(thing)


def _members(
    section: str,
    before: Sequence[Item],
    after: Sequence[Item],
    pairing: Pairing,
    *,
    order: bool,
) -> Iterator[MemberChange]:
    """Yield what became of a list's members: of those that are there now, then those that went."""
    came = dict.fromkeys(pairing.fresh)
    earlier = {other: one for one, other in pairing.pairs}
    for at, member in enumerate(after):
        if at in came:
            yield MemberChange(section, None, member)
            continue
        was = before[earlier[at]]
        if was == member:
            continue
        change = MemberChange(section, was, member, tuple(field_changes(was, member, order=order)))
        if change.fields or change.is_renamed:
            yield change
    for at in pairing.gone:
        yield MemberChange(section, before[at], None)


def _order(old_length: int, pairing: Pairing, new_length: int) -> tuple[int, ...]:
    """The new order of a list, where it is not the old one with what is new at its end.

    Each place of the new list gives the old place of its member; -1 stands for a new one.
    """
    earlier = {other: one for one, other in pairing.pairs}
    places = tuple(earlier.get(at, -1) for at in range(new_length))
    kept = [at for at in range(old_length) if at not in set(pairing.gone)]
    plain = (*kept, *(-1 for _ in pairing.fresh))
    return () if places == plain else places
