"""Actors: the people whom an article names, and whoever else its other items refer to."""

from collections.abc import Iterable

from briefgen.brief import Actor
from briefgen.extract.extractor import EVERY_OTHER, Found, actors_named_by
from briefgen.extract.language.analysis import Analysis


class ActorExtractor:
    """Yields the cast of an article, when all that refers to it has been found."""

    name = "actors"
    after: tuple[str, ...] = (EVERY_OTHER,)

    def extract(self, analysis: Analysis, found: Found) -> Iterable[Actor]:  # noqa: ARG002 -- the protocol's
        """Yield the named people and the actors of the other items, by id."""
        yield from found.cast.actors(referred_actors(found))


def referred_actors(found: Found) -> set[str]:
    """The ids of the cast that the items found so far refer to."""
    items = [*found.statements, *found.measures, *found.casualties]
    referred = {actor for item in items for actor in actors_named_by(item)}
    referred |= {item for question in found.open_questions for item in question.about}
    return referred & set(found.cast.beings)
