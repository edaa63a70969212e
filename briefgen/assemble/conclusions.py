"""What follows from a brief's items: questions where they disagree, and highlights.

What a person rejected counts for nothing, and a question that has been answered is no news of what
is unknown.
"""

from collections.abc import Sequence
from typing import TypeVar

from briefgen.assemble.disputes import (
    compare_denials,
    compare_figures,
    compare_measures,
    missing_sources,
)
from briefgen.assemble.highlights import choose_highlights
from briefgen.assemble.questions import ranked
from briefgen.assemble.tellers import Tellers
from briefgen.brief import Brief, Highlight, IdRegistry, Item, OpenQuestion, items_of

AnyItem = TypeVar("AnyItem", bound=Item)


class Conclusions:
    """Draws from the items of a brief what none of them says alone."""

    def questions(self, brief: Brief) -> list[OpenQuestion]:
        """Return all questions, the weightiest first.

        Args:
            brief: a brief whose questions are those that single articles raise.
        """
        ids = IdRegistry()
        for _, item in items_of(brief):
            ids.keep(item.id)
        ranges, figures = _shown(brief.casualty_ranges), _shown(brief.casualties)
        measures = _shown(brief.measures)
        tellers = Tellers(brief.actors, brief.documents)
        return ranked(
            [
                *compare_figures(ranges, figures, tellers, ids),
                *compare_denials(figures, tellers, ids),
                *compare_measures(measures, tellers, ids),
                *missing_sources(figures, tellers, ids),
                *_shown(brief.open_questions),
            ],
            figures,
        )

    def highlights(self, brief: Brief) -> list[Highlight]:
        """Return the highlights of a brief that is whole but for them."""
        return choose_highlights(
            _shown(brief.casualty_ranges),
            _shown(brief.statements),
            _shown(brief.measures),
            [question for question in _shown(brief.open_questions) if question.status == "open"],
            brief.actors,
        )


def _shown(items: Sequence[AnyItem]) -> list[AnyItem]:
    return [item for item in items if item.shown]
