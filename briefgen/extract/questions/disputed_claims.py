"""Claims and figures that the words behind dispute: "a figure that the army disputes"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen.brief import OpenQuestion
from briefgen.extract.language.syntax import (
    PLURAL_TAGS,
    child_of,
    extent,
    is_negated,
    is_passive,
    text_of,
)
from briefgen.extract.questions.context import points_back, quotable, sentence_before
from briefgen.extract.questions.items import open_question
from briefgen.extract.questions.lexicon import (
    DISPUTED,
    DISPUTING_VERBS,
    FIGURES,
    SAYING,
    SURE_ADJECTIVES,
)
from briefgen.extract.questions.noun_wording import name_of, phrase

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from briefgen.extract.extractor import Found
    from briefgen.extract.language.analysis import Analysis

_CLAUSES = frozenset({"relcl", "acl"})
_ACCUSATIONS = frozenset({"accusation", "charge", "allegation", "claim"})
_ACCUSING = frozenset({"accuse", "allege", "claim", "charge", "blame"})
_ASIDE = frozenset({"appos", "npadvmod", "dobj", "attr", "dep", "conj", "nsubj", "parataxis"})


def dispute_questions(
    analysis: "Analysis", found: "Found", sentence: "Span"
) -> Iterator[OpenQuestion]:
    """Yield the question whether it is so, for each claim that a sentence says to be disputed.

    Args:
        analysis: the article.
        found: its items and its cast.
        sentence: the sentence; what it tells before the dispute is quoted.
    """
    for noun in sentence:
        yield from _rejected(analysis, found, noun)
        unverified = _unverified(noun)
        told = _told_before(noun) if unverified is not None else None
        if unverified is not None and told is not None:
            text = f"“{told}” {_is_it_so(noun).capitalize()}?"
            span = noun.left_edge.idx, extent(unverified)[1]
            yield open_question(analysis, found, "unverified", text, span, None)
        verb = _disputing(noun)
        holder = _disputer(verb) if verb is not None else None
        words = _told_before(noun) if holder is not None else None
        if verb is None or holder is None or words is None:
            continue
        plural = holder.tag_ in PLURAL_TAGS or verb.tag_ == "VBP"
        actor = found.cast.introduce(holder)
        named = phrase(found.cast, holder.left_edge, holder)
        name = name_of(found.cast, actor) if actor is not None else named.text
        deny = verb.lemma_ if plural else _third_person(verb.lemma_)
        text = f"“{words}” {name[:1].upper()}{name[1:]} {deny} it: {_is_it_so(noun)}?"
        start, end = noun.left_edge.idx, extent(verb)[1]
        yield open_question(analysis, found, "conflicting_accounts", text, (start, end), holder)


def _rejected(analysis: "Analysis", found: "Found", noun: "Token") -> Iterator[OpenQuestion]:
    """Whether it is so, where one sentence accuses and the next has "rejected the accusation"."""
    verb, first = noun.head, noun.sent.start
    pointing = any(child.lower_ in {"the", "this", "that"} for child in noun.children)
    # What the accusation is of stands in the sentence before only where its own does not say it.
    bare = pointing and child_of(noun, {"prep", "acl", "relcl", "ccomp"}) is None
    rejected = noun.dep_ == "dobj" and verb.dep_ == "ROOT" and verb.lemma_ in DISPUTING_VERBS
    holder = child_of(verb, {"nsubj"})
    if not (bare and rejected and first) or is_negated(verb) or holder is None:
        return
    if noun.lemma_.casefold() not in _ACCUSATIONS or holder.pos_ not in {"NOUN", "PROPN"}:
        return
    before = noun.doc[first - 1].sent
    blocks = found.analysis.article.blocks
    apart = any(before.start_char < block.start <= noun.idx for block in blocks)
    accused = any(token.lemma_ in _ACCUSING for token in before)
    words = quotable(before.text) if accused and not apart and not points_back(before) else None
    if words is None:
        return
    actor = found.cast.introduce(holder)
    named = phrase(found.cast, holder.left_edge, holder)
    name = name_of(found.cast, actor) if actor is not None else named.text
    deny = verb.lemma_ if holder.tag_ in PLURAL_TAGS else _third_person(verb.lemma_)
    text = f"“{words}” {name[:1].upper()}{name[1:]} {deny} it: is it true?"
    span = holder.left_edge.idx, noun.idx + len(noun)
    yield open_question(analysis, found, "conflicting_accounts", text, span, holder)


def _disputing(noun: "Token") -> "Token | None":
    """The verb by which a noun behind a comma, or "which" for a whole clause, is disputed."""
    if noun.lower_ == "which" and noun.dep_ == "dobj" and noun.i > noun.sent.start:
        verb = noun.head if noun.nbor(-1).text == "," else None
        disputing = verb is not None and verb.lemma_ in DISPUTING_VERBS and not is_negated(verb)
        return verb if disputing and verb is not None and _is_told(verb) else None
    verb = _remarking(noun)
    if verb is None or verb.lemma_ not in DISPUTING_VERBS or is_negated(verb):
        return None
    return verb


def _unverified(noun: "Token") -> "Token | None":
    """The verb of "a report that could not be confirmed", "which could not be verified"."""
    verb = _remarking(noun)
    if noun.lower_ == "which" and noun.dep_ == "nsubjpass" and noun.i > noun.sent.start:
        verb = noun.head if noun.nbor(-1).text == "," and _is_told(noun.head) else None
    if verb is None or SURE_ADJECTIVES.get(verb.lower_) != "unverified" or not is_negated(verb):
        return None
    return verb if is_passive(verb) else None


def _remarking(noun: "Token") -> "Token | None":
    """The verb behind a noun that calls the words before it a claim: ", a figure that ..."."""
    if noun.lemma_.casefold() not in DISPUTED or noun.pos_ != "NOUN":
        return None
    first = noun.left_edge
    aside = noun.dep_ in _ASIDE and first.i > noun.sent.start and first.nbor(-1).text in ",–—-"
    return child_of(noun, _CLAUSES) if aside and first.lower_ in {"a", "an"} else None


def _is_it_so(noun: "Token") -> str:
    return "is the figure right" if noun.lemma_ in FIGURES else "is it true"


def _is_told(verb: "Token") -> bool:
    """Whether what is disputed is what somebody says: only words are denied as untrue."""
    return any(node.dep_ == "ccomp" and node.head.lemma_ in SAYING for node in verb.ancestors)


def _disputer(verb: "Token") -> "Token | None":
    """Who disputes: "that the army denies", "rejected by the army"."""
    agent = child_of(verb, {"agent"})
    # "Disputes" with a name before it looks like a plural noun to the tagger.
    labels = {"nsubj", "compound"} if verb.tag_ in PLURAL_TAGS else {"nsubj"}
    holder = child_of(agent, {"pobj"}) if agent is not None else child_of(verb, labels)
    return holder if holder is not None and holder.pos_ in {"NOUN", "PROPN"} else None


def _told_before(noun: "Token") -> str | None:
    """What a sentence tells before the words that call it disputed, as a sentence."""
    return sentence_before(text_of(noun.doc)[noun.sent.start_char : noun.left_edge.idx])


def _third_person(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return f"{lemma[:-1]}ies"
    return f"{lemma}s" if not lemma.endswith(("s", "ss")) else f"{lemma}es"
