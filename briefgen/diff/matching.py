"""Which item of one brief is which of another: by id, then by evidence and likeness, one to one."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import product
from operator import attrgetter, itemgetter
from typing import Final, TypeVar

from briefgen.brief import ITEM_LISTS, Item
from briefgen.brief.references import member_with_names, named_by
from briefgen.diff.likeness import (
    Member,
    Traits,
    can_be_one,
    likeness,
    main_text,
    marks,
    name_of,
    traits_of,
)

Lists = Mapping[str, Sequence[Item]]
_Pair = tuple[int, int]
_Look = TypeVar("_Look")
# By their places, what can be seen of the members of two lists.
_Left = tuple[dict[int, _Look], dict[int, _Look]]
# Lists whose items others name come first: what has another id is known where it is named.
NAMED_FIRST: Final = (*(name for name in ITEM_LISTS if name != "highlights"), "highlights")
# A word or span that many items share tells little of which is which: where the rarer ones alone
# make this many pairs, the others are not looked at. All of them would take quadratic time.
_MOST_PAIRS: Final = 250_000
# Items of one list name each other: what is found in one round is known by name in the next.
_ROUNDS: Final = 4


class By(Enum):
    """By what the members of one list are known again in another.

    Attributes:
        ID: by their ids; those whose id is gone, by what they say and rest on.
        WORDS: by what they say and rest on, and only then by their ids. A machine that reads one
            article more may give the id of a group to another ("officials").
        PLACE: only if they say the same to the letter, or rest on the same places of a document.
        CONTENT: only if they say the same to the letter.
        NAME: by their ids alone.
    """

    ID = auto()
    WORDS = auto()
    PLACE = auto()
    CONTENT = auto()
    NAME = auto()


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two lists of items set against each other, by place in the lists.

    Attributes:
        pairs: those that are one item, in the order of the new list.
        gone: those of the old list that the new one does not have.
        fresh: those of the new list that the old one did not have.
    """

    pairs: tuple[tuple[int, int], ...]
    gone: tuple[int, ...]
    fresh: tuple[int, ...]


def pair(
    old: Sequence[Member],
    new: Sequence[Member],
    names: Mapping[str, str] | None = None,
    by: By = By.ID,
) -> Pairing:
    """Find the items of one list in another.

    Args:
        old: members of one list of a brief.
        new: members of the same list of another.
        names: the ids that documents and other items of the old brief bear in the new one, where
            they differ.
        by: by what members are known again.
    """
    search = _Search(old, new, by, dict(names or {}))
    for find in _WAYS[by]:
        search.take(find(search))
    return Pairing(
        tuple(sorted(search.pairs.items(), key=itemgetter(1))),
        tuple(search.gone()),
        tuple(search.fresh()),
    )


def partners(
    old: Lists, new: Lists, by: By = By.ID, names: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Return for the id of each item of one brief that another has the id that it bears there.

    Args:
        old: the items of a brief, or some of them, by the name of their list.
        new: those of the other.
        by: by what items are known again.
        names: partners that are known already.
    """
    found: dict[str, str] = {}
    for section in NAMED_FIRST:
        before, after = old.get(section, ()), new.get(section, ())
        for one, other in pair(before, after, {**(names or {}), **found}, by).pairs:
            found[before[one].id] = after[other].id
    return found


@dataclass
class _Search:
    """Two lists of members, and the pairs that were found so far."""

    old: Sequence[Member]
    new: Sequence[Member]
    by: By
    names: dict[str, str]
    pairs: dict[int, int] = field(default_factory=dict)
    found: set[int] = field(default_factory=set)
    old_names: Sequence[str] = field(init=False)
    new_names: Sequence[str] = field(init=False)

    def __post_init__(self) -> None:
        self.old_names = [name_of(member) for member in self.old]
        self.new_names = [name_of(member) for member in self.new]

    def take(self, likely: Iterable[_Pair]) -> None:
        """Keep the pairs that come first, none of a member that stands in one already."""
        for one, other in likely:
            if one not in self.pairs and other not in self.found:
                self.pairs[one] = other
                self.found.add(other)
                self.names[self.old_names[one]] = self.new_names[other]

    def gone(self) -> list[int]:
        """Places of old members that are in no pair."""
        return [at for at in range(len(self.old)) if at not in self.pairs]

    def fresh(self) -> list[int]:
        """Places of new members that are in no pair."""
        return [at for at in range(len(self.new)) if at not in self.found]

    def left(self, look: Callable[[Member, Mapping[str, str]], _Look]) -> _Left[_Look]:
        """What can be seen of the members that are in no pair; nothing where a side has none."""
        gone, fresh = self.gone(), self.fresh()
        if not gone or not fresh:
            return {}, {}
        return (
            {at: look(self.old[at], self.names) for at in gone},
            {at: look(self.new[at], {}) for at in fresh},
        )

    def is_told(self, at: int) -> bool:
        """Whether it is known whom an old member names: a machine's ids mean nothing by themselves.

        Two briefs can call two things by one id, and what names them then looks the same.
        """
        return self.by not in (By.WORDS, By.PLACE) or all(
            name in self.names for _, name in named_by(self.old[at])
        )

    def bear_one_id(self, pair: _Pair) -> bool:
        """Whether two members are called the same."""
        return self.old_names[pair[0]] == self.new_names[pair[1]]


def _by_id(search: _Search) -> Iterator[_Pair]:
    """Pairs of the same id; of what has none, of the same content."""
    yield from _of_one_key(enumerate(search.old_names), enumerate(search.new_names))


def _by_content(search: _Search) -> Iterator[_Pair]:
    """Pairs that say the same to the letter, whatever they are called; of one id first."""
    for turn in range(_ROUNDS):
        before, after = _contents(search)
        if turn < _ROUNDS - 1:
            before = {at: content for at, content in before.items() if search.is_told(at)}
        named = {search.new_names[at]: at for at in after}
        for one, content in list(before.items()):
            other = named.get(search.old_names[one])
            if other is not None and after[other] == content:
                del before[one], after[other]
                yield one, other
        yield from _of_one_key(before.items(), after.items())


def _contents(search: _Search) -> _Left[str]:
    """What the members that are in no pair say; only those of one main text can say the same."""
    before, after = search.left(lambda member, _: main_text(member))
    shared = set(before.values()) & set(after.values())
    return (
        {at: _content(search.old[at], search.names) for at in before if before[at] in shared},
        {at: _content(search.new[at], {}) for at in after if after[at] in shared},
    )


def _by_evidence(search: _Search) -> Iterator[_Pair]:
    """Pairs that rest on the same spans of the same documents: most in common first, then by id."""
    before, after = search.left(traits_of)
    shared = Counter(
        (one, other)
        for one, other in _sharing(before, after, attrgetter("places"))
        if before[one].must == after[other].must
    )

    def rank(pair: _Pair) -> tuple[object, ...]:
        alike = likeness(before[pair[0]], after[pair[1]])
        return -shared[pair], -alike, not search.bear_one_id(pair), *_distance(*pair)

    yield from sorted(shared, key=rank)


def _by_id_and_likeness(search: _Search) -> Iterator[_Pair]:
    """Pairs of one id that are alike, or that nothing tells apart."""
    before, after = search.left(traits_of)
    places = {search.old_names[at]: at for at in before}
    for other, traits in after.items():
        one = places.get(search.new_names[other])
        if one is not None and can_be_one(before[one], traits):
            yield one, other


def _by_likeness(search: _Search) -> Iterator[_Pair]:
    """Pairs of what no id has brought together, the most alike first."""
    before, after = search.left(traits_of)
    likely = {
        pair: alike
        for pair in set(_sharing(before, after, marks))
        if (alike := likeness(before[pair[0]], after[pair[1]])) > 0
    }
    yield from sorted(likely, key=lambda pair: (-likely[pair], *_distance(*pair), pair))


# How members are looked for, one way after the other.
_WAYS: Final[Mapping[By, Sequence[Callable[[_Search], Iterator[_Pair]]]]] = {
    By.ID: (_by_id, _by_content, _by_likeness),
    By.WORDS: (_by_content, _by_evidence, _by_id_and_likeness, _by_likeness),
    By.PLACE: (_by_content, _by_evidence),
    By.CONTENT: (_by_content,),
    By.NAME: (_by_id,),
}


def _of_one_key(old: Iterable[tuple[int, str]], new: Iterable[tuple[int, str]]) -> Iterator[_Pair]:
    """Pairs of one key, the first of the old with the first of the new."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, key in reversed(list(old)):
        places[key].append(at)
    for at, key in new:
        if left := places.get(key):
            yield left.pop(), at


def _distance(one: int, other: int) -> tuple[int, int]:
    """How far apart two places are: it decides where likeness does not, either way round."""
    return abs(one - other), one + other


def _content(member: Member, names: Mapping[str, str]) -> str:
    """All that a member says but for its id, as JSON."""
    return member_with_names(member, names).model_dump_json(exclude={"id"}, exclude_defaults=True)


def _sharing(
    before: Mapping[int, Traits],
    after: Mapping[int, Traits],
    marks_of: Callable[[Traits], Iterable[Hashable]],
) -> Iterator[_Pair]:
    """Yield a pair for each mark that it shares, but for the most common marks."""
    olds, news = _by_mark(before, marks_of), _by_mark(after, marks_of)
    shared = [(ones, news[mark]) for mark, ones in olds.items() if mark in news]
    sizes = Counter(len(ones) * len(others) for ones, others in shared)
    most = pairs = 0
    for size in sorted(sizes):
        pairs += size * sizes[size]
        if pairs > _MOST_PAIRS:
            break
        most = size
    for ones, others in shared:
        if len(ones) * len(others) <= most:
            yield from product(ones, others)


def _by_mark(
    members: Mapping[int, Traits], marks_of: Callable[[Traits], Iterable[Hashable]]
) -> dict[Hashable, list[int]]:
    places: dict[Hashable, list[int]] = defaultdict(list)
    for at, traits in members.items():
        for mark in marks_of(traits):
            places[mark].append(at)
    return places
