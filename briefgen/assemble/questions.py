"""Open questions over several articles: what the articles leave open, none asked twice, ranked."""

from collections.abc import Iterable, Mapping, Sequence

from briefgen.assemble.identity import Identities, Local
from briefgen.assemble.uniting import united, united_evidence
from briefgen.brief import IdRegistry, OpenQuestion, letters_and_digits
from briefgen.brief.vocabulary import QuestionKind
from briefgen.extract import DocumentItems

# The kinds of question that weigh most come first.
_WEIGHT: tuple[QuestionKind, ...] = (
    "conflicting_figures",
    "conflicting_accounts",
    "missing_source",
    "unverified",
    "undecided",
    "unclear",
)


def merge_questions(
    articles: Sequence[DocumentItems],
    who: Identities,
    renamed: Mapping[Local, str],
    ids: IdRegistry,
) -> list[OpenQuestion]:
    """Return the questions that the articles themselves raise, none twice.

    Args:
        articles: the items of each article, in canonical order.
        who: whom the articles' actor ids mean.
        renamed: what the ids of the articles' other items have become.
        ids: takes the ids.
    """
    merged: dict[str, OpenQuestion] = {}
    for number, items in enumerate(articles):
        for question in items.open_questions:
            about = [who.of(number, item) or renamed.get((number, item)) for item in question.about]
            kept = [item for item in about if item is not None]
            key = letters_and_digits(question.question)
            known = merged.get(key)
            if known is None:
                name = ids.keep(question.id, items.document.id, question.question)
                merged[key] = question.model_copy(update={"id": name, "about": united([kept])})
                continue
            merged[key] = known.model_copy(
                update={
                    "about": united([known.about, kept]),
                    "evidence": united_evidence([known.evidence, question.evidence]),
                }
            )
    return list(merged.values())


def ranked(questions: Iterable[OpenQuestion]) -> list[OpenQuestion]:
    """The questions, the weightiest kind first; within a kind as they came, none asked twice."""
    once: dict[str, OpenQuestion] = {}
    for question in questions:
        once.setdefault(letters_and_digits(question.question), question)
    return sorted(once.values(), key=lambda question: _WEIGHT.index(question.kind))
