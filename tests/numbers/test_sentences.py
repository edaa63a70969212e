"""Sentences with the counts that stand in them, and sentences that look as if they had one."""

import pytest

from briefgen.numbers import find_counts, read_count

_FOUND: dict[str, list[tuple[str, int | None, int | None, str]]] = {
    "The storm killed 1,204 people.": [("1,204", 1204, 1204, "exact")],
    "AT LEAST TWENTY PEOPLE DIED IN OSLO.": [("AT LEAST TWENTY", 20, None, "at_least")],
    "12 dead, 30 wounded": [("12", 12, 12, "exact"), ("30", 30, 30, "exact")],
    "More than two dozen miners were trapped.": [("More than two dozen", 24, None, "more_than")],
    "half a dozen men and half a million others": [
        ("half a dozen", 6, 6, "exact"),
        ("half a million", 500_000, 500_000, "exact"),
    ],
    "A hundred or so tourists were hurt.": [("A hundred or so", 100, 100, "about")],
    "Some 1.2 million fled, 2.5k of them on foot.": [
        ("Some 1.2 million", 1_200_000, 1_200_000, "about"),
        ("2.5k", 2500, 2500, "exact"),
    ],
    "Hundreds of thousands were displaced.": [
        ("Hundreds of thousands", 100_000, None, "vague"),
    ],
    "Tens of thousands marched; dozens fell.": [
        ("Tens of thousands", 10_000, None, "vague"),
        ("dozens", 12, None, "vague"),
    ],
    "Scores of villagers and several thousand soldiers": [
        ("Scores", 20, None, "vague"),
        ("several thousand", 2000, None, "vague"),
    ],
    "a few hundred fled, a couple died, a handful stayed, several wept": [
        ("a few hundred", 200, None, "vague"),
        ("a couple", 2, None, "vague"),
        ("a handful", 3, None, "vague"),
        ("several", 3, None, "vague"),
    ],
    "dozens or even hundreds are missing": [("dozens or even hundreds", 12, None, "vague")],
    "up to several hundred may be buried": [("up to several hundred", None, None, "vague")],
    "Between 20 and 30 people and 12\u201315 children": [
        ("Between 20 and 30", 20, 30, "between"),
        ("12\u201315", 12, 15, "between"),
    ],
    "Between one hundred and one thousand people": [
        ("Between one hundred and one thousand", 100, 1000, "between"),
    ],
    "five to ten sailors, one or two of them officers": [
        ("five to ten", 5, 10, "between"),
        ("one or two", 1, 2, "between"),
    ],
    "two to three thousand rebels, two or three hundred guards": [
        ("two to three thousand", 2000, 3000, "between"),
        ("two or three hundred", 200, 300, "between"),
    ],
    "1.5 to 2 million refugees": [("1.5 to 2 million", 1_500_000, 2_000_000, "between")],
    "up to 20 or 30 patients": [("up to 20 or 30", None, 30, "up_to")],
    "The toll rose from 20 to 30.": [("20", 20, 20, "exact"), ("30", 30, 30, "exact")],
    "The toll rose by 12 to 45.": [("12", 12, 12, "exact"), ("45", 45, 45, "exact")],
    "5,000+ dead, ~500 hurt, >40 missing": [
        ("5,000+", 5000, None, "at_least"),
        ("~500", 500, 500, "about"),
        (">40", 40, None, "more_than"),
    ],
    "20 people or more were on the ferry": [("20 people or more", 20, None, "at_least")],
    "At least 20 or more were shot, 9 and counting": [
        ("At least 20 or more", 20, None, "at_least"),
        ("9 and counting", 9, None, "at_least"),
    ],
    "1\u00a0200 nurses, 1.200.000 cases": [
        ("1\u00a0200", 1200, 1200, "exact"),
        ("1.200.000", 1_200_000, 1_200_000, "exact"),
    ],
    "On May 12 300 people died.": [("300", 300, 300, "exact")],
    "At least 20 may have died, and 3 may die.": [
        ("At least 20", 20, None, "at_least"),
        ("3", 3, 3, "exact"),
    ],
    "20 MAY HAVE DIED": [("20", 20, 20, "exact")],
    "more than 2000 people in 2014": [("more than 2000", 2000, None, "more_than")],
    "2000-3000 people": [("2000-3000", 2000, 3000, "between")],
    "They asked about 20 hostages.": [("20", 20, 20, "exact")],
    "a six-member family and a 20-strong patrol": [
        ("six", 6, 6, "exact"),
        ("20", 20, 20, "exact"),
    ],
    "She is the third victim and the 23rd death.": [
        ("third", 3, 3, "exact"),
        ("23rd", 23, 23, "exact"),
    ],
    "killed one hundred and five on the way to twenty towns": [
        ("one hundred and five", 105, 105, "exact"),
        ("twenty", 20, 20, "exact"),
    ],
    "The toll reached 20.\n\nThirty were hurt.": [
        ("20", 20, 20, "exact"),
        ("Thirty", 30, 30, "exact"),
    ],
    "at least one of the guards": [("at least one", 1, None, "at_least")],
    "20 foot soldiers": [("20", 20, 20, "exact")],
    "2m people fled": [("2m", 2_000_000, 2_000_000, "exact")],
    '"20 died," he said': [("20", 20, 20, "exact")],
}

_NOTHING = [
    "20% of them, 20 percent, 20 per cent, 5 percentage points, 20 to 30 percent",
    "$3 million, 30 euros, \u00a35bn, 5 million dollars, US$20, thousands of U.S. dollars",
    "10:30, 3 p.m., 5 am, 1700 GMT, at 0630 local time, at 1700 on Friday",
    "12 January, January 12, 12 January 2021, 2021-03-04, 3/4/2021, the 12th of May, 4 FEB 90",
    "on 12-13 March, 5 May and May 5, Dec. 7",
    "in 1979, 2011-2019, the 1990s, since 1979, '90s, between 2011 and 2015, in 1845",
    "around 2015, about 2003; in nineteen eighty-four",
    "aged 34, a 34-year-old, 34 years old, Anna Berg, 34, and John Doe, 51.",
    "children under five, at the age of 12, ages 5 to 12",
    "3.5, 0.7, 7.2-magnitude",
    "20 km, 5 kilometers, 200 miles, 30 degrees, 15kg, a 5-mile walk, a 500-pound bomb, 2m high",
    "20 square miles, hundreds of metres, a couple of miles",
    "three days, a two-year term, 10 minutes, three weeks ago, three straight nights, a few days",
    "two and a half years, several weeks, dozens of times, a million times, 12- to 15-year-olds",
    "AK-47, F-16, MH17, Flight 370, Boeing 737, COVID-19, G7, 9/11, Article 5, Resolution 2231",
    "No. 3, #7, World War Two, Phase Two, Group of Seven",
    "a 3-2 win, 555-1234, +44 20 7946 0958",
    "https://example.org/2021/20-dead and www.example.org/30",
    "two thirds, a third of them, two-thirds, one third",
    "one of the men, one another, one in five, nine out of ten, no one",
    "the first lady, the second round, the third quarter, test scores",
    "a rate of 9.3 per 100,000 people",
    "14- and 21-day sentences, on 12 and 13 November, around 1400 yesterday, Law 2460",
    "said: 1. The road. 2. The bridge. 3) The port, on several occasions",
    "half an hour, the couple, few people, no survivors, none",
    "9" * 5000,
]


@pytest.mark.parametrize(("text", "expected"), _FOUND.items(), ids=list(_FOUND))
def test_counts_are_found(
    text: str, expected: list[tuple[str, int | None, int | None, str]]
) -> None:
    found = [(count.raw, count.low, count.high, count.qualifier) for count in find_counts(text)]
    assert found == expected


@pytest.mark.parametrize("phrase", _NOTHING, ids=lambda phrase: phrase[:40])
def test_what_is_no_count_is_left_out(phrase: str) -> None:
    assert [count.raw for count in find_counts(f"It was {phrase}")] == []


@pytest.mark.parametrize(
    ("text", "raws"),
    [
        ("No one was hurt.", ["No one"]),
        ("Nobody died and none were hurt.", ["Nobody", "none"]),
        ("There were no deaths.", ["no"]),
        ("no more than 20 and no longer", ["no more than 20"]),
        ("No. 3", []),
    ],
)
def test_zero_is_found_when_asked_for(text: str, raws: list[str]) -> None:
    counts = find_counts(text, zero=True)
    assert [count.raw for count in counts] == raws
    assert all(count.low == 0 for count in counts if count.qualifier == "exact")


def test_an_ordinal_and_a_plural_are_marked() -> None:
    third, dozens = find_counts("the third victim among dozens")
    assert (third.ordinal, third.plural) == (True, False)
    assert (dozens.ordinal, dozens.plural) == (False, True)


@pytest.mark.parametrize("text", ["", "people", "20 people", "20 and 30", "20%", "3.5", "at least"])
def test_what_is_not_one_count_is_not_read_as_one(text: str) -> None:
    assert read_count(text) is None


@pytest.mark.parametrize(
    ("text", "value"), [("1979", 1979), (" third\n", 3), ("none", 0), ("0", 0)]
)
def test_a_count_alone_needs_no_surroundings(text: str, value: int) -> None:
    count = read_count(text)
    assert count is not None
    assert (count.low, count.high) == (value, value)
