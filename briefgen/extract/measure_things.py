"""Verbs that are a measure when they are done to certain things, and verbs of forces that move.

"Close" is a restriction of a border, and nothing of a book. Verbs and things are general English,
from the PLOVER manual's examples for each mode and WordNet's hyponyms of the things.
"""

from dataclasses import dataclass

from briefgen.extract.act_senses import (
    AID,
    CENSOR,
    CROWD,
    DESTROY,
    ECONOMIC,
    EVACUATE,
    EXPEL,
    EXPLOSIVES,
    FIREARMS,
    HEAVY,
    POLICE,
    RELEASE,
    RESTRICT,
    RIOT,
    SANCTION,
    SEIZE,
    SHARE,
    STRIKE,
    TRADE,
    TROOPS,
    WEAPONS,
    WITHDRAW,
    WITHHOLD,
    Sense,
    table,
    words,
)
from briefgen.extract.measure_effects import Effect


@dataclass(frozen=True, slots=True)
class ThingRule:
    """Verbs that are a measure when they are done to certain things.

    Attributes:
        verbs: lemmas, with their particle where they have one.
        things: lemmas of the head of the object, or of the subject in the passive.
        sense: what it is then.
        undo: verbs that take it back.
        effect: what the verbs do to it.
    """

    verbs: frozenset[str]
    things: frozenset[str]
    sense: Sense
    undo: frozenset[str] = frozenset()
    effect: Effect = "do"


_CUT = words(
    "suspend halt cut cut_off stop freeze withhold reduce end discontinue prohibit deny block "
    "break_off "
    "sever break"
)
_GIVE = words(
    "provide give send donate deliver hand_over grant supply distribute ship offer contribute "
    "pledge "
    "promise extend airlift"
)
_MOVE = words(
    "move send deploy dispatch mobilize mobilise mass position station redeploy reinforce "
    "strengthen "
    "order bring pour_in concentrate commit train"
)
_CLOSE = words("close seal seal_off shut shut_down block block_off cordon_off blockade barricade")
_OPEN = words("open reopen re-open unblock unseal")
_SWITCH_OFF = words(
    "shut_down cut cut_off block ban censor suspend restrict close disrupt sever throttle jam "
    "switch_off "
    "shut shutter outlaw silence"
)
_SWITCH_ON = words("restore resume reopen unblock reconnect")
FORCES = words(
    "troop ship warship force army asset aircraft carrier tank soldier reservist destroyer "
    "bomber jet "
    "fleet submarine battalion brigade paramilitary peacekeeper marine warplane frigate squadron "
    "armor "
    "armour helicopter reinforcement military_asset gunboat commando navy air_force"
)
# Verbs of motion, with forces as their subject.
MOVING_VERBS = table(
    [
        (TROOPS, "arrive enter advance mass gather cross pour_in land move_in encircle surround"),
        (WITHDRAW, "withdraw pull_out pull_back retreat leave"),
    ]
)
# Verbs of harm: the attack in which it is done may be named behind them.
HURTING_VERBS = words("kill wound injure die hurt")
_DIPLOMATS = words("diplomat ambassador envoy inspector attache attaché consul mission")
_COMMUNICATION = words(
    "internet telephone phone network messaging internet_service text_messaging website newspaper "
    "broadcaster broadcast media platform app channel publication connectivity internet_access "
    "phone_service communication communications mobile_service"
)
CONVOYS = words("convoy aid_convoy relief_convoy aid_truck aid_shipment relief_truck")
# What is shut by those in power, so that "was cut" and "was closed" tell of an act by themselves.
SHUT_BY_POWER = CONVOYS | words(
    "internet internet_access internet_service mobile_internet internet_connection connectivity "
    "phone_service mobile_service border border_crossing airspace"
)
_PASSAGES = words(
    "border crossing airspace airport road bridge port street highway route railway roadway "
    "transport "
    "motorway checkpoint embassy consulate school university campus strait"
)

THING_RULES: tuple[ThingRule, ...] = (
    ThingRule(_SWITCH_OFF, _COMMUNICATION, CENSOR, undo=_SWITCH_ON),
    ThingRule(_CLOSE, _PASSAGES, RESTRICT, undo=_OPEN),
    ThingRule(_MOVE, FORCES, TROOPS),
    ThingRule(_MOVE, words("police"), POLICE),
    ThingRule(_MOVE, words("missile battery weapon launcher warhead"), WEAPONS),
    ThingRule(
        words("withdraw pull pull_out pull_back evacuate ship_out remove recall"),
        FORCES | words("settlement settler garrison"),
        WITHDRAW,
    ),
    ThingRule(words("expel throw_out kick_out recall withdraw force_out"), _DIPLOMATS, EXPEL),
    ThingRule(
        _GIVE,
        words(
            "aid assistance relief food medicine grant loan blanket tent shelter arm weapon good "
            "supply flour grain asylum intelligence material support"
        ),
        AID,
    ),
    ThingRule(words("share exchange"), words("intelligence information evidence expertise"), SHARE),
    ThingRule(
        _CUT, words("supply electricity water power flight export import sale arm"), WITHHOLD
    ),
    ThingRule(
        words("block halt stop turn_back turn_away turn_around hold_up detain intercept impede"),
        CONVOYS,
        RESTRICT,
    ),
    ThingRule(words("order mandate"), words("evacuation relocation"), EVACUATE, effect="announce"),
    ThingRule(words("freeze seize block"), words("asset account fund property"), SANCTION),
    ThingRule(words("deny refuse"), words("entry visa access"), WITHHOLD),
    ThingRule(
        words("cancel call_off scrap shelve abandon"),
        words("sale export import supply flight shipment delivery arm"),
        TRADE,
        effect="cancel",
    ),
    ThingRule(
        words("fire launch lob rain drop"),
        words(
            "missile rocket shell mortar drone bomb artillery torpedo mortar_round tank_round "
            "artillery_round"
        ),
        HEAVY,
    ),
    ThingRule(
        words("fire use shoot loose_off"),
        words("bullet live_bullet live_round live_ammunition live_fire shot round"),
        FIREARMS,
    ),
    ThingRule(words("explode detonate plant"), words("bomb device explosive mine"), EXPLOSIVES),
    ThingRule(
        words("capture seize recapture conquer take_over"),
        words("town city village stronghold base territory airport capital province position"),
        HEAVY,
    ),
    ThingRule(words("seize impound"), words("ship tanker vessel weapon cargo explosive"), SEIZE),
    ThingRule(words("release free"), words("prisoner detainee hostage captive"), RELEASE),
    ThingRule(
        words("hold keep"),
        words("hostage prisoner captive"),
        Sense("arrest_or_detention", "COERCE", "arrest"),
    ),
    ThingRule(words("throw hurl"), words("stone rock petrol_bomb firebomb"), RIOT),
    ThingRule(words("stop shun"), words("work"), STRIKE),
    ThingRule(words("burn set torch"), words("fire office building car flag"), DESTROY),
    ThingRule(
        words("disperse"),
        words("demonstration rally protest march demonstrator protester crowd"),
        CROWD,
    ),
    ThingRule(
        words("prevent forbid break_up ban"),
        words("demonstration rally protest march gathering"),
        RESTRICT,
    ),
    ThingRule(words("raise cut slash"), words("interest_rate tax subsidy duty tariff"), ECONOMIC),
)
