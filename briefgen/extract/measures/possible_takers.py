"""Who may take an act: states, bodies, forces and crowds, known to the cast or not."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.brief.countries import countries_in
from briefgen.extract.actors.descriptions import kind_of_description
from briefgen.extract.language.syntax import conjuncts, noun_phrase
from briefgen.extract.measures.noun_senses import thing_keys
from briefgen.extract.measures.things import ARMED, FORCES

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.extractor import Found
    from briefgen.extract.measures.act import Act

# Kinds of actors that fight, govern and sign; a person alone shouts, a body of people acts.
PARTY_KINDS = frozenset({"state", "government", "armed_group"})
_CORE = frozenset({"nsubj", "nsubjpass", "dobj"})
# People in the plural who serve a state.
_SERVANTS = frozenset(
    "official officer soldier guard personnel staff lawmaker police agent authority".split()
)


@dataclass(frozen=True, slots=True)
class Parties:
    """Who takes an act and whom it is aimed at: words of the parse, and ids of the cast."""

    takers: tuple["Token", ...]
    targets: tuple["Token", ...]
    actors: list[str]
    aimed: list[str]


def is_taken_by_body(found: "Found", parties: Parties) -> bool:
    """Whether a state, a body or those who serve one take an act, known to the cast or not."""
    return any(
        is_party(found, taker)
        or (FORCES | ARMED).intersection(thing_keys(taker))
        or taker.ent_type_ in {"GPE", "ORG"}
        or kind_of_description(taker) == "organization"
        for taker in parties.takers
    )


def may_be_body(parties: Parties) -> bool:
    """Whether a body may stand behind the words for a taker: no person, nor a pronoun for one."""
    return any(
        (taker.pos_ in {"NOUN", "PROPN"} and taker.ent_type_ != "PERSON")
        or taker.lower_ in {"it", "they"}
        for taker in parties.takers
    )


def is_party(found: "Found", token: "Token") -> bool:
    """Whether a word means a state, its forces, an armed group, or people of a nation."""
    actor = found.cast.actor_for(token)
    if actor is not None and found.cast.being(actor).kind in PARTY_KINDS:
        return True
    if actor is not None and found.cast.being(actor).kind in {"person", "media"}:
        return False
    if token.pos_ == "NOUN" and FORCES.intersection(thing_keys(token)):
        return True
    start, end = noun_phrase(token)
    described = kind_of_description(token) in PARTY_KINDS | {"group"}
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


def is_human(token: "Token") -> bool:
    """Whether a word means human beings: a name of a person or a people, "those", a description."""
    if token.lower_ == "those":
        return True
    return token.ent_type_ in {"PERSON", "NORP"} or kind_of_description(token) in {
        "person",
        "group",
    }


def are_named(parties: Parties) -> bool:
    """Whether a taker has a name, though the cast may not know whose."""
    return any(taker.pos_ == "PROPN" for taker in parties.takers)


def moves_forces(act: "Act") -> bool:
    """Whether forces are what the verb is said of."""
    parts = [child for child in act.verb.children if child.dep_ in _CORE]
    return any(FORCES.intersection(thing_keys(noun)) for part in parts for noun in conjuncts(part))
