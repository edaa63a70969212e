"""After a slip of syntax: one finding with the mend, and all behind it is checked too."""

from pathlib import Path

import pytest

from briefgen.validate import check
from briefgen.validate.syntax import read_json

FERRY = Path(__file__).resolve().parents[1] / "briefs" / "valid" / "ferry.json"
TEXT = FERRY.read_text("utf-8")

LOW = '"low": 14,\n      "high": null'
CUE = '"cue": "say",\n'
SECOND_SPAN = '        {\n          "document": "document-ferry",\n          "start": 155'
MEASURE = '    {\n      "id": "measure-port"'


def low(words: str) -> tuple[str, str]:
    return LOW, LOW.replace("14,", words)


def cue(words: str) -> tuple[str, str]:
    return CUE, words + "\n"


SLIPS = [
    (*low("~14,"), "json-number", "write 14"),
    (*low(">14,"), "json-number", "write 14"),
    (*low("≥ 1,400,"), "json-number", "write 1400"),
    (*low("１４,"), "json-number", "write 14"),
    (*low("14 people,"), "json-number", "write 14"),
    (*low('14",'), "json-number", "write 14"),
    (*low("~14 to 20,"), "json-number", "write one number: `low` and `high` hold the two ends"),
    (*low("14;"), "json-syntax", "write `,`"),
    (*low("14."), "json-syntax", "write `,`"),
    (*cue('"cue":: "say",'), "json-syntax", "remove it"),
    (*cue('"cue"; "say",'), "json-syntax", "write `:`"),
    (*cue('"cue" => "say",'), "json-syntax", "write `:`"),
    (*cue('"cue"： "say",'), "json-syntax", "write `:`"),
    (*cue('"cue": «say»,'), "json-quotes", 'put it in `"`'),
    (*cue('"cue": `say`,'), "json-quotes", 'put it in `"`'),
    (*cue('"cue": ‘say’,'), "json-quotes", 'put it in `"`'),
    (*cue('"cue": ~,'), "json-syntax", 'put a text in `"`'),
    (*cue('"cue": "say"，'), "json-syntax", "write `,`"),
    (*cue('"cue": "say".'), "json-syntax", "write `,`"),
    (*cue('"cue": "say" +,'), "json-syntax", "remove it"),
    (*cue('"cue": "say", ...'), "json-syntax", "remove it"),
    (*cue('"cue": "say", <!-- x -->'), "json-comment", None),
    (*cue('"cue": "say", -- x'), "json-comment", None),
    (*cue('"cue":'), "json-syntax", "put a value and a comma behind it"),
    (*cue('"cue": "say"},'), "json-syntax", "remove it"),
    (CUE, CUE.replace(",", "\n    },"), "json-syntax", "remove it"),
    (SECOND_SPAN, SECOND_SPAN.replace("        {\n", ""), "json-syntax", "put `{` here"),
    (MEASURE, MEASURE.replace("    {\n", ""), "json-syntax", "put `{` here"),
    ('"measures": [', '"measures":', "json-syntax", "put `[` here"),
    ('"refs": [', '"refs":', "json-syntax", "put `[` here"),
    ('"group": {', '"group":', "json-syntax", "put `{` here"),
    ('"role": "child",', '"role": "child"},', "json-syntax", "remove it"),
    (
        '      "refs": [\n        "casualty-killed-14"\n',
        '      "refs": [\n        "casualty-killed-14"\n      ],\n        "range-killed"\n',
        "json-syntax",
        "remove it",
    ),
]


@pytest.mark.parametrize(("old", "new", "code", "mend"), SLIPS)
def test_a_slip_is_one_finding_on_its_line_and_hides_no_other(
    old: str, new: str, code: str, mend: str | None
) -> None:
    at = TEXT.index(old)
    slipped = TEXT[:at] + new + TEXT[at + len(old) :]
    slipped = slipped.replace('"kind": "unclear"', '"kind": "uncleer"')
    slip, other = check(slipped.encode(), "brief.json").findings
    assert slip.code == code
    assert mend is None or slip.mend == mend
    line = TEXT.count("\n", 0, at) + 1
    assert line <= slip.line <= line + new.count("\n") + 1
    assert (other.code, other.mend) == ("schema-word", 'write "unclear"')


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ('{"a": [{"b": 1}, "c": 2}], "d": 3}', {"a": [{"b": 1, "c": 2}], "d": 3}),
        ('{"a": [{"b": 1}, "b": 2}], "d": 3}', {"a": [{"b": 1}, {"b": 2}], "d": 3}),
        ('{"a": ["b": 1}], "d": 3}', {"a": [{"b": 1}], "d": 3}),
        ('{"a": [1], 2], "d": 3}', {"a": [1, 2], "d": 3}),
        ('{"a": "b": 1, "c": 2}', {"a": None, "b": 1, "c": 2}),
        ('{"a": 1, {"b": 2}, "c": 3}', {"a": 1, "c": 3}),
    ],
)
def test_what_stands_where_it_cannot_tells_which_bracket_is_wrong(text: str, meant: object) -> None:
    source = read_json(text.encode())
    assert (source.readable, source.data) == (True, meant)
    assert len(source.faults) == 1
