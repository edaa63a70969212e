"""Which acts are measures: who acts on whom, as far as the word needs it, and not long ago."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.brief.vocabulary import ActorKind
from briefgen.extract.actors.descriptions import kind_of_description
from briefgen.extract.language.syntax import (
    PLURAL_TAGS,
    child_of,
    conjuncts,
    is_passive,
    lemmas_behind,
    shares_passive,
)
from briefgen.extract.measures.lexicon import (
    AMBIGUOUS_VERBS,
    DIPLOMATIC_WORDS,
    FIGURATIVE_OBJECTS,
    HUMAN_OBJECT_VERBS,
    NEGOTIATORS,
    PLAYERS,
    WEAK_NOUNS,
)
from briefgen.extract.measures.noun_senses import is_figurative, thing_keys
from briefgen.extract.measures.parties import agent_of
from briefgen.extract.measures.possible_takers import (
    PARTY_KINDS,
    Parties,
    are_named,
    is_human,
    is_party,
    is_taken_by_body,
    may_be_body,
    moves_forces,
)
from briefgen.extract.measures.senses import ALERT, EVACUATE, ORDER
from briefgen.extract.measures.sport import PLAYED
from briefgen.extract.measures.things import ARMED, FORCES, SHUT_BY_POWER

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.actors.beings import Being
    from briefgen.extract.extractor import Found
    from briefgen.extract.measures.act import Act

_BODIES = PARTY_KINDS | {"group", "organization"}
# Kinds of acts that are daily business unless a body or an office-holder takes them.
_BUSINESS = frozenset({"aid", "legislative", "economic", "other"})
# Kinds of acts of which the passive tells without a taker: "the ban was extended".
_REGULATION = frozenset(
    {"sanction", "economic", "movement_restriction", "legislative", "judicial", "protest"}
)
# Before talks, visits and meetings they say that parties deal with each other.
_BETWEEN_PARTIES = frozenset(
    "peace trade ceasefire truce nuclear bilateral border emergency joint trilateral summit "
    "high-level ministerial presidential diplomatic reconciliation disarmament climate".split()
)
# Gatherings that a candidate holds as well as a crowd.
_GATHERINGS = frozenset({"rally", "march"})
_STATES = frozenset({"be", "remain", "stay", "reopen", "resume", "restart"})
_OPENING = frozenset({"open", "begin", "start"})
_UPKEEP = frozenset(
    "repair maintenance renovation refurbishment cleaning upgrade roadwork resurfacing".split()
)
_GOING = frozenset({"travel", "fly", "arrive", "visit"})
# To hit and to target are what forces do; of anybody else they are figures of speech.
_STRIKING = frozenset({"hit", "target", "pound", "strike"})
_SIDES = frozenset({"side", "party", "president", "faction", "delegation", "capital", "rival"})
# What a court sentences to.
_PENALTIES = frozenset({"day", "month", "year", "death", "prison", "jail", "life", "lash", "term"})


@dataclass(frozen=True, slots=True)
class _Case:
    """An act with those involved, as beings of the cast."""

    found: "Found"
    act: "Act"
    parties: Parties
    sides: list["Being"]
    others: list["Being"]

    @property
    def lemma(self) -> str:
        return str(self.act.word.lemma_).casefold()

    @property
    def kinds(self) -> set[ActorKind]:
        """The kinds of those involved; somebody in office acts for a government."""
        kinds = {being.kind for being in (*self.sides, *self.others)}
        if any(being.is_person and (being.role or being.country) for being in self.sides):
            kinds.add("government")
        return kinds


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
    case = _Case(found, act, parties, sides, others)
    for rule in (
        _of_no_party,
        _of_movement,
        _of_diplomacy,
        _of_protest,
        _of_certain_verbs,
        _of_weak_noun,
    ):
        verdict = rule(case)
        if verdict is not None:
            return verdict
    return _is_taken(case)


def _of_no_party(case: _Case) -> bool | None:
    """No measure: what media do, attacks in a figure of speech, what breaks off by itself."""
    if _is_for_upkeep(case.act) or _is_figure_of_speech(case):
        return False
    stopped = case.act.sense.mode == "discontinue" and case.act.sense.kind != "diplomatic"
    if stopped and not case.sides and not may_be_body(case.parties):
        return False
    private = case.act.sense.kind == "use_of_force" and not case.others and _are_private(case.sides)
    if private or any(being.kind == "media" for being in case.sides):
        return False
    return False if is_figurative(case.act.word, case.act.sense) else None


def _is_figure_of_speech(case: _Case) -> bool:
    """Whether colours attack the eye, a detail arrests, or a coach threatens."""
    act = case.act
    roles = {word for side in case.sides for word in (side.role or "").casefold().split()}
    described = {word for side in case.sides if side.anonymous for word in side.name.split()}
    if (roles | described) & PLAYERS and act.sense.kind in PLAYED:
        return True
    if act.noun is not None:
        return False
    if act.sense.kind == "use_of_force":
        hit = child_of(act.verb, {"dobj", "nsubjpass"})
        return hit is not None and hit.lemma_.casefold() in FIGURATIVE_OBJECTS
    agent = agent_of(act.verb) if act.sense.kind == "arrest_or_detention" else None
    return agent is not None and not (
        is_party(case.found, agent)
        or agent.pos_ != "NOUN"
        or agent.tag_ in PLURAL_TAGS
        or kind_of_description(agent) is not None
        or (FORCES | ARMED).intersection(thing_keys(agent))
    )


def _of_movement(case: _Case) -> bool | None:
    """Whether forces or residents are moved; None for acts of another sense."""
    act, parties = case.act, case.parties
    if act.sense is ALERT:
        return bool(parties.actors) or moves_forces(act)
    if act.sense is EVACUATE:
        return bool(parties.takers or parties.targets)
    if act.sense.kind == "military_movement" and act.noun is None:
        return bool(parties.actors or parties.aimed) or moves_forces(act)
    return None


def _of_diplomacy(case: _Case) -> bool | None:
    """Whether states or parties deal with each other; None for acts of another sense."""
    noun = case.act.noun
    if case.act.sense.kind != "diplomatic" or case.lemma not in DIPLOMATIC_WORDS:
        return None
    if noun is not None and _is_between_parties(noun):
        return True
    if noun is None and case.lemma in _GOING and not any(map(_deals_abroad, case.sides)):
        return False
    together = noun is not None or bool(case.others) or len(case.sides) > 1 or case.lemma == "agree"
    return together and _is_diplomacy(case.sides, case.others)


def _of_protest(case: _Case) -> bool | None:
    """Whether a crowd protests or workers strike; None for acts of another sense."""
    act, parties = case.act, case.parties
    if act.sense.kind != "protest":
        return None
    if case.lemma in _GATHERINGS and _are_single(case.sides, parties):
        return False
    labour = act.noun is not None and act.sense.mode == "strike"
    named = any(token.pos_ in {"NOUN", "PROPN"} for token in parties.takers)
    return bool(case.sides) or labour or named


def _of_certain_verbs(case: _Case) -> bool | None:
    """Verbs that need a human object, or a party to a conflict as their subject."""
    act, parties = case.act, case.parties
    if act.noun is not None:
        return None
    if case.lemma in HUMAN_OBJECT_VERBS and not act.by_rule:
        return _names_penalty(act) or any(
            is_human(target) for target in parties.targets if _is_object(act, target)
        )
    if case.lemma in AMBIGUOUS_VERBS and not act.by_rule:
        forces = any((FORCES | ARMED).intersection(thing_keys(taker)) for taker in parties.takers)
        party = any(is_party(case.found, taker) for taker in parties.takers)
        if case.lemma in _STRIKING:
            party = party and any(being.kind in PARTY_KINDS for being in case.sides)
        return forces or (party and (bool(parties.targets) or act.status == "threatened"))
    return None


def _of_weak_noun(case: _Case) -> bool | None:
    """Nouns that stand for an act only with somebody who takes or suffers it."""
    act = case.act
    if act.noun is None or case.lemma not in WEAK_NOUNS:
        return None
    if _tells_itself(act):
        return True
    if act.sense.kind == "judicial" and any(being.is_person for being in case.others):
        return True
    sanctioned = act.sense.kind == "sanction" and are_named(case.parties)
    return bool(case.kinds & _BODIES) or sanctioned


def _is_taken(case: _Case) -> bool:
    """Whether somebody who may takes an act, or its own words tell of it."""
    act, parties = case.act, case.parties
    if (act.by_rule and may_be_body(parties)) or _tells_itself(act):
        return True
    body = is_taken_by_body(case.found, parties)
    if act.sense.kind in _BUSINESS:
        if act.sense is ORDER:
            return body or any(being.kind in _BODIES or being.role for being in case.sides)
        return body or bool(case.sides and case.kinds & _BODIES)
    known = bool(case.sides or case.others)
    return known or body or act.noun is not None or _holds(act, parties)


def _are_single(sides: list["Being"], parties: Parties) -> bool:
    """Whether those who gather are single people, or nobody is known to: a candidate's rally."""
    crowd = any(taker.tag_ in {"NNS", "NNPS"} for taker in parties.takers)
    return all(being.is_person for being in sides) and not crowd


def _are_private(sides: list["Being"]) -> bool:
    """Whether all are named people without an office: a goalkeeper launches attacks, too."""
    return bool(sides) and all(
        being.is_person and not being.role and not being.anonymous for being in sides
    )


def _is_for_upkeep(act: "Act") -> bool:
    """Whether something is closed for repairs, which is nobody's measure."""
    return any(lemmas_behind(word, "for") & _UPKEEP for word in (act.verb, act.word))


def _holds(act: "Act", parties: Parties) -> bool:
    """Whether somebody with a name or in number is arrested, though the cast may not know whom."""
    return act.sense.kind == "arrest_or_detention" and any(
        target.pos_ in {"PROPN", "NUM"} and _is_object(act, target) for target in parties.targets
    )


def _names_penalty(act: "Act") -> bool:
    """Whether somebody is sentenced to something: "to 30 days", "to death"."""
    return act.word.lemma_ == "sentence" and bool(lemmas_behind(act.word, "to") & _PENALTIES)


def _tells_itself(act: "Act") -> bool:
    """Whether the passive alone tells of a measure: "exports were halted"."""
    if child_of(act.verb, {"agent"}) is not None:
        return False
    if act.by_rule:
        passive = is_passive(act.verb) or shares_passive(act.verb)
        begins = act.status == "announced" and act.verb.lemma_ in _OPENING
        return passive or begins or act.verb.lemma_ in _STATES
    if act.sense.kind == "judicial" and act.noun is not None and act.noun.dep_ == "nsubj":
        # "The trial will resume": no other sort of trial has a day.
        return act.verb.lemma_ in _STATES | _OPENING
    thing = child_of(act.verb, {"nsubjpass"})
    if thing is None:
        return False
    if act.noun is None and act.sense.kind == "judicial":
        return True
    if act.noun is None:
        return bool(SHUT_BY_POWER.intersection(thing_keys(thing)))
    return act.sense.kind in _REGULATION


def _is_diplomacy(sides: list["Being"], others: list["Being"]) -> bool:
    """Whether one side deals for a state or a party to a conflict, and the other is somebody."""
    parties = [*sides, *others]
    known = all(_deals_abroad(being) or not being.anonymous for being in others)
    return bool(parties) and known and any(map(_deals_abroad, parties))


def _is_between_parties(noun: "Token") -> bool:
    """Whether words with talks or a meeting say that states or parties deal with each other."""
    if noun.lemma_.casefold() == "summit":
        return True
    kinds = {child.lower_ for child in noun.children if child.dep_ in {"compound", "amod"}}
    between = [child for child in noun.children if child.lower_ == "between"]
    named = [part for child in between for part in child.children if part.dep_ == "pobj"]
    offices = {part.lemma_.casefold() for part in named}
    if any(part.ent_type_ in {"GPE", "NORP"} for noun in named for part in conjuncts(noun)):
        return True
    return bool(kinds & _BETWEEN_PARTIES or offices & NEGOTIATORS or offices & _SIDES)


def _deals_abroad(being: "Being") -> bool:
    """Whether somebody meets and agrees for a state, an armed group or a body of states."""
    if being.kind in PARTY_KINDS or (being.is_person and being.role is not None):
        return True
    offices = {word.casefold().rstrip("s") for word in being.words}
    return being.country is not None or bool(offices & NEGOTIATORS)


def _is_object(act: "Act", target: "Token") -> bool:
    """Whether the act's verb is done to a word itself, rather than behind a preposition."""
    return target.dep_ in {"dobj", "nsubjpass", "conj"} or act.verb.head.i == target.i
