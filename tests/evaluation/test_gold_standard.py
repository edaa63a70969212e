import json
from pathlib import Path

import pytest
from gold_standard import (
    TOLERANCE,
    Comparison,
    GoldError,
    kept_rows,
    load_gold,
    load_scorer,
    read_articles,
    report_losses,
    store_rows,
)

TEXT = "The harbour of Lindum was closed. “It will open soon,” the mayor, Runa Vik, said."


def test_a_loss_says_which_row_and_by_how_much() -> None:
    found = Comparison("harbour-dev", "direct", "joint F1", 0.861, 0.871)
    assert found.loss == "harbour-dev, direct: joint F1 .861 was .871: 1.0 points lost"


def test_a_share_of_mistakes_is_lost_when_it_rises() -> None:
    found = Comparison("harbour", "beside", "taken", 0.25, 0.2, fewer_is_better=True)
    assert found.loss == "harbour, beside: taken .250 was .200: 5.0 points lost"
    assert Comparison("harbour", "beside", "taken", 0.2, 0.25, fewer_is_better=True).loss is None


@pytest.mark.parametrize(
    ("now", "kept"),
    [(0.5, None), (0.5, 0.5), (0.6, 0.5), (0.5, 0.5 + TOLERANCE / 2), (0.0, None)],
)
def test_no_loss_without_a_kept_figure_or_within_rounding(now: float, kept: float | None) -> None:
    assert Comparison("harbour", "all", "F1", now, kept).loss is None


def test_one_is_written_with_its_digit() -> None:
    assert Comparison("harbour", "all", "F1", 0.0, 1.0).loss == (
        "harbour, all: F1 .000 was 1.000: 100.0 points lost"
    )


def test_columns_show_the_kept_figure_and_the_change() -> None:
    assert Comparison("harbour", "all", "F1", 0.25, 0.5).columns == " 0.500  -0.250"
    assert Comparison("harbour", "all", "F1", 0.24996, 0.25).columns == " 0.250  +0.000"
    assert Comparison("harbour", "all", "F1", 0.25, None).columns.strip() == "-"


def test_the_exit_code_is_one_when_any_row_lost(capsys: pytest.CaptureFixture[str]) -> None:
    better = Comparison("harbour", "all", "F1", 0.6, 0.5)
    worse = Comparison("harbour", "direct", "F1", 0.4, 0.5)
    assert report_losses([better]) == 0
    assert capsys.readouterr().out == ""
    assert report_losses([better, worse]) == 1
    assert capsys.readouterr().out.splitlines() == [worse.loss]


def test_what_was_stored_is_no_loss_against_itself(tmp_path: Path) -> None:
    baseline = tmp_path / "baseline.json"
    now = 2 / 3
    store_rows("statements", "harbour", {"all": {"joint_f1": now}}, baseline)
    kept = kept_rows("statements", "harbour", baseline)["all"]["joint_f1"]
    assert kept == pytest.approx(now, abs=TOLERANCE)
    assert Comparison("harbour", "all", "joint F1", now, kept).loss is None


def test_storing_keeps_what_other_files_and_tasks_have(tmp_path: Path) -> None:
    baseline = tmp_path / "baseline.json"
    store_rows("statements", "harbour", {"all": {"joint_f1": 0.5}}, baseline)
    store_rows("statements", "island", {"all": {"joint_f1": 0.6}}, baseline)
    store_rows("measures", "harbour", {"all": {"kind": 0.7}}, baseline)
    store_rows("statements", "harbour", {"direct": {"joint_f1": 0.8}}, baseline)
    assert json.loads(baseline.read_text(encoding="utf-8")) == {
        "measures": {"harbour": {"all": {"kind": 0.7}}},
        "statements": {
            "harbour": {"direct": {"joint_f1": 0.8}},
            "island": {"all": {"joint_f1": 0.6}},
        },
    }


def test_storing_the_same_again_writes_the_same_bytes(tmp_path: Path) -> None:
    one, two = tmp_path / "one.json", tmp_path / "two.json"
    store_rows("b", "y", {"r": {"p": 0.1, "f": 0.2}}, one)
    store_rows("a", "x", {"r": {"f": 0.3}}, one)
    store_rows("a", "x", {"r": {"f": 0.3}}, two)
    store_rows("b", "y", {"r": {"f": 0.2, "p": 0.1}}, two)
    assert one.read_bytes() == two.read_bytes()


def test_nothing_is_kept_without_a_baseline_or_of_an_unknown_file(tmp_path: Path) -> None:
    baseline = tmp_path / "baseline.json"
    assert kept_rows("statements", "harbour", baseline) == {}
    store_rows("statements", "island", {"all": {"joint_f1": 0.6}}, baseline)
    assert kept_rows("statements", "harbour", baseline) == {}
    assert kept_rows("casualties", "island", baseline) == {}


def test_a_broken_baseline_is_no_empty_one(tmp_path: Path) -> None:
    baseline = tmp_path / "baseline.json"
    baseline.write_text("{", encoding="utf-8")
    with pytest.raises(GoldError, match=r"baseline\.json: cannot be read"):
        kept_rows("statements", "harbour", baseline)
    with pytest.raises(GoldError, match=r"baseline\.json: cannot be read"):
        store_rows("statements", "harbour", {}, baseline)
    assert baseline.read_text(encoding="utf-8") == "{"


def test_articles_come_by_their_id_in_the_order_of_the_gold() -> None:
    gold = [
        {"doc_id": "z", "text": f"  {TEXT}\r\n"},
        {"doc_id": "a", "text": "The ferry runs again, the company said on its site on Monday."},
        {"doc_id": "m", "text": TEXT},
    ]
    articles = read_articles(gold)
    assert list(articles) == ["z", "a", "m"]
    assert articles["z"].text == articles["m"].text == TEXT
    assert articles["z"].origin.raw(0) == 2


def test_a_refused_text_is_named_by_its_id(capsys: pytest.CaptureFixture[str]) -> None:
    gold = [{"doc_id": "empty-one", "text": " \n"}, {"doc_id": "harbour", "text": TEXT}]
    assert list(read_articles(gold)) == ["harbour"]
    assert capsys.readouterr().err.startswith("left out: empty-one: ")


def test_no_texts_are_no_articles() -> None:
    assert read_articles([]) == {}


@pytest.mark.parametrize("content", ["{}", "[1]", '[{"doc_id": "a"}]', "nonsense"])
def test_what_is_no_gold_file_is_said_so(tmp_path: Path, content: str) -> None:
    path = tmp_path / "gold.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(GoldError, match=r"gold\.json: "):
        load_gold(path)


def test_a_scorer_is_loaded_from_its_file(tmp_path: Path) -> None:
    path = tmp_path / "score_lengths.py"
    path.write_text("def score(text):\n    return len(text)\n", encoding="utf-8")
    assert load_scorer(path).score("abc") == 3
    with pytest.raises(GoldError, match="name it with --scorer"):
        load_scorer(tmp_path / "score_none.py")
