"""Did you mean ...? The nearest of the words that were possible."""

import difflib
from collections.abc import Iterable
from typing import Final

# Half a word in common is chance; a slip of one or two letters keeps more.
NEAR: Final = 0.6
# Of words with a meaning only a slip is near: "died" is not `detained`.
VERY_NEAR: Final = 0.75


def nearest(word: str, possible: Iterable[str], cutoff: float = NEAR) -> str | None:
    """Return the possible word that is nearest, or None where none is near.

    Args:
        word: what was written.
        possible: the words that it may be.
        cutoff: how much two words must have in common, from 0 to 1, to be near.
    """
    near = difflib.get_close_matches(word, list(possible), n=1, cutoff=cutoff)
    return near[0] if near else None


def nearest_id(name: str, possible: Iterable[str]) -> str | None:
    """Return the possible id that is nearest also in what tells the two from each other.

    `casualty-killed-14` and `casualty-killed-children` have most letters in common, and none of
    those that matter.
    """
    near = nearest(name, possible)
    if near is None:
        return None
    parts, others = name.split("-"), near.split("-")
    while parts and others and parts[0] == others[0]:
        del parts[0], others[0]
    return near if not parts or nearest("-".join(parts), ["-".join(others)]) else None


def did_you_mean(word: str | None) -> str:
    """Return the end of a message that offers a word, or "" where there is none to offer."""
    return f": did you mean `{word}`?" if word else ""
