"""What makes an extractor: the order they run in, and the check of what they yield."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from briefgen.brief import Item, Measure
from briefgen.errors import BriefgenError
from briefgen.extract import Analysis, Found, extract_items, in_order, installed_extractors
from briefgen.extract.extractor import EVERY_OTHER

ROOT = Path(__file__).parents[2]
Analyser = Callable[..., Analysis]


class Fake:
    """An extractor that yields what it is given."""

    def __init__(self, name: str, *after: str, items: Iterable[Item] = ()) -> None:
        self.name = name
        self.after = after
        self._items = items

    def extract(self, analysis: Analysis, found: Found) -> Iterable[Item]:  # noqa: ARG002
        return self._items


def test_all_five_kinds_are_installed() -> None:
    names = [extractor.name for extractor in installed_extractors()]
    assert set(names) >= {"actors", "statements", "measures", "casualties", "open_questions"}
    assert names[-1] == "actors"


def test_each_runs_behind_those_it_names() -> None:
    extractors = in_order((Fake("a", "c"), Fake("b", EVERY_OTHER), Fake("c"), Fake("d", "absent")))
    names = [extractor.name for extractor in extractors]
    assert names == ["c", "d", "a", "b"]
    assert [extractor.name for extractor in in_order(extractors[::-1])] == names


def test_a_circle_is_named() -> None:
    with pytest.raises(BriefgenError, match="circle"):
        in_order((Fake("a", "b"), Fake("b", "a")))


def _measure(analysis: Analysis, **changes: object) -> Measure:
    """A measure that rests on the word "harbour", but for what is changed."""
    evidence = analysis.evidence(4, 11).model_copy(update=changes)
    return Measure(id="measure-1", kind="other", status="announced", text="x", evidence=[evidence])


def test_words_that_stand_in_the_text_are_taken(analysis_of: Analyser) -> None:
    analysis = analysis_of("The harbour is shut until Monday for repairs.")
    items = extract_items(analysis, (Fake("a", items=[_measure(analysis)]),))
    assert [span.exact for span in items.measures[0].evidence] == ["harbour"]
    assert items.ungrounded == 0


@pytest.mark.parametrize(
    "changes", [{"exact": "Harbour"}, {"start": 5}, {"end": 10_000}, {"document": "other"}]
)
def test_words_that_do_not_are_left_out_and_counted(
    analysis_of: Analyser, changes: dict[str, object]
) -> None:
    analysis = analysis_of("The harbour is shut until Monday for repairs.")
    items = extract_items(analysis, (Fake("a", items=[_measure(analysis, **changes)]),))
    assert items.measures == ()
    assert items.ungrounded == 1


def test_an_item_without_evidence_is_left_out(analysis_of: Analyser) -> None:
    analysis = analysis_of("The harbour is shut until Monday for repairs.")
    measure = _measure(analysis).model_copy(update={"evidence": []})
    assert extract_items(analysis, (Fake("a", items=[measure]),)).ungrounded == 1


def test_an_actor_that_is_not_in_the_cast_is_no_actor(analysis_of: Analyser) -> None:
    analysis = analysis_of("The harbour is shut until Monday for repairs.")
    measure = _measure(analysis).model_copy(update={"actors": ["actor-nobody"]})
    assert extract_items(analysis, (Fake("a", items=[measure]),)).ungrounded == 1


def test_the_documented_extractor_runs(analysis_of: Analyser) -> None:
    page = (ROOT / "docs" / "extractors.md").read_text(encoding="utf-8")
    (source,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    names: dict[str, Any] = {}
    exec(compile(source, "docs/extractors.md", "exec"), names)  # noqa: S102 -- our own page
    analysis = analysis_of(
        "The mayor was at home. Officials issued an evacuation order for the coast."
    )
    items = extract_items(analysis, (names["WeatherExtractor"](),))
    assert [measure.text for measure in items.measures] == [
        "Officials issued an evacuation order for the coast."
    ]
