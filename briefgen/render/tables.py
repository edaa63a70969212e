"""A brief as tables of comma-separated values, for those who count in a spreadsheet.

One row an item, one column a field (RFC 4180, UTF-8 with a byte order mark, by which spreadsheets
know it). Beside each id stands the name of what it means. Rejected items are left out, as they are
of every output.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from briefgen.brief import (
    REFERENCES,
    Actor,
    Brief,
    Casualty,
    CasualtyRange,
    DateWindow,
    Document,
    Evidence,
    Group,
    Item,
    Measure,
    OpenQuestion,
    Plover,
    SourceRating,
    Statement,
    items_of,
)
from briefgen.brief.characters import clean

_KINDS: Final[Mapping[str, type[Item]]] = {
    "documents": Document,
    "actors": Actor,
    "statements": Statement,
    "measures": Measure,
    "casualties": Casualty,
    "casualty_ranges": CasualtyRange,
    "open_questions": OpenQuestion,
}
# What recorders of casualties count with, in their order: what happened to whom, how many, who says
# so, when and where, and on which words it rests.
_FIGURE_COLUMNS: Final = (
    *("id", "kind", "group_role", "group_text", "low", "high", "best", "qualifier", "raw"),
    *("counting", "verification", "asserted_by_name", "relayed_by_name", "attributed_to_name"),
    *("cause", "place", "as_of", "since", "subset_of", "reviewed", "note"),
    *("quote", "publisher", "published_on", "url"),
)
# What a spreadsheet would run as a formula (OWASP, "CSV Injection"): a source could write one. An
# apostrophe before it makes it a text, and is not shown.
_FORMULA: Final = ("=", "+", "-", "@")
_AND: Final = "; "
_CUT: Final = " […] "

_Cells = Iterator[tuple[str, object]]


def tables(brief: Brief) -> dict[str, bytes]:
    """Return a table for each kind of item, by the name of its file; empty kinds have one, too."""
    names = _names(brief)
    return {
        f"{kind}.csv": _table(
            _columns(model), (_row(item, brief, names) for item in getattr(brief, kind))
        )
        for kind, model in _KINDS.items()
    }


def figures_table(brief: Brief) -> bytes:
    """Return one table of all casualty figures, each with its source and its words."""
    names = _names(brief)
    return _table(_FIGURE_COLUMNS, (_row(figure, brief, names) for figure in brief.casualties))


def _table(columns: Sequence[str], rows: Iterable[Mapping[str, str] | None]) -> bytes:
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, columns, extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(row for row in rows if row is not None)
    return stream.getvalue().encode("utf-8-sig")


def _names(brief: Brief) -> dict[str, str]:
    """What the ids of a brief mean to a reader; of what has no name, the id."""
    return {
        item.id: getattr(item, "name", None) or getattr(item, "title", None) or item.id
        for _, item in items_of(brief)
    }


def _columns(model: type[Item]) -> list[str]:
    """The columns of a kind of item, in the order of the format."""
    named = {field for field, _ in REFERENCES.get(model, ())}
    columns: list[str] = []
    for field in model.model_fields:
        match field:
            case "evidence":
                columns += ["quote", "publisher", "published_on", "url"]
            case "group":
                columns += ["group_role", "group_text"]
            case "plover":
                columns += ["plover_event", "plover_mode"]
            case _:
                columns += [field, f"{field}_name"] if field in named else [field]
    return columns


def _row(item: Item, brief: Brief, names: Mapping[str, str]) -> dict[str, str] | None:
    """The cells of an item by column; None for one that was rejected."""
    if not item.shown:
        return None
    cells: dict[str, object] = {}
    named = {field for field, _ in REFERENCES.get(type(item), ())}
    for field, value in item.__dict__.items():
        if field in named:
            cells |= {field: value, f"{field}_name": _named(value, names)}
        else:
            cells |= dict(_cells(field, value, brief))
    return {column: _text(value) for column, value in cells.items()}


def _cells(field: str, value: object, brief: Brief) -> _Cells:
    """The columns that a field fills."""
    if field == "evidence" and isinstance(value, list):
        yield from _of_evidence(value, brief)
    elif isinstance(value, Group):
        yield from (("group_role", value.role), ("group_text", value.text))
    elif isinstance(value, Plover):
        yield from (("plover_event", value.event), ("plover_mode", value.mode))
    else:
        yield field, value


def _of_evidence(evidence: Sequence[Evidence], brief: Brief) -> _Cells:
    """The words that an item rests on, and of each document who published it, when and where."""
    content = [span for span in evidence if span.part == "content"]
    documents = {document.id: document for document in brief.documents}
    held = [documents[name] for name in dict.fromkeys(span.document for span in content)]
    yield "quote", _CUT.join(span.exact for span in content)
    yield "publisher", [document.publisher or document.id for document in held]
    yield "published_on", [_text(document.published_on) for document in held]
    yield "url", [document.url or "" for document in held]


def _named(value: str | Sequence[str] | None, names: Mapping[str, str]) -> list[str]:
    ids = [value] if isinstance(value, str) else value or ()
    return [names.get(name, name) for name in ids]


def _text(value: object) -> str:
    """A value as a cell: dates as ISO 8601 has them, lists with semicolons between."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list():
            return _AND.join(_text(member) for member in value)
        case DateWindow():
            return f"{value.earliest.isoformat()}/{value.latest.isoformat()}"
        case SourceRating():
            return f"{value.reliability}{value.credibility}"
        case date():
            return value.isoformat()
        case _:
            words = " ".join(clean(str(value)).split())
            return f"'{words}" if words.startswith(_FORMULA) else words
