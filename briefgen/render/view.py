"""What templates see of a brief: words ready to be set, in the order of a situation report.

Every text is clean (no control characters) but not escaped: escaping is the templates' own.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from briefgen.render.view_attention import Attention
from briefgen.render.view_chart import Chart, Mark, Tick


@dataclass(frozen=True, slots=True)
class NoteRef:
    """A number beside a claim; ``anchor`` is where the note links back to."""

    number: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Note:
    """The exact words that a claim rests on.

    ``words`` are the spans of the claim in the order of the document, ``attribution`` those that
    name the speaker and attribute; ``source`` is the number of the document, ``language`` the tag
    of the language that it is in, where that is known.
    """

    number: int
    source: int
    words: tuple[str, ...]
    attribution: tuple[str, ...]
    anchors: tuple[str, ...]
    language: str | None


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what stands behind it."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that link to a place in the brief, or, with ``anchor`` None, only words."""

    text: str
    anchor: str | None


@dataclass(frozen=True, slots=True)
class HeaderView:
    """The head of the report."""

    title: str
    report: str
    status: str
    draft: bool
    marking: str | None
    marking_level: str | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """What an earlier version said wrongly."""

    date: str | None
    text: str
    notes: tuple[NoteRef, ...]


@dataclass(frozen=True, slots=True)
class HighlightView:
    """A line for the reader with one minute."""

    text: str
    notes: tuple[NoteRef, ...]


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A number of the strip under the highlights, what it counts, and how sure it is."""

    value: str
    label: str
    detail: str
    notes: tuple[NoteRef, ...]


# The marks of the timeline: of a measure, how far it has come; of a figure, how sure it is.
Sign = Mark | Literal["in_force", "completed", "announced", "threatened", "undone", "statement"]


@dataclass(frozen=True, slots=True)
class RangeView:
    """A casualty range in words, with its chart where there is more than one figure."""

    what: str
    value: str
    detail: str
    chart: Chart | None


@dataclass(frozen=True, slots=True)
class FigureView:
    """A row of the table of casualties."""

    anchor: str
    what: str
    details: tuple[str, ...]
    value: str
    qualifier: str
    raw: str | None
    source: str
    relayed_by: str | None
    verification: str
    mark: Mark
    as_of: str | None
    notes: tuple[NoteRef, ...]


@dataclass(frozen=True, slots=True)
class MeasureView:
    """A measure on the timeline."""

    anchor: str
    date: str | None
    kind: str
    status: str
    text: str
    facts: tuple[Fact, ...]
    same_act: tuple[Link, ...]
    notes: tuple[NoteRef, ...]


@dataclass(frozen=True, slots=True)
class MeasureIndex:
    """An actor and the measures that it takes."""

    actor: str
    measures: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement: a quotation when ``direct`` and not reworded, else prose behind its lead-in."""

    anchor: str
    date: str | None
    direct: bool
    negated: bool
    attitude: bool
    lead: str | None
    text: str
    facts: tuple[Fact, ...]
    notes: tuple[NoteRef, ...]


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """A speaker with all that they say, newest first."""

    name: str
    description: str | None
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class ActorView:
    """A row of the table of actors."""

    anchor: str
    name: str
    kind: str
    role: str | None
    affiliation: str | None
    country: str | None
    aliases: tuple[str, ...]
    notes: tuple[NoteRef, ...]


@dataclass(frozen=True, slots=True)
class QuestionView:
    """What the reader must not take for known."""

    anchor: str
    question: str
    kind: str
    answer: str | None
    about: tuple[Link, ...]
    notes: tuple[NoteRef, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """A document that the brief rests on."""

    number: int
    title: str
    url: str | None
    facts: tuple[Fact, ...]
    sha256: str | None


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """An item of the timeline in words; ``days`` are those on one of which it was."""

    first: date
    last: date
    days: str
    sign: Sign
    kind: str
    text: str
    anchor: str
    notes: tuple[NoteRef, ...]


@dataclass(frozen=True, slots=True)
class TimelineMark:
    """An item at its day, or on a bar over the days on one of which it was, up to ``end``.

    The label is cut to its room, "" where there is none; it ends at ``label_x`` where it stands
    left of the mark, else it begins there.
    """

    entry: TimelineEntry
    x: float
    end: float
    y: float
    label: str
    label_x: float
    label_left: bool


@dataclass(frozen=True, slots=True)
class TimelineCount:
    """A number in place of items for which a lane has no room."""

    title: str
    label: str
    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class TimelineLane:
    """The items of one sort; ``anchor`` is the section that tells of all of them."""

    name: str
    anchor: str
    top: float
    bottom: float
    marks: tuple[TimelineMark, ...]
    counts: tuple[TimelineCount, ...]


@dataclass(frozen=True, slots=True)
class TimelineDrawing:
    """The timeline laid out for one width of page, in the units of its view box."""

    form: Literal["wide", "narrow"]
    width: float
    height: float
    axis: float
    font_size: float
    ticks: tuple[Tick, ...]
    lanes: tuple[TimelineLane, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """What happened, was said and was counted, by date, in words and drawn.

    ``entries`` are all that have a date; ``apart`` the last of those that lie too far from the
    others to be drawn, of which there are ``more_apart``. ``windows`` is whether bars are drawn.
    """

    days: str
    description: str
    entries: tuple[TimelineEntry, ...]
    drawings: tuple[TimelineDrawing, ...]
    legend: tuple[tuple[str, tuple[tuple[Sign, str], ...]], ...]
    windows: bool
    apart: tuple[TimelineEntry, ...]
    more_apart: int
    undated: str | None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What a shortened document leaves out: of each section a sentence, "" where it holds all.

    Attributes:
        figures: of the table of casualties and its charts.
        measures: of the measures and their index.
        timeline: of the timeline, which shows what the sections show.
        statements: of the statements, with how many speakers are left out altogether.
        actors: of the table of actors.
        questions: of the open questions.
        sources: of the sources, those without words that are shown.
    """

    figures: str = ""
    measures: str = ""
    timeline: str = ""
    statements: str = ""
    actors: str = ""
    questions: str = ""
    sources: str = ""


@dataclass(frozen=True, slots=True)
class BriefView:
    """A whole brief, in the order of a situation report.

    ``left_out`` says of each section what a shortened document does not show of it.
    """

    header: HeaderView
    corrections: tuple[CorrectionView, ...]
    highlights: tuple[HighlightView, ...]
    key_figures: tuple[KeyFigure, ...]
    counts: tuple[str, ...]
    ranges: tuple[RangeView, ...]
    figures: tuple[FigureView, ...]
    measures: tuple[MeasureView, ...]
    measures_by_actor: tuple[MeasureIndex, ...]
    timeline: Timeline | None
    speakers: tuple[SpeakerView, ...]
    attention: Attention | None
    actors: tuple[ActorView, ...]
    questions: tuple[QuestionView, ...]
    sources: tuple[SourceView, ...]
    making: tuple[str, ...]
    notes: tuple[Note, ...]
    left_out: LeftOut
