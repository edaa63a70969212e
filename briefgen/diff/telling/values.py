"""What the fields of a brief are called, and how their values are said."""

import json
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from pydantic import BaseModel

from briefgen.brief import (
    REFERENCES,
    DateWindow,
    Generator,
    Group,
    Period,
    Plover,
    SourceRating,
    Supersedes,
    date_bounds,
)
from briefgen.brief.characters import clean
from briefgen.brief.dates import days_words, moment_words, period_words
from briefgen.brief.labels import (
    ACTOR_KINDS,
    COUNTINGS,
    GROUP_ROLES,
    MEASURE_KINDS,
    MEASURE_STATUSES,
    QUALIFIERS,
    QUESTION_KINDS,
    VERIFICATIONS,
    country_name,
)
from briefgen.brief.wording import CASUALTY_LABELS
from briefgen.diff.fields import as_json
from briefgen.diff.telling.naming import Naming

# What a field is called where its own name, with blanks for underscores, would not do.
_LABELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "schema_": "schema",
        "actors": "by",
        "targets": "aimed at",
        "asserted_by": "according to",
        "as_of_text": "as of, in words",
        "best": "best estimate",
        "date_text": "date, in words",
        "published_on_text": "published on, in words",
        "raw": "in the words",
        "refs": "tells of",
        "reviewed": "review",
        "said_on_text": "said on, in words",
        "sha256": "SHA-256",
        "since_text": "since, in words",
        "subset_of": "part of",
        "supersedes": "replaces",
        "id": "id of the brief",
        "url": "address",
        "archived_url": "archived address",
        "open_above": "open above",
        "verified_low": "verified",
        "plover": "PLOVER code",
        "created_at": "first written",
        "updated_at": "last changed",
    }
)
# The words of the closed lists, by the name of the class and of the field.
_WORDS: Final[Mapping[tuple[str, str], Mapping[str, str]]] = MappingProxyType(
    {
        ("Actor", "kind"): ACTOR_KINDS,
        ("Casualty", "kind"): CASUALTY_LABELS,
        ("Casualty", "counting"): COUNTINGS,
        ("Casualty", "qualifier"): QUALIFIERS,
        ("Casualty", "verification"): VERIFICATIONS,
        ("CasualtyRange", "kind"): CASUALTY_LABELS,
        ("Measure", "kind"): MEASURE_KINDS,
        ("Measure", "status"): MEASURE_STATUSES,
        ("OpenQuestion", "kind"): QUESTION_KINDS,
    }
)
_MOMENTS: Final = frozenset({"created_at", "updated_at", "retrieved_at"})


def label(field: str) -> str:
    """Say what a field is called."""
    if field.startswith("x_"):
        return clean(field)
    return _LABELS.get(field) or field.replace("_", " ")


def value_words(owner: type[BaseModel], field: str, value: object, naming: Naming) -> str:
    """Say the value of a field; "" where it is empty.

    Args:
        owner: the kind of object that has the field.
        field: its name.
        value: the value.
        naming: names the items of the side on which it stands.
    """
    if value is None or value in ("", []):
        return ""
    if field in _references(owner):
        return naming.names([value] if isinstance(value, str) else _members(value))
    if field.startswith("x_"):
        return json_words(value)
    if isinstance(value, str):
        words = _WORDS.get((owner.__name__, field))
        return clean(_said(field, value) if words is None else words.get(value, value).lower())
    if isinstance(value, list) and all(isinstance(member, str) for member in value):
        return ", ".join(map(clean, value))
    return clean(_other_words(value))


def json_words(value: object) -> str:
    """Say a value as JSON on one line: what tells apart those that words would make the same."""
    data = as_json(value)
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    # What cannot be seen stands there by its number.
    return text if text == clean(text) else json.dumps(data, sort_keys=True)


def _references(owner: type[BaseModel]) -> frozenset[str]:
    return frozenset(name for name, _ in REFERENCES.get(owner, ()))


def _members(value: object) -> list[str]:
    return [str(member) for member in value] if isinstance(value, list) else []


def _said(field: str, value: str) -> str:
    if field == "country":
        return country_name(value) or value
    if field in _MOMENTS:
        return moment_words(value) or value
    return value


def _other_words(value: Any) -> str:  # noqa: ANN401 -- any value of a field
    match value:
        case bool():
            return "yes" if value else "no"
        case int():
            return f"{value:,}"
        case date() | DateWindow():
            bounds = date_bounds(value)
            return days_words(*bounds) if bounds else ""
        case Period():
            return period_words(value) or ""
        case Group():
            role = GROUP_ROLES.get(value.role)
            return ", ".join(part for part in (value.text, role) if part)
        case SourceRating():
            return f"{value.reliability}{value.credibility}"
        case Plover():
            return f"{value.event}, {value.mode}" if value.mode else value.event
        case Supersedes():
            return f"Report {value.version}"
        case Generator():
            parts = (value.name, value.version, value.extractor, value.model)
            return ", ".join(part for part in parts if part)
        case _:
            return json_words(value)
