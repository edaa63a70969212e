"""Doubts in a parsed text: where it says that something is unclear, unconfirmed or undecided."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.brief.vocabulary import QuestionKind
from briefgen.extract.attribution import can_speak
from briefgen.extract.indirect_questions import is_whether, questions_below
from briefgen.extract.inversion import is_interrogative
from briefgen.extract.question_lexicon import (
    ABSENT_NOUNS,
    ANSWERING_VERBS,
    AVOIDING_VERBS,
    CONTRADICTING,
    DECLINING,
    DOUBTING_VERBS,
    HARD_ADJECTIVES,
    INQUIRIES,
    INQUIRING_VERBS,
    OPEN_ADJECTIVES,
    OPEN_NOUNS,
    PENDING_VERBS,
    PERSONAL_ADJECTIVES,
    SILENT_VERBS,
    SURE_ADJECTIVES,
    VERIFYING,
    WEIGHING_VERBS,
)
from briefgen.extract.syntax import (
    PLURAL_TAGS,
    SUBJECTS,
    auxiliaries,
    child_of,
    is_negated,
    subject_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_COPULAS = frozenset({"be", "remain", "stay", "appear", "seem", "become"})
_BEING = frozenset({"be", "is", "are", "'s", "'re", "been", "was", "were"})
_NOUN_PARTS = frozenset({"NOUN", "PROPN"})
_SUPPOSING = frozenset({"if", "unless", "so", "lest", "as"})
# Whose ignorance is no news: the one who speaks, whoever reads, people in general.
_ANYBODY = frozenset({"i", "you", "one", "it", "this", "that", "which", "what"})
_NOBODY = frozenset({"nobody", "none", "one"})
_MIGHT = frozenset({"might", "may", "could", "would", "should"})


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
    """Whether a word stands in a condition or a purpose, so that nothing is said to be unclear."""
    return any(
        node.dep_ == "advcl" and any(child.lower_ in _SUPPOSING for child in node.children)
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
    if _is_over(verb) or _is_of_no_news(verb, token):
        return
    clauses = [*questions_below(verb), *questions_below(token)]
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


def _is_over(verb: "Token") -> bool:
    """Whether a doubt was settled before the time that is told of: "had been unclear"."""
    return any(child.dep_ == "aux" and child.lower_ in {"had", "'d"} for child in verb.children)


def _is_of_no_news(verb: "Token", predicate: "Token") -> bool:
    """Whether somebody alone is unsure, or not known as something: "is not known as an expert"."""
    subject = child_of(verb, SUBJECTS)
    mind = subject is not None and (subject.pos_ == "PRON" or can_speak(subject))
    alone = predicate.lower_ in PERSONAL_ADJECTIVES and mind and _is_anybody(subject)
    return alone or any(
        child.lower_ in {"as", "for"} and child.dep_ == "prep" for child in predicate.children
    )


def _is_anybody(holder: "Token | None") -> bool:
    """Whether a holder is one person or anybody: what "I" or "voters" do not know is no news.

    The bodies and groups that would have to know are none of these, nor is "no one".
    """
    if holder is None or holder.lower_ in _NOBODY:
        return False
    if any(child.lower_ == "no" for child in holder.children):
        return False
    if holder.pos_ == "PRON":
        return holder.lower_ not in {"they", "we", "it"}
    return not (can_speak(holder) and (holder.tag_ in PLURAL_TAGS or holder.ent_type_ != "PERSON"))


def _verifies(adjective: "Token") -> bool:
    complement = child_of(adjective, {"xcomp"})
    return complement is not None and complement.lemma_ in VERIFYING


def _of_verb(verb: "Token") -> Iterator[Doubt]:
    """Verbs: "has not said", "declined to say", "is weighing whether", "could not be verified"."""
    if verb.pos_ != "VERB":
        return
    lemma = str(verb.lemma_).casefold()
    holder = subject_of(verb)
    inquires = lemma in INQUIRING_VERBS or _looks_into(verb, lemma)
    if holder is not None and holder.lower_ in _ANYBODY and not inquires:
        return
    declined = verb.dep_ == "xcomp" and (verb.head.lemma_ in DECLINING or _is_yet_to(verb))
    passive = child_of(verb, {"nsubjpass"})
    silent = declined or (_is_denied(verb) and not _is_habit(verb, lemma))
    if lemma in SILENT_VERBS and silent and not _is_advice(verb):
        yield from _silence(verb, SILENT_VERBS[lemma], holder, passive)
    elif lemma == "claim" and holder is not None:
        yield from _unclaimed(verb, holder)
    elif is_negated(verb):
        return
    elif lemma in WEIGHING_VERBS | DOUBTING_VERBS:
        if not _MIGHT & set(auxiliaries(verb)):
            yield from _whether(verb, holder, personal=lemma in DOUBTING_VERBS)
    elif inquires and passive is None:
        yield from _inquiry(verb, holder)


def _whether(verb: "Token", holder: "Token | None", *, personal: bool) -> Iterator[Doubt]:
    """What somebody weighs or doubts: only a "whether" leaves it open."""
    # "Weighed in on whether" gives an opinion.
    if child_of(verb, {"prt"}) is not None or verb.nbor().lower_ == "in":
        return
    for clause in questions_below(verb):
        opener = is_interrogative(clause)
        if opener is not None and opener.lower_ in ({"whether", "if"} if personal else {"whether"}):
            kind: QuestionKind = "unclear" if personal else "undecided"
            yield Doubt(verb, kind, clause=clause, holder=holder, personal=personal)


def _is_pending(noun: "Token") -> bool:
    """Whether a question is told to be open: "questions remain", "refused to answer questions"."""
    verb = noun.head
    while verb.dep_ in {"pobj", "prep", "conj"} and verb.head.i != verb.i:
        verb = verb.head
    lemma = verb.lemma_.casefold()
    if noun.dep_ in SUBJECTS:
        return lemma in PENDING_VERBS
    if lemma in {"raise", "leave", "cast"} and noun.dep_ == "dobj":
        source = subject_of(verb)
        return source is not None and source.pos_ == "NOUN" and not can_speak(source)
    silent = lemma in DECLINING or (verb.dep_ == "xcomp" and verb.head.lemma_ in DECLINING)
    answered = lemma in ANSWERING_VERBS and is_negated(verb)
    return silent or answered or lemma in AVOIDING_VERBS


def _is_denied(verb: "Token") -> bool:
    """Whether a verb is negated by a word of its own or by a subject that is nobody."""
    if any(child.dep_ == "neg" for child in verb.children):
        return True
    subject = child_of(verb, SUBJECTS)
    return subject is not None and (
        subject.lower_ in {"nobody", "none"}
        or any(child.lower_ == "no" for child in subject.children)
    )


def _is_yet_to(verb: "Token") -> bool:
    """Whether it has not come yet: "have yet to confirm"."""
    return any(
        child.lower_ == "yet" for child in (*verb.children, *verb.head.children) if child.i < verb.i
    )


def _is_habit(verb: "Token", lemma: str) -> bool:
    """Whether it tells what people do or not, and not what has not come yet: "do not determine"."""
    present = {"do", "does"} & set(auxiliaries(verb))
    return bool(present) and lemma not in {"say", "know", "specify", "disclose", "explain"}


def _is_advice(verb: "Token") -> bool:
    return (
        bool(set(auxiliaries(verb)) & {"should", "must", "do", "need"}) and subject_of(verb) is None
    )


def _silence(
    verb: "Token", kind: QuestionKind, holder: "Token | None", passive: "Token | None"
) -> Iterator[Doubt]:
    unsaid = verb.tag_ == "VBG" and not auxiliaries(verb)
    unknown = verb.lemma_ == "know" and (verb.tag_ == "VBG" or _told_of_the_past(verb))
    if unsaid or unknown or (verb.lemma_ == "know" and passive is None and _is_anybody(holder)):
        return
    clauses = questions_below(verb)
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


def _looks_into(verb: "Token", lemma: str) -> bool:
    return lemma == "look" and any(child.lower_ == "into" for child in verb.children)


def _told_of_the_past(verb: "Token") -> bool:
    """Whether somebody did not know then, and may by now: "they did not know who had fired"."""
    return "did" in auxiliaries(verb)


def _inquiry(verb: "Token", holder: "Token | None") -> Iterator[Doubt]:
    if any(child.lower_ in {"while", "when", "as"} for child in verb.children):
        return
    ongoing = verb.tag_ == "VBG" and bool(set(auxiliaries(verb)) & _BEING)
    clauses = questions_below(verb) if ongoing else []
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
    if absent or (lemma in OPEN_NOUNS and _is_pending(noun)):
        clauses = questions_below(noun)
        if not clauses and noun.dep_ in SUBJECTS:
            clauses = questions_below(noun.head)
        for clause in clauses:
            if absent or is_whether(clause):
                yield Doubt(noun, "unclear", clause=clause)
    if any(child.lower_ in CONTRADICTING for child in noun.children if child.dep_ == "amod"):
        for clause in questions_below(noun):
            yield Doubt(noun, "conflicting_accounts", clause=clause)
    if lemma in INQUIRIES and noun.dep_ == "pobj" and noun.head.lower_ == "under":
        thing = noun.head.head
        if thing.lemma_ in _COPULAS:
            thing = child_of(thing, SUBJECTS) or thing
        if thing.pos_ in _NOUN_PARTS and thing.i < noun.i:
            yield Doubt(noun, "unverified", noun=thing, inquiry=True)
