"""What changed, applied to the earlier brief, gives the later one: as objects and as JSON."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.brief import LISTS, Brief, dump, load, to_data
from briefgen.diff import apply, compare, json_patch

Json = Any

QUAY: Json = json.loads(
    (Path(__file__).parents[1] / "render" / "quay-collapse.json").read_text(encoding="utf-8")
)
OWN = ("x_desk", "x_a/b~c")
# What a person or a program could write there, whatever the field.
YES = st.booleans()
VALUES = st.sampled_from(["", "other words", "two words", None, True, 1, 1.0, 0, [], ["a"], {}])


def at(data: Json, pointer: str) -> tuple[Json, str]:
    *way, last = (
        step.replace("~1", "/").replace("~0", "~") for step in pointer.removeprefix("/").split("/")
    )
    for step in way:
        data = data[int(step)] if isinstance(data, list) else data[step]
    return data, last


def take(data: Json, pointer: str) -> Json:
    parent, last = at(data, pointer)
    return parent.pop(int(last) if isinstance(parent, list) else last)


def put(data: Json, pointer: str, value: Json) -> None:
    parent, last = at(data, pointer)
    if isinstance(parent, dict):
        parent[last] = value
    else:
        assert last == "-" or int(last) <= len(parent)
        parent.insert(len(parent) if last == "-" else int(last), value)


def patched(data: Json, operations: Json) -> Json:
    """Apply a JSON Patch as RFC 6902 says."""
    data = copy.deepcopy(data)
    for operation in operations:
        match operation["op"]:
            case "add":
                put(data, operation["path"], copy.deepcopy(operation["value"]))
            case "remove":
                take(data, operation["path"])
            case "move":
                put(data, operation["path"], take(data, operation["from"]))
            case other:
                raise AssertionError(other)
    return data


def spelled_out(brief: Brief) -> Json:
    """The brief as a person could write it: every default in words, none of the empty lists."""
    data = brief.model_dump(mode="json", by_alias=True)
    return {key: value for key, value in data.items() if key not in LISTS or value}


def in_any_order(brief: Brief) -> Json:
    """What a brief says, whatever the order of its lists."""

    def sorted_lists(value: Json) -> Json:
        if isinstance(value, list):
            return sorted(map(sorted_lists, value), key=json.dumps)
        if isinstance(value, dict):
            return {key: sorted_lists(part) for key, part in value.items()}
        return value

    return sorted_lists(to_data(brief))


def is_valid(data: Json) -> bool:
    try:
        Brief.model_validate_json(json.dumps(data))
    except ValueError:
        return False
    return True


def edit_list(draw: st.DrawFn, data: Json, section: str, number: int) -> None:
    """Drop, double or move members of a list."""
    members = data[section]
    place = draw(st.integers(0, len(members) - 1))
    match draw(st.sampled_from(["drop", "empty", "copy", "move"])):
        case "drop":
            del members[place]
        case "empty":
            members.clear()
        case "copy":
            members.append(copy.deepcopy(members[place]))
            if "id" in members[place]:
                members[place]["id"] = f"item-{number}"
        case "move":
            data[section] = draw(st.permutations(members))


def edit_thing(draw: st.DrawFn, thing: Json, others: list[Json], number: int) -> None:
    """Set, take away or rename what an item, or the brief, has."""
    key = draw(st.sampled_from(sorted(thing.keys() - LISTS)))
    match draw(st.sampled_from(["id", "none", "own", "other", "any"])):
        case "id" if "id" in thing:
            thing["id"] = f"name-{number}"
        case "none":
            del thing[key]
        case "own":
            thing[draw(st.sampled_from(OWN))] = draw(VALUES)
        case "other" if others:
            other = draw(st.sampled_from(others))
            thing |= {key: value for key, value in other.items() if key != "id" and draw(YES)}
        case _:
            thing[key] = draw(VALUES)


@st.composite
def edited(draw: st.DrawFn) -> Brief:
    """A brief of which items were dropped, made anew, renamed, moved and edited."""
    data = copy.deepcopy(QUAY)
    for number in range(draw(st.integers(0, 8))):
        before = copy.deepcopy(data)
        section = draw(st.sampled_from([*LISTS, None]))
        members = data[section] if section else []
        if section and members and draw(YES):
            edit_list(draw, data, section, number)
        elif members or not section:
            thing = draw(st.sampled_from(members)) if section else data
            edit_thing(draw, thing, members, number)
        if not is_valid(data):
            data = before
    return load(json.dumps(data))


@given(edited(), edited())
@settings(max_examples=100)
def test_with_the_order_the_later_brief_comes_out_to_the_letter(old: Brief, new: Brief) -> None:
    changes = compare(old, new, order=True)
    assert dump(apply(changes, old)) == dump(new)
    assert dump(apply(changes, load(dump(old)))) == dump(new)
    operations = json_patch(changes)
    assert patched(to_data(old), operations) == to_data(new)
    by_hand = load(json.dumps(patched(spelled_out(old), operations)))
    assert dump(by_hand) == dump(new)


@given(edited(), edited())
@settings(max_examples=60)
def test_without_it_all_but_the_order_of_lists_does(old: Brief, new: Brief) -> None:
    changes = compare(old, new)
    later = apply(changes, old)
    assert in_any_order(later) == in_any_order(new)
    assert load(json.dumps(patched(to_data(old), json_patch(changes)))) == later


def test_what_did_not_change_needs_no_operation() -> None:
    brief = load(json.dumps(QUAY))
    assert json_patch(compare(brief, brief, order=True)) == []


def test_a_field_is_set_and_not_the_item() -> None:
    brief = load(json.dumps(QUAY))
    data = to_data(brief)
    data["measures"][1]["status"] = "cancelled"
    operations = json_patch(compare(brief, load(json.dumps(data))))
    assert operations == [{"op": "add", "path": "/measures/1/status", "value": "cancelled"}]


def test_changes_of_another_brief_are_refused() -> None:
    brief = load(json.dumps(QUAY))
    other = brief.model_copy(update={"title": "Another"})
    with pytest.raises(ValueError, match="not the brief in which these changes were found"):
        apply(compare(brief, other), other)
