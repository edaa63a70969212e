"""A value as JSON on one line, as messages show it and as it is written into a brief."""

import json


def json_value(value: object) -> str:
    """Return a value as JSON, with letters of all scripts as they are."""
    return json.dumps(value, ensure_ascii=False)
