"""Makes a brief as long as a long crisis makes it: a real one, set beside copies of itself."""

import json
from collections.abc import Mapping
from typing import Any, Final

from briefgen.brief import Brief, derive_ranges, items_of, load, to_data

# Whose ids other items name; an actor's name tells the copies apart.
_LISTS: Final = ("documents", "actors", "statements", "measures", "casualties", "open_questions")


def enlarge(brief: Brief, count: int) -> Brief:
    """Return a brief of at least as many items: copies, each with ids and names of its own.

    Args:
        brief: the brief that is copied.
        count: of documents, actors, statements, measures, figures and questions together.
    """
    data = to_data(brief)
    held = sum(len(data[name]) for name in _LISTS)
    copies = [_copy(data, number) for number in range(-(-count // held))]
    whole = data | {name: [item for copy in copies for item in copy[name]] for name in _LISTS}
    whole["casualty_ranges"] = []
    made = load(json.dumps(whole).encode("utf-8"))
    ranges = derive_ranges(made.casualties, made.documents)
    return made.model_copy(update={"casualty_ranges": ranges})


def number_of_items(brief: Brief) -> int:
    """Return how many items a brief lists."""
    return sum(1 for _ in items_of(brief))


def _copy(data: Mapping[str, Any], number: int) -> dict[str, Any]:
    """Return the lists of a brief with other ids, all that refers to them with it."""
    if number == 0:
        return dict(data)
    ids = {item["id"]: f"{item['id']}-{number}" for name in _LISTS for item in data[name]}
    copy = _renamed({name: data[name] for name in _LISTS}, ids)
    for actor in copy["actors"]:
        actor["name"] += f" {number}"
    for measure in copy["measures"]:
        measure["place"] = f"{measure.get('place', 'Place')} {number}"
    for figure in copy["casualties"]:
        figure["place"] = f"{figure.get('place', 'Place')} {number}"
    for document in copy["documents"]:
        document.pop("sha256", None)
        document["path"] = f"{number}-{document.get('path')}"
    return copy


def _renamed(value: Any, ids: Mapping[str, str]) -> Any:  # noqa: ANN401 -- any JSON
    if isinstance(value, dict):
        return {key: _renamed(item, ids) for key, item in value.items()}
    if isinstance(value, list):
        return [_renamed(item, ids) for item in value]
    return ids.get(value, value) if isinstance(value, str) else value
