"""Which acts are history: of a year long past rather than of the events of the day."""

import re
from datetime import date
from typing import TYPE_CHECKING

from briefgen.extract.language.syntax import FINITE_TAGS, SUBJECTS, child_of

if TYPE_CHECKING:
    from briefgen.extract.language.analysis import Analysis
    from briefgen.extract.measures.act import Act

_YEAR = re.compile(r"(?<![\d-])(1[0-9]{3}|20[0-9]{2})(?![\d-])")
_HISTORY = re.compile(
    r"\b(?:decades?|centur(?:y|ies)|(?:\w+|\d+) years?) (?:ago|earlier|later|after|before)\b"
    r"|\bfor (?:(?:several|many) )?(?:years|decades)\b|\bhistorically\b",
    re.IGNORECASE,
)


def is_history(analysis: "Analysis", act: "Act", span: tuple[int, int]) -> bool:
    """Whether a clause tells of a year long past rather than of the events of the day."""
    words = analysis.text[span[0] : span[1]]
    if any(
        _belongs(act, span[0] + match.start() + match.group().rfind(" ") + 1)
        for match in _HISTORY.finditer(words)
    ):
        return True
    published = analysis.published
    years = [
        int(match.group())
        for match in _YEAR.finditer(words)
        if _belongs(act, span[0] + match.start())
    ]
    if published is None:
        return bool(years) and not act.ahead
    days = [analysis.day_of(day) for day in analysis.dates_between(*span)]
    if any(isinstance(day, date) and day.year >= published.year - 1 for day in days):
        return False
    if any(year < published.year - 1 for year in years):
        return True
    return not days and _goes_on_from_history(analysis, act, published.year - 1)


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
    return year is not None and int(year.group()) < since


def _belongs(act: "Act", offset: int) -> bool:
    """Whether the date at an offset is one of the act rather than of a clause within its own."""
    token = next((part for part in act.verb.sent if part.idx == offset), None)
    if token is None or token.ent_type_ != "DATE":
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
