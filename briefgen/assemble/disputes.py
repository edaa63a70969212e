"""Open questions where the items disagree: figures that do not meet, accounts that differ."""

import re
from collections.abc import Iterable, Iterator, Sequence

from briefgen.assemble.tellers import UNNAMED, Tellers, listed
from briefgen.assemble.uniting import united_evidence
from briefgen.brief import (
    Casualty,
    CasualtyRange,
    Evidence,
    Group,
    IdRegistry,
    Measure,
    OpenQuestion,
    letters_and_digits,
)
from briefgen.brief.vocabulary import CasualtyKind, MeasureKind, MeasureStatus
from briefgen.brief.wording import cited_words, figure_words
from briefgen.extract.measures.lexicon import ACT_NOUNS
from briefgen.extract.questions.doubted_figures import FATES

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
# An act that is announced and then in force has gone on; these say that it has not, or no more.
_REVERSED = frozenset[MeasureStatus]({"postponed", "cancelled", "lifted", "denied"})
# Longer words of a telling are cut: the question has to stay readable.
_LONGEST_QUOTE = 140
_YEAR = re.compile(r"\b(?:1[0-9]|20)[0-9]{2}\b(?!,)")
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
        if _all_meet(members) or len({_source(figure) for figure in members}) == 1:
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


def _source(figure: Casualty) -> tuple[object, ...]:
    """Who gives a figure, or which articles in their own voice; nobody contradicts themselves."""
    if figure.asserted_by:
        return (figure.asserted_by,)
    return cited_words(figure.evidence), *sorted({span.document for span in figure.evidence})


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
    return f"{words} by {UNNAMED}"


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
    questions = []
    for tellings in _acts_told_differently(measures):
        statuses = list(dict.fromkeys(telling.status for telling in tellings))
        if len(statuses) == 1 or _REVERSED.isdisjoint(statuses):
            continue
        if len(_REVERSED & set(statuses)) == 1 and _are_of_one_voice(tellings):
            continue
        accounts = [
            f"{_STATUSES[status]} "
            f"({_accounts([t for t in tellings if t.status == status], tellers)})"
            for status in statuses
        ]
        questions.append(
            OpenQuestion(
                id=ids.take("question-accounts", *sorted(telling.id for telling in tellings)),
                kind="conflicting_accounts",
                question=f"{_act_asked(tellings)} {listed(accounts, 'or')}?",
                about=[telling.id for telling in tellings],
                evidence=_content(tellings),
            )
        )
    return questions


def _acts_told_differently(measures: Sequence[Measure]) -> Iterator[list[Measure]]:
    """Yield the tellings of each act that are linked with one another, directly or by a third."""
    by_id = {measure.id: measure for measure in measures}
    seen: set[str] = set()
    for measure in measures:
        linked, waiting = [], [measure]
        while waiting:
            telling = waiting.pop(0)
            if telling.id not in seen:
                seen.add(telling.id)
                linked.append(telling)
                waiting += [by_id[other] for other in telling.same_act if other in by_id]
        if len(linked) > 1:
            yield linked


def _are_of_one_voice(tellings: Sequence[Measure]) -> bool:
    """Whether one source tells it all: how an act went on rather than what is in dispute."""
    voices = {
        (telling.asserted_by, "" if telling.asserted_by else span.document)
        for telling in tellings
        for span in telling.evidence
    }
    return len(voices) == 1


def _act_asked(tellings: Sequence[Measure]) -> str:
    """How a question opens: with the noun that all tellings share, or with the kind of the act."""
    shared = [set(_act_nouns(telling)) for telling in tellings]
    for lemma, word in _act_nouns(tellings[0]).items():
        if all(lemma in nouns for nouns in shared):
            return f"{'Were' if word != lemma else 'Was'} the {word}"
    return f"Was the {_ACTS[tellings[0].kind]}"


def _act_nouns(telling: Measure) -> dict[str, str]:
    """The nouns in a telling that name acts of its kind, by their singular."""
    found: dict[str, str] = {}
    for word in re.findall(r"[a-z]+", telling.text):
        for lemma in (word, word.removesuffix("s")):
            sense = ACT_NOUNS.get(lemma)
            if sense is not None and sense.kind == telling.kind:
                found.setdefault(lemma, word)
    return found


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
    """Return a question for the running totals of ten people or more that nobody is named for.

    Those that the same articles give are asked for together.
    """
    sourced = {(figure.kind, figure.low, figure.high) for figure in figures if figure.asserted_by}
    given: dict[tuple[str, ...], list[Casualty]] = {}
    for figure in figures:
        if _is_unsourced(figure) and (figure.kind, figure.low, figure.high) not in sourced:
            articles = sorted({span.document for span in figure.evidence})
            given.setdefault(tuple(articles), []).append(figure)
    questions = []
    for unsourced in given.values():
        outlets = tellers.outlets(unsourced[0].evidence)
        giving = f" given by {listed(outlets, 'and')}" if outlets else ""
        told = list(dict.fromkeys(_people_told(figure) for figure in unsourced))
        of = f" of {told[0]}" if len(told) == 1 else f"s{giving}: {listed(told, 'and')}"
        questions.append(
            OpenQuestion(
                id=ids.take(f"question-source-{unsourced[0].id}"),
                kind="missing_source",
                question=f"Who is the source of the figure{giving if len(told) == 1 else ''}{of}?",
                about=[figure.id for figure in unsourced],
                evidence=_content(unsourced),
            )
        )
    return questions


def _is_unsourced(figure: Casualty) -> bool:
    """Whether a reader will ask who counted: a running total is somebody's count.

    What an outlet tells of one event, or of one that is past, it may have seen or looked up.
    """
    told_of = figure.asserted_by or figure.subset_of or figure.qualifier == "vague"
    if told_of or figure.counting != "cumulative":
        return False
    enough = (figure.low or figure.high or 0) >= _FEWEST_UNSOURCED
    if figure.since is None and any(_YEAR.search(span.exact) for span in figure.evidence):
        # "Two years of war from 1987 in which 9,000 died" is in the books.
        return False
    return enough and not cited_words(figure.evidence)


def _people_told(figure: Casualty) -> str:
    """A figure in words: "about 40 civilians injured in Sundsby"."""
    where = f" in {figure.place}" if figure.place else ""
    return f"{figure_words(figure)} {group_noun(figure.group)} {FATES[figure.kind]}{where}"


def _content(items: Sequence[Casualty] | Sequence[Measure]) -> list[Evidence]:
    """The words that items rest on, without those that name who says so."""
    return united_evidence(
        [span for span in item.evidence if span.part == "content"] for item in items
    )
