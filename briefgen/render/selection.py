"""Which items a document shows where a section may hold only so many: those that weigh most.

What weighs, in this order; the first thing in which two items differ decides:

1. A highlight names the item, or a range or question that rests on it.
2. A figure bounds a range, the ranges in the order of the key figures: first the first range of
   each kind, and of these one figure each before any has its second. While there is room, no kind
   is left out, and no range stands without the figures that its numbers come from.
3. A person wrote or confirmed the item.
4. It is part of a contradiction that is an open question.
5. By kind: a total before its parts and a number before a vague word; a known speaker before an
   uncertain one, every speaker once before any is heard twice, with direct speech first, and those
   first who say most; an actor whom more of the items name that are shown; an open question before
   an answered one, and a contradiction before what is merely unknown.
6. More documents carry it; it is newer; it comes first in the brief.

What is kept stands in its usual order.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice, zip_longest
from typing import Final, TypeVar

from briefgen.brief import (
    Actor,
    Casualty,
    CasualtyRange,
    Measure,
    OpenQuestion,
    Statement,
    date_bounds,
)
from briefgen.brief.references import named_by
from briefgen.render.figures import ends_of, ranges_in_line
from briefgen.render.shown import Claim, Shown

_CONTRADICTIONS: Final = frozenset({"conflicting_figures", "conflicting_accounts"})

# What stands first when it is sorted weighs most.
_Weight = tuple[int, ...]
_Claim = TypeVar("_Claim", Actor, Statement, Measure, Casualty, OpenQuestion)


@dataclass(frozen=True, slots=True)
class _Grounds:
    """What lends weight to an item of any kind.

    Attributes:
        highlighted: ids of what highlights name, and of what that rests on.
        bounds: ids of the figures that bound ranges, each with its place in line.
        disputed: ids of what contradicts something else, as open questions say.
    """

    highlighted: frozenset[str]
    bounds: Mapping[str, int]
    disputed: frozenset[str]

    def weight(self, item: Claim) -> _Weight:
        by_a_person = item.origin == "manual" or item.reviewed == "confirmed"
        return (
            item.id not in self.highlighted,
            self.bounds.get(item.id, len(self.bounds)),
            not by_a_person,
            item.id not in self.disputed,
        )


def select(shown: Shown, most: int) -> Shown:
    """Return what a document shows where each of its sections holds a number of items at most.

    Args:
        shown: all that may be shown.
        most: how many statements, measures, figures, actors and questions are shown, of each.

    Returns:
        What is shown; ``shown`` itself where no section holds more.
    """
    if max(map(len, shown.lists())) <= most:
        return shown
    grounds = _weigh(shown)

    def by_weight(items: Sequence[_Claim], own: Callable[[_Claim], _Weight]) -> list[_Claim]:
        return sorted(
            items, key=lambda item: (grounds.weight(item), own(item), _reach(shown, item))
        )

    turns = _turns(by_weight(shown.statements, lambda item: (item.mode == "indirect",)))
    heard = Counter(item.speaker for item in shown.statements)
    statements = by_weight(
        shown.statements,
        lambda item: (
            shown.actor(item.speaker) is None,
            turns[item.id],
            -heard[item.speaker],
        ),
    )[:most]
    measures = by_weight(shown.measures, lambda _: ())[:most]
    figures = by_weight(
        shown.casualties, lambda item: (item.subset_of is not None, item.qualifier == "vague")
    )[:most]
    questions = by_weight(
        shown.questions,
        lambda item: (item.status == "answered", item.kind not in _CONTRADICTIONS),
    )[:most]
    mentions = Counter(
        name for item in chain(statements, measures, figures) for _, name in named_by(item)
    )
    actors = by_weight(shown.actors, lambda item: (-mentions[item.id],))[:most]
    every = chain(statements, measures, figures, questions, actors)
    return shown.only(frozenset(item.id for item in every))


def _weigh(shown: Shown) -> _Grounds:
    ranges = {span.id: span for span in shown.ranges}
    questions = {item.id: item for item in shown.questions}
    in_line = list(dict.fromkeys(_bounds_in_line(shown)))
    bounds = {figure_id: place for place, figure_id in enumerate(in_line)}
    highlighted: set[str] = set()
    for item_id in chain.from_iterable(item.refs for item in shown.highlights):
        highlighted.add(item_id)
        if item_id in ranges:
            highlighted.update(_bounding(shown, ranges[item_id]))
        if item_id in questions:
            highlighted.update(questions[item_id].about)
    disputed = chain.from_iterable(
        item.about
        for item in shown.questions
        if item.status == "open" and item.kind in _CONTRADICTIONS
    )
    return _Grounds(frozenset(highlighted), bounds, frozenset(disputed))


def _bounds_in_line(shown: Shown) -> Iterator[str]:
    """Yield the ids of the figures that bound ranges: in turn for each kind, then for the rest."""
    line = ranges_in_line(shown)
    firsts: dict[str, list[str]] = {}
    for span in line:
        firsts.setdefault(span.kind, list(dict.fromkeys(_bounding(shown, span))))
    for turn in zip_longest(*firsts.values()):
        yield from (figure_id for figure_id in turn if figure_id is not None)
    for span in line:
        yield from _bounding(shown, span)


def _bounding(shown: Shown, span: CasualtyRange) -> Iterator[str]:
    """Yield the ids of the figures that a range takes its numbers from, one for each of them."""
    yield from (figure.id for figure in ends_of(shown, span))
    verified = (
        figure.id
        for figure in shown.figures_of(span)
        if figure.verification == "verified" and figure.low == span.verified_low
    )
    yield from islice(verified, 1)


def _turns(statements: Iterable[Statement]) -> dict[str, int]:
    """Return of each statement how many of its speaker stand before it."""
    heard: Counter[str | None] = Counter()
    turns: dict[str, int] = {}
    for item in statements:
        turns[item.id] = heard[item.speaker]
        heard[item.speaker] += 1
    return turns


def _reach(shown: Shown, item: Claim) -> _Weight:
    """Return how widely an item is carried, and how new it is."""
    documents = {span.document for span in shown.evidence(item.evidence)}
    match item:
        case Statement():
            bounds = date_bounds(item.said_on)
        case Measure():
            bounds = date_bounds(item.date)
        case Casualty():
            bounds = date_bounds(item.as_of)
        case _:
            bounds = None
    return -len(documents), -bounds[1].toordinal() if bounds else 0
