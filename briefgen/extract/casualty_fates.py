"""What happened to those who are counted: the kind of a figure, read off the parse."""

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

_PARTICIPLES = frozenset({"VBN", "JJ", "VBD"})
_BEHIND = frozenset({"pobj", "pcomp"})
_PASSED = frozenset(
    "others more other people seriously badly slightly critically severely lightly".split()
)
_PARTS = frozenset({"including", "include", "among"})
_CLIMB = 8


def fate_of(party: "Party") -> Fate | None:
    """Return what the parse says happened to those who are counted, or None where it says nothing.

    Args:
        party: a number of people.
    """
    if party.noun.lemma_.casefold() in words.THINGS:
        return None
    return (
        _named(party)
        or _followed(party)
        or _of_happening(party.place)
        or _described(party)
        or _governed(party.place, party)
        or _shared(party.place, party)
        or _trailing(party)
    )


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
        if lemma in words.CORPSES:
            found = token.head.pos_ == "VERB" and lemma_of(token.head) in words.FINDING
            return Fate("killed", token) if found else None
        kind = words.COUNTED.get(lemma) or words.COUNTED.get(lower)
        if kind and (token.pos_ in {"NOUN", "ADJ", "PROPN", "VERB"}):
            return Fate(kind, token, doer_of(token))
    return None


def _followed(party: "Party") -> Fate | None:
    """A bare number with the state right behind it, which a parser often tears apart: "12 dead"."""
    token = _behind(party, party.number)
    if party.ordinal or token is None or token.lower_ not in words.STATES:
        return None
    if token.pos_ == "VERB" and (
        child_of(token, OBJECTS - {"oprd"}) is not None or is_passive(token)
    ):
        return None
    return merged(Fate(words.STATES[token.lower_], token, _leaver(token)))


def _trailing(party: "Party") -> Fate | None:
    """A participle right behind the noun: "and two visitors injured"."""
    last = max((party.noun, *party.place.conjuncts), key=lambda listed: listed.i)
    token = _behind(party, last)
    if token is None or token.lower_ not in words.STATES or token.tag_ not in {"VBN", "JJ", "VBD"}:
        return None
    if any(child.dep_ in OBJECTS | {"aux"} for child in token.children):
        return None
    return merged(Fate(words.STATES[token.lower_], token, doer_of(token)))


def _behind(party: "Party", token: "Token") -> "Token | None":
    """The word behind a token of the party, past "others" and adverbs, in the same sentence."""
    doc, index = token.doc, token.i + 1
    if token.i < party.number.i:
        return None
    while index < token.sent.end and (doc[index].idx < party.end or doc[index].lower_ in _PASSED):
        index += 1
    return doc[index] if index < token.sent.end else None


def _described(party: "Party") -> Fate | None:
    """A word beside the noun names the fate: "12 wounded soldiers", "people killed", "who died"."""
    for token in dict.fromkeys((party.place, party.noun, party.number)):
        for child in token.children:
            fate = _modifier(child, token)
            if fate:
                return fate
    return None


def _modifier(child: "Token", token: "Token") -> Fate | None:
    lower = child.lower_
    if child.dep_ in {"amod", "compound", "nmod"} and lower in words.STATES:
        return Fate(words.STATES[lower], child)
    if child.dep_ in {"acl", "amod", "advcl"} and child.i > token.i:
        own_subject = child.dep_ == "advcl" and child_of(child, SUBJECTS) is not None
        participle = child.tag_ in _PARTICIPLES and not is_passive(child) and not own_subject
        if lower in words.STATES and participle:
            return merged(Fate(words.STATES[lower], child, doer_of(child)))
        return clause_fate(child, None) if child.tag_ == "VBN" else None
    if child.dep_ == "relcl":
        relative = child_of(child, SUBJECTS)
        if relative is not None and relative.lower_ in {"who", "that", "which"}:
            return clause_fate(child, relative)
        if relative is None or relative.lower_ not in {"who", "that", "which"}:
            kind = words.HARMING.get(lemma_of(child))
            if kind and not is_passive(child) and relative is not None:
                whom = child_of(child, OBJECTS)
                if whom is None or whom.lower_ in {"whom", "that", "who"}:
                    return Fate(kind, child, relative)
    return None


def _governed(place: "Token", party: "Party") -> Fate | None:
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
        return Fate(kind, verb, _leaver(verb))
    if kind and verb.tag_ in {"VBG", "JJ"}:
        return Fate(kind, verb)
    fate = clause_fate(verb, place) or joined_fate(verb)
    if fate and fate.agent is None and verb.dep_ in {"ccomp", "conj", "xcomp"}:
        return Fate(fate.kind, fate.word, _leaver(verb), fate.part_of, fate.toll)
    return fate


def _leaver(state: "Token") -> "Token | None":
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
    while head.dep_ == "prep" and word != "of" and head.head.i != head.i:
        head = head.head
    if word == "of":
        lemma = lemma_of(head)
        if lemma in words.TOLLS and party.is_bare:
            kind = toll_of(head)
            return Fate(kind, head, toll=True) if kind else None
        if (
            lemma == "life"
            and head.head.pos_ == "VERB"
            and lemma_of(head.head) in words.LIFE_TAKERS
        ):
            return Fate("killed", head.head, subject_of(head.head))
        if lemma == "wound":
            return Fate("injured", head)
        return None
    if word in words.TOLL_PREPOSITIONS and party.is_bare:
        if head.pos_ == "NOUN":
            kind = toll_of(head)
            return Fate(kind, head, toll=True) if kind else None
        if lemma_of(head) in words.TOLL_VERBS:
            for token in (subject_of(head), child_of(head, OBJECTS)):
                kind = toll_of(token) if token is not None else None
                if kind:
                    return Fate(kind, head, toll=True)
    return None


def _of_happening(place: "Token") -> Fate | None:
    """Whose death, murder or arrest it was: "the murder of six priests", "six priests' murder"."""
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


def _shared(place: "Token", party: "Party") -> Fate | None:
    """The fate of the list that the party stands in, or of the larger group that it is part of."""
    token, part_of = place, None
    for _ in range(_CLIMB):
        head = token.head
        if head.i == token.i:
            return None
        if token.dep_ == "conj" and head.pos_ in {"NOUN", "PROPN", "NUM", "PRON", "ADJ"}:
            token = head
        elif token.dep_ in {"appos", "dep"} and head.pos_ in {"NOUN", "PROPN", "NUM", "PRON"}:
            token, part_of = head, head
        elif token.dep_ == "pobj" and head.lower_ in _PARTS:
            token = head
            if head.head.pos_ in {"NOUN", "PROPN", "NUM", "PRON"}:
                token, part_of = head.head, head.head
            elif head.head.pos_ in {"VERB", "AUX"}:
                return _of_larger(head.head, party)
        elif (
            token.dep_ == "pobj"
            and head.lower_ == "of"
            and lemma_of(head.head) in {"total", "group"}
        ):
            token = head.head
        else:
            return None
        fate = _of_happening(token) or _governed(token, party)
        if fate is None and part_of is not None:
            fate = _noun_itself(token) or next(
                (found for child in token.children if (found := _modifier(child, token))), None
            )
        if fate:
            return Fate(fate.kind, fate.word, fate.agent, part_of or fate.part_of)
    return None


def _noun_itself(token: "Token") -> Fate | None:
    kind = words.COUNTED.get(lemma_of(token)) or words.COUNTED.get(token.lower_)
    return Fate(kind, token) if kind and token.pos_ in {"NOUN", "ADJ"} else None


def _of_larger(verb: "Token", party: "Party") -> Fate | None:
    """The part that hangs on the verb: "At least 50 were killed, including 20 children"."""
    larger = subject_of(verb)
    if is_passive(verb) and larger is not None and larger.i != party.place.i:
        fate = clause_fate(verb, larger)
    else:
        larger = child_of(verb, OBJECTS - {"oprd"})
        state = state_of(verb) if lemma_of(verb) in words.LINKING else None
        if larger is not None and lemma_of(verb) in words.HARMING:
            fate = Fate(words.HARMING[lemma_of(verb)], verb, subject_of(verb))
        elif larger is not None and state:
            fate = Fate(state.kind, state.word, subject_of(verb))
        else:
            larger = subject_of(verb)
            fate = clause_fate(verb, larger) if larger is not None else None
    if fate is None or larger is None:
        return None
    return Fate(fate.kind, fate.word, fate.agent, larger)
