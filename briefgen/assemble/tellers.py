"""Who tells what, in words: the actor who asserts an item, or the outlet in its own voice."""

from collections.abc import Sequence

from briefgen.brief import Actor, Document, Evidence
from briefgen.brief.wording import actor_words, cited_words

# Who tells it where an article has no publisher.
UNNAMED = "an article’s own account"


class Tellers:
    """The names of a brief's actors and publishers."""

    def __init__(self, actors: Sequence[Actor], documents: Sequence[Document]) -> None:
        self._actors = {actor.id: actor_words(actor) for actor in actors}
        self._publishers = {document.id: document.publisher for document in documents}

    def actor(self, asserter: str | None) -> str | None:
        """What an actor is called; None for the outlet's own voice."""
        return self._actors.get(asserter) if asserter else None

    def outlets(self, evidence: Sequence[Evidence]) -> list[str]:
        """The publishers of the documents that carry some words, each once, by name."""
        named = {self._publishers.get(span.document) for span in evidence}
        return sorted(name for name in named if name)

    def teller(self, asserter: str | None, evidence: Sequence[Evidence]) -> str:
        """The actor, else the words for a source, else the outlets, else the article itself."""
        known = self.actor(asserter) or cited_words(evidence)
        return known or listed(self.outlets(evidence), "and") or UNNAMED


def listed(parts: Sequence[str], joined_by: str) -> str:
    """Parts as English lists them: "A", "A or B", "A, B, or C"; "" for none."""
    if len(parts) <= 2:  # noqa: PLR2004 -- two need no comma
        return f" {joined_by} ".join(parts)
    return f"{', '.join(parts[:-1])}, {joined_by} {parts[-1]}"
