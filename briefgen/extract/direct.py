"""Quotations and the one who utters them: cue before, behind, between, or in the sentence before.

The parse of a long quotation is the weakest part of a small pipeline, so that quotations are joined
to their cue by what stands beside their marks; the parse only names cue and source.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefgen.extract import cues
from briefgen.extract.attribution import Attribution
from briefgen.extract.frames import Span
from briefgen.extract.quotations import Quotation, balanced
from briefgen.extract.syntax import ACTIVE_SUBJECTS, child_of, is_negated, is_passive, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.analysis import Analysis

# A quotation of fewer words than this, without a verb and inside a sentence, is a scare quote.
_SCARE_WORDS = 4
# Marks that end the clause of a cue.
_STOPS = frozenset({".", "!", "?", ";", ":", '"', ","})
_DASHES = "―—–-"
_SIGNED = re.compile(rf"\s*[{_DASHES}]{{1,2}}\s*(?=[^\W\d_])")
# A name and what somebody is; more words behind a dash are no signature.
_SIGNATURE_WORDS = 16
_LEADS_IN = re.compile(r"[,:]\s*$|\bthat\s*$", re.IGNORECASE)


@dataclass
class Utterance:
    """Words that belong together and the attribution that carries them; None where none does."""

    attribution: Attribution | None
    content: list[Span]
    quotations: list[Quotation] = field(default_factory=list)
    inherited: bool = False


def is_scare_quote(analysis: "Analysis", quotation: Quotation) -> bool:
    """Whether marks only set off a word or two of the sentence that they stand in."""
    words = analysis.text[quotation.inner_start : quotation.inner_end].split()
    if len(words) >= _SCARE_WORDS:
        return False
    before = analysis.text[max(0, quotation.start - 8) : quotation.start]
    block_start = before.rstrip(" ").endswith("\n") or not before.strip()
    inner = analysis.text[quotation.inner_start : quotation.inner_end].rstrip()
    ends = inner[-1:] in {",", ".", "!", "?"}
    return not (ends and (block_start or _LEADS_IN.search(before) is not None))


def _tokens_between(analysis: "Analysis", start: int, end: int) -> list["Token"]:
    span = analysis.doc.char_span(start, end, alignment_mode="contract")
    return [token for token in span if not token.is_space] if span is not None else []


def _clause_of_cue(tokens: Sequence["Token"]) -> Attribution | None:
    """The cue and speaker in a stretch of words beside a quotation."""
    for token in tokens:
        lemma = token.lemma_.casefold()
        if token.pos_ not in {"VERB", "AUX", "NOUN", "PROPN", "ADJ"}:
            continue
        if lemma not in cues.SAYING | cues.THINKING | cues.JUDGING or token.pos_ in {
            "ADJ",
            "PROPN",
        }:
            continue
        if token.pos_ == "NOUN" and lemma not in {"tweet", "post"}:
            continue
        source = child_of(token, ACTIVE_SUBJECTS) or subject_of(token)
        if is_passive(token) and not (lemma in {"quote", "cite"} and source is not None):
            continue
        if source is None:
            source = _inverted_subject(token, tokens)
        if source is None:
            continue
        attitude = lemma not in cues.SAYING | cues.JUDGING
        return Attribution(token, source, ((0, 0),), lemma, attitude, is_negated(token))
    return None


def _inverted_subject(verb: "Token", tokens: Sequence["Token"]) -> "Token | None":
    """The noun right behind the verb in "said Diallo", where the parse took it for an object."""
    for child in verb.children:
        behind = child.i > verb.i and child.dep_ in {"dobj", "attr", "npadvmod", "oprd"}
        named = child.pos_ == "PROPN" or child.ent_type_ in {"PERSON", "ORG"}
        if behind and named and any(child.i == token.i for token in tokens):
            return child
    return None


def join_quotations(analysis: "Analysis", attributions: Sequence[Attribution]) -> list[Utterance]:
    """Return every utterance of an article: attributions of the parse joined with quotations.

    Args:
        analysis: the article.
        attributions: what the parse attributes.
    """
    utterances = [Utterance(attribution, list(attribution.content)) for attribution in attributions]
    pending: list[Quotation] = []
    for quotation in analysis.quotations:
        if is_scare_quote(analysis, quotation):
            continue
        holder = _holder(utterances, quotation)
        if holder is None:
            holder = _utterance_of_cue_beside(analysis, utterances, quotation)
        if holder is None:
            pending.append(quotation)
            continue
        _take(holder, quotation)
        _give_back_cue(analysis, holder, quotation)
    for utterance in utterances:
        if utterance.quotations:
            _find_speaker_outside(analysis, utterance)
    for quotation in pending:
        _continue_speaker(analysis, utterances, quotation)
    told = [utterance for utterance in utterances if utterance.content]
    for utterance in told:
        utterance.content = [balanced(analysis.text, *span) for span in utterance.content]
    return sorted(told, key=lambda utterance: utterance.content[0])


def _utterance_of_cue_beside(
    analysis: "Analysis", utterances: list[Utterance], quotation: Quotation
) -> Utterance | None:
    """The utterance of the cue or signature beside a quotation; a new one joins the others."""
    cue = _cue_beside(analysis, quotation) or _signature(analysis, quotation)
    if cue is None:
        return None
    for utterance in utterances:
        if _same_cue(utterance, cue):
            return utterance
    utterances.append(Utterance(cue, []))
    return utterances[-1]


def _same_cue(utterance: Utterance, cue: Attribution) -> bool:
    return utterance.attribution is not None and utterance.attribution.cue.i == cue.cue.i


def _holder(utterances: Sequence[Utterance], quotation: Quotation) -> Utterance | None:
    for utterance in utterances:
        for start, end in utterance.content:
            if min(end, quotation.inner_end) - max(start, quotation.inner_start) > 0:
                return utterance
    return None


def _take(utterance: Utterance, quotation: Quotation) -> None:
    """Join a quotation to an utterance: it is taken whole, with what of the parse lies outside."""
    utterance.quotations.append(quotation)
    merged = [(quotation.start, quotation.end)]
    for start, end in utterance.content:
        if start >= quotation.end or end <= quotation.start:
            merged.append((start, end))
            continue
        merged[0] = (min(merged[0][0], start), max(merged[0][1], end))
    utterance.content = sorted(merged)


def _give_back_cue(analysis: "Analysis", utterance: Utterance, quotation: Quotation) -> None:
    """Where a parser took the speaker behind a closing mark for quoted words, take them out again.

    "'It is shut,' harbour master Ivo Kranjec said": the words between the comma in the mark and the
    cue name who speaks.
    """
    attribution = utterance.attribution
    inner = analysis.text[quotation.inner_start : quotation.inner_end].rstrip()
    if attribution is None or inner[-1:] not in {",", "?", "!"}:
        return
    for index, (start, end) in enumerate(utterance.content):
        if start == quotation.start and quotation.end < end <= attribution.cue.idx:
            utterance.content[index] = (start, quotation.end)


def _find_speaker_outside(analysis: "Analysis", utterance: Utterance) -> None:
    """Name the speaker from the words beside the cue, where the parse has none or a quoted one."""
    attribution = utterance.attribution
    if attribution is None or utterance.inherited:
        return
    source = attribution.source
    if source is not None and not analysis.is_quoted(source):
        return
    beside = _noun_beside(analysis, attribution.cue)
    if beside is not None or source is not None:
        utterance.attribution = replace(attribution, source=beside)


def _noun_beside(analysis: "Analysis", cue: "Token") -> "Token | None":
    """The noun right before a cue, back to a mark that ends a clause, else the one behind it."""
    before = []
    for token in reversed(cue.doc[cue.sent.start : cue.i]):
        if analysis.is_quoted(token) or token.text in _STOPS:
            break
        before.append(token)
    behind = []
    for token in cue.doc[cue.i + 1 : cue.sent.end]:
        if analysis.is_quoted(token) or token.text in _STOPS:
            break
        behind.append(token)
    for stretch in (before, behind):
        named = [token for token in stretch if token.ent_type_ in {"PERSON", "ORG"}]
        for token in named or stretch:
            if token.pos_ in {"PROPN", "PRON", "NOUN"}:
                return _head_of_name(token)
    return None


def _head_of_name(token: "Token") -> "Token":
    """The last word of the name that a token is part of."""
    while (
        token.dep_ == "compound"
        and token.head.i > token.i
        and token.head.pos_
        in {
            "PROPN",
            "NOUN",
        }
    ):
        token = token.head
    return token


def _paragraph(analysis: "Analysis", offset: int) -> Span:
    for block in analysis.article.blocks:
        if block.start <= offset < block.end:
            return block.start, block.end
    return 0, len(analysis.text)


def _cue_beside(analysis: "Analysis", quotation: Quotation) -> Attribution | None:
    """A cue right behind the closing mark, or in the words that lead up to the opening one."""
    start, end = _paragraph(analysis, quotation.start)
    others = [q for q in analysis.quotations if start <= q.start < end]
    following = min((q.start for q in others if q.start > quotation.start), default=end)
    text = analysis.text
    inner = text[quotation.inner_start : quotation.inner_end].rstrip()
    behind = text[quotation.end : following]
    if behind and (
        inner[-1:] in ",?!" or behind.lstrip()[:1] == "," or behind.lstrip()[:1].islower()
    ):
        stop = _sentence_end(behind)
        found = _clause_of_cue(_tokens_between(analysis, quotation.end, quotation.end + stop))
        if found:
            return found
    previous = max((q.end for q in others if q.end <= quotation.start), default=start)
    lead = text[previous : quotation.start]
    if _LEADS_IN.search(lead):
        begin = previous + _last_sentence_start(lead)
        tokens = _tokens_between(analysis, begin, quotation.start)
        found = _clause_of_cue(tokens[::-1])
        if found:
            return found
    return None


def _signature(analysis: "Analysis", quotation: Quotation) -> Attribution | None:
    """The name behind a dash that signs a quotation: "“It holds.” — Amina Diallo, engineer"."""
    _, end = _paragraph(analysis, quotation.start)
    behind = analysis.text[quotation.end : end]
    match = _SIGNED.match(behind)
    if match is None or len(behind.split()) > _SIGNATURE_WORDS:
        return None
    tokens = _tokens_between(analysis, quotation.end, end)
    names = [token for token in tokens if token.idx >= quotation.end + match.end()]
    dash = next((token for token in tokens if any(c in _DASHES for c in token.text)), None)
    if dash is None or not names or names[0].pos_ not in {"PROPN", "NOUN"}:
        return None
    return Attribution(dash, _head_of_name(names[0]), ((0, 0),), "")


def _sentence_end(text: str) -> int:
    """Where the first sentence of a text ends; abbreviations are told by a small letter behind."""
    for match in re.finditer(r"[.!?](?=\s+[\"“A-Z]|\s*$)", text):
        if not re.search(
            r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gen|Gov|St|Jr|Sr|[A-Z])$", text[: match.start()]
        ):
            return match.end()
    return len(text)


def _last_sentence_start(text: str) -> int:
    position = 0
    while True:
        stop = position + _sentence_end(text[position:])
        if not text[stop:].strip():
            return position
        position = stop


def _continue_speaker(
    analysis: "Analysis", utterances: list[Utterance], quotation: Quotation
) -> None:
    """A quotation without a cue goes on with the speaker of the one before it.

    In the same paragraph, or where a paragraph reopens a quotation that was never closed, it
    belongs to the same statement; in the next paragraph it is a statement of the same speaker.
    """
    before = [
        utterance
        for utterance in utterances
        if utterance.quotations and utterance.quotations[-1].end <= quotation.start
    ]
    if not before:
        return
    last = max(before, key=lambda utterance: utterance.quotations[-1].end)
    here = _paragraph(analysis, quotation.start)
    there = _paragraph(analysis, last.quotations[-1].start)
    starts_sentence = not re.search(r"[^\s.!?\"”’]\s*$", analysis.text[here[0] : quotation.start])
    follows_on = not analysis.text[there[1] : here[0]].strip()
    if (here == there and starts_sentence) or (quotation.continues and follows_on):
        _take(last, quotation)
    elif (
        analysis.text[here[0] : quotation.start].strip() == ""
        and follows_on
        and analysis.text[quotation.end : here[1]].strip() == ""
    ):
        utterance = Utterance(last.attribution, [], inherited=True)
        _take(utterance, quotation)
        utterances.append(utterance)
