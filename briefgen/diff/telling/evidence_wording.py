"""Evidence that an item gained or lost, in words: who published it, and what stands there."""

from collections.abc import Iterable, Sequence
from typing import Final

from briefgen.brief import Evidence
from briefgen.brief.characters import clean
from briefgen.diff.fields import keyed
from briefgen.diff.telling.naming import Naming, shortened
from briefgen.diff.telling.told import Detail
from briefgen.diff.words import Piece

GAINED: Final = "evidence gained"
MOVED: Final = "evidence found elsewhere in the text"
LOST: Final = "evidence lost"
# So much of a quotation, and so many from one document, are enough to know the place again.
_QUOTED: Final = 120
_MOST_QUOTED: Final = 2


def evidence_details(
    old: Sequence[Evidence], new: Sequence[Evidence], before: Naming, after: Naming
) -> tuple[Detail, ...]:
    """Say what became of the evidence of an item.

    Args:
        old: what it rested on, documents under the ids that they have now.
        new: what it rests on.
        before: names the documents of the earlier brief.
        after: names those of the later one.
    """
    was, now = keyed(old), keyed(new)
    lost = [span for key, span in was.items() if key not in now]
    gained = [span for key, span in now.items() if key not in was]
    moved = {_words(span) for span in lost} & {_words(span) for span in gained}
    lost, stirred = _parted(lost, moved)
    gained, _ = _parted(gained, moved)
    edited = [span for key, span in now.items() if key in was and was[key] != span]
    told = (
        (GAINED, Piece("same", _said(gained, after))),
        (LOST, Piece("old", _said(lost, before))),
        (MOVED, Piece("same", _said(stirred, after))),
        ("evidence quoted differently", Piece("same", _said(edited, after))),
    )
    # The words are the same: a brief's documents show nothing of where they stand.
    details = tuple(
        Detail(label, (piece,), aside=label == MOVED) for label, piece in told if piece.text
    )
    return details or (Detail("evidence", (Piece("same", "in another order"),)),)


def content_words(spans: Iterable[Evidence]) -> frozenset[tuple[str, str, str]]:
    """Return the words of the documents that an item itself rests on, wherever they stand there."""
    return frozenset(_words(span) for span in spans if span.part == "content")


def _words(span: Evidence) -> tuple[str, str, str]:
    return span.document, span.part, span.exact


def _parted(
    spans: Sequence[Evidence], moved: Iterable[object]
) -> tuple[list[Evidence], list[Evidence]]:
    """Spans that stand in one brief only, and those whose words stand at another place."""
    known = frozenset(moved)
    return (
        [span for span in spans if _words(span) not in known],
        [span for span in spans if _words(span) in known],
    )


def _said(spans: Sequence[Evidence], naming: Naming) -> str:
    """Say some spans: "Sample Desk: “closed the port”; Harbour Watch: “shut it”"."""
    by_document: dict[str, list[Evidence]] = {}
    for span in spans:
        by_document.setdefault(span.document, []).append(span)
    return "; ".join(
        f"{naming.publisher(document)}: {_quotations(those)}"
        for document, those in by_document.items()
    )


def _quotations(spans: Sequence[Evidence]) -> str:
    """The words of an item in one document; only where there are none, those that attribute."""
    content = [span for span in spans if span.part == "content"] or spans
    texts = list(dict.fromkeys(shortened(clean(span.exact), _QUOTED) for span in content))
    shown = ", ".join(f"“{text}”" for text in texts[:_MOST_QUOTED])
    more = len(texts) - _MOST_QUOTED
    return f"{shown} and {more} more" if more > 0 else shown
