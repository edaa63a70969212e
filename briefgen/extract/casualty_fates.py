"""What happened to those who are counted: the kind of a figure, read off the parse."""

from typing import TYPE_CHECKING

from briefgen.brief.vocabulary import CasualtyKind
from briefgen.extract import casualty_lexicon as words
from briefgen.extract.casualty_government import governed_fate, happening_fate, leaver_of
from briefgen.extract.casualty_phrases import (
    Fate,
    behind,
    clause_fate,
    doer_of,
    harm_of,
    is_in_condition,
    lemma_of,
    merged,
    phrase_fate,
    state_of,
)
from briefgen.extract.casualty_tolls import risen_toll, toll_at, toll_of
from briefgen.extract.syntax import OBJECTS, SUBJECTS, child_of, is_passive, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from briefgen.extract.casualty_parties import Party

_PARTICIPLES = frozenset({"VBN", "JJ", "VBD"})
_PASSED = frozenset(
    "others more other people seriously badly slightly critically severely lightly".split()
)
_PARTS = frozenset({"including", "include", "among"})
_THEM = frozenset({"them", "whom", "these", "those"})
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "PRON"})
# What a list of parts is made of; "including", "among them" end it.
_LISTED = frozenset({"NOUN", "NUM", "ADJ", "CCONJ", "PUNCT", "DET"})
_QUALIFYING = frozenset("at least more than over about up to".split())
# Marks that open an insertion, and those that close it.
_INSERTIONS = {",": ",", "(": ")", "[": "]", "-": "-", "--": "--", "–": "–", "—": "—"}
_LONGEST_INSERTION = 25
_VERB_TAGS = frozenset({"VBD", "VBN", "VBP", "VBZ"})
_BEING = frozenset("was were been being are is got".split())
_AUXILIARIES = _BEING | frozenset("have has had be".split())
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
        _of_the_harmed(party)
        or _named(party)
        or _followed(party)
        or happening_fate(party.place)
        or _described(party)
        or governed_fate(party.place, party)
        or _shared(party.place, party)
        or _trailing(party)
        or _counted_in(party)
        or _risen(party)
        or _of_those(party)
        or _listed_behind(party)
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


def _risen(party: "Party") -> Fate | None:
    toll = risen_toll(party)
    return Fate(toll[0], toll[1], toll=True) if toll is not None else None


def _of_those(party: "Party") -> Fate | None:
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


def _resumed(party: "Party") -> Fate | None:
    """The clause that goes on behind an insertion, where the parser lost the thread.

    "More than 100 people, most of them farmers, lost their lives": the insertion begins right
    behind the noun and ends with the next mark of its kind.
    """
    doc, end = party.noun.doc, party.noun.sent.end
    opening = party.noun.i + 1
    if opening >= end or doc[opening].text not in _INSERTIONS:
        return None
    closing = _INSERTIONS[doc[opening].text]
    for index in range(opening + 1, min(end, opening + _LONGEST_INSERTION)):
        if doc[index].text == closing:
            return _predicate(doc[index + 1 : end])
    return None


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
    if child.dep_ == "prep" and child.lower_ in {"in", "with"} and child.i > token.i:
        wounded = behind(token, {"with"}, words.WOUNDS) is not None
        return Fate("injured", token) if wounded or is_in_condition(token) else None
    if child.dep_ == "relcl":
        relative = child_of(child, SUBJECTS)
        if relative is not None and relative.lower_ in {"who", "that", "which"}:
            return clause_fate(child, relative)
        if relative is None or relative.lower_ not in {"who", "that", "which"}:
            kind = harm_of(child)
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
        counted = _toll_behind(token) if part_of is not None else None
        if counted is not None:
            kind, number = counted
            return Fate(kind, token, part_of=number, toll=True)
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
    start = _list_start(party)
    before = [token.lower_ for token in sentence if token.idx < start][-2:]
    after = [token.lower_ for token in party.number.doc[party.number.i + 1 : sentence.end]][:2]
    if before[-1:] != ["including"] and not any(
        near[:1] == [preposition] and near[1:] and near[1] in _THEM
        for near, preposition in ((before, "among"), (after, "of"))
    ):
        return None
    for token in reversed([token for token in sentence if token.idx < party.start]):
        harms = lemma_of(token) in words.HARMING | words.SUFFERING
        if token.pos_ == "VERB" and (harms or toll_at(token)):
            return _of_larger(token, party)
    return None


def _listed_behind(party: "Party") -> Fate | None:
    """Who the harmed are, right behind the word for them: "The dead, six men and two women, were".

    "The wounded, 24 in all" gives their number, and no part of it.
    """
    doc, start = party.number.doc, _list_start(party)
    for token in reversed([token for token in party.number.sent if token.idx < party.start]):
        kind = words.TOLL_OF.get(token.lower_)
        if kind and token.nbor(1).text in _INSERTIONS and token.nbor(-1).lower_ == "the":
            behind = doc[party.number.i + 1 : party.number.i + 3].text.casefold()
            total = behind in {"in all", "in total"}
            return Fate(kind, token, part_of=None if total else token, toll=total)
        if token.idx < start:
            return None
    return None


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
