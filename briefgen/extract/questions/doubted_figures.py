"""Which figures "could not be verified", and the question that they leave."""

from typing import TYPE_CHECKING

from briefgen.brief import Casualty
from briefgen.brief.vocabulary import CasualtyKind
from briefgen.brief.wording import figure_words
from briefgen.extract.language.syntax import PLURAL_TAGS

if TYPE_CHECKING:
    from briefgen.extract.extractor import Found
    from briefgen.extract.language.analysis import Analysis
    from briefgen.extract.questions.doubt import Doubt

_MOST = 4
# What has become of the people of a figure, behind their number.
FATES: dict[CasualtyKind, str] = {
    "killed": "killed",
    "injured": "injured",
    "killed_or_injured": "killed or injured",
    "missing": "missing",
    "detained": "detained",
    "kidnapped": "kidnapped",
    "displaced": "displaced",
    "executed": "executed",
    "hospitalized": "taken to hospital",
}


def figures_before(analysis: "Analysis", found: "Found", doubt: "Doubt") -> list[Casualty]:
    """The figures of the same paragraph that stand before a doubt, in their order.

    Args:
        analysis: the article.
        found: its casualties.
        doubt: the doubt; a noun in the singular means the last of them.
    """
    at = doubt.cue.idx
    start = max((block.start for block in analysis.article.blocks if block.start <= at), default=0)
    placed = [
        (span.start, number)
        for number, figure in enumerate(found.casualties)
        for span in figure.evidence[:1]
        if start <= span.start < at
    ]
    figures = [found.casualties[number] for _, number in sorted(placed)]
    several = doubt.noun is not None and doubt.noun.tag_ in PLURAL_TAGS
    return figures[-_MOST:] if several else figures[-1:]


def figures_question(figures: list[Casualty]) -> str | None:
    """Ask whether figures are right, each in its own words; None where there are none."""
    told = [f"{figure_words(figure)} {FATES[figure.kind]}" for figure in figures]
    if not told:
        return None
    if len(told) == 1:
        return f"Is the figure of {told[0]} right?"
    return f"Are the figures right: {', '.join(told[:-1])} and {told[-1]}?"
