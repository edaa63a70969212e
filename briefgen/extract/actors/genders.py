"""Who of the people in an article is a woman and who a man, as far as words tell."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from briefgen.extract.actors.first_names import gender_of_name
from briefgen.extract.actors.gazetteer import MEN, OFFICES, PEOPLE, WOMEN

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from briefgen.extract.actors.beings import Being
    from briefgen.extract.language.analysis import Analysis

MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
_MAJORITY = 3
# How many pronouns outweigh a first name: one or two may be somebody else's.
_VOTES_AGAINST_NAME = 3
_PERSON_NOUNS = PEOPLE | OFFICES


def gender_of_pronoun(token: "Token") -> str:
    """The gender of "he", "she" and their other forms."""
    return "m" if token.lower_ in MALE else "f"


def gender_of_nouns(nouns: set[str]) -> str | None:
    """The gender that nouns in lower case tell: "f" for "actress", "m" for "spokesman", or None."""
    return "f" if nouns & WOMEN else "m" if nouns & MEN else None


def gender_of_title(title: str) -> str | None:
    """The gender that the words before a name tell: "f" for "Mrs.", or None."""
    return gender_of_nouns({word.casefold().rstrip(".") for word in title.split()})


def learn_genders(
    analysis: "Analysis", beings: Iterable["Being"], named: "dict[int, Being]"
) -> None:
    """Tell the gender of people by pronouns that can mean nobody else, else by first names.

    Args:
        analysis: the article.
        beings: its beings; those whose gender is not known yet are given one.
        named: the beings by the heads of their names.
    """
    votes: dict[str, list[str]] = {}
    before: list[Being] = []
    for sentence in analysis.sentences:
        here: list[Being] = []
        for token in sentence:
            being = named.get(token.i)
            if being is not None and being.is_person:
                here.append(being)
            elif token.lower_ in MALE | FEMALE and not analysis.is_quoted(token):
                people = {being.id for being in [*before, *here]}
                if len(people) == 1 and not _is_described(sentence, token):
                    votes.setdefault(people.pop(), []).append(gender_of_pronoun(token))
        before = here
    for being in beings:
        if being.is_person and being.gender is None:
            told = votes.get(being.id, [])
            by_name = gender_of_name(being.words)
            elected = _elected(told)
            if elected is not None and (by_name is None or len(told) >= _VOTES_AGAINST_NAME):
                by_name = elected
            being.gender = by_name


def _elected(told: list[str]) -> str | None:
    """The gender of which nearly all pronouns are; one in four may be another's."""
    women = told.count("f")
    men = len(told) - women
    if max(women, men) < _MAJORITY * min(women, men) or women == men:
        return None
    return "f" if women > men else "m"


def _is_described(sentence: "Span", pronoun: "Token") -> bool:
    """Whether a sentence speaks of somebody unnamed before a pronoun: "her brother said he"."""
    return any(
        token.i < pronoun.i and token.tag_ == "NN" and token.lemma_.casefold() in _PERSON_NOUNS
        for token in sentence
    )
