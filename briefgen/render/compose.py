"""From a brief to its view: sections as in a situation report, notes in the order of reading."""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.brief import Brief
from briefgen.brief.characters import clean, web_address
from briefgen.brief.dates import date_words, moment_words, period_words
from briefgen.brief.labels import counted
from briefgen.render.abridgement import Tallies, compose_left_out, tally
from briefgen.render.attention import compose_attention
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
from briefgen.render.selection import select
from briefgen.render.shown import Shown
from briefgen.render.timeline import compose_timeline
from briefgen.render.view import (
    BriefView,
    CorrectionView,
    Fact,
    HeaderView,
    Note,
    SourceView,
)

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

_SHORTENING_RULES = (
    "Each section of this document shows {} at most. First come those that highlights name, the "
    "figures that bound the ranges, what a person wrote or confirmed, and what contradicts "
    "something else; then every speaker is heard once before any is heard twice, and what more "
    "sources carry or what is newer comes first. "
    "Ranges and key figures are those of the whole brief."
)


def compose(brief: Brief, *, attitudes: bool = False, max_items: int | None = None) -> BriefView:
    """Return the view of a brief.

    Args:
        brief: the brief; what was rejected in it is left out.
        attitudes: whether wants, thoughts and fears are shown beside speech.
        max_items: how many statements, measures, figures, actors and questions are shown at most,
            of each, at least 1; None for all. The weightiest stay (`briefgen.render.selection`),
            each section says how many it leaves out, and only sources whose words are shown are
            listed.
    """
    whole = Shown(brief, attitudes=attitudes)
    shown = whole if max_items is None else select(whole, max(1, max_items))
    languages = {document.id: document.language for document in shown.documents}
    register = NoteRegister(shown.source_numbers, languages)
    corrections = tuple(
        CorrectionView(
            date_words(item.date, item.date_text),
            clean(item.text),
            register.cite(*map(shown.evidence_of, item.refs)),
        )
        for item in brief.corrections
    )
    highlights = compose_highlights(shown, register)
    key_figures = compose_key_figures(shown, register)
    ranges = compose_ranges(shown)
    figures = compose_figures(shown, register)
    measures = compose_measures(shown, register)
    speakers = compose_speakers(shown, register)
    actors = compose_actors(shown, register)
    questions = compose_questions(shown, register)
    sources, notes = _sources(shown), register.notes()
    if shown is not whole:
        sources, notes = _cited(sources, notes)
    tallies = tally(whole, shown, len(sources))
    return BriefView(
        header=compose_header(brief),
        corrections=corrections,
        highlights=highlights,
        key_figures=key_figures,
        counts=tuple(kind.told() for kind in tallies.every()),
        ranges=ranges,
        figures=figures,
        measures=measures,
        measures_by_actor=index_measures(shown),
        timeline=compose_timeline(shown, measures, speakers, figures),
        speakers=speakers,
        attention=compose_attention(shown),
        actors=actors,
        questions=questions,
        sources=sources,
        making=_making(brief, whole, tallies, max_items),
        notes=notes,
        left_out=compose_left_out(whole, shown, tallies),
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
            ("File", document.path if document.title else None),
            ("Archived", web_address(document.archived_url) if document.url else None),
        )
        views.append(
            SourceView(
                number=shown.source_numbers[document.id],
                title=clean(document.title or document.path or document.id),
                url=web_address(document.url or document.archived_url),
                facts=tuple(Fact(label, clean(text)) for label, text in facts if text),
                sha256=document.sha256,
            )
        )
    return tuple(views)


def _cited(
    sources: Sequence[SourceView], notes: Sequence[Note]
) -> tuple[tuple[SourceView, ...], tuple[Note, ...]]:
    """Return the sources that notes lead to, numbered anew, and the notes with the new numbers."""
    used = sorted({note.source for note in notes})
    numbers = {old: new for new, old in enumerate(used, 1)}
    return (
        tuple(
            replace(source, number=numbers[source.number])
            for source in sources
            if source.number in numbers
        ),
        tuple(replace(note, source=numbers[note.source]) for note in notes),
    )


def _making(brief: Brief, whole: Shown, tallies: Tallies, max_items: int | None) -> tuple[str, ...]:
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
    found_in, *held = (kind.held() for kind in tallies.every())
    holds = f"It holds {', '.join(held[:-1])} and {held[-1]}, found in {found_in}."
    grounds = (
        "Every number beside a claim leads to the exact words that the claim rests on; "
        "nothing is shown that neither stands in a source nor was written by a person."
    )
    sentences = (f"{clean(by)}.", holds, _review(whole), grounds)
    first = " ".join(sentence for sentence in sentences if sentence)
    shortened = any(kind.shown < kind.every for kind in tallies.every())
    if max_items is None or not shortened:
        return (first, _RANGE_RULES)
    return (first, _SHORTENING_RULES.format(counted(max_items, "item", "items")), _RANGE_RULES)


def _review(shown: Shown) -> str:
    """Say how much of what is claimed a person has looked at; "" where nothing is claimed."""
    confirmed, claims = shown.reviewed()
    if not claims:
        return ""
    if confirmed == claims:
        return "A person has confirmed every statement, measure and figure."
    every = counted(claims, "statement, measure or figure", "statements, measures and figures")
    return (
        f"Of {every}, a person has confirmed {f'{confirmed:,}' if confirmed else 'none'}; "
        f"{'the others' if confirmed else 'they'} stand as the program found them."
    )
