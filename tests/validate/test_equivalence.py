"""The published JSON Schema and the model are one contract: what one accepts the other accepts.

JSON Schema has no words for what holds between values: that an id which is named exists, that
`low` is not above `high`, that words stand in a document. Neither the schema nor the model knows of
those; `briefgen validate` checks them on top of what both accept (the last test here).
"""

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.validators import extend

from briefgen.brief import SCHEMA_FILE, load
from briefgen.brief.formats import wrong_date, wrong_timestamp
from briefgen.errors import InvalidBriefError
from briefgen.resources import resource_folder
from briefgen.validate import check

BRIEFS = Path(__file__).resolve().parents[1] / "briefs"
SCHEMA = json.loads((resource_folder("schemas") / SCHEMA_FILE).read_text(encoding="utf-8"))

Json = Any
Place = tuple[str | int, ...]

FORMATS = FormatChecker(formats=())
FORMATS.checks("date")(lambda value: not isinstance(value, str) or not wrong_date(value))
FORMATS.checks("date-time")(lambda value: not isinstance(value, str) or not wrong_timestamp(value))


def ecma_pattern(
    _validator: object, pattern: str, value: object, _schema: object
) -> Iterator[ValidationError]:
    """As ECMA 262, which the specification asks for: `$` is the end, not a last line break too."""
    if isinstance(value, str) and not re.search(pattern.replace("$", r"\Z"), value):
        yield ValidationError(f"{value!r} does not match {pattern!r}")


VALIDATOR = extend(Draft202012Validator, {"pattern": ecma_pattern})(SCHEMA, format_checker=FORMATS)

words = st.text(min_size=1, max_size=8)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.floats(-9, 9) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2)
    ),
    max_leaves=4,
)
times = st.builds(
    lambda moment, offset: moment.isoformat(timespec="seconds") + offset,
    st.datetimes(),
    st.sampled_from(["Z", "+00:00", "-05:30", "+14:00"]),
)
FORMATTED = {
    "date": st.dates().map(str),
    "date-time": times,
    "uri": st.just("https://gazette.example/ferry"),
}


def of(part: Json) -> st.SearchStrategy[Json]:
    """Values that a part of the schema accepts."""
    if "$ref" in part:
        return st.deferred(lambda: of(SCHEMA["$defs"][part["$ref"].rpartition("/")[2]]))
    if "anyOf" in part:
        return st.one_of([of(branch) for branch in part["anyOf"]])
    if "const" in part or "enum" in part:
        return st.sampled_from(part.get("enum", [part.get("const")]))
    match part.get("type"):
        case "object":
            return objects(part)
        case "array":
            return st.lists(of(part["items"]), max_size=2)
        case "integer":
            low, high = part.get("minimum", 0), part.get("maximum", 10**6)
            numbers = st.integers(low, high)
            return numbers | numbers.map(float)
        case "boolean":
            return st.booleans()
        case "null":
            return st.none()
        case "string":
            return strings(part)
    raise AssertionError(part)


def strings(part: Json) -> st.SearchStrategy[str]:
    if "format" in part:
        return FORMATTED[part["format"]]
    if "pattern" in part:
        return st.from_regex(re.compile(part["pattern"].replace("$", r"\Z"), re.ASCII))
    return st.text(min_size=part.get("minLength", 0), max_size=8)


def objects(part: Json) -> st.SearchStrategy[Json]:
    """Objects with all that they need, some of the rest, and sometimes a key of one's own."""
    required = part.get("required", [])
    known = {key: of(value) for key, value in part["properties"].items()}
    own = st.dictionaries(words.map("x_".__add__), json_values, max_size=1)
    fixed = st.fixed_dictionaries(
        {key: known[key] for key in required},
        optional={key: value for key, value in known.items() if key not in required},
    )
    return st.builds(lambda value, extra: {**value, **extra}, fixed, own)


def whole(name: str) -> Json:
    return json.loads((BRIEFS / "valid" / name).read_text("utf-8"))


@st.composite
def briefs(draw: st.DrawFn) -> Json:
    """A whole brief, for mistakes deep within, or all that the schema allows under one key."""
    name = draw(st.sampled_from(["ferry.json", "edited.json", "minimal.json"]))
    brief = whole(name)
    if name == "minimal.json":
        key = draw(st.sampled_from(sorted(SCHEMA["properties"])))
        brief[key] = draw(of(SCHEMA["properties"][key]))
    return brief


SLIPS = (
    *(None, True, False, -1, 0, 1, 7, 2.0, 1.5, -0.0, 10**30, 1e30, [], {}, [1], {"a": 1}),
    *("", " ", "1", "2", "true", "null", "2.0", "?", "Is it?\n", "Is it?", "word", "two words"),
    *("2031-02-30", "2031-02-28", "2031-2-28", "2031-02-28\n", "20310228", "2031-W09-5", "1.0"),
    *("2031-02-28T10:00:00Z", "2031-02-30T10:00:00Z", "2031-02-28T24:00:01Z", "0000-01-01"),
    *("2031-02-28T10:00:60Z", "2031-02-28t10:00:00z", "2031-02-28T10:00:00+25:00"),
    *("ab" * 32, "AB" * 32, "SE", "se", "ÄÖ", "x" * 65, "٣", "direct", "person", "killed", "A"),
    {"earliest": "2031-02-28", "latest": "2031-02-29"},
    {"earliest": "2031-02-28", "latest": "2031-03-01", "x_by": None},
    {"earliest": "2031-02-28"},
)


def places(value: Json, here: Place = ()) -> Iterator[Place]:
    if here:
        yield here
    if isinstance(value, dict | list):
        for step, member in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(member, (*here, step))


@st.composite
def mutated(draw: st.DrawFn) -> Json:
    """A brief in which one to three things are not as they were."""
    brief = copy.deepcopy(draw(briefs()))
    for _ in range(draw(st.integers(1, 3))):
        *way, last = draw(st.sampled_from(list(places(brief))))
        parent = brief
        for step in way:
            parent = parent[step]
        value = parent[last]
        match draw(st.sampled_from(["drop", "slip", "slip", "letter", "number", "key", "extra"])):
            case "drop":
                del parent[last]
            case "slip":
                parent[last] = copy.deepcopy(draw(st.sampled_from(SLIPS)))
            case "letter" if isinstance(value, str):
                at = draw(st.integers(0, len(value)))
                parent[last] = value[:at] + draw(st.sampled_from(" -x?\n9Ü")) + value[at + 1 :]
            case "number" if isinstance(value, int | float):
                parent[last] = draw(
                    st.sampled_from([-value, value + 0.5, float(value), str(value)])
                )
            case "key" if isinstance(parent, dict):
                name = str(last)
                parent[draw(st.sampled_from([name[:-1], f"x_{name}", name.upper()]))] = parent.pop(
                    last
                )
            case "extra" if isinstance(parent, dict):
                parent[draw(st.sampled_from(["x_", "x_mine", "X_mine", "xmine", "schema_"]))] = (
                    draw(json_values)
                )
        assume(brief)
    return brief


def model_accepts(brief: Json) -> bool:
    try:
        load(json.dumps(brief))
    except InvalidBriefError:
        return False
    return True


@given(briefs())
def test_both_accept_what_the_schema_describes(brief: Json) -> None:
    assert model_accepts(brief)
    assert VALIDATOR.is_valid(brief)


@given(mutated())
@settings(max_examples=400)
def test_both_accept_and_refuse_the_same_and_so_does_the_check(brief: Json) -> None:
    accepted = model_accepts(brief)
    assert VALIDATOR.is_valid(brief) == accepted
    findings = check(json.dumps(brief).encode(), "brief.json").findings
    assert any(finding.code.startswith("schema-") for finding in findings) != accepted


@pytest.mark.parametrize(
    "path",
    sorted((BRIEFS / "invalid").glob("*.json")),
    ids=lambda path: path.stem,
)
def test_only_what_holds_between_values_is_beyond_both(path: Path) -> None:
    family = path.stem.partition("-")[0]
    if family != "json":
        brief = json.loads(path.read_bytes())
        assert model_accepts(brief) == VALIDATOR.is_valid(brief) == (family != "schema")
