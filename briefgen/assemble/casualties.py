"""Figures of several articles: the same figure of the same asserter is one, with all its evidence."""

from collections.abc import Sequence

from briefgen.assemble.identity import Identities, Local
from briefgen.brief import Casualty, IdRegistry
from briefgen.extract import DocumentItems

_Key = tuple[object, ...]


def merge_casualties(
    articles: Sequence[DocumentItems], who: Identities, ids: IdRegistry
) -> tuple[list[Casualty], dict[Local, str]]:
    """Return the figures of all articles, each once, and what the articles' ids have become.

    A figure in an outlet's own voice is the same only where the outlet is.
    """
    groups: dict[_Key, list[tuple[int, Casualty]]] = {}
    for number, items in enumerate(articles):
        for figure in items.casualties:
            key = _key(number, figure, who, items)
            groups.setdefault(key, []).append((number, figure))
    renamed: dict[Local, str] = {}
    for members in groups.values():
        number, first = members[0]
        kept = ids.keep(first.id, str(number))
        renamed |= {(article, figure.id): kept for article, figure in members}
    return [_merge(members, who, renamed) for members in groups.values()], renamed


def _key(number: int, figure: Casualty, who: Identities, items: DocumentItems) -> _Key:
    asserter = who.of(number, figure.asserted_by)
    voice = items.document.publisher or items.document.id if asserter is None else None
    whole = None
    if figure.subset_of is not None:
        whole = next(
            ((other.low, other.high) for other in items.casualties if other.id == figure.subset_of),
            None,
        )
    return (
        figure.kind,
        figure.low,
        figure.high,
        figure.qualifier,
        figure.group.role if figure.group else None,
        figure.counting,
        figure.verification,
        asserter,
        voice,
        whole,
    )


def _merge(
    members: Sequence[tuple[int, Casualty]], who: Identities, renamed: dict[Local, str]
) -> Casualty:
    number, first = members[0]
    figures = [figure for _, figure in members]
    relayed = [
        medium for article, figure in members for medium in who.all_of(article, figure.relayed_by)
    ]
    blamed = [who.of(article, figure.attributed_to) for article, figure in members]
    whole = first.subset_of
    dated = [figure for figure in figures if figure.as_of] or [first]
    since = [figure for figure in figures if figure.since] or [first]
    return first.model_copy(
        update={
            "id": renamed[(number, first.id)],
            "asserted_by": who.of(number, first.asserted_by),
            "relayed_by": list(dict.fromkeys(relayed)),
            "attributed_to": next((actor for actor in blamed if actor), None),
            "subset_of": renamed.get((number, whole)) if whole else None,
            "as_of": dated[0].as_of,
            "as_of_text": dated[0].as_of_text,
            "since": since[0].since,
            "since_text": since[0].since_text,
            "place": next((figure.place for figure in figures if figure.place), None),
            "cause": next((figure.cause for figure in figures if figure.cause), None),
            "evidence": [span for figure in figures for span in figure.evidence],
        }
    )
