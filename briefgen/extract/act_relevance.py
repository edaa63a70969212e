"""Which acts are measures: who acts on whom, as far as the word needs it, and not long ago."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.brief.countries import countries_in
from briefgen.brief.vocabulary import ActorKind
from briefgen.extract.act_nouns import is_figurative, thing_key
from briefgen.extract.act_senses import ALERT, EVACUATE
from briefgen.extract.descriptions import kind_of_description
from briefgen.extract.measure_lexicon import (
    AMBIGUOUS_VERBS,
    DIPLOMATIC_WORDS,
    HUMAN_OBJECT_VERBS,
    NEGOTIATORS,
    WEAK_NOUNS,
)
from briefgen.extract.measure_things import FORCES, SHUT_BY_POWER
from briefgen.extract.syntax import child_of, conjuncts, noun_phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.act_status import Act
    from briefgen.extract.analysis import Analysis
    from briefgen.extract.beings import Being
    from briefgen.extract.extractor import Found

# Kinds of actors that fight, govern and sign; a person alone shouts, a body of people acts.
_PARTIES = frozenset({"state", "government", "armed_group"})
_BODIES = _PARTIES | {"group", "organization"}
# Kinds of acts that are daily business unless a body or an office-holder takes them.
_BUSINESS = frozenset({"aid", "legislative", "economic", "other"})
# Gatherings that a candidate holds as well as a crowd.
_GATHERINGS = frozenset({"rally", "march"})
_CORE = frozenset({"nsubj", "nsubjpass", "dobj"})
# What a court sentences to.
_PENALTIES = frozenset({"day", "month", "year", "death", "prison", "jail", "life", "lash", "term"})
_YEAR = re.compile(r"(?<![\d-])(1[0-9]{3}|20[0-9]{2})(?![\d-])")
_HISTORY = re.compile(
    r"\b(?:decades?|centur(?:y|ies)|(?:\w+|\d+) years) (?:ago|earlier)\b|\bhistorically\b",
    re.IGNORECASE,
)
# People in the plural who serve a state.
_SERVANTS = frozenset({"official", "officer", "soldier", "guard", "personnel", "staff", "lawmaker"})


@dataclass(frozen=True, slots=True)
class Parties:
    """Who takes an act and whom it is aimed at: words of the parse, and ids of the cast."""

    takers: tuple["Token", ...]
    targets: tuple["Token", ...]
    actors: list[str]
    aimed: list[str]


def is_measure(found: "Found", act: "Act", parties: Parties) -> bool:
    """Whether somebody acts on somebody, as far as the word needs it to be a measure.

    Args:
        found: the cast of the article.
        act: the act.
        parties: who takes it, and whom it is aimed at.
    """
    cast = found.cast
    sides = [cast.being(actor) for actor in parties.actors]
    others = [cast.being(actor) for actor in parties.aimed]
    broken_off = act.sense.mode == "discontinue" and act.sense.kind != "diplomatic"
    if (broken_off and not sides) or any(being.kind == "media" for being in sides):
        return False
    lemma = str(act.word.lemma_).casefold()
    moving = _is_movement(act, parties)
    if moving is not None or is_figurative(act.word, act.sense):
        return bool(moving)
    if act.sense.kind == "diplomatic" and lemma in DIPLOMATIC_WORDS:
        together = act.noun is not None or bool(others) or len(sides) > 1 or lemma == "agree"
        return together and _is_diplomacy(sides, others)
    if act.sense.kind == "protest":
        if lemma in _GATHERINGS and all(being.is_person for being in sides):
            return False
        return bool(sides) or any(token.pos_ in {"NOUN", "PROPN"} for token in parties.takers)
    if act.noun is None and lemma in HUMAN_OBJECT_VERBS:
        return _names_penalty(act) or any(
            _is_human(target) for target in parties.targets if _is_object(act, target)
        )
    if act.noun is None and lemma in AMBIGUOUS_VERBS:
        return bool(parties.targets) and any(_is_party(found, taker) for taker in parties.takers)
    kinds = _kinds(sides, others)
    if act.noun is not None and lemma in WEAK_NOUNS:
        return bool(kinds & _BODIES) or (act.sense.kind == "sanction" and _are_named(parties))
    if act.sense.kind in _BUSINESS:
        return bool(sides) and bool(kinds & _BODIES)
    told = act.noun is not None or _is_shut(act) or _holds_named(act, parties)
    return bool(sides or others or told)


def _is_movement(act: "Act", parties: Parties) -> bool | None:
    """Whether forces or residents are moved; None for acts of another sense."""
    known = bool(parties.actors or parties.aimed)
    if act.sense is ALERT:
        return bool(parties.actors) or _moves_forces(act)
    if act.sense is EVACUATE:
        return bool(parties.takers or parties.targets)
    if act.sense.kind == "military_movement" and act.noun is None:
        return known or (_are_named(parties) and _moves_forces(act))
    return None


def _are_named(parties: Parties) -> bool:
    """Whether a taker has a name, though the cast may not know whose."""
    return any(taker.pos_ == "PROPN" for taker in parties.takers)


def _moves_forces(act: "Act") -> bool:
    """Whether forces are what the verb is said of."""
    parts = [child for child in act.verb.children if child.dep_ in _CORE]
    return any(thing_key(noun) & FORCES for part in parts for noun in conjuncts(part))


def _holds_named(act: "Act", parties: Parties) -> bool:
    """Whether somebody with a name is arrested, though the cast may not know whom."""
    return act.sense.kind == "arrest_or_detention" and any(
        target.pos_ == "PROPN" and _is_object(act, target) for target in parties.targets
    )


def _names_penalty(act: "Act") -> bool:
    """Whether somebody is sentenced to something: "to 30 days", "to death"."""
    return act.word.lemma_ == "sentence" and any(
        child.dep_ == "prep"
        and child.lower_ == "to"
        and any(noun.lemma_.casefold() in _PENALTIES for noun in child.children)
        for child in act.word.children
    )


def _is_shut(act: "Act") -> bool:
    """Whether something is shut that only those in power shut: "internet access was cut"."""
    thing = child_of(act.verb, {"nsubjpass"})
    return (
        act.noun is None
        and thing is not None
        and bool(thing_key(thing) & SHUT_BY_POWER)
        and child_of(act.verb, {"agent"}) is None
    )


def _kinds(sides: list["Being"], others: list["Being"]) -> set[ActorKind]:
    """The kinds of those involved; somebody in office acts for a government."""
    kinds = {being.kind for being in (*sides, *others)}
    if any(being.is_person and (being.role or being.country) for being in sides):
        kinds.add("government")
    return kinds


def _is_diplomacy(sides: list["Being"], others: list["Being"]) -> bool:
    """Whether one side deals for a state or a party to a conflict, and the other is somebody."""
    parties = [*sides, *others]
    known = all(_deals_abroad(being) or not being.anonymous for being in others)
    return bool(parties) and known and any(map(_deals_abroad, parties))


def _deals_abroad(being: "Being") -> bool:
    """Whether somebody meets and agrees for a state, an armed group or a body of states."""
    if being.kind in _PARTIES or (being.is_person and being.role is not None):
        return True
    offices = {word.casefold().rstrip("s") for word in being.words}
    return being.country is not None or bool(offices & NEGOTIATORS)


def _is_party(found: "Found", token: "Token") -> bool:
    """Whether a word means a state, its forces, an armed group, or people of a nation."""
    actor = found.cast.actor_for(token)
    if actor is not None and found.cast.being(actor).kind in _PARTIES:
        return True
    if actor is not None and found.cast.being(actor).kind in {"person", "media"}:
        return False
    if token.pos_ == "NOUN" and thing_key(token) & FORCES:
        return True
    start, end = noun_phrase(token)
    described = kind_of_description(token) in _PARTIES | {"group"}
    return described or bool(countries_in(found.cast.analysis.text[start:end]))


def are_people(found: "Found", takers: tuple["Token", ...]) -> bool:
    """Whether a crowd acts: people in the plural who neither govern nor bear arms."""
    return bool(takers) and all(
        taker.tag_ in {"NNS", "NNPS"}
        and _is_group(found, taker)
        and kind_of_description(taker) in {None, "group"}
        and taker.lemma_.casefold() not in FORCES | _SERVANTS
        for taker in takers
    )


def _is_group(found: "Found", taker: "Token") -> bool:
    actor = found.cast.actor_for(taker)
    return actor is None or found.cast.being(actor).kind == "group"


def _is_object(act: "Act", target: "Token") -> bool:
    """Whether the act's verb is done to a word itself, rather than behind a preposition."""
    return target.dep_ in {"dobj", "nsubjpass", "conj"} or act.verb.head.i == target.i


def _is_human(token: "Token") -> bool:
    return token.ent_type_ in {"PERSON", "NORP"} or kind_of_description(token) in {
        "person",
        "group",
    }


def is_history(analysis: "Analysis", act: "Act", span: tuple[int, int]) -> bool:
    """Whether a clause tells of a year long past rather than of the events of the day."""
    words = analysis.text[span[0] : span[1]]
    if any(_belongs(act, span[0] + match.start()) for match in _HISTORY.finditer(words)):
        return True
    published = analysis.published
    days = analysis.dates_between(*span)
    if any(analysis.day_of(day) and not _YEAR.fullmatch(day.text) for day in days):
        return False
    for match in _YEAR.finditer(words):
        offset = span[0] + match.start()
        if not _belongs(act, offset):
            continue
        if published is None or int(match.group()) < published.year - 1:
            return True
    return False


def _belongs(act: "Act", offset: int) -> bool:
    """Whether the date at an offset is one of the act rather than of a clause within its own."""
    token = next((part for part in act.verb.sent if part.idx == offset), None)
    if token is None or token.ent_type_ != "DATE":
        return False
    above = next((node for node in token.ancestors if node.pos_ in {"VERB", "AUX"}), None)
    return above is None or above.i == act.verb.i or above.is_ancestor(act.verb)
