"""How days, windows of days and moments are said."""

from datetime import date

import pytest

from briefgen.brief import DateWindow, Period
from briefgen.brief.dates import date_words, moment_words, period_words


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        (date(2030, 1, 17), date(2030, 1, 17), "17 January 2030"),
        (date(2030, 1, 16), date(2030, 1, 17), "16–17 January 2030"),
        (date(2030, 1, 30), date(2030, 2, 2), "30 January – 2 February 2030"),
        (date(2029, 12, 30), date(2030, 1, 2), "30 December 2029 – 2 January 2030"),
        (date(2028, 2, 1), date(2028, 2, 29), "February 2028"),
        (date(2030, 1, 1), date(2030, 12, 31), "2030"),
        (date(9999, 12, 30), date(9999, 12, 31), "30–31 December 9999"),
    ],
)
def test_windows(earliest: date, latest: date, words: str) -> None:
    assert date_words(DateWindow(earliest=earliest, latest=latest)) == words


def test_the_words_as_written_stand_in_for_a_date() -> None:
    assert date_words(None, "late Friday") == "late Friday"
    assert date_words(date(2030, 5, 1), "late Friday") == "1 May 2030"
    assert date_words(None) is None


def test_periods_and_moments() -> None:
    assert period_words(Period(start=date(2030, 5, 1))) == "since 1 May 2030"
    assert period_words(Period(end=date(2030, 5, 1))) == "until 1 May 2030"
    assert moment_words("2030-05-01T09:30:00+03:30") == "1 May 2030, 09:30 UTC+03:30"
    assert moment_words("2030-05-01T09:30:00Z") == "1 May 2030, 09:30 UTC"
