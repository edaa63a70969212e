"""From a brief to its view: sections as in a situation report, notes in the order of reading."""

from briefgen.brief import Brief
from briefgen.brief.characters import clean, web_address
from briefgen.brief.dates import date_words, moment_words, period_words
from briefgen.brief.labels import counted
from briefgen.render.claims import (
    compose_actors,
    compose_highlights,
    compose_measures,
    compose_questions,
    compose_speakers,
    index_measures,
)
from briefgen.render.figures import compose_figures, compose_key_figures, compose_ranges
from briefgen.render.notes import NoteRegister
from briefgen.render.shown import Shown
from briefgen.render.timeline import compose_timeline
from briefgen.render.view import BriefView, CorrectionView, Fact, HeaderView, SourceView

# FIRST's Traffic Light Protocol 2.0; AMBER+STRICT is set in the colour of AMBER.
_TLP_LEVELS = ("RED", "AMBER", "GREEN", "CLEAR")

_RANGE_RULES = (
    "A range runs from the lowest to the highest figure that sources give for the same people; "
    "nothing is averaged, estimated or added up. "
    "“At least” and “more than” have no upper end: the range is then shown as “or more”. "
    "A figure that is part of another, denied, still under review or given only in vague words "
    "stands in the table but widens no range, and a later total of a source replaces its earlier "
    "one. "
    "Each figure keeps the qualifier, the verification and the date that its source gave it."
)


def compose(brief: Brief, *, attitudes: bool = False) -> BriefView:
    """Return the view of a brief.

    Args:
        brief: the brief; what was rejected in it is left out.
        attitudes: whether wants, thoughts and fears are shown beside speech.
    """
    shown = Shown(brief, attitudes=attitudes)
    notes = NoteRegister(shown.source_numbers)
    highlights = compose_highlights(shown, notes)
    ranges = compose_ranges(shown)
    figures = compose_figures(shown, notes)
    measures = compose_measures(shown, notes)
    speakers = compose_speakers(shown, notes)
    actors = compose_actors(shown, notes)
    questions = compose_questions(shown, notes)
    statements = sum(len(speaker.statements) for speaker in speakers)
    counts = (
        counted(len(shown.documents), "source", "sources"),
        counted(len(figures), "casualty figure", "casualty figures"),
        counted(len(measures), "measure", "measures"),
        counted(statements, "statement", "statements"),
        counted(len(actors), "actor", "actors"),
        counted(len(questions), "question", "questions"),
    )
    return BriefView(
        language="en",
        header=compose_header(brief),
        corrections=tuple(
            CorrectionView(date_words(item.date, item.date_text), clean(item.text))
            for item in brief.corrections
        ),
        highlights=highlights,
        key_figures=compose_key_figures(shown),
        counts=counts,
        ranges=ranges,
        figures=figures,
        measures=measures,
        measures_by_actor=index_measures(shown),
        timeline=compose_timeline(shown, measures, speakers, figures),
        speakers=speakers,
        actors=actors,
        questions=questions,
        sources=_sources(shown),
        making=_making(brief, shown, counts),
        notes=notes.notes(),
    )


def compose_header(brief: Brief) -> HeaderView:
    """Return the head of the report."""
    marking = clean(brief.marking) if brief.marking else None
    level = marking.upper().removeprefix("TLP:").split("+")[0] if marking else None
    facts = (
        ("Period", period_words(brief.period)),
        ("As of", date_words(brief.as_of, brief.as_of_text)),
        ("Prepared by", clean(brief.prepared_by) if brief.prepared_by else None),
        ("Updated", moment_words(brief.updated_at or brief.created_at)),
        ("Replaces", f"Report {brief.supersedes.version}" if brief.supersedes else None),
    )
    return HeaderView(
        title=clean(brief.title),
        report=f"Report {brief.version}",
        status="Draft" if brief.status == "draft" else "Final",
        draft=brief.status == "draft",
        marking=marking,
        marking_level=level.lower() if level in _TLP_LEVELS else None,
        facts=tuple(Fact(label, text) for label, text in facts if text),
    )


def _sources(shown: Shown) -> tuple[SourceView, ...]:
    views = []
    for document in shown.documents:
        rating = document.source_rating
        facts = (
            ("Publisher", document.publisher),
            ("Published", date_words(document.published_on, document.published_on_text)),
            ("By", ", ".join(document.authors)),
            ("Rating", f"{rating.reliability}{rating.credibility}" if rating else None),
            ("File", document.path),
        )
        views.append(
            SourceView(
                number=shown.source_numbers[document.id],
                title=clean(document.title or document.path or document.id),
                url=web_address(document.url),
                facts=tuple(Fact(label, clean(text)) for label, text in facts if text),
                sha256=document.sha256,
            )
        )
    return tuple(views)


def _making(brief: Brief, shown: Shown, counts: tuple[str, ...]) -> tuple[str, ...]:
    generator = brief.generator
    maker = (
        " ".join(part for part in (generator.name, generator.version) if part)
        if generator
        else "an unnamed program"
    )
    by = f"This brief was made by {maker}"
    if generator and generator.extractor:
        by += f" with the extractor {generator.extractor}"
    if generator and generator.model:
        by += f" and the language pipeline {generator.model}"
    held = f"It holds {', '.join(counts[1:-1])} and {counts[-1]}, found in {counts[0]}."
    grounds = (
        "Every number beside a claim leads to the exact words that the claim rests on; "
        "nothing is shown that does not stand in a source or was not written by a person."
    )
    sentences = (f"{clean(by)}.", held, _review(shown), grounds)
    return (" ".join(sentence for sentence in sentences if sentence), _RANGE_RULES)


def _review(shown: Shown) -> str:
    """Say how much of what is claimed a person has looked at; "" where nothing is claimed."""
    confirmed, claims = shown.reviewed()
    if not claims:
        return ""
    if confirmed == claims:
        return "A person has confirmed every statement, measure and figure."
    every = counted(claims, "statement, measure or figure", "statements, measures and figures")
    return (
        f"Of {every}, a person has confirmed {confirmed:,}; the others stand as the program "
        "found them."
    )
