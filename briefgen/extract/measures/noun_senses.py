"""Which act a noun names, and under which words the tables know a thing."""

from typing import TYPE_CHECKING

from briefgen.extract.language.syntax import SUBJECTS
from briefgen.extract.measures.lexicon import (
    ACT_NOUNS,
    FIGURATIVE,
    LABOUR_SIGNS,
    LABOUR_WORDS,
    SANCTION_ADJECTIVES,
    SANCTION_NOUNS,
    WAR_SIGNS,
)
from briefgen.extract.measures.rules import SUM
from briefgen.extract.measures.senses import Sense
from briefgen.extract.measures.things import FORCES

if TYPE_CHECKING:
    from spacy.tokens import Token

_STRIKE = ACT_NOUNS["general strike"]
_HUNGER = ACT_NOUNS["hunger strike"]
# How many words before a word may speak of sanctions, so that it means them.
_CONTEXT = 60
_CURRENCIES = frozenset(
    "dollar euro pound yen yuan renminbi rupee rupiah peso franc mark rouble ruble won lira baht "
    "dinar dirham riyal shilling rand naira cedi krona krone zloty forint crown real ringgit dong "
    "hryvnia tenge taka birr".split()
)


def noun_sense(noun: "Token") -> Sense | None:
    """What act a noun names, with the words before it ("hunger strike"), or None."""
    for key in thing_keys(noun):
        if key == "strike" and any(
            child.lemma_.casefold() in LABOUR_WORDS for child in noun.children
        ):
            hungry = any(child.lemma_.casefold() == "hunger" for child in noun.children)
            return _HUNGER if hungry else _STRIKE
        if key == "strike" and noun.head.lower_ == "on" and noun.left_edge.i == noun.i:
            return _STRIKE
        if key == "strike" and speaks_of_labour(noun):
            return _STRIKE
        if key in ACT_NOUNS:
            return ACT_NOUNS[key]
    means_sanctions = (
        str(noun.lemma_).casefold() in SANCTION_NOUNS
        and any(child.lemma_.casefold() in SANCTION_ADJECTIVES for child in noun.children)
        and speaks_of_sanctions(noun)
    )
    return ACT_NOUNS["sanction"] if means_sanctions else None


def speaks_of_sanctions(word: "Token") -> bool:
    """Whether the words before a word speak of sanctions."""
    return any(token.lemma_ == "sanction" for token in word.doc[max(0, word.i - _CONTEXT) : word.i])


def speaks_of_labour(word: "Token") -> bool:
    """Whether a strike is one of workers: by its takers, its sentence, or the words around."""
    takers = [
        part
        for verb in word.ancestors
        for child in verb.children
        if child.dep_ in SUBJECTS and child.i != word.i and not child.is_ancestor(word)
        for part in child.subtree
    ]
    around = word.doc[max(0, word.i - _CONTEXT) : word.i + _CONTEXT]
    for words, of_war in (
        (takers, WAR_SIGNS | FORCES),
        (word.sent, WAR_SIGNS),
        (around, WAR_SIGNS),
    ):
        lemmas = {token.lemma_.casefold() for token in words}
        labour, war = bool(lemmas & LABOUR_SIGNS), bool(lemmas & of_war)
        if labour != war:
            return labour
    return False


def thing_keys(noun: "Token") -> list[str]:
    """Under which the tables may know a thing: with the word before it, with "of", alone."""
    if noun.pos_ not in {"NOUN", "PROPN", "VERB", "ADJ", "NUM"}:
        return []
    lemma = str(noun.lemma_).casefold()
    keys = [
        f"{str(child.lemma_).casefold()} {lemma}"
        for child in noun.children
        if child.dep_ in {"compound", "amod", "nmod"} and child.i < noun.i
    ]
    if noun.i > 1 and noun.nbor(-1).text == "-":
        # "Sit-in" and "cease-fire" are three words for the parser.
        keys.append(f"{noun.nbor(-2).lower_}-{lemma}")
    if _is_sum(noun) or (lemma in _CURRENCIES and _is_counted(noun)):
        keys.append(SUM)
    keys += [f"{lemma} of {str(inner.lemma_).casefold()}" for inner in nouns_behind_of(noun)]
    return [*keys, lemma]


def nouns_behind_of(noun: "Token") -> list["Token"]:
    """The nouns behind the "of" of a noun, or the "in" of a sum: "$20 million in aid"."""
    openers = [child for child in noun.children if child.lower_ == "of"]
    if _is_sum(noun):
        # The parse hangs the "in" of "send £5m in aid" on the noun or on the verb.
        openers += [
            child for child in (*noun.children, *noun.head.children) if child.lower_ == "in"
        ]
    return [
        inner
        for child in openers
        if child.dep_ == "prep" and child.i > noun.i
        for inner in child.children
        if inner.dep_ == "pobj"
    ]


def _is_counted(noun: "Token") -> bool:
    return any(child.dep_ in {"nummod", "compound"} for child in noun.children)


def _is_sum(noun: "Token") -> bool:
    """Whether a word stands for a sum of money: "$20 million", "£5m", "US$3m"."""
    if "$" in noun.text or any("$" in child.text for child in noun.children):
        return True
    before = (noun, *noun.children, *(part for child in noun.children for part in child.children))
    return noun.pos_ == "NUM" or any(part.tag_ == "$" for part in before)


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
