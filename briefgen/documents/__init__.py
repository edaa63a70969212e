"""Reading articles: text, Markdown, HTML and JSON, normalised, with what is known about them."""

from briefgen.documents.article import Article, Block, BlockKind, Reading
from briefgen.documents.files import DEFAULT_MAX_BYTES, OWN_FOLDER
from briefgen.documents.finding import SourceFolder, find_text
from briefgen.documents.normalising import NormalisedText, OffsetMap, normalise
from briefgen.documents.reading import chronology, read_sources

__all__ = [
    "DEFAULT_MAX_BYTES",
    "OWN_FOLDER",
    "Article",
    "Block",
    "BlockKind",
    "NormalisedText",
    "OffsetMap",
    "Reading",
    "SourceFolder",
    "chronology",
    "find_text",
    "normalise",
    "read_sources",
]
