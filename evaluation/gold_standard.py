"""Gold files, the scorers beside them, and the figures kept of an earlier run to measure against.

The baseline file maps task, data file, row and measure to a figure between 0 and 1:
``baseline["statements"]["news"]["all"]["joint_f1"]``. A figure that is worse than the kept one is a
loss, and a run that has one fails and says by how much.
"""

import importlib.util
import io
import json
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from briefgen.brief import Evidence
from briefgen.documents import Article, read_sources
from briefgen.errors import BriefgenError

BASELINE = Path(__file__).with_name("baseline.json")
# What rounding may cost, not what a change may.
TOLERANCE = 0.0005
# One more than is printed.
_DIGITS_KEPT = 4
# How standard input and the members of a list in it are named: "-#0", "-#1".
_STDIN = "-"
_MEMBER = "-#"

Rows = Mapping[str, Mapping[str, float]]


class GoldError(BriefgenError):
    """Raised when a gold file, or what belongs beside it, is missing or cannot be read."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A figure of this run beside the kept one.

    Attributes:
        data: name of the data file, without its ending.
        row: name of the row in the table.
        measure: what the figure is, in words for messages.
        now: the figure of this run, between 0 and 1.
        kept: the figure of the baseline, or None where it has none.
        fewer_is_better: whether the figure is a share of mistakes.
    """

    data: str
    row: str
    measure: str
    now: float
    kept: float | None
    fewer_is_better: bool = False

    @property
    def columns(self) -> str:
        """The kept figure and the change, as the tables show them."""
        if self.kept is None:
            return f"{'-':>6}"
        # Adding zero turns a change of -0.0 into 0.0.
        return f"{self.kept:6.3f}  {round(self.now - self.kept, 3) + 0.0:+.3f}"

    @property
    def loss(self) -> str | None:
        """By how much the figure is worse than the kept one, in hundredths; None if it is not."""
        if self.kept is None:
            return None
        lost = self.now - self.kept if self.fewer_is_better else self.kept - self.now
        if lost <= TOLERANCE:
            return None
        return (
            f"{self.data}, {self.row}: {self.measure} {_decimals(self.now)} "
            f"was {_decimals(self.kept)}: {100 * lost:.1f} points lost"
        )


def load_gold(path: Path) -> list[dict[str, Any]]:
    """Return the entries of a gold file, a list of objects with ``text``.

    Raises:
        GoldError: when the file is missing or holds something else.
    """
    value = _load_json(path, "no gold file there; the data are no part of the project")
    if not isinstance(value, list) or not all(
        isinstance(entry, dict) and isinstance(entry.get("text"), str) for entry in value
    ):
        raise GoldError(f"{path}: is no gold file: that is a list of objects with `text`")
    return value


def load_scorer(path: Path) -> ModuleType:
    """Load the scorer that comes with the data.

    Raises:
        GoldError: when it is missing.
    """
    if not path.is_file():
        raise GoldError(f"{path}: no scorer there; name it with --scorer")
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise GoldError(f"{path}: is no Python module; name the scorer with --scorer")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_articles(gold: Iterable[Mapping[str, Any]]) -> dict[str, Article]:
    """Read the gold texts as ``briefgen extract`` reads sources.

    What is refused is named on standard error and left out.

    Args:
        gold: entries with ``doc_id`` and ``text``, and ``published_on`` where the day is known.

    Returns:
        The article of each ``doc_id``, in the order of the gold file.
    """
    entries = list(gold)
    if not entries:
        return {}
    ids = {f"{_MEMBER}{number}": str(entry["doc_id"]) for number, entry in enumerate(entries)}
    given = [
        {key: entry[key] for key in ("text", "published_on") if key in entry} for entry in entries
    ]
    raw = json.dumps(given).encode()
    reading = read_sources([_STDIN], stdin=io.BytesIO(raw), max_bytes=len(raw))
    for error in reading.refused:
        print(f"left out: {ids.get(error.source, error.source)}: {error.reason}", file=sys.stderr)
    articles = {ids[article.source]: article for article in (*reading.articles, *reading.repeats)}
    return {name: articles[name] for name in ids.values() if name in articles}


def gold_span(evidence: Evidence, article: Article, text: str) -> dict[str, Any]:
    """Return a span of the normalised text as a span of the text that it was made from."""
    start = article.origin.raw(evidence.start)
    # The end by its last character: what follows may have been dropped.
    end = article.origin.raw(evidence.end - 1) + 1
    return {"start": start, "end": end, "text": text[start:end]}


def kept_rows(task: str, data: str, baseline: Path = BASELINE) -> Rows:
    """Return the kept figures of a data file, by row and measure; empty where there are none.

    Raises:
        GoldError: when the baseline file is no JSON.
    """
    if not baseline.exists():
        return {}
    rows: Rows = _load_json(baseline, "no baseline there").get(task, {}).get(data, {})
    return rows


def store_rows(task: str, data: str, rows: Rows, baseline: Path = BASELINE) -> None:
    """Write the figures of a data file into the baseline; those of other files stay.

    Raises:
        GoldError: when the baseline file is no JSON.
    """
    kept = _load_json(baseline, "no baseline there") if baseline.exists() else {}
    kept.setdefault(task, {})[data] = {
        row: {measure: round(figure, _DIGITS_KEPT) for measure, figure in figures.items()}
        for row, figures in rows.items()
    }
    baseline.write_text(json.dumps(kept, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def report_losses(comparisons: Iterable[Comparison]) -> int:
    """Print a line for each figure that is worse than the kept one; return the exit code."""
    losses = [comparison.loss for comparison in comparisons if comparison.loss is not None]
    for loss in losses:
        print(loss)
    return int(bool(losses))


def run_script(evaluate: Callable[[], int]) -> int:
    """Run an evaluation and return its exit code; 2, and a line, where its data cannot be read."""
    try:
        return evaluate()
    except GoldError as error:
        print(error, file=sys.stderr)
        return 2


def _load_json(path: Path, where_missing: str) -> Any:  # noqa: ANN401 -- raw JSON
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise GoldError(f"{path}: {where_missing}") from None
    except (OSError, ValueError) as error:
        raise GoldError(f"{path}: cannot be read: {error}") from error


def _decimals(figure: float) -> str:
    """A figure without the zero in front: .861."""
    return f"{figure:.3f}".removeprefix("0")
