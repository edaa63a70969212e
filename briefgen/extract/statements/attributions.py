"""Attributions as the parse shows them: source (who), cue (which word says so), content (what)."""

import sys
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from briefgen.extract.language import cues
from briefgen.extract.language.syntax import (
    FINITE_TAGS,
    SUBJECTS,
    auxiliaries,
    child_of,
    has_to,
    has_word,
    is_negated,
    is_passive,
    spans_of,
    subject_of,
)
from briefgen.extract.statements.according import according_to, in_the_words_of
from briefgen.extract.statements.attributing_nouns import attribution_of_noun
from briefgen.extract.statements.attribution import (
    CITING,
    Attribution,
    Span,
    can_speak,
    is_carrying,
    quoting_of,
)
from briefgen.extract.statements.complements import rejoining
from briefgen.extract.statements.frames import content_of
from briefgen.extract.statements.impersonal import (
    attribution_of_adjective,
    attribution_of_hearsay,
    attribution_of_passive,
    attribution_of_seeming,
)
from briefgen.extract.statements.turns import find_turns

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.language.analysis import Analysis

# A verb without a subject of its own attributes only where it heads a clause.
_HEADS = frozenset({"ROOT", "advcl", "acl", "conj"})
# Modals of what may be said or ought to be.
_MIGHT = frozenset({"may", "might", "should", "must", "could"})
# What a parser may take the subject of "said" for.
_MISREAD = frozenset({"appos", "conj", "dep", "npadvmod", "pobj", "dobj"})
_BY_WORD_CLASS = {"ADJ": attribution_of_adjective, "NOUN": attribution_of_noun}


def find_attributions(analysis: "Analysis") -> list[Attribution]:
    """Return what the parse attributes, none nested in another, in the order of the cues.

    Cues within quotation marks are part of what somebody else says and are passed over.
    """
    found = find_turns(analysis)
    for sentence in analysis.sentences:
        for token in sentence:
            if token.is_space or analysis.is_quoted(token):
                continue
            attribution = _of_token(analysis, token)
            if attribution is not None:
                found.append(attribution)
    return _outermost(_without_carriers(found))


def _of_token(analysis: "Analysis", token: "Token") -> Attribution | None:
    if token.lower_ in cues.ATTRIBUTING_PREPOSITIONS:
        return according_to(analysis, token)
    if token.lower_ == "words" and token.dep_ == "pobj":
        return in_the_words_of(token)
    if token.lower_ in cues.HEARSAY:
        return attribution_of_hearsay(token)
    verb = token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass"}
    if verb or _is_misread_verb(token):
        return _of_verb(token)
    find = _BY_WORD_CLASS.get(token.pos_)
    return find(token) if find is not None else None


def _is_misread_verb(token: "Token") -> bool:
    """Whether a plural noun is a verb by what hangs on it: "the report states that"."""
    return (
        token.tag_ == "NNS"
        and child_of(token, SUBJECTS) is not None
        and child_of(token, {"ccomp"}) is not None
    )


def _of_verb(verb: "Token") -> Attribution | None:
    lemma = cues.LEMMAS_MENDED.get(verb.lemma_.casefold(), verb.lemma_.casefold())
    if quoting_of(verb) is not None:
        return None
    if is_passive(verb) or _is_reduced_passive(verb):
        return attribution_of_passive(verb, lemma) or attribution_of_adjective(verb)
    if _is_bare_infinitive(verb) or _is_what_is_denied(verb):
        return None
    if lemma in cues.SEEMING:
        seems_to_say = any(
            child.dep_ == "xcomp" and child.lemma_ in cues.CLAUSAL for child in verb.children
        )
        return None if seems_to_say else attribution_of_seeming(verb, lemma)
    source = _source_of(verb)
    misread = _misread_subject(verb) if source is None else None
    source = source or misread
    if source is None and verb.dep_ not in _HEADS:
        return None
    if source is not None and any(child.lower_ == "no" for child in source.children):
        return None
    if lemma in cues.NEEDS_SPEAKER and not _can_say(lemma, source):
        return None
    content, attitude = content_of(verb, lemma)
    content = _without_relay(verb, content)
    if misread is not None:
        content = _before_source(misread, content)
    if not content:
        return None
    attitude = attitude or _is_hypothetical(verb)
    return Attribution(verb, source, content, lemma, attitude, _is_denied(verb, lemma))


def _quoted_in(saying: "Token") -> "Token | None":
    """Whom a medium lets speak: "the agency quoted the minister as saying that"."""
    quoting = saying.head.head
    if saying.dep_ != "pcomp" or saying.head.lower_ != "as" or quoting.lemma_ not in CITING:
        return None
    quoted = child_of(quoting, {"dobj", "nsubjpass"})
    return quoted if can_speak(quoted) else None


def _can_say(lemma: str, source: "Token | None") -> bool:
    """Whether a subject can say or think what a verb says; a text or a result can show it."""
    if can_speak(source):
        return True
    return lemma in cues.SHOWING and source is not None and source.pos_ == "NOUN"


def _is_reduced_passive(verb: "Token") -> bool:
    """Whether a participle's noun is the one spoken about: "Diallo, considered a moderate"."""
    if verb.tag_ not in {"VBN", "VBD"}:
        return False
    if child_of(verb, SUBJECTS) is None:
        return verb.dep_ in {"acl", "advcl"}
    # A parser may take the noun before the comma for a subject.
    spoken_of = any(
        child.dep_ == "oprd" or child.lower_ == "as"
        for child in verb.rights
        if verb.lemma_ in cues.PASSIVE_THOUGHT
    )
    return spoken_of and verb.i > 0 and verb.nbor(-1).text == "," and not auxiliaries(verb)


def _is_denied(verb: "Token", lemma: str) -> bool:
    """Whether a verb is negated, or is one of declining with a verb of saying: "refused to say"."""
    purpose = child_of(verb, {"xcomp"}) if lemma in {"decline", "refuse"} else None
    silent = purpose is not None and purpose.lemma_.casefold() in cues.SAYING
    return silent or is_negated(verb)


def _is_what_is_denied(verb: "Token") -> bool:
    """Whether a gerund is itself what is said or left: "denied backing the rebels"."""
    return (
        verb.tag_ == "VBG"
        and verb.dep_ in {"xcomp", "ccomp"}
        and verb.head.lemma_.casefold() in cues.GOVERNING_GERUNDS
    )


def _is_hypothetical(verb: "Token") -> bool:
    """Whether nobody has said it: "if the army says", "the mayor might say"."""
    return any(
        (child.dep_ == "mark" and child.lower_ in {"if", "unless"})
        or (child.dep_ == "aux" and child.lower_ in _MIGHT)
        for child in verb.children
    )


def _is_bare_infinitive(verb: "Token") -> bool:
    """Whether nobody has said it yet: "pressure to defend the bill"."""
    return (
        verb.dep_ in {"acl", "advcl", "relcl"} and child_of(verb, SUBJECTS) is None and has_to(verb)
    )


def _source_of(verb: "Token") -> "Token | None":
    """The one who says it: the subject, or who gives the speech that a participle describes.

    "She gave a speech warning that": the speech warns, she speaks.
    """
    quoted = _quoted_in(verb)
    if quoted is not None:
        return quoted
    source = subject_of(_speaking_verb(verb))
    if source is not None and verb.dep_ == "acl" and source.i == verb.head.i:
        occasion = source.lemma_.casefold() in cues.WORDED
        giver = subject_of(source.head) if source.dep_ in {"dobj", "obj"} else None
        if occasion and giver is not None:
            return giver
        main = subject_of(_verb_above(source))
        if _is_apart(verb) and main is not None and main.i != source.i and can_speak(main):
            return main
    return source


def _misread_subject(verb: "Token") -> "Token | None":
    """The speaker whom a parser ties to the words before: "... off Libya, the agency said"."""
    noun = verb.nbor(-1) if verb.i > verb.sent.start else None
    saying = verb.lemma_.casefold() in cues.SAYING and verb.tag_ in FINITE_TAGS
    if noun is None or not saying or noun.dep_ not in _MISREAD or not can_speak(noun):
        return None
    first = noun.left_edge
    apart = first.i > verb.sent.start and first.nbor(-1).text == ","
    return noun if apart else None


def _before_source(source: "Token", content: tuple[Span, ...]) -> tuple[Span, ...]:
    """The words before a speaker whom the parser counts among them."""
    end = source.left_edge.nbor(-1).idx
    return tuple((first, min(last, end)) for first, last in content if first < end)


def _verb_above(noun: "Token") -> "Token":
    """The verb in whose clause a noun stands."""
    return next((above for above in noun.ancestors if above.pos_ in {"VERB", "AUX"}), noun)


def _is_apart(participle: "Token") -> bool:
    """Whether a comma parts a participle from the noun before: then the subject acts, not it."""
    first = participle.left_edge
    return participle.tag_ == "VBG" and first.i > 0 and first.nbor(-1).text in {",", "-", "–", "—"}


def _speaking_verb(verb: "Token") -> "Token":
    """The verb whose subject speaks: the cue before, for one that goes on with its speaker."""
    if verb.dep_ != "conj":
        return verb
    for ancestor in verb.ancestors:
        speaks = ancestor.lemma_.casefold() in cues.SPEECH_OR_PURPOSE
        if speaks and any(token.i == verb.i for token in rejoining(ancestor, ancestor)):
            return ancestor
    return verb


def _without_relay(verb: "Token", content: tuple[Span, ...]) -> tuple[Span, ...]:
    """Without an "according to X" at the end, which names who carries what the speaker said."""
    sentence = verb.sent
    if not has_word(sentence, "ccording"):
        return content
    for token in sentence:
        if token.lower_ != "according":
            continue
        kept = [
            part
            for part in sentence
            if any(start <= part.idx < end for start, end in content)
            and not (part.i >= token.i and _is_behind(part, token, content))
        ]
        content = spans_of(kept)
    return content


def _is_behind(part: "Token", relay: "Token", content: tuple[Span, ...]) -> bool:
    """Whether a token stands in the same stretch of content as a relay, behind its beginning."""
    return any(start <= relay.idx and part.idx < end for start, end in content if start <= part.idx)


def _without_carriers(found: list[Attribution]) -> list[Attribution]:
    """Without the medium that only carries what a named speaker said, told behind the words.

    In "Diallo said the port was closed, the Harbour Times reported" she speaks.
    """
    return [
        outer
        for outer in found
        if not is_carrying(outer.cue)
        or not any(
            inner.source is not None
            and not is_carrying(inner.cue)
            and inner.lemma in cues.SAYING
            and (inner.source.left_edge.idx == start or (start, end) in inner.content)
            for inner in found
            for start, end in outer.content
            if end <= outer.cue.idx
        )
    ]


def _outermost(found: list[Attribution]) -> list[Attribution]:
    """Without those whose cue stands in another's content, and only one for each content."""
    spans = sorted(
        (start, end, number)
        for number, attribution in enumerate(found)
        for start, end in attribution.content
    )
    longest = max((end - start for start, end, _ in spans), default=0)
    kept: list[Attribution] = []
    for attribution in found:
        position = attribution.cue.idx
        first = bisect_left(spans, (position - longest, 0, 0))
        last = bisect_right(spans, (position, sys.maxsize, 0))
        inside = any(
            position < end
            and found[number] is not attribution
            and not _holds(attribution, found[number])
            for _, end, number in spans[first:last]
        )
        if not inside:
            kept.append(attribution)
    return kept


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Whether one attribution's content has the other's cue in it (then it is the outer one)."""
    return any(start <= inner.cue.idx < end for start, end in outer.content)
