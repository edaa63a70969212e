"""The indirect questions that a word governs: "it is unclear | whether the port will reopen"."""

from typing import TYPE_CHECKING

from briefgen.extract.inversion import is_interrogative
from briefgen.extract.syntax import conjuncts

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = frozenset(
    {"ccomp", "xcomp", "csubj", "csubjpass", "advcl", "pcomp", "acl", "nsubj", "dobj"}
)
# Behind these a clause tells when or on which condition, and asks nothing.
_CIRCUMSTANTIAL = frozenset({"if", "when", "where", "while"})


def questions_below(token: "Token") -> list["Token"]:
    """Return the heads of the indirect questions that a word governs, joined ones too."""
    found = []
    for child in token.children:
        if child.dep_ in _CLAUSES and child.pos_ in {"VERB", "AUX"} and child.i != token.i:
            for part in (child, *(part for part in conjuncts(child) if part.i > child.i)):
                opener = is_interrogative(part) if part.pos_ in {"VERB", "AUX"} else None
                if opener is not None and not _is_circumstance(token, child, opener):
                    found += [part]
        elif child.dep_ == "prep":
            found += questions_below(child)
    return [part for part in found if part.i > token.i or part.dep_ in {"csubj", "csubjpass"}]


def is_whether(clause: "Token") -> bool:
    """Whether a clause asks for yes or no."""
    opener = is_interrogative(clause)
    return opener is not None and opener.lower_ in {"whether", "if"}


def _is_circumstance(governor: "Token", clause: "Token", opener: "Token") -> bool:
    """Whether a clause tells when it is so, and is not what is open: "it is unclear | when"."""
    between = governor.doc[governor.i + 1 : opener.i]
    near = opener.i > governor.i and all(
        token.pos_ in {"ADV", "ADJ"} or token.tag_ == "VBN" for token in between
    )
    apart = clause.dep_ == "advcl" and opener.lower_ in _CIRCUMSTANTIAL
    return apart and (not near or opener.lower_ == "if")
