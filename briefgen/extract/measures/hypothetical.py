"""Whether an act is only supposed: in a condition, an indirect question, or against the facts."""

from typing import TYPE_CHECKING

from briefgen.extract.language.syntax import SUBJECTS, auxiliaries, child_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_CONDITIONS = frozenset({"if", "unless", "whether", "provided", "lest"})
_WAITING = frozenset({"until", "till"})
# Before their subject they open a condition: "Had the army fired", "Were Norway to leave".
_INVERTED = frozenset({"had", "were", "should"})
# What would follow from a condition stands with one of these.
_CONSEQUENT = frozenset({"would", "could", "might", "may", "will", "'d", "must"})
_WOULD = frozenset({"would", "could", "might", "'d"})


def is_hypothetical(token: "Token") -> bool:
    """Whether a word stands in a condition or an indirect question, at any depth."""
    if _is_counterfactual(token):
        return True
    for node in (token, *token.ancestors):
        if _opens_inverted(node):
            return True
        if node.dep_ in {"advcl", "ccomp", "pcomp", "csubj"}:
            marks = {child.lower_ for child in node.children if child.dep_ in {"mark", "advmod"}}
            if marks & _CONDITIONS or (marks & _WAITING and node.dep_ == "advcl"):
                return True
    return _stands_behind_inversion(token)


def _opens_inverted(verb: "Token") -> bool:
    """Whether a clause opens with its auxiliary, as a condition without "if" does."""
    subject = child_of(verb, SUBJECTS)
    if subject is None or verb.sent.text.rstrip("\"”' ").endswith("?"):
        return False
    return any(
        child.lower_ in _INVERTED and child.i < subject.i < verb.i and _opens_clause(child)
        for child in verb.children
        if child.dep_ in {"aux", "auxpass"}
    )


def _opens_clause(auxiliary: "Token") -> bool:
    """Whether no word of its clause but a joining one stands before: not "Never had they"."""
    verb = auxiliary.head
    before = [child for child in verb.children if child.i < auxiliary.i]
    return all(
        child.is_punct or child.dep_ == "mark" or child.lower_ in {"and", "but", "or"}
        for child in before
    )


def _is_counterfactual(verb: "Token") -> bool:
    """Whether something "would have" been done, and so was not."""
    node = verb
    while node.dep_ in {"xcomp", "conj"} and not _WOULD & set(auxiliaries(node)):
        if node.dep_ == "conj" and child_of(node, SUBJECTS | {"aux"}) is not None:
            return False
        node = node.head
    words = auxiliaries(node)
    return bool(_WOULD & set(words)) and "have" in words


def _stands_behind_inversion(token: "Token") -> bool:
    """Whether a sentence opens with an inversion and a word stands before what would follow.

    The parser takes the verb of such a sentence for its main verb as often as not.
    """
    sentence = token.sent
    opener = next((word for word in sentence if word.is_alpha), None)
    if opener is None or opener.text not in {"Had", "Were", "Should"}:
        return False
    if sentence.text.rstrip("\"”' ").endswith("?"):
        return False
    follows = next((word for word in sentence if word.lower_ in _CONSEQUENT), None)
    return follows is not None and opener.i < token.i < follows.i
