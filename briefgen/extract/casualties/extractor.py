"""Casualty figures: how many people came to which harm, by whose word, and in what reach."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefgen.brief import Casualty, Evidence, Group
from briefgen.brief.vocabulary import CasualtyKind, Counting
from briefgen.extract.casualties.groups import (
    addends_of,
    container_of,
    group_of,
    is_same_group,
    toll_raised_by,
)
from briefgen.extract.casualties.happenings import antecedent_of, is_happening
from briefgen.extract.casualties.lexicon import TRACING
from briefgen.extract.casualties.parties import Party, find_parties
from briefgen.extract.casualties.phrases import Fate
from briefgen.extract.casualties.reality import reality_of
from briefgen.extract.casualties.references import fate_in_context
from briefgen.extract.casualties.setting import (
    Circumstances,
    circumstances_of,
    clause_of,
    is_history,
)
from briefgen.extract.casualties.sources import Assertion, Assertions
from briefgen.extract.casualties.tolls import is_superseded
from briefgen.extract.casualties.verb_context import lemma_of
from briefgen.extract.extractor import Found

if TYPE_CHECKING:
    from briefgen.extract.language.analysis import Analysis

# From here on a figure as great as a running total is no single incident beside it.
_LARGE = 100
# More people than there are.
_MANKIND = 10_000_000_000
# What counts on is as of the day on which it was said; an incident has a day of its own.
_RUNNING = ("cumulative", "unknown")


@dataclass(frozen=True)
class Figure:
    """A figure in the making: the number, its fate, and what surrounds it."""

    party: Party
    fate: Fate
    assertion: Assertion
    circumstances: Circumstances
    group: Group | None
    clause: tuple[int, int]
    attributed_to: str | None
    part_of: int | None = None
    tellings: tuple["Figure", ...] = ()


class CasualtyExtractor:
    """Finds figures of people killed, hurt, held or driven out."""

    name = "casualties"
    after: tuple[str, ...] = ("statements",)

    def extract(self, analysis: "Analysis", found: Found) -> Iterable[Casualty]:
        """Yield the figures of an article in the order of their words, each telling once.

        Args:
            analysis: the article.
            found: what was found before; its statements say who asserts a figure.
        """
        figures = _figures(analysis, found)
        kept = _told_once(figures)
        ids = [found.ids.take(*_identity(figure)) for figure in kept]
        containers = {
            id(telling): ids[index]
            for index, figure in enumerate(kept)
            for telling in (figure, *figure.tellings)
        }
        for figure, item_id in zip(kept, ids, strict=True):
            larger = (
                containers.get(id(figures[figure.part_of])) if figure.part_of is not None else None
            )
            yield _item(analysis, figure, item_id, larger if larger != item_id else None)


def _figures(analysis: "Analysis", found: Found) -> list[Figure]:
    assertions = Assertions(analysis, found)
    figures: list[Figure] = []
    counted: list[tuple[Party, Fate]] = []
    before: Party | None = None
    for party in find_parties(analysis):
        if not _is_plausible(party) or is_superseded(party):
            continue
        fate = fate_in_context(party, counted, before)
        before = party
        if fate is None:
            continue
        untraced = fate.kind == "missing" and lemma_of(fate.word) in TRACING
        reality = reality_of(fate.word, negated=party.is_none or untraced)
        clause = clause_of(analysis, party, fate.word)
        if not reality.happened or is_history(analysis, clause, fate.word):
            continue
        assertion = assertions.of(party, fate.word, denied=reality.denied)
        if assertion.verification == "under_review" and assertion.asserted_by is None and figures:
            assertion = replace(assertion, asserted_by=figures[-1].assertion.asserted_by)
        circumstances = _circumstances(
            circumstances_of(analysis, party, fate, clause), party, assertion
        )
        counted.append((party, fate))
        figures.append(
            Figure(
                party=party,
                fate=fate,
                assertion=assertion,
                circumstances=circumstances,
                group=group_of(analysis, party),
                clause=clause,
                attributed_to=_responsible(found, fate, assertion),
            )
        )
    return _with_reach_of_wholes(_with_totals(_with_wholes(figures)))


def _with_wholes(figures: list[Figure]) -> list[Figure]:
    """Tie each part to its whole."""
    counted = [(figure.party, figure.fate) for figure in figures]
    parties = [figure.party for figure in figures]
    wholes = [_whole_of(counted, index) for index in range(len(figures))]
    for index in range(len(figures)):
        for addend in addends_of(parties, index):
            wholes[addend] = index
    return [replace(figure, part_of=whole) for figure, whole in zip(figures, wholes, strict=True)]


def _whole_of(counted: list[tuple[Party, Fate]], index: int) -> int | None:
    whole = container_of(counted, index)
    return whole if whole is not None else toll_raised_by(counted, index)


def _with_reach_of_wholes(figures: list[Figure]) -> list[Figure]:
    """Give a part that tells of no reach that of its whole, or of the whole's own whole."""
    return [
        replace(figure, circumstances=replace(figure.circumstances, counting=counting))
        if (counting := _counting_of(figures, index)) != figure.circumstances.counting
        else figure
        for index, figure in enumerate(figures)
    ]


def _counting_of(figures: list[Figure], index: int) -> Counting:
    seen: set[int] = set()
    at: int | None = index
    while at is not None and at not in seen:
        seen.add(at)
        if figures[at].circumstances.counting != "unknown":
            return figures[at].circumstances.counting
        at = figures[at].part_of
    return "unknown"


def _is_plausible(party: Party) -> bool:
    """Whether a number is one, and not of more people than there are."""
    ends = [end for end in (party.low, party.high) if end is not None]
    return bool(ends) and max(ends) <= _MANKIND


def _circumstances(
    circumstances: Circumstances, party: Party, assertion: Assertion
) -> Circumstances:
    """The circumstances of a figure, with the day of its telling where it runs up to that day."""
    if party.is_none and circumstances.counting == "unknown":
        # "No one was hurt" is said of one event, never of a running toll.
        circumstances = replace(circumstances, counting="incident")
    if circumstances.as_of_text is None and circumstances.counting in _RUNNING:
        circumstances = replace(circumstances, as_of=assertion.day, as_of_text=assertion.day_text)
    return circumstances


def _with_totals(figures: list[Figure]) -> list[Figure]:
    """Take a figure of unknown reach for a running total where it is as great as one."""
    totals: dict[CasualtyKind, int] = {}
    for figure in figures:
        number = figure.party.low or 0
        running = figure.circumstances.counting == "cumulative" and figure.part_of is None
        if running and number >= _LARGE:
            totals[figure.fate.kind] = min(number, totals.get(figure.fate.kind, number))
    return [
        replace(figure, circumstances=replace(figure.circumstances, counting="cumulative"))
        if figure.circumstances.counting == "unknown"
        and figure.part_of is None
        and (figure.party.low or 0) >= totals.get(figure.fate.kind, math.inf)
        else figure
        for figure in figures
    ]


def _responsible(found: Found, fate: Fate, assertion: Assertion) -> str | None:
    """The actor who is said to have done it; an explosion is no actor.

    "It" and "they" are whoever says so: "the group said it had killed 12".

    Who is the subject of "..., killing 12" is not certain: it may be the whole clause before it.
    """
    if fate.agent is None:
        return None
    verb = fate.word
    while verb.dep_ == "conj" and verb.tag_ == "VBG":
        verb = verb.head
    if verb.tag_ == "VBG" and verb.dep_ == "advcl":
        return None
    agent = antecedent_of(fate.agent)
    if agent.lower_ in {"it", "they"}:
        return assertion.asserted_by
    return None if is_happening(agent) else found.cast.introduce(agent)


def _told_once(figures: list[Figure]) -> list[Figure]:
    """Join figures that one asserter gives twice; the first telling leads."""
    kept: list[Figure] = []
    for figure in figures:
        for index, known in enumerate(kept):
            if _is_same(known, figure):
                kept[index] = _joined(known, figure)
                break
        else:
            kept.append(figure)
    return kept


def _is_same(one: Figure, other: Figure) -> bool:
    countings = {one.circumstances.counting, other.circumstances.counting}
    return (
        one.fate.kind == other.fate.kind
        and (one.party.low, one.party.high) == (other.party.low, other.party.high)
        and one.assertion.asserted_by == other.assertion.asserted_by
        and one.assertion.verification == other.assertion.verification
        and is_same_group(one.group, other.group)
        and (len(countings) == 1 or "unknown" in countings)
        and one.circumstances.place in (None, other.circumstances.place)
    )


def _joined(known: Figure, again: Figure) -> Figure:
    first, second = known.circumstances, again.circumstances
    return replace(
        known,
        circumstances=replace(
            first,
            counting=second.counting if first.counting == "unknown" else first.counting,
            as_of=first.as_of or second.as_of,
            as_of_text=first.as_of_text or second.as_of_text,
            since=first.since or second.since,
            since_text=first.since_text or second.since_text,
            place=first.place or second.place,
            cause=first.cause or second.cause,
        ),
        attributed_to=known.attributed_to or again.attributed_to,
        part_of=known.part_of if known.part_of is not None else again.part_of,
        tellings=(*(known.tellings or (known,)), again),
    )


def _identity(figure: Figure) -> tuple[str, ...]:
    """The stem of a figure's id, and the content that tells it from other figures."""
    party, group = figure.party, figure.group
    number = party.low if party.low is not None else party.high
    return (
        f"casualty-{figure.fate.kind.replace('_', '-')}-{number}",
        figure.fate.kind,
        str(party.low),
        str(party.high),
        party.qualifier,
        figure.assertion.asserted_by or "",
        figure.assertion.verification,
        figure.circumstances.counting,
        (group.text or group.role) if group else "",
        figure.circumstances.place or "",
    )


def _item(analysis: "Analysis", figure: Figure, item_id: str, larger: str | None) -> Casualty:
    party, around, assertion = figure.party, figure.circumstances, figure.assertion
    raw = analysis.text[party.start : party.end]
    return Casualty(
        id=item_id,
        kind=figure.fate.kind,
        group=figure.group,
        low=party.low,
        high=party.high,
        qualifier=party.qualifier,
        raw=raw,
        counting=around.counting,
        verification=assertion.verification,
        asserted_by=assertion.asserted_by,
        relayed_by=list(assertion.relayed_by),
        attributed_to=figure.attributed_to,
        cause=around.cause,
        as_of=around.as_of,
        as_of_text=around.as_of_text,
        since=around.since,
        since_text=around.since_text,
        place=around.place,
        subset_of=larger,
        text=" ".join(analysis.text[figure.clause[0] : figure.clause[1]].split()).removeprefix(
            "that "
        ),
        evidence=_evidence(analysis, figure),
    )


def _evidence(analysis: "Analysis", figure: Figure) -> list[Evidence]:
    spans: dict[tuple[int, int, str], Evidence] = {}
    for telling in (figure, *figure.tellings):
        clause = analysis.evidence(*telling.clause)
        for evidence in (clause, *telling.assertion.evidence):
            spans.setdefault((evidence.start, evidence.end, evidence.part), evidence)
    return list(spans.values())
