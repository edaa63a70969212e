"""The claims of a brief that are words: highlights, measures, statements, actors, questions."""

from datetime import date

from briefgen.brief import (
    Actor,
    Casualty,
    DateWindow,
    Measure,
    OpenQuestion,
    Statement,
    date_bounds,
)
from briefgen.brief.characters import clean
from briefgen.brief.dates import date_words
from briefgen.brief.labels import (
    ACTOR_KINDS,
    MEASURE_KINDS,
    MEASURE_STATUSES,
    QUESTION_KINDS,
    country_name,
)
from briefgen.brief.quotations import is_quotation, unquoted
from briefgen.brief.speech import PLAIN_CUES, lead_in, quoted
from briefgen.brief.wording import CASUALTY_LABELS, figure_words
from briefgen.render.notes import NoteRegister
from briefgen.render.shown import Shown
from briefgen.render.view import (
    ActorView,
    Fact,
    HighlightView,
    Link,
    MeasureIndex,
    MeasureView,
    NoteRef,
    QuestionView,
    SpeakerView,
    StatementView,
)

UNCERTAIN_SPEAKER = "Speaker not certain"
_UNNAMED_ACTOR = "Actor not named"
_LINK_LENGTH = 72


def _facts(*pairs: tuple[str, str | None]) -> tuple[Fact, ...]:
    return tuple(Fact(label, clean(text)) for label, text in pairs if text)


def _last_day(value: date | DateWindow | None) -> date | None:
    bounds = date_bounds(value)
    return bounds[1] if bounds else None


def compose_highlights(shown: Shown, notes: NoteRegister) -> tuple[HighlightView, ...]:
    """Return the highlights, with the notes of all that they refer to."""
    return tuple(
        HighlightView(clean(item.text), notes.cite(*map(shown.evidence_of, item.refs)))
        for item in shown.highlights
    )


def _timeline(shown: Shown) -> list[Measure]:
    """Return the measures from the earliest to the latest, those without a date last."""
    return sorted(shown.measures, key=lambda item: date_bounds(item.date) or (date.max, date.max))


def compose_measures(shown: Shown, notes: NoteRegister) -> tuple[MeasureView, ...]:
    """Return the measures as a timeline."""
    return tuple(_measure(shown, notes, item) for item in _timeline(shown))


def _measure(shown: Shown, notes: NoteRegister, item: Measure) -> MeasureView:
    publishers = " and ".join(shown.publishers(item.evidence))
    return MeasureView(
        anchor=f"item-{item.id}",
        date=date_words(item.date, item.date_text),
        kind=MEASURE_KINDS[item.kind],
        status=MEASURE_STATUSES[item.status],
        text=clean(item.text),
        facts=_facts(
            ("By", ", ".join(shown.names(item.actors))),
            ("Aimed at", ", ".join(shown.names(item.targets))),
            ("Condition", item.condition),
            ("Place", item.place),
            (
                "According to",
                shown.name(item.asserted_by) or (publishers and f"{publishers} (own account)"),
            ),
        ),
        same_act=_links(shown, item.same_act),
        notes=notes.cite(item.evidence),
    )


def index_measures(shown: Shown) -> tuple[MeasureIndex, ...]:
    """Return the measures of each actor, the actors by name, those without one last."""
    by_actor: dict[str, list[Link]] = {}
    for item in _timeline(shown):
        status, kind = MEASURE_STATUSES[item.status].lower(), MEASURE_KINDS[item.kind]
        when = date_words(item.date, item.date_text)
        words = f"{kind}, {status}" + (f" ({when})" if when else "")
        for name in shown.names(item.actors) or (_UNNAMED_ACTOR,):
            by_actor.setdefault(name, []).append(Link(words, f"item-{item.id}"))
    names = sorted(by_actor, key=lambda name: (name == _UNNAMED_ACTOR, name.casefold(), name))
    return tuple(MeasureIndex(name, tuple(by_actor[name])) for name in names)


def compose_speakers(shown: Shown, notes: NoteRegister) -> tuple[SpeakerView, ...]:
    """Return the statements by speaker: who spoke last comes first, an uncertain speaker last."""
    by_speaker: dict[str | None, list[Statement]] = {}
    for item in shown.statements:
        actor = shown.actor(item.speaker)
        by_speaker.setdefault(actor.id if actor else None, []).append(item)
    for statements in by_speaker.values():
        statements.sort(key=_newest_first)
    order = sorted(by_speaker, key=lambda who: (who is None, _newest_first(by_speaker[who][0])))
    return tuple(
        SpeakerView(
            name=capitalised(shown.name(who)) or UNCERTAIN_SPEAKER,
            description=_description(shown, shown.actor(who)),
            statements=tuple(_statement(shown, notes, item) for item in by_speaker[who]),
        )
        for who in order
    )


def capitalised(name: str | None) -> str:
    """Return a name fit to begin a line: "A ministry official"."""
    return name[:1].upper() + name[1:] if name else ""


def _newest_first(item: Statement) -> int:
    day = _last_day(item.said_on)
    return -day.toordinal() if day else 0


def _description(shown: Shown, actor: Actor | None) -> str | None:
    if actor is None:
        return None
    parts = (actor.role, shown.name(actor.affiliation), country_name(actor.country))
    return clean(", ".join(part for part in parts if part)) or None


def _statement(shown: Shown, notes: NoteRegister, item: Statement) -> StatementView:
    direct = is_quotation(item)
    words = unquoted(item.text) if item.mode == "direct" else item.text
    lead = lead_in(item)
    plain = direct and not item.negated and (item.cue or "say") in PLAIN_CUES
    return StatementView(
        anchor=f"item-{item.id}",
        date=date_words(item.said_on, item.said_on_text),
        direct=direct,
        negated=item.negated,
        attitude=item.type == "attitude",
        lead=None if plain else lead,
        text=quoted(item.text) if direct else clean(words),
        facts=_facts(
            ("With", ", ".join(shown.names(item.co_speakers))),
            ("Venue", item.venue),
            ("To", item.addressee),
            ("Relayed by", ", ".join(shown.names(item.relayed_by))),
        ),
        notes=notes.cite(item.evidence),
    )


def compose_actors(shown: Shown, notes: NoteRegister) -> tuple[ActorView, ...]:
    """Return the actors in the order of the brief."""
    return tuple(
        ActorView(
            anchor=f"item-{item.id}",
            name=capitalised(clean(item.name)),
            kind=ACTOR_KINDS[item.kind],
            role=clean(item.role) if item.role else None,
            affiliation=shown.name(item.affiliation),
            country=country_name(item.country),
            aliases=tuple(clean(alias) for alias in item.aliases if alias != item.name),
            notes=notes.cite(item.evidence),
        )
        for item in shown.actors
    )


def compose_questions(shown: Shown, notes: NoteRegister) -> tuple[QuestionView, ...]:
    """Return the open questions and then those that have been answered."""
    questions = sorted(shown.questions, key=lambda item: item.status == "answered")
    return tuple(
        QuestionView(
            anchor=f"item-{item.id}",
            question=clean(item.question),
            kind=QUESTION_KINDS[item.kind],
            answer=clean(item.answer) if item.status == "answered" and item.answer else None,
            about=_links(shown, item.about),
            notes=_question_notes(shown, notes, item),
        )
        for item in questions
    )


def _question_notes(shown: Shown, notes: NoteRegister, item: OpenQuestion) -> tuple[NoteRef, ...]:
    """Return what a question rests on: its own words, else those of the items that disagree."""
    own = shown.evidence(item.evidence)
    return notes.cite(own) if own else notes.cite(*map(shown.evidence_of, item.about))


def _links(shown: Shown, ids: list[str]) -> tuple[Link, ...]:
    """Return links to items, each said in a few words; one that is left out is said to be so."""
    return tuple(
        Link(_in_short(shown, item_id), f"item-{item_id}")
        if item_id in shown.listed
        else Link(f"{_in_short(shown, item_id)} (not shown here)", None)
        for item_id in ids
        if shown.has(item_id)
    )


def _in_short(shown: Shown, item_id: str) -> str:
    item = shown.claim(item_id)
    match item:
        case Actor():
            text = item.name
        case Casualty():
            source = shown.name(item.asserted_by)
            text = f"{figure_words(item)} {CASUALTY_LABELS[item.kind].lower()}"
            text += f" ({source})" if source else ""
        case OpenQuestion():
            text = item.question
        case _:
            text = item.text
    words = clean(text)
    if len(words) <= _LINK_LENGTH:
        return words
    return f"{words[:_LINK_LENGTH].rsplit(' ', 1)[0]}…"
