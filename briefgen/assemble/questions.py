"""Open questions over several articles: what they leave open, and where the items disagree."""

from collections.abc import Iterable, Mapping, Sequence

from briefgen.assemble.identity import Identities, Local
from briefgen.brief import (
    Actor,
    Casualty,
    CasualtyRange,
    Document,
    Evidence,
    IdRegistry,
    Measure,
    OpenQuestion,
    letters_and_digits,
)
from briefgen.brief.vocabulary import CasualtyKind, MeasureStatus
from briefgen.brief.wording import actor_words, figure_words
from briefgen.extract import DocumentItems

_PAST: dict[CasualtyKind, str] = {
    "killed": "been killed",
    "injured": "been injured",
    "killed_or_injured": "been killed or injured",
    "missing": "gone missing",
    "detained": "been detained",
    "kidnapped": "been kidnapped",
    "displaced": "been displaced",
    "executed": "been executed",
    "hospitalized": "been taken to hospital",
}
_GROUPS = {
    "civilian": "civilians",
    "protester": "protesters",
    "security": "members of the security forces",
    "combatant": "combatants",
    "official": "officials",
    "child": "children",
}
_STATUS: dict[MeasureStatus, str] = {
    "announced": "announced",
    "in_force": "in force",
    "threatened": "only threatened",
    "proposed": "only proposed",
    "postponed": "postponed",
    "cancelled": "cancelled",
    "lifted": "lifted",
    "denied": "denied",
    "completed": "carried out",
}
# The kinds of question that weigh most come first.
_WEIGHT = (
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
            kept = [item for item in about if item]
            key = letters_and_digits(question.question)
            known = merged.get(key)
            if known is None:
                merged[key] = question.model_copy(
                    update={
                        "id": ids.keep(question.id, question.question),
                        "about": list(dict.fromkeys(kept)),
                    }
                )
            else:
                merged[key] = known.model_copy(
                    update={
                        "about": list(dict.fromkeys([*known.about, *kept])),
                        "evidence": [*known.evidence, *question.evidence],
                    }
                )
    return list(merged.values())


def compare_figures(
    ranges: Iterable[CasualtyRange],
    figures: Sequence[Casualty],
    actors: Sequence[Actor],
    documents: Sequence[Document],
    ids: IdRegistry,
) -> list[OpenQuestion]:
    """Return a question for each range whose figures do not meet."""
    by_id = {figure.id: figure for figure in figures}
    names = {actor.id: actor_words(actor) for actor in actors}
    voices = {document.id: document.publisher for document in documents}
    questions = []
    for span in ranges:
        members = _one_for_each_telling([by_id[figure] for figure in span.figures])
        if len(members) < 2 or _all_meet(members):
            continue
        tellings = [_telling(figure, span, names, voices) for figure in members]
        listed = f"{', '.join(tellings[:-1])}, or {tellings[-1]}"
        group = _GROUPS.get(span.group.role, "people") if span.group else "people"
        place = (
            f" in {members[0].place}"
            if len({figure.place for figure in members}) == 1 and (members[0].place)
            else ""
        )
        questions.append(
            OpenQuestion(
                id=ids.take(f"question-figures-{span.id.removeprefix('range-')}"),
                kind="conflicting_figures",
                question=f"How many {group} have {_PAST[span.kind]}{place}: {listed}?",
                about=[span.id, *(figure.id for figure in members)],
                evidence=_content(span for figure in members for span in figure.evidence),
            )
        )
    return questions


def _one_for_each_telling(figures: Sequence[Casualty]) -> list[Casualty]:
    told: dict[tuple[int | None, int | None, str | None], Casualty] = {}
    for figure in figures:
        told.setdefault((figure.low, figure.high, figure.asserted_by), figure)
    sourced = {(low, high) for low, high, asserter in told if asserter}
    told = {key: figure for key, figure in told.items() if key[2] or key[:2] not in sourced}
    return sorted(told.values(), key=lambda figure: (figure.low or figure.high or 0, figure.id))


def _all_meet(figures: Sequence[Casualty]) -> bool:
    """Whether some number lies in every figure's interval; floors alone never disagree."""
    low = max((figure.low for figure in figures if figure.low is not None), default=0)
    highs = [figure.high for figure in figures if figure.high is not None]
    return not highs or low <= min(highs)


def _telling(
    figure: Casualty, span: CasualtyRange, names: dict[str, str], voices: dict[str, str | None]
) -> str:
    words = figure_words(figure)
    role = figure.group.role if figure.group else None
    if role and role != (span.group.role if span.group else None):
        words += f" {_GROUPS.get(role, 'people')}"
    if figure.asserted_by in names:
        verb = "verified by" if figure.verification == "verified" else "according to"
        return f"{words} {verb} {names[figure.asserted_by]}"
    publishers = {voices.get(span.document) for span in figure.evidence} - {None}
    if publishers:
        return f"{words} as {' and '.join(sorted(str(name) for name in publishers))} reports"
    return f"{words} by an article's own account"


def compare_measures(
    measures: Sequence[Measure], actors: Sequence[Actor], ids: IdRegistry
) -> list[OpenQuestion]:
    """Return a question for each act of which the tellings differ."""
    names = {actor.id: actor_words(actor) for actor in actors}
    by_id = {measure.id: measure for measure in measures}
    asked: set[str] = set()
    questions = []
    for measure in measures:
        tellings = [measure, *(by_id[other] for other in measure.same_act if other in by_id)]
        statuses = list(dict.fromkeys(telling.status for telling in tellings))
        if len(statuses) < 2 or asked & {telling.id for telling in tellings}:
            continue
        asked |= {telling.id for telling in tellings}
        accounts = [
            f"{_STATUS[telling.status]} (“{telling.text}”"
            + (
                f", according to {names[telling.asserted_by]}"
                if telling.asserted_by in names
                else ""
            )
            + ")"
            for telling in tellings
        ]
        listed = f"{', '.join(accounts[:-1])} or {accounts[-1]}"
        questions.append(
            OpenQuestion(
                id=ids.take("question-accounts", *sorted(telling.id for telling in tellings)),
                kind="conflicting_accounts",
                question=f"Which account holds: {listed}?",
                about=[telling.id for telling in tellings],
                evidence=_content(span for telling in tellings for span in telling.evidence),
            )
        )
    return questions


def missing_sources(
    figures: Sequence[Casualty], documents: Sequence[Document], ids: IdRegistry
) -> list[OpenQuestion]:
    """Return a question for each figure of ten or more that nobody is named for."""
    publishers = {document.id: document.publisher for document in documents}
    sourced = {(figure.kind, figure.low, figure.high) for figure in figures if figure.asserted_by}
    questions = []
    for figure in figures:
        floor = figure.low or figure.high or 0
        if figure.asserted_by or figure.subset_of or floor < 10 or figure.qualifier == "vague":
            continue
        if (figure.kind, figure.low, figure.high) in sourced:
            continue
        outlets = sorted({publishers.get(span.document) or "" for span in figure.evidence} - {""})
        by = (
            f" that {' and '.join(outlets)} give" + ("s" if len(outlets) == 1 else "")
            if outlets
            else ""
        )
        group = _GROUPS.get(figure.group.role, "people") if figure.group else "people"
        questions.append(
            OpenQuestion(
                id=ids.take(f"question-source-{figure.id}"),
                kind="missing_source",
                question=f"Who is the source of the figure{by}, {figure_words(figure)} {group} "
                f"{_PAST[figure.kind].removeprefix('been ').removeprefix('gone ')}?",
                about=[figure.id],
                evidence=_content(figure.evidence),
            )
        )
    return questions


def _content(spans: Iterable[Evidence]) -> list[Evidence]:
    kept: dict[tuple[str, int, int], Evidence] = {}
    for span in spans:
        if span.part == "content":
            kept.setdefault((span.document, span.start, span.end), span)
    return list(kept.values())


def ranked(questions: Iterable[OpenQuestion]) -> list[OpenQuestion]:
    """The questions, the weightiest kind first; within a kind as they came."""
    return sorted(questions, key=lambda question: _WEIGHT.index(question.kind))
