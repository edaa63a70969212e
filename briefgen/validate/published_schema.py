"""The JSON Schema as it is published: to read it takes a twentieth of the time to make it anew."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from briefgen.brief import SCHEMA_FILE
from briefgen.resources import resource_folder


@cache
def published_schema() -> Mapping[str, Any]:
    """Return the schema that ships with briefgen; a test holds it to the model.

    Raises:
        ResourceError: when it is missing from the installation.
    """
    schema: dict[str, Any] = json.loads((resource_folder("schemas") / SCHEMA_FILE).read_bytes())
    return schema
