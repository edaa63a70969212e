"""Measures and open questions of whole articles, found or not, and right or wrong.

    python evaluation/invented_articles.py [--errors] [--store]

Reads evaluation/invented_articles.json: articles of the kinds that wires, papers, agencies and
courts write, invented for this, in three sets by three writers who had not seen the code. A row for
each set and one for all:

    measures    how many the writers marked, but for those that they left to the reader
    recall      the share of them that a measure with shared words tells
    precision   the share of our measures that share words with a marked one, or with one left to
                the reader; the rest are history, wishes, words alone, or a writer's oversight
    kind        over the measures that meet: the share with a kind, and with a status, that the
    status      writer gave or would accept
    taker       the share with one of the takers, or with none where there is none; targets are not
                scored, since writers also marked things
    questions   how many the writers marked; asked: the share of these on whose words a question
                rests; true: the share of our questions that rest on marked words

The rules were written with the first two sets in view; what they find in a set that nobody had
looked at is in the README. "kept" is evaluation/baseline.json; what is worse than it is named, and
the exit code is 1. --errors prints what differs; --store writes this run into the baseline.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gold_standard import (
    Comparison,
    GoldError,
    kept_rows,
    load_gold,
    read_articles,
    report_losses,
    run_script,
    store_rows,
)

from briefgen.brief import Actor, Evidence, Measure
from briefgen.documents import Article
from briefgen.extract import DocumentItems, analyse, extract_items, load_pipeline
from briefgen.extract.extractor import installed_extractors

GOLD = Path(__file__).with_suffix(".json")
TASK = "invented articles"
ALL = "all"
# Each share with what it counts, and what it is a share of.
SHARES = {
    "recall": ("found", "wanted"),
    "precision": ("met", "measures"),
    "kind": ("kind", "met"),
    "status": ("status", "met"),
    "taker": ("taker", "taken"),
    "asked": ("asked", "open"),
    "true": ("true", "questions"),
}
# A measure of the right kind wins over one that shares more words.
_BONUS = 0.3
_EMPTY = frozenset("the of and in a an to for from at on its their his her".split())
Span = tuple[int, int]


@dataclass(frozen=True)
class Marked:
    """A measure that the writer marked, with its place in our text."""

    span: Span
    entry: Mapping[str, Any]

    def accepts(self, key: str, value: str) -> bool:
        """Whether the writer gave a value, or would accept it."""
        given = self.entry[key]
        return value == given or (isinstance(given, list) and value in given)


def score(
    entry: Mapping[str, Any], article: Article, items: DocumentItems, tally: Counter[str]
) -> Iterator[str]:
    """Count one article; yield a line for each difference."""
    actors = {actor.id: actor for actor in items.actors}
    marked = [Marked(place(article, given["words"]), given) for given in entry["measures"]]
    pairs = matched(marked, items.measures)
    for number, mark in enumerate(marked):
        wanted = not mark.entry.get("optional")
        tally["wanted"] += wanted
        tally["found"] += wanted and number in pairs
        if number not in pairs:
            if wanted:
                yield f"not found: {mark.entry['words']}"
            continue
        yield from _compare(mark, items.measures[pairs[number]], actors, tally)
    tally["measures"] += len(items.measures)
    for number in sorted(set(range(len(items.measures))) - set(pairs.values())):
        yield f"not marked: {items.measures[number].text}"
    yield from _score_questions(entry, article, items, tally)


def _compare(
    mark: Marked, measure: Measure, actors: Mapping[str, Actor], tally: Counter[str]
) -> Iterator[str]:
    takers = [_names([taker]) for taker in mark.entry.get("takers", ())]
    ours = [_actor_names(actors[name]) for name in measure.actors]
    right = {
        "kind": mark.accepts("kind", measure.kind),
        "status": mark.accepts("status", measure.status),
    }
    if takers or ours:
        right["taker"] = any(taker & our for taker in takers for our in ours)
        tally["taken"] += 1
    tally["met"] += 1
    for key, is_right in right.items():
        tally[key] += is_right
    wrong = [key for key, is_right in right.items() if not is_right]
    if wrong:
        named = [actors[name].name for name in measure.actors]
        yield (
            f"{', '.join(wrong)}: {mark.entry['words']} "
            f"(ours: {measure.kind}, {measure.status}, {named})"
        )


def _score_questions(
    entry: Mapping[str, Any], article: Article, items: DocumentItems, tally: Counter[str]
) -> Iterator[str]:
    ours = [[_span(span) for span in asked.evidence] for asked in items.open_questions]
    places = [place(article, given["words"]) for given in entry["questions"]]
    for given, there in zip(entry["questions"], places, strict=True):
        if given.get("optional"):
            continue
        met = any(shared(span, there) for spans in ours for span in spans)
        tally["open"] += 1
        tally["asked"] += met
        if not met:
            yield f"not asked: {given['words']}"
    for asked, spans in zip(items.open_questions, ours, strict=True):
        met = any(shared(span, there) for span in spans for there in places)
        tally["questions"] += 1
        tally["true"] += met
        if not met:
            yield f"not marked as open: {asked.question}"


def matched(marked: Iterable[Marked], measures: Iterable[Measure]) -> dict[int, int]:
    """Return the measure that tells each marked one, by number, each at most once."""
    ours = list(measures)
    pairs = []
    for number, mark in enumerate(marked):
        for other, measure in enumerate(ours):
            likeness = max(_likeness(_span(span), mark.span) for span in measure.evidence)
            if likeness:
                likeness += _BONUS * mark.accepts("kind", measure.kind)
                pairs.append((-likeness, number, other))
    found: dict[int, int] = {}
    for _, number, other in sorted(pairs):
        if number not in found and other not in found.values():
            found[number] = other
    return found


def place(article: Article, words: str) -> Span:
    """Return where words of the file stand in our text, in which lines and marks may differ."""
    start = _plain(article.text).find(_plain(words))
    if start < 0:
        raise GoldError(f"{GOLD.name}: these words do not stand in their article: {words}")
    return start, start + len(words)


def shared(one: Span, other: Span) -> int:
    """How many characters two spans share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def _likeness(one: Span, other: Span) -> float:
    return shared(one, other) / max(one[1] - one[0], other[1] - other[0])


def _span(evidence: Evidence) -> Span:
    return evidence.start, evidence.end


def _plain(text: str) -> str:
    return text.translate(str.maketrans("“”‘’\n", "\"\"'' "))


def _names(texts: Iterable[str]) -> set[str]:
    words = {word.strip("'\".,()").casefold() for text in texts for word in text.split()}
    return {word.removesuffix("'s").removesuffix("’s") for word in words} - _EMPTY


def _actor_names(actor: Actor) -> set[str]:
    spans = [span.exact for span in actor.evidence]
    return _names([actor.name, *actor.aliases, actor.role or "", *spans])


def evaluate(options: argparse.Namespace) -> int:
    """Read the articles and print the table; 1 when a figure is worse than the kept one."""
    gold = load_gold(GOLD)
    articles = read_articles(gold)
    extractors = installed_extractors()
    tallies: dict[str, Counter[str]] = {}
    analyses = analyse(articles.values(), load_pipeline())
    for entry, analysis in zip(gold, analyses, strict=True):
        tally = tallies.setdefault(entry["set"], Counter())
        items = extract_items(analysis, extractors)
        for line in score(entry, analysis.article, items, tally):
            if options.errors:
                print(f"{entry['doc_id']} {line}")
    tallies[ALL] = sum(tallies.values(), Counter())
    _print_table(tallies)
    rows = {name: _shares(tally) for name, tally in tallies.items()}
    if options.store:
        store_rows(TASK, GOLD.stem, {ALL: rows[ALL]})
        return 0
    kept = kept_rows(TASK, GOLD.stem).get(ALL, {})
    comparisons = [
        Comparison(GOLD.stem, ALL, share, rows[ALL][share], kept.get(share)) for share in SHARES
    ]
    return report_losses(comparisons)


def _shares(tally: Counter[str]) -> dict[str, float]:
    return {
        share: tally[part] / tally[whole] if tally[whole] else 0.0
        for share, (part, whole) in SHARES.items()
    }


def _print_table(tallies: Mapping[str, Counter[str]]) -> None:
    print("set     measures  recall  precision  kind  status  taker  questions  asked  true")
    for name, tally in tallies.items():
        share = _shares(tally)
        print(
            f"{name:8}{tally['wanted']:8}  {share['recall']:6.2f}  {share['precision']:9.2f}"
            f"  {share['kind']:4.2f}  {share['status']:6.2f}  {share['taker']:5.2f}"
            f"  {tally['open']:9}  {share['asked']:5.2f}  {share['true']:4.2f}"
        )


def main() -> int:
    """Read the options and run; 2 when the articles cannot be read."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--errors", action="store_true", help="print what differs")
    parser.add_argument("--store", action="store_true", help="write the baseline")
    options = parser.parse_args()
    return run_script(lambda: evaluate(options))


if __name__ == "__main__":
    sys.exit(main())
