"""How far a figure is verified: confirmed, claimed, under review, denied, or beyond confirming."""

from typing import TYPE_CHECKING

from briefgen.brief.vocabulary import Verification
from briefgen.extract.casualties.reality import ACCOUNTS
from briefgen.extract.language.syntax import ACTIVE_SUBJECTS, child_of, is_negated

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.casualties.parties import Party

_VERIFYING = frozenset("verify confirm".split())
_VERIFIED = frozenset("verified confirmed documented identified".split())
_CLAIMING = frozenset(
    "unverified unconfirmed alleged reported reportedly allegedly suspected".split()
)
# Who does not do this asserts nothing, and leaves it to whoever claimed it.
_CONFIRMING = _VERIFYING | {"corroborate", "substantiate", "authenticate"}
# What is not confirmed of these is not that they were killed.
_ASIDE = frozenset("identity name motive nationality age circumstance cause".split())
_UNABLE = frozenset("unable impossible fail decline refuse difficult hard".split())
_DENYING = frozenset("deny".split())
_REVIEWING = frozenset("review investigation verification examination".split())
_REVIEW_VERBS = frozenset("review investigate verify examine check".split())
_REVIEWED = frozenset("case death report name incident killing fatality file arrest".split())


def verification_of(
    party: "Party", word: "Token", given: Verification, *, denied: bool
) -> Verification:
    """Return how far a figure is verified by the words around it.

    Args:
        party: the number of people.
        word: the token that names their fate.
        given: what the verb says by which it is asserted.
        denied: whether a verb of denial governs it.
    """
    beside = _words_beside(party, word)
    if denied:
        return "denied"
    if is_under_review(party) or _is_looked_into(word):
        return "under_review"
    if beside & _CLAIMING:
        return "claimed"
    if beside & _VERIFIED or _is_verified_by_verb(party, word):
        return "verified"
    return given


def by_cue(cue: str | None) -> Verification:
    """Return how far a figure is verified by the cue of whoever asserts it.

    Args:
        cue: the lemma of a verb, or "according to"; None for a noun.
    """
    if cue in _VERIFYING:
        return "verified"
    return "denied" if cue in _DENYING else "claimed"


def is_under_review(party: "Party") -> bool:
    """Whether a number is of cases that somebody still looks into."""
    noun = party.noun
    if noun.lemma_.casefold() not in _REVIEWED:
        return False
    near = [*noun.children]
    if noun.head.i != noun.i and noun.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj"}:
        verb = noun.head
        if verb.lemma_.casefold() in _REVIEW_VERBS and verb.tag_ in {"VBG", "VBN"}:
            ongoing = any(
                child.lower_ in {"be", "being", "is", "are", "was", "were"}
                for child in verb.children
            )
            return ongoing and (
                verb.tag_ == "VBG" or any(child.lower_ == "being" for child in verb.children)
            )
        near += [*verb.children]
    return any(
        child.lower_ == "under"
        and any(part.lemma_.casefold() in _REVIEWING for part in child.children)
        for child in near
    )


def unconfirming(word: "Token") -> "Token | None":
    """The verb by which somebody says that they cannot confirm: "could not verify reports that"."""
    token = word
    while True:
        if token.lemma_.casefold() in _CONFIRMING and token.pos_ == "VERB":
            helpless = token.head.lemma_.casefold() in _UNABLE and token.dep_ in {"xcomp", "acl"}
            return token if is_negated(token) or helpless else None
        above = token.head
        own_frame = token.dep_ in {"acl", "relcl", "advcl"}
        if above.i == token.i or (own_frame and above.lemma_.casefold() not in ACCOUNTS):
            return None
        if token.dep_ == "pobj" and above.head.lemma_.casefold() in _ASIDE:
            return None
        token = above


def _is_looked_into(word: "Token") -> bool:
    """Whether somebody still checks what is told: "was checking reports that 20 had died"."""
    return any(
        verb.lemma_.casefold() in _REVIEW_VERBS and verb.tag_ == "VBG" and verb.pos_ == "VERB"
        for verb in word.ancestors
        if verb.sent == word.sent
    )


def _words_beside(party: "Party", word: "Token") -> set[str]:
    """The adjectives and adverbs by the noun, by the fate, and by the toll that rose."""
    near = [*party.noun.children, *party.place.children, *word.children]
    subject = child_of(word, ACTIVE_SUBJECTS) if word.pos_ == "VERB" else None
    if subject is not None:
        near += [*subject.children]
    return {
        child.lower_ for child in near if child.dep_ in {"amod", "advmod", "acl", "relcl", "nummod"}
    }


def _is_verified_by_verb(party: "Party", word: "Token") -> bool:
    """Whether a verb says so: "40 deaths that the group has verified"."""
    for token in (party.noun, word):
        for child in token.children:
            if (
                child.dep_ == "relcl"
                and child.lemma_.casefold() == "verify"
                and not is_negated(child)
            ):
                return True
        head = token.head
        if head.pos_ == "VERB" and head.lemma_.casefold() == "verify" and not is_negated(head):
            return token.dep_ in {"dobj", "nsubjpass", "ccomp"}
    return False
