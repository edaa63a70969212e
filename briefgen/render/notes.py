"""Evidence notes: the exact words that a claim rests on, numbered in the order of reading."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from briefgen.brief import Evidence
from briefgen.brief.characters import clean
from briefgen.render.language import known_language
from briefgen.render.view import Note, NoteRef

_Place = tuple[str, int, int, str]


@dataclass
class _Draft:
    number: int
    source: int
    words: tuple[str, ...]
    attribution: tuple[str, ...]
    language: str | None
    anchors: list[str] = field(default_factory=list)


class NoteRegister:
    """Hands out the numbers of notes; the same words of the same document have one number.

    Args:
        source_numbers: the number of each document that is shown.
        languages: the tags of the languages of documents, as far as they are known.
    """

    def __init__(
        self, source_numbers: Mapping[str, int], languages: Mapping[str, str | None]
    ) -> None:
        self._source_numbers = source_numbers
        self._languages = languages
        self._drafts: dict[tuple[_Place, ...], _Draft] = {}

    def cite(self, *claims: Iterable[Evidence]) -> tuple[NoteRef, ...]:
        """Return references to the notes of some claims, each note once, by number.

        A claim that stands in several documents has a note for each of them.
        """
        drafts: dict[int, _Draft] = {}
        for evidence in claims:
            for draft in self._drafts_of(evidence):
                drafts[draft.number] = draft
        return tuple(_anchored(drafts[number]) for number in sorted(drafts))

    def notes(self) -> tuple[Note, ...]:
        """Return all notes that were referred to, in the order of their numbers."""
        return tuple(
            Note(
                number=draft.number,
                source=draft.source,
                words=draft.words,
                attribution=draft.attribution,
                anchors=tuple(draft.anchors),
                language=draft.language,
            )
            for draft in self._drafts.values()
        )

    def _drafts_of(self, evidence: Iterable[Evidence]) -> Iterable[_Draft]:
        by_document: dict[str, dict[_Place, Evidence]] = {}
        for span in evidence:
            if span.document in self._source_numbers:
                place = (span.document, span.start, span.end, span.part)
                by_document.setdefault(span.document, {}).setdefault(place, span)
        for document in sorted(by_document, key=self._source_numbers.__getitem__):
            yield self._draft(document, by_document[document])

    def _draft(self, document: str, spans: dict[_Place, Evidence]) -> _Draft:
        key = tuple(sorted(spans))
        draft = self._drafts.get(key)
        if draft is None:
            in_order = [spans[place] for place in key]
            content = [span for span in in_order if span.part == "content"]
            draft = self._drafts[key] = _Draft(
                number=len(self._drafts) + 1,
                source=self._source_numbers[document],
                words=_each_once(content or in_order),
                attribution=_each_once(
                    [span for span in in_order if content and span.part != "content"]
                ),
                language=known_language(self._languages.get(document)),
            )
        return draft


def _anchored(draft: _Draft) -> NoteRef:
    anchor = f"ref-{draft.number}-{len(draft.anchors) + 1}"
    draft.anchors.append(anchor)
    return NoteRef(draft.number, anchor)


def _each_once(spans: Iterable[Evidence]) -> tuple[str, ...]:
    """Return the words of spans in order; an actor's name may stand in a document many times."""
    return tuple(dict.fromkeys(clean(span.exact) for span in spans))
