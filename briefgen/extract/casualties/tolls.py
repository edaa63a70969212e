"""Numbers that stand for the dead: "the toll rose to 20", "the number of wounded"."""

from typing import TYPE_CHECKING

from briefgen.brief.vocabulary import CasualtyKind
from briefgen.extract.casualties import lexicon as words
from briefgen.extract.casualties.phrases import clause_fate, harm_of, kind_named
from briefgen.extract.casualties.verb_context import behind, lemma_of
from briefgen.extract.language.syntax import OBJECTS, SUBJECTS, child_of, subject_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from briefgen.extract.casualties.parties import Party

# What counts its own dead without the word "toll": "deaths rose to 20".
_OWN_TOLLS = {word: words.COUNTED[word] for word in ("death", "fatality", "casualty", "arrest")}
# "Toll rises to": a toll, its verb and a preposition at least.
_TOLL_AND_VERB = 3
# "Up sharply from", "to at least 30 from": the words before a number that is replaced.
_FROM = 6
# Which way a toll goes: "up from 41", "down from 53".
DIRECTIONS = frozenset("up down upward upwards downward downwards".split())


def is_told_before(party: "Party") -> bool:
    """Whether a number is of a toll that was named before: "put the figure at more than 100".

    Args:
        party: a number of people.
    """
    preposition = party.place.head
    if not party.is_bare or party.place.dep_ != "pobj":
        return False
    if preposition.lower_ not in words.TOLL_PREPOSITIONS:
        return False
    verb = preposition.head
    if lemma_of(verb) not in words.TOLL_VERBS:
        return False
    return any(
        token is not None
        and lemma_of(token) in words.TOLLS
        and toll_of(token) is None
        and not any(child.dep_ == "prep" for child in token.children)
        for token in (subject_of(verb), child_of(verb, OBJECTS))
    )


def revised_toll(party: "Party") -> "tuple[CasualtyKind, Token] | None":
    """The toll that a number corrects, and what it counts: "revised the death toll down to 49".

    The number behind "from" is the one that no longer holds, and none.

    Args:
        party: a number of people.
    """
    preposition = party.place.head
    if not party.is_bare or party.place.dep_ != "pobj" or preposition.lower_ not in {"to", "at"}:
        return None
    verb = preposition.head if preposition.head.pos_ == "VERB" else preposition.head.head
    if lemma_of(verb) not in words.REVISERS:
        return None
    for token in (child_of(verb, OBJECTS), child_of(verb, SUBJECTS)):
        kind = toll_of(token) if token is not None else None
        if token is not None and kind is not None:
            return kind, token
    return None


def is_superseded(party: "Party") -> bool:
    """Whether the text replaces a number: "up from 70 wounded", "cut to 12 from 15 dead".

    Args:
        party: a number of people.
    """
    span = party.number.doc.char_span(party.start, party.end, alignment_mode="expand")
    first = span.start if span is not None else party.number.i
    if _was_put(party.place):
        return True
    before = list(party.number.doc[max(party.number.sent.start, first - _FROM) : first])
    if not before or before[-1].lower_ != "from":
        return False
    led = {token.lower_ for token in before}
    risen = not led.isdisjoint(DIRECTIONS)
    return risen or ("to" in led and len(before) > 1 and before[-2].like_num)


def _was_put(number: "Token") -> bool:
    """Whether early reports gave a number that no longer holds: "had put the toll at 16"."""
    verb = number.head.head
    if number.dep_ != "pobj" or lemma_of(verb) not in words.TOLL_VERBS:
        return False
    reports = subject_of(verb)
    had = any(child.lower_ == "had" and child.dep_ == "aux" for child in verb.children)
    return (
        had
        and reports is not None
        and any(child.lower_ in words.EARLY for child in reports.children)
    )


def replaces_another(verb: "Token") -> bool:
    """Whether a clause gives an older number too, and so a running count: "up from 41".

    Args:
        verb: the verb of the clause.
    """
    return any(
        token.lower_ == "from"
        and token.nbor(-1).lower_ in DIRECTIONS
        and any(child.like_num or child.pos_ == "NUM" for child in token.subtree)
        for token in verb.subtree
        if token.i > verb.i
    )


def toll_at(verb: "Token") -> "tuple[CasualtyKind, Token] | None":
    """What the toll counts that a verb brings in, and its number: "put the toll at 97".

    Args:
        verb: any verb.
    """
    if lemma_of(verb) not in words.TOLL_VERBS | words.REVISERS:
        return None
    kind = kind_counted_by(verb)
    number = next(
        (token for token in verb.subtree if token.pos_ == "NUM" and _brings_in(verb, token)), None
    )
    return (kind, number) if kind is not None and number is not None else None


def kind_counted_by(verb: "Token") -> "CasualtyKind | None":
    """What the toll counts that is the subject or the object of a verb; None where neither is one.

    Args:
        verb: any verb.
    """
    counters = (subject_of(verb), child_of(verb, OBJECTS))
    return next(
        (kind for token in counters if token is not None and (kind := toll_of(token))), None
    )


def _brings_in(verb: "Token", number: "Token") -> bool:
    if number.dep_ in OBJECTS:
        return number.head.i == verb.i
    preposition = number.head
    hangs = verb.i in {preposition.head.i, preposition.head.head.i}
    return number.dep_ == "pobj" and preposition.lower_ in words.TOLL_PREPOSITIONS and hangs


def toll_of(token: "Token") -> CasualtyKind | None:
    """What a word counts that stands for a number: "death toll", "the number of wounded"."""
    lemma = lemma_of(token)
    if lemma in words.VICTIMS:
        return None
    if lemma not in words.TOLLS:
        the_harmed = token.lower_ in words.STATES and any(
            child.lower_ == "the" for child in token.children
        )
        return words.STATES[token.lower_] if the_harmed else _OWN_TOLLS.get(lemma)
    kind = next(_kinds_beside(token), None)
    return "killed" if kind is None and lemma == "toll" else kind


def _kinds_beside(toll: "Token") -> "Iterator[CasualtyKind]":
    """What the words by a toll say that it counts: "death toll", "number of men who died"."""
    for child in toll.children:
        if child.dep_ in {"compound", "amod", "nmod", "poss"}:
            kind = kind_named(child)
            if kind:
                yield kind
        if child.dep_ != "prep" or child.lower_ not in {"of", "from"}:
            continue
        for noun in child.children:
            yield from _kinds_of_people(noun)
            if lemma_of(toll) == "number":
                yield from _kinds_told(noun)


def _kinds_of_people(noun: "Token") -> "Iterator[CasualtyKind]":
    """What a noun and its words name: "deaths", "men | killed", "people under arrest"."""
    if behind(noun, {"under"}, {"arrest"}) is not None:
        yield "detained"
    for word in (noun, *noun.children):
        kind = kind_named(word)
        taken = harm_of(word) if word.dep_ == "acl" and word.tag_ == "VBN" else None
        yield from (found for found in (kind, taken) if found)


def _kinds_told(noun: "Token") -> "Iterator[CasualtyKind]":
    """What a clause tells of those who are numbered: "men | who lost their lives"."""
    for clause in noun.children:
        relative = child_of(clause, SUBJECTS) if clause.dep_ == "relcl" else None
        harm = clause_fate(clause, relative) if relative is not None else None
        if harm is not None:
            yield harm.kind


def risen_toll(party: "Party") -> "tuple[CasualtyKind, Token] | None":
    """The toll of a sentence that ends in a number, where the parser took its verb for a noun.

    "The death toll from a bombing at a market climbs to 61": only the words are looked at.

    Args:
        party: a number of people.
    """
    doc, sentence = party.number.doc, party.number.sent
    before = [token for token in sentence if token.idx < party.start]
    if not party.is_bare or len(before) < _TOLL_AND_VERB:
        return None
    verb, preposition = before[-2:]
    if preposition.lower_ not in words.TOLL_PREPOSITIONS or not _is_toll_verb(verb):
        return None
    for token in doc[sentence.start : verb.i]:
        kind = toll_of(token) if lemma_of(token) in words.TOLLS else None
        if kind is not None:
            return kind, token
    return None


def _is_toll_verb(token: "Token") -> bool:
    return not {lemma_of(token), token.lower_.removesuffix("s")}.isdisjoint(words.TOLL_VERBS)
