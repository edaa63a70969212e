"""Doubts in a parsed text: where it says that something is unclear, unconfirmed or undecided."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.brief.vocabulary import QuestionKind
from briefgen.extract.inversion import is_interrogative
from briefgen.extract.question_lexicon import (
    ABSENT_NOUNS,
    DECLINING,
    DOUBTING_VERBS,
    HARD_ADJECTIVES,
    INQUIRIES,
    INQUIRING_VERBS,
    OPEN_ADJECTIVES,
    OPEN_NOUNS,
    SILENT_VERBS,
    SURE_ADJECTIVES,
    VERIFYING,
    WEIGHING_VERBS,
)
from briefgen.extract.syntax import (
    SUBJECTS,
    auxiliaries,
    child_of,
    conjuncts,
    is_negated,
    subject_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_COPULAS = frozenset({"be", "remain", "stay", "appear", "seem", "become"})
_BEING = frozenset({"be", "is", "are", "'s", "'re", "been", "was", "were"})
_CLAUSES = frozenset(
    {"ccomp", "xcomp", "csubj", "csubjpass", "advcl", "pcomp", "acl", "nsubj", "dobj"}
)
_NOUN_PARTS = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True)
class Doubt:
    """Something that the text leaves open.

    Attributes:
        cue: the word that says so.
        kind: the kind of question that it leaves.
        clause: head of the indirect question that is open, or None.
        noun: head of the noun phrase that is open, or None.
        holder: the subject of the doubt: who has not said, not decided, or doubts.
        personal: whether the doubt is a speaker's own.
        inquiry: whether somebody looks into it.
    """

    cue: "Token"
    kind: QuestionKind
    clause: "Token | None" = None
    noun: "Token | None" = None
    holder: "Token | None" = None
    personal: bool = False
    inquiry: bool = False


def find_doubts(sentence: "Span") -> Iterator[Doubt]:
    """Yield the doubts of a sentence in the order of their cues."""
    for token in sentence:
        if token.pos_ in {"ADJ", "VERB", "AUX"} and not _is_supposed(token):
            yield from _of_predicate(token)
            yield from _of_verb(token)
        elif token.pos_ in _NOUN_PARTS:
            yield from _of_noun(token)


def _is_supposed(token: "Token") -> bool:
    """Whether a word stands in a condition, so that nothing is said to be unclear."""
    return any(
        node.dep_ == "advcl" and any(child.lower_ in {"if", "unless"} for child in node.children)
        for node in (token, *token.ancestors)
    )


def _of_predicate(token: "Token") -> Iterator[Doubt]:
    """Predicates: "remained unclear", "is not known", "difficult to verify", "to be seen"."""
    lemma = token.lower_
    head = token.head
    copular = head.lemma_ in _COPULAS and token.dep_ in {"acomp", "oprd", "attr", "xcomp", "ROOT"}
    passive = token.tag_ == "VBN" and bool(set(auxiliaries(token)) & _BEING)
    verb = head if copular else token
    kind: QuestionKind | None = None
    if copular and lemma in OPEN_ADJECTIVES and not is_negated(verb):
        kind = OPEN_ADJECTIVES[lemma]
    elif (copular or passive) and lemma in SURE_ADJECTIVES and is_negated(verb):
        kind = SURE_ADJECTIVES[lemma]
    elif lemma == "seen" and passive and head.lemma_ == "remain":
        kind, verb = "undecided", head
    elif copular and lemma in HARD_ADJECTIVES and _verifies(token):
        kind = "unverified"
    if kind is None or "n't" in {
        child.lower_ for child in verb.children if lemma in OPEN_ADJECTIVES
    }:
        return
    clauses = [*_questions_below(verb), *_questions_below(token)]
    personal = any(
        child.lower_ == "to" and any(part.lower_ == "me" for part in child.children)
        for child in (*token.children, *verb.children)
    )
    if clauses:
        for clause in dict.fromkeys(clauses):
            yield Doubt(token, kind, clause=clause, personal=personal)
        return
    subject = child_of(verb, SUBJECTS)
    if subject is not None and subject.pos_ in _NOUN_PARTS:
        yield Doubt(token, kind, noun=subject)


def _verifies(adjective: "Token") -> bool:
    complement = child_of(adjective, {"xcomp"})
    return complement is not None and complement.lemma_ in VERIFYING


def _questions_below(token: "Token") -> list["Token"]:
    """Heads of the indirect questions that a word governs, joined ones too."""
    found = []
    for child in token.children:
        if child.dep_ in _CLAUSES and child.pos_ in {"VERB", "AUX"} and child.i != token.i:
            for part in (child, *(part for part in conjuncts(child) if part.i > child.i)):
                if part.pos_ in {"VERB", "AUX"} and is_interrogative(part) is not None:
                    found += [part]
        elif child.dep_ == "prep":
            found += _questions_below(child)
    return [part for part in found if part.i > token.i or part.dep_ in {"csubj", "csubjpass"}]


def _of_verb(verb: "Token") -> Iterator[Doubt]:
    """Verbs: "has not said", "declined to say", "is weighing whether", "could not be verified"."""
    if verb.pos_ != "VERB":
        return
    lemma = str(verb.lemma_).casefold()
    holder = subject_of(verb)
    declined = verb.dep_ == "xcomp" and verb.head.lemma_ in DECLINING
    passive = child_of(verb, {"nsubjpass"})
    if lemma in SILENT_VERBS and (declined or _is_denied(verb)) and not _is_advice(verb):
        yield from _silence(verb, SILENT_VERBS[lemma], holder, passive)
    elif lemma == "claim" and holder is not None:
        yield from _unclaimed(verb, holder)
    elif is_negated(verb):
        return
    elif lemma in WEIGHING_VERBS | DOUBTING_VERBS:
        yield from _whether(verb, holder, personal=lemma in DOUBTING_VERBS)
    elif lemma in INQUIRING_VERBS and passive is None:
        yield from _inquiry(verb, holder)


def _whether(verb: "Token", holder: "Token | None", *, personal: bool) -> Iterator[Doubt]:
    """What somebody weighs or doubts: only a "whether" leaves it open."""
    if child_of(verb, {"prt"}) is not None:
        return
    for clause in _questions_below(verb):
        if _is_whether(clause):
            kind: QuestionKind = "unclear" if personal else "undecided"
            yield Doubt(verb, kind, clause=clause, holder=holder, personal=personal)


def _is_whether(clause: "Token") -> bool:
    opener = is_interrogative(clause)
    return opener is not None and opener.lower_ in {"whether", "if"}


def _is_denied(verb: "Token") -> bool:
    """Whether a verb is negated by a word of its own or by a subject that is nobody."""
    if any(child.dep_ == "neg" for child in verb.children):
        return True
    subject = child_of(verb, SUBJECTS)
    return subject is not None and (
        subject.lower_ in {"nobody", "none"}
        or any(child.lower_ == "no" for child in subject.children)
    )


def _is_advice(verb: "Token") -> bool:
    return (
        bool(set(auxiliaries(verb)) & {"should", "must", "do", "need"}) and subject_of(verb) is None
    )


def _silence(
    verb: "Token", kind: QuestionKind, holder: "Token | None", passive: "Token | None"
) -> Iterator[Doubt]:
    clauses = _questions_below(verb)
    for clause in clauses:
        yield Doubt(verb, kind, clause=clause, holder=holder)
    if clauses:
        return
    if passive is not None:
        if kind == "unverified" and passive.pos_ in _NOUN_PARTS:
            yield Doubt(verb, kind, noun=passive)
        return
    noun = child_of(verb, {"dobj"})
    if (
        noun is not None
        and noun.pos_ in _NOUN_PARTS
        and verb.lemma_ not in {"say", "know", "announce", "decide"}
    ):
        yield Doubt(verb, kind, noun=noun, holder=holder)


def _inquiry(verb: "Token", holder: "Token | None") -> Iterator[Doubt]:
    ongoing = verb.tag_ == "VBG" and bool(set(auxiliaries(verb)) & _BEING)
    clauses = _questions_below(verb) if ongoing else []
    for clause in clauses:
        yield Doubt(verb, "unclear", clause=clause, holder=holder, inquiry=True)
    noun = child_of(verb, {"dobj"})
    if (
        not clauses
        and ongoing
        and noun is not None
        and noun.pos_ in _NOUN_PARTS
        and holder is not None
    ):
        yield Doubt(verb, "unclear", noun=noun, holder=holder, inquiry=True)


def _unclaimed(verb: "Token", holder: "Token") -> Iterator[Doubt]:
    """The attack of which "no group has claimed responsibility for the blast"."""
    noun = child_of(verb, {"dobj"})
    nobody = any(child.lower_ == "no" for child in holder.children)
    if nobody and noun is not None and noun.lemma_ == "responsibility":
        yield Doubt(verb, "unclear", noun=noun)


def _of_noun(noun: "Token") -> Iterator[Doubt]:
    """Nouns: "no word on whether", "the question of whether", "cases under review"."""
    lemma = str(noun.lemma_).casefold()
    absent = lemma in ABSENT_NOUNS and any(
        child.lower_ in {"no", "little"} for child in noun.children
    )
    if absent or lemma in OPEN_NOUNS:
        for clause in _questions_below(noun):
            if absent or _is_whether(clause):
                yield Doubt(noun, "unclear", clause=clause)
    if lemma in INQUIRIES and noun.dep_ == "pobj" and noun.head.lower_ == "under":
        thing = noun.head.head
        if thing.lemma_ in _COPULAS:
            thing = child_of(thing, SUBJECTS) or thing
        if thing.pos_ in _NOUN_PARTS and thing.i < noun.i:
            yield Doubt(noun, "unverified", noun=thing, inquiry=True)
