"""One attribution: whose words or thoughts, which word says so, and what is attributed."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.extract.gazetteer import (
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

if TYPE_CHECKING:
    from spacy.tokens import Token

Span = tuple[int, int]
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


def is_carrying(verb: "Token") -> bool:
    """Whether a verb tells who carries what another said: "..., the Harbour Times reported"."""
    source = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if source is None or verb.lemma_.casefold() not in _CARRYING:
        return False
    words = {token.lower_ for token in source.subtree}
    return bool(words & MEDIA_WORDS) or source.lower_ in MEDIA_NAMES
