"""Acts in a parsed text: the word that names one, the verb that carries it, what became of it.

An act is a verb ("arrested"), a verb with a certain thing ("closed the border"), or a noun with a
verb that says what becomes of it ("imposed a curfew", "the sanctions imposed on", "talks resumed").
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen.extract.act_nouns import (
    is_barred,
    noun_sense,
    nouns_behind_of,
    speaks_of_sanctions,
    thing_key,
    thing_sense,
)
from briefgen.extract.act_senses import EVACUATE, Sense
from briefgen.extract.act_status import Act, chain_of, told_acts
from briefgen.extract.measure_effects import (
    HAPPEN_VERBS,
    SUPPORT_NOUNS,
    SUPPORT_VERBS,
    Effect,
)
from briefgen.extract.measure_lexicon import (
    ACT_NOUNS,
    ACT_VERBS,
    LISTING_VERBS,
    MEETING_VERBS,
    QUANTITIES,
    READY_FOR_FORCE,
    THREAT,
    THREAT_IDIOMS,
    UNNAMED_ACTIONS,
)
from briefgen.extract.measure_status import (
    condition_of,
    is_hypothetical,
    tense_status,
    verb_key,
)
from briefgen.extract.measure_things import FORCES, HURTING_VERBS, MOVING_VERBS, THING_RULES
from briefgen.extract.syntax import (
    auxiliaries,
    child_of,
    conjuncts,
    is_future,
    is_passive,
)

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_THINGS = frozenset({"dobj", "nsubjpass", "attr", "oprd"})
_OF = frozenset({"of", "to", "in"})
# Verbs that make people go: "ordered the residents to evacuate".
_ORDERING = frozenset({"order", "tell", "instruct"})


def find_acts(sentence: "Span") -> Iterator[Act]:
    """Yield the acts of a sentence in the order of their verbs, each once."""
    taken: set[int] = set()
    for token in sentence:
        if token.pos_ not in {"VERB", "AUX"}:
            continue
        for act in _acts_of(token):
            if act.word.i not in taken and not is_hypothetical(act.verb):
                taken.add(act.word.i)
                yield act
    for act in _idioms_of(sentence):
        if act.word.i not in taken:
            yield act


def _acts_of(verb: "Token") -> Iterator[Act]:
    key = verb_key(verb)
    if verb.lemma_ == "be":
        yield from _of_being(verb)
        return
    things = list(_things_of(verb))
    done = [_with_noun(verb, key, thing) or _with_thing(verb, key, thing) for thing in things]
    if any(done):
        yield from (act for act in done if act is not None)
        return
    yield from _happening(verb, key)
    yield from _in_attack(verb, key)
    key = _without_up_to(verb, key)
    if key == "threaten":
        yield from _bare_threat(verb, things)
    elif key == "open" and any(thing.lower_ == "fire" for thing in things):
        yield from told_acts(verb, verb, ACT_VERBS["open fire"], "do")
    elif key in _ORDERING and _makes_leave(verb):
        yield from told_acts(verb, verb, EVACUATE, "announce")
    else:
        sense = _verb_sense(verb, key)
        if sense is not None:
            yield from told_acts(verb, verb, sense, "do")


def _verb_sense(verb: "Token", key: str) -> Sense | None:
    """What act a verb is by itself, or with the forces that are its subject."""
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and key in HURTING_VERBS:
        return None
    if key in LISTING_VERBS:
        return ACT_NOUNS["sanction"] if speaks_of_sanctions(verb) else None
    if key == "agree":
        return ACT_NOUNS["agreement"] if _commits(verb) else None
    if key == "meet" and "with" in {child.lower_ for child in verb.children}:
        return MEETING_VERBS["meet with"]
    if key in MOVING_VERBS:
        return MOVING_VERBS[key] if _is_force(child_of(verb, {"nsubj"})) else None
    return ACT_VERBS.get(key) or MEETING_VERBS.get(key)


def _makes_leave(verb: "Token") -> bool:
    """Whether people are ordered to evacuate."""
    complement = child_of(verb, {"xcomp", "ccomp"})
    return complement is not None and complement.lemma_ == "evacuate"


def _is_force(subject: "Token | None") -> bool:
    """Whether a subject is troops, ships or aircraft, or a unit of them."""
    if subject is None:
        return False
    return any(thing_key(noun) & FORCES for noun in (subject, *nouns_behind_of(subject)))


def _happening(verb: "Token", key: str) -> Iterator[Act]:
    """Acts that are the subject of what happens to them: "the talks resumed"."""
    subject = child_of(verb, {"nsubj"})
    effect = HAPPEN_VERBS.get(key)
    if effect is None or subject is None:
        return
    for noun in conjuncts(subject):
        sense = noun_sense(noun)
        if sense is not None:
            yield from told_acts(noun, verb, sense, effect)
            return
        if key == "resume":
            yield from _resumed(noun, verb)


def _without_up_to(verb: "Token", key: str) -> str:
    """The verb alone in "seized up to 16 people", where "up" qualifies the number."""
    particle = child_of(verb, {"prt"})
    if particle is not None and particle.lower_ == "up" and particle.nbor().lower_ == "to":
        return str(verb.lemma_).casefold()
    return key


def _in_attack(verb: "Token", key: str) -> Iterator[Act]:
    """The attack in "were killed in an air strike", whoever made it."""
    if key not in HURTING_VERBS or not (is_passive(verb) or key == "die"):
        return
    for child in verb.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"in", "by", "during"}:
            noun = child_of(child, {"pobj", "pcomp"})
            sense = _attack_sense(noun) if noun is not None else None
            if noun is not None and sense is not None and sense.kind == "use_of_force":
                yield from told_acts(noun, verb, sense, "do")


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


def _resumed(noun: "Token", verb: "Token") -> Iterator[Act]:
    """Something shut off that comes back: "internet services resumed"."""
    for rule in THING_RULES:
        if "resume" in rule.undo and thing_key(noun) & rule.things:
            yield from told_acts(noun, verb, rule.sense, "lift")


def _things_of(verb: "Token") -> Iterator["Token"]:
    """What a verb is done to: object, passive subject, or the noun that its clause belongs to."""
    for child in verb.children:
        if child.dep_ in _THINGS:
            yield from conjuncts(child)
        elif child.dep_ == "prep" and child.lower_ in {"to", "on", "upon", "with", "for"}:
            noun = child_of(child, {"pobj"})
            if noun is not None and f"{verb.lemma_} {child.lower_}" in SUPPORT_VERBS:
                yield from conjuncts(noun)
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        yield from (verb.head,)
    elif verb.dep_ == "relcl":
        objects = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}]
        if not objects or objects[0].tag_ in {"WDT", "WP"}:
            yield verb.head


def _with_noun(verb: "Token", key: str, thing: "Token") -> Act | None:
    effect = SUPPORT_VERBS.get(key)
    for child in verb.children:
        if child.dep_ == "prep" and f"{verb.lemma_} {child.lower_}" in SUPPORT_VERBS:
            effect = SUPPORT_VERBS[f"{verb.lemma_} {child.lower_}"]
    if effect is None:
        return None
    noun = thing
    sense = noun_sense(thing)
    if key == "declare" and sense is not None and sense.kind == "movement_restriction":
        effect = "do"
    measured = str(thing.lemma_).casefold() in QUANTITIES or thing.pos_ == "NUM"
    if sense is None and measured:
        noun = next(
            (part for part in nouns_behind_of(thing) if noun_sense(part) is not None), thing
        )
        sense = noun_sense(noun)
    if sense is None:
        inner = _inside(thing)
        if inner is None:
            return None
        noun, within = inner
        sense = noun_sense(noun) or thing_sense("suspend", noun)
        if sense is None:
            return None
        effect = effect if effect in {"plan", "threaten", "deny", "cancel"} else within
    if is_barred(noun) and effect == "do":
        return None
    return next(told_acts(noun, verb, sense, effect), None)


def _inside(thing: "Token") -> tuple["Token", Effect] | None:
    """The act within "a suspension of flights", and what becomes of it."""
    effect = SUPPORT_NOUNS.get(str(thing.lemma_).casefold())
    if effect is None:
        return None
    for child in thing.children:
        if child.dep_ == "prep" and child.lower_ in _OF:
            noun = child_of(child, {"pobj"})
            if noun is not None:
                return noun, effect
    return None


def _with_thing(verb: "Token", key: str, thing: "Token") -> Act | None:
    keys = thing_key(thing)
    for inner in nouns_behind_of(thing):
        keys |= thing_key(inner)
    for rule in THING_RULES:
        if key in rule.verbs and keys & rule.things:
            return next(told_acts(verb, verb, rule.sense, rule.effect), None)
        if key in rule.undo and keys & rule.things:
            return next(told_acts(verb, verb, rule.sense, "lift"), None)
    if str(thing.lemma_).casefold() in UNNAMED_ACTIONS:
        if key == "threaten":
            return next(told_acts(verb, verb, THREAT, "threaten"), None)
        if key in {"take", "face"} and condition_of(chain_of(verb)) is not None and is_future(verb):
            return next(told_acts(verb, verb, THREAT, "do"), None)
    return None


def _bare_threat(verb: "Token", things: list["Token"]) -> Iterator[Act]:
    """Threats of something that no table knows: "threatened to" do it."""
    complement = child_of(verb, {"xcomp"})
    if complement is None or things:
        return
    if not any(True for part in conjuncts(complement) for _ in _acts_of(part)):
        yield from told_acts(verb, verb, THREAT, "threaten")


def _of_being(verb: "Token") -> Iterator[Act]:
    """What is announced not to be: "There will be no talks"."""
    expletive = child_of(verb, {"expl"})
    noun = child_of(verb, {"attr", "nsubj"}) if expletive is not None else None
    if noun is not None:
        sense = noun_sense(noun)
        future = tense_status(verb, sense, conditional=False) if sense is not None else None
        if sense is not None and future == "announced":
            barred = is_barred(noun) and sense.friendly
            yield from told_acts(noun, verb, sense.stopped() if barred else sense, "announce")


def _idioms_of(sentence: "Span") -> Iterator[Act]:
    """The idioms of a readiness to use force."""
    for idiom in THREAT_IDIOMS:
        position = sentence.text.casefold().find(idiom)
        if position < 0:
            continue
        offset = sentence.start_char + position
        word = next(token for token in sentence if token.idx + len(token) > offset)
        verb = next(
            (node for node in (word, *word.ancestors) if node.pos_ in {"VERB", "AUX"}), None
        )
        if verb is not None:
            joined = [part for part in conjuncts(verb) if part.pos_ in {"VERB", "AUX", "ADJ"}]
            yield Act(
                verb, verb, READY_FOR_FORCE, "threatened", condition_of([*chain_of(verb), *joined])
            )
