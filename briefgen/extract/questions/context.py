"""The words of a text that a question quotes where it cannot be understood without them."""

import re
from typing import TYPE_CHECKING

from briefgen.extract.language.syntax import SUBJECTS, child_of
from briefgen.extract.questions.self_contained import PERSONAL, is_pointing_word

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_LONGEST = 200
_SHORTEST = 20
_CONCEDING = frozenset({"though", "although"})
_WHOSE = frozenset({"its", "their", "his", "her"})
_BETWEEN = frozenset({",", ";", "–", "—", "-", "--"})
_JOINING = frozenset({"cc", "mark", "advmod"})
_VERBAL = frozenset({"VERB", "AUX"})


def quotable(words: str) -> str | None:
    """Return a sentence fit to be quoted in a question, or None.

    Args:
        words: the sentence with its full stop.
    """
    line = " ".join(words.split())
    if len(line) > _LONGEST or not line.endswith("."):
        return None
    if '"' in line or "''" in line or line.count("“") != line.count("”"):
        return None
    return line.replace("“", "‘").replace("”", "’")


def points_back(words: "Span") -> bool:
    """Whether a stretch of text needs words before it itself: "that number", "they met"."""
    subject = child_of(words.root, SUBJECTS)
    first = next((token for token in words if not token.is_punct), words.root)
    pronoun = subject is not None and subject.lower_ in PERSONAL
    pronoun = pronoun or first.lower_ in _WHOSE
    return pronoun or any(is_pointing_word(token) for token in words)


def sentence_before(words: str) -> str | None:
    """Return the first clause of a sentence as a sentence fit to be quoted, or None.

    Args:
        words: the clause; double quotation marks in it become single ones.
    """
    line = re.sub(r'"([^"]*)"', r"‘\1’", words.rstrip(" ,;–—-\n"))
    whole = len(line) >= _SHORTEST and line[:1].isupper()
    return quotable(f"{line}.") if whole else None


def clause_before(cue: "Token") -> "Span | None":
    """Return what a sentence tells before a doubt that is joined to it.

    "The talks may be put off, | but no date has been set": the clause before the joint; None where
    the doubt is the whole sentence.
    """
    joints = (first for node in (cue, *cue.ancestors) if (first := _joint(node)) is not None)
    joint = next(joints, None)
    semicolons = [token for token in cue.doc[cue.sent.start : cue.i] if token.text == ";"]
    if semicolons and (joint is None or joint.i <= semicolons[-1].i):
        joint = semicolons[-1]
    if joint is None or joint.i == cue.sent.start:
        return None
    last = joint.nbor(-1)
    while last.i > cue.sent.start and (last.text in _BETWEEN or last.dep_ in _JOINING):
        last = last.nbor(-1)
    return cue.doc[cue.sent.start : last.i + 1]


def _joint(node: "Token") -> "Token | None":
    """The first word of a clause that follows another one in its sentence."""
    if node.dep_ == "conj" and node.pos_ in _VERBAL and node.i > node.head.i:
        return node.left_edge if _is_clause(node.head) else None
    if node.dep_ == "pcomp" and node.head.lower_ == "without" and node.head.i > node.sent.start:
        return node.head
    conceded = node.dep_ == "advcl" and any(
        child.lower_ in _CONCEDING and child.dep_ == "mark" for child in node.children
    )
    return node.left_edge if conceded and node.i > node.head.i else None


def _is_clause(verb: "Token") -> bool:
    return verb.pos_ in _VERBAL and child_of(verb, SUBJECTS) is not None
