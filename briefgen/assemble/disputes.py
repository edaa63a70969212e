"""Open questions where the items disagree: figures that do not meet, accounts that differ."""

from collections.abc import Iterable, Sequence

from briefgen.assemble.tellers import Tellers, listed
from briefgen.assemble.uniting import united_evidence
from briefgen.brief import (
    Casualty,
    CasualtyRange,
    Evidence,
    Group,
    IdRegistry,
    Measure,
    OpenQuestion,
    is_of_old,
    letters_and_digits,
)
from briefgen.brief.vocabulary import CasualtyKind, MeasureKind, MeasureStatus
from briefgen.brief.wording import cited_words, figure_words
from briefgen.extract.doubted_figures import FATES

_GROUPS = {
    "civilian": "civilians",
    "protester": "protesters",
    "security": "members of the security forces",
    "combatant": "combatants",
    "official": "officials",
    "child": "children",
}
# What an act of each kind is called, behind "the".
_ACTS: dict[MeasureKind, str] = {
    "sanction": "sanction",
    "military_movement": "movement of forces",
    "use_of_force": "use of force",
    "arrest_or_detention": "arrest or detention",
    "judicial": "judicial step",
    "communication_restriction": "restriction of communications",
    "movement_restriction": "restriction of movement",
    "diplomatic": "diplomatic step",
    "economic": "economic measure",
    "legislative": "legislative step",
    "aid": "aid",
    "protest": "protest",
    "other": "step",
}
# How far an act has come, behind "was".
_STATUSES: dict[MeasureStatus, str] = {
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
# Longer words of a telling are cut: the question has to stay readable.
_LONGEST_QUOTE = 140
# Fewer people than this are often told of by an outlet that saw or counted them itself.
_FEWEST_UNSOURCED = 10


def group_noun(group: Group | None) -> str:
    """What the people of a figure are called, in the plural."""
    return _GROUPS.get(group.role, "people") if group else "people"


def _fate(kind: CasualtyKind) -> str:
    """What has happened to the people of a figure, behind "have"."""
    return f"{'gone' if kind == 'missing' else 'been'} {FATES[kind]}"


def compare_figures(
    ranges: Iterable[CasualtyRange], figures: Sequence[Casualty], tellers: Tellers, ids: IdRegistry
) -> list[OpenQuestion]:
    """Return a question for each range whose figures do not meet."""
    by_id = {figure.id: figure for figure in figures}
    questions = []
    for span in ranges:
        members = _one_for_each_telling([by_id[figure] for figure in span.figures])
        if _all_meet(members):
            continue
        told = listed(list(dict.fromkeys(_told(figure, span, tellers) for figure in members)), "or")
        places = {figure.place for figure in members}
        where = f" in {members[0].place}" if len(places) == 1 and members[0].place else ""
        questions.append(
            OpenQuestion(
                id=ids.take(f"question-figures-{span.id.removeprefix('range-')}"),
                kind="conflicting_figures",
                question=f"How many {group_noun(span.group)} have {_fate(span.kind)}{where}: "
                f"{told}?",
                about=[span.id, *(figure.id for figure in members)],
                evidence=_content(members),
            )
        )
    return questions


def _one_for_each_telling(figures: Sequence[Casualty]) -> list[Casualty]:
    """The figures, smallest first; an outlet that gives a source's number adds nothing to it."""
    told: dict[tuple[int | None, int | None, str | None], Casualty] = {}
    for figure in figures:
        told.setdefault((figure.low, figure.high, figure.asserted_by), figure)
    sourced = {(low, high) for low, high, asserter in told if asserter}
    kept = [told[key] for key in told if key[2] or key[:2] not in sourced]
    return sorted(kept, key=lambda figure: (figure.low or figure.high or 0, figure.id))


def _all_meet(figures: Sequence[Casualty]) -> bool:
    """Whether some number lies in every figure's interval; floors alone never disagree."""
    low = max((figure.low for figure in figures if figure.low is not None), default=0)
    highs = [figure.high for figure in figures if figure.high is not None]
    return not highs or low <= min(highs)


def _told(figure: Casualty, span: CasualtyRange, tellers: Tellers) -> str:
    words = figure_words(figure)
    if group_noun(figure.group) != group_noun(span.group):
        words += f" {group_noun(figure.group)}"
    source = tellers.actor(figure.asserted_by) or cited_words(figure.evidence)
    if source:
        verb = "verified by" if figure.verification == "verified" else "according to"
        return f"{words} {verb} {source}"
    outlets = tellers.outlets(figure.evidence)
    if outlets:
        return f"{words} as reported by {listed(outlets, 'and')}"
    return f"{words} by an article’s own account"


def compare_denials(
    figures: Sequence[Casualty], tellers: Tellers, ids: IdRegistry
) -> list[OpenQuestion]:
    """Return a question for each figure that one source gives and another denies."""
    questions = []
    for denied in figures:
        if denied.verification != "denied":
            continue
        claims = [figure for figure in figures if _is_denied_by(figure, denied)]
        if not claims:
            continue
        sources = dict.fromkeys(
            tellers.teller(claim.asserted_by, claim.evidence) for claim in claims
        )
        deniers = tellers.teller(denied.asserted_by, denied.evidence)
        questions.append(
            OpenQuestion(
                id=ids.take(f"question-denial-{denied.id}"),
                kind="conflicting_accounts",
                question=f"Have {figure_words(claims[0])} {group_noun(claims[0].group)} "
                f"{_fate(denied.kind)} (according to {listed(list(sources), 'and')}), "
                f"or is that untrue (according to {deniers})?",
                about=[*(claim.id for claim in claims), denied.id],
                evidence=_content([*claims, denied]),
            )
        )
    return questions


def _is_denied_by(figure: Casualty, denied: Casualty) -> bool:
    return (
        figure.verification != "denied"
        and figure.kind == denied.kind
        and (figure.low, figure.high) == (denied.low, denied.high)
        and (denied.low, denied.high) != (None, None)
        and figure.asserted_by != denied.asserted_by
        and group_noun(figure.group) == group_noun(denied.group)
    )


def compare_measures(
    measures: Sequence[Measure], tellers: Tellers, ids: IdRegistry
) -> list[OpenQuestion]:
    """Return a question for each act of which the tellings differ in how far it has come."""
    by_id = {measure.id: measure for measure in measures}
    asked: set[str] = set()
    questions = []
    for measure in measures:
        tellings = [measure, *(by_id[other] for other in measure.same_act if other in by_id)]
        statuses = list(dict.fromkeys(telling.status for telling in tellings))
        if len(statuses) == 1 or asked.issuperset(telling.id for telling in tellings):
            continue
        asked |= {telling.id for telling in tellings}
        accounts = [
            f"{_STATUSES[status]} "
            f"({_accounts([t for t in tellings if t.status == status], tellers)})"
            for status in statuses
        ]
        questions.append(
            OpenQuestion(
                id=ids.take("question-accounts", *sorted(telling.id for telling in tellings)),
                kind="conflicting_accounts",
                question=f"Was the {_ACTS[measure.kind]} {listed(accounts, 'or')}?",
                about=[telling.id for telling in tellings],
                evidence=_content(tellings),
            )
        )
    return questions


def _accounts(tellings: Sequence[Measure], tellers: Tellers) -> str:
    """Who tells of an act in which words: "Harbour Daily: “closed the port”"."""
    told: dict[str, str] = {}
    for telling in tellings:
        source = tellers.teller(telling.asserted_by, telling.evidence)
        told.setdefault(letters_and_digits(source + telling.text), f"{source}: “{_cut(telling)}”")
    return "; ".join(told.values())


def _cut(telling: Measure) -> str:
    words = " ".join(telling.text.split()).strip('“”"?.,;: ')
    if len(words) <= _LONGEST_QUOTE:
        return words
    return words[:_LONGEST_QUOTE].rsplit(" ", 1)[0].rstrip('“”"?.,;: ') + " …"


def missing_sources(
    figures: Sequence[Casualty], tellers: Tellers, ids: IdRegistry
) -> list[OpenQuestion]:
    """Return a question for each figure of ten people or more that nobody is named for."""
    sourced = {(figure.kind, figure.low, figure.high) for figure in figures if figure.asserted_by}
    asked: set[str] = set()
    questions = []
    for figure in figures:
        floor = figure.low or figure.high or 0
        if figure.asserted_by or figure.subset_of or figure.qualifier == "vague":
            continue
        if is_of_old(figure) or figure.counting == "period":
            continue
        if cited_words(figure.evidence):
            continue
        if floor < _FEWEST_UNSOURCED or (figure.kind, figure.low, figure.high) in sourced:
            continue
        outlets = tellers.outlets(figure.evidence)
        giving = f" given by {listed(outlets, 'and')}" if outlets else ""
        fate = FATES[figure.kind]
        where = f" in {figure.place}" if figure.place else ""
        question = (
            f"Who is the source of the figure{giving} of {figure_words(figure)} "
            f"{group_noun(figure.group)} {fate}{where}?"
        )
        if question in asked:
            continue
        asked.add(question)
        questions.append(
            OpenQuestion(
                id=ids.take(f"question-source-{figure.id}"),
                kind="missing_source",
                question=question,
                about=[figure.id],
                evidence=_content([figure]),
            )
        )
    return questions


def _content(items: Sequence[Casualty] | Sequence[Measure]) -> list[Evidence]:
    """The words that items rest on, without those that name who says so."""
    return united_evidence(
        [span for span in item.evidence if span.part == "content"] for item in items
    )
