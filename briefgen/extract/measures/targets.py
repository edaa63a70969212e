"""At whom an act is aimed, as words of the parse: its objects, and what stands behind "against"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefgen.extract.language.syntax import child_of, has_to
from briefgen.extract.measures.parties import PLACES, joined_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

# Prepositions behind which stands the one at whom an act is aimed.
_AIMS = frozenset(
    "on against at with to toward towards into for from between among targeting over like "
    "including".split()
)
# Nouns whose "of" phrase names those who suffer: "the execution of".
_OBJECTIVE = frozenset(
    "execution hanging beheading arrest detention trial prosecution indictment deportation bombing "
    "bombardment shelling invasion massacre shooting siege killing blockade boycott occupation "
    "isolation encirclement capture seizure".split()
)
# An attack that is told of as doing this hits those who are its object.
_HURTING = frozenset({"kill", "wound", "injure", "hurt", "die", "hit", "destroy", "strike"})
# Behind what a war is fought for or in stands the other side: "for a war against Norway".
_WARS = frozenset({"war", "conflict", "campaign", "fight", "struggle", "offensive", "invasion"})
# With these somebody helps, and suffers nothing.
_HELP = frozenset({"help", "support", "backing", "assistance", "cooperation", "approval"})
# What force is used for names whom it hits: "fired tear gas to disperse marchers".
_FORCING = frozenset({"disperse", "repel", "deter", "punish", "drive", "scatter", "subdue"})
_ORDERING = frozenset({"order", "tell", "instruct", "direct", "force", "require"})


def targets_of(verb: "Token", noun: "Token | None" = None) -> tuple["Token", ...]:
    """The words for those at whom an act is aimed, the most direct first."""
    found: list[Token] = []
    if noun is None:
        for child in verb.children:
            direct = child.dep_ in {"dobj", "dative"} or child.dep_ == "nsubjpass"
            if direct and child.pos_ in {"NOUN", "PROPN", "PRON", "NUM", "ADJ"}:
                found += joined_nouns(child)
            elif child.dep_ == "dative" and child.pos_ == "ADP":
                found += _behind(child)
            elif child.dep_ == "prt" and child.lower_ == "up":
                # "Seized up to 16 people" is no seizing up.
                found += [word for inner in child.children for word in _behind(inner)]
        if not found and verb.dep_ == "acl" and verb.tag_ == "VBN":
            found += joined_nouns(verb.head)
        found += [word for target in tuple(found) for word in _aims(target)]
        found += _threatened(verb)
    else:
        found += [word for child in _aims(noun) for word in joined_nouns(child)]
        found += [
            word
            for child in noun.children
            if child.dep_ == "prep"
            and child.lower_ == "of"
            and noun.lemma_.casefold() in _OBJECTIVE
            for word in _behind(child)
        ]
        found += [
            word
            for child in (*noun.children, *verb.children)
            if child.dep_ in {"acl", "relcl", "xcomp", "advcl"}
            and child.lemma_ in {"target", "aim"}
            for word in (*_objects(child), *_aims(child))
        ]
        found += [
            word
            for child in verb.children
            if child.dep_ == "dative"
            for word in joined_nouns(child)
        ]
        if verb.lemma_ in _HURTING:
            found += _objects(verb)
    found += [*_aims(verb), *_forced(verb)]
    seen: dict[int, Token] = {}
    for token in found:
        if token.ent_type_ not in {"DATE", "TIME", "MONEY", "PERCENT"}:
            seen.setdefault(token.i, token)
    return tuple(seen.values())


def parties_between(noun: "Token") -> Iterator["Token"]:
    """Those between whom something is: "talks between Kenya and Norway"."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == "between":
            yield from _behind(child)


def _objects(verb: "Token") -> list["Token"]:
    objects = (child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"})
    return [word for child in objects for word in joined_nouns(child)]


def _threatened(verb: "Token") -> list["Token"]:
    """At whom the threat of a thing without a name is aimed: "threatened to deal Norway a blow"."""
    below = child_of(verb, {"xcomp"}) if verb.lemma_ == "threaten" else None
    if below is None:
        return []
    given = [child for child in below.children if child.dep_ == "dative"]
    things = [*_objects(below), *given]
    return [*things, *_aims(below), *(word for thing in things for word in _aims(thing))]


def _forced(verb: "Token") -> list["Token"]:
    """Whom a verb hits through its purpose, or as those who are ordered to do what it says."""
    found = [
        word
        for child in verb.children
        if child.dep_ in {"xcomp", "advcl"} and child.lemma_ in _FORCING
        for word in _objects(child)
    ]
    if verb.dep_ in {"xcomp", "ccomp"} and has_to(verb) and verb.head.lemma_ in _ORDERING:
        found += _objects(verb.head)
    return found


def _aims(token: "Token", *, of_war: bool = False) -> list["Token"]:
    found = [
        word
        for child in token.children
        if child.dep_ in {"prep", "dative"} and child.lower_ in _AIMS | PLACES
        for word in _behind(child)
        if word.lemma_.casefold() not in _HELP
    ]
    wars = [word for word in found if word.lemma_.casefold() in _WARS]
    return found if of_war else [*found, *(aim for war in wars for aim in _aims(war, of_war=True))]


def _behind(preposition: "Token") -> list["Token"]:
    noun = child_of(preposition, {"pobj"})
    if noun is None:
        inner = child_of(preposition, {"prep"})
        return _behind(inner) if inner is not None else []
    return list(joined_nouns(noun))
