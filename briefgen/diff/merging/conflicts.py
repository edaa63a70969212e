"""A conflict: what two sides made of one thing, kept in the brief until a person settles it."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from dataclasses import field as dataclass_field
from functools import cache
from typing import Any, Final, Literal, get_args

from briefgen.brief import CONFLICTS_KEY, LISTS, REFERENCES, Brief

ConflictSide = Literal["base", "ours", "theirs"]

_WHERE: Final = ("list", "id", "field")
# The keys of an item that tell a person most.
_MAIN: Final = ("name", "text", "question", "title")
_SIDES: Final = get_args(ConflictSide)


@dataclass(frozen=True, slots=True)
class Conflict:
    """What two sides made of one field, or of one item.

    The brief holds our side of it, but for an item that we took away and they came to name: it is
    there.

    Attributes:
        section: the list of the item, or None for a field of the brief itself.
        item: the item's id, or None.
        field: the field, or None where one side took the whole item away.
        base: what it was, as JSON data.
        ours: what we made of it, as JSON data; None where we took it away.
        theirs: what they made of it, as JSON data; None where they took it away.
        remarks: what a person wrote beside it in the file, under keys of their own.
    """

    section: str | None
    item: str | None
    field: str | None
    base: Any
    ours: Any
    theirs: Any
    remarks: Mapping[str, Any] = dataclass_field(default_factory=dict)

    def words(self, side: ConflictSide) -> str | None:
        """Return what a side made of it as a person reads it: of an item, its main words.

        None where it took away what is at issue, or never had it.
        """
        value = getattr(self, side)
        if isinstance(value, dict) and self.field is None:
            value = next((value[key] for key in _MAIN if value.get(key)), value)
        if value is None or isinstance(value, str):
            return value
        return json.dumps(value, ensure_ascii=False, sort_keys=True)

    @property
    def place(self) -> str:
        """Where it is, for a message: "statement-diallo-3f9a1c, text"."""
        return ", ".join(part for part in (self.item, self.field) if part) or "the brief"

    def to_data(self) -> dict[str, Any]:
        """Return the conflict as it stands in a brief."""
        where = zip(_WHERE, (self.section, self.item, self.field), strict=True)
        told = {name: value for name, value in where if value is not None}
        sides = {"base": self.base, "ours": self.ours, "theirs": self.theirs}
        return {**told, **sides, **self.remarks}

    def with_names(self, names: Mapping[str, str]) -> "Conflict":
        """Return the conflict with other ids for items, wherever it names them."""
        if not names:
            return self
        return replace(
            self,
            item=names.get(self.item, self.item) if self.item else None,
            base=self._renamed(self.base, names),
            ours=self._renamed(self.ours, names),
            theirs=self._renamed(self.theirs, names),
        )

    def _renamed(self, value: Any, names: Mapping[str, str]) -> Any:  # noqa: ANN401 -- any JSON
        if self.section not in LISTS:
            return value
        referring = _referring(self.section)
        if self.field is not None:
            return _with_ids(value, names) if self.field in referring else value
        if not isinstance(value, dict):
            return value
        return {k: _with_ids(v, names) if k in referring else v for k, v in value.items()}


def conflicts_of(brief: Brief) -> list[Conflict]:
    """Return the conflicts that a brief holds; what a person broke there is passed over."""
    return [conflict for conflict in map(_read, _records(brief)) if conflict]


def strange_records(brief: Brief) -> list[Any]:
    """Return what stands among the conflicts of a brief and is none: a person wrote or broke it."""
    return [record for record in _records(brief) if _read(record) is None]


def with_conflicts(brief: Brief, conflicts: Iterable[Conflict]) -> Brief:
    """Return a brief that holds these conflicts, each once, instead of those that it held."""
    records = [conflict.to_data() for conflict in distinct(conflicts)]
    records += strange_records(brief)
    extra = {k: v for k, v in (brief.model_extra or {}).items() if k != CONFLICTS_KEY}
    if records:
        extra[CONFLICTS_KEY] = records
    fields = {name: getattr(brief, name) for name in type(brief).model_fields}
    return Brief.model_construct(brief.model_fields_set | extra.keys(), **fields, **extra)


def distinct(conflicts: Iterable[Conflict]) -> list[Conflict]:
    """Return conflicts, each once."""
    return list({json.dumps(c.to_data(), sort_keys=True): c for c in conflicts}.values())


def _records(brief: Brief) -> list[Any]:
    kept = (brief.model_extra or {}).get(CONFLICTS_KEY, [])
    return kept if isinstance(kept, list) else [kept]


def _read(record: Any) -> Conflict | None:  # noqa: ANN401 -- any JSON
    if not isinstance(record, Mapping) or not {"ours", "theirs"} <= record.keys():
        return None
    section, item, field = (record.get(key) for key in _WHERE)
    if not all(name is None or isinstance(name, str) for name in (section, item, field)):
        return None
    base, ours, theirs = (record.get(side) for side in _SIDES)
    remarks = {key: value for key, value in record.items() if key not in (*_WHERE, *_SIDES)}
    return Conflict(section, item, field, base, ours, theirs, remarks)


@cache
def _referring(section: str) -> frozenset[str]:
    """The fields of the items of a list that hold ids."""
    (kind,) = get_args(Brief.model_fields[section].annotation)
    return frozenset({"id", "evidence", *(name for name, _ in REFERENCES.get(kind, ()))})


def _with_ids(value: Any, names: Mapping[str, str]) -> Any:  # noqa: ANN401 -- any JSON
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, list):
        return [_with_ids(member, names) for member in value]
    if isinstance(value, dict) and isinstance(value.get("document"), str):
        return {**value, "document": _with_ids(value["document"], names)}
    return value
