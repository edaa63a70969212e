"""The acts that count as measures: verbs and nouns, their kind, and their PLOVER event and mode.

The words are general English, grouped by the verb classes that the PLOVER manual (openeventdata.org)
describes for each event and by WordNet's hyponyms of attack, detain, restrict, negotiate, protest and
aid. A word means an act by itself (``ACT_VERBS``), with a verb that says what becomes of it
(``ACT_NOUNS`` with the verbs of ``measure_status``), or only with a certain thing
(``THING_RULES``: "close" is a restriction of a border, and nothing of a book).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from briefgen.brief.vocabulary import MeasureKind, PloverEvent


@dataclass(frozen=True, slots=True)
class Sense:
    """What an act is.

    Attributes:
        kind: its kind in the brief.
        event: its event type in PLOVER.
        mode: its mode in PLOVER, where it has one.
        lasting: it stays in force until somebody takes it back.
        friendly: it is something given; to stop it is a measure against the one who got it.
    """

    kind: MeasureKind
    event: PloverEvent
    mode: str | None = None
    lasting: bool = False
    friendly: bool = False

    @property
    def hostile(self) -> bool:
        """Whether to announce it under a condition is a threat."""
        return not self.friendly and self.event not in {"RETREAT", "CONCEDE", "AGREE", "COOPERATE"}

    def stopped(self) -> "Sense":
        """What it is to break off something friendly."""
        kind = self.kind if self.kind == "diplomatic" else "sanction"
        return Sense(kind, "SANCTION", "discontinue", lasting=True)


@dataclass(frozen=True, slots=True)
class ThingRule:
    """Verbs that are a measure when they are done to certain things.

    Attributes:
        verbs: lemmas, with their particle where they have one.
        things: lemmas of the head of the object, or of the subject in the passive.
        sense: what it is then.
        undo: verbs that take it back.
    """

    verbs: frozenset[str]
    things: frozenset[str]
    sense: Sense
    undo: frozenset[str] = frozenset()


def _words(text: str) -> frozenset[str]:
    """Words of a list; an underscore stands for the space within an expression."""
    return frozenset(word.replace("_", " ") for word in text.split())


def _table(rows: Iterable[tuple[Sense, str]]) -> Mapping[str, Sense]:
    return {word: sense for sense, words in rows for word in sorted(_words(words))}


_SANCTION = Sense("sanction", "SANCTION", lasting=True)
_WITHHOLD = Sense("sanction", "COERCE", "withhold", lasting=True)
_EXPEL = Sense("diplomatic", "SANCTION", "expel")
_FORCE = Sense("use_of_force", "ASSAULT")
_TORTURE = Sense("use_of_force", "ASSAULT", "torture")
_BEAT = Sense("use_of_force", "ASSAULT", "beat")
_EXPLOSIVES = Sense("use_of_force", "ASSAULT", "explosives")
_AERIAL = Sense("use_of_force", "ASSAULT", "aerial")
_HEAVY = Sense("use_of_force", "ASSAULT", "heavy-weapons")
_FIREARMS = Sense("use_of_force", "ASSAULT", "firearms")
_ASSASSINATE = Sense("use_of_force", "ASSAULT", "assassinate")
_CROWD = Sense("use_of_force", "ASSAULT", "crowd-control")
_ARREST = Sense("arrest_or_detention", "COERCE", "arrest")
_ABDUCT = Sense("arrest_or_detention", "ASSAULT", "abduct")
_DEPORT = Sense("movement_restriction", "COERCE", "deport")
_CONVICT = Sense("judicial", "SANCTION", "convict")
_EXECUTE = Sense("judicial", "SANCTION", "convict")
_CENSOR = Sense("communication_restriction", "COERCE", "censor", lasting=True)
_CURFEW = Sense("movement_restriction", "COERCE", "curfew", lasting=True)
_MARTIAL_LAW = Sense("movement_restriction", "COERCE", "martial-law", lasting=True)
_RESTRICT = Sense("movement_restriction", "COERCE", "restrict", lasting=True)
_BAN = Sense("other", "COERCE", "restrict", lasting=True)
_SEIZE = Sense("other", "COERCE", "seize")
_DESTROY = Sense("use_of_force", "COERCE", "seize")
_CYBER = Sense("other", "COERCE", "cyber")
_TROOPS = Sense("military_movement", "MOBILIZE", "troops")
_WEAPONS = Sense("military_movement", "MOBILIZE", "weapons")
_POLICE = Sense("military_movement", "MOBILIZE", "police")
_WITHDRAW = Sense("military_movement", "RETREAT", "withdraw")
_CEASEFIRE = Sense("diplomatic", "RETREAT", "ceasefire", lasting=True)
_RELEASE = Sense("arrest_or_detention", "RETREAT", "release")
_TALKS = Sense("diplomatic", "CONSULT", friendly=True)
_VISIT = Sense("diplomatic", "CONSULT", "visit", friendly=True)
_PHONE = Sense("diplomatic", "CONSULT", "phone", friendly=True)
_MEDIATION = Sense("diplomatic", "CONSULT", "third-party", friendly=True)
_SUMMIT = Sense("diplomatic", "CONSULT", "multilateral", friendly=True)
_AGREEMENT = Sense("diplomatic", "AGREE", friendly=True)
_TIES = Sense("diplomatic", "SUPPORT", lasting=True, friendly=True)
_EXERCISE = Sense("military_movement", "COOPERATE", friendly=True)
_SHARE = Sense("diplomatic", "COOPERATE", friendly=True)
_AID = Sense("aid", "AID", friendly=True)
_ASYLUM = Sense("aid", "AID", friendly=True)
_PROTEST = Sense("protest", "PROTEST", "demo")
_STRIKE = Sense("protest", "PROTEST", "strike")
_HUNGER = Sense("protest", "PROTEST", "hunger")
_RIOT = Sense("protest", "PROTEST", "riot")
_OBSTRUCT = Sense("protest", "PROTEST", "obstruct")
_BOYCOTT = Sense("protest", "PROTEST", "boycott")
_LAW = Sense("legislative", "CONCEDE", friendly=True)
_ECONOMIC = Sense("economic", "COERCE", "restrict", lasting=True)

# Verbs that are an act whatever their object is.
ACT_VERBS = _table(
    [
        (_SANCTION, "sanction blacklist embargo"),
        (_EXPEL, "expel"),
        (_HEAVY, "bombard shell invade overrun retake"),
        (_EXPLOSIVES, "bomb blow_up dynamite"),
        (_FIREARMS, "shoot gun_down shoot_dead open_fire shoot_down"),
        (_FORCE, "attack storm raid ambush massacre slaughter crush crack_down kill wound besiege"),
        (_BEAT, "beat_up bludgeon"),
        (_TORTURE, "torture rape"),
        (_ASSASSINATE, "assassinate"),
        (_ARREST, "arrest detain jail imprison intern apprehend round_up"),
        (_ABDUCT, "kidnap abduct"),
        (_RELEASE, "free release"),
        (_DEPORT, "deport force_out"),
        (_CONVICT, "convict indict prosecute sentence"),
        (_EXECUTE, "execute hang behead"),
        (_CENSOR, "censor jam"),
        (_BAN, "outlaw ban"),
        (_CURFEW, "quarantine"),
        (_RESTRICT, "blockade"),
        (_SEIZE, "confiscate"),
        (_DESTROY, "demolish bulldoze"),
        (_CYBER, "hack deface"),
        (_PROTEST, "demonstrate"),
        (_RIOT, "riot"),
        (_BOYCOTT, "boycott"),
        (_PHONE, "telephone"),
        (_MEDIATION, "mediate"),
        (_SHARE, "extradite"),
        (_AID, "donate airlift"),
        (_ECONOMIC, "nationalize nationalise devalue"),
    ]
)
# Verbs that also have a peaceful or figurative sense: taken only between parties to a conflict.
AMBIGUOUS_VERBS = _words(
    "attack kill wound crush storm beat_up jam shoot hack raid slaughter massacre ambush bomb"
)
# Verbs that are an act when a human being is their object, and seldom otherwise.
HUMAN_OBJECT_VERBS = _words("hang execute free release sentence")
# Meetings count between states, governments and their officials, not within a party or a company.
MEETING_VERBS = _table(
    [
        (_VISIT, "visit host"),
        (_TALKS, "meet meet_with negotiate negotiate_with"),
        (_PHONE, "telephone phone"),
    ]
)

# Nouns that are an act with a verb that says what becomes of it ("impose a curfew").
ACT_NOUNS = _table(
    [
        (_SANCTION, "sanction embargo boycott asset_freeze visa_ban arms_embargo"),
        (
            _RESTRICT,
            "blockade siege travel_ban restriction no-fly_zone roadblock checkpoint closure",
        ),
        (_CURFEW, "curfew lockdown quarantine"),
        (
            _MARTIAL_LAW,
            "martial_law state_of_emergency state_of_siege emergency_rule emergency_measure",
        ),
        (_BAN, "ban crackdown_law ultimatum"),
        (
            _CENSOR,
            "blackout internet_shutdown censorship internet_blackout media_ban news_blackout",
        ),
        (_ECONOMIC, "tariff quota capital_control export_ban import_ban import_restriction"),
        (
            _HEAVY,
            "offensive invasion bombardment shelling incursion mortar rocket artillery missile",
        ),
        (_AERIAL, "airstrike air_strike air_raid drone_strike missile_strike bombing"),
        (
            _FORCE,
            "attack raid assault strike crackdown military_action military_operation ground_operation "
            "operation ambush counteroffensive terrorist_activity hostility violence massacre",
        ),
        (
            _EXPLOSIVES,
            "bomb bomb_attack suicide_bombing car_bombing explosion blast explosive_device",
        ),
        (_FIREARMS, "fire shooting live_ammunition"),
        (_CROWD, "tear_gas water_cannon rubber_bullet"),
        (_ARREST, "arrest detention mass_arrest roundup sweep"),
        (_CONVICT, "trial prosecution death_sentence indictment verdict"),
        (_EXECUTE, "execution hanging beheading death_penalty"),
        (_DEPORT, "deportation mass_expulsion"),
        (_TROOPS, "deployment mobilization mobilisation troop_movement patrol military_buildup"),
        (_WITHDRAW, "withdrawal pullout pullback troop_withdrawal"),
        (_EXERCISE, "war_game exercise military_exercise drill manoeuvre maneuver military_drill"),
        (_CEASEFIRE, "ceasefire cease-fire truce armistice"),
        (_TALKS, "talk meeting negotiation dialogue consultation contact"),
        (_VISIT, "visit"),
        (_SUMMIT, "summit"),
        (_MEDIATION, "mediation mediation_effort mediation_mission"),
        (_AGREEMENT, "agreement treaty pact accord deal memorandum consensus"),
        (
            _TIES,
            "tie relation diplomatic_relation diplomatic_tie link air_link cooperation",
        ),
        (
            _AID,
            "aid assistance relief food_aid military_aid grant loan airlift aid_delivery humanitarian_aid "
            "aid_program military_support military_assistance aid_programme food_supply",
        ),
        (_ASYLUM, "asylum refuge safe_haven"),
        (_PROTEST, "protest demonstration rally march sit-in vigil"),
        (_STRIKE, "general_strike labour_strike labor_strike walkout work_stoppage"),
        (_HUNGER, "hunger_strike"),
        (_RIOT, "riot"),
        (_LAW, "law bill legislation decree amendment"),
    ]
)
# Nouns too general to stand for an act without somebody who takes it or suffers it.
WEAK_NOUNS = _words(
    "operation talk meeting contact visit deal agreement link tie relation strike violence fire rally "
    "law bill cooperation trial sweep grant loan exercise drill sanction restriction ban relief"
)
# Words of the diplomatic world that also belong to offices and shops.
DIPLOMATIC_WORDS = _words(
    "agree visit host meet negotiate telephone phone talk meeting negotiation dialogue consultation contact summit agreement pact accord deal "
    "memorandum consensus tie relation link cooperation exercise drill"
)
# Nouns of measure, behind which the thing itself stands: "tons of food aid".
QUANTITIES = _words(
    "ton tonne kilogram kg kilo day week month year hour series number part wave round spate dollar euro "
    "pound million billion hundred thousand package shipment barrage volley campaign type form batch"
)
# Before "attack", "offensive" or "raid" they say that words are meant, or an illness.
FIGURATIVE = _words(
    "media verbal legislative personal political ad heart panic charm legal rhetorical twitter online racist "
    "partisan scathing blistering vicious baseless campaign press public unfair asthma anxiety attempted"
)
# A labour dispute and a bombing share a word: these before it tell which.
LABOUR_WORDS = _words("hunger general labour labor work union transport teacher rail")

_CUT = _words(
    "suspend halt cut cut_off stop freeze withhold reduce end discontinue prohibit deny block break_off "
    "sever break cancel call_off"
)
_GIVE = _words(
    "provide give send donate deliver hand_over grant supply distribute ship offer contribute pledge "
    "promise extend airlift"
)
_MOVE = _words(
    "move send deploy dispatch mobilize mobilise mass position station redeploy reinforce strengthen "
    "order bring pour_in concentrate commit train"
)
_CLOSE = _words("close seal seal_off shut shut_down block block_off cordon_off blockade barricade")
_OPEN = _words("open reopen re-open unblock unseal")
_SWITCH_OFF = _words(
    "shut_down cut cut_off block ban censor suspend restrict close disrupt sever throttle jam switch_off "
    "shut shutter outlaw silence"
)
_SWITCH_ON = _words("restore resume reopen unblock reconnect")
FORCES = _words(
    "troop ship warship force army asset aircraft carrier tank soldier reservist destroyer bomber jet "
    "fleet submarine battalion brigade paramilitary peacekeeper marine warplane frigate squadron armor "
    "armour helicopter reinforcement military_asset gunboat commando"
)
# Verbs of motion, with forces as their subject.
MOVING_VERBS = _table(
    [
        (_TROOPS, "arrive enter advance mass gather cross pour_in land move_in encircle surround"),
        (_WITHDRAW, "withdraw pull_out pull_back retreat leave"),
    ]
)
# Verbs of harm: the attack in which it is done may be named behind them.
HURTING_VERBS = _words("kill wound injure die hurt")
_DIPLOMATS = _words("diplomat ambassador envoy inspector attache attaché consul mission")
_COMMUNICATION = _words(
    "internet telephone phone network messaging internet_service text_messaging website newspaper "
    "broadcaster broadcast media platform app channel publication connectivity internet_access "
    "phone_service communication communications mobile_service"
)
_PASSAGES = _words(
    "border crossing airspace airport road bridge port street highway route railway roadway transport "
    "motorway checkpoint embassy consulate school university campus strait"
)

THING_RULES: tuple[ThingRule, ...] = (
    ThingRule(_SWITCH_OFF, _COMMUNICATION, _CENSOR, undo=_SWITCH_ON),
    ThingRule(_CLOSE, _PASSAGES, _RESTRICT, undo=_OPEN),
    ThingRule(_MOVE, FORCES, _TROOPS),
    ThingRule(_MOVE, _words("police"), _POLICE),
    ThingRule(_MOVE, _words("missile battery weapon launcher warhead"), _WEAPONS),
    ThingRule(
        _words("withdraw pull pull_out pull_back evacuate ship_out remove recall"),
        FORCES | _words("settlement settler garrison"),
        _WITHDRAW,
    ),
    ThingRule(_words("expel throw_out kick_out recall withdraw force_out"), _DIPLOMATS, _EXPEL),
    ThingRule(
        _GIVE,
        _words(
            "aid assistance relief food medicine grant loan blanket tent shelter arm weapon good "
            "supply flour grain asylum intelligence material support"
        ),
        _AID,
    ),
    ThingRule(
        _words("share exchange"), _words("intelligence information evidence expertise"), _SHARE
    ),
    ThingRule(
        _CUT, _words("supply electricity water power flight export import sale arm"), _WITHHOLD
    ),
    ThingRule(_words("freeze seize block"), _words("asset account fund property"), _SANCTION),
    ThingRule(_words("deny refuse"), _words("entry visa access"), _WITHHOLD),
    ThingRule(
        _words("fire launch lob rain drop"),
        _words("missile rocket shell mortar drone bomb bullet shot artillery round torpedo"),
        _HEAVY,
    ),
    ThingRule(_words("explode detonate plant"), _words("bomb device explosive mine"), _EXPLOSIVES),
    ThingRule(
        _words("capture seize recapture conquer take_over"),
        _words("town city village stronghold base territory airport capital province position"),
        _HEAVY,
    ),
    ThingRule(_words("seize impound"), _words("ship tanker vessel weapon cargo explosive"), _SEIZE),
    ThingRule(_words("release free"), _words("prisoner detainee hostage captive"), _RELEASE),
    ThingRule(
        _words("hold keep"),
        _words("hostage prisoner captive"),
        Sense("arrest_or_detention", "COERCE", "arrest"),
    ),
    ThingRule(_words("throw hurl"), _words("stone rock petrol_bomb firebomb"), _RIOT),
    ThingRule(_words("stop shun"), _words("work"), _STRIKE),
    ThingRule(_words("burn set torch"), _words("fire office building car flag"), _DESTROY),
    ThingRule(
        _words("disperse"),
        _words("demonstration rally protest march demonstrator protester crowd"),
        _CROWD,
    ),
    ThingRule(
        _words("prevent forbid break_up ban"),
        _words("demonstration rally protest march gathering"),
        _RESTRICT,
    ),
    ThingRule(
        _words("raise cut slash"), _words("interest_rate tax subsidy duty tariff"), _ECONOMIC
    ),
)

# People who close a road protest, a state that does restricts.
OBSTRUCTION = _OBSTRUCT
# Idioms of a readiness to use force; each is a threat, never an act.
READY_FOR_FORCE = replace(_FORCE, event="THREATEN", mode="violence")
THREAT_IDIOMS = (
    "locked and loaded",
    "finger on the trigger",
    "fire and fury",
    "pay a heavy price",
    "all hell to pay",
    "severe consequences",
    "grave consequences",
    "serious consequences",
)
# What is threatened without being named.
UNNAMED_ACTIONS = _words(
    "action retaliation reprisal blow response revenge consequence force measure intervention war"
)
THREAT = Sense("other", "THREATEN")
