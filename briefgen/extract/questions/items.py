"""An open question as an item of the brief: its words, what it is about, and what it rests on."""

from typing import TYPE_CHECKING

from briefgen.brief import Casualty, Evidence, Measure, OpenQuestion, Statement, slug

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.extractor import Found
    from briefgen.extract.language.analysis import Analysis

_STEM = 48
# No question is about more than these, or it is about nothing.
MOST_ABOUT = 6


def open_question(
    analysis: "Analysis",
    found: "Found",
    kind: str,
    text: str,
    span: tuple[int, int],
    holder: "Token | None",
) -> OpenQuestion:
    """Make a question.

    Args:
        analysis: the article.
        found: its items; those whose words overlap the doubt are what the question is about.
        kind: the kind of question.
        text: its words.
        span: offsets of the words that it rests on.
        holder: who has not said, not decided, or doubts, as a word of the article.
    """
    evidence = analysis.evidence(*span)
    about = _about(found, evidence)
    actor = found.cast.actor_for(holder) if holder is not None else None
    about += [name for name in (actor,) if name and name not in about]
    if kind == "unverified":
        # The outlet that could not find out is not what the question is about.
        about = [name for name in about if not _is_medium(found, name)]
    return OpenQuestion.model_validate(
        {
            "id": found.ids.take(f"question-{slug(text, _STEM) or 'open'}", text),
            "kind": kind,
            "question": text,
            "about": about[:MOST_ABOUT],
            "evidence": [evidence],
        }
    )


def _is_medium(found: "Found", item: str) -> bool:
    return item in found.cast.beings and found.cast.is_medium(item)


def _about(found: "Found", evidence: Evidence) -> list[str]:
    """Ids of the items whose words overlap the doubt, figures and measures before statements."""
    ids = [
        item.id
        for items in (found.casualties, found.measures, found.statements)
        for item in items
        if overlaps(item, evidence)
    ]
    return [*ids, *found.cast.named_between(evidence.start, evidence.end)]


def overlaps(item: Casualty | Measure | Statement, words: Evidence) -> bool:
    """Whether the words that an item rests on share letters with others."""
    return any(
        span.part == "content" and span.start < words.end and words.start < span.end
        for span in item.evidence
    )
