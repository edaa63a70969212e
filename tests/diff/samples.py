"""Short makers of briefs for tests that are about one rule."""

from typing import Any

from briefgen.brief import (
    Actor,
    Brief,
    Casualty,
    Document,
    Evidence,
    OpenQuestion,
    Statement,
    derive_ranges,
)

Json = Any
TEXT = "The harbour wardens said 14 people were hurt and 3 boats lost near the northern quay."


def brief(**fields: Json) -> Brief:
    """A brief with ranges that hold; ``d`` is its document where no others are named."""
    head = {"format_version": "1.0", "id": "b", "title": "Quay collapse in Sundsby"}
    made = Brief(**head | {"documents": [Document(id="d", path="a.txt")]} | fields)
    ranges = derive_ranges(made.casualties, made.documents)
    notes = {span.id: span for span in made.casualty_ranges}
    kept = [notes.get(span.id, span) for span in ranges]
    return made.model_copy(update={"casualty_ranges": kept})


def span(words: str, document: str = "d", **more: Json) -> Evidence:
    """The words as they stand in the text that all documents share."""
    start = TEXT.index(words)
    return Evidence(document=document, start=start, end=start + len(words), exact=words, **more)


def actor(item: str, words: str = "harbour wardens", /, **fields: Json) -> Actor:
    told = {"name": "harbour wardens", "kind": "group", "evidence": [span(words)]}
    return Actor(id=item, **told | fields)


def statement(name: str, text: str = "14 people were hurt", **fields: Json) -> Statement:
    told = {"mode": "indirect", "evidence": [span("14 people were hurt")]}
    return Statement(id=name, text=text, **told | fields)


def figure(name: str, number: int = 14, **fields: Json) -> Casualty:
    told = {
        "kind": "injured",
        "low": number,
        "high": number,
        "evidence": [span("14 people were hurt")],
    }
    return Casualty(id=name, **told | fields)


def question(name: str, words: str, **fields: Json) -> OpenQuestion:
    return OpenQuestion(id=name, question=words, **{"kind": "unclear", "origin": "manual"} | fields)


def manual(name: str, text: str, **fields: Json) -> Statement:
    """A statement that a person wrote, which rests on no document."""
    return Statement(id=name, text=text, mode="indirect", origin="manual", **fields)
