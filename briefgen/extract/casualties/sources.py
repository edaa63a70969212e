"""Who asserts a figure, which media relay it, and how far it is verified."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefgen.brief import DateWindow, Evidence, Statement
from briefgen.brief.vocabulary import Verification
from briefgen.extract.casualties.reality import ACCOUNTS
from briefgen.extract.casualties.verification import by_cue, unconfirming, verification_of
from briefgen.extract.extractor import Found
from briefgen.extract.language.syntax import (
    ACTIVE_SUBJECTS,
    child_of,
    is_negated,
    is_passive,
    noun_phrase,
    subject_of,
)
from briefgen.extract.statements.attribution import RECORDS, giver_of, quoting_of
from briefgen.extract.statements.attributions import find_attributions
from briefgen.extract.statements.setting import setting_of, voice_of

if TYPE_CHECKING:
    from datetime import date

    from spacy.tokens import Token

    from briefgen.extract.casualties.parties import Party
    from briefgen.extract.language.analysis import Analysis

# Verbs with a figure as their object, or with a toll: "confirmed 40 arrests", "put the toll at 40".
_REPORTING = frozenset(
    "report confirm announce record document register count tally verify estimate put "
    "say tell claim state speak talk acknowledge admit list cite give note add identify raise "
    "revise lower update increase".split()
)


@dataclass(frozen=True, slots=True)
class Assertion:
    """Who stands behind a figure.

    Attributes:
        asserted_by: id of an actor; None for the outlet's own voice.
        relayed_by: ids of the media that carry it.
        verification: how far it is verified, by the words of the text.
        day: when it was said.
        day_text: the words that say when.
        evidence: the words that name the asserter, and that attribute.
        inner: whether those words are themselves what somebody else says.
    """

    asserted_by: str | None = None
    relayed_by: tuple[str, ...] = ()
    verification: Verification = "unknown"
    day: "date | DateWindow | None" = None
    day_text: str | None = None
    evidence: tuple[Evidence, ...] = ()
    inner: bool = False


class Assertions:
    """Who asserts what in one article: its statements, and what the parse attributes besides."""

    def __init__(self, analysis: "Analysis", found: Found) -> None:
        self.analysis = analysis
        self.found = found
        self._attributions = [] if found.statements else find_attributions(analysis)

    def of(self, party: "Party", word: "Token", *, denied: bool) -> Assertion:
        """Return who asserts a figure.

        Args:
            party: the number of people.
            word: the token that names their fate.
            denied: whether a verb of denial governs it.
        """
        doubting = unconfirming(word)
        if doubting is not None:
            unconfirmed = self._unconfirmed(doubting, party)
            return replace(unconfirmed, verification="denied") if denied else unconfirmed
        stated = self._stated(party, word)
        governed = self._governing(word, party)
        assertion = stated if stated and (stated.asserted_by or not governed) else governed
        if stated and governed and stated.asserted_by != governed.asserted_by and governed.inner:
            relays = [stated.asserted_by] if self._is_medium(stated.asserted_by) else []
            relays = [*governed.relayed_by, *stated.relayed_by, *relays]
            assertion = replace(governed, relayed_by=tuple(dict.fromkeys(filter(None, relays))))
        assertion = assertion or stated or self._according_to(word) or Assertion()
        given = assertion.verification
        return replace(assertion, verification=verification_of(party, word, given, denied=denied))

    def _unconfirmed(self, doubting: "Token", party: "Party") -> Assertion:
        """What somebody says that they cannot confirm is none of theirs, but others' claim."""
        account = doubting.head if doubting.dep_ in {"acl", "relcl"} else None
        accounts = [noun for noun in doubting.subtree if noun.lemma_.casefold() in ACCOUNTS]
        named = next((noun for noun in accounts if noun.is_ancestor(party.number)), account)
        if named is None or named.pos_ != "NOUN":
            return Assertion(verification="claimed")
        start, end = noun_phrase(named)
        return Assertion(
            verification="claimed", evidence=(self.analysis.evidence(start, end, "source"),)
        )

    def _stated(self, party: "Party", word: "Token") -> Assertion | None:
        """By the statement whose words hold the figure; the innermost, where they are nested."""
        holding = [
            statement
            for statement in self.found.statements
            if any(
                span.part == "content" and span.start <= party.start and party.end <= span.end
                for span in statement.evidence
            )
            and not any(
                span.part == "cue" and span.start == word.idx for span in statement.evidence
            )
        ]
        if not holding:
            return self._attributed(party)
        holding.sort(key=_length)
        own = [statement for statement in holding if not self._is_medium(statement.speaker)]
        chosen = (own or holding)[0]
        relays = [*chosen.relayed_by]
        relays += [s.speaker for s in holding if s.speaker and self._is_medium(s.speaker)]
        speaker = None if chosen.negated else chosen.speaker or self._named_beside(chosen)
        return Assertion(
            asserted_by=speaker,
            relayed_by=tuple(relay for relay in dict.fromkeys(relays) if relay != speaker),
            verification="claimed" if chosen.negated else by_cue(chosen.cue),
            day=chosen.said_on,
            day_text=chosen.said_on_text,
            evidence=tuple(span for span in chosen.evidence if span.part != "content"),
        )

    def _named_beside(self, statement: Statement) -> str | None:
        """The one whose name stands by the words for a speaker: "the clinic's head, Ana Ruiz"."""
        cast, doc = self.found.cast, self.analysis.doc
        for source in statement.evidence:
            span = doc.char_span(source.start, source.end) if source.part == "source" else None
            if span is not None:
                beside = child_of(span.root, {"appos"})
                return cast.actor_for(beside) if beside is not None else None
        return None

    def _attributed(self, party: "Party") -> Assertion | None:
        """By the parse alone, where no statements have been extracted."""
        holding = [
            attribution
            for attribution in self._attributions
            if any(start <= party.start and party.end <= end for start, end in attribution.content)
        ]
        if not holding or holding[0].source is None:
            return None
        return self._assertion(holding[0].source, holding[0].cue, holding[0].lemma)

    def _governing(self, word: "Token", party: "Party") -> Assertion | None:
        """By a verb of reporting that has the figure, or what it belongs to, as its object."""
        for noun in dict.fromkeys((word, party.noun, party.place)):
            for verb in noun.children:
                source = child_of(verb, ACTIVE_SUBJECTS) if verb.dep_ == "relcl" else None
                if (
                    source is not None
                    and verb.lemma_.casefold() in _REPORTING
                    and not is_negated(verb)
                ):
                    assertion = self._assertion(source, verb, verb.lemma_.casefold())
                    if assertion.asserted_by:
                        return assertion
        own = self._reported_by(word, word, party, is_own=True)
        if own is not None:
            return own
        token = party.place if party.place.is_ancestor(word) else word
        for _ in range(8):
            verb = token.head if token.pos_ != "VERB" or token.i == word.i else token
            if _are_divided(token, verb):
                return None
            reported = self._reported_by(verb, token, party)
            if reported is not None:
                return reported
            if token.head.i == token.i or token.dep_ in {"relcl", "advcl", "nsubj"}:
                return None
            token = token.head
        return None

    def _reported_by(
        self, verb: "Token", below: "Token", party: "Party", *, is_own: bool = False
    ) -> Assertion | None:
        """By the subject of a verb of reporting, if it is one and the figure no part of it.

        With ``is_own`` the verb itself gives the number: "the inquiry found 85".
        """
        lemma = verb.lemma_.casefold()
        saying = quoting_of(verb)
        quoted = child_of(verb, {"dobj"}) if saying is not None else None
        if saying is not None and quoted is not None and not is_own:
            return self._assertion(quoted, saying, "say")
        reporting = lemma in _REPORTING or (lemma == "find" and is_own)
        if verb.pos_ != "VERB" or not reporting or is_passive(verb) or is_negated(verb):
            return None
        if lemma == "admit" and party.place.head.i == verb.i:
            # A hospital that admitted 20 people took them in.
            return None
        source = subject_of(verb)
        if source is None or source.i == below.i or source.is_ancestor(party.number):
            return None
        assertion = self._assertion(source, verb, lemma)
        return assertion if assertion.asserted_by else None

    def _according_to(self, word: "Token") -> Assertion | None:
        """By the one source that the sentence names with "according to", wherever it hangs."""
        cues = [token for token in word.sent if token.lower_ == "according"]
        if len(cues) != 1 or _are_divided(cues[0], word):
            return self._by_count(word)
        sources = [
            noun
            for token in cues[0].subtree
            for noun in token.children
            if token.lower_ == "to" and noun.dep_ == "pobj"
        ]
        return self._assertion(sources[0], cues[0], "according to") if sources else None

    def _by_count(self, word: "Token") -> Assertion | None:
        """By whoever keeps the count: "by the count of the union", "going by ministry data"."""
        for token in word.sent:
            by = token.head
            counts = {token.lemma_.casefold(), token.lower_} & RECORDS
            if not counts or by.lower_ != "by":
                continue
            keeper = giver_of(token)
            if keeper.i == token.i or _are_divided(by, word):
                continue
            assertion = self._assertion(keeper, token, "according to")
            if assertion.asserted_by:
                return assertion
        return None

    def _assertion(self, source: "Token", cue: "Token", lemma: str) -> Assertion:
        cast, analysis = self.found.cast, self.analysis
        voice, teller = voice_of(cast, source, cue)
        speaker = cast.introduce(giver_of(voice))
        setting = setting_of(analysis, cast, cue, speaker)
        relays = (teller, *setting.relayed_by) if teller is not None else setting.relayed_by
        start, end = noun_phrase(voice)
        return Assertion(
            asserted_by=speaker,
            relayed_by=tuple(dict.fromkeys(relays)),
            verification=by_cue(lemma),
            day=setting.said_on,
            day_text=setting.said_on_text,
            evidence=(
                analysis.evidence(start, end, "source"),
                analysis.evidence(cue.idx, cue.idx + len(cue), "cue"),
            ),
            inner=any(
                span.part == "content" and span.start <= cue.idx < span.end
                for statement in self.found.statements
                for span in statement.evidence
            ),
        )

    def _is_medium(self, actor: str | None) -> bool:
        return self.found.cast.is_medium(actor)


def _are_divided(one: "Token", other: "Token") -> bool:
    """Whether a semicolon parts two words, and with them what two people tell."""
    first, last = sorted((one.i, other.i))
    return any(token.text == ";" for token in one.doc[first:last])


def _length(statement: Statement) -> int:
    return sum(span.end - span.start for span in statement.evidence if span.part == "content")
