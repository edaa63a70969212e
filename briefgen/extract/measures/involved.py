"""Who takes an act and whom it is aimed at, as actors of the cast: not what is sent, nor where."""

from typing import TYPE_CHECKING

from briefgen.extract.actors.descriptions import kind_of_description
from briefgen.extract.language.syntax import child_of, shares_passive, subject_of
from briefgen.extract.measures.act import Act
from briefgen.extract.measures.lexicon import READY_FOR_FORCE, UNNAMED_ACTIONS
from briefgen.extract.measures.parties import PLACES, actors_of, takers_of
from briefgen.extract.measures.possible_takers import PARTY_KINDS, Parties
from briefgen.extract.measures.targets import parties_between, targets_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.extractor import Found

_OURS = frozenset({"i", "we"})


def parties_of(found: "Found", act: Act, speaker: str | None) -> Parties:
    """Who takes an act and whom it is aimed at; "we" are the side of the speaker."""
    if act.sense is READY_FOR_FORCE:
        subject = subject_of(act.verb)
        subjects = (subject,) if subject is not None else ()
        ready = actors_of(found.cast, subjects)
        if not ready and speaker is not None and subject is not None and subject.lower_ in _OURS:
            ready = [speaker]
        if not ready and subject is not None:
            state = found.cast.state_of_capital(subject)
            ready = [state.id] if state is not None else []
        return Parties(subjects, (), ready, [])
    takers = takers_of(act.verb, act.noun)
    if act.by_rule and shares_passive(act.verb):
        takers = ()
    actors = actors_of(found.cast, takers)
    if not actors and speaker is not None and any(taker.lower_ in _OURS for taker in takers):
        actors = [speaker]
    targets = tuple(
        target
        for target in targets_of(act.verb, act.noun)
        if not _is_moved(act, target)
        and not _is_own(act, target)
        and not _is_called(act, target)
        and not _is_mere_thing(act, target)
        and not (act.noun is not None and _is_anybody(target))
        and target.lemma_.casefold() not in UNNAMED_ACTIONS
    )
    if not actors and act.noun is not None and act.sense.kind == "diplomatic":
        # Those between whom talks are held hold them.
        both = tuple(parties_between(act.noun))
        takers, actors = takers or both, actors_of(found.cast, both)
    aimed = [
        actor
        for actor in actors_of(found.cast, targets)
        if actor not in actors and not _is_scene(found, actor, act)
    ]
    return Parties(takers, targets, actors, aimed)


def warned(found: "Found", act: Act, actors: list[str]) -> list[str]:
    """Whom a threat warns: the one of whom its condition speaks, "unless Norway withdraws"."""
    subject = subject_of(act.condition) if act.condition is not None else None
    warned = actors_of(found.cast, (subject,) if subject is not None else ())
    beings = [found.cast.being(actor) for actor in warned if actor not in actors]
    parties = PARTY_KINDS | {"organization"}
    return [being.id for being in beings if being.kind in parties and not being.anonymous]


def protested(found: "Found", act: Act, actors: list[str], span: tuple[int, int]) -> list[str]:
    """Against whom a protest is: the first who is named behind it and is no place."""
    named = found.cast.named_between(act.word.idx, span[1])
    against = [actor for actor in named if actor not in actors and not _is_place(found, actor, act)]
    return against[:1]


def _is_scene(found: "Found", actor: str, act: Act) -> bool:
    """Whether an actor that is no state is named only as where the act was done."""
    return (
        found.cast.being(actor).kind not in {"state", "government"}
        and act.sense.kind not in {"movement_restriction", "military_movement"}
        and bool(found.cast.being(actor).mentions)
        and _is_place(found, actor, act)
    )


def _is_place(found: "Found", actor: str, act: Act) -> bool:
    """Whether an actor is named in a sentence only as the place of the act."""
    heads = [found.cast.analysis.doc[mention.head] for mention in found.cast.being(actor).mentions]
    here = [head for head in heads if head.sent == act.verb.sent]
    return bool(here) and all(head.dep_ == "pobj" and head.head.lower_ in PLACES for head in here)


def _is_moved(act: Act, target: "Token") -> bool:
    """Whether a word names what is sent or given rather than whom it reaches."""
    first = target
    while first.dep_ == "conj":
        first = first.head
    return (
        act.sense.kind in {"military_movement", "aid", "economic"}
        and first.head.i == act.verb.i
        and first.dep_ in {"dobj", "nsubjpass"}
    )


def _is_own(act: Act, target: "Token") -> bool:
    """Whether a word names the taker's own people: "recalled its ambassador"."""
    return act.sense.kind in {"diplomatic", "military_movement"} and any(
        child.tag_ == "PRP$" for child in target.children
    )


def _is_called(act: Act, target: "Token") -> bool:
    """Whether a word names those who are called out to protest, and not against whom."""
    return act.word.lemma_ == "call" and act.sense.kind == "protest" and target.head.lower_ == "on"


def _is_anybody(target: "Token") -> bool:
    """Whether people are meant of whom nothing is told, so that they are no actor: "23 people"."""
    told = {"amod", "compound", "prep", "acl", "relcl", "poss", "appos"}
    return target.lemma_.casefold() in {"people", "person", "other"} and (
        child_of(target, told) is None
    )


def _is_mere_thing(act: Act, target: "Token") -> bool:
    """Whether a word names the thing of a rule, "112 services", and nobody who suffers the act."""
    return (
        act.by_rule
        and target.head.i == act.verb.i
        and target.pos_ != "PROPN"
        and kind_of_description(target) not in {"person", "group"}
    )
