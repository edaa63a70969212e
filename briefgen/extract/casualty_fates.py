"""What happened to those who are counted: the kind of a figure, read off the parse."""

from typing import TYPE_CHECKING

from briefgen.extract import casualty_lexicon as words
from briefgen.extract.casualty_government import governed_fate, happening_fate, leaver_of
from briefgen.extract.casualty_phrases import (
    Fate,
    clause_fate,
    doer_of,
    lemma_of,
    merged,
    state_of,
)
from briefgen.extract.syntax import OBJECTS, SUBJECTS, child_of, is_passive, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.casualty_parties import Party

_PARTICIPLES = frozenset({"VBN", "JJ", "VBD"})
_PASSED = frozenset(
    "others more other people seriously badly slightly critically severely lightly".split()
)
_PARTS = frozenset({"including", "include", "among"})
_THEM = frozenset({"them", "whom", "these", "those"})
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "PRON"})
_MEASURES = frozenset({"total", "group"})
_CLIMB = 8


def fate_of(party: "Party") -> Fate | None:
    """Return what the parse says happened to those who are counted, or None where it says nothing.

    Args:
        party: a number of people.
    """
    if party.noun.lemma_.casefold() in words.THINGS or _counts_none_of(party):
        return None
    return (
        _named(party)
        or _followed(party)
        or happening_fate(party.place)
        or _described(party)
        or governed_fate(party.place, party)
        or _shared(party.place, party)
        or _trailing(party)
        or _counted_in(party)
    )


def _counts_none_of(party: "Party") -> bool:
    """Whether it only says that no injury was of some kind: "none of the injuries were grave"."""
    injuries = lemma_of(party.noun) in words.COUNTED and party.noun.pos_ == "NOUN"
    return party.is_none and party.noun.i != party.place.i and injuries


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
    return merged(Fate(words.STATES[token.lower_], token, leaver_of(token)))


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


def _shared(place: "Token", party: "Party") -> Fate | None:
    """The fate of the list that the party stands in, or of the group that it is part of."""
    token, part_of = place, None
    for _ in range(_CLIMB):
        above = _above(token)
        if above is None:
            return None
        if above.pos_ in {"VERB", "AUX"}:
            return _of_larger(above, party)
        if token.dep_ != "conj" and not _is_measured(token):
            part_of = above
        token = above
        fate = happening_fate(token) or governed_fate(token, party)
        if fate is None and part_of is not None:
            fate = _noun_itself(token) or next(
                (found for child in token.children if (found := _modifier(child, token))), None
            )
        if fate:
            return Fate(fate.kind, fate.word, fate.agent, part_of or fate.part_of)
        if place.head.lower_ in _PARTS and token.dep_ == "pobj" and token.head.head.pos_ == "VERB":
            return _of_larger(token.head.head, party)
    return None


def _counted_in(party: "Party") -> Fate | None:
    """A part that the parser hangs nowhere: "among them 20 children", "12 of them women"."""
    sentence = party.number.sent
    before = [token.lower_ for token in sentence if token.idx < party.start][-2:]
    after = [token.lower_ for token in party.number.doc[party.number.i + 1 : sentence.end]][:2]
    if before[-1:] != ["including"] and not any(
        near[:1] == [preposition] and near[1:] and near[1] in _THEM
        for near, preposition in ((before, "among"), (after, "of"))
    ):
        return None
    for token in reversed([token for token in sentence if token.idx < party.start]):
        if token.pos_ == "VERB" and lemma_of(token) in words.HARMING | words.SUFFERING:
            return _of_larger(token, party)
    return None


def _above(token: "Token") -> "Token | None":
    """What a noun is listed with, stands by, or is counted in; a verb for "..., including 20"."""
    head = token.head
    if head.i == token.i:
        return None
    if token.dep_ == "conj" and head.pos_ in _NOMINAL | {"ADJ"}:
        return head
    if token.dep_ in {"appos", "dep"} and head.pos_ in _NOMINAL:
        return head
    if token.dep_ == "pobj" and head.lower_ in _PARTS:
        return head.head if head.head.pos_ in _NOMINAL | {"VERB", "AUX"} else None
    return head.head if _is_measured(token) else None


def _is_measured(token: "Token") -> bool:
    """Whether a noun stands behind "a total of", which says nothing more of it."""
    head = token.head
    return token.dep_ == "pobj" and head.lower_ == "of" and lemma_of(head.head) in _MEASURES


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
