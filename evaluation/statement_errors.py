"""What is wrong with predicted attributions, by kind, for reading: misses, partial hits and so on.

The scorer decides what matches; here what it left unmatched is only sorted.

    miss            a gold attribution of whose content nothing was found
    partial         gold and prediction share content, too little of it to match
    wrong speaker   the content matches, the speaker does not
    extra           a prediction that shares content with no unmatched gold
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Any

KINDS = ("miss", "partial", "wrong speaker", "extra")
TYPES = ("direct", "mixed", "indirect")
# The scorer's threshold for "overlap".
IOU = 0.5


@dataclass(frozen=True, slots=True)
class Attribution:
    """One side of an error, as words."""

    source: str
    cue: str
    content: str

    def __str__(self) -> str:
        return f"[{self.source}] [{self.cue}] {self.content}"


@dataclass(frozen=True, slots=True)
class AttributionError:
    """An error; ``gold`` is None for an extra, ``predicted`` for a miss."""

    kind: str
    doc_id: str
    type: str
    gold: Attribution | None
    predicted: Attribution | None


def find_errors(
    scorer: ModuleType,
    gold: Sequence[Mapping[str, Any]],
    predictions: Sequence[Mapping[str, Any]],
) -> Iterator[AttributionError]:
    """Yield the errors, document by document, those of a document in the order of ``KINDS``.

    Args:
        scorer: the module score_quotes.py.
        gold: the gold entries.
        predictions: entries with ``doc_id`` and ``attributions``.
    """
    by_id = {entry["doc_id"]: entry for entry in predictions}
    for entry in gold:
        text = entry["text"]
        mask = scorer.quoted_mask(text)
        wanted = scorer.items(entry, text, mask, "attribution")
        found = scorer.items(by_id.get(entry["doc_id"], {}), text, mask, "attribution")
        pairs = scorer.match(wanted, found, IOU)
        matched, used = {i for i, _ in pairs}, {j for _, j in pairs}
        open_gold = [item for i, item in enumerate(wanted) if i not in matched]
        open_found = [item for j, item in enumerate(found) if j not in used]
        # With a threshold of 0 the scorer pairs whatever shares a letter.
        partial = scorer.match(open_gold, open_found, 0.0)
        near, near_found = {i for i, _ in partial}, {j for _, j in partial}
        sides = {
            "miss": [(item, None) for i, item in enumerate(open_gold) if i not in near],
            "partial": [(open_gold[i], open_found[j]) for i, j in sorted(partial)],
            "wrong speaker": [
                (wanted[i], found[j])
                for i, j in sorted(pairs)
                if not scorer.speaker_match(wanted[i]["source"], found[j]["source"])
            ],
            "extra": [(None, item) for j, item in enumerate(open_found) if j not in near_found],
        }
        for kind in KINDS:
            for right, wrong in sides[kind]:
                yield AttributionError(
                    kind,
                    str(entry["doc_id"]),
                    (right or wrong)["type"],
                    _attribution(right, text),
                    _attribution(wrong, text),
                )


def _attribution(item: Mapping[str, Any] | None, text: str) -> Attribution | None:
    if item is None:
        return None
    content = " ".join(text[min(item["chars"]) : max(item["chars"]) + 1].split())
    source, cue = ((item[part] or {}).get("text", "-") for part in ("source", "cue"))
    return Attribution(source, cue, content)


def spread(errors: Sequence[AttributionError], number: int) -> list[AttributionError]:
    """Return that many of the errors, evenly spread, so that they come from many documents."""
    if number >= len(errors):
        return list(errors)
    return [errors[index * len(errors) // number] for index in range(number)]


def print_errors(errors: Sequence[AttributionError], number: int) -> None:
    """Print how many errors of each kind and type there are, and up to ``number`` of each kind."""
    counts = Counter((error.kind, error.type) for error in errors)
    print(f"\n{'errors':16}" + "".join(f"{name:>10}" for name in (*TYPES, "all")))
    for kind in KINDS:
        cells = [counts[kind, name] for name in TYPES]
        print(f"{kind:16}" + "".join(f"{cell:10}" for cell in (*cells, sum(cells))))
    for kind in KINDS:
        for error in spread([error for error in errors if error.kind == kind], number):
            print(f"\n{kind}, {error.type}, {error.doc_id}")
            if error.gold is not None:
                print(f"  gold   {error.gold}")
            if error.predicted is not None:
                print(f"  found  {error.predicted}")
