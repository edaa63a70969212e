from datetime import MAXYEAR, date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefgen.brief import DateWindow, date_bounds
from briefgen.extract.dates import DatePhrase, find_dates, resolve_date
from briefgen.extract.dates.phrases import _GRAMMAR, read_date

WEDNESDAY = date(2031, 4, 16)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def only(text: str, published: date | None = WEDNESDAY) -> DatePhrase:
    (phrase,) = find_dates(text, published=published)
    return phrase


def written(value: date | DateWindow | None) -> str | None:
    bounds = date_bounds(value)
    if bounds is None:
        return None
    return " ".join(dict.fromkeys(day.isoformat() for day in bounds))


FOUND = [
    ("She resigned late Friday.", "late Friday", "weekday"),
    ("He spoke on Saturday, the port said.", "Saturday", "weekday"),
    ("late on Thursday night the ferry sank", "late on Thursday night", "weekday"),
    ("Saturday's vote", "Saturday", "weekday"),
    ("in a Friday statement", "Friday", "weekday"),
    ("on Tues. it rained", "Tues.", "weekday"),
    ("it began Friday last week", "Friday last week", "weekday"),
    ("the following Monday she left", "following Monday", "weekday"),
    ("the flood two days ago", "two days ago", "relative"),
    ("They fled more than two weeks ago.", "more than two weeks ago", "relative"),
    ("They fled two or three weeks ago.", "two or three weeks ago", "relative"),
    ("he was freed three weeks earlier", "three weeks earlier", "relative"),
    ("Today, schools reopen", "Today", "relative"),
    ("The mayor left. Overnight the river rose.", "Overnight", "relative"),
    ("on January 8", "January 8", "absolute"),
    ("on January 8-10", "January 8-10", "absolute"),
    ("on January 8 and 9.", "January 8 and 9", "absolute"),
    ("gave January 8 and 9 people came", "January 8", "absolute"),
    ("on Sunday, Jan. 8, 2029, the", "Sunday, Jan. 8, 2029", "absolute"),
    ("the 8th of January 2026", "8th of January 2026", "absolute"),
    ("dated 2031-04-01.", "2031-04-01", "absolute"),
    ("in January 20 people drowned", "January", "absolute"),
    ("in May, the council", "May", "absolute"),
    ("in the first week of May", "the first week of May", "absolute"),
    ("in mid-December", "mid-December", "absolute"),
    ("last August", "last August", "absolute"),
    ("earlier this month", "earlier this month", "period"),
    ("over the weekend", "the weekend", "period"),
    ("in recent weeks", "recent weeks", "period"),
    ("in the past 24 hours", "the past 24 hours", "period"),
    ("he said late\nFriday", "late\nFriday", "weekday"),
]


@pytest.mark.parametrize(("text", "words", "kind"), FOUND)
def test_finds_the_words_without_their_preposition(text: str, words: str, kind: str) -> None:
    phrase = only(text)
    assert (phrase.text, phrase.kind) == (words, kind)
    assert text[phrase.start : phrase.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "it may rain, they march on, an august body",
        "May I speak? May they rest.",
        "the March for Our Rivers and the March on Capetown",
        "April Smith met June Carter and the late August Wilson in Augusta.",
        "a book by April Smith",
        "He sat. Sat. The Sun. Mon ami. Wed in haste, the sun sets.",
        "The Sun and the Sunday Times and the Friday Post",
        "every Friday, on a Sunday, each Monday, Fridays",
        "Good Friday, Black Friday, Easter Sunday",
        "the Friday prayers leader",
        "for three days, a two-day visit, 37 years of rule, aged 37, a 37-year-old",
        "for the past two weeks",
        "at 10:30 a.m., now, currently, recently",
        "USA Today, This Week with her, the “Today” show",
        "2,019 people, after 2019 people fled, Resolution 2031, 1,012 km",
        "the last week of campaigning, the next day",
        "the September 11 attacks",
        "half a year ago",
        "two days earlier than planned",
        "late\n\nin the day",
    ],
)
def test_leaves_what_only_looks_like_a_date(text: str) -> None:
    assert find_dates(text, published=WEDNESDAY) == []


def test_a_gap_between_paragraphs_joins_no_words() -> None:
    assert [phrase.text for phrase in find_dates("late Friday\n\nnight fell")] == ["late Friday"]


# Phrase, published on a Wednesday: seen from there as past, and as future.
RESOLVED = [
    ("Wednesday", "2031-04-16", "2031-04-23"),
    ("Tuesday", "2031-04-15", "2031-04-22"),
    ("Thursday night", "2031-04-10", "2031-04-17"),
    ("last Wednesday", "2031-04-09", "2031-04-09"),
    ("next Wednesday", "2031-04-23", "2031-04-23"),
    ("this Monday", "2031-04-14", "2031-04-21"),
    ("this Friday", "2031-04-18", "2031-04-18"),
    ("Friday last week", "2031-04-11", "2031-04-11"),
    ("previous Friday", None, None),
    ("today", "2031-04-16", "2031-04-16"),
    ("yesterday morning", "2031-04-15", "2031-04-15"),
    ("last night", "2031-04-15", "2031-04-15"),
    ("the day before yesterday", "2031-04-14", "2031-04-14"),
    ("tomorrow", "2031-04-17", "2031-04-17"),
    ("overnight", "2031-04-15 2031-04-16", "2031-04-15 2031-04-16"),
    ("two days ago", "2031-04-14", "2031-04-14"),
    ("a week ago", "2031-04-09", "2031-04-09"),
    ("about two weeks ago", "2031-03-30 2031-04-05", "2031-03-30 2031-04-05"),
    ("a month ago", "2031-03-01 2031-03-31", "2031-03-01 2031-03-31"),
    ("two days from now", "2031-04-18", "2031-04-18"),
    ("more than two weeks ago", None, None),
    ("a few days ago", None, None),
    ("three weeks earlier", None, None),
    ("last week", "2031-04-07 2031-04-13", "2031-04-07 2031-04-13"),
    ("this week", "2031-04-14 2031-04-16", "2031-04-16 2031-04-20"),
    ("earlier this month", "2031-04-01 2031-04-16", "2031-04-01 2031-04-16"),
    ("later this week", "2031-04-16 2031-04-20", "2031-04-16 2031-04-20"),
    ("earlier in the week", "2031-04-14 2031-04-16", "2031-04-14 2031-04-16"),
    ("last month", "2031-03-01 2031-03-31", "2031-03-01 2031-03-31"),
    ("late last year", "2030-09-01 2030-12-31", "2030-09-01 2030-12-31"),
    ("the weekend", "2031-04-12 2031-04-13", "2031-04-19 2031-04-20"),
    ("last weekend", "2031-04-12 2031-04-13", "2031-04-12 2031-04-13"),
    ("the past two weeks", "2031-04-02 2031-04-16", "2031-04-02 2031-04-16"),
    ("the next 24 hours", "2031-04-16 2031-04-17", "2031-04-16 2031-04-17"),
    ("recent days", None, None),
    ("January 8", "2031-01-08", "2032-01-08"),
    ("April 16", "2031-04-16", "2031-04-16"),
    ("December 28", "2030-12-28", "2031-12-28"),
    ("8 and 9 January", "2031-01-08 2031-01-09", "2032-01-08 2032-01-09"),
    ("Feb. 29", None, "2032-02-29"),
    ("30 February", None, None),
    ("March", "2031-03-01 2031-03-31", "2032-03-01 2032-03-31"),
    ("April", "2031-04-01 2031-04-16", "2031-04-16 2031-04-30"),
    ("late December", "2030-12-21 2030-12-31", "2031-12-21 2031-12-31"),
    ("the first week of May", "2030-05-01 2030-05-07", "2031-05-01 2031-05-07"),
    ("last April", "2030-04-01 2030-04-30", "2030-04-01 2030-04-30"),
]


def phrase_of(words: str) -> DatePhrase:
    return DatePhrase(0, len(words), words, "relative", since=False, background=False)


@pytest.mark.parametrize(("words", "past", "future"), RESOLVED)
def test_tells_the_day_from_that_of_publication(
    words: str, past: str | None, future: str | None
) -> None:
    phrase = phrase_of(words)
    assert written(resolve_date(phrase, WEDNESDAY)) == past
    assert written(resolve_date(phrase, WEDNESDAY, future=True)) == future
    assert resolve_date(phrase, None) is None


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("2029-01-08", "2029-01-08"),
        ("Sunday, Jan. 8, 2029", "2029-01-08"),
        ("8th of January 2029", "2029-01-08"),
        ("Sept 30 2029", "2029-09-30"),
        ("March 2021", "2021-03-01 2021-03-31"),
        ("early February 2028", "2028-02-01 2028-02-09"),
        ("late February 2028", "2028-02-19 2028-02-29"),
        ("1979", "1979-01-01 1979-12-31"),
        ("mid-2025", "2025-05-01 2025-08-31"),
        ("the 1990s", "1990-01-01 1999-12-31"),
    ],
)
@pytest.mark.parametrize("published", [None, WEDNESDAY])
def test_a_date_with_its_year_needs_no_publication(
    words: str, days: str, published: date | None
) -> None:
    assert written(resolve_date(phrase_of(words), published)) == days


@pytest.mark.parametrize(
    ("published", "days"),
    [
        (date(2031, 4, 11), "2031-04-05 2031-04-06"),
        (date(2031, 4, 12), "2031-04-12"),
        (date(2031, 4, 13), "2031-04-12 2031-04-13"),
        (date(2031, 4, 14), "2031-04-12 2031-04-13"),
    ],
)
def test_the_weekend_is_the_latest_one(published: date, days: str) -> None:
    assert written(resolve_date(phrase_of("the weekend"), published)) == days


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("since Friday", True),
        ("ever since the 1979 revolution", True),
        ("from May 3 onwards", True),
        ("from Friday on, trains", True),
        ("from Friday to", False),
        ("on Friday", False),
    ],
)
def test_tells_the_opening_of_a_stretch(text: str, since: bool) -> None:  # noqa: FBT001
    assert only(text).since is since


@pytest.mark.parametrize(
    ("text", "published", "background"),
    [
        ("in 1979", WEDNESDAY, True),
        ("the 1990s", WEDNESDAY, True),
        ("the 2015 deal", WEDNESDAY, True),
        ("in March 2021", WEDNESDAY, True),
        ("37 years ago", WEDNESDAY, True),
        ("decades ago", WEDNESDAY, True),
        ("a year ago", WEDNESDAY, False),
        ("in 2030", WEDNESDAY, False),
        ("in 2030", None, True),
        ("in March 2021", None, False),
        ("last year", WEDNESDAY, False),
        ("on Friday", WEDNESDAY, False),
    ],
)
def test_tells_background(text: str, published: date | None, background: bool) -> None:  # noqa: FBT001
    assert only(text, published).background is background


days = st.dates(min_value=date(1, 1, 1), max_value=date(MAXYEAR, 12, 31))
news_days = st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 12, 31))
words = (
    "early late the a last this next two 8 20 31 1979 2031 Friday Sat. May March January Jan. week "
    "weekend month year days ago earlier in on since from of and past coming - , . recent today "
    "Today Times overnight weeks mid- about few hours 2031-04-01 30 February 999 to"
)
fragments = st.sampled_from([*words.split(), "\n", "\n\n"])
news = st.lists(fragments, max_size=25).map(" ".join) | st.text(max_size=60)


@settings(deadline=None)  # dateparser is loaded at the first call
@given(text=news, published=days, future=st.booleans())
@example(text="999 years ago", published=date(1, 1, 1), future=False)
@example(text="next year", published=date(MAXYEAR, 12, 31), future=True)
def test_any_text_gives_verbatim_phrases_and_steady_days(
    text: str,
    published: date,
    future: bool,  # noqa: FBT001
) -> None:
    phrases = find_dates(text, published=published)
    assert phrases == find_dates(text, published=published)
    end = 0
    for phrase in phrases:
        assert end <= phrase.start < phrase.end
        end = phrase.end
        assert text[phrase.start : phrase.end] == phrase.text
        reading = read_date(phrase.text)
        assert reading is not None
        assert _GRAMMAR[reading[0]][0] == phrase.kind
        resolved = resolve_date(phrase, published, future=future)
        assert resolved == resolve_date(phrase, published, future=future)
        if bounds := date_bounds(resolved):
            assert bounds[0] <= bounds[1]


@given(news_days, st.sampled_from(WEEKDAYS))
def test_a_weekday_is_within_seven_days_of_publication(published: date, weekday: str) -> None:
    past = resolve_date(only(f"on {weekday}"), published)
    future = resolve_date(only(f"on {weekday}"), published, future=True)
    assert isinstance(past, date)
    assert isinstance(future, date)
    assert WEEKDAYS[past.weekday()] == WEEKDAYS[future.weekday()] == weekday
    assert timedelta(0) <= published - past < timedelta(7)
    assert timedelta(0) < future - published <= timedelta(7)


@settings(deadline=None)  # dateparser is loaded at the first call
@given(news_days, st.integers(2, 300))
def test_days_ago_are_counted_exactly(published: date, count: int) -> None:
    assert resolve_date(only(f"{count} days ago"), published) == published - timedelta(count)


@given(news_days, news_days)
def test_a_day_without_its_year_is_at_most_a_year_off(published: date, day: date) -> None:
    words = f"{day:%B} {day.day}"
    for future in (False, True):
        resolved = resolve_date(phrase_of(words), published, future=future)
        if resolved is None:
            assert (day.month, day.day) == (2, 29)
            continue
        assert isinstance(resolved, date)
        assert (resolved.month, resolved.day) == (day.month, day.day)
        off = (resolved - published) if future else (published - resolved)
        assert timedelta(0) <= off <= timedelta(366)
