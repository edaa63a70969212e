from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.documents.dates import find_dateline, read_date


@pytest.mark.parametrize(
    "text",
    [
        "2031-08-03",
        "2031-08-03T23:10:00Z",
        "2031-08-03 06:00:00+03:00",
        "3 August 2031",
        "August 3, 2031",
        "Aug. 3, 2031",
        "3rd of August, 2031",
        "Sunday, 3 August 2031",
        "SUN, 3 AUG 2031",
        "Sun, 03 Aug 2031 10:00:00 +0000",
        "August 3, 2031, 9:30 a.m. EAT",
        "Aug 3, 2031 at 21:05",
        "  3 August 2031 ",
    ],
)
def test_dates_that_are_certain(text: str) -> None:
    assert read_date(text) == date(2031, 8, 3)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "03/08/2031",
        "3.8.2031",
        "August 2031",
        "3 August",
        "Aug. 3, 31",
        "31 June 2031",
        "2031-13-01",
        "2031-8-3",
        "2031-08-03T99:99",
        "2031-08-03T24:30",
        "2031-08-03 06:60",
        "2031-08-03T06:000",
        "3 August 2031, 25:10",
        "3 August 2031, 9:75 a.m.",
        "２０３１-08-03",
        "٣ August 2031",
        "yesterday",
        "last 3 August 2031",
        "Marching 3, 2031",
    ],
)
def test_dates_that_are_not(text: str) -> None:
    assert read_date(text) is None


@given(st.dates())
def test_every_day_is_read_back(day: date) -> None:
    assert read_date(day.isoformat()) == day
    assert read_date(f"{day.day} {day:%B} {day.year:04}") == day
    assert read_date(f"{day:%b}. {day.day}, {day.year:04}") == day


@given(st.text())
def test_no_text_raises(text: str) -> None:
    read_date(text)
    find_dateline(text)


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("NAIROBI, Aug. 3 (Reuters) — Two", "Aug. 3", None),
        ("NAIROBI, Aug. 3, 2031 (Reuters) - Two", "Aug. 3, 2031", date(2031, 8, 3)),
        ("PORT LOUIS, Mauritius, 3 August 2031 -- Two", "3 August 2031", date(2031, 8, 3)),
        ("SÃO TOMÉ, 3 Aug 2031 – Two", "3 Aug 2031", date(2031, 8, 3)),
        ("ST. JOHN'S, Sept. 9 — Two", "Sept. 9", None),
        ("LIMA, 4 FEB 31 (ANDINA) -- TWO", "4 FEB 31", None),
        ("PARIS (AFP) — Two", None, None),
        ("Nairobi, Aug. 3 — Two", None, None),
        ("The minister, on 3 August 2031 - as planned - left", None, None),
    ],
)
def test_datelines(text: str, words: str | None, day: date | None) -> None:
    found = find_dateline(text)
    assert (found.text if found else None) == words
    assert (found.day if found else None) == day
