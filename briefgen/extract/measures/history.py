"""Which acts are history: of a year long past rather than of the events of the day."""

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from briefgen.extract.language.syntax import FINITE_TAGS, SUBJECTS, auxiliaries, child_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefgen.extract.language.analysis import Analysis
    from briefgen.extract.measures.act import Act

# A year, or the last of "1950-53"; no part of a day in figures, "2031-05-03".
_YEAR = re.compile(
    r"(?<![\d-])(1[0-9]{3}|20[0-9]{2})(?![\d-])"
    r"|(?<![\d-])(?:1[0-9]{3}|20[0-9]{2})[-–](\d{2}|\d{4})(?![\d-])"
)
_HISTORY = re.compile(
    r"\b(?:decades?|centur(?:y|ies)|(?:\w+|\d+) years?) (?:ago|earlier|later|after|before)\b"
    r"|\bfor (?:(?:several|many) )?(?:years|decades)\b|\bhistorically\b",
    re.IGNORECASE,
)


# Beside its verb they set an act apart from the news: "once threatened to", "had long banned".
_BACKGROUND = frozenset({"once", "previously", "formerly", "long", "originally", "historically"})
_PAST_TIMES = re.compile(
    r"\b(?:in (?:recent|past|previous|earlier) (?:years|decades)|over the (?:years|decades)"
    r"|in the (?:distant )?past(?! \w+ (?:days|hours|weeks|months)| (?:day|week|month|hour|24|48))"
    r"|(?:the )?(?:last|previous|past) (?:decade|century))\b",
    re.IGNORECASE,
)
# Opens a look back; behind the verb it may be the day of news.
_LAST_YEAR = re.compile(r"\blast year\b", re.IGNORECASE)
# A day near that of the article, and a date with its day: an article with either tells news.
_NEAR_DAY = re.compile(
    r"day\b|night|week|hour|yesterday|morning|evening|afternoon|noon|this|\d", re.IGNORECASE
)
_FULL_DATE = re.compile(r"(?<!\d)\d{1,2}(?:st|nd|rd|th)?(?!\d)")
_FEWEST_YEARS = 2
# What the tagger takes "the 1950-53 war" for.
_TIMED = frozenset({"DATE", "EVENT"})
# Labels by which a clause hangs on the one whose year it shares.
_SHARING = frozenset({"conj", "advcl", "relcl"})
_TIMES = frozenset({"in", "of", "during", "by", "until", "since", "between", "from"})


def looks_back(analysis: "Analysis") -> bool:
    """Whether an article tells of years long past and of no day near its own: a life, a chronicle.

    Args:
        analysis: the article.
    """
    since = analysis.published.year - 1 if analysis.published is not None else None
    years: set[int] = set()
    for phrase in analysis.dates:
        year = _YEAR.search(phrase.text)
        if year is None:
            if _NEAR_DAY.search(phrase.text):
                return False
        elif _FULL_DATE.search(phrase.text) or (since is not None and _year_of(year) >= since):
            return False
        else:
            years.add(_year_of(year))
    return len(years) >= _FEWEST_YEARS


def _year_of(match: re.Match[str]) -> int:
    """The year of a match, of a span of years the last: "1950-53" is 1953."""
    first, last = match.groups()
    if last is None:
        return int(first)
    return int(last) if len(last) > 2 else int(match.group()[:2] + last)  # noqa: PLR2004


def is_history(
    analysis: "Analysis", act: "Act", span: tuple[int, int], *, back: bool = False
) -> bool:
    """Whether a clause tells of a year long past rather than of the events of the day.

    Args:
        analysis: the article.
        act: the act.
        span: offsets of its clause.
        back: whether the article only looks back.
    """
    words = analysis.text[span[0] : span[1]]
    if back and _is_in_past_tense(act):
        return True
    if any(
        _belongs(act, span[0] + match.start() + match.group().rfind(" ") + 1)
        for match in _HISTORY.finditer(words)
    ):
        return True
    if _is_background(act) or _is_of_past_times(act, words, span[0]):
        return True
    published = analysis.published
    years = [
        _year_of(match) for match in _YEAR.finditer(words) if _belongs(act, span[0] + match.start())
    ]
    if published is None:
        return (bool(years) and not act.ahead) or _shares_year(act, None)
    days = [analysis.day_of(day) for day in analysis.dates_between(*span)]
    if any(isinstance(day, date) and day.year >= published.year - 1 for day in days):
        return False
    if any(year < published.year - 1 for year in years):
        return True
    if _shares_year(act, published.year - 1):
        return True
    return not days and _goes_on_from_history(analysis, act, published.year - 1)


def _is_background(act: "Act") -> bool:
    """Whether an adverb of the verb sets the act apart from the news: "once threatened to"."""
    governing = (act.verb, *act.verb.ancestors)
    finite = next((node for node in governing if node.tag_ in FINITE_TAGS), act.verb)
    return any(
        child.dep_ == "advmod" and child.lower_ in _BACKGROUND and child.i < node.i
        for node in {act.verb, finite}
        for child in node.children
    )


def _is_of_past_times(act: "Act", words: str, offset: int) -> bool:
    """Whether words like "in recent years" are the time of the act."""
    told = [offset + match.start() for match in _PAST_TIMES.finditer(words)]
    fronted = [offset + match.start() for match in _LAST_YEAR.finditer(words)]
    told += [place for place in fronted if place < act.verb.idx]
    return any(_hangs_on(act, place) for place in told)


def _hangs_on(act: "Act", offset: int) -> bool:
    """Whether the word at an offset belongs to the act's verb, or to one above it."""
    token = next((part for part in act.verb.sent if part.idx >= offset), None)
    above = next((n for n in token.ancestors if n.pos_ in {"VERB", "AUX"}), None) if token else None
    return above is not None and (above.i == act.verb.i or above.is_ancestor(act.verb))


def _is_in_past_tense(act: "Act") -> bool:
    """Whether a clause is told in the past, and not in the perfect that news is told in."""
    verb = act.verb
    while verb.dep_ == "xcomp" and verb.tag_ not in FINITE_TAGS:
        verb = verb.head
    return verb.tag_ == "VBD" or bool({"was", "were", "had"} & set(auxiliaries(verb)))


def _shares_year(act: "Act", since: int | None) -> bool:
    """Whether a past clause hangs on one of a year long past: "in 2009, and donors froze aid".

    Args:
        act: the act.
        since: the first year that is not long past; None where the day of the article is unknown.
    """
    if not _is_in_past_tense(act):
        return False
    node = act.verb
    while node.dep_ == "xcomp":
        node = node.head
    while node.dep_ in _SHARING:
        node = node.head
        if _is_old_year(node, since):
            return True
        if node.tag_ not in {"VBD", "VBN"} or {"has", "have"} & set(auxiliaries(node)):
            continue
        if any(_is_old_year(word, since) for word in _times_of(node)):
            return True
    return False


def _times_of(verb: "Token") -> Iterator["Token"]:
    """The years that tell when a verb was done: "in 2009", "after the vote of 2020"."""
    opening = verb.sent[:2]
    if verb.dep_ == "ROOT" and opening[0].lower_ in _TIMES:
        # In "In 2009 soldiers toppled" the parser counts the soldiers.
        yield opening[-1]
    waiting = [child for child in verb.children if child.dep_ in {"prep", "advcl", "npadvmod"}]
    while waiting:
        token = waiting.pop()
        yield token
        waiting += [
            child
            for child in token.children
            if child.dep_ in {"pobj", "prep", "pcomp", "nummod"}
            and (child.dep_ != "prep" or child.lower_ in _TIMES)
        ]


def _is_old_year(token: "Token", since: int | None) -> bool:
    year = _YEAR.fullmatch(token.text)
    return year is not None and (since is None or _year_of(year) < since)


def _goes_on_from_history(analysis: "Analysis", act: "Act", since: int) -> bool:
    """Whether a sentence goes on from one that is dated to a year long past: "It then closed".

    Only a pronoun as its subject says so; another subject may act today.
    """
    subject = child_of(act.verb.sent.root, SUBJECTS)
    if subject is None or subject.tag_ != "PRP":
        return False
    finite = next(
        (node for node in (act.verb, *act.verb.ancestors) if node.tag_ in FINITE_TAGS), act.verb
    )
    if finite.tag_ != "VBD":
        return False
    start = next(
        (
            block.start
            for block in analysis.article.blocks
            if block.start <= act.verb.idx < block.end
        ),
        act.verb.sent.start_char,
    )
    before = analysis.dates_between(start, act.verb.sent.start_char)
    if not before:
        return False
    day = analysis.day_of(before[-1])
    if isinstance(day, date):
        return day.year < since
    year = _YEAR.fullmatch(before[-1].text)
    return year is not None and _year_of(year) < since


def _belongs(act: "Act", offset: int) -> bool:
    """Whether the date at an offset is one of the act rather than of a clause within its own."""
    token = next((part for part in act.verb.sent if part.idx == offset), None)
    if token is None or token.ent_type_ not in _TIMED:
        return False
    above = next((node for node in token.ancestors if node.pos_ in {"VERB", "AUX"}), None)
    if above is None or above.i == act.verb.i or above.is_ancestor(act.verb):
        return True
    # "When the rule changed in 1972, the navy sent ships".
    if above.dep_ == "advcl" and above.head.i == act.verb.i and above.i < act.verb.i:
        return True
    # "Violence that followed the 1992 vote": what tells of the act itself has the date.
    told = act.noun is not None and above.head.i == act.noun.i
    return told and above.dep_ in {"relcl", "acl"}
