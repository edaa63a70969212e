"""Ranges derived anew from figures, with what people wrote beside the ranges before."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from briefgen.brief import Brief, Casualty, CasualtyRange, Document, derive_ranges
from briefgen.diff.merging.closing import without_missing

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


def followed(brief: Brief) -> Brief:
    """Return a brief whose ranges follow from its figures, and that names nothing that is gone.

    What rested on nothing else goes, too, such as a highlight that told of a range that is no more.
    """
    ranges = derive_with_notes(brief.casualties, brief.documents, brief.casualty_ranges)
    naming = {item.id for item in brief.highlights if item.refs}
    closed, _, _ = without_missing(brief.model_copy(update={"casualty_ranges": ranges}))
    highlights = [item for item in closed.highlights if item.refs or item.id not in naming]
    return closed.model_copy(update={"highlights": highlights})


def by_people(span: CasualtyRange) -> dict[str, Any]:
    """What a person wrote beside a range."""
    blank = CasualtyRange(id=span.id, kind=span.kind, low=None, high=None)
    fields = {name: getattr(span, name) for name in PEOPLES_FIELDS}
    told = {name: value for name, value in fields.items() if value != getattr(blank, name)}
    return {**told, **(span.model_extra or {})}
