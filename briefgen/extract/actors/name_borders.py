"""Where a name begins and ends: what a model took into an entity, or left out of it."""

from typing import TYPE_CHECKING

from briefgen.brief.countries import country_of
from briefgen.extract.actors.first_names import is_first_name
from briefgen.extract.actors.gazetteer import (
    ACTING,
    BODY_WORDS,
    CAUSES,
    KINSHIP,
    PEOPLE,
    PLACE_WORDS,
)
from briefgen.extract.actors.titles import is_title, singular_title
from briefgen.extract.language.cues import SAYING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

# Behind a name, and before a colon, these begin the credit of a picture.
_CAPTION_WORDS = frozenset({"image", "photo", "photograph", "picture", "credit", "video", "file"})
_OFFICE_PREPOSITIONS = frozenset({"to", "of", "for", "at", "on"})
# A headline's name runs on into these: "Otieno on", "Otieno to".
_BEHIND_A_NAME = frozenset(
    "on in at for to of with from by over after before as about against amid is was has are were "
    "says said will would could may wins backs".split()
)
# An "-ing" word of fewer letters is more often a name: "Ming", "King".
_SHORTEST_GERUND = 6


def bordered(entity: "Span", surnames: set[str]) -> "list[Span]":
    """The names in an entity of the model, each without what is no part of it.

    Args:
        entity: what the model took for one name.
        surnames: of the people whom the article names in full.

    Returns:
        One span with the entity's label; none where nothing is left; two people where two surnames
        were taken for a body: "Otieno and Diallo".
    """
    from spacy.tokens import Span

    trimmed = _trimmed(_without_neighbour(entity))
    if trimmed is None:
        return []
    span = Span(entity.doc, trimmed.start, trimmed.end, label=entity.label_)
    return _two_people(span, surnames) or _without_headline(span, surnames)


def _two_people(span: "Span", surnames: set[str]) -> "list[Span]":
    """The people of two surnames that were taken for one name, where one of them is known."""
    from spacy.tokens import Span

    if len(span) != 3 or span[1].lower_ not in {"and", "&"}:  # noqa: PLR2004 -- X and Y
        return []
    if span[1].text == "&" or not {span[0].text, span[2].text} & surnames:
        return []
    if any(word.lower_ in BODY_WORDS or not word.is_title for word in (span[0], span[2])):
        return []
    doc, first = span.doc, span.start
    return [Span(doc, at, at + 1, label="PERSON") for at in (first, first + 2)]


def _without_headline(span: "Span", surnames: set[str]) -> "list[Span]":
    """A name without the verb or preposition of the headline it stands in; none in a title."""
    from spacy.tokens import Span

    doc, first, last = span.doc, span.start, span.end - 1
    while last > first and span.label_ != "ORG" and doc[last].lower_ in _BEHIND_A_NAME:
        last -= 1
    if last > first and _is_verb_before(doc[first]) and doc[last].text in surnames:
        if not doc[first + 1].text[:1].isupper():
            # "The Making of Ada Otieno" is the title of a work.
            return []
        return [Span(doc, first + 1, last + 1, label="PERSON")]
    return [Span(doc, first, last + 1, label=span.label_)]


def _is_verb_before(word: "Token") -> bool:
    """Whether the first word of what was taken for a name is a verb: "Backs | Otieno"."""
    if is_first_name(word.text):
        return False
    folded = word.lower_
    return (
        word.pos_ in {"VERB", "AUX"}
        or bool({folded, folded.removesuffix("s")} & (SAYING | ACTING))
        or (folded.endswith("ing") and len(folded) >= _SHORTEST_GERUND)
    )


def _trimmed(span: "Span") -> "Span | None":
    """A span without article, titles, possessive mark, brackets and punctuation at its ends."""
    first, last = span.start, span.end - 1
    doc = span.doc
    while first < last and (
        doc[first].lower_ in {"the", "a", "an"} or doc[first].is_punct or doc[first].is_space
    ):
        first += 1
    if span.label_ == "ORG" and _ends_an_office(doc, first, last):
        first += is_first_name(doc[first + 1].text)
    if span.label_ in {"PERSON", "WORK_OF_ART"}:
        while first < last and (
            is_title(doc[first].text)
            or singular_title(doc[first].text)
            or _ends_an_office(doc, first, last)
        ):
            first += 1
        # A name goes no further than a bracket, and not into the credit of a picture.
        following = doc[last + 1].text if last + 1 < len(doc) else ""
        if last > first and doc[last].lower_ in _CAPTION_WORDS and following == ":":
            last -= 1
    bracket = next((token.i for token in doc[first : last + 1] if token.text in "(["), None)
    if bracket is not None and bracket > first and doc[last].text not in ")]":
        last = bracket - 1
    while last > first and (
        doc[last].tag_ == "POS"
        or doc[last].is_space
        or (doc[last].is_punct and doc[last].text != ".")
    ):
        last -= 1
    if not any(
        token.text[:1].isupper() or token.text[:1].isdigit() for token in doc[first : last + 1]
    ):
        return None
    return _lengthened(doc[first : last + 1]) if span.label_ == "ORG" else doc[first : last + 1]


def _ends_an_office(doc: "Doc", first: int, last: int) -> bool:
    """Whether the first word of a person's name is the country of an "Ambassador to"."""
    if last - first < 2 or first == 0:  # noqa: PLR2004 -- first name and surname are left
        return False
    return doc[first - 1].lower_ in _OFFICE_PREPOSITIONS and country_of(doc[first].text) is not None


def _lengthened(span: "Span") -> "Span":
    """The name of a body with what a model cut off: "Doctors | for Safer Harbours"."""
    doc, end = span.doc, span.end
    if span[-1].lower_ not in BODY_WORDS | CAUSES:
        return span
    if end + 1 < len(doc) and doc[end].lower_ in {"for", "of"} and span[-1].i == doc[end].head.i:
        stop = end + 1
        while stop < len(doc) and (
            doc[stop].text[:1].isupper() or (doc[stop].lower_ in {"the", "and", "of", "for"})
        ):
            stop += 1
        while stop > end + 1 and not doc[stop - 1].text[:1].isupper():
            stop -= 1
        if stop > end + 1:
            return doc[span.start : stop]
    return span


def _without_neighbour(entity: "Span") -> "Span":
    """An entity with the border to the next one mended: "Refugee Council | Ivo Kranjec"."""
    from spacy.tokens import Span

    doc, start, end = entity.doc, entity.start, entity.end
    following = doc[end].ent_type_ if end < len(doc) else ""
    if entity.label_ == "ORG" and following == "PERSON" and _ends_too_late(doc, end):
        return Span(doc, start, end - 1, label="ORG")
    before = doc[start - 1].ent_type_ if start else ""
    if entity.label_ == "PERSON" and before == "ORG" and _ends_too_late(doc, start):
        return Span(doc, start - 1, end, label="PERSON")
    if entity.label_ == "PERSON" and start and _is_first_name_cut_off(doc[start - 1], entity):
        return Span(doc, start - 1, end, label="PERSON")
    return entity


def _is_first_name_cut_off(word: "Token", entity: "Span") -> bool:
    """Whether the word before a surname alone is a first name that a model left out."""
    return (
        len(entity) == 1
        and word.pos_ == "PROPN"
        and word.dep_ == "compound"
        and word.head.i == entity.start
        and (not word.ent_type_ or _is_first_name_alone(word))
        and word.is_title
        and not is_title(word.text)
        and word.lower_ not in BODY_WORDS | PLACE_WORDS | PEOPLE | KINSHIP
    )


def _is_first_name_alone(word: "Token") -> bool:
    """Whether a model took a first name for a name of its own."""
    return word.ent_iob_ == "B" and is_first_name(word.text)


def _ends_too_late(doc: "Doc", end: int) -> bool:
    """Whether the last word of a body's name belongs to the name behind: it has its noun before."""
    return end > 1 and doc[end - 2].lower_ in BODY_WORDS and doc[end - 1].head.i >= end
