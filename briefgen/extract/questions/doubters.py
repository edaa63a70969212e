"""Whose silence or ignorance is news: bodies and officials, not private people, and not a law."""

from typing import TYPE_CHECKING

from briefgen.extract.actors.descriptions import kind_of_description
from briefgen.extract.actors.gazetteer import OFFICES, PEOPLE
from briefgen.extract.language.syntax import PLURAL_TAGS, SUBJECTS, child_of
from briefgen.extract.statements.attribution import can_speak

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOBODY = frozenset({"nobody", "none", "neither"})
_NO = frozenset({"no", "neither"})
_GROUP_PRONOUNS = frozenset({"they", "we", "it"})
# Of the people who hold no office, those whose work or fight it is to know.
_INFORMED = frozenset(
    "investigator inspector detective rescuer firefighter medic paramedic surgeon engineer "
    "researcher academic negotiator mediator delegate executive producer operator insurer rebel "
    "insurgent militant fighter soldier troop kidnapper captor".split()
)
_PRIVATE = PEOPLE - OFFICES - _INFORMED
# Texts that lay down what is to be: what they do not specify is no news.
_RULES = frozenset(
    "law rule statute constitution code regulation ordinance bylaw legislation act guideline "
    "policy provision standard".split()
)


def is_nobody(holder: "Token | None") -> bool:
    """Whether a subject stands for nobody: "nobody", "no one", "neither side"."""
    return holder is not None and (
        holder.lower_ in _NOBODY or any(child.lower_ in _NO for child in holder.children)
    )


def is_of_no_news(holder: "Token | None") -> bool:
    """Whether nobody asks what a subject has not told: a shopkeeper, voters, a law."""
    if holder is None or holder.pos_ != "NOUN" or is_nobody(holder):
        return False
    return holder.lemma_.casefold() in _PRIVATE | _RULES


def is_anybody(holder: "Token | None") -> bool:
    """Whether a holder is one person or anybody: what "I" or "voters" do not know is no news.

    The bodies and groups that would have to know are none of these, nor is "no one".
    """
    if holder is None or is_nobody(holder):
        return False
    if holder.pos_ == "PRON":
        return holder.lower_ not in _GROUP_PRONOUNS
    if is_of_no_news(holder) or not can_speak(holder):
        return True
    return holder.tag_ not in PLURAL_TAGS and holder.ent_type_ == "PERSON"


def body_before(pronoun: "Token") -> "Token | None":
    """The body of which the sentence before tells, where its main verb has no other subject."""
    if pronoun.sent.start == 0 or pronoun.head.dep_ != "ROOT":
        return None
    main = child_of(pronoun.doc[pronoun.sent.start - 1].sent.root, SUBJECTS)
    if main is None or main.tag_ in PLURAL_TAGS or any(True for _ in main.conjuncts):
        return None
    return main if kind_of_description(main) in {"government", "organization"} else None
