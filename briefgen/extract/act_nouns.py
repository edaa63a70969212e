"""Which act a noun names, and under which words the tables know a thing."""

from typing import TYPE_CHECKING

from briefgen.extract.act_senses import Sense
from briefgen.extract.measure_lexicon import ACT_NOUNS, FIGURATIVE, LABOUR_WORDS
from briefgen.extract.measure_things import THING_RULES

if TYPE_CHECKING:
    from spacy.tokens import Token

_STRIKE = ACT_NOUNS["general strike"]
_HUNGER = ACT_NOUNS["hunger strike"]


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
    keys += [f"{lemma} of {str(inner.lemma_).casefold()}" for inner in nouns_behind_of(noun)]
    return [*keys, lemma]


def nouns_behind_of(noun: "Token") -> list["Token"]:
    """The nouns behind the "of" of a noun."""
    return [
        inner
        for child in noun.children
        if child.dep_ == "prep" and child.lower_ == "of"
        for inner in child.children
        if inner.dep_ == "pobj"
    ]


def thing_sense(verb: str, noun: "Token") -> Sense | None:
    """What it is to do what a verb says to a thing, or None where it is no measure."""
    keys = thing_key(noun)
    return next(
        (rule.sense for rule in THING_RULES if verb in rule.verbs and keys & rule.things), None
    )


def is_barred(noun: "Token") -> bool:
    """Whether a noun is denied: "no agreement"."""
    return any(child.lower_ in {"no", "any", "neither"} for child in noun.children)


def is_figurative(word: "Token", sense: Sense) -> bool:
    """Whether the words before an attack say that nobody is hurt: "a media attack"."""
    return sense.kind == "use_of_force" and any(
        child.lower_ in FIGURATIVE
        for child in word.children
        if child.dep_ in {"compound", "amod", "nmod"}
    )
