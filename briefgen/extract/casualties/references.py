"""Numbers whose harm was named before: "the figure", "cases under review", "two of them"."""

from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from briefgen.extract.casualties import lexicon as words
from briefgen.extract.casualties.fates import fate_of
from briefgen.extract.casualties.modifiers import modifier_fate
from briefgen.extract.casualties.parts import THEM
from briefgen.extract.casualties.phrases import Fate
from briefgen.extract.casualties.tolls import is_told_before, revised_toll
from briefgen.extract.casualties.verb_context import lemma_of
from briefgen.extract.casualties.verification import is_under_review
from briefgen.extract.language.syntax import SUBJECTS, child_of, sentence_number, subject_of
from briefgen.extract.statements.attribution import can_speak

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.casualties.parties import Party

# In how many sentences "cases", "the figure" and "them" may lie behind the harm that they are of.
_REACH = 2
# Who gives a number of their own, and how far it may lie from the one before.
_COUNTING = frozenset(
    "count say find report record list document give estimate claim register".split()
)
# In a sentence of its own it has to be said who counts what: "Police found 55" may be anything.
_COUNTING_AGAIN = frozenset("count say estimate".split())
_LIKE = 10
_JOINING = frozenset({"and", ",", ";"})
# "Five | of them | young security men".
_LONGEST_PART = 6


def fate_in_context(
    party: "Party", counted: "Sequence[tuple[Party, Fate]]", before: "Party | None"
) -> Fate | None:
    """Return what happened to a party, by its own clause or by what was told before.

    Args:
        party: a number of people.
        counted: the figures before it with their fates, in order.
        before: the number of people right before it, counted or not.
    """
    revised = revised_toll(party)
    if revised is not None:
        return Fate(revised[0], revised[1], toll=True)
    if is_under_review(party) or is_told_before(party):
        known = _last_within_reach(party, counted)
        if known is not None:
            toll = known[1].toll or not is_under_review(party)
            return Fate(known[1].kind, party.noun, toll=toll)
    if not counted:
        return fate_of(party)
    if lemma_of(party.noun) in words.VICTIMS and party.noun.i != party.place.i:
        return fate_of(party) or _fate_of_victims(party, counted)
    nearest = counted[-1]
    if before is not nearest[0]:
        return fate_of(party)
    fate = fate_of(party)
    if (fate is None or fate.part_of is not None) and _is_included(party, nearest[0]):
        whole, harm = nearest
        return Fate(harm.kind, harm.word, part_of=whole.place, toll=harm.toll)
    if fate is not None and (fate.part_of is not None or fate.kind == nearest[1].kind):
        return _fate_among(party, *nearest) or fate
    return (
        fate
        or _fate_elsewhere(party, *nearest)
        or _fate_of_them(party, *nearest)
        or _fate_of_another(party, *nearest)
    )


def _last_within_reach(
    party: "Party", counted: "Sequence[tuple[Party, Fate]]"
) -> "tuple[Party, Fate] | None":
    before = counted[-1] if counted else None
    near = before is not None and _is_near(before[1].word, party.number)
    return before if near else None


def _is_near(earlier: "Token", later: "Token") -> bool:
    return sentence_number(later) - sentence_number(earlier) < _REACH


def _fate_of_victims(party: "Party", counted: "Sequence[tuple[Party, Fate]]") -> Fate | None:
    """Who some of the victims were, of whom the article has told before."""
    verb = party.place.head
    if lemma_of(verb) not in words.COPULAS or not _says_who_they_are(verb):
        return None
    for whole, fate in reversed(counted):
        if fate.kind in {"killed", "killed_or_injured"} and _is_greater(whole, party):
            return Fate(fate.kind, verb, part_of=whole.place, toll=fate.toll)
    return None


def _fate_of_them(party: "Party", whole: "Party", fate: Fate) -> Fate | None:
    """Some of those who were just counted: "Among them were two pupils", "Six of them were boys".

    Only where nobody else was counted in between, whom "them" could mean as well.
    """
    verb = _head_of_list(party.place).head
    told = _fate_of_those_who(verb)
    if told is not None and party.place.dep_ in SUBJECTS and _says_who_they_are(verb):
        return told
    if fate.part_of is not None and _goes_on(party, whole, fate):
        return Fate(fate.kind, verb, part_of=fate.part_of, toll=fate.toll)
    among = _fate_among(party, whole, fate)
    if among is not None:
        return among
    included = lemma_of(verb) == "include" and _is_they(subject_of(verb))
    if not included and (lemma_of(verb) not in words.COPULAS or not _are_of_them(party, verb)):
        return None
    if not _is_near(whole.number, party.number) or not _is_greater(whole, party):
        return None
    return Fate(fate.kind, verb, part_of=whole.place, toll=fate.toll)


def _fate_elsewhere(party: "Party", before: "Party", fate: Fate) -> Fate | None:
    """The same harm in another place: "six people died in Canoas | and eleven in Roca Sales"."""
    here, there = (_place_behind(number) for number in (before, party))
    joined = party.number.nbor(-1).lower_ in _JOINING if party.number.i else False
    same = before.number.sent == party.number.sent
    if not (party.is_bare and joined and same and here is not None and there is not None):
        return None
    return Fate(fate.kind, there.head, fate.agent, fate.part_of, fate.toll)


def _place_behind(party: "Party") -> "Token | None":
    """The name of the place that follows a number, its noun, or the verb of its clause."""
    for token in (party.number, party.noun, party.place, *party.place.ancestors):
        for child in token.children:
            place = child_of(child, {"pobj"}) if child.lower_ in {"in", "at", "near"} else None
            if place is not None and place.i > party.number.i and place.text[:1].isupper():
                return place
    return None


def _is_included(party: "Party", whole: "Party") -> bool:
    """Whether a part hangs on its whole: "eleven, including a baby, were hurt"."""
    including = party.place.head
    behind = including.lower_ == "including" and party.place.dep_ == "pobj"
    return behind and including.head.i in {whole.number.i, whole.noun.i, whole.place.i}


def _goes_on(party: "Party", whole: "Party", fate: Fate) -> bool:
    """Whether a list of parts goes on: "21 of the dead are women | and six are children"."""
    verb = party.place.head
    if party.place.dep_ == "conj" and verb.i == whole.place.i:
        return True
    return (
        party.is_bare
        and party.place.dep_ in SUBJECTS
        and lemma_of(verb) in words.COPULAS
        and verb.sent == fate.word.sent
        and lemma_of(fate.word) in words.COPULAS
        and _says_who_they_are(verb)
    )


def _fate_among(party: "Party", whole: "Party", fate: Fate) -> Fate | None:
    """A part that is named without a verb, right behind its whole: "..., among them two boys"."""
    same = whole.number.sent == party.number.sent
    if same and _is_named_among(party) and _is_greater(whole, party):
        return Fate(fate.kind, party.noun, part_of=whole.place, toll=fate.toll)
    return None


def _fate_of_those_who(verb: "Token") -> Fate | None:
    """What befell the whole by its own words: "Of those who died, nine were children"."""
    for child in verb.children:
        whole = child_of(child, {"pobj"}) if child.lower_ == "of" else None
        clause = child_of(whole, {"relcl", "acl"}) if whole is not None else None
        if clause is not None and whole is not None:
            told = modifier_fate(clause, whole)
            return Fate(told.kind, verb, part_of=whole) if told is not None else None
    return None


def _fate_of_another(party: "Party", before: "Party", fate: Fate) -> Fate | None:
    """Another's count of the same: "The army spoke of 40 dead; the union counted 55"."""
    verb, subject = party.place.head, subject_of(party.place.head)
    objective = party.place.dep_ in {"dobj", "ccomp", "attr"} and party.place.i > verb.i
    if not (party.is_bare and objective) or subject is None:
        return None
    named = lemma_of(verb) in words.COPULAS and lemma_of(subject) in words.TOLLS
    if named and (lemma_of(subject) != "toll" or fate.kind != "killed"):
        return None
    same = sentence_number(before.number) == sentence_number(party.number)
    counting = _COUNTING if same else _COUNTING_AGAIN
    if not named and (verb.pos_ != "VERB" or lemma_of(verb) not in counting):
        return None
    if not same and not named and not can_speak(subject):
        return None
    if not _is_near(before.number, party.number):
        return None
    one, other = (end.low or end.high or 0 for end in (before, party))
    alike = min(one, other) > 1 and max(one, other) <= _LIKE * min(one, other)
    return Fate(fate.kind, verb, toll=fate.toll) if alike else None


def _is_they(subject: "Token | None") -> bool:
    return subject is not None and subject.lower_ == "they"


def _is_greater(whole: "Party", part: "Party") -> bool:
    return (whole.low or whole.high or 0) >= (part.low or part.high or 0)


def _is_named_among(party: "Party") -> bool:
    """Whether a part stands without a verb: "among them 29 minors", "five of them women"."""
    doc = party.number.doc
    before = [token.lower_ for token in party.number.sent if token.idx < party.start][-2:]
    if before[:1] == ["among"] and before[1:] and before[1] in THEM:
        return True
    after = doc[party.number.i + 1 : min(party.number.sent.end, party.number.i + _LONGEST_PART)]
    if [token.lower_ for token in after[:2]] not in (["of", "them"], ["of", "whom"]):
        return False
    described = list(takewhile(lambda token: token.pos_ in {"ADJ", "NOUN", "PROPN"}, after[2:]))
    if any(token.tag_ == "NNS" for token in described):
        return True
    # "486,000 have fled, 267,000 of them | in three months".
    follows = after[2:3]
    return party.place.dep_ not in SUBJECTS and bool(follows) and follows[0].pos_ == "ADP"


def _head_of_list(token: "Token") -> "Token":
    while token.dep_ == "conj":
        token = token.head
    return token


def _are_of_them(party: "Party", verb: "Token") -> bool:
    place = _head_of_list(party.place)
    if place.dep_ in SUBJECTS and party.place.i != party.noun.i:
        known = party.noun.lower_ in THEM or lemma_of(party.noun) in words.VICTIMS
        return known and _says_who_they_are(verb)
    them = next(
        (
            noun
            for child in verb.children
            if child.lower_ in {"among", "of"}
            for noun in child.children
            if noun.dep_ == "pobj"
        ),
        None,
    )
    if them is None or them.lower_ not in THEM or them.i > party.place.i:
        return False
    return place.dep_ not in SUBJECTS or _says_who_they_are(verb)


def _says_who_they_are(verb: "Token") -> bool:
    """Whether a clause says who they were, and not how: "were clerks", "were under ten"."""
    named = child_of(verb, {"attr"})
    aged = child_of(verb, {"prep"})
    return (named is not None and named.tag_ == "NNS") or (
        aged is not None and aged.lower_ in {"under", "over", "below"}
    )
