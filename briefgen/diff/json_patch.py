"""Changes as a JSON Patch (RFC 6902), for the earlier brief as a file.

It is written for the canonical JSON, and applies as well to a file in which a person spelled out
what is at its default: keys are added, which puts them in the place of any that are there, and only
those are removed that hold something.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from briefgen.brief import LISTS, Brief, Correction, Item, to_data
from briefgen.diff.changes import Changes, FieldChange, MemberChange
from briefgen.diff.patch import apply, places

Operation = Mapping[str, Any]


def json_patch(changes: Changes) -> list[Operation]:
    """Return the operations that make the later brief of the earlier one.

    As with ``apply``, the order of lists is the later one where the comparison looked at it.
    """
    target = to_data(apply(changes, changes.old))
    found: list[Operation] = []
    for change in changes.head:
        found += _key(change, "", _json_name(changes.old, change), target)
    for section in LISTS:
        if changes.of(section) or section in changes.order:
            found += _list(changes, section, target[section])
    return found


def _list(changes: Changes, section: str, target: Sequence[Any]) -> Iterator[Operation]:
    members: Sequence[Item | Correction] = getattr(changes.old, section)
    if not members or not target:
        # A file may leave out an empty list, so that there is nothing to add a member to.
        yield {"op": "add", "path": f"/{section}", "value": target}
        return
    at_place = places(members, changes.of(section))
    order = changes.order.get(section)
    kept = [at for at in range(len(members)) if at not in at_place or at_place[at].new]
    coming = [-1] * sum(change.old is None for change in changes.of(section))
    wanted = list(order) if order is not None else [*kept, *coming]
    results = {at: value for at, value in zip(wanted, target, strict=True) if at >= 0}
    for at in kept:
        if at in at_place:
            yield from _member(f"/{section}/{at}", at_place[at], results[at])
    for at in sorted(set(range(len(members))) - set(kept), reverse=True):
        yield {"op": "remove", "path": f"/{section}/{at}"}
    yield from _arranged(f"/{section}", kept, wanted, target)


def _member(path: str, change: MemberChange, result: Mapping[str, Any]) -> Iterator[Operation]:
    if change.is_renamed:
        yield {"op": "add", "path": f"{path}/id", "value": result["id"]}
    for field in change.fields:
        yield from _key(field, path, field.name, result)


def _key(
    change: FieldChange, path: str, name: str, result: Mapping[str, Any]
) -> Iterator[Operation]:
    """Set a key to what it holds in the result; where it holds nothing there, take it away."""
    pointer = f"{path}/{name.replace('~', '~0').replace('/', '~1')}"
    if name in result:
        yield {"op": "add", "path": pointer, "value": result[name]}
    elif change.was_there:
        yield {"op": "remove", "path": pointer}


def _arranged(
    path: str, kept: Sequence[int], wanted: Sequence[int], target: Sequence[Any]
) -> Iterator[Operation]:
    """Put the members that stayed into their new order, and the new ones between them.

    Args:
        path: the list's.
        kept: the old places of the members that are left.
        wanted: the old places in the new order, -1 for each new member.
        target: the members as they are to be.
    """
    standing = list(kept)
    for at, (place, value) in enumerate(zip(wanted, target, strict=True)):
        if place < 0:
            end = at == len(standing)
            yield {"op": "add", "path": f"{path}/{'-' if end else at}", "value": value}
            standing.insert(at, -1)
        elif standing[at] != place:
            found = standing.index(place, at)
            yield {"op": "move", "from": f"{path}/{found}", "path": f"{path}/{at}"}
            standing.insert(at, standing.pop(found))


def _json_name(brief: Brief, change: FieldChange) -> str:
    field = type(brief).model_fields.get(change.name)
    return (field.alias if field else None) or change.name
