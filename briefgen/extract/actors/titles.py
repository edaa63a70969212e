"""What stands beside a name: the titles before it, the noun in apposition to it."""

from typing import TYPE_CHECKING

from briefgen.extract.actors.gazetteer import HONORIFICS, OFFICES, RANKS

if TYPE_CHECKING:
    from spacy.tokens import Token

_TITLE_WORDS = HONORIFICS | RANKS | OFFICES
_SHORT_TITLES = frozenset({"rep", "sen", "gov"})


def is_title(word: str) -> bool:
    """Whether a word is a title, rank or office, such as stand before names."""
    return word.casefold().rstrip(".") in _TITLE_WORDS


def singular_title(word: str) -> str | None:
    """The office of one of several under a plural title: "Rep." for "Reps", "minister" or None."""
    stem = word.removesuffix(".")
    for plural, singular in (("men", "man"), ("women", "woman"), ("ies", "y"), ("s", "")):
        if stem.endswith(plural):
            one = stem.removesuffix(plural) + singular
            if one.casefold() in _SHORT_TITLES:
                return f"{one}."
            if one.casefold() in OFFICES:
                return one
    return None


def apposition_of(token: "Token") -> "Token | None":
    """The noun that describes a name from behind: "Diallo, the minister of transport"."""
    for child in token.children:
        if child.dep_ == "appos" and child.pos_ in {"NOUN", "PROPN"} and child.i > token.i:
            return child
    return None
