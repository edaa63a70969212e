"""Did you mean ...? The nearest of the words that were possible."""

import difflib
from collections.abc import Iterable
from typing import Final

# Half a word in common is chance; a slip of one or two letters keeps more.
_CUTOFF: Final = 0.6


def nearest(word: str, possible: Iterable[str]) -> str | None:
    """Return the possible word that is nearest, or None where none is near."""
    near = difflib.get_close_matches(word, list(possible), n=1, cutoff=_CUTOFF)
    return near[0] if near else None


def did_you_mean(word: str | None) -> str:
    """Return the end of a message that offers a word, or "" where there is none to offer."""
    return f": did you mean `{word}`?" if word else ""
