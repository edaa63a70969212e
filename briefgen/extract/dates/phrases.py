"""Finding the words that name a day or a stretch of days, and leaving what only looks like them."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from briefgen.numbers.words import TEENS, TENS, UNITS

DateKind = Literal["absolute", "weekday", "relative", "period"]

SMALL_NUMBERS: Final = {"a": 1, "an": 1} | UNITS | TEENS | TENS

# In the patterns a space stands for any gap that ends no paragraph.
_GAP: Final = r"(?:\s(?!\n)[^\S\n]*)"
_WEEKDAY: Final = (
    r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.)"
)
_NAMED_DAY: Final = _WEEKDAY.replace("?P<weekday>", "?:")
# "March" and "May" are verbs too, and these five are given names; the others are months only.
_MONTHS_ONLY: Final = "January|February|July|September|October|November|December"
_WORD_MONTHS: Final = "March|April|May|June|August"
_MONTH: Final = rf"(?P<month>{_MONTHS_ONLY}|{_WORD_MONTHS})"
_SHORT_MONTH: Final = (
    rf"(?P<month>{_MONTHS_ONLY}|{_WORD_MONTHS}|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
_DAY: Final = r"(?P<day>[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\w:%]|[.,][0-9])"
_LAST_DAY: Final = _DAY.replace("<day>", "<last_day>")
_TO: Final = r" ?[-–] ?| (?:to|through) "
# In "January 8 and 9 people" the second number is no day, in "January 8 and 9." it is.
_TO_DAY: Final = rf"(?:(?:{_TO}| and (?=[0-9]+(?:[.,;:)]|\Z))){_LAST_DAY})?"
_TO_DAY_OF: Final = rf"(?:(?:{_TO}| and ){_LAST_DAY})?"
_YEAR: Final = r"(?P<year>(?:1[89]|20)[0-9]{2})(?!\w|[.,][0-9])"
_PART: Final = r"(?P<part>early|mid|late|the (?:start|beginning|middle|end) of)(?: |-)"
_WEEK_OF: Final = r"the (?P<week>first|second|third|fourth|last) week of "
_SMALL: Final = rf"(?:[0-9]{{1,3}}|{'|'.join(SMALL_NUMBERS)})"
_NUMBER: Final = (
    rf"(?:(?P<number>{_SMALL})|"
    rf"(?P<vague>(?:a )?few|several|many|(?:a )?couple of|{_SMALL}(?: or | to |-|–){_SMALL}))"
)
_ROUGH: Final = (
    r"(?:(?P<rough>about|around|roughly|nearly|almost|some|more than|at least|(?:just |well )?over|"
    r"(?:just )?under|less than) )?"
)
_TIME_OF_DAY: Final = r"(?:morning|midday|noon|afternoon|evening|night)"

# The grammar: for each form, what kind of date it is, and its words. The first that fits is taken.
_GRAMMAR: Final[dict[str, tuple[DateKind, str]]] = {
    "iso": (
        "absolute",
        r"(?P<year>[12][0-9]{3})-(?P<month>[01][0-9])-(?P<day>[0-3][0-9])(?![0-9-])",
    ),
    # "in January 20 people" names no 20th: nobody writes "in January 20".
    "month_day": (
        "absolute",
        rf"(?<![Ii]n\s)(?:{_NAMED_DAY},? )?{_SHORT_MONTH} {_DAY}{_TO_DAY}(?:,? {_YEAR})?",
    ),
    "day_month": (
        "absolute",
        rf"(?:{_NAMED_DAY},? )?{_DAY}{_TO_DAY_OF}(?: of)? {_SHORT_MONTH}(?:,? {_YEAR})?",
    ),
    "month_year": (
        "absolute",
        rf"(?:{_PART}|{_WEEK_OF})?{_SHORT_MONTH}(?:,| of)? {_YEAR}",
    ),
    "month": (
        "absolute",
        rf"(?:{_PART}|{_WEEK_OF}|(?P<which>last|this|next) ){_MONTH}",
    ),
    "month_only": ("absolute", rf"(?P<month>{_MONTHS_ONLY})"),
    "word_month": ("absolute", rf"(?P<month>{_WORD_MONTHS})"),
    "decade": ("absolute", rf"the (?:{_PART})?(?P<decade>(?:1[89]|20)[0-9]0)s"),
    "part_of_year": ("absolute", rf"{_PART}{_YEAR}"),
    "year": ("absolute", _YEAR),
    "weekday": (
        "weekday",
        (
            r"(?:(?:earlier|later|early|late|overnight) (?:on )?)?"
            r"(?:(?P<which>last|next|this(?: past| coming)?|past|coming|previous|following|that) )?"
            rf"{_WEEKDAY}(?: {_TIME_OF_DAY})?(?: (?:of )?(?P<week>last|this|next) week)?"
        ),
    ),
    "day": (
        "relative",
        (
            r"(?:(?:earlier|later|early|late) )?"
            r"(?P<word>the day before yesterday|the day after tomorrow|last night|"
            rf"this {_TIME_OF_DAY}|(?:yesterday|today|tomorrow)(?: {_TIME_OF_DAY})?|"
            r"tonight|overnight)"
        ),
    ),
    "counted": (
        "relative",
        (
            rf"{_ROUGH}(?:{_NUMBER} (?P<unit>hour|day|week|month|year|decade)s?|"
            r"(?P<units>hour|day|week|month|year|decade)s) "
            r"(?P<direction>ago|from (?:now|today)|(?:earlier|later)(?! than))"
        ),
    ),
    "rolling": (
        "period",
        (
            r"the (?P<direction>past|last|next|coming) "
            rf"(?:{_NUMBER} (?P<unit>hour|day|week|month)s?|(?P<one>week|month|year))"
            r"(?! of)"
        ),
    ),
    "calendar": (
        "period",
        (
            r"(?:(?P<part>early|mid|late|earlier|later)(?: |-))?"
            r"(?:(?P<weekend>the weekend|"
            r"(?:the )?(?P<which>this past|this coming|past|last|this|next|coming) weekend)|"
            r"(?<!the\s)(?P<relation>last|this|next) (?P<unit>week|month|year))"
        ),
    ),
    "within": (
        "period",
        r"(?P<part>early|earlier|late|later) in the (?P<unit>week|month|year)",
    ),
    "vague": ("period", r"(?:recent|(?:the )?coming|the past) (?:hours|days|weeks|months)"),
}
_FORMS: Final = {
    name: re.compile(words.replace(" ", _GAP)) for name, (_, words) in _GRAMMAR.items()
}
_PHRASE: Final = re.compile(
    r"(?<![\w/-])(?<![0-9][.,])(?:"
    + "|".join(
        f"(?P<{name}>{re.sub(r'[(][?]P<[a-z_]+>', '(?:', form.pattern)})"
        for name, form in _FORMS.items()
    )
    + r")(?!\w)"
)

# A capital within a sentence makes a name of these ("USA Today", "This Week"), but not at its head.
_OPENER: Final = re.compile(
    r"\b(?:A|About|An|Around|Earlier|Early|Last|Late|Later|Less|Mid|More|Nearly|Next|Over|Overnight|"
    r"Recent|Roughly|Several|Some|The|This|Today|Tomorrow|Tonight|Yesterday|"
    rf"{'|'.join(word.title() for word in SMALL_NUMBERS if len(word) > 2)})(?!\w)"  # noqa: PLR2004 -- no "a"
)
_SENTENCE_START: Final = re.compile(r"(?:^|\n|[.!?:—–]|[\"“‘(])[\"”’)]?\s*$")

_HABIT: Final = r"(?:every|each|any|another|on a|one)\s"
# Days with a name of their own, in the calendars of churches, shops and elections, and in history.
_DAY_NAMES: Final = (
    r"(?:Ash|Black|Bloody|Clean|Cyber|Easter|Giving|Good|Holy|Maundy|Palm|Shrove|Super|Whit)\s"
)
_BEFORE_MONTH: Final = (
    r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Bb]efore|[Aa]fter|[Dd]uring|[Tt]hrough|"
    r"[Tt]hroughout|[Ff]rom|of|[Bb]etween)\s$"
)
_BEFORE_YEAR: Final = re.compile(
    r"(?:\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Bb]efore|[Aa]fter|[Dd]uring|[Tt]hrough|[Ff]rom|"
    r"of|[Bb]etween|[Tt]he|[Aa]|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|year|spring|summer|autumn|fall|"
    r"winter)|[’']s?)\s$"
)
_WANTED_BEFORE: Final = {"word_month": re.compile(_BEFORE_MONTH), "year": _BEFORE_YEAR}
_REFUSED_BEFORE: Final = {
    "weekday": re.compile(rf"\b(?:{_HABIT}|{_DAY_NAMES})$"),
    "month_only": re.compile(r"\b(?:Black|Red)\s$"),
    "counted": re.compile(r"\bhalf\s$"),
    "rolling": re.compile(r"\bfor\s$"),  # a duration
}
_GIVEN_NAME: Final = (
    r"(?:(?<=March)|(?<=April)|(?<=May)|(?<=June)|(?<=August))\s(?:[A-Z]\w|(?:for|on|of) [A-Z])"
)
_COUNTED_NOUN: Final = r"\s(?:[a-z]{4,}s|people|men|women|children|dead|killed|percent|per cent)\b"
_REFUSED_AFTER: Final = {
    # Newspapers and broadcasts, and the service and the office that have the day in their name.
    "weekday": re.compile(
        r"\s(?:Times|Mail|Telegraph|Post|Herald|Express|Mirror|Star|Sun|World|Mercury|Tribune|"
        r"Night\s+Live|prayers?\s+leaders?|prayers?)\b"
    ),
    # Days that stand for what happened on them in another year.
    "month_day": re.compile(
        r"(?:(?<=September 11)|(?<=Sept\. 11)|(?<=October 7)|(?<=Oct\. 7)|(?<=January 6)|"
        r"(?<=Jan\. 6))\s(?:terror(?:ist)?\s)?(?:attack|assault|massacre|riot|insurrection)"
    ),
    # A quoted word alone is the name of a broadcast.
    "day": re.compile(r"(?<=[\"“‘][Tt]oday),?[\"”’]"),
    "month": re.compile(_GIVEN_NAME),
    "word_month": re.compile(_GIVEN_NAME),
    "month_only": re.compile(r"\s(?:Revolution|War|Surprise|Accords?)\b"),
    "year": re.compile(rf"[-–][0-9]|{_COUNTED_NOUN}"),
}
# "Sun." and "Sat." are words at a sentence's end; a day only where one is looked for.
_BEFORE_SHORT_DAY: Final = re.compile(r"\b(?:[Oo]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom)\s$")
_SHORT_DAY: Final = re.compile(r"\w{3,5}\.")

_SINCE: Final = re.compile(r"\b[Ss]ince\s(?:at\sleast\s)?(?:the\s)?$")
_FROM: Final = re.compile(r"\b[Ff]rom\s$")
_ONWARD: Final = re.compile(r"\son(?:wards?\b|(?=[,.;]))")
_CONTEXT: Final = 24


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """Words of a text that name a day or a stretch of days.

    Attributes:
        start: where they begin, in code points.
        end: where they end, excluded.
        text: the words as written, without the preposition.
        kind: `absolute` for days and months of the calendar, `weekday`, `relative` for days counted
            from another ("two days ago"), `period` for stretches ("last week", "recent days").
        since: whether they open a stretch that lasts ("since Friday", "from May 3 onwards").
        background: whether they reach back behind the news: a bare year or a decade, a date whose
            year is written and lies more than a year before publication, "37 years ago".
    """

    start: int
    end: int
    text: str
    kind: DateKind
    since: bool
    background: bool


def find_dates(text: str, *, published: date | None = None) -> list[DatePhrase]:
    """Find the phrases that name dates, in the order of the text, none within another.

    Durations, ages and times of day are no dates; neither are habits ("every Friday"), newspapers
    ("Sunday Times") and the words and names that months are ("may", "April Smith").

    Args:
        text: the text of an article or a part of it.
        published: when it was published. With it, a year that is not long past is no background.
    """
    lowered = _OPENER.sub(_lower_at_sentence_start, text)
    phrases = []
    at = 0
    while match := _PHRASE.search(lowered, at):
        form = match.lastgroup or ""
        if not _stands(form, match, lowered):
            at = match.start() + 1
            continue
        at = match.end()
        written = text[match.start() : at]
        _, parts = read_date(written) or (form, {})
        phrases.append(
            DatePhrase(
                start=match.start(),
                end=at,
                text=written,
                kind=_GRAMMAR[form][0],
                since=_opens_stretch(text, match.start(), at),
                background=_is_background(form, parts, published),
            )
        )
    return phrases


def read_date(words: str) -> tuple[str, dict[str, str]] | None:
    """Read a phrase by the grammar.

    Args:
        words: the phrase as written, nothing before or after it.

    Returns:
        The name of its form, and its parts by name, empty where absent; None for other words.
    """
    lowered = _OPENER.sub(_lower_at_sentence_start, words)
    for name, form in _FORMS.items():
        if match := form.fullmatch(lowered):
            parts = {key: " ".join(part.split()) for key, part in match.groupdict("").items()}
            return name, parts
    return None


def _lower_at_sentence_start(match: re.Match[str]) -> str:
    before = match.string[max(0, match.start() - 4) : match.start()]
    return match[0].lower() if _SENTENCE_START.search(before) else match[0]


def _stands(form: str, match: re.Match[str], text: str) -> bool:
    """Whether the words around a match let it be a date."""
    before = text[max(0, match.start() - _CONTEXT) : match.start()]
    if (wanted := _WANTED_BEFORE.get(form)) and not wanted.search(before):
        return False
    if (refused := _REFUSED_BEFORE.get(form)) and refused.search(before):
        return False
    if (refused := _REFUSED_AFTER.get(form)) and refused.match(text, match.end()):
        return False
    short = form == "weekday" and _SHORT_DAY.fullmatch(match[0])
    return not short or bool(_BEFORE_SHORT_DAY.search(before))


def _opens_stretch(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - _CONTEXT) : start]
    if _SINCE.search(before):
        return True
    return bool(_FROM.search(before) and _ONWARD.match(text, end))


def _is_background(form: str, parts: dict[str, str], published: date | None) -> bool:
    if form == "counted":
        unit = parts["unit"] or parts["units"]
        return unit == "decade" or (unit == "year" and SMALL_NUMBERS.get(parts["number"]) != 1)
    year = parts.get("year") or parts.get("decade")
    if not year:
        return False
    if published is None:
        return form in ("year", "part_of_year", "decade")
    return int(year) < published.year - 1
