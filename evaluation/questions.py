"""How many open questions articles raise, and how many of those that were judged are true.

    python evaluation/questions.py --data DIR/polnear-dev.json --data DIR/gum-news-dev.json [--show]

The data are lists of {doc_id, text}. Each article makes a brief of its own, so that questions from
comparing its items count too. The table has a row for each file:

    articles    how many were read
    silent      the share of them that raise none
    questions   how many are raised, and how many of a thousand words
    judged      how many of these question_verdicts.json judges
    true        the share of the judged that are true: the text leaves open what the question asks,
                it asks nothing that the text answers, and who knows the headline understands it

With --judged only the articles are read that have verdicts, for files too long to be read each
time.
A verdict names its question by document, offsets and a digest of the words: one that is worded
anew has no verdict until somebody judges it. "kept" is the share that evaluation/baseline.json
holds; a lower one is a step back, and the exit code is 1.

--show prints the questions, each with its verdict; --store writes this run into the baseline.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gold_standard import (
    Comparison,
    gold_span,
    kept_rows,
    load_gold,
    read_articles,
    report_losses,
    run_script,
    store_rows,
)

from briefgen.assemble import Heading, assemble
from briefgen.brief import Generator, OpenQuestion, letters_and_digits
from briefgen.extract import analyse, extract_items, load_pipeline
from briefgen.extract.extractor import installed_extractors

TASK = "questions"
ROW, TRUE = "judged", "true"
VERDICTS = Path(__file__).with_name("question_verdicts.json")
_DIGITS = 8
_HEADING = Heading(timestamp="2000-01-01T00:00:00+00:00", generator=Generator(version="0"))
_WIDTH = 34


@dataclass(frozen=True)
class Asked:
    """A question that an article raises; offsets are of the gold text.

    Attributes:
        doc_id: the article.
        start: where the words begin that it rests on.
        end: where they end.
        words: a digest of the question's words.
        question: the question.
    """

    doc_id: str
    start: int
    end: int
    words: str
    question: OpenQuestion


@dataclass(frozen=True)
class Result:
    """What the articles of a file raise.

    Attributes:
        articles: how many were read.
        silent: how many of them raise nothing.
        words: how many words they have.
        asked: the questions.
    """

    articles: int
    silent: int
    words: int
    asked: tuple[Asked, ...]


Verdicts = Mapping[tuple[str, int, int, str], bool]


def load_verdicts(data: str, path: Path = VERDICTS) -> Verdicts:
    """Return the verdicts on a data file's questions, by document, offsets and words."""
    return {
        (entry["doc_id"], entry["start"], entry["end"], entry["words"]): entry["true"]
        for entry in json.loads(path.read_text(encoding="utf-8"))
        if entry["data"] == data
    }


def ask(gold: Sequence[Mapping[str, Any]]) -> Result:
    """Raise the questions of each article by itself."""
    extractors = installed_extractors()
    articles = read_articles(gold)
    texts = {str(entry["doc_id"]): str(entry["text"]) for entry in gold}
    asked: list[Asked] = []
    silent = 0
    analyses = analyse(articles.values(), load_pipeline())
    for (doc_id, article), analysis in zip(articles.items(), analyses, strict=True):
        brief = assemble([extract_items(analysis, extractors)], _HEADING)
        silent += not brief.open_questions
        for question in brief.open_questions:
            span = gold_span(question.evidence[0], article, texts[doc_id])
            words = _digest(question.question)
            asked.append(Asked(doc_id, span["start"], span["end"], words, question))
    length = sum(len(article.text.split()) for article in articles.values())
    return Result(len(articles), silent, length, tuple(asked))


def _digest(words: str) -> str:
    return hashlib.sha256(letters_and_digits(words).encode()).hexdigest()[:_DIGITS]


def verdict_on(asked: Asked, verdicts: Verdicts) -> bool | None:
    """Return the verdict on a question, or None where nobody has judged it."""
    return verdicts.get((asked.doc_id, asked.start, asked.end, asked.words))


def judged(asked: Iterable[Asked], verdicts: Verdicts) -> Iterator[bool]:
    """Yield the verdicts on those questions that have one."""
    for question in asked:
        verdict = verdict_on(question, verdicts)
        if verdict is not None:
            yield verdict


def evaluate(options: argparse.Namespace) -> int:
    """Print a row for each data file; return the exit code."""
    print(f"{'':{_WIDTH}} articles  silent  questions  judged    true    kept  change")
    comparisons = []
    for path in options.data:
        verdicts = load_verdicts(path.stem)
        known = {doc_id for doc_id, *_ in verdicts}
        gold = [
            entry for entry in load_gold(path) if not options.judged or entry["doc_id"] in known
        ]
        result = ask(gold)
        found = list(judged(result.asked, verdicts))
        share = sum(found) / len(found) if found else 0.0
        kept = kept_rows(TASK, path.stem).get(ROW, {}).get(TRUE)
        comparison = Comparison(path.stem, ROW, "share of true questions", share, kept)
        comparisons.append(comparison)
        print(_row(path.stem, result, len(found), share, comparison))
        if options.show:
            _show(result.asked, verdicts)
        if options.store:
            store_rows(TASK, path.stem, {ROW: {TRUE: share}})
    return report_losses(comparisons)


def _row(name: str, result: Result, found: int, share: float, comparison: Comparison) -> str:
    rate = 1000 * len(result.asked) / result.words if result.words else 0.0
    silent = result.silent / result.articles if result.articles else 0.0
    number = f"{len(result.asked)} ({rate:.1f})"
    return (
        f"{name:{_WIDTH}} {result.articles:8} {silent:7.2f} {number:>10} {found:7} {share:7.3f}  "
        f"{comparison.columns}"
    )


def _show(asked: Iterable[Asked], verdicts: Verdicts) -> None:
    for item in asked:
        verdict = verdict_on(item, verdicts)
        mark = "?" if verdict is None else "true" if verdict else "false"
        place = f"{item.doc_id} {item.start}-{item.end} {item.words}"
        print(f"  {mark:5} {item.question.kind}: {item.question.question}\n        {place}")


def main() -> int:
    """Read the options and run; 2 when the data are not there."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--data", type=Path, action="append", required=True)
    parser.add_argument("--judged", action="store_true", help="only articles that have verdicts")
    parser.add_argument("--show", action="store_true", help="print the questions")
    parser.add_argument("--store", action="store_true", help="write the baseline")
    options = parser.parse_args()
    return run_script(lambda: evaluate(options))


if __name__ == "__main__":
    sys.exit(main())
