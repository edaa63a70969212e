"""Values of the earlier brief under the ids of the later one, which a new id alone does not change.

An item that has another id is named by it wherever it stood: of that, nothing is worth a word.
"""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from briefgen.brief import REFERENCES, Evidence
from briefgen.diff.changes import FieldChange
from briefgen.diff.fields import same, type_of


def renamed(
    member: BaseModel,
    field: str,
    value: Any,  # noqa: ANN401 -- any value
    names: Mapping[str, str],
) -> Any:  # noqa: ANN401 -- as above
    """Return a field's value with the ids that items have now.

    Args:
        member: the thing that has the field.
        field: its name.
        value: what it holds.
        names: the new id of each item that has another one.
    """
    if not names or not value:
        return value
    if field == "evidence":
        return [_renamed(span, names) for span in value]
    if not any(name == field for name, _ in REFERENCES.get(type(member), ())):
        return value
    if isinstance(value, str):
        return names.get(value, value)
    return [names.get(name, name) for name in value]


def only_follows(member: BaseModel, change: FieldChange, names: Mapping[str, str]) -> bool:
    """Whether a field differs in nothing but the ids of what it names."""
    now = renamed(member, change.name, change.old, names)
    return now != change.old and same(type_of(member, change.name), now, change.new)


def _renamed(span: Evidence, names: Mapping[str, str]) -> Evidence:
    document = names.get(span.document, span.document)
    return span if document == span.document else span.model_copy(update={"document": document})
