"""Evidence moves with its words, to the letter and to one place only."""

from pathlib import Path

import pytest

from briefgen.brief import load
from briefgen.pipeline.relocating import relocate

FERRY = load((Path(__file__).parents[1] / "briefs" / "valid" / "ferry.json").read_bytes())


def test_words_that_stand_further_on_are_followed() -> None:
    text = "Corrected on Friday.\n\n" + "".join(
        span.exact + "\n" for item in FERRY.statements for span in item.evidence
    )
    brief, _ = relocate(FERRY, {"document-ferry": text})
    for span in brief.statements[0].evidence:
        assert text[span.start : span.end] == span.exact


@pytest.mark.parametrize("words", ["", "The boat was overloaded. The boat was overloaded."])
def test_words_that_are_gone_or_stand_twice_stay_and_are_told(words: str) -> None:
    brief, lost = relocate(FERRY, {"document-ferry": f"Nothing else. {words}"})
    assert brief.statements == FERRY.statements
    assert "statement-torrent" in lost


def test_other_documents_are_left_alone() -> None:
    assert relocate(FERRY, {"document-other": "Some text."}) == (FERRY, ())
