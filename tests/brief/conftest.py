"""A brief in which every field of the format is set."""

from typing import Any

import pytest

_SPAN = {
    "document": "document-1",
    "start": 4,
    "end": 18,
    "exact": "closed the port",
    "prefix": "The ",
    "suffix": " on Monday",
    "part": "source",
}
_CARE = {"note": "Checked by phone.", "origin": "manual", "reviewed": "confirmed"}


@pytest.fixture
def full() -> dict[str, Any]:
    return {
        "$schema": "situation-brief-1.0.schema.json",
        "format_version": "1.0",
        "id": "brief-1",
        "title": "Port of Sundsby closed",
        "version": 2,
        "supersedes": {"version": 1, "sha256": "ab" * 32},
        "status": "final",
        "created_at": "2031-05-01T09:30:00+02:00",
        "updated_at": "2031-05-02T09:30:00Z",
        "as_of": "2031-05-02",
        "as_of_text": "Friday",
        "period": {"start": "2031-05-01", "end": "2031-05-02"},
        "prepared_by": "Harbour desk",
        "marking": "TLP:GREEN",
        "generator": {"name": "other", "version": "1", "extractor": "e", "model": "m"},
        "highlights": [{"id": "h-1", **_CARE, "text": "Closed.", "refs": ["measure-1"]}],
        "corrections": [
            {"date": "2031-05-02", "date_text": "today", "text": "Was 3.", "refs": ["casualty-1"]}
        ],
        "documents": [
            {
                "id": "document-1",
                **_CARE,
                "title": "Port closed",
                "publisher": "Sample Desk",
                "authors": ["Liv Dahl"],
                "url": "https://example.org/a",
                "archived_url": "https://example.org/b",
                "published_on": {"earliest": "2031-05-01", "latest": "2031-05-02"},
                "published_on_text": "this week",
                "retrieved_at": "2031-05-02T09:30:00.5+00:00",
                "language": "en",
                "path": "a.txt",
                "sha256": "cd" * 32,
                "characters": 300,
                "source_rating": {"reliability": "B", "credibility": 2},
            }
        ],
        "actors": [
            {
                "id": "actor-1",
                **_CARE,
                "kind": "person",
                "name": "Liv Dahl",
                "role": "harbour master",
                "affiliation": "actor-2",
                "country": "SE",
                "anonymous": True,
                "aliases": ["Dahl"],
                "evidence": [_SPAN],
            }
        ],
        "statements": [
            {
                "id": "statement-1",
                **_CARE,
                "speaker": "actor-1",
                "co_speakers": ["actor-2"],
                "type": "attitude",
                "mode": "mixed",
                "negated": True,
                "text": "We wait.",
                "cue": "say",
                "venue": "X",
                "addressee": "reporters",
                "relayed_by": ["actor-3"],
                "about": ["actor-2"],
                "said_on": "2031-05-01",
                "said_on_text": "Thursday",
                "evidence": [_SPAN],
            }
        ],
        "measures": [
            {
                "id": "measure-1",
                **_CARE,
                "kind": "movement_restriction",
                "status": "in_force",
                "actors": ["actor-2"],
                "targets": ["actor-3"],
                "text": "closed the port",
                "condition": "if it storms",
                "place": "Sundsby",
                "date": "2031-05-01",
                "date_text": "Thursday",
                "asserted_by": "actor-1",
                "same_act": ["measure-2"],
                "plover": {"event": "COERCE", "mode": "restrict"},
                "evidence": [_SPAN],
            }
        ],
        "casualties": [
            {
                "id": "casualty-1",
                **_CARE,
                "kind": "injured",
                "group": {"role": "civilian", "text": "sailors"},
                "low": 3,
                "high": 5,
                "best": 4,
                "qualifier": "between",
                "raw": "three to five",
                "counting": "incident",
                "verification": "claimed",
                "asserted_by": "actor-1",
                "relayed_by": ["actor-3"],
                "attributed_to": "actor-2",
                "cause": "storm",
                "as_of": "2031-05-01",
                "as_of_text": "Thursday",
                "since": "2031-04-30",
                "since_text": "since Wednesday",
                "place": "Sundsby",
                "subset_of": "casualty-2",
                "text": "three to five sailors were injured",
                "evidence": [_SPAN],
            }
        ],
        "casualty_ranges": [
            {
                "id": "range-injured",
                **_CARE,
                "kind": "injured",
                "group": {"role": "civilian"},
                "low": 3,
                "high": 5,
                "open_above": True,
                "figures": ["casualty-1"],
                "sources": ["actor-1"],
                "verified_low": 3,
            }
        ],
        "open_questions": [
            {
                "id": "question-1",
                **_CARE,
                "kind": "unclear",
                "question": "Who closed it?",
                "about": ["measure-1"],
                "status": "answered",
                "answer": "The master.",
                "evidence": [_SPAN],
            }
        ],
        "x_desk": {"queue": [1, 2.5, None]},
    }
