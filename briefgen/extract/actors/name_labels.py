"""What a name is the name of: the label that fits all its places in an article best.

A small model gives one name several labels, and takes places and products that it does not know
for people. What stands around a name tells more than the model does.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.brief.countries import capital_country, countries_in, country_of
from briefgen.extract.actors.first_names import is_first_name
from briefgen.extract.actors.gazetteer import (
    ADDRESSES,
    BODY_WORDS,
    CAUSES,
    EPITHETS,
    KINSHIP,
    MEDIA_NAMES,
    MEDIA_NOUNS,
    OFFICES,
    ORGANIZATIONS,
    PEOPLE,
    PLACE_WORDS,
    PLURAL_PEOPLE,
)
from briefgen.extract.actors.titles import apposition_of, is_title
from briefgen.extract.language.cues import SAYING
from briefgen.extract.language.syntax import ACTIVE_SUBJECTS, SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.actors.names import Name
    from briefgen.extract.language.analysis import Analysis

# Labels of which a small model is seldom sure: what it calls a name that it does not know.
_UNSURE = frozenset({"WORK_OF_ART", "PRODUCT", "EVENT", "FAC", "LOC"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
# A name of more words is hardly a person's.
_PERSON_WORDS = 3
# Before the name of a place, and seldom before anybody's.
_WHERE = frozenset("in near outside inside across throughout around into within".split())
# Where people are from: "residents of Marasova", and "Marasova police".
_PEOPLE_OF_PLACES = frozenset(
    "resident people police authority mayor governor outskirt center centre suburb city town "
    "village street siege battle official court".split()
)
_BODY_NOUNS = ORGANIZATIONS | MEDIA_NOUNS | {"newspaper", "startup", "manufacturer", "maker"}
_IDEAS = ("phobia", "ism", "ology", "ness")
# Before the name of a country, also where somebody bears the same name: "flew to Jordan".
_AT_OR_TO = _WHERE | {"to", "from", "with", "against", "between"}


def labelled(analysis: "Analysis", names: Sequence["Name"]) -> "list[Name]":
    """Give each name the label that fits all its occurrences best; leave out what is no actor's.

    Args:
        analysis: the article.
        names: its names in order, under the labels of the model.
    """
    alone = {name.text for name in names if len(name.words) == 1 and _is_one_person(name)}
    names = [
        replace(name, label="PERSON")
        if _acts_like_a_person(analysis, name) or _is_named_shortly(name, alone)
        else name
        for name in names
    ]
    surnames = {name.words[-1] for name in names if name.label == "PERSON" and len(name.words) > 1}
    surnames |= {
        name.text
        for name in names
        if len(name.words) == 1
        and not country_of(name.text)
        and is_second_speaker(analysis.doc[name.head], surnames)
    }
    first_names = {
        name.words[0] for name in names if name.label == "PERSON" and len(name.words) > 1
    }
    groups: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        groups[name.text].append(name)
    labels = {}
    for text, group in groups.items():
        votes = Counter(name.label for name in group)
        known = len(group[0].words) == 1 and text in surnames
        labels[text] = _label_of_all(analysis, text, group, known, text in first_names, votes)
    people = surnames | first_names | {name.text for name in names if _is_addressed(name)}
    told = []
    for name in names:
        label = labels[name.text]
        if label is None:
            continue
        if label == "GPE" and name.text in people and not _is_place_here(analysis, name):
            label = "PERSON"
        titled = _is_titled(name)
        if not label:
            votes = Counter(other.label for other in groups[name.text])
            unsure = titled and name.label in {"ORG", *_UNSURE}
            label = "PERSON" if unsure else _elected(name.label, votes)
        told.append(replace(name, label=label))
    return told


def is_second_speaker(word: "Token", surnames: set[str]) -> bool:
    """Whether a single word speaks together with a surname before it: "Otieno and | Diallo said".

    Args:
        word: a word that may be a surname.
        surnames: those of the people named in full.
    """
    first = word.head
    return (
        word.dep_ == "conj"
        and word.pos_ == "PROPN"
        and word.is_title
        and first.text in surnames
        and _speaks(first)
        and not any(child.dep_ == "compound" for child in word.children)
        and word.lower_ not in BODY_WORDS | PLACE_WORDS | MEDIA_NAMES
    )


def _label_of_all(
    analysis: "Analysis",
    text: str,
    group: "list[Name]",
    is_surname: bool,  # noqa: FBT001 -- of people named in full
    is_known_first_name: bool,  # noqa: FBT001 -- the same
    votes: Counter[str],
) -> str | None:
    """The label that all places of a name share; "" where each keeps its own; None for no name."""
    words = {word.casefold() for word in group[0].words}
    if text.casefold() in MEDIA_NAMES:
        return "ORG"
    if country_of(text):
        return "GPE"
    if words & BODY_WORDS:
        return ""
    if len(words) > 1 and group[0].words[-1].casefold() in PLACE_WORDS:
        return "GPE"
    heads = [analysis.doc[name.head] for name in group]
    bodily = any(_is_called_a_body(name, head) for name, head in zip(group, heads, strict=True))
    if bodily:
        return "ORG"
    if is_surname:
        return "PERSON"
    if is_known_first_name and len(words) == 1:
        return ""
    titled = any(_is_titled(name) for name in group)
    if titled or any(_is_described_as_person(head) for head in heads):
        return ""
    if capital_country(text) or _is_a_place(heads, votes):
        return "GPE"
    return _label_of_single_word(text, heads, votes) if len(words) == 1 else ""


def _label_of_single_word(text: str, heads: "list[Token]", votes: Counter[str]) -> str | None:
    """None for a word that is no name of people or bodies, as far as its places tell; else ""."""
    if text.isupper():
        return ""
    if votes["ORG"] and text.casefold().endswith(_IDEAS):
        return None
    speaks = any(_speaks(head) or _is_owner_of_pronoun(head) for head in heads)
    alone = votes.most_common(1)[0][0]
    known = {
        "PERSON": lambda: is_first_name(text),
        "ORG": lambda: any(map(_acts, heads)),
    }
    return "" if speaks or alone not in known or known[alone]() else None


def _is_titled(name: "Name") -> bool:
    word = name.title.split()[-1].casefold().rstrip(".") if name.title else ""
    return is_title(word) or word in KINSHIP


def _is_addressed(name: "Name") -> bool:
    """Whether a form of address stands before a name: "Ms. Jordan"."""
    words = name.title.split()
    return bool(words) and words[-1].casefold().rstrip(".") in ADDRESSES


def _is_one_person(name: "Name") -> bool:
    return name.label == "PERSON" or _is_addressed(name)


def _is_named_shortly(name: "Name", alone: set[str]) -> bool:
    """Whether a full name that a model took for a body's is a person's by its surname alone."""
    return (
        name.label == "ORG"
        and 1 < len(name.words) <= _PERSON_WORDS
        and name.words[-1] in alone
        and all(word.isalpha() and word.istitle() for word in name.words)
        and not {word.casefold() for word in name.words} & (BODY_WORDS | PLACE_WORDS | CAUSES)
        and not countries_in(name.text)
    )


def _is_place_here(analysis: "Analysis", name: "Name") -> bool:
    """Whether a name of a country that somebody bears too is the country's where it stands."""
    if _is_titled(name):
        return False
    head = analysis.doc[name.head]
    return head.dep_ == "amod" or (head.dep_ == "pobj" and head.head.lower_ in _AT_OR_TO)


def _is_called_a_body(name: "Name", head: "Token") -> bool:
    """Whether a name stands beside a noun for a body: "rights group Zanora"."""
    if name.title and name.title.split()[-1].casefold() in _BODY_NOUNS:
        return True
    beside = head.head if head.dep_ == "appos" else apposition_of(head)
    return beside is not None and beside.pos_ == "NOUN" and beside.lemma_.casefold() in _BODY_NOUNS


def _is_described_as_person(head: "Token") -> bool:
    beside = head.head if head.dep_ == "appos" else apposition_of(head)
    return beside is not None and beside.lemma_.casefold() in OFFICES | PEOPLE | EPITHETS


def _is_a_place(heads: "Iterable[Token]", votes: Counter[str]) -> bool:
    """Whether what stands around a name, most of the times, stands around the names of places."""
    where = count = 0
    for head in heads:
        count += 1
        if _speaks(head) or _is_owner_of_pronoun(head):
            return False
        following = head.nbor() if head.i + 1 < len(head.doc) else head
        where += (
            (head.dep_ == "pobj" and head.head.lower_ in _WHERE)
            or following.lower_ in PLACE_WORDS | PLURAL_PEOPLE
            or (
                head.dep_ == "pobj"
                and head.head.lower_ == "of"
                and head.head.head.lemma_.casefold() in _PEOPLE_OF_PLACES | PLACE_WORDS
            )
        )
    # A place that the model knows needs less to be one.
    return 2 * where >= count if not votes["GPE"] else where > 0


def _speaks(head: "Token") -> bool:
    return head.dep_ in ACTIVE_SUBJECTS and head.head.lemma_.casefold() in SAYING


def _acts(head: "Token") -> bool:
    """Whether a name does something, or something is its own or done by it."""
    if head.dep_ in ACTIVE_SUBJECTS:
        return head.head.pos_ == "VERB"
    return head.dep_ in {"poss", "compound"} or (
        head.dep_ == "pobj" and head.head.lower_ in {"by", "from", "with", "to", "against", "at"}
    )


def _is_owner_of_pronoun(head: "Token") -> bool:
    """Whether a name is a subject beside "his" or "her"."""
    return head.dep_ in SUBJECTS and any(
        token.lower_ in {"his", "her"} and token.i > head.i for token in head.head.subtree
    )


def _acts_like_a_person(analysis: "Analysis", name: "Name") -> bool:
    """Whether a name that a model took for a body or a work is that of somebody who speaks.

    Two or three words without one that bodies have in their names, as the subject of a verb of
    saying or with an office beside them; or one word that is a subject with "his" or "her".
    """
    words = {word.casefold() for word in name.words}
    if name.label == "PERSON" or len(words) > _PERSON_WORDS or words & BODY_WORDS:
        return False
    if name.text.casefold() in MEDIA_NAMES:
        return False
    if countries_in(name.text) and not is_first_name(name.words[0]):
        return False
    if not all(word.isalpha() and not word.isupper() for word in name.words):
        return False
    head = analysis.doc[name.head]
    if len(words) == 1:
        return _is_owner_of_pronoun(head)
    if name.label not in _PLACES and is_first_name(name.words[0]) and not words & PLACE_WORDS:
        return True
    behind = apposition_of(head)
    holds = behind is not None and behind.lemma_.casefold() in OFFICES
    return _speaks(head) or holds or (head.dep_ == "appos" and is_title(head.head.text))


def _elected(label: str, votes: Counter[str]) -> str:
    """The label that most occurrences of a name have, of those that a model is sure of."""
    sure = [(count, other) for other, count in votes.items() if other not in _UNSURE]
    if not sure:
        return label
    count, winner = max(sure)
    return winner if label in _UNSURE or count > votes[label] else label
