"""The acts that count as measures: verbs and nouns, and the words that tell which they are.

The words are general English, grouped by the verb classes that the PLOVER manual describes for each
event and by WordNet's hyponyms of attack, detain, restrict, negotiate, protest and aid. A word
means an act by itself (``ACT_VERBS``), with a verb that says what becomes of it (``ACT_NOUNS`` with
the verbs of ``effects``), or only with a certain thing (``rulebook``).
"""

from dataclasses import replace

from briefgen.extract.measures.senses import (
    ABDUCT,
    AERIAL,
    AGREEMENT,
    AID,
    ALERT,
    ARREST,
    ASSASSINATE,
    ASYLUM,
    BAN,
    BEAT,
    BOYCOTT,
    CEASEFIRE,
    CENSOR,
    CONVICT,
    COUNTER,
    COURT,
    CROWD,
    CURFEW,
    CYBER,
    DEPORT,
    DESTROY,
    ECONOMIC,
    EVACUATE,
    EXECUTE,
    EXERCISE,
    EXPEL,
    EXPLOSIVES,
    FIREARMS,
    FORCE,
    HEAVY,
    HUNGER,
    INQUIRY,
    LAW,
    LAWMAKING,
    MARTIAL_LAW,
    MEDIATION,
    OBSTRUCT,
    OFFICE,
    PHONE,
    POLICY,
    PROTEST,
    RELEASE,
    RESTRICT,
    RIOT,
    SANCTION,
    SEIZE,
    SHARE,
    STRIKE,
    SUMMIT,
    TALKS,
    TIES,
    TORTURE,
    TROOPS,
    VISIT,
    WITHDRAW,
    Sense,
    table,
    words,
)

# Verbs that are an act whatever their object is.
ACT_VERBS = table(
    [
        (SANCTION, "sanction blacklist embargo"),
        (EXPEL, "expel"),
        (HEAVY, "bombard shell invade overrun retake"),
        (EXPLOSIVES, "bomb blow_up dynamite"),
        (FIREARMS, "shoot gun_down shoot_dead open_fire shoot_down"),
        (
            FORCE,
            (
                "attack storm raid ambush massacre slaughter crush crack_down kill wound besiege "
                "strike target pound hit fire_on fire_at clash_with torch ram loot ransack"
            ),
        ),
        (BEAT, "beat_up bludgeon mistreat ill-treat"),
        (TORTURE, "torture rape"),
        (ASSASSINATE, "assassinate"),
        (ARREST, "arrest detain jail imprison intern apprehend round_up"),
        (ABDUCT, "kidnap abduct"),
        (RELEASE, "free release let_go "),
        (DEPORT, "deport force_out"),
        (CONVICT, "convict indict prosecute sentence acquit impeach charge_with find_guilty"),
        (COURT, "pardon subpoena arraign sue fine"),
        (
            ARREST,
            (
                "remand take_into_custody take_hostage place_in_custody hold_in_custody "
                "remand_in_custody place_under_arrest put_under_arrest"
            ),
        ),
        (EXECUTE, "execute hang behead"),
        (CENSOR, "censor jam"),
        (BAN, "outlaw ban bar_from"),
        (CURFEW, "quarantine"),
        (RESTRICT, "blockade"),
        (SEIZE, "confiscate"),
        (DESTROY, "demolish bulldoze"),
        (CYBER, "hack deface"),
        (PROTEST, "demonstrate picket march rally"),
        (STRIKE, "walk_out walk_off down_tools"),
        (RIOT, "riot"),
        (BOYCOTT, "boycott"),
        (PHONE, "telephone"),
        (MEDIATION, "mediate"),
        (SHARE, "extradite"),
        (AID, "donate airlift"),
        (ECONOMIC, "nationalize nationalise devalue ration"),
        (POLICY, "privatise privatize"),
        (TROOPS, "conscript"),
        (OFFICE, "oust topple overthrow depose"),
    ]
)
# Verbs that put somebody on a list of sanctions, where sanctions are spoken of.
LISTING_VERBS = words("target designate blacklist")
# Verbs that also have a peaceful or figurative sense: taken only between parties to a conflict.
AMBIGUOUS_VERBS = words(
    "attack kill wound crush storm jam shoot hack raid slaughter massacre ambush bomb "
    "strike target pound hit torch ram loot ransack"
)
# Verbs that are an act when a human being is their object, and seldom otherwise.
HUMAN_OBJECT_VERBS = words("hang execute free release sentence")
# Meetings count between states, governments and their officials, not within a party or a company.
MEETING_VERBS = table(
    [
        (VISIT, "visit host travel_to fly_to arrive_in"),
        (TALKS, "meet meet_with negotiate negotiate_with"),
        (PHONE, "telephone phone"),
    ]
)

# Nouns that are an act with a verb that says what becomes of it ("impose a curfew").
ACT_NOUNS = table(
    [
        (SANCTION, "sanction embargo boycott asset_freeze visa_ban arms_embargo"),
        (
            RESTRICT,
            (
                "blockade siege curb travel_ban restriction barrier no-fly_zone roadblock "
                "checkpoint closure"
            ),
        ),
        (CURFEW, "curfew lockdown quarantine"),
        (
            MARTIAL_LAW,
            (
                "martial_law state_of_emergency state_of_exception state_of_alarm state_of_siege "
                "emergency_rule emergency_measure"
            ),
        ),
        (BAN, "ban crackdown_law ultimatum"),
        (
            CENSOR,
            "blackout internet_shutdown censorship internet_blackout media_ban news_blackout",
        ),
        (
            ECONOMIC,
            (
                "power_cut load-shedding rationing price_cap price_freeze windfall_tax tariff "
                "quota capital_control export_ban import_ban import_restriction"
            ),
        ),
        (
            HEAVY,
            "offensive invasion bombardment shelling incursion mortar rocket artillery missile",
        ),
        (AERIAL, "airstrike air_strike air_raid drone_strike missile_strike bombing"),
        (
            FORCE,
            (
                "attack raid assault strike crackdown military_action military_operation "
                "ground_operation operation ambush counteroffensive terrorist_activity "
                "hostility violence massacre"
            ),
        ),
        (
            EXPLOSIVES,
            "bomb bomb_attack suicide_bombing car_bombing explosion blast explosive_device",
        ),
        (FIREARMS, "fire shooting live_ammunition live_round live_bullet live_fire"),
        (CROWD, "tear_gas water_cannon rubber_bullet"),
        (ARREST, "arrest detention mass_arrest roundup sweep"),
        (CONVICT, "trial prosecution death_sentence indictment verdict"),
        (LAWMAKING, "ratification"),
        (COURT, "hearing retrial extradition lawsuit injunction amnesty pardon"),
        (INQUIRY, "investigation inquiry probe"),
        (COUNTER, "countermeasure counter-measure retaliatory_measure"),
        (EXECUTE, "execution hanging beheading death_penalty"),
        (DEPORT, "deportation mass_expulsion"),
        (ALERT, "alert high_alert full_alert combat_readiness war_footing"),
        (EVACUATE, "evacuation_order"),
        (TROOPS, "deployment mobilization mobilisation troop_movement patrol military_buildup"),
        (WITHDRAW, "withdrawal pullout pullback troop_withdrawal"),
        (EXERCISE, "war_game exercise military_exercise drill manoeuvre maneuver military_drill"),
        (CEASEFIRE, "ceasefire cease-fire truce armistice"),
        (TALKS, "talk meeting negotiation dialogue consultation contact session round_of_talk"),
        (VISIT, "visit"),
        (SUMMIT, "summit"),
        (MEDIATION, "mediation mediation_effort mediation_mission"),
        (AGREEMENT, "agreement treaty pact accord deal memorandum consensus"),
        (
            TIES,
            "tie relation diplomatic_relation diplomatic_tie link air_link cooperation",
        ),
        (
            AID,
            (
                "aid assistance relief food_aid military_aid grant loan airlift aid_delivery "
                "humanitarian_aid aid_program military_support military_assistance "
                "aid_programme food_supply"
            ),
        ),
        (ASYLUM, "asylum refuge safe_haven"),
        (PROTEST, "protest demonstration rally march sit-in vigil occupation picket protest_march"),
        (
            STRIKE,
            (
                "general_strike labour_strike labor_strike walkout work_stoppage stoppage "
                "industrial_action"
            ),
        ),
        (HUNGER, "hunger_strike"),
        (RIOT, "riot"),
        (LAW, "law bill legislation decree amendment"),
    ]
)
# Nouns too general to stand for an act without somebody who takes it or suffers it.
WEAK_NOUNS = words(
    "operation hostility talk meeting contact visit deal agreement link tie relation strike "
    "violence fire rally law bill investigation inquiry probe hearing stoppage cooperation "
    "trial sweep grant loan exercise drill sanction restriction ban relief"
)
# Words of the diplomatic world that also belong to offices and shops.
DIPLOMATIC_WORDS = words(
    "agree visit travel fly arrive host meet negotiate telephone phone talk meeting "
    "negotiation dialogue consultation contact session summit agreement pact accord deal "
    "memorandum consensus tie relation link cooperation exercise drill"
)
# Nouns of measure, behind which the thing itself stands: "tons of food aid".
QUANTITIES = words(
    "ton tonne kilogram kg kilo day week month year hour series number part wave round spate "
    "dollar euro pound million billion hundred thousand package shipment barrage volley "
    "campaign type form batch m bn"
)
# Before "attack", "offensive" or "raid" they say that words are meant, or an illness.
FIGURATIVE = words(
    "media verbal legislative personal political ad heart panic charm legal rhetorical twitter "
    "online racist partisan scathing blistering vicious baseless campaign press public unfair "
    "asthma anxiety attempted"
)
# What is attacked, hit or stormed in a figure of speech.
FIGURATIVE_OBJECTS = words(
    "eye ear palate tongue taste sense imagination mind conscience problem issue task question "
    "topic theme stereotype myth assumption record rank ranking note chord chart shop_floor"
)
# Those who threaten, attack and strike on a pitch.
PLAYERS = words(
    "coach striker midfielder goalkeeper defender winger forward quarterback batsman bowler "
    "pitcher footballer player"
)
# Who deals for a state or a movement, in the singular.
NEGOTIATORS = words(
    "minister leader diplomat official negotiator envoy ambassador general mediator delegate"
    "un u.n. nato eu nation"
)
# Nouns that mean sanctions where these words stand before them and sanctions are spoken of.
SANCTION_NOUNS = words("measure step penalty restriction listing")
SANCTION_ADJECTIVES = words(
    "similar further additional new more tough punitive same own comparable fresh parallel"
)
# A labour dispute and a bombing share a word: these before it tell which.
LABOUR_WORDS = words("hunger general labour labor work union transport teacher rail")

# What is spoken of around the one, and around the other.
LABOUR_SIGNS = words(
    "union walkout wage pay worker driver teacher nurse labour labor picket stoppage"
)
WAR_SIGNS = words(
    "missile drone rocket troop soldier bomb airstrike artillery war military militant"
)

# People who close a road protest, a state that does restricts.
OBSTRUCTION = OBSTRUCT
# Idioms of a readiness to use force; each is a threat, never an act.
READY_FOR_FORCE = replace(FORCE, event="THREATEN", mode="violence")
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
UNNAMED_ACTIONS = words(
    "action retaliation reprisal blow response revenge consequence force measure intervention "
    "war countermeasure counter-measure"
)
THREAT = Sense("other", "THREATEN")
