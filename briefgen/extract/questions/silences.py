"""Those who were asked and have not answered: "there was no immediate comment from the army"."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.extract.language.syntax import auxiliaries, child_of, is_negated, subject_of
from briefgen.extract.questions.doubters import is_of_no_news
from briefgen.extract.questions.indirect import questions_below
from briefgen.extract.questions.lexicon import DECLINING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_ANSWERS = frozenset({"comment", "response", "reply", "reaction", "answer"})
_ANSWERING = frozenset({"comment", "respond", "reply"})
_RETURNING = frozenset({"answer", "return"})
# What those who ask send.
REQUESTS = frozenset(
    {"request", "question", "query", "inquiry", "message", "email", "e-mail", "call", "letter"}
)
# "Had no immediate comment", "offered no reply".
_HAVING = frozenset({"have", "offer", "make", "give"})
_TOPICAL = frozenset({"on", "about", "regarding", "over"})
_GIVERS = frozenset({"from", "by"})


@dataclass(frozen=True, slots=True)
class Silence:
    """Somebody who has not answered.

    Attributes:
        cue: the word for the answer that is missing.
        holder: whose answer it would be.
        topic: what they did not speak of, or None.
    """

    cue: "Token"
    holder: "Token"
    topic: "Token | None" = None


def find_silences(sentence: "Span") -> Iterator[Silence]:
    """Yield who has not answered, in the order of a sentence's words."""
    for token in sentence:
        lemma = token.lemma_.casefold()
        holder = None
        if token.pos_ == "NOUN" and lemma in _ANSWERS:
            holder = _giver(token)
        elif token.pos_ == "VERB" and _would_answer(token, lemma):
            declined = token.dep_ == "xcomp" and token.head.lemma_ in DECLINING
            holder = subject_of(token) if declined or is_negated(token) else None
        elif token.pos_ == "VERB" and lemma == "reach" and is_negated(token):
            reachable = {"could", "be"} <= set(auxiliaries(token))
            holder = child_of(token, {"nsubjpass"}) if reachable else None
        if holder is not None and holder.pos_ != "PRON" and not is_of_no_news(holder):
            yield Silence(token, holder, _topic(token))


def _would_answer(verb: "Token", lemma: str) -> bool:
    """Whether to do it is to answer: "respond", "return calls", "discuss the proposal"."""
    if lemma in _ANSWERING:
        return True
    noun = child_of(verb, {"dobj"})
    if noun is None or [*questions_below(verb), *questions_below(noun)]:
        return False
    if lemma == "discuss":
        return verb.dep_ == "xcomp" and verb.head.lemma_ in DECLINING
    told = bool({"did", "has", "have"} & set(auxiliaries(verb)))
    return lemma in _RETURNING and noun.lemma_ in REQUESTS and told


def _topic(answer: "Token") -> "Token | None":
    """What an answer would be about: "declined to comment | on the plan"."""
    if answer.lemma_ == "discuss":
        return child_of(answer, {"dobj"})
    for child in answer.children:
        if child.dep_ == "prep" and child.lower_ in _TOPICAL:
            return child_of(child, {"pobj"})
    return None


def _giver(answer: "Token") -> "Token | None":
    """Whose answer there is none of: "no immediate comment from the ministry"."""
    if not any(child.lower_ == "no" for child in answer.children):
        return None
    for child in (*answer.children, *answer.head.children):
        if child.dep_ == "prep" and child.lower_ in _GIVERS:
            return child_of(child, {"pobj"})
    if answer.dep_ == "dobj" and answer.head.lemma_ in _HAVING:
        return subject_of(answer.head)
    return None
