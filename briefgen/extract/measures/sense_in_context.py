"""What an act is by those who take it and the words around it: a plant that its owner closes."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.extract.language.syntax import child_of, lemmas_behind
from briefgen.extract.measures.lexicon import OBSTRUCTION
from briefgen.extract.measures.possible_takers import are_people
from briefgen.extract.measures.senses import (
    AID,
    COURT,
    ECONOMIC,
    OFFICE,
    ORDER,
    POLICY,
    RESTRICT,
    WITHHOLD,
    words,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.extractor import Found
    from briefgen.extract.measures.act import Act
    from briefgen.extract.measures.possible_takers import Parties

_COURTS = words("court judge tribunal magistrate jury justice bench")
# Where people work, and what is lost when their owners close it.
_WORKPLACES = words(
    "plant factory mine mill smelter refinery branch store shop works workshop yard shipyard"
)
_JOBS = words("job worker employee layoff lay-off redundancy workforce headcount")
# Experts who are sent to these find out what happened.
_SCENES = words("scene wreck wreckage site crash accident collision derailment")
# What a court orders somebody to do whom it wants to hear.
_APPEARING = words("appear testify attend explain answer respond")
_EXPERTS = words("engineer expert specialist team personnel")


def in_context(found: "Found", act: "Act", parties: "Parties") -> "Act":
    """Return an act with the sense that those involved and its sentence give it.

    Args:
        found: the cast of the article.
        act: the act, with the sense that its words have by themselves.
        parties: who takes it, and whom it is aimed at.
    """
    if act.sense is WITHHOLD and not parties.aimed:
        # What is withheld from nobody in particular is a rule of trade.
        return replace(act, sense=ECONOMIC)
    if act.sense is RESTRICT and act.noun is None and are_people(found, parties.takers):
        return replace(act, sense=OBSTRUCTION)
    if act.sense is RESTRICT and act.by_rule and _gives_up_workplace(act):
        return replace(act, sense=POLICY)
    if act.sense is ORDER and _lemmas(parties.takers) & _COURTS and not _is_summons(act):
        return replace(act, sense=COURT)
    if act.sense is AID and act.by_rule and _goes_to_scene(act):
        return replace(act, sense=OFFICE)
    return act


def _is_summons(act: "Act") -> bool:
    """Whether somebody is only ordered to come and speak."""
    complement = child_of(act.verb, {"xcomp", "ccomp"})
    return complement is not None and complement.lemma_ in _APPEARING


def _gives_up_workplace(act: "Act") -> bool:
    """Whether an owner closes a place of work, as "its" or the jobs in the sentence say."""
    things = [child for child in act.verb.children if child.dep_ in {"dobj", "nsubjpass"}]
    if not _lemmas(things) & _WORKPLACES:
        return False
    own = any(part.tag_ == "PRP$" for thing in things for part in thing.children)
    return own or bool(_lemmas(act.verb.sent) & _JOBS)


def _goes_to_scene(act: "Act") -> bool:
    """Whether experts are sent to where something crashed, and not to those in need."""
    sent = [child for child in act.verb.children if child.dep_ in {"dobj", "nsubjpass"}]
    behind = lemmas_behind(act.verb, "to")
    return bool(_lemmas(sent) & _EXPERTS and behind & _SCENES)


def _lemmas(tokens: Iterable["Token"]) -> set[str]:
    return {str(token.lemma_).casefold() for token in tokens}
