"""The words that readers see for the closed lists of the format."""

from typing import get_args

import pytest

from briefgen.brief import labels
from briefgen.brief.labels import country_name
from briefgen.brief.vocabulary import (
    ActorKind,
    MeasureKind,
    MeasureStatus,
    QuestionKind,
    Verification,
)


def test_countries_have_their_usual_names() -> None:
    assert country_name("KR") == "South Korea"
    assert country_name("PS") == "State of Palestine"
    assert country_name("CD") == "The Democratic Republic of the Congo"
    assert country_name("XX") == "XX"
    assert country_name(None) is None


@pytest.mark.parametrize(
    ("words", "values"),
    [
        (labels.ACTOR_KINDS, ActorKind),
        (labels.MEASURE_KINDS, MeasureKind),
        (labels.MEASURE_STATUSES, MeasureStatus),
        (labels.QUESTION_KINDS, QuestionKind),
        (labels.VERIFICATIONS, Verification),
    ],
)
def test_every_value_has_words(words: dict[str, str], values: object) -> None:
    assert list(words) == list(get_args(values))
