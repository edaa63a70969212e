"""Highlights: the few lines that a reader with one minute needs, chosen by rules.

In this order: the range of the killed; the statement that most documents carry, direct speech
before other, named people before others; the measures of the latest days, each taker once and
named, and with its source what only a source asserts; the weightiest open question. Where that
gives fewer than three lines, more of each follow in turn. Words that lean on a pronoun do not stand
alone and are passed over. Words and numbers are the items' own.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import chain, zip_longest

from briefgen.assemble.disputes import group_noun
from briefgen.assemble.measure_lines import attributed, is_whole_clause, names
from briefgen.brief import (
    Actor,
    CasualtyRange,
    Highlight,
    Measure,
    OpenQuestion,
    Statement,
    date_bounds,
)
from briefgen.brief.quotations import is_quotation, unquoted
from briefgen.brief.vocabulary import MeasureKind, MeasureStatus
from briefgen.brief.wording import CASUALTY_LABELS, actor_words, range_words

_FEWEST = 3
_MOST_MEASURES = 3
# A highlight is one line: longer words are left to the sections.
_LONGEST = 220
# Fewer words of a statement say little by themselves.
_FEWEST_WORDS = 5
# Words that mean somebody whom only the lines before have named.
_POINTERS = frozenset("he she they him her them his hers their theirs".split())
# Verbs of saying whose clause is what the speaker holds to be so.
_PLAIN = frozenset(
    "say tell announce report add state write confirm acknowledge note declare claim explain "
    "warn reply post tweet estimate insist".split()
) | {"according to"}
# Verbs that hold their clause to be untrue or open.
_TURNING = frozenset("deny dismiss reject refute dispute doubt question rebut disavow".split())
# What has been settled, rather than threatened, proposed or denied.
_SETTLED: frozenset[MeasureStatus] = frozenset(
    {"announced", "in_force", "completed", "postponed", "cancelled", "lifted"}
)
# Strikes and protests are what measures answer to; they stand in the sections.
_LESSER_KINDS: frozenset[MeasureKind] = frozenset({"other", "use_of_force", "protest"})


def choose_highlights(
    ranges: Sequence[CasualtyRange],
    statements: Sequence[Statement],
    measures: Sequence[Measure],
    questions: Sequence[OpenQuestion],
    actors: Sequence[Actor],
) -> list[Highlight]:
    """Return three to six highlights, fewer where there is less to say, each with what it tells of.

    Args:
        ranges: the brief's casualty ranges.
        statements: its statements.
        measures: its measures.
        questions: its open questions, the weightiest first.
        actors: its actors.
    """
    by_id = {actor.id: actor for actor in actors}
    tolls = [_of_range(span) for span in _by_weight(ranges)]
    said = _widest(statements, by_id)
    done = _of_measures(_newest(measures), by_id)
    left_open = [_of_question(question) for question in sorted(questions, key=_is_long)]
    killed = any(span.kind == "killed" for span in ranges)
    chosen = [
        *tolls[: int(killed)],
        *said[:1],
        *done[:_MOST_MEASURES],
        *left_open[:1],
    ]
    for line in chain.from_iterable(zip_longest(tolls, said, done, left_open)):
        if line is not None and line not in chosen and len(chosen) < _FEWEST:
            chosen.append(line)
    return chosen


def _by_weight(ranges: Sequence[CasualtyRange]) -> list[CasualtyRange]:
    """The killed before others; of them the largest total, then the one of most figures.

    A total that is smaller than the range of a group counts something else. A range that only says
    that nobody was killed comes last.
    """
    most_of_group = {
        kind: max(_most(span) for span in ranges if span.kind == kind and span.group)
        for kind in {span.kind for span in ranges if span.group}
    }

    def weight(span: CasualtyRange) -> tuple[bool, bool, bool, int, int]:
        is_total = span.group is None and _most(span) >= most_of_group.get(span.kind, 0)
        reach = len(span.figures)
        return span.kind != "killed", not _most(span), not is_total, -_most(span), -reach

    return sorted(ranges, key=weight)


def _most(span: CasualtyRange) -> int:
    """The largest number that a range names."""
    return max(span.low or 0, span.high or 0)


def _of_range(span: CasualtyRange) -> Highlight:
    who = f" ({group_noun(span.group)})" if span.group else ""
    verified = f"; {span.verified_low:,} verified" if span.verified_low is not None else ""
    return Highlight(
        id=f"highlight-{span.id}",
        text=f"{CASUALTY_LABELS[span.kind]}{who}: {range_words(span)}{verified}.",
        refs=[span.id, *span.figures],
    )


def _widest(statements: Sequence[Statement], actors: dict[str, Actor]) -> list[Highlight]:
    """What most documents carry comes first; each speaker once."""
    fit = [
        (statement, actors[statement.speaker])
        for statement in statements
        if statement.speaker in actors
        and statement.type == "speech"
        and _is_plainly_said(statement)
        and len(statement.text) <= _LONGEST
        and len(statement.text.split()) >= _FEWEST_WORDS
        and _stands_alone(statement.text)
    ]
    by_speaker: dict[str, Highlight] = {}
    for statement, speaker in sorted(fit, key=lambda pair: _reach(*pair)):
        by_speaker.setdefault(speaker.id, _of_statement(statement, speaker))
    return list(by_speaker.values())


def _is_plainly_said(statement: Statement) -> bool:
    """Whether a line may give the words as the speaker's own: "denied that" turns them around."""
    if statement.negated or statement.cue in _TURNING:
        return False
    plain = statement.cue in _PLAIN and not statement.text.casefold().startswith("to ")
    return statement.mode == "direct" or plain


def _stands_alone(text: str) -> bool:
    """Whether a line names whom it speaks of: no pronoun points out of it."""
    words = re.findall(r"[a-z]+", text.casefold())
    return not _POINTERS & set(words) and words[:1] not in (["it"], ["its"])


def _reach(statement: Statement, speaker: Actor) -> tuple[int, bool, bool, int]:
    documents = len({span.document for span in statement.evidence})
    return -documents, speaker.anonymous, statement.mode != "direct", len(statement.text)


def _of_statement(statement: Statement, speaker: Actor) -> Highlight:
    words = f"“{statement.text}”" if is_quotation(statement) else unquoted(statement.text)
    name = actor_words(speaker)
    return Highlight(
        id=f"highlight-{statement.id}",
        text=f"{name[:1].upper()}{name[1:]}: {words}",
        refs=[statement.id],
    )


def _newest(measures: Sequence[Measure]) -> list[Measure]:
    """What was settled, the latest first."""
    return [
        measure
        for measure in sorted(measures, key=_age)
        if measure.actors
        and measure.status in _SETTLED
        and measure.kind not in _LESSER_KINDS
        and len(measure.text) <= _LONGEST
        and _stands_alone(measure.text)
    ]


def _of_measures(measures: Sequence[Measure], actors: Mapping[str, Actor]) -> list[Highlight]:
    """A line for each taker: of the first of its measures whose words make one.

    What only a source asserts that no actor stands for is passed over: a line would vouch for it.
    """
    by_taker: dict[str, Highlight] = {}
    for measure in measures:
        taker, teller = measure.actors[0], measure.asserted_by
        if taker in by_taker or taker not in actors or (teller and teller not in actors):
            continue
        line = _of_measure(measure, actors)
        if line is not None:
            by_taker[taker] = line
    return list(by_taker.values())


def _age(measure: Measure) -> tuple[int, str]:
    bounds = date_bounds(measure.date)
    return -bounds[1].toordinal() if bounds else 0, measure.id


def _of_measure(measure: Measure, actors: Mapping[str, Actor]) -> Highlight | None:
    """A line that names who takes the measure and, where it is only asserted, who says so."""
    text, teller = measure.text, measure.asserted_by
    takers = [actors[actor] for actor in measure.actors if actor in actors]
    if not is_whole_clause(text, takers):
        return None
    if teller != takers[0].id and not any(names(text, taker) for taker in takers):
        text = f"{actor_words(takers[0])}: {text}"
    told = attributed(text, actors[teller]) if teller is not None else text
    if told is None:
        return None
    text = f"{told[:1].upper()}{told[1:]}"
    return Highlight(
        id=f"highlight-{measure.id}",
        text=text if text.endswith((".", "!", "?", ".”", '."')) else f"{text}.",
        refs=[measure.id],
    )


def _is_long(question: OpenQuestion) -> bool:
    return len(question.question) > _LONGEST


def _of_question(question: OpenQuestion) -> Highlight:
    return Highlight(id=f"highlight-{question.id}", text=question.question, refs=[question.id])
