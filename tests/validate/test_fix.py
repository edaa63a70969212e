"""What is certain is mended, once and for all; what a person wrote is the same before and after."""

import json
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefgen.brief import dump, load
from briefgen.validate import check, fix, fix_diff
from briefgen.validate.canonical_form import canonical_form

BRIEFS = Path(__file__).resolve().parents[1] / "briefs"
SOURCES = BRIEFS / "sources"
FERRY = (BRIEFS / "valid" / "ferry.json").read_text("utf-8")
ALL = sorted((*(BRIEFS / "valid").glob("*.json"), *(BRIEFS / "invalid").glob("*.json")))
MENDED = {
    "evidence-context",
    "evidence-moved",
    "evidence-span",
    "figure-range",
    "json-byte-order-mark",
    "json-comment",
    "json-missing-comma",
    "json-quotes",
    "json-string",
    "json-trailing-comma",
    "json-unquoted-key",
    "json-word",
}

Change = Callable[[dict[str, Any]], object]

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[-+\w.]+|[{}\[\]:,]')
_LETTERS = re.compile(r"[^\W\d]+")
# What may stand between two tokens of JSON as people type it.
_NOISE = ("", " ", "\n", "\t", "\r\n", " // a remark\n", "/* a\nremark */", '# said he: "no"\n')


def ferry(change: Change | None = None) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(FERRY)
    if change:
        change(data)
    return data


def fixed(data: dict[str, Any], *sources: Path) -> dict[str, Any]:
    result: dict[str, Any] = json.loads(fix(json.dumps(data).encode(), "b", sources).after)
    return result


# What is copied or derived, by whatever hand: it is made anew where it is wrong.
_COPIED = {"prefix", "suffix", "casualty_ranges"}


def words(value: object) -> Iterator[str]:
    """Every string that a person can have written, and every key."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, member in value.items():
            yield key
            yield from words(member) if key not in _COPIED else ()
    elif isinstance(value, list):
        for member in value:
            yield from words(member)


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_mended_twice_is_mended_once_and_the_rest_stays(path: Path) -> None:
    done = fix(path.read_bytes(), path.name, [SOURCES])
    again = fix(done.after, path.name, [SOURCES])
    assert (again.after, again.is_changed, fix_diff(again)) == (done.after, False, "")
    assert again.report == done.report
    left = [found.code for found in done.report.findings]
    expected = [found.code for found in done.was.findings if found.code not in MENDED]
    assert left == expected


def test_every_brief_with_what_is_mended_says_so() -> None:
    reports = {path.stem: check(path.read_bytes(), path.name, [SOURCES]) for path in ALL}
    assert {name for name, report in reports.items() if report.mendable} == MENDED


def noisy(data: object, rng: random.Random) -> str:
    """JSON as people type it: keys in any order, remarks, commas too many, any white space."""

    def shuffled(value: object) -> object:
        if isinstance(value, dict):
            items = [(key, shuffled(member)) for key, member in value.items()]
            rng.shuffle(items)
            return dict(items)
        return [shuffled(member) for member in value] if isinstance(value, list) else value

    tokens = _TOKEN.findall(json.dumps(shuffled(data), ensure_ascii=rng.random() < 0.5))
    text = ["\ufeff" * (rng.random() < 0.3)]
    for before, mark in zip(["", *tokens], tokens, strict=False):
        if mark in "}]" and before not in {"", "{", "["} and rng.random() < 0.2:
            text.append(",")
        text += rng.choice(_NOISE) if rng.random() < 0.1 else "", mark
    return "".join([*text, rng.choice(_NOISE)])


extensions = st.dictionaries(
    st.text("abcz", min_size=1).map("x_{}".format),
    st.recursive(
        st.none() | st.booleans() | st.integers(-(10**30), 10**30) | st.text(max_size=8),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
        max_leaves=6,
    ),
    max_size=3,
)


@settings(max_examples=40)
@given(st.integers(0, 2**32), extensions, extensions)
def test_what_is_typed_untidily_is_the_same_brief(
    seed: int, top: dict[str, Any], inner: dict[str, Any]
) -> None:
    data = ferry()
    data |= top
    data["actors"][0] |= inner
    text = noisy(data, random.Random(seed))  # noqa: S311 -- any order will do
    done = fix(text.encode("utf-8"), "b", [SOURCES])
    assert done.report.findings == ()
    assert json.loads(done.after) == data
    assert done.after.decode("utf-8") == dump(load(done.after))
    assert not fix(done.after, "b", [SOURCES]).is_changed


@settings(max_examples=60)
@given(st.data())
def test_of_a_damaged_brief_no_word_is_lost_or_made(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(FERRY)))
    length = data.draw(st.integers(0, 3))
    damage = data.draw(st.sampled_from(["", ",", "}", '"', "'", "\\", "//", "#", "1", "\n", "x"]))
    text = FERRY[:at] + damage + FERRY[at + length :]
    done = fix(text.encode("utf-8"), "b", [SOURCES])
    again = fix(done.after, "b", [SOURCES])
    assert not again.is_changed
    assert done.report.errors <= done.was.errors
    try:
        before = json.loads(text)
    except ValueError:
        assume(done.is_changed)
        # A mend puts quotation marks, takes remarks away, and adds no letter.
        assert set(_LETTERS.findall(done.after.decode())) <= set(_LETTERS.findall(text))
    else:
        assert sorted(words(json.loads(done.after))) == sorted(words(before))


@pytest.mark.parametrize(
    "text",
    [
        '{"id": "a", "id": "b",}',
        '{"id": "a" "title": "b",}',
        '["a" "b",]',
        '["a",, "b"]',
        '{"id": nothing,}',
        "{'title': 'it's',}",
        r"{'title': 'it\'s',}",
        '{"low": 007,}',
        '{"low": 2,000,}',
        '{"a": [1}, "b": 2,}',
        '{"title": "a',
        '{"title": "a\nb",}',
        '{"title": \'say "a"\',}',
    ],
)
def test_what_has_two_readings_is_left_to_the_letter(text: str) -> None:
    done = fix(text.encode(), "b")
    assert done.after == text.encode()
    assert done.report == done.was
    assert done.was.mendable == 0


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("[1, 2,]", "[1, 2]"),
        ('{"a": 1, // one\n  "b": 2}', '{"a": 1,\n  "b": 2}'),
        ('{\n  // alone\n  "a": 1\n}', '{\n  "a": 1\n}'),
        ('{"a": /* one */ 1}', '{"a":  1}'),
        ("{'a': “b”}", '{"a": "b"}'),
        ("{a: None, b: TRUE}", '{"a": null, "b": true}'),
        ('{"a": 1\n "b": 2}', '{"a": 1,\n "b": 2}'),
        ('[{"a": 1} {"a": 2}]', '[{"a": 1}, {"a": 2}]'),
        ('["a\tb"]', '["a\\tb"]'),
        ("\ufeff[]", "[]"),
    ],
)
def test_of_what_is_no_brief_only_the_faults_are_touched(text: str, mended: str) -> None:
    assert fix(text.encode(), "b").after.decode() == mended


def test_a_brief_with_a_fault_of_the_format_keeps_its_order() -> None:
    text = '{"title": "T",\n  "id": "b", "format_version": "2.0",}'
    assert fix(text.encode(), "b").after.decode() == text.replace(",}", "}")


def test_numbers_and_defaults_stay_as_they_are_written() -> None:
    text = '{"x_a": [1.10, 1E5, -0, 10000000000000000000000.5], "title": "\\u00e9", "marking": null'
    text += ', "id": "b", "format_version": "1.0", "actors": []}'
    assert canonical_form(text) == (
        '{\n  "format_version": "1.0",\n  "id": "b",\n  "title": "é",\n  "marking": null,\n'
        '  "actors": [],\n  "x_a": [\n    1.10,\n    1E5,\n    -0,\n    10000000000000000000000.5\n'
        "  ]\n}\n"
    )


def move_first_span(data: dict[str, Any], by: int) -> None:
    span = data["statements"][0]["evidence"][0]
    span["start"] += by
    span["end"] += by


def test_moved_evidence_is_put_where_its_words_stand_once() -> None:
    data = ferry(lambda it: move_first_span(it, 5))
    assert fixed(data, SOURCES) == ferry()
    assert fixed(data) == data


def test_words_that_stand_nowhere_or_twice_move_nowhere(tmp_path: Path) -> None:
    text = (SOURCES / "ferry.txt").read_text("utf-8")
    (tmp_path / "ferry.txt").write_text("The. " + text + text, encoding="utf-8")
    data = ferry()
    assert fixed(data, tmp_path)["statements"] == data["statements"]
    data["statements"][0]["evidence"][0]["exact"] = "The ship was overloaded"
    assert fixed(data, SOURCES) == data


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"start": 100}, "evidence-span"),
        ({"end": 400}, "evidence-span"),
        ({"start": 100, "prefix": "no such"}, "evidence-span"),
        ({"start": 0, "end": 20}, "evidence-moved"),
        ({"start": 0, "end": 400}, "evidence-moved"),
    ],
)
def test_one_span_out_of_place_is_one_finding_with_one_mend(
    change: dict[str, Any], code: str
) -> None:
    data = ferry(lambda it: it["measures"][0]["evidence"][0].update(change))
    (found,) = check(json.dumps(data).encode(), "b", [SOURCES]).findings
    assert found.code == code
    mended = fixed(data, SOURCES)["measures"][0]["evidence"][0]
    assert (mended["start"], mended["end"]) == (199, 239)


def test_where_both_ends_can_be_right_the_words_around_decide(tmp_path: Path) -> None:
    text = "They left. They left again."
    (tmp_path / "ferry.txt").write_text(text, encoding="utf-8")
    span = {"document": "document-ferry", "start": 0, "end": 20, "exact": "They left"}

    def change(data: dict[str, Any]) -> None:
        data["documents"][0].update(sha256=None, characters=None)
        data["measures"][0]["evidence"] = [span]

    def mended(**around: str) -> tuple[int, int]:
        data = ferry(change)
        data["measures"][0]["evidence"] = [span | around]
        after = fixed(data, tmp_path)["measures"][0]["evidence"][0]
        return after["start"], after["end"]

    assert mended() == (0, 20)
    assert mended(suffix=" again") == (11, 20)
    assert mended(suffix=". They") == (0, 9)


@pytest.mark.parametrize("end", [0, 130, 9999])
def test_an_end_is_certain_only_with_the_text(end: int) -> None:
    data = ferry(lambda it: it["measures"][0]["evidence"][0].update(end=end))
    assert fixed(data, SOURCES) == ferry()
    assert fixed(data) == data


def test_the_length_of_a_document_is_certain_only_with_its_digest() -> None:
    wrong = ferry(lambda it: it["documents"][0].update(characters=7))
    assert fixed(wrong, SOURCES)["documents"] == ferry()["documents"]
    del wrong["documents"][0]["sha256"]
    assert fixed(wrong, SOURCES)["documents"] == wrong["documents"]


def test_a_digest_is_never_certain(tmp_path: Path) -> None:
    text = (SOURCES / "ferry.txt").read_text("utf-8")
    (tmp_path / "ferry.txt").write_text(
        text.replace("At least 14", "Corrected. At least 14"), "utf-8"
    )
    done = fix(FERRY.encode(), "b", [tmp_path])
    assert [found.code for found in done.report.findings] == ["evidence-digest"]
    mended = json.loads(done.after)
    moved = [span for item in mended["statements"] for span in item["evidence"]]
    assert [span["start"] for span in moved] == [
        span["start"] + len("Corrected. ")
        for item in ferry()["statements"]
        for span in item["evidence"]
    ]


@pytest.mark.parametrize(
    "change",
    [
        lambda it: it["casualty_ranges"][0].update(high=99, open_above=False, figures=[]),
        lambda it: it["casualty_ranges"][0].pop("open_above"),
        lambda it: it.update(casualty_ranges=[]),
        lambda it: it["casualty_ranges"].append(
            {"id": "casualty-range-none", "kind": "missing", "low": 1, "high": 1}
        ),
    ],
)
def test_ranges_are_made_anew(change: Change) -> None:
    assert fixed(ferry(change)) == ferry()


def test_what_a_person_wrote_in_a_range_stays() -> None:
    data = ferry(lambda it: it["casualty_ranges"][0].update(high=99, note="N", x_a=1))
    assert fixed(data) == ferry(lambda it: it["casualty_ranges"][0].update(note="N", x_a=1))


@pytest.mark.parametrize(
    "change",
    [
        lambda it: it["casualty_ranges"].append(
            {"id": "r", "kind": "missing", "low": 1, "high": 1, "note": "Seen by hand."}
        ),
        lambda it: (
            it["casualty_ranges"].append({"id": "r", "kind": "missing", "low": 1, "high": 1}),
            it.setdefault("highlights", []).append({"id": "h", "text": "One.", "refs": ["r"]}),
        ),
        lambda it: it["casualty_ranges"].append(it["casualty_ranges"][0] | {"high": 99}),
    ],
)
def test_no_range_goes_that_somebody_needs(change: Change) -> None:
    data = ferry(change)
    assert fixed(data)["casualty_ranges"] == data["casualty_ranges"]


def test_ranges_wait_until_their_figures_are_right() -> None:
    data = ferry(lambda it: it["casualties"][0].update(low=41))
    data["casualty_ranges"].append({"id": "r", "kind": "missing", "low": 1, "high": 1})
    codes = {found.code for found in fix(json.dumps(data).encode(), "b").report.findings}
    assert codes == {"figure-number", "figure-range"}
    assert fixed(data) == data


def test_a_diff_can_be_applied_and_moves_no_cursor() -> None:
    done = fix('{"x_a": "a\u009b31m", "x_b": [],}'.encode(), "b.json")
    assert fix_diff(done) == (
        '--- b.json\n+++ b.json\n@@ -1 +1 @@\n-{"x_a": "a\u009b31m", "x_b": [],}\n'
        '\\ No newline at end of file\n+{"x_a": "a\u009b31m", "x_b": []}\n'
        "\\ No newline at end of file\n"
    )
    assert "\u009b" not in fix_diff(done, terminal=True)
    assert "\x1b[31m-" in fix_diff(done, terminal=True, colour=True)
