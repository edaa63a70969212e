"""What of a brief can be looked at beyond the schema, also where some of its items are faulty."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from pydantic import ValidationError

from briefgen.brief import FORMAT_VERSION, ITEM_LISTS, LISTS, Brief, Evidence, Item
from briefgen.brief.base import ID_PATTERN
from briefgen.validate.findings import Pointer

_ID: Final = re.compile(ID_PATTERN)
# Stands in for what a brief must have and a faulty one lacks; nothing looks at it.
_STAND_IN: Final = {"format_version": FORMAT_VERSION, "id": "brief", "title": "brief"}


@dataclass(frozen=True)
class Contents:
    """The sound part of a brief.

    Attributes:
        brief: what is sound.
        indexes: for each list that lost faulty members, where those that stayed stood.
        lost: the ids in the lists that lost members, each with the name of its list.
        hidden: the lists of which some ids are not known: an id that is in none of them may be one.
    """

    brief: Brief
    indexes: Mapping[str, Sequence[int]]
    lost: Mapping[str, str]
    hidden: frozenset[str] = frozenset()

    def items(self, *lists: str) -> Sequence[tuple[Pointer, Item]]:
        """Return the items of some lists, or of all, each with its place in the file."""
        if not lists:
            return self._all_items
        return [placed for name in lists for placed in self._placed[name]]

    @cached_property
    def _all_items(self) -> Sequence[tuple[Pointer, Item]]:
        return self.items(*ITEM_LISTS)

    @cached_property
    def _placed(self) -> Mapping[str, Sequence[tuple[Pointer, Item]]]:
        members: Mapping[str, Sequence[Item]] = {
            name: getattr(self.brief, name) for name in ITEM_LISTS
        }
        return {
            name: [((name, self.index(name, at)), item) for at, item in enumerate(items)]
            for name, items in members.items()
        }

    def index(self, name: str, position: int) -> int:
        """Return the index in the file of the member of a list."""
        return self.indexes[name][position] if name in self.indexes else position

    @cached_property
    def evidence(self) -> Sequence[tuple[Pointer, Evidence]]:
        """Every span of every item, with its place in the file."""
        return [
            ((*pointer, "evidence", number), span)
            for pointer, item in self.items()
            for number, span in enumerate(evidence_of(item))
        ]

    def is_whole(self, name: str) -> bool:
        """Whether no member of a list had to be left out."""
        return name not in self.indexes and name not in self.hidden


def evidence_of(item: Item) -> Sequence[Evidence]:
    """Return the spans that an item rests on; documents and ranges have none."""
    spans: Sequence[Evidence] = getattr(item, "evidence", ())
    return spans


def sound_part(
    data: Mapping[str, Any], faulty: Sequence[Pointer], *, has_strange_keys: bool = False
) -> Contents | None:
    """Return what is left of a brief without its faulty items and top-level keys.

    Args:
        data: the brief's JSON data.
        faulty: the places, one step deep for a top-level key and two for a member of a list.
        has_strange_keys: whether the brief had keys that were left out since nobody can tell what
            they mean; a list that is not there may stand under one of them.

    Returns:
        None where nothing can be made of the rest.
    """
    sound: dict[str, Any] = {**_STAND_IN, **data}
    for key in {place[0] for place in faulty if len(place) == 1}:
        sound.pop(str(key), None)
    if "version" not in sound:
        sound.pop("supersedes", None)
    sound = {**_STAND_IN, **sound}
    indexes: dict[str, list[int]] = {}
    lost: dict[str, str] = {}
    hidden = {name for name in LISTS if has_strange_keys and name not in data}
    for name in LISTS:
        members = data.get(name, [])
        gone = {place[1] for place in faulty if len(place) > 1 and place[0] == name}
        if name not in sound and name in data:
            indexes[name] = []
            hidden.add(name)
        elif gone:
            indexes[name] = [index for index in range(len(members)) if index not in gone]
            sound[name] = [members[index] for index in indexes[name]]
            lost |= dict.fromkeys(_ids(members), name)
            if len(_ids(members)) < len(members):
                hidden.add(name)
    for name in {str(place[0]) for place in faulty if len(place) > 1} - set(LISTS):
        sound.pop(name, None)
    try:
        brief = Brief.model_validate_json(json.dumps(sound))
    except ValidationError:
        return None
    return Contents(brief, indexes, lost, frozenset(hidden))


def _ids(members: Sequence[Any]) -> list[str]:
    return [
        member["id"]
        for member in members
        if isinstance(member, dict)
        and isinstance(member.get("id"), str)
        and _ID.search(member["id"])
    ]
