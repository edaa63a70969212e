"""How often the measures of gold sentences are found, with the right kind and the right taker.

    python evaluation/measures.py PLOVER-SENTENCES.json [--errors]

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

Below the table: the share of sentences without such an event (praise, blame, demands, refusals, but
also what was lifted or conceded) from which a measure was taken. Reach: kind 0.65, taker 0.60.
"""

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefgen.brief import Actor, Document, Measure
from briefgen.documents import Article, Block, OffsetMap
from briefgen.extract.actors import ActorExtractor
from briefgen.extract.analysis import analyse
from briefgen.extract.countries import countries_in
from briefgen.extract.extractor import extract_items, in_order
from briefgen.extract.language import load_pipeline
from briefgen.extract.measures import MeasureExtractor
from briefgen.extract.statements import StatementExtractor

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
AHEAD = frozenset({"announced", "proposed"})
COLUMNS = ("found", "strict", "kind", "event", "taker", "target")
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


def main() -> None:
    """Read the gold file, run the extractor and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("gold", type=Path, help="plover-sentences.json")
    parser.add_argument("--errors", action="store_true", help="print every sentence with a miss")
    options = parser.parse_args()
    records = json.loads(options.gold.read_text(encoding="utf-8"))
    extractors = in_order((ActorExtractor(), StatementExtractor(), MeasureExtractor()))
    articles = [article_of(number, record["text"].strip()) for number, record in enumerate(records)]
    tallies: dict[str, Tally] = {}
    beside, taken = 0, 0
    for record, analysis in zip(records, analyse(articles, load_pipeline()), strict=True):
        items = extract_items(analysis, extractors)
        actors = {actor.id: actor for actor in items.actors}
        event = RENAMED.get(record["event"], record["event"])
        kinds = gold_kinds(event, record.get("mode") or "")
        if kinds is None:
            missed = ["spurious"] if items.measures else []
            beside, taken = beside + 1, taken + bool(items.measures)
        else:
            tally = tallies.setdefault(event, Tally())
            missed = list(score(tally, record, event, kinds, items.measures, actors))
        if options.errors and missed:
            _print_error(record, event, missed, items.measures)
    _print_table(tallies)
    print(
        f"\nsentences without a measure: {beside}, with one taken from them: {taken / beside:.2f}"
    )


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


def _print_table(tallies: dict[str, Tally]) -> None:
    total = Tally()
    print(f"{'':10}{'sentences':>10}" + "".join(f"{column:>8}" for column in COLUMNS))
    for event in sorted(tallies):
        _print_row(event, tallies[event])
        total.sentences += tallies[event].sentences
        total.hits += tallies[event].hits
        total.out_of += tallies[event].out_of
    _print_row("all", total)


def _print_row(name: str, tally: Tally) -> None:
    shares = "".join(
        f"{tally.hits[column] / tally.out_of[column]:8.2f}" if tally.out_of[column] else f"{'-':>8}"
        for column in COLUMNS
    )
    print(f"{name:10}{tally.sentences:>10}{shares}")


if __name__ == "__main__":
    main()
