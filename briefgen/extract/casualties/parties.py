"""Who is counted: the numbers of a text tied to its parse, and people who are counted singly.

A number is a count by the grammar of ``briefgen.numbers``; "a man" is one, "his wife and two
children" three.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefgen.extract.actors.descriptions import is_person_noun
from briefgen.extract.casualties.lexicon import KIN, MEASURING, ONE_PERSON, TIME_UNITS
from briefgen.extract.language.syntax import PLURAL_TAGS, conjuncts
from briefgen.numbers import Count, Qualifier, find_counts

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from briefgen.extract.language.analysis import Analysis

# How a number hangs on the noun that it counts.
_COUNTING = frozenset(
    {"nummod", "quantmod", "amod", "compound", "nmod", "det", "advmod", "dep", "npadvmod"}
)
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "PRON", "VERB"})
# The name, and the mark behind it, that stand before an age.
_AGE_PREFIX = 2
_OLDEST = 120
_SINGLE = frozenset({"a", "an", "another"})


@dataclass(frozen=True, slots=True)
class Party:
    """A number of people, and the words of the parse that stand for them.

    Attributes:
        start: where its words begin, qualifier included.
        end: where they end.
        number: the token of the number; the noun, for "a man".
        place: the token that fills the party's place in the clause.
        noun: the token for who is counted; the number where no noun follows.
        low: the lower end, None where open.
        high: the upper end, None where open.
        ordinal: whether it is the place in a row, "the third victim".
    """

    start: int
    end: int
    number: "Token"
    place: "Token"
    noun: "Token"
    low: int | None
    high: int | None
    qualifier: Qualifier
    ordinal: bool = False

    @property
    def is_family(self) -> bool:
        """Whether it counts relatives together: "his wife and two children"."""
        one = self.is_bare and self.noun.lemma_.casefold() in ONE_PERSON | KIN
        return one and self.low is not None and self.low > 1

    @property
    def is_bare(self) -> bool:
        """Whether the number stands alone."""
        return self.noun.i == self.number.i

    @property
    def is_none(self) -> bool:
        """Whether it says that there is nobody."""
        return self.high == 0


def find_parties(analysis: "Analysis") -> list[Party]:
    """Return the numbers of people in an article's sentences, in order; none overlap.

    Args:
        analysis: the parsed article.
    """
    parties = [*_counted(analysis), *_single(analysis)]
    parties.sort(key=lambda party: party.start)
    return _families(parties)


def _counted(analysis: "Analysis") -> Iterator[Party]:
    doc = analysis.doc
    sentences = {token.i for sentence in analysis.sentences for token in sentence}
    for count in find_counts(analysis.text, zero=True):
        span = doc.char_span(count.number_start, count.number_end, alignment_mode="expand")
        if span is None or span[-1].i not in sentences or _is_set_aside(analysis.text, count, span):
            continue
        if (len(span) == 1 and _describes_a_name(span[0])) or (count.ordinal and count.low == 1):
            continue
        if _is_age(analysis.text, count, span):
            continue
        number = span.root if span.root.head.i not in range(span.start, span.end) else span[-1]
        place, noun = _place_and_noun(number, span.start, span.end)
        yield Party(
            count.start,
            count.end,
            number,
            place,
            noun,
            count.low,
            count.high,
            count.qualifier,
            count.ordinal,
        )


def _is_set_aside(text: str, count: Count, span: "Span") -> bool:
    """Whether a number is a note's ("[12]"), rejected ("40 and not 45") or a difference.

    "3,000 more than it can hold" tells by how many one number is above another.
    """
    doc = span.doc
    behind = [token.lower_ for token in doc[span.end : span.end + 4]]
    # "Killed 270 more than 30 years ago" compares nothing.
    ago = behind[3:] and doc[span.end + 3].lemma_.casefold() in TIME_UNITS
    if behind[:2] in (["more", "than"], ["fewer", "than"], ["less", "than"]) and not ago:
        return True
    noted = text[count.start - 1 : count.start] == "[" and text[count.end : count.end + 1] == "]"
    before = span.doc.char_span(count.start, count.end, alignment_mode="expand")
    first = before.start if before is not None else span.start
    return noted or (first > 0 and span.doc[first - 1].lower_ == "not")


def _is_age(text: str, count: Count, span: "Span") -> bool:
    """Whether digits between commas tell how old the one before them is: "the pastor, 76, was"."""
    if span.start < _AGE_PREFIX or not count.raw.isdigit():
        return False
    who, mark = span.doc[span.start - 2], span.doc[span.start - 1]
    named = who.tag_ == "NNP" and who.ent_type_ not in {"GPE", "LOC", "DATE"}
    one = named or who.tag_ in {"JJ", "CD", "DT"} or is_person_noun(who)
    one = (one or who.lemma_.casefold() in ONE_PERSON | KIN) and mark.text in {",", "("}
    return one and (count.low or 0) < _OLDEST and text[count.end : count.end + 1] in {",", ")", "."}


def _place_and_noun(number: "Token", first: int, end: int) -> "tuple[Token, Token]":
    """The token in the number's place of the clause, and the noun that it counts."""
    if is_torn_off(number) and number.nbor(1).tag_ in PLURAL_TAGS:
        following = number.nbor(1)
        return following, following
    place = number
    while (
        place.dep_ in _COUNTING
        and place.head.i > place.i
        and place.head.pos_ in _NOMINAL
        and (place.head.pos_ != "VERB" or place.dep_ == "nummod")
        and place.head.sent == number.sent
    ):
        place = place.head
    noun = place
    if first <= place.i < end:
        for child in place.children:
            if child.dep_ == "prep" and child.lower_ == "of" and child.i >= end:
                noun = next((part for part in child.children if part.dep_ == "pobj"), noun)
    return _past_measures(place), noun


def is_torn_off(number: "Token") -> bool:
    """Whether the parser gave a date the number behind it: "On 3 May | 28 bodies were found"."""
    stray = number.dep_ in {"nummod", "appos"} and number.head.i < number.i
    return stray and number.head.pos_ in {"PROPN", "NUM"} and number.i + 1 < number.sent.end


def _past_measures(place: "Token") -> "Token":
    """Climb out of "a total of 12 people", whose place in the clause "total" fills."""
    while (
        place.dep_ == "pobj"
        and place.head.lower_ == "of"
        and place.head.head.lemma_.casefold() in MEASURING - {"number", "body", "life"}
    ):
        place = place.head.head
    return place


def _single(analysis: "Analysis") -> Iterator[Party]:
    for sentence in analysis.sentences:
        for token in sentence:
            if token.tag_ != "NN" or token.lemma_.casefold() not in ONE_PERSON | KIN:
                continue
            if token.dep_ in {"compound", "nmod", "amod", "poss"} or _describes_a_name(token):
                continue
            if any(child.dep_ == "nummod" for child in token.children):
                continue
            before = [child for child in token.children if child.i < token.i]
            if any(child.lower_ in _SINGLE for child in before) or (
                token.lemma_.casefold() in KIN and any(child.dep_ == "poss" for child in before)
            ):
                start = min(child.left_edge.idx for child in before)
                yield Party(start, token.idx + len(token), token, token, token, 1, 1, "exact")


def _describes_a_name(token: "Token") -> bool:
    """Whether words by a name only say who that is: "Lena Roth, a student", "now 20"."""
    return token.dep_ == "appos" and token.head.pos_ == "PROPN" and token.head.tag_ == "NNP"


def _families(parties: list[Party]) -> list[Party]:
    """Count relatives together with those listed before and behind them.

    "His wife and two children" are three, "a woman and her daughter" two; "his wife" alone is
    listed with somebody whom a name stands for.
    """
    taken: set[int] = set()
    result: list[Party] = []
    for index, party in enumerate(parties):
        if index in taken:
            continue
        relative = _is_relative(party)
        if not relative and not _is_single(party):
            result.append(party)
            continue
        listed = {token.i for token in conjuncts(party.place)}
        members = [
            position
            for position in _in_the_sentence(parties, index)
            if parties[position].place.i in listed
            and parties[position].low == parties[position].high
            and parties[position].noun.lemma_.casefold() in KIN
        ]
        if not relative and not (len(members) == 1 and _is_own(parties[members[0]])):
            result.append(party)
            continue
        taken |= set(members)
        total = 1 + sum(parties[position].low or 0 for position in members)
        if members:
            result.append(replace(party, end=_end(parties[members[-1]]), low=total, high=total))
    return result


def _in_the_sentence(parties: list[Party], index: int) -> Iterator[int]:
    """The positions of the parties behind one in its sentence."""
    end = parties[index].number.sent.end
    for position in range(index + 1, len(parties)):
        if parties[position].number.i >= end:
            return
        yield position


def _is_single(party: Party) -> bool:
    """Whether it is one person without a number: "a man"."""
    return party.number.i == party.noun.i and party.low == party.high == 1


def _is_own(party: Party) -> bool:
    """Whether it is one relative of whoever is listed before: "her daughter"."""
    return _is_relative(party) and any(child.tag_ == "PRP$" for child in party.noun.children)


def _is_relative(party: Party) -> bool:
    return (
        party.noun.lemma_.casefold() in KIN
        and any(child.dep_ == "poss" and child.i < party.noun.i for child in party.noun.children)
        and party.number.i == party.noun.i
    )


def _end(party: Party) -> int:
    return max(party.end, party.noun.idx + len(party.noun))
