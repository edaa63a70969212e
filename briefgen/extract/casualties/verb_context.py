"""What stands around a verb of harm: who does it, to whom, where they are brought or flee to."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from briefgen.extract.casualties import lexicon as words
from briefgen.extract.language.syntax import (
    OBJECTS,
    child_of,
    is_passive,
    subject_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEHIND = frozenset({"pobj", "pcomp"})


def lemma_of(token: "Token") -> str:
    """The lemma of a token in lower case."""
    return str(token.lemma_.casefold())


def is_in_condition(word: "Token") -> bool:
    """Whether a verb or a noun says how badly somebody is hurt: "are in critical condition"."""
    grave = any(child.dep_ == "acomp" and child.lower_ in words.GRAVE for child in word.children)
    condition = behind(word, {"in"}, {"condition"})
    return grave or (
        condition is not None
        and any(child.lower_ in words.CONDITIONS for child in condition.children)
    )


def is_armed(who: "Token | None") -> bool:
    """Whether those who cross or flee are soldiers or fighters, who are no refugees."""
    return who is not None and lemma_of(who) in words.ARMED


def leaves_the_country(verb: "Token") -> bool:
    """Whether those who flee or cross end up elsewhere: "fled to a camp", "crossed into"."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in {"to", "into", "from", "across", "over"}:
            for place in child.children:
                if place.ent_type_ == "GPE" or lemma_of(place) in words.REFUGES:
                    return True
        if child.dep_ in OBJECTS and (child.ent_type_ == "GPE" or lemma_of(child) == "border"):
            return True
    return False


def objects_of(verb: "Token") -> "Iterator[Token]":
    """The objects of a verb, and what is behind their "of": "various degrees of burns"."""
    for child in verb.children:
        if child.dep_ in OBJECTS:
            yield child
            for preposition in child.children:
                if preposition.lower_ == "of":
                    yield from (part for part in preposition.children if part.dep_ == "pobj")


def is_by_force(verb: "Token") -> bool:
    """Whether police do it, or do it to suspects: others who pick people up arrest nobody."""
    subject = subject_of(verb)
    taken = subject if is_passive(verb) else child_of(verb, OBJECTS)
    doer = doer_of(verb) if is_passive(verb) else subject
    suspected = taken is not None and lemma_of(taken) in words.SUSPECTS
    return suspected or (doer is not None and lemma_of(doer) in words.POLICE)


def behind(
    verb: "Token", prepositions: AbstractSet[str], nouns: AbstractSet[str]
) -> "Token | None":
    """The noun behind one of a verb's prepositions, if it is one of those."""
    for child in verb.children:
        if child.dep_ in {"prep", "agent", "dative", "advmod"} and child.lower_ in prepositions:
            for noun in child.children:
                if noun.dep_ in _BEHIND and not nouns.isdisjoint(_names_of(noun)):
                    return noun
    return None


def _names_of(noun: "Token") -> "Iterator[str]":
    """The lemma of a noun, its word, and both with the word before it: "medical center"."""
    yield lemma_of(noun)
    yield noun.lower_
    for child in noun.children:
        if child.dep_ in {"compound", "amod"}:
            yield f"{child.lower_} {lemma_of(noun)}"


def doer_of(token: "Token") -> "Token | None":
    """Who did it, where a verb governs the noun or the noun has an agent."""
    by = next((child for child in token.children if child.lower_ == "by"), None)
    return child_of(by, {"pobj"}) if by is not None else None


def leaves_home(verb: "Token") -> bool:
    """Whether it makes people leave where they live: "were forced to leave their homes"."""
    leaving = child_of(verb, {"xcomp", "ccomp"})
    left = child_of(leaving, OBJECTS) if leaving is not None else None
    return left is not None and lemma_of(left) in {"home", "house", "village"}


def to_hospital(verb: "Token") -> bool:
    """Whether a hospital is where somebody is brought."""
    return any(
        lemma_of(token) in words.HOSPITALS and token.head.lower_ == "to" and token.i > verb.i
        for token in verb.subtree
    )
