"""A measure as one article tells of it, and when two tellings are of one act."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefgen.assemble.uniting import apart
from briefgen.brief import Actor, Measure, date_bounds
from briefgen.brief.vocabulary import MeasureKind, MeasureStatus

# How much of the shorter telling's words must stand in the other, where no number does.
_SAME_ACT = 0.5
# So many words must two tellings share that are to become one; one word, as in "to impose
# sanctions" and "to impose tariffs", is little.
_FEWEST_SHARED = 2
# How much of the shorter telling must stand in the other where it is open who acts in one.
_WITHOUT_TAKER = 0.75
# Words that any two tellings share.
_EMPTY = frozenset(
    "the a an of to in on for by with and or at from as that this its his her their has have had "
    "was were been be is are will would not no after before over into than more it he she they who "
    "which said says about around some least".split()
)
# A stem is the first letters of a word: "execut" of "executed" and "executions".
_STEM = 6
# Words that say how far an act has come, when it was told of, or which of several it is: two
# accounts of different acts share them, and two of one act need not.
_TELLING_NOTHING = frozenset(
    word[:_STEM]
    for word in (
        "announce announced postpone postponed postponing delay delayed cancel cancelled canceled "
        "cancelling call called off suspend suspended lift lifted deny denied impose imposed begin "
        "began begun start started carry carried out end ended hold held put plan planned new "
        "another other monday tuesday wednesday thursday friday saturday sunday january february "
        "march april may june july august september october november december day week month "
        "year today tomorrow yesterday morning afternoon evening night government country"
    ).split()
)
# Words for one act, by the first letters of each; the first of a row stands for all of it.
_SYNONYMS: Mapping[str, str] = {
    word[:_STEM]: row[0][:_STEM]
    for row in (
        line.split()
        for line in (
            "strike strikes walkout walkouts stoppage stoppages",
            "protest demonstration demonstrations rally rallies march marches",
            "talks talk negotiations negotiation dialogue consultations",
            "sanctions sanction embargo",
            "ceasefire truce armistice",
            "curfew lockdown",
            "execution executions executed hanging hangings hanged",
            "arrest arrests arrested detention detained",
            "attack attacks assault raid raids offensive",
            "exercise exercises drill drills manoeuvres maneuvers",
            "election elections poll polls ballot vote",
            "border frontier crossing crossings",
        )
    )
    for word in row
}
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|[^\W\d_]+")
_SPELLED = {
    word: str(number)
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve".split(), start=2
    )
}
# Kinds of which a taker announces or imposes one at a time, so that day and taker tell it.
ONE_AT_A_TIME: frozenset[MeasureKind] = frozenset({"sanction"})
# How an act that was taken may be told.
_TAKEN: frozenset[MeasureStatus] = frozenset({"announced", "in_force", "completed"})
_PEOPLE = frozenset({"person", "group"})
# Statuses that cannot both hold of one act at one time.
EXCLUDING: tuple[frozenset[MeasureStatus], ...] = (
    frozenset({"postponed", "cancelled"}),
    frozenset({"completed", "cancelled"}),
    frozenset({"completed", "postponed"}),
    frozenset({"in_force", "lifted"}),
    frozenset({"in_force", "denied"}),
    frozenset({"completed", "denied"}),
    frozenset({"announced", "denied"}),
)


@dataclass(frozen=True, slots=True)
class Telling:
    """A measure as one article tells of it.

    Attributes:
        article: the article's number.
        measure: the measure, its actors merged.
        words: stems of the words it is told in.
        act: those that say what is done, synonyms as one, without the names of takers.
        numbers: its numbers of two digits and more.
        counts: its numbers, digits or words, as digits.
        unnamed: whether those whom it is aimed at, if any, are people whom it only describes.
        people: whether it is aimed at people, and at nobody else.
        countries: the countries of those whom it is aimed at, as far as they are known.
    """

    article: int
    measure: Measure
    words: frozenset[str]
    act: frozenset[str]
    numbers: frozenset[str]
    counts: frozenset[str]
    unnamed: bool
    people: bool
    countries: frozenset[str]


def telling_of(article: int, measure: Measure, actors: Mapping[str, Actor]) -> Telling:
    """Return a telling of a measure.

    Args:
        article: the article's number.
        measure: the measure, its actors merged.
        actors: the merged actors by their ids.
    """
    words = content_words(measure.text)
    takers = [actors[taker] for taker in measure.actors if taker in actors]
    names = content_words(" ".join(name for t in takers for name in (t.name, *t.aliases)))
    aimed = [actors[target] for target in measure.targets if target in actors]
    return Telling(
        article,
        measure,
        words,
        frozenset(_SYNONYMS.get(word, word) for word in words - names - _TELLING_NOTHING),
        frozenset(word for word in words if word.isdigit() and len(word) > 1),
        _counts(measure.text),
        unnamed=all(actor.anonymous and actor.kind in _PEOPLE for actor in aimed),
        people=bool(aimed) and all(actor.kind in _PEOPLE for actor in aimed),
        countries=frozenset(actor.country for actor in aimed if actor.country),
    )


def content_words(text: str) -> frozenset[str]:
    """The stems of the words of a text that tell it from others; a year tells nothing."""
    words = re.findall(r"[^\W_]+", text.casefold())
    return frozenset(
        word[:_STEM] for word in words if word not in _EMPTY and not _YEAR.fullmatch(word)
    )


def _counts(text: str) -> frozenset[str]:
    """The numbers of a text, digits or words, as digits; a year is none."""
    found = (word.replace(",", "") for word in _NUMBER.findall(text.casefold()))
    numbers = (_SPELLED.get(word, word) for word in found)
    return frozenset(word for word in numbers if word[0].isdigit() and not _YEAR.fullmatch(word))


def likeness(one: Telling, other: Telling) -> float:
    """How much of the shorter telling's words stand in the other; 0 where that is too little.

    Tellings that agree in kind and taker are alike at the least where the taker does one such
    thing at a time, and those whom it is aimed at are the same as far as they are named.
    """
    shared = one.words & other.words
    share = len(shared) / min(len(one.words), len(other.words)) if shared else 0.0
    if one.numbers & other.numbers and shared - one.numbers:
        return max(share, _SAME_ACT)
    enough = len(shared) >= _FEWEST_SHARED or one.words == other.words
    if share >= _SAME_ACT and enough:
        return share
    return _SAME_ACT if _is_same_by_taker(one, other) else 0.0


def _is_same_by_taker(one: Telling, other: Telling) -> bool:
    left, right = one.measure, other.measure
    takers = set(left.actors), set(right.actors)
    aimed = set(left.targets), set(right.targets)
    return (
        left.kind in ONE_AT_A_TIME
        and bool(one.act & other.act)
        and bool(takers[0] & takers[1])
        and date_bounds(left.date) == date_bounds(right.date)
        and (aimed[0] <= aimed[1] or aimed[1] <= aimed[0] or (one.unnamed and other.unnamed))
    )


def may_be_one_step(one: Telling, other: Telling) -> bool:
    """Whether one taker's sanctions of one day, on people told in different words, may be the same.

    "Sanctioned three officials" and "sanctioned a minister and two commanders" name the same people
    by number and by office, so that neither words nor numbers need agree; the country must not
    differ, and one of them must only describe whom it is aimed at. Where a day is not told, the
    same people must be, in the same number.
    """
    left, right = one.measure, other.measure
    days = date_bounds(left.date), date_bounds(right.date)
    same_people = bool(one.counts & other.counts) and bool(set(left.targets) & set(right.targets))
    known = same_people if None in days else days[0] == days[1]
    return (
        left.kind == right.kind
        and left.kind in ONE_AT_A_TIME
        and known
        and bool(set(left.actors) & set(right.actors))
        and {left.status, right.status} <= _TAKEN
        and one.people
        and other.people
        and (one.unnamed or other.unnamed)
        and not (one.countries and other.countries and not one.countries & other.countries)
    )


def agree(one: Telling, other: Telling) -> bool:
    """Whether nothing that is known of two tellings keeps them from being of one act."""
    left, right = one.measure, other.measure
    if left.actors and right.actors and not set(left.actors) & set(right.actors):
        return False
    if left.place and right.place and left.place.casefold() != right.place.casefold():
        return False
    if one.counts and other.counts and not one.counts & other.counts:
        return False
    return not apart(left.date, right.date)


def contradict(one: Telling, other: Telling) -> bool:
    """Whether two tellings of statuses that exclude each other are of one act.

    A wrong answer raises an open question that nobody has, so more must agree than for two that
    say the same: the act by its words, and its taker or nearly all of the rest.
    """
    if _is_denial(one, other) or _is_denial(other, one):
        return True
    shared = one.act & other.act
    if not shared or not agree(one, other) or _aimed_apart(one, other):
        return False
    share = len(shared) / min(len(one.act), len(other.act))
    if one.measure.actors and other.measure.actors:
        return share >= _SAME_ACT
    if one.numbers & other.numbers and shared - one.numbers:
        return True
    return share >= _WITHOUT_TAKER and len(shared) >= _FEWEST_SHARED


def _aimed_apart(one: Telling, other: Telling) -> bool:
    """Whether two tellings name those at whom they are aimed, and nobody in both."""
    left, right = set(one.measure.targets), set(other.measure.targets)
    return bool(left and right) and not left & right and not (one.unnamed or other.unnamed)


def _is_denial(claim: Telling, denial: Telling) -> bool:
    """Whether an article lets one source claim an act, and another deny it in other words.

    "Police" of the claim may be the "officers" of the denial, so names need not agree; mode, day
    and a word of what was done must.
    """
    said, denied = claim.measure, denial.measure
    return (
        denied.status == "denied" != said.status
        and claim.article == denial.article
        and said.asserted_by != denied.asserted_by
        and said.plover is not None
        and said.plover.mode is not None
        and said.plover == denied.plover
        and bool(claim.words & denial.words)
        and not apart(said.date, denied.date)
    )


def told_by_others(one: Iterable[Telling], other: Iterable[Telling]) -> bool:
    """Whether the tellings of two sources are of one act."""
    others = list(other)
    return any(likeness(left, right) > 0 and agree(left, right) for left in one for right in others)
