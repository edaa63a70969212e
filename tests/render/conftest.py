"""The briefs that the outputs are made of: one as in life, one that attacks them."""

import json
from collections.abc import Callable, Sequence
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest

from briefgen.brief import Brief, load, to_data

FOLDER = Path(__file__).parent

HOSTILE: list[str] = json.loads((FOLDER / "hostile.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def brief() -> Brief:
    return load((FOLDER / "quay-collapse.json").read_bytes())


def _poisoned(value: Any, next_text: Callable[[], str]) -> Any:  # noqa: ANN401 -- JSON
    """Put hostile words into every field that holds free text."""
    closed = {
        *("id", "document", "kind", "status", "type", "mode", "part", "origin", "reviewed"),
        *("qualifier", "counting", "verification", "role", "country", "sha256", "language"),
        *("affiliation", "speaker", "asserted_by", "attributed_to", "subset_of", "event"),
        *("format_version", "$schema", "created_at", "updated_at", "published_on", "said_on"),
        *("date", "as_of", "since", "earliest", "latest", "start", "end", "url"),
        *("reliability", "prefix", "suffix"),
    }
    if isinstance(value, dict):
        return {
            key: item
            if key in closed and not (key == "role" and "name" in value)
            else _poisoned(item, next_text)
            for key, item in value.items()
        }
    if isinstance(value, list):
        ids = all(isinstance(item, str) and item.startswith(_ID_STEMS) for item in value)
        return value if ids else [_poisoned(item, next_text) for item in value]
    return next_text() if isinstance(value, str) else value


_ID_STEMS = ("actor-", "measure-", "casualty-", "statement-", "question-", "range-")


@pytest.fixture(scope="session")
def poisoned(brief: Brief) -> Callable[[Sequence[str]], Brief]:
    """Return what puts texts into all fields of the brief that a source can fill, in turn."""

    def poison(texts: Sequence[str]) -> Brief:
        data = _poisoned(to_data(brief), cycle(texts).__next__)
        for question in data["open_questions"]:
            question["question"] += "?"
        data["documents"][0]["url"] = "javascript:alert(1)"
        data["documents"][1]["url"] = 'https://example.org/a b)"<c>[d](e)'
        return Brief.model_validate(data, strict=False)

    return poison


@pytest.fixture(scope="session")
def hostile_brief(poisoned: Callable[[Sequence[str]], Brief]) -> Brief:
    return poisoned(HOSTILE)
