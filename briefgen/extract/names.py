"""Names in a parsed article: whose they are, without titles, with what stands before and behind."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.extract.countries import country_of
from briefgen.extract.first_names import is_first_name
from briefgen.extract.gazetteer import (
    BODY_WORDS,
    CAUSES,
    KINSHIP,
    PEOPLE,
    PLACE_WORDS,
    PLATFORMS,
)
from briefgen.extract.name_labels import labelled
from briefgen.extract.titles import is_title

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from briefgen.extract.analysis import Analysis

# Entity labels (OntoNotes) under which the names of people and bodies turn up, and what a
# small model calls a name that it does not know.
_LABELS = frozenset({"PERSON", "ORG", "GPE", "WORK_OF_ART", "PRODUCT", "FAC", "LOC", "EVENT"})
# Tokens that a name may have: "Office of the High Commissioner for Human Rights" has eight.
_LONGEST = 9
# A name of more words is hardly a person's.
_PERSON_WORDS = 3
# Tokens of a name that may be a type and its number: "T-72s", "Flight 9".
_MODEL_NUMBER = 2
# Behind a name, and before a colon, these begin the credit of a picture.
_CAPTION_WORDS = frozenset({"image", "photo", "photograph", "picture", "credit", "video", "file"})
_TIED = frozenset({"compound", "amod", "nmod", "poss", "case", "punct", "nummod", "appos"})
# How far before a name its office may begin: "director of the Institute for Coastal Trade NAME".
_LONGEST_OFFICE = 10
_OFFICE_PREPOSITIONS = frozenset({"to", "of", "for", "at", "on"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it stands: tokens ``first`` to ``last`` of the parse, both included."""

    first: int
    last: int
    head: int
    text: str
    label: str
    title: str
    title_first: int
    sentence: int

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name."""
        return tuple(self.text.split())


def _trimmed(span: "Span") -> "Span | None":
    """A span without article, titles, possessive mark, brackets and punctuation at its ends."""
    first, last = span.start, span.end - 1
    doc = span.doc
    while first < last and (
        doc[first].lower_ in {"the", "a", "an"} or doc[first].is_punct or doc[first].is_space
    ):
        first += 1
    if span.label_ in {"PERSON", "WORK_OF_ART"}:
        while first < last and (is_title(doc[first].text) or _ends_an_office(doc, first, last)):
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


def _title_before(span: "Span", sentence_start: int) -> tuple[str, int]:
    """The words before a name that belong to it, "White House press secretary", and their start."""
    doc, head = span.doc, span.root
    first = _office_before(span, sentence_start)
    while first > sentence_start:
        before = doc[first - 1]
        if before.text == "-" and first - 2 >= sentence_start and not before.whitespace_:
            first -= 2
            continue
        if before.is_punct and before.text not in {".", "&"}:
            break
        if not (first <= before.head.i <= head.i and before.dep_ in _TIED):
            break
        first -= 1
    words = doc[first : span.start].text.strip()
    return words, first


def _office_before(span: "Span", sentence_start: int) -> int:
    """Where an office with its body or place begins before a name, else where the name does."""
    doc, last = span.doc, span.start - 1
    if last < sentence_start or not doc[last].ent_type_ or doc[last].pos_ != "PROPN":
        return span.start
    if is_title(doc[last].text) or doc[last].ent_type_ == "PERSON":
        return span.start
    for index in range(last - 1, max(sentence_start, last - _LONGEST_OFFICE), -1):
        if doc[index].is_punct and doc[index].text != "-":
            break
        if doc[index].lower_ in _OFFICE_PREPOSITIONS and is_title(doc[index - 1].text):
            return index - 1
        if doc[index].pos_ in {"VERB", "AUX", "PRON"}:
            break
    return span.start


def find_names(analysis: "Analysis") -> list[Name]:
    """Return the names in the sentences of an article, in order; headings are passed over."""
    names = []
    written = {token.text for token in analysis.doc}
    for number, sentence in enumerate(analysis.sentences):
        for entity in analysis.entities[number]:
            if entity.label_ not in _LABELS:
                continue
            span = _trimmed(_without_neighbour(entity))
            if span is not None and _is_name(span, written):
                names.append(_name(span, entity.label_, sentence.start, number))
    names += _unseen_people(analysis, names)
    names += _bare_surnames(analysis, names)
    return labelled(analysis, sorted(names, key=lambda name: name.first))


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
        and not word.ent_type_
        and word.is_title
        and not is_title(word.text)
        and word.lower_ not in BODY_WORDS | PLACE_WORDS | PEOPLE | KINSHIP
    )


def _ends_too_late(doc: "Doc", end: int) -> bool:
    """Whether the last word of a body's name belongs to the name behind: it has its noun before."""
    return end > 1 and doc[end - 2].lower_ in BODY_WORDS and doc[end - 1].head.i >= end


def _is_name(span: "Span", written: set[str]) -> bool:
    """Whether an entity of the model can be a name: short, with a proper noun, no model number."""
    if len(span) > _LONGEST or span.text.casefold() in PLATFORMS:
        return False
    if not any(token.pos_ == "PROPN" for token in span) and not _is_only_capital(span, written):
        return False
    if span.label_ == "PERSON" and _has_article(span) and not is_first_name(span[0].text):
        return False
    if len(span) == 1 and span.text.casefold() in PEOPLE | KINSHIP:
        return False
    following = span.doc[span.end] if span.end < len(span.doc) else None
    if following is not None and following.text in {"Secretary", "Minister"}:
        # "Home Secretary" is an office; in "Finance Ministry Secretary" a body stands before it.
        return span[-1].lower_ in BODY_WORDS or country_of(span.text) is not None
    if len(span) == 1 and following is not None and is_title(following.text):
        return span.label_ in {"PERSON", "GPE"}
    return not (len(span) <= _MODEL_NUMBER and any(character.isdigit() for character in span.text))


def _has_article(span: "Span") -> bool:
    """Whether a name of several words stands behind "the", as people's do not."""
    return len(span) > 1 and span.start > 0 and span.doc[span.start - 1].lower_ == "the"


def _is_only_capital(span: "Span", written: set[str]) -> bool:
    """Whether a word that a tagger took for a common noun is never written small in the text."""
    if len(span) != 1 or not span.text[:1].isupper():
        return False
    return span.text.lower() not in written


def _name(span: "Span", label: str, sentence_start: int, number: int) -> Name:
    title, title_first = _title_before(span, sentence_start)
    return Name(
        first=span.start,
        last=span.end - 1,
        head=span.root.i,
        text=" ".join(span.text.split()),
        label=label,
        title=title,
        title_first=title_first,
        sentence=number,
    )


def _unseen_people(analysis: "Analysis", names: list[Name]) -> list[Name]:
    """First names with a surname behind them, where the model saw no entity."""
    covered = {index for name in names for index in range(name.first, name.last + 1)}
    doc = analysis.doc
    found = []
    for number, sentence in enumerate(analysis.sentences):
        for token in sentence:
            if token.dep_ != "compound" or token.pos_ != "PROPN" or token.ent_type_:
                continue
            surname = token.head
            words = doc[token.i : surname.i + 1]
            if not 1 < len(words) <= _PERSON_WORDS or not is_first_name(token.text):
                continue
            if all(_is_part_of_name(part, covered) for part in words):
                found.append(_name(words, "PERSON", sentence.start, number))
                covered.update(range(words.start, words.end))
    return found


def _is_part_of_name(token: "Token", covered: set[int]) -> bool:
    return (
        token.pos_ == "PROPN"
        and token.i not in covered
        and not token.ent_type_
        and token.lower_ not in BODY_WORDS | PLACE_WORDS
    )


def _bare_surnames(analysis: "Analysis", names: list[Name]) -> list[Name]:
    """Surnames of people named in full, where the model saw no entity."""
    surnames = {name.words[-1] for name in names if name.label == "PERSON" and len(name.words) > 1}
    covered = {index for name in names for index in range(name.first, name.last + 1)}
    doc = analysis.doc
    return [
        _name(doc[token.i : token.i + 1], "PERSON", sentence.start, number)
        for number, sentence in enumerate(analysis.sentences)
        for token in sentence
        if token.text in surnames and token.i not in covered and token.text[:1].isupper()
    ]
