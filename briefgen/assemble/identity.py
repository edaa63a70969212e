"""Who is who over several articles: one actor for one being, never two beings in one.

Named people are one where the names are the same, or where one is a shorter form of just one other.
Bodies are one where the names are the same, or one is the end or the initials of just one other.
Somebody who is not named is the same only where the same words are put into their mouth; a group that
says nothing ("dock workers") is the same wherever it is called the same.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefgen.assemble.sameness import Partition, same_words
from briefgen.brief import Actor, Statement, letters_and_digits
from briefgen.extract import DocumentItems
from briefgen.extract.beings import is_short_body_name, is_short_person_name

# An item as one article knows it: the number of the article and the id there.
Local = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Identities:
    """The merged actors and, for each article's ids, whom they mean now."""

    actors: tuple[Actor, ...]
    merged: dict[Local, str]

    def of(self, article: int, actor: str | None) -> str | None:
        """The merged id of an article's actor; None stays None."""
        return None if actor is None else self.merged.get((article, actor))

    def all_of(self, article: int, actors: Iterable[str]) -> list[str]:
        """The merged ids of an article's actors, each once, in order."""
        found = [
            self.merged[(article, actor)] for actor in actors if (article, actor) in self.merged
        ]
        return list(dict.fromkeys(found))


def identify(articles: Sequence[DocumentItems]) -> Identities:
    """Decide who is who.

    Args:
        articles: the items of each article, in canonical order: the first to name somebody gives
            the id.
    """
    known: dict[Local, Actor] = {
        (number, actor.id): actor for number, items in enumerate(articles) for actor in items.actors
    }
    same: Partition[Local] = Partition(known)
    _join_equal_names(known, same)
    _join_short_names(known, same)
    _join_unnamed(articles, known, same)
    actors, merged = [], {}
    taken: dict[str, int] = {}
    for group in same.groups():
        actor = _merge([known[local] for local in group])
        number = taken.get(actor.id, 0)
        taken[actor.id] = number + 1
        if number:
            actor = actor.model_copy(update={"id": f"{actor.id}-{number + 1}"})
        actors.append((group, actor))
        merged |= dict.fromkeys(group, actor.id)
    return Identities(
        tuple(_with_affiliation(group, actor, known, merged) for group, actor in actors), merged
    )


def _with_affiliation(
    group: Sequence[Local], actor: Actor, known: dict[Local, Actor], merged: dict[Local, str]
) -> Actor:
    for number, local in group:
        affiliation = known[(number, local)].affiliation
        if affiliation is not None:
            return actor.model_copy(update={"affiliation": merged.get((number, affiliation))})
    return actor


def _folded(actor: Actor) -> str:
    return letters_and_digits(actor.name.removeprefix("The ").removeprefix("the "))


def _agree(one: Actor, other: Actor) -> bool:
    """Whether nothing that is known of two actors keeps them from being one."""
    if (one.kind == "person") != (other.kind == "person"):
        return False
    return one.country is None or other.country is None or one.country == other.country


def _join_equal_names(known: dict[Local, Actor], same: Partition[Local]) -> None:
    first: dict[tuple[str, bool], Local] = {}
    for local, actor in known.items():
        if actor.anonymous:
            continue
        key = (_folded(actor), actor.kind == "person")
        if key in first and _agree(known[first[key]], actor):
            same.join(first[key], local)
        first.setdefault(key, local)


def _join_short_names(known: dict[Local, Actor], same: Partition[Local]) -> None:
    named = [(local, actor) for local, actor in known.items() if not actor.anonymous]
    for local, actor in named:
        fits = is_short_person_name if actor.kind == "person" else is_short_body_name
        words = tuple(actor.name.split())
        fuller = {
            same.leader(other)
            for other, candidate in named
            if _agree(actor, candidate) and fits(words, tuple(candidate.name.split()))
        } - {same.leader(local)}
        if len(fuller) == 1:
            same.join(local, fuller.pop())


def _join_unnamed(
    articles: Sequence[DocumentItems], known: dict[Local, Actor], same: Partition[Local]
) -> None:
    speakers = {
        (number, statement.speaker)
        for number, items in enumerate(articles)
        for statement in items.statements
    }
    silent: dict[str, Local] = {}
    for local, actor in known.items():
        if actor.anonymous and actor.kind == "group" and local not in speakers:
            same.join(silent.setdefault(_folded(actor), local), local)
    spoken: dict[str, list[tuple[Local, Statement]]] = {}
    for number, items in enumerate(articles):
        for statement in items.statements:
            local = (number, statement.speaker or "")
            if local in known and known[local].anonymous:
                spoken.setdefault(_folded(known[local]), []).append((local, statement))
    for pairs in spoken.values():
        for index, (local, statement) in enumerate(pairs):
            for other, telling in pairs[:index]:
                if other[0] != local[0] and same_words(statement, telling):
                    same.join(other, local)


def _merge(tellings: Sequence[Actor]) -> Actor:
    """One actor out of what several articles say of it; the first gives the id."""
    first = tellings[0]
    fullest = max(tellings, key=lambda actor: (len(actor.name.split()), len(actor.name)))
    names = {alias for actor in tellings for alias in (actor.name, *actor.aliases)}
    roles = [actor.role for actor in tellings if actor.role]
    countries = [actor.country for actor in tellings if actor.country]
    return first.model_copy(
        update={
            "kind": fullest.kind,
            "name": fullest.name,
            "role": roles[0] if roles else None,
            "country": countries[0] if countries else None,
            "aliases": sorted(names - {fullest.name}),
            "evidence": [span for actor in tellings for span in actor.evidence],
        }
    )
