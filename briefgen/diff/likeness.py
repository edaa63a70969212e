"""What tells the items of a brief from one another, and how alike two of them are."""

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from briefgen.brief import (
    Actor,
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
# How much of the words of two items must be shared for them to be one, where they rest on the same
# words of a document and where they do not.
_ALIKE_ON_ONE_SPAN: Final = 0.3
_ALIKE: Final = 0.65
_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Traits:
    """What tells an item from others of its kind.

    Attributes:
        must: what two tellings of one item cannot differ in.
        places: where its content stands: document, start and end.
        spans: the places, and the words there, which stand elsewhere in another text.
        words: the words of its main text, each as often as it stands there.
        telling: ids of what it is about or made of, or names that mean it alone.
        rooted: whether its name means nobody outside its documents: "officials" of two articles are
            two groups.
    """

    must: object
    places: frozenset[Hashable]
    spans: frozenset[Hashable]
    words: Counter[str]
    telling: frozenset[Hashable]
    rooted: bool = False


def name_of(member: Member) -> str:
    """Return by what a member of a list is known: its id, or, of a correction, all that it says."""
    return member.id if isinstance(member, Item) else member.model_dump_json()


def can_be_one(one: Traits, other: Traits) -> bool:
    """Whether two members that are called the same are one: alike, or nothing tells them apart."""
    told = any(side.spans or side.telling or side.words for side in (one, other))
    return likeness(one, other) > 0 or (one.must == other.must and not told)


def traits_of(member: Member, names: Mapping[str, str]) -> Traits:
    """Return what tells a member of a list from others.

    Args:
        member: an item or a correction.
        names: other ids for what it names.
    """
    content = [span for span in getattr(member, "evidence", ()) if span.part == "content"]
    places = {(names.get(span.document, span.document), span.start, span.end) for span in content}
    rooted = isinstance(member, Actor) and member.anonymous
    exact = {
        (names.get(span.document, span.document), letters_and_digits(span.exact))
        if rooted
        else letters_and_digits(span.exact)
        for span in content
    }
    words = Counter(_WORD.findall(main_text(member).casefold()))
    told = _told_by(member)
    telling = frozenset(names.get(name, name) for name in told)
    must = type(member), *_must(member)
    return Traits(must, frozenset(places), frozenset(places | exact), words, telling, rooted)


def main_text(member: Member) -> str:
    """Return the words by which people know a member of a list."""
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


def likeness(one: Traits, other: Traits) -> float:
    """How alike two items are, above 0 where they can be one and at most 3."""
    if one.must != other.must:
        return 0.0
    spans = _share(len(one.spans & other.spans), len(one.spans), len(other.spans))
    telling = _share(len(one.telling & other.telling), len(one.telling), len(other.telling))
    if (one.rooted or other.rooted) and one.spans and other.spans and not spans:
        return 0.0
    total, others = one.words.total(), other.words.total()
    if not total and not others:
        words = 1.0 if spans or telling else 0.0
    else:
        words = _share(2 * (one.words & other.words).total(), total + others, total + others)
    enough = _ALIKE_ON_ONE_SPAN if spans or telling else _ALIKE
    return words + spans + telling if words >= enough else 0.0


def _share(common: int, one: int, other: int) -> float:
    return common / min(one, other) if one and other else 0.0


def marks(traits: Traits) -> Iterator[Hashable]:
    """Yield what members must have in common, one at least, to be alike."""
    yield from traits.spans
    yield from traits.telling
    yield from traits.words
