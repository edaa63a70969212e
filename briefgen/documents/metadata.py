"""What is said about an article beside its text: header, sidecar, the fields of a JSON object."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from briefgen.brief import Document
from briefgen.documents.dates import read_date
from briefgen.documents.normalising import normalise
from briefgen.errors import MalformedInputError

# Fields are gathered in documents that have no id yet.
_NO_ID = "document"
# What the reading works out from the text itself, whatever a file says.
DERIVED_FIELDS = ("id", "path", "sha256", "characters")

# The lines that a header may hold, and the field of a document that each one gives.
HEADER_FIELDS = {
    "title": "title",
    "publisher": "publisher",
    "published": "published_on",
    "url": "url",
    "author": "authors",
    "authors": "authors",
    "language": "language",
}
_HEADER_LINE = re.compile(r"\s*(?P<key>[A-Za-z]+)[^\S\n]*:(?P<value>.*)")
_LINE = re.compile(r"(?P<line>[^\r\n\x85\u2028\u2029]*)(?:\r\n|[\r\n\x85\u2028\u2029]|\Z)")
_BLANK = "\ufeff \t\xa0"
_FENCE = "---"
# What a comma may part from the name that it belongs to, where nothing else of a name follows:
# "Sr. Maria" is a sister.
_SUFFIX = r"(?i:Jr\.?|Sr\.?|II|III|IV)(?= ?[,;]| (?:and|&) |$)"
_BETWEEN_AUTHORS = re.compile(rf" ?; ?| ?,(?! {_SUFFIX}) (?:and )?| (?:and|&) ")
# News agencies as bylines name them beside an author, in lower case.
_AGENCIES = frozenset(
    {
        "reuters", "ap", "associated press", "the associated press", "afp", "agence france-presse",
        "upi", "united press international", "dpa", "efe", "ansa", "xinhua", "tass", "kyodo",
        "pa media", "bloomberg", "bloomberg news",
    }
)  # fmt: skip

WRITE_DATE_AS = "write it as YYYY-MM-DD"


@dataclass(frozen=True, slots=True)
class _FieldLine:
    """A line of a header: its number, counted from 1, the key as written, and the value."""

    number: int
    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Header:
    """The fields of a text's header, and the offset in the raw text at which the article begins."""

    fields: Document
    body: int


def no_fields() -> Document:
    """Return a document of which no field is set."""
    return Document.model_validate({"id": _NO_ID})


def read_fields(data: Mapping[str, object], source: str, *, also: tuple[str, ...] = ()) -> Document:
    """Return a document with the fields that a JSON object gives.

    Args:
        data: the object. What the reading derives from the text itself is passed over.
        source: the file, for messages.
        also: keys that are no fields of a document and may stand there, for the did-you-mean.

    Raises:
        MalformedInputError: naming the first key that is unknown or holds no such value.
    """
    given = {
        key: _clean(value)
        for key, value in data.items()
        if key not in (*DERIVED_FIELDS, *also) and value not in (None, "")
    }
    for key in given:
        field = HEADER_FIELDS.get(key)
        if field not in (None, key):
            raise MalformedInputError(source, f"unknown key `{key}`: did you mean `{field}`?")
    published = given.get("published_on")
    if isinstance(published, str):
        day = read_date(published)
        if day is None:
            raise MalformedInputError(source, unreadable_date("`published_on`", published))
        given["published_on"] = day
        _keep_words(given, published)
    try:
        return Document.model_validate({"id": _NO_ID, **given})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = "/".join(str(step) for step in first["loc"])
        where = f"`{place}`: " if place else ""
        fields = Document.field_names()  # A list, although the name looks like a mapping's.
        known = ", ".join((*also, *(key for key in fields if key not in DERIVED_FIELDS)))
        hint = ""
        if first["type"] == "unknown_key" and "did you mean" not in first["msg"]:
            hint = f"; an article has {known}"
        raise MalformedInputError(source, f"{where}{first['msg']}{hint}") from None


def read_header(raw: str, source: str, *, front_matter: bool = False) -> Header | None:
    """Return the header with which a raw text opens, or None.

    A header is the lines before the first blank one, when each of them is a known field and its
    value ("Publisher: Harbour Post"). One line of another kind, and all of it is text. Where
    ``front_matter`` is true, the lines between two lines "---" are a header too, and those of
    them that are no known field say nothing about the article.

    Raises:
        MalformedInputError: naming the line of a date that cannot be read, or of a field that is
            given twice.
    """
    opening = (_front_matter(raw) if front_matter else None) or _opening_fields(raw)
    if opening is None:
        return None
    lines, body = opening
    return Header(_header_document(lines, source), body)


def merge(first: Document, *others: Document) -> Document:
    """Return a document with the fields of all, the earlier one's where several set one."""
    merged = first
    for other in others:
        missing = sorted(other.model_fields_set - merged.model_fields_set)
        # Words belong to the date beside them, not to another source's.
        if "published_on" in merged.model_fields_set and "published_on_text" in missing:
            missing.remove("published_on_text")
        merged = merged.model_copy(update={key: getattr(other, key) for key in missing})
    return merged


def split_authors(names: str, publisher: str = "") -> list[str]:
    """Return the authors that a byline joins by semicolons, commas or "and".

    The publisher and the news agencies, which bylines name beside an author, are none. A suffix
    stays with its name ("Jane Doe, Jr.").
    """
    line = re.sub(r"(?i)^by ", "", " ".join(names.split()))
    houses = _AGENCIES | {" ".join(publisher.split()).lower()}
    return [name for name in _BETWEEN_AUTHORS.split(line) if name and name.lower() not in houses]


def unreadable_date(place: str, words: str) -> str:
    """Return the message about a date of publication that is none, or that is not certain."""
    return f'{place}: "{words}" is no date that can be read with certainty; {WRITE_DATE_AS}'


def _clean(value: object) -> object:
    if isinstance(value, str):
        return normalise(value).text
    if isinstance(value, list):
        return [_clean(member) for member in value]
    if isinstance(value, dict):
        return {_clean(key): _clean(member) for key, member in value.items()}
    return value


def _lines(raw: str) -> Iterator[tuple[str, int]]:
    position = 0
    while position < len(raw):
        match = _LINE.match(raw, position)
        assert match is not None  # noqa: S101 -- the pattern matches the empty line too
        yield match["line"], match.end()
        position = match.end()


def _opening_fields(raw: str) -> tuple[list[_FieldLine], int] | None:
    found: list[_FieldLine] = []
    body = 0
    for number, (line, end) in enumerate(_lines(raw), 1):
        if line.strip(_BLANK):
            field_line = _field_line(number, line)
            if field_line is None:
                return None
            found.append(field_line)
            body = end
        elif found:
            return found, end
    return (found, body) if found else None


def _front_matter(raw: str) -> tuple[list[_FieldLine], int] | None:
    found: list[_FieldLine] = []
    for number, (line, end) in enumerate(_lines(raw), 1):
        is_fence = line.strip(_BLANK) == _FENCE
        if number == 1 and not is_fence:
            return None
        if number > 1 and is_fence:
            return found, end
        field_line = _field_line(number, line)
        if field_line:
            found.append(field_line)
    return None


def _field_line(number: int, line: str) -> _FieldLine | None:
    match = _HEADER_LINE.fullmatch(line.lstrip("\ufeff"))
    if match is None or match["key"].lower() not in HEADER_FIELDS:
        return None
    return _FieldLine(number, match["key"], normalise(match["value"]).text)


def _header_document(lines: Sequence[_FieldLine], source: str) -> Document:
    given: dict[str, object] = {}
    bylines: list[str] = []
    for line in lines:
        field = HEADER_FIELDS[line.key.lower()]
        if field == "authors":
            bylines.append(line.value)
        elif field in given:
            reason = f"line {line.number}: the header gives {line.key} twice; leave one of them"
            raise MalformedInputError(source, reason)
        elif field == "published_on" and line.value:
            day = read_date(line.value)
            if day is None:
                place = f"line {line.number}: {line.key}"
                raise MalformedInputError(source, unreadable_date(place, line.value))
            given[field] = day
            _keep_words(given, line.value)
        elif line.value:
            given[field] = line.value
    publisher = str(given.get("publisher", ""))
    authors = [name for line in bylines for name in split_authors(line, publisher)]
    if authors:
        given["authors"] = authors
    return Document.model_validate({"id": _NO_ID, **given})


def _keep_words(given: dict[str, object], words: str) -> None:
    if not re.match(r"[0-9]{4}-", words.strip()):
        given.setdefault("published_on_text", words.strip())
