"""Measures: what each side did, does, announces or threatens, from the parse of an article."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefgen.brief import Evidence, Measure, Plover, Statement, slug
from briefgen.extract.act_parties import actors_of, place_of, takers_of, targets_of
from briefgen.extract.acts import Act, find_acts, is_figurative
from briefgen.extract.cast import kind_of_description
from briefgen.extract.clauses import clause_of, condition_words, date_of
from briefgen.extract.countries import countries_in
from briefgen.extract.measure_lexicon import (
    AMBIGUOUS_VERBS,
    DIPLOMATIC_WORDS,
    FORCES,
    HUMAN_OBJECT_VERBS,
    OBSTRUCTION,
    READY_FOR_FORCE,
    WEAK_NOUNS,
)
from briefgen.extract.syntax import noun_phrase, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.analysis import Analysis
    from briefgen.extract.beings import Being
    from briefgen.extract.extractor import Found

# Kinds of actors that fight, govern and sign; a person alone shouts, a body of people acts.
_PARTIES = frozenset({"state", "government", "armed_group"})
_YEAR = re.compile(r"(?<![\d-])(1[0-9]{3}|20[0-9]{2})(?![\d-])")
_HISTORY = re.compile(
    r"\b(?:decades?|centur(?:y|ies)|(?:\w+|\d+) years) (?:ago|earlier)\b|\bhistorically\b",
    re.IGNORECASE,
)
_OFFICIAL = frozenset({"official", "officer", "soldier", "guard", "personnel", "staff", "lawmaker"})
_STEM = 40


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
    after = ("statements",)

    def extract(self, analysis: "Analysis", found: "Found") -> Iterator[Measure]:
        """Yield the measures of an article, each told once, in the order of the text."""
        tellings: list[_Telling] = []
        for sentence in analysis.sentences:
            in_sentence: list[_Telling] = []
            for act in find_acts(sentence):
                telling = _telling(analysis, found, act)
                if telling is not None and not _is_told_by(in_sentence, telling):
                    in_sentence.append(telling)
            for telling in in_sentence:
                _take_in(tellings, telling)
        yield from _items(analysis, found, tellings)


def _telling(analysis: "Analysis", found: "Found", act: Act) -> _Telling | None:
    span = clause_of(act.verb, act.word)
    if _is_history(analysis, act, span):
        return None
    statement = _statement_at(found.statements, act.word.idx)
    if statement is not None and (statement.type == "attitude" or statement.negated):
        return None
    teller = _statement_at(found.statements, act.verb.idx)
    if act.sense is READY_FOR_FORCE:
        subject = subject_of(act.verb)
        takers, targets = ((subject,) if subject is not None else ()), ()
    else:
        takers, targets = takers_of(act.verb, act.noun), targets_of(act.verb, act.noun)
    if act.noun is None and act.sense.mode == "restrict" and _are_people(found, takers):
        act = replace(act, sense=OBSTRUCTION)
    actors = actors_of(found.cast, takers)
    if not actors and statement is not None and statement.speaker and _speaks_of_own_side(takers):
        actors = [statement.speaker]
    targets = tuple(target for target in targets if not _is_moved(act, target))
    aimed = [actor for actor in actors_of(found.cast, targets) if actor not in actors]
    if not _counts(found, act, actors, aimed, takers, targets):
        return None
    return _Telling(
        act=act,
        span=span,
        actors=actors,
        targets=aimed,
        asserted_by=teller.speaker if teller is not None else None,
        words=_content(analysis, act, targets),
        evidence=[analysis.evidence(*span)],
    )


def _is_moved(act: Act, target: "Token") -> bool:
    """Whether a word names what is sent or given rather than whom it reaches."""
    return (
        act.sense.kind in {"military_movement", "aid", "economic"}
        and target.head.i == act.verb.i
        and target.dep_ in {"dobj", "nsubjpass"}
    )


def _speaks_of_own_side(takers: tuple["Token", ...]) -> bool:
    return any(taker.lower_ in {"i", "we"} for taker in takers)


def _counts(
    found: "Found",
    act: Act,
    actors: list[str],
    aimed: list[str],
    takers: tuple["Token", ...],
    targets: tuple["Token", ...],
) -> bool:
    """Whether somebody acts on somebody, as far as the word needs it to be a measure."""
    cast = found.cast
    kinds = {cast.being(actor).kind for actor in (*actors, *aimed)}
    if any(_is_official(cast.being(actor)) for actor in actors):
        kinds.add("government")
    if any(cast.is_medium(actor) for actor in actors) or is_figurative(act.word):
        return False
    lemma = str(act.word.lemma_).casefold()
    is_noun = act.noun is not None
    kind = act.sense.kind
    if kind == "diplomatic" and lemma in DIPLOMATIC_WORDS:
        sides = [cast.being(actor) for actor in actors]
        others = [cast.being(actor) for actor in aimed]
        together = is_noun or bool(others) or len(sides) > 1 or lemma == "agree"
        return together and any(map(_deals_abroad, sides)) and (not others or any(map(_deals_abroad, others)))
    if act.sense.mode == "discontinue" and not actors:
        return False
    if kind == "protest":
        if lemma in {"rally", "march"} and all(cast.being(actor).is_person for actor in actors):
            return False
        return bool(actors) or any(token.pos_ in {"NOUN", "PROPN"} for token in takers)
    if not is_noun and lemma in HUMAN_OBJECT_VERBS:
        return any(_is_human(target) for target in targets if _is_object(act, target))
    if not is_noun and lemma in AMBIGUOUS_VERBS:
        return bool(targets) and any(_is_party(found, taker) for taker in takers)
    if is_noun and lemma in WEAK_NOUNS:
        return bool(kinds & (_PARTIES | {"group", "organization"}))
    if kind in {"aid", "legislative", "economic", "other"}:
        return bool(actors) and bool(kinds & (_PARTIES | {"organization", "group"}))
    return bool(actors or aimed or is_noun)


def _is_official(being: "Being") -> bool:
    """Whether somebody holds an office or is described by a country: a minister, not a passer-by."""
    return being.is_person and bool(being.role or being.country)


def _deals_abroad(being: "Being") -> bool:
    """Whether somebody meets and agrees for a state, an armed group, or a body of several states."""
    if being.kind in _PARTIES or (being.is_person and being.role is not None):
        return True
    return being.kind in {"group", "organization", "person"} and being.country is not None


def _is_party(found: "Found", token: "Token") -> bool:
    """Whether a word means a state, its forces, an armed group, or people of a nation."""
    actor = found.cast.actor_for(token)
    if actor is not None and found.cast.being(actor).kind in _PARTIES:
        return True
    if actor is not None and found.cast.being(actor).kind in {"person", "media"}:
        return False
    start, end = noun_phrase(token)
    described = kind_of_description(token) in _PARTIES | {"group"}
    return described or bool(countries_in(found.cast.analysis.text[start:end]))


def _are_people(found: "Found", takers: tuple["Token", ...]) -> bool:
    """Whether a crowd acts: people in the plural who neither govern nor bear arms."""
    return bool(takers) and all(
        taker.tag_ in {"NNS", "NNPS"}
        and found.cast.actor_for(taker) is None
        and kind_of_description(taker) in {None, "group"}
        and taker.lemma_.casefold() not in FORCES | _OFFICIAL
        for taker in takers
    )


def _is_object(act: Act, target: "Token") -> bool:
    """Whether the act's verb is done to a word itself, rather than behind a preposition."""
    return target.dep_ in {"dobj", "nsubjpass", "conj"} or act.verb.head.i == target.i


def _is_human(token: "Token") -> bool:
    return token.ent_type_ in {"PERSON", "NORP"} or kind_of_description(token) in {"person", "group"}


def _is_history(analysis: "Analysis", act: Act, span: tuple[int, int]) -> bool:
    """Whether a clause tells of a year long past rather than of the events of the day."""
    words = analysis.text[span[0] : span[1]]
    if any(_belongs(act, span[0] + match.start()) for match in _HISTORY.finditer(words)):
        return True
    published = analysis.published
    days = analysis.dates_between(*span)
    if any(analysis.day_of(day) and not _YEAR.fullmatch(day.text) for day in days):
        return False
    for match in _YEAR.finditer(words):
        offset = span[0] + match.start()
        if not _belongs(act, offset):
            continue
        if published is None or int(match.group()) < published.year - 1:
            return True
    return False


def _belongs(act: Act, offset: int) -> bool:
    """Whether the date at an offset is one of the act rather than of a clause within its own."""
    token = next((part for part in act.verb.sent if part.idx == offset), None)
    if token is None or token.ent_type_ != "DATE":
        return False
    above = next((node for node in token.ancestors if node.pos_ in {"VERB", "AUX"}), None)
    return above is None or above.i == act.verb.i or above.is_ancestor(act.verb)


def _statement_at(statements: list[Statement], offset: int) -> Statement | None:
    """The statement whose content holds a character: the innermost, if several do."""
    holding = [
        (span.end - span.start, number)
        for number, statement in enumerate(statements)
        for span in statement.evidence
        if span.part == "content" and span.start <= offset < span.end
    ]
    return statements[min(holding)[1]] if holding else None


def _content(analysis: "Analysis", act: Act, targets: tuple["Token", ...]) -> frozenset[str]:
    """The lemmas that tell one act from another of its kind."""
    nouns = [
        act.word,
        *targets,
        *(child for child in act.word.children if child.dep_ in {"compound", "amod"}),
    ]
    if act.noun is None:
        nouns += [child for child in act.word.children if child.dep_ in {"dobj", "nsubjpass"}]
    return frozenset(
        str(token.lemma_).casefold()
        for token in nouns
        if token.pos_ in {"NOUN", "PROPN", "VERB"}
        and analysis.text[token.idx : token.idx + 1].strip()
    )


def _is_told_by(others: list[_Telling], telling: _Telling) -> bool:
    """Whether another act of the same sentence tells this one already: its means, or its outcome."""
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
    if old.targets and new.targets and not set(old.targets) & set(new.targets):
        return False
    shared = old.words & new.words
    least = min(len(old.words), len(new.words))
    return least > 0 and len(shared) / least >= 0.5


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
        future = act.status in {"announced", "threatened", "proposed", "postponed"}
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
            date=analysis.day_of(phrase, future=future) if phrase is not None else None,
            date_text=phrase.text if phrase is not None else None,
            asserted_by=telling.asserted_by,
            same_act=[ids[other] for other in telling.same_act],
            plover=_plover(act),
            evidence=sorted(telling.evidence, key=lambda span: (span.start, span.end)),
        )


def _plover(act: Act) -> Plover:
    """What is hostile and still to come is THREATEN, what is friendly and to come AGREE."""
    sense = act.sense
    if act.status == "threatened":
        return Plover(event="THREATEN", mode=_threat_mode(act))
    if act.ahead:
        return (
            Plover(event="THREATEN", mode=_threat_mode(act))
            if sense.hostile
            else Plover(event="AGREE")
        )
    if act.status == "lifted" and sense.event in {"COERCE", "SANCTION"}:
        return Plover(event="CONCEDE")
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
