"""Casualty ranges: from the lowest to the highest figure that sources name, nothing averaged.

Figures of one kind, group and reach stand together. Groups without a role of their own ("pilots")
are told apart by their words, and so are groups of one role that one clause lists. Where running
totals name several places, each place has a range of its own; the one country among them, and what
names no place, are the whole. A source's number of unknown reach joins the only toll that it can
mean.

A figure that is part of another, is still under review, is denied, is vague or was rejected widens
no range. A later figure of the same source replaces its earlier one: later by the day that the
text gives, else by the days on which two articles were published. What is counted since some year
("since 2019") stands apart from what is counted in the news of the day. A total for civilians or
protesters also bounds the range of all people, from below: it never lowers it, and where it exceeds
every other number it raises the upper end and leaves it open. "Nobody" stands beside other numbers
only where both are surely of the same reach.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from operator import itemgetter

from briefgen.brief.base import date_bounds
from briefgen.brief.countries import country_of
from briefgen.brief.ids import IdRegistry, slug
from briefgen.brief.items import Casualty, CasualtyRange, Group
from briefgen.brief.sources import Document
from briefgen.brief.vocabulary import CASUALTY_KINDS, CasualtyKind, GroupRole

# The days on which documents were published, by their ids.
_Days = Mapping[str, date]
_day_of = itemgetter(0)
_DAYS_OF_A_YEAR = 365
_DAYS_OF_A_MONTH = 28
# Half of a toll may be another's count of the same; less is told of a part.
_SHARE = 2
# What may be a total so far: it says so, or it may mean the only toll that there is.
_TOTALS = ("cumulative", "unknown")
# Parts of a population whose total no total of all people can fall below.
_BOUNDING_ROLES = ("civilian", "protester")


@dataclass(frozen=True)
class _Reach:
    """What a figure counts: figures of one reach can be set against each other."""

    kind: CasualtyKind
    role: GroupRole | None
    people: str
    counting: str
    place: str
    day: str
    since: str = ""
    old: bool = False
    nobody: bool = False

    @property
    def stem(self) -> str:
        parts = [self.kind.replace("_", "-"), self.role or slug(self.people)]
        if self.nobody:
            parts.append("none")
        if self.counting != "cumulative" or self.nobody:
            parts.append(self.counting)
        parts += [slug(self.place), self.day, self.since]
        return "-".join(["range", *(part for part in parts if part)])


def _reach(figure: Casualty) -> _Reach:
    role = figure.group.role if figure.group and figure.group.role != "unknown" else None
    people = (figure.group.text or "").casefold() if figure.group and role is None else ""
    bounds = date_bounds(figure.as_of) if figure.counting != "cumulative" else None
    day = bounds[1].isoformat() if bounds else ""
    return _Reach(
        figure.kind,
        role,
        people,
        figure.counting,
        _place(figure),
        day,
        _year_since(figure),
        is_of_old(figure),
    )


def is_of_old(figure: Casualty) -> bool:
    """Whether it tells of another event, long past, of which only the year or month is named."""
    bounds = date_bounds(figure.as_of) if figure.counting == "incident" else None
    return bounds is not None and (bounds[1] - bounds[0]).days >= _DAYS_OF_A_MONTH - 1


def _year_since(figure: Casualty) -> str:
    """The year since which it is counted, where the text names no more of the date than that.

    Such a count is of a long conflict; what is counted since a day of the news is not told apart.
    """
    bounds = date_bounds(figure.since)
    return f"since-{bounds[0].year}" if bounds is not None and is_long_since(figure) else ""


def is_long_since(figure: Casualty) -> bool:
    """Whether it is counted since a year of which the text names no day."""
    bounds = date_bounds(figure.since)
    return bounds is not None and (bounds[1] - bounds[0]).days >= _DAYS_OF_A_YEAR - 1


def _place(figure: Casualty) -> str:
    """What tells a place from another: a country by its code, however it is called."""
    place = figure.place or ""
    return country_of(place) or place.casefold()


def _wholes(figures: Sequence[Casualty]) -> set[_Reach]:
    """The reaches in one place that stand for all: the one country among running totals.

    Where there is one place only and no country, it is the whole if the same articles tell of it
    and of what names no place, in numbers that can mean the same.
    """
    placed: dict[_Reach, dict[str, list[Casualty]]] = {}
    unplaced: dict[_Reach, list[Casualty]] = {}
    for figure in figures:
        reach = _reach(figure)
        if reach.counting not in ("cumulative", "incident") or reach.old:
            continue
        if figure.place:
            places = placed.setdefault(replace(reach, place=""), {})
            places.setdefault(reach.place, []).append(figure)
        else:
            unplaced.setdefault(reach, []).append(figure)
    wholes = set()
    for reach, places in placed.items():
        running = reach.counting == "cumulative"
        whole = [
            place
            for place, (first, *_) in places.items()
            if running and country_of(first.place or "")
        ]
        others = unplaced.get(reach, ())
        if not whole and len(places) == 1 and (running or others):
            ((place, members),) = places.items()
            told = _documents(members)
            if all(told & _documents([other]) for other in others) and _are_alike(members, others):
                whole = [place]
        if len(whole) == 1:
            wholes.add(replace(reach, place=whole[0]))
    return wholes


def _are_alike(placed: Iterable[Casualty], unplaced: Iterable[Casualty]) -> bool:
    """Whether the numbers of a place can be those of the whole: a small share of it is a part."""
    sizes = [max(_named(figure)) for figure in unplaced]
    return not sizes or max(max(_named(figure)) for figure in placed) * _SHARE >= min(sizes)


def _listed_together(figures: Sequence[Casualty]) -> set[str]:
    """The ids of figures that one clause lists for groups of one role: "six guards, two policemen".

    They add up to something that nobody names, and are no rivals of each other.
    """
    clauses: dict[tuple[object, ...], list[str]] = {}
    for figure in figures:
        if figure.group is not None and figure.evidence:
            span = figure.evidence[0]
            clause = (span.document, span.start, span.end, figure.asserted_by, _reach(figure))
            clauses.setdefault(clause, []).append(figure.id)
    return {item for listed in clauses.values() if len(listed) > 1 for item in listed}


def _documents(figures: Iterable[Casualty]) -> set[str]:
    return {span.document for figure in figures for span in figure.evidence}


def _reach_of_nobody(
    figure: Casualty, reach: _Reach, grouped: Mapping[_Reach, Sequence[Casualty]]
) -> _Reach:
    """The reach of a zero: that of other figures where they count the same, else one of its own.

    "No one was hurt" says of one place or one event what a toll of all places does not deny.
    """
    place = _place(figure)
    if reach.counting == "cumulative":
        same = {_place(other) for other in grouped.get(reach, ())}
        known = not place or place in same
    else:
        known = reach.counting != "unknown" and bool(place or reach.day)
    if known and reach in grouped:
        return reach
    return replace(reach, place=place, nobody=True)


def counts_towards_range(figure: Casualty) -> bool:
    """Whether a figure may widen a range: a total that somebody stands by, in a number."""
    return (
        figure.shown
        and figure.subset_of is None
        and figure.verification not in ("under_review", "denied")
        and figure.qualifier != "vague"
        and (figure.low is not None or figure.high is not None)
    )


def _latest_of_each_source(figures: Sequence[Casualty], published: _Days) -> list[Casualty]:
    """The figures without those that a later running total of the same source replaces.

    One of unknown reach that stands beside totals is replaced as they are, and replaces none.
    """
    running: dict[str, list[tuple[date, Casualty]]] = {}
    for figure in figures:
        day = _last_day(figure, published)
        if figure.asserted_by and figure.counting in _TOTALS and day is not None:
            running.setdefault(figure.asserted_by, []).append((day, figure))
    replaced: set[str] = set()
    for totals in running.values():
        newer: list[Casualty] = []
        totals.sort(key=_day_of, reverse=True)
        for _, told in groupby(totals, key=_day_of):
            of_the_day = [figure for _, figure in told]
            replaced |= {
                figure.id
                for figure in of_the_day
                if any(_can_replace(other, figure) for other in newer)
            }
            newer += [figure for figure in of_the_day if figure.counting == "cumulative"]
    return [figure for figure in figures if figure.id not in replaced]


def _can_replace(later: Casualty, earlier: Casualty) -> bool:
    """Whether two totals can be told of the same, on days that can be set against each other.

    Within one article only words tell which of two is the later.
    """
    if later.cause and earlier.cause and slug(later.cause) != slug(earlier.cause):
        return False
    told = later.as_of is not None and earlier.as_of is not None
    return told or not _documents([later]) & _documents([earlier])


def _last_day(figure: Casualty, published: _Days) -> date | None:
    bounds = date_bounds(figure.as_of)
    if bounds is not None:
        return bounds[1]
    days = [published[item] for item in _documents([figure]) if item in published]
    return max(days, default=None)


def _named(figure: Casualty) -> list[int]:
    return [number for number in (figure.low, figure.high) if number is not None]


def _range(
    reach: _Reach,
    totals: Sequence[Casualty],
    bounds: Sequence[Casualty],
    published: _Days,
    ids: IdRegistry,
) -> CasualtyRange:
    every_total = totals
    totals = _latest_of_each_source(totals, published)
    lows = [figure.low for figure in totals if figure.low is not None]
    high = max(number for figure in totals for number in _named(figure))
    open_above = any(figure.high is None for figure in totals)
    latest = _latest_of_each_source(bounds, published)
    floors = [figure for figure in latest if (figure.low or 0) > high]
    if floors:
        high = max(figure.low or 0 for figure in floors)
        open_above = True
    used = [*totals, *floors]
    verified = [*_verified(every_total, published), *_verified(bounds, published)]
    return CasualtyRange(
        id=ids.take(reach.stem),
        kind=reach.kind,
        group=_group(reach, totals),
        low=min(lows) if lows else None,
        high=high,
        open_above=open_above,
        figures=[figure.id for figure in used],
        sources=sorted({figure.asserted_by for figure in used if figure.asserted_by}),
        verified_low=max(verified, default=None),
    )


def _group(reach: _Reach, figures: Sequence[Casualty]) -> Group | None:
    if reach.role is not None:
        return Group(role=reach.role)
    return figures[0].group if reach.people else None


def _verified(figures: Sequence[Casualty], published: _Days) -> list[int]:
    """The verified lower ends; a claim of the same source, though later, replaces none of them."""
    verified = [figure for figure in figures if figure.verification == "verified"]
    return [f.low for f in _latest_of_each_source(verified, published) if f.low is not None]


def derive_ranges(
    figures: Iterable[Casualty], documents: Iterable[Document]
) -> list[CasualtyRange]:
    """Return the ranges of a brief's figures, in the order of the kinds, all people first.

    Args:
        figures: the brief's casualties, in any order.
        documents: the brief's documents; their days tell which of a source's totals is the newer,
            where its words do not.
    """
    published = {
        document.id: days[1]
        for document in documents
        if (days := date_bounds(document.published_on)) is not None
    }
    grouped: dict[_Reach, list[Casualty]] = {}
    counted = [figure for figure in figures if counts_towards_range(figure)]
    counted.sort(key=lambda figure: figure.id)
    nobody = [figure for figure in counted if figure.high == 0]
    wholes = _wholes(counted)

    listed = _listed_together(counted)

    def reach_of(figure: Casualty) -> _Reach:
        reach = _reach(figure)
        if figure.id in listed:
            people = (figure.group.text or figure.id) if figure.group else figure.id
            reach = replace(reach, role=None, people=people.casefold())
        return replace(reach, place="") if reach in wholes else reach

    for figure in counted:
        if figure.high != 0:
            grouped.setdefault(reach_of(figure), []).append(figure)
    tolls = {reach: tuple(members) for reach, members in grouped.items()}
    for figure in nobody:
        grouped.setdefault(_reach_of_nobody(figure, reach_of(figure), tolls), []).append(figure)
    _join_rivals(grouped)
    ids = IdRegistry()
    ranges = []
    for reach in sorted(grouped, key=_order):
        bounds: list[Casualty] = []
        if reach.role is None:
            for other, members in grouped.items():
                if other.role in _BOUNDING_ROLES and _same_but_role(reach, other):
                    bounds += members
        ranges.append(_range(reach, grouped[reach], bounds, published, ids))
    return ranges


def _join_rivals(grouped: dict[_Reach, list[Casualty]]) -> None:
    """Put a source's number of unknown reach to the one toll that it can only mean.

    It is not smaller than the toll, so that it is no part of it, and somebody stands by it.
    """
    for reach in [reach for reach in grouped if reach.counting == "unknown" and not reach.nobody]:
        toll = _only_toll(reach, grouped)
        if toll is None:
            continue
        lowest = min(min(_named(figure)) for figure in grouped[toll])
        rivals = [
            figure
            for figure in grouped[reach]
            if figure.asserted_by and max(_named(figure)) >= lowest
        ]
        grouped[toll] = [*grouped[toll], *rivals]
        grouped[reach] = [figure for figure in grouped[reach] if figure not in rivals]
        if not grouped[reach]:
            del grouped[reach]


def _only_toll(reach: _Reach, grouped: Mapping[_Reach, Sequence[Casualty]]) -> _Reach | None:
    """The one running total of the same people and place, or the one incident where none runs."""
    tolls = [
        other
        for other in grouped
        if (other.kind, other.role, other.people, other.place)
        == (reach.kind, reach.role, reach.people, reach.place)
        and not (other.old or other.nobody)
    ]
    for counting in ("cumulative", "incident"):
        found = [toll for toll in tolls if toll.counting == counting]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _same_but_role(reach: _Reach, other: _Reach) -> bool:
    return replace(reach, role=other.role) == other


def _order(reach: _Reach) -> tuple[object, ...]:
    return (
        CASUALTY_KINDS.index(reach.kind),
        reach.old,
        reach.since,
        reach.counting != "cumulative",
        reach.counting,
        reach.role is not None or bool(reach.people),
        reach.role or "",
        reach.people,
        reach.place,
        reach.day,
        reach.nobody,
    )
