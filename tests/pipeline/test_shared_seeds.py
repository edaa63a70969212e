"""The articles that the project was asked for, where the folder that holds them exists."""

from pathlib import Path

import pytest

from briefgen.brief import load
from briefgen.pipeline import Options, build, extract_each
from briefgen.validate import check

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"

pytestmark = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="../shared/seeds, which is not ours to publish, is not there"
)


def test_the_brief_of_both_is_accepted_with_its_sources(tmp_path: Path) -> None:
    outcome = build([SEEDS], tmp_path, options=Options())
    assert outcome.refused == ()
    assert outcome.ungrounded == 0
    text = (tmp_path / "brief.json").read_bytes()
    assert list(check(text, "brief.json", [SEEDS]).findings) == []
    assert len(load(text).documents) == 2


def test_each_gives_items_of_every_kind() -> None:
    outcomes, refused = extract_each([SEEDS])
    assert refused == ()
    for outcome in outcomes:
        brief = outcome.brief
        assert brief is not None
        assert all((brief.actors, brief.statements, brief.measures, brief.casualties))
    assert any(outcome.brief and outcome.brief.open_questions for outcome in outcomes)
