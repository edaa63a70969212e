"""The circumstances of a figure: how it counts, since when, as of when, where, of what cause."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.brief import DateWindow
from briefgen.brief.vocabulary import Counting
from briefgen.extract.casualties.happenings import (
    INCIDENTS,
    SITUATIONS,
    antecedent_of,
    is_happening,
    is_incident,
)
from briefgen.extract.casualties.places import place_of
from briefgen.extract.casualties.tolls import DIRECTIONS, replaces_another
from briefgen.extract.language.syntax import SUBJECTS, extent, noun_phrase

if TYPE_CHECKING:
    from datetime import date

    from spacy.tokens import Token

    from briefgen.extract.casualties.parties import Party
    from briefgen.extract.casualties.phrases import Fate
    from briefgen.extract.dates import DatePhrase
    from briefgen.extract.language.analysis import Analysis

_RUNNING_WORDS = frozenset({"total", "overall", "altogether", "cumulative"})
_SO_FAR = frozenset({"so", "far"})
# Who does this to deaths keeps a running count of them.
_TALLYING = frozenset("verify document confirm count record register tally".split())
_CAUSE_PREPOSITIONS = frozenset({"in", "during", "by", "from", "of", "after", "with", "to", "amid"})
_LONG_AGO_DAYS = 400
# A stretch that is over: what was counted in it goes on no more.
_CLOSED = re.compile(
    r"(?:last|(?:the )?previous|(?:the )?preceding) (?:year|month|week)", re.IGNORECASE
)
# An older number and what leads to its date.
_SUPERSEDED = re.compile(rf"\b(?:{'|'.join(sorted(DIRECTIONS))})\b[^.;]*\sfrom\s[^.;]*\d[^.;]*$")
# How many characters before a date its "since" may stand.
_SINCE_REACH = 90
# A clause of beginning and what leads to its date.
_SINCE = re.compile(r"\bsince\s[^.;,]*$")
# What is left of a mark of HTML where the sentence was cut.
_CUT_ENTITY = re.compile(r"\s*&#?\w*$")


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the clause of a figure says besides the number."""

    counting: Counting = "unknown"
    as_of: "date | DateWindow | None" = None
    as_of_text: str | None = None
    since: "date | DateWindow | None" = None
    since_text: str | None = None
    place: str | None = None
    cause: str | None = None


def clause_of(analysis: "Analysis", party: "Party", word: "Token") -> tuple[int, int]:
    """Offsets of the clause that gives a figure, the number and the fate in it."""
    sentence = word.sent
    token = word
    while token.pos_ not in {"VERB", "AUX"} and token.head.i != token.i:
        token = token.head
    if token.dep_ in {"acl", "relcl", "amod"}:
        while token.dep_ != "ROOT" and not (
            token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"acl", "amod", "relcl"}
        ):
            token = token.head
    start, end = extent(token)
    wanted = (min(party.start, word.idx), max(party.end, word.idx + len(word)))
    while not (start <= wanted[0] and wanted[1] <= end) and token.head.i != token.i:
        token = token.head
        start, end = extent(token)
    start, end = min(start, wanted[0]), max(end, wanted[1])
    start = max(start, min(sentence.start_char, wanted[0]))
    end = min(end, max(sentence.end_char, wanted[1]))
    cut = _CUT_ENTITY.search(analysis.text[start:end])
    return start, max(start + cut.start(), wanted[1]) if cut else end


def circumstances_of(
    analysis: "Analysis", party: "Party", fate: "Fate", clause: tuple[int, int]
) -> Circumstances:
    """Return how, when, where and of what the people of a figure came to harm.

    Args:
        analysis: the article.
        party: the number of people.
        fate: what happened to them.
        clause: offsets of the clause that gives the figure.
    """
    sentence = fate.word.sent
    dates = analysis.dates_between(sentence.start_char, sentence.end_char)
    opened = next(
        (
            phrase
            for phrase in dates
            if (phrase.since or _opens(analysis, phrase) or _dates_a_beginning(analysis, phrase))
            and not _is_elsewhere(analysis, phrase, fate.word)
            and not _dates_by_clause(phrase, fate.word)
            and not _ranks(analysis, phrase)
        ),
        None,
    )
    days = [
        phrase
        for phrase in dates
        if phrase is not opened
        and not phrase.background
        and not _dates_superseded(analysis, phrase)
        and not _is_elsewhere(analysis, phrase, fate.word)
    ]
    before = next((phrase for phrase in dates if _is_of_old(analysis, phrase, fate.word)), None)
    if before is not None and not days and opened is None:
        # Another event than the article's: it has a day of its own, and no running total.
        days = [before]
    until = next((phrase for phrase in days if _closes(analysis, phrase)), None)
    counting = _counting(party, fate, days, since=opened is not None, until=until is not None)
    over = counting == "period"
    day = until or next((phrase for phrase in days if phrase.kind != "period" or over), None)
    held = {token.i for token in (fate.word, _verb_of(fate.word), party.noun, party.place)}
    return Circumstances(
        counting=counting,
        as_of=analysis.day_of(day) if day else None,
        as_of_text=day.text if day else None,
        since=analysis.day_of(opened) if opened else None,
        since_text=opened.text if opened else None,
        place=place_of(analysis, fate.word, held, clause),
        cause=_cause(analysis, fate),
    )


def _is_of_old(analysis: "Analysis", phrase: "DatePhrase", word: "Token") -> bool:
    """Whether a date is that of an older harm: "in 2013 a storm killed", "since 1998, when"."""
    if _dates_by_clause(phrase, word):
        return True
    return phrase.background and not phrase.since and not _is_elsewhere(analysis, phrase, word)


def is_history(analysis: "Analysis", clause: tuple[int, int], word: "Token") -> bool:
    """Whether the clause dates the harm to a time long before the article."""
    published = analysis.published
    if published is None:
        return False
    for phrase in analysis.dates_between(*clause):
        stretch = phrase.since and not _dates_by_clause(phrase, word)
        if stretch or not phrase.background:
            continue
        day = analysis.day_of(phrase)
        latest = day.latest if isinstance(day, DateWindow) else day
        if latest is not None and (published - latest).days > _LONG_AGO_DAYS:
            return True
    return False


def _opens(analysis: "Analysis", phrase: "DatePhrase") -> bool:
    """Whether it dates a beginning: "the protests that began on 3 May"."""
    before = analysis.text[max(0, phrase.start - 24) : phrase.start].casefold().split()
    return any(
        word in {"began", "beginning", "started", "starting", "erupted"} for word in before[-3:]
    )


def _dates_a_beginning(analysis: "Analysis", phrase: "DatePhrase") -> bool:
    """Whether it dates what the harm is counted from: "since the revolt spread on Tuesday"."""
    span = analysis.doc.char_span(phrase.start, phrase.end, alignment_mode="expand")
    if span is None or _SINCE.search(analysis.text, *_before(phrase)) is None:
        return False
    return any(
        token.lower_ == "since" and token.dep_ in {"prep", "mark"}
        for token in span.doc[span.sent.start : span.start]
    )


def _ranks(analysis: "Analysis", phrase: "DatePhrase") -> bool:
    """Whether it dates what is outdone: "the highest number since 2008"."""
    span = analysis.doc.char_span(phrase.start, phrase.end, alignment_mode="expand")
    if span is None:
        return False
    above = [span.root, *span.root.ancestors][:3]
    return any(
        token.tag_ in {"JJS", "RBS"} or any(child.tag_ == "JJS" for child in token.children)
        for token in above
    )


def _dates_superseded(analysis: "Analysis", phrase: "DatePhrase") -> bool:
    """Whether it dates the number that another replaces: "up from 55 on Friday"."""
    return _SUPERSEDED.search(analysis.text, max(0, phrase.start - 60), phrase.start) is not None


def _dates_by_clause(phrase: "DatePhrase", word: "Token") -> bool:
    """Whether the harm happened on a date that a clause describes: "since 2016, when 80 died"."""
    verb = _verb_of(word)
    if verb.dep_ == "relcl" and phrase.start <= verb.head.idx < phrase.end:
        return True
    opener = next((child for child in verb.children if child.lower_ == "when"), None)
    if opener is None or opener.i == 0:
        return False
    before = opener.nbor(-1)
    last = before.nbor(-1) if before.is_punct and before.i else before
    return phrase.start <= last.idx < phrase.end


def _before(phrase: "DatePhrase") -> tuple[int, int]:
    return max(0, phrase.start - _SINCE_REACH), phrase.start


def _closes(analysis: "Analysis", phrase: "DatePhrase") -> bool:
    before = analysis.text[max(0, phrase.start - 16) : phrase.start].casefold().split()
    return before[-2:] == ["as", "of"] or before[-1:] == ["by"]


def _is_elsewhere(analysis: "Analysis", phrase: "DatePhrase", word: "Token") -> bool:
    """Whether a date stands outside the fate's own clause, and the one that it is joined to."""
    span = analysis.doc.char_span(phrase.start, phrase.end, alignment_mode="expand")
    if span is None:
        return True
    verb = _verb_of(word)
    own = {token.i for token in _clause_tokens(word)}
    if verb.dep_ in {"conj", "advcl", "xcomp", "relcl"}:
        own |= {token.i for token in _clause_tokens(verb.head)}
    return span.root.i not in own


def _counting(
    party: "Party", fate: "Fate", days: "list[DatePhrase]", *, since: bool, until: bool
) -> Counting:
    around = {token.lower_ for token in _clause_tokens(fate.word)}
    nouns = {token.lemma_.casefold() for token in _clause_tokens(fate.word)}
    running = bool(around & _RUNNING_WORDS) or around >= _SO_FAR
    running = running or replaces_another(_verb_of(fate.word))
    if any(phrase.kind == "period" and _CLOSED.match(phrase.text) for phrase in days):
        return "period"
    if fate.toll or since or until or party.ordinal or running:
        return "cumulative"
    if any(phrase.kind == "period" for phrase in days):
        return "period"
    if days or nouns & INCIDENTS or (fate.agent is not None and is_incident(fate.agent)):
        return "incident"
    perfect = any(
        child.lower_ in {"have", "has"} and child.dep_ == "aux"
        for child in _verb_of(fate.word).children
    )
    tallied = fate.word.pos_ == "NOUN" and _verb_of(fate.word).lemma_.casefold() in _TALLYING
    return "cumulative" if nouns & SITUATIONS or perfect or tallied else "unknown"


def _verb_of(word: "Token") -> "Token":
    while word.pos_ not in {"VERB", "AUX"} and word.head.i != word.i:
        word = word.head
    return word


def _clause_tokens(word: "Token") -> "Iterator[Token]":
    """The words of the fate's own clause, without the clauses in it and beside it."""
    verb = _verb_of(word)
    apart = {token.i for child in verb.children if _stands_apart(child) for token in child.subtree}
    for token in verb.subtree:
        if token.i not in apart:
            yield token


def _stands_apart(child: "Token") -> bool:
    if child.dep_ in {"ccomp", "relcl", "parataxis"}:
        return True
    # "12 were killed and 30 wounded on Friday" has one day for both; "30 were wounded" has its own.
    return (
        child.dep_ == "conj"
        and child.pos_ in {"VERB", "AUX"}
        and any(part.dep_ in SUBJECTS for part in child.children)
        and any(part.dep_ in {"aux", "auxpass"} for part in child.children)
    ) or (child.dep_ == "conj" and child.pos_ == "AUX")


def _cause(analysis: "Analysis", fate: "Fate") -> str | None:
    agent = antecedent_of(fate.agent) if fate.agent is not None else None
    if agent is not None and is_happening(agent):
        return _words(analysis, agent)
    verb = _verb_of(fate.word)
    tokens = dict.fromkeys((fate.word, verb))
    for token in tokens:
        for noun in _behind_prepositions(token, _CAUSE_PREPOSITIONS):
            if is_happening(noun):
                return _words(analysis, noun)
    if agent is None and verb.dep_ == "advcl" and verb.tag_ == "VBG":
        subject = next(
            (child for child in verb.head.children if child.dep_ in {"nsubj", "nsubjpass"}), None
        )
        if subject is not None and is_happening(subject):
            return _words(analysis, subject)
    return None


def _behind_prepositions(token: "Token", prepositions: frozenset[str]) -> "Iterator[Token]":
    for child in token.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in prepositions:
            for noun in child.children:
                if noun.dep_ in {"pobj", "pcomp"}:
                    yield noun
                    yield from noun.conjuncts
        elif child.dep_ in {"dobj", "nsubjpass", "nsubj", "oprd"} and child.i > token.i:
            yield from _behind_prepositions(child, prepositions)


def _words(analysis: "Analysis", noun: "Token") -> str:
    start, end = noun_phrase(noun)
    words = " ".join(analysis.text[start:end].split())
    first, _, rest = words.partition(" ")
    return rest if rest and first.casefold() in {"the", "a", "an", "this", "that"} else words
