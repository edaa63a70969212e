"""An act as the parse tells it: the word that names it, the verb that carries it, its status."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefgen.brief.vocabulary import MeasureStatus
from briefgen.extract.language.syntax import auxiliaries, child_of, is_negated
from briefgen.extract.measures.effects import APPRAISALS, GOVERNORS, Effect
from briefgen.extract.measures.senses import Sense
from briefgen.extract.measures.status import (
    condition_of,
    governed_status,
    governors,
    settle,
    tense_status,
    verb_key,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_WAITING = frozenset({"until"})
_INSISTING = frozenset({"say", "insist", "state", "maintain", "add", "tell"})
_AHEAD = frozenset({"announced", "proposed", "threatened"})


@dataclass(frozen=True)
class Act:
    """An act as the parse tells it.

    Attributes:
        word: the word that names it: a verb, or a noun.
        verb: the verb that carries it; the same word where that is a verb.
        sense: what it is.
        status: what became of it.
        condition: head of the clause with "if", "unless" or "until", where there is one.
        ahead: whether it lies in the future, as far as the clause tells.
        last: the last word of an idiom, which its clause has to hold.
        by_rule: whether a verb and its thing tell it, so that in the passive nobody is named.
    """

    word: "Token"
    verb: "Token"
    sense: Sense
    status: MeasureStatus
    condition: "Token | None" = None
    ahead: bool = False
    by_rule: bool = False
    last: "Token | None" = None

    @property
    def noun(self) -> "Token | None":
        """The noun that names it, or None where a verb does."""
        return self.word if self.word.i != self.verb.i else None


def chain_of(verb: "Token") -> list["Token"]:
    """The verb that carries an act and those whose complement it is."""
    chain = [verb, *(node for node in governors(verb) if node.pos_ in {"VERB", "AUX"})]
    if verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        chain.append(verb.head)
    return chain


def told_act(word: "Token", verb: "Token", sense: Sense, effect: Effect) -> Act | None:
    """Return the act, or None where its tense and the words above it leave none.

    Args:
        word: the word that names it.
        verb: the verb that carries it.
        sense: what it is.
        effect: what the verb does to it.
    """
    if is_negated(verb):
        status = _withheld(verb) or _disowned(verb, sense) or _called_off(word, verb, sense)
        return Act(word, verb, sense, status) if status is not None else None
    if verb.dep_ == "advcl" and any(child.tag_ == "TO" for child in verb.children):
        return None
    above = next(governors(verb), verb)
    if verb.dep_ == "pcomp" and above.pos_ != "NOUN" and verb_key(above) not in GOVERNORS:
        return None
    condition = condition_of(chain_of(verb))
    conditional = condition is not None and condition.left_edge.lower_ not in _WAITING
    if condition is not None and condition.left_edge.lower_ == "unless" and not sense.hostile:
        sense = sense.stopped()
    if effect in {"lift", "suspend"} and not sense.friendly:
        sense = replace(sense, event="CONCEDE", mode=None)
    if sense.friendly and effect in {"cancel", "lift", "postpone", "suspend"}:
        sense, effect = _broken_off(sense, effect)
    elif effect == "announce" and sense.kind == "arrest_or_detention" and word.i != verb.i:
        effect = "do"
    inner = tense_status(verb, sense, conditional=conditional, effect=effect)
    settled = settle(effect, sense, inner, verb, conditional=conditional)
    status = governed_status(verb, sense, settled, conditional=conditional)
    if status is None:
        return None
    if sense.mode == "release" and status == "completed":
        status = "lifted"
    ahead = status in _AHEAD and (effect != "announce" or sense.friendly)
    return Act(word, verb, sense, status, condition, ahead)


def _broken_off(sense: Sense, effect: Effect) -> tuple[Sense, Effect]:
    """To stop what is friendly is a measure of its own; to put off a meeting is a status."""
    delayed = effect == "postpone"
    if sense.kind in {"diplomatic", "economic"} and (delayed or effect == "cancel"):
        stopped = replace(sense.stopped(), kind=sense.kind, lasting=False)
        return (sense if delayed else stopped), effect
    if delayed or sense.event in {"CONCEDE", "COOPERATE"}:
        return sense, effect
    return sense.stopped(), "do"


def _withheld(verb: "Token") -> MeasureStatus | None:
    """A decision not to do something cancels it; all else that is not done is no measure."""
    if _is_appraised(verb):
        return None
    for node in (verb, *verb.ancestors):
        heads = [node, *(child for child in node.children if child.dep_ in {"nsubj", "nsubjpass"})]
        if any(head.lemma_.casefold() in {"decision", "decide", "choice"} for head in heads):
            return "cancelled"
    return None


def _called_off(word: "Token", verb: "Token", sense: Sense) -> MeasureStatus | None:
    """What was planned and will not be: "the talks will not go ahead"."""
    happens = word.dep_ == "nsubj" and verb_key(verb) in {"take place", "go ahead", "proceed"}
    ahead = {"will", "wo", "would", "did"} & set(auxiliaries(verb))
    return "cancelled" if happens and ahead and not sense.hostile else None


def _disowned(verb: "Token", sense: Sense) -> MeasureStatus | None:
    """A side that says of itself that it has not done something hostile denies it."""
    above = verb.head
    subject = child_of(verb, {"nsubj", "nsubjpass"})
    done = {"had", "has", "have", "did"} & set(auxiliaries(verb))
    teller = child_of(above, {"nsubj"})
    theirs = teller is not None and any(
        part.tag_ == "PRP$" or (subject is not None and part.lower_ == subject.lower_)
        for part in teller.subtree
    )
    own = subject is not None and (
        theirs or subject.pos_ == "PRON" or any(part.tag_ == "PRP$" for part in subject.children)
    )
    told = verb.dep_ == "ccomp" and above.lemma_ in _INSISTING
    return "denied" if told and done and own and sense.hostile else None


def _is_appraised(verb: "Token") -> bool:
    """Whether a clause says how good a decision was rather than that it was made."""
    return any(
        child.dep_ in {"nsubj", "nsubjpass"}
        and any(part.tag_ in {"JJS", "RBS"} or part.lower_ in APPRAISALS for part in child.children)
        for node in (verb, *verb.ancestors)
        for child in node.children
    )
