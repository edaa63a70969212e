"""What the documents room hands on: an article, its blocks, and the outcome of a reading."""

from dataclasses import dataclass
from typing import Literal

from briefgen.brief import Document
from briefgen.documents.normalising import OffsetMap
from briefgen.errors import InputError

BlockKind = Literal["heading", "paragraph"]


@dataclass(frozen=True, slots=True)
class Block:
    """A heading or a paragraph: ``text[start:end]``, in code points; no sentence crosses it."""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Content:
    """What a format yields: the normalised text of one article and what is said about it.

    ``fields`` is a document of which only the fields that were given are set; its id is a
    stand-in.
    """

    text: str
    blocks: tuple[Block, ...]
    origin: OffsetMap
    fields: Document


@dataclass(frozen=True, slots=True)
class Article:
    """An article that was read.

    Attributes:
        document: the brief's entry for it.
        text: the normalised text, to which all offsets and the digest refer.
        blocks: in order, not overlapping, together all of the text but white space.
        source: the file as the user named it, for messages.
        origin: from an offset in ``text`` to one in the raw text. That is the decoded file for
            plain text, the ``text`` field for JSON, and the words taken from the markup for
            Markdown and HTML.
    """

    document: Document
    text: str
    blocks: tuple[Block, ...]
    source: str
    origin: OffsetMap


@dataclass(frozen=True, slots=True)
class Reading:
    """The outcome of reading sources.

    Attributes:
        articles: dated ones first, by day of publication, then the undated; ties by digest. A
            text that several sources carry is here once.
        refused: one error for each source that could not be read, by name.
        repeats: the other sources of a text that several carry, by name.
    """

    articles: tuple[Article, ...]
    refused: tuple[InputError, ...]
    repeats: tuple[Article, ...] = ()
