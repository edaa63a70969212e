"""The clause that a verb of saying or thinking governs, also where a parser joined it wrongly."""

from typing import TYPE_CHECKING

from briefgen.extract.language import cues
from briefgen.extract.language.syntax import QUESTION_TAGS, SUBJECTS, child_of, is_negated, spans_of
from briefgen.extract.statements.attribution import CITING, Span, is_carrying

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSE = frozenset({"ccomp", "csubj"})
# Words that set another's report against the one before.
_CONTRASTING = frozenset({"while", "whereas", "and", "but", "though", "although"})
_FINITE = frozenset({"VBD", "VBZ"})
# "... and said": whoever is reported goes on.
_RESUMING = frozenset({"say", "add"})


def clause_content(verb: "Token") -> tuple[Span, ...]:
    """The clause that a verb governs, as spans; empty where it governs none.

    Left out is what only seems part of it: other words of the reporter, another's report, a cue
    with which the same speaker goes on. Taken in is what a parser hung on the verb instead.

    Args:
        verb: a verb of saying or thinking.
    """
    clause = _governed(verb) or _indirect_question(verb) or _clause_behind_occasion(verb)
    if clause is None:
        return ()
    within = {token.i for token in clause.subtree}
    drop = {
        token.i
        for child in verb.children
        if child.i != clause.i and not child.is_ancestor(clause)
        for token in child.subtree
    }
    drop -= within if clause.head.i != verb.i else set()
    drop |= {token.i for cue in rejoining(verb, clause) for token in with_joint(cue)}
    drop |= {token.i for start in _other_reports(verb, clause) for token in start.subtree}
    drop |= _beyond_semicolon(verb, clause)
    drop |= {
        token.i
        for child in clause.subtree
        if child.dep_ == "advcl" and child.tag_ == "VBG" and child.lemma_ in CITING
        for token in child.subtree
    }
    tokens = [token for token in clause.subtree if token.i not in drop]
    tokens += _misread_subject(verb, clause)
    tokens += _modal_sequel(verb, clause)
    tokens += _condition_behind(verb, clause)
    joined = [
        token
        for child in verb.children
        if child.dep_ == "ccomp"
        and child.i != clause.i
        and not is_carrying(child)
        and not _parted(child, verb)
        for token in child.subtree
    ]
    return spans_of([*tokens, *joined])


def _governed(verb: "Token") -> "Token | None":
    """The clause that a verb governs, not one beyond a semicolon, nor who carries the words."""
    for child in verb.children:
        if child.dep_ not in _CLAUSE or _parted(child, verb):
            continue
        carried = child_of(child, _CLAUSE) if child.i > verb.i and is_carrying(child) else None
        return carried if carried is not None and carried.i < child.i else child
    return None


def _other_reports(verb: "Token", clause: "Token") -> list["Token"]:
    """Clauses of the content in which somebody else speaks: "..., while her deputy said that".

    They are set off by a comma and have a speaker and a content of their own.
    """
    return [
        token
        for token in clause.subtree
        if token.dep_ in {"advcl", "conj"}
        and token.i > verb.i
        and token.lemma_.casefold() in cues.SPEECH
        and token.tag_ in _FINITE
        and child_of(token, SUBJECTS) is not None
        and child_of(token, _CLAUSE | {"dobj"}) is not None
        and _opens_with(token, _CONTRASTING)
    ]


def _beyond_semicolon(verb: "Token", clause: "Token") -> set[int]:
    """What stands behind a semicolon where somebody else speaks: "A said ...; B said ..."."""
    for mark in verb.doc[verb.i : clause.right_edge.i]:
        if mark.text == ";" and any(
            _reports(token) for token in verb.doc[mark.i : clause.right_edge.i + 1]
        ):
            return set(range(mark.i, clause.right_edge.i + 1))
    return set()


def _reports(verb: "Token") -> bool:
    """Whether a verb is a finite one of saying with a speaker."""
    return (
        verb.lemma_.casefold() in cues.SAYING
        and verb.tag_ in _FINITE
        and child_of(verb, SUBJECTS) is not None
    )


def _opens_with(clause: "Token", words: frozenset[str]) -> bool:
    first = clause.left_edge
    joint = first if first.lower_ in words else first.nbor(-1)
    return joint.lower_ in words and joint.i > 0 and joint.nbor(-1).text == ","


def _misread_subject(verb: "Token", clause: "Token") -> list["Token"]:
    """The subject of the content where a parser took it for what is said: "said life is hard"."""
    thing = child_of(verb, {"dobj"})
    if thing is None or verb.lemma_.casefold() in cues.ADDRESSING or thing.i < verb.i:
        return []
    bare = child_of(clause, SUBJECTS) is None and thing.right_edge.i + 1 == clause.left_edge.i
    return [*thing.subtree] if bare else []


def _condition_behind(verb: "Token", clause: "Token") -> list["Token"]:
    """The condition of the content that a parser hung on the cue: "warned ... if it goes on"."""
    for child in verb.children:
        marks = {part.lower_ for part in child.children if part.dep_ == "mark"}
        gap = verb.doc[clause.right_edge.i + 1 : child.left_edge.i]
        behind = child.dep_ == "advcl" and child.left_edge.i > clause.right_edge.i
        if behind and marks & {"if", "unless"} and all(token.is_punct for token in gap):
            return [*child.subtree]
    return []


def _modal_sequel(verb: "Token", clause: "Token") -> list["Token"]:
    """What goes on with the content though a parser joined it to the cue: "and would continue"."""
    if any(child.tag_ == "MD" for child in verb.children):
        return []
    for child in verb.children:
        modal = any(part.tag_ == "MD" for part in child.children)
        if child.dep_ == "conj" and child.i > clause.i and modal:
            own = child_of(child, SUBJECTS)
            if own is None:
                return [*verb.doc[clause.right_edge.i + 1 : child.right_edge.i + 1]]
    return []


def rejoining(verb: "Token", clause: "Token") -> list["Token"]:
    """Cues that a parser joined to a verb of the content, though they go on with the speaker.

    "He said the gate held and said it would hold": the second "said" is his. It is told by the same
    lemma, or by a tense that the cue shares with the first and not with the verb it is joined to.
    """
    return [
        token
        for token in clause.subtree
        if token.dep_ == "conj"
        and token.pos_ == "VERB"
        and token.lemma_.casefold() in cues.SPEECH
        and child_of(token, SUBJECTS) is None
        and (
            token.lemma_ == verb.lemma_
            or token.head.lemma_ == "be"
            or token.lemma_ in _RESUMING
            or (token.tag_ == verb.tag_ != token.head.tag_ and token.tag_ in _FINITE)
        )
    ]


def with_joint(cue: "Token") -> list["Token"]:
    """The tokens of a joined clause and the "and" before it."""
    joint = [child for child in cue.head.children if child.dep_ == "cc" and child.i < cue.i]
    return [*joint[-1:], *cue.subtree]


def _indirect_question(verb: "Token") -> "Token | None":
    """What is left open in "has not said when they sail", which parsers take for a time."""
    if verb.lemma_.casefold() not in cues.ASKING and not is_negated(verb):
        return None
    for child in verb.children:
        first = next((token for token in child.subtree if not token.is_space), child)
        if child.dep_ == "advcl" and child.i > verb.i and first.tag_ in QUESTION_TAGS:
            return child
    return None


def _clause_behind_occasion(verb: "Token") -> "Token | None":
    """The clause that a parser hung on the occasion: "told the court in a statement that"."""
    for child in verb.children:
        if child.dep_ != "prep" or child.i < verb.i:
            continue
        for part in child.subtree:
            clause = part.dep_ in {"acl", "relcl"} and part.head.dep_ == "pobj"
            if clause and any(mark.dep_ == "mark" and mark.lower_ == "that" for mark in part.lefts):
                return part
    return None


def misjoined(verb: "Token") -> tuple[Span, ...]:
    """A clause that a parser joined to its cue without "and": "they estimated by May it would"."""
    if verb.tag_ not in _FINITE or verb.lemma_.casefold() not in cues.SAYING - cues.NEEDS_SPEAKER:
        return ()
    if child_of(verb, SUBJECTS) is None or any(child.dep_ == "cc" for child in verb.children):
        return ()
    for child in verb.children:
        thing = child_of(child, SUBJECTS) or child_of(verb, {"dobj"})
        behind = thing is not None and verb.i < thing.i < child.i
        if child.dep_ == "conj" and child.tag_ in _FINITE | {"VB"} and behind:
            return spans_of(verb.doc[verb.i + 1 : child.right_edge.i + 1])
    return ()


def interrupted(verb: "Token") -> tuple[Span, ...]:
    """The sentence around a parenthesis: "The bridge, she said, is closed"."""
    if verb.dep_ not in {"parataxis", "advcl", "ccomp"} or verb.head.i == verb.i:
        return ()
    if verb.tag_ == "VBG":
        return ()
    marks = {child.lower_ for child in verb.children if child.dep_ == "mark"}
    if verb.dep_ == "advcl" and marks and marks != {"as"}:
        return ()
    if verb.dep_ == "ccomp" and verb.head.i < verb.i:
        return ()
    addressing = verb.lemma_.casefold() in cues.ADDRESSING
    contents = {"ccomp", "xcomp"} if addressing else {"dobj", "ccomp", "xcomp"}
    if any(child.dep_ in contents and child.i > verb.i for child in verb.children):
        return ()
    own = {token.i for token in verb.subtree}
    around = [token for token in verb.head.subtree if token.i not in own]
    if any(token.text == ";" for token in around):
        around = [token for token in around if not _parted(token, verb)]
    return spans_of(around)


def _parted(token: "Token", verb: "Token") -> bool:
    """Whether a semicolon stands between a token and a verb."""
    first, last = sorted((token.i, verb.i))
    return any(part.text == ";" for part in verb.doc[first:last])
