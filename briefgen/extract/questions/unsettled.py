"""What is yet to be decided or awaited: "no decision has been made", "nothing had been agreed"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen.extract.language.syntax import (
    SUBJECTS,
    auxiliaries,
    child_of,
    is_negated,
    is_passive,
    subject_of,
)
from briefgen.extract.questions.doubt import Doubt
from briefgen.extract.questions.indirect import questions_below
from briefgen.extract.questions.lexicon import (
    AWAITED,
    AWAITED_PREDICATES,
    SETTLING_VERBS,
    UNSETTLED,
)
from briefgen.extract.statements.attribution import can_speak

if TYPE_CHECKING:
    from spacy.tokens import Token

_PERFECT = frozenset({"have", "has", "had", "'ve", "'s"})
_BEING = frozenset({"is", "are", "was", "were", "be", "'s", "'re"})
_NOTHING = frozenset({"nothing"})
_VOICELESS = frozenset({"i", "we", "you"})


def unsettled(token: "Token") -> Iterator[Doubt]:
    """Yield what a word tells to be undecided or awaited.

    Args:
        token: a verb, auxiliary or adjective of the parse.
    """
    subject = child_of(token, SUBJECTS)
    if token.lower_ in AWAITED_PREDICATES:
        holder = token.head if token.dep_ in {"acomp", "attr"} else token
        yield from _awaited(token, child_of(holder, SUBJECTS))
    elif token.lemma_ == "await" and token.tag_ == "VBG" and _BEING & set(auxiliaries(token)):
        yield from _awaited(token, child_of(token, {"dobj"}))
    elif token.dep_ == "xcomp" and is_yet_to(token) and is_passive(token):
        yield from _yet_to_come(token, subject_of(token))
    elif token.lemma_.casefold() in SETTLING_VERBS and _is_perfect(token):
        if subject is not None and subject.dep_ == "nsubjpass":
            yield from _undone(token, subject)
        else:
            yield from _not_reached(token)


def _is_perfect(verb: "Token") -> bool:
    """Whether a verb tells what has not come until now: "has been made", "have yet to make"."""
    if _PERFECT & set(auxiliaries(verb)):
        return True
    return verb.dep_ == "xcomp" and is_yet_to(verb)


def is_yet_to(verb: "Token") -> bool:
    """Whether it has not come yet: "have yet to confirm"."""
    return any(
        child.lower_ == "yet" for child in (*verb.children, *verb.head.children) if child.i < verb.i
    )


def _awaited(cue: "Token", thing: "Token | None") -> Iterator[Doubt]:
    asked = AWAITED.get(thing.lemma_.casefold()) if thing is not None else None
    if thing is not None and asked and not is_negated(cue.head if cue.dep_ == "acomp" else cue):
        yield Doubt(cue, "undecided", noun=thing, asked=asked)


def _undone(verb: "Token", subject: "Token") -> Iterator[Doubt]:
    """Doubts of a passive that nothing, or no such thing, is the subject of."""
    if subject.lower_ in _NOTHING and verb.lemma_ not in {"find", "take", "make"}:
        yield Doubt(verb, "undecided", noun=subject, asked=f"what will be {verb.lower_}")
        return
    asked = UNSETTLED.get(subject.lemma_.casefold())
    none = any(child.lower_ == "no" for child in subject.children)
    if asked is None or not (none or any(child.dep_ == "neg" for child in verb.children)):
        return
    yield from _of_thing(verb, subject, asked, None)


def _yet_to_come(verb: "Token", subject: "Token | None") -> Iterator[Doubt]:
    """Doubts of what is none yet: "a successor has yet to be named"."""
    if subject is None or verb.lemma_.casefold() not in SETTLING_VERBS | {"confirm"}:
        return
    asked = UNSETTLED.get(subject.lemma_.casefold())
    if asked and any(child.lower_ in {"a", "an"} for child in subject.children):
        yield from _of_thing(verb, subject, asked, None)


def _not_reached(verb: "Token") -> Iterator[Doubt]:
    """Doubts of an active verb: "have not yet reached a conclusion", "has made no decision on"."""
    thing, holder = child_of(verb, {"dobj"}), subject_of(verb)
    asked = UNSETTLED.get(thing.lemma_.casefold()) if thing is not None else None
    if thing is None or not asked or holder is None or not _can_decide(holder):
        return
    none = any(child.lower_ == "no" for child in thing.children)
    if none or is_negated(verb) or (verb.dep_ == "xcomp" and is_yet_to(verb)):
        yield from _of_thing(verb, thing, asked, holder)


def _can_decide(holder: "Token") -> bool:
    return holder.lower_ not in _VOICELESS and (can_speak(holder) or holder.lower_ == "it")


def _of_thing(verb: "Token", thing: "Token", asked: str, holder: "Token | None") -> Iterator[Doubt]:
    clauses = [*questions_below(thing), *questions_below(verb)]
    for clause in clauses:
        yield Doubt(verb, "undecided", clause=clause, holder=holder)
    if not clauses:
        yield Doubt(verb, "undecided", noun=thing, holder=holder, asked=asked)
