"""Names in a parsed article: whose they are, without titles, with what stands before and behind."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefgen.extract.countries import countries_in
from briefgen.extract.cues import SAYING
from briefgen.extract.gazetteer import (
    FORCES,
    GOVERNMENT,
    HONORIFICS,
    MEDIA_NAMES,
    MEDIA_WORDS,
    OFFICES,
    ORGANIZATIONS,
    PLATFORMS,
    RANKS,
)
from briefgen.extract.syntax import ACTIVE_SUBJECTS, SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from briefgen.extract.analysis import Analysis

# Entity labels (OntoNotes) under which the names of people and bodies turn up; the last five are
# what a small model calls a name that it does not know.
_LABELS = frozenset({"PERSON", "ORG", "GPE", "WORK_OF_ART", "PRODUCT", "FAC", "LOC", "EVENT"})
_UNSURE = frozenset({"WORK_OF_ART", "PRODUCT", "EVENT", "FAC", "LOC"})
# Tokens that a name may have: "Office of the High Commissioner for Human Rights" has eight.
_LONGEST = 9
# Tokens of a name that may be a type and its number: "T-72s", "Flight 9".
_MODEL_NUMBER = 2
# A name of more words is hardly a person's.
_PERSON_WORDS = 3
_BODY_WORDS = (
    GOVERNMENT
    | FORCES
    | ORGANIZATIONS
    | MEDIA_WORDS
    | {f"{noun}s" for noun in ORGANIZATIONS | GOVERNMENT}
    | set("university college school hospital inc corp ltd airlines motors holdings united".split())
)
_TITLE_WORDS = HONORIFICS | RANKS | OFFICES


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


def is_title(word: str) -> bool:
    """Whether a word is a title, rank or office, such as stand before names."""
    return word.casefold().rstrip(".") in _TITLE_WORDS


def _trimmed(span: "Span") -> "Span | None":
    """A span without article, titles, possessive mark and punctuation at its ends."""
    first, last = span.start, span.end - 1
    doc = span.doc
    while first < last and (
        doc[first].lower_ in {"the", "a", "an"} or doc[first].is_punct or doc[first].is_space
    ):
        first += 1
    if span.label_ in {"PERSON", "WORK_OF_ART"}:
        while first < last and is_title(doc[first].text):
            first += 1
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
    return doc[first : last + 1]


def _title_before(span: "Span", sentence_start: int) -> tuple[str, int]:
    """The words before a name that belong to it, "White House press secretary", and their start."""
    head = span.root
    first = span.start
    while first > sentence_start:
        before = span.doc[first - 1]
        if before.is_punct and before.text not in {"-", ".", "&"}:
            break
        tied = before.is_ancestor(head) is False and (head.is_ancestor(before))
        if not (
            tied and before.dep_ in {"compound", "amod", "nmod", "poss", "case", "punct", "nummod"}
        ):
            break
        first -= 1
    words = span.doc[first : span.start].text.strip()
    return words, first


def find_names(analysis: "Analysis") -> list[Name]:
    """Return the names in the sentences of an article, in order; headings are passed over."""
    names = []
    for number, sentence in enumerate(analysis.sentences):
        for entity in analysis.entities[number]:
            if entity.label_ not in _LABELS:
                continue
            span = _trimmed(entity)
            if span is not None and _is_name(span):
                names.append(_name(span, entity.label_, sentence.start, number))
    names += _bare_surnames(analysis, names)
    return [*_relabelled(analysis, sorted(names, key=lambda name: name.first))]


def _is_name(span: "Span") -> bool:
    """Whether an entity of the model can be a name: short, with a proper noun, no model number."""
    if len(span) > _LONGEST or span.text.casefold() in PLATFORMS:
        return False
    if not any(token.pos_ == "PROPN" for token in span) and not _is_only_capital(span):
        return False
    following = span.doc[span.end] if span.end < len(span.doc) else None
    if len(span) == 1 and following is not None and is_title(following.text):
        return span.label_ in {"PERSON", "GPE"}
    return not (len(span) <= _MODEL_NUMBER and any(character.isdigit() for character in span.text))


def _is_only_capital(span: "Span") -> bool:
    """Whether a word that a tagger took for a common noun is never written small in the text."""
    if len(span) != 1 or not span.text[:1].isupper():
        return False
    return all(token.text != span.text.lower() for token in span.doc)


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


def _relabelled(analysis: "Analysis", names: list[Name]) -> Iterator[Name]:
    """The names, each under the label that fits all its occurrences in the article best."""
    names = [
        replace(name, label="PERSON") if _acts_like_a_person(analysis, name) else name
        for name in names
    ]
    surnames = {name.words[-1] for name in names if name.label == "PERSON" and len(name.words) > 1}
    votes: dict[str, Counter[str]] = {}
    for name in names:
        votes.setdefault(name.text, Counter())[name.label] += 1
    for name in names:
        titled = bool(name.title) and is_title(name.title.split()[-1])
        if name.text.casefold() in MEDIA_NAMES:
            label = "ORG"
        elif (len(name.words) == 1 and name.text in surnames) or (
            titled and name.label in {"ORG", *_UNSURE}
        ):
            label = "PERSON"
        else:
            label = _elected(name.label, votes[name.text])
        yield replace(name, label=label)


def _acts_like_a_person(analysis: "Analysis", name: Name) -> bool:
    """Whether a name that a model took for a body or a work is that of somebody who speaks.

    Two or three words without one that bodies have in their names, as the subject of a verb of
    saying or with an office beside them; or one word that is a subject with "his" or "her".
    """
    words = {word.casefold() for word in name.words}
    if name.label == "PERSON" or len(words) > _PERSON_WORDS or words & _BODY_WORDS:
        return False
    if name.text.casefold() in MEDIA_NAMES or countries_in(name.text):
        return False
    if not all(word.isalpha() and not word.isupper() for word in name.words):
        return False
    head = analysis.doc[name.head]
    if len(words) == 1:
        return head.dep_ in SUBJECTS and any(
            token.lower_ in {"his", "her"} and token.i > head.i for token in head.head.subtree
        )
    behind = apposition_of(head)
    speaks = head.dep_ in ACTIVE_SUBJECTS and head.head.lemma_.casefold() in SAYING
    holds = behind is not None and behind.lemma_.casefold() in OFFICES
    return speaks or holds or (head.dep_ == "appos" and is_title(head.head.text))


def _elected(label: str, votes: Counter[str]) -> str:
    """The label that most occurrences of a name have, of those that a model is sure of."""
    sure = [(count, other) for other, count in votes.items() if other not in _UNSURE]
    if not sure:
        return label
    count, winner = max(sure)
    return winner if label in _UNSURE or count > votes[label] else label


def apposition_of(token: "Token") -> "Token | None":
    """The noun that describes a name from behind: "Diallo, the minister of transport"."""
    for child in token.children:
        if child.dep_ == "appos" and child.pos_ in {"NOUN", "PROPN"} and child.i > token.i:
            return child
    return None
