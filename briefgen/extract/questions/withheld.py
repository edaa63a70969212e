"""What those who know keep back: "gave no reason for", "without saying who", "not made public"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen.extract.language.syntax import (
    NOUN_PARTS,
    PLURAL_TAGS,
    auxiliaries,
    child_of,
    is_negated,
    subject_of,
)
from briefgen.extract.questions.doubt import Doubt
from briefgen.extract.questions.doubters import is_nobody, is_of_no_news
from briefgen.extract.questions.indirect import questions_below
from briefgen.extract.questions.lexicon import (
    ANSWERING_VERBS,
    DECLINING,
    PUBLISHED,
    PUBLISHING_VERBS,
    REPLACEABLE,
    SILENT_VERBS,
    TELLING_VERBS,
    UNTOLD,
)
from briefgen.extract.statements.attribution import can_speak

if TYPE_CHECKING:
    from spacy.tokens import Token

_ASKING = frozenset({"ask", "press", "question"})
# With these, too, those who were asked whether something is so leave it open.
_REPLYING = ANSWERING_VERBS | {"comment", "say", "elaborate", "confirm", "discuss"}
_PAST = frozenset({"did", "has", "have"})
# Not the first that is told of it.
_MORE = frozenset({"further", "more", "other", "additional"})
_VOICELESS = frozenset({"i", "we", "you", "this", "that", "which"})


def withheld(verb: "Token") -> Iterator[Doubt]:
    """Yield what is kept back by what a verb says was not told.

    Args:
        verb: a word of the parse; other parts of speech than verbs leave nothing.
    """
    if verb.pos_ != "VERB":
        return
    lemma = verb.lemma_.casefold()
    holder = subject_of(verb)
    voiceless = holder is not None and holder.lower_ in _VOICELESS
    if voiceless or is_of_no_news(holder):
        return
    if _is_without(verb):
        yield from _unsaid(verb, lemma, holder)
    elif lemma == "confirm" and _neither_nor(verb):
        yield from _unconfirmed(verb, holder)
    elif lemma in TELLING_VERBS | PUBLISHING_VERBS:
        yield from _untold(verb, holder)
    elif lemma == "make":
        yield from _unpublished(verb, holder)
    elif lemma in _REPLYING and _keeps_silent(verb):
        yield from _unanswered(verb, holder)


def _is_without(verb: "Token") -> bool:
    """Whether it closes a sentence that something went untold: "..., without saying who"."""
    preposition = verb.head
    return (
        verb.dep_ == "pcomp"
        and preposition.lower_ == "without"
        and preposition.i > preposition.head.i
    )


def _unsaid(verb: "Token", lemma: str, holder: "Token | None") -> Iterator[Doubt]:
    """Doubts of "without saying what they might be", "without giving a reason for it"."""
    kind = SILENT_VERBS.get(lemma)
    if kind is not None and lemma != "know":
        for clause in questions_below(verb):
            yield Doubt(verb, kind, clause=clause, holder=holder)
    elif lemma in TELLING_VERBS:
        yield from _untold(verb, holder, without=True)


def _neither_nor(verb: "Token") -> bool:
    """Whether it is neither confirmed nor denied: "would not confirm or deny"."""
    denied = any(part.lemma_ == "deny" for part in verb.conjuncts)
    return denied and (
        is_negated(verb) or any(child.lower_ == "neither" for child in verb.children)
    )


def _unconfirmed(verb: "Token", holder: "Token | None") -> Iterator[Doubt]:
    for part in (verb, *verb.conjuncts):
        noun = child_of(part, {"dobj"})
        clause = child_of(part, {"ccomp"})
        if noun is not None and noun.pos_ in NOUN_PARTS:
            yield Doubt(verb, "unverified", noun=noun, holder=holder)
            return
        if clause is not None:
            yield Doubt(verb, "unverified", clause=clause, holder=holder)
            return


def _untold(verb: "Token", holder: "Token | None", *, without: bool = False) -> Iterator[Doubt]:
    """The reason of "gave no reason for the audit"; the noun's table says what is asked."""
    noun = child_of(verb, {"dobj"})
    asked = UNTOLD.get(noun.lemma_.casefold()) if noun is not None else None
    if noun is None or not asked or [*questions_below(verb), *questions_below(noun)]:
        return
    if not without and not _can_tell(holder):
        return
    words = {child.lower_ for child in noun.children}
    if verb.lemma_ in PUBLISHING_VERBS:
        indefinite = words & {"a", "an", "any", "no"}
        if noun.lemma_ not in PUBLISHED or noun.tag_ in PLURAL_TAGS or not indefinite:
            return
    # "Did not provide" is told by the verb's own table.
    own = verb.lemma_ in SILENT_VERBS and verb.lemma_ not in PUBLISHING_VERBS
    denied = not own and is_negated(verb) and bool(_PAST & set(auxiliaries(verb)))
    if "no" in words or without or denied or is_nobody(holder):
        more = _MORE if noun.lemma_ in REPLACEABLE else _MORE | {"new"}
        if not more & words:
            yield Doubt(verb, "unclear", noun=noun, holder=holder, asked=asked)


def _can_tell(holder: "Token | None") -> bool:
    if holder is None:
        return False
    neither = any(child.lower_ == "neither" for child in holder.children)
    return neither or can_speak(holder) or holder.lower_ == "it"


def _unpublished(verb: "Token", holder: "Token | None") -> Iterator[Doubt]:
    """The evidence of "have not made public the evidence"."""
    public = next((token for token in verb.subtree if token.lower_ == "public"), None)
    noun = child_of(verb, {"dobj", "nsubjpass", "ccomp"})
    near = (
        public is not None
        and public.i > verb.i
        and (public.i == verb.i + 1 or public.i == verb.right_edge.i)
    )
    if near and noun is not None and noun.pos_ in NOUN_PARTS and is_negated(verb):
        told_by = None if noun.dep_ == "nsubjpass" else holder
        yield Doubt(verb, "unclear", noun=noun, holder=told_by)


def _keeps_silent(verb: "Token") -> bool:
    declined = verb.dep_ == "xcomp" and verb.head.lemma_ in DECLINING
    return declined or (is_negated(verb) and bool({"did", "would"} & set(auxiliaries(verb))))


def _unanswered(verb: "Token", holder: "Token | None") -> Iterator[Doubt]:
    """What somebody was asked: "asked whether the curfew would end, she declined to answer"."""
    above = verb.head if verb.dep_ == "xcomp" else verb
    if questions_below(verb):
        return
    for child in (*above.children, *verb.children):
        asked = child.lemma_ in _ASKING and child.tag_ == "VBN" and child.dep_ in {"advcl", "prep"}
        for clause in questions_below(child) if asked else []:
            yield Doubt(verb, "unclear", clause=clause, holder=holder)
