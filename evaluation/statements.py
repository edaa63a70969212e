"""Scores who said what: the statements and speakers that briefgen finds in annotated articles.

    python evaluation/statements.py --data DIR/polnear-dev.json [--data DIR/gum-news-dev.json]

The data is a list of {doc_id, text, attributions}; the scorer, score_quotes.py, lies beside it and
decides what counts as a hit, and speech_cues.txt lists its words of saying. How to read the table:

    all, direct, mixed, indirect    attributions by how much of their content stands in quotation
                                    marks; "speech cues" are those with a word of saying
    gold                            how many of them there are
    content                         F1 of the content alone (overlap, IoU 0.5)
    P, R, F1                        of content and speaker together ("joint")
    95 % of F1                      bootstrap over documents; --boot 0 leaves it out
    kept, change                    the joint F1 that evaluation/baseline.json holds

A row below the kept one is a step back: it is named below the tables, and the exit code is 1; it is
2 where the data are not there. Where the gold has speakers (GUM), speaker_entity.py says how often
the actor to which a speaker was resolved is the right one: "share" where the source is a pronoun or
a description, "surname" where it is a part of a name.

--store writes the figures of this run into the baseline.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from gold_standard import (
    Comparison,
    GoldError,
    Rows,
    kept_rows,
    load_gold,
    load_scorer,
    read_articles,
    report_losses,
    run_script,
    store_rows,
)
from statement_errors import find_errors, print_errors
from statement_predictions import Cost, Prediction, Stopwatch, predict

from briefgen.extract import Pipeline, load_pipeline

TASK = "statements"
SPEECH = "speech cues"
# Rows, and what the scorer calls their types.
TYPES = {
    "all": "all",
    SPEECH: "all",
    "direct": "direct",
    "mixed": "mixed",
    "indirect": "indirect",
}
GUARDED = "joint_f1"


@dataclass(frozen=True)
class Score:
    """What the scorer says of a row."""

    gold: int
    content_f1: float
    precision: float
    recall: float
    f1: float
    interval: tuple[float, float] | None

    @property
    def figures(self) -> dict[str, float]:
        """The figures that the baseline keeps."""
        return {
            "content_f1": self.content_f1,
            "joint_precision": self.precision,
            "joint_recall": self.recall,
            GUARDED: self.f1,
        }


def score(
    scorer: ModuleType,
    cues: frozenset[str],
    gold: Sequence[Mapping[str, Any]],
    predictions: Sequence[Prediction],
    boot: int,
) -> dict[str, Score]:
    """Return the scores of all rows."""
    scores = {}
    for row, types in TYPES.items():
        report = scorer.score(
            gold, predictions, types, boot=boot, cues=cues if row == SPEECH else None
        )
        joint = report["joint_overlap"]
        low_high = joint.get("F1_ci95")
        scores[row] = Score(
            gold=report["n"]["gold"],
            content_f1=report["content_overlap"]["F1"],
            precision=joint["P"],
            recall=joint["R"],
            f1=joint["F1"],
            interval=(low_high[0], low_high[1]) if low_high else None,
        )
    return scores


def compare(data: str, scores: Mapping[str, Score], kept: Rows) -> list[Comparison]:
    """Return the joint F1 of each row beside the kept one."""
    return [
        Comparison(data, row, "joint F1", found.f1, kept.get(row, {}).get(GUARDED))
        for row, found in scores.items()
    ]


def print_table(data: str, scores: Mapping[str, Score], comparisons: Sequence[Comparison]) -> None:
    """Print a line for each row."""
    print(
        f"{data:16}{'gold':>6}{'content':>9}{'P':>7}{'R':>7}{'F1':>7}   {'95 % of F1':14}"
        f"{'kept':>6}  change"
    )
    for comparison in comparisons:
        found = scores[comparison.row]
        interval = "[{:.3f}, {:.3f}]".format(*found.interval) if found.interval else ""
        print(
            f"{comparison.row:16}{found.gold:6}{found.content_f1:9.3f}{found.precision:7.3f}"
            f"{found.recall:7.3f}{found.f1:7.3f}   {interval:14}{comparison.columns}"
        )


def print_speaker_entities(script: Path, data: Path, predictions: Sequence[Prediction]) -> None:
    """Run the data's report of whether speakers were resolved to the right actors."""
    if not script.is_file():
        raise GoldError(f"{script}: no such report there; it belongs beside the scorer")
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder, "predictions.json")
        found.write_text(json.dumps(predictions), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, script, data, found], capture_output=True, text=True, check=False
        )
    if done.returncode:
        raise GoldError(f"{script}: failed on {data.name}: {done.stderr.strip()[-200:]}")
    report = json.loads(done.stdout)
    print("\nspeaker resolved to the right actor")
    for view, what in (
        ("share", "the source is a pronoun or a description"),
        ("surname", "the source is a part of a name"),
    ):
        share = "  -  " if report[view] is None else f"{report[view]:.3f}"
        print(
            f"{view:16}{share}   {report[view + '_right']} of {report[view + '_of']}, "
            f"{report[view + '_null']} left null; {what}"
        )


def print_cost(cost: Cost) -> None:
    """Print how much longer all of it takes than spaCy alone."""
    print(
        f"\ntime: {cost.ratio:.2f} times spaCy's own ({cost.ours:.1f} s against {cost.spacy:.1f} s "
        f"of CPU, {cost.articles} articles)"
    )


def evaluate(
    data: Path, gold: list[dict[str, Any]], options: argparse.Namespace, pipeline: Pipeline
) -> list[Comparison]:
    """Run over one data file, print its tables, and return its figures beside the kept ones."""
    scorer_path = options.scorer or data.with_name("score_quotes.py")
    scorer = load_scorer(scorer_path)
    cues = read_cues(scorer_path.with_name("speech_cues.txt"))
    articles = read_articles(gold)
    stopwatch = Stopwatch(load_pipeline()) if options.time else None
    predictions = predict(gold, articles, pipeline, stopwatch)
    scores = score(scorer, cues, gold, predictions, options.boot)
    comparisons = compare(data.stem, scores, kept_rows(TASK, data.stem))
    print_table(data.stem, scores, comparisons)
    changed = sum(
        articles[entry["doc_id"]].text != entry["text"]
        for entry in gold
        if entry["doc_id"] in articles
    )
    print(
        f"{changed} of {len(gold)} texts were changed by normalising; offsets are the gold text's"
    )
    if any(attribution.get("speaker") for entry in gold for attribution in entry["attributions"]):
        print_speaker_entities(scorer_path.with_name("speaker_entity.py"), data, predictions)
    if stopwatch is not None:
        print_cost(stopwatch.cost)
    if options.errors:
        print_errors(list(find_errors(scorer, gold, predictions)), options.errors)
    if options.predictions:
        text = json.dumps(predictions, ensure_ascii=False, indent=1) + "\n"
        options.predictions.write_text(text, encoding="utf-8")
    if options.store:
        store_rows(TASK, data.stem, {row: found.figures for row, found in scores.items()})
    print()
    return comparisons


def read_cues(path: Path) -> frozenset[str]:
    """Return the words of saying that the data names."""
    try:
        return frozenset(path.read_text(encoding="utf-8").split())
    except OSError as error:
        raise GoldError(f"{path}: no words of saying there: {error.strerror}") from None


def main() -> int:
    """Read the options and run over each data file; 1 when any row is worse than the kept one."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--data", type=Path, action="append", required=True, help="may be repeated")
    parser.add_argument("--scorer", type=Path, help="default: score_quotes.py beside the data")
    parser.add_argument("--boot", type=int, default=1000, help="samples for the interval; 0: none")
    parser.add_argument("--errors", type=int, default=0, help="print that many errors of each kind")
    parser.add_argument("--predictions", type=Path, help="write the predictions of one data file")
    parser.add_argument("--time", action="store_true", help="time against spaCy alone")
    parser.add_argument("--store", action="store_true", help="write the baseline")
    options = parser.parse_args()
    if options.predictions and len(options.data) > 1:
        parser.error("--predictions holds those of one data file: name one --data")
    return run_script(lambda: _evaluate_all(options))


def _evaluate_all(options: argparse.Namespace) -> int:
    every = [(data, load_gold(data)) for data in options.data]
    pipeline = load_pipeline()
    comparisons = [
        comparison for data, gold in every for comparison in evaluate(data, gold, options, pipeline)
    ]
    return 0 if options.store else report_losses(comparisons)


if __name__ == "__main__":
    sys.exit(main())
