"""Cases of JSON, in the manner of nst/JSONTestSuite: what is accepted, and where the fault is."""

import json
import math
import time
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefgen.validate import check
from briefgen.validate.positions import Lines
from briefgen.validate.scanning import scan
from briefgen.validate.sound import MAX_DEPTH, MAX_DIGITS
from briefgen.validate.syntax import read_json

ACCEPTED = (
    *("null", "true", "false", "0", "-0", "1.5", '""', "[]", "{}", " [] ", "\n{}\t\r\n"),
    *("-0.0", "1e5", "1E+5", "1e-5", "0e0", "123456789012345678901234567890", "1.0e-400"),
    *("[1,2,3]", '[[],{},"",0]', '{"a":{"b":[{}]}}', '{"":0}', '{"a b":1,"A B":2}'),
    *(r'"\"\\\/\b\f\n\r\t"', r'"\u0000"', r'"\ud83d\ude00"', r'"\uD83D\uDE00 \uFFFF"', r'"\\u12"'),
    *(
        '"\u2028\u2029"',
        '"\u007f"',
        '"é😀漢"',
        '"\ufeff"',
        '"\u00a0"',
        '"// /* # \'"',
        '"a\\u0062"',
    ),
    *("[" * MAX_DEPTH + "]" * MAX_DEPTH, "9" * MAX_DIGITS, f"0.{'3' * 5000}", "[\n\n1\n,\n2]"),
)

# The text, and each fault: its code, line and column.
REFUSED = (
    ("", "json-empty 1:1"),
    (" \n\t", "json-empty 2:2"),
    ("// only a remark", "json-comment 1:1", "json-empty 1:17"),
    ("[1,]", "json-trailing-comma 1:3"),
    ('{"a":1,}', "json-trailing-comma 1:7"),
    ('{"a":[\n1,\n2,\n],}', "json-trailing-comma 3:2", "json-trailing-comma 4:2"),
    ("[,1]", "json-syntax 1:2"),
    ("[1,,2]", "json-syntax 1:4"),
    ("[,]", "json-syntax 1:2"),
    ("{,}", "json-syntax 1:2"),
    ("[1 2]", "json-missing-comma 1:3"),
    ('[1\n"a"]', "json-missing-comma 1:3"),
    ('["a" "b" "c"]', "json-missing-comma 1:5", "json-missing-comma 1:9"),
    ('{"a":1 "b":2}', "json-missing-comma 1:7"),
    ("[[] []]", "json-missing-comma 1:4"),
    ("[1;2]", "json-syntax 1:3"),
    ("[1:2]", "json-syntax 1:3"),
    ('{"a" 1}', "json-syntax 1:2"),
    ('{"a"=1}', "json-syntax 1:5"),
    ('{"a"}', "json-syntax 1:2"),
    ('{"a":}', "json-syntax 1:2"),
    ('{"a":,"b":1}', "json-syntax 1:2"),
    ('{"a"::1}', "json-syntax 1:6"),
    ("{1:2}", "json-syntax 1:2"),
    ("{null:2}", "json-unquoted-key 1:2"),
    ("{a:1, $b:2}", "json-unquoted-key 1:2", "json-unquoted-key 1:7"),
    ('{a":1}', "json-unquoted-key 1:2"),
    ('{"a: 1}', "json-string 1:2"),
    ('{"kind: "killed", "low": 3}', "json-string 1:2"),
    ("{'a':'b'}", "json-quotes 1:2", "json-quotes 1:6"),
    ("[“a”, „b“]", "json-quotes 1:2", "json-quotes 1:7"),
    ("['it's', 'a']", "json-string 1:2", "json-quotes 1:10"),
    ("['a", "json-string 1:2"),
    ("[1] /* a */ // b", "json-comment 1:5", "json-comment 1:13"),
    ("[1, # one\n2]", "json-comment 1:5"),
    ("[1] /* open", "json-comment 1:5"),
    ("[True, None, undefined]", "json-word 1:2", "json-word 1:8", "json-word 1:14"),
    ("[nul, truth]", "json-word 1:2", "json-word 1:7"),
    ("[NaN, Infinity]", "json-number 1:2", "json-number 1:7"),
    ("[-Infinity, +Infinity]", "json-number 1:2", "json-number 1:13"),
    ("[-NaN]", "json-number 1:2", "json-missing-comma 1:3", "json-number 1:3"),
    ("[1e400, -1e400]", "json-number 1:2", "json-number 1:9"),
    ("[+1]", "json-number 1:2"),
    ("[01]", "json-number 1:2"),
    ("[-01]", "json-number 1:2"),
    ("[.5]", "json-number 1:2"),
    ("[5.]", "json-number 1:2"),
    ("[1.e5]", "json-number 1:2"),
    ("[1e]", "json-number 1:2"),
    ("[1e+]", "json-number 1:2"),
    ("[-]", "json-number 1:2"),
    ("[0x1F]", "json-number 1:2"),
    ("[1_000]", "json-number 1:2"),
    ("[1.2.3]", "json-number 1:2"),
    ("[2031-05-01]", "json-number 1:2"),
    ('{"a":2,000,"b":1}', "json-number 1:6"),
    ('{"a":-12,345,678}', "json-number 1:6"),
    ('{"a":1,20,000}', "json-number 1:6"),
    (
        '{"a":2 000\n,"b":2\'000,"c":2\u202f000}',
        *(f"json-number {at}" for at in ("1:6", "2:6", "2:16")),
    ),
    ("[2,000]", "json-number 1:4"),
    ("[१]", "json-syntax 1:2"),
    (f"[{'9' * 5000}]", "json-number 1:2"),
    (f"[-{'9' * (MAX_DIGITS + 1)}]", "json-number 1:2"),
    ('["a\tb"]', "json-string 1:4"),
    ('["\x00", "\x1f"]', "json-string 1:3", "json-string 1:8"),
    ('["a\nb"]', "json-string 1:2"),
    ("['a\nb', 'c']", "json-string 1:2", "json-quotes 2:5"),
    (
        "{'a': 'b\nc', \"d\": “e\nf”,}",
        "json-quotes 1:2",
        "json-string 1:7",
        "json-string 2:10",
        "json-trailing-comma 3:3",
    ),
    ('["a,\n"b"]', "json-string 1:2"),
    ('["a\n"b"]', "json-string 1:2", "json-missing-comma 1:4"),
    (r'["\x", "\'"]', "json-string 1:3", "json-string 1:9"),
    (r'["\u12", "\U0041"]', "json-string 1:3", "json-string 1:11"),
    ('["\\\n"]', "json-string 1:2"),
    ('["He said "no" to it"\n]', "json-string 1:11"),
    ('{"a": killed", "b": 1}', "json-string 1:7"),
    (r'["\ud800"]', "json-surrogate 1:3"),
    (r'["\udc00\ud800"]', "json-surrogate 1:3", "json-surrogate 1:9"),
    (r'{"\ud800":1}', "json-surrogate 1:3"),
    ("[" * 101 + "]" * 101, "json-depth 1:101"),
    ('{"a":' * 101, "json-depth 1:501"),
    ('{"a":1,"a":1}', "json-duplicate-key 1:8"),
    ('{"a":1,\n"b":{"a":1},\n"\\u0061":1}', "json-duplicate-key 3:1"),
    ("[", "json-truncated 1:2"),
    ('{"a":[1,', "json-truncated 1:9"),
    ('{"a"', "json-truncated 1:5"),
    ('{"a":1.', "json-truncated 1:8"),
    ('{"a":"b', "json-truncated 1:6"),
    ('{"a":tru', "json-truncated 1:9"),
    ("[1}", "json-syntax 1:3"),
    ('{"a":1]', "json-syntax 1:7"),
    ('{"a":[1},"b":2}', "json-syntax 1:8"),
    ('[{"a":1],{"a":2}]', "json-syntax 1:8"),
    ('[{"a":1,{"a":2}]', "json-syntax 1:9"),
    ('{"a":[1,"b":2}', "json-syntax 1:9"),
    ('{"a":[1]],"b":2}', "json-syntax 1:9"),
    ('{"a":{"b":[1}},"c":[2],}', "json-syntax 1:13", "json-trailing-comma 1:23"),
    ('{"a":1},"b":2,}', "json-syntax 1:7", "json-trailing-comma 1:14"),
    ('{\n"a":[\n {"b":1\n ]\n],\n"c":1,}', "json-syntax 4:2", "json-trailing-comma 6:6"),
    ('{\n"a":[\n {"b":1}\n},\n"c":1,}', "json-syntax 4:1", "json-trailing-comma 5:6"),
    ('{\n"a":[\n {"b":1\n],\n"c":1,}', "json-syntax 4:1", "json-trailing-comma 5:6"),
    ("[{[1}]", "json-syntax 1:3", "json-syntax 1:5"),
    ("]", "json-syntax 1:1"),
    ("[1]]", "json-syntax 1:4"),
    ("{}{}", "json-syntax 1:3"),
    ("[1]\n[2]\n", "json-syntax 2:1"),
    ("[(1)]", "json-syntax 1:2"),
    ("[1\u00a0,2]", "json-syntax 1:3"),
    ("[\u200b1]", "json-syntax 1:2"),
    ("[1]\x00", "json-syntax 1:4"),
    ("\ufeff[1]", "json-byte-order-mark 1:1"),
    ("[1,\ufeff2]", "json-syntax 1:4"),
)
# Bytes that are no UTF-8 text.
UNDECODED = (
    (b'["\xff"]', "json-encoding 1:3"),
    (b'["\xc0\xaf"]', "json-encoding 1:3"),
    (b'["\xed\xa0\x80"]', "json-encoding 1:3"),
    (b'["\xf4\x90\x80\x80"]', "json-encoding 1:3"),
    (b'["\xe2\x82"]', "json-encoding 1:3"),
    (
        b'["\xfc", "\xc3\xbc", "\xfc",]',
        "json-encoding 1:3",
        "json-encoding 1:13",
        "json-trailing-comma 1:15",
    ),
    (b"[1]\xff", "json-encoding 1:4"),
    ("[1]".encode("utf-16"), "json-encoding 1:1"),
    ("[1]".encode("utf-16-le"), "json-encoding 1:1"),
    ("[1]".encode("utf-16-be"), "json-encoding 1:1"),
    ("[1]".encode("utf-32"), "json-encoding 1:1"),
    ("[1]".encode("utf-32-be"), "json-encoding 1:1"),
)


def told(data: bytes) -> list[str]:
    source = read_json(data)
    faults = sorted(source.faults, key=lambda fault: fault.start)
    places = [(fault.code, *source.lines.place(fault.start)) for fault in faults]
    return [f"{code} {line}:{column}" for code, line, column in places]


def name(case: object) -> str:
    return repr(case[0] if isinstance(case, tuple) else case)[:30]


@pytest.mark.parametrize("text", ACCEPTED, ids=name)
def test_accepted(text: str) -> None:
    assert told(text.encode()) == []
    found = scan(text, Lines(text), quick=False)
    assert (found.faults, found.data) == ((), json.loads(text))


@pytest.mark.parametrize("case", REFUSED, ids=name)
def test_refused(case: tuple[str, ...]) -> None:
    text, *expected = case
    assert told(text.encode("utf-8", "surrogatepass")) == expected


@pytest.mark.parametrize("case", UNDECODED, ids=name)
def test_undecoded(case: tuple[Any, ...]) -> None:
    data, *expected = case
    assert told(data) == expected


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "[" * 10**5 + "]" * 10**5])
def test_deep_nesting_is_refused_at_once(text: str) -> None:
    start = time.process_time()
    assert [place.split()[0] for place in told(text.encode())] == ["json-depth"]
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    "piece", ['"a\n', "a ", '"a" b ', "'a' ", "1 ", '{"a":NaN},', "/*", '"', "\\", "a:1,"]
)
def test_the_time_grows_with_the_text_and_not_with_its_square(piece: str) -> None:
    start = time.process_time()
    assert read_json(b"[" + piece.encode() * 20_000).faults
    assert time.process_time() - start < 5


def strictly(text: str) -> Any:  # noqa: ANN401 -- any JSON
    """The value, as Python reads it, but for what is documented as refused."""

    def refuse(_word: str) -> float:
        raise ValueError

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        if len(dict(pairs)) < len(pairs):
            raise ValueError
        return dict(pairs)

    def number(words: str) -> float:
        if math.isinf(float(words)):
            raise ValueError
        return float(words)

    def whole(words: str) -> int:
        if len(words) > MAX_DIGITS:
            raise ValueError
        return int(words)

    value = json.loads(
        text, parse_constant=refuse, parse_float=number, parse_int=whole, object_pairs_hook=once
    )
    json.dumps(value, ensure_ascii=False).encode("utf-8")
    return value


PIECES = (
    *(
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        '"',
        " ",
        "\n",
        '""',
        '"a"',
        '"b"',
        "0",
        "-1",
        "1.5e3",
        "1e999",
    ),
    *("01", "true", "null", "NaN", "'a'", "tru", "\\", r'"\n"', r'"\ud800"', r'"\x"', "\t", "#"),
    *("//", "/*", "\ufeff", "é"),
)
pieces = st.sampled_from(PIECES)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=10,
)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    text = json.dumps(draw(values), indent=draw(st.none() | st.just(1)))
    at = draw(st.integers(0, len(text)))
    return text[:at] + draw(st.just("") | pieces) + text[at + draw(st.integers(0, 1)) :]


@given(st.lists(pieces, max_size=12).map("".join) | damaged() | values.map(json.dumps))
@settings(max_examples=500)
@example('{"a":1,"a":2}')
def test_takes_what_python_takes_and_nothing_else(text: str) -> None:
    try:
        expected = strictly(text)
    except ValueError:
        assert told(text.encode("utf-8", "surrogatepass"))
        assert scan(text, Lines(text), quick=False).faults
    else:
        source = read_json(text.encode())
        assert (source.faults, source.data) == ((), expected)
        slow = scan(text, Lines(text), quick=False)
        assert (slow.faults, slow.data) == ((), expected)


@given(st.binary(max_size=40) | st.lists(pieces, max_size=20).map("".join).map(str.encode))
@settings(max_examples=300)
def test_no_bytes_raise_and_every_finding_has_a_place(data: bytes) -> None:
    report = check(data, "brief.json")
    assert report.errors
    for finding in report.findings:
        assert 1 <= finding.line <= len(report.lines)
        assert (finding.line, finding.column) <= (finding.end_line, finding.end_column)
