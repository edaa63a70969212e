"""Actors: the people whom an article names, and whoever else its other items refer to."""

from collections.abc import Iterable

from briefgen.brief import Actor
from briefgen.extract.analysis import Analysis
from briefgen.extract.extractor import EVERY_OTHER, Found


class ActorExtractor:
    """Yields the cast of an article, when all that refers to it has been found."""

    name = "actors"
    after: tuple[str, ...] = (EVERY_OTHER,)

    def extract(self, analysis: Analysis, found: Found) -> Iterable[Actor]:  # noqa: ARG002 -- the protocol's
        """Yield the named people and the actors of the other items, by id."""
        yield from found.cast.actors(referred_actors(found))


def referred_actors(found: Found) -> set[str]:
    """The ids of the cast that the items found so far refer to."""
    referred: set[str | None] = set()
    for statement in found.statements:
        referred |= {statement.speaker, *statement.co_speakers, *statement.relayed_by}
        referred |= set(statement.about)
    for measure in found.measures:
        referred |= {*measure.actors, *measure.targets, measure.asserted_by}
    for figure in found.casualties:
        referred |= {figure.asserted_by, figure.attributed_to, *figure.relayed_by}
    for question in found.open_questions:
        referred |= set(question.about)
    return {actor for actor in referred if actor in found.cast.beings}
