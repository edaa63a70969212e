"""What clauses about a named person, and titles of several, tell of an office.

"Diallo is a former minister", "Diallo, who served as envoy", "Reps. Otieno and Diallo".
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.extract.actors.offices import Office, office_beside
from briefgen.extract.actors.titles import singular_title
from briefgen.extract.language.syntax import child_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from briefgen.extract.actors.beings import Being, Mention
    from briefgen.extract.actors.names import Name

# How many tokens a list of people behind one title may have.
_LONGEST_LIST = 40
_IN_LISTS = frozenset({",", "and", "&", "of", "(", ")", "-", "–", "the"})
_PERFECT = frozenset({"has", "have", "'s", "’s"})


def office_in_clause(
    head: "Token", mention: "Mention", named: "dict[int, Being]", text: str
) -> Office | None:
    """Read an office off the clause about somebody: what they are, or served as.

    Args:
        head: the head of the name.
        mention: where the name stands.
        named: the beings by the tokens that name them.
        text: the text of the article.
    """
    verb = head.head
    if head.dep_ == "nsubj" and verb.lower_ in {"is", "'s", "’s"} and verb.tag_ == "VBZ":
        noun = child_of(verb, {"attr"})
        negated = child_of(verb, {"neg"}) is not None
        if (
            noun is not None
            and not negated
            and noun.i > head.i
            and noun.pos_ == "NOUN"
            and _is_told_of_one(noun)
        ):
            return office_beside(noun, mention, named, text, holds=True)
    for served in _clauses_of(head):
        if served.lemma_ != "serve":
            continue
        role = next((child for child in served.children if child.lower_ == "as"), None)
        noun = child_of(role, {"pobj"}) if role is not None else None
        told = office_beside(noun, mention, named, text, holds=True) if noun is not None else None
        if told is not None and told.role is not None:
            over = served.tag_ == "VBD" or not any(
                child.lower_ in _PERFECT or child.tag_ == "VBZ" for child in served.children
            )
            past = over and served.tag_ in {"VBD", "VBN"} and not told.role.startswith("former")
            return replace(told, role=f"former {told.role}") if past else told
    return None


def _is_told_of_one(noun: "Token") -> bool:
    """Whether a predicate noun has an article, and nothing that compares."""
    before = [child for child in noun.children if child.i < noun.i]
    articles = {"a", "an", "the"}
    return any(child.lower_ in articles for child in before) and not any(
        child.tag_ in {"JJS", "RBS", "JJR"} or child.lower_ == "only" for child in before
    )


def _clauses_of(head: "Token") -> "Iterator[Token]":
    """The verb of which somebody is the subject, and those of the clauses that describe them."""
    if head.dep_ == "nsubj":
        yield head.head
    yield from (child for child in head.children if child.dep_ == "relcl")


def listed_under_title(
    doc: "Doc", name: "Name", named: "dict[int, Being]"
) -> "tuple[Name, list[Being]] | None":
    """The people who share a plural title: "Reps. Ada Otieno and Ivo Kranjec".

    Args:
        doc: the parse.
        name: a name, perhaps the first of several.
        named: the beings by the tokens that name them.

    Returns:
        The name under the title of one of them, and the people; None where no such title stands.
    """
    at = name.first - 1
    if at > 0 and doc[at].text == ".":
        at -= 1
    singular = singular_title(doc[at].text) if at >= 0 else None
    if singular is None:
        return None
    before, _, _ = name.title.rpartition(doc[at].text)
    first = min(at, name.title_first)
    titled = replace(name, title=f"{before}{singular}", title_first=first)
    people: list[Being] = []
    for token in doc[name.first : name.first + _LONGEST_LIST]:
        being = named.get(token.i)
        if being is not None and being.is_person:
            people += [being] if being not in people else []
        elif token.lower_ not in _IN_LISTS and token.ent_type_ not in {"GPE", "ORG", "NORP"}:
            break
    return (titled, people) if len(people) > 1 else None
