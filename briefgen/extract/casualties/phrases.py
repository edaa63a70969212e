"""What a clause says happened to its subject: by its verb, or by the verb and its complement."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefgen.brief.vocabulary import CasualtyKind
from briefgen.extract.casualties import lexicon as words
from briefgen.extract.casualties.verb_context import (
    behind,
    doer_of,
    is_armed,
    is_by_force,
    is_in_condition,
    leaves_home,
    leaves_the_country,
    lemma_of,
    objects_of,
    to_hospital,
)
from briefgen.extract.language.syntax import (
    OBJECTS,
    SUBJECTS,
    child_of,
    is_negated,
    is_passive,
    subject_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_STATE_LABELS = frozenset(
    {"oprd", "acomp", "attr", "ccomp", "advcl", "xcomp", "dep", "conj", "amod", "acl"}
)
_BEHIND = frozenset({"pobj", "pcomp"})
# What may stand between two states of the same people: "killed and even seriously wounded".
_JOINTS = frozenset({"cc", "preconj", "advmod", "punct", "auxpass", "aux", "conj"})


@dataclass(frozen=True, slots=True)
class Fate:
    """What happened to a party, and the words that say so.

    Attributes:
        kind: the kind of the figure.
        word: the token that names the fate.
        agent: the token for who or what did it, or None.
        part_of: the token of the larger group that the party is counted in, or None.
        toll: whether the number is a running total.
    """

    kind: CasualtyKind
    word: "Token"
    agent: "Token | None" = None
    part_of: "Token | None" = None
    toll: bool = False


def kind_named(token: "Token") -> CasualtyKind | None:
    """The kind of those whom a word names by what befell them: "the dead", "victims", "arrests"."""
    return words.TOLL_OF.get(token.lower_) or words.TOLL_OF.get(lemma_of(token))


def kind_joined(state: "Token") -> CasualtyKind | None:
    """The kind of another state that "and" or "or" ties right behind one: "dead | and wounded"."""
    following = [token.lower_ for token in state.doc[state.i + 1 : state.i + 3]]
    tied = following[:1] in (["and"], ["or"])
    return words.STATES.get(following[-1]) if tied else None


def counted_among(verb: "Token") -> "Token | None":
    """The harmed whom a clause counts its subject among: "were among the dead"."""
    if lemma_of(verb) not in words.COPULAS:
        return None
    among = behind(verb, {"among"}, words.TOLL_OF.keys())
    if among is not None:
        return among
    # "Were among those killed".
    those = behind(verb, {"among"}, {"those"})
    return child_of(those, {"acl"}) if those is not None else None


def clause_fate(verb: "Token", subject: "Token | None", *, raised: bool = False) -> Fate | None:
    """What a clause says of its subject (None: of the noun that a participle stands by).

    With ``raised`` the subject is that of a verb above, and its label says nothing.
    """
    lemma = lemma_of(verb)
    passive = subject is None or is_passive(verb) or (subject.dep_ == "nsubjpass" and not raised)
    if passive and lemma in words.TRACING and is_negated(verb):
        return Fate("missing", verb)
    if passive:
        held = behind(verb, {"in"}, words.HOSPITALS) is not None
        kind = harm_of(verb)
        if kind and not (kind == "detained" and held):
            return merged(Fate(kind, verb, doer_of(verb)))
        driven = lemma in words.DRIVING and leaves_home(verb)
        return (
            Fate("displaced", verb) if driven else phrase_fate(verb, passive=True) or _raised(verb)
        )
    if lemma in words.SUFFERING:
        return Fate(words.SUFFERING[lemma], verb)
    harm = harm_of(verb) if _is_reduced(verb) else None
    if harm:
        return merged(Fate(harm, verb))
    reduced = verb.tag_ == "VBN" and not any(child.dep_ == "aux" for child in verb.children)
    return (
        phrase_fate(verb, passive=False)
        or (_passive_phrase(verb) if reduced else None)
        or _raised(verb)
    )


def harm_of(verb: "Token") -> CasualtyKind | None:
    """What a verb does to its object: "shot" leaves open what "fatally shot" and "shot dead" say.

    Args:
        verb: any token.
    """
    kind = words.HARMING.get(lemma_of(verb))
    if lemma_of(verb) == "shoot" and any(child.lower_ == "down" for child in verb.children):
        # Aircraft are shot down.
        return None
    if kind == "displaced" and to_hospital(verb):
        return "hospitalized"
    if lemma_of(verb) == "seize" and is_by_force(verb):
        return "detained"
    if kind != "killed_or_injured":
        return kind
    if any(child.lower_ in words.FATALLY or child.lower_ == "dead" for child in verb.children):
        return "killed"
    if behind(verb, {"to"}, {"death"}) is not None:
        return "killed"
    state = state_of(verb)
    if state is not None:
        return state.kind
    hit = behind(verb, {"in"}, words.LIMBS) is not None
    survived = any(lemma_of(other) in words.SURVIVING for other in verb.conjuncts)
    return "injured" if hit or survived else kind


def _raised(verb: "Token") -> Fate | None:
    """What stands behind a verb of belief: "are known to have died", "seem to be missing"."""
    completed = child_of(verb, {"xcomp"}) or behind_as(verb)
    if completed is None or completed.pos_ not in {"VERB", "AUX"}:
        return None
    return clause_fate(
        completed, child_of(verb, SUBJECTS) if not is_passive(completed) else None, raised=True
    )


def behind_as(verb: "Token") -> "Token | None":
    """The verb behind "as": "are recorded as having died"."""
    preposition = next((child for child in verb.children if child.lower_ == "as"), None)
    return child_of(preposition, {"pcomp"}) if preposition is not None else None


def _is_reduced(verb: "Token") -> bool:
    """Whether a participle stands without its auxiliary: "and 30 wounded"."""
    if verb.tag_ not in {"VBN", "VBD", "JJ"}:
        return False
    has_object = any(child.dep_ in OBJECTS - {"oprd"} for child in verb.children)
    return not has_object and not any(child.dep_ == "aux" for child in verb.children)


def merged(fate: Fate) -> Fate:
    """Join the states of the same people: "killed or wounded" is one figure of both."""
    kinds = {fate.kind}
    for other in fate.word.conjuncts:
        kind = harm_of(other) or words.STATES.get(other.lower_)
        between = fate.word.doc[min(fate.word.i, other.i) + 1 : max(fate.word.i, other.i)]
        if kind and all(token.dep_ in _JOINTS for token in between):
            kinds.add(kind)
    if len(kinds) > 1:
        kinds.discard("killed_or_injured")
    if kinds in ({"killed"}, {"injured"}):
        return replace(fate, kind=kinds.pop())
    if kinds == {"killed", "injured"}:
        return replace(fate, kind="killed_or_injured")
    return fate


def phrase_fate(verb: "Token", *, passive: bool) -> Fate | None:
    """What verb and complement say together: "lost their lives", "were taken to hospital".

    Args:
        verb: the verb.
        passive: whether it is its object that is meant; its subject otherwise.
    """
    lemma = lemma_of(verb)
    state = state_of(verb)
    if state and lemma in words.LINKING | words.COPULAS:
        return state
    if lemma in words.LINKING | words.COPULAS and is_in_condition(verb):
        return Fate("injured", verb)
    if passive:
        return _passive_phrase(verb)
    objects = {lemma_of(noun) for noun in objects_of(verb)}
    for verbs, nouns, kind in words.OBJECT_PHRASES:
        if lemma in verbs and objects & nouns:
            return Fate(kind, verb)
    for verbs, prepositions, nouns, kind in words.ACTIVE_PHRASES:
        if lemma in verbs and behind(verb, prepositions, nouns):
            return Fate(kind, verb)
    if lemma in words.FLIGHT and leaves_the_country(verb) and not is_armed(subject_of(verb)):
        return Fate("displaced", verb)
    among = counted_among(verb)
    counted = kind_named(among) if among is not None else None
    return Fate(counted, verb, part_of=among) if counted else None


def _passive_phrase(verb: "Token") -> Fate | None:
    lemma = lemma_of(verb)
    captive = next((word for word in _complements(verb) if lemma_of(word) in words.CAPTIVES), None)
    holder = subject_of(verb)
    kept = holder is not None and lemma_of(holder) in words.PRISONS
    if captive is not None and lemma in words.TAKING and not kept:
        return Fate(words.CAPTIVES[lemma_of(captive)], verb, doer_of(verb))
    for verbs, prepositions, nouns, kind in words.PASSIVE_PHRASES:
        if lemma in verbs and behind(verb, prepositions, nouns):
            return Fate(kind, verb, doer_of(verb))
    if lemma == "hold" and any(child.lower_ == "being" for child in verb.children):
        return Fate("detained", verb, doer_of(verb))
    for child in verb.children:
        parted = words.PARTICLE_VERBS.get((lemma, child.lower_))
        if parted == "detained" and lemma == "pick" and not is_by_force(verb):
            continue
        if parted:
            return Fate(parted, verb, doer_of(verb))
    return None


def _complements(verb: "Token") -> "Iterator[Token]":
    for child in verb.children:
        if child.i > verb.i and child.dep_ in _STATE_LABELS | OBJECTS:
            yield child
        if child.dep_ == "prep" and child.lower_ == "as":
            yield from (part for part in child.children if part.dep_ in _BEHIND | {"amod"})


def state_of(verb: "Token") -> Fate | None:
    """The state in a verb's complement: "left dead", "reported missing", "feared dead"."""
    for child in _complements(verb):
        if child.dep_ == "conj" and child.pos_ == "VERB":
            continue
        kind = words.STATES.get(child.lower_)
        if (
            kind
            and child_of(child, SUBJECTS) is None
            and child.pos_ in {"ADJ", "VERB", "ADV", "NOUN"}
        ):
            return merged(Fate(kind, child))
    return None


def joined_fate(verb: "Token") -> Fate | None:
    """What a further verb says of the same subject: "were on patrol and were killed"."""
    for other in verb.conjuncts:
        if other.i < verb.i or child_of(other, SUBJECTS) is not None:
            continue
        if other.pos_ == "AUX":
            return phrase_fate(other, passive=False)
        if other.pos_ == "VERB":
            passive = is_passive(other) or (is_passive(verb) and _is_reduced(other))
            harm = harm_of(other) if passive else None
            if harm:
                return Fate(harm, other, doer_of(other))
            if lemma_of(other) in words.SUFFERING:
                return Fate(words.SUFFERING[lemma_of(other)], other)
            state = state_of(other) if lemma_of(other) in words.LINKING else None
            if state is not None:
                return state
    return None
