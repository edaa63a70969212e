"""Prepositions that attribute: "according to X", "per X", "in the words of X"."""

from itertools import takewhile
from typing import TYPE_CHECKING

from briefgen.extract.language import cues
from briefgen.extract.language.syntax import FINITE_TAGS, SUBJECTS, child_of, is_passive, spans_of
from briefgen.extract.statements.attribution import Attribution

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.language.analysis import Analysis


def according_to(analysis: "Analysis", token: "Token") -> Attribution | None:
    """What "according to X" or "per X" attributes: the clause that it hangs on."""
    if token.lower_ == "according":
        to = child_of(token, {"prep"})
        if to is None or to.lower_ != "to":
            following = token.nbor(1) if token.i + 1 < len(token.doc) else None
            to = following if following is not None and following.lower_ == "to" else None
        source = child_of(to, {"pobj"}) if to is not None else None
        if source is None and to is not None:
            return _according_to_name(token, to)
    else:
        source = child_of(token, {"pobj"})
        if source is None or source.pos_ != "PROPN":
            return None
    if source is None:
        return None
    own = {other.i for other in token.subtree} | {other.i for other in source.subtree}
    head = token.head
    while head.pos_ not in {"VERB", "AUX"} and head.head.i != head.i:
        head = head.head
    if _closes_sentence(token, source) and not _stands_apart(head):
        head = token.sent.root
    others = (other for other in token.sent if other.i not in own)
    if any(_says(other) and not analysis.is_quoted(other) for other in others):
        return None
    clause = [other for other in head.subtree if other.i not in own]
    content = spans_of(clause)
    if not content:
        return None
    return Attribution(
        token, source, content, "according to" if token.lower_ == "according" else "per"
    )


def _closes_sentence(token: "Token", source: "Token") -> bool:
    """Whether all that stands before belongs to it: "..., according to the ministry."."""
    behind = token.doc[source.right_edge.i + 1 : token.sent.end]
    comma = token.i > 0 and token.nbor(-1).text == ","
    return comma and all(other.is_punct or other.is_space for other in behind)


def _stands_apart(verb: "Token") -> bool:
    """Whether a clause with a subject of its own is joined by a comma: "A did, and B did"."""
    if verb.dep_ != "conj" or child_of(verb, SUBJECTS) is None:
        return False
    first = verb.left_edge
    before = [first.nbor(-n) for n in (1, 2) if first.i - n >= first.sent.start]
    return any(token.text in {",", ";"} for token in before)


def _according_to_name(token: "Token", to: "Token") -> Attribution | None:
    """The same where no comma parts the name from the clause, and the parse is of no use."""
    rest = [other for other in token.sent if other.i > to.i and not other.is_space]
    name = list(takewhile(lambda other: other.text[:1].isupper(), rest))
    content = spans_of(rest[len(name) :])
    if not name or not content or token.i != token.sent.start:
        return None
    return Attribution(token, name[-1], content, "according to")


def in_the_words_of(words: "Token") -> Attribution | None:
    """What "in the words of X" attributes: the clause that it opens or closes."""
    of = next((child for child in words.rights if child.lower_ == "of"), None)
    source = child_of(of, {"pobj"}) if of is not None else None
    within = words.head
    if source is None or within.lower_ != "in" or within.head.pos_ not in {"VERB", "AUX"}:
        return None
    own = {other.i for other in within.subtree}
    content = spans_of(other for other in within.head.subtree if other.i not in own)
    return Attribution(words, source, content, "in the words of") if content else None


def _says(verb: "Token") -> bool:
    """Whether a verb is a finite one of saying, so that "according to" names who relays it."""
    return (
        verb.lemma_.casefold() in cues.SAYING - cues.NEEDS_SPEAKER
        and verb.tag_ in FINITE_TAGS
        and not is_passive(verb)
    )
