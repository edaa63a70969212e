"""Acts in a parsed text: the word that names one, the verb that carries it, what became of it.

An act is a verb ("arrested"), a verb with a certain thing ("closed the border"), or a noun with a
verb that says what becomes of it ("imposed a curfew", "the sanctions imposed on", "talks resumed").
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.brief.vocabulary import MeasureStatus
from briefgen.extract.measure_lexicon import (
    ACT_NOUNS,
    ACT_VERBS,
    FIGURATIVE,
    FORCES,
    HURTING_VERBS,
    LABOUR_WORDS,
    MEETING_VERBS,
    MOVING_VERBS,
    QUANTITIES,
    READY_FOR_FORCE,
    THING_RULES,
    THREAT,
    THREAT_IDIOMS,
    UNNAMED_ACTIONS,
    Sense,
)
from briefgen.extract.measure_status import (
    HAPPEN_VERBS,
    GOVERNORS,
    SUPPORT_NOUNS,
    SUPPORT_VERBS,
    Effect,
    condition_of,
    governed_status,
    governors,
    is_hypothetical,
    settle,
    tense_status,
    verb_key,
)
from briefgen.extract.syntax import child_of, conjuncts, is_future, is_negated, is_passive

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_THINGS = frozenset({"dobj", "nsubjpass", "attr", "oprd"})
_OF = frozenset({"of", "to", "in"})
_WAITING = frozenset({"until"})
_AHEAD = frozenset({"announced", "proposed", "threatened"})
_STRIKE = ACT_NOUNS["general strike"]
_HUNGER = ACT_NOUNS["hunger strike"]


@dataclass(frozen=True)
class Act:
    """An act as the parse tells it.

    Attributes:
        word: the word that names it: a verb, or a noun.
        verb: the verb that carries it; the same word where that is a verb.
        sense: what it is.
        status: what became of it.
        condition: head of the clause with "if", "unless" or "until", where there is one.
        ahead: whether it lies in the future, as far as the clause tells.
    """

    word: "Token"
    verb: "Token"
    sense: Sense
    status: MeasureStatus
    condition: "Token | None" = None
    ahead: bool = False

    @property
    def noun(self) -> "Token | None":
        """The noun that names it, or None where a verb does."""
        return self.word if self.word.i != self.verb.i else None


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
    named = False
    for thing in things:
        act = _with_noun(verb, key, thing) or _with_thing(verb, key, thing)
        if act is not None:
            named = True
            yield act
    if named:
        return
    subject = child_of(verb, {"nsubj"})
    effect = HAPPEN_VERBS.get(key)
    if effect is not None and subject is not None:
        for noun in conjuncts(subject):
            sense = noun_sense(noun)
            if sense is not None:
                yield from _made(noun, verb, sense, effect)
                return
            if effect == "do" and key == "resume":
                yield from _resumed(noun, verb)
    key = _without_up_to(verb, key)
    if verb.lemma_ == "use" and verb.tag_ == "VBN" and not is_passive(verb):
        return
    sense = ACT_VERBS.get(key)
    if key in HURTING_VERBS:
        yield from _in_attack(verb)
    if key in MOVING_VERBS and subject is not None:
        yield from _of_forces(verb, key, subject)
    if sense is not None:
        yield from _made(verb, verb, sense, "do")
    elif key in MEETING_VERBS:
        yield from _made(verb, verb, MEETING_VERBS[key], "do")
    elif key == "meet" and _prepositions(verb) & {"with"}:
        yield from _made(verb, verb, MEETING_VERBS["meet with"], "do")
    elif key == "open" and any(thing.lower_ == "fire" for thing in things):
        yield from _made(verb, verb, ACT_VERBS["open fire"], "do")
    elif key == "threaten":
        yield from _bare_threat(verb, things)
    elif key == "agree" and child_of(verb, {"xcomp"}) is not None:
        yield from _made(verb, verb, ACT_NOUNS["agreement"], "do")


def _without_up_to(verb: "Token", key: str) -> str:
    """ "seized up to 16 people": no particle, but a number's qualifier."""
    particle = child_of(verb, {"prt"})
    if particle is not None and particle.lower_ == "up" and particle.nbor().lower_ == "to":
        return str(verb.lemma_).casefold()
    return key


def _in_attack(verb: "Token") -> Iterator[Act]:
    """ "were killed in an air strike": the attack is the act, whoever made it."""
    if not is_passive(verb) and verb.lemma_ != "die":
        return
    for child in verb.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"in", "by", "during"}:
            noun = child_of(child, {"pobj"})
            sense = noun_sense(noun) if noun is not None else None
            if noun is not None and sense is not None and sense.kind == "use_of_force":
                yield from _made(noun, verb, sense, "do")


def _of_forces(verb: "Token", key: str, subject: "Token") -> Iterator[Act]:
    """Forces that move by themselves: "troops crossed the border"."""
    keys = thing_key(subject)
    for inner in _of(subject):
        keys |= thing_key(inner)
    if keys & FORCES:
        yield from _made(verb, verb, MOVING_VERBS[key], "do")


def _resumed(noun: "Token", verb: "Token") -> Iterator[Act]:
    """Something shut off that comes back: "internet services resumed"."""
    for rule in THING_RULES:
        if "resume" in rule.undo and thing_key(noun) & rule.things:
            yield from _made(noun, verb, rule.sense, "lift")


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


def noun_sense(noun: "Token") -> Sense | None:
    """What act a noun names, with the words before it ("hunger strike"), or None."""
    for key in _keys(noun):
        if key == "strike" and any(
            child.lemma_.casefold() in LABOUR_WORDS for child in noun.children
        ):
            hungry = any(child.lemma_.casefold() == "hunger" for child in noun.children)
            return _HUNGER if hungry else _STRIKE
        if key in ACT_NOUNS:
            return ACT_NOUNS[key]
    return None


def thing_key(noun: "Token") -> set[str]:
    """The lemmas under which the tables may know a thing."""
    return set(_keys(noun))


def _keys(noun: "Token") -> list[str]:
    """A noun with the word before it, with its "of" phrase, and alone; longest first."""
    if noun.pos_ not in {"NOUN", "PROPN", "VERB", "ADJ"}:
        return []
    lemma = str(noun.lemma_).casefold()
    keys = [
        f"{str(child.lemma_).casefold()} {lemma}"
        for child in noun.children
        if child.dep_ in {"compound", "amod", "nmod"} and child.i < noun.i
    ]
    keys += [f"{lemma} of {str(inner.lemma_).casefold()}" for inner in _of(noun)]
    return [*keys, lemma]


def _with_noun(verb: "Token", key: str, thing: "Token") -> Act | None:
    effect = SUPPORT_VERBS.get(key)
    for child in verb.children:
        if child.dep_ == "prep" and f"{verb.lemma_} {child.lower_}" in SUPPORT_VERBS:
            effect = SUPPORT_VERBS[f"{verb.lemma_} {child.lower_}"]
    if effect is None:
        return None
    noun = thing
    sense = noun_sense(thing)
    if sense is None and str(thing.lemma_).casefold() in QUANTITIES:
        noun = next((part for part in _of(thing) if noun_sense(part) is not None), thing)
        sense = noun_sense(noun)
    if sense is None:
        inner = _inside(thing)
        if inner is None:
            return None
        noun, within = inner
        sense = noun_sense(noun) or _thing_sense("suspend", noun)
        if sense is None:
            return None
        effect = effect if effect in {"plan", "threaten", "deny", "cancel"} else within
    if _is_barred(noun) and effect == "do":
        return None
    return next(_made(noun, verb, sense, effect), None)


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


def _of(noun: "Token") -> list["Token"]:
    """The nouns behind the "of" of a noun."""
    return [
        inner
        for child in noun.children
        if child.dep_ == "prep" and child.lower_ == "of"
        for inner in child.children
        if inner.dep_ == "pobj"
    ]


def _thing_sense(verb: str, noun: "Token") -> Sense | None:
    keys = thing_key(noun)
    return next(
        (rule.sense for rule in THING_RULES if verb in rule.verbs and keys & rule.things), None
    )


def _with_thing(verb: "Token", key: str, thing: "Token") -> Act | None:
    keys = thing_key(thing)
    for inner in _of(thing):
        keys |= thing_key(inner)
    for rule in THING_RULES:
        if key in rule.verbs and keys & rule.things:
            return next(_made(verb, verb, rule.sense, "do"), None)
        if key in rule.undo and keys & rule.things:
            return next(_made(verb, verb, rule.sense, "lift"), None)
    if str(thing.lemma_).casefold() in UNNAMED_ACTIONS:
        if key == "threaten":
            return next(_made(verb, verb, THREAT, "threaten"), None)
        if key in {"take", "face"} and condition_of(_chain(verb)) is not None and is_future(verb):
            return next(_made(verb, verb, THREAT, "do"), None)
    return None


def _is_barred(noun: "Token") -> bool:
    """Whether a noun is denied: "no agreement"."""
    return any(child.lower_ in {"no", "any", "neither"} for child in noun.children)


def _bare_threat(verb: "Token", things: list["Token"]) -> Iterator[Act]:
    """ "threatened to" do something that no table knows."""
    complement = child_of(verb, {"xcomp"})
    if complement is None or things:
        return
    if not any(True for part in conjuncts(complement) for _ in _acts_of(part)):
        yield from _made(verb, verb, THREAT, "threaten")


def _of_being(verb: "Token") -> Iterator[Act]:
    """ "There will be no talks"."""
    expletive = child_of(verb, {"expl"})
    noun = child_of(verb, {"attr", "nsubj"}) if expletive is not None else None
    if noun is not None:
        sense = noun_sense(noun)
        future = tense_status(verb, sense, conditional=False) if sense is not None else None
        if sense is not None and future == "announced":
            barred = _is_barred(noun) and sense.friendly
            yield from _made(noun, verb, sense.stopped() if barred else sense, "announce")


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
                verb, verb, READY_FOR_FORCE, "threatened", condition_of([*_chain(verb), *joined])
            )


def _prepositions(verb: "Token") -> set[str]:
    return {child.lower_ for child in verb.children if child.dep_ == "prep"}


def _chain(verb: "Token") -> list["Token"]:
    """The verb that carries an act and those whose complement it is."""
    chain = [verb, *(node for node in governors(verb) if node.pos_ in {"VERB", "AUX"})]
    if verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        chain.append(verb.head)
    return chain


def _made(word: "Token", verb: "Token", sense: Sense, effect: Effect) -> Iterator[Act]:
    """The act, if its tense and the words above it leave one."""
    if is_negated(verb):
        status = _withheld(verb)
        if status is not None:
            yield Act(word, verb, sense, status)
        return
    if verb.dep_ == "advcl" and any(child.tag_ == "TO" for child in verb.children):
        return
    above = next(governors(verb), verb)
    if verb.dep_ == "pcomp" and above.pos_ != "NOUN" and verb_key(above) not in GOVERNORS:
        return
    condition = condition_of(_chain(verb))
    conditional = condition is not None and condition.left_edge.lower_ not in _WAITING
    if condition is not None and condition.left_edge.lower_ == "unless" and not sense.hostile:
        sense = sense.stopped()
    inner = tense_status(verb, sense, conditional=conditional)
    if sense.friendly and effect in {"cancel", "lift", "postpone", "suspend"}:
        sense, effect, inner = _broken_off(sense, effect, verb, inner)
    settled = settle(effect, sense, inner, verb, conditional=conditional)
    status = governed_status(verb, sense, settled, conditional=conditional)
    if status is not None:
        ahead = status in _AHEAD and (effect != "announce" or sense.friendly)
        yield Act(word, verb, sense, status, condition, ahead)


def _broken_off(
    sense: Sense, effect: Effect, verb: "Token", inner: MeasureStatus | None
) -> tuple[Sense, Effect, MeasureStatus | None]:
    """To stop what is friendly is a measure of its own; to put off or cancel a meeting is a status."""
    delayed = effect == "postpone"
    if sense.kind == "diplomatic" and (delayed or effect == "cancel"):
        return (sense if delayed else sense.stopped()), effect, inner
    if delayed or sense.event in {"CONCEDE", "COOPERATE"}:
        return sense, effect, inner
    stopped = sense.stopped()
    return stopped, "do", "in_force" if inner == "completed" else inner


def _withheld(verb: "Token") -> MeasureStatus | None:
    """A decision not to do something cancels it; all else that is not done is no measure."""
    for node in (verb, *verb.ancestors):
        heads = [node, *(child for child in node.children if child.dep_ in {"nsubj", "nsubjpass"})]
        if any(head.lemma_.casefold() in {"decision", "decide", "choice"} for head in heads):
            return "cancelled"
    return None


def is_figurative(noun: "Token") -> bool:
    """Whether the words before a noun say that nobody is hurt: "a media attack"."""
    return any(
        child.lower_ in FIGURATIVE
        for child in noun.children
        if child.dep_ in {"compound", "amod", "nmod"}
    )
