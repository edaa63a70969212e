"""Descriptions: what kind of actor a common noun stands for, and when two of them are the same."""

from typing import TYPE_CHECKING

from briefgen.brief.vocabulary import ActorKind
from briefgen.extract.countries import country_of
from briefgen.extract.gazetteer import (
    ARMED_GROUPS,
    FORCES,
    GOVERNMENT,
    MEDIA_NAMES,
    MEDIA_NOUNS,
    MEDIA_WORDS,
    OFFICES,
    ORGANIZATIONS,
    PEOPLE,
    PLURAL_PEOPLE,
)
from briefgen.extract.names import Name
from briefgen.extract.syntax import noun_phrase, text_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_DETERMINERS = frozenset(
    "the a an this that these those some any another other one its their his her our my".split()
)
_COMMON = PEOPLE | OFFICES | GOVERNMENT | ORGANIZATIONS | PLURAL_PEOPLE | FORCES
# How many tokens back "the ministry" may find the one that says whose it is.
_REACH = 1500
_PLURAL_TAGS = frozenset({"NNS", "NNPS"})
# In the names of bodies that states have in common.
_BETWEEN_STATES = frozenset(
    "un united european african arab gulf islamic world international nato".split()
)
# Buildings that stand for the government that sits in them.
_SEATS = frozenset({"house", "kremlin", "pentagon", "palace", "élysée"})


def kind_of_name(name: Name) -> ActorKind | None:
    """The kind of actor that a name stands for, or None for what is no actor, as a city."""
    folded = name.text.casefold()
    words = {word.casefold().strip(".") for word in name.words}
    last = name.words[-1].casefold()
    if country_of(name.text):
        return "state"
    if folded in MEDIA_NAMES or (name.label != "GPE" and words & MEDIA_WORDS and len(words) > 1):
        return "media"
    if name.label == "PERSON":
        return "person" if last != name.words[-1] or "-" in last else None
    if name.label != "ORG" and not (words & GOVERNMENT or last in ORGANIZATIONS):
        return None
    if words & _BETWEEN_STATES:
        return "organization"
    if words & GOVERNMENT or last in _SEATS or last in FORCES:
        return "government"
    if last in ARMED_GROUPS:
        return "armed_group"
    return "organization"


def kind_of_description(token: "Token") -> ActorKind | None:
    """The kind of actor that a common noun describes, or None where it describes none."""
    if token.pos_ not in {"NOUN", "PROPN"}:
        return None
    word, lemma = token.lower_, token.lemma_.casefold()
    if word in ARMED_GROUPS:
        return "armed_group"
    if lemma in PEOPLE or lemma in OFFICES or word in PLURAL_PEOPLE:
        plural = token.tag_ in _PLURAL_TAGS or word in PLURAL_PEOPLE
        return "government" if word == "authorities" else "group" if plural else "person"
    if lemma in MEDIA_NOUNS:
        return "media"
    if token.tag_ in _PLURAL_TAGS and country_of(token.text):
        return "group"
    if lemma in GOVERNMENT or word in FORCES:
        plural = token.tag_ in _PLURAL_TAGS and word not in FORCES | {"authorities"}
        return "group" if plural else "government"
    if lemma in ORGANIZATIONS:
        return "organization"
    return None


def description_key(token: "Token") -> str | None:
    """What makes two descriptions the same: country or name, modifiers and head, by lemma."""
    if token.pos_ not in {"NOUN", "PROPN"}:
        return None
    start, end = noun_phrase(token)
    span = token.doc.char_span(start, end)
    if span is None:
        return None
    parts = []
    for part in span:
        if (
            part.idx < _behind_number(token)
            or part.lower_ in _DETERMINERS
            or part.is_punct
            or part.is_space
            or part.tag_ == "POS"
        ):
            continue
        parts.append(country_of(part.text) or part.lemma_.casefold())
    if token.tag_ in _PLURAL_TAGS:
        parts.append("plural")
    return " ".join(parts) or None


def fuller_description(token: "Token") -> "Token | None":
    """For a bare "the administration": the last one before that says whose it is."""
    if token.pos_ != "NOUN" or kind_of_description(token) not in {"government", "organization"}:
        return None
    before = [child for child in token.children if child.i < token.i]
    if [child.lower_ for child in before] not in (["the"], ["this"], ["that"]):
        return None
    for other in reversed(token.doc[max(0, token.i - _REACH) : token.i]):
        if (
            other.lemma_ == token.lemma_
            and other.pos_ in {"NOUN", "PROPN"}
            and any(
                child.dep_ in {"compound", "poss", "amod", "nmod"} and child.pos_ != "VERB"
                for child in other.children
            )
        ):
            return other
    return None


def words_of_description(token: "Token") -> tuple[str, int, int]:
    """The words of a description, without article and count, and where its phrase stands.

    Returns:
        The words, and the offsets of the noun phrase behind any count.
    """
    start, end = noun_phrase(token)
    start = max(start, _behind_number(token))
    words = text_of(token.doc)[start:end]
    first, _, rest = words.partition(" ")
    if rest and first.casefold() in _DETERMINERS:
        words = rest
    return _uncapitalised(" ".join(words.split()), token), start, end


def _uncapitalised(name: str, token: "Token") -> str:
    """A description without the capital that it only has because a sentence begins with it."""
    first = next((part for part in token.subtree if name.startswith(part.text)), token)
    known = first.lemma_.casefold() in _COMMON or first.is_stop
    small = known or any(other.text == first.lower_ for other in token.doc)
    if first.pos_ == "PROPN" or country_of(first.text) or first.text.isupper() or not small:
        return name
    return name[0].lower() + name[1:]


def _behind_number(token: "Token") -> int:
    """Where the words for people begin behind a count of them: "some 40 | dock workers"."""
    counts = [
        part
        for part in token.subtree
        if part.i < token.i and (part.pos_ == "NUM" or part.dep_ in {"nummod", "quantmod"})
    ]
    return token.doc[counts[-1].i + 1].idx if counts else 0


def end_of_description(head: "Token", end: int) -> int:
    """Where an apposition ends: with its prepositional phrases, before any clause."""
    for child in head.children:
        if child.dep_ == "prep" and child.i > head.i:
            last = child.right_edge
            if not any(part.dep_ in {"relcl", "acl", "advcl"} for part in child.subtree):
                end = max(end, last.idx + len(last))
    return end
