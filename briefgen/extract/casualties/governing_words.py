"""What the word above a party says of it: the verb of a subject or object, the noun of an "of"."""

from typing import TYPE_CHECKING

from briefgen.brief.vocabulary import CasualtyKind
from briefgen.extract.casualties import lexicon as words
from briefgen.extract.casualties.phrases import (
    Fate,
    clause_fate,
    counted_among,
    harm_of,
    joined_fate,
    kind_named,
    merged,
    phrase_fate,
    state_of,
)
from briefgen.extract.casualties.tolls import kind_counted_by, toll_of
from briefgen.extract.casualties.verb_context import doer_of, lemma_of
from briefgen.extract.language.syntax import OBJECTS, SUBJECTS, child_of, is_passive, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.casualties.parties import Party

_BEHIND = frozenset({"pobj", "pcomp"})
_CLIMB = 5


def governed_fate(place: "Token", party: "Party") -> Fate | None:
    """What the word above says of its argument."""
    verb, label = place.head, place.dep_
    if label in _BEHIND and party.start <= verb.idx < party.end:
        verb, label = _past_qualifier(verb, party)
    if verb.i == place.i:
        return None
    if label in SUBJECTS:
        # "46 are missing", parsed as a progressive: the subject hangs on the auxiliary.
        verb = verb.head if verb.dep_ == "aux" else verb
        return _of_subject(place, verb)
    if label in OBJECTS | {"dep"} and verb.pos_ in {"VERB", "AUX", "NOUN"}:
        return _of_object(verb, party)
    if label in _BEHIND:
        return _of_preposition(verb, party)
    return None


def _past_qualifier(preposition: "Token", party: "Party") -> "tuple[Token, str]":
    """The verb and the role of "upwards of 40 people", which the parser takes for a phrase."""
    token = preposition
    while token.head.i != token.i and party.start <= token.head.idx < party.end:
        token = token.head
    verb = token.head
    if token.i > verb.i:
        return verb, "dobj"
    return verb, "nsubjpass" if is_passive(verb) else "nsubj"


def _of_subject(place: "Token", verb: "Token") -> Fate | None:
    kind = words.STATES.get(verb.lower_)
    if kind and verb.pos_ in {"ADJ", "ADV", "NOUN"}:
        return Fate(kind, verb, leaver_of(verb))
    if kind and verb.tag_ in {"VBG", "JJ"}:
        return Fate(kind, verb)
    fate = clause_fate(verb, place) or joined_fate(verb)
    if fate and fate.agent is None and verb.dep_ in {"ccomp", "conj", "xcomp"}:
        return Fate(fate.kind, fate.word, leaver_of(verb), fate.part_of, fate.toll)
    return fate


def leaver_of(state: "Token") -> "Token | None":
    """Who or what left people so: "The blast left 12 dead"."""
    verb = state.head
    if lemma_of(verb) == "leave" and verb.pos_ == "VERB" and not is_passive(verb):
        return subject_of(verb)
    return None


def _of_object(verb: "Token", party: "Party") -> Fate | None:
    lemma = lemma_of(verb)
    subject = subject_of(verb)
    harm = harm_of(verb) if verb.pos_ == "VERB" and not is_passive(verb) else None
    if harm:
        return merged(Fate(harm, verb, subject))
    if lemma == "lose" and verb.pos_ == "VERB" and not is_passive(verb):
        return Fate("killed", verb) if _loses_people(verb, subject, party) else None
    counted = _of_counter(verb, subject, party)
    if counted is not None:
        return counted
    if verb.pos_ != "VERB":
        return None
    if is_passive(verb):
        return None
    if subject is not None and _admits(verb, subject):
        return Fate("hospitalized", verb)
    driven = child_of(verb, {"xcomp", "ccomp"}) if lemma in words.DRIVING else None
    if driven is not None:
        return clause_fate(driven, None, raised=True) or phrase_fate(driven, passive=False)
    state = state_of(verb)
    if state and lemma in words.LINKING:
        return Fate(state.kind, state.word, subject if lemma in {"leave", "shoot"} else None)
    fate = phrase_fate(verb, passive=True)
    return Fate(fate.kind, fate.word, subject) if fate else None


def _loses_people(verb: "Token", subject: "Token | None", party: "Party") -> bool:
    """Whether the lost are dead: an army's soldiers are, a firm's clerks and a club's boys not."""
    members = {lemma_of(noun) for noun in (party.noun, *party.noun.children)}
    loser = lemma_of(subject) if subject is not None else ""
    gone = any(child.dep_ == "prep" and child.lower_ == "to" for child in verb.children)
    return not (gone or loser in words.LOSERS or members.isdisjoint(words.LOST))


def _of_counter(verb: "Token", subject: "Token | None", party: "Party") -> Fate | None:
    """What a clause counts by its subject: "the toll reached 20", "the victims are 12 miners"."""
    lemma = lemma_of(verb)
    toll = toll_of(subject) if subject is not None else None
    if toll and lemma in words.TOLL_VERBS | words.COPULAS and party.is_bare:
        return Fate(toll, verb, toll=True)
    named = lemma_of(subject) if subject is not None else ""
    if lemma in words.COPULAS and named in words.VICTIMS | words.COUNTED.keys():
        return Fate(words.COUNTED.get(named, "killed"), verb, part_of=subject)
    whole = subject if lemma == "include" else counted_among(verb)
    kind = kind_named(whole) if whole is not None else None
    return Fate(kind, verb, part_of=whole) if kind else None


def _admits(verb: "Token", subject: "Token") -> bool:
    """Whether a hospital takes somebody in, now or then: "the hospital was treating 19 people"."""
    takes_in = lemma_of(verb) in words.ADMITTING and verb.tag_ in {"VBD", "VBN", "VBG"}
    return takes_in and lemma_of(subject) in words.HOSPITALS


def _of_preposition(preposition: "Token", party: "Party") -> Fate | None:
    head, word = preposition.head, preposition.lower_
    if word == "with" and head.lower_ in words.TOGETHER:
        return _of_company(head.head)
    if word == "as" and lemma_of(head) in words.NAMING and is_passive(head):
        subject = subject_of(head)
        named = lemma_of(subject) if subject is not None else ""
        victims = named in words.VICTIMS or named in words.TOLL_OF
        return Fate(words.TOLL_OF.get(named, "killed"), head, part_of=subject) if victims else None
    if word == "of" and lemma_of(head) not in words.TOLLS:
        return _of_lives(head)
    while head.dep_ == "prep" and word != "of" and head.head.i != head.i:
        head = head.head
    people = party.is_bare or lemma_of(party.noun) in words.PEOPLE
    if not people or word not in words.TOLL_PREPOSITIONS:
        return None
    if head.pos_ == "NOUN":
        kind = toll_of(head)
        return Fate(kind, head, toll=True) if kind else None
    verb = _toll_verb_above(head)
    if verb is None:
        return None
    # "Put the toll at 12 | and the injured at 26".
    other = toll_of(head) if head.dep_ == "conj" and head.head.i == verb.i else None
    if other is not None:
        return Fate(other, head, toll=True)
    kind = kind_counted_by(verb)
    return Fate(kind, verb, toll=True) if kind else None


def _toll_verb_above(token: "Token") -> "Token | None":
    """The verb that brings in a toll, past who is counted: "put the number of those hurt at 9"."""
    for _ in range(_CLIMB):
        if lemma_of(token) in words.TOLL_VERBS and token.pos_ in {"VERB", "AUX"}:
            return token
        if token.dep_ not in {"acl", "pobj", "prep", "dobj", "amod", "conj"}:
            return None
        token = token.head
    return None


def _of_company(verb: "Token") -> Fate | None:
    """What befell those in whose company others are: "was killed along with two guards"."""
    while verb.dep_ in {"prep", "advmod", "pobj", "npadvmod"} and verb.head.i != verb.i:
        verb = verb.head
    subject = subject_of(verb)
    if verb.pos_ != "VERB" or (subject is None and verb.dep_ not in {"acl", "relcl"}):
        return None
    return clause_fate(verb, subject)


def _of_lives(noun: "Token") -> Fate | None:
    """Whose lives were taken, whose wounds they were."""
    verb = noun.head
    if lemma_of(noun) == "life" and verb.pos_ == "VERB" and lemma_of(verb) in words.LIFE_TAKERS:
        return Fate("killed", verb, subject_of(verb))
    return Fate("injured", noun) if lemma_of(noun) == "wound" else None


def happening_fate(place: "Token") -> Fate | None:
    """Whose death, murder or arrest it was: "the murder of six monks", "six monks' murder"."""
    noun = None
    if place.dep_ == "poss":
        noun = place.head
    elif place.dep_ in _BEHIND and place.head.lower_ == "of":
        noun = place.head.head
    kind = _happening(noun) if noun is not None else None
    return Fate(kind, noun, doer_of(noun)) if kind and noun is not None else None


def _happening(noun: "Token") -> CasualtyKind | None:
    """What a noun says of those behind its "of"; who was kidnapped and murdered was killed."""
    if noun.pos_ not in {"NOUN", "PROPN"} and noun.tag_ != "VBG":
        return None
    kinds = [
        kind
        for token in (noun, *noun.conjuncts)
        if (kind := words.HAPPENINGS.get(lemma_of(token)))
        and token.pos_ in {"NOUN", "PROPN", "VERB"}
    ]
    if words.HAPPENINGS.get(lemma_of(noun)) is None:
        return None
    return "killed" if "killed" in kinds else kinds[0]
