"""Who is who over several articles: one actor for one being, never two beings in one.

Named people are one where the names are the same, or where one is a shorter form of just one other.
Bodies are one where the names are the same, or one is the end or the initials of just one other.
Two actors of one article stay two. Somebody who is not named is the same only where the same words
are put into their mouth; a group that says nothing ("dock workers") is the same wherever it is
called the same.

Articles are taken day by day, and what one day has settled no later day changes.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefgen.assemble.naming import Local, NameBook, folded
from briefgen.assemble.sameness import TELLING_LETTERS, alike
from briefgen.assemble.uniting import first_set, united_evidence
from briefgen.brief import Actor, IdRegistry, date_bounds, letters_and_digits
from briefgen.extract import DocumentItems

__all__ = ["Identities", "Local", "identify"]


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
        found = (self.of(article, actor) for actor in actors)
        return list(dict.fromkeys(actor for actor in found if actor is not None))


def identify(articles: Sequence[DocumentItems], ids: IdRegistry) -> Identities:
    """Decide who is who.

    Args:
        articles: the items of each article, in canonical order: the first to name somebody gives
            the id.
        ids: takes the ids.
    """
    known: dict[Local, Actor] = {
        (number, actor.id): actor for number, items in enumerate(articles) for actor in items.actors
    }
    beings = _named(articles, known) + _silent(articles, known) + _speaking(articles, known)
    order = {local: place for place, local in enumerate(known)}
    beings = sorted(
        (sorted(members, key=order.__getitem__) for members in beings), key=lambda m: order[m[0]]
    )
    merged: dict[Local, str] = {}
    for members in beings:
        first = members[0]
        kept = ids.keep(first[1], articles[first[0]].document.id)
        merged |= dict.fromkeys(members, kept)
    return Identities(tuple(_merge(members, known, merged) for members in beings), merged)


def _named(articles: Sequence[DocumentItems], known: dict[Local, Actor]) -> list[list[Local]]:
    book = NameBook()
    days = [(date_bounds(items.document.published_on) or (None,))[0] for items in articles]
    for _, day in groupby(known.items(), key=lambda pair: days[pair[0][0]]):
        book.enter([(local, actor) for local, actor in day if not actor.anonymous])
    return [being.members for being in book.beings]


def _is_silent(actor: Actor, local: Local, speakers: set[Local]) -> bool:
    return actor.kind == "group" and local not in speakers


def _silent(articles: Sequence[DocumentItems], known: dict[Local, Actor]) -> list[list[Local]]:
    """Groups that say nothing, by what they are called."""
    speakers = _sources(articles)
    called: dict[str, list[Local]] = {}
    for local, actor in known.items():
        if actor.anonymous and _is_silent(actor, local, speakers):
            called.setdefault(folded(actor.name), []).append(local)
    return list(called.values())


def _speaking(articles: Sequence[DocumentItems], known: dict[Local, Actor]) -> list[list[Local]]:
    """All others that are not named: each one of its own, unless its words stand elsewhere too."""
    speakers = _sources(articles)
    beings: dict[Local, list[Local]] = {
        local: [local]
        for local, actor in known.items()
        if actor.anonymous and not _is_silent(actor, local, speakers)
    }
    spoken = [
        ((number, statement.speaker), statement)
        for number, items in enumerate(articles)
        for statement in items.statements
        if statement.speaker
        and (number, statement.speaker) in beings
        and len(letters_and_digits(statement.text)) >= TELLING_LETTERS
    ]
    names = [folded(known[local].name) for local, _ in spoken]
    leader = {local: local for local in beings}
    for index, earlier in enumerate(alike([statement for _, statement in spoken], names)):
        local = spoken[index][0]
        for other in earlier:
            found = leader[spoken[other][0]]
            if (
                leader[local] == local
                and len(beings[local]) == 1
                and names[other] == names[index]
                and (all(member[0] != local[0] for member in beings[found]))
            ):
                leader[local] = found
                beings[found].append(local)
                del beings[local]
                break
    return list(beings.values())


def _sources(articles: Sequence[DocumentItems]) -> set[Local]:
    """Who says or asserts something."""
    return {
        (number, source)
        for number, items in enumerate(articles)
        for source in (
            *(statement.speaker for statement in items.statements),
            *(other for statement in items.statements for other in statement.co_speakers),
            *(measure.asserted_by for measure in items.measures),
            *(figure.asserted_by for figure in items.casualties),
        )
        if source is not None
    }


def _merge(members: Sequence[Local], known: dict[Local, Actor], merged: dict[Local, str]) -> Actor:
    """One actor out of what several articles say of it; the first gives the id."""
    tellings = [known[local] for local in members]
    kept = merged[members[0]]
    fullest = max(tellings, key=lambda actor: (len(actor.name.split()), len(actor.name)))
    names = {alias for actor in tellings for alias in (actor.name, *actor.aliases)}
    affiliations = (
        merged.get((article, known[(article, local)].affiliation or ""))
        for article, local in members
    )
    return tellings[0].model_copy(
        update={
            "id": kept,
            "kind": fullest.kind,
            "name": fullest.name,
            "role": first_set(actor.role for actor in tellings),
            "country": first_set(actor.country for actor in tellings),
            "affiliation": first_set(found if found != kept else None for found in affiliations),
            "aliases": sorted(names - {fullest.name}),
            "evidence": united_evidence(actor.evidence for actor in tellings),
        }
    )
