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
)
from briefgen.extract.measures.act import Act, chain_of, told_acts
from briefgen.extract.measures.lexicon import (
    ACT_VERBS,
    READY_FOR_FORCE,
    THREAT,
    THREAT_IDIOMS,
)
from briefgen.extract.measures.noun_senses import (
    is_barred,
    noun_sense,
    thing_key,
)
from briefgen.extract.measures.senses import EVACUATE, ORDER
from briefgen.extract.measures.status import (
    condition_of,
    is_hypothetical,
    tense_status,
    verb_key,
)
from briefgen.extract.measures.thing_rules import RULES_OF_VERB
from briefgen.extract.measures.verb_senses import (
    answers_with_force,
    in_attack,
    makes_leave,
    verb_sense,
    with_preposition,
    without_up_to,
)
from briefgen.extract.measures.verb_with_noun import (
    acts_of_rule,
    happening,
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
    if verb.lemma_ == "be":
        yield from _of_being(verb)
        return
    if verb.lemma_ in _STAYING:
        yield from _of_state(verb)
    things = list(things_of(verb))
    done = [with_noun(verb, key, thing) or with_thing(verb, key, thing) for thing in things]
    if any(done):
        yield from (act for act in done if act is not None)
        return
    yield from happening(verb, key)
    yield from in_attack(verb, key)
    key = without_up_to(verb, key)
    if key == "threaten":
        yield from _bare_threat(verb, things)
    elif key == "open" and any(thing.lower_ == "fire" for thing in things):
        yield from told_acts(verb, verb, ACT_VERBS["open fire"], "do")
    elif key in _ORDERING and makes_leave(verb):
        yield from told_acts(verb, verb, EVACUATE, "announce")
    elif key in _ORDERING and _orders(verb):
        yield from told_acts(verb, verb, ORDER, "announce")
    elif answers_with_force(verb, key) and _WILLS & set(auxiliaries(verb)):
        yield from told_acts(verb, verb, THREAT, "threaten")
    else:
        sense = verb_sense(verb, with_preposition(verb, key))
        if sense is not None:
            yield from told_acts(verb, verb, sense, "do")


def _orders(verb: "Token") -> bool:
    """Whether somebody is told to do something that no table knows."""
    complement = child_of(verb, {"xcomp", "ccomp"})
    return (
        verb.lemma_ in {"order", "instruct", "direct"}
        and complement is not None
        and any(child.tag_ == "TO" for child in complement.children)
        and not any(True for part in conjuncts(complement) for _ in _acts_of(part))
    )


def _bare_threat(verb: "Token", things: list["Token"]) -> Iterator[Act]:
    """Threats of something that no table knows: "threatened to" do it."""
    complement = child_of(verb, {"xcomp"})
    if complement is None or things:
        return
    if not any(True for part in conjuncts(complement) for _ in _acts_of(part)):
        yield from told_acts(verb, verb, THREAT, "threaten")


def _of_state(verb: "Token") -> Iterator[Act]:
    """What is and stays shut: "schools remain closed", "all flights are suspended"."""
    state = child_of(verb, {"acomp", "oprd", "attr"})
    thing = child_of(verb, {"nsubj"})
    if state is None or thing is None or state.lower_ not in _SHUT_STATES:
        return
    key = _SHUT_STATES[state.lower_]
    for rule, _ in RULES_OF_VERB.get(key, ()):
        if rule.undo and key in rule.verbs and thing_key(thing) & rule.things:
            stays = replace(rule, sense=replace(rule.sense, lasting=True))
            yield from acts_of_rule(state, verb, stays, "do")
            return


def _on_hold(verb: "Token") -> Iterator[Act]:
    """What waits: "the visit is on hold"."""
    event = child_of(verb, {"nsubj"})
    waits = "hold" in lemmas_behind(verb, "on")
    sense = noun_sense(event) if event is not None and waits else None
    if event is not None and sense is not None:
        yield from told_acts(event, verb, sense, "postpone")


def _of_being(verb: "Token") -> Iterator[Act]:
    """What is announced not to be: "There will be no talks"."""
    yield from _of_state(verb)
    yield from _on_hold(verb)
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
