"""Measures of several articles: the same act told twice is one, tellings that differ are linked."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefgen.assemble.identity import Identities, Local
from briefgen.assemble.uniting import apart, first_set, united, united_evidence
from briefgen.brief import IdRegistry, Measure
from briefgen.extract import DocumentItems

# How much of the shorter telling's words must stand in the other, where no number does.
_SAME_ACT = 0.5
# So many words must two tellings share that are to become one; one word, as in "to impose
# sanctions" and "to impose tariffs", is little.
_FEWEST_SHARED = 2
# Words that any two tellings share.
_EMPTY = frozenset(
    "the a an of to in on for by with and or at from as that this its his her their has have had "
    "was were been be is are will would not no after before over into than more it he she they who "
    "which said says about around some least".split()
)
# A stem is the first letters of a word: "execut" of "executed" and "executions".
_STEM = 6
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|[^\W\d_]+")
_SPELLED = {
    word: str(number)
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve".split(), start=2
    )
}
# Statuses that cannot both hold of one act at one time.
_EXCLUDE = (
    frozenset({"postponed", "cancelled"}),
    frozenset({"completed", "cancelled"}),
    frozenset({"completed", "postponed"}),
    frozenset({"in_force", "lifted"}),
    frozenset({"in_force", "denied"}),
    frozenset({"completed", "denied"}),
    frozenset({"announced", "denied"}),
)


@dataclass(frozen=True)
class _Telling:
    """A measure as one article tells of it, its actors merged, and the words it is told in."""

    article: int
    measure: Measure
    words: frozenset[str]
    numbers: frozenset[str]
    counts: frozenset[str]


@dataclass
class _Act:
    """Tellings of one act that do not differ."""

    number: int
    tellings: list[_Telling] = field(default_factory=list)

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
    acts: list[_Act] = []
    blocks: dict[tuple[str, str], list[_Act]] = {}
    for number, items in enumerate(articles):
        for measure in items.measures:
            telling = _telling(number, measure, who)
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


def content_words(text: str) -> frozenset[str]:
    """The stems of the words of a text that tell it from others; a year tells nothing."""
    words = re.findall(r"[^\W_]+", text.casefold())
    return frozenset(
        word[:_STEM] for word in words if word not in _EMPTY and not _YEAR.fullmatch(word)
    )


def _counts(text: str) -> frozenset[str]:
    """The numbers of a text, digits or words, as digits; a year is none."""
    found = (word.replace(",", "") for word in _NUMBER.findall(text.casefold()))
    numbers = (_SPELLED.get(word, word) for word in found)
    return frozenset(word for word in numbers if word[0].isdigit() and not _YEAR.fullmatch(word))


def _telling(number: int, measure: Measure, who: Identities) -> _Telling:
    words = content_words(measure.text)
    return _Telling(
        number,
        measure.model_copy(
            update={
                "actors": who.all_of(number, measure.actors),
                "targets": who.all_of(number, measure.targets),
                "asserted_by": who.of(number, measure.asserted_by),
            }
        ),
        words,
        frozenset(word for word in words if word.isdigit() and len(word) > 1),
        _counts(measure.text),
    )


def _best_fit(acts: Iterable[_Act], telling: _Telling) -> _Act | None:
    """The act whose tellings are most like another, the first of equals; None if none is."""
    best, most = None, 0.0
    for act in acts:
        if not _same_voice(act, telling.measure):
            continue
        likeness = max(_likeness(other, telling, _FEWEST_SHARED) for other in act.tellings)
        if likeness > most and all(
            _agree(t.measure, telling.measure) and not _count_apart(t, telling)
            for t in act.tellings
        ):
            best, most = act, likeness
    return best


def _same_voice(act: _Act, measure: Measure) -> bool:
    return None in (act.asserted_by, measure.asserted_by) or act.asserted_by == measure.asserted_by


def _likeness(one: _Telling, other: _Telling, fewest: int) -> float:
    """How much of the shorter telling's words stand in the other; 0 where that is too little."""
    shared = one.words & other.words
    if not shared:
        return 0.0
    share = len(shared) / min(len(one.words), len(other.words))
    if one.numbers & other.numbers and shared - one.numbers:
        return max(share, _SAME_ACT)
    if share < _SAME_ACT or (len(shared) < fewest and one.words != other.words):
        return 0.0
    return share


def _count_apart(one: _Telling, other: _Telling) -> bool:
    """Whether two tellings count, and no number stands in both."""
    return bool(one.counts and other.counts) and not one.counts & other.counts


def _agree(one: Measure, other: Measure) -> bool:
    """Whether nothing that is known of two tellings keeps them from being of one act."""
    if one.actors and other.actors and not set(one.actors) & set(other.actors):
        return False
    if one.place and other.place and one.place.casefold() != other.place.casefold():
        return False
    return not apart(one.date, other.date)


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
            for statuses in _EXCLUDE
            if status in statuses
            for rival in statuses - {status}
            for other in blocks.get((kind, rival), ())
        ]
        for act in block:
            found[act.number] |= {other.number for other in rivals if _contradict(act, other)}
            found[act.number] |= {other.number for other in block if _told_by_others(act, other)}
    for number, others in enumerate(found):
        for rival_number in others:
            found[rival_number].add(number)
    return [[kept[one] for one in sorted(others - {at})] for at, others in enumerate(found)]


def _contradict(one: _Act, other: _Act) -> bool:
    return any(
        (_likeness(left, right, 1) > 0 and _agree(left.measure, right.measure))
        or _is_denial(left, right)
        or _is_denial(right, left)
        for left in one.tellings
        for right in other.tellings
    )


def _is_denial(claim: _Telling, denial: _Telling) -> bool:
    """Whether an article lets one source claim an act, and another deny it in other words.

    "Police" of the claim may be the "officers" of the denial, so names need not agree; mode, day
    and a word of what was done must.
    """
    said, denied = claim.measure, denial.measure
    return (
        denied.status == "denied" != said.status
        and claim.article == denial.article
        and said.asserted_by != denied.asserted_by
        and said.plover is not None
        and said.plover.mode is not None
        and said.plover == denied.plover
        and bool(claim.words & denial.words)
        and not apart(said.date, denied.date)
    )


def _told_by_others(one: _Act, other: _Act) -> bool:
    """Whether two acts of one status are the same one as two sources assert it."""
    if one is other or None in (one.asserted_by, other.asserted_by):
        return False
    return one.asserted_by != other.asserted_by and any(
        _likeness(left, right, _FEWEST_SHARED) > 0 and _agree(left.measure, right.measure)
        for left in one.tellings
        for right in other.tellings
    )


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
