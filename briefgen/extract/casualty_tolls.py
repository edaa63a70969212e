"""Numbers that stand for the dead: "the toll rose to 20", "the number of wounded"."""

from typing import TYPE_CHECKING

from briefgen.brief.vocabulary import CasualtyKind
from briefgen.extract import casualty_lexicon as words
from briefgen.extract.casualty_phrases import lemma_of
from briefgen.extract.syntax import OBJECTS, SUBJECTS, child_of, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.casualty_parties import Party

# What counts its own dead without the word "toll": "deaths rose to 20".
_OWN_TOLL = frozenset({"death", "fatality", "casualty", "arrest"})


def is_told_before(party: "Party") -> bool:
    """Whether a number is of a toll that was named before: "put the figure at more than 100".

    Args:
        party: a number of people.
    """
    preposition = party.place.head
    if not party.is_bare or party.place.dep_ != "pobj":
        return False
    if preposition.lower_ not in words.TOLL_PREPOSITIONS:
        return False
    verb = preposition.head
    if lemma_of(verb) not in words.TOLL_VERBS:
        return False
    return any(
        token is not None
        and lemma_of(token) in words.TOLLS
        and toll_of(token) is None
        and not any(child.dep_ == "prep" for child in token.children)
        for token in (subject_of(verb), child_of(verb, OBJECTS))
    )


def revised_toll(party: "Party") -> "tuple[CasualtyKind, Token] | None":
    """The toll that a number corrects, and what it counts: "revised the death toll down to 49".

    The number behind "from" is the one that no longer holds, and none.

    Args:
        party: a number of people.
    """
    preposition = party.place.head
    if not party.is_bare or party.place.dep_ != "pobj" or preposition.lower_ not in {"to", "at"}:
        return None
    verb = preposition.head if preposition.head.pos_ == "VERB" else preposition.head.head
    if lemma_of(verb) not in words.REVISERS:
        return None
    for token in (child_of(verb, OBJECTS), child_of(verb, SUBJECTS)):
        kind = toll_of(token) if token is not None else None
        if token is not None and kind is not None:
            return kind, token
    return None


def toll_of(token: "Token") -> CasualtyKind | None:
    """What a word counts that stands for a number: "death toll", "the number of wounded"."""
    lemma = lemma_of(token)
    if lemma in words.VICTIMS:
        return None
    if lemma not in words.TOLLS:
        return (
            words.COUNTED.get(lemma)
            if lemma in {"death", "fatality", "casualty", "arrest"}
            else None
        )
    for child in token.children:
        if child.dep_ in {"compound", "amod", "nmod", "poss"}:
            kind = words.TOLL_OF.get(child.lower_) or words.TOLL_OF.get(lemma_of(child))
            if kind:
                return kind
        if child.dep_ == "prep" and child.lower_ in {"of", "from"}:
            for noun in child.children:
                for word in (noun, *noun.children):
                    kind = words.TOLL_OF.get(word.lower_) or words.TOLL_OF.get(lemma_of(word))
                    if kind:
                        return kind
    return "killed" if lemma == "toll" else None
