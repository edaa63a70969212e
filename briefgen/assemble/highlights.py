"""Highlights: the few lines that a reader with one minute needs, chosen by rules.

In this order: the range of the killed; the statement that most documents carry, direct speech before
other, named people before others; the measures of the latest days, each taker once; the weightiest
open question. Words and numbers are the items' own.
"""

from collections.abc import Sequence
from datetime import date

from briefgen.brief import (
    Actor,
    CasualtyRange,
    Highlight,
    IdRegistry,
    Measure,
    OpenQuestion,
    Statement,
    date_bounds,
)
from briefgen.brief.wording import range_words

_MOST_MEASURES = 3
# A highlight is one line: longer words are left to the sections.
_LONGEST = 220


def choose_highlights(
    ranges: Sequence[CasualtyRange],
    statements: Sequence[Statement],
    measures: Sequence[Measure],
    questions: Sequence[OpenQuestion],
    actors: Sequence[Actor],
) -> list[Highlight]:
    """Return at most six highlights, each with the ids of what it says."""
    names = {actor.id: actor for actor in actors}
    ids = IdRegistry()
    chosen: list[Highlight] = []
    killed = next((span for span in ranges if span.kind == "killed" and span.group is None), None)
    if killed is not None:
        verified = f"; {killed.verified_low:,} verified" if killed.verified_low is not None else ""
        chosen.append(
            Highlight(
                id=ids.take("highlight-killed"),
                text=f"Killed: {range_words(killed)}{verified}.",
                refs=[killed.id, *killed.figures],
            )
        )
    statement = _widest(statements, names)
    if statement is not None:
        speaker = names[statement.speaker or ""].name
        words = statement.text if statement.mode != "direct" else f"“{statement.text}”"
        chosen.append(
            Highlight(
                id=ids.take("highlight-statement"),
                text=f"{speaker}: {words}",
                refs=[statement.id],
            )
        )
    for measure in _newest(measures):
        text = measure.text[:1].upper() + measure.text[1:]
        chosen.append(
            Highlight(
                id=ids.take(f"highlight-{measure.id}"),
                text=text if text.endswith(".") else f"{text}.",
                refs=[measure.id],
            )
        )
    if questions:
        chosen.append(
            Highlight(
                id=ids.take("highlight-question"),
                text=questions[0].question,
                refs=[questions[0].id],
            )
        )
    return chosen


def _widest(statements: Sequence[Statement], names: dict[str, Actor]) -> Statement | None:
    def rank(statement: Statement) -> tuple[int, bool, bool, int]:
        documents = len({span.document for span in statement.evidence})
        named = not names[statement.speaker or ""].anonymous
        return (-documents, not named, statement.mode != "direct", len(statement.text))

    fit = [
        statement
        for statement in statements
        if statement.type == "speech"
        and not statement.negated
        and statement.speaker in names
        and len(statement.text) <= _LONGEST
        and len(statement.text.split()) >= 5
    ]
    return min(fit, key=rank) if fit else None


def _newest(measures: Sequence[Measure]) -> list[Measure]:
    def day(measure: Measure) -> date:
        bounds = date_bounds(measure.date)
        return bounds[1] if bounds else date.min

    fit = [
        measure
        for measure in measures
        if measure.status
        in {"announced", "in_force", "completed", "postponed", "cancelled", "lifted"}
        and measure.kind not in {"other", "use_of_force", "protest"}
        and len(measure.text) <= _LONGEST
        and measure.actors
    ]
    chosen: list[Measure] = []
    for measure in sorted(fit, key=lambda m: (-day(m).toordinal(), m.id)):
        if all(measure.actors[0] != other.actors[0] for other in chosen):
            chosen.append(measure)
    return chosen[:_MOST_MEASURES]
