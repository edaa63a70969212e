"""What a verb attributes: the clause, the purpose, the thing or the judgment that it governs."""

from typing import TYPE_CHECKING

from briefgen.extract.language import cues
from briefgen.extract.language.syntax import (
    QUESTION_TAGS,
    RELATIVES,
    SUBJECTS,
    child_of,
    has_to,
    spans_of,
    subject_of,
)
from briefgen.extract.statements.attribution import Span
from briefgen.extract.statements.complements import (
    clause_content,
    interrupted,
    misjoined,
    rejoining,
    with_joint,
)
from briefgen.extract.statements.deeds import is_deed

if TYPE_CHECKING:
    from spacy.tokens import Token

# What is called for has a purpose: "called on them to leave", "called for the rule to end".
_DIRECTED = frozenset({"call:on", "call:for", "appeal:to", "plead:with", "push:for", "press:for"})
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_JUDGED_AS = frozenset({"as", "for", "of", "with"})
_BEFORE_DAYS = frozenset({"on", "last", "late", "early", "this"})
_NAMED_IN_CONTENT = frozenset({"dobj", "obj", "attr", "oprd"})


def content_of(verb: "Token", lemma: str) -> tuple[tuple[Span, ...], bool]:
    """Return the words that a verb attributes to its subject and whether they are an attitude.

    The frames are tried in the order in which a clause is surer than a thing: "said that", "called
    for", "vowed to", "accused X of", and last the sentence around a parenthesis.

    Args:
        verb: a verb outside quotation marks.
        lemma: its lemma in lower case.

    Returns:
        Spans of the text, empty where the verb attributes nothing.
    """
    saying = lemma in cues.SAYING
    if saying or lemma in cues.THINKING:
        clause = clause_content(verb)
        if clause:
            return clause, not saying
        gerund = child_of(verb, {"xcomp"}) if lemma in cues.WITH_GERUND else None
        if gerund is not None and gerund.tag_ == "VBG" and child_of(verb, {"dobj"}) is None:
            return spans_of(gerund.subtree), False
    prepositional, thought = _prepositional(verb, lemma)
    if prepositional:
        return prepositional, thought
    if lemma in cues.INTENDING:
        purpose = _purpose(verb)
        if purpose:
            return purpose, lemma not in cues.INTENDING_SPEECH
    names_it = lemma == "say" and child_of(verb, SUBJECTS) is not None
    if names_it or lemma in cues.JUDGING_EITHER:
        judged = _judged(verb, lemma)
        if judged:
            return judged, not names_it and lemma not in cues.JUDGING
    return (interrupted(verb) or misjoined(verb) if saying else ()), False


def _purpose(verb: "Token") -> tuple[Span, ...]:
    """What is to be done in "urged them to leave" or "vowed to fight", with the one who is to."""
    clause = child_of(verb, {"xcomp", "ccomp"})
    if clause is None or not has_to(clause):
        return ()
    whom = child_of(verb, {"dobj", "obj", "dative"})
    tokens = [*clause.subtree]
    if whom is not None and verb.i < whom.i < clause.i:
        tokens += [*whom.subtree]
    return spans_of(tokens)


def _prepositional(verb: "Token", lemma: str) -> tuple[tuple[Span, ...], bool]:
    for child in verb.children:
        if child.i > verb.i and f"{lemma}:for" in cues.PREPOSITIONAL and _is_called_for(child):
            return spans_of([*child.subtree][1:]), False
        if child.dep_ not in {"prep", "prt"} or child.i < verb.i:
            continue
        key = f"{lemma}:{child.lower_}"
        thing = child_of(child, {"pobj"})
        if thing is not None and (
            thing.lemma_.casefold() in cues.TAKEN_NOT_SAID or thing.ent_type_ in {"DATE", "TIME"}
        ):
            continue
        if key in cues.PREPOSITIONAL_EITHER:
            tokens = [token for token in child.subtree if token.i != child.i]
            if key in _DIRECTED:
                tokens += [
                    token
                    for other in verb.children
                    if other.dep_ in {"xcomp", "advcl"} and other.i > child.i and has_to(other)
                    for token in other.subtree
                ]
            if tokens:
                return spans_of(_without_day(tokens)), key in cues.PREPOSITIONAL_THOUGHT
    return (), False


def _is_called_for(clause: "Token") -> bool:
    """Whether a clause says who is to do what: "called for the troops to leave"."""
    return (
        clause.dep_ in {"advcl", "ccomp", "xcomp"}
        and clause.left_edge.lower_ == "for"
        and has_to(clause)
    )


def _without_day(tokens: list["Token"]) -> list["Token"]:
    """A thing without the weekday behind it, which is that of the saying: "... on Saturday"."""
    ordered = sorted(tokens, key=lambda token: token.i)
    if len(ordered) > 1 and ordered[-1].lower_ in _WEEKDAYS:
        ordered.pop()
        while len(ordered) > 1 and ordered[-1].lower_ in _BEFORE_DAYS:
            ordered.pop()
    return ordered


def _judged(verb: "Token", lemma: str) -> tuple[Span, ...]:
    if lemma in cues.ACCUSING:
        charged, spans = _charged(verb, cues.ACCUSING[lemma])
        if charged:
            whom = [child for child in verb.children if child.dep_ in _NAMED_IN_CONTENT]
            return () if is_deed(verb, lemma, subject_of(verb), whom) else spans
    things = [
        child
        for child in verb.children
        if child.dep_ in _NAMED_IN_CONTENT | {"ccomp", "xcomp", "acomp"} and child.i > verb.i
    ]
    if not any(thing.dep_ in _NAMED_IN_CONTENT | {"ccomp"} for thing in things):
        return ()
    if any(thing.lemma_.casefold() in cues.TAKEN_NOT_SAID for thing in things):
        return ()
    if lemma == "call" and len(things) == 1 and _is_phoned(verb):
        return ()
    source = subject_of(verb)
    if lemma in cues.SHOWING and (source is None or source.lemma_ not in cues.TEXTS):
        return ()
    if is_deed(verb, lemma, source, things):
        return ()
    tokens = [token for thing in things for token in _restricted(thing)]
    last = max(token.i for token in tokens)
    for child in verb.children:
        if (
            child.dep_ == "prep"
            and child.i == last + 1
            and (child.lower_ in _JUDGED_AS or lemma in cues.SHOWING)
        ):
            tokens += [*child.subtree]
    return spans_of(_without_day(tokens))


def _is_phoned(verb: "Token") -> bool:
    """Whether "called" needs a telephone: nothing says what somebody is called."""
    described = any(
        child.dep_ in {"oprd", "xcomp", "ccomp", "acomp"} and not has_to(child)
        for child in verb.children
    )
    quoted = any(token.text in {'"', "''", "'"} for token in verb.subtree)
    return not described and not quoted


def _charged(verb: "Token", preposition: str) -> tuple[bool, tuple[Span, ...]]:
    """Whether "X of Y" follows a verb of judgment, and whom and what it names together."""
    inner = child_of(verb, {"xcomp"})
    if inner is not None and any(child.lower_ == preposition for child in inner.children):
        return True, spans_of(_own(verb, inner))
    links = {preposition, "on"} if verb.lemma_ == "blame" else {preposition}
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in links and child.i > verb.i:
            whom = child_of(verb, _NAMED_IN_CONTENT)
            if whom is not None and verb.i < whom.i < child.i:
                return True, spans_of([*_own(verb, child), *whom.subtree])
            relative = whom is not None and whom.lower_ in RELATIVES
            return True, spans_of(_own(verb, child)) if relative or verb.lemma_ == "warn" else ()
    return False, ()


def _own(verb: "Token", part: "Token") -> list["Token"]:
    """A part of the content without cues in it that go on with the speaker, nor remarks."""
    others = {token.i for cue in rejoining(verb, part) for token in with_joint(cue)}
    return [token for token in _restricted(part) if token.i not in others]


def _restricted(thing: "Token") -> list["Token"]:
    """A noun phrase without what a comma and a relative clause add to it."""
    added = {
        token.i
        for part in thing.subtree
        if part.dep_ == "relcl" and part.left_edge.tag_ in QUESTION_TAGS
        for token in part.subtree
        if part.left_edge.i and part.doc[part.left_edge.i - 1].text == ","
    }
    return [token for token in thing.subtree if token.i not in added]
