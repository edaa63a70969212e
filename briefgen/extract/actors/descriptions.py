"""Descriptions: what kind of actor a common noun stands for, and when two of them are the same."""

from typing import TYPE_CHECKING

from briefgen.brief.countries import country_of
from briefgen.brief.vocabulary import ActorKind
from briefgen.extract.actors.beings import BODIES
from briefgen.extract.actors.gazetteer import (
    ARMED_GROUPS,
    FORCES,
    GOVERNMENT,
    GUARDS,
    MEDIA_NOUNS,
    OCCUPATIONS,
    OFFICES,
    ORGANIZATIONS,
    PARTISANS,
    PEOPLE,
    PLURAL_PEOPLE,
)
from briefgen.extract.language.cues import SAYING
from briefgen.extract.language.syntax import (
    ACTIVE_SUBJECTS,
    PLURAL_TAGS,
    child_of,
    noun_phrase,
    text_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_DETERMINERS = frozenset(
    "the a an this that these those some any another one even both its their his her our my".split()
)
# Before a description, these do not make it another's; "other residents" are not the residents.
_SAME = _DETERMINERS - {"another"}
_COMMON = PEOPLE | OFFICES | GOVERNMENT | ORGANIZATIONS | PLURAL_PEOPLE | FORCES
_PEOPLE_BY_NOUN = PEOPLE | OFFICES | PARTISANS | OCCUPATIONS
# How many tokens back "the ministry" may find the one that says whose it is.
_REACH = 1500
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
# Endings of nouns for people by what they do or hold, which no list has all of; only one who speaks
# is taken for a person by the ending alone, for a "paper" and a "folder" have it too.
_PERSONAL_ENDINGS = (
    "ist",
    "ologist",
    "crat",
    "eer",
    "ian",
    "woman",
    "man",
    "person",
    "maker",
    "goer",
)
_LONGEST_ENDING_ALONE = 5
# Nouns with which "the" means a medium named before.
_MEDIA_DESCRIPTIONS = MEDIA_NOUNS | {"paper", "outlet", "magazine", "network", "site"}
# What media give, and the words that say so: "press reports".
_REPORTS = frozenset({"report", "account", "outlet", "station", "channel"})
_MEDIA_KINDS = frozenset("media news press radio television tv newspaper broadcast".split())
# A description goes on with these where a body stands behind them: "a spokesman for the army".
_BELONGING = frozenset({"for", "at", "from", "with", "in"})
_LONGEST_TAIL = 7
# Words of a description; a longer one is cut behind its noun.
_LONGEST_NAME = 14


def is_definite(token: "Token") -> bool:
    """Whether a noun speaks of somebody known: with "the", "this" or somebody whose it is."""
    return any(
        child.lower_ in _DEFINITE or child.dep_ == "poss"
        for child in token.children
        if child.i < token.i
    )


def is_of_the_media(noun: str) -> bool:
    """Whether a noun, by lemma, describes a medium."""
    return noun in _MEDIA_DESCRIPTIONS


def is_named_description(token: "Token") -> bool:
    """Whether a description has a name in it: "the Split harbour board"."""
    start, end = noun_phrase(token)
    span = token.doc.char_span(start, end)
    return span is not None and any(
        part.i != token.i and (part.pos_ == "PROPN" or country_of(part.text)) for part in span
    )


def is_person_noun(token: "Token") -> bool:
    """Whether a noun, by its lemma or by its form and place, is one for a person or for people."""
    lemma = token.lemma_.casefold()
    if lemma in _PEOPLE_BY_NOUN or token.lower_ in PLURAL_PEOPLE:
        return True
    singular = token.lower_.removesuffix("s")
    if token.pos_ == "PROPN" and singular in PARTISANS:
        return True
    return (
        token.pos_ == "NOUN"
        and len(lemma) > _LONGEST_ENDING_ALONE
        and lemma.endswith(_PERSONAL_ENDINGS)
        and token.dep_ in ACTIVE_SUBJECTS
        and token.head.lemma_.casefold() in SAYING
    )


def kind_of_description(token: "Token") -> ActorKind | None:
    """The kind of actor that a common noun describes, or None where it describes none."""
    if token.pos_ not in {"NOUN", "PROPN"}:
        return None
    word, lemma = token.lower_, token.lemma_.casefold()
    if word in ARMED_GROUPS:
        return "armed_group"
    if _is_standing_guard(token):
        return "government"
    if is_person_noun(token):
        plural = token.tag_ in PLURAL_TAGS or word in PLURAL_PEOPLE
        return "government" if word == "authorities" else "group" if plural else "person"
    if lemma in FORCES and any(map(_holds_people, token.children)):
        return "group"
    if lemma in MEDIA_NOUNS or _is_of_media(token):
        return "media"
    if token.tag_ in PLURAL_TAGS and country_of(token.text):
        return "group"
    if lemma in GOVERNMENT or word in FORCES:
        plural = token.tag_ in PLURAL_TAGS and word not in FORCES | {"authorities"}
        return "group" if plural else "government"
    if lemma in ORGANIZATIONS:
        return "group" if token.tag_ in PLURAL_TAGS else "organization"
    return None


def _is_standing_guard(token: "Token") -> bool:
    """Whether a guard is a force: "the coast guard", "the National Guard"."""
    return token.lower_ == "guard" and any(child.lower_ in GUARDS for child in token.children)


def _is_of_media(token: "Token") -> bool:
    """Whether unnamed media are meant: "local media", "radio reports"; "the media" are nobody's."""
    described = {child.lower_ for child in token.children if child.dep_ in {"amod", "compound"}}
    if token.lower_ in MEDIA_NOUNS:
        return bool(described)
    return token.lemma_.casefold() in _REPORTS and not described.isdisjoint(_MEDIA_KINDS)


def _holds_people(child: "Token") -> bool:
    """Whether a phrase tells that a word is meant as a crowd: "an army | of volunteers"."""
    return child.lower_ == "of" and any(
        part.tag_ in PLURAL_TAGS and is_person_noun(part) for part in child.children
    )


def description_key(token: "Token", owner: str = "") -> str | None:
    """What makes two descriptions the same: country or name, modifiers and head, by lemma.

    Args:
        token: the noun.
        owner: whom "his", "her" or "their" before it means, where that is known.
    """
    if token.pos_ not in {"NOUN", "PROPN"}:
        return None
    start, end = _described_span(token)
    span = token.doc.char_span(start, end)
    if span is None:
        return None
    parts = []
    for part in span:
        if (
            part.idx < _behind_number(token)
            or part.lower_ in _SAME
            or part.is_punct
            or part.is_space
            or part.tag_ == "POS"
        ):
            continue
        parts.append(country_of(part.text) or part.lemma_.casefold())
    if token.tag_ in PLURAL_TAGS:
        parts.append("plural")
    if owner:
        parts.append(owner)
    return " ".join(parts) or None


def fuller_description(token: "Token") -> "Token | None":
    """For a bare "the administration": the last one before that says whose it is."""
    if token.pos_ != "NOUN" or kind_of_description(token) not in {"government", "organization"}:
        return None
    before = [child for child in token.children if child.i < token.i]
    if [child.lower_ for child in before] not in (["the"], ["this"], ["that"]):
        return None
    for other in reversed(token.doc[max(0, token.i - _REACH) : token.i]):
        if (
            other.lemma_ == token.lemma_
            and other.pos_ in {"NOUN", "PROPN"}
            and any(
                child.dep_ in {"compound", "poss", "amod", "nmod"} and child.pos_ != "VERB"
                for child in other.children
            )
        ):
            return other
    return None


def words_of_description(token: "Token") -> tuple[str, int, int]:
    """The words of a description, without article and count, and where its phrase stands.

    Returns:
        The words, and the offsets of the noun phrase behind any count.
    """
    start, end = _described_span(token)
    start = max(start, _behind_number(token))
    words = text_of(token.doc)[start:end]
    if len(words.split()) > _LONGEST_NAME:
        end = token.idx + len(token)
        words = text_of(token.doc)[start:end]
    first, _, rest = words.partition(" ")
    while rest and first.casefold() in _DETERMINERS:
        words = rest
        first, _, rest = words.partition(" ")
    words = _without_rest(words)
    return _uncapitalised(" ".join(words.split()), token), start, end


def _described_span(token: "Token") -> tuple[int, int]:
    """A noun phrase with the body or place behind it: "a spokesman for the navy"."""
    start, end = noun_phrase(token)
    if not is_person_noun(token):
        return start, end
    for child in token.children:
        whose = child_of(child, {"pobj"}) if child.lower_ in _BELONGING else None
        if child.idx != end + 1 or whose is None:
            continue
        told = whose.pos_ == "PROPN" or kind_of_description(whose) in BODIES
        if told and child.right_edge.i - child.i <= _LONGEST_TAIL and not _has_clause(child):
            end = child.right_edge.idx + len(child.right_edge)
    return start, end


def _has_clause(phrase: "Token") -> bool:
    return any(part.dep_ in {"relcl", "acl", "advcl", "appos", "conj"} for part in phrase.subtree)


def _without_rest(words: str) -> str:
    """A description without a name in apposition, and without an "and" that leads on."""
    head, comma, rest = words.partition(", ")
    if comma and rest[:1].isupper() and " and " not in rest:
        words = head
    return words.removesuffix(" and").removesuffix(" or")


def _uncapitalised(name: str, token: "Token") -> str:
    """A description without the capital that it only has because a sentence begins with it."""
    first = next((part for part in token.subtree if name.startswith(part.text)), token)
    known = first.lemma_.casefold() in _COMMON or first.is_stop
    small = known or any(other.text == first.lower_ for other in token.doc)
    if known and first.i == token.i and first.is_sent_start and not first.text.isupper():
        return name[0].lower() + name[1:]
    if first.pos_ == "PROPN" or country_of(first.text) or first.text.isupper() or not small:
        return name
    return name[0].lower() + name[1:]


def _behind_number(token: "Token") -> int:
    """Where the words for people begin behind a count of them: "some 40 | dock workers"."""
    counts = [
        part
        for part in token.subtree
        if part.i < token.i
        and (part.pos_ == "NUM" or part.dep_ in {"nummod", "quantmod"})
        and part.nbor().text != "-"
    ]
    return token.doc[counts[-1].i + 1].idx if counts else 0


def end_of_description(head: "Token", end: int) -> int:
    """Where an apposition ends: with its prepositional phrases, before any clause."""
    for child in head.children:
        if child.dep_ == "prep" and child.i > head.i:
            last = child.right_edge
            if not any(part.dep_ in {"relcl", "acl", "advcl"} for part in child.subtree):
                end = max(end, last.idx + len(last))
    return end
