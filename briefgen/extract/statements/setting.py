"""The circumstances of a statement: venue, addressee, the media that relay it, and the day."""

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from briefgen.brief import DateWindow
from briefgen.extract.actors.gazetteer import PLATFORMS
from briefgen.extract.language.syntax import child_of, has_word
from briefgen.extract.statements.attribution import cited_by, giver_of, is_carrying

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.actors.cast import Cast
    from briefgen.extract.language.analysis import Analysis

# Occasions on which things are said.
_OCCASIONS = frozenset(
    "interview conference briefing speech address statement post tweet letter email message "
    "video broadcast appearance rally hearing meeting testimony remarks ceremony sermon debate "
    "call announcement podcast program programme show article op-ed column report summit "
    "session event visit memo thread filing television tv radio".split()
)
# "Speaking at a rally, she said": the occasion hangs on the participle.
_SPEAKING = frozenset({"speak", "talk", "appear", "address"})
# Verbs whose object is the one who hears.
_TELLING = frozenset({"tell", "inform", "assure", "remind", "notify"})
_OBJECTS = frozenset({"dobj", "dative", "obj"})
_VENUE_PREPOSITIONS = frozenset({"in", "at", "on", "during", "via", "through", "over", "by"})


@dataclass(frozen=True, slots=True)
class Setting:
    """Where, to whom, through whom and when something was said, as far as the text says."""

    venue: str | None = None
    addressee: str | None = None
    relayed_by: tuple[str, ...] = ()
    said_on: date | DateWindow | None = None
    said_on_text: str | None = None


def setting_of(analysis: "Analysis", cast: "Cast", cue: "Token", speaker: str | None) -> Setting:
    """Read the circumstances off the clause of a cue.

    Args:
        analysis: the article.
        cast: who is who in it.
        cue: the verb or preposition that attributes.
        speaker: id of the one who speaks; never a relaying medium of their own statement.
    """
    venue, addressee = None, None
    relayed: list[str] = []
    for child in _circumstances(cue):
        if analysis.is_quoted(child):
            continue
        whom, place = _hearer(cue, child), _occasion(cue, child)
        if whom is not None and _is_venue(whom):
            venue = venue or _phrase(analysis, whom)
        elif whom is not None and (_is_told(cue, child) or _medium(cast, whom)):
            addressee = addressee or _phrase(analysis, whom)
            relayed += _medium(cast, whom)
        elif place is not None:
            venue = venue or _phrase(analysis, place)
            relayed += _partners(cast, place)
    relayed += _according(cast, cue)
    if venue is None and cue.dep_ == "acl" and _is_venue(cue.head):
        venue = _phrase(analysis, cue.head)
    day, words = _day(analysis, cue)
    unique = tuple(medium for medium in dict.fromkeys(relayed) if medium != speaker)
    return Setting(venue, addressee, unique, day, words)


def voice_of(cast: "Cast", source: "Token", cue: "Token") -> tuple["Token", str | None]:
    """Return who speaks, and the medium that only passes it on: "state media, citing the ministry".

    Args:
        cast: who is who in the article.
        source: who is said to speak.
        cue: the verb or preposition that attributes.

    Returns:
        The word for the speaker, the source itself where it cites nobody, and the medium's id.
    """
    cited = cited_by(source, cue)
    teller = cast.introduce(giver_of(source)) if cited is not None else None
    if cited is None or not cast.is_medium(teller):
        return source, None
    return cited, teller


def _is_told(cue: "Token", child: "Token") -> bool:
    """Whether a phrase is the object of a verb that takes the hearer as its object."""
    return child.dep_ in _OBJECTS and cue.lemma_.casefold() in _TELLING


def _hearer(cue: "Token", child: "Token") -> "Token | None":
    """The one who is told: "told the court", "said to reporters", "in talks with"."""
    if _is_told(cue, child):
        return child
    if child.dep_ in {"dative", "prep"} and child.lower_ in {"to", "with"}:
        return child_of(child, {"pobj"})
    return child if child.dep_ == "dative" else None


def _occasion(cue: "Token", child: "Token") -> "Token | None":
    """The occasion or platform on which something is said: "at a hearing", "on Telegram"."""
    if child.dep_ != "prep" or child.lower_ not in _VENUE_PREPOSITIONS:
        return None
    if child.i < cue.i and child.i != cue.sent.start and child.head.lemma_ not in _SPEAKING:
        return None
    place = child_of(child, {"pobj"})
    return place if place is not None and _is_venue(place) else None


def _partners(cast: "Cast", place: "Token") -> list[str]:
    """The media of "in an interview with"."""
    partners = [child_of(inner, {"pobj"}) for inner in place.children if inner.lower_ == "with"]
    return [
        medium for partner in partners if partner is not None for medium in _medium(cast, partner)
    ]


def _circumstances(cue: "Token") -> list["Token"]:
    """The phrases that hang on a cue, and on the objects that a small parser hangs them on."""
    phrases = [child for child in cue.children if child.dep_ not in {"nsubj", "ccomp", "conj"}]
    for child in list(phrases):
        if child.dep_ == "advcl" and child.tag_ == "VBG" and child.lemma_ in _SPEAKING:
            phrases += [inner for inner in child.children if inner.dep_ == "prep"]
    for child in list(phrases):
        if child.dep_ in {"dobj", "dative", "pobj", "npadvmod"}:
            phrases += [inner for inner in child.children if inner.dep_ == "prep"]
    return phrases


def _is_venue(place: "Token") -> bool:
    lemma = place.lemma_.casefold()
    words = " ".join(part.lower_ for part in place.subtree if part.i <= place.i)
    return lemma in _OCCASIONS or place.lower_ in PLATFORMS or words in PLATFORMS


def _phrase(analysis: "Analysis", token: "Token") -> str:
    """A noun phrase without its article, dates and clauses."""
    kept = [
        part
        for part in token.subtree
        if part.i <= token.i and part.lower_ not in {"a", "an", "the"} and not part.is_space
    ]
    kept = [part for part in kept if part.ent_type_ not in {"DATE", "TIME"} or part.i == token.i]
    if not kept:
        return token.text
    start, end = kept[0].idx, kept[-1].idx + len(kept[-1])
    return re.sub(r"\s+", " ", analysis.text[start:end])


def _medium(cast: "Cast", token: "Token") -> list[str]:
    actor = cast.actor_for(token)
    return [actor] if actor is not None and cast.is_medium(actor) else []


def _according(cast: "Cast", cue: "Token") -> list[str]:
    """The media that carry a speaker's words: behind "according to", or as who reports them."""
    found = []
    for token in (*cue.ancestors, *cue.children):
        carrier = child_of(token, {"nsubj"}) if is_carrying(token) else None
        found += _medium(cast, carrier) if carrier is not None else []
    sentence = cue.sent
    for token in sentence if has_word(sentence, "ccording") else ():
        if token.lower_ == "according" and token.i != cue.i:
            for part in token.subtree:
                found += _medium(cast, part) if part.dep_ == "pobj" else []
    return found


def _day(analysis: "Analysis", cue: "Token") -> tuple[date | DateWindow | None, str | None]:
    """The day in the clause of a cue, outside quotations and outside the clause that it governs."""
    governed = {
        token.i
        for child in cue.children
        if child.dep_ in {"ccomp", "xcomp", "advcl"}
        for token in child.subtree
    }
    sentence = cue.sent
    for phrase in analysis.dates_between(sentence.start_char, sentence.end_char):
        span = analysis.doc.char_span(phrase.start, phrase.end, alignment_mode="expand")
        if span is None or any(token.i in governed for token in span):
            continue
        if analysis.is_quoted(span[0]) or phrase.background or phrase.since:
            continue
        if not any(ancestor.i == cue.i for ancestor in [*span.root.ancestors][:3]):
            continue
        return analysis.day_of(phrase), phrase.text
    return None, None
