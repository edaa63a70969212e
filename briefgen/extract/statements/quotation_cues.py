"""The cue of a quotation, where it stands: right behind the marks, in the words before, or signed.

The parse of a long quotation is the weakest part of a small pipeline: it only names cue and source
here, what stands beside the marks decides which quotation they belong to.
"""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from briefgen.extract.language import cues
from briefgen.extract.language.quotations import Quotation
from briefgen.extract.language.syntax import (
    ACTIVE_SUBJECTS,
    FINITE_TAGS,
    SUBJECTS,
    child_of,
    is_negated,
    is_passive,
    subject_of,
)
from briefgen.extract.statements.attribution import Attribution, Span, can_speak

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.language.analysis import Analysis

_DASHES = "―—–-"
_SIGNED = re.compile(rf"\s*[{_DASHES}]{{1,2}}\s*(?=[^\W\d_])")
# A name and what somebody is; more words behind a dash are no signature.
_SIGNATURE_WORDS = 16
# Titles and the like that end with a stop before a name, and initials.
_ABBREVIATED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Pres|Sen|Rep|Del|Gov|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Cpl"
    r"|Supt|Det|Insp|Dept|St|Jr|Sr|Inc|Corp|Ltd|[A-Z])$"
)
_FORMS = frozenset({"VBD", "VBZ", "VBN"})
_NAMING = frozenset({"DET", "ADJ", "NOUN", "PROPN"})
LEADS_IN = re.compile(r"[,:]\s*$|\bthat\s*$", re.IGNORECASE)


def cue_beside(analysis: "Analysis", quotation: Quotation) -> Attribution | None:
    """A cue right behind the closing mark, or in the words that lead up to the opening one."""
    start, end = paragraph(analysis, quotation.start)
    others = [q for q in analysis.quotations if start <= q.start < end]
    following = min((q.start for q in others if q.start > quotation.start), default=end)
    text = analysis.text
    inner = text[quotation.inner_start : quotation.inner_end].rstrip()
    behind = text[quotation.end : following]
    previous = max((q.end for q in others if q.end <= quotation.start), default=start)
    if not text[start : quotation.start].strip():
        previous = _announcing_paragraph(analysis, start)
    lead = text[previous : quotation.start]
    led_in = _ends_with_cue(analysis, lead, quotation)
    if led_in:
        behind = ""
    if behind and (
        inner[-1:] in ",?!" or behind.lstrip()[:1] == "," or behind.lstrip()[:1].islower()
    ):
        stop = _sentence_end(behind)
        tokens = _tokens_between(analysis, quotation.end, quotation.end + stop)
        found = _clause_of_cue(tokens) or _inverted_clause(tokens)
        if found:
            return found
    if not LEADS_IN.search(lead) and not led_in:
        return None
    begin = previous + _last_sentence_start(lead)
    tokens = _tokens_between(analysis, begin, quotation.start)[::-1]
    found = _misread_cue(tokens) or _clause_of_cue(tokens)
    if found is None and lead.rstrip().endswith(":"):
        found = _clause_of_any_verb(tokens)
    return found


def _ends_with_cue(analysis: "Analysis", lead: str, quotation: Quotation) -> bool:
    """Whether a verb of saying stands right before the mark: "the letter reads '...'"."""
    tokens = _tokens_between(analysis, quotation.start - len(lead), quotation.start)
    while tokens and tokens[-1].text in {",", ":"}:
        tokens.pop()
    if not tokens or tokens[-1].lemma_ not in cues.SAYING:
        return False
    return tokens[-1].tag_ in FINITE_TAGS or _misread_cue(tokens[::-1]) is not None


def _announcing_paragraph(analysis: "Analysis", start: int) -> int:
    """Where the paragraph before begins, if it ends with a colon; else where this one does."""
    before = max(
        (block.start for block in analysis.article.blocks if block.end <= start), default=0
    )
    return before if analysis.text[before:start].rstrip().endswith(":") else start


def _clause_of_any_verb(tokens: Sequence["Token"]) -> Attribution | None:
    """The last clause before a colon, whatever its verb: "He turned to the crowd: '...'"."""
    for token in tokens:
        source = child_of(token, ACTIVE_SUBJECTS) if token.tag_ in FINITE_TAGS else None
        if source is not None and token.pos_ == "VERB" and can_speak(source):
            return Attribution(token, source, (), token.lemma_.casefold())
    return None


def signature(analysis: "Analysis", quotation: Quotation) -> Attribution | None:
    """The name behind a dash that signs a quotation: "“It holds.” — Amina Diallo, engineer"."""
    _, end = paragraph(analysis, quotation.start)
    behind = analysis.text[quotation.end : end]
    match = _SIGNED.match(behind)
    if match is None or len(behind.split()) > _SIGNATURE_WORDS:
        return None
    tokens = _tokens_between(analysis, quotation.end, end)
    names = [token for token in tokens if token.idx >= quotation.end + match.end()]
    dash = next((token for token in tokens if any(c in _DASHES for c in token.text)), None)
    if dash is None or not names or names[0].pos_ not in {"PROPN", "NOUN"}:
        return None
    return Attribution(dash, head_of_name(names[0]), (), "")


def _sentence_end(text: str) -> int:
    """Where the first sentence of a text ends; abbreviations are told by a small letter behind."""
    for match in re.finditer(r"[.!?](?=\s+[\"“A-Z]|\s*$)", text):
        if not _ABBREVIATED.search(text[: match.start()]):
            return match.end()
    return len(text)


def _last_sentence_start(text: str) -> int:
    position = 0
    while True:
        stop = position + _sentence_end(text[position:])
        if not text[stop:].strip():
            return position
        position = stop


def _tokens_between(analysis: "Analysis", start: int, end: int) -> list["Token"]:
    span = analysis.doc.char_span(start, end, alignment_mode="contract")
    return [token for token in span if not token.is_space] if span is not None else []


def _clause_of_cue(tokens: Sequence["Token"]) -> Attribution | None:
    """The cue and speaker in a stretch of words beside a quotation."""
    for token in tokens:
        lemma = _lemma_of_cue(token)
        if lemma is None:
            continue
        source = child_of(token, ACTIVE_SUBJECTS) or subject_of(token)
        if is_passive(token) and not (lemma in {"quote", "cite"} and source is not None):
            continue
        if source is None and token.pos_ == "NOUN" and lemma != token.lemma_.casefold():
            source = subject_of(token.head)
        if source is None:
            source = _inverted_subject(token, tokens)
        if source is None:
            continue
        attitude = lemma not in cues.SPEECH
        return Attribution(token, source, (), lemma, attitude, is_negated(token))
    return None


def _misread_cue(tokens: Sequence["Token"]) -> Attribution | None:
    """The last word of a lead where a tagger took it for a plural: "the ministry notes, '...'".

    Args:
        tokens: the words of the lead, last first.
    """
    words = [token for token in tokens if token.text not in {",", ":"}][:2]
    if len(words) < 2:  # noqa: PLR2004 -- a cue and a word before it
        return None
    cue, before = words
    subject = child_of(cue, SUBJECTS)
    if cue.pos_ == "NOUN" and subject is not None and cue.lemma_ in cues.SAYING:
        return Attribution(cue, subject, (), cue.lemma_)
    if cue.tag_ != "NNS" or cue.lemma_ not in cues.SAYING or before.pos_ not in {"NOUN", "PROPN"}:
        return None
    source = before
    while source.dep_ in {"pobj", "prep", "compound"} and source.head.i < cue.i:
        source = source.head
    return Attribution(cue, source, (), cue.lemma_)


def _lemma_of_cue(token: "Token") -> str | None:
    """The verb that a word beside a quotation is a form of, or None where it is no cue.

    "writing" and the like are cues also where a tagger took them for nouns.
    """
    lemma = token.lemma_.casefold()
    if token.pos_ in {"VERB", "AUX"}:
        return lemma if lemma in cues.SAYING | cues.THINKING | cues.JUDGING else None
    if token.pos_ != "NOUN":
        return None
    if token.dep_ in {"advcl", "acl", "conj"} and token.lower_.endswith("ing"):
        stem = token.lower_.removesuffix("ing")
        return next((verb for verb in (stem, f"{stem}e") if verb in cues.SAYING), None)
    return lemma if lemma in {"tweet", "post"} else None


def _inverted_clause(tokens: Sequence["Token"]) -> Attribution | None:
    """A verb of saying right behind the marks and the name behind it, whatever the parse says."""
    words = [token for token in tokens if not token.is_punct]
    if not words or words[0].lemma_.casefold() not in cues.SAYING or words[0].tag_ not in _FORMS:
        return None
    name = list(takewhile(lambda token: token.pos_ in _NAMING, words[1:]))
    if not name or name[-1].pos_ not in {"PROPN", "NOUN"}:
        return None
    return Attribution(words[0], name[-1], (), words[0].lemma_.casefold())


def _inverted_subject(verb: "Token", tokens: Sequence["Token"]) -> "Token | None":
    """The noun right behind the verb in "said Diallo", where the parse took it for an object."""
    for child in verb.children:
        behind = child.i > verb.i and child.dep_ in {"dobj", "attr", "npadvmod", "oprd"}
        named = child.pos_ == "PROPN" or child.ent_type_ in {"PERSON", "ORG"}
        if behind and named and any(child.i == token.i for token in tokens):
            return child
    return None


def head_of_name(token: "Token") -> "Token":
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


def paragraph(analysis: "Analysis", offset: int) -> Span:
    """Offsets of the paragraph that holds a character; of the whole text where none does."""
    for block in analysis.article.blocks:
        if block.start <= offset < block.end:
            return block.start, block.end
    return 0, len(analysis.text)
