"""Statements of several articles: the same words of the same speaker are one statement."""

from collections.abc import Sequence

from briefgen.assemble.identity import Identities, Local
from briefgen.assemble.sameness import Partition, same_words
from briefgen.brief import IdRegistry, Statement
from briefgen.extract import DocumentItems


def merge_statements(
    articles: Sequence[DocumentItems], who: Identities, ids: IdRegistry
) -> tuple[list[Statement], dict[Local, str]]:
    """Return the statements of all articles, each once, and what the articles' ids have become.

    Args:
        articles: the items of each article, in canonical order.
        who: whom the articles' actor ids mean.
        ids: takes the ids; the first telling gives a statement its own.
    """
    tellings = [
        (number, _with_merged_actors(number, statement, who))
        for number, items in enumerate(articles)
        for statement in items.statements
    ]
    same: Partition[int] = Partition(range(len(tellings)))
    for index, (_, statement) in enumerate(tellings):
        for earlier in range(index):
            if _are_one(tellings[earlier][1], statement):
                same.join(earlier, index)
    merged = []
    renamed: dict[Local, str] = {}
    for group in same.groups():
        members = [tellings[index] for index in group]
        first = members[0][1]
        kept = ids.keep(first.id, first.text)
        renamed |= {(number, statement.id): kept for number, statement in members}
        merged.append(_merge([statement for _, statement in members], kept))
    return merged, renamed


def _with_merged_actors(number: int, statement: Statement, who: Identities) -> Statement:
    return statement.model_copy(
        update={
            "speaker": who.of(number, statement.speaker),
            "co_speakers": who.all_of(number, statement.co_speakers),
            "relayed_by": who.all_of(number, statement.relayed_by),
            "about": who.all_of(number, statement.about),
        }
    )


def _are_one(one: Statement, other: Statement) -> bool:
    if one.type != other.type:
        return False
    speakers = {one.speaker, other.speaker} - {None}
    return len(speakers) <= 1 and same_words(one, other)


def _merge(tellings: Sequence[Statement], kept: str) -> Statement:
    first = tellings[0]
    fullest = max(tellings, key=lambda statement: len(statement.text))
    known = [statement for statement in tellings if statement.speaker] or [first]
    dated = [statement for statement in tellings if statement.said_on] or [first]
    return first.model_copy(
        update={
            "id": kept,
            "speaker": known[0].speaker,
            "note": known[0].note,
            "co_speakers": _united([statement.co_speakers for statement in tellings]),
            "mode": fullest.mode,
            "text": fullest.text,
            "venue": next((statement.venue for statement in tellings if statement.venue), None),
            "addressee": next(
                (statement.addressee for statement in tellings if statement.addressee), None
            ),
            "relayed_by": _united([statement.relayed_by for statement in tellings]),
            "about": _united([statement.about for statement in tellings]),
            "said_on": dated[0].said_on,
            "said_on_text": dated[0].said_on_text,
            "evidence": [span for statement in tellings for span in statement.evidence],
        }
    )


def _united(lists: Sequence[Sequence[str]]) -> list[str]:
    return list(dict.fromkeys(actor for members in lists for actor in members))
