"""Words of harm: what says that people were killed, hurt, held or driven out.

Chosen from the event classes of the ACLED and UCDP codebooks, the Life and Justice types of ACE
2005 (Die, Injure, Arrest-Jail), FrameNet's frames Killing, Death, Cause_harm, Arrest and
Kidnapping, and the verbs that WordNet lists beside theirs. Keys are lemmas, in lower case.
"""

from briefgen.brief.vocabulary import CasualtyKind, GroupRole


def _kinds(words: dict[CasualtyKind, str]) -> dict[str, CasualtyKind]:
    return {word: kind for kind, listed in words.items() for word in listed.split()}


# Whoever suffers is the object, or the subject of the passive.
HARMING = _kinds(
    {
        "killed": "kill murder slay assassinate massacre slaughter behead lynch butcher "
        "exterminate martyr electrocute decapitate asphyxiate",
        "injured": "injure wound hurt harm maim mutilate",
        "executed": "execute hang",
        "detained": "arrest detain imprison jail incarcerate apprehend capture",
        "kidnapped": "kidnap abduct seize",
        "displaced": "displace uproot evacuate",
        "hospitalized": "hospitalize hospitalise",
        # Who was shot or stabbed may live; "fatally" and "to death" say more.
        "killed_or_injured": "shoot stab",
    }
)
SURVIVING = frozenset({"survive", "recover"})
FATALLY = frozenset({"fatally", "mortally"})
# Whoever suffers is the subject.
SUFFERING = _kinds(
    {
        "killed": "die perish drown succumb suffocate starve",
        "missing": "disappear vanish",
    }
)
# Adjectives and participles: beside the noun, behind "left", "were", "feared".
STATES = _kinds(
    {
        "killed": "dead slain deceased killed murdered assassinated massacred slaughtered",
        "injured": "wounded injured hurt maimed",
        "missing": "missing unaccounted disappeared",
        "detained": "detained arrested imprisoned jailed",
        "kidnapped": "kidnapped abducted",
        "displaced": "displaced homeless",
        "hospitalized": "hospitalized hospitalised",
        "executed": "executed hanged",
    }
)
# Nouns that are counted: "nine deaths", "30 wounded", "2,400 arrests".
COUNTED = _kinds(
    {
        "killed": "dead deceased death fatality killing murder slaying assassination homicide",
        "injured": "wounded injured injury",
        "killed_or_injured": "casualty",
        "missing": "missing disappearance",
        "detained": "arrest detention imprisonment",
        "kidnapped": "kidnapping abduction",
        "displaced": "displaced",
        "executed": "execution hanging",
        "hospitalized": "hospitalization hospitalisation",
    }
)
# Nouns for what happened to people: "the deaths of nine people".
HAPPENINGS = COUNTED | _kinds(
    {
        "killed": "massacre slaughter beheading lynching martyrdom body corpse remains "
        "killer murderer assassin slayer funeral burial",
        "injured": "wounding",
        "detained": "jailing capture",
        "displaced": "displacement evacuation",
    }
)
# The dead are named by their number: "the victims were", "the number of victims is".
VICTIMS = frozenset({"victim"})

# The dead as they are found: "recovered 40 bodies".
CORPSES = frozenset("body corpse corpses remains".split())
FINDING = frozenset(
    "find recover discover retrieve pull bury identify exhume unearth remove count "
    "collect dig see receive wash bring".split()
)

# "The death toll rose to 20": the noun, what it counts, and the verbs that bring in the number.
TOLLS = frozenset("toll tally count number total figure".split())
TOLL_OF = _kinds(
    {
        "killed": "death dead fatality killed deceased drowned body victim",
        "injured": "injury injured wounded",
        "killed_or_injured": "casualty",
        "detained": "arrest arrested detainee detained",
        "missing": "missing",
        "displaced": "displaced",
        "executed": "execution executed",
    }
)
TOLL_VERBS = frozenset(
    "reach hit rise climb jump top exceed surpass pass stand soar increase grow be put bring raise "
    "push take total mount swell come go near approach".split()
)
# Verbs that correct a toll.
REVISERS = frozenset("revise correct adjust lower raise cut reduce update increase".split())
# "The victims were identified as two nurses".
NAMING = frozenset("identify name describe list".split())
# Accounts that later ones replace: "initial reports had put".
EARLY = frozenset("initial early earlier earliest preliminary previous first".split())
# "Forced 1.9 million to flee their homes".
DRIVING = frozenset("force compel oblige drive cause".split())
# "Along with two guards", "together with his son".
TOGETHER = frozenset("along together".split())
TOLL_PREPOSITIONS = frozenset("to at of past above beyond over into".split())
# Verbs that count the dead by their lives.
LIFE_TAKERS = frozenset("claim take cost lose".split())

# "Have never been found", "have not been heard from".
TRACING = frozenset("find trace locate hear".split())

# Verbs with a state as their complement: "left 12 dead", "were found dead", "is feared dead".
COPULAS = frozenset("be remain lie stay".split())
LINKING = frozenset(
    "leave find report fear presume believe declare pronounce confirm list shoot remain be become "
    "turn go lie consider think bring get end feel see list register record classify".split()
)
# Verbs that say it with a particle: "gunned down", "rounded up".
PARTICLE_VERBS: dict[tuple[str, str], CasualtyKind] = {
    **{(verb, "down"): "killed" for verb in "gun mow cut hunt strike".split()},
    **{(verb, "up"): "detained" for verb in "pick round lock".split()},
    **{(verb, "away"): "detained" for verb in "haul lead drag".split()},
    ("carry", "off"): "kidnapped",
    ("whisk", "away"): "kidnapped",
    ("march", "off"): "kidnapped",
    ("burn", "alive"): "killed",
    ("roast", "alive"): "killed",
}
# Who picks up suspects; a ship that picks up survivors arrests none.
POLICE = frozenset(
    "police officer detective agent squad authority inspector gendarme force troop army".split()
)
SUSPECTS = frozenset("suspect activist protester demonstrator dissident".split())
# "Taken hostage".
TAKING = frozenset("take hold keep make".split())
CAPTIVES = _kinds({"kidnapped": "hostage captive", "detained": "prisoner"})
# "The jail holds 8,500 prisoners" tells of a house, not of arrests.
PRISONS = frozenset("prison jail facility complex camp penitentiary".split())

HOSPITALS = frozenset(
    {"hospital", "clinic", "infirmary", "hospice"}
    | {
        f"{kind} {place}"
        for kind in ("medical", "trauma", "burn", "burns", "health")
        for place in ("center", "centre", "unit")
    }
    | {"emergency room", "intensive care"}
)
# "In critical condition", "is critical": how badly somebody is hurt.
CONDITIONS = frozenset("critical serious grave stable fair satisfactory guarded poor".split())
GRAVE = frozenset({"critical"})
# Who takes in the hurt, and how that is said.
ADMITTING = frozenset("treat admit receive".split())
_BE = frozenset({"be", "remain", "lie", "stay"})
_CUSTODY = frozenset("custody jail prison detention".split())
WOUNDS = frozenset(
    "injury wound burn fracture concussion laceration bruise cut inhalation shock "
    "hypothermia frostbite poisoning trauma".split()
)
# What somebody breaks or loses.
LIMBS = frozenset("limb leg arm hand foot finger rib bone skull eye eyesight sight".split())
_PROJECTILES = frozenset("bullet shrapnel fragment gunfire splinter pellet debris".split())
_CAMPS = frozenset("camp shelter school mosque church stadium tent".split())
# Who flees or crosses with this behind it is a refugee.
FLIGHT = frozenset({"flee"})
REFUGES = frozenset("country border camp shelter exile".split())
HOMES = frozenset(
    "home house village town city country homeland area region fighting violence war "
    "conflict".split()
)
GONE = frozenset({"missing", "disappeared", "vanished"})
_FLEE, _DEATH = frozenset({"flee"}), frozenset({"death"})
_INTO = frozenset("in into".split())
_UNDER, _ARREST = frozenset({"under"}), frozenset({"arrest", "detention"})
_FROM = frozenset({"from"})
_TREAT = frozenset({"treat"})
_COMMIT = frozenset("take hold remand place throw put keep".split())
_TO_DEATH = frozenset(
    "burn stab beat crush hack shoot batter bludgeon club stone trample torture freeze "
    "starve knife choke strangle char sweep fall plunge jump leap".split()
)
_BRING = frozenset(
    "take rush airlift transport admit transfer bring send evacuate carry fly treat hold keep "
    "detain".split()
)
_Words = frozenset[str]
# Verb and object, of the subject: "lost their lives".
OBJECT_PHRASES: tuple[tuple[_Words, _Words, CasualtyKind], ...] = (
    (frozenset({"lose"}), frozenset({"life"}), "killed"),
    (frozenset({"lose"}), LIMBS, "injured"),
    (frozenset({"lose"}), frozenset({"home", "house"}), "displaced"),
    (frozenset("suffer sustain receive incur have".split()), WOUNDS, "injured"),
    (frozenset("suffer sustain".split()), LIMBS, "injured"),
    (_FLEE, HOMES, "displaced"),
    (frozenset({"embrace"}), frozenset({"martyrdom"}), "killed"),
)
# Verb, preposition and noun, of the subject: "are in custody".
ACTIVE_PHRASES: tuple[tuple[_Words, _Words, _Words, CasualtyKind], ...] = (
    (_FLEE, _FROM, HOMES, "displaced"),
    (_BE, frozenset({"in", "at"}), HOSPITALS, "hospitalized"),
    (_BE, frozenset({"in"}), _CUSTODY | _ARREST, "detained"),
    (_BE, _UNDER, _ARREST, "detained"),
    (_BE, frozenset({"behind"}), frozenset({"bar"}), "detained"),
    (_TO_DEATH | frozenset({"bleed"}), frozenset({"to"}), _DEATH, "killed"),
    (frozenset({"shelter"}), frozenset({"in"}), _CAMPS, "displaced"),
    (_BE, _UNDER, frozenset({"treatment"}), "injured"),
)
# The same, of the object or of the subject of the passive: "were taken to hospital".
PASSIVE_PHRASES: tuple[tuple[_Words, _Words, _Words, CasualtyKind], ...] = (
    (_BRING, frozenset("to in at into".split()), HOSPITALS, "hospitalized"),
    (frozenset("leave put land".split()), frozenset({"in"}), HOSPITALS, "hospitalized"),
    (_TREAT, frozenset({"for"}), WOUNDS, "injured"),
    (frozenset({"admit"}), frozenset({"with"}), WOUNDS, "hospitalized"),
    (frozenset({"put"}), frozenset({"to"}), _DEATH, "executed"),
    (_COMMIT, _INTO, _CUSTODY | _ARREST, "detained"),
    (_COMMIT, _UNDER, _ARREST, "detained"),
    (_TO_DEATH, frozenset({"to"}), _DEATH, "killed"),
    (frozenset("force drive".split()), _FROM, HOMES, "displaced"),
    (frozenset("hit strike".split()), frozenset({"by", "with"}), _PROJECTILES, "injured"),
    (
        frozenset("take bring hold detain pick".split()),
        frozenset({"for"}),
        frozenset({"questioning", "interrogation"}),
        "detained",
    ),
)

# What stands before the thing counted and takes the number's place: "a total of 12 people".
MEASURING = frozenset(
    "total group number body life remains combination crowd party family crew team squad".split()
)

# Counted, and no people. Verbs of harm take these too ("killed 40 cows", "hit three houses").
THINGS = frozenset(
    "vehicle car truck bus tank house home building shop school church mosque hospital "
    "village town city country province district state region area aircraft plane "
    "helicopter drone missile rocket bomb shell bullet shot round rifle gun weapon "
    "grenade mine boat ship train horse cow cattle sheep goat dog cat bird chicken fish "
    "pig animal livestock tree attack blast explosion bombing incident strike raid "
    "operation clash battle accident crash case charge count job bill project time "
    "occasion place point location site reason way step year month week day hour minute "
    "percent dollar euro kilometer mile meter ton acre hectare apartment flat store unit "
    "base post company organization group party movement cell gang camp front site web "
    "camel elephant buffalo donkey mule lion tiger bear whale dolphin bull calf lamb hen deer "
    "page account video film scene photo photograph picture image goal basket family household "
    "event process deal plan program effort hope career dream".split()
)
KIN = frozenset(
    "wife husband son daughter mother father brother sister child baby grandson granddaughter "
    "grandmother grandfather uncle aunt cousin nephew niece fiancee fiance".split()
)
ONE_PERSON = frozenset(
    "man woman boy girl child person teenager toddler baby infant youth passerby "
    "bystander soldier policeman policewoman officer guard civilian villager resident "
    "journalist reporter cameraman photographer student teacher farmer worker driver "
    "doctor nurse medic paramedic protester demonstrator activist militant fighter rebel "
    "gunman guerrilla peasant priest nun pilot sailor marine sergeant lieutenant captain "
    "colonel corporal conscript reservist firefighter tourist pedestrian passenger "
    "motorist shopkeeper vendor lawyer judge prosecutor lawmaker official pensioner "
    "schoolboy schoolgirl pupil migrant refugee prisoner inmate detainee hostage "
    "employee engineer contractor volunteer relative neighbor neighbour foreigner minor".split()
)

# Who is counted. The first role whose words stand in the phrase is taken.
ROLES: tuple[tuple[GroupRole, frozenset[str]], ...] = (
    (
        "child",
        frozenset(
            "child baby infant toddler minor boy girl schoolboy schoolgirl newborn kid".split()
        ),
    ),
    (
        "protester",
        frozenset("protester protestor demonstrator marcher rioter dissident".split()),
    ),
    (
        "combatant",
        frozenset(
            "fighter militant rebel insurgent guerrilla gunman terrorist jihadist "
            "separatist paramilitary militiaman extremist combatant subversive attacker "
            "assailant bomber".split()
        ),
    ),
    (
        "security",
        frozenset(
            "soldier policeman policewoman police officer guard troop trooper marine "
            "sailor airman serviceman servicewoman guardsman conscript paratrooper "
            "constable cop commando gendarme sergeant lieutenant captain colonel "
            "corporal reservist peacekeeper ranger agent security military army".split()
        ),
    ),
    (
        "official",
        frozenset(
            "official minister lawmaker mayor governor deputy senator judge diplomat".split()
        ),
    ),
    (
        "civilian",
        frozenset(
            "civilian villager resident bystander passerby pedestrian worker farmer "
            "peasant student teacher journalist reporter doctor nurse medic paramedic "
            "tourist passenger migrant refugee shopper worshipper worshiper pilgrim "
            "priest nun family".split()
        ),
    ),
)
# Words for anybody, which make no group.
ANYBODY = frozenset(
    "people person other others more man one life death body victim casualty fatality "
    "injury arrest case dead killed wounded injured missing killing murder detention "
    "execution displaced".split()
)
# All words for people that stand in these lists.
PEOPLE = ANYBODY | ONE_PERSON | KIN | frozenset().union(*(listed for _, listed in ROLES))
# Who leaves a home when evacuated; staff and guests leave a building.
RESIDENTS = frozenset(
    "people person resident villager inhabitant civilian islander local national citizen".split()
)
_BY_ROLE = dict(ROLES)
# Who fights, or keeps order by force.
ARMED = _BY_ROLE["security"] | _BY_ROLE["combatant"]
# Who is lost is dead; a firm that loses clerks, and a club its players, bury nobody.
LOST = KIN | ARMED | _BY_ROLE["child"] | frozenset("man woman student pupil comrade cadre".split())
LOSERS = frozenset("firm company club team employer party league school university".split())
# Whom candidates capture, and seize nobody.
ELECTED = frozenset({"delegate", "elector", "voter"})
# Verbs that take things and causes as well, and mean harm with people only.
WITH_PEOPLE = frozenset("capture seize hurt harm disappear vanish".split())
# Stretches of time: what a rate is told by, and what lies "ago".
TIME_UNITS = frozenset("year month week day hour decade minute".split())
