"""Casualty ranges: they are what the figures make them, and are made anew where they are not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from briefgen.brief import ITEM_LISTS, Brief, CasualtyRange, derive_ranges
from briefgen.validate.findings import Change, Pointer, Problem
from briefgen.validate.json_value import json_value

_LIST: Final = "casualty_ranges"
# What of a range follows from its figures; a remark or a review is a person's.
_DERIVED: Final = ("low", "high", "open_above", "figures", "sources", "verified_low")
_IDENTITY: Final = ("kind", "group")
# All that we write of a range: one with more in it is also a person's.
_MADE: Final = {"id", *_IDENTITY, *_DERIVED}
_OTHER_LISTS: Final = tuple(name for name in ITEM_LISTS if name != _LIST)
_DERIVED_HERE: Final = "ranges are derived: change the figures that it is made of"
_MADE_ANEW: Final = "ranges are derived: --fix makes it anew"
_WAITS: Final = "ranges are derived: once its figures are right, --fix makes it anew"


@dataclass(frozen=True, slots=True)
class Doubts:
    """The ids of what ranges are made of and cannot be relied on.

    Attributes:
        wrong: the figures with an error, in their keys, numbers, words, evidence or references. A
            range of theirs is wrong with them, and nothing more is said of it. Documents and ranges
            with an error in their keys are named too.
        unproven: those whose numbers nobody can hold against words. No range is made of them.
    """

    wrong: frozenset[str] = frozenset()
    unproven: frozenset[str] = frozenset()


def right_ranges(brief: Brief) -> dict[str, CasualtyRange]:
    """Return the ranges that the figures of a brief make, by their ids."""
    return {span.id: span for span in derive_ranges(brief.casualties, brief.documents)}


def check_ranges(
    brief: Brief, derived: Mapping[str, CasualtyRange], doubts: Doubts
) -> Iterator[Problem]:
    """Yield what is wrong with the casualty ranges of a brief.

    Where all figures can be relied on, the first problem has the list as they make it, which mends
    all of them.

    Args:
        brief: the brief, with all its documents, figures and ranges.
        derived: the ranges that its figures make, by their ids.
        doubts: the figures that cannot be relied on.
    """
    problems = list(_problems(brief, derived, doubts))
    if doubts.wrong or doubts.unproven:
        yield from (replace(problem, mend=_WAITS) for problem in problems)
        return
    ranges = _made_anew(brief, derived) if problems else None
    if ranges is not None:
        problems = [replace(problem, mend=_MADE_ANEW) for problem in problems]
        problems[0] = replace(problems[0], changes=(Change((_LIST,), ranges),))
    yield from problems


def _problems(
    brief: Brief, derived: Mapping[str, CasualtyRange], doubts: Doubts
) -> Iterator[Problem]:
    for position, span in enumerate(brief.casualty_ranges):
        pointer = (_LIST, position)
        right = derived.get(span.id)
        figures = {*span.figures, *(right.figures if right else ())}
        if not doubts.wrong.isdisjoint({span.id, *figures}):
            continue
        if right is None:
            message = f"no figures make the range `{span.id}`"
            yield Problem("figure-range", (*pointer, "id"), message, "remove the range")
        else:
            yield from _range(pointer, span, right)
    written = {span.id for span in brief.casualty_ranges}
    for name, right in derived.items():
        if name not in written and doubts.wrong.isdisjoint(right.figures):
            message = f"the range `{name}` is missing: the figures make one"
            yield Problem("figure-range", (_LIST,), message, "add the range")


def _range(pointer: Pointer, span: CasualtyRange, right: CasualtyRange) -> Iterator[Problem]:
    if keys := _differing(span, right):
        differences = [
            f"`{key}` {_shown(getattr(right, key))}, not {_shown(getattr(span, key))}"
            for key in keys
        ]
        message = f"the figures make {', and '.join(differences)}"
        yield Problem("figure-range", (*pointer, keys[0]), message, _DERIVED_HERE)
    if not _is_of_same_people(span, right):
        message = f"the figures are of {_people(right)}; the range is of {_people(span)}"
        yield Problem("figure-range", (*pointer, "kind"), message, _DERIVED_HERE)


def _differing(span: CasualtyRange, right: CasualtyRange) -> list[str]:
    """Return what of a range is not as the figures make it; in its lists the order is free."""
    values = {key: (getattr(span, key), getattr(right, key)) for key in _DERIVED}
    return [
        key
        for key, (there, meant) in values.items()
        if (sorted(there) != sorted(meant) if isinstance(meant, list) else there != meant)
    ]


def _is_of_same_people(span: CasualtyRange, right: CasualtyRange) -> bool:
    return span.kind == right.kind and _people(span) == _people(right)


def _people(span: CasualtyRange) -> str:
    return f"{span.kind}, {span.group.role if span.group else 'unknown'}"


def _made_anew(brief: Brief, derived: Mapping[str, CasualtyRange]) -> list[Any] | None:
    """Return the list of ranges as JSON data, what people wrote in it kept.

    None where a range would have to go that a person wrote in or that an item names, or where
    ids do not tell the ranges apart.
    """
    written = {span.id: span for span in brief.casualty_ranges}
    others = {item.id for name in _OTHER_LISTS for item in getattr(brief, name)}
    if len(written) != len(brief.casualty_ranges) or not others.isdisjoint(derived):
        return None
    named = _named(brief)
    for name, span in written.items():
        if name not in derived and (name in named or not span.model_fields_set <= _MADE):
            return None
    return [_anew(written.get(name), right) for name, right in derived.items()]


def _anew(span: CasualtyRange | None, right: CasualtyRange) -> dict[str, Any]:
    if span is None:
        return right.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    keys = _differing(span, right)
    if not _is_of_same_people(span, right):
        keys += _IDENTITY
    mended = span.model_copy(update={key: getattr(right, key) for key in keys})
    return mended.model_dump(mode="json", by_alias=True, exclude_unset=True)


def _named(brief: Brief) -> set[str]:
    """Return the ids that the items which may name a range do name."""
    return {
        *(name for highlight in brief.highlights for name in highlight.refs),
        *(name for correction in brief.corrections for name in correction.refs),
        *(name for question in brief.open_questions for name in question.about),
    }


def _shown(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(value) or "an empty list"
    return json_value(value)
