from pathlib import Path

import pytest
from casualties import find_items
from casualty_asserters import Label, Verdicts, judge, load_labels

# Space in front and Windows line ends, so that normalising moves the offsets.
TEXT = (
    "\r\n  At least 12 people were killed in Lindum on Monday, the Harbour Guild said.\r\n\r\n"
    "Two other blasts hurt 30 people. The mayor, Runa Vik, put the dead at 14.\r\n"
)


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def label(number: str, *asserter: str, certain: bool = True) -> Label:
    return Label("lindum", span(number), tuple(span(words) for words in asserter) or None, certain)


@pytest.fixture(scope="module")
def judged() -> Verdicts:
    labels = [
        label("At least 12", "Harbour Guild"),
        label("30"),
        label("14", "Harbour Guild", certain=False),
        label("Two"),
    ]
    gold = [{"doc_id": "lindum", "text": TEXT}]
    return judge(labels, find_items(gold), {"lindum": TEXT})


def test_labels_are_right_wrong_or_of_figures_that_were_not_found(judged: Verdicts) -> None:
    assert [TEXT[slice(*found.span)] for found in judged.right] == ["At least 12", "30"]
    assert [TEXT[slice(*found.span)] for found in judged.wrong] == ["14"]
    assert [TEXT[slice(*found.span)] for found in judged.not_found] == ["Two"]


def test_shares_leave_out_what_was_not_found(judged: Verdicts) -> None:
    assert judged.share == pytest.approx(2 / 3)
    assert judged.share_of_certain == 1.0
    assert judged.found == pytest.approx(3 / 4)
    assert Verdicts().share == 0.0


def test_labels_are_those_of_one_data_file(tmp_path: Path) -> None:
    path = tmp_path / "labels.json"
    path.write_text(
        '[{"data": "a", "doc_id": "x", "start": 1, "end": 3, "asserter": null, "certain": true},'
        ' {"data": "b", "doc_id": "y", "start": 4, "end": 6, "asserter": [[7, 9]],'
        ' "certain": false}]',
        encoding="utf-8",
    )
    assert load_labels("b", path) == [Label("y", (4, 6), ((7, 9),), certain=False)]


def test_the_labels_that_come_with_the_project_can_be_read() -> None:
    labels = [found for data in ("wikicas-dev", "muc4-dev", "seeds") for found in load_labels(data)]
    assert len(labels) > 70
    assert all(0 <= found.span[0] < found.span[1] for found in labels)
