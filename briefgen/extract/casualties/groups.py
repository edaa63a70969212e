"""Who the people of a figure are, and of which larger figure they are a part."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefgen.brief import Group
from briefgen.brief.vocabulary import GroupRole
from briefgen.extract.casualties.lexicon import ANYBODY, CAPTIVES, ROLES, TOLL_OF, VICTIMS
from briefgen.extract.casualties.phrases import kind_named
from briefgen.extract.casualties.verb_context import lemma_of
from briefgen.extract.language.syntax import ACTIVE_SUBJECTS, child_of, noun_phrase, sentence_number
from briefgen.numbers import read_count

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.casualties.parties import Party
    from briefgen.extract.casualties.phrases import Fate
    from briefgen.extract.language.analysis import Analysis

# What is left of an age before the noun: "24-year-old woman".
_AGED = frozenset("year years month months old year-old aged".split())
_LEADING = frozenset(
    "the a an another other more additional further of its their his her our some all "
    "such these those".split()
)
# How many sentences a part may lie behind its whole, its own included.
_REACH = 2
# "Nineteen remain in hospital, six of them in critical condition".
_WIDER = {"injured": ("hospitalized",), "hospitalized": ("injured",)}
_PRONOUNS = frozenset("them whom those these they us".split())
_DEFINITE = frozenset("the those these all its".split())


def group_of(analysis: "Analysis", party: "Party") -> Group | None:
    """Return who is counted; None where the words mean anybody.

    Args:
        analysis: the article.
        party: the number of people.
    """
    if party.is_family:
        words = analysis.text[party.start : party.end]
        return Group(role="unknown", text=" ".join(words.split()))
    noun = _counted_noun(party)
    if noun.pos_ not in {"NOUN", "PROPN", "ADJ"} or (
        party.is_bare
        and noun.lemma_.casefold() in ANYBODY | {"dozen", "score", "hundred", "thousand"}
    ):
        return None
    start, end = noun_phrase(noun)
    if not party.is_bare or party.number.like_num:
        start = max(start, party.end) if party.end <= noun.idx else start
    phrase = analysis.doc[noun.left_edge.i : noun.right_edge.i + 1]
    tokens = [token for token in phrase if start <= token.idx < end and not token.is_space]
    while tokens and (
        tokens[0].lower_ in _LEADING | _AGED | _PRONOUNS or tokens[0].like_num or tokens[0].is_punct
    ):
        tokens.pop(0)
    if len(tokens) > 1 and tokens[-1].lemma_.casefold() in CAPTIVES and tokens[-2].tag_ == "NNS":
        tokens.pop()
    if not tokens:
        return None
    role = role_of([*tokens, *tokens[-1].conjuncts] if noun is not party.noun else tokens)
    if role == "unknown" and noun.lemma_.casefold() in ANYBODY and len(tokens) == 1:
        return None
    if noun.lower_ in _PRONOUNS or (noun.i == party.number.i and party.number.pos_ == "NUM"):
        return None
    last = tokens[-1]
    text = analysis.text[tokens[0].idx : last.idx + len(last)]
    return Group(role=role, text=" ".join(text.split()))


def _counted_noun(party: "Party") -> "Token":
    """The noun for who is counted, "children" of "three of them children"."""
    noun = party.noun
    named = _told_to_be(party)
    if named is not None:
        return named
    if noun.lower_ not in _PRONOUNS or noun.i + 1 >= noun.sent.end:
        return noun
    following = noun.doc[noun.i + 1]
    return following if following.tag_ == "NNS" else noun


def _told_to_be(party: "Party") -> "Token | None":
    """Who some were: "children" of "12 of the dead were children", "12 of them were children"."""
    verb = party.place.head
    some = party.noun.i != party.place.i and party.noun.lower_ in _PRONOUNS
    if not (some or _whole_named(party) is not None) or party.place.dep_ not in ACTIVE_SUBJECTS:
        return None
    if verb.lemma_.casefold() != "be":
        return None
    return next(
        (child for child in verb.children if child.dep_ == "attr" and child.i > verb.i), None
    )


def _whole_named(party: "Party") -> "Token | None":
    """The dead, wounded or victims that have been told of before: "12 of the dead"."""
    for child in party.place.children:
        for noun in child.children if child.dep_ == "prep" and child.lower_ == "of" else ():
            lemma = noun.lemma_.casefold()
            definite = any(part.lower_ in _DEFINITE for part in noun.children)
            if definite and (lemma in TOLL_OF or lemma in VICTIMS or noun.lower_ in TOLL_OF):
                return noun
    return None


def role_of(tokens: "Sequence[Token]") -> GroupRole:
    """The role that a phrase names, or unknown."""
    lemmas = {token.lemma_.casefold() for token in tokens} | {token.lower_ for token in tokens}
    for role, listed in ROLES:
        if lemmas & listed:
            return role
    return "unknown"


def is_same_group(one: Group | None, other: Group | None) -> bool:
    """Whether two figures count the same sort of people."""
    if one is None or other is None:
        return one is other
    if "unknown" in (one.role, other.role):
        return (
            one.role == other.role and (one.text or "").casefold() == (other.text or "").casefold()
        )
    return one.role == other.role


def container_of(figures: "Sequence[tuple[Party, Fate]]", index: int) -> int | None:
    """The index of the figure that contains another, or None.

    Args:
        figures: the numbers of people with their fates, in order.
        index: the one whose whole is sought.
    """
    party, fate = figures[index]
    named = _larger_group(party, fate)
    if named is None:
        return None
    listed = {party.place.i, *(token.i for token in party.place.conjuncts)} - {named.i}
    candidates = [
        position
        for position, (larger, harm) in enumerate(figures)
        if position != index
        and larger.place.i not in listed
        and harm.kind in (fate.kind, "killed_or_injured", *_WIDER.get(fate.kind, ()))
    ]
    for position in candidates:
        larger = figures[position][0]
        if named.i in {larger.place.i, larger.noun.i, larger.number.i}:
            enough = (larger.high or larger.low or 0) >= (party.low or 0) or larger.high is None
            return position if enough else None
    if named.lower_ not in _PRONOUNS and named.pos_ not in {"NOUN", "ADJ", "AUX", "VERB"}:
        return None
    if _is_of_another_fate(named, fate):
        return None
    number, stated = party.low or party.high or 0, _stated_number(named)
    anywhere = _whole_named(party) is not None
    before = [position for position in candidates if position < index]
    for position in reversed(before):
        larger, harm = figures[position]
        greater = (larger.low or larger.high or 0) >= number
        near = (anywhere and harm.part_of is None) or _reaches(larger.number, party.number)
        meant = stated is None or stated in {larger.low, larger.high}
        if greater and harm.kind == fate.kind and near and meant:
            return position
    return None


def _is_of_another_fate(named: "Token", fate: "Fate") -> bool:
    """Whether the whole is named by what else befell it: "six of the wounded died later"."""
    kind = None if lemma_of(named) in VICTIMS else kind_named(named)
    return kind is not None and kind not in {fate.kind, "killed_or_injured"}


def _stated_number(noun: "Token") -> int | None:
    """The number that stands with the larger group itself: 90, for "two of the 90 passengers"."""
    number = next((child for child in noun.children if child.dep_ == "nummod"), None)
    count = read_count(number.text) if number is not None else None
    return count.low if count is not None else None


def addends_of(parties: "Sequence[Party]", index: int) -> list[int]:
    """The indices of parties listed behind one that add up to it: "12 people, 7 women and 5 men".

    Args:
        parties: numbers of people, in order.
        index: the one that may be a sum.
    """
    total = parties[index]
    if total.low is None or total.low != total.high:
        return []
    listed = {token.i for token in total.place.conjuncts}
    addends: list[int] = []
    for later in range(index + 1, len(parties)):
        if parties[later].place.i not in listed:
            break
        addends.append(later)
    enough = len(addends) > 1 and sum(parties[later].low or 0 for later in addends) == total.low
    return addends if enough else []


def toll_raised_by(figures: "Sequence[tuple[Party, Fate]]", index: int) -> int | None:
    """The index of the toll that a figure raised: "rose to 18 after five of the wounded died".

    Args:
        figures: the numbers of people with their fates, in order.
        index: the one that may be counted in a toll.
    """
    party, fate = figures[index]
    for position in reversed(range(index)):
        total, harm = figures[position]
        verb = harm.word
        if total.number.sent != party.number.sent:
            return None
        clause = next(
            (word for word in (fate.word, *fate.word.ancestors) if word.head.i == verb.i), None
        )
        later = clause is not None and clause.dep_ == "advcl"
        opener = child_of(clause, {"mark"}) if later and clause is not None else None
        greater = (total.low or 0) > (party.low or 0)
        if harm.toll and harm.kind == fate.kind and greater and opener is not None:
            return position if opener.lower_ in {"after", "as", "when"} else None
    return None


def _reaches(earlier: "Token", later: "Token") -> bool:
    return sentence_number(later) - sentence_number(earlier) < _REACH


def _larger_group(party: "Party", fate: "Fate") -> "Token | None":
    """The token for the larger group: "of whom", "of the 40", "including", an apposition's head."""
    if fate.part_of is not None:
        return fate.part_of
    whole = _whole_named(party)
    if whole is not None:
        return whole
    for child in party.place.children:
        if child.dep_ == "prep" and child.lower_ == "of" and party.place.i == party.number.i:
            for noun in child.children:
                if noun.dep_ == "pobj" and (noun.lower_ in _PRONOUNS or _is_counted(noun)):
                    return noun
    for child in party.place.head.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            whole = child_of(child, {"pobj"})
            before = whole is not None and whole.i < party.place.i and _is_counted(whole)
            if whole is not None and (whole.lower_ == "whom" or before):
                return whole
    return None


def _is_counted(noun: "Token") -> bool:
    """Whether a noun has a number, or is one."""
    return noun.pos_ == "NUM" or any(part.dep_ == "nummod" for part in noun.children)
