"""Whether a question can be understood without the sentence before it."""

from typing import TYPE_CHECKING

from briefgen.extract.language.syntax import PLURAL_TAGS, SUBJECTS, child_of
from briefgen.extract.questions.lexicon import FIGURES, INTERROGATIVES
from briefgen.extract.questions.noun_wording import Direct

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.actors.cast import Cast

PERSONAL = frozenset({"he", "she", "him", "her", "it", "they", "them"})
SPEAKERS = frozenset({"i", "we", "you", "me", "us", "my", "our", "your"})
_POINTING = frozenset({"this", "that", "these", "those"})
_NAMING = frozenset({"NOUN", "PROPN", "NUM"})
# Parts of speech of the words that tell something, and how many of them leave a clause bare.
_TELLING = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
_NOUN_AND_VERB = 2
_DATES = frozenset({"DATE", "TIME"})
# What "it" and "them" cannot mean.
_UNMEANT = _DATES | {"PERSON"}


def self_contained(
    cast: "Cast", question: Direct, verb: "Token", start: int, subject: "Token", end: int
) -> Direct | None:
    """Return a question, told whether it stands alone; None with an "I" or half a bracket in it.

    Args:
        cast: knows whom pronouns mean.
        question: the question, as far as its subject stands alone.
        verb: the head of the clause that it comes from.
        start: index of the first token behind the subject or the question word.
        subject: the subject of the clause.
        end: offset where the clause ends.
    """
    words = verb.doc[min(start, subject.left_edge.i) : verb.right_edge.i + 1]
    for token in words:
        same = token.lower_ == "same" and token.nbor(-1).lower_ == "the"
        if token.lower_ in SPEAKERS or same:
            return None
    if question.text.count("(") != question.text.count(")"):
        return None
    alone = question.stands_alone and _names_something(verb, subject, end)
    alone = alone and not _is_bare_figure(subject)
    if subject.lemma_ == "answer":
        return None
    alone = alone and not any(
        is_pointing_word(token) or (token.i != subject.i and _hangs(cast, token, subject, verb))
        for token in words
    )
    vague = _is_of_nothing_named(subject, verb, end)
    bearable = alone and not _is_of_hardly_anything(verb, end)
    bare = subject.lower_ == "who" and _is_of_hardly_anything(verb, end, most=1)
    return Direct(question.text, alone and not vague and not bare, bearable or (alone and bare))


def _names_something(verb: "Token", subject: "Token", end: int) -> bool:
    """Whether a name or noun stands in a question, or it asks who did what its verb says."""
    # These stand alone only where the body that keeps silent is named for them.
    named_for = subject.lower_ in {"it", "they", "he", "she"} and subject.dep_ != "expl"
    if named_for or (subject.lower_ == "who" and verb.lemma_ not in {"be", "do", "have"}):
        return True
    return any(
        token.pos_ in _NAMING and token.lower_ not in INTERROGATIVES
        for token in verb.sent
        if token.i >= verb.left_edge.i and token.idx < end
    )


def _is_of_nothing_named(subject: "Token", verb: "Token", end: int) -> bool:
    """Whether only something indefinite is asked of: "was a crime committed"."""
    indefinite = subject.pos_ == "NOUN" and any(
        child.lower_ in {"a", "an", "any"} for child in subject.children
    )
    words = (token for token in verb.subtree if token.idx < end)
    return indefinite and not any(
        token.pos_ in {"PROPN", "NUM"} or token.lower_ in {"the", "its", "their"} for token in words
    )


def _is_of_hardly_anything(verb: "Token", end: int, most: int = _NOUN_AND_VERB) -> bool:
    """Whether a clause has no more than a noun and its verb: "was a crime committed"."""
    words = [token for token in verb.subtree if token.idx < end and token.pos_ in _TELLING]
    return len(words) <= most


def _is_bare_figure(subject: "Token") -> bool:
    """Whether a subject is a figure of which only the text before tells what it counts."""
    definite = any(child.lower_ == "the" for child in subject.children)
    counted = subject.lemma_.casefold() in FIGURES and definite
    return counted and child_of(subject, {"prep", "acl", "relcl", "compound"}) is None


def is_pointing_word(token: "Token") -> bool:
    """Whether "this" or "such" points back; "this week" does not: the article's day is known."""
    if token.lower_ == "such" and token.nbor().lower_ not in {"a", "an", "as"}:
        return True
    dated = _DATES & {token.ent_type_, token.head.ent_type_}
    return (
        token.lower_ in _POINTING
        and token.tag_ == "DT"
        and token.head.dep_ != "relcl"
        and not dated
    )


def _hangs(cast: "Cast", token: "Token", subject: "Token", verb: "Token") -> bool:
    """Whether a pronoun means somebody or something that its clause does not name before it."""
    if token.lower_ not in PERSONAL or token.tag_ != "PRP":
        return False
    if subject.pos_ == "PRON":
        return True
    if token.lower_ in {"it", "they", "them"}:
        return not _has_antecedent(token, verb)
    actor = cast.actor_for(token)
    return actor is None or actor not in cast.named_between(verb.left_edge.idx, token.idx)


def _has_antecedent(pronoun: "Token", verb: "Token") -> bool:
    """Whether a noun stands in a clause before its "it" or "them" that these can mean.

    The subject of a verb is not what the object of the same verb means: "the army shelled it".
    """
    plural = pronoun.lower_ != "it"
    governor = pronoun.head.head if pronoun.dep_ == "pobj" else pronoun.head
    return any(
        (token.tag_ in PLURAL_TAGS) == plural
        and not (token.dep_ in SUBJECTS and token.head.i == governor.i)
        and token.ent_type_ not in _UNMEANT
        for token in pronoun.doc[verb.left_edge.i : pronoun.i]
        if token.pos_ in {"NOUN", "PROPN"}
    )
