"""The published schema is the model's, is a schema, and agrees with the model on briefs."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from pydantic import ValidationError

from briefgen.brief import SCHEMA_FILE, Brief, dump_schema
from briefgen.brief.formats import wrong_date
from briefgen.resources import resource_folder

BRIEFS = Path(__file__).resolve().parents[1] / "briefs"
FORMATS = FormatChecker(formats=())
FORMATS.checks("date")(lambda value: not isinstance(value, str) or not wrong_date(value))
VALIDATOR = Draft202012Validator(json.loads(dump_schema()), format_checker=FORMATS)
# A fault beyond the schema keeps to the schema; the syntax of JSON is before it.
NAMES = sorted(
    path.relative_to(BRIEFS).as_posix()
    for path in BRIEFS.glob("*valid/*.json")
    if not path.name.startswith("json-")
)


def test_published_schema_has_not_drifted() -> None:
    published = resource_folder("schemas") / SCHEMA_FILE
    assert published.read_text(encoding="utf-8") == dump_schema(), (
        f"write it anew: briefgen schema --out schemas/{SCHEMA_FILE}"
    )


def test_it_is_a_schema_of_draft_2020_12() -> None:
    Draft202012Validator.check_schema(json.loads(dump_schema()))


@pytest.mark.parametrize("name", NAMES)
def test_schema_and_model_agree(name: str) -> None:
    text = (BRIEFS / name).read_text(encoding="utf-8")
    try:
        Brief.model_validate_json(text)
    except ValidationError:
        accepted = False
    else:
        accepted = True
    assert VALIDATOR.is_valid(json.loads(text)) == accepted
    assert accepted != name.startswith("invalid/schema-")
