"""Sentences that follow from items are drawn anew from a merged brief: nobody wrote them.

Two people who read different articles into a brief have two ranges, and questions and highlights
that tell of them. The merged range is neither's, and so must be what is said of it. What a person
reworded is left to the merge.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from briefgen.assemble import Conclusions
from briefgen.brief import Brief, Highlight, OpenQuestion
from briefgen.diff.merging.deriving import PEOPLES_FIELDS

# What a person says of a drawn sentence, whatever it is drawn as later.
_PEOPLES_FIELDS: Final = (*PEOPLES_FIELDS, "status", "answer")

Sentence = TypeVar("Sentence", OpenQuestion, Highlight)


@dataclass(frozen=True, slots=True)
class Drawn:
    """The questions in which items of a brief disagree, and its highlights, by id."""

    questions: Mapping[str, OpenQuestion]
    highlights: Mapping[str, Highlight]


def draw(brief: Brief) -> Drawn:
    """Draw from the items of a brief what follows from them."""
    conclusions = Conclusions()
    questions = conclusions.questions(brief.model_copy(update={"open_questions": []}))
    highlights = conclusions.highlights(brief)
    return Drawn(
        {question.id: question for question in questions},
        {highlight.id: highlight for highlight in highlights},
    )


def with_drawn(side: Brief, final: Drawn) -> Brief:
    """Return a side of a merge in which what its items say together is what the merged ones say.

    Args:
        side: a brief that is to be merged.
        final: what is drawn from the merged brief. A question that only both sides' items together
            raise is added; a highlight is not, since which ones stand is a person's choice.
    """
    own = draw(side)
    questions = [
        *_replaced(side.open_questions, own.questions, final.questions),
        *(
            question
            for name, question in final.questions.items()
            if name not in own.questions and name not in {q.id for q in side.open_questions}
        ),
    ]
    highlights = list(_replaced(side.highlights, own.highlights, final.highlights))
    return side.model_copy(update={"open_questions": questions, "highlights": highlights})


def _replaced(
    items: Iterable[Sentence], own: Mapping[str, Sentence], final: Mapping[str, Sentence]
) -> Iterator[Sentence]:
    """Yield the sentences of a side, those that it drew itself as they are drawn in the end."""
    for item in items:
        drawn, last = own.get(item.id), final.get(item.id)
        if drawn is None or _words(item) != _words(drawn):
            yield item
        elif last is not None:
            kept = {name: getattr(item, name) for name in _PEOPLES_FIELDS if hasattr(item, name)}
            yield last.model_copy(update={**kept, **(item.model_extra or {})})
        elif item != drawn:
            yield item


def _words(item: OpenQuestion | Highlight) -> str:
    return item.question if isinstance(item, OpenQuestion) else item.text
