"""Days in other forms than the format's: what the check proposes."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.validate import check
from briefgen.validate.days import days_meant

FERRY = Path(__file__).resolve().parents[1] / "briefs" / "valid" / "ferry.json"
FORMS = (
    "%Y/%m/%d",
    "%Y.%m.%d",
    "%Y%m%d",
    "%Y-%m-%dT%H:%M:%SZ",
    "%d %B %Y",
    "%d %b %Y",
    "%d-%b-%Y",
    "%B %d, %Y",
    "%b. %d %Y",
    "%d/%m/%Y",
    "%d.%m.%Y",
    "%m/%d/%Y",
)


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(FORMS))
def test_a_day_in_a_common_form_is_among_those_that_are_meant(day: date, form: str) -> None:
    assert day in days_meant(day.strftime(form))


@given(st.text() | st.from_regex(r"\A[0-9A-Za-z ,./-]{6,16}\Z"))
def test_any_words_may_stand_there(words: str) -> None:
    assert len(days_meant(words)) <= 2


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("2031-7-5", ["2031-07-05"]),
        (" 2031-07-05 ", ["2031-07-05"]),
        ("5th July 2031", ["2031-07-05"]),
        ("the 5th of July 2031", ["2031-07-05"]),
        ("Friday, 5 July, 2031", ["2031-07-05"]),
        ("5 Sept. 2031", ["2031-09-05"]),
        ("5/7/2031", ["2031-07-05", "2031-05-07"]),
        ("7/7/2031", ["2031-07-07"]),
        ("25/7/2031", ["2031-07-25"]),
        ("7/25/2031", ["2031-07-25"]),
        ("2031-02-30", []),
        ("31/31/2031", []),
        ("2031705", []),
        ("5/7/31", []),
        ("July 2031", []),
        ("2031-07-05 10:30 UTC", ["2031-07-05"]),
        ("2031-07-05 2031-07-09", []),
        ("2031-07-05 08 and after", []),
        ("Mayor 5, 2031", []),
        ("5 \u017fep 2031", []),
        ("\u0665 May 2031", []),
        ("yesterday", []),
        ("", []),
    ],
)
def test_no_more_is_read_than_stands_there(words: str, days: list[str]) -> None:
    assert [day.isoformat() for day in days_meant(words)] == days


@pytest.mark.parametrize(
    ("words", "mend"),
    [
        ("5 July 2031", 'write "2031-07-05"'),
        (
            "05/07/2031",
            'write "2031-07-05" if the day comes first in it, "2031-05-07" if the month does',
        ),
        ("late on Friday", "write null, and the words under `as_of_text`"),
        ("2031-02-30", None),
    ],
)
def test_the_check_proposes_what_is_meant(words: str, mend: str | None) -> None:
    brief = json.loads(FERRY.read_text("utf-8")) | {"as_of": words}
    (finding,) = check(json.dumps(brief).encode(), "brief.json").findings
    assert (finding.code, finding.mend) == ("schema-format", mend)


def test_a_value_that_has_lost_its_key_is_one_finding() -> None:
    text = FERRY.read_text("utf-8").replace('"name": "', '"', 1)
    (finding,) = check(text.encode(), "brief.json").findings
    assert (finding.code, finding.pointer) == ("json-syntax", "")
