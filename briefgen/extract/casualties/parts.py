"""Parts of a number of people, and lists of those who share a fate: "including six nurses"."""

from typing import TYPE_CHECKING

from briefgen.brief.vocabulary import CasualtyKind
from briefgen.extract.casualties import lexicon as words
from briefgen.extract.casualties.governing_words import governed_fate, happening_fate
from briefgen.extract.casualties.modifiers import modifier_fate
from briefgen.extract.casualties.phrases import Fate, clause_fate, harm_of, state_of
from briefgen.extract.casualties.tolls import toll_at, toll_of
from briefgen.extract.casualties.verb_context import lemma_of
from briefgen.extract.language.syntax import (
    ACTIVE_SUBJECTS,
    OBJECTS,
    SUBJECTS,
    child_of,
    is_passive,
    subject_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.casualties.parties import Party

# Marks that open an insertion, and those that close it.
INSERTIONS = {",": ",", "(": ")", "[": "]", "-": "-", "--": "--", "–": "–", "—": "—"}
_PARTS = frozenset({"including", "include", "among"})
THEM = frozenset({"them", "whom", "these", "those"})
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "PRON"})
# What a list of parts is made of; "including", "among them" end it.
_LISTED = frozenset({"NOUN", "NUM", "ADJ", "CCONJ", "PUNCT", "DET"})
_QUALIFYING = frozenset("at least more than over about up to".split())
_MEASURES = frozenset({"total", "group"})
_CLIMB = 8


def fate_of_those(party: "Party") -> Fate | None:
    """Some of the harmed who are named before the clause: "Of the dead, seven were children"."""
    verb = party.place.head
    if party.place.dep_ not in SUBJECTS or lemma_of(verb) not in words.COPULAS:
        return None
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ == "of" and child.i < party.place.i:
            whole = child_of(child, {"pobj"})
            kind = words.TOLL_OF.get(whole.lower_) if whole is not None else None
            if kind:
                return Fate(kind, verb, part_of=whole)
    return None


def shared_fate(place: "Token", party: "Party") -> Fate | None:
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
        counted = _toll_behind(token) if part_of is not None else None
        if counted is not None:
            kind, number = counted
            return Fate(kind, token, part_of=number, toll=True)
        fate = happening_fate(token) or governed_fate(token, party)
        if fate is None and part_of is not None:
            fate = _noun_itself(token) or next(
                (found for child in token.children if (found := modifier_fate(child, token))), None
            )
        if fate:
            return Fate(fate.kind, fate.word, fate.agent, part_of or fate.part_of)
        if place.head.lower_ in _PARTS and token.dep_ == "pobj" and token.head.head.pos_ == "VERB":
            return _of_larger(token.head.head, party)
    return None


def fate_of_part(party: "Party") -> Fate | None:
    """A part that the parser hangs nowhere: "among them 20 children", "12 of them women"."""
    if _has_a_verb(party):
        return None
    sentence = party.number.sent
    start = _list_start(party)
    before = [token.lower_ for token in sentence if token.idx < start][-2:]
    after = [token.lower_ for token in party.number.doc[party.number.i + 1 : sentence.end]][:2]
    if before[-1:] != ["including"] and not any(
        near[:1] == [preposition] and near[1:] and near[1] in THEM
        for near, preposition in ((before, "among"), (after, "of"))
    ):
        return None
    for token in reversed([token for token in sentence if token.idx < party.start]):
        harms = lemma_of(token) in words.HARMING | words.SUFFERING
        if token.pos_ == "VERB" and (harms or toll_at(token)):
            return _of_larger(token, party)
    return None


def fate_of_list(party: "Party") -> Fate | None:
    """Who the harmed are, right behind the word for them: "The dead, six men and two women, were".

    "The wounded, 24 in all" gives their number, and no part of it.
    """
    if _has_a_verb(party):
        return None
    doc, start = party.number.doc, _list_start(party)
    for token in reversed([token for token in party.number.sent if token.idx < party.start]):
        kind = words.TOLL_OF.get(token.lower_)
        definite = token.i > token.sent.start and token.nbor(-1).lower_ == "the"
        if kind and definite and token.nbor(1).text in INSERTIONS:
            behind = doc[party.number.i + 1 : party.number.i + 3].text.casefold()
            total = behind in {"in all", "in total"}
            return Fate(kind, token, part_of=None if total else token, toll=total)
        if token.idx < start:
            return None
    return None


def _has_a_verb(party: "Party") -> bool:
    """Whether it does something of its own: "including 60 miners, an official said"."""
    return party.place.dep_ in ACTIVE_SUBJECTS and party.place.head.pos_ == "VERB"


def _list_start(party: "Party") -> int:
    """Where the list begins that a party stands in: "among them 60 miners and two guides"."""
    start = party.start
    for token in reversed([token for token in party.number.sent if token.idx < party.start]):
        if token.pos_ not in _LISTED and token.lower_ not in _QUALIFYING:
            return start
        start = token.idx
    return start


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


def _toll_behind(noun: "Token") -> "tuple[CasualtyKind, Token] | None":
    """What a toll counts that has its number behind it: "a toll of 97"."""
    kind = toll_of(noun) if lemma_of(noun) in words.TOLLS else None
    for preposition in noun.children:
        number = child_of(preposition, {"pobj"}) if preposition.lower_ == "of" else None
        if kind is not None and number is not None and number.pos_ == "NUM":
            return kind, number
    return None


def _noun_itself(token: "Token") -> Fate | None:
    kind = words.COUNTED.get(lemma_of(token)) or words.COUNTED.get(token.lower_)
    return Fate(kind, token) if kind and token.pos_ in {"NOUN", "ADJ"} else None


def _of_larger(verb: "Token", party: "Party") -> Fate | None:
    """The part that hangs on the verb: "At least 50 were killed, including 20 children"."""
    toll = toll_at(verb)
    if toll is not None:
        kind, number = toll
        return Fate(kind, verb, part_of=number, toll=True)
    larger = subject_of(verb)
    if is_passive(verb) and larger is not None and larger.i != party.place.i:
        fate = clause_fate(verb, larger)
    else:
        larger = child_of(verb, OBJECTS - {"oprd"})
        state = state_of(verb) if lemma_of(verb) in words.LINKING else None
        harm = harm_of(verb)
        if larger is not None and harm:
            fate = Fate(harm, verb, subject_of(verb))
        elif larger is not None and state:
            fate = Fate(state.kind, state.word, subject_of(verb))
        else:
            larger = subject_of(verb)
            fate = clause_fate(verb, larger) if larger is not None else None
    if fate is None or larger is None:
        return None
    return Fate(fate.kind, fate.word, fate.agent, larger)
