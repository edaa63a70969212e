"""Measures of several articles: the same act told twice is one, tellings that differ are linked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefgen.assemble.identity import Identities, Local
from briefgen.assemble.tellings import (
    EXCLUDING,
    ONE_AT_A_TIME,
    Telling,
    agree,
    contradict,
    likeness,
    may_be_one_step,
    telling_of,
    told_by_others,
)
from briefgen.assemble.uniting import first_set, united, united_evidence
from briefgen.brief import IdRegistry, Measure
from briefgen.extract import DocumentItems


@dataclass
class _Act:
    """Tellings of one act that do not differ."""

    number: int
    tellings: list[Telling] = field(default_factory=list)

    @property
    def first(self) -> Measure:
        return self.tellings[0].measure

    @property
    def asserted_by(self) -> str | None:
        """None where one of the tellings stands in an outlet's own voice."""
        sources = [telling.measure.asserted_by for telling in self.tellings]
        return None if None in sources else sources[0]


def merge_measures(
    articles: Sequence[DocumentItems], who: Identities, ids: IdRegistry
) -> tuple[list[Measure], dict[Local, str]]:
    """Return the measures of all articles, each once, and what the articles' ids have become.

    A telling joins at most one act that was there before, so that a later article never makes one
    of two.

    Args:
        articles: the items of each article, in canonical order.
        who: whom the articles' actor ids mean.
        ids: takes the ids; the first telling gives a measure its own.
    """
    actors = {actor.id: actor for actor in who.actors}
    acts: list[_Act] = []
    blocks: dict[tuple[str, str], list[_Act]] = {}
    for number, items in enumerate(articles):
        for measure in items.measures:
            telling = telling_of(number, _with_merged_actors(number, measure, who), actors)
            block = blocks.setdefault((measure.kind, measure.status), [])
            act = _best_fit(block, telling)
            if act is None:
                act = _Act(len(acts))
                acts.append(act)
                block.append(act)
            act.tellings.append(telling)
    renamed: dict[Local, str] = {}
    kept: list[str] = []
    for act in acts:
        article = act.tellings[0].article
        kept.append(ids.keep(act.first.id, articles[article].document.id, act.first.text))
        renamed |= {(t.article, t.measure.id): kept[-1] for t in act.tellings}
    links = _links(acts, blocks, kept, renamed)
    return [_merge(act, kept[act.number], links[act.number]) for act in acts], renamed


def _with_merged_actors(number: int, measure: Measure, who: Identities) -> Measure:
    return measure.model_copy(
        update={
            "actors": who.all_of(number, measure.actors),
            "targets": who.all_of(number, measure.targets),
            "asserted_by": who.of(number, measure.asserted_by),
        }
    )


def _best_fit(acts: Iterable[_Act], telling: Telling) -> _Act | None:
    """The act whose tellings are most like another, the first of equals; None if none is."""
    best, most = None, 0.0
    for act in acts:
        if not _same_voice(act, telling.measure):
            continue
        alike = max(likeness(other, telling) for other in act.tellings)
        if alike > most and all(agree(other, telling) for other in act.tellings):
            best, most = act, alike
    return best


def _same_voice(act: _Act, measure: Measure) -> bool:
    return None in (act.asserted_by, measure.asserted_by) or act.asserted_by == measure.asserted_by


def _links(
    acts: Sequence[_Act],
    blocks: dict[tuple[str, str], list[_Act]],
    kept: Sequence[str],
    renamed: dict[Local, str],
) -> list[list[str]]:
    """For each act, the ids of other tellings of it that differ; who is linked links back."""
    found: list[set[int]] = [set() for _ in acts]
    number_of = {item: number for number, item in enumerate(kept)}
    for act in acts:
        for telling in act.tellings:
            for other in telling.measure.same_act:
                if (telling.article, other) in renamed:
                    found[act.number].add(number_of[renamed[(telling.article, other)]])
    for (kind, status), block in blocks.items():
        rivals = [
            other
            for statuses in EXCLUDING
            if status in statuses
            for rival in statuses - {status}
            for other in blocks.get((kind, rival), ())
        ]
        for act in block:
            found[act.number] |= {other.number for other in rivals if _contradict(act, other)}
            found[act.number] |= {other.number for other in block if _told_by_others(act, other)}
    stepwise = [act for act in acts if act.first.kind in ONE_AT_A_TIME]
    for act in stepwise:
        found[act.number] |= {
            other.number
            for other in stepwise
            if other.number > act.number
            if any(may_be_one_step(one, two) for one in act.tellings for two in other.tellings)
        }
    for number, others in enumerate(found):
        for rival_number in others:
            found[rival_number].add(number)
    return [[kept[one] for one in sorted(others - {at})] for at, others in enumerate(found)]


def _contradict(one: _Act, other: _Act) -> bool:
    return any(contradict(left, right) for left in one.tellings for right in other.tellings)


def _told_by_others(one: _Act, other: _Act) -> bool:
    """Whether two acts of one status are the same one as two sources assert it."""
    if one is other or None in (one.asserted_by, other.asserted_by):
        return False
    return one.asserted_by != other.asserted_by and told_by_others(one.tellings, other.tellings)


def _merge(act: _Act, kept: str, links: list[str]) -> Measure:
    tellings = [telling.measure for telling in act.tellings]
    dated = next((measure for measure in tellings if measure.date), tellings[0])
    return tellings[0].model_copy(
        update={
            "id": kept,
            "actors": united(measure.actors for measure in tellings),
            "targets": united(measure.targets for measure in tellings),
            "condition": first_set(measure.condition for measure in tellings),
            "place": first_set(measure.place for measure in tellings),
            "date": dated.date,
            "date_text": dated.date_text,
            "asserted_by": act.asserted_by,
            "same_act": links,
            "plover": first_set(measure.plover for measure in tellings),
            "evidence": united_evidence(measure.evidence for measure in tellings),
        }
    )
