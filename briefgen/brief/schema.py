"""The JSON Schema (draft 2020-12) of the brief, generated from the model."""

import json
from typing import Any

from briefgen.brief.model import Brief

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SCHEMA_ID = "urn:briefgen:situation-brief:1.0"


def brief_schema() -> dict[str, Any]:
    """Return the schema as plain JSON data."""
    generated = Brief.model_json_schema(by_alias=True, mode="validation")
    generated["title"] = "Situation brief 1.0"
    return {"$schema": DIALECT, "$id": SCHEMA_ID, **generated}


def dump_schema() -> str:
    """Return the schema as JSON text with a newline at the end."""
    return json.dumps(brief_schema(), ensure_ascii=False, indent=2) + "\n"
