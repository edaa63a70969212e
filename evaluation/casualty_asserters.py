"""Who asserts a figure: labels set by reading, and how many figures have the right asserter.

casualty_asserters.json holds, for each label, the data file and the document, the offsets of the
number in the document's text, and ``asserter``: null where the outlet tells it in its own voice,
else the offsets of every place that names whoever asserts it. A label is not ``certain`` where two
careful readers could differ. The labels were set without a look at what briefgen finds.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from gold_standard import gold_span

from briefgen.brief import Actor, Casualty, Evidence
from briefgen.documents import Article
from briefgen.extract import DocumentItems

LABELS = Path(__file__).with_name("casualty_asserters.json")
Offsets = tuple[int, int]


@dataclass(frozen=True)
class Label:
    """Who asserts one figure; offsets are of the gold text.

    Attributes:
        doc_id: the document.
        span: where its number stands.
        asserter: where whoever asserts it is named; None for the outlet's own voice.
        certain: whether no two careful readers would differ.
    """

    doc_id: str
    span: Offsets
    asserter: tuple[Offsets, ...] | None
    certain: bool


@dataclass
class Verdicts:
    """What came of the labels of a data file."""

    right: list[Label] = field(default_factory=list)
    wrong: list[Label] = field(default_factory=list)
    not_found: list[Label] = field(default_factory=list)

    @property
    def found(self) -> float:
        """The share of the labelled figures that were found."""
        return _share(len(self.right) + len(self.wrong), len(self.not_found))

    @property
    def share(self) -> float:
        """The share of the found figures whose asserter is right."""
        return _share(len(self.right), len(self.wrong))

    @property
    def share_of_certain(self) -> float:
        """The same, of the labels about which no two readers would differ."""
        counts = [sum(label.certain for label in labels) for labels in (self.right, self.wrong)]
        return _share(*counts)


def load_labels(data: str, path: Path = LABELS) -> list[Label]:
    """Return the labels of a data file, by its name without the ending."""
    return [
        Label(
            entry["doc_id"],
            (entry["start"], entry["end"]),
            None if entry["asserter"] is None else tuple(map(tuple, entry["asserter"])),
            entry["certain"],
        )
        for entry in json.loads(path.read_text(encoding="utf-8"))
        if entry["data"] == data
    ]


def judge(
    labels: Iterable[Label],
    found: Mapping[str, tuple[Article, DocumentItems]],
    texts: Mapping[str, str],
) -> Verdicts:
    """Compare labels with what was extracted.

    Args:
        labels: labels of one data file.
        found: the article and its items, by ``doc_id``.
        texts: the gold texts, by ``doc_id``.
    """
    verdicts = Verdicts()
    for label in labels:
        article, items = found[label.doc_id]
        text = texts[label.doc_id]
        figures = [
            figure for figure in items.casualties if _is_labelled(label, figure, article, text)
        ]
        if not figures:
            verdicts.not_found.append(label)
        elif any(_is_right(label, figure, items.actors, article, text) for figure in figures):
            verdicts.right.append(label)
        else:
            verdicts.wrong.append(label)
    return verdicts


def _is_labelled(label: Label, figure: Casualty, article: Article, text: str) -> bool:
    """Whether a figure is the labelled one: it has its number, in words that hold it."""
    number = text[slice(*label.span)].casefold().split()
    raw = (figure.raw or "").casefold().split()
    if not (set(number) <= set(raw) or set(raw) <= set(number)) or not raw:
        return False
    return any(
        _overlap(label.span, _raw_offsets(article, text, evidence))
        for evidence in figure.evidence
        if evidence.part == "content"
    )


def _is_right(
    label: Label, figure: Casualty, actors: Iterable[Actor], article: Article, text: str
) -> bool:
    if label.asserter is None or figure.asserted_by is None:
        return label.asserter is None and figure.asserted_by is None
    actor = next((actor for actor in actors if actor.id == figure.asserted_by), None)
    named = [evidence for evidence in figure.evidence if evidence.part == "source"]
    named += actor.evidence if actor is not None else []
    spans = [_raw_offsets(article, text, evidence) for evidence in named]
    return any(_overlap(span, wanted) for span in spans for wanted in label.asserter)


def _raw_offsets(article: Article, text: str, evidence: Evidence) -> Offsets:
    span = gold_span(evidence, article, text)
    return span["start"], span["end"]


def _overlap(one: Offsets, other: Offsets) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _share(right: int, wrong: int) -> float:
    return right / (right + wrong) if right + wrong else 0.0
