"""What happened to those who are counted: the kind of a figure, read off the parse."""

from typing import TYPE_CHECKING

from briefgen.extract.actors.descriptions import is_person_noun
from briefgen.extract.casualties import lexicon as words
from briefgen.extract.casualties.governing_words import governed_fate, happening_fate
from briefgen.extract.casualties.modifiers import (
    condition_behind,
    counted_behind,
    described_fate,
    participle_behind,
    state_behind,
)
from briefgen.extract.casualties.parties import is_torn_off
from briefgen.extract.casualties.parts import (
    INSERTIONS,
    fate_of_list,
    fate_of_part,
    fate_of_those,
    shared_fate,
)
from briefgen.extract.casualties.phrases import Fate, harm_of, kind_joined, merged, phrase_fate
from briefgen.extract.casualties.tolls import risen_toll
from briefgen.extract.casualties.verb_context import behind, doer_of, lemma_of
from briefgen.extract.language.syntax import child_of, is_passive, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from briefgen.extract.casualties.parties import Party

_LONGEST_INSERTION = 25
# How nouns for people end that do something: "miners", "fishermen", "climbers", "tourists".
_DOERS = ("er", "or", "ist", "man", "men", "ian", "ee", "ant")
# What may stand before the first word of a clause.
_OPENING = frozenset("and but while that as when where a record".split())
_VERB_TAGS = frozenset({"VBD", "VBN", "VBP", "VBZ"})
_BEING = frozenset("was were been being are is got".split())
_AUXILIARIES = _BEING | frozenset("have has had be".split())


def fate_of(party: "Party") -> Fate | None:
    """Return what the parse says happened to those who are counted, or None where it says nothing.

    Args:
        party: a number of people.
    """
    if party.noun.lemma_.casefold() in words.THINGS or _counts_none_of(party):
        return None
    fate = _found(party)
    if fate is not None and (_is_of_things(fate, party) or _or_missing(fate.word)):
        return None
    return fate


def _or_missing(state: "Token") -> bool:
    """Whether it counts the dead and the missing in one, for which no kind of figure stands."""
    if {words.STATES.get(state.lower_), kind_joined(state)} == {"killed", "missing"}:
        return True
    # "Died or went missing".
    gone = any(
        child.lower_ in words.GONE for verb in state.conjuncts for child in (verb, *verb.children)
    )
    return gone and any(child.lower_ == "or" for child in state.children)


def _is_of_things(fate: Fate, party: "Party") -> bool:
    """Whether a verb means no harm with that noun: one captures votes and evacuates staff."""
    verb = lemma_of(fate.word)
    if verb == "evacuate" and fate.kind == "displaced":
        at_home = party.is_bare or lemma_of(party.noun) in words.RESIDENTS
        return not at_home and behind(fate.word, {"from"}, words.HOMES) is None
    if verb not in words.WITH_PEOPLE or fate.word.i == party.noun.i:
        return False
    if verb == "capture" and lemma_of(party.noun) in words.ELECTED:
        return True
    suffered = fate.kind == "injured" and (is_passive(fate.word) or fate.word.tag_ == "VBN")
    return not suffered and not _are_people(party)


def _are_people(party: "Party") -> bool:
    """Whether the noun is a word for people, a name, or left out: "capture" takes delegates too."""
    noun = party.noun
    return (
        party.is_bare
        or noun.pos_ != "NOUN"
        or noun.text[:1].isupper()
        or lemma_of(noun) in words.PEOPLE
        or noun.lower_ in words.PEOPLE
        or is_person_noun(noun)
        or noun.lower_.removesuffix("s").endswith(_DOERS)
    )


def _found(party: "Party") -> Fate | None:
    return (
        _of_the_harmed(party)
        or _named(party)
        or state_behind(party)
        or happening_fate(party.place)
        or described_fate(party)
        or governed_fate(party.place, party)
        or shared_fate(party.place, party)
        or _with_oneself(party)
        or participle_behind(party)
        or fate_of_part(party)
        or condition_behind(party)
        or _risen(party)
        or fate_of_those(party)
        or fate_of_list(party)
        or counted_behind(party)
        or _resumed(party)
    )


def _counts_none_of(party: "Party") -> bool:
    """Whether it only says that none of the harmed was of some kind: "none of them gravely"."""
    if not party.is_none:
        return False
    harmed = party.noun.lower_ in words.TOLL_OF or lemma_of(party.noun) in words.COUNTED
    found = lemma_of(party.noun) in words.CORPSES
    return found or (party.noun.i != party.place.i and harmed) or party.place.dep_ == "appos"


def _of_the_harmed(party: "Party") -> Fate | None:
    """What the clause says of some: "two of the injured have died", "are in hospital"."""
    counted = party.noun.lower_ in words.COUNTED or lemma_of(party.noun) in words.COUNTED
    if party.noun.i == party.place.i or not counted:
        return None
    fate = governed_fate(party.place, party)
    return fate if fate is not None and fate.word.i != party.noun.i else None


def _with_oneself(party: "Party") -> Fate | None:
    """Whom an attacker took along: "killing himself | and at least ten recruits"."""
    verb = party.place.head
    harm = harm_of(verb) if party.place.dep_ == "conj" and verb.pos_ == "VERB" else None
    reflexive = child_of(verb, {"dobj"}) if harm is not None else None
    if harm is None or reflexive is None or not reflexive.lower_.endswith(("self", "selves")):
        return None
    return Fate(harm, verb, subject_of(verb))


def _risen(party: "Party") -> Fate | None:
    toll = risen_toll(party)
    return Fate(toll[0], toll[1], toll=True) if toll is not None else None


def _resumed(party: "Party") -> Fate | None:
    """The clause that goes on behind an insertion, where the parser lost the thread.

    "More than 100 people, most of them farmers, lost their lives": the insertion begins right
    behind the noun and ends with the next mark of its kind.
    """
    doc, end = party.noun.doc, party.noun.sent.end
    opening = party.noun.i + 1
    if _stands_first(party):
        fate = _predicate(doc[opening:end])
        if fate is not None:
            return fate
    if opening >= end or doc[opening].text not in INSERTIONS:
        return None
    closing = INSERTIONS[doc[opening].text]
    for index in range(opening + 1, min(end, opening + _LONGEST_INSERTION)):
        if doc[index].text == closing:
            return _predicate(doc[index + 1 : end])
    return None


def _stands_first(party: "Party") -> bool:
    """Whether a clause may begin with a number, whatever the parser makes of it: "54 were hurt"."""
    if is_torn_off(party.number):
        return True
    span = party.number.doc.char_span(party.start, party.end, alignment_mode="expand")
    first = span.start if span is not None else party.number.i
    before = party.number.doc[first - 1] if first > party.number.sent.start else None
    plural = (party.low or party.high or 0) > 1
    return plural and (before is None or before.is_punct or before.lower_ in _OPENING)


def _predicate(words_behind: "Span") -> Fate | None:
    """What is said by a verb right at the start of some words, past its auxiliaries."""
    passive = False
    for token in words_behind:
        if token.tag_ in _VERB_TAGS and token.lower_ not in _AUXILIARIES:
            harm = harm_of(token) if passive else None
            if harm:
                return merged(Fate(harm, token, doer_of(token)))
            kind = words.SUFFERING.get(lemma_of(token))
            fate = Fate(kind, token) if kind else phrase_fate(token, passive=False)
            return None if passive else fate
        if token.lower_ not in _AUXILIARIES and token.pos_ != "ADV":
            return None
        passive = passive or token.lower_ in _BEING
    return None


def _named(party: "Party") -> Fate | None:
    """The noun itself names the fate: "nine deaths", "30 wounded", "40 lives"."""
    for token in (party.noun, party.place):
        lemma, lower = lemma_of(token), token.lower_
        if token.i == party.number.i and not party.ordinal:
            continue
        if lemma == "life":
            verb = token.head
            taken = verb.pos_ == "VERB" and lemma_of(verb) in words.LIFE_TAKERS
            return Fate("killed", verb, subject_of(verb)) if taken else None
        if lemma in words.CORPSES or lower in words.CORPSES:
            first = token
            while first.dep_ == "conj" and first.head.pos_ != "VERB":
                first = first.head
            found = first.head.pos_ == "VERB" and lemma_of(first.head) in words.FINDING
            return Fate("killed", token) if found else None
        kind = words.COUNTED.get(lemma) or words.COUNTED.get(lower)
        if kind and (token.pos_ in {"NOUN", "ADJ", "PROPN", "VERB"}):
            return Fate(kind, token, doer_of(token))
    return None
