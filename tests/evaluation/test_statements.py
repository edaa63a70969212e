import json
import subprocess
import sys
from pathlib import Path

import pytest
from gold_standard import load_scorer, read_articles
from statement_errors import AttributionError, find_errors, spread
from statement_predictions import Cost, Stopwatch, predict
from statements import GUARDED, Score, compare

from briefgen.extract import Pipeline, load_pipeline

CHECKOUT = Path(__file__).resolve().parents[2]
EVALUATION = CHECKOUT / "evaluation"
SCORER = CHECKOUT.parent / "shared" / "eval" / "statements" / "score_quotes.py"
# Space in front and Windows line ends, so that normalising moves the offsets.
TEXT = (
    "\r\n  The harbour was closed on Monday.\r\n\r\n"
    "“It will open again soon,” said Runa Vik, the mayor of Lindum.\r\n"
)


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return load_pipeline()


def run(script: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, EVALUATION / script, *arguments],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("script", "options"),
    [("statements.py", ["--data"]), ("casualties.py", ["--data"]), ("measures.py", [])],
)
def test_missing_data_are_one_line_and_exit_code_2(
    script: str, options: list[str], tmp_path: Path
) -> None:
    done = run(script, *options, tmp_path / "nowhere" / "harbour-dev.json")
    assert done.returncode == 2
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert "harbour-dev.json: no gold file there" in line


def test_a_missing_scorer_is_one_line_and_exit_code_2(tmp_path: Path) -> None:
    gold = tmp_path / "harbour-dev.json"
    gold.write_text("[]", encoding="utf-8")
    done = run("statements.py", "--data", gold)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert line.endswith("no scorer there; name it with --scorer")


def test_every_row_is_compared_with_its_own_kept_figure() -> None:
    def score(f1: float) -> Score:
        return Score(gold=10, content_f1=0.9, precision=f1, recall=f1, f1=f1, interval=None)

    scores = {"all": score(0.5), "direct": score(0.861), "mixed": score(0.4)}
    kept = {"all": {GUARDED: 0.4}, "direct": scores["direct"].figures | {GUARDED: 0.871}}
    assert [comparison.loss for comparison in compare("harbour-dev", scores, kept)] == [
        None,
        "harbour-dev, direct: joint F1 .861 was .871: 1.0 points lost",
        None,
    ]


def test_predicted_spans_are_those_of_the_gold_text(pipeline: Pipeline) -> None:
    gold = [{"doc_id": "harbour", "text": TEXT, "attributions": []}]
    articles = read_articles(gold)
    assert articles["harbour"].text != TEXT
    (prediction,) = predict(gold, articles, pipeline)
    (attribution,) = prediction["attributions"]
    words = "It will open again soon"
    (content,) = attribution["content"]
    assert words in content["text"]
    spans = [content, attribution["source"], attribution["cue"]]
    assert [TEXT[span["start"] : span["end"]] for span in spans] == [span["text"] for span in spans]
    assert attribution["cue"]["text"] == "said"
    assert "Runa Vik" in attribution["source"]["text"]
    assert "Runa Vik" in attribution["speaker"]


def test_an_article_that_was_refused_has_no_attributions(pipeline: Pipeline) -> None:
    gold = [{"doc_id": "empty", "text": " ", "attributions": []}]
    assert predict(gold, {}, pipeline) == [{"doc_id": "empty", "attributions": []}]


def test_timing_changes_no_prediction(pipeline: Pipeline) -> None:
    gold = [{"doc_id": str(number), "text": f"{TEXT} {number}"} for number in range(3)]
    articles = read_articles(gold)
    stopwatch = Stopwatch(load_pipeline())
    assert predict(gold, articles, pipeline, stopwatch) == predict(gold, articles, pipeline)
    assert stopwatch.cost.articles == 3
    assert stopwatch.cost.spacy > 0
    assert stopwatch.cost.ours > 0


def test_the_cost_is_a_ratio() -> None:
    assert Cost(spacy=2.0, ours=2.5, articles=1).ratio == 1.25
    assert Cost().ratio == 0.0


def test_errors_are_shown_from_the_whole_list() -> None:
    errors = [AttributionError("miss", str(number), "direct", None, None) for number in range(10)]
    assert spread(errors, 3) == [errors[0], errors[3], errors[6]]
    assert spread(errors, 20) == errors
    assert spread(errors, 0) == []


def attribution(text: str, source: str | None, cue: str, content: str) -> dict[str, object]:
    def span(words: str) -> dict[str, object]:
        start = text.index(words)
        return {"start": start, "end": start + len(words), "text": words}

    return {
        "source": None if source is None else span(source),
        "cue": span(cue),
        "content": [span(content)],
    }


ERRORS_TEXT = (
    "Runa Vik said the harbour would open. Per Holm warned that storms come, and stay for weeks. "
    "Ada Lund denied that ferries sank. The port grew fast."
)
ERRORS_GOLD = [
    attribution(ERRORS_TEXT, "Runa Vik", "said", "the harbour would open"),
    attribution(ERRORS_TEXT, "Per Holm", "warned", "that storms come, and stay for weeks"),
    attribution(ERRORS_TEXT, "Ada Lund", "denied", "that ferries sank"),
]
ERRORS_FOUND = [
    attribution(ERRORS_TEXT, "Ada Lund", "said", "the harbour would open"),
    attribution(ERRORS_TEXT, "Per Holm", "warned", "that storms come"),
    attribution(ERRORS_TEXT, None, "grew", "The port grew fast"),
]
with_scorer = pytest.mark.skipif(not SCORER.is_file(), reason="the evaluation data is not here")


@with_scorer
def test_errors_are_sorted_by_kind() -> None:
    gold = [{"doc_id": "a", "text": ERRORS_TEXT, "attributions": ERRORS_GOLD}]
    found = [{"doc_id": "a", "attributions": ERRORS_FOUND}]
    errors = list(find_errors(load_scorer(SCORER), gold, found))
    assert [(error.kind, error.type) for error in errors] == [
        ("miss", "indirect"),
        ("partial", "indirect"),
        ("wrong speaker", "indirect"),
        ("extra", "indirect"),
    ]
    missed, partial, wrong, extra = errors
    assert str(missed.gold) == "[Ada Lund] [denied] that ferries sank"
    assert missed.predicted is None
    assert str(partial.predicted) == "[Per Holm] [warned] that storms come"
    assert wrong.gold is not None
    assert wrong.predicted is not None
    assert (wrong.gold.source, wrong.predicted.source) == ("Runa Vik", "Ada Lund")
    assert extra.gold is None
    assert str(extra.predicted) == "[-] [grew] The port grew fast"


@with_scorer
def test_the_command_prints_every_row_and_writes_the_predictions(tmp_path: Path) -> None:
    gold = tmp_path / "harbour-dev.json"
    words = "It will open again soon,"
    entry = {
        "doc_id": "harbour",
        "text": TEXT,
        "attributions": [attribution(TEXT, "Runa Vik", "said", words)],
    }
    gold.write_text(json.dumps([entry]), encoding="utf-8")
    out = tmp_path / "found.json"
    done = run(
        "statements.py", "--data", gold, "--scorer", SCORER, "--boot", "10", "--errors", "1",
        "--predictions", out, "--time",
    )  # fmt: skip
    assert done.stderr == ""
    assert done.returncode == 0
    rows = done.stdout.splitlines()
    assert rows[1].split()[:6] == ["all", "1", "1.000", "1.000", "1.000", "1.000"]
    assert [row.split("  ")[0] for row in rows[1:6]] == [
        "all",
        "speech cues",
        "direct",
        "mixed",
        "indirect",
    ]
    assert "1 of 1 texts were changed by normalising" in done.stdout
    assert "times spaCy's own" in done.stdout
    (document,) = json.loads(out.read_text(encoding="utf-8"))
    assert document["doc_id"] == "harbour"
    assert len(document["attributions"]) == 1
