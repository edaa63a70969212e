"""Which being a name means: the same name, or a shorter form of just one other."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefgen.brief import Actor, letters_and_digits
from briefgen.extract.actors.beings import is_acronym, is_short_body_name, is_short_person_name

# An item as one article knows it: the number of the article and the id there.
Local = tuple[int, str]

# Before the end of a body's name, they make it the name of another: the "Embassy of the United
# States" is not the United States.
_JOINING = frozenset("of the for in to on at and".split())


def folded(name: str) -> str:
    """A name as it is compared: without article, case, marks and punctuation."""
    bare = _without_article(name)
    return letters_and_digits(bare) or bare


def _without_article(name: str) -> str:
    return name.removeprefix("The ").removeprefix("the ")


def _words(name: str) -> tuple[str, ...]:
    """The words of a name without marks: "Erdogan" and "Erdoğan" are one spelling."""
    split = unicodedata.normalize("NFKD", _without_article(name))
    return tuple("".join(c for c in split if not unicodedata.combining(c)).split())


@dataclass
class NamedBeing:
    """Actors of several articles that bear one name, or shorter forms of it."""

    name: str
    is_person: bool
    is_state: bool
    day: int
    members: list[Local] = field(default_factory=list)
    countries: set[str] = field(default_factory=set)

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the fullest name."""
        return _words(self.name)

    def take(self, local: Local, actor: Actor) -> None:
        """Make an actor a member."""
        self.members.append(local)
        if actor.country:
            self.countries.add(actor.country)
        if len(_words(actor.name)) > len(self.words):
            self.name = actor.name


class NameBook:
    """The beings that the articles have named so far."""

    def __init__(self) -> None:
        self.beings: list[NamedBeing] = []
        self._day = 0
        self._by_last_word: dict[tuple[bool, str], list[NamedBeing]] = {}
        self._acronyms: list[NamedBeing] = []
        self._long_bodies: list[NamedBeing] = []

    def enter(self, day: Sequence[tuple[Local, Actor]]) -> None:
        """Enter the named actors of one day's articles; full names come before short ones."""
        self._day += 1
        for local, actor in sorted(day, key=lambda pair: -len(_words(pair[1].name))):
            being = self._meant_by(local, actor, [other for _, other in day])
            if being is None:
                being = NamedBeing(
                    actor.name, actor.kind == "person", actor.kind == "state", self._day
                )
                self.beings.append(being)
                self._index(being)
            fullest = being.name
            being.take(local, actor)
            if being.name != fullest:
                self._index(being)

    def _index(self, being: NamedBeing) -> None:
        words = being.words
        if not words:
            return
        places = [self._by_last_word.setdefault((being.is_person, words[-1].casefold()), [])]
        if not being.is_person:
            places.append(self._long_bodies if len(words) > 1 else self._acronyms)
        for place in places:
            if being not in place:
                place.append(being)

    def _meant_by(self, local: Local, actor: Actor, day: Sequence[Actor]) -> NamedBeing | None:
        """The one being that an actor can be; None where there is none, or more than one."""
        fit = [being for being in self._like(actor) if _agree(being, actor)]
        fuller = [being for being in fit if _is_short_form(_words(actor.name), being)]
        if fuller:
            found = fuller if len(fuller) == 1 else []
        else:
            found = [being for being in fit if folded(being.name) == folded(actor.name)]
            found = found or self._shorter(actor, fit, day)
        return next(
            (being for being in found if all(member[0] != local[0] for member in being.members)),
            None,
        )

    def _like(self, actor: Actor) -> Iterable[NamedBeing]:
        words = _words(actor.name)
        if not words:
            return []
        is_person = actor.kind == "person"
        found = list(self._by_last_word.get((is_person, words[-1].casefold()), ()))
        if not is_person:
            found += self._acronyms if len(words) > 1 else self._long_bodies
        return {id(being): being for being in found}.values()

    def _shorter(
        self, actor: Actor, fit: Sequence[NamedBeing], day: Sequence[Actor]
    ) -> list[NamedBeing]:
        """A being of an earlier day that bears a short form of a name, and of no other name."""
        short = [
            being
            for being in fit
            if being.day < self._day and _is_short_form(being.words, _as_being(actor))
        ]
        if len(short) != 1:
            return []
        rivals = [
            other
            for other in day
            if not other.anonymous
            and _agree(short[0], other)
            and _is_short_form(short[0].words, _as_being(other))
            and folded(other.name) != folded(actor.name)
            and not _is_short_form(_words(other.name), _as_being(actor))
        ]
        return [] if rivals else short


def _as_being(actor: Actor) -> NamedBeing:
    return NamedBeing(actor.name, actor.kind == "person", actor.kind == "state", 0)


def _agree(being: NamedBeing, actor: Actor) -> bool:
    """Whether nothing that is known of an actor keeps it from being somebody."""
    if being.is_person != (actor.kind == "person") or being.is_state != (actor.kind == "state"):
        return False
    return not being.countries or actor.country is None or actor.country in being.countries


def _is_short_form(short: tuple[str, ...], being: NamedBeing) -> bool:
    full = being.words
    if being.is_person:
        return is_short_person_name(short, full)
    if not is_short_body_name(short, full):
        return False
    if len(short) == 1 and is_acronym(short[0], full):
        return True
    return full[-len(short) - 1].casefold() not in _JOINING
