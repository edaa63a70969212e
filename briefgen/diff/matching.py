"""Which item of one brief is which of another: by id, then by evidence and likeness, one to one."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from briefgen.brief import (
    ITEM_LISTS,
    Actor,
    Brief,
    Casualty,
    CasualtyRange,
    Correction,
    Document,
    Highlight,
    Item,
    OpenQuestion,
    Statement,
    letters_and_digits,
)

Member = Item | Correction
Lists = Mapping[str, Sequence[Item]]
# Lists whose items others name come first: what has another id is known where it is named.
NAMED_FIRST: Final = (
    "documents",
    "actors",
    "statements",
    "measures",
    "casualties",
    "casualty_ranges",
    "open_questions",
    "highlights",
)
# How much of the words of two items must be shared for them to be one, where they rest on the same
# words of a document and where they do not.
_ALIKE_ON_ONE_SPAN: Final = 0.3
_ALIKE: Final = 0.65
# A word or span that more items than these share tells little of which is which, and following it
# up would take quadratic time.
_MOST_SHARING: Final = 40
_WORD = re.compile(r"[^\W_]+")


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
    *,
    trust_ids: bool = True,
) -> Pairing:
    """Find the items of one list in another.

    Args:
        old: members of one list of a brief.
        new: members of the same list of another.
        names: the ids that documents and other items of the old brief bear in the new one, where
            they differ.
        trust_ids: whether items of one id are one. A machine that reads one article more may give
            the id of a group to another ("officials"): then the words that items rest on go first.
    """
    names = names or {}
    first = _by_id(old, new) if trust_ids else _by_evidence(old, new, names)
    pairs = dict(first)
    for find in (_by_likeness,) if trust_ids else (_by_id_and_likeness, _by_likeness):
        found = set(pairs.values())
        gone = [at for at in range(len(old)) if at not in pairs]
        fresh = [at for at in range(len(new)) if at not in found]
        pairs |= dict(find(old, new, gone, fresh, names))
    found = set(pairs.values())
    return Pairing(
        tuple(sorted(pairs.items(), key=lambda pair: pair[1])),
        tuple(at for at in range(len(old)) if at not in pairs),
        tuple(at for at in range(len(new)) if at not in found),
    )


def partners(old: Lists, new: Lists, *, trust_ids: bool = True) -> dict[str, str]:
    """Return for the id of each item of one brief that another has the id that it bears there.

    Args:
        old: the items of a brief, or some of them, by the name of their list.
        new: those of the other.
        trust_ids: as for ``pair``.
    """
    found: dict[str, str] = {}
    for section in NAMED_FIRST:
        before, after = old.get(section, ()), new.get(section, ())
        for one, other in pair(before, after, found, trust_ids=trust_ids).pairs:
            found[before[one].id] = after[other].id
    return found


def lists_of(brief: Brief) -> Lists:
    """Return the items of a brief by the name of their list."""
    return {name: getattr(brief, name) for name in ITEM_LISTS}


def are_alike(one: Item, other: Item) -> bool:
    """Whether two items can be one, told twice."""
    return _likeness(_traits(one, {}), _traits(other, {})) > 0


def _by_id(old: Sequence[Member], new: Sequence[Member]) -> list[tuple[int, int]]:
    """Pairs of the same id; of what has none, of the same content."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, member in enumerate(old):
        places[_name(member)].append(at)
    pairs = []
    for at, member in enumerate(new):
        if found := places.get(_name(member)):
            pairs.append((found.pop(0), at))
    return pairs


def _by_evidence(
    old: Sequence[Member], new: Sequence[Member], names: Mapping[str, str]
) -> list[tuple[int, int]]:
    """Pairs that rest on the same spans of the same documents: most in common first, then by id."""
    before = [_traits(member, names) for member in old]
    after = [_traits(member, {}) for member in new]
    places: dict[object, list[int]] = defaultdict(list)
    for at, traits in enumerate(before):
        for place in traits.places:
            places[place].append(at)
    shared = Counter(
        (one, other)
        for other, traits in enumerate(after)
        for place in traits.places
        for one in places.get(place, ())
        if before[one].must == traits.must
    )
    likely = sorted(shared, key=lambda pair: (-shared[pair], not _same_name(old, new, pair), pair))
    return _one_to_one(likely)


def _by_id_and_likeness(
    old: Sequence[Member],
    new: Sequence[Member],
    gone: Sequence[int],
    fresh: Sequence[int],
    names: Mapping[str, str],
) -> list[tuple[int, int]]:
    """Pairs of one id that are alike, or that rest on nothing."""
    places = {_name(old[at]): at for at in gone}
    pairs = []
    for at in fresh:
        one = places.get(_name(new[at]))
        if one is None:
            continue
        before, after = _traits(old[one], names), _traits(new[at], {})
        if not (before.spans and after.spans) or _likeness(before, after) > 0:
            pairs.append((one, at))
    return pairs


def _same_name(old: Sequence[Member], new: Sequence[Member], pair: tuple[int, int]) -> bool:
    return _name(old[pair[0]]) == _name(new[pair[1]])


def _one_to_one(likely: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs that come first, none of a member that stands in one already."""
    pairs: dict[int, int] = {}
    found: set[int] = set()
    for one, other in likely:
        if one not in pairs and other not in found:
            pairs[one] = other
            found.add(other)
    return list(pairs.items())


def _name(member: Member) -> str:
    return member.id if isinstance(member, Item) else member.model_dump_json()


@dataclass(frozen=True, slots=True)
class _Traits:
    """What tells an item from others of its kind.

    Attributes:
        must: what two tellings of one item cannot differ in.
        places: where its content stands: document, start and end.
        spans: the places, and the words there, which stand elsewhere in another text.
        words: the words of its main text, each as often as it stands there.
        telling: ids of what it is about or made of, or names that mean it alone.
    """

    must: object
    places: frozenset[object]
    spans: frozenset[object]
    words: Counter[str]
    telling: frozenset[object]


def _traits(member: Member, names: Mapping[str, str]) -> _Traits:
    content = [span for span in getattr(member, "evidence", ()) if span.part == "content"]
    places = {(names.get(span.document, span.document), span.start, span.end) for span in content}
    exact = {letters_and_digits(span.exact) for span in content}
    words = Counter(_WORD.findall(_main_text(member).casefold()))
    told = _told_by(member)
    telling = frozenset(names.get(name, name) for name in told)
    must = type(member), *_must(member)
    return _Traits(must, frozenset(places), frozenset(places | exact), words, telling)


def _main_text(member: Member) -> str:
    match member:
        case Actor():
            return member.name
        case Document():
            return member.title or ""
        case OpenQuestion():
            return member.question
        case _:
            return getattr(member, "text", None) or ""


def _must(member: Member) -> tuple[object, ...]:
    match member:
        case Actor():
            return (member.kind == "person",)
        case Statement():
            return member.type, member.negated
        case Casualty():
            return member.kind, member.low, member.high, member.asserted_by is None
        case CasualtyRange():
            return member.kind, *((member.group.role, member.group.text) if member.group else ())
        case OpenQuestion():
            return (member.kind,)
        case _:
            return ()


def _told_by(member: Member) -> Sequence[str]:
    match member:
        case Document():
            return [known for known in (member.sha256, member.url, member.path) if known]
        case Actor():
            return [letters_and_digits(name) for name in (member.name, *member.aliases)]
        case CasualtyRange():
            return member.figures
        case OpenQuestion():
            return member.about
        case Highlight():
            return member.refs
        case _:
            return ()


def _likeness(one: _Traits, other: _Traits) -> float:
    """How alike two items are, above 0 where they can be one and at most 3."""
    if one.must != other.must:
        return 0.0
    spans = _share(len(one.spans & other.spans), len(one.spans), len(other.spans))
    telling = _share(len(one.telling & other.telling), len(one.telling), len(other.telling))
    total, others = one.words.total(), other.words.total()
    if not total and not others:
        words = 1.0 if spans or telling else 0.0
    else:
        words = _share(2 * (one.words & other.words).total(), total + others, total + others)
    enough = _ALIKE_ON_ONE_SPAN if spans or telling else _ALIKE
    return words + spans + telling if words >= enough else 0.0


def _share(common: int, one: int, other: int) -> float:
    return common / min(one, other) if one and other else 0.0


def _by_likeness(
    old: Sequence[Member],
    new: Sequence[Member],
    gone: Sequence[int],
    fresh: Sequence[int],
    names: Mapping[str, str],
) -> list[tuple[int, int]]:
    """Pairs of what no id has brought together, the most alike first."""
    if not gone or not fresh:
        return []
    before = {at: _traits(old[at], names) for at in gone}
    after = {at: _traits(new[at], {}) for at in fresh}
    likely = sorted(
        (-likeness, one, other)
        for one, other in _candidates(before, after)
        if (likeness := _likeness(before[one], after[other])) > 0
    )
    return _one_to_one((one, other) for _, one, other in likely)


def _candidates(
    before: Mapping[int, _Traits], after: Mapping[int, _Traits]
) -> Iterator[tuple[int, int]]:
    """Yield pairs that share a span, a name or a word that few others have, each once."""
    places: dict[object, list[int]] = defaultdict(list)
    for at, traits in before.items():
        for mark in _marks(traits):
            places[mark].append(at)
    for at, traits in after.items():
        near = {
            one
            for mark in _marks(traits)
            if len(found := places.get(mark, ())) <= _MOST_SHARING
            for one in found
        }
        for one in sorted(near):
            yield one, at


def _marks(traits: _Traits) -> Iterator[object]:
    yield from traits.spans
    yield from traits.telling
    yield from traits.words
