"""How dates, quotations, countries and ranges are said."""

from datetime import date

import pytest

from briefgen.brief import CasualtyRange, DateWindow, Period, Statement
from briefgen.brief.wording import range_words
from briefgen.render.characters import clean, has_right_to_left, is_right_to_left, web_address
from briefgen.render.dates import date_words, moment_words, period_words
from briefgen.render.labels import country_name
from briefgen.render.quotation import lead_in, quoted


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


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("We shall see.", "“We shall see.”"),
        ('"We shall see."', "“We shall see.”"),
        ("“We shall see,”", "“We shall see”"),
        ('He said "no" to me', "“He said ‘no’ to me”"),
        ("“They called it “safe”.”", "“They called it ‘safe’.”"),
        ('"One," and "two"', '"One," and "two"'),
        ('12" of rain', '“12" of rain”'),
        ("the 'old' pier", "“the 'old' pier”"),
    ],
)
def test_quotations_have_one_pair_of_marks(text: str, shown: str) -> None:
    assert quoted(text) == shown


@pytest.mark.parametrize(
    ("cue", "negated", "text", "lead"),
    [
        ("say", False, "the dam held", "Said:"),
        ("deny", False, "that the dam leaked", "Denied"),
        ("say", True, "whether the dam held", "Has not said"),
        ("write", True, "the report", "Has not written:"),
        ("urge", False, "all to leave", "Urged:"),
        ("rule out", False, "a strike", "Ruled out:"),
        ("point out", False, "the risk", "Pointed out:"),
        (None, True, "the dam held", "Has not said:"),
        ("according to", False, "the dam held", None),
        ("per", False, "the dam held", None),
        ("decline", True, "to confirm the figures", "Declined:"),
        ("brag", False, "about the dam", "Bragged:"),
        ("show", True, "the report", "Has not shown:"),
        ("reportedly", False, "the dam held", "Reportedly:"),
        ("be confident", False, "that the dam will hold", "Was confident"),
        ("be confident", True, "that the dam will hold", "Was not confident"),
    ],
)
def test_lead_ins(cue: str | None, text: str, lead: str | None, *, negated: bool) -> None:
    statement = Statement(id="s", mode="indirect", text=text, cue=cue, negated=negated)
    assert lead_in(statement) == lead


@pytest.mark.parametrize(
    ("low", "high", "open_above", "words"),
    [
        (3_308, 12_000, True, "3,308 to 12,000 or more"),
        (38, 60, False, "38 to 60"),
        (40, 40, True, "40 or more"),
        (None, 30, False, "up to 30"),
        (7, 7, False, "7"),
    ],
)
def test_ranges(low: int | None, high: int, words: str, *, open_above: bool) -> None:
    span = CasualtyRange(id="range", kind="killed", low=low, high=high, open_above=open_above)
    assert range_words(span) == words


def test_countries_have_their_usual_names() -> None:
    assert country_name("KR") == "South Korea"
    assert country_name("PS") == "State of Palestine"
    assert country_name("CD") == "The Democratic Republic of the Congo"
    assert country_name("XX") == "XX"
    assert country_name(None) is None


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("https://example.org/ä (1)", "https://example.org/%C3%A4%20%281%29"),
        ("javascript:alert(1)", None),
        ("file:///secret", None),
        ("http://[broken", None),
        ("//example.org/", None),
        (None, None),
    ],
)
def test_only_web_addresses_are_linked(url: str | None, address: str | None) -> None:
    assert web_address(url) == address


def test_joiners_stay_and_direction_controls_go() -> None:
    assert clean("می\u200cخواهد\u202e\u2067") == "می\u200cخواهد"
    assert has_right_to_left("She met ليلى")
    assert not has_right_to_left("Ñandú – “1,200”")
    assert is_right_to_left("«ليلى» said")
    assert not is_right_to_left("She met ليلى")
    assert not is_right_to_left("1,200")
