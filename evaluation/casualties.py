"""Scores the casualty figures that briefgen finds in hand-coded articles.

    python evaluation/casualties.py --data DIR/wikicas-dev.json [--errors 20]

The data is a list of {doc_id, text, relevant, casualties}; the scorer, score_casualties.py, lies
beside it and decides what counts as a hit. How to read the table: a row is killed and injured
figures of two or more. "exact" is both ends equal, "overlap" intervals that meet with middles
within a quarter. "kept" is the F1 that evaluation/baseline.json holds, for MUC-4 the recall: a row
below it is a step back, and the exit code is 1.

--store writes the figures of this run into the baseline.
"""

import argparse
import sys
from pathlib import Path
from typing import Any

from gold_standard import (
    Comparison,
    GoldError,
    kept_rows,
    load_gold,
    load_scorer,
    read_articles,
    report_losses,
    store_rows,
)

from briefgen.extract import analyse, extract_items, in_order, load_pipeline
from briefgen.extract.casualties import CasualtyExtractor
from briefgen.extract.statements import StatementExtractor

TASK = "casualties"
ROWS = ("figures/exact/relevant", "figures/overlap/relevant")
FIELDS = ("precision", "recall", "f1")


def predict(gold: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Return the figures of each article in the scorer's form, by its id."""
    extractors = in_order((StatementExtractor(), CasualtyExtractor()))
    predicted: dict[str, list[dict[str, Any]]] = {str(entry["doc_id"]): [] for entry in gold}
    articles = read_articles(gold)
    analyses = analyse(articles.values(), load_pipeline())
    for doc_id, analysis in zip(articles, analyses, strict=True):
        items = extract_items(analysis, extractors)
        predicted[doc_id] = [
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
    return predicted


def evaluate(options: argparse.Namespace) -> int:
    """Print the table; 1 when a row is worse than the kept one."""
    gold = load_gold(options.data)
    scorer = load_scorer(options.scorer or options.data.with_name("score_casualties.py"))
    predicted = predict(gold)
    table = scorer.table(gold, predicted)
    name = options.data.stem
    kept = kept_rows(TASK, name)
    # MUC-4's keys leave out whole wars, so that its precision says nothing.
    measure = "recall" if name.startswith("muc4") else "f1"
    words = {"recall": "recall", "f1": "F1"}[measure]
    comparisons = [
        Comparison(name, row, words, table[row][measure], kept.get(row, {}).get(measure))
        for row in ROWS
    ]
    print(f"{name:26} {'P':>6} {'R':>6} {'F1':>6}   {'kept':>6}  change")
    for comparison in comparisons:
        figures = " ".join(f"{table[comparison.row][field]:6.3f}" for field in FIELDS)
        print(f"{comparison.row:26} {figures}   {comparison.columns}")
    if options.errors:
        errors = scorer.score(
            gold, predicted, "figures", "overlap", "relevant", ("killed", "injured")
        )[1]
        for error in errors[: options.errors]:
            print(error)
    if options.store:
        store_rows(
            TASK, name, {row: {field: table[row][field] for field in FIELDS} for row in ROWS}
        )
        return 0
    return report_losses(comparisons)


def main() -> int:
    """Read the options and run; 2 when the data are not there."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--scorer", type=Path, help="default: score_casualties.py beside the data")
    parser.add_argument("--errors", type=int, default=0, help="print that many errors")
    parser.add_argument("--store", action="store_true", help="write the baseline")
    try:
        return evaluate(parser.parse_args())
    except GoldError as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
