"""Deeds that share a verb with words: "attacked the port", "dismissed the appeal", "claimed land".

A verb of judgment tells of words only where somebody can have said them: by who acts, on whom or
what, and with what. What is not certain is a deed, and no statement.
"""

from typing import TYPE_CHECKING

from briefgen.extract.actors.gazetteer import OFFICES, PEOPLE, PLURAL_PEOPLE, RANKS
from briefgen.extract.language import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

# In words only from one person to another, and never with a weapon.
_BLOWS = frozenset({"attack", "blast", "slam", "assail", "hammer"})
# With a person as the object: an interrogation, a fine, a charge, a menace.
_TO_PEOPLE = frozenset({"question", "cite", "charge", "threaten", "detail", "order", "call"})
# Decisions of a court, a house or an employer.
_DECIDING = frozenset({"dismiss", "reject", "condemn", "back", "endorse"})
_DECIDED = frozenset(
    "appeal motion budget bill lawsuit suit petition case application amendment complaint building "
    "house referendum treaty nominee".split()
)
# What one claims in words; the rest is taken.
_CLAIMED = frozenset({"responsibility", "credit", "innocence", "ignorance", "fraud", "victory"})
_REPEATED = cues.WITH_CLAUSE | {"word", "criticism", "line", "question"}
_INSTRUMENTS = frozenset(
    "weapon rocket missile gun rifle pistol club baton stone cannon tank drone bomb shell "
    "artillery mortar grenade knife machete hammer gas bullet fire flower egg helicopter plane jet "
    "vehicle".split()
)
_PERSONS = OFFICES | PEOPLE
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_INDIVIDUAL = frozenset({"he", "she", "who", "i"})
_FALLEN_ON = frozenset({"him", "her", "me", "us", "them"})


def is_deed(verb: "Token", lemma: str, source: "Token | None", objects: "list[Token]") -> bool:
    """Whether a verb of judgment tells of a deed rather than of words.

    Args:
        verb: the verb, active or passive.
        lemma: its lemma in lower case.
        source: who acts, if the text says so.
        objects: whom and what it falls on.
    """
    if _is_with_instrument(verb):
        return True
    people = any(_is_a_person(thing) for thing in objects)
    if lemma in _BLOWS:
        place = any(thing.ent_type_ in _PLACES for thing in objects)
        return place or not _is_one_person(source) or (lemma == "attack" and not people)
    if lemma in _TO_PEOPLE and len(objects) == 1:
        return people
    if lemma in _DECIDING:
        decided = any(thing.lemma_.casefold() in _DECIDED for thing in objects)
        return decided or (lemma == "dismiss" and people)
    if lemma == "claim":
        return not any(thing.lemma_.casefold() in _CLAIMED for thing in objects)
    if lemma == "repeat":
        return not any(thing.lemma_.casefold() in _REPEATED for thing in objects)
    return False


def _is_a_person(thing: "Token") -> bool:
    """Whether a noun or pronoun stands for people, named or not."""
    if thing.ent_type_ == "PERSON" or thing.lower_ in _FALLEN_ON:
        return True
    return thing.lemma_.casefold() in _PERSONS or thing.lower_ in PLURAL_PEOPLE


def _is_one_person(source: "Token | None") -> bool:
    """Whether one person acts who bears no arms."""
    if source is None:
        return False
    if source.ent_type_ == "PERSON" or source.lower_ in _INDIVIDUAL:
        return True
    lemma = source.lemma_.casefold()
    return source.tag_ == "NN" and lemma in _PERSONS and lemma not in RANKS


def _is_with_instrument(verb: "Token") -> bool:
    return any(
        thing.lemma_.casefold() in _INSTRUMENTS
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ in {"with", "by", "using"}
        for thing in child.children
        if thing.dep_ == "pobj"
    )
