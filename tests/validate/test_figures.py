"""Figures: their words are whole numbers of the text, and what rests on them follows them."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.numbers import find_counts, format_count
from briefgen.validate import check, fix

FERRY = Path(__file__).resolve().parents[1] / "briefs" / "valid" / "ferry.json"
SOURCES = FERRY.parents[1] / "sources"

Json = Any
Change = Callable[[Json], object]


def ferry(change: Change | None = None) -> Json:
    data = json.loads(FERRY.read_text("utf-8"))
    if change:
        change(data)
    return data


def found(data: Json, sources: Sequence[Path] = ()) -> list[tuple[str, str]]:
    findings = check(json.dumps(data).encode(), "brief.json", sources).findings
    return [(finding.code, finding.pointer) for finding in findings]


def told(words: str, raw: str, low: int | None, high: int | None, **span: str) -> list[str]:
    """What is said of a figure with a raw and numbers, of a text."""
    data = ferry()
    figure = data["casualties"][0]
    figure |= {"raw": raw, "low": low, "high": high, "subset_of": None}
    start = figure["evidence"][0]["start"]
    figure["evidence"][0] |= {"exact": words, "end": start + len(words), "suffix": "", **span}
    del data["casualties"][1:]
    data["highlights"] = []
    codes = [code for code, pointer in found(data) if pointer.startswith("/casualties/0")]
    return sorted(set(codes) - {"figure-range", "figure-qualifier", "evidence-span"})


@pytest.mark.parametrize(
    ("words", "raw", "low", "high"),
    [
        ("several thousand people died", "thousand", 1000, 1000),
        ("two hundred people died", "hundred", 100, 100),
        ("twenty-three died", "three", 3, 3),
        ("between 20 and 30 people died", "30", 30, 30),
        ("At least 14 people died", "14", 14, 14),
        ("more than 3,308 died", "3,308", 3308, 3308),
        ("dozens of thousands died", "thousands", 1000, None),
    ],
)
def test_a_part_of_a_number_is_no_number_of_the_text(
    words: str, raw: str, low: int, high: int | None
) -> None:
    assert told(words, raw, low, high) == ["figure-raw"]


@pytest.mark.parametrize(
    ("words", "raw", "low", "high"),
    [
        ("several thousand people died", "several thousand", 2000, None),
        ("At least 14 people died", "At least 14", 14, None),
        ("of 30 crew, 14 died", "14", 14, 14),
        ("14 people died", "14 people", 14, 14),
        ("a man died", "a man", 1, 1),
        ("a 10-year-old girl died", "a 10-year-old girl", 1, 1),
        ("no one was hurt", "no one", 0, 0),
    ],
)
def test_a_whole_number_of_the_text_is_one(
    words: str, raw: str, low: int, high: int | None
) -> None:
    assert told(words, raw, low, high) == []


def test_the_words_around_the_evidence_are_a_part_of_the_number_too() -> None:
    assert told("thousand people died", "thousand", 1000, 1000) == []
    around = told("thousand people died", "thousand", 1000, 1000, prefix="several ")
    assert around == ["figure-raw"]


@given(
    st.sampled_from(["exact", "about", "at_least", "more_than", "up_to"]), st.integers(13, 10**6)
)
def test_any_number_is_whole_with_its_qualifier_and_none_without(
    qualifier: Any,  # noqa: ANN401 -- one of the words of a Literal
    number: int,
) -> None:
    raw = format_count(number, number, qualifier)
    text = f"Officials said {raw} people died."
    (count,) = [count for count in find_counts(text) if number in (count.low, count.high)]
    assert told(text, raw, count.low, count.high) == []
    if qualifier != "exact":
        assert told(text, f"{number:,}", number, number) == ["figure-raw"]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda it: it.pop("raw"), "low"),
        (lambda it: it.update(raw=None), "raw"),
        (lambda it: it.update(raw=" "), "raw"),
        (lambda it: it.update(raw="people were killed"), "raw"),
    ],
)
def test_an_extracted_figure_without_the_words_of_its_number_is_named(
    change: Change, place: str
) -> None:
    data = ferry(lambda it: change(it["casualties"][0]))
    assert found(data) == [("figure-no-words", f"/casualties/0/{place}")]
    data["casualties"][0]["origin"] = "manual"
    assert found(data) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda it: it.update(raw=None, low=41),
        lambda it: it.update(raw="people were killed", low=41),
        lambda it: it.update(low=41),
        lambda it: it.update(low=41, raw="At least 41"),
        lambda it: it.update(low=41, subset_of="casualty-none"),
        lambda it: (
            it.update(low=41, raw="At least 41"),
            it["evidence"][0].update(exact="At least 41 people were killed"),
        ),
    ],
)
def test_no_range_is_made_of_a_figure_that_nothing_bears_out(change: Change) -> None:
    data = ferry(lambda it: change(it["casualties"][0]))
    done = fix(json.dumps(data).encode(), "brief.json", [SOURCES])
    assert json.loads(done.after)["casualty_ranges"] == data["casualty_ranges"]
    assert done.report.findings


def test_a_range_that_waits_says_so() -> None:
    data = ferry(lambda it: it["casualties"][0].update(raw=None, low=41))
    (finding,) = [
        finding
        for finding in check(json.dumps(data).encode(), "brief.json").findings
        if finding.code == "figure-range"
    ]
    assert finding.mend == "ranges are derived: once its figures are right, --fix makes it anew"
    assert finding.edits == ()


def test_of_a_wrong_figure_its_range_and_its_highlight_say_nothing_more() -> None:
    data = ferry(lambda it: it["casualties"][0].update(low=41))
    assert found(data) == [("figure-number", "/casualties/0/low")]


def highlight(text: str, *refs: str) -> Change:
    def change(data: Json) -> None:
        data["highlights"] = [{"id": "highlight-1", "text": text, "refs": list(refs)}]

    return change


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("At least 12 people died.", ["casualty-killed-14"]),
        ("Killed: 12 or more.", ["range-killed", "casualty-killed-14"]),
        ("Killed: 12 to 30.", ["range-killed", "casualty-killed-14"]),
        ("Nobody died.", ["range-killed"]),
        ("Dozens died.", ["casualty-killed-14"]),
    ],
)
def test_a_highlight_that_says_another_number_is_named(text: str, refs: list[str]) -> None:
    assert found(ferry(highlight(text, *refs))) == [("figure-highlight", "/highlights/0/text")]


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("Killed: 14 or more.", ["range-killed", "casualty-killed-14"]),
        ("Fourteen died, three of them children.", ["range-killed", "casualty-killed-children"]),
        ("A ferry sank, and many died.", ["range-killed"]),
        ("At least 12 people died.", ["measure-port"]),
        ("One ferry sank.", ["casualty-killed-14"]),
        ("At least 12 people died.", []),
    ],
)
def test_a_highlight_may_say_less_or_more(text: str, refs: list[str]) -> None:
    assert found(ferry(highlight(text, *refs))) == []


def test_a_highlight_is_held_to_what_the_figures_make_a_range() -> None:
    def correct(data: Json) -> None:
        figure = data["casualties"][0]
        figure.update(low=18, raw="At least 18")
        figure["evidence"][0].update(exact="At least 18 people were killed")
        data["highlights"] = [{"id": "h", "text": "14 or more died.", "refs": ["range-killed"]}]

    data = ferry(correct)
    assert {code for code, _ in found(data)} == {"figure-range", "figure-highlight"}
    mended = json.loads(fix(json.dumps(data).encode(), "brief.json").after)
    assert mended["casualty_ranges"][0]["low"] == 18
    assert mended["highlights"] == data["highlights"]
    assert found(mended) == [("figure-highlight", "/highlights/0/text")]
    slipped = ferry(highlight("Killed: 14 or more.", "range-killed"))
    slipped["casualty_ranges"][0]["high"] = 20
    assert [code for code, _ in found(slipped)] == ["figure-range"]


@pytest.mark.parametrize("number", ["5.000", "14.000", "140.000"])
def test_a_point_for_the_thousands_is_named(number: str) -> None:
    text = FERRY.read_text("utf-8").replace('"low": 14,', f'"low": {number},', 1)
    told = [
        (finding.pointer, finding.mend)
        for finding in check(text.encode(), "brief.json").findings
        if finding.code == "figure-thousands"
    ]
    whole = number.partition(".")[0]
    assert told == [("/casualties/0/low", f"write {whole}000 for thousands, else {whole}")]


@pytest.mark.parametrize("number", ["14.0", "14.00", "14"])
def test_a_number_without_thousands_is_let_be(number: str) -> None:
    text = FERRY.read_text("utf-8").replace('"low": 14,', f'"low": {number},', 1)
    assert check(text.encode(), "brief.json").findings == ()


def test_words_cut_out_of_the_number_are_mended_by_wider_evidence() -> None:
    def cut(data: Json) -> None:
        figure = data["casualties"][0]
        figure |= {"raw": "14", "high": 14, "qualifier": "exact"}
        figure["evidence"][0] |= {"start": 9, "exact": "14 people were killed"}
        figure["evidence"][0] |= {"prefix": "At least "}

    (finding,) = check(json.dumps(ferry(cut)).encode(), "brief.json").findings
    assert finding.code == "figure-raw"
    assert finding.mend == 'widen the evidence to "At least 14", and write that'


def test_a_highlight_whose_range_has_a_wrong_figure_is_not_held_to_the_others() -> None:
    def wrong(data: Json) -> None:
        refs = ["range-killed", "casualty-killed-14", "casualty-killed-children"]
        data["highlights"][0] |= {"text": "Killed: 14 or more.", "refs": refs}
        data["casualties"][0]["raw"] = "At least 1q"

    assert found(ferry(wrong)) == [("figure-raw", "/casualties/0/raw")]


def test_an_end_behind_the_end_of_the_document_is_no_end() -> None:
    data = ferry(lambda it: it["open_questions"][0]["evidence"][0].update(end=298))
    (finding,) = check(json.dumps(data).encode(), "brief.json", [SOURCES]).findings
    assert (finding.code, finding.mend) == ("evidence-span", "write `end` 289")
