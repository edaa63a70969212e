"""Measures: what each side did, does, announces or threatens, from the parse of an article."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefgen.brief import Evidence, Measure, Plover, Statement, slug
from briefgen.extract.actors.descriptions import kind_of_description
from briefgen.extract.dates import DatePhrase
from briefgen.extract.language.clauses import clause_of, condition_words, date_of
from briefgen.extract.language.syntax import is_future, subject_of
from briefgen.extract.measures.act import Act
from briefgen.extract.measures.acts import find_acts
from briefgen.extract.measures.history import is_history
from briefgen.extract.measures.lexicon import OBSTRUCTION, READY_FOR_FORCE, UNNAMED_ACTIONS
from briefgen.extract.measures.parties import PLACES, actors_of, place_of, takers_of, targets_of
from briefgen.extract.measures.possible_takers import Parties, are_people
from briefgen.extract.measures.relevance import is_measure
from briefgen.extract.measures.senses import ECONOMIC, RESTRICT, WITHHOLD
from briefgen.extract.measures.sport import PLAYED, is_of_sport

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.extractor import Found
    from briefgen.extract.language.analysis import Analysis

_OURS = frozenset({"i", "we"})
_STEM = 40
# Share of the words of the shorter telling that two tellings of one act have in common.
_ALIKE = 0.5


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
        game = is_of_sport(analysis)
        for sentence in analysis.sentences:
            in_sentence: list[_Telling] = []
            for act in find_acts(sentence):
                telling = _telling(analysis, found, act, game=game)
                if telling is not None and not _is_told_by(in_sentence, telling):
                    in_sentence.append(telling)
            for telling in in_sentence:
                _take_in(tellings, telling)
        yield from _items(analysis, found, tellings)


def _telling(analysis: "Analysis", found: "Found", act: Act, *, game: bool) -> _Telling | None:
    span = clause_of(act.verb, act.word)
    if is_history(analysis, act, span):
        return None
    statement = found.statement_at(act.word.idx)
    if statement is not None and _is_undone(statement, act):
        return None
    teller = found.statement_at(act.verb.idx)
    parties = _parties_of(found, act, statement.speaker if statement is not None else None)
    if act.sense is WITHHOLD and not parties.aimed:
        # What is withheld from nobody in particular is a rule of trade.
        act = replace(act, sense=ECONOMIC)
    if act.noun is None and act.sense is RESTRICT and are_people(found, parties.takers):
        act = replace(act, sense=OBSTRUCTION)
    if game and act.sense.kind in PLAYED:
        return None
    if act.sense.kind == "protest" and not parties.aimed:
        parties = replace(parties, aimed=_protested(found, act, parties.actors, span))
    if not is_measure(found, act, parties):
        return None
    return _Telling(
        act=act,
        span=span,
        actors=parties.actors,
        targets=parties.aimed,
        asserted_by=teller.speaker if teller is not None else None,
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


def _parties_of(found: "Found", act: Act, speaker: str | None) -> Parties:
    """Who takes an act and whom it is aimed at; "we" are the side of the speaker."""
    if act.sense is READY_FOR_FORCE:
        subject = subject_of(act.verb)
        subjects = (subject,) if subject is not None else ()
        return Parties(subjects, (), actors_of(found.cast, subjects), [])
    takers = takers_of(act.verb, act.noun)
    actors = actors_of(found.cast, takers)
    if not actors and speaker is not None and any(taker.lower_ in _OURS for taker in takers):
        actors = [speaker]
    targets = tuple(
        target
        for target in targets_of(act.verb, act.noun)
        if not _is_moved(act, target)
        and not _is_own(act, target)
        and not _is_mere_thing(act, target)
        and target.lemma_.casefold() not in UNNAMED_ACTIONS
    )
    aimed = [
        actor
        for actor in actors_of(found.cast, targets)
        if actor not in actors and not _is_scene(found, actor, act)
    ]
    return Parties(takers, targets, actors, aimed)


def _protested(found: "Found", act: Act, actors: list[str], span: tuple[int, int]) -> list[str]:
    """Against whom a protest is: the first who is named behind it and is no place."""
    named = found.cast.named_between(act.word.idx, span[1])
    against = [actor for actor in named if actor not in actors and not _is_place(found, actor, act)]
    return against[:1]


def _is_scene(found: "Found", actor: str, act: Act) -> bool:
    """Whether an actor that is no state is named only as where the act was done."""
    return (
        found.cast.being(actor).kind not in {"state", "government"}
        and act.sense.kind not in {"movement_restriction", "military_movement"}
        and bool(found.cast.being(actor).mentions)
        and _is_place(found, actor, act)
    )


def _is_place(found: "Found", actor: str, act: Act) -> bool:
    """Whether an actor is named in a sentence only as the place of the act."""
    heads = [found.cast.analysis.doc[mention.head] for mention in found.cast.being(actor).mentions]
    here = [head for head in heads if head.sent == act.verb.sent]
    return bool(here) and all(head.dep_ == "pobj" and head.head.lower_ in PLACES for head in here)


def _is_moved(act: Act, target: "Token") -> bool:
    """Whether a word names what is sent or given rather than whom it reaches."""
    first = target
    while first.dep_ == "conj":
        first = first.head
    return (
        act.sense.kind in {"military_movement", "aid", "economic"}
        and first.head.i == act.verb.i
        and first.dep_ in {"dobj", "nsubjpass"}
    )


def _is_own(act: Act, target: "Token") -> bool:
    """Whether a word names the taker's own people: "recalled its ambassador"."""
    return act.sense.kind in {"diplomatic", "military_movement"} and any(
        child.tag_ == "PRP$" for child in target.children
    )


def _is_mere_thing(act: Act, target: "Token") -> bool:
    """Whether a word names the thing of a rule, "112 services", and nobody who suffers the act."""
    return (
        act.by_rule
        and target.head.i == act.verb.i
        and target.pos_ != "PROPN"
        and kind_of_description(target) not in {"person", "group"}
    )


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
    if span is None:
        return act.ahead
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
