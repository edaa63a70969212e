"""Whom a pronoun or a description means: by office, gender, number and salience, or nobody.

``trace_people`` goes through an article once, in the order of its words, so that "she" may be the
one whom "the minister" meant. Where two candidates are as good, the answer is None: a wrong
speaker is worse than a missing one.
"""

from collections import Counter
from typing import TYPE_CHECKING

from briefgen.brief.countries import countries_in
from briefgen.extract.actors.body_reference import body_that_acted, described_body, those_who_acted
from briefgen.extract.actors.descriptions import is_definite, kind_of_description
from briefgen.extract.actors.discourse import Discourse, Referent, Trace
from briefgen.extract.actors.gazetteer import (
    EPITHETS,
    OFFICES,
    ONE_AT_A_TIME,
    PEOPLE,
    SINGULAR_OFFICES,
    SPEAKING_FOR,
)
from briefgen.extract.actors.genders import (
    FEMALE,
    MALE,
    gender_of_nouns,
    gender_of_pronoun,
    learn_genders,
)
from briefgen.extract.language.syntax import PLURAL_TAGS, RELATIVES, SUBJECTS, child_of, noun_phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.actors.beings import Being
    from briefgen.extract.actors.cast import Cast

# How much more than the next best the one who is meant must stand out.
_MARGIN = 0.4
# How many sentences back "the official" may find the one who was described before.
_DESCRIPTION_WINDOW = 8
# How many sentences back the one may have been told of with whom a new paragraph goes on, and how
# often they were the subject there.
_TOPIC_WINDOW = 8
_TOPIC_SUBJECTS = 2
_FORMER = frozenset({"former", "ex", "late", "then"})


def trace_people(cast: "Cast") -> Discourse:
    """Find, from the first sentence to the last, whom names, pronouns and descriptions mean."""
    discourse = cast.discourse
    named = {mention.head: being for being in cast.beings.values() for mention in being.mentions}
    opening = _sentences_that_open(cast)
    learn_genders(cast.analysis, cast.beings.values(), named)
    for number, sentence in enumerate(cast.analysis.sentences):
        for token in sentence:
            if token.i in named:
                discourse.add(token, discourse.referent_of(named[token.i]), number)
            elif token.lower_ in MALE | FEMALE:
                referent = _meant_by_pronoun(discourse, token, number, opens=number in opening)
                if referent is not None:
                    discourse.add(token, referent, number)
            elif token.lower_ == "who" and token.dep_ in SUBJECTS:
                antecedent = _antecedent(token)
                referent = discourse.at(antecedent) if antecedent is not None else None
                if referent is not None:
                    discourse.add(token, referent, number)
            elif token.pos_ in {"NOUN", "PROPN"} and cast.named_at(token) is None:
                referent = _described_person(cast, token, number)
                if referent is not None:
                    discourse.add(token, referent, number)
    return discourse


def resolve(cast: "Cast", token: "Token") -> "Referent | None":
    """Return whom or which body a token means, or None where it is not certain."""
    found = cast.discourse.at(token)
    if found is not None:
        return found
    word = token.lower_
    parted = _hyphenated(token)
    if parted is not None:
        being = cast.being_for(parted)
        return cast.discourse.referent_of(being) if being is not None else None
    if word in RELATIVES and token.tag_ in {"WP", "WDT"}:
        antecedent = _antecedent(token)
        return _described_by_clause(cast, antecedent) if antecedent is not None else None
    if word == "it" and token.dep_ in SUBJECTS:
        return body_that_acted(cast, token)
    if word == "they" and token.dep_ in SUBJECTS:
        return those_who_acted(cast, token)
    if token.pos_ in {"NOUN", "PROPN"} and token.tag_ not in PLURAL_TAGS:
        return described_body(cast, token)
    return None


def _described_by_clause(cast: "Cast", noun: "Token") -> Referent | None:
    """Whom the noun before a relative clause means: somebody known, or the group it describes."""
    known = cast.referent_for(noun)
    if known is not None or noun.tag_ not in PLURAL_TAGS:
        return known
    return Referent(noun=noun, plural=True) if kind_of_description(noun) == "group" else None


def _hyphenated(token: "Token") -> "Token | None":
    """For the "co" of "co-founder", which a parser takes for a noun of its own: the name behind."""
    hyphen = token.nbor() if token.i + 2 < len(token.doc) else token
    if hyphen.text != "-" or token.whitespace_ or hyphen.whitespace_:
        return None
    noun = hyphen.nbor()
    return noun.head if noun.dep_ == "compound" and noun.head.i > noun.i else None


def _salient(
    discourse: Discourse, token: "Token", sentence: int, gender: str | None
) -> Referent | None:
    """The person who stands out most before a pronoun, if one does."""
    ranked = [
        (weight, referent)
        for weight, referent in discourse.ranked(token, sentence)
        if not gender or referent.gender in {gender, None}
    ]
    if not ranked:
        return None
    weight, best = ranked[0]
    # Of two who stand out alike, the one of whom the gender is known.
    rivals = [
        referent
        for other, referent in ranked[1:]
        if weight - other < (_MARGIN if best.gender or not referent.gender else 3 * _MARGIN)
    ]
    if any(best.gender is None or rival.gender is not None for rival in rivals):
        return None
    return best


def _meant_by_pronoun(
    discourse: Discourse, token: "Token", sentence: int, *, opens: bool
) -> Referent | None:
    """The person whom "he" or "she" means; ``opens`` in the first sentence of a paragraph."""
    gender = gender_of_pronoun(token)
    referent = _salient(discourse, token, sentence, gender)
    if referent is not None and opens:
        referent = _of_whom_it_tells(discourse, token, sentence, referent)
    if referent is not None:
        referent.gender = gender
    return referent


def _sentences_that_open(cast: "Cast") -> set[int]:
    """The numbers of the sentences with which paragraphs begin."""
    starts = {block.start for block in cast.analysis.article.blocks}
    sentences = enumerate(cast.analysis.sentences)
    return {number for number, sentence in sentences if sentence[0].idx in starts}


def _of_whom_it_tells(
    discourse: Discourse, token: "Token", sentence: int, best: Referent
) -> Referent | None:
    """Whom a pronoun means that opens a paragraph: of whom it was told, before who only came up.

    Returns:
        The one who stands out, if anything was told of them or of nobody else; else the only other
        one who was so often the subject; None where neither is certain.
    """
    subjects: Counter[int] = Counter()
    mentions: Counter[int] = Counter()
    people: dict[int, Referent] = {}
    for trace in discourse.before(token, sentence, _TOPIC_WINDOW):
        referent = trace.referent
        if trace.sentence == sentence and referent is best:
            return best
        if trace.quoted or not referent.is_person:
            continue
        if referent.gender not in {gender_of_pronoun(token), None}:
            continue
        people[id(referent)] = referent
        mentions[id(referent)] += 1
        subjects[id(referent)] += trace.is_subject
    if subjects[id(best)] or mentions[id(best)] > 1:
        return best
    told_of = [key for key, count in subjects.items() if count >= _TOPIC_SUBJECTS]
    if not told_of:
        return best
    return people[told_of[0]] if len(told_of) == 1 else None


def _described_person(cast: "Cast", token: "Token", sentence: int) -> Referent | None:
    """The one person whom a noun describes: somebody mentioned before, or somebody new."""
    if kind_of_description(token) != "person" or token.tag_ in PLURAL_TAGS:
        return None
    if token.dep_ in {"appos", "attr", "compound", "oprd"} or child_of(token, {"prt"}):
        return None
    lemma = token.lemma_.casefold()
    gender = gender_of_nouns({lemma})
    if lemma in ONE_AT_A_TIME and any(child.lower_ in {"a", "an"} for child in token.children):
        # "A president who won two wars" is the one in office, seen from outside.
        return Referent(gender=gender)
    if is_definite(token):
        known = _bearer_of_office(cast, token, lemma, gender, sentence)
        if known is not None:
            return known
    return Referent(noun=token, gender=gender)


def _bearer_of_office(
    cast: "Cast", token: "Token", lemma: str, gender: str | None, sentence: int
) -> Referent | None:
    """The one of those mentioned before who is called so: by office, words, or salience."""
    holders = _holders(cast, token, lemma)
    holder = holders[0] if holders else None
    again = _described_before(cast, token, lemma, sentence)
    if again is not None and (holder is None or again.head.i > holder.last_before(token.i)):
        return again.referent
    if holder is not None:
        unclear = len(holders) > 1 and _are_as_near(holders[0], holders[1], token)
        return Referent(gender=gender) if unclear else cast.discourse.referent_of(holder)
    if lemma in SPEAKING_FOR or lemma not in SINGULAR_OFFICES | EPITHETS or _has_owner(token):
        return None
    fitting, others = _fitting_person(cast, token, lemma, gender, sentence)
    # Somebody named before is meant, and it is not certain who: nobody new.
    return fitting or (Referent(gender=gender) if others else None)


def _holders(cast: "Cast", token: "Token", lemma: str) -> "list[Being]":
    """Those of whom the text has said before that they hold an office, the last named first."""
    start, end = noun_phrase(token)
    phrase = cast.analysis.text[start:end]
    countries = countries_in(phrase)
    former = bool(_FORMER & set(phrase.casefold().replace("-", " ").split()))
    own = [child for child in token.children if child.dep_ == "poss"]
    holders = [
        being
        for being in cast.holders_of(lemma)
        if _first(being) < token.i
        and bool(_FORMER & set((being.role or "").casefold().replace("-", " ").split())) == former
        and (not countries or being.country in (countries[0], None))
        and all(_is_owned_by(cast, being, owner) for owner in own)
    ]
    if countries and any(being.country == countries[0] for being in holders):
        holders = [being for being in holders if being.country == countries[0]]
    words = {
        part.lower_
        for part in token.children
        if part.i < token.i and part.dep_ in {"compound", "amod", "nmod"}
    }
    exact = [being for being in holders if words & set((being.role or "").casefold().split())]
    return sorted(exact or holders, key=lambda being: -being.last_before(token.i))


def _are_as_near(one: "Being", other: "Being", token: "Token") -> bool:
    """Whether two were named in the same sentence when both were named last."""

    def sentence(being: "Being") -> int:
        return max(mention.sentence for mention in being.mentions if mention.first < token.i)

    return sentence(one) == sentence(other)


def _is_owned_by(cast: "Cast", being: "Being", owner: "Token") -> bool:
    """Whether "the owner's mayor" can be somebody: by country, by body, or by the words."""
    if countries_in(owner.text):
        return True
    meant = cast.being_for(owner)
    if meant is not None and being.affiliation is meant:
        return True
    return owner.lower_ in (being.role or "").casefold()


def _described_before(cast: "Cast", token: "Token", lemma: str, sentence: int) -> Trace | None:
    """Where somebody unnamed was described before by the words of a shorter description."""
    words = _describing_words(token)
    for trace in cast.discourse.before(token, sentence, _DESCRIPTION_WINDOW):
        noun = trace.referent.noun
        if noun is None or trace.head.i != noun.i or noun.lemma_.casefold() != lemma:
            continue
        if words <= _describing_words(noun):
            return trace
    return None


def _describing_words(noun: "Token") -> set[str]:
    return {
        part.lemma_.casefold()
        for part in noun.subtree
        if part.i < noun.i and part.pos_ in {"NOUN", "PROPN", "ADJ"}
    }


def _fitting_person(
    cast: "Cast", token: "Token", lemma: str, gender: str | None, sentence: int
) -> tuple[Referent | None, bool]:
    """The one who stands out and may be called so, though the text has not said so.

    Returns:
        Them, where it is certain, and whether anybody named may be meant.
    """
    start, end = noun_phrase(token)
    countries = countries_in(cast.analysis.text[start:end])
    ranked = [
        (weight, referent)
        for weight, referent in cast.discourse.ranked(token, sentence)
        if referent.gender in {gender, None} or gender is None
    ]
    here = {id(trace.referent) for trace in cast.discourse.before(token, sentence, window=0)}
    possible = any(
        referent.being is not None and _may_hold(referent.being, lemma, countries)
        for _, referent in ranked
    )
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < 2 * _MARGIN):
        return None, possible
    best = ranked[0][1]
    if best.being is None or id(best) in here or not _may_hold(best.being, lemma, countries):
        return None, possible
    return best, possible


def _may_hold(being: "Being", office: str, countries: list[str]) -> bool:
    """Whether somebody may be meant by an office that the text has not given to anybody."""
    if countries and being.country not in (countries[0], None):
        return False
    if being.role is None or office in EPITHETS:
        return True
    held = {word for word in being.role.casefold().split() if word in OFFICES | PEOPLE}
    return not held or office in held


def _has_owner(token: "Token") -> bool:
    return any(
        child.dep_ == "poss" or (child.dep_ == "prep" and child.lower_ == "of")
        for child in token.children
    )


def _first(being: "Being") -> int:
    return min((mention.first for mention in being.mentions), default=0)


def _antecedent(token: "Token") -> "Token | None":
    """The noun that a relative clause describes."""
    clause = token.head
    while clause.dep_ not in {"relcl", "ROOT"} and clause.head.i != clause.i:
        clause = clause.head
    if clause.dep_ != "relcl":
        return None
    # "She is one of the residents who say": they say it, not one of them.
    of = child_of(clause.head, {"prep"}) if clause.head.lower_ == "one" else None
    several = child_of(of, {"pobj"}) if of is not None and of.lower_ == "of" else None
    return several if several is not None and several.tag_ in PLURAL_TAGS else clause.head
