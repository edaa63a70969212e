"""Articles' items made by hand, as extraction yields them."""

# ruff: noqa: ANN401 -- JSON, and fixtures whose classes stand in conftest.py

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from briefgen.assemble import Heading
from briefgen.brief import (
    Actor,
    Casualty,
    Document,
    Evidence,
    Generator,
    Measure,
    OpenQuestion,
    Statement,
)
from briefgen.extract import DocumentItems


class Articles:
    """Makes the items of articles; every item rests on words of its own in its document."""

    def __init__(self) -> None:
        self._offset = 0

    def span(self, document: str, words: str = "words", part: Any = "content") -> Evidence:
        self._offset += 100
        end = self._offset + len(words)
        return Evidence(document=document, start=self._offset, end=end, exact=words, part=part)

    def article(
        self,
        name: str,
        *,
        day: date | None = date(2031, 5, 1),
        publisher: str | None = "Harbour Daily",
        actors: Sequence[dict[str, Any]] = (),
        statements: Sequence[dict[str, Any]] = (),
        measures: Sequence[dict[str, Any]] = (),
        casualties: Sequence[dict[str, Any]] = (),
        questions: Sequence[dict[str, Any]] = (),
    ) -> DocumentItems:
        document = Document(
            id=f"document-{name}", title=f"News {name}", publisher=publisher, published_on=day
        )

        def made(model: Any, stem: str, rows: Sequence[dict[str, Any]], **usual: Any) -> Any:
            return tuple(
                model(
                    **{
                        "id": f"{stem}-{number}",
                        "evidence": [self.span(document.id, str(row.get("text", "words")))],
                        **usual,
                        **row,
                    }
                )
                for number, row in enumerate(rows)
            )

        return DocumentItems(
            document=document,
            actors=made(Actor, "actor", actors, kind="person"),
            statements=made(Statement, f"statement-{name}", statements, mode="indirect"),
            measures=made(Measure, f"measure-{name}", measures, kind="other", status="announced"),
            casualties=made(Casualty, f"casualty-{name}", casualties, kind="killed"),
            open_questions=made(OpenQuestion, f"question-{name}", questions, kind="unclear"),
        )


@pytest.fixture
def articles() -> Articles:
    return Articles()


@pytest.fixture
def heading() -> Heading:
    return Heading(timestamp="2031-05-03T00:00:00+00:00", generator=Generator())
