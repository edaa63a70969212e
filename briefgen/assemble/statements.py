"""Statements of several articles: the same words of the same speaker are one statement."""

from collections.abc import Hashable, Iterable, Sequence

from briefgen.assemble.identity import Identities, Local
from briefgen.assemble.sameness import TELLING_LETTERS, alike
from briefgen.assemble.uniting import first_set, united, united_evidence
from briefgen.brief import IdRegistry, Statement, letters_and_digits
from briefgen.extract import DocumentItems


def merge_statements(
    articles: Sequence[DocumentItems], who: Identities, ids: IdRegistry
) -> tuple[list[Statement], dict[Local, str]]:
    """Return the statements of all articles, each once, and what the articles' ids have become.

    A telling joins at most one statement that was there before, so that a later article never makes
    one of two.

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
    statements = [statement for _, statement in tellings]
    groups: list[list[int]] = []
    group_of: list[int] = []
    for index, earlier in enumerate(alike(statements, [_owner(s) for s in statements])):
        fit = [
            group_of[other]
            for other in earlier
            if _may_be_one(
                [statements[member] for member in groups[group_of[other]]], statements[index]
            )
        ]
        if not fit:
            groups.append([])
        group_of.append(fit[0] if fit else len(groups) - 1)
        groups[group_of[index]].append(index)
    merged = []
    renamed: dict[Local, str] = {}
    for group in groups:
        first = statements[group[0]]
        kept = ids.keep(first.id, articles[tellings[group[0]][0]].document.id, first.text)
        renamed |= {(tellings[index][0], statements[index].id): kept for index in group}
        merged.append(_merge([statements[index] for index in group], kept))
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


def _owner(statement: Statement) -> Hashable:
    """Whose words they are; a few words ("No comment") are told by the day as well."""
    if len(letters_and_digits(statement.text)) >= TELLING_LETTERS:
        return statement.type, statement.speaker
    return statement.type, statement.speaker, str(statement.said_on)


def _may_be_one(tellings: Sequence[Statement], other: Statement) -> bool:
    """Whether a telling can belong to others: one type, one speaker, no more words than theirs."""
    speakers = {telling.speaker for telling in (*tellings, other)} - {None}
    if len(speakers) > 1 or tellings[0].type != other.type:
        return False
    short = len(letters_and_digits(other.text)) < TELLING_LETTERS
    return not short or _owner(tellings[0]) == _owner(other)


def _merge(tellings: Sequence[Statement], kept: str) -> Statement:
    first = tellings[0]
    fullest = max(tellings, key=lambda statement: len(statement.text))
    known = next((statement for statement in tellings if statement.speaker), first)
    dated = next((statement for statement in tellings if statement.said_on), first)
    return first.model_copy(
        update={
            "id": kept,
            "speaker": known.speaker,
            "note": known.note,
            "co_speakers": _others((telling.co_speakers for telling in tellings), known.speaker),
            "mode": fullest.mode,
            "text": fullest.text,
            "venue": first_set(telling.venue for telling in tellings),
            "addressee": first_set(telling.addressee for telling in tellings),
            "relayed_by": united(telling.relayed_by for telling in tellings),
            "about": _others((telling.about for telling in tellings), known.speaker),
            "said_on": dated.said_on,
            "said_on_text": dated.said_on_text,
            "evidence": united_evidence(telling.evidence for telling in tellings),
        }
    )


def _others(lists: Iterable[Sequence[str]], speaker: str | None) -> list[str]:
    return [actor for actor in united(lists) if actor != speaker]
