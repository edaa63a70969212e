"""Who takes an act and whom it is aimed at, as words of the parse and as actors of the cast."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from briefgen.brief.countries import countries_in
from briefgen.extract.language.syntax import (
    auxiliaries,
    child_of,
    conjuncts,
    is_passive,
    noun_phrase,
    subject_of,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.actors.cast import Cast

PLACES = frozenset("in near at across around inside outside throughout".split())
# Heads that stand for those whom their "of" phrase names: "dozens of farmers", "leaders of".
_OF_HEADS = frozenset(
    "thousand hundred dozen ten score number group lot majority handful crowd ten million member "
    "leader "
    "part one some many several unit position series rest camp house home government body "
    "city".split()
)
_CHOICES = frozenset({"decision", "choice"})
# Labels between an act and the verb or noun above it that names who takes it.
_CONTROLLED = frozenset("xcomp acomp conj acl pcomp prep pobj dobj attr ccomp advcl".split())
_MOUTHPIECES = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "official", "aide", "source", "statement"}
)
_IMPERSONAL = frozenset({"it", "they"})
# What belongs to a state and acts for it, or is hit in its stead.
_OF_A_STATE = frozenset(
    "helicopter tank aircraft jet warplane warship ship gunboat drone missile plane position "
    "base border "
    "artillery bulldozer predator destroyer frigate submarine airspace territory town city "
    "village".split()
)
# How many "of" phrases are followed to those whom they name.
_DEEPEST = 2
# What trails a noun and names whose it is: "the bombing by", "the raid of".
_AGENTS = frozenset({"by"})


def agent_of(verb: "Token") -> "Token | None":
    """The noun behind "by" that does what a passive verb says."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            found = child_of(child, {"pobj"})
            if found is not None and found.ent_type_ not in {"DATE", "TIME"}:
                return found
    return None


def takers_of(verb: "Token", noun: "Token | None" = None) -> tuple["Token", ...]:
    """The words for those who take an act.

    Args:
        verb: the verb that carries it.
        noun: the noun that names it, where it is one.
    """
    if _may_go_on_from_relative(verb):
        return ()
    if child_of(verb, {"expl"}) is not None:
        # Who speaks for others that "there will be no talks" would not hold them.
        owner = owner_of(noun) if noun is not None else None
        teller = owner or _controller(verb)
        if teller is None or teller.lemma_.casefold() in _MOUTHPIECES:
            return ()
        return tuple(joined_nouns(teller))
    if noun is not None and _is_subject(noun, verb):
        owner = owner_of(noun)
        return tuple(joined_nouns(owner)) if owner is not None else ()
    participle = verb.dep_ == "acl" and verb.tag_ == "VBN" and not auxiliaries(verb)
    passive = is_passive(verb) or participle
    main = agent_of(verb) if passive else _active_subject(verb)
    if main is not None and noun is not None and main.i == noun.i:
        main = None
    if main is not None and main.lemma_.casefold() in _CHOICES:
        main = owner_of(main) or _chooser(main)
    if main is None and noun is not None:
        main = owner_of(noun)
    if main is None:
        main = _controller(verb) if not passive else None
    if main is not None and main.lower_ in _IMPERSONAL and verb.dep_ == "ccomp":
        main = child_of(verb.head, {"nsubj"}) or main
    return tuple(joined_nouns(main)) if main is not None else ()


def _is_subject(noun: "Token", verb: "Token") -> bool:
    """Whether a noun, or the first of those that it is joined to, is the subject of a verb."""
    first = noun
    while first.dep_ == "conj":
        first = first.head
    return first.dep_ == "nsubj" and first.head.i == verb.i


def _may_go_on_from_relative(verb: "Token") -> bool:
    """Whether it is open who does what a verb says: "A named the men who burned B and killed C".

    The parser joins the last verb to the first, though it may go on from the relative clause.
    """
    if verb.dep_ != "conj" or child_of(verb, {"nsubj", "nsubjpass"}) is not None:
        return False
    between = verb.doc[verb.head.i + 1 : verb.i]
    return any(
        word.dep_ == "relcl"
        and word.tag_ == verb.tag_
        and any(child.lower_ == "who" and child.dep_ == "nsubj" for child in word.children)
        and not any(part.text == "," and part.head.i == verb.head.i for part in between)
        for word in between
    )


def _chooser(noun: "Token") -> "Token | None":
    """Who made a decision: "the decision that she made"."""
    for child in noun.children:
        if child.dep_ == "relcl":
            return child_of(child, {"nsubj"})
    return None


def _active_subject(verb: "Token") -> "Token | None":
    subject = subject_of(verb)
    if subject is not None and subject.lower_ in {"there", "it"} and subject.dep_ == "expl":
        return None
    if subject is not None and subject.dep_ == "nsubjpass" and subject.head.i != verb.i:
        return agent_of(subject.head) or subject
    return subject


def _controller(verb: "Token") -> "Token | None":
    """The subject of the verb or noun above that an infinitive shares."""
    node = verb
    while node.dep_ in _CONTROLLED:
        node = node.head
        if node.pos_ in {"NOUN", "PROPN"}:
            owner = owner_of(node)
            if owner is not None:
                return owner
            continue
        subject = subject_of(node) if node.pos_ in {"VERB", "AUX", "ADJ"} else None
        if subject is not None:
            return subject if subject.dep_ != "nsubjpass" else agent_of(node) or subject
    return None


def owner_of(noun: "Token") -> "Token | None":
    """Whose act a noun names: "the army's raid", "a raid by the army"."""
    for child in noun.children:
        if child.dep_ == "poss" and child.lower_ not in {"its", "their", "his", "her"}:
            return child
    for child in noun.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in _AGENTS:
            return child_of(child, {"pobj"})
    return None


def joined_nouns(token: "Token") -> Iterator["Token"]:
    """A noun and those joined to it."""
    for part in conjuncts(token):
        if part.pos_ in {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"}:
            yield part


def actors_of(cast: "Cast", tokens: Iterable["Token"]) -> list[str]:
    """Ids of the actors that words mean; who is only described is introduced.

    Args:
        cast: the article's cast.
        tokens: heads of noun phrases.
    """
    found: list[str] = []
    for token in tokens:
        actor = actor_of(cast, token)
        if actor is not None and actor not in found:
            found.append(actor)
    return found


def actor_of(cast: "Cast", token: "Token", depth: int = 0) -> str | None:
    """The actor whom a word means, or who owns what it means: "Arvenian tanks" are Arvenia's."""
    actor = cast.introduce(token)
    if actor is not None or depth > _DEEPEST:
        return actor
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ == "of" and token.lemma_.casefold() in _OF_HEADS:
            inner = child_of(child, {"pobj"})
            if inner is not None:
                return actor_of(cast, inner, depth + 1)
    for child in token.children:
        if child.dep_ == "poss" and child.pos_ == "PRON" and _is_whereabouts(token):
            continue
        if child.dep_ in {"poss", "compound", "nmod"} and child.pos_ in {"PROPN", "NOUN", "PRON"}:
            inner_actor = cast.actor_for(child) if child.dep_ != "poss" else cast.introduce(child)
            if inner_actor is not None:
                return inner_actor
    return state_of(cast, token) if token.lemma_.casefold() in _OF_A_STATE else None


def _is_whereabouts(token: "Token") -> bool:
    """Whether a noun only tells where something is done: "at his home"."""
    return token.dep_ == "pobj" and token.head.lower_ in PLACES | {"from", "into"}


def state_of(cast: "Cast", token: "Token") -> str | None:
    """The state, named in the article, of whose country a noun phrase speaks."""
    start, end = noun_phrase(token)
    head = cast.analysis.text[start : min(end, token.idx + len(token))]
    codes = countries_in(head)
    for being in cast.beings.values():
        if codes and being.kind == "state" and being.country == codes[0]:
            return being.id
    return None


def place_of(words: Iterable["Token"]) -> "Token | None":
    """The name of the place in which an act is done."""
    for word in words:
        for child in word.children:
            if child.dep_ == "prep" and child.lower_ in PLACES:
                noun = child_of(child, {"pobj"})
                if noun is not None and noun.ent_type_ in {"GPE", "LOC", "FAC"}:
                    return noun
    return None
