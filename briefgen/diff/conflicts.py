"""A conflict: what two sides made of one thing, kept in the brief until a person settles it."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from briefgen.brief import Brief

# The key of a brief under which its conflicts stand.
CONFLICTS_KEY: Final = "x_conflicts"


@dataclass(frozen=True, slots=True)
class Conflict:
    """What two sides made of one field, or of one item; the brief holds our side of it.

    Attributes:
        section: the list of the item, or None for a field of the brief itself.
        item: the item's id, or None.
        field: the field, or None where one side took the whole item away.
        base: what it was, as JSON data.
        ours: what we made of it, as JSON data; None where we took it away.
        theirs: what they made of it, as JSON data; None where they took it away.
    """

    section: str | None
    item: str | None
    field: str | None
    base: Any
    ours: Any
    theirs: Any

    @property
    def place(self) -> str:
        """Where it is, for a message: "statement-diallo-3f9a1c, text"."""
        return ", ".join(part for part in (self.item, self.field) if part) or "the brief"

    def to_data(self) -> dict[str, Any]:
        """Return the conflict as it stands in a brief."""
        where = {"list": self.section, "id": self.item, "field": self.field}
        told = {name: value for name, value in where.items() if value is not None}
        return {**told, "base": self.base, "ours": self.ours, "theirs": self.theirs}


def conflicts_of(brief: Brief) -> list[Conflict]:
    """Return the conflicts that a brief holds; what a person broke there is passed over."""
    kept = (brief.model_extra or {}).get(CONFLICTS_KEY)
    found = []
    for record in kept if isinstance(kept, list) else ():
        if isinstance(record, Mapping) and "ours" in record and "theirs" in record:
            names = [record.get(key) for key in ("list", "id", "field")]
            section, item, field = (name if isinstance(name, str) else None for name in names)
            base, ours, theirs = (record.get(side) for side in ("base", "ours", "theirs"))
            found.append(Conflict(section, item, field, base, ours, theirs))
    return found


def with_conflicts(brief: Brief, conflicts: Iterable[Conflict]) -> Brief:
    """Return a brief that holds these conflicts, each once, instead of those that it held."""
    records = {json.dumps(data, sort_keys=True): data for data in (c.to_data() for c in conflicts)}
    extra = {k: v for k, v in (brief.model_extra or {}).items() if k != CONFLICTS_KEY}
    if records:
        extra[CONFLICTS_KEY] = list(records.values())
    fields = {name: getattr(brief, name) for name in type(brief).model_fields}
    return Brief.model_construct(brief.model_fields_set | extra.keys(), **fields, **extra)
