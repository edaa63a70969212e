"""What act a verb is by itself, with its preposition, or with those who are its subject."""

from typing import TYPE_CHECKING

from briefgen.extract.language.syntax import (
    auxiliaries,
    child_of,
    is_passive,
    lemmas_behind,
)
from briefgen.extract.measures.act import Act, told_act
from briefgen.extract.measures.lexicon import (
    ACT_NOUNS,
    ACT_VERBS,
    LISTING_VERBS,
    MEETING_VERBS,
)
from briefgen.extract.measures.noun_senses import (
    noun_sense,
    nouns_behind_of,
    speaks_of_labour,
    speaks_of_sanctions,
    thing_keys,
)
from briefgen.extract.measures.parties import takers_of
from briefgen.extract.measures.senses import (
    ARREST,
    CONVICT,
    COURT,
    STRIKE,
    TROOPS,
    WITHDRAW,
    Sense,
    table,
    words,
)
from briefgen.extract.measures.things import ARMED, FORCES

if TYPE_CHECKING:
    from spacy.tokens import Token

# Verbs of motion, with forces as their subject.
_MOVING_VERBS = table(
    [
        (TROOPS, "arrive enter advance mass gather cross pour_in land move_in encircle surround"),
        (WITHDRAW, "withdraw pull_out pull_back retreat leave"),
    ]
)
# Verbs of harm: the attack in which it is done may be named behind them.
_HURTING_VERBS = words("kill wound injure die hurt")
# Whom the leader of a movement calls to the streets.
_FOLLOWERS = frozenset(
    "supporter follower member worker farmer student people citizen resident backer voter "
    "sympathiser sympathizer driver teacher".split()
)
_LEAVING = frozenset({"evacuate", "leave", "flee", "vacate", "get"})
_FORCEFUL = frozenset({"force", "fire", "strike", "militarily", "forcefully", "harshly", "attack"})
_DETAINED_IN = frozenset(
    {"barrack", "barracks", "base", "camp", "station", "detention", "location"}
)
_LISTING = frozenset({"add", "put", "place"})
_KEYS = frozenset(ACT_VERBS) | frozenset(MEETING_VERBS)


def verb_sense(verb: "Token", key: str) -> Sense | None:
    """What act a verb is by itself, or with the forces that are its subject."""
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and key in _HURTING_VERBS:
        return None
    if key in LISTING_VERBS and speaks_of_sanctions(verb):
        return ACT_NOUNS["sanction"]
    if key == "agree":
        return ACT_NOUNS["agreement"] if _commits(verb) else None
    if key == "strike" and child_of(verb, {"dobj"}) is None and _is_of_labour(verb):
        return STRIKE
    if key in _MOVING_VERBS:
        return _MOVING_VERBS[key] if _is_force(child_of(verb, {"nsubj"})) else None
    return _sense_in_law(verb, key) or ACT_VERBS.get(key) or MEETING_VERBS.get(key)


def _sense_in_law(verb: "Token", key: str) -> Sense | None:
    """Everyday verbs that courts, police and treasuries use in a sense of their own."""
    if key in {"jail", "imprison"} and _for_a_term(verb):
        return CONVICT
    picked = key == "pick up" and is_passive(verb) and child_of(verb, {"dobj"}) is None
    if picked or (key == "hold" and _is_held(verb)):
        return ARREST
    if key in _LISTING and speaks_of_sanctions(verb) and _is_of_list(verb):
        return ACT_NOUNS["sanction"]
    return COURT if key == "appeal" and _goes_to_court(verb) else None


def _is_of_labour(strike: "Token") -> bool:
    """Whether to strike is to stop work: those who do it bear no arms."""
    takers = takers_of(strike)
    if is_passive(strike) or any(child.lower_ == "back" for child in strike.children):
        return False
    armed = {str(taker.lemma_).casefold() for taker in takers} & (FORCES | ARMED)
    crowd = any(taker.tag_ == "NNS" or taker.lemma_ == "union" for taker in takers)
    return crowd and (speaks_of_labour(strike) or not armed)


def _for_a_term(verb: "Token") -> bool:
    """Whether a court jails somebody: "for nine years"."""
    return bool(lemmas_behind(verb, "for") & {"year", "month", "life"})


def _is_held(verb: "Token") -> bool:
    """Whether somebody is kept in custody: "is being held at a barracks", "on suspicion of"."""
    being = any(child.lower_ == "being" for child in verb.children)
    behind = lemmas_behind(verb)
    suspected = {"suspicion", "custody", "cell", "jail", "prison"} & behind
    return bool(suspected) or (being and bool(behind & _DETAINED_IN))


def _is_of_list(verb: "Token") -> bool:
    """Whether somebody is put on a list: "added four banks to its blacklist"."""
    return bool(lemmas_behind(verb, "to", "on") & {"list", "blacklist"})


def called_out(verb: "Token") -> Sense | None:
    """The protest to which people are called: "called for a strike", "on supporters to march"."""
    if lemmas_behind(verb, "on") & _FOLLOWERS:
        for child in verb.children:
            infinitive = child_of(child, {"pobj"}) if child.lower_ == "to" else child
            sense = ACT_VERBS.get(infinitive.lower_) if infinitive is not None else None
            if sense is not None and sense.kind == "protest":
                return sense
    for child in verb.children:
        noun = child_of(child, {"pobj"}) if child.lower_ == "for" else None
        sense = noun_sense(noun) if noun is not None else None
        if sense is not None and sense.kind == "protest":
            return sense
    return None


def makes_leave(verb: "Token") -> bool:
    """Whether people are ordered to evacuate."""
    complement = child_of(verb, {"xcomp", "ccomp"})
    told = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass", "nsubj"}]
    if complement is None or complement.lemma_ not in _LEAVING:
        return False
    if any(child.tag_ == "PRP" and child.lower_ != "them" for child in told[-1:]):
        return False
    out = any(child.lower_ == "out" for child in complement.children)
    infinitive = any(child.tag_ == "TO" for child in complement.children)
    return infinitive and (out or complement.lemma_ != "get")


def answers_with_force(verb: "Token", key: str) -> bool:
    """Whether somebody strikes back: "will retaliate", "will respond with force"."""
    if key not in {"respond", "react", "answer"}:
        return key == "retaliate"
    manner = {child.lower_ for child in verb.children if child.dep_ == "advmod"}
    return bool((lemmas_behind(verb, "with") | manner) & _FORCEFUL)


def _goes_to_court(verb: "Token") -> bool:
    """Whether to appeal is to go to a higher court rather than to ask for something."""
    behind = {child.lower_ for child in verb.children if child.dep_ in {"prep", "aux", "xcomp"}}
    return not behind & {"for", "to"}


def with_preposition(verb: "Token", key: str) -> str:
    """The verb with the preposition that makes it an act: "fire on", "charge with"."""
    for child in verb.children:
        if child.dep_ in {"prep", "prt", "advmod"} and f"{key} {child.lower_}" in _KEYS:
            return f"{key} {child.lower_}"
        if child.dep_ == "prep":
            for noun in child.children:
                if f"{key} {child.lower_} {noun.lower_}" in _KEYS:
                    return f"{key} {child.lower_} {noun.lower_}"
        if child.dep_ in {"dobj", "oprd"} and f"{key} {child.lower_}" in _KEYS:
            return f"{key} {child.lower_}"
    complement = child_of(verb, {"oprd", "acomp", "ccomp"})
    if complement is not None and complement.lower_ == "guilty":
        return f"{key} guilty"
    return key


def _is_force(subject: "Token | None") -> bool:
    """Whether a subject is troops, ships or aircraft, or a unit of them."""
    if subject is None:
        return False
    nouns = (subject, *nouns_behind_of(subject))
    return any(FORCES.intersection(thing_keys(noun)) for noun in nouns)


def without_up_to(verb: "Token", key: str) -> str:
    """The verb alone in "seized up to 16 people", where "up" qualifies the number."""
    particle = child_of(verb, {"prt"})
    if particle is not None and particle.lower_ == "up" and particle.nbor().lower_ == "to":
        return str(verb.lemma_).casefold()
    return key


def in_attack(verb: "Token", key: str) -> Act | None:
    """The attack in "were killed in an air strike", whoever made it."""
    if key not in _HURTING_VERBS or not (is_passive(verb) or key == "die"):
        return None
    for child in verb.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"in", "by", "during"}:
            noun = child_of(child, {"pobj", "pcomp"})
            sense = _attack_sense(noun) if noun is not None else None
            if noun is not None and sense is not None and sense.kind == "use_of_force":
                return told_act(noun, verb, sense, "do")
    return None


def _attack_sense(word: "Token") -> Sense | None:
    """The sense of "an air strike", or of "shelling" where the parse takes it for a verb."""
    if word.tag_ == "VBG" and child_of(word, {"dobj"}) is None:
        return noun_sense(word) or ACT_VERBS.get(str(word.lemma_).casefold())
    return noun_sense(word)


def _commits(verb: "Token") -> bool:
    """Whether to agree is to promise something rather than to share an opinion."""
    opinion = child_of(verb, {"ccomp"})
    promised = opinion is not None and bool(set(auxiliaries(opinion)) & {"should", "will", "would"})
    return promised or child_of(verb, {"xcomp"}) is not None
