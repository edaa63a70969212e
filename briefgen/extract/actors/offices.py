"""What a text tells of somebody beside the name: office, body, country and gender.

Titles ("Transport Minister Wanjiru Otieno"), appositions ("Ivo Kranjec, the mayor of Split"; "the
mayor, Ivo Kranjec") and what stands within them.
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.brief.countries import countries_in, country_of
from briefgen.extract.actors.descriptions import end_of_description
from briefgen.extract.actors.gazetteer import (
    ADDRESSES,
    HONORIFICS,
    OCCUPATIONS,
    OFFICES,
    PARTISANS,
    PEOPLE,
    RANKS,
)
from briefgen.extract.actors.genders import gender_of_nouns, gender_of_title
from briefgen.extract.actors.us_states import is_in_us_state
from briefgen.extract.language.syntax import PLURAL_TAGS, noun_phrase

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from briefgen.extract.actors.beings import Being, Mention
    from briefgen.extract.actors.names import Name

# What a description of somebody does not go on with.
_BREAK = re.compile(
    r",? (?:who|whom|whose|which|that|where|when|as|like|such as)\b|[;:()–—]|,(?= )"
)
_DETERMINER = re.compile(
    r"^(?:the|an?|his|her|their|its|our|my|this|that|one of (?:the|his|her|its))\s+", re.IGNORECASE
)
# Where somebody is sent is not where they come from: "Ambassador to Chile".
_ABROAD = re.compile(r"\b(?:to|for|in|on|against|with)\b")
_HELD = OFFICES | OCCUPATIONS | RANKS
_SEATED = frozenset({"on", "in"})
# What many are called who hold no office, so that "is the only leader" tells none.
_NO_OFFICES = frozenset(
    "candidate nominee incumbent leader player critic partner expert head founder member winner "
    "contributor comedian".split()
)
_DESCRIBING = OFFICES | PEOPLE | PARTISANS | OCCUPATIONS
# Offices of the states of the U.S., and of those whom they send to Washington.
_OF_US_STATES = frozenset(
    "governor gov senator sen representative rep congressman congresswoman lawmaker legislator "
    "delegate mayor sheriff attorney secretary judge republican democrat".split()
)
# What makes an office one that somebody does not hold any more.
_FORMER = frozenset("former ex late retired one-time onetime past erstwhile ousted".split())
_LONGEST_ROLE = 16


@dataclass(frozen=True, slots=True)
class Office:
    """An office as a text words it.

    Attributes:
        role: the words, without article, owner's pronoun and name.
        span: their place in the text.
        country: alpha-2 code of the country whose adjective or name stands in them.
        affiliation: the body that is named in them.
        gender: "f" or "m" where the word tells.
    """

    role: str | None = None
    span: tuple[int, int] | None = None
    country: str | None = None
    affiliation: "Being | None" = None
    gender: str | None = None


def office_in_title(doc: "Doc", name: "Name", named: "dict[int, Being]") -> Office:
    """Read off the words before a name what they tell.

    Args:
        doc: the parse.
        name: the name with its title.
        named: the beings by the tokens that name them.
    """
    words = name.title.split()
    if not words:
        return Office()
    gender = gender_of_title(name.title)
    country = _country_of_holder(name.title)
    place = next(
        (number for number, word in enumerate(words) if _ABROAD.fullmatch(word)), len(words)
    )
    in_us = is_in_us_state(name.title)
    own = [
        word
        for before, word in zip(["", *words], words[:place], strict=False)
        if (not country_of(word) or before == "of" or in_us) and word not in {"'s", "’s"}
    ]
    office = " ".join(own + words[place:])
    role = _DETERMINER.sub("", " ".join(own).split(" of ")[0])
    last = role.split()[-1].casefold().rstrip(".") if role else ""
    if last not in OFFICES | RANKS | HONORIFICS | PEOPLE or last in ADDRESSES:
        return Office(country=country, gender=gender)
    span = (doc[name.title_first].idx, doc[name.last].idx + len(doc[name.last]))
    body = _body_in(doc, named, name.title_first, name.first)
    return Office(_DETERMINER.sub("", office), span, country, body, gender)


def office_beside(
    noun: "Token",
    mention: "Mention",
    named: "dict[int, Being]",
    text: str,
    *,
    holds: bool = False,
) -> Office | None:
    """Read off a noun in apposition to a name what it tells; None where it is no person's.

    Args:
        noun: the head of the apposition, or of the phrase to which the name stands in apposition.
        mention: where the name stands.
        named: the beings by the tokens that name them.
        text: the text of the article.
        holds: whether it must be an office or occupation, as what somebody only is need not be.
    """
    lemma = noun.lemma_.casefold()
    if noun.i in named or noun.tag_ in PLURAL_TAGS:
        return None
    if lemma not in ((OFFICES | OCCUPATIONS) - _NO_OFFICES if holds else _DESCRIBING):
        return None
    if noun.pos_ == "PROPN" and lemma not in OFFICES | PARTISANS:
        return None
    doc = noun.doc
    start, end = noun_phrase(noun)
    end = end_of_description(noun, end)
    name_start = doc[mention.first].idx
    if start < name_start < end:
        end = name_start
    phrase = text[start:end]
    after_head = noun.idx + len(noun) - start
    cut = next(
        (found.start() for found in _BREAK.finditer(phrase) if found.start() >= after_head), None
    )
    phrase = phrase[:cut].rstrip(" ,-–—")
    role = _DETERMINER.sub("", " ".join(phrase.split()))
    if not role or len(role.split()) > _LONGEST_ROLE:
        return None
    gender = gender_of_nouns({lemma})
    inside = doc.char_span(start, start + len(phrase), alignment_mode="contract")
    body = _body_in(doc, named, inside.start, inside.end) if inside is not None else None
    return Office(role, (start, start + len(phrase)), _country_of_holder(role), body, gender)


def standing(role: str | None) -> int:
    """How much a role tells: an office more than a former one, that more than all else."""
    if role is None:
        return 0
    words = [word.casefold().strip(".,") for word in role.replace("-", " ").split()]
    # "Dr." and "husband" are no offices; "Republican" is none, "top Republican on the board" is.
    if words[-1] in HONORIFICS - OFFICES or words == ["professor"]:
        return 1
    told = set(words)
    if not told & _HELD and not (told & PARTISANS and told & _SEATED):
        return 1
    return 2 if _FORMER & told else 3


def is_of_us_state(role: str) -> bool:
    """Whether an office is one that the states of the U.S. have: "senator"."""
    words = {word.casefold().rstrip(".") for word in role.split()}
    return bool(words & _OF_US_STATES)


def _country_of_holder(words: str) -> str | None:
    """The country that an office belongs to, not the one to which it is turned."""
    if is_of_us_state(words) and is_in_us_state(_before_destination(words)):
        return "US"
    countries = countries_in(_before_destination(words))
    return countries[0] if countries else None


def _before_destination(words: str) -> str:
    found = _ABROAD.search(words)
    return words[: found.start()].strip() if found and found.start() else words


def _body_in(doc: "Doc", named: "dict[int, Being]", first: int, end: int) -> "Being | None":
    """The first body, no state, that is named among some tokens."""
    for index in range(first, min(end, len(doc))):
        body = named.get(index)
        if body is not None and not body.is_person and body.kind not in {"state", "group"}:
            return body
    return None
