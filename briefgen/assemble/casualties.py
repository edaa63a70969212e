"""Figures of several articles: the same figure of the same asserter is one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefgen.assemble.identity import Identities, Local
from briefgen.assemble.uniting import apart, first_set, united, united_evidence
from briefgen.brief import Casualty, Group, IdRegistry, date_bounds
from briefgen.extract import DocumentItems

_Key = tuple[object, ...]


@dataclass(frozen=True)
class _Telling:
    """A figure as one article gives it: its own id and its whole's are that article's."""

    article: int
    figure: Casualty


def merge_casualties(
    articles: Sequence[DocumentItems], who: Identities, ids: IdRegistry
) -> tuple[list[Casualty], dict[Local, str]]:
    """Return the figures of all articles, each once, and what the articles' ids have become.

    A figure in an outlet's own voice is the same only where the outlet is. Figures of incidents are
    the same only where place and day allow it.

    Args:
        articles: the items of each article, in canonical order.
        who: whom the articles' actor ids mean.
        ids: takes the ids; the first telling gives a figure its own.
    """
    groups: list[list[_Telling]] = []
    by_key: dict[_Key, list[list[_Telling]]] = {}
    for number, items in enumerate(articles):
        for figure in items.casualties:
            telling = _Telling(number, _with_merged_actors(number, figure, who))
            known = by_key.setdefault(_key(telling, items), [])
            group = next((group for group in known if _may_be_one(group, telling.figure)), None)
            if group is None:
                group = []
                known.append(group)
                groups.append(group)
            group.append(telling)
    renamed: dict[Local, str] = {}
    for group in groups:
        kept = ids.keep(group[0].figure.id, articles[group[0].article].document.id)
        renamed |= {(telling.article, telling.figure.id): kept for telling in group}
    return _without_circles([_merge(group, renamed) for group in groups]), renamed


def _with_merged_actors(number: int, figure: Casualty, who: Identities) -> Casualty:
    return figure.model_copy(
        update={
            "asserted_by": who.of(number, figure.asserted_by),
            "relayed_by": who.all_of(number, figure.relayed_by),
            "attributed_to": who.of(number, figure.attributed_to),
        }
    )


def _key(telling: _Telling, items: DocumentItems) -> _Key:
    """What must be the same to the letter."""
    figure = telling.figure
    voice = None
    if figure.asserted_by is None:
        voice = items.document.publisher or items.document.id
    whole = next(
        ((other.low, other.high) for other in items.casualties if other.id == figure.subset_of),
        None,
    )
    return (
        figure.kind,
        figure.low,
        figure.high,
        figure.qualifier,
        _role(figure.group),
        figure.asserted_by,
        voice,
        whole,
    )


def _role(group: Group | None) -> str:
    return group.role if group else "unknown"


def _may_be_one(group: Sequence[_Telling], other: Casualty) -> bool:
    """Whether nothing that is known of a figure keeps it from being the others."""
    return all(_agree(telling.figure, other) for telling in group)


def _agree(one: Casualty, other: Casualty) -> bool:
    countings = {one.counting, other.counting} - {"unknown"}
    verifications = {one.verification, other.verification} - {"unknown"}
    if len(countings) > 1 or len(verifications) > 1:
        return False
    if _differ(one.place, other.place):
        return False
    if "cumulative" not in countings and apart(one.as_of, other.as_of):
        return False
    return _role(one.group) != "unknown" or not _differ(_called(one), _called(other))


def _called(figure: Casualty) -> str | None:
    return figure.group.text if figure.group else None


def _differ(one: str | None, other: str | None) -> bool:
    return bool(one and other) and str(one).casefold() != str(other).casefold()


def _merge(group: Sequence[_Telling], renamed: dict[Local, str]) -> Casualty:
    figures = [telling.figure for telling in group]
    first = figures[0]
    wholes = (renamed.get((t.article, t.figure.subset_of or "")) for t in group)
    latest = max(figures, key=_last_day)
    since = next((figure for figure in figures if figure.since), first)
    return first.model_copy(
        update={
            "id": renamed[(group[0].article, first.id)],
            "group": first_set(figure.group for figure in figures),
            "best": first_set(figure.best for figure in figures),
            "counting": _known(figure.counting for figure in figures),
            "verification": _known(figure.verification for figure in figures),
            "relayed_by": united(figure.relayed_by for figure in figures),
            "attributed_to": first_set(figure.attributed_to for figure in figures),
            "cause": first_set(figure.cause for figure in figures),
            "as_of": latest.as_of,
            "as_of_text": latest.as_of_text,
            "since": since.since,
            "since_text": since.since_text,
            "place": first_set(figure.place for figure in figures),
            "subset_of": first_set(wholes),
            "evidence": united_evidence(figure.evidence for figure in figures),
        }
    )


def _last_day(figure: Casualty) -> tuple[bool, str, bool]:
    """Orders figures by the day that they count up to: a source that repeats one still holds it."""
    bounds = date_bounds(figure.as_of)
    return bounds is not None, bounds[1].isoformat() if bounds else "", bool(figure.as_of_text)


def _known(values: Iterable[str]) -> str:
    return next((value for value in values if value != "unknown"), "unknown")


def _without_circles(figures: list[Casualty]) -> list[Casualty]:
    """The figures, none of them a part of itself by way of others."""
    whole_of = {figure.id: figure.subset_of for figure in figures}
    kept = []
    for figure in figures:
        seen = {figure.id}
        whole = figure.subset_of
        while whole is not None and whole not in seen:
            seen.add(whole)
            whole = whole_of.get(whole)
        if whole is not None:
            whole_of[figure.id] = None
            kept.append(figure.model_copy(update={"subset_of": None}))
        else:
            kept.append(figure)
    return kept
