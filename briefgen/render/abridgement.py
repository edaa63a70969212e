"""How much of a brief a document shows, and what it says of what it leaves out."""

from dataclasses import dataclass

from briefgen.brief.labels import counted
from briefgen.render.shown import Shown
from briefgen.render.view import LeftOut


@dataclass(frozen=True, slots=True)
class Tally:
    """How many things of a kind a brief holds, and how many of them a document shows."""

    shown: int
    every: int
    one: str
    many: str

    def held(self) -> str:
        """Say what the brief holds: "52 statements"."""
        return counted(self.every, self.one, self.many)

    def told(self) -> str:
        """Say what the document shows: "52 statements", "15 of 52 statements"."""
        return self.held() if self.shown == self.every else f"{self.shown:,} of {self.held()}"

    def missing(self, besides: str = "", *, where: str = "shown here") -> str:
        """Say what the document leaves out: "37 of 52 statements are not shown here; ..."."""
        number = self.every - self.shown
        if not number:
            return ""
        verb = "is" if number == 1 and not besides else "are"
        return (
            f"{number:,} of {self.held()}{besides} {verb} not {where}; all are in the brief’s JSON."
        )


@dataclass(frozen=True, slots=True)
class Tallies:
    """The tallies of a document, in the order in which its strip of key figures names them."""

    sources: Tally
    figures: Tally
    measures: Tally
    statements: Tally
    actors: Tally
    questions: Tally

    def every(self) -> tuple[Tally, ...]:
        """Return all of them, in order."""
        return (
            *(self.sources, self.figures, self.measures),
            *(self.statements, self.actors, self.questions),
        )


def tally(whole: Shown, shown: Shown, sources: int) -> Tallies:
    """Count what a document shows.

    Args:
        whole: all that may be shown.
        shown: what is.
        sources: how many sources are listed.
    """
    return Tallies(
        Tally(sources, len(whole.documents), "source", "sources"),
        Tally(len(shown.casualties), len(whole.casualties), "casualty figure", "casualty figures"),
        Tally(len(shown.measures), len(whole.measures), "measure", "measures"),
        Tally(len(shown.statements), len(whole.statements), "statement", "statements"),
        Tally(len(shown.actors), len(whole.actors), "actor", "actors"),
        Tally(len(shown.questions), len(whole.questions), "question", "questions"),
    )


def compose_left_out(whole: Shown, shown: Shown, tallies: Tallies) -> LeftOut:
    """Return what each section says of what it leaves out."""
    on_timeline = (tallies.figures, tallies.measures, tallies.statements)
    shortened = any(kind.shown < kind.every for kind in on_timeline)
    return LeftOut(
        figures=tallies.figures.missing(where="shown here, in the table or the charts"),
        measures=tallies.measures.missing(),
        timeline="Only items that this document shows stand on the timeline." if shortened else "",
        statements=tallies.statements.missing(_silent(whole, shown)),
        actors=tallies.actors.missing(),
        questions=tallies.questions.missing(),
        sources=tallies.sources.missing(where="listed here, since no words of theirs are shown"),
    )


def _silent(whole: Shown, shown: Shown) -> str:
    """Say how many speakers are not heard at all."""
    every, heard = (
        {actor.id for item in part.statements if (actor := part.actor(item.speaker))}
        for part in (whole, shown)
    )
    if len(heard) == len(every):
        return ""
    speakers = counted(len(every), "speaker", "speakers")
    return f", and with them {len(every) - len(heard):,} of {speakers},"
