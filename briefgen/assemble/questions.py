"""Open questions over several articles: what the articles leave open, none asked twice, ranked."""

from collections.abc import Iterable, Mapping, Sequence

from briefgen.assemble.identity import Identities, Local
from briefgen.assemble.uniting import united, united_evidence
from briefgen.brief import Casualty, IdRegistry, OpenQuestion, letters_and_digits
from briefgen.brief.vocabulary import CasualtyKind, QuestionKind
from briefgen.extract import DocumentItems

# The kinds of question that weigh most come first.
_KINDS: tuple[QuestionKind, ...] = (
    "conflicting_figures",
    "conflicting_accounts",
    "missing_source",
    "unverified",
    "undecided",
    "unclear",
)
# What has become of people, the gravest first.
_FATES: tuple[CasualtyKind, ...] = (
    "killed",
    "executed",
    "killed_or_injured",
    "missing",
    "kidnapped",
    "injured",
    "hospitalized",
    "detained",
    "displaced",
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


def ranked(questions: Iterable[OpenQuestion], figures: Sequence[Casualty]) -> list[OpenQuestion]:
    """Return the questions, the weightiest first, none asked twice.

    By kind; then by the gravest fate of the people whom a question is about, killed before injured;
    then by the documents that raise it, and by the people at stake, the most first; then as they
    came.

    Args:
        questions: in canonical order.
        figures: the brief's casualty figures, of which some questions are.
    """
    once: dict[str, OpenQuestion] = {}
    for question in questions:
        once.setdefault(letters_and_digits(question.question), question)
    by_id = {figure.id: figure for figure in figures}
    return sorted(once.values(), key=lambda question: _weight(question, by_id))


def _weight(question: OpenQuestion, figures: Mapping[str, Casualty]) -> tuple[int, int, int, int]:
    """What sorts a question: the lower, the weightier."""
    told = [figures[item] for item in question.about if item in figures]
    fate = min((_FATES.index(figure.kind) for figure in told), default=len(_FATES))
    people = max((figure.high or figure.low or 0 for figure in told), default=0)
    documents = len({span.document for span in question.evidence})
    return _KINDS.index(question.kind), fate, -documents, -people
