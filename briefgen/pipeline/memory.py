"""What the machine remembers of a brief that it wrote: its own version, and each article's items.

It stands in ``.briefgen/`` beside the brief. Against the machine's version an edit is told from an
extraction; from the articles' items a brief is assembled anew with one article more, without the
articles.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter, ValidationError

from briefgen.brief import Brief, dump, load
from briefgen.documents import OWN_FOLDER, chronology
from briefgen.errors import InvalidBriefError, OutputError
from briefgen.extract import DocumentItems
from briefgen.pipeline.keeping import read_present

_BASE: Final = "base.json"
_ITEMS: Final = "items.json"
_ADAPTER: Final = TypeAdapter(tuple[DocumentItems, ...])


@dataclass(frozen=True, slots=True)
class Memory:
    """What the machine last made of a brief's articles.

    Attributes:
        base: its version of the brief.
        items: the items of each article, in canonical order.
    """

    base: Brief
    items: tuple[DocumentItems, ...]

    def files(self, brief: Path) -> Mapping[str, bytes]:
        """Return the files that keep it, by their path in the folder of the brief."""
        items = _ADAPTER.dump_json(self.items, by_alias=True, exclude_defaults=True)
        return {_name(brief, _BASE): dump(self.base).encode("utf-8"), _name(brief, _ITEMS): items}


def read_memory(brief: Path) -> Memory | None:
    """Return what the machine remembers of a brief, or None where it wrote none there.

    Args:
        brief: the file of the brief.

    Raises:
        OutputError: when the memory cannot be read.
    """
    base = read_present(brief.parent / _name(brief, _BASE))
    items = read_present(brief.parent / _name(brief, _ITEMS))
    if base is None or items is None:
        return None
    try:
        return Memory(load(base), _ADAPTER.validate_json(items))
    except (InvalidBriefError, ValidationError) as error:
        folder = brief.parent / OWN_FOLDER
        raise OutputError(
            f"{folder}: was changed by hand or by another version of briefgen; move it away, and "
            "every word of the brief counts as a person's"
        ) from error


def _name(brief: Path, kind: str) -> str:
    """The name of a file of the memory; those of ``brief.json`` bear no name of their own."""
    return f"{OWN_FOLDER}/{kind}" if brief.stem == "brief" else f"{OWN_FOLDER}/{brief.stem}-{kind}"


def united_items(ours: bytes, theirs: bytes) -> bytes:
    """Return the items of the articles of two memories as one, each article once.

    Args:
        ours: the file of a memory.
        theirs: that of another; of an article that both have, ours counts.

    Raises:
        ValueError: when one is no such file.
    """
    known: dict[str | None, DocumentItems] = {}
    for items in (*_ADAPTER.validate_json(ours), *_ADAPTER.validate_json(theirs)):
        known.setdefault(items.document.sha256, items)
    united = sorted(known.values(), key=lambda items: chronology(items.document))
    return _ADAPTER.dump_json(tuple(united), by_alias=True, exclude_defaults=True)
