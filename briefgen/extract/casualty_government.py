"""What the word above a party says of it: the verb of a subject or object, the noun of an "of"."""

from typing import TYPE_CHECKING

from briefgen.brief.vocabulary import CasualtyKind
from briefgen.extract import casualty_lexicon as words
from briefgen.extract.casualty_phrases import (
    Fate,
    behind,
    clause_fate,
    doer_of,
    joined_fate,
    lemma_of,
    merged,
    phrase_fate,
    state_of,
)
from briefgen.extract.casualty_tolls import toll_of
from briefgen.extract.syntax import OBJECTS, SUBJECTS, child_of, is_passive, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.casualty_parties import Party

_BEHIND = frozenset({"pobj", "pcomp"})


def governed_fate(place: "Token", party: "Party") -> Fate | None:
    """What the word above says of its argument."""
    verb, label = place.head, place.dep_
    if label in _BEHIND and party.start <= verb.idx < party.end:
        verb, label = _past_qualifier(verb, party)
    if verb.i == place.i:
        return None
    if label in SUBJECTS:
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
    if lemma in words.HARMING and verb.pos_ == "VERB" and not is_passive(verb):
        return merged(Fate(words.HARMING[lemma], verb, subject))
    toll = toll_of(subject) if subject is not None else None
    if toll and lemma in words.TOLL_VERBS | words.COPULAS and party.is_bare:
        return Fate(toll, verb, toll=True)
    if (
        lemma in words.COPULAS
        and subject is not None
        and lemma_of(subject) in words.VICTIMS | words.COUNTED.keys()
    ):
        return Fate(words.COUNTED.get(lemma_of(subject), "killed"), verb, part_of=subject)
    among = behind(verb, {"among"}, words.TOLL_OF.keys())
    if lemma in words.COPULAS and among is not None:
        kind = words.TOLL_OF.get(among.lower_) or words.TOLL_OF.get(lemma_of(among))
        return Fate(kind, verb, part_of=among) if kind else None
    if lemma == "include" and subject is not None:
        kind = words.TOLL_OF.get(subject.lower_) or words.TOLL_OF.get(lemma_of(subject))
        if kind:
            return Fate(kind, verb, part_of=subject)
    if verb.pos_ != "VERB":
        return None
    state = state_of(verb)
    if state and lemma in words.LINKING and not is_passive(verb):
        return Fate(state.kind, state.word, subject if lemma in {"leave", "shoot"} else None)
    fate = phrase_fate(verb, passive=True) if not is_passive(verb) else None
    return Fate(fate.kind, fate.word, subject) if fate else None


def _of_preposition(preposition: "Token", party: "Party") -> Fate | None:
    head, word = preposition.head, preposition.lower_
    if word == "of" and lemma_of(head) not in words.TOLLS:
        return _of_lives(head)
    while head.dep_ == "prep" and word != "of" and head.head.i != head.i:
        head = head.head
    if not party.is_bare or word not in words.TOLL_PREPOSITIONS:
        return None
    if head.pos_ == "NOUN":
        kind = toll_of(head)
        return Fate(kind, head, toll=True) if kind else None
    if lemma_of(head) not in words.TOLL_VERBS:
        return None
    counters = (subject_of(head), child_of(head, OBJECTS))
    kind = next(
        (kind for token in counters if token is not None and (kind := toll_of(token))), None
    )
    return Fate(kind, head, toll=True) if kind else None


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
