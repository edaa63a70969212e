"""What harms people: incidents at one time and place, and situations that go on."""

from typing import TYPE_CHECKING

from briefgen.extract.language.syntax import RELATIVES

if TYPE_CHECKING:
    from spacy.tokens import Token

# What harms people at one time and place: an incident.
INCIDENTS = frozenset(
    "attack blast explosion bombing bomb shooting strike airstrike raid ambush accident "
    "crash collision earthquake quake fire blaze flood flooding landslide collapse "
    "stampede storm hurricane cyclone typhoon tornado tsunami avalanche assault shelling "
    "bombardment mine grenade rocket missile drone clash gunfire gunfight shootout "
    "battle detonation device eruption derailment massacre stabbing siege hijacking "
    "crossfire operation incident".split()
)
# What goes on, and whose dead are counted up.
SITUATIONS = frozenset(
    "protest demonstration unrest crackdown uprising revolution riot war conflict "
    "fighting violence invasion offensive insurgency rebellion epidemic outbreak "
    "pandemic famine drought campaign occupation repression rioting hostilities turmoil "
    "disturbance strife".split()
)


def antecedent_of(token: "Token") -> "Token":
    """The noun that a relative pronoun stands for; any other token itself."""
    if token.lower_ not in RELATIVES:
        return token
    clause = token.head
    while clause.dep_ not in {"relcl", "ROOT"}:
        clause = clause.head
    return clause.head if clause.dep_ == "relcl" else token


def is_happening(token: "Token") -> bool:
    """Whether a noun stands for what happened, not for who acted."""
    return token.lemma_.casefold() in INCIDENTS | SITUATIONS


def is_incident(agent: "Token") -> bool:
    """Whether who or what did it is an incident."""
    return antecedent_of(agent).lemma_.casefold() in INCIDENTS
