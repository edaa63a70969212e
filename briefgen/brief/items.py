"""The items of a brief: what an article says, each with the exact words it rests on."""

from typing import Annotated

from pydantic import Field

from briefgen.brief.base import (
    AS_WRITTEN,
    WHOLE_NUMBER,
    BriefObject,
    FlexibleDate,
    Item,
    ItemId,
    Text,
)
from briefgen.brief.sources import Evidence
from briefgen.brief.vocabulary import (
    ActorKind,
    CasualtyKind,
    Counting,
    GroupRole,
    MeasureKind,
    MeasureStatus,
    PloverEvent,
    QuestionKind,
    QuestionStatus,
    StatementMode,
    StatementType,
    Verification,
)
from briefgen.numbers import Qualifier

People = Annotated[int, Field(ge=0), WHOLE_NUMBER]

# Descriptions that several fields share.
ASSERTER = "Id of the actor who says so; null for the outlet's own voice."
WORDS = "The words that it rests on; a manual item may have none."


class Actor(Item):
    """Somebody who speaks, acts, or is acted upon; one actor for one being."""

    kind: ActorKind = Field(description="What sort of being it is.")
    name: Text = Field(description="Fullest name, without titles.", examples=["Amina Diallo"])
    role: str | None = Field(
        default=None,
        description="Office or function, without the name.",
        examples=["foreign minister"],
    )
    affiliation: ItemId | None = Field(
        default=None, description="Id of the actor whom it belongs to or speaks for."
    )
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None = Field(
        default=None, description="ISO 3166-1 alpha-2.", examples=["SN"]
    )
    anonymous: bool = Field(
        default=False, description='True for one who is not named: "a ministry official".'
    )
    aliases: list[Text] = Field(
        default_factory=list,
        description="Other names in the documents.",
        examples=[["Diallo", "A. Diallo"]],
    )
    evidence: list[Evidence] = Field(
        default_factory=list, description="Where it is named or described."
    )


class Statement(Item):
    """What somebody said or thinks, and who relays it."""

    speaker: ItemId | None = Field(
        default=None, description="Id of the actor who said it; null where it is not certain."
    )
    co_speakers: list[ItemId] = Field(
        default_factory=list, description="Ids of those who said it together with the speaker."
    )
    type: StatementType = Field(
        default="speech", description="`attitude` for wants, thinks, fears."
    )
    mode: StatementMode = Field(
        description="`direct` where all words are quoted, `indirect` where none are, else `mixed`."
    )
    negated: bool = Field(default=False, description='True for "has not said".')
    text: Text = Field(
        description="The words of the statement, or a person's rewording; those of a `direct` one "
        "stand in its evidence.",
        examples=["The harbour stays closed until Monday."],
    )
    cue: str | None = Field(
        default=None,
        description="Lemma of the verb, or the words that attribute.",
        examples=["say", "according to"],
    )
    venue: str | None = Field(
        default=None, description="Where or in what it was said.", examples=["televised speech"]
    )
    addressee: str | None = Field(default=None, description="To whom it was said.")
    relayed_by: list[ItemId] = Field(
        default_factory=list, description="Ids of the media that the document cites for it."
    )
    about: list[ItemId] = Field(
        default_factory=list, description="Ids of the actors that it names."
    )
    said_on: FlexibleDate = Field(default=None, description="When it was said.")
    said_on_text: str | None = Field(default=None, description=AS_WRITTEN, examples=["late Friday"])
    evidence: list[Evidence] = Field(
        default_factory=list,
        description="The words, those that name the speaker, and those that attribute; a quotation "
        "that its attribution interrupts has several content spans.",
    )


class Plover(BriefObject):
    """The event type and mode of a measure in the PLOVER ontology."""

    event: PloverEvent = Field(description="Event type.")
    mode: str | None = Field(
        default=None,
        description="Mode of the event, as the PLOVER manual names it.",
        examples=["arrest"],
    )


class Measure(Item):
    """What a side does, announces, threatens, puts off or takes back."""

    kind: MeasureKind = Field(
        description="What sort of act; executions, trials, verdicts and charges are `judicial`."
    )
    status: MeasureStatus = Field(description="How far the act has come, by this telling.")
    actors: list[ItemId] = Field(default_factory=list, description="Ids of those who take it.")
    targets: list[ItemId] = Field(
        default_factory=list, description="Ids of those whom it is aimed at."
    )
    text: Text = Field(
        description="The words that tell of it, or a person's rewording.",
        examples=["closed the harbour to all shipping"],
    )
    condition: str | None = Field(
        default=None,
        description="What it is made to depend on.",
        examples=["if the border stays closed"],
    )
    place: str | None = Field(default=None, description="Where it is taken.", examples=["Dakar"])
    date: FlexibleDate = Field(default=None, description="When it is taken or takes effect.")
    date_text: str | None = Field(default=None, description=AS_WRITTEN, examples=["from Monday"])
    asserted_by: ItemId | None = Field(default=None, description=ASSERTER)
    same_act: list[ItemId] = Field(
        default_factory=list, description="Ids of other tellings of the same act that differ."
    )
    plover: Plover | None = Field(
        default=None, description="What the PLOVER ontology calls it, where it has a name for it."
    )
    evidence: list[Evidence] = Field(default_factory=list, description=WORDS)


class Group(BriefObject):
    """Who the people are that a figure counts."""

    role: GroupRole = Field(
        default="unknown", description="`unknown` where the words leave it open: all people."
    )
    text: str | None = Field(
        default=None, description="What the source calls them.", examples=["dock workers"]
    )


class Casualty(Item):
    """A figure of people killed, hurt, held or driven out, as one source gives it."""

    kind: CasualtyKind = Field(description="What happened to the people.")
    group: Group | None = Field(
        default=None, description="Who they are; null where the words mean anybody."
    )
    low: People | None = Field(
        description="Least number that the words allow; null where open.", examples=[40]
    )
    high: People | None = Field(
        description="Greatest number that the words allow; null where open.", examples=[45, None]
    )
    best: People | None = Field(
        default=None, description="Only where the source itself gives a best estimate."
    )
    qualifier: Qualifier = Field(
        default="exact",
        description="How the words bound the number; `vague` for words such as dozens.",
    )
    raw: str | None = Field(
        default=None,
        description="The words that carry the number; they stand in a content span.",
        examples=["at least 40"],
    )
    counting: Counting = Field(
        default="unknown",
        description="`cumulative` for a total so far, `incident` for one event, `period` for a "
        "stretch of days.",
    )
    verification: Verification = Field(
        default="unknown", description="What the source says of how certain the figure is."
    )
    asserted_by: ItemId | None = Field(default=None, description=ASSERTER)
    relayed_by: list[ItemId] = Field(
        default_factory=list, description="Ids of the media that the document cites for it."
    )
    attributed_to: ItemId | None = Field(
        default=None, description="Id of the actor who is said to be responsible."
    )
    cause: str | None = Field(
        default=None, description="What they came to harm by.", examples=["flooding"]
    )
    as_of: FlexibleDate = Field(
        default=None, description="Last day that the figure counts, or the day of the incident."
    )
    as_of_text: str | None = Field(default=None, description=AS_WRITTEN, examples=["by Sunday"])
    since: FlexibleDate = Field(default=None, description="First day that the figure counts.")
    since_text: str | None = Field(
        default=None, description=AS_WRITTEN, examples=["since the flood began"]
    )
    place: str | None = Field(default=None, description="Where it happened.", examples=["Dakar"])
    subset_of: ItemId | None = Field(
        default=None, description="Id of the figure that contains this one."
    )
    text: str | None = Field(
        default=None,
        description="The clause that gives the figure, or a person's words for it.",
        examples=["flooding killed at least 40 people"],
    )
    evidence: list[Evidence] = Field(default_factory=list, description=WORDS)


class CasualtyRange(Item):
    """From the lowest to the highest figure of one kind; derived, never typed by hand."""

    kind: CasualtyKind = Field(description="What happened to the people.")
    group: Group | None = Field(default=None, description="Who they are; null for all people.")
    low: People | None = Field(description="Lowest number that a source names; null where open.")
    high: People | None = Field(description="Highest number that a source names.")
    open_above: bool = Field(
        default=False,
        description="True when a figure has no upper end: `high` is then the highest number named "
        'and is shown as "12,000 or more".',
    )
    figures: list[ItemId] = Field(
        default_factory=list, description="Ids of the figures that it is made of."
    )
    sources: list[ItemId] = Field(default_factory=list, description="Ids of who asserts.")
    verified_low: People | None = Field(
        default=None, description="The highest verified figure, or null."
    )


class OpenQuestion(Item):
    """What the reader must not take for known."""

    kind: QuestionKind = Field(description="Why it is open.")
    question: Annotated[str, Field(pattern=r"\?$")] = Field(
        description='A sentence that stands alone and ends in "?".',
        examples=["How many people were on board?"],
    )
    about: list[ItemId] = Field(default_factory=list, description="Ids of the items at issue.")
    status: QuestionStatus = Field(
        default="open", description="`answered` where `answer` settles it."
    )
    answer: str | None = Field(default=None, description="What has become known.")
    evidence: list[Evidence] = Field(default_factory=list, description=WORDS)


class Highlight(Item):
    """One of the few lines that a reader with one minute needs."""

    text: Text = Field(
        description="One line that stands alone.",
        examples=["Flooding killed at least 40 people in Dakar."],
    )
    refs: list[ItemId] = Field(
        default_factory=list, description="Ids of the items that it tells of."
    )


class Correction(BriefObject):
    """What an earlier version said wrongly; written by people."""

    date: FlexibleDate = Field(default=None, description="Day of the correction.")
    date_text: str | None = Field(default=None, description=AS_WRITTEN)
    text: Text = Field(
        description="What was wrong and what is right.",
        examples=["Report 1 gave the number of injured as 121; it was 112."],
    )
    refs: list[ItemId] = Field(
        default_factory=list, description="Ids of the items that were corrected."
    )
