"""The documents that a brief rests on, and evidence: the exact words in them."""

from typing import Annotated

from pydantic import Field

from briefgen.brief.base import (
    AS_WRITTEN,
    SHA256_PATTERN,
    WHOLE_NUMBER,
    BriefObject,
    FlexibleDate,
    Item,
    ItemId,
    Text,
    Timestamp,
)
from briefgen.brief.vocabulary import EvidencePart, Reliability

Offset = Annotated[int, Field(ge=0), WHOLE_NUMBER]
# Not a list of literals: those take True for 1.
Credibility = Annotated[int, Field(ge=1, le=6), WHOLE_NUMBER]


class Evidence(BriefObject):
    """A span of a document, to the letter (W3C Web Annotation: quote and position selector)."""

    document: ItemId = Field(description="Id of the document.", examples=["document-5d41402a"])
    start: Offset = Field(
        description="Offset of the first character in the normalised text, in Unicode code points.",
        examples=[120],
    )
    end: Offset = Field(description="Offset behind the last character.", examples=[146])
    exact: Text = Field(
        description="The words, exactly as they stand from `start` to `end`.",
        examples=["at least 40 people drowned"],
    )
    prefix: str = Field(
        default="",
        max_length=64,
        description="Up to 64 characters before the words, to find them again in a changed text.",
    )
    suffix: str = Field(
        default="", max_length=64, description="Up to 64 characters after the words."
    )
    part: EvidencePart = Field(
        default="content",
        description="`content` for the words of the item itself, `source` for those that name the "
        "speaker or asserter, `cue` for those that attribute.",
    )


class SourceRating(BriefObject):
    """The Admiralty code of a document; set by people only."""

    reliability: Reliability = Field(description="A (completely reliable) to F (cannot be judged).")
    credibility: Credibility = Field(
        description="1 (confirmed) to 6 (cannot be judged).", examples=[2]
    )


class Document(Item):
    """A source that the brief rests on."""

    title: str | None = Field(default=None, description="Headline of the article.")
    publisher: str | None = Field(
        default=None, description="Outlet that published it.", examples=["Sample Desk"]
    )
    authors: list[Text] = Field(
        default_factory=list,
        description="Names of those who wrote it.",
        examples=[["Amina Diallo"]],
    )
    url: str | None = Field(
        default=None,
        description="Where it was published.",
        examples=["https://example.org/harbour"],
        json_schema_extra={"format": "uri"},
    )
    archived_url: str | None = Field(
        default=None,
        description="Where a copy is kept that will not change.",
        json_schema_extra={"format": "uri"},
    )
    published_on: FlexibleDate = Field(default=None, description="Day of publication.")
    published_on_text: str | None = Field(
        default=None, description=AS_WRITTEN, examples=["Saturday, 1 May"]
    )
    retrieved_at: Timestamp | None = Field(
        default=None, description="When the copy that was read was fetched."
    )
    language: str | None = Field(default=None, description="BCP 47 tag.", examples=["en"])
    path: str | None = Field(
        default=None,
        description="Its file, relative to the source folder or file that was named.",
        examples=["2030-05-01-harbour.txt"],
    )
    sha256: Annotated[str, Field(pattern=SHA256_PATTERN)] | None = Field(
        default=None, description="Digest of the normalised text in UTF-8."
    )
    characters: Offset | None = Field(
        default=None, description="Length of the normalised text in code points."
    )
    source_rating: SourceRating | None = Field(
        default=None, description="Admiralty code of the document; set by people only."
    )
