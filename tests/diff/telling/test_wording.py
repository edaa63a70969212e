"""Changes are told in the words of the domain, and none is left out."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from briefgen.brief import FORMAT_VERSION, LISTS, Brief, brief_schema, load
from briefgen.diff import BOOKKEEPING, compare
from briefgen.diff.telling.reading import changed_words
from briefgen.diff.telling.told import Line, Told
from briefgen.diff.telling.wording import tell
from briefgen.diff.words import Piece

Json = Any

QUAY: Json = json.loads(
    (Path(__file__).parents[2] / "render" / "quay-collapse.json").read_text(encoding="utf-8")
)
SCHEMA = brief_schema()
# An item of each list with no more than it needs; all that they name is there.
BARE: Json = {
    "format_version": FORMAT_VERSION,
    "id": "brief-1",
    "title": "Port of Sundsby closed",
    "highlights": [{"id": "highlight-1", "text": "The port is closed."}],
    "corrections": [{"text": "Report 1 gave 3 injured; it was 5."}],
    "documents": [{"id": "document-1"}, {"id": "document-2", "publisher": "Harbour Watch"}],
    "actors": [
        {"id": "actor-1", "kind": "person", "name": "Liv Dahl"},
        {"id": "actor-2", "kind": "organization", "name": "Port Authority"},
    ],
    "statements": [{"id": "statement-1", "mode": "indirect", "text": "nobody was aboard"}],
    "measures": [
        {"id": "measure-1", "kind": "other", "status": "announced", "text": "closed the port"}
    ],
    "casualties": [{"id": "casualty-1", "kind": "injured", "low": 3, "high": 3}],
    "casualty_ranges": [{"id": "range-injured", "kind": "injured", "low": 3, "high": 3}],
    "open_questions": [{"id": "question-1", "kind": "unclear", "question": "Who closed it?"}],
}
SPAN = {"document": "document-2", "start": 4, "end": 19, "exact": "closed the port"}
SPANS = [SPAN, SPAN | {"start": 40, "end": 55, "exact": "shut down the p"}]


def as_brief(data: Json) -> Brief:
    return load(json.dumps(data))


def told(old: Json, new: Json, *, order: bool = False) -> Told:
    return tell(compare(as_brief(old), as_brief(new), order=order))


def edited(data: Json, section: str, at: int = 0, **fields: Json) -> Json:
    """A brief in which an item has other fields."""
    data = copy.deepcopy(data)
    data[section][at] |= fields
    return data


def only_line(old: Json, new: Json) -> Line:
    (section,) = told(old, new).sections
    (line,) = section.lines
    return line


def in_words(pieces: tuple[Piece, ...]) -> str:
    marks = {"old": "[-{}-]", "new": "{{+{}+}}", "same": "{}"}
    return " ".join(marks[piece.kind].format(piece.text) for piece in pieces)


def details(line: Line) -> dict[str, str]:
    return {detail.label: in_words(detail.pieces) for detail in line.details}


def of_list(section: str) -> Json:
    """The schema of what stands in a list."""
    return SCHEMA["$defs"][SCHEMA["properties"][section]["items"]["$ref"].rpartition("/")[2]]


def samples(part: Json) -> list[Json]:
    """Two values that a part of the schema accepts."""
    if "$ref" in part:
        return samples(SCHEMA["$defs"][part["$ref"].rpartition("/")[2]])
    if "anyOf" in part:
        return next(found for branch in part["anyOf"] if (found := samples(branch)))
    if "enum" in part:
        return part["enum"][-2:]
    if part.get("type") == "object":
        known = {key: samples(value) for key, value in part["properties"].items()}
        return [{key: values[at] for key, values in known.items()} for at in (0, 1)]
    if part.get("type") == "array":
        spans = part["items"].get("$ref", "").endswith("Evidence")
        return [[value] for value in (SPANS if spans else samples(part["items"]))]
    least = part.get("minimum", 0)
    simple = {"integer": [least + 1, least + 2], "boolean": [True, False], "null": []}
    return simple[part["type"]] if part["type"] in simple else strings(part)


def strings(part: Json) -> list[str]:
    if part.get("format") == "date-time":
        return ["2031-05-01T09:30:00+02:00", "2031-05-01T09:30:01+02:00"]
    match part.get("pattern", ""):
        case pattern if "{4}" in pattern:
            return ["2031-05-01", "2031-05-02"]
        case pattern if "{64}" in pattern:
            return ["ab" * 32, "cd" * 32]
        case pattern if "[A-Z]{2}" in pattern:
            return ["SE", "NO"]
        case pattern if pattern.startswith("^[A-Za-z0-9]"):
            return ["actor-1", "actor-2"]
        case pattern if "?" in pattern:
            return ["Who closed it?", "Who shut it?"]
    return ["some words", "other words"]


FIELDS = [
    (section, name)
    for section in LISTS
    for name in of_list(section)["properties"]
    if name != "id" and section != "corrections"
]
HEAD = [name for name in SCHEMA["properties"] if name not in (*LISTS, "format_version")]


def says_what(line: Line) -> bool:
    """Whether a line tells more than that something changed."""
    told = [line.subject, *(detail.pieces for detail in line.details)]
    marked = any(piece.kind != "same" for pieces in told for piece in pieces)
    return marked or not line.headline.endswith(" changed")


def with_value(section: str | None, name: str, value: Json) -> Json:
    data = copy.deepcopy(BARE)
    thing = data[section][0] if section else data
    if value is None:
        thing.pop(name, None)
    else:
        thing[name] = value
    return data


@pytest.mark.parametrize(("section", "name"), [*FIELDS, *((None, name) for name in HEAD)])
def test_every_field_that_changes_is_told(section: str | None, name: str) -> None:
    schema = of_list(section) if section else SCHEMA
    first, second = (with_value(section, name, v) for v in samples(schema["properties"][name]))
    pairs = [(first, second), (second, first)]
    if name not in schema["required"]:
        bare = with_value(section, name, None)
        pairs += [pair for full in (first, second) for pair in ((bare, full), (full, bare))]
    for old, new in pairs:
        changes = compare(as_brief(old), as_brief(new))
        if changes.is_bookkeeping:
            assert changes.is_empty or name in BOOKKEEPING
            continue
        (found,) = tell(changes).sections
        (line,) = found.lines
        assert found.key == (section or "head")
        assert says_what(line), line


def test_a_range_tells_who_says_so_since() -> None:
    figures = [
        {"id": f"casualty-{n}", "kind": "killed", "low": low, "high": None, "asserted_by": who}
        for n, low, who in ((1, 3100, "actor-1"), (2, 7400, "actor-2"))
    ]
    span = {"id": "range-killed", "kind": "killed", "low": 3100, "open_above": True}
    old = BARE | {
        "casualties": figures,
        "casualty_ranges": [span | {"high": 5000, "figures": ["casualty-1"]}],
    }
    new = edited(old, "casualty_ranges", high=7400, figures=["casualty-1", "casualty-2"])
    line = only_line(old, new)
    assert line.headline == "Killed"
    assert in_words(line.subject) == "[-3,100 to 5,000 or more-] {+3,100 to 7,400 or more+}"
    assert line.remark == "new source: Port Authority"
    assert details(line) == {"figures": "{+Killed (Port Authority): 7,400 or more+}"}


def test_a_source_of_another_name_is_no_new_one() -> None:
    figure = {"id": "casualty-1", "kind": "killed", "low": 9, "high": 9, "asserted_by": "actor-1"}
    span = {"id": "range-killed", "kind": "killed", "low": 9, "high": 9, "figures": ["casualty-1"]}
    old = BARE | {"casualties": [figure], "casualty_ranges": [span]}
    new = edited(edited(old, "casualty_ranges", high=12), "actors", name="Liv Dahl Moe")
    (line,) = next(s.lines for s in told(old, new).sections if s.key == "casualty_ranges")
    assert line.remark == ""


@pytest.mark.parametrize(
    ("section", "before", "after", "headline"),
    [
        ("measures", {}, {"status": "postponed"}, "Measure postponed, was announced"),
        (
            "open_questions",
            {},
            {"status": "answered", "answer": "The master."},
            "Question answered",
        ),
        ("open_questions", {"status": "answered"}, {"status": "open"}, "Question open again"),
        ("statements", {"evidence": [SPAN]}, {"text": "all is well"}, "Statement reworded by hand"),
        ("actors", {}, {"name": "Liv Dahl Moe"}, "Actor renamed"),
        ("casualties", {}, {"verification": "verified"}, "Figure now verified"),
        (
            "casualties",
            {"verification": "claimed"},
            {"verification": "denied"},
            "Figure now denied, was claimed",
        ),
        (
            "casualties",
            {"verification": "verified"},
            {"verification": "unknown"},
            "Figure no longer verified",
        ),
        (
            "statements",
            {"speaker": "actor-1"},
            {"speaker": "actor-2"},
            "Statement given to another speaker",
        ),
        ("statements", {}, {"negated": True}, "Statement now negated"),
        ("measures", {}, {"reviewed": "rejected"}, "Measure rejected on review"),
        ("measures", {}, {"reviewed": "confirmed"}, "Measure confirmed on review"),
        (
            "measures",
            {},
            {"status": "lifted", "reviewed": "confirmed"},
            "Measure lifted, was announced; confirmed on review",
        ),
        ("measures", {"evidence": [SPAN]}, {"evidence": SPANS}, "Measure with more evidence"),
        ("measures", {"evidence": SPANS}, {"evidence": [SPAN]}, "Measure with less evidence"),
        (
            "measures",
            {"evidence": SPANS[:1]},
            {"evidence": SPANS[1:]},
            "Measure with other evidence",
        ),
        (
            "measures",
            {"evidence": [SPAN]},
            {"evidence": [SPAN | {"prefix": "We "}]},
            "Measure with other evidence",
        ),
        ("actors", {}, {"role": "harbour master"}, "Actor changed"),
    ],
)
def test_what_became_of_an_item(section: str, before: Json, after: Json, headline: str) -> None:
    old = edited(BARE, section, **before)
    assert only_line(old, edited(old, section, **after)).headline == headline


def test_a_statement_with_other_evidence_was_reworded_by_the_machine() -> None:
    old = edited(BARE, "statements", evidence=SPANS[:1])
    line = only_line(old, edited(old, "statements", evidence=SPANS[1:], text="all is well"))
    assert line.headline == "Statement reworded"


def test_what_was_denied_is_not_told_as_said() -> None:
    denied = {"cue": "confirm", "negated": True, "text": "that the boat sank"}
    old = edited(BARE, "statements", **denied)
    new = edited(BARE, "statements", **denied | {"text": "that the ferry sank"})
    line = only_line(old, new)
    assert "has not confirmed" in in_words(line.subject)
    added = told(BARE | {"statements": []}, new)
    assert "has not confirmed that the ferry sank" in str(added)


def test_words_are_marked_within_a_text() -> None:
    old = edited(
        BARE, "statements", text="We shall close the harbour on Monday.", speaker="actor-1"
    )
    new = edited(old, "statements", text="We shall open the harbour on Monday.")
    assert in_words(only_line(old, new).subject) == (
        "Liv Dahl: We shall [-close-] {+open+} the harbour on Monday."
    )


def test_actors_are_named_and_not_numbered() -> None:
    old = edited(BARE, "statements", speaker="actor-1", about=["actor-1"])
    new = edited(old, "statements", speaker="actor-2", about=["actor-1", "actor-2"])
    assert details(only_line(old, new)) == {
        "speaker": "[-Liv Dahl-] {+Port Authority+}",
        "about": "{+Port Authority+}",
    }


def test_actors_of_one_name_are_told_apart() -> None:
    both = edited(BARE, "actors", 1, name="Liv Dahl")
    old, new = (edited(both, "statements", speaker=f"actor-{n}") for n in (1, 2))
    assert details(only_line(old, new)) == {"speaker": "[-actor-1-] {+actor-2+}"}


def test_evidence_is_told_with_its_publisher() -> None:
    line = only_line(BARE, edited(BARE, "measures", evidence=SPANS))
    assert line.remark == "Harbour Watch: “closed the port”, “shut down the p”"


def test_what_moved_within_a_document_is_no_other_evidence() -> None:
    old, new = (edited(BARE, "measures", evidence=[SPAN | {"start": n}]) for n in (4, 5))
    old["measures"][0]["place"], new["measures"][0]["place"] = "Sundsby", "Amrel"
    assert details(only_line(old, new)) == {
        "place": "[-Sundsby-] {+Amrel+}",
        "evidence found elsewhere in the text": "Harbour Watch: “closed the port”",
    }


def test_a_new_id_is_told_once_and_not_wherever_it_stands() -> None:
    named = json.dumps(QUAY)
    actor = next(
        item for item in QUAY["actors"] if named.count(f'"{item["id"]}"') > 2 and item["evidence"]
    )
    new = json.loads(named.replace(f'"{actor["id"]}"', '"actor-anew"'))
    line = only_line(QUAY, new)
    assert line.headline == "Actor under another id"
    assert details(line) == {"id": f"[-{actor['id']}-] {{+actor-anew+}}"}


def test_what_cannot_be_seen_is_told_as_it_stands() -> None:
    old = edited(BARE, "actors", role="master")
    line = only_line(old, edited(old, "actors", role="mas\u200dter"))
    assert details(line) == {"role": "[-master-] {+mas\u200dter+}"}
    line = only_line(old, edited(old, "actors", role="master\u200e"))
    assert details(line) == {"role": '[-"master"-] {+"master\\u200e"+}'}


def test_the_times_of_writing_alone_are_no_difference() -> None:
    later = BARE | {"created_at": "2031-05-01T09:30:00Z", "updated_at": "2031-05-01T09:31:00Z"}
    found = told(BARE, later)
    assert found.is_empty
    assert found.remark == "Only the times at which the two briefs were written differ."
    assert told(BARE, BARE).remark == "The two briefs say the same."


def test_the_order_is_told_where_it_was_looked_at() -> None:
    new = BARE | {"actors": BARE["actors"][::-1]}
    assert told(BARE, new).is_empty
    (section,) = told(BARE, new, order=True).sections
    assert section.summary() == "another order"


def test_conflicts_come_and_are_settled() -> None:
    record = {"list": "statements", "id": "statement-1", "field": "text", "base": None}
    new = BARE | {"x_conflicts": [record | {"ours": "one", "theirs": "other"}]}
    line = only_line(BARE, new)
    assert line.headline == "New conflict"
    assert in_words(line.subject) == "{+Speaker not certain: nobody was aboard, text+}"
    assert details(line) == {"before": "nothing", "ours": "one", "theirs": "other"}
    assert only_line(new, BARE).headline == "Conflict settled"


def test_a_broken_record_of_conflicts_is_told_too() -> None:
    line = only_line(BARE, BARE | {"x_conflicts": ["settled by phone"]})
    assert in_words(line.subject) == '{+["settled by phone"]+}'


def test_what_no_document_shows_is_aside() -> None:
    assert only_line(BARE, edited(BARE, "measures", note="By phone.")).aside
    assert not only_line(BARE, edited(BARE, "measures", place="Sundsby", note="By phone.")).aside


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("Yesterday we met", "we met", "[-Yesterday-] we met"),
        ("we met", "we met again", "we met {+again+}"),
        ("one of the first", "two of the last", "[-one of the first-] {+two of the last+}"),
        ("alpha beta", "gamma delta", "[-alpha beta-] {+gamma delta+}"),
        ("a  b", "a b", "a b"),
        ("", "new", "{+new+}"),
        ("old", "", "[-old-]"),
    ],
)
def test_texts_word_by_word(old: str, new: str, shown: str) -> None:
    assert in_words(changed_words(old, new)) == shown


def test_long_texts_that_repeat_themselves_are_read_as_a_whole() -> None:
    # Set against each other word by word, they would take minutes.
    found = changed_words("first " + "a b " * 5000 + "last", "first " + "b a c " * 3000 + "last")
    assert [piece.kind for piece in found] == ["old", "new"]
