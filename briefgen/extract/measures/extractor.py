"""Measures: what each side did, does, announces or threatens, from the parse of an article."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefgen.brief import Evidence, Measure, Plover, Statement, slug
from briefgen.extract.dates import DatePhrase
from briefgen.extract.language.clauses import clause_of, condition_words, date_of
from briefgen.extract.language.syntax import is_future
from briefgen.extract.measures.act import Act
from briefgen.extract.measures.act_finder import find_acts
from briefgen.extract.measures.asserters import asserter_of, is_bare_figure
from briefgen.extract.measures.history import is_history, looks_back
from briefgen.extract.measures.involved import parties_of, protested, warned
from briefgen.extract.measures.parties import place_of
from briefgen.extract.measures.relevance import is_measure
from briefgen.extract.measures.sense_in_context import in_context
from briefgen.extract.measures.sport import PLAYED, is_of_sport

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.extractor import Found
    from briefgen.extract.language.analysis import Analysis

_STEM = 40
# Before the days from and to which something is put off.
_NEW_DAY = frozenset({"from", "to", "until", "till", "for"})
# Share of the words of the shorter telling that two tellings of one act have in common.
_ALIKE = 0.5
# Words that two tellings share where it is open who acts in one of them.
_FEWEST_WITHOUT_TAKER = 2


@dataclass
class _Telling:
    """One act as one clause tells it, with the actors that it names."""

    act: Act
    span: tuple[int, int]
    actors: list[str]
    targets: list[str]
    asserted_by: str | None
    words: frozenset[str]
    evidence: list[Evidence] = field(default_factory=list)
    same_act: list[int] = field(default_factory=list)


class MeasureExtractor:
    """Finds what was done, announced or threatened, with taker, target and status."""

    name = "measures"
    after: tuple[str, ...] = ("statements",)

    def extract(self, analysis: "Analysis", found: "Found") -> Iterator[Measure]:
        """Yield the measures of an article, each told once, in the order of the text."""
        tellings: list[_Telling] = []
        game, back = is_of_sport(analysis), looks_back(analysis)
        for sentence in analysis.sentences:
            in_sentence: list[_Telling] = []
            for act in find_acts(sentence):
                telling = _telling(analysis, found, act, game=game, back=back)
                if telling is not None and not _is_told_by(in_sentence, telling):
                    in_sentence.append(telling)
            for telling in in_sentence:
                _take_in(tellings, telling)
        yield from _items(analysis, found, tellings)


def _telling(
    analysis: "Analysis", found: "Found", act: Act, *, game: bool, back: bool
) -> _Telling | None:
    span = clause_of(act.verb, act.last or act.word)
    if is_history(analysis, act, span, back=back):
        return None
    statement = found.statement_at(act.word.idx)
    if statement is not None and _is_undone(statement, act):
        return None
    parties = parties_of(found, act, statement.speaker if statement is not None else None)
    act = in_context(found, act, parties)
    if game and act.sense.kind in PLAYED:
        return None
    if act.status == "threatened" and not parties.aimed:
        parties = replace(parties, aimed=warned(found, act, parties.actors))
    if act.sense.kind == "protest" and not parties.aimed:
        parties = replace(parties, aimed=protested(found, act, parties.actors, span))
    asserter = asserter_of(found, act)
    if asserter is None and is_bare_figure(analysis, act):
        return None
    if not is_measure(found, act, parties):
        return None
    return _Telling(
        act=act,
        span=span,
        actors=parties.actors,
        targets=parties.aimed,
        asserted_by=asserter,
        words=_content(act, parties.targets),
        evidence=[analysis.evidence(*span)],
    )


def _is_undone(statement: Statement, act: Act) -> bool:
    """Whether words deny an act without its being one that is denied, or only wish or fear it."""
    if statement.negated and act.status != "denied":
        return True
    return statement.type == "attitude" and act.status not in {
        "proposed",
        "threatened",
        "cancelled",
        "postponed",
    }


def _content(act: Act, targets: tuple["Token", ...]) -> frozenset[str]:
    """The lemmas that tell one act from another of its kind."""
    nouns = [
        act.word,
        *targets,
        *(child for child in act.word.children if child.dep_ in {"compound", "amod"}),
    ]
    if act.noun is None:
        nouns += [child for child in act.word.children if child.dep_ in {"dobj", "nsubjpass"}]
    numbers = [child for noun in nouns for child in noun.children if child.dep_ == "nummod"]
    return frozenset(
        str(token.lemma_).casefold()
        for token in (*nouns, *numbers)
        if token.pos_ in {"NOUN", "PROPN", "VERB", "NUM"}
    )


def _is_told_by(others: list[_Telling], telling: _Telling) -> bool:
    """Whether another act of the same sentence tells this one already, as means or outcome."""
    for other in others:
        same_kind = other.act.sense.kind == telling.act.sense.kind
        inside = other.span[0] <= telling.span[0] and telling.span[1] <= other.span[1]
        if same_kind and inside and (telling.actors == other.actors or not telling.actors):
            return True
        # "Freed the hostages held by rebels" tells of one act.
        if same_kind and inside and other.act.sense.mode == "release":
            return True
        if telling.act.word.is_ancestor(other.act.word) and other.act.verb.i == telling.act.verb.i:
            return True
        agreed = other.act.word.lemma_ in {"agree", "threaten"} and inside
        if agreed and other.act.word.is_ancestor(telling.act.word):
            return True
    return False


def _take_in(tellings: list[_Telling], new: _Telling) -> None:
    """Add a telling, or its evidence to the telling of the same act; link those that differ."""
    for number, old in enumerate(tellings):
        if not _tells_same_act(old, new):
            continue
        if old.act.status == new.act.status:
            old.evidence += new.evidence
            old.actors += [actor for actor in new.actors if not old.actors]
            old.targets += [actor for actor in new.targets if actor not in old.targets]
            return
        if _are_rivals(old, new):
            new.same_act.append(number)
    number = len(tellings)
    for other in new.same_act:
        tellings[other].same_act.append(number)
    tellings.append(new)


def _tells_same_act(old: _Telling, new: _Telling) -> bool:
    if old.act.sense.kind != new.act.sense.kind:
        return False
    if old.actors and new.actors and not set(old.actors) & set(new.actors):
        return False
    shared = old.words & new.words
    counts = [{word for word in words if word[0].isdigit()} for words in (old.words, new.words)]
    if all(counts) and not counts[0] & counts[1]:
        return False
    if any(word.isdigit() and len(word) > 1 for word in shared):
        return True
    if old.targets and new.targets and not set(old.targets) & set(new.targets):
        return False
    least = min(len(old.words), len(new.words))
    return least > 0 and len(shared) / least >= _ALIKE


def _are_rivals(old: _Telling, new: _Telling) -> bool:
    """Whether tellings of two statuses are of one act: taker and word agree, or most of the rest.

    A wrong link raises an open question that nobody has.
    """
    shared = old.words & new.words
    if old.actors and new.actors:
        return old.act.word.lemma_ in new.words or bool(old.targets and new.targets)
    return len(shared) >= _FEWEST_WITHOUT_TAKER


def _items(analysis: "Analysis", found: "Found", tellings: list[_Telling]) -> Iterator[Measure]:
    texts = [" ".join(analysis.text[slice(*telling.span)].split()) for telling in tellings]
    ids = [
        found.ids.take(
            f"measure-{telling.act.sense.kind.replace('_', '-')}-{slug(text, _STEM) or 'act'}",
            text,
            telling.act.status,
        )
        for telling, text in zip(tellings, texts, strict=True)
    ]
    for number, telling in enumerate(tellings):
        act = telling.act
        phrase = date_of(analysis, act.verb, act.word, telling.span)
        place = place_of((act.word, act.verb))
        yield Measure(
            id=ids[number],
            kind=act.sense.kind,
            status=act.status,
            actors=telling.actors,
            targets=telling.targets,
            text=texts[number],
            condition=condition_words(analysis, act.condition),
            place=analysis.text[place.left_edge.idx : place.idx + len(place)]
            if place is not None
            else None,
            date=analysis.day_of(phrase, future=_lies_ahead(analysis, act, phrase))
            if phrase is not None
            else None,
            date_text=phrase.text if phrase is not None else None,
            asserted_by=telling.asserted_by,
            same_act=[ids[other] for other in telling.same_act],
            plover=_plover(act),
            evidence=sorted(telling.evidence, key=lambda span: (span.start, span.end)),
        )


def _lies_ahead(analysis: "Analysis", act: Act, phrase: DatePhrase) -> bool:
    """Whether a day is one to come: "announced on Monday" is past, "will sail on Monday" is not."""
    span = analysis.doc.char_span(phrase.start, phrase.end, alignment_mode="expand")
    called = act.word.lemma_ == "call" and act.sense.kind == "protest"
    if span is None or called:
        return act.ahead or called
    if act.status == "postponed" and span[0].i > 0 and span[0].nbor(-1).lower_ in _NEW_DAY:
        return True
    verb = next((node for node in span.root.ancestors if node.pos_ in {"VERB", "AUX"}), act.verb)
    return verb.tag_ not in {"VBD", "VBN", "VBZ", "VBP"} or is_future(verb)


def _plover(act: Act) -> Plover | None:
    """What is hostile and still to come is THREATEN, what is friendly and to come AGREE."""
    sense = act.sense
    if act.status == "threatened":
        return Plover(event="THREATEN", mode=_threat_mode(act))
    if sense.event is None:
        return None
    if act.ahead:
        return (
            Plover(event="THREATEN", mode=_threat_mode(act))
            if sense.hostile
            else Plover(event="AGREE")
        )
    return Plover(event=sense.event, mode=sense.mode)


def _threat_mode(act: Act) -> str | None:
    """The mode of a threat, from the kind of what is threatened (PLOVER manual, THREATEN)."""
    return {
        "use_of_force": "violence",
        "military_movement": "violence",
        "movement_restriction": "restrict",
        "communication_restriction": "restrict",
        "arrest_or_detention": "arrest",
        "diplomatic": "relations",
    }.get(act.sense.kind)
