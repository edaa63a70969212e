"""Days of publication: reading a date that is written out in full, and the dateline of a report."""

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = (
    "january february march april may june july august september october november december"
).split()
# The short forms of the AP and Reuters style books, and the plain three letters.
_MONTH_NUMBERS = (
    {name: number for number, name in enumerate(_MONTHS, 1)}
    | {name[:3]: number for number, name in enumerate(_MONTHS, 1)}
    | {"sept": 9}
)
_MONTH = r"(?P<{}>" + "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? +)?"
_DAY = r"(?P<{}>[0-9]{{1,2}})(?:st|nd|rd|th)?"
# A time of day, and what belongs to it, may follow a date; it says nothing about the day.
_MINUTES = r"[0-5][0-9](?![0-9]).*"
_TIME = rf"(?:(?:,| at| \||T)? *(?:[01]?[0-9]|2[0-3])[:.]{_MINUTES})?"

_ISO = re.compile(
    rf"([0-9]{{4}})-([0-9]{{2}})-([0-9]{{2}})(?:[T ](?:[01][0-9]|2[0-3]):{_MINUTES})?", re.DOTALL
)
_DAY_MONTH = rf"{_DAY.format('day')} +(?:of +)?{_MONTH.format('month')}"
_MONTH_DAY = rf"{_MONTH.format('month_first')} +{_DAY.format('day_second')}"
_WITHOUT_YEAR = rf"(?:{_DAY_MONTH}|{_MONTH_DAY})"
_WRITTEN = re.compile(
    rf"{_WEEKDAY}{_WITHOUT_YEAR},? +(?P<year>[0-9]{{4}}){_TIME}", re.IGNORECASE | re.DOTALL
)

# "NAIROBI, Aug. 3 (Reuters) -", "PORT LOUIS, Mauritius, 3 August 2031 --": the place in capitals
# opens the line, and brackets or a dash close it.
_PLACE = (
    r"(?-i:[A-ZÀ-Þ][A-ZÀ-Þ'’.-]+(?:[ /][A-ZÀ-Þ'’.-]+){0,4})(?P<country>, [^\W\d_][\w.’' -]{1,30}?)?"
)
# The century of a year of two digits would be a guess.
_PLACE_DATE = rf"(?P<date>{_WITHOUT_YEAR}(?:,? (?P<year>[0-9]{{4}})|,? ['’]?[0-9]{{2}})?)"
_AGENCY = r"(?P<agency>,? \([^()\n]{1,40}\))?"
_DASH = r" ?(?:--?|[–—])[ \n]"
_DATELINE = re.compile(f"{_PLACE}, {_PLACE_DATE}{_AGENCY}{_DASH}", re.IGNORECASE)
_ANY_DATELINE = re.compile(
    rf"{_PLACE}(?:, {_PLACE_DATE})?{_AGENCY}{_DASH}(?-i:(?=[\"“]?[A-ZÀ-Þ]\w*[a-zß-ÿ ]))",
    re.IGNORECASE,
)
# "New York (AFP) – ": a place in mixed case is one only with its agency and a capital behind it.
_MIXED_DATELINE = re.compile(
    rf"[A-ZÀ-Þ][\w.'’-]+(?:[ /][A-ZÀ-Þ][\w.'’-]+){{0,3}}(?:, [A-ZÀ-Þ][\w.’' -]{{1,30}}?)?"
    rf" \([A-Z][^()\n]{{1,30}}\){_DASH}(?=[\"“]?[A-ZÀ-Þ])"
)
# A date alone: that of the report, or of an entry in a chronology.
_DATE_ALONE = re.compile(
    rf"(?P<date>{_WITHOUT_YEAR},? (?P<year>[0-9]{{4}})){_AGENCY}{_DASH}(?-i:(?=[\"“]?[A-ZÀ-Þ0-9]))",
    re.IGNORECASE,
)

# Characters within which an aside between dashes ends.
_ASIDE = 120


@dataclass(frozen=True, slots=True)
class Dateline:
    """The date in the dateline of a report.

    Attributes:
        text: its words.
        day: the day, where they name a year.
        end: where the dateline ends in its paragraph, and the report begins.
    """

    text: str
    day: date | None
    end: int


def read_date(text: str) -> date | None:
    """Return the day that a date names beyond doubt, or None.

    ISO dates and timestamps (the day as written, in whatever zone), "18 January 2026",
    "Sunday, Jan. 18, 2026, 9:30 a.m.", and the dates of RFC 5322 are read. A date in digits
    whose day and month could be exchanged, or one without a four-digit year, is not.
    """
    text = text.strip()
    iso = _ISO.fullmatch(text)
    if iso:
        return _day(iso[1], iso[2], iso[3])
    written = _WRITTEN.fullmatch(text)
    return _day_of(written) if written else None


def find_dateline(text: str) -> Dateline | None:
    """Return the date of the dateline with which a paragraph opens, or None; guess no year."""
    match = _DATELINE.match(text)
    return Dateline(match["date"], _day_of(match), match.end()) if match else None


def find_date_alone(text: str) -> Dateline | None:
    """Return the date that opens a paragraph before a dash, without a place: "3 August 2031 -"."""
    match = _DATE_ALONE.match(text)
    return Dateline(match["date"], _day_of(match), match.end()) if match else None


def dateline_end(text: str) -> int:
    """Return where the dateline of a paragraph ends, "SPLIT, Croatia (Hina) - "; 0 without one.

    A place and a dash alone are one only where a sentence begins behind them and no second dash
    closes an aside.
    """
    match = _ANY_DATELINE.match(text)
    if match is None:
        mixed = _MIXED_DATELINE.match(text)
        return mixed.end() if mixed else 0
    told = match["country"] or match["date"] or match["agency"]
    return match.end() if told or not re.search(_DASH, text[match.end() :][:_ASIDE]) else 0


def _day_of(match: re.Match[str]) -> date | None:
    if match["year"] is None:
        return None
    month = (match["month"] or match["month_first"]).lower()
    return _day(match["year"], _MONTH_NUMBERS[month], match["day"] or match["day_second"])


def _day(year: str, month: str | int, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
