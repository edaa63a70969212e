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
import importlib.util
import json
import sys
import tempfile
from pathlib import Path
from types import ModuleType
from typing import Any

from briefgen.documents import read_sources
from briefgen.extract import analyse, extract_items, in_order, load_pipeline
from briefgen.extract.casualties import CasualtyExtractor
from briefgen.extract.statements import StatementExtractor

BASELINE = Path(__file__).with_name("baseline.json")
KEY = "casualties"
ROWS = ("figures/exact/relevant", "figures/overlap/relevant")
FIELDS = ("precision", "recall", "f1")
# What rounding may cost, not what a change may.
TOLERANCE = 0.0005


def load_scorer(path: Path) -> ModuleType:
    """Load the scorer that comes with the data."""
    spec = importlib.util.spec_from_file_location("score_casualties", path)
    if spec is None or spec.loader is None:
        sys.exit(f"{path}: no scorer there; name it with --scorer")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predict(gold: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Return the figures of each article in the scorer's form, by its id."""
    extractors = in_order((StatementExtractor(), CasualtyExtractor()))
    predicted: dict[str, list[dict[str, Any]]] = {str(entry["doc_id"]): [] for entry in gold}
    with tempfile.TemporaryDirectory() as folder:
        names = {}
        for number, entry in enumerate(gold):
            name = f"{number:05}.json"
            names[name] = str(entry["doc_id"])
            Path(folder, name).write_text(json.dumps({"text": entry["text"]}), encoding="utf-8")
        reading = read_sources([folder])
    for error in reading.refused:
        print(f"left out: {error}", file=sys.stderr)
    for analysis in analyse(reading.articles, load_pipeline()):
        items = extract_items(analysis, extractors)
        predicted[names[Path(analysis.article.source).name]] = [
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


def main() -> int:
    """Print the table; 1 when a row is worse than the stored one."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--scorer", type=Path, help="default: score_casualties.py beside the data")
    parser.add_argument("--errors", type=int, default=0, help="print that many errors")
    parser.add_argument("--store", action="store_true", help="write the baseline")
    options = parser.parse_args()
    scorer = load_scorer(options.scorer or options.data.with_name("score_casualties.py"))
    gold = json.loads(options.data.read_text(encoding="utf-8"))
    predicted = predict(gold)
    table = scorer.table(gold, predicted)
    baseline = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else {}
    name = options.data.stem
    kept = baseline.get(KEY, {}).get(name, {})
    # MUC-4's keys leave out whole wars, so that its precision says nothing.
    measure = "recall" if name.startswith("muc4") else "f1"
    worse = False
    print(f"{name:26} {'P':>6} {'R':>6} {'F1':>6}   {'kept':>6}  change")
    for row in ROWS:
        values = table[row]
        before = kept.get(row, {}).get(measure)
        change = "" if before is None else f"{values[measure] - before:+.3f}"
        worse = worse or (before is not None and values[measure] < before - TOLERANCE)
        print(
            f"{row:26} {values['precision']:6.3f} {values['recall']:6.3f} {values['f1']:6.3f}   "
            f"{'-' if before is None else format(before, '6.3f'):>6}  {change}"
        )
    if options.errors:
        errors = scorer.score(
            gold, predicted, "figures", "overlap", "relevant", ("killed", "injured")
        )[1]
        for error in errors[: options.errors]:
            print(error)
    if options.store:
        baseline.setdefault(KEY, {})[name] = {
            row: {field: table[row][field] for field in FIELDS} for row in ROWS
        }
        text = json.dumps(baseline, indent=2, sort_keys=True) + "\n"
        BASELINE.write_text(text, encoding="utf-8")
        return 0
    return int(worse)


if __name__ == "__main__":
    sys.exit(main())
