"""Words beside a number of people that name their fate: "12 wounded soldiers", "30 hurt"."""

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.extract.casualties import lexicon as words
from briefgen.extract.casualties.governing_words import leaver_of
from briefgen.extract.casualties.phrases import Fate, clause_fate, harm_of, kind_joined, merged
from briefgen.extract.casualties.verb_context import behind, doer_of, is_in_condition, lemma_of
from briefgen.extract.language.syntax import OBJECTS, SUBJECTS, child_of, is_passive

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.casualties.parties import Party

_PARTICIPLES = frozenset({"VBN", "JJ", "VBD"})
# "Nine | of them | in a serious but stable condition".
_BEFORE_CONDITION = frozenset("of them whom others more".split())
_CONDITION = 7
_PASSED = frozenset(
    "others more other people still seriously badly slightly critically severely lightly".split()
)


def state_behind(party: "Party") -> Fate | None:
    """A bare number with the state right behind it, which a parser often tears apart: "12 dead"."""
    token = _behind(party, party.number)
    if party.ordinal or token is None or token.lower_ not in words.STATES:
        return None
    if token.pos_ == "VERB" and is_passive(token):
        return None
    if child_of(token, OBJECTS - {"oprd"}) is not None and not _ends_clause(token):
        return None
    fate = merged(Fate(words.STATES[token.lower_], token, leaver_of(token)))
    both = {words.STATES[token.lower_], kind_joined(token)} == {"killed", "injured"}
    return replace(fate, kind="killed_or_injured") if both else fate


def _ends_clause(state: "Token") -> bool:
    """Whether a mark follows, so that what the parser takes for an object is none."""
    return state.i + 1 < state.sent.end and state.nbor(1).is_punct


def participle_behind(party: "Party") -> Fate | None:
    """A participle right behind the noun: "and two visitors injured"."""
    last = max((party.noun, *party.place.conjuncts), key=lambda listed: listed.i)
    token = _behind(party, last)
    if token is None or token.lower_ not in words.STATES:
        return None
    if token.tag_ not in _PARTICIPLES and words.STATES[token.lower_] != "missing":
        return None
    if any(child.dep_ in OBJECTS | {"aux"} for child in token.children):
        return None
    return merged(Fate(words.STATES[token.lower_], token, doer_of(token)))


def counted_behind(party: "Party") -> Fate | None:
    """A counted noun right behind the number, past its adjectives: "Thirty confirmed deaths"."""
    doc, end = party.number.doc, party.number.sent.end
    index = party.number.i + 1
    while index < end and doc[index].tag_ in {"JJ", "VBN", "JJR"}:
        index += 1
    if index >= end or doc[index].tag_ != "NNS":
        return None
    kind = words.COUNTED.get(lemma_of(doc[index]))
    return Fate(kind, doc[index]) if kind else None


def condition_behind(party: "Party") -> Fate | None:
    """How badly they are hurt, without a verb: "nine of them in critical condition"."""
    doc, sentence = party.number.doc, party.number.sent
    index = party.number.i + 1
    while index < sentence.end and doc[index].lower_ in _BEFORE_CONDITION:
        index += 1
    if index >= sentence.end or doc[index].lower_ != "in":
        return None
    phrase = [token.lower_ for token in doc[index : min(sentence.end, index + _CONDITION)]]
    if "condition" not in phrase or words.CONDITIONS.isdisjoint(phrase):
        return None
    return Fate("injured", doc[index])


def _behind(party: "Party", token: "Token") -> "Token | None":
    """The word behind a token of the party, past "others" and adverbs, in the same sentence."""
    doc, index = token.doc, token.i + 1
    if token.i < party.number.i:
        return None
    while index < token.sent.end and (doc[index].idx < party.end or doc[index].lower_ in _PASSED):
        index += 1
    return doc[index] if index < token.sent.end else None


def described_fate(party: "Party") -> Fate | None:
    """A word beside the noun names the fate: "12 wounded soldiers", "people killed", "who died"."""
    for token in dict.fromkeys((party.place, party.noun, party.number)):
        for child in token.children:
            fate = modifier_fate(child, token)
            if fate:
                return fate
    return None


def modifier_fate(child: "Token", token: "Token") -> Fate | None:
    """What one word that hangs on a noun says of those whom it names.

    Args:
        child: an adjective, a participle, a preposition or the verb of a relative clause.
        token: the noun.
    """
    lower = child.lower_
    if child.dep_ in {"amod", "compound", "nmod"} and lower in words.STATES:
        return Fate(words.STATES[lower], child)
    if child.dep_ in {"acl", "amod", "advcl"} and child.i > token.i:
        own_subject = child.dep_ == "advcl" and child_of(child, SUBJECTS) is not None
        participle = child.tag_ in _PARTICIPLES and not is_passive(child) and not own_subject
        still_missing = words.STATES.get(lower) == "missing"
        if lower in words.STATES and (participle or still_missing):
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
