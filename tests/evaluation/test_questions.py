"""Verdicts on questions: each names one question of one file, and counts only while it is asked."""

import json
from collections import Counter
from pathlib import Path

import pytest
from questions import VERDICTS, Asked, ask, judged, load_verdicts, verdict_on

TEXT = "The dam at Holm broke on Monday. It is unclear why the alarm at Holm did not sound."


@pytest.fixture(scope="module")
def asked() -> Asked:
    (question,) = ask([{"doc_id": "one", "text": TEXT}]).asked
    return question


def test_the_kept_verdicts_are_forty_each_on_another_question() -> None:
    entries = json.loads(VERDICTS.read_text(encoding="utf-8"))
    named = Counter(
        (entry["data"], entry["doc_id"], entry["start"], entry["end"], entry["words"])
        for entry in entries
    )
    assert len(entries) == 40
    assert set(named.values()) == {1}


def test_a_verdict_counts_only_for_the_words_that_were_judged(asked: Asked, tmp_path: Path) -> None:
    entry = {"data": "file", "doc_id": "one", "start": asked.start, "end": asked.end, "true": False}
    kept = tmp_path / "verdicts.json"
    kept.write_text(json.dumps([{**entry, "words": asked.words}, {**entry, "words": "0" * 8}]))
    verdicts = load_verdicts("file", kept)
    assert verdict_on(asked, verdicts) is False
    assert list(judged([asked], verdicts)) == [False]
    assert load_verdicts("another", kept) == {}
    assert list(judged([asked], {})) == []


def test_offsets_are_those_of_the_data(asked: Asked) -> None:
    assert TEXT[asked.start : asked.end].startswith("It is unclear why")
