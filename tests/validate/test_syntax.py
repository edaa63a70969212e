"""The scanner: what it accepts Python accepts, what it cannot read it names, and it never fails."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.validate import check
from briefgen.validate.positions import Lines
from briefgen.validate.scanning import scan
from briefgen.validate.syntax import read_json

VALID = Path(__file__).resolve().parents[1] / "briefs" / "valid" / "ferry.json"

scalars = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
)
texts = st.text(st.characters(exclude_categories=["Cs"]))
values = st.recursive(
    scalars | texts,
    lambda inner: st.lists(inner) | st.dictionaries(texts, inner),
    max_leaves=20,
)


def faults(text: str) -> list[tuple[str, int, int]]:
    found = read_json(text.encode("utf-8", "surrogatepass")).faults
    return [(fault.code, fault.start, fault.end) for fault in found]


@given(values, st.sampled_from([None, 0, 2]), st.booleans())
def test_reads_what_python_writes(value: object, indent: int | None, ascii_only: bool) -> None:  # noqa: FBT001 -- hypothesis passes it
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    found = scan(text, Lines(text))
    assert (found.faults, found.complete, found.data) == ((), True, value)


@given(values, st.booleans())
def test_knows_where_every_value_stands(value: object, quick: bool) -> None:  # noqa: FBT001 -- hypothesis passes it
    text = json.dumps(value, indent=1)
    pending = [(scan(text, Lines(text), quick=quick).root, value)]
    while pending:
        node, here = pending.pop()
        assert json.loads(text[node.start : node.end]) == here
        if isinstance(here, list):
            pending += [(node.child(index), member) for index, member in enumerate(here)]
        elif isinstance(here, dict):
            for key, member in here.items():
                child = node.child(key)
                assert json.loads(text[slice(*child.key)]) == key
                pending.append((child, member))


@given(
    st.binary(max_size=60)
    | st.text("{}[]:,\"'\\/*# \n-+.0123eEuNantrfls", max_size=60).map(str.encode)
)
def test_never_fails(data: bytes) -> None:
    assert check(data, "brief.json").errors > 0


@given(st.data())
def test_a_damaged_brief_is_never_a_crash(data: st.DataObject) -> None:
    text = VALID.read_text(encoding="utf-8")
    at = data.draw(st.integers(0, len(text) - 1))
    damage = data.draw(st.sampled_from(["", "\\", '"', "{", "]", ",", "'", "\x00", "\ud800"]))
    damaged = text[:at] + damage + text[at + 1 :]
    for finding in check(damaged.encode("utf-8", "surrogatepass"), "brief.json").findings:
        assert finding.line >= 1
        assert finding.column >= 1
        assert (finding.line, finding.column) <= (finding.end_line, finding.end_column)


@given(values)
def test_quick_and_slow_way_agree(value: object) -> None:
    text = json.dumps(value)
    slow = scan(text, Lines(text), quick=False)
    assert (slow.faults, slow.data) == ((), read_json(text.encode()).data)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("json-empty", 0, 0)]),
        ("{,}", [("json-syntax", 1, 2)]),
        ("[1,,2]", [("json-syntax", 3, 4)]),
        ("[1]]", [("json-syntax", 3, 4)]),
        ('{"a"}', [("json-syntax", 1, 4)]),
        ('{"a":}', [("json-syntax", 1, 4)]),
        ('{"a" 1}', [("json-syntax", 1, 4)]),
        ('{"a"=1}', [("json-syntax", 4, 5)]),
        ('{"a":[1}', [("json-syntax", 7, 8)]),
        ("{1:2}", [("json-syntax", 1, 4)]),
        ("[@]", [("json-syntax", 1, 2)]),
        ("[1,]", [("json-trailing-comma", 2, 3)]),
        ('["a" "b"]', [("json-missing-comma", 4, 4)]),
        ("[1 /* one */]", [("json-comment", 3, 12)]),
        ("[1] # end", [("json-comment", 4, 9)]),
        ("['it\\'s']", [("json-quotes", 1, 8)]),
        ("[“a”]", [("json-quotes", 1, 4)]),
        ("{a:1}", [("json-unquoted-key", 1, 2)]),
        ("[nul]", [("json-word", 1, 4)]),
        ("[None, TRUE]", [("json-word", 1, 5), ("json-word", 7, 11)]),
        ("[NaN]", [("json-number", 1, 4)]),
        ("[-Infinity]", [("json-number", 1, 10)]),
        ("[1e400]", [("json-number", 1, 6)]),
        ("[01]", [("json-number", 1, 3)]),
        (
            "[+1, .5, 0x1F, 1_000, -]",
            [("json-number", *span) for span in ((1, 3), (5, 7), (9, 13), (15, 20), (22, 23))],
        ),
        (f"[{'9' * 5000}]", [("json-number", 1, 5001)]),
        ('["a\nb"]', [("json-string", 1, 3)]),
        ('["a\tb"]', [("json-string", 3, 4)]),
        (r'["\q"]', [("json-string", 2, 4)]),
        (r'["\u12"]', [("json-string", 2, 4)]),
        ("['a]", [("json-string", 1, 2)]),
        (r'["\ud83d"]', [("json-surrogate", 2, 8)]),
        ("[" * 101 + "]" * 101, [("json-depth", 100, 101)]),
        ("[" * 100_000, [("json-depth", 100, 101)]),
        ('{"a":1,"b":2,"a":3}', [("json-duplicate-key", 13, 16)]),
        ("[[1,2", [("json-truncated", 5, 5)]),
        ('{"a":', [("json-truncated", 5, 5)]),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else "",
)
def test_names_the_fault_and_its_place(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert faults(text) == expected


@pytest.mark.parametrize(
    "text", ["[" * 100 + "]" * 100, r'"\ud83d\ude00"', '"\u2028"', "-0.0e-0", " [ ] "]
)
def test_takes_what_is_json(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ('{"a": [{"b": [1}, {"b": [2]}], "c": 3}', {"a": [{"b": [1]}, {"b": [2]}], "c": 3}),
        ('{"a": [{"b": 1], "c": 3}', {"a": [{"b": 1}], "c": 3}),
        ('{"a": [{"b": 1, {"b": 2}], "c": 3}', {"a": [{"b": 1}, {"b": 2}], "c": 3}),
        ('{"a": [1, 2, "c": 3}', {"a": [1, 2], "c": 3}),
        ('{"a": [{"b": [1]]}], "c": 3}', {"a": [{"b": [1]}], "c": 3}),
        ('{"a": [1]}, "c": 3}', {"a": [1], "c": 3}),
        ('{"a": [1], // b\n "c": 3]', {"a": [1], "c": 3}),
    ],
)
def test_a_bracket_that_is_lost_wrong_or_one_too_many_is_one_fault_and_no_more(
    text: str, meant: object
) -> None:
    source = read_json(text.encode())
    assert [fault.code for fault in source.faults if fault.code != "json-comment"] == [
        "json-syntax"
    ]
    assert (source.readable, source.data) == (True, meant)


def brackets(text: str) -> list[int]:
    """The places of all closing brackets of a brief; none stands in a string."""
    return [at for at, character in enumerate(text) if character in "]}"]


@pytest.mark.parametrize("indent", [None, 2])
def test_of_any_bracket_of_a_brief_that_goes_wrong_the_rest_is_read(indent: int | None) -> None:
    brief = json.loads(VALID.read_text("utf-8"))
    text = json.dumps(brief, indent=indent, ensure_ascii=False)
    words = text.replace(r"\"", "").split('"')[1::2]
    assert not any(mark in word for word in words for mark in "[]{}")
    read = lost = 0
    for at in brackets(text)[:-1]:
        other = "]" if text[at] == "}" else "}"
        for words in ("", other, text[at] * 2):
            source = read_json((text[:at] + words + text[at + 1 :]).encode())
            assert source.faults
            read += source.readable and source.data == brief
            lost += not source.readable
    places = 3 * (len(brackets(text)) - 1)
    # Of a bracket that stands twice the second can as well end what is around.
    assert read >= 0.9 * places
    assert lost <= 0.1 * places


def test_a_line_with_a_bracket_that_is_lost_loses_nothing_else() -> None:
    brief = json.loads(VALID.read_text("utf-8"))
    lines = json.dumps(brief, indent=2).splitlines(keepends=True)
    closing = [at for at, line in enumerate(lines[:-1]) if line.strip(" \n,") in {"}", "]"}]
    assert len(closing) > 40
    for at in closing:
        source = read_json("".join(lines[:at] + lines[at + 1 :]).encode())
        assert (source.readable, source.data) == (True, brief)
        assert len(source.faults) <= 2


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_counts_lines_by_any_line_end(end: str) -> None:
    report = check(f'{{{end}"id": "é😀",{end}"title": 5}}'.encode(), "brief.json")
    title = next(finding for finding in report.findings if finding.pointer == "/title")
    assert (title.line, title.column, title.end_column) == (3, 10, 11)


@pytest.mark.parametrize(
    ("number", "mend"),
    [
        ("+14", "write 14"),
        ("007", "write 7"),
        ("-014.", "write -14"),
        ("2,000", "write 2000"),
        ("-1,20,000", "write -120000"),
        ("0x1F", None),
        ("1.2.3", None),
    ],
)
def test_a_number_that_is_written_otherwise_is_offered_as_json_has_it(
    number: str, mend: str | None
) -> None:
    (fault,) = read_json(f'{{"low": {number}}}'.encode()).faults
    assert (fault.code, fault.mend) == ("json-number", mend)


def test_bytes_that_are_no_utf8_are_counted_from_zero() -> None:
    source = read_json(b'{"a":"\xe4", "\xc3\xa4": ["\xfc\xfc",]}')
    first, second, comma = source.faults
    assert "byte 6 (0xE4)" in first.message
    assert "byte 18 (0xFC)" in second.message
    assert source.lines.place(first.start) == (1, 7)
    assert (second.start, second.end) == (17, 19)
    assert comma.code == "json-trailing-comma"


def test_of_many_bytes_that_are_no_utf8_the_first_are_named() -> None:
    faults = read_json(b'["' + b"\xe4 " * 50 + b'"]').faults
    assert len(faults) == 20
    assert faults[-1].message == "byte 40 (0xE4) is not UTF-8, nor are those at 30 more places"


def test_nothing_is_said_of_a_string_that_could_not_be_decoded() -> None:
    text = VALID.read_text("utf-8").replace('"mode": "direct"', '"mode": "dir\udcffect"')
    (finding,) = check(text.encode("utf-8", "surrogateescape"), "brief.json").findings
    assert finding.code == "json-encoding"


@pytest.mark.parametrize("form", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"])
def test_other_encodings_are_named_and_read(form: str) -> None:
    encoding, comma = read_json("[1,]".encode(form)).faults
    assert encoding.message == f"the file is {form[:6].upper()}"
    assert (comma.code, comma.start) == ("json-trailing-comma", 2)


def test_an_encoding_that_is_broken_besides_is_all_that_is_said() -> None:
    (finding,) = check("{}".encode("utf-16") + b"x", "brief.json").findings
    assert finding.code == "json-encoding"


def test_a_byte_order_mark_is_no_column() -> None:
    text = VALID.read_text("utf-8").replace("\n", " ").replace('"speaker"', '"speeker"')
    mark, slip = check(b"\xef\xbb\xbf" + text.encode(), "brief.json").findings
    assert (mark.code, mark.line, mark.column) == ("json-byte-order-mark", 1, 1)
    assert slip.column == text.index('"speeker"') + 1


@pytest.mark.parametrize("character", ["\x00", "\x0b"])
def test_a_control_character_in_a_string_is_one_finding(character: str) -> None:
    text = VALID.read_text("utf-8").replace('"cue": "say"', f'"cue": "s{character}ay"')
    (finding,) = check(text.encode(), "brief.json").findings
    assert finding.code == "json-string"
