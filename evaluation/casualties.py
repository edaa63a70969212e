"""Scores the casualty figures that briefgen finds in hand-coded articles.

    python evaluation/casualties.py --data DIR/wikicas-dev.json [--errors 20]
    python evaluation/casualties.py --data ARTICLES

ARTICLES is a folder of texts, of which only the labelled asserters are judged. Otherwise the data
are a list of {doc_id, text, relevant, casualties}; the scorer, score_casualties.py, lies beside it
and decides what counts as a hit. How to read the table: a row is killed and injured figures of two
or more. "exact" is both ends equal, "overlap" intervals that meet with middles within a quarter.
"asserted_by" is the share of the figures labelled in casualty_asserters.json whose asserter is
right, of those that were found. "kept" is the F1 that evaluation/baseline.json holds, for MUC-4
the recall: a row below it is a step back, and the exit code is 1.

--store writes the figures of this run into the baseline.
"""

import argparse
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from casualty_asserters import Verdicts, judge, load_labels
from gold_standard import (
    Comparison,
    Rows,
    kept_rows,
    load_gold,
    load_scorer,
    read_articles,
    report_losses,
    run_script,
    store_rows,
)

from briefgen.documents import Article
from briefgen.extract import DocumentItems, analyse, extract_items, in_order, load_pipeline
from briefgen.extract.actors.extractor import ActorExtractor
from briefgen.extract.casualties.extractor import CasualtyExtractor
from briefgen.extract.statements.extractor import StatementExtractor

TASK = "casualties"
ROWS = ("figures/exact/relevant", "figures/overlap/relevant")
ASSERTERS = "asserted_by"
MISSES = Path(__file__).with_name("casualty_misses.json")
FIELDS = ("precision", "recall", "f1")


def find_items(gold: list[dict[str, Any]]) -> dict[str, tuple[Article, DocumentItems]]:
    """Return each article and what was found in it, by the entry's id."""
    extractors = in_order((StatementExtractor(), CasualtyExtractor(), ActorExtractor()))
    articles = read_articles(gold)
    analyses = analyse(articles.values(), load_pipeline())
    return {
        doc_id: (article, extract_items(analysis, extractors))
        for (doc_id, article), analysis in zip(articles.items(), analyses, strict=True)
    }


def predictions(items: DocumentItems) -> list[dict[str, Any]]:
    """Return the figures of an article in the scorer's form; "nobody" is none that it knows."""
    return [
        {
            "kind": figure.kind,
            "low": figure.low,
            "high": figure.high,
            "plural": figure.qualifier == "vague",
            "raw": figure.text,
        }
        for figure in items.casualties
        if figure.high != 0
    ]


def evaluate(options: argparse.Namespace) -> int:
    """Print the table; 1 when a row is worse than the kept one."""
    gold = _load_folder(options.data) if options.data.is_dir() else load_gold(options.data)
    found = find_items(gold)
    name = options.data.stem
    rows: dict[str, dict[str, float]] = {}
    comparisons = []
    kept = kept_rows(TASK, name)
    print(f"{name:26} {'P':>6} {'R':>6} {'F1':>6}   {'kept':>6}  change")
    if not options.data.is_dir():
        scorer = load_scorer(options.scorer or options.data.with_name("score_casualties.py"))
        predicted: dict[str, list[Any]] = {str(entry["doc_id"]): [] for entry in gold}
        predicted |= {doc_id: predictions(items) for doc_id, (_, items) in found.items()}
        table = scorer.table(gold, predicted)
        rows |= {row: {field: table[row][field] for field in FIELDS} for row in ROWS}
        comparisons += _compare_figures(name, rows, kept)
        if options.errors:
            _print_errors(name, scorer, gold, predicted, options.errors)
    texts = {str(entry["doc_id"]): entry["text"] for entry in gold}
    verdicts = judge(load_labels(name), found, texts)
    if verdicts.right or verdicts.wrong:
        rows[ASSERTERS] = {"share": verdicts.share, "found": verdicts.found}
        comparisons += _compare_asserters(name, verdicts, kept)
    for label in verdicts.wrong[: options.errors]:
        print("asserted_by", label)
    if options.store:
        store_rows(TASK, name, rows)
        return 0
    return report_losses(comparisons)


def _load_folder(folder: Path) -> list[dict[str, Any]]:
    """Articles without gold figures, one a file; labels of their asserters may be there."""
    return [
        {"doc_id": path.name, "text": path.read_text(encoding="utf-8")}
        for path in sorted(folder.glob("*.txt"))
    ]


def _compare_figures(name: str, rows: Rows, kept: Rows) -> list[Comparison]:
    # MUC-4's keys leave out whole wars, so that its precision says nothing.
    measure = "recall" if name.startswith("muc4") else "f1"
    words = {"recall": "recall", "f1": "F1"}[measure]
    comparisons = [
        Comparison(name, row, words, rows[row][measure], kept.get(row, {}).get(measure))
        for row in ROWS
    ]
    for comparison in comparisons:
        figures = " ".join(f"{rows[comparison.row][field]:6.3f}" for field in FIELDS)
        print(f"{comparison.row:26} {figures}   {comparison.columns}")
    return comparisons


def _compare_asserters(name: str, verdicts: Verdicts, kept: Rows) -> list[Comparison]:
    before = kept.get(ASSERTERS, {})
    share = Comparison(name, ASSERTERS, "share right", verdicts.share, before.get("share"))
    found = Comparison(name, ASSERTERS, "share found", verdicts.found, before.get("found"))
    print(
        f"{ASSERTERS:26} {len(verdicts.right)} of {len(verdicts.right) + len(verdicts.wrong)} "
        f"right; not found {len(verdicts.not_found)}; of the certain "
        f"{verdicts.share_of_certain:.3f}   {share.columns}"
    )
    return [share, found]


def _print_errors(
    name: str, scorer: ModuleType, gold: list[Any], predicted: dict[str, list[Any]], most: int
) -> None:
    """Print what the scorer holds for wrong; a known miss with its cause, a new one as such."""
    known = {
        (miss["doc_id"], miss["kind"]): miss["cause"]
        for miss in json.loads(MISSES.read_text(encoding="utf-8"))
        if miss["data"] == name
    }
    errors = scorer.score(gold, predicted, "figures", "overlap", "relevant", ("killed", "injured"))
    for error in errors[1][:most]:
        missed = error[0] == "FN"
        print(error, known.get(error[1:3], "no known miss") if missed else "")


def main() -> int:
    """Read the options and run; 2 when the data are not there."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--scorer", type=Path, help="default: score_casualties.py beside the data")
    parser.add_argument("--errors", type=int, default=0, help="print that many errors")
    parser.add_argument("--store", action="store_true", help="write the baseline")
    options = parser.parse_args()
    return run_script(lambda: evaluate(options))


if __name__ == "__main__":
    sys.exit(main())
