"""Predicates that call something open: "remained unclear", "is not known", "too early to say"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen.brief.vocabulary import QuestionKind
from briefgen.extract.language.syntax import (
    BEING,
    COPULAS,
    NOUN_PARTS,
    SUBJECTS,
    auxiliaries,
    child_of,
    has_to,
    is_negated,
)
from briefgen.extract.questions.doubt import Doubt
from briefgen.extract.questions.doubters import is_anybody, is_of_no_news
from briefgen.extract.questions.indirect import claims_below, open_clauses, questions_below
from briefgen.extract.questions.lexicon import (
    HARD_ADJECTIVES,
    OPEN_ADJECTIVES,
    OPEN_MATTERS,
    OPEN_PREDICATES,
    PERSONAL_ADJECTIVES,
    POSSIBLE,
    SURE_ADJECTIVES,
    TOO_EARLY,
    VERIFYING,
)
from briefgen.extract.statements.attribution import can_speak

if TYPE_CHECKING:
    from spacy.tokens import Token

_PREDICATIVE = frozenset({"acomp", "oprd", "attr", "advmod", "xcomp", "ROOT"})
# Parsers take these, too, for auxiliaries: "remains disputed".
_LASTING = frozenset({"remain", "remains", "remained"})
_ENDS = frozenset({".", ",", ";"})


def open_predicates(token: "Token") -> Iterator[Doubt]:
    """Yield the doubts of a predicate: "remained unclear", "is not known", "remains to be seen"."""
    lemma = token.lower_
    head = token.head
    copular = head.lemma_ in COPULAS and token.dep_ in _PREDICATIVE
    passive = token.tag_ == "VBN" and bool(set(auxiliaries(token)) & (BEING | _LASTING))
    verb = head if copular else token
    kind = _kind_of(token, verb, copular=copular, passive=passive)
    verb = head if kind is not None and lemma == "seen" else verb
    if kind is None or "n't" in {
        child.lower_ for child in verb.children if lemma in OPEN_ADJECTIVES
    }:
        return
    if _is_over(verb) or _is_of_no_news(verb, token):
        return
    hidden = _verified(token) if kind == "unverified" else None
    clauses = open_clauses(verb)
    for node in (token, hidden):
        clauses |= dict.fromkeys(questions_below(node)) if node is not None else {}
    if not clauses and kind == "unverified":
        clauses = claims_below(verb)
    personal = any(
        child.lower_ == "to" and any(part.tag_ == "PRP" for part in child.children)
        for child in (*token.children, *verb.children)
    )
    subject = child_of(verb, SUBJECTS)
    holder = subject if can_speak(subject) and lemma in PERSONAL_ADJECTIVES else None
    for clause, end in clauses.items():
        yield Doubt(token, kind, clause=clause, holder=holder, personal=personal, end=end)
    if not clauses:
        yield from _without_clause(token, verb, kind)


def noun_predicates(noun: "Token") -> Iterator[Doubt]:
    """Yield the doubts of a noun that calls a clause open.

    "Remains a mystery", "is anyone's guess", "is a matter of debate", "is in dispute".
    """
    lemma = noun.lemma_.casefold()
    kind: QuestionKind = "unclear"
    predicate = noun
    if lemma in OPEN_MATTERS:
        kind = OPEN_MATTERS[lemma]
        matter = noun.head.head if noun.head.lower_ == "of" else None
        named = matter is not None and matter.lemma_ == "matter"
        if matter is not None and named:
            predicate = matter
        elif noun.dep_ == "pobj" and noun.head.lower_ == "in":
            predicate = noun.head
        else:
            return
    elif lemma not in OPEN_PREDICATES or not _is_marked(noun, OPEN_PREDICATES[lemma]):
        return
    verb = predicate.head
    behind = verb.lemma_ in COPULAS and predicate.i > verb.i
    if not behind or is_negated(verb) or _is_over(verb) or _puzzles_the_public(predicate):
        return
    below = dict.fromkeys(questions_below(noun))
    for clause, end in (open_clauses(verb) | below).items():
        yield Doubt(noun, kind, clause=clause, end=end)


def _is_marked(noun: "Token", markers: frozenset[str]) -> bool:
    return not markers or any(child.lower_ in markers for child in noun.children)


def _puzzles_the_public(noun: "Token") -> bool:
    """Whether it is open only to private people: "a mystery to many voters"."""
    puzzled = (child_of(child, {"pobj"}) for child in noun.children if child.dep_ == "prep")
    return any(is_of_no_news(somebody) for somebody in puzzled)


def _kind_of(token: "Token", verb: "Token", *, copular: bool, passive: bool) -> QuestionKind | None:
    """The kind of question that a predicate leaves, if it calls anything open."""
    word = token.lower_
    # "Disputed by the owners" tells what somebody does.
    open_now = copular or (passive and child_of(token, {"agent"}) is None)
    if open_now and word in OPEN_ADJECTIVES and not is_negated(verb):
        return OPEN_ADJECTIVES[word]
    if (copular or passive) and word in SURE_ADJECTIVES and is_negated(verb):
        return SURE_ADJECTIVES[word]
    if word == "seen" and passive and token.head.lemma_ == "remain":
        return "undecided"
    hard = copular and _verified(token) is not None and _is_hard(verb, token)
    return "unverified" if hard else None


def _without_clause(token: "Token", verb: "Token", kind: QuestionKind) -> Iterator[Doubt]:
    """What is open of a predicate without an indirect question: "unclear why", "the cause is"."""
    bare = _bare_question(token)
    # Of "remains disputed" the parser may give the subject to "remains".
    lasting = (child for child in verb.children if child.lower_ in _LASTING)
    subjects = (child_of(node, SUBJECTS) for node in (verb, *lasting))
    subject = next((node for node in subjects if node is not None), None)
    if bare is not None:
        yield Doubt(token, kind, clause=bare)
        return
    complement = _verified(token) if kind == "unverified" else None
    noun = child_of(complement, {"dobj"}) if complement is not None else None
    if complement is not None and noun is not None and noun.pos_ in NOUN_PARTS:
        yield Doubt(complement, kind, noun=noun)
    elif subject is not None and subject.pos_ in NOUN_PARTS:
        yield Doubt(token, kind, noun=subject)


def _is_hard(verb: "Token", adjective: "Token") -> bool:
    """Whether it cannot be told: "difficult", "not possible", "too early" to say."""
    word = adjective.lower_
    if word in TOO_EARLY:
        return any(child.lower_ == "too" for child in adjective.children)
    return word in HARD_ADJECTIVES or (word in POSSIBLE and is_negated(verb))


def _bare_question(predicate: "Token") -> "Token | None":
    """The question word that stands for a whole clause: "it was unclear | why"."""
    last = predicate.i + 1 == predicate.sent.end
    word = None if last else predicate.nbor()
    alone = word is not None and word.lower_ in {"why", "how"} and word.i + 1 < len(word.doc)
    return word if alone and word is not None and word.nbor().text in _ENDS else None


def _is_over(verb: "Token") -> bool:
    """Whether a doubt was settled before the time that is told of: "had been unclear"."""
    return any(child.dep_ == "aux" and child.lower_ in {"had", "'d"} for child in verb.children)


def _is_of_no_news(verb: "Token", predicate: "Token") -> bool:
    """Whether somebody alone is unsure, or not known as something: "is not known as an expert"."""
    subject = child_of(verb, SUBJECTS)
    mind = subject is not None and (subject.pos_ == "PRON" or can_speak(subject))
    somebody = subject is not None and (is_anybody(subject) or subject.lower_ == "they")
    alone = predicate.lower_ in PERSONAL_ADJECTIVES and mind and somebody
    return alone or any(
        child.lower_ in {"as", "for"} and child.dep_ == "prep" for child in predicate.children
    )


def _verified(adjective: "Token") -> "Token | None":
    """The verb of "difficult | to verify"; parsers hang it on the adjective or its copula."""
    complements = (
        child
        for node in (adjective, adjective.head)
        for child in node.children
        if child.dep_ in {"xcomp", "ccomp", "csubj"} and child.i > adjective.i
    )
    return next((verb for verb in complements if verb.lemma_ in VERIFYING and has_to(verb)), None)
