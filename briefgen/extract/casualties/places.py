"""Where the people of a figure came to harm."""

from typing import TYPE_CHECKING

from briefgen.extract.casualties.happenings import is_happening
from briefgen.extract.casualties.parts import THEM
from briefgen.extract.language.syntax import noun_phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.language.analysis import Analysis

_PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "across", "outside", "around", "throughout"})
_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_AREAS = frozenset(
    "city town village province district region state area part north south east west "
    "center centre capital neighborhood neighbourhood suburb street market outskirts "
    "county island coast".split()
)
# What a name behind "in" may be taken for that no gazetteer of the tagger holds.
_MAYBE_PLACES = frozenset({"", "PERSON", "ORG", "FAC"})


def place_of(
    analysis: "Analysis", word: "Token", held: set[int], clause: tuple[int, int]
) -> str | None:
    """Return the first place behind a preposition that follows the fate in its clause.

    Args:
        analysis: the article.
        word: the token that names the fate.
        held: the tokens that a place may hang on: the fate, its verb, and who is counted.
        clause: offsets of the clause that gives the figure.
    """
    places = [
        entity
        for entity in analysis.entities_beside(word)
        if entity.label_ in _PLACE_LABELS
        and clause[0] <= entity.start_char < clause[1]
        and _hangs_on(entity.root, held)
        and not _is_of_another_part(entity.root, held)
    ]
    places.sort(key=lambda entity: (entity.start_char < word.idx, entity.start_char))
    if not places and (antecedent := _where(word)) is not None:
        return antecedent
    if not places:
        return _unlisted_place(analysis, word, held, clause)
    words = analysis.text[places[0].start_char : places[0].end_char]
    return " ".join(words.removeprefix("the ").split())


def _where(word: "Token") -> str | None:
    """The place of which a clause tells: "in Tarija, where 84 people were killed"."""
    clause = next((token for token in (word, *word.ancestors) if token.dep_ == "relcl"), None)
    if clause is None or not any(child.lower_ == "where" for child in clause.children):
        return None
    named = clause.head.ent_type_ in _PLACE_LABELS or clause.head.pos_ == "PROPN"
    start, end = noun_phrase(clause.head)
    return " ".join(word.doc.text[start:end].split()) if named else None


def _unlisted_place(
    analysis: "Analysis", word: "Token", held: set[int], clause: tuple[int, int]
) -> str | None:
    """A name behind "in" that the tagger takes for none of a place: "was killed in Brell"."""
    for token in word.sent:
        if not (clause[0] <= token.idx < clause[1]) or token.pos_ != "PROPN":
            continue
        preposition = token.head
        area = preposition.head if preposition.lower_ == "of" else token
        locating = preposition.lower_ == "in" or area.lemma_.casefold() in _AREAS
        if locating and token.ent_type_ in _MAYBE_PLACES and _hangs_on(token, held):
            start, end = noun_phrase(token)
            names = analysis.doc.char_span(start, end)
            if names is not None and all(name.pos_ == "PROPN" for name in names):
                return None if is_happening(token) else " ".join(analysis.text[start:end].split())
    return None


def _is_of_another_part(place: "Token", held: set[int]) -> bool:
    """Whether only some of the people came to harm there: "killed 31, 20 of them in Cebu"."""
    preposition = place.head
    before = place.doc[place.sent.start : preposition.i][-3:]
    words = [token.lower_ for token in before]
    return words[1:2] == ["of"] and words[-1] in THEM and before[0].i not in held


def _locates(noun: "Token") -> bool:
    """Whether what lies in a place by way of this noun lies there itself: "in clashes near"."""
    lemma = noun.lemma_.casefold()
    return is_happening(noun) or noun.ent_type_ in _PLACE_LABELS or lemma in _AREAS


def _hangs_on(token: "Token", held: set[int]) -> bool:
    """Whether a place hangs by prepositions on the figure, or on what happened."""
    if token.dep_ != "pobj":
        return False
    named = token.head.lower_ == "of" and token.head.head.lemma_.casefold() in _AREAS
    if not named and token.head.lower_ not in _PLACE_PREPOSITIONS:
        return False
    while token.dep_ in {"pobj", "prep"} and token.i not in held:
        token = token.head
        if token.dep_ == "pobj" and token.pos_ == "NOUN" and not _locates(token):
            return False
    return token.i in held
