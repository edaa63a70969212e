"""Questions that a silence leaves: what somebody says to what they are said to have done."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen.brief import OpenQuestion
from briefgen.extract.language.syntax import PLURAL_TAGS, extent, has_word
from briefgen.extract.questions.context import (
    clause_before,
    points_back,
    quotable,
    sentence_before,
)
from briefgen.extract.questions.items import open_question, overlaps
from briefgen.extract.questions.noun_wording import name_of, phrase
from briefgen.extract.questions.open_nouns import says_enough
from briefgen.extract.questions.silences import REQUESTS, Silence, find_silences

if TYPE_CHECKING:
    from spacy.tokens import Span

    from briefgen.extract.extractor import Found
    from briefgen.extract.language.analysis import Analysis

_LONGEST_TOPIC = 100
# Entity labels of countries and peoples, whose bodies are spoken of by their names.
_STATES = frozenset({"GPE", "NORP"})
# Those who ask are not what is asked about.
_OF_NO_NEWS = REQUESTS | {"record"}


def silence_questions(
    analysis: "Analysis", found: "Found", sentence: "Span", before: "Span | None"
) -> Iterator[OpenQuestion]:
    """Yield what those who kept silent would have to answer.

    Args:
        analysis: the article.
        found: its items; an act or a harm in them is worth an answer.
        sentence: the sentence that may tell of a silence.
        before: the sentence before it, or None.
    """
    for silence in find_silences(sentence):
        actor = found.cast.introduce(silence.holder)
        if actor is None or found.cast.is_medium(actor):
            continue
        do = "do" if silence.holder.tag_ in PLURAL_TAGS else "does"
        asked = f"{do} {name_of(found.cast, actor)}"
        text = _on_topic(found, silence, asked)
        if text is None:
            joined = clause_before(silence.cue)
            near = joined if joined is not None else before
            told = _worth_answering(analysis, found, silence, actor, near)
            # A second silence has no more to answer than the first.
            fit = told is not None and not points_back(told) and not [*find_silences(told)]
            quoted = sentence_before if told is not None and told == joined else quotable
            words = quoted(told.text) if told is not None and fit else None
            text = f"“{words}” What {asked} say to this?" if words is not None else None
        if text is not None:
            span = extent(silence.cue.head)
            yield open_question(analysis, found, "unverified", text, span, silence.holder)


def _on_topic(found: "Found", silence: Silence, asked: str) -> str | None:
    """The question about a topic that tells what it is: "to comment on the shelling of Tarno"."""
    topic = silence.topic
    if topic is None or topic.pos_ not in {"NOUN", "PROPN"}:
        return None
    first, last = topic.left_edge, topic.right_edge
    words = phrase(found.cast, first, last)
    definite = first.lower_ == "the" or topic.pos_ == "PROPN"
    if not (definite and words.stands_alone and says_enough(topic, first, last)):
        return None
    if len(words.text) > _LONGEST_TOPIC or topic.lemma_ in _OF_NO_NEWS:
        return None
    return f"What {asked} say about {words.text}?"


def _worth_answering(
    analysis: "Analysis", found: "Found", silence: Silence, actor: str, before: "Span | None"
) -> "Span | None":
    """The sentence that calls for an answer: the one before, or the last act upon the silent."""
    if before is None:
        return None
    told = analysis.evidence(before.start_char, before.end_char)
    events = [item for items in (found.casualties, found.measures) for item in items]
    eventful = any(overlaps(item, told) for item in events)
    named = found.cast.named_between(told.start, told.end)
    if eventful or actor in named or _points_into(silence, before):
        return before
    acts = [
        span.start
        for measure in found.measures
        if actor in (*measure.actors, *measure.targets)
        for span in measure.evidence[:1]
        if span.start < before.start_char
    ]
    return next(
        (part for start in acts[-1:] for part in analysis.sentences if start < part.end_char), None
    )


def _points_into(silence: Silence, before: "Span") -> bool:
    """Whether a topic, or the owner of a silent body, is spoken of in the sentence before."""
    topic = silence.topic
    if topic is not None and any(child.lower_ == "the" for child in topic.children):
        return True
    owners = [child for child in silence.holder.children if child.dep_ in {"poss", "compound"}]
    return any(owner.ent_type_ in _STATES and has_word(before, owner.text) for owner in owners)
