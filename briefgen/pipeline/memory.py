"""What the machine remembers of a brief that it wrote: its own version, and each article's items.

It stands in ``.briefgen/`` beside the brief. Against the machine's version an edit is told from an
extraction; from the articles' items a brief is assembled anew with one article more, without the
articles.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Final

from pydantic import TypeAdapter, ValidationError

from briefgen.brief import Brief, dump, load
from briefgen.documents import OWN_FOLDER, chronology
from briefgen.errors import InvalidBriefError, OutputError
from briefgen.extract import DocumentItems
from briefgen.pipeline.keeping import read_present

_BASE: Final = "base.json"
_ITEMS: Final = "items.json"
# The name under which `build` writes a brief.
_BUILT: Final = "brief.json"
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
        # The items first: a run that is stopped between the two leaves more of them than the base
        # rests on, and the articles are found in both sides of the next update.
        return {_name(brief, _ITEMS): items, _name(brief, _BASE): dump(self.base).encode("utf-8")}

    def is_of(self, brief: Brief) -> bool:
        """Whether it is what the machine remembers of a brief, and whole."""
        known = {items.document.sha256 for items in self.items}
        return self.base.id == brief.id and all(
            document.sha256 in known for document in self.base.documents
        )


def read_memory(path: Path, brief: Brief) -> Memory | None:
    """Return what the machine remembers of a brief, or None where it wrote none there.

    A brief that bears another name than it was built under is known by its id.

    Args:
        path: the file of the brief.
        brief: what it holds.

    Raises:
        OutputError: when the memory cannot be read.
    """
    for name in dict.fromkeys((path, path.with_name(_BUILT))):
        memory = _read(name)
        if memory is not None and memory.is_of(brief):
            return memory
    return None


def _read(path: Path) -> Memory | None:
    base = read_present(path.parent / _name(path, _BASE))
    items = read_present(path.parent / _name(path, _ITEMS))
    if base is None or items is None:
        return None
    try:
        return Memory(load(base), _ADAPTER.validate_json(items))
    except (InvalidBriefError, ValidationError) as error:
        folder = path.parent / OWN_FOLDER
        raise OutputError(
            f"{folder}: was changed by hand or by another version of briefgen; move it away, and "
            "every word of the brief counts as a person's"
        ) from error


def is_memory(path: PurePath, kind: str) -> bool:
    """Whether a path is that of a file of a memory: ``base.json`` or ``items.json`` of a brief."""
    return path.parent.name == OWN_FOLDER and (path.name == kind or path.name.endswith(f"-{kind}"))


def _name(brief: Path, kind: str) -> str:
    """The name of a file of the memory; those of ``brief.json`` bear no name of their own."""
    return f"{OWN_FOLDER}/{kind}" if brief.name == _BUILT else f"{OWN_FOLDER}/{brief.stem}-{kind}"


def merge_items(base: bytes, ours: bytes, theirs: bytes) -> bytes:
    """Merge the items of the articles of two memories, each article once.

    An article that one side has read since is in; one that a later version of its text has
    replaced on one side is out.

    Args:
        base: the file that both began from; empty where there was none.
        ours: our side; of an article that both have, ours counts.
        theirs: their side.

    Raises:
        ValueError: when one is no such file.
    """
    before, mine, other = (
        {items.document.sha256: items for items in _ADAPTER.validate_json(side or b"[]")}
        for side in (base, ours, theirs)
    )
    kept = [
        items
        for text, items in {**other, **mine}.items()
        if text not in before or (text in mine and text in other)
    ]
    in_order = sorted(kept, key=lambda items: chronology(items.document))
    return _ADAPTER.dump_json(tuple(in_order), by_alias=True, exclude_defaults=True)
