"""Does the JSON keep to the format? One problem for each place, in words that an editor knows."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from briefgen.brief import FORMAT_VERSION, REFERENCES, Brief
from briefgen.brief.base import ID_PATTERN, SHA256_PATTERN
from briefgen.validate.contents import Contents, sound_part
from briefgen.validate.findings import Pointer, Problem
from briefgen.validate.nearest import VERY_NEAR, did_you_mean, nearest
from briefgen.validate.synonyms import synonym
from briefgen.validate.syntax import Source
from briefgen.validate.unknown_keys import UnknownKey, UnknownKeys, find_unknown_keys

# What pydantic calls a value of the wrong JSON type, and what a person calls the right one.
_TYPES: Final = {
    "string_type": "a string",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "bool_type": "true or false",
    "list_type": "a list",
    "model_type": "an object",
    "model_attributes_type": "an object",
    "dict_type": "an object",
    "date_type": "a date such as 2030-05-01",
}
_COUNTRY: Final = r"^[A-Z]{2}$"
_PATTERNS: Final = {
    ID_PATTERN: "an id is made of letters, digits, `.`, `_` and `-`, the first a letter or digit",
    SHA256_PATTERN: "a SHA-256 is 64 digits from 0-9 and a-f",
    r"\?$": "a question ends in `?`",
    _COUNTRY: "a country is two capital letters (ISO 3166-1 alpha-2)",
}
_ID: Final = re.compile(ID_PATTERN)
_OF_ACTORS: Final = frozenset(
    field for fields in REFERENCES.values() for field, lists in fields if "actors" in lists
)
_FORMATS: Final = frozenset({"iso_date", "rfc3339"})
_LIMITS: Final = frozenset(
    {"greater_than_equal", "less_than_equal", "string_too_short", "string_too_long"}
)
# What a JSON value is called when it stands where it must not.
_KINDS: Final[Mapping[type, str]] = {
    str: "a string",
    bool: "true or false",
    int: "a number",
    float: "a number with a decimal point or exponent",
    list: "a list",
    dict: "an object",
    type(None): "null",
}
_VERSION: Final = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,4}){0,3}")
_EXPECTED: Final = re.compile(r"'([^']*)'|(\d+)")


@dataclass(frozen=True)
class Read:
    """What was read of a brief.

    Attributes:
        contents: the part that keeps to the format, or None where none does. Keys that are meant
            for others stand in it as those.
        problems: what does not, at its place in the contents.
        unknown: the unknown keys; it knows how the keys were written.
    """

    contents: Contents | None
    problems: list[Problem]
    unknown: UnknownKeys


def read_brief(source: Source) -> Read:
    """Read a brief from its JSON, which is readable."""
    unread = tuple(source.root.unread_places())
    errors: list[ErrorDetails] | None = None
    if not unread:
        text = json.dumps(source.data) if source.faults else source.text
        try:
            brief = Brief.model_validate_json(text)
        except ValidationError as error:
            errors = error.errors(include_url=False)
        else:
            return Read(Contents(brief, {}, {}), [], UnknownKeys((), {}))
    data = source.data
    if not isinstance(data, dict):
        message = f"a brief is an object, this is {_kind(data)}"
        return Read(None, [Problem("schema-type", (), message)], UnknownKeys((), {}))
    unknown = UnknownKeys((), data)
    if newer := _newer_format(data):
        return Read(None, [newer], unknown)
    if errors is None or any(error["type"] == "unknown_key" for error in errors):
        unknown = find_unknown_keys(data)
        errors = _errors(unknown.mended)
    problems = _problems(errors, unknown.mended)
    problems = _without_lost_keys(problems, unread, unknown)
    faulty = [problem.pointer[:2] for problem in problems] + [place[:2] for place in unread]
    strange = any(not place.pointer and not place.is_meant for place in unknown.places)
    contents = sound_part(unknown.mended, faulty, has_strange_keys=strange)
    slips = [_unknown_key(place) for place in unknown.places]
    return Read(contents, [*slips, *problems], unknown)


def _without_lost_keys(
    problems: Sequence[Problem], unread: Iterable[Pointer], unknown: UnknownKeys
) -> list[Problem]:
    """Leave out the one key that an object lacks, where one value in it has lost its key.

    Such a value was read as an unknown key without a value, and has its finding.
    """
    strangers = {(*place.pointer, place.key) for place in unknown.places}
    lost = Counter(place[:-1] for place in unread if place in strangers)
    missing = Counter(
        problem.pointer for problem in problems if problem.code == "schema-missing-key"
    )
    return [
        problem
        for problem in problems
        if not (
            problem.code == "schema-missing-key"
            and lost[problem.pointer] == missing[problem.pointer] == 1
        )
    ]


def _newer_format(data: Mapping[str, Any]) -> Problem | None:
    """Say that a brief was made for a later version of the format, which nobody here knows."""
    version = data.get("format_version")
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        return None
    if _numbers(version) <= _numbers(FORMAT_VERSION):
        return None
    message = (
        f"the brief was made by a newer version of the format, {version}, not {FORMAT_VERSION}"
    )
    mend = "check it with a newer briefgen"
    return Problem("schema-word", ("format_version",), message, mend)


def _numbers(version: str) -> list[int]:
    numbers = [int(number) for number in version.split(".")]
    while numbers and not numbers[-1]:
        numbers.pop()
    return numbers


def _errors(data: Mapping[str, Any]) -> list[ErrorDetails]:
    try:
        Brief.model_validate_json(json.dumps(data))
    except ValidationError as error:
        return error.errors(include_url=False)
    return []


def _unknown_key(place: UnknownKey) -> Problem:
    near = place.near
    message = f"unknown key `{place.key}`"
    mend = "remove it, or begin its name with `x_`"
    if near and place.is_meant:
        message += did_you_mean(near)
        mend = f"write `{near}`"
    elif near:
        message += f", beside `{near}`"
        mend = f"keep one of the two, as `{near}`"
    pointer = (*place.pointer, place.key)
    return Problem("schema-unknown-key", pointer, message, mend, at_key=True)


def _problems(errors: Sequence[ErrorDetails], data: Mapping[str, Any]) -> list[Problem]:
    """One problem for each place; of a union, the branch that was meant."""
    folded: dict[Pointer, Problem] = {}
    actors = _ids_of_actors(data) if errors else {}
    for error in errors:
        pointer, branch, value = _place(error, data)
        if branch and branch.endswith("DateWindow") != isinstance(value, dict):
            continue
        folded.setdefault(pointer, _problem(error, pointer, actors))
    return list(folded.values())


def _place(error: ErrorDetails, data: object) -> tuple[Pointer, str | None, object]:
    """Return where an error is, the branch of a union that it belongs to, and what that is for.

    pydantic puts the name of the branch among the steps of the place.
    """
    pointer: Pointer = ()
    branch: str | None = None
    tried: object = None
    *_, last = error["loc"] or ("",)
    missing = last if error["type"] == "missing" else None
    for step in error["loc"]:
        if isinstance(data, dict) and (step in data or step == missing):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            branch, tried = str(step), data
            continue
        pointer = (*pointer, step)
    return pointer, branch, tried


def _ids_of_actors(data: Mapping[str, Any]) -> dict[str, str]:
    """Return the ids of actors by their names: people write "Ann Lee" for `actor-ann-lee`.

    A name that several actors have means none of them.
    """
    actors = data.get("actors")
    named = [
        (actor["name"].casefold(), actor["id"])
        for actor in (actors if isinstance(actors, list) else ())
        if isinstance(actor, dict)
        if isinstance(actor.get("name"), str) and isinstance(actor.get("id"), str)
        if _ID.search(actor["id"])
    ]
    times = Counter(name for name, _ in named)
    return {name: actor for name, actor in named if times[name] == 1}


def _problem(error: ErrorDetails, pointer: Pointer, actors: Mapping[str, str]) -> Problem:
    kind, value, context = error["type"], error["input"], error.get("ctx", {})
    name = _name(pointer)
    if kind == "missing":
        parent = pointer[:-1]
        return Problem("schema-missing-key", parent, f"the key {name} is missing", f"add {name}")
    if kind == "literal_error":
        return _wrong_word(pointer, name, value, str(context.get("expected", "")))
    if kind in _TYPES:
        message = f"{name} must be {_TYPES[kind]}, this is {_kind(value)}"
        return Problem("schema-type", pointer, message, _meant(kind, value, pointer))
    if kind == "string_pattern_mismatch":
        pattern = str(context.get("pattern"))
        meant = actors.get(str(value).casefold()) if _names_actors(pointer) else None
        if pattern == ID_PATTERN and meant:
            message = f"{name} is an id{did_you_mean(meant)}"
            return Problem("schema-format", pointer, message, f'write "{meant}"')
        message = _PATTERNS.get(pattern, error["msg"])
        mend = _meant("country", value, pointer) if pattern == _COUNTRY else None
        return Problem("schema-format", pointer, message, mend)
    if kind in _FORMATS:
        message, mend = f"{name}: {error['msg']}", _meant(kind, value, pointer)
        return Problem("schema-format", pointer, message, mend)
    code = "schema-limit" if kind in _LIMITS else "schema-type"
    return Problem(code, pointer, f"{name} {_plain(error['msg'])}")


def _names_actors(pointer: Pointer) -> bool:
    """Whether an id that stands at a place may be an actor's."""
    return next((step for step in reversed(pointer) if isinstance(step, str)), "") in _OF_ACTORS


def _meant(kind: str, value: object, pointer: Pointer) -> str | None:
    # It takes a while to load, and most briefs have no such value.
    from briefgen.validate.values_meant import value_meant

    return value_meant(kind, value, pointer)


def _wrong_word(pointer: Pointer, name: str, value: object, expected: str) -> Problem:
    words = [word or number for word, number in _EXPECTED.findall(expected)]
    choice = ", ".join(words)
    if not isinstance(value, str):
        message = f"{name} must be one of {choice}; this is {_kind(value)}"
        return Problem("schema-word", pointer, message)
    meant = synonym(value, words) or nearest(value, words, VERY_NEAR)
    message = f"`{value}` is no {name}{did_you_mean(meant)}"
    if not meant:
        message += f": it is one of {choice}"
    return Problem("schema-word", pointer, message, f'write "{meant}"' if meant else None)


def _name(pointer: Pointer) -> str:
    """Return what a value is called: its key, or the list that it is a member of."""
    key = next((step for step in reversed(pointer) if isinstance(step, str)), "")
    return f"a member of `{key}`" if pointer and isinstance(pointer[-1], int) else f"`{key}`"


def _plain(message: str) -> str:
    return message.replace("Input should", "must").replace("String should", "must")


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "something else")
