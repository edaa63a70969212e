"""Edits of a brief as people and a machine make them, each from a source of chance."""

from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import Any

from briefgen.brief import ITEM_LISTS, Brief, Evidence, Period, Supersedes, with_names
from tests.diff.making import (
    FIRST_DAY,
    NAMING,
    RESTING,
    Json,
    adding,
    care,
    correction,
    counted,
    day,
    ids_in,
    loose_json,
    new_id,
    new_item,
    one_of,
    sentence,
    some_of,
    span,
)

Edit = Callable[[Random, Brief], Brief]


def changed(brief: Brief, section: str, at: int, /, **update: Json) -> Brief:
    """A brief of which one item is another."""
    items = list(getattr(brief, section))
    items[at] = items[at].model_copy(update=update)
    return brief.model_copy(update={section: items})


def pick(chance: Random, brief: Brief, *lists: str) -> tuple[str, int, Any] | None:
    """One of the items, more often one of the first, so that two people meet there."""
    kept = [name for name in lists if getattr(brief, name)]
    if not kept:
        return None
    name = chance.choice(kept)
    items = getattr(brief, name)
    at = int(len(items) * chance.random() ** 2)
    return name, at, items[at]


def reword(chance: Random, brief: Brief) -> Brief:
    found = pick(chance, brief, *NAMING, "actors")
    if found is None:
        return brief
    name, at, item = found
    field = {"actors": "name", "open_questions": "question"}.get(name, "text")
    words = (getattr(item, field) or "").removesuffix("?").split(" ")
    start = chance.randrange(len(words) + 1)
    words[start : start + chance.randrange(3)] = [f"w{chance.randrange(10**6)}"]
    text = " ".join(filter(None, words)) + ("?" if name == "open_questions" else "")
    return changed(brief, name, at, **{field: text})


def care_for(chance: Random, brief: Brief) -> Brief:
    found = pick(chance, brief, *ITEM_LISTS)
    return changed(brief, *found[:2], **care(chance)) if found else brief


def extend(chance: Random, brief: Brief) -> Brief:
    """Set an ``x_*`` key, of an item or within it."""
    key, value = f"x_{chance.choice('ab')}", loose_json(chance)
    found = pick(chance, brief, *ITEM_LISTS)
    if found is None or chance.randrange(4) == 0:
        return brief.model_copy(update={key: value})
    name, at, item = found
    inner = [field for field in ("group", "plover", "source_rating") if getattr(item, field, None)]
    if inner and chance.randrange(2):
        part = getattr(item, inner[0]).model_copy(update={key: value})
        return changed(brief, name, at, **{inner[0]: part})
    if getattr(item, "evidence", ()) and chance.randrange(3) == 0:
        first, *rest = item.evidence
        return changed(brief, name, at, evidence=[first.model_copy(update={key: value}), *rest])
    return changed(brief, name, at, **{key: value})


def unextend(chance: Random, brief: Brief) -> Brief:
    """Take the ``x_*`` keys of an item away."""
    found = pick(chance, brief, *ITEM_LISTS)
    if found is None:
        return brief
    name, at, item = found
    bare = type(item).model_construct(**{k: getattr(item, k) for k in type(item).model_fields})
    items = list(getattr(brief, name))
    items[at] = bare
    return brief.model_copy(update={name: items})


def outside(brief: Brief, name: str) -> list[str]:
    """The actors that an actor can belong to: none that belongs to it."""
    wholes = {actor.id: actor.affiliation for actor in brief.actors}

    def way_of(start: str | None) -> list[str]:
        way: list[str] = []
        while start in wholes and start not in way:
            way.append(start)
            start = wholes[start]
        return way

    return [actor for actor in wholes if name not in way_of(actor)]


def fill(chance: Random, brief: Brief) -> Brief:
    """Set or empty a field of an item."""
    found = pick(chance, brief, *RESTING, "documents")
    if found is None:
        return brief
    name, at, item = found
    words = chance.choice((None, "", sentence(chance)))
    others = [actor for actor in ids_in(brief, "actors") if actor != item.id]
    update: dict[str, Any] = chance.choice(
        {
            "actors": (
                {"role": words},
                {"aliases": [*item.aliases, sentence(chance)]} if name == "actors" else {},
                {"affiliation": one_of(chance, outside(brief, item.id))},
            ),
            "statements": (
                {"speaker": one_of(chance, others)},
                {"about": some_of(chance, others)},
                {"said_on": day(chance), "said_on_text": words},
                {"said_on_text": words},
            ),
            "measures": (
                {"place": words},
                {"status": chance.choice(("lifted", "cancelled"))},
                {"targets": some_of(chance, others)},
                {"date": day(chance)},
            ),
            "casualties": (
                {"cause": words},
                {"verification": chance.choice(("claimed", "under_review", "unknown"))},
                {"asserted_by": one_of(chance, others)},
                {"as_of": day(chance), "as_of_text": words},
                {"subset_of": one_of(chance, ids_in(brief, "casualties"))},
            ),
            "open_questions": (
                {"status": "answered", "answer": sentence(chance)},
                {"status": "open", "answer": None},
            ),
            "documents": ({"title": words}, {"publisher": words}, {"published_on": day(chance)}),
        }[name]
    )
    return changed(brief, name, at, **update)


def with_more(item: Json, spans: list[Evidence]) -> list[Evidence]:
    """The evidence of an item with more of it, no words twice."""
    there = {(known.document, known.start, known.end, known.part) for known in item.evidence}
    new = [s for s in spans if (s.document, s.start, s.end, s.part) not in there]
    return [*item.evidence, *new]


def recount(chance: Random, brief: Brief) -> Brief:
    """Give a figure other numbers, with the words that they rest on."""
    found = pick(chance, brief, "casualties")
    if found is None:
        return brief
    name, at, item = found
    told = counted(chance, brief)
    if chance.randrange(2):
        told["evidence"] = with_more(item, told.get("evidence", []))
    elif chance.randrange(3) == 0:
        told |= {"raw": None}
    return changed(brief, name, at, **told)


def rest_on_more(chance: Random, brief: Brief) -> Brief:
    found = pick(chance, brief, *RESTING)
    if found is None:
        return brief
    name, at, item = found
    return changed(brief, name, at, evidence=with_more(item, span(chance, brief)))


def rest_on_less(chance: Random, brief: Brief) -> Brief:
    found = pick(chance, brief, *RESTING)
    if found is None or len(found[2].evidence) < 2:
        return brief
    name, at, item = found
    less = [*item.evidence]
    less.pop(chance.randrange(len(less)))
    return changed(brief, name, at, evidence=less)


def add(chance: Random, brief: Brief) -> Brief:
    name = chance.choice((*RESTING, "documents", "highlights", "corrections"))
    if name == "corrections":
        return adding(brief, name, correction(chance, brief))
    return adding(brief, name, new_item(chance, brief, name))


def delete(chance: Random, brief: Brief) -> Brief:
    found = pick(chance, brief, *NAMING, "actors", "documents", "corrections")
    if found is None:
        return brief
    name, at, _ = found
    items = list(getattr(brief, name))
    del items[at]
    return brief.model_copy(update={name: items})


def reorder(chance: Random, brief: Brief) -> Brief:
    name = chance.choice((*NAMING, "actors", "corrections"))
    items = list(getattr(brief, name))
    chance.shuffle(items)
    return brief.model_copy(update={name: items})


def rename(chance: Random, brief: Brief) -> Brief:
    found = pick(chance, brief, *NAMING, "actors")
    if found is None:
        return brief
    name, _, item = found
    return with_names(brief, {item.id: new_id(chance, brief, f"{name[:3]}-renamed")})


def head(chance: Random, brief: Brief) -> Brief:
    next_version = {
        "version": brief.version + 1,
        "supersedes": Supersedes(version=brief.version, sha256="ab" * 32),
        "updated_at": f"2031-05-0{chance.randrange(7, 10)}T09:00:00+02:00",
    }
    return brief.model_copy(
        update=chance.choice(
            (
                {"title": sentence(chance)},
                {"marking": sentence(chance)},
                {"prepared_by": chance.choice((None, "", sentence(chance)))},
                {"status": "final"},
                {"as_of": day(chance), "as_of_text": chance.choice((None, sentence(chance)))},
                {"period": Period(start=FIRST_DAY - timedelta(days=chance.randrange(3)))},
                next_version,
            )
        )
    )


EDITS: tuple[Edit, ...] = (
    reword,
    reword,
    care_for,
    extend,
    unextend,
    fill,
    fill,
    recount,
    rest_on_more,
    rest_on_less,
    add,
    add,
    delete,
    reorder,
    rename,
    head,
)


# What a machine does that reads other articles, or reads better.
BY_MACHINE = (fill, recount, rest_on_more, rest_on_less, add, add, delete, reword, reorder)
# What leaves every item its id.
KEEPING_IDS = tuple(edit for edit in EDITS if edit is not rename)
