"""What an act can be: its kind in the brief, and its event and mode in PLOVER.

Events and modes are those of the PLOVER manual (openeventdata.org, 2021).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefgen.brief.vocabulary import MeasureKind, PloverEvent


@dataclass(frozen=True, slots=True)
class Sense:
    """What an act is.

    Attributes:
        kind: its kind in the brief.
        event: its event type in PLOVER; None where the ontology has none for it.
        mode: its mode in PLOVER, where it has one.
        lasting: it stays in force until somebody takes it back.
        friendly: it is something given; to stop it is a measure against the one who got it.
    """

    kind: MeasureKind
    event: PloverEvent | None
    mode: str | None = None
    lasting: bool = False
    friendly: bool = False

    @property
    def hostile(self) -> bool:
        """Whether to announce it under a condition is a threat."""
        return not self.friendly and self.event not in {
            "RETREAT",
            "CONCEDE",
            "AGREE",
            "COOPERATE",
            None,
        }

    def stopped(self) -> "Sense":
        """What it is to break off something friendly."""
        kind = self.kind if self.kind == "diplomatic" else "sanction"
        return Sense(kind, "SANCTION", "discontinue", lasting=True)


def words(text: str) -> frozenset[str]:
    """Words of a list; an underscore stands for the space within an expression."""
    return frozenset(word.replace("_", " ") for word in text.split())


def table(rows: Iterable[tuple[Sense, str]]) -> Mapping[str, Sense]:
    """Give each word of the rows its sense; a word of two rows gets that of the last."""
    return {word: sense for sense, listed in rows for word in sorted(words(listed))}


SANCTION = Sense("sanction", "SANCTION", lasting=True)
WITHHOLD = Sense("sanction", "COERCE", "withhold", lasting=True)
EXPEL = Sense("diplomatic", "SANCTION", "expel")
FORCE = Sense("use_of_force", "ASSAULT")
TORTURE = Sense("use_of_force", "ASSAULT", "torture")
BEAT = Sense("use_of_force", "ASSAULT", "beat")
EXPLOSIVES = Sense("use_of_force", "ASSAULT", "explosives")
AERIAL = Sense("use_of_force", "ASSAULT", "aerial")
HEAVY = Sense("use_of_force", "ASSAULT", "heavy-weapons")
FIREARMS = Sense("use_of_force", "ASSAULT", "firearms")
ASSASSINATE = Sense("use_of_force", "ASSAULT", "assassinate")
CROWD = Sense("use_of_force", "ASSAULT", "crowd-control")
ARREST = Sense("arrest_or_detention", "COERCE", "arrest")
ABDUCT = Sense("arrest_or_detention", "ASSAULT", "abduct")
DEPORT = Sense("movement_restriction", "COERCE", "deport")
CONVICT = Sense("judicial", "SANCTION", "convict")
EXECUTE = Sense("judicial", "SANCTION", "convict")
CENSOR = Sense("communication_restriction", "COERCE", "censor", lasting=True)
CURFEW = Sense("movement_restriction", "COERCE", "curfew", lasting=True)
MARTIAL_LAW = Sense("movement_restriction", "COERCE", "martial-law", lasting=True)
EVACUATE = Sense("movement_restriction", "COERCE", "restrict", lasting=True)
RESTRICT = Sense("movement_restriction", "COERCE", "restrict", lasting=True)
BAN = Sense("other", "COERCE", "restrict", lasting=True)
SEIZE = Sense("other", "COERCE", "seize")
DESTROY = Sense("use_of_force", "COERCE", "seize")
CYBER = Sense("other", "COERCE", "cyber")
TROOPS = Sense("military_movement", "MOBILIZE", "troops")
ALERT = Sense("military_movement", "MOBILIZE", "troops", lasting=True)
WEAPONS = Sense("military_movement", "MOBILIZE", "weapons")
POLICE = Sense("military_movement", "MOBILIZE", "police")
WITHDRAW = Sense("military_movement", "RETREAT", "withdraw")
CEASEFIRE = Sense("diplomatic", "RETREAT", "ceasefire", lasting=True)
RELEASE = Sense("arrest_or_detention", "RETREAT", "release")
TALKS = Sense("diplomatic", "CONSULT", friendly=True)
VISIT = Sense("diplomatic", "CONSULT", "visit", friendly=True)
PHONE = Sense("diplomatic", "CONSULT", "phone", friendly=True)
MEDIATION = Sense("diplomatic", "CONSULT", "third-party", friendly=True)
SUMMIT = Sense("diplomatic", "CONSULT", "multilateral", friendly=True)
AGREEMENT = Sense("diplomatic", "AGREE", friendly=True)
TIES = Sense("diplomatic", "SUPPORT", lasting=True, friendly=True)
EXERCISE = Sense("military_movement", "COOPERATE", friendly=True)
SHARE = Sense("diplomatic", "COOPERATE", friendly=True)
AID = Sense("aid", "AID", friendly=True)
ASYLUM = Sense("aid", "AID", friendly=True)
PROTEST = Sense("protest", "PROTEST", "demo")
STRIKE = Sense("protest", "PROTEST", "strike")
HUNGER = Sense("protest", "PROTEST", "hunger")
RIOT = Sense("protest", "PROTEST", "riot")
OBSTRUCT = Sense("protest", "PROTEST", "obstruct")
BOYCOTT = Sense("protest", "PROTEST", "boycott")
LAW = Sense("legislative", "CONCEDE", friendly=True)
TRADE = Sense("economic", "COOPERATE", friendly=True)
ECONOMIC = Sense("economic", "COERCE", "restrict", lasting=True)
COURT = Sense("judicial", None)
INQUIRY = Sense("judicial", "ACCUSE", "investigate")
LAWMAKING = Sense("legislative", None)
POLICY = Sense("economic", None)
OFFICE = Sense("other", None)
ORDER = Sense("other", "COERCE", "restrict")
TRAFFIC = Sense("movement_restriction", None, lasting=True)
COUNTER = Sense("other", "SANCTION")
RELIEF = Sense("aid", None, lasting=True)
EXTRADITE = Sense("judicial", "COOPERATE")
EMERGENCY = Sense("other", None)
HEALTH = Sense("other", None)
CYBER_DEFENCE = Sense("other", None)
PROTEST_NOTE = Sense("diplomatic", None)
