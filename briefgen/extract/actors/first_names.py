"""The gender that a first name tells, where it tells one: from ``first_names.tsv``.

A hint and no more: what the text itself says of somebody ("Ms", "she", "actress") comes first.
"""

import unicodedata
from functools import cache
from importlib import resources


def gender_of_name(words: tuple[str, ...]) -> str | None:
    """Tell whether a full name is a woman's or a man's.

    Args:
        words: the words of the name, first name first: ("Amina", "Diallo").

    Returns:
        "f", "m", or None: for a surname alone, for a first name that both bear, and for a name
        whose last word is hyphenated ("Kim Hye-jin"), which begins with the family's.
    """
    if len(words) == 1 or "-" in words[-1]:
        return None
    return _genders().get(without_accents(words[0].split("-")[0]))


def is_first_name(word: str) -> bool:
    """Whether a word is a first name that only women or only men bear."""
    return without_accents(word) in _genders()


def without_accents(word: str) -> str:
    """Spell a name as the table does: in lower case, without accents."""
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@cache
def _genders() -> dict[str, str]:
    table = resources.files(__package__).joinpath("first_names.tsv").read_text(encoding="utf-8")
    genders = {}
    for line in table.splitlines():
        if line and not line.startswith("#"):
            gender, names = line.split("\t")
            genders.update(dict.fromkeys(names.split(" "), gender))
    return genders
