"""Random parts of valid briefs: sentences, spans of evidence, items whose references hold."""

from datetime import date, timedelta
from random import Random
from typing import Any

from briefgen.brief import (
    ITEM_LISTS,
    REFERENCES,
    Actor,
    Brief,
    Casualty,
    CasualtyRange,
    Correction,
    DateWindow,
    Document,
    Evidence,
    Group,
    Highlight,
    Item,
    Measure,
    OpenQuestion,
    Plover,
    SourceRating,
    Statement,
    can_be_part,
    derive_ranges,
    with_names,
)

Json = Any
WORDS = (
    "ferry harbour pilots quay said closed strike the of and northern wardens bridge never "
    "tonight Åse e\u0301tude \u2067מעבר\u2069 كانت 港口 👩\u200d🚒 — “we” don’t 1,200 a\u00a0b"
).split(" ")
# Words that carry a number, and the number: low, high, qualifier.
COUNTS: tuple[tuple[str, int | None, int | None, str], ...] = (
    ("14", 14, 14, "exact"),
    ("at least 40", 40, None, "at_least"),
    ("up to 30", None, 30, "up_to"),
    ("more than 200", 200, None, "more_than"),
    ("about 90", 90, 90, "about"),
    ("6 to 9", 6, 9, "between"),
)
FIRST_DAY = date(2031, 5, 1)
NAMING = ("highlights", "statements", "measures", "casualties", "open_questions")
RESTING = ("actors", "statements", "measures", "casualties", "open_questions")


def article(number: int) -> str:
    """The text of a document: the same words, with the same numbers, for the same number."""
    chance = Random(number)  # noqa: S311 -- nothing here is secret
    parts = []
    for raw, *_ in COUNTS:
        parts += [word(chance) for _ in range(6)]
        parts.append(f"{raw} people were counted by the")
    return " ".join(parts)


def word(chance: Random) -> str:
    return chance.choice(WORDS)


def sentence(chance: Random) -> str:
    """Words, none of them twice, and one with a number drawn for it, that no other sentence has."""
    words = chance.sample(WORDS, chance.randrange(1, 7))
    words.insert(chance.randrange(len(words) + 1), f"w{chance.randrange(10**6)}")
    return " ".join(words)


def extension(chance: Random) -> dict[str, Any]:
    """Sometimes an ``x_*`` key, with what Python takes for equal and JSON does not among it."""
    if chance.randrange(4):
        return {}
    return {f"x_{chance.choice('ab')}": loose_json(chance)}


def loose_json(chance: Random) -> Json:
    return chance.choice(
        [
            *(1, 1.0, True, False, 0, 0.0, None, "", [], [1], [True], {"b": 1, "a": 2}, {"a": 2.0}),
            *(sentence(chance), [sentence(chance)], {"k": sentence(chance)}),
        ]
    )


def day(chance: Random) -> date | DateWindow | None:
    first = FIRST_DAY + timedelta(days=chance.randrange(4))
    window = DateWindow(earliest=first, latest=first + timedelta(days=chance.randrange(3)))
    return chance.choice((None, first, window))


def one_of(chance: Random, ids: list[str]) -> str | None:
    return chance.choice([None, *ids])


def some_of(chance: Random, ids: list[str]) -> list[str]:
    return chance.sample(ids, min(len(ids), chance.randrange(3)))


def ids_in(brief: Brief, *lists: str) -> list[str]:
    return [item.id for name in lists for item in getattr(brief, name)]


def span(chance: Random, brief: Brief, part: str = "content") -> list[Evidence]:
    """A span of words of one of the documents; none where there is no document."""
    if not brief.documents:
        return []
    name = chance.choice(brief.documents).id
    text = article(int(name.rpartition("-")[2]))
    start = chance.randrange(len(text) - 30)
    return [_span(chance, name, text, start, start + chance.randrange(3, 30), part)]


def _span(chance: Random, name: str, text: str, start: int, end: int, part: str) -> Evidence:
    around = {"prefix": text[max(0, start - 9) : start], "suffix": text[end : end + 9]}
    exact = text[start:end]
    known = around if chance.randrange(3) else {}
    extra = extension(chance)
    return Evidence(document=name, start=start, end=end, exact=exact, part=part, **known, **extra)


def counted(chance: Random, brief: Brief) -> dict[str, Any]:
    """The numbers of a figure with the words that they rest on; its own where nothing is there."""
    raw, low, high, qualifier = chance.choice(COUNTS)
    if not brief.documents:
        told = {"low": low, "high": high, "qualifier": qualifier}
        return {**told, "raw": None, "origin": "manual"}
    name = chance.choice(brief.documents).id
    text = article(int(name.rpartition("-")[2]))
    start = text.index(f"{raw} people")
    evidence = [_span(chance, name, text, start, start + len(raw) + 19, "content")]
    return {"low": low, "high": high, "qualifier": qualifier, "raw": raw, "evidence": evidence}


def care(chance: Random) -> dict[str, Any]:
    """What a person writes beside an item."""
    return {
        "note": chance.choice((None, None, "", sentence(chance))),
        "reviewed": chance.choice(("unreviewed",) * 3 + ("confirmed", "rejected")),
        **extension(chance),
    }


def new_id(chance: Random, brief: Brief, stem: str) -> str:
    """An id that is free here; another side, which knows nothing of it, may take the same."""
    taken = set(ids_in(brief, *ITEM_LISTS))
    numbers = (n for n in range(1, 10**6) if f"{stem}-{n}" not in taken)
    for _ in range(chance.randrange(2)):
        next(numbers)
    return f"{stem}-{next(numbers)}"


def new_item(chance: Random, brief: Brief, name: str) -> Item:
    """A sound item of one list of a brief, whose references hold there."""
    actors = ids_in(brief, "actors")
    origin = "extracted" if brief.documents and chance.randrange(4) else "manual"
    common = {"id": new_id(chance, brief, name.rstrip("s")), "origin": origin, **care(chance)}
    evidence = span(chance, brief)
    if chance.randrange(3) == 0:
        evidence += span(chance, brief, chance.choice(("source", "cue")))
    match name:
        case "documents":
            # The number in the id is that of the text.
            text = article(int(common["id"].rpartition("-")[2]))
            return Document(
                **common | {"origin": "extracted"},
                title=chance.choice((None, sentence(chance))),
                path=f"{common['id']}.txt",
                characters=len(text),
                published_on=day(chance),
                authors=[sentence(chance) for _ in range(chance.randrange(3))],
                source_rating=chance.choice((None, SourceRating(reliability="B", credibility=2))),
            )
        case "actors":
            return Actor(
                **common,
                kind=chance.choice(("person", "organization", "media", "group")),
                name=sentence(chance),
                role=chance.choice((None, sentence(chance))),
                affiliation=one_of(chance, actors),
                aliases=[sentence(chance) for _ in range(chance.randrange(3))],
                evidence=evidence,
            )
        case "statements":
            return Statement(
                **common,
                speaker=one_of(chance, actors),
                co_speakers=some_of(chance, actors),
                mode=chance.choice(("direct", "indirect")),
                text=sentence(chance),
                about=some_of(chance, actors),
                said_on=day(chance),
                said_on_text=chance.choice((None, sentence(chance))),
                evidence=evidence,
            )
        case "measures":
            return Measure(
                **common,
                kind=chance.choice(("sanction", "aid", "judicial")),
                status=chance.choice(("announced", "in_force", "postponed")),
                actors=some_of(chance, actors),
                text=sentence(chance),
                place=chance.choice((None, sentence(chance))),
                same_act=some_of(chance, ids_in(brief, "measures")),
                plover=chance.choice((None, Plover(event="COERCE", **extension(chance)))),
                evidence=evidence,
            )
        case "casualties":
            group = Group(
                role=chance.choice(("civilian", "unknown")),
                text=chance.choice((None, word(chance))),
                **extension(chance),
            )
            return Casualty(
                **common | counted(chance, brief),
                kind=chance.choice(("killed", "injured")),
                group=chance.choice((None, group)),
                counting=chance.choice(("cumulative", "unknown")),
                asserted_by=one_of(chance, actors),
                since=FIRST_DAY if chance.randrange(2) else None,
                as_of=day(chance),
                subset_of=one_of(chance, ids_in(brief, "casualties")),
                text=chance.choice((None, sentence(chance))),
            )
        case "open_questions":
            about = some_of(chance, ids_in(brief, "actors", "statements", "casualties"))
            return OpenQuestion(
                **common,
                kind=chance.choice(("unclear", "unverified")),
                question=f"{sentence(chance)}?",
                about=about,
                evidence=[] if about and chance.randrange(2) else evidence,
            )
        case "highlights":
            refs = some_of(chance, ids_in(brief, "casualty_ranges", *ITEM_LISTS[2:]))
            return Highlight(**common, text=sentence(chance), refs=list(dict.fromkeys(refs)))
    raise AssertionError(name)


def correction(chance: Random, brief: Brief) -> Correction:
    refs = some_of(chance, ids_in(brief, "statements", "casualties"))
    return Correction(text=sentence(chance), date=day(chance), refs=refs, **extension(chance))


def settled(brief: Brief) -> Brief:
    """The brief without what an edit left dangling, as a careful person leaves it."""
    while True:
        known = set(ids_in(brief, *ITEM_LISTS))
        before = brief
        brief = with_names(brief, dict.fromkeys(_named(brief) - known))
        lists = {name: [i for i in getattr(brief, name) if _rests(i)] for name in RESTING}
        brief = brief.model_copy(update=lists | {"casualties": _possible_parts(lists)})
        written = {item.id: item for item in brief.casualty_ranges}
        ranges = [
            derived.model_copy(update=_by_people(written.get(derived.id)))
            for derived in derive_ranges(brief.casualties, brief.documents)
        ]
        brief = brief.model_copy(update={"casualty_ranges": ranges})
        if brief == before and not _named(brief) - set(ids_in(brief, *ITEM_LISTS)):
            return brief


def _by_people(written: CasualtyRange | None) -> dict[str, Any]:
    if written is None:
        return {}
    told = {name: getattr(written, name) for name in ("note", "origin", "reviewed")}
    return told | (written.model_extra or {})


def _named(brief: Brief) -> set[str]:
    members = [member for name in (*ITEM_LISTS, "corrections") for member in getattr(brief, name)]
    found = {span.document for member in members for span in getattr(member, "evidence", ())}
    for member in members:
        for field, _ in REFERENCES.get(type(member), ()):
            value = getattr(member, field)
            found |= {value} if isinstance(value, str) else set(value or ())
    return found


def _rests(item: Item) -> bool:
    if item.origin == "manual" or (getattr(item, "about", ()) and isinstance(item, OpenQuestion)):
        return True
    return any(part.part == "content" for part in item.evidence)


def _possible_parts(lists: dict[str, list[Any]]) -> list[Casualty]:
    """The figures, none of them part of itself or of a smaller one, and words under each number."""
    by_id = {figure.id: figure for figure in lists["casualties"]}
    found = []
    for figure in lists["casualties"]:
        above, seen = figure.subset_of, {figure.id}
        while above and above in by_id and above not in seen:
            seen.add(above)
            above = by_id[above].subset_of
        whole = by_id.get(figure.subset_of or "")
        if whole and (above in seen or not can_be_part(figure, whole)):
            by_id[figure.id] = figure.model_copy(update={"subset_of": None})
        worded = [part for part in figure.evidence if part.part == "content"]
        if worded and figure.raw and not any(figure.raw in part.exact for part in worded):
            by_id[figure.id] = by_id[figure.id].model_copy(update={"raw": None})
        found.append(by_id[figure.id])
    return found


def adding(brief: Brief, name: str, member: Item | Correction) -> Brief:
    return brief.model_copy(update={name: [*getattr(brief, name), member]})
