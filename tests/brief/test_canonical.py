"""Canonical form: one text for one brief, and nothing lost on the way."""

# ruff: noqa: ANN401 -- JSON, and fixtures whose classes stand in conftest.py

import json
import random
from typing import Any

import pytest

from briefgen.brief import LISTS, Brief, digest, dump, load, to_data
from briefgen.errors import InvalidBriefError

BARE = {"format_version": "1.0", "id": "brief-1", "title": "Storm"}


def _shuffled(value: Any, chance: random.Random) -> Any:
    if isinstance(value, dict):
        items = [(key, _shuffled(item, chance)) for key, item in value.items()]
        chance.shuffle(items)
        return dict(items)
    return [_shuffled(item, chance) for item in value] if isinstance(value, list) else value


def test_a_full_brief_comes_back_as_it_was(full: dict[str, Any]) -> None:
    assert to_data(load(json.dumps(full))) == full
    assert load(dump(load(json.dumps(full)))) == load(json.dumps(full))


def test_the_order_of_keys_in_the_source_does_not_matter(full: dict[str, Any]) -> None:
    expected = dump(load(json.dumps(full)))
    shuffled = _shuffled(full, random.Random(5))  # noqa: S311 -- any order will do
    assert dump(load(json.dumps(shuffled))) == expected
    assert digest(load(json.dumps(shuffled))) == digest(load(json.dumps(full)))


def test_defaults_are_left_out_but_the_lists_are_written() -> None:
    data = {
        **BARE,
        "version": 1,
        "status": "draft",
        "marking": None,
        "actors": [
            {"id": "a", "kind": "person", "name": "Liv Dahl", "anonymous": False, "aliases": []}
        ],
    }
    assert to_data(load(json.dumps(data))) == {
        **BARE,
        "version": 1,
        "status": "draft",
        **{name: [] for name in LISTS},
        "actors": [{"id": "a", "kind": "person", "name": "Liv Dahl"}],
    }


def test_open_ends_of_a_figure_are_written() -> None:
    figure = {"id": "c", "kind": "killed", "low": None, "high": None}
    data = to_data(load(json.dumps({**BARE, "casualties": [figure]})))
    assert data["casualties"] == [figure]


def test_the_text_is_utf8_with_two_spaces_and_a_last_newline() -> None:
    text = dump(Brief(format_version="1.0", id="b", title="Sturm über Ísafjörður “jetzt”"))
    assert "Sturm über Ísafjörður “jetzt”" in text
    assert text.startswith('{\n  "format_version"')
    assert text.endswith("}\n")


def test_extensions_keep_their_values_even_null() -> None:
    data = {**BARE, "x_b": None, "x_a": {"z": 1, "a": [True, "é"]}}
    assert to_data(load(json.dumps(data)))["x_b"] is None
    assert to_data(load(json.dumps(data)))["x_a"] == {"z": 1, "a": [True, "é"]}


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1e999", '{"deep": [NaN]}'])
def test_what_json_cannot_write_again_is_refused(value: str) -> None:
    text = json.dumps(BARE)[:-1] + f', "x_a": {value}}}'
    with pytest.raises(InvalidBriefError, match="x_a"):
        load(text)


@pytest.mark.parametrize("text", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'"\\ud800"', b"{}"])
def test_what_is_no_brief_is_refused_with_the_name_of_the_file(text: bytes) -> None:
    with pytest.raises(InvalidBriefError, match=r"^out/brief\.json: "):
        load(text, "out/brief.json")


def test_a_byte_order_mark_is_passed_over() -> None:
    text = json.dumps(BARE)
    assert load("\ufeff" + text) == load(b"\xef\xbb\xbf" + text.encode()) == load(text)


def test_the_message_names_the_place_and_how_many_more() -> None:
    data = {**BARE, "actors": [{"id": "a", "kind": "ghost", "name": ""}]}
    with pytest.raises(InvalidBriefError, match=r"/actors/0/kind: .* \(and 1 more; "):
        load(json.dumps(data))


def test_extension_keys_stand_last_and_by_name() -> None:
    head = {"format_version": "1.0", "id": "b", "title": "T"}
    one = load(json.dumps({**head, "x_b": {"d": 1, "c": 2}, "x_a": 1}))
    other = load(json.dumps({"x_a": 1, "x_b": {"c": 2, "d": 1}, **head}))
    assert dump(one) == dump(other)
    assert list(to_data(one))[-2:] == ["x_a", "x_b"]
