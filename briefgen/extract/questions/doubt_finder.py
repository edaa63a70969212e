"""Doubts in a parsed text: where it says that something is unclear, unconfirmed or undecided."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen.brief.vocabulary import QuestionKind
from briefgen.extract.language.syntax import (
    BEING,
    COPULAS,
    NOUN_PARTS,
    PLURAL_TAGS,
    SUBJECTS,
    auxiliaries,
    child_of,
    is_negated,
    is_passive,
    subject_of,
)
from briefgen.extract.questions.doubt import Doubt
from briefgen.extract.questions.doubters import is_anybody, is_nobody, is_of_no_news
from briefgen.extract.questions.indirect import (
    claims_below,
    is_whether,
    open_clauses,
    questions_below,
)
from briefgen.extract.questions.inversion import is_interrogative
from briefgen.extract.questions.lexicon import (
    ABSENT_NOUNS,
    ANSWERING_VERBS,
    AVOIDING_VERBS,
    CONTRADICTING,
    DECLINING,
    DISAGREEING_VERBS,
    DOUBTING_VERBS,
    EXPERTS,
    FINDING_VERBS,
    INQUIRIES,
    INQUIRING_VERBS,
    OPEN_NOUNS,
    PENDING_VERBS,
    SILENT_VERBS,
    TOO_EARLY,
    TRYING_VERBS,
    WEIGHING_VERBS,
)
from briefgen.extract.questions.open_predicates import noun_predicates, open_predicates
from briefgen.extract.questions.unsettled import is_yet_to, unsettled
from briefgen.extract.questions.withheld import withheld
from briefgen.extract.statements.attribution import can_speak

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_SUPPOSING = frozenset({"if", "unless", "so", "lest", "as"})
# Whose ignorance is no news: the one who speaks, whoever reads, people in general.
_ANYBODY = frozenset({"i", "you", "one", "it", "this", "that", "which", "what"})
# Of what stands with these as a noun nothing is asked: "did not know the man".
_UNASKED = frozenset({"say", "know", "announce", "decide"})
# With these the sides differ over what is right, which no fact will settle.
_VALUING = frozenset({"should", "must", "ought", "shall"})
_MIGHT = frozenset({"might", "may", "could", "would", "should"})


def find_doubts(sentence: "Span") -> Iterator[Doubt]:
    """Yield the doubts of a sentence in the order of their cues."""
    for token in sentence:
        if _is_supposed(token):
            continue
        if token.pos_ in {"ADJ", "VERB", "AUX"} or token.lower_ in TOO_EARLY:
            yield from open_predicates(token)
            yield from _of_verb(token)
            yield from withheld(token)
            yield from unsettled(token)
            yield from _disagreement(token)
        elif token.pos_ in NOUN_PARTS:
            yield from _of_noun(token)


def _is_supposed(token: "Token") -> bool:
    """Whether a word stands in a condition or a purpose, so that nothing is said to be unclear."""
    return any(
        node.dep_ == "advcl" and any(child.lower_ in _SUPPOSING for child in node.children)
        for node in (token, *token.ancestors)
    )


def _of_verb(verb: "Token") -> Iterator[Doubt]:
    """Verbs: "has not said", "declined to say", "is weighing whether", "could not be verified"."""
    if verb.pos_ != "VERB":
        return
    lemma = str(verb.lemma_).casefold()
    holder = subject_of(verb)
    inquires = lemma in INQUIRING_VERBS or _looks_into(verb, lemma)
    anybody = holder is not None and holder.lower_ in _ANYBODY and not is_nobody(holder)
    # "It has not decided whether" is said of a body; nobody is meant by "it is not known".
    anybody = anybody and not _is_body(holder, verb, lemma)
    if anybody and not inquires:
        return
    declined = verb.dep_ == "xcomp" and (verb.head.lemma_ in DECLINING or is_yet_to(verb))
    passive = child_of(verb, {"nsubjpass"}) or (holder if declined and is_passive(verb) else None)
    silent = declined or (_is_denied(verb) and not _is_habit(verb, lemma))
    if lemma in SILENT_VERBS and silent and not _is_advice(verb) and not is_of_no_news(holder):
        yield from _silence(verb, SILENT_VERBS[lemma], holder, passive)
    elif lemma == "claim" and is_nobody(holder):
        yield from _unclaimed(verb)
    elif not is_negated(verb):
        yield from _undecided(verb, lemma, holder, passive)


def _is_body(holder: "Token | None", verb: "Token", lemma: str) -> bool:
    """Whether "it" is one who could tell or decide."""
    known = holder is not None and holder.lower_ == "it" and holder.dep_ == "nsubj"
    return known and lemma in SILENT_VERBS and lemma != "know" and not is_passive(verb)


def _undecided(
    verb: "Token", lemma: str, holder: "Token | None", passive: "Token | None"
) -> Iterator[Doubt]:
    """What somebody weighs, doubts, looks into or tries to find out."""
    if lemma in WEIGHING_VERBS | DOUBTING_VERBS:
        if not _MIGHT & set(auxiliaries(verb)):
            yield from _whether(verb, holder, personal=lemma in DOUBTING_VERBS)
    elif lemma in INQUIRING_VERBS or _looks_into(verb, lemma):
        yield from _inquiry(verb, holder, passive)
    elif _is_trying(verb):
        for clause in questions_below(verb) if lemma in FINDING_VERBS else []:
            yield Doubt(verb, "unclear", clause=clause, holder=holder, inquiry=True)


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
    negated = any(child.dep_ == "neg" for child in verb.children)
    return negated or is_nobody(child_of(verb, SUBJECTS))


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
    private = verb.lemma_ == "decide" and verb.dep_ == "relcl"
    if (
        unsaid
        or unknown
        or private
        or (verb.lemma_ == "know" and passive is None and is_anybody(holder))
    ):
        return
    clauses = open_clauses(verb) or (claims_below(verb) if kind == "unverified" else {})
    for clause, end in clauses.items():
        yield Doubt(verb, kind, clause=clause, holder=holder, end=end)
    if clauses:
        return
    if passive is not None:
        if passive.pos_ in NOUN_PARTS and verb.lemma_ not in _UNASKED:
            yield Doubt(verb, kind, noun=passive)
        return
    noun = child_of(verb, {"dobj"})
    if noun is not None and noun.pos_ in NOUN_PARTS and verb.lemma_ not in _UNASKED:
        yield Doubt(verb, kind, noun=noun, holder=holder)


def _looks_into(verb: "Token", lemma: str) -> bool:
    return lemma == "look" and any(child.lower_ == "into" for child in verb.children)


def _told_of_the_past(verb: "Token") -> bool:
    """Whether somebody did not know then, and may by now: "they did not know who had fired"."""
    return "did" in auxiliaries(verb)


def _is_trying(verb: "Token") -> bool:
    """Whether somebody is at it: "are trying to establish"."""
    above = verb.head
    trying = verb.dep_ == "xcomp" and above.lemma_ in TRYING_VERBS and above.tag_ == "VBG"
    return trying and bool(set(auxiliaries(above)) & BEING)


def _inquiry(verb: "Token", holder: "Token | None", passive: "Token | None") -> Iterator[Doubt]:
    if any(child.lower_ in {"while", "when", "as"} for child in verb.children):
        return
    words = set(auxiliaries(verb))
    ongoing = "being" in words if verb.tag_ == "VBN" else verb.tag_ == "VBG" and bool(words & BEING)
    if not ongoing:
        return
    clauses = open_clauses(verb)
    for clause, end in clauses.items():
        asker = holder if end is None else None
        yield Doubt(verb, "unclear", clause=clause, holder=asker, inquiry=True, end=end)
    if clauses:
        return
    noun = passive or (child_of(verb, {"dobj"}) if holder is not None else None)
    if noun is not None and noun.pos_ in NOUN_PARTS:
        asker = holder if passive is None else None
        yield Doubt(verb, _kind_of_inquiry(verb), noun=noun, holder=asker, inquiry=True)


def _unclaimed(verb: "Token") -> Iterator[Doubt]:
    """The attack of which "no group has claimed responsibility for the blast"."""
    noun = child_of(verb, {"dobj"})
    if noun is not None and noun.lemma_ == "responsibility":
        yield Doubt(verb, "unclear", noun=noun)


def _no_claim(claim: "Token") -> Iterator[Doubt]:
    """The attack of "no immediate claim of responsibility for the blast"."""
    objects = (child_of(child, {"pobj"}) for child in claim.children if child.lower_ == "of")
    for noun in objects:
        if noun is not None and noun.lemma_ == "responsibility" and is_nobody(claim):
            yield Doubt(claim, "unclear", noun=noun)


def _disagreement(token: "Token") -> Iterator[Doubt]:
    """What several sides do not agree on: "the two armies dispute who fired first"."""
    if token.lemma_.casefold() not in DISAGREEING_VERBS or is_negated(token):
        return
    if token.pos_ == "VERB":
        holder, clauses = subject_of(token), questions_below(token)
    else:
        # A plural before "dispute" leads parsers to take it for a noun with a clause behind it.
        holder = token.nbor(-1) if token.dep_ == "ROOT" and token.i > token.sent.start else None
        clauses = [part for part in token.children if part.dep_ == "relcl"]
        clauses = [part for part in clauses if is_interrogative(part) == token.nbor()]
    if holder is None or holder.pos_ not in NOUN_PARTS or not _are_several(holder):
        return
    if is_of_no_news(holder) and holder.lemma_ not in EXPERTS:
        return
    for clause in clauses:
        if not _VALUING & set(auxiliaries(clause)):
            yield Doubt(token, "conflicting_accounts", clause=clause)


def _are_several(holder: "Token") -> bool:
    joined = holder.dep_ == "conj" or any(child.dep_ == "conj" for child in holder.children)
    return joined or holder.tag_ in PLURAL_TAGS


def _of_noun(noun: "Token") -> Iterator[Doubt]:
    """Nouns: "no word on whether", "the question of whether", "cases under review"."""
    lemma = str(noun.lemma_).casefold()
    if lemma == "claim":
        yield from _no_claim(noun)
    yield from _questioned(noun, lemma)
    yield from noun_predicates(noun)
    yield from _disagreement(noun)
    if any(child.lower_ in CONTRADICTING for child in noun.children if child.dep_ == "amod"):
        for clause in questions_below(noun):
            yield Doubt(noun, "conflicting_accounts", clause=clause)
    if lemma in INQUIRIES and noun.dep_ == "pobj" and noun.head.lower_ == "under":
        yield from _under_inquiry(noun, noun.head.head)


def _questioned(noun: "Token", lemma: str) -> Iterator[Doubt]:
    """What there is "no word on", and what questions "remain about"."""
    absent = lemma in ABSENT_NOUNS and any(
        child.lower_ in {"no", "little"} for child in noun.children
    )
    if absent and lemma == "confirmation":
        yield from _unverified(noun)
    if not absent and not (lemma in OPEN_NOUNS and _is_pending(noun)):
        return
    clauses = questions_below(noun)
    if not clauses and noun.dep_ in SUBJECTS:
        clauses = questions_below(noun.head)
    for clause in clauses:
        if absent or is_whether(clause):
            yield Doubt(noun, "unclear", clause=clause)


def _unverified(confirmation: "Token") -> Iterator[Doubt]:
    """What there is "no independent confirmation of", or that all before it lacks one."""
    objects = [child for child in confirmation.children if child.lower_ == "of"]
    things = [thing for child in objects if (thing := child_of(child, {"pobj"})) is not None]
    claims = [
        child
        for child in confirmation.children
        if child.dep_ in {"acl", "ccomp"} and child_of(child, {"mark"}) is not None
    ]
    for claim in claims:
        yield Doubt(confirmation, "unverified", clause=claim)
    for thing in things:
        yield Doubt(confirmation, "unverified", noun=thing)
    last = confirmation.right_edge
    if last.i == confirmation.i and last.i + 1 < last.sent.end and last.nbor().text in {".", ";"}:
        asked = "is there independent confirmation of it"
        yield Doubt(confirmation, "unverified", noun=confirmation, asked=asked)


def _under_inquiry(noun: "Token", thing: "Token") -> Iterator[Doubt]:
    """What is "under review" or "under investigation", a clause or a thing."""
    clauses = open_clauses(thing)
    for clause, end in clauses.items():
        yield Doubt(noun, "unclear", clause=clause, inquiry=True, end=end)
    if not clauses:
        if thing.lemma_ in COPULAS:
            thing = child_of(thing, SUBJECTS) or thing
        if thing.pos_ in NOUN_PARTS and thing.i < noun.i:
            yield Doubt(noun, _kind_of_inquiry(noun), noun=thing, inquiry=True)


def _kind_of_inquiry(cue: "Token") -> QuestionKind:
    """Who reviews a case verifies it; who investigates one finds out what it was."""
    return "unverified" if cue.lemma_ == "review" else "unclear"
