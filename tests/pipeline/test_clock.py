"""The time of a brief."""

from datetime import UTC, datetime

import pytest

from briefgen.errors import BriefgenError
from briefgen.pipeline.clock import VARIABLE, timestamp


@pytest.mark.parametrize(
    ("epoch", "expected"),
    [("0", "1970-01-01T00:00:00+00:00"), ("1935000000", "2031-04-26T20:00:00+00:00")],
)
def test_the_variable_sets_it(monkeypatch: pytest.MonkeyPatch, epoch: str, expected: str) -> None:
    monkeypatch.setenv(VARIABLE, epoch)
    assert timestamp() == expected


@pytest.mark.parametrize("epoch", ["soon", "-1", "1.5", " 1", "1_000", "٣", "9" * 30])
def test_what_is_no_number_of_seconds_is_refused(
    monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    monkeypatch.setenv(VARIABLE, epoch)
    with pytest.raises(BriefgenError, match=VARIABLE):
        timestamp()


@pytest.mark.parametrize("epoch", [None, ""])
def test_without_it_it_is_now_to_the_second(
    monkeypatch: pytest.MonkeyPatch, epoch: str | None
) -> None:
    monkeypatch.delenv(VARIABLE)
    if epoch is not None:
        monkeypatch.setenv(VARIABLE, epoch)
    moment = datetime.fromisoformat(timestamp())
    assert moment.tzinfo == UTC
    assert moment.microsecond == 0
