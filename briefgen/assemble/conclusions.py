"""What follows from a brief's items: ranges, questions where they disagree, highlights."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.assemble.disputes import (
    compare_denials,
    compare_figures,
    compare_measures,
    missing_sources,
)
from briefgen.assemble.highlights import choose_highlights
from briefgen.assemble.questions import ranked
from briefgen.assemble.tellers import Tellers
from briefgen.brief import (
    Actor,
    Casualty,
    CasualtyRange,
    Document,
    Highlight,
    IdRegistry,
    Measure,
    OpenQuestion,
    Statement,
    derive_ranges,
)


@dataclass(frozen=True, slots=True)
class Grounds:
    """The items that conclusions are drawn from; those that a person rejected count for nothing.

    Attributes:
        questions: those that the articles themselves raise.
    """

    documents: Sequence[Document]
    actors: Sequence[Actor]
    statements: Sequence[Statement]
    measures: Sequence[Measure]
    casualties: Sequence[Casualty]
    questions: Sequence[OpenQuestion]


@dataclass(frozen=True, slots=True)
class Conclusions:
    """What the items together say, and none of them alone.

    Attributes:
        questions: all of them, the articles' own too, the weightiest first.
    """

    ranges: list[CasualtyRange]
    questions: list[OpenQuestion]
    highlights: list[Highlight]


def conclude(grounds: Grounds, ids: IdRegistry) -> Conclusions:
    """Draw ranges, questions and highlights from the items of a brief.

    Args:
        grounds: the items.
        ids: takes the ids of what is concluded.
    """
    measures = [measure for measure in grounds.measures if measure.shown]
    casualties = [figure for figure in grounds.casualties if figure.shown]
    statements = [statement for statement in grounds.statements if statement.shown]
    ranges = derive_ranges(casualties, grounds.documents)
    tellers = Tellers(grounds.actors, grounds.documents)
    questions = ranked(
        [
            *compare_figures(ranges, casualties, tellers, ids),
            *compare_denials(casualties, tellers, ids),
            *compare_measures(measures, tellers, ids),
            *missing_sources(casualties, tellers, ids),
            *(question for question in grounds.questions if question.shown),
        ]
    )
    # A question that has been answered is no news of what is unknown.
    still_open = [question for question in questions if question.status == "open"]
    highlights = choose_highlights(ranges, statements, measures, still_open, grounds.actors)
    return Conclusions(ranges, questions, highlights)
