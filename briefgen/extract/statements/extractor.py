"""Statements: who said or thinks what, in which words, where, and relayed by whom."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefgen.brief import Statement, letters_and_digits, slug
from briefgen.brief.vocabulary import StatementMode
from briefgen.extract.actors.beings import BODIES
from briefgen.extract.actors.cast import Cast
from briefgen.extract.actors.descriptions import is_definite
from briefgen.extract.extractor import Found
from briefgen.extract.language import cues
from briefgen.extract.language.syntax import noun_phrase, sentence_number
from briefgen.extract.statements.attribution import Attribution, Span, giver_of
from briefgen.extract.statements.attributions import find_attributions
from briefgen.extract.statements.direct import Utterance, join_quotations
from briefgen.extract.statements.setting import setting_of, voice_of
from briefgen.extract.statements.turns import is_turn

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.language.analysis import Analysis

# Fewer words than this, none of them quoted, say nothing that a reader could use.
_FEWEST_WORDS = 2
# Behind these one word says what is wanted or promised: "called for calm".
_CALLING = frozenset({"call", "appeal", "plead", "promise", "pledge", "threaten", "demand"})
# Texts that go on speaking for whoever issued them: "the statement added".
_ISSUED = frozenset("statement communique communiqué release report letter".split())
# "It said" speaks in its own sentence or the one behind the body's.
_NEAR = 2
_WHOM = frozenset({"him", "her", "them"})
_MARKS = "\"“”„«»'‘’`"


class StatementExtractor:
    """Finds speech and attitudes, direct and indirect, with speaker and circumstances."""

    name = "statements"
    after: tuple[str, ...] = ()

    def extract(self, analysis: "Analysis", found: Found) -> Iterable[Statement]:
        """Yield the statements of an article in the order of their words."""
        spoken = _Spoken()
        for utterance in join_quotations(analysis, find_attributions(analysis)):
            for statement in _statement(analysis, found, utterance, spoken):
                spoken.remember(utterance, statement)
                yield statement


@dataclass
class _Spoken:
    """Who has spoken so far: "the statement added" and "it said" mean somebody before.

    Attributes:
        issuers: who issued a text, by its noun: "said in a statement".
        last: who spoke last.
        sentence: the number of the sentence in which that was.
    """

    issuers: dict[str, str] = field(default_factory=dict)
    last: str | None = None
    sentence: int = 0

    def remember(self, utterance: Utterance, statement: Statement) -> None:
        """Keep who has spoken, and by which text."""
        if utterance.attribution is None or statement.speaker is None:
            return
        cue = utterance.attribution.cue
        self.last, self.sentence = statement.speaker, sentence_number(cue)
        for token in cue.sent:
            if token.lemma_.casefold() in _ISSUED and _is_issued(token, cue):
                self.issuers[token.lemma_.casefold()] = statement.speaker

    def speaker(self, cast: Cast, source: "Token | None") -> str | None:
        """Who speaks in "the statement added": its issuer; in "it added": the body that spoke last.

        "It" reaches back to the sentence before its own.
        """
        if source is None:
            return None
        if source.lower_ == "it" and self.last is not None:
            behind = sentence_number(source) - self.sentence
            body = cast.being(self.last).kind in BODIES
            return self.last if body and 0 <= behind < _NEAR else None
        owned = any(child.dep_ in {"poss", "compound", "nmod"} for child in source.children)
        if owned or not is_definite(source):
            return None
        return self.issuers.get(source.lemma_.casefold())


def _is_issued(text: "Token", cue: "Token") -> bool:
    """Whether a text is the speaker's own, and by it the words: "said in a statement"."""
    another = any(child.dep_ == "poss" or child.lower_ in {"from", "by"} for child in text.children)
    within = text.dep_ == "pobj" and text.head.lower_ in {"in", "by", "through"}
    if within:
        return not another and text.head.head.i == cue.i
    given = text.dep_ == "dobj" and text.head.lemma_.casefold() in {"issue", "release", "publish"}
    return given and not another


def _statement(
    analysis: "Analysis", found: Found, utterance: Utterance, spoken: _Spoken
) -> Iterator[Statement]:
    cast = found.cast
    attribution = utterance.attribution
    if attribution is None:
        return
    source = attribution.source
    voice, teller = voice_of(cast, source, attribution.cue) if source is not None else (None, None)
    speaker, co_speakers = _speakers(cast, voice)
    speaker = speaker or spoken.speaker(cast, voice)
    setting = setting_of(analysis, cast, attribution.cue, speaker)
    relays = [teller, *setting.relayed_by] if teller is not None else setting.relayed_by
    mode = mode_of(analysis, utterance)
    text = words_of(analysis, utterance, mode)
    bare = _says_nothing(utterance, text)
    called_for = attribution.lemma in _CALLING
    if not text or (bare and not called_for and not _names_somebody(analysis, utterance)):
        return
    stance = attribution.attitude or (bare and not called_for)
    evidence = [analysis.evidence(*span) for span in utterance.content]
    note = None
    for named in dict.fromkeys(filter(None, (source, voice))):
        start, end = noun_phrase(named)
        evidence.append(analysis.evidence(start, end, "source"))
        if speaker is None:
            note = f"The text names the speaker as “{analysis.text[start:end]}”."
    cue = attribution.cue
    evidence.append(analysis.evidence(cue.idx, cue.idx + len(cue), "cue"))
    about = [
        actor
        for start, end in utterance.content
        for actor in cast.named_between(start, end)
        if actor != speaker
    ]
    stem = f"statement-{_short_name(cast, speaker)}"
    yield Statement(
        id=found.ids.take(stem, letters_and_digits(text)),
        note=note,
        speaker=speaker,
        co_speakers=co_speakers,
        type="attitude" if stance and not utterance.quotations else "speech",
        mode=mode,
        negated=attribution.negated,
        text=text,
        cue=_verb_of(attribution),
        venue=setting.venue,
        addressee=setting.addressee,
        relayed_by=list(dict.fromkeys(relays)),
        about=list(dict.fromkeys(about)),
        said_on=setting.said_on,
        said_on_text=setting.said_on_text,
        evidence=evidence,
    )


def _verb_of(attribution: Attribution) -> str | None:
    """The cue as a verb; None for a noun and a dash, of which the evidence has the word."""
    noun = attribution.cue.pos_ == "NOUN" and attribution.lemma in cues.ATTRIBUTING_NOUNS
    return None if noun else attribution.lemma or None


def _says_nothing(utterance: Utterance, text: str) -> bool:
    """Whether no words are told, but whom or what they were about: "criticized Kranjec"."""
    return not utterance.quotations and len(text.split()) < _FEWEST_WORDS


def _names_somebody(analysis: "Analysis", utterance: Utterance) -> bool:
    """Whether the content is a name or "him": then it is whom somebody criticized or endorsed."""
    spans = (
        analysis.doc.char_span(start, end, alignment_mode="expand")
        for start, end in utterance.content
    )
    return any(
        span is not None and (span.root.pos_ == "PROPN" or span.root.lower_ in _WHOM)
        for span in spans
    )


def _speakers(cast: Cast, source: "Token | None") -> tuple[str | None, list[str]]:
    if source is None:
        return None, []
    speaker = cast.introduce(giver_of(source))
    others = [cast.introduce(token) for token in source.conjuncts if token.i > source.i]
    return speaker, [other for other in dict.fromkeys(others) if other and other != speaker]


def _short_name(cast: Cast, speaker: str | None) -> str:
    if speaker is None:
        return "unattributed"
    being = cast.being(speaker)
    return slug(being.words[-1] if being.is_person and not being.anonymous else being.name, 24)


def words_of(analysis: "Analysis", utterance: Utterance, mode: StatementMode) -> str:
    """The words of a statement: a quotation without its outer marks, all else as it stands."""
    parts = [" ".join(analysis.text[start:end].split()) for start, end in utterance.content]
    if parts and _opens_with_conjunction(analysis, utterance.content[0]):
        parts[0] = parts[0].removeprefix("that ")
    if mode == "direct":
        parts = [part.strip(_MARKS).strip() for part in parts]
    return _joined([part for part in parts if part])


def _opens_with_conjunction(analysis: "Analysis", span: Span) -> bool:
    """Whether words begin with the "that" of "said that", which is none of theirs."""
    tokens = analysis.doc.char_span(*span, alignment_mode="expand")
    return tokens is not None and tokens[0].lower_ == "that" and tokens[0].dep_ == "mark"


def _joined(parts: list[str]) -> str:
    """Parts of an interrupted quotation as one; a comma before the interruption is the style's."""
    text = ""
    for part in parts:
        if text.endswith(","):
            text = text[:-1] + ("." if part[:1].isupper() else ",")
        text = f"{text} {part}" if text else part
    return text.removesuffix(",")


def mode_of(analysis: "Analysis", utterance: Utterance) -> StatementMode:
    """Direct where all the words stand between marks, indirect where none do, else mixed.

    What stands in a transcript behind a name is direct, marks or none.
    """
    if is_turn(utterance.attribution):
        return "direct"
    quoted = {(quotation.start, quotation.end) for quotation in utterance.quotations}
    if all(span in quoted for span in utterance.content):
        return "direct"
    inner = (
        (max(start, quotation.inner_start), min(end, quotation.inner_end))
        for start, end in utterance.content
        for quotation in analysis.quotations_between(start, end)
    )
    told = any(any(map(str.isalnum, analysis.text[start:end])) for start, end in inner)
    return "mixed" if told else "indirect"
