"""What a person decided on the review page: the file of decisions, and applying it to a brief."""

import codecs
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from briefgen.brief import Brief, Item
from briefgen.brief.characters import clean
from briefgen.brief.vocabulary import Review
from briefgen.errors import MalformedInputError
from briefgen.review.view import ReviewedList
from briefgen.review.wording import WORDING, print_of_rest, reviewed_items, wording

FORMAT: Final = "briefgen-decisions-1"
# What a reader calls what a decision sets.
_CALLED: Final = {"wording": "wording", "reviewed": "review", "note": "note"}


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class ReviewedBrief(_Part):
    """The brief that was reviewed."""

    id: str
    version: int
    sha256: str


class Seen(_Part):
    """An item as the reviewer saw it.

    Attributes:
        wording: its main text; None for a figure without one.
        reviewed: its review before.
        note: its note before.
        rest: fingerprint of all else that it said.
    """

    wording: str | None
    reviewed: Review
    note: str | None
    rest: str


class Decided(_Part):
    """What the reviewer made of an item; only what they changed is set."""

    wording: Annotated[str, Field(min_length=1)] = ""
    reviewed: Review = "unreviewed"
    note: str | None = None


class Decision(_Part):
    """A reviewer's decision on one item."""

    id: str
    saw: Seen
    decided: Decided


class Decisions(_Part):
    """The file that the review page exports."""

    format: Literal["briefgen-decisions-1"]
    brief: ReviewedBrief
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Unapplied:
    """A decision that could not be applied, and why."""

    id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Applied:
    """What came of applying decisions.

    Attributes:
        brief: the brief with those that could be applied.
        changed: ids of the items that they changed.
        standing: ids of the items that said so already.
        unapplied: the others, in the order of the file.
    """

    brief: Brief
    changed: tuple[str, ...]
    standing: tuple[str, ...]
    unapplied: tuple[Unapplied, ...]


def read_decisions(data: bytes, name: str) -> Decisions:
    """Read a file of decisions.

    Args:
        data: its bytes.
        name: the file, as the user named it.

    Raises:
        MalformedInputError: when it is none.
    """
    try:
        # Some editors begin a file with a byte order mark.
        return Decisions.model_validate_json(data.removeprefix(codecs.BOM_UTF8))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = clean("".join(f"/{step}" for step in first["loc"])) or "the whole"
        reason = f"is no file of decisions: {place}: {first['msg']}; export it anew from the page"
        raise MalformedInputError(name, reason) from error


def apply_decisions(brief: Brief, decisions: Decisions) -> Applied:
    """Make a reviewer's decisions a person's edits of a brief.

    A decision is applied where the item with its id still says what the reviewer saw, whichever
    version of the brief, or other brief, that was. It is applied whole or not at all.

    Args:
        brief: the brief as it is now.
        decisions: what was decided.
    """
    known = {item.id: (section, item) for section, item in reviewed_items(brief)}
    changed: dict[str, Item] = {}
    standing: list[str] = []
    unapplied: list[Unapplied] = []
    decided: set[str] = set()
    for decision in decisions.decisions:
        if decision.id in decided:
            unapplied.append(Unapplied(decision.id, "decided on before in this file"))
            continue
        decided.add(decision.id)
        if decision.id not in known:
            unapplied.append(Unapplied(decision.id, "no such item in this brief"))
            continue
        section, item = known[decision.id]
        outcome = _decided(section, item, decision)
        if isinstance(outcome, str):
            unapplied.append(Unapplied(decision.id, outcome))
        elif outcome:
            changed[item.id] = item.model_copy(update=outcome)
        else:
            standing.append(item.id)
    lists: dict[str, list[Item]] = {
        section: [changed.get(item.id, item) for item in getattr(brief, section)]
        for section in WORDING
    }
    return Applied(
        brief.model_copy(update=lists), tuple(changed), tuple(standing), tuple(unapplied)
    )


def _decided(section: ReviewedList, item: Item, decision: Decision) -> dict[str, Any] | str:
    """The fields that a decision changes, or why it cannot be applied."""
    saw, decided = decision.saw, decision.decided
    if print_of_rest(section, item) != saw.rest:
        return "it says something else than what was reviewed"
    pairs: Iterable[tuple[str, str, Any, Any, Any]] = (
        ("wording", WORDING[section], wording(section, item), saw.wording, decided.wording),
        ("reviewed", "reviewed", item.reviewed, saw.reviewed, decided.reviewed),
        ("note", "note", item.note, saw.note, decided.note),
    )
    update: dict[str, Any] = {}
    for name, field, now, seen, wish in pairs:
        is_set = name in decided.model_fields_set
        if is_set and now == (value := _fit(name, wish)):
            continue
        # A colleague's review or note is no reason to drop what does not touch it.
        if now != seen and (is_set or name == "wording"):
            now_is = json.dumps(now, ensure_ascii=False)
            return f"its {_CALLED[name]} was changed meanwhile, to {now_is}"
        if is_set:
            if fault := _fault(section, name, value):
                return fault
            update[field] = value
    return update


def _fit(name: str, wish: str | None) -> str | None:
    """Words that a person typed, on one line and without controls; an empty note is none."""
    if name == "reviewed" or wish is None:
        return wish
    words = clean(wish)
    return words or None if name == "note" else words


def _fault(section: ReviewedList, name: str, value: str | None) -> str | None:
    if name != "wording":
        return None
    if not value:
        return "the new wording is empty"
    if section == "open_questions" and not value.endswith("?"):
        return 'the new wording of a question has to end in "?"'
    return None
