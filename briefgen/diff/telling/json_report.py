"""A diff for programs: one JSON object; docs/diff.md describes it."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any, Final

from briefgen.brief import LISTS, Brief, Item, digest
from briefgen.diff.changes import Changes, FieldChange, MemberChange
from briefgen.diff.fields import as_json
from briefgen.diff.telling.told import Section, Told

# Of this format, not of the briefs'.
FORMAT: Final = "briefgen-diff-1.0"


def json_report(changes: Changes, told: Told) -> str:
    """Return what differs between two briefs as JSON text with a newline at the end.

    Args:
        changes: what differs, as data.
        told: the same in words.
    """
    lists = {section: _list(changes, section) for section in LISTS}
    data = {
        "format": FORMAT,
        "old": _brief(changes.old),
        "new": _brief(changes.new),
        "same": changes.is_empty,
        "times_only": changes.is_bookkeeping and not changes.is_empty,
        "renamed": dict(changes.names),
        "head": _fields(changes.old, changes.head),
        "lists": {section: found for section, found in lists.items() if found},
        "told": [_section(section) for section in told.sections],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _brief(brief: Brief) -> dict[str, Any]:
    return {
        "id": brief.id,
        "title": brief.title,
        "version": brief.version,
        "marking": brief.marking,
        "sha256": digest(brief),
    }


def _list(changes: Changes, section: str) -> dict[str, Any]:
    told = changes.of(section)
    found: dict[str, Any] = {
        "added": [as_json(change.new) for change in told if change.old is None],
        "removed": [as_json(change.old) for change in told if change.new is None],
        "changed": [_changed(change) for change in told if change.old and change.new],
        "order": list(changes.order.get(section, ())),
    }
    return {key: value for key, value in found.items() if value}


def _changed(change: MemberChange) -> dict[str, Any]:
    ids = {
        key: member.id
        for key, member in (("id", change.old), ("new_id", change.new))
        if isinstance(member, Item) and (key == "id" or change.is_renamed)
    }
    return {**ids, "fields": _fields(change.old, change.fields)}


def _fields(owner: object, changes: Iterable[FieldChange]) -> list[dict[str, Any]]:
    names = _json_names(owner)
    return [
        {
            "field": names.get(change.name, change.name),
            **({"old": as_json(change.old)} if change.was_there else {}),
            **({"new": as_json(change.new)} if change.is_there else {}),
        }
        for change in changes
    ]


def _json_names(owner: object) -> Mapping[str, str]:
    """The names in JSON of the fields that have another one in Python."""
    fields = type(owner).model_fields if isinstance(owner, Brief) else {}
    return {name: field.alias for name, field in fields.items() if field.alias}


def _section(section: Section) -> dict[str, Any]:
    lines = [asdict(line) for line in section.lines]
    return {"section": section.key, "title": section.title, "lines": lines}
