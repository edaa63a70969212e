"""What a brief says to its readers, as data: what documents show, and nothing that they hide."""

from collections.abc import Sequence
from typing import Any

from briefgen.brief import Brief, Item, to_data
from briefgen.brief.base import EXTENSION_PREFIX
from briefgen.brief.references import items_of, with_names
from briefgen.render.shown import Shown


def published(brief: Brief) -> dict[str, Any]:
    """Return the JSON data of a brief for readers.

    Without what was rejected or rests on that alone, remarks to reviewers, and a house's own keys.
    """
    shown = Shown(brief, attitudes=True)
    lists: dict[str, Sequence[Item]] = {
        "highlights": shown.highlights,
        "documents": shown.documents,
        "actors": shown.actors,
        "statements": shown.statements,
        "measures": shown.measures,
        "casualties": shown.casualties,
        "casualty_ranges": shown.ranges,
        "open_questions": shown.questions,
    }
    kept = {item.id for items in lists.values() for item in items}
    gone = {item.id: None for _, item in items_of(brief) if item.id not in kept}
    data: dict[str, Any] = _public(to_data(with_names(brief.model_copy(update=lists), gone)))
    return data


def left_unsaid(brief: Brief) -> list[str]:
    """Return the ids of the highlights and questions that rest on what was rejected.

    Nobody has rejected them, and no document shows them: what they say may not be so.
    """
    shown = Shown(brief, attitudes=True)
    said = {item.id for item in (*shown.highlights, *shown.questions)}
    return [
        item.id
        for item in (*brief.highlights, *brief.open_questions)
        if item.shown and item.id not in said
    ]


def _public(value: Any) -> Any:  # noqa: ANN401 -- any JSON
    if isinstance(value, dict):
        return {
            key: _public(member)
            for key, member in value.items()
            if key != "note" and not key.startswith(EXTENSION_PREFIX)
        }
    return [_public(member) for member in value] if isinstance(value, list) else value
