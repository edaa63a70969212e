"""What a verb attributes: the clause, the purpose, the thing or the judgment that it governs."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from briefgen.extract import cues
from briefgen.extract.attribution import Span, is_carrying
from briefgen.extract.gazetteer import OFFICES, PEOPLE
from briefgen.extract.syntax import SUBJECTS, child_of, is_negated

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSE = frozenset({"ccomp", "csubj"})
# What is called for has a purpose: "called on them to leave", "called for the rule to end".
_DIRECTED = frozenset({"call:on", "call:for", "appeal:to", "plead:with", "push:for", "press:for"})
# Words that set another's report against the one before.
_CONTRASTING = frozenset({"while", "whereas", "and", "but", "though", "although"})
_FINITE = frozenset({"VBD", "VBZ"})
_QUESTION_TAGS = frozenset({"WRB", "WP", "WDT"})
_NAMED_IN_CONTENT = frozenset({"dobj", "obj", "attr", "oprd"})
_DIVIDERS = frozenset({",", ";", ":", "-", "–", "—", "--", "...", "…"})
_DIVIDERS_BEHIND = _DIVIDERS | {"."}


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
        clause = _clause_content(verb)
        if clause:
            return clause, not saying
    prepositional, thought = _prepositional(verb, lemma)
    if prepositional:
        return prepositional, thought
    if lemma in cues.INTENDING_SPEECH | cues.INTENDING_THOUGHT:
        purpose = _purpose(verb)
        if purpose:
            return purpose, lemma not in cues.INTENDING_SPEECH
    names_it = lemma == "say" and child_of(verb, SUBJECTS) is not None
    if names_it or lemma in cues.JUDGING | cues.JUDGING_THOUGHT:
        judged = _judged(verb, lemma)
        if judged:
            return judged, not names_it and lemma not in cues.JUDGING
    return (_interrupted(verb) or _misjoined(verb) if saying else ()), False


def spans_of(tokens: Iterable["Token"]) -> tuple[Span, ...]:
    """The stretches of text that tokens cover, joined where only space lies between them.

    No stretch begins or ends with a mark that divides clauses, and none is without a letter.
    """
    ordered = sorted((token for token in tokens if not token.is_space), key=lambda token: token.i)
    stretches: list[list[Token]] = []
    for token in ordered:
        before = stretches[-1][-1] if stretches else None
        if before is not None and all(
            other.is_space for other in token.doc[before.i + 1 : token.i]
        ):
            stretches[-1].append(token)
        else:
            stretches.append([token])
    trimmed = (without_dividers(stretch) for stretch in stretches)
    return tuple((part[0].idx, part[-1].idx + len(part[-1])) for part in trimmed if part)


def without_dividers(tokens: Sequence["Token"]) -> Sequence["Token"]:
    """Tokens without those at either end that only divide clauses; none where no word is left."""
    first, last = 0, len(tokens)
    while last > first and tokens[last - 1].text in _DIVIDERS_BEHIND:
        last -= 1
    while first < last and tokens[first].text in _DIVIDERS:
        first += 1
    kept = tokens[first:last]
    return kept if any(not token.is_punct for token in kept) else ()


def _clause_content(verb: "Token") -> tuple[Span, ...]:
    clause = child_of(verb, _CLAUSE) or _indirect_question(verb) or _clause_behind_occasion(verb)
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
    drop |= {token.i for cue in rejoining(verb, clause) for token in _with_joint(cue)}
    drop |= {token.i for start in _other_reports(verb, clause) for token in start.subtree}
    tokens = [token for token in clause.subtree if token.i not in drop]
    tokens += _misread_subject(verb, clause)
    tokens += _modal_sequel(verb, clause)
    joined = [
        token
        for child in verb.children
        if child.dep_ == "ccomp" and child.i != clause.i and not is_carrying(child)
        for token in child.subtree
    ]
    return spans_of([*tokens, *joined])


def _other_reports(verb: "Token", clause: "Token") -> list["Token"]:
    """Clauses of the content in which somebody else speaks: "..., while her deputy said that".

    They are set off by a comma and have a speaker and a content of their own.
    """
    return [
        token
        for token in clause.subtree
        if token.dep_ in {"advcl", "conj"}
        and token.i > verb.i
        and token.lemma_.casefold() in cues.SAYING
        and token.tag_ in _FINITE
        and child_of(token, SUBJECTS) is not None
        and child_of(token, _CLAUSE) is not None
        and _opens_with(token, _CONTRASTING)
    ]


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
        and token.lemma_.casefold() in cues.SAYING | cues.JUDGING
        and child_of(token, SUBJECTS) is None
        and (
            token.lemma_ == verb.lemma_
            or (token.tag_ == verb.tag_ != token.head.tag_ and token.tag_ in _FINITE)
        )
    ]


def _with_joint(cue: "Token") -> list["Token"]:
    """The tokens of a joined clause and the "and" before it."""
    joint = [child for child in cue.head.children if child.dep_ == "cc" and child.i < cue.i]
    return [*joint[-1:], *cue.subtree]


def _indirect_question(verb: "Token") -> "Token | None":
    """What is left open in "has not said when they sail", which parsers take for a time."""
    if verb.lemma_.casefold() not in cues.ASKING and not is_negated(verb):
        return None
    for child in verb.children:
        first = next((token for token in child.subtree if not token.is_space), child)
        if child.dep_ == "advcl" and child.i > verb.i and first.tag_ in _QUESTION_TAGS:
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


def _purpose(verb: "Token") -> tuple[Span, ...]:
    """What is to be done in "urged them to leave" or "vowed to fight", with the one who is to."""
    clause = child_of(verb, {"xcomp", "ccomp"})
    if clause is None or not any(
        child.dep_ == "aux" and child.lower_ == "to" for child in clause.children
    ):
        return ()
    whom = child_of(verb, {"dobj", "obj", "dative"})
    tokens = [*clause.subtree]
    if whom is not None and verb.i < whom.i < clause.i:
        tokens += [*whom.subtree]
    return spans_of(tokens)


def _prepositional(verb: "Token", lemma: str) -> tuple[tuple[Span, ...], bool]:
    for child in verb.children:
        if child.dep_ not in {"prep", "prt"} or child.i < verb.i:
            continue
        key = f"{lemma}:{child.lower_}"
        thing = child_of(child, {"pobj"})
        if thing is not None and thing.lemma_.casefold() in cues.TAKEN_NOT_SAID:
            continue
        if key in cues.PREPOSITIONAL | cues.PREPOSITIONAL_THOUGHT:
            tokens = [token for token in child.subtree if token.i != child.i]
            if key in _DIRECTED:
                tokens += [
                    token
                    for other in verb.children
                    if other.dep_ in {"xcomp", "advcl"} and other.i > child.i
                    for token in other.subtree
                ]
            if tokens:
                return spans_of(tokens), key in cues.PREPOSITIONAL_THOUGHT
    return (), False


def _judged(verb: "Token", lemma: str) -> tuple[Span, ...]:
    if lemma in cues.ACCUSING:
        charged, spans = _charged(verb, cues.ACCUSING[lemma])
        if charged:
            return spans
    things = [
        child
        for child in verb.children
        if child.dep_ in _NAMED_IN_CONTENT | {"ccomp", "xcomp", "acomp"} and child.i > verb.i
    ]
    if not any(thing.dep_ in _NAMED_IN_CONTENT | {"ccomp"} for thing in things):
        return ()
    if any(thing.lemma_.casefold() in cues.TAKEN_NOT_SAID for thing in things):
        return ()
    on_a_person = any(_is_a_person(thing) for thing in things)
    if lemma in (cues.INTERROGATING if on_a_person else cues.BLOWS):
        return ()
    tokens = [token for thing in things for token in _restricted(thing)]
    last = max(token.i for token in tokens)
    for child in verb.children:
        if (
            child.dep_ == "prep"
            and child.i == last + 1
            and child.lower_ in {"as", "for", "of", "with"}
        ):
            tokens += [*child.subtree]
    return spans_of(tokens)


def _is_a_person(thing: "Token") -> bool:
    named = thing.ent_type_ == "PERSON" or thing.lower_ in {"him", "her", "me", "us"}
    return named or thing.lemma_.casefold() in OFFICES | PEOPLE


def _charged(verb: "Token", preposition: str) -> tuple[bool, tuple[Span, ...]]:
    """Whether "X of Y" follows a verb of judgment, and whom and what it names together."""
    inner = child_of(verb, {"xcomp"})
    if inner is not None and any(child.lower_ == preposition for child in inner.children):
        return True, spans_of([*inner.subtree])
    links = {preposition, "on"} if verb.lemma_ == "blame" else {preposition}
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in links and child.i > verb.i:
            whom = child_of(verb, _NAMED_IN_CONTENT)
            if whom is not None and verb.i < whom.i < child.i:
                return True, spans_of([*child.subtree, *whom.subtree])
            return True, spans_of([*child.subtree]) if verb.lemma_ == "warn" else ()
    return False, ()


def _restricted(thing: "Token") -> list["Token"]:
    """A noun phrase without what a comma and a relative clause add to it."""
    added = {
        token.i
        for part in thing.subtree
        if part.dep_ == "relcl" and part.left_edge.tag_ in _QUESTION_TAGS
        for token in part.subtree
        if part.left_edge.i and part.doc[part.left_edge.i - 1].text == ","
    }
    return [token for token in thing.subtree if token.i not in added]


def _misjoined(verb: "Token") -> tuple[Span, ...]:
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


def _interrupted(verb: "Token") -> tuple[Span, ...]:
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
    return spans_of(around)
