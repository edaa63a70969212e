"""What every object of a brief has in common: closed keys, ``x_`` extensions, ids, dates."""

import json
import math
from datetime import date
from functools import cache
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    model_validator,
)
from pydantic_core import PydanticCustomError

from briefgen.brief.formats import (
    DATE_PATTERN,
    TIMESTAMP_PATTERN,
    wrong_date,
    wrong_timestamp,
)
from briefgen.brief.vocabulary import Origin, Review

ID_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9._-]*$"
SHA256_PATTERN = r"^[0-9a-f]{64}$"
EXTENSION_PREFIX = "x_"
# The key of a brief under which a merge keeps what its sides disagree on until a person settles it.
CONFLICTS_KEY = "x_conflicts"
# The description of every `X_text`.
AS_WRITTEN = "The words for it, as written; kept where no date can be told from them, too."


def _schema_extra(schema: dict[str, Any]) -> None:
    schema["additionalProperties"] = False
    schema["patternProperties"] = {f"^{EXTENSION_PREFIX}": {}}
    for field in schema.get("properties", {}).values():
        field.pop("title", None)


def _is_json(value: object) -> bool:
    if isinstance(value, dict):
        return all(isinstance(key, str) and _is_json(item) for key, item in value.items())
    if isinstance(value, list):
        return all(_is_json(item) for item in value)
    if isinstance(value, float):
        return math.isfinite(value)
    return value is None or isinstance(value, str | int)


def _check_extension(key: str, value: object) -> None:
    """Refuse what JSON cannot write again: a brief that was read can always be written."""
    if not _is_json(value):
        raise PydanticCustomError(
            "no_json_value",
            "`{key}` holds what JSON has no words for, such as NaN or a number too large",
            {"key": key},
        )


class BriefObject(BaseModel):  # noqa: PLW1641 -- pydantic gives what is frozen a hash
    """An object of the format: its own keys, any ``x_*`` key, and no other."""

    model_config = ConfigDict(
        extra="allow",
        frozen=True,
        strict=True,
        # Each class is built when it is first needed: most uses begin with the whole brief.
        defer_build=True,
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
        json_schema_extra=_schema_extra,
    )

    @model_validator(mode="before")
    @classmethod
    def _refuse_unknown_keys(cls, data: Any, info: ValidationInfo) -> Any:  # noqa: ANN401 -- raw JSON
        if not isinstance(data, dict):
            return data
        allowed = _allowed_keys(cls, in_python=info.mode == "python")
        for key, value in data.items():
            if key in allowed:
                continue
            if str(key).startswith(EXTENSION_PREFIX):
                _check_extension(str(key), value)
                continue
            # Most briefs have no such key.
            from difflib import get_close_matches

            near = get_close_matches(str(key), cls.field_names(), n=1, cutoff=0.6)
            hint = f": did you mean `{near[0]}`?" if near else ""
            raise PydanticCustomError(
                "unknown_key",
                "unknown key `{key}`{hint}",
                {"key": str(key), "hint": hint, "suggestion": near[0] if near else ""},
            )
        return data

    def __eq__(self, other: object) -> bool:
        """Whether two objects say the same in JSON.

        Within an ``x_*`` key 1, 1.0 and True are equal to Python, and three things in JSON.
        """
        # Asked first: it is quicker than to ask for the class alone.
        if self.__class__ is not other.__class__ or not isinstance(other, BriefObject):
            return NotImplemented
        if self.__dict__ != other.__dict__:
            return False
        own, others = self.__pydantic_extra__, other.__pydantic_extra__
        return not (own or others) or _letters(own) == _letters(others)

    @classmethod
    def field_names(cls) -> list[str]:
        """The JSON names of the fields, in the order in which they are written."""
        return [field.alias or name for name, field in cls.model_fields.items()]


@cache
def _allowed_keys(kind: type[BriefObject], *, in_python: bool) -> frozenset[str]:
    """The keys of a kind of object; our own code calls `$schema` by a name that Python allows."""
    return frozenset((*kind.field_names(), *(kind.model_fields if in_python else ())))


def _letters(extension: object) -> str:
    return json.dumps(extension or {}, sort_keys=True, default=repr)


def _iso_date(value: object) -> object:
    if not isinstance(value, str):
        return value
    if wrong := wrong_date(value):
        raise PydanticCustomError("iso_date", wrong)
    return date.fromisoformat(value)


def _timestamp(value: object) -> object:
    if isinstance(value, str) and (wrong := wrong_timestamp(value)):
        raise PydanticCustomError("rfc3339", wrong)
    return value


def _whole_number(value: object) -> object:
    return int(value) if isinstance(value, float) and value.is_integer() else value


IsoDate = Annotated[
    date,
    BeforeValidator(_iso_date),
    Field(json_schema_extra={"pattern": DATE_PATTERN, "examples": ["2030-05-01"]}),
]
Timestamp = Annotated[
    str,
    BeforeValidator(_timestamp),
    Field(
        json_schema_extra={
            "format": "date-time",
            "pattern": TIMESTAMP_PATTERN,
            "examples": ["2030-05-01T09:30:00+00:00"],
        }
    ),
]
# Takes 2.0 for 2, as JSON Schema does: JSON has one kind of number. It stands last among what
# annotates an `int`: a limit behind it would not reach the schema.
WHOLE_NUMBER = BeforeValidator(_whole_number)
ItemId = Annotated[str, Field(pattern=ID_PATTERN)]
Text = Annotated[str, Field(min_length=1)]


class DateWindow(BriefObject):
    """A stretch of days within which something lies."""

    earliest: IsoDate = Field(description="First day on which it can have been.")
    latest: IsoDate = Field(description="Last day on which it can have been.")


FlexibleDate = IsoDate | DateWindow | None


def date_bounds(value: date | DateWindow | None) -> tuple[date, date] | None:
    """Return the first and last day that a date field allows, or None where it is empty."""
    if value is None:
        return None
    if isinstance(value, DateWindow):
        return value.earliest, value.latest
    return value, value


class Item(BriefObject):
    """An item of one of the brief's lists."""

    id: ItemId = Field(
        description="Unique in the brief and stable: an item keeps it when it is reworded.",
        examples=["actor-amina-diallo", "statement-diallo-3f9a1c"],
    )
    note: str | None = Field(default=None, description="A person's remark; shown to reviewers.")
    origin: Origin = Field(
        default="extracted", description="`manual` for an item that a person wrote."
    )
    reviewed: Review = Field(
        default="unreviewed",
        description="A `rejected` item stays in the JSON and appears in no document, range, "
        "highlight or question.",
    )

    @property
    def shown(self) -> bool:
        """Whether the item may appear in an output: nobody has rejected it."""
        return self.reviewed != "rejected"
