"""What the fields of an item hold, and how two values of one field are set against each other."""

import json
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from enum import Enum, auto
from functools import cache
from typing import Any, Final, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import to_jsonable_python

from briefgen.brief import Evidence

# Sentences that people reword: two edits of one that do not touch can both stand.
_PROSE: Final = frozenset({"text", "question", "answer", "note", "title"})
# Fields that say one thing together: a number of one side with a qualifier of the other is a figure
# that nobody gave.
TOGETHER: Final = (
    frozenset({"low", "high", "best", "qualifier", "raw"}),
    frozenset({"date", "date_text"}),
    frozenset({"said_on", "said_on_text"}),
    frozenset({"since", "since_text", "as_of", "as_of_text"}),
    frozenset({"published_on", "published_on_text"}),
    frozenset({"status", "answer"}),
    frozenset({"sha256", "characters"}),
)


class FieldType(Enum):
    """How values of a field are compared and united.

    Attributes:
        VALUE: one thing, such as a status or a date; two sides that set it differently disagree.
        PROSE: words of a person, compared word by word.
        SET: names, each of them there or not.
        SPANS: evidence, each span there or not.
    """

    VALUE = auto()
    PROSE = auto()
    SET = auto()
    SPANS = auto()


@cache
def field_types(kind: type[BaseModel]) -> Mapping[str, FieldType]:
    """Return what each field of a kind of object holds, by its name in Python; ``id`` is none."""
    return {
        name: _field_type(name, field.annotation)
        for name, field in kind.model_fields.items()
        if name != "id"
    }


def _field_type(name: str, annotation: object) -> FieldType:
    if get_origin(annotation) is list:
        (member,) = get_args(annotation)
        return FieldType.SPANS if member is Evidence else FieldType.SET
    return FieldType.PROSE if name in _PROSE else FieldType.VALUE


def values_of(thing: BaseModel) -> Mapping[str, Any]:
    """Return the values of an object's fields, and of its ``x_*`` keys, without its id."""
    values = {**thing.__dict__, **(thing.model_extra or {})}
    values.pop("id", None)
    return values


def type_of(thing: BaseModel, field: str) -> FieldType:
    """Return what a field holds; an ``x_*`` key is one thing."""
    return field_types(type(thing)).get(field, FieldType.VALUE)


def keyed(members: Iterable[Any]) -> dict[Hashable, Any]:
    """Return the members of a list by what tells them apart: of a span, where it stands.

    What stands in a list twice has two keys, so that nothing is lost.
    """
    times: Counter[Hashable] = Counter()
    found: dict[Hashable, Any] = {}
    for member in members:
        key = _key_of(member)
        found[key, times[key]] = member
        times[key] += 1
    return found


def _key_of(member: object) -> Hashable:
    if isinstance(member, Evidence):
        return member.document, member.start, member.end, member.part
    return member


def same(kind: FieldType, one: object, other: object, *, ordered: bool = False) -> bool:
    """Whether two values of a field say the same; lists in any order, unless it counts."""
    if one == other:
        # Within an ``x_*`` key 1, 1.0 and True are equal to Python, and three things in JSON.
        return not is_extended(one) or _letters(one) == _letters(other)
    if ordered or kind not in (FieldType.SET, FieldType.SPANS):
        return False
    if not (isinstance(one, list) and isinstance(other, list)) or len(one) != len(other):
        return False
    before, after = keyed(one), keyed(other)
    return before.keys() == after.keys() and all(
        same(FieldType.VALUE, member, after[key]) for key, member in before.items()
    )


def is_extended(value: object) -> bool:
    """Whether a value can hold JSON of any shape: an ``x_*`` key, or an object with such keys."""
    if isinstance(value, BaseModel):
        if value.__pydantic_extra__:
            return True
        fields = value.__dict__
        return any(is_extended(fields[name]) for name in _objects_of(type(value)))
    if isinstance(value, list):
        return any(map(is_extended, value))
    return isinstance(value, dict | int | float)


@cache
def _objects_of(kind: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a kind of object that can hold other objects."""
    return tuple(name for name, field in kind.model_fields.items() if _is_object(field.annotation))


def _is_object(annotation: object) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return True
    return any(map(_is_object, get_args(annotation)))


def _letters(value: object) -> str:
    """The JSON of a value: what the file would have, but for the order of keys."""
    return json.dumps(as_json(value), sort_keys=True)


def as_json(value: object) -> Any:  # noqa: ANN401 -- any JSON
    """Return a value as JSON data, as the canonical writer gives it."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    if isinstance(value, list):
        return [as_json(member) for member in value]
    return to_jsonable_python(value)
