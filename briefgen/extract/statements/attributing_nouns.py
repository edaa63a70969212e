"""Nouns that attribute: "her claim that", "their criticism of", "raised doubts about"."""

from typing import TYPE_CHECKING

from briefgen.extract.language import cues
from briefgen.extract.language.syntax import child_of, is_negated, spans_of, subject_of
from briefgen.extract.statements.attribution import Attribution, Span, can_speak

if TYPE_CHECKING:
    from spacy.tokens import Token


def attribution_of_noun(noun: "Token") -> Attribution | None:
    """What a noun attributes to its owner, or None where it has no content or no owner.

    Args:
        noun: a common noun outside quotation marks.
    """
    lemma = noun.lemma_.casefold()
    content = _clause(noun) if lemma in cues.WITH_CLAUSE else ()
    thing = not content
    if thing:
        content = _thing(noun, lemma)
    if not content:
        return None
    owner = _owner(noun, light_only=thing)
    if owner is None or (thing and not can_speak(owner) and owner.pos_ != "PRON"):
        return None
    # "Her call for": a stance that the text refers to, not words that it gives.
    stance = thing and owner.dep_ == "poss"
    attitude = stance or lemma in cues.NOUNS_OF_ATTITUDE
    governor = noun.head if noun.dep_ in {"dobj", "obj"} else None
    negated = governor is not None and is_negated(governor)
    return Attribution(noun, owner, content, lemma, attitude, negated)


def _clause(noun: "Token") -> tuple[Span, ...]:
    clause = child_of(noun, {"acl", "ccomp"})
    if clause is None or clause.i < noun.i:
        return ()
    if any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children):
        return spans_of(clause.subtree)
    return ()


def _thing(noun: "Token", lemma: str) -> tuple[Span, ...]:
    """What the preposition of a noun, or a purpose behind it, names."""
    for child in noun.children:
        if child.i < noun.i:
            continue
        if child.dep_ == "prep" and child.lower_ in cues.NOUN_PREPOSITIONS.get(lemma, ()):
            return spans_of(token for token in child.subtree if token.i != child.i)
        purpose = child.dep_ == "acl" and any(part.lower_ == "to" for part in child.lefts)
        if purpose and lemma in cues.NOUNS_OF_PURPOSE:
            return spans_of(child.subtree)
    return ()


def _owner(noun: "Token", *, light_only: bool) -> "Token | None":
    """The one whose utterance or thought it is: "her", "by Diallo", the subject of "voiced"."""
    owner = child_of(noun, {"poss"})
    if owner is not None:
        return owner
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"by", "from"}:
            giver = child_of(child, {"pobj"})
            if giver is not None:
                return giver
    governor = noun.head
    if noun.dep_ == "pobj" and not light_only and governor.dep_ == "prep":
        governor = governor.head
    elif noun.dep_ not in {"dobj", "obj"}:
        return None
    if governor.pos_ != "VERB":
        return None
    governing = cues.LIGHT_VERBS if light_only else cues.UTTERING
    if governor.lemma_.casefold() not in governing:
        return None
    return subject_of(governor)
