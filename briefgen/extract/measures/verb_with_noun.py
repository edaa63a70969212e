"""Acts that a verb tells with a thing or with a noun: "closed the border", "imposed a curfew"."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from briefgen.extract.language.syntax import (
    child_of,
    conjuncts,
    is_future,
    is_passive,
    shares_passive,
)
from briefgen.extract.measures.act import Act, chain_of, told_act
from briefgen.extract.measures.effects import (
    HAPPEN_VERBS,
    NOMINALS,
    SUPPORT_NOUNS,
    SUPPORT_VERBS,
    Effect,
)
from briefgen.extract.measures.lexicon import (
    QUANTITIES,
    THREAT,
    UNNAMED_ACTIONS,
)
from briefgen.extract.measures.noun_senses import (
    is_barred,
    noun_sense,
    nouns_behind_of,
    thing_keys,
)
from briefgen.extract.measures.parties import agent_of, takers_of
from briefgen.extract.measures.rulebook import effect_of, rule_for, undoes
from briefgen.extract.measures.rules import ANYTHING, ThingRule
from briefgen.extract.measures.senses import Sense
from briefgen.extract.measures.status import (
    condition_of,
    verb_key,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_THINGS = frozenset({"dobj", "nsubjpass", "attr", "oprd"})
_OF = frozenset({"of", "to", "in", "for"})
# What a threat may be of that is only called an answer.
_VOWING = frozenset({"promise", "vow", "pledge"})
_RETURNS = frozenset(
    {"response", "retaliation", "reprisal", "revenge", "consequence", "countermeasure"}
)
# Behind these a verb names the act that it carries: "put on alert", "withdraw from the pact".
_CARRIERS = frozenset({"to", "under", "on", "upon", "with", "for", "from", "of"})
# Verbs of giving by which nothing has been given yet.
_PROMISING: dict[str, Effect] = {"pledge": "announce", "promise": "announce", "offer": "plan"}
# What a head of state does to a bill, named or not.
_SIGNING = frozenset({"sign", "veto", "promulgate"})
# With an object they tell of something else: "the deal opened the door".
_INTRANSITIVE = frozenset({"open", "follow", "begin", "start", "end", "resume"})
_REOPENING = ("reopen", "resume", "restart", "start", "open")


def things_of(verb: "Token") -> Iterator["Token"]:
    """What a verb is done to: object, passive subject, or the noun that its clause belongs to."""
    given = child_of(verb, {"dobj"}) is not None
    for child in verb.children:
        # In "every team was sent a kit" the subject is who gets it.
        if child.dep_ in _THINGS and not (given and child.dep_ == "nsubjpass"):
            yield from conjuncts(child)
        elif child.dep_ == "prep" and child.lower_ in _CARRIERS:
            noun = child_of(child, {"pobj"})
            if noun is not None and f"{verb.lemma_} {child.lower_}" in SUPPORT_VERBS:
                yield from conjuncts(noun)
    subject = child_of(verb, {"nsubj"})
    if subject is not None and shares_passive(verb):
        yield from conjuncts(subject)
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        if not _is_overtaken(verb):
            yield verb.head
    elif verb.dep_ == "relcl":
        objects = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}]
        if not objects or objects[0].tag_ in {"WDT", "WP"}:
            yield verb.head


def _is_overtaken(plan: "Token") -> bool:
    """Whether the main verb tells what became of a plan: "talks planned for May were put off"."""
    above = plan.head.head
    planned = plan.lemma_ in {"plan", "schedule", "intend", "expect"}
    return planned and verb_key(above) in SUPPORT_VERBS.keys() | HAPPEN_VERBS.keys()


def with_noun(verb: "Token", key: str, thing: "Token") -> Act | None:
    """The act that a noun names, with a verb that says what becomes of it.

    Args:
        verb: the verb.
        key: its lemma, with its particle.
        thing: what it is done to.
    """
    effect = _effect_of(verb, key)
    if effect is None:
        return None
    noun = _named_by(thing)
    sense = noun_sense(noun)
    if key == "declare" and sense is not None and sense.kind == "movement_restriction":
        effect = "do"
    if sense is None:
        return _nominal(verb, thing, effect) or _within(verb, thing, effect)
    # Who seeks talks, aid or refuge asks for them.
    if (is_barred(noun) and effect == "do") or (key == "seek" and sense.friendly):
        return None
    return told_act(noun, verb, sense, effect)


def _effect_of(verb: "Token", key: str) -> Effect | None:
    """What a verb, with a preposition of its own, does to the act that a noun names."""
    for child in verb.children:
        if child.dep_ == "prep" and f"{verb.lemma_} {child.lower_}" in SUPPORT_VERBS:
            return SUPPORT_VERBS[f"{verb.lemma_} {child.lower_}"]
    return SUPPORT_VERBS.get(key)


def _named_by(thing: "Token") -> "Token":
    """The noun that names the act: behind a measure, "tons of food aid", the thing itself."""
    measured = str(thing.lemma_).casefold() in QUANTITIES or thing.pos_ == "NUM"
    if not measured or noun_sense(thing) is not None:
        return thing
    return next((part for part in nouns_behind_of(thing) if noun_sense(part) is not None), thing)


def _within(verb: "Token", thing: "Token", effect: Effect) -> Act | None:
    """The act whose suspension, launch or end a noun names: "a suspension of flights"."""
    within = SUPPORT_NOUNS.get(str(thing.lemma_).casefold())
    behind = (child_of(child, {"pobj"}) for child in thing.children if _leads_on(child))
    noun = next((inner for inner in behind if inner is not None), None)
    if within is None or noun is None:
        return None
    sense = noun_sense(noun) or _sense_of_stopping(noun)
    if sense is None or (is_barred(noun) and within == "do"):
        return None
    kept = effect if effect in {"plan", "threaten", "deny", "cancel"} else within
    return told_act(noun, verb, sense, kept)


def _sense_of_stopping(noun: "Token") -> Sense | None:
    rule = rule_for("suspend", thing_keys(noun), lambda rule: "suspend" in rule.verbs)
    return rule.sense if rule is not None else None


def _leads_on(child: "Token") -> bool:
    return child.dep_ == "prep" and child.lower_ in _OF


def _nominal(verb: "Token", thing: "Token", effect: Effect) -> Act | None:
    """The act in "ordered the closure of the port", "announced the culling of 900 hens"."""
    lemma = str(thing.lemma_).casefold()
    keys = [
        key
        for noun in nouns_behind_of(thing)
        for part in (noun, *nouns_behind_of(noun))
        for key in thing_keys(part)
    ]
    for stem in (NOMINALS.get(lemma, ""), *_stems_of(lemma)):
        rule = rule_for(stem, keys, lambda rule: ANYTHING not in rule.things)
        if rule is not None:
            return act_of_rule(thing, verb, rule, effect)
    return None


def _stems_of(gerund: str) -> tuple[str, ...]:
    """The verbs of which a noun may be the gerund: "culling", "closing", "shutting"."""
    if not gerund.endswith("ing"):
        return ()
    stem = gerund.removesuffix("ing")
    return (stem, f"{stem}e", stem[:-1])


def with_thing(verb: "Token", key: str, thing: "Token") -> Act | None:
    """The act that a verb is with a certain thing.

    Args:
        verb: the verb.
        key: its lemma, with its particle.
        thing: what it is done to.
    """
    if key == "call" and any(
        child.dep_ == "poss" or child.lower_ == "the" for child in thing.children
    ):
        return None
    keys = [name for noun in (thing, *nouns_behind_of(thing)) for name in thing_keys(noun)]
    keys += _misread_noun(thing)
    named = thing.pos_ in {"NOUN", "PROPN"}
    rule = rule_for(
        key, keys, lambda rule: _may_take(verb, rule) and (named or ANYTHING not in rule.things)
    )
    if rule is None:
        return _unnamed_threat(verb, key, thing)
    effect = effect_of(rule, key)
    return act_of_rule(verb, verb, rule, _PROMISING.get(key, effect) if effect == "do" else effect)


def _misread_noun(thing: "Token") -> list[str]:
    """The plural that the tagger took for a verb behind a name: "grounded its C-80 turboprops"."""
    behind = thing.nbor() if thing.i + 1 < thing.sent.end else thing
    misread = behind.tag_ == "VBZ" and next(behind.children, None) is None
    is_name = any(character.isdigit() or character.isupper() for character in thing.text)
    return [behind.lower_.removesuffix("s")] if misread and is_name else []


def misread_act(verb: "Token", thing: "Token") -> Act | None:
    """The act of a verb that the parser took for an adjective: "shut schools and closed roads".

    Args:
        verb: the verb of which the parser made all of it the object.
        thing: what stands joined to the object.
    """
    first = thing.left_edge
    joined = thing.dep_ == "conj" and first.i > 0 and first.nbor(-1).dep_ == "cc"
    if not joined or first.tag_ != "VBN" or first.head.i != thing.i or verb.tag_ != "VBD":
        return None
    key = str(first.lemma_).casefold()
    rule = rule_for(key, thing_keys(thing), lambda rule: _may_take(verb, rule))
    return act_of_rule(first, verb, rule, effect_of(rule, key)) if rule is not None else None


def _unnamed_threat(verb: "Token", key: str, thing: "Token") -> Act | None:
    """What is threatened without being named: "vowed revenge", "will take action if"."""
    lemma = str(thing.lemma_).casefold()
    if lemma not in UNNAMED_ACTIONS:
        return None
    if key == "threaten" or (key in _VOWING and lemma in _RETURNS):
        return told_act(verb, verb, THREAT, "threaten")
    if key in {"take", "face"} and condition_of(chain_of(verb)) is not None and is_future(verb):
        return told_act(verb, verb, THREAT, "do")
    return None


def act_of_rule(word: "Token", verb: "Token", rule: ThingRule, effect: Effect) -> Act | None:
    """Return the act that a rule knows, or None where its tense and the words above leave none.

    Args:
        word: the word that names it.
        verb: the verb that carries it.
        rule: what it is.
        effect: what the verb does to it.
    """
    act = told_act(word, verb, rule.sense, effect)
    return replace(act, by_rule=True) if act is not None else None


def _may_take(verb: "Token", rule: ThingRule) -> bool:
    """Whether the one who does it, where one is named, is one of those who may."""
    if not rule.takers:
        return True
    if verb.lemma_ in _SIGNING and any(taker.ent_type_ == "PERSON" for taker in takers_of(verb)):
        return True
    return any(
        str(part.lemma_).casefold() in rule.takers
        for taker in takers_of(verb)
        for part in (taker, *nouns_behind_of(taker))
    ) or ((is_passive(verb) or shares_passive(verb)) and agent_of(verb) is None)


def _shutting_rule(thing: "Token", key: str) -> ThingRule | None:
    """The rule for what is closed, cancelled or cut off, by what it is and how it opens again."""
    keys = thing_keys(thing)
    fitting = (rule_for(verb, keys, partial(undoes, verb)) for verb in (key, *_REOPENING))
    return next((rule for rule in fitting if rule is not None), None)


def happening(verb: "Token", key: str) -> Act | None:
    """The act that is the subject of what happens to it: "the talks resumed"."""
    subject = child_of(verb, {"nsubj"})
    effect = HAPPEN_VERBS.get(key)
    if effect is None or subject is None:
        return None
    if key in _INTRANSITIVE and child_of(verb, {"dobj"}) is not None:
        return None
    for noun in conjuncts(subject):
        sense = noun_sense(noun)
        if sense is not None:
            return told_act(noun, verb, sense, effect)
        rule = _shutting_rule(noun, key) if key in _REOPENING else None
        if rule is not None:
            return act_of_rule(noun, verb, rule, "lift")
    return None
