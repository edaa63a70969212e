"""Names in a parsed article: whose they are, without titles, with what stands before and behind."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.brief.countries import country_of
from briefgen.extract.actors.first_names import is_first_name
from briefgen.extract.actors.gazetteer import (
    BODY_WORDS,
    KINSHIP,
    OFFICES,
    PEOPLE,
    PLACE_WORDS,
    PLATFORMS,
)
from briefgen.extract.actors.name_borders import bordered
from briefgen.extract.actors.name_labels import is_second_speaker, labelled
from briefgen.extract.actors.titles import is_title
from briefgen.extract.language.cues import SAYING
from briefgen.extract.language.syntax import ACTIVE_SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from briefgen.extract.language.analysis import Analysis

# Entity labels (OntoNotes) under which the names of people and bodies turn up, and what a
# small model calls a name that it does not know.
_LABELS = frozenset({"PERSON", "ORG", "GPE", "WORK_OF_ART", "PRODUCT", "FAC", "LOC", "EVENT"})
# Tokens that a name may have: "Office of the High Commissioner for Human Rights" has eight.
_LONGEST = 9
# A name of more words is hardly a person's.
_PERSON_WORDS = 3
# Tokens of a name that may be a type and its number: "T-72s", "Flight 9".
_MODEL_NUMBER = 2
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
        tied = first <= before.head.i <= head.i and before.dep_ in _TIED
        # A parser may tie the title to a label behind the name: "Sen. Ada Otieno (D-Vermont)".
        titled = first == span.start and before.is_title and is_title(before.text)
        if not (tied or titled):
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
    entities = [[e for e in found if e.label_ in _LABELS] for found in analysis.entities]
    surnames = _surnames(entities)
    for number, sentence in enumerate(analysis.sentences):
        for entity in entities[number]:
            names += [
                _name(span, span.label_, sentence.start, number)
                for span in map(_whole_country, bordered(entity, surnames))
                if _is_name(span, written)
            ]
    names += _unseen_people(analysis, names)
    names += _unseen_speakers(analysis, names)
    names += _bare_surnames(analysis, names)
    return labelled(analysis, sorted(names, key=lambda name: name.first))


def _whole_country(span: "Span") -> "Span":
    """A country with the rest of its name behind a hyphen, which a tagger may leave out."""
    doc, end = span.doc, span.end
    if end + 1 >= len(doc) or doc[end].text not in "-‐‑" or country_of(span.text) is None:
        return span
    whole = doc[span.start : end + 2]
    named = country_of(whole.text)
    return (
        span
        if named is None
        else doc.char_span(whole.start_char, whole.end_char, label=span.label_) or span
    )


def _surnames(entities: "list[list[Span]]") -> set[str]:
    """The last words of the names of people in full."""
    return {
        entity[-1].text
        for found in entities
        for entity in found
        if entity.label_ == "PERSON" and len(entity) > 1
    }


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
    if span.text == "State" and span.start > 0 and span.doc[span.start - 1].lower_ == "of":
        # The end of "Secretary of State".
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


def _unseen_speakers(analysis: "Analysis", names: list[Name]) -> list[Name]:
    """Names of several words that speak, where the model saw no entity: "Tidal Rights Watch said".

    They are a person's behind a title or by a person's apposition, else a body's if they are long.
    """
    covered = {index for name in names for index in range(name.first, name.last + 1)}
    doc = analysis.doc
    found = []
    for number, sentence in enumerate(analysis.sentences):
        for token in sentence:
            if not _speaks(token) or not _is_free_name(token, covered):
                continue
            first = token.i
            while first > sentence.start and _goes_before(doc[first - 1], token, covered):
                first -= 1
            words = doc[first : token.i + 1]
            label = _label_of_unseen(words)
            if label is not None:
                found.append(_name(words, label, sentence.start, number))
    return found


def _speaks(token: "Token") -> bool:
    return token.dep_ in ACTIVE_SUBJECTS and token.head.lemma_.casefold() in SAYING


def _is_free_name(token: "Token", covered: set[int]) -> bool:
    return token.pos_ == "PROPN" and token.text[:1].isupper() and token.i not in covered


def _goes_before(token: "Token", head: "Token", covered: set[int]) -> bool:
    tied = token.dep_ == "compound" and token.i < token.head.i <= head.i
    free = token.text[:1].isupper() and token.i not in covered
    return tied and free and not is_title(token.text)


def _label_of_unseen(words: "Span") -> str | None:
    if not 1 < len(words) <= _LONGEST:
        return None
    before = words.doc[words.start - 1] if words.start > words.sent.start else None
    titled = before is not None and is_title(before.text)
    described = any(
        child.dep_ == "appos" and child.lemma_.casefold() in PEOPLE | OFFICES
        for child in words.root.children
    )
    if len(words) <= _PERSON_WORDS and (titled or described):
        return "PERSON"
    body = len(words) >= _PERSON_WORDS or words[-1].lower_ in BODY_WORDS
    return "ORG" if body and not titled else None


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
        if token.i not in covered
        and token.text[:1].isupper()
        and (token.text in surnames or is_second_speaker(token, surnames))
    ]
