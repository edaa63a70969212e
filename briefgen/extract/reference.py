"""Whom a pronoun or a description means: by office, gender, number and salience, or nobody.

The rules are those of Lappin and Leass (1994) cut to what news needs: a subject before an object,
the last sentence before the one before, never two arguments of one verb. Where two candidates are
as good, the answer is None: a wrong speaker is worse than a missing one.
"""

from typing import TYPE_CHECKING

from briefgen.extract.countries import countries_in
from briefgen.extract.gazetteer import (
    MEN,
    OFFICES,
    ORGANIZATIONS,
    PEOPLE,
    SINGULAR_OFFICES,
    WOMEN,
)
from briefgen.extract.syntax import SUBJECTS, noun_phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.beings import Being, Mention
    from briefgen.extract.cast import Cast

_MALE = frozenset({"he", "him", "his", "himself"})
_FEMALE = frozenset({"she", "her", "hers", "herself"})
_RELATIVE = frozenset({"who", "whom", "which", "that"})
_DEFINITE = frozenset({"the", "this", "that"})

# How many sentences back a word may reach, and what each step and place weighs.
_WINDOW = 3
_SUBJECT_WEIGHT = 2.0
_QUOTED_WEIGHT = -2.0
_REPEAT_WEIGHT = 0.2
_MARGIN = 0.5


def resolve(cast: "Cast", token: "Token") -> "Being | None":
    """Return the being of the cast that a token means, or None where it is not certain."""
    word = token.lower_
    if token.pos_ == "PRON" or token.tag_ in {"PRP", "PRP$"}:
        if word in _MALE | _FEMALE:
            return _salient(cast, token, "m" if word in _MALE else "f")
        if word in _RELATIVE:
            return _antecedent(cast, token)
        if word == "it" and token.dep_ in SUBJECTS:
            return _salient_body(cast, token)
        return None
    if token.pos_ in {"NOUN", "PROPN"} and _is_definite(token):
        return _described(cast, token)
    return None


def _antecedent(cast: "Cast", token: "Token") -> "Being | None":
    clause = token.head
    while clause.dep_ not in {"relcl", "ROOT"} and clause.head.i != clause.i:
        clause = clause.head
    if clause.dep_ != "relcl":
        return None
    return cast.being_for(clause.head)


def _is_definite(token: "Token") -> bool:
    return any(
        child.lower_ in _DEFINITE or child.dep_ == "poss"
        for child in token.children
        if child.i < token.i
    )


def _described(cast: "Cast", token: "Token") -> "Being | None":
    """The one whom a definite description means: by office first, then by salience."""
    lemma = token.lemma_.casefold()
    start, end = noun_phrase(token)
    words = cast.analysis.text[start:end]
    countries = countries_in(words)
    country = countries[0] if countries else None
    if lemma in SINGULAR_OFFICES | {"man", "woman"} and token.tag_ in {"NN", "NNP"}:
        if lemma in {"man", "woman"}:
            return None
        holders = [
            being
            for being in cast.beings.values()
            if being.is_person
            and not being.anonymous
            and being.role
            and lemma in being.role.casefold().split()
            and (country is None or being.country in (country, None))
            and _first(being) < token.i
        ]
        if country and any(being.country == country for being in holders):
            holders = [being for being in holders if being.country == country]
        if len(holders) == 1:
            return holders[0]
        if holders:
            return _most_recent(holders, token)
        if _has_possessor(token) and country is None:
            return None
        return _salient(cast, token, _gender(lemma), office=lemma, country=country)
    if lemma in ORGANIZATIONS | {"department", "ministry"} and token.tag_ in {"NN", "NNP"}:
        bodies = [
            being
            for being in cast.beings.values()
            if not being.is_person
            and not being.anonymous
            and being.words[-1].casefold() == lemma
            and _first(being) < token.i
        ]
        if bodies and not any(child.dep_ not in {"det", "punct"} for child in token.children):
            return _most_recent(bodies, token)
    return None


def _has_possessor(token: "Token") -> bool:
    return any(child.dep_ == "poss" for child in token.children)


def _gender(lemma: str) -> str | None:
    return "f" if lemma in WOMEN else "m" if lemma in MEN else None


def _first(being: "Being") -> int:
    return min((mention.first for mention in being.mentions), default=0)


def _most_recent(beings: "list[Being]", token: "Token") -> "Being":
    def last_before(being: "Being") -> int:
        return max((m.first for m in being.mentions if m.first < token.i), default=-1)

    return max(beings, key=lambda being: (last_before(being), being.id))


def _salient(
    cast: "Cast",
    token: "Token",
    gender: str | None,
    office: str | None = None,
    country: str | None = None,
) -> "Being | None":
    """The person who stands out most before a token, if one does."""
    here = cast.sentence_of(token)
    # Whoever is quoted knows people whom the article has not named: "he" is one of the quotation.
    quotation = cast.analysis.quotation_at(token.idx)
    scores: list[tuple[float, str]] = []
    for being in cast.beings.values():
        if not being.is_person or being.anonymous:
            continue
        if gender and being.gender and being.gender != gender:
            continue
        if country and being.country and being.country != country:
            continue
        if office and not _may_hold(being, office, here):
            continue
        before = [
            mention
            for mention in being.mentions
            if mention.first < token.i
            and here - mention.sentence <= _WINDOW
            and (quotation is None or quotation.holds(cast.analysis.doc[mention.head].idx))
        ]
        if office:
            before = [mention for mention in before if mention.sentence < here]
        elif any(_shares_clause(cast, mention, token) for mention in before):
            continue
        if not before:
            continue
        weight = max(_weight(cast, mention, here) for mention in before)
        scores.append((weight + _REPEAT_WEIGHT * min(len(before), 5), being.id))
    scores.sort(key=lambda pair: (-pair[0], pair[1]))
    if not scores or (len(scores) > 1 and scores[0][0] - scores[1][0] < _MARGIN):
        return None
    return cast.beings[scores[0][1]]


def _salient_body(cast: "Cast", token: "Token") -> "Being | None":
    """The body that "it" means as a subject: the only one that was a subject just before."""
    here = cast.sentence_of(token)
    if cast.analysis.is_quoted(token):
        return None
    for sentence in (here, here - 1):
        subjects = {
            being.id
            for being in cast.beings.values()
            if not being.is_person and being.kind != "group"
            for mention in being.mentions
            if mention.sentence == sentence
            and mention.first < token.i
            and cast.analysis.doc[mention.head].dep_ in SUBJECTS
            and not cast.analysis.is_quoted(cast.analysis.doc[mention.head])
        }
        if len(subjects) == 1:
            return cast.beings[subjects.pop()]
        if subjects:
            return None
    return None


def _may_hold(being: "Being", office: str, here: int) -> bool:
    """Whether somebody may be meant by an office that the text has not given to anybody."""
    if any(mention.sentence == here for mention in being.mentions):
        return False
    if being.role is None:
        return True
    held = {word for word in being.role.casefold().split() if word in OFFICES | PEOPLE}
    return not held or office in held


def _shares_clause(cast: "Cast", mention: "Mention", token: "Token") -> bool:
    """Whether a mention and a pronoun are arguments of the same verb."""
    head = cast.analysis.doc[mention.head]
    verb = token.head
    return head.head.i == verb.i and token.dep_ != "poss" and head.i != verb.i


def _weight(cast: "Cast", mention: "Mention", here: int) -> float:
    head = cast.analysis.doc[mention.head]
    weight = float(_WINDOW - (here - mention.sentence))
    if head.dep_ in SUBJECTS or (head.dep_ == "conj" and head.head.dep_ in SUBJECTS):
        weight += _SUBJECT_WEIGHT
    if cast.analysis.is_quoted(head):
        weight += _QUOTED_WEIGHT
    return weight
