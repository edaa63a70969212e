"""The closed lists of words that a brief may use; one home for each."""

from typing import Literal, get_args

from briefgen.numbers import Qualifier

Origin = Literal["extracted", "manual"]
Review = Literal["unreviewed", "confirmed", "rejected"]
BriefStatus = Literal["draft", "final"]
EvidencePart = Literal["content", "source", "cue"]

ActorKind = Literal[
    "person", "organization", "government", "state", "armed_group", "media", "group"
]

StatementType = Literal["speech", "attitude"]
StatementMode = Literal["direct", "indirect", "mixed"]

MeasureKind = Literal[
    "sanction",
    "military_movement",
    "use_of_force",
    "arrest_or_detention",
    "judicial",
    "communication_restriction",
    "movement_restriction",
    "diplomatic",
    "economic",
    "legislative",
    "aid",
    "protest",
    "other",
]
MeasureStatus = Literal[
    "announced",
    "in_force",
    "threatened",
    "proposed",
    "postponed",
    "cancelled",
    "lifted",
    "denied",
    "completed",
]
# The sixteen event types of the PLOVER ontology (openeventdata.org, 2021 manual).
PloverEvent = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]

CasualtyKind = Literal[
    "killed",
    "injured",
    "killed_or_injured",
    "missing",
    "detained",
    "kidnapped",
    "displaced",
    "executed",
    "hospitalized",
]
GroupRole = Literal[
    "civilian", "protester", "security", "combatant", "official", "child", "unknown"
]
Counting = Literal["cumulative", "incident", "period", "unknown"]
Verification = Literal["verified", "claimed", "under_review", "denied", "unknown"]

QuestionKind = Literal[
    "unclear",
    "conflicting_figures",
    "conflicting_accounts",
    "unverified",
    "undecided",
    "missing_source",
]
QuestionStatus = Literal["open", "answered"]

# NATO's Admiralty code (AJP-2.1): how far a source, and what it says, can be trusted.
Reliability = Literal["A", "B", "C", "D", "E", "F"]

CASUALTY_KINDS: tuple[str, ...] = get_args(CasualtyKind)
QUALIFIERS: tuple[str, ...] = get_args(Qualifier)
