"""Ranges derived anew from figures, with what people wrote beside the ranges before."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from briefgen.brief import Casualty, CasualtyRange, Document, derive_ranges

# What people write beside a range; all else of it is derived.
PEOPLES_FIELDS: Final = ("note", "origin", "reviewed")


def derive_with_notes(
    figures: Sequence[Casualty], documents: Sequence[Document], written: Iterable[CasualtyRange]
) -> list[CasualtyRange]:
    """Return the ranges of figures; those that stood before keep what people wrote beside them."""
    notes = {span.id: by_people(span) for span in written}
    return [
        span.model_copy(update=told) if (told := notes.get(span.id)) else span
        for span in derive_ranges(figures, documents)
    ]


def by_people(span: CasualtyRange) -> dict[str, Any]:
    """What a person wrote beside a range."""
    blank = CasualtyRange(id=span.id, kind=span.kind, low=None, high=None)
    fields = {name: getattr(span, name) for name in PEOPLES_FIELDS}
    told = {name: value for name, value in fields.items() if value != getattr(blank, name)}
    return {**told, **(span.model_extra or {})}
