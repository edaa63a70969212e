"""Articles in JSON: one object with ``text`` and fields of a document, or a list of them."""

import json
from collections.abc import Iterator

from briefgen.documents.article import Content
from briefgen.documents.blocks import find_blocks
from briefgen.documents.metadata import read_fields
from briefgen.documents.normalising import normalise
from briefgen.errors import EmptyInputError, InputError, MalformedInputError

TEXT_KEY = "text"


def load_json(raw: str, source: str) -> object:
    """Return the value of a JSON text.

    Raises:
        MalformedInputError: with line and column, where it is none.
    """
    try:
        value: object = json.loads(raw.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise MalformedInputError(source, f"is no JSON: {place}: {error.msg}") from None
    except (ValueError, RecursionError):
        reason = "is no JSON that can be read: a number is too long, or it is nested too deeply"
        raise MalformedInputError(source, reason) from None
    return value


def read_json(raw: str, source: str) -> Iterator[tuple[str, Content | InputError]]:
    """Yield the articles of a JSON file, each with what its name adds to the file's.

    That is "" for a single object, and "#0", "#1" and so on for the members of a list. A member
    that cannot be read does not keep the others from being read.

    Raises:
        InputError: where the file holds neither an object nor a list of some.
    """
    value = load_json(raw, source)
    if not isinstance(value, list):
        yield "", _record(value, source)
        return
    if not value:
        raise EmptyInputError(source, "holds an empty list; put articles in it")
    for index, member in enumerate(value):
        place = f"#{index}"
        try:
            yield place, _record(member, source + place)
        except InputError as error:
            yield place, error


def _record(value: object, source: str) -> Content:
    if not isinstance(value, dict):
        reason = f"an article is a JSON object with `{TEXT_KEY}`, this is {_kind(value)}"
        raise MalformedInputError(source, reason)
    if "format_version" in value:
        raise MalformedInputError(source, "is a brief, not an article; name the articles")
    if TEXT_KEY in value and not isinstance(value[TEXT_KEY], str):
        reason = f"`{TEXT_KEY}`: is {_kind(value[TEXT_KEY])}, and should be a string"
        raise MalformedInputError(source, reason)
    fields = read_fields(value, source, also=(TEXT_KEY,))
    if TEXT_KEY not in value:
        raise MalformedInputError(source, f"has no `{TEXT_KEY}`; the article's text belongs there")
    normalised = normalise(value[TEXT_KEY])
    if not normalised.text:
        raise EmptyInputError(source, f"`{TEXT_KEY}` is empty; put the article's text in it")
    return Content(normalised.text, find_blocks(normalised.text), normalised.origin, fields)


def _kind(value: object) -> str:
    if value is None:
        return "null"
    kinds = {str: "a string", list: "a list", dict: "an object", bool: "true or false"}
    return kinds.get(type(value), "a number")
