"""Acts in a parsed text: the word that names one, the verb that carries it, what became of it.

An act is a verb ("arrested"), a verb with a certain thing ("closed the border"), or a noun with a
verb that says what becomes of it ("imposed a curfew", "the sanctions imposed on", "talks resumed").
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.extract.language.syntax import (
    auxiliaries,
    child_of,
    conjuncts,
    lemmas_behind,
    subject_of,
)
from briefgen.extract.measures.act import Act, chain_of, told_act
from briefgen.extract.measures.hypothetical import is_hypothetical
from briefgen.extract.measures.lexicon import (
    ACT_VERBS,
    READY_FOR_FORCE,
    THREAT,
    THREAT_IDIOMS,
)
from briefgen.extract.measures.noun_senses import (
    is_barred,
    noun_sense,
    thing_keys,
)
from briefgen.extract.measures.rulebook import rule_for
from briefgen.extract.measures.senses import EVACUATE, ORDER
from briefgen.extract.measures.status import (
    condition_of,
    tense_status,
    verb_key,
)
from briefgen.extract.measures.verb_senses import (
    answers_with_force,
    called_out,
    in_attack,
    makes_leave,
    verb_sense,
    with_preposition,
    without_up_to,
)
from briefgen.extract.measures.verb_with_noun import (
    act_of_rule,
    happening,
    misread_act,
    things_of,
    with_noun,
    with_thing,
)

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# Verbs that make people go: "ordered the residents to evacuate".
_ORDERING = frozenset({"order", "tell", "instruct", "direct"})
_WILLS = frozenset({"will", "would", "'ll", "shall"})
_STAYING = frozenset({"remain", "stay"})
# Labels of a participle that shares the subject of the verb above it.
_WITHOUT_SUBJECT = frozenset({"advcl", "acomp", "oprd", "xcomp", "conj", "dep"})
_SHUT_STATES = {
    "closed": "close",
    "shut": "close",
    "sealed": "seal",
    "blocked": "block",
    "suspended": "suspend",
    "grounded": "ground",
}


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
    if verb.lemma_ == "be" or verb.lemma_ in _STAYING:
        told = [_of_state(verb)]
        if verb.lemma_ == "be":
            told += [_on_hold(verb), _not_to_be(verb)]
        yield from (act for act in told if act is not None)
    if verb.lemma_ == "be":
        return
    things = list(things_of(verb))
    beside = [child for child in verb.children if child.dep_ == "conj" and child.pos_ == "NOUN"]
    done = [
        misread_act(verb, thing) or with_noun(verb, key, thing) or with_thing(verb, key, thing)
        for thing in things
    ]
    done += [misread_act(verb, noun) for noun in beside]
    if any(done):
        yield from (act for act in done if act is not None)
        return
    for act in (happening(verb, key), in_attack(verb, key), _by_itself(verb, key, things)):
        if act is not None:
            yield act


def _by_itself(verb: "Token", key: str, things: list["Token"]) -> Act | None:
    """The act that a verb is by itself, whatever it is done to."""
    key = without_up_to(verb, key)
    if key == "threaten":
        return _bare_threat(verb, things)
    if key == "open" and any(thing.lower_ == "fire" for thing in things):
        return told_act(verb, verb, ACT_VERBS["open fire"], "do")
    if verb.lemma_ == "call" and (called := called_out(verb)) is not None:
        return told_act(verb, verb, called, "announce")
    if key in _ORDERING and makes_leave(verb):
        return told_act(verb, verb, EVACUATE, "announce")
    if key in _ORDERING and _orders(verb):
        return told_act(verb, verb, ORDER, "announce")
    if answers_with_force(verb, key) and _WILLS & set(auxiliaries(verb)):
        return told_act(verb, verb, THREAT, "threaten")
    sense = verb_sense(verb, with_preposition(verb, key))
    return told_act(verb, verb, sense, "do") if sense is not None else None


def _orders(verb: "Token") -> bool:
    """Whether somebody is told to do something that no table knows."""
    complement = child_of(verb, {"xcomp", "ccomp"})
    return (
        verb.lemma_ in {"order", "instruct", "direct"}
        and complement is not None
        and any(child.tag_ == "TO" for child in complement.children)
        and not any(True for part in conjuncts(complement) for _ in _acts_of(part))
    )


def _bare_threat(verb: "Token", things: list["Token"]) -> Act | None:
    """A threat of something that no table knows: "threatened to" do it."""
    complement = child_of(verb, {"xcomp"})
    if complement is None or things:
        return None
    if any(True for part in conjuncts(complement) for _ in _acts_of(part)):
        return None
    return told_act(verb, verb, THREAT, "threaten")


def _of_state(verb: "Token") -> Act | None:
    """What is and stays shut: "schools remain closed", "all flights are suspended"."""
    state = child_of(verb, {"acomp", "oprd", "attr"})
    thing = child_of(verb, {"nsubj"})
    if state is None or thing is None or state.lower_ not in _SHUT_STATES:
        return None
    key = _SHUT_STATES[state.lower_]
    rule = rule_for(key, thing_keys(thing), lambda rule: bool(rule.undo) and key in rule.verbs)
    if rule is None:
        return None
    return act_of_rule(state, verb, replace(rule, sense=replace(rule.sense, lasting=True)), "do")


def _on_hold(verb: "Token") -> Act | None:
    """What waits: "the visit is on hold"."""
    event = child_of(verb, {"nsubj"})
    waits = "hold" in lemmas_behind(verb, "on")
    sense = noun_sense(event) if event is not None and waits else None
    if event is None or sense is None:
        return None
    return told_act(event, verb, sense, "postpone")


def _not_to_be(verb: "Token") -> Act | None:
    """What is announced not to be: "There will be no talks"."""
    expletive = child_of(verb, {"expl"})
    noun = child_of(verb, {"attr", "nsubj"}) if expletive is not None else None
    sense = noun_sense(noun) if noun is not None else None
    if noun is None or sense is None:
        return None
    if tense_status(verb, sense, conditional=False) != "announced":
        return None
    barred = is_barred(noun) and sense.friendly
    return told_act(noun, verb, sense.stopped() if barred else sense, "announce")


def _idioms_of(sentence: "Span") -> Iterator[Act]:
    """The idioms of a readiness to use force."""
    for idiom in THREAT_IDIOMS:
        position = sentence.text.casefold().find(idiom)
        if position < 0:
            continue
        offset = sentence.start_char + position
        words = [
            token
            for token in sentence
            if token.idx + len(token) > offset and token.idx < offset + len(idiom)
        ]
        verb = _carrier(words[0])
        if verb is not None and not is_hypothetical(verb):
            joined = [part for part in conjuncts(verb) if part.pos_ in {"VERB", "AUX", "ADJ"}]
            told = [child for child in verb.children if child.dep_ in {"ccomp", "parataxis"}]
            condition = condition_of([*chain_of(verb), *joined, *told])
            yield Act(verb, verb, READY_FOR_FORCE, "threatened", condition, last=words[-1])


def _carrier(word: "Token") -> "Token | None":
    """The verb of which an idiom is said: "stood" in "Norway stood locked and loaded"."""
    verb = next((node for node in (word, *word.ancestors) if node.pos_ in {"VERB", "AUX"}), None)
    while verb is not None and subject_of(verb) is None and verb.dep_ in _WITHOUT_SUBJECT:
        verb = next((node for node in verb.ancestors if node.pos_ in {"VERB", "AUX"}), None)
    return verb
