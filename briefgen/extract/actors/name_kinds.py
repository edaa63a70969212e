"""What kind of actor a name stands for: a state, a body of one, a medium, a person."""

from briefgen.brief.countries import countries_in, country_of
from briefgen.brief.vocabulary import ActorKind
from briefgen.extract.actors.first_names import is_first_name
from briefgen.extract.actors.gazetteer import (
    ALWAYS_BODIES,
    ARMED_GROUPS,
    BODY_WORDS,
    FORCES,
    GOVERNMENT,
    MEDIA_ALONE,
    MEDIA_NAMES,
    MEDIA_WORDS,
    NO_ACTORS,
    ORGANIZATIONS,
    PARTY_WORDS,
    PEOPLE,
)
from briefgen.extract.actors.names import Name

# In the names of bodies that states have in common.
_BETWEEN_STATES = frozenset(
    "un united european african arab gulf islamic world international nato".split()
)
# Buildings that stand for the government that sits in them.
_SEATS = frozenset({"house", "kremlin", "pentagon", "palace", "élysée"})
# Last words of names that a state's body does not have, whatever stands before them.
_PRIVATE = frozenset(
    "project initiative foundation institute university college school association union party "
    "campaign club league society fund coalition".split()
)
_ABOUT_MEDIA = frozenset({"center", "centre", "committee", "commission", "guild", "awards"})
# Bodies that parties and associations have as states do.
_OF_PARTIES = frozenset({"committee", "council", "commission", "leadership", "congress"})


def kind_of_name(name: Name) -> ActorKind | None:
    """The kind of actor that a name stands for, or None for what is no actor, as a city."""
    folded = name.text.casefold()
    words = {word.casefold().strip(".") for word in name.words}
    last = name.words[-1].casefold()
    if name.label != "PERSON" and country_of(name.text):
        return "state"
    if (
        folded in MEDIA_NAMES
        or (name.label != "GPE" and folded in MEDIA_ALONE)
        or (name.label != "GPE" and _is_of_a_medium(words, last))
    ):
        return "media"
    if last in NO_ACTORS and not (name.label == "PERSON" and is_first_name(name.words[0])):
        return None
    if name.label == "PERSON" and last in BODY_WORDS - PEOPLE and _is_of_a_body(name):
        return _kind_of_body(words, last, name.text)
    if name.label == "PERSON":
        return "person" if last != name.words[-1] or "-" in last else None
    if name.label != "ORG" and not (words & GOVERNMENT or last in ORGANIZATIONS):
        return None
    return _kind_of_body(words, last, name.text)


def _is_of_a_medium(words: set[str], last: str) -> bool:
    """Whether a name has a word that media have in theirs, and is not that of their association."""
    return bool(words & MEDIA_WORDS) and len(words) > 1 and last not in _PRIVATE | _ABOUT_MEDIA


def _is_of_a_body(name: Name) -> bool:
    """Whether what a model took for a person is a body by its last word, namesakes' too."""
    return not is_first_name(name.words[0]) or name.words[-1].casefold() in ALWAYS_BODIES


def _kind_of_body(words: set[str], last: str, text: str) -> ActorKind:
    """The kind of a body by the words of its name: a state's, armed, or another."""
    if words & _BETWEEN_STATES and not countries_in(text):
        return "organization"
    if last in FORCES or last in _SEATS:
        return "government"
    if last in _PRIVATE or (words & PARTY_WORDS and last in _OF_PARTIES and not countries_in(text)):
        return "organization"
    if words & GOVERNMENT:
        return "government"
    if last in ARMED_GROUPS:
        return "armed_group"
    return "organization"
