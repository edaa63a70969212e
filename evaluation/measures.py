"""How often the measures of gold sentences are found, with the right kind and the right taker.

    python evaluation/measures.py PLOVER-SENTENCES.json [--errors] [--store]

Reads the gold sentences of the PLOVER ontology (a list of objects with ``text``, ``event``,
``mode``, ``source`` and ``target``; older event names are brought up to date), runs the extractor
on each sentence by itself, and prints a row for each event.

    sentences   those that hold a measure of our kinds: an event that ``KINDS`` maps to one
    found       at least one measure was found
    strict      one of the found measures has a kind that ``KINDS`` gives for the event; for
                THREATEN, one has the status ``threatened``
    kind        as strict; AGREE and THREATEN, which are the promise and the threat of any act, may
                also be a measure of any kind that is announced or proposed
    event       one of them has the gold PLOVER event
    taker       an actor of one of them shares a word of a name, or the country, with a gold source;
    target      the same of targets. Both over the sentences that have such an actor in gold.

Below the table: the share of sentences of words alone (praise, blame, demands, refusals) from which
a measure was taken. What was lifted, given back or investigated is in neither: PLOVER has it as a
concession, a retreat or an accusation, and it is a measure of ours or not by its own words.
Reach: kind 0.65, taker 0.60.
At the end they stand beside those of evaluation/baseline.json: where kind, event, taker or target
over all events is below the kept one, or that share above it, the exit code is 1.

--store writes the figures of this run into the baseline.
"""

import argparse
import hashlib
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gold_standard import (
    Comparison,
    kept_rows,
    load_gold,
    report_losses,
    run_script,
    store_rows,
)

from briefgen.brief import Actor, Document, Measure
from briefgen.brief.countries import countries_in
from briefgen.documents import Article, Block, OffsetMap
from briefgen.extract.extractor import extract_items, installed_extractors
from briefgen.extract.language.analysis import analyse
from briefgen.extract.language.pipeline import load_pipeline

# Names of version 0.5b1 of the ontology, and today's.
RENAMED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "FIGHT": "ASSAULT", "INVESTIGATE": "ACCUSE"}

# Which kinds of ours an event is. The modes of the gold file are those of 0.5b1 as well.
KINDS: dict[str, frozenset[str]] = {
    "SANCTION": frozenset({"sanction", "diplomatic"}),
    "MOBILIZE": frozenset({"military_movement"}),
    "ASSAULT": frozenset({"use_of_force"}),
    "CONSULT": frozenset({"diplomatic"}),
    "AGREE": frozenset({"diplomatic"}),
    "COOPERATE": frozenset({"diplomatic"}),
    "AID": frozenset({"aid"}),
    "PROTEST": frozenset({"protest"}),
}
COERCE_KINDS: dict[str, frozenset[str]] = {
    "arrest": frozenset({"arrest_or_detention"}),
    "detain": frozenset({"arrest_or_detention"}),
    "censor": frozenset({"communication_restriction"}),
    "curfew": frozenset({"movement_restriction"}),
    "martial-law": frozenset({"movement_restriction"}),
    "restrict": frozenset({"movement_restriction"}),
    "withhold": frozenset({"sanction"}),
}
# The events that are words and no deeds; INVESTIGATE, which PLOVER counts as ACCUSE, is a deed.
WORDS = frozenset({"SUPPORT", "REQUEST", "ACCUSE", "REJECT"})
AHEAD = frozenset({"announced", "proposed"})
COLUMNS = ("found", "strict", "kind", "event", "taker", "target")
TASK = "measures"
EXTRACTORS = frozenset({"actors", "statements", "measures"})
# What a later change may not make worse: found and strict are only steps on the way to kind.
GUARDED = ("kind", "event", "taker", "target")
ALL = "all"
BESIDE = "sentences of words alone"
TAKEN = "taken"
# Names that many actors share, and so tell nothing.
_COMMON = frozenset("the of and in a s to for from at on government leader leaders people".split())


@dataclass
class Tally:
    """Counts of one event."""

    sentences: int = 0
    hits: Counter[str] = field(default_factory=Counter)
    out_of: Counter[str] = field(default_factory=Counter)


def gold_kinds(event: str, mode: str) -> frozenset[str] | None:
    """The kinds that an event may have; an empty set for any, None where it is none of ours."""
    if event == "THREATEN":
        return frozenset()
    if event == "COERCE":
        return COERCE_KINDS.get(mode)
    return KINDS.get(event)


def article_of(number: int, text: str) -> Article:
    """A sentence as an article of its own."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document(
        id=f"document-{number}", title=f"Sentence {number}", sha256=digest, characters=len(text)
    )
    return Article(
        document, text, (Block(0, len(text), "paragraph"),), f"sentence {number}", OffsetMap()
    )


def _names(texts: list[str]) -> set[str]:
    words: set[str] = set()
    for text in texts:
        words |= {word.strip("'\".,()").casefold() for word in text.split()} - _COMMON
        words |= {f"country:{code}" for code in countries_in(text)}
    return words


def _gold_names(value: Any) -> set[str]:  # noqa: ANN401 -- raw JSON
    if not isinstance(value, list):
        return set()
    return _names([actor["actorText"] for actor in value])


def _found_names(ids: list[str], actors: dict[str, Actor]) -> set[str]:
    texts = []
    for actor in (actors[name] for name in ids if name in actors):
        texts += [actor.name, *actor.aliases, actor.role or ""]
        texts += [span.exact for span in actor.evidence]
    codes = {
        f"country:{actors[name].country}" for name in ids if name in actors and actors[name].country
    }
    return _names(texts) | codes


def score(
    tally: Tally,
    record: dict[str, Any],
    event: str,
    kinds: frozenset[str],
    measures: tuple[Measure, ...],
    actors: dict[str, Actor],
) -> Iterator[str]:
    """Count one sentence and yield the names of the columns that it misses."""
    tally.sentences += 1
    threats = [measure for measure in measures if measure.status == "threatened"]
    strict = any(measure.kind in kinds for measure in measures) if kinds else bool(threats)
    ahead = any(measure.status in AHEAD for measure in measures)
    checks = {
        "found": bool(measures),
        "strict": strict,
        "kind": strict or (event in {"AGREE", "THREATEN"} and ahead),
        "event": any(measure.plover and measure.plover.event == event for measure in measures),
    }
    both = _gold_names(record.get("source")) | _gold_names(record.get("target"))
    shared = "SRC/TAR" in record.get("textInfo", {}).get("markup", "")
    for column, gold in (("taker", "source"), ("target", "target")):
        names = both if shared else _gold_names(record.get(gold))
        if names:
            side = [name for measure in measures for name in _side(measure, column)]
            checks[column] = bool(names & _found_names(side, actors))
    for column, right in checks.items():
        tally.out_of[column] += 1
        tally.hits[column] += right
        if not right:
            yield column


def _side(measure: Measure, column: str) -> list[str]:
    return measure.actors if column == "taker" else measure.targets


def evaluate(options: argparse.Namespace) -> int:
    """Run the extractor and print the table; 1 when a figure is worse than the kept one."""
    records = load_gold(options.gold)
    extractors = [found for found in installed_extractors() if found.name in EXTRACTORS]
    articles = [article_of(number, record["text"].strip()) for number, record in enumerate(records)]
    tallies: dict[str, Tally] = {}
    beside, taken = 0, 0
    for record, analysis in zip(records, analyse(articles, load_pipeline()), strict=True):
        items = extract_items(analysis, extractors)
        actors = {actor.id: actor for actor in items.actors}
        event = RENAMED.get(record["event"], record["event"])
        kinds = gold_kinds(event, record.get("mode") or "")
        if kinds is None:
            words = event in WORDS and record["event"] != "INVESTIGATE"
            missed = ["spurious"] if words and items.measures else []
            beside, taken = beside + words, taken + bool(words and items.measures)
        else:
            tally = tallies.setdefault(event, Tally())
            missed = list(score(tally, record, event, kinds, items.measures, actors))
        if options.errors and missed:
            _print_error(record, event, missed, items.measures)
    total = _sum(tallies)
    _print_table(tallies, total)
    rows = {ALL: _shares(total)}
    if beside:
        rows[BESIDE] = {TAKEN: taken / beside}
        print(f"\n{BESIDE}: {beside}, with one taken from them: {taken / beside:.2f}")
    name = options.gold.stem
    kept = kept_rows(TASK, name)
    guarded = [(ALL, column) for column in GUARDED if column in rows[ALL]]
    guarded += [(BESIDE, TAKEN)] * (BESIDE in rows)
    comparisons = [
        Comparison(
            name,
            row,
            column,
            rows[row][column],
            kept.get(row, {}).get(column),
            fewer_is_better=row == BESIDE,
        )
        for row, column in guarded
    ]
    print(f"\n{'':36}{'now':>6}   {'kept':>6}  change")
    for comparison in comparisons:
        label = f"{comparison.row}: {comparison.measure}"
        print(f"{label:36}{comparison.now:6.3f}   {comparison.columns}")
    if options.store:
        store_rows(TASK, name, rows)
        return 0
    return report_losses(comparisons)


def main() -> int:
    """Read the options and run; 2 when the data are not there."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("gold", type=Path, help="plover-sentences.json")
    parser.add_argument("--errors", action="store_true", help="print every sentence with a miss")
    parser.add_argument("--store", action="store_true", help="write the baseline")
    options = parser.parse_args()
    return run_script(lambda: evaluate(options))


def _print_error(
    record: dict[str, Any], event: str, missed: list[str], measures: tuple[Measure, ...]
) -> None:
    print(f"{record['id']} {event} {record.get('mode') or ''} misses {', '.join(missed)}")
    print(f"  {record['text'].strip()}")
    for measure in measures:
        print(
            f"  [{measure.kind} {measure.status}] "
            f"{measure.actors} -> {measure.targets}: {measure.text}"
        )


def _sum(tallies: dict[str, Tally]) -> Tally:
    total = Tally()
    for tally in tallies.values():
        total.sentences += tally.sentences
        total.hits += tally.hits
        total.out_of += tally.out_of
    return total


def _shares(tally: Tally) -> dict[str, float]:
    return {
        column: tally.hits[column] / tally.out_of[column]
        for column in COLUMNS
        if tally.out_of[column]
    }


def _print_table(tallies: dict[str, Tally], total: Tally) -> None:
    print(f"{'':10}{'sentences':>10}" + "".join(f"{column:>8}" for column in COLUMNS))
    for event in sorted(tallies):
        _print_row(event, tallies[event])
    _print_row(ALL, total)


def _print_row(name: str, tally: Tally) -> None:
    shares = _shares(tally)
    columns = "".join(
        f"{shares[column]:8.2f}" if column in shares else f"{'-':>8}" for column in COLUMNS
    )
    print(f"{name:10}{tally.sentences:>10}{columns}")


if __name__ == "__main__":
    sys.exit(main())
