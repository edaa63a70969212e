"""What became of an item, in a few words: "Measure postponed, was announced"."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from briefgen.brief import (
    Casualty,
    CasualtyRange,
    Correction,
    Item,
    Measure,
    OpenQuestion,
    Statement,
)
from briefgen.brief.labels import MEASURE_STATUSES, VERIFICATIONS
from briefgen.brief.speech import attribution
from briefgen.brief.wording import figure_words, range_words
from briefgen.diff.changes import FieldChange, MemberChange
from briefgen.diff.telling.evidence_wording import (
    GAINED,
    LOST,
    MOVED,
    content_words,
    evidence_details,
)
from briefgen.diff.telling.naming import Naming, Sides
from briefgen.diff.telling.reading import changed_words, replaced
from briefgen.diff.telling.renaming import renamed
from briefgen.diff.words import Kind, Piece

NOUNS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "highlights": "Highlight",
        "corrections": "Correction",
        "documents": "Document",
        "actors": "Actor",
        "statements": "Statement",
        "measures": "Measure",
        "casualties": "Figure",
        "casualty_ranges": "Range",
        "open_questions": "Question",
    }
)
# The field of a list's members that holds what they say, or who they are.
_MAIN_TEXTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "highlights": "text",
        "actors": "name",
        "statements": "text",
        "measures": "text",
        "open_questions": "question",
    }
)
# The lists whose items have the words of their evidence as text, unless a person has reworded it.
_QUOTING: Final = frozenset({"statements", "measures"})
# What to say of evidence of which this alone has changed.
_EVIDENCE: Final[Mapping[frozenset[str], str]] = MappingProxyType(
    {
        frozenset({GAINED}): "with more evidence",
        frozenset({LOST}): "with less evidence",
        frozenset({MOVED}): "with its words elsewhere in the text",
    }
)
_REVIEWS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "confirmed": "confirmed on review",
        "rejected": "rejected on review",
        "unreviewed": "to be reviewed again",
    }
)
_COUNTS: Final = frozenset({"low", "high", "qualifier", "open_above"})


@dataclass(frozen=True, slots=True)
class Headline:
    """What became of an item.

    Attributes:
        words: it in a few words.
        state: of what is new, how far it has come.
        subject: the item itself; what was struck and set in its words.
        remark: what explains it.
        told: the fields of which nothing more needs to be said.
    """

    words: str
    subject: tuple[Piece, ...]
    state: str = ""
    remark: str = ""
    told: frozenset[str] = frozenset()


def headline_of_new(section: str, member: Item | Correction, sides: Sides) -> Headline:
    """Say that a member of a list is new."""
    states = []
    match member:
        case Measure():
            states.append(MEASURE_STATUSES[member.status].lower())
        case Casualty() if member.verification != "unknown":
            states.append(VERIFICATIONS[member.verification].lower())
        case OpenQuestion() if member.status == "answered":
            states.append("answered")
    if isinstance(member, Item) and member.reviewed != "unreviewed":
        states.append(_REVIEWS[member.reviewed])
    subject = (Piece("new", sides.after.words(member)),)
    return Headline(f"New {NOUNS[section].lower()}", subject, ", ".join(states))


def headline_of_removed(section: str, member: Item | Correction, sides: Sides) -> Headline:
    """Say that a member of a list is gone."""
    return Headline(f"{NOUNS[section]} removed", (Piece("old", sides.before.words(member)),))


def headline_of_changed(
    change: MemberChange, fields: Mapping[str, FieldChange], sides: Sides
) -> Headline:
    """Say what became of an item that is in both briefs.

    Args:
        change: the item.
        fields: its fields that say something else.
        sides: names what it names.
    """
    figure = _figure(change, fields, sides)
    if figure is not None:
        return figure
    told: set[str] = set()
    predicates = list(_predicates(change, fields, sides, told))
    subject = _subject(change, fields, sides)
    if any(piece.kind != "same" for piece in subject) and change.section in _MAIN_TEXTS:
        told.add(_MAIN_TEXTS[change.section])
    noun = NOUNS[change.section]
    words = (
        f"{noun} {'; '.join(predicates)}"
        if predicates
        else f"{noun} {_plain(change, fields, sides)}"
    )
    remark = _new_sources(change, sides) if isinstance(change.new, CasualtyRange) else ""
    if remark:
        told.add("sources")
    return Headline(words, subject, remark=remark, told=frozenset(told))


def _figure(
    change: MemberChange, fields: Mapping[str, FieldChange], sides: Sides
) -> Headline | None:
    """Say that a number is another one; None where it is the same, or what it counts is not."""
    match change.old, change.new:
        case (Casualty() as old, Casualty() as new):
            was, now = figure_words(old), figure_words(new)
        case (CasualtyRange() as old, CasualtyRange() as new):
            was, now = range_words(old), range_words(new)
        case _:
            return None
    if was == now or _COUNTS.isdisjoint(fields):
        return None
    remark = _new_sources(change, sides)
    told = _COUNTS | {"sources"} if remark else _COUNTS
    return Headline(sides.after.counted(new), replaced(was, now), remark=remark, told=told)


def _new_sources(change: MemberChange, sides: Sides) -> str:
    """Say who gives a figure, or the figures of a range, that did not before."""
    was = {
        sides.names.get(key, key): name for key, name in _sources(change.old, sides.before).items()
    }
    now = _sources(change.new, sides.after)
    gained = [name for key, name in now.items() if key not in was]
    lost = [name for key, name in was.items() if key not in now]
    noun = "new source" if len(gained) == 1 else "new sources"
    told = ((noun, gained), ("no longer", lost))
    return "; ".join(f"{words}: {', '.join(names)}" for words, names in told if names)


def _sources(member: Item | Correction | None, naming: Naming) -> dict[str, str]:
    """Who stands by a figure or a range: names by what tells them apart."""
    match member:
        case Casualty():
            names = [naming.publisher(span.document) for span in member.evidence]
            return dict(zip(names, names, strict=True))
        case CasualtyRange():
            return dict(filter(all, map(naming.source_of, member.figures)))
        case _:
            return {}


def _predicates(
    change: MemberChange,
    fields: Mapping[str, FieldChange],
    sides: Sides,
    told: set[str],
) -> Iterator[str]:
    """Yield what can be said of an item in a word or two, and add the fields it tells of."""
    values = {name: (field.old, field.new) for name, field in fields.items()}
    match change.section, values:
        case "measures", {"status": (old, new)}:
            yield f"{MEASURE_STATUSES[new].lower()}, was {MEASURE_STATUSES[old].lower()}"
            told.add("status")
        case "open_questions", {"status": (_, new)}:
            yield "answered" if new == "answered" else "open again"
            told.add("status")
        case "casualties", {"verification": (old, new)}:
            yield _verification(old, new)
            told.add("verification")
        case "statements", {"speaker": (old, new)}:
            yield "given to another speaker" if old and new else _speaker(new)
        case "statements", {"negated": (_, new)}:
            yield "now negated" if new else "no longer negated"
            told.add("negated")
        case _:
            pass
    if (main := _MAIN_TEXTS.get(change.section)) in fields and main:
        if change.section == "actors":
            yield "renamed"
        else:
            yield "reworded by hand" if _is_by_hand(change, fields, sides) else "reworded"
    if "reviewed" in fields:
        yield _REVIEWS[fields["reviewed"].new]
        told.add("reviewed")


def _verification(old: str, new: str) -> str:
    if new == "unknown":
        return f"no longer {VERIFICATIONS[old].lower()}"
    was = "" if old == "unknown" else f", was {VERIFICATIONS[old].lower()}"
    return f"now {VERIFICATIONS[new].lower()}{was}"


def _speaker(new: str | None) -> str:
    return "given a speaker" if new else "left without a speaker"


def _is_by_hand(change: MemberChange, fields: Mapping[str, FieldChange], sides: Sides) -> bool:
    """Whether a person reworded an item: the machine has no other words for the same evidence."""
    if "origin" in fields and fields["origin"].new == "manual":
        return True
    if change.section not in _QUOTING or change.old is None:
        return False
    before: Any = renamed(change.old, "evidence", getattr(change.old, "evidence", []), sides.names)
    after = getattr(change.new, "evidence", [])
    return content_words(before) == content_words(after)


def _subject(
    change: MemberChange, fields: Mapping[str, FieldChange], sides: Sides
) -> tuple[Piece, ...]:
    """The item's words; where they were changed, what became of them."""
    if change.new is None:
        return ()
    main = fields.get(_MAIN_TEXTS.get(change.section, ""))
    if main is None:
        return (Piece(_kind(fields), sides.after.words(change.new)),)
    edited = changed_words(str(main.old), str(main.new))
    if isinstance(change.new, Statement):
        said = attribution(sides.after.speaker(change.new), change.new)
        return (Piece("same", said), *edited)
    return edited


def _kind(fields: Mapping[str, FieldChange]) -> Kind:
    """How an item's words are to be read: struck where it was rejected, new where it came back."""
    review = fields.get("reviewed")
    if review is None or "rejected" not in (review.old, review.new):
        return "same"
    return "old" if review.new == "rejected" else "new"


def _plain(change: MemberChange, fields: Mapping[str, FieldChange], sides: Sides) -> str:
    """Say that an item was changed, of which there is no more to say than its details."""
    if not fields:
        return "under another id"
    if set(fields) != {"evidence"} or change.old is None:
        return "changed"
    spans = fields["evidence"]
    old = renamed(change.old, "evidence", spans.old, sides.names)
    labels = {
        detail.label for detail in evidence_details(old, spans.new, sides.before, sides.after)
    }
    return _EVIDENCE.get(frozenset(labels), "with other evidence")
