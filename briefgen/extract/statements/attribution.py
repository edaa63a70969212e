"""One attribution: whose words or thoughts, which word says so, and what is attributed."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.extract.actors.gazetteer import (
    FORCES,
    GOVERNMENT,
    MEDIA_NAMES,
    MEDIA_NOUNS,
    MEDIA_WORDS,
    OFFICES,
    ORGANIZATIONS,
    PEOPLE,
    PLURAL_PEOPLE,
)
from briefgen.extract.language.cues import WORDED
from briefgen.extract.language.syntax import child_of

if TYPE_CHECKING:
    from spacy.tokens import Token

# What sums up somebody's count: "a tally by the agency".
_TALLIES = frozenset("tally toll estimate count".split())
RECORDS = _TALLIES | frozenset("data figure record statistic".split())
_GIVEN_BY = frozenset({"from", "by"})
Span = tuple[int, int]
# "..., citing an official": where an account has it from.
CITING = frozenset({"cite", "quote"})
_CARRYING = frozenset({"report", "write", "say", "quote"})
_SPEAKERS = OFFICES | PEOPLE | PLURAL_PEOPLE | ORGANIZATIONS | GOVERNMENT | FORCES | MEDIA_NOUNS


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution: source and cue are tokens of the parse, the content spans of the text."""

    cue: "Token"
    source: "Token | None"
    content: tuple[Span, ...]
    lemma: str
    attitude: bool = False
    negated: bool = False


def can_speak(source: "Token | None") -> bool:
    """Whether a noun or pronoun stands for somebody who can say or think something."""
    if source is None:
        return False
    if source.pos_ in {"PROPN", "PRON"}:
        return source.lower_ not in {"it", "this", "that", "which", "these", "those", "there"}
    known = source.lemma_.casefold() in _SPEAKERS or source.lower_ in _SPEAKERS
    return known or source.ent_type_ in {
        "PERSON",
        "ORG",
        "GPE",
        "NORP",
    }


def giver_of(source: "Token") -> "Token":
    """Whose words a text is: the ministry, for "a statement from the ministry".

    Args:
        source: the token that is said to speak; itself where it is no text, or nobody's.
    """
    noun = source.lemma_.casefold()
    if noun not in WORDED | _TALLIES and source.lower_ not in RECORDS:
        return source
    leading = _GIVEN_BY | {"of"} if noun in _TALLIES else _GIVEN_BY
    for child in source.children:
        if child.dep_ in {"poss", "compound"} and _keeps(child, source):
            return child
        passive = child.dep_ == "acl" and child.tag_ == "VBN"
        for preposition in (*child.children,) if passive else (child,):
            giver = child_of(preposition, {"pobj"}) if preposition.lower_ in leading else None
            if giver is not None and can_speak(giver) and giver.ent_type_ not in {"GPE", "LOC"}:
                return giver
    return source


def _keeps(owner: "Token", text: "Token") -> bool:
    """Whether a body counts by its own records: "the ministry's figures", "police data"."""
    counted = text.lemma_.casefold() in RECORDS or text.lower_ in RECORDS
    return counted and can_speak(owner) and owner.ent_type_ not in {"PERSON", "GPE", "LOC"}


def cited_by(account: "Token", cue: "Token") -> "Token | None":
    """Whom an account cites for what it tells: "state media, citing the ministry, reported".

    Args:
        account: who tells it.
        cue: the word by which it does.
    """
    for verb in (*cue.children, *account.children):
        cites = verb.tag_ == "VBG" and verb.lemma_ in CITING and verb.i != cue.i
        if cites and verb.dep_ in {"advcl", "acl"}:
            cited = child_of(verb, {"dobj"})
            giver = giver_of(cited) if cited is not None else None
            if can_speak(giver):
                return giver
    return None


def quoting_of(verb: "Token") -> "Token | None":
    """The verb of saying behind "quoted her as saying"; None for other verbs."""
    if verb.lemma_ not in CITING:
        return None
    preposition = next((child for child in verb.children if child.lower_ == "as"), None)
    return child_of(preposition, {"pcomp"}) if preposition is not None else None


def is_carrying(verb: "Token") -> bool:
    """Whether a verb tells who carries what another said: "..., the Harbour Times reported"."""
    source = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if source is None or verb.lemma_.casefold() not in _CARRYING:
        return False
    words = {token.lower_ for token in source.subtree}
    return bool(words & MEDIA_WORDS) or source.lower_ in MEDIA_NAMES
