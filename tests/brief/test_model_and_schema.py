"""The model and the JSON Schema made from it: the same briefs are accepted, every field is told."""

# ruff: noqa: ANN401 -- JSON, and fixtures whose classes stand in conftest.py

import copy
import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import jsonschema
import pytest

from briefgen.brief import Actor, Brief, DateWindow, Period, brief_schema, load
from briefgen.errors import InvalidBriefError

SCHEMA = jsonschema.Draft202012Validator(brief_schema())
Path = tuple[str | int, ...]

# What may stand anywhere by mistake. Days that the calendar lacks, and numbers written as 2.0, are
# in tests/validate/test_equivalence.py, where the schema's formats are checked too.
MISTAKES: tuple[Any, ...] = (
    *(None, True, False, -1, 0, 1, 7, 1.5, [], ["two words"], [1], {}, {"x_a": 1}, {"a": 1}),
    *("", "word", "two words", "1", "2031-05-01", "2031-5-1", "2031-05-01 ", "?", "Is it so?"),
    *("2031-05-01T10:00:00Z", "2031-05-01T10:00:00", "AB" * 32, "ab" * 32, "se", "SE", "z" * 65),
    *("final", "manual", "direct", "person", "killed", "vague", "cue", "A", "COERCE", "1.0"),
    {"earliest": "2031-05-01", "latest": "2031-05-02"},
    {"earliest": "2031-05-01"},
)


def _paths(value: Any, here: Path = ()) -> Iterator[Path]:
    yield here
    steps: Iterable[tuple[str | int, Any]] = ()
    if isinstance(value, dict):
        steps = value.items()
    elif isinstance(value, list):
        steps = enumerate(value)
    for key, item in steps:
        yield from _paths(item, (*here, key))


def _is_told_elsewhere(path: Path) -> bool:
    """Whether a place is like one of an actor: evidence, and what every item has."""
    shared = {"evidence", "note", "origin", "reviewed"}
    return bool(path) and path[0] != "actors" and not shared.isdisjoint(path)


def _alone(full: dict[str, Any], path: Path) -> dict[str, Any]:
    """The brief without the lists that a place is not in: there is less to check."""
    if not path:
        return full
    kept = {key: value for key, value in full.items() if not isinstance(value, list)}
    return {**kept, path[0]: full[str(path[0])]}


def _with(data: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    changed = copy.copy(data)
    changed[path[0]] = _with(data[path[0]], path[1:], value)
    return changed


def _without(data: Any, path: Path) -> Any:
    changed = copy.deepcopy(data)
    parent = changed
    for step in path[:-1]:
        parent = parent[step]
    del parent[path[-1]]
    return changed


def _model_accepts(data: Any) -> bool:
    try:
        load(json.dumps(data))
    except InvalidBriefError:
        return False
    return True


def test_the_full_brief_sets_every_field_of_every_object(full: dict[str, Any]) -> None:
    assert _model_accepts(full)
    assert SCHEMA.is_valid(full)
    definitions = {"Brief": brief_schema(), **brief_schema()["$defs"]}
    named = {str(step) for path in _paths(full) for step in path}
    for definition in definitions.values():
        assert set(definition.get("properties", {})) <= named


def test_model_and_schema_agree_on_every_mistake(full: dict[str, Any]) -> None:
    disagreed = [
        (path, mistake)
        for path in _paths(full)
        if not _is_told_elsewhere(path)
        for mistake in MISTAKES
        if _model_accepts(changed := _with(_alone(full, path), path, mistake))
        != SCHEMA.is_valid(changed)
    ]
    assert disagreed == []


def test_model_and_schema_agree_on_what_is_missing(full: dict[str, Any]) -> None:
    required = set()
    for path in _paths(full):
        if path and isinstance(path[-1], str):
            lacking = _without(full, path)
            assert _model_accepts(lacking) == SCHEMA.is_valid(lacking), path
            if not SCHEMA.is_valid(lacking) and len(path) == 3:
                required.add(f"{path[0]}.{path[2]}")
    assert required == {
        *("highlights.id", "highlights.text", "corrections.text", "documents.id"),
        *("actors.id", "actors.kind", "actors.name"),
        *("statements.id", "statements.mode", "statements.text"),
        *("measures.id", "measures.kind", "measures.status", "measures.text"),
        *("casualties.id", "casualties.kind", "casualties.low", "casualties.high"),
        *("casualty_ranges.id", "casualty_ranges.kind", "casualty_ranges.low"),
        *("casualty_ranges.high", "open_questions.id", "open_questions.kind"),
        *("open_questions.question",),
    }


def test_unknown_keys_are_refused_everywhere_and_x_keys_nowhere(full: dict[str, Any]) -> None:
    for path in _paths(full):
        place: Any = full
        for step in path:
            place = place[step]
        if not isinstance(place, dict) or "x_desk" in path:
            continue
        for key, fits in (("x_house", True), ("titel", False), ("X_house", False)):
            changed = _with(full, path, {**place, key: 1})
            assert _model_accepts(changed) == SCHEMA.is_valid(changed) == fits, (path, key)


def test_every_field_has_a_description() -> None:
    schema = brief_schema()
    for name, definition in {"Brief": schema, **schema["$defs"]}.items():
        assert definition["description"], name
        for field, told in definition["properties"].items():
            assert told.get("description"), f"{name}.{field}"


@pytest.mark.parametrize(
    ("key", "hint"),
    [("titel", "`title`"), ("schema_", r"`\$schema`"), ("statments", "`statements`")],
)
def test_an_unknown_key_is_told_with_what_was_meant(key: str, hint: str) -> None:
    data = {"format_version": "1.0", "id": "b", "title": "t", key: None}
    with pytest.raises(InvalidBriefError, match=f"did you mean {hint}"):
        load(json.dumps(data))


@pytest.mark.parametrize(
    "day", ["2031-02-30", "2031-13-01", "0000-01-01", "2031-05-01\n", "Friday"]
)
def test_a_date_has_to_be_a_day_of_the_calendar(day: str) -> None:
    data = {"format_version": "1.0", "id": "b", "title": "t", "as_of": day}
    with pytest.raises(InvalidBriefError, match="as_of"):
        load(json.dumps(data))


def test_items_are_frozen(full: dict[str, Any]) -> None:
    brief = load(json.dumps(full))
    with pytest.raises(ValueError, match="frozen"):
        brief.title = "other"  # type: ignore[misc]


def test_our_own_code_may_call_the_schema_by_its_python_name() -> None:
    assert Brief(schema_="s.json", format_version="1.0", id="b", title="t").schema_ == "s.json"


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        (1, 1, True),
        (1, 1.0, False),
        (1, True, False),
        ({"a": 1, "b": [0]}, {"b": [0], "a": 1}, True),
        ({"a": [0]}, {"a": [False]}, False),
        (None, {}, False),
    ],
)
def test_objects_are_equal_when_they_say_the_same_in_json(
    one: object, other: object, *, equal: bool
) -> None:
    evidence = {"document": "document-dam", "start": 0, "end": 3, "exact": "dam"}
    first, second = (
        Actor.model_validate({"id": "a", "kind": "group", "name": "Guards", "evidence": [span]})
        for span in ({**evidence, "x_tag": one}, {**evidence, "x_tag": other})
    )
    assert (first == second) is equal
    assert (first.evidence == second.evidence) is equal
    assert first != Actor(id="a", kind="group", name="Guards")


def test_objects_of_other_kinds_are_not_equal() -> None:
    assert DateWindow(earliest=date(2031, 5, 1), latest=date(2031, 5, 2)) != Period()
    assert Period() != {}
