"""Measures of several articles: the same act told twice is one, tellings that differ are linked."""

import re
from collections.abc import Sequence

from briefgen.assemble.identity import Identities, Local
from briefgen.assemble.sameness import Partition
from briefgen.brief import IdRegistry, Measure, date_bounds
from briefgen.extract import DocumentItems

# How much of the shorter telling's words must stand in the other, where no number does.
_SAME_ACT = 0.5
# Words that any two tellings share.
_EMPTY = frozenset(
    "the a an of to in on for by with and or at from as that this its his her their has have had was "
    "were been be is are will would not no after before over into than more it he she they who which "
    "said says about around some least".split()
)


def merge_measures(
    articles: Sequence[DocumentItems], who: Identities, ids: IdRegistry
) -> tuple[list[Measure], dict[Local, str]]:
    """Return the measures of all articles, each once, and what the articles' ids have become."""
    tellings = [
        (number, _with_merged_actors(number, measure, who))
        for number, items in enumerate(articles)
        for measure in items.measures
    ]
    same: Partition[int] = Partition(range(len(tellings)))
    for index, (_, measure) in enumerate(tellings):
        for earlier in range(index):
            other = tellings[earlier][1]
            if measure.status == other.status and _is_same_act(other, measure):
                same.join(earlier, index)
    renamed: dict[Local, str] = {}
    merged: list[tuple[int, Measure]] = []
    for group in same.groups():
        members = [tellings[index] for index in group]
        number, first = members[0]
        kept = ids.keep(first.id, first.text, str(number))
        renamed |= {(article, measure.id): kept for article, measure in members}
        merged.append((number, _merge([measure for _, measure in members], kept)))
    return _linked([_with_links(number, measure, renamed) for number, measure in merged]), renamed


def _with_merged_actors(number: int, measure: Measure, who: Identities) -> Measure:
    return measure.model_copy(
        update={
            "actors": who.all_of(number, measure.actors),
            "targets": who.all_of(number, measure.targets),
            "asserted_by": who.of(number, measure.asserted_by),
        }
    )


def _with_links(number: int, measure: Measure, renamed: dict[Local, str]) -> Measure:
    links = [renamed[(number, other)] for other in measure.same_act if (number, other) in renamed]
    return measure.model_copy(update={"same_act": links})


def content_words(text: str) -> set[str]:
    """The words of a text that tell it from others, cut to their stems' first six letters."""
    return {word[:6] for word in re.findall(r"[^\W_]+", text.casefold()) if word not in _EMPTY}


def _is_same_act(one: Measure, other: Measure) -> bool:
    if one.kind != other.kind:
        return False
    if one.actors and other.actors and not set(one.actors) & set(other.actors):
        return False
    left, right = date_bounds(one.date), date_bounds(other.date)
    if left and right and (left[1] < right[0] or right[1] < left[0]):
        return False
    words = content_words(one.text), content_words(other.text)
    if not words[0] or not words[1]:
        return False
    shared = words[0] & words[1]
    numbers = {word for word in shared if word.isdigit() and len(word) > 1}
    if numbers and shared - numbers:
        return True
    return len(shared) / min(len(words[0]), len(words[1])) >= _SAME_ACT


def _merge(tellings: Sequence[Measure], kept: str) -> Measure:
    first = tellings[0]
    dated = [measure for measure in tellings if measure.date] or [first]
    own_voice = any(measure.asserted_by is None for measure in tellings)
    return first.model_copy(
        update={
            "id": kept,
            "actors": list(dict.fromkeys(actor for m in tellings for actor in m.actors)),
            "targets": list(dict.fromkeys(actor for m in tellings for actor in m.targets)),
            "condition": next((m.condition for m in tellings if m.condition), None),
            "place": next((m.place for m in tellings if m.place), None),
            "date": dated[0].date,
            "date_text": dated[0].date_text,
            "asserted_by": None if own_voice else first.asserted_by,
            "same_act": list(dict.fromkeys(other for m in tellings for other in m.same_act)),
            "evidence": [span for measure in tellings for span in measure.evidence],
        }
    )


def _linked(measures: list[Measure]) -> list[Measure]:
    """The measures, those that tell of one act with another status linked both ways."""
    links: dict[str, list[str]] = {measure.id: list(measure.same_act) for measure in measures}
    for index, measure in enumerate(measures):
        for other in measures[:index]:
            if measure.status != other.status and _contradicts(measure, other):
                links[measure.id].append(other.id)
                links[other.id].append(measure.id)
    return [
        measure.model_copy(update={"same_act": sorted(set(links[measure.id]) - {measure.id})})
        for measure in measures
    ]


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


def _contradicts(one: Measure, other: Measure) -> bool:
    return frozenset({one.status, other.status}) in _EXCLUDE and _is_same_act(one, other)
