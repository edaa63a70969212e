"""What two sides say, each for itself sound, and together not: there ours stands.

A figure that is part of itself, an actor that belongs to itself, a part greater than its whole,
words of a number without a span in which they stand: none of the two sides says so, and a merge
field by field can.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, TypeVar

from briefgen.brief import Actor, Casualty, Evidence, Item, can_be_part
from briefgen.diff.fields import as_json, keyed
from briefgen.diff.merging.conflicts import Conflict

Kind = TypeVar("Kind", bound=Item)
_Figures = Mapping[str, Casualty]
# What the number of a figure consists of.
_NUMBER: Final = ("low", "high", "best", "qualifier", "raw")


def grounded(merged: Kind, ours: Kind, theirs: Kind) -> Kind:
    """Return a merged item that rests on words of a document, and its number on words there.

    Spans that one side took away come back where nothing else carries the item.
    """
    spans: list[Evidence] = getattr(merged, "evidence", [])
    there = keyed(spans)
    lost = {k: span for k, span in keyed(_carrying(merged, ours, theirs)).items() if k not in there}
    return merged.model_copy(update={"evidence": [*spans, *lost.values()]}) if lost else merged


def _carrying(merged: Item, ours: Item, theirs: Item) -> list[Evidence]:
    """The spans of the sides that must not be lost; none where what is there is enough."""
    content = _content(merged)
    if not content and merged.origin == "extracted" and not getattr(merged, "about", ()):
        return [*_content(ours), *_content(theirs)]
    raw: str | None = getattr(merged, "raw", None)
    if not raw or not content:
        return []
    telling = [
        span
        for side in (ours, theirs)
        if getattr(side, "raw", None) == raw
        for span in _content(side)
        if raw in span.exact
    ]
    return [] if any(span in content for span in telling) else telling


def _content(item: Item) -> list[Evidence]:
    return [span for span in getattr(item, "evidence", ()) if span.part == "content"]


def consistent(
    figures: Sequence[Casualty], base: _Figures, ours: _Figures
) -> tuple[list[Casualty], list[Conflict]]:
    """Return merged figures of which none is part of itself, greater than its whole or unworded.

    Args:
        figures: the merged figures.
        base: those that both sides began from, by id.
        ours: those of our side, by id.

    Returns:
        the figures, and what gave way to our side.
    """
    merged = {figure.id: figure for figure in figures}
    conflicts = []
    while undone := next(_undone(merged, ours), None):
        name, update = undone
        for field, mine in update.items():
            was = getattr(base.get(name), field, None)
            theirs = getattr(merged[name], field)
            versions = map(as_json, (was, mine, theirs))
            conflicts.append(Conflict("casualties", name, field, *versions))
        back = merged[name].model_copy(update=update)
        merged[name] = grounded(back, ours[name], back) if name in ours else back
    return list(merged.values()), conflicts


def belonging(
    actors: Sequence[Actor], base: Mapping[str, Actor], ours: Mapping[str, Actor]
) -> tuple[list[Actor], list[Conflict]]:
    """Return merged actors of which none belongs to itself, by way of others or not.

    Args:
        actors: the merged actors.
        base: those that both sides began from, by id.
        ours: those of our side, by id.

    Returns:
        the actors, and what gave way to our side.
    """
    merged = {actor.id: actor for actor in actors}
    conflicts = []
    for name, actor in merged.items():
        mine = getattr(ours.get(name), "affiliation", None)
        links = {known.id: known.affiliation for known in merged.values()}
        if mine != actor.affiliation and _is_in_circle(name, links):
            was = getattr(base.get(name), "affiliation", None)
            conflicts.append(Conflict("actors", name, "affiliation", was, mine, actor.affiliation))
            merged[name] = actor.model_copy(update={"affiliation": mine})
    return list(merged.values()), conflicts


def _undone(merged: _Figures, ours: _Figures) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield what has to be as it is on our side: a figure, and the fields that differ there."""
    for name, figure in merged.items():
        if _is_unworded(figure) and (update := _as_ours(figure, ours)):
            yield name, update
        whole = merged.get(figure.subset_of or "")
        if whole is None:
            continue
        link = getattr(ours.get(name), "subset_of", None)
        is_greater = not can_be_part(figure, whole)
        if link != figure.subset_of:
            if is_greater or _is_in_circle(name, {f.id: f.subset_of for f in merged.values()}):
                yield name, {"subset_of": link}
        elif is_greater:
            for part in (figure, whole):
                if update := _differing(part, ours, ("kind", *_NUMBER)):
                    yield part.id, update


def _as_ours(figure: Casualty, ours: _Figures) -> dict[str, Any]:
    return _differing(figure, ours, _NUMBER) or _differing(figure, ours, ("evidence",))


def _differing(figure: Casualty, ours: _Figures, fields: Sequence[str]) -> dict[str, Any]:
    """The values of fields on our side, those that are others there."""
    mine = ours.get(figure.id)
    told = {field: getattr(mine, field) for field in fields} if mine else {}
    return {field: value for field, value in told.items() if value != getattr(figure, field)}


def _is_unworded(figure: Casualty) -> bool:
    """Whether it rests on words, and the words of its number are none of them."""
    raw, content = figure.raw, _content(figure)
    return bool(raw and content and not any(raw in span.exact for span in content))


def _is_in_circle(start: str, wholes: Mapping[str, str | None]) -> bool:
    """Whether a way from one to what it is part of, and on, comes back to it."""
    seen = {start}
    above = wholes[start]
    while above and above in wholes and above not in seen:
        seen.add(above)
        above = wholes[above]
    return above == start
