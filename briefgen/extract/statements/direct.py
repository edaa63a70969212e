"""Quotations and the one who utters them: cue before, behind, between, or in the sentence before.

Quotations are joined to their cue by what stands beside their marks.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefgen.extract.language.quotations import Quotation, balanced
from briefgen.extract.language.syntax import SUBJECTS
from briefgen.extract.statements.attribution import Attribution, Span
from briefgen.extract.statements.quotation_cues import (
    LEADS_IN,
    cue_beside,
    head_of_name,
    paragraph,
    signature,
)
from briefgen.extract.statements.turns import is_turn

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.language.analysis import Analysis

# A quotation of fewer words than this, without a verb and inside a sentence, is a scare quote.
_SCARE_WORDS = 4
# Marks that end the clause of a cue.
_ENDS_OF_SENTENCES = frozenset({"", ".", "!", "?"})
_STOPS = frozenset({".", "!", "?", ";", ":", '"', ","})


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
    opens = before.rstrip(" ").endswith("\n") or before.rstrip()[-1:] in _ENDS_OF_SENTENCES
    inner = analysis.text[quotation.inner_start : quotation.inner_end].rstrip()
    ends = (
        inner[-1:] in {",", ".", "!", "?"}
        or analysis.text[quotation.end : quotation.end + 1] == ","
    )
    return not (ends and (opens or LEADS_IN.search(before) is not None))


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
        holder = _utterance_holding(utterances, quotation)
        if holder is None:
            holder = _utterance_of_cue_beside(analysis, utterances, quotation)
        if holder is None:
            pending.append(quotation)
            continue
        if is_turn(holder.attribution):
            continue
        _take(holder, quotation)
        _give_back_cue(analysis, holder, quotation)
    for utterance in utterances:
        if utterance.quotations:
            _keep_to_quotations(analysis, utterance)
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
    cue = cue_beside(analysis, quotation) or signature(analysis, quotation)
    if cue is None:
        return None
    for utterance in utterances:
        if _same_cue(utterance, cue):
            return utterance
    utterances.append(Utterance(cue, []))
    return utterances[-1]


def _same_cue(utterance: Utterance, cue: Attribution) -> bool:
    return utterance.attribution is not None and utterance.attribution.cue.i == cue.cue.i


def _utterance_holding(utterances: Sequence[Utterance], quotation: Quotation) -> Utterance | None:
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


def _keep_to_quotations(analysis: "Analysis", utterance: Utterance) -> None:
    """Where a quotation stands by itself, take out what a parser joined to it.

    In "When asked, she said, 'It will hold,' while the crowd cheered" the words before the cue and
    those behind the mark are the reporter's.
    """
    cue = utterance.attribution.cue.idx if utterance.attribution else -1
    quotations = utterance.quotations
    kept: list[Span] = []
    for start, end in utterance.content:
        inside = [q for q in quotations if start <= q.start and q.end <= end]
        behind = [q for q in inside if q.start > cue]
        first, last = start, end
        if start <= cue < end and behind:
            kept += [(q.start, q.end) for q in inside if q.start < cue]
            first = behind[0].start
        if inside and first == inside[-1].start and _stands_alone(analysis, inside[-1]):
            last = inside[-1].end
            if cue < first and analysis.text[inside[-1].inner_start].isupper():
                kept = [span for span in kept if any(q.start == span[0] for q in quotations)]
        kept.append((first, last))
    utterance.content = kept


def _stands_alone(analysis: "Analysis", quotation: Quotation) -> bool:
    """Whether a quotation is a sentence of its own: led in by a comma or colon, or first in one."""
    inner = analysis.text[quotation.inner_start : quotation.inner_end].rstrip()
    before = analysis.text[max(0, quotation.start - 8) : quotation.start]
    led = LEADS_IN.search(before) is not None or before.rstrip(" ").endswith("\n")
    return inner[-1:] in {",", ".", "!", "?"} and (
        led or before.rstrip()[-1:] in _ENDS_OF_SENTENCES
    )


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
                return head_of_name(token)
    return None


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
    here = paragraph(analysis, quotation.start)
    there = paragraph(analysis, last.quotations[-1].start)
    starts_sentence = not re.search(r"[^\s.!?\"”’]\s*$", analysis.text[here[0] : quotation.start])
    follows_on = not analysis.text[there[1] : here[0]].strip()
    if _acts_between(analysis, last, quotation) and not quotation.continues:
        return
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


def _acts_between(analysis: "Analysis", last: Utterance, quotation: Quotation) -> bool:
    """Whether a sentence between two quotations is about somebody else: then nobody goes on."""
    if last.attribution is None:
        return False
    source, cue = last.attribution.source, last.attribution.cue
    span = analysis.doc.char_span(
        last.quotations[-1].end, quotation.start, alignment_mode="contract"
    )
    return span is not None and any(
        SUBJECTS & {token.dep_, token.head.dep_ if token.dep_ == "appos" else ""}
        and token.pos_ == "PROPN"
        and token.sent.start > cue.i
        and _is_another(token, source)
        for token in span
    )


def _is_another(token: "Token", source: "Token | None") -> bool:
    """Whether two names are told to be different people's; a pronoun may be anybody's."""
    return source is not None and source.pos_ == "PROPN" and token.text != source.text
