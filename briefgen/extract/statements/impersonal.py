"""What is said or thought of somebody: "is expected to", "was criticized by", "seems to", "asked".

The one spoken of is part of the content, as in "the talks ... to resume"; the one who speaks is the
agent behind "by", or nobody that the text names.
"""

from typing import TYPE_CHECKING

from briefgen.extract.language import cues
from briefgen.extract.language.syntax import (
    SUBJECTS,
    child_of,
    is_negated,
    is_passive,
    spans_of,
    subject_of,
)
from briefgen.extract.statements.attribution import Attribution, Span, can_speak
from briefgen.extract.statements.deeds import is_deed

if TYPE_CHECKING:
    from spacy.tokens import Token

_COMPLEMENTS = frozenset({"xcomp", "ccomp", "oprd", "acomp", "prep", "advcl"})
_CLAUSES = frozenset({"ccomp", "xcomp"})
_QUESTIONS = frozenset({"if", "whether", "what", "why", "how", "who", "when", "where", "which"})


def attribution_of_passive(verb: "Token", lemma: str) -> Attribution | None:
    """What a passive verb attributes to its agent or to nobody.

    Args:
        verb: a verb in the passive, or a participle that describes a noun or a clause.
        lemma: its lemma in lower case.
    """
    by = _by(verb)
    agent = child_of(by, {"pobj"}) if by is not None else None
    if not can_speak(agent):
        agent = None
    subject = child_of(verb, SUBJECTS)
    if lemma == "call" and subject is None:
        return None
    if lemma == "ask":
        content = _question(verb)
    elif lemma in cues.ADDRESSING and (clause := child_of(verb, {"ccomp"})) is not None:
        content = spans_of(clause.subtree)
    else:
        complement = _complement(verb, lemma, agent)
        if complement is None:
            return None
        spoken_of = [*subject.subtree] if subject is not None else []
        said_by = {token.i for token in by.subtree} if by is not None else set()
        content = spans_of(token for token in spoken_of + complement if token.i not in said_by)
    if not content:
        return None
    attitude = lemma in cues.PASSIVE_THOUGHT or lemma not in cues.SPEECH
    return Attribution(verb, agent, content, lemma, attitude, is_negated(verb))


def attribution_of_seeming(verb: "Token", lemma: str) -> Attribution | None:
    """What seems so to nobody named: "the talks seem to stall", "it appears that".

    Args:
        verb: a verb in the active voice.
        lemma: its lemma in lower case.
    """
    if lemma not in cues.SEEMING:
        return None
    complement = child_of(verb, {"xcomp", "ccomp"})
    if complement is None or complement.i < verb.i or complement.pos_ not in {"VERB", "AUX"}:
        return None
    subject = child_of(verb, SUBJECTS)
    tokens = [*complement.subtree]
    if subject is not None and not (subject.lower_ == "it" and complement.dep_ == "ccomp"):
        tokens += subject.subtree
    content = spans_of(tokens)
    return Attribution(verb, None, content, lemma, attitude=True) if content else None


def attribution_of_hearsay(adverb: "Token") -> Attribution | None:
    """The clause that an adverb gives as somebody's word: "the army reportedly shelled the town".

    Args:
        adverb: "reportedly" or the like, outside quotation marks.
    """
    verb = adverb.head
    if adverb.dep_ != "advmod" or verb.pos_ not in {"VERB", "AUX"}:
        return None
    aside = {
        token.i
        for child in verb.children
        if child.dep_ in {"advcl", "parataxis", "cc", "conj", "mark"} and child.tag_ != "VBG"
        for token in child.subtree
    }
    content = spans_of(token for token in verb.subtree if token.i not in aside | {adverb.i})
    return Attribution(adverb, None, content, adverb.lower_) if content else None


def attribution_of_adjective(adjective: "Token") -> Attribution | None:
    """What an attitude is about: "is confident that", "were critical of".

    Args:
        adjective: an adjective or participle outside quotation marks.
    """
    verb = adjective if is_passive(adjective) else adjective.head
    predicative = adjective.dep_ in {"acomp", "attr"} and verb.lemma_ in cues.LINKING_VERBS
    source = subject_of(verb) if predicative or verb is adjective else None
    if source is None or not can_speak(source):
        return None
    for child in adjective.children:
        key = child.lower_ if child.dep_ == "prep" else child.dep_
        if child.i < adjective.i or adjective.lower_ not in cues.ADJECTIVES.get(key, ()):
            continue
        tokens = [*child.subtree]
        content = spans_of(token for token in tokens if token.i != child.i or key in _CLAUSES)
        if content:
            negated = is_negated(verb) or is_negated(adjective)
            return Attribution(
                adjective, source, content, f"be {adjective.lower_}", attitude=True, negated=negated
            )
    return None


def _by(verb: "Token") -> "Token | None":
    """The "by" of a passive, also where a parser hung it on the last noun: "accused of X by Y"."""
    by = child_of(verb, {"agent"})
    if by is not None:
        return None if _is_of_nearer_verb(by, verb) else by
    behind = [token for token in verb.subtree if token.lower_ == "by" and token.i > verb.i]
    last = behind[-1] if behind and not _is_of_nearer_verb(behind[-1], verb) else None
    thing = child_of(last, {"pobj"}) if last is not None else None
    return last if thing is not None and can_speak(thing) else None


def _is_of_nearer_verb(by: "Token", verb: "Token") -> bool:
    """Whether the participle right before "by" has it: "published: dozens killed by the army"."""
    before = by.nbor(-1)
    return before.tag_ in {"VBN", "VBD"} and before.i > verb.i


def _complement(verb: "Token", lemma: str, agent: "Token | None") -> "list[Token] | None":
    """The tokens of what is said of the subject; empty where the subject is all; None for none."""
    for child in verb.children:
        if child.i < verb.i or child.dep_ not in _COMPLEMENTS:
            continue
        key = child.lower_ if child.dep_ == "prep" else child.dep_
        if key in cues.PASSIVE.get(lemma, ()) and (key != "xcomp" or is_passive(verb)):
            return [*child.subtree]
    subject = child_of(verb, SUBJECTS)
    attributes = lemma in cues.SPEECH
    if agent is None or not attributes or not is_passive(verb) or subject is None:
        return None
    return None if is_deed(verb, lemma, agent, [subject]) else []


def _question(verb: "Token") -> tuple[Span, ...]:
    """What somebody was asked: a clause with its question word, or what stands behind "about"."""
    for child in verb.children:
        if child.i < verb.i:
            continue
        if child.dep_ == "prep" and child.lower_ == "about":
            return spans_of(token for token in child.subtree if token.i != child.i)
        first = child.left_edge
        if child.dep_ in {"ccomp", "advcl"} and first.lower_ in _QUESTIONS:
            return spans_of(child.subtree)
        if child.dep_ == "xcomp":
            return spans_of(child.subtree)
    return ()
