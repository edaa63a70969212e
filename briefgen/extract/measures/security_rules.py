"""Verbs that are a measure of forces, police and borders, by what they are done to.

"Close" is a restriction of a border, and nothing of a book. Verbs and things are general English,
from the PLOVER manual's examples for each mode and WordNet's hyponyms of the things.
"""

from briefgen.extract.measures.rules import ThingRule
from briefgen.extract.measures.senses import (
    AID,
    CENSOR,
    CROWD,
    DESTROY,
    EVACUATE,
    EXPEL,
    EXPLOSIVES,
    FIREARMS,
    FORCE,
    HEAVY,
    INQUIRY,
    OBSTRUCT,
    POLICE,
    PROTEST_NOTE,
    RELEASE,
    RESTRICT,
    RIOT,
    SANCTION,
    SEIZE,
    SHARE,
    STRIKE,
    TRADE,
    TROOPS,
    VISIT,
    WEAPONS,
    WITHDRAW,
    WITHHOLD,
    Sense,
    words,
)
from briefgen.extract.measures.things import (
    ARMED,
    COMMUNICATION,
    CONVOYS,
    FORCES,
    OCCUPIED,
    SUPPLIES,
    VESSELS,
)

_CUT = words(
    "suspend halt cut cut_off stop freeze withhold reduce end discontinue prohibit deny block "
    "break_off sever break"
)
_GIVE = words(
    "provide give send donate deliver hand_over grant supply distribute ship offer contribute "
    "pledge promise extend airlift dispatch truck fly"
)
_MOVE = words(
    "move send deploy dispatch mobilize mobilise mass position station redeploy reinforce "
    "strengthen order sail fly activate pour bring pour_in concentrate commit train"
)
_CLOSE = words("close seal seal_off shut shut_down block block_off cordon_off blockade barricade")
_OPEN = words("open reopen re-open unblock unseal")
_SWITCH_OFF = words(
    "shut_down cut cut_off block ban censor suspend restrict close disrupt sever throttle jam "
    "switch_off shut shutter outlaw silence"
)
_SWITCH_ON = words("restore resume reopen unblock reconnect")
_DIPLOMATS = words(
    "diplomat ambassador envoy inspector attache attaché consul mission chargé "
    "d'affaires d'affaire affaire affaires high_commissioner"
)
_AREAS = words(
    "district town city village area neighbourhood neighborhood province camp quarter region"
)
_TARGETS = words(
    "pylon bridge pipeline depot fuel_depot base camp truck vehicle tank convoy warehouse "
    "tower power_station substation airfield runway plane helicopter house home building "
    "school hospital village crop"
)
_HUMANS = words("people man woman child civilian priest journalist villager peasant worker officer")
_TRAVELLERS = words("traveller traveler passenger migrant arrival returnee refugee asylum-seeker")
_PASSAGES = words(
    "border crossing airspace airport road bridge port street highway route railway roadway "
    "transport motorway checkpoint school university campus strait "
    "border_post border_crossing frontier"
)

SECURITY_RULES: tuple[ThingRule, ...] = (
    ThingRule(_SWITCH_OFF, COMMUNICATION, CENSOR, undo=_SWITCH_ON),
    ThingRule(_CLOSE, _PASSAGES, RESTRICT, undo=_OPEN),
    ThingRule(
        words("block blockade barricade seal seal_off cordon_off"),
        words("embassy consulate"),
        RESTRICT,
    ),
    ThingRule(
        words("take seize regain retake"), words("control power"), HEAVY, takers=FORCES | ARMED
    ),
    ThingRule(words("occupy"), _AREAS, HEAVY, takers=FORCES | ARMED),
    ThingRule(
        words("destroy sabotage sink hijack blow_up set_ablaze"),
        _TARGETS | VESSELS,
        FORCE,
        takers=FORCES | ARMED,
    ),
    ThingRule(words("murder stab behead lynch"), _HUMANS, FORCE),
    ThingRule(words("repel repulse foil thwart"), words("attack assault offensive raid"), FORCE),
    ThingRule(words("scramble"), words("jet fighter warplane aircraft"), TROOPS),
    ThingRule(_MOVE, FORCES, TROOPS),
    ThingRule(words("ring surround encircle"), OCCUPIED | _AREAS, RESTRICT, takers=FORCES | ARMED),
    ThingRule(words("push_back turn_back tow_back"), VESSELS | _TRAVELLERS, RESTRICT),
    ThingRule(
        words("erect put_up install set_up build"),
        words("barrier fence barricade roadblock checkpoint border_wall"),
        RESTRICT,
    ),
    ThingRule(words("burn"), words("tire tyre barricade effigy flag"), RIOT),
    ThingRule(
        words("use fire deploy spray"),
        words(
            "baton tear_gas gas water_cannon cannon pepper_spray rubber_bullet stun_grenade water"
        ),
        CROWD,
    ),
    ThingRule(
        words("send dispatch"),
        words("envoy minister delegation mediator negotiator foreign_minister mission"),
        VISIT,
    ),
    ThingRule(words("take_up take"), words("position"), TROOPS, takers=FORCES),
    ThingRule(words("escort"), VESSELS | CONVOYS, TROOPS),
    ThingRule(
        words("call_up conscript mobilize mobilise"),
        words("reservist conscript reserve recruit man") | FORCES,
        TROOPS,
    ),
    ThingRule(words("extend renew"), words("mission mandate deployment"), TROOPS),
    ThingRule(words("test-fire test test_fire"), words("missile rocket weapon"), WEAPONS),
    ThingRule(
        words("intercept shoot_down down"), words("missile drone rocket aircraft jet plane"), FORCE
    ),
    ThingRule(words("board storm"), VESSELS, FORCE),
    ThingRule(
        words("exchange swap hand_over turn_over"),
        words("prisoner detainee hostage captive"),
        RELEASE,
    ),
    ThingRule(words("summon call_in"), _DIPLOMATS, PROTEST_NOTE),
    ThingRule(words("lodge file deliver"), words("protest protest_note demarche"), PROTEST_NOTE),
    ThingRule(words("occupy"), OCCUPIED, OBSTRUCT),
    ThingRule(
        words("search"), words("home house office premise apartment newsroom headquarters"), INQUIRY
    ),
    ThingRule(
        words("seal seal_off cordon_off cut_off besiege isolate"),
        _AREAS,
        RESTRICT,
        undo=words("reopen unseal"),
    ),
    ThingRule(words("screen turn_back quarantine isolate"), _TRAVELLERS, RESTRICT),
    ThingRule(_MOVE, words("police"), POLICE),
    ThingRule(_MOVE, words("missile battery launcher warhead"), WEAPONS),
    # Weapons that are sent somewhere are given to somebody; those that are moved are one's own.
    ThingRule(_MOVE - _GIVE, words("weapon"), WEAPONS),
    ThingRule(
        words("withdraw pull pull_out pull_back evacuate ship_out remove"),
        FORCES | words("settlement settler garrison"),
        WITHDRAW,
    ),
    # Makers recall vehicles.
    ThingRule(words("recall"), FORCES - words("vehicle"), WITHDRAW),
    ThingRule(words("expel throw_out kick_out recall withdraw force_out"), _DIPLOMATS, EXPEL),
    ThingRule(
        _GIVE,
        words(
            "aid assistance relief food medicine grant loan blanket tent shelter arm weapon "
            "good supply flour grain asylum intelligence material support"
        ),
        AID,
    ),
    ThingRule(words("share exchange"), words("intelligence information evidence expertise"), SHARE),
    ThingRule(_CUT, SUPPLIES, WITHHOLD),
    ThingRule(words("reduce end discontinue prohibit break_off"), words("flight"), WITHHOLD),
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
        words("sale export import supply shipment delivery arm"),
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
    ThingRule(
        words("seize impound"),
        VESSELS
        | words(
            "weapon cargo explosive phone laptop computer document passport device drug gun "
            "cash equipment"
        ),
        SEIZE,
        undo=words("release"),
    ),
    ThingRule(words("release free"), words("prisoner detainee hostage captive"), RELEASE),
    ThingRule(
        words("hold keep"),
        words("hostage prisoner captive"),
        Sense("arrest_or_detention", "COERCE", "arrest"),
    ),
    ThingRule(words("throw hurl"), words("stone rock petrol_bomb firebomb"), RIOT),
    ThingRule(words("shun"), words("work"), STRIKE),
    ThingRule(
        words("stop"),
        words("work"),
        STRIKE,
        takers=words(
            "worker driver nurse teacher union staff employee miner doctor pilot crew docker "
            "dockworker labourer laborer thousand hundred"
        ),
    ),
    ThingRule(words("burn set torch"), words("fire office building car"), DESTROY),
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
)
