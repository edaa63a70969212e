"""The words of a measure as a line by itself: a whole clause, attributed once."""

import re
from collections.abc import Sequence

from briefgen.brief import Actor
from briefgen.brief.wording import actor_words

# A word of a name has so many letters; "of" and "the" name nobody.
_SHORTEST_NAME = 3
_MARKS = ".!?,;: "
# Before "by" they make a passive of a participle: "was imposed by".
_BEING = frozenset("is are was were be been being gets got".split())
_FINITE = _BEING - {"be", "been", "being"} | frozenset("has have had will would may might".split())
_RELATIVES = frozenset({"that", "which", "whom"})
# Verbs behind which "that" opens what is told.
_TELLING = (
    r"(?:sa(?:id|ys?)|told|tells?|announce[ds]?|declare[ds]?|add(?:ed|s)|warn(?:ed|s)?|"
    r"vow(?:ed|s)?|pledge[ds]?|promise[ds]?|claim(?:ed|s)?|insist(?:ed|s)?|confirm(?:ed|s)?|"
    r"report(?:ed|s)?|threaten(?:ed|s)?|agree[ds]?|den(?:ied|ies|y)|state[ds]|propose[ds]?|"
    r"signall?(?:ed|s)?|decide[ds]?|order(?:ed|s)?|urge[ds]?)"
)
_TOLD = re.compile(rf"\b{_TELLING}\b", re.IGNORECASE)
_ACCORDING = re.compile(r"\baccording to\b", re.IGNORECASE)
# How far before "by" the "was" of its passive may stand, in words.
_PASSIVE_REACH = 5
# Nouns that alone tell nobody whose they are: "according to the office".
_BARE_SOURCES = frozenset(
    "office ministry department agency bureau body group organization organisation company "
    "authority council commission committee court source statement report".split()
)


def is_whole_clause(text: str, takers: Sequence[Actor]) -> bool:
    """Whether words tell that the takers did something: no "raids carried out by".

    Args:
        text: the words of a measure.
        takers: who takes it.
    """
    words = re.findall(r"[\w’'-]+", text)
    place = next((n for n, word in enumerate(words) if _is_of_name(word, takers)), None)
    if place is None:
        # "Closed the schools" goes on from its taker, "hostages held by rebels" does not.
        small = {word.casefold() for word in words}
        return bool(_FINITE & small) or (words[0].endswith("ed") and words[0].islower())
    before = [word.casefold() for word in words[:place]]
    if "by" in before:
        stop = len(before) - 1 - before[::-1].index("by")
        near = place - stop <= _PASSIVE_REACH
        if near and not _BEING & set(before[max(0, stop - _PASSIVE_REACH) : stop]):
            return False
    relative = next((n for n, word in enumerate(before) if word in _RELATIVES), None)
    return relative is None or bool(_TOLD.search(" ".join(before[:relative])))


def attributed(text: str, teller: Actor) -> str | None:
    """Return the words with who asserts them, unless they say it; None where that names nobody.

    Args:
        text: the words of a measure.
        teller: who asserts it.
    """
    told = _TOLD.search(text) is not None and names(text, teller)
    if told or _ACCORDING.search(text):
        return text
    if teller.name.casefold().removeprefix("the ") in _BARE_SOURCES:
        return None
    return f"{text.rstrip(_MARKS)}, according to {actor_words(teller)}"


def names(text: str, actor: Actor) -> bool:
    """Whether words name an actor: a word of a name, capitals and titles left aside."""
    return any(_is_of_name(word, [actor]) for word in re.findall(r"\w+", text))


def _is_of_name(word: str, actors: Sequence[Actor]) -> bool:
    bare = re.split(r"[’']", word.casefold())[0]
    called = " ".join(name for actor in actors for name in (actor.name, *actor.aliases))
    return len(bare) >= _SHORTEST_NAME and bare in re.findall(r"\w+", called.casefold())
