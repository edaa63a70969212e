"""How the figures and ranges of a brief are said in English: one wording for every output."""

import re
from collections.abc import Iterable

from briefgen.brief.items import Actor, Casualty, CasualtyRange
from briefgen.brief.sources import Evidence
from briefgen.numbers import format_count, format_interval

CASUALTY_LABELS: dict[str, str] = {
    "killed": "Killed",
    "injured": "Injured",
    "killed_or_injured": "Killed or injured",
    "missing": "Missing",
    "detained": "Detained",
    "kidnapped": "Kidnapped",
    "displaced": "Displaced",
    "executed": "Executed",
    "hospitalized": "Taken to hospital",
}
# Words that a description may open with; it then takes no further article.
_DETERMINERS = frozenset(
    "a an the one two some several many his her its their our my this that these those".split()
)
# Names that are no single body: "officials", "local media".
_PLURAL = re.compile(
    r"(?:s|media|people|personnel|police|staff|press)$|s\b.* (?:at|of|from|in|with) "
)
# Letters whose names begin with a vowel: "an NGO worker", "an MP".
_VOWEL_LETTERS = frozenset("AEFHILMNORSX")
_INITIALS = re.compile(r"[A-Z](?:[A-Z]|\.[A-Z]|\d)")
# Written with a vowel and spoken with a consonant, or the other way round.
_SPOKEN_CONSONANT = re.compile(r"(?:eu|one\b|once|ubiq|uni(?!n|m)|us[aeiu]|ut[ei])", re.IGNORECASE)
_SPOKEN_VOWEL = re.compile(r"(?:heir|honou?r|hour|honest)", re.IGNORECASE)


def figure_words(figure: Casualty) -> str:
    """Say a figure with its qualifier, such as "at least 5,000" or "12 to 15"."""
    return format_count(figure.low, figure.high, figure.qualifier)


def range_words(span: CasualtyRange) -> str:
    """Say a range, such as "38 to 60", or "38 to 60 or more" where a figure has no upper end."""
    if not span.open_above or span.high is None:
        return format_interval(span.low, span.high)
    if span.low is None or span.low == span.high:
        return format_interval(span.high, None)
    return f"{format_interval(span.low, span.high)} or more"


# Words for a speaker that name nobody to a reader of the words alone.
_PRONOUNS = frozenset("he she it they who which that this i we you one another".split())


def actor_words(actor: Actor) -> str:
    """Say who an actor is within a sentence: a name, "the navy", "a harbour official"."""
    first = actor.name.split(maxsplit=1)[0] if actor.name.strip() else ""
    if first.casefold() in _DETERMINERS:
        return actor.name
    if not actor.anonymous or actor.kind != "person":
        last = actor.name.rsplit(maxsplit=1)[-1]
        described = last.islower() and "’s " not in actor.name and "'s " not in actor.name
        described = described and actor.kind != "person" and not _PLURAL.search(actor.name)
        return f"the {actor.name}" if described else actor.name
    return f"{_article(actor.name)} {actor.name}"


def cited_words(evidence: Iterable[Evidence]) -> str | None:
    """The words for a source that is nobody, in quotation marks: “radio reports”.

    Args:
        evidence: that of an item without an asserter.
    """
    words = next((span.exact for span in evidence if span.part == "source"), None)
    if words is None or words.casefold() in _PRONOUNS:
        return None
    return f"“{' '.join(words.split())}”"


def _article(words: str) -> str:
    if _INITIALS.match(words):
        return "an" if words[0] in _VOWEL_LETTERS else "a"
    if _SPOKEN_CONSONANT.match(words):
        return "a"
    if _SPOKEN_VOWEL.match(words) or words[:1].casefold() in "aeiou":
        return "an"
    return "a"
