"""The items that a person reviews: their wording, and what else they say."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Final

from briefgen.brief import Brief, Item
from briefgen.review.view import ReviewedList

# By list, in the order in which items of one place stand; documents are not reviewed here, and
# ranges follow from their figures.
WORDING: Final[Mapping[ReviewedList, str]] = {
    "statements": "text",
    "measures": "text",
    "casualties": "text",
    "open_questions": "question",
    "actors": "name",
    "highlights": "text",
}
# What a review sets, what grows with every new article, and what no output shows.
_BESIDE: Final = frozenset({"id", "reviewed", "note", "origin", "evidence"})
_EXTENSION: Final = "x_"
_DIGITS: Final = 16


def reviewed_items(brief: Brief) -> Iterator[tuple[ReviewedList, Item]]:
    """Yield the items of a brief that a person reviews, each with the name of its list."""
    for section in WORDING:
        for item in getattr(brief, section):
            yield section, item


def wording(section: ReviewedList, item: Item) -> str | None:
    """Return the main text of an item; a figure may have none."""
    text: str | None = getattr(item, WORDING[section])
    return text


def print_of_rest(section: ReviewedList, item: Item) -> str:
    """Return a fingerprint of what an item says beside its wording.

    The same as long as the item says the same: reviews, notes and further evidence change nothing.
    """
    data = item.model_dump(mode="json", exclude_defaults=True)
    said = {
        key: value
        for key, value in data.items()
        if key not in _BESIDE and key != WORDING[section] and not key.startswith(_EXTENSION)
    }
    text = json.dumps([section, said], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:_DIGITS]
