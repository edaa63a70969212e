"""The situation brief: its model, ids, canonical form, schema and what is derived from items."""

from briefgen.brief.base import CONFLICTS_KEY, DateWindow, Item, date_bounds
from briefgen.brief.canonical import digest, dump, load, to_data
from briefgen.brief.ids import IdRegistry, fingerprint, letters_and_digits, slug
from briefgen.brief.items import (
    Actor,
    Casualty,
    CasualtyRange,
    Correction,
    Group,
    Highlight,
    Measure,
    OpenQuestion,
    Plover,
    Statement,
)
from briefgen.brief.model import (
    FORMAT_VERSION,
    LISTS,
    SCHEMA_FILE,
    Brief,
    Generator,
    Period,
    Supersedes,
)
from briefgen.brief.parts import can_be_part, greater_ends, is_of_other_fate
from briefgen.brief.ranges import (
    counts_towards_range,
    derive_ranges,
    is_long_since,
    is_of_old,
)
from briefgen.brief.references import ITEM_LISTS, REFERENCES, items_of, named_by, with_names
from briefgen.brief.schema import brief_schema, dump_schema
from briefgen.brief.sources import Document, Evidence, SourceRating

__all__ = [
    "CONFLICTS_KEY",
    "FORMAT_VERSION",
    "ITEM_LISTS",
    "LISTS",
    "REFERENCES",
    "SCHEMA_FILE",
    "Actor",
    "Brief",
    "Casualty",
    "CasualtyRange",
    "Correction",
    "DateWindow",
    "Document",
    "Evidence",
    "Generator",
    "Group",
    "Highlight",
    "IdRegistry",
    "Item",
    "Measure",
    "OpenQuestion",
    "Period",
    "Plover",
    "SourceRating",
    "Statement",
    "Supersedes",
    "brief_schema",
    "can_be_part",
    "counts_towards_range",
    "date_bounds",
    "derive_ranges",
    "digest",
    "dump",
    "dump_schema",
    "fingerprint",
    "greater_ends",
    "is_long_since",
    "is_of_old",
    "is_of_other_fate",
    "items_of",
    "letters_and_digits",
    "load",
    "named_by",
    "slug",
    "to_data",
    "with_names",
]
