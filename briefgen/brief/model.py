"""The situation brief, format 1.0: the one source of the contract, the schema is made from it."""

from typing import Annotated, Literal

from pydantic import Field

from briefgen.brief.base import (
    AS_WRITTEN,
    SHA256_PATTERN,
    WHOLE_NUMBER,
    BriefObject,
    FlexibleDate,
    IsoDate,
    ItemId,
    Timestamp,
)
from briefgen.brief.items import (
    Actor,
    Casualty,
    CasualtyRange,
    Correction,
    Highlight,
    Measure,
    OpenQuestion,
    Statement,
)
from briefgen.brief.sources import Document
from briefgen.brief.vocabulary import BriefStatus

FORMAT_VERSION: Literal["1.0"] = "1.0"
SCHEMA_FILE = "situation-brief-1.0.schema.json"

# The lists that are written even when they are empty.
LISTS = (
    "highlights",
    "corrections",
    "documents",
    "actors",
    "statements",
    "measures",
    "casualties",
    "casualty_ranges",
    "open_questions",
)


class Supersedes(BriefObject):
    """The brief that this one replaces."""

    version: Annotated[int, Field(ge=1), WHOLE_NUMBER] = Field(
        description="Its report number.", examples=[1]
    )
    sha256: Annotated[str, Field(pattern=SHA256_PATTERN)] = Field(
        description="Digest of its canonical JSON.",
        examples=["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
    )


class Period(BriefObject):
    """The days that the documents cover."""

    start: IsoDate | None = Field(default=None, description="First day.")
    end: IsoDate | None = Field(default=None, description="Last day.")


class Generator(BriefObject):
    """The program, extractors and language pipeline that made the brief."""

    name: str = Field(default="briefgen", description="Name of the program.")
    version: str | None = Field(default=None, description="Version of the program.")
    extractor: str | None = Field(
        default=None, description="Names of the extractors that found the items."
    )
    model: str | None = Field(
        default=None, description="Name and version of the language pipeline."
    )


class Brief(BriefObject):
    """A situation brief: who said what, what was done, who was hurt, and what is not known."""

    schema_: str | None = Field(
        default=None,
        alias="$schema",
        description="Where the JSON Schema is, relative to this file.",
        examples=[SCHEMA_FILE],
    )
    format_version: Literal["1.0"] = Field(description="Version of this format.")
    id: ItemId = Field(
        description="The same across all versions of one brief.", examples=["brief-harbour-strike"]
    )
    title: Annotated[str, Field(min_length=1)] = Field(
        description="What the brief is about.", examples=["Harbour strike in Dakar"]
    )
    version: Annotated[int, Field(ge=1), WHOLE_NUMBER] = Field(
        default=1, description="Report number."
    )
    supersedes: Supersedes | None = Field(
        default=None, description="The brief that this one replaces."
    )
    status: BriefStatus = Field(
        default="draft", description="`final` when a person stands behind every item."
    )
    created_at: Timestamp | None = Field(
        default=None, description="When the first version was made."
    )
    updated_at: Timestamp | None = Field(
        default=None, description="When this version was last changed."
    )
    as_of: FlexibleDate = Field(default=None, description="The latest day that is covered.")
    as_of_text: str | None = Field(default=None, description=AS_WRITTEN)
    period: Period | None = Field(default=None, description="The days that the documents cover.")
    prepared_by: str | None = Field(
        default=None,
        description="Who answers for the brief.",
        examples=["Situation desk, Harbour Watch"],
    )
    marking: str | None = Field(
        default=None,
        description="A TLP label or a house's own marking; every output shows it.",
        examples=["TLP:AMBER"],
    )
    generator: Generator | None = Field(default=None, description="What made the brief.")
    highlights: list[Highlight] = Field(
        default_factory=list,
        description="The few lines that a reader with one minute needs.",
    )
    corrections: list[Correction] = Field(
        default_factory=list,
        description="What earlier versions said wrongly; written by people.",
    )
    documents: list[Document] = Field(
        default_factory=list,
        description="The sources that the brief rests on.",
    )
    actors: list[Actor] = Field(
        default_factory=list,
        description="Who speaks, acts or is acted upon.",
    )
    statements: list[Statement] = Field(
        default_factory=list,
        description="Who said or thinks what.",
    )
    measures: list[Measure] = Field(
        default_factory=list,
        description="What sides do, announce, threaten, put off or take back.",
    )
    casualties: list[Casualty] = Field(
        default_factory=list,
        description="Figures of people harmed, as the sources give them.",
    )
    casualty_ranges: list[CasualtyRange] = Field(
        default_factory=list,
        description="From the lowest to the highest figure of a kind; derived, not typed by hand.",
    )
    open_questions: list[OpenQuestion] = Field(
        default_factory=list,
        description="What is unknown, unverified or in dispute.",
    )
