"""One fault at a time in the brief of the seeds' articles: what is said of it, kind by kind.

Found is what is named by the right code on a line that was changed, or beside it, with no more
findings than the kind of fault can have: a misspelt key is one finding, not a missing one besides.
"""

import copy
import difflib
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from briefgen.brief import brief_schema
from briefgen.pipeline import build
from briefgen.validate import check

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
MUTATIONS = 500
SHARE = 0.99

Json = Any
Place = tuple[str | int, ...]
# Makes one fault, in the text of a brief or in a copy of its data; None where it finds no place.
Slip = Callable[[random.Random, str, Json], str | None]

SCHEMA = brief_schema()
WORDS = {
    word
    for part in [SCHEMA, *SCHEMA["$defs"].values()]
    for value in part["properties"].values()
    for branch in [value, *value.get("anyOf", ())]
    for word in branch.get("enum", ())
}
DATE = re.compile(r"\d{4}-\d\d-\d\d")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@pytest.fixture(scope="module")
def brief(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("seeds")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1800000000")
        build([SEEDS], folder, formats=("json",))
    return (folder / "brief.json").read_text("utf-8")


def values(data: Json, here: Place = ()) -> Iterator[tuple[Place, Json]]:
    for step, value in data.items() if isinstance(data, dict) else enumerate(data):
        yield (*here, step), value
        if isinstance(value, dict | list):
            yield from values(value, (*here, step))


def put(data: Json, place: Place, value: Json) -> str:
    parent = data
    for step in place[:-1]:
        parent = parent[step]
    parent[place[-1]] = value
    return written(data)


def written(data: Json) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def at(data: Json, place: Place) -> Json:
    for step in place:
        data = data[step]
    return data


def pick(
    rng: random.Random, data: Json, wanted: Callable[[Place, Json], bool]
) -> tuple[Place, Json]:
    return rng.choice([(place, value) for place, value in values(data) if wanted(place, value)])


def misspelt(rng: random.Random, word: str) -> str:
    """A letter left out, doubled, exchanged with the next, or another."""
    place = rng.randrange(len(word) - 1)
    letter, following = word[place], word[place + 1]
    slip = rng.choice(["", letter * 2, rng.choice(LETTERS)])
    changed = rng.choice(
        [
            word[:place] + slip + word[place + 1 :],
            word[:place] + following + letter + word[place + 2 :],
        ]
    )
    return changed if changed != word else word + rng.choice(LETTERS)


def key_misspelt(rng: random.Random, _text: str, data: Json) -> str:
    place, value = pick(rng, data, lambda place, _: isinstance(place[-1], str))
    parent = at(data, place[:-1])
    del parent[place[-1]]
    parent[misspelt(rng, place[-1])] = value
    return written(data)


def needed(place: Place) -> list[str]:
    """The keys that the object at a place must have, if it is an item, or evidence of one."""
    if len(place) == 5 and place[2] == "evidence":
        return SCHEMA["$defs"]["Evidence"]["required"]
    if len(place) != 3 or not isinstance(place[1], int):
        return []
    reference = SCHEMA["properties"][place[0]]["items"]["$ref"]
    return SCHEMA["$defs"][reference.rpartition("/")[2]]["required"]


def key_dropped(rng: random.Random, _text: str, data: Json) -> str:
    place, _ = pick(rng, data, lambda place, _: place[-1] in needed(place))
    del at(data, place[:-1])[place[-1]]
    return written(data)


def number_changed(rng: random.Random, _text: str, data: Json) -> str:
    place, number = pick(rng, data, lambda place, it: type(it) is int and place != ("version",))
    return put(data, place, max(0, number + rng.choice([-100, -1, 1, 10, 1000])) or number + 1)


def digit_changed(rng: random.Random, _text: str, data: Json) -> str:
    place, number = pick(rng, data, lambda place, it: type(it) is int and place != ("version",))
    digits = str(number)
    spot = rng.randrange(len(digits))
    other = rng.choice([digit for digit in "123456789" if digit != digits[spot]])
    return put(data, place, int(digits[:spot] + other + digits[spot + 1 :]))


def named(data: Json) -> set[str]:
    """The ids that an item names."""
    return {it for place, it in values(data) if isinstance(it, str) and place[-1] != "id"}


def id_broken(rng: random.Random, _text: str, data: Json) -> str:
    ids = {it for place, it in values(data) if place[-1] == "id"} & named(data)
    place, name = pick(
        rng, data, lambda place, it: isinstance(it, str) and it in ids and len(place) > 1
    )
    return put(data, place, misspelt(rng, name))


def id_doubled(rng: random.Random, _text: str, data: Json) -> str:
    place, name = pick(rng, data, lambda place, _: place[-1] == "id" and len(place) > 1)
    _, other = pick(
        rng, data, lambda place, it: place[-1] == "id" and len(place) > 1 and it != name
    )
    return put(data, place, other)


def reference_cut(rng: random.Random, _text: str, data: Json) -> str:
    ids = {it for place, it in values(data) if place[-1] == "id"}
    place, name = pick(
        rng, data, lambda place, it: isinstance(it, str) and it in ids and place[-1] != "id"
    )
    return put(data, place, name[: -rng.randint(1, 4)])


def offset_moved(rng: random.Random, _text: str, data: Json) -> str:
    place, _ = pick(rng, data, lambda place, _: place[-1] == "start")
    span, shift = at(data, place[:-1]), rng.choice([1, 2, 5, 40])
    span["start"] += shift
    span["end"] += shift
    return written(data)


def key_renamed(rng: random.Random, _text: str, data: Json) -> str:
    """A key that an item needs, under a name that means the same."""
    place, value = pick(
        rng, data, lambda place, _: place[-1] in RENAMED and place[-1] in needed(place)
    )
    parent = at(data, place[:-1])
    del parent[place[-1]]
    parent[RENAMED[place[-1]]] = value
    return written(data)


def quotation_changed(rng: random.Random, _text: str, data: Json) -> str:
    """A word put into a direct quotation, or one left out of its middle."""
    direct = [
        it for it in data["statements"] if it["mode"] == "direct" and it["text"].count(" ") > 1
    ]
    statement = rng.choice(direct)
    words = statement["text"].split(" ")
    spot = rng.randrange(1, len(words) - 1)
    words[spot : spot + rng.randint(0, 1)] = ["hardly"]
    statement["text"] = " ".join(words)
    return written(data)


def letter_of(key: str) -> Slip:
    def slip(rng: random.Random, _text: str, data: Json) -> str:
        place, words = pick(rng, data, lambda place, it: place[-1] == key and bool(it))
        spot = rng.randrange(len(words))
        other = rng.choice([letter for letter in LETTERS + "9" if letter != words[spot]])
        return put(data, place, words[:spot] + other + words[spot + 1 :])

    return slip


def word_slipped(rng: random.Random, _text: str, data: Json) -> str | None:
    keys = {"kind", "status", "mode", "type", "counting", "verification", "qualifier", "role"}
    place, word = pick(
        rng, data, lambda place, it: place[-1] in keys and isinstance(it, str) and it in WORDS
    )
    changed = misspelt(rng, word)
    return None if changed in WORDS else put(data, place, changed)


def date_slipped(rng: random.Random, _text: str, data: Json) -> str:
    place, day = pick(rng, data, lambda _, it: isinstance(it, str) and bool(DATE.fullmatch(it)))
    year, month, rest = day.split("-")
    slips = [
        f"{rest}.{month}.{year}",
        f"{year}-{month}-{rest.lstrip('0')}" if rest < "10" else f"{year}-{month}-{rest[::-1]}9",
        f"{year}-{int(month) + 12}-{rest}",
        f"{year}-02-30",
        f"{year}{month}{rest}",
        f"{year[0]}1{year[2:]}-{month}-{rest}",
        f"{year}-{month}-{rest}T00:00:00",
    ]
    return put(data, place, rng.choice(slips))


def range_changed(rng: random.Random, _text: str, data: Json) -> str:
    place, value = pick(
        rng, data, lambda place, _: place[0] == "casualty_ranges" and len(place) == 3
    )
    if isinstance(value, list):
        return put(data, place, value[:-1])
    changed = value + 1 if type(value) is int else not value if isinstance(value, bool) else None
    return put(data, place, changed)


def type_changed(rng: random.Random, _text: str, data: Json) -> str:
    place, value = pick(rng, data, lambda _, it: it is not None)
    if isinstance(value, str):
        return put(data, place, [value])
    return put(data, place, str(value) if isinstance(value, int) else "")


def lost(characters: str) -> Slip:
    """One of some characters left out, where it is no part of a string."""

    def slip(rng: random.Random, text: str, _data: Json) -> str:
        structure = re.sub(r'"(?:[^"\\]|\\.)*"', lambda found: "_" * len(found[0]), text)
        spot = rng.choice([spot for spot, it in enumerate(structure) if it in characters])
        return text[:spot] + text[spot + 1 :]

    return slip


def quote_changed(rng: random.Random, text: str, _data: Json) -> str:
    spot = rng.choice([found.start() for found in re.finditer(r'(?<!\\)"', text)])
    return text[:spot] + rng.choice(["", "'", "“", '""']) + text[spot + 1 :]


def comma_added(rng: random.Random, text: str, _data: Json) -> str:
    spot = rng.choice([found.start() for found in re.finditer(r"\n *[}\]]", text)])
    return text[:spot] + "," + text[spot:]


def line_doubled(rng: random.Random, text: str, _data: Json) -> str:
    lines = text.splitlines(keepends=True)
    spot = rng.choice([number for number, it in enumerate(lines) if it.endswith(('",\n', "0,\n"))])
    return "".join([*lines[: spot + 1], *lines[spot:]])


RENAMED = {"id": "ID", "name": "label", "text": "description", "kind": "category", "low": "number"}

KINDS: dict[str, Slip] = {
    "key misspelt": key_misspelt,
    "key renamed": key_renamed,
    "quotation changed": quotation_changed,
    "key dropped": key_dropped,
    "number changed": number_changed,
    "digit changed": digit_changed,
    "id broken": id_broken,
    "id doubled": id_doubled,
    "reference cut": reference_cut,
    "offset moved": offset_moved,
    "letter of exact": letter_of("exact"),
    "letter of raw": letter_of("raw"),
    "letter of prefix": letter_of("prefix"),
    "digest changed": letter_of("sha256"),
    "word slipped": word_slipped,
    "date slipped": date_slipped,
    "range changed": range_changed,
    "type changed": type_changed,
    "comma lost": lost(","),
    "colon lost": lost(":"),
    "bracket lost": lost("{}[]"),
    "quote changed": quote_changed,
    "comma added": comma_added,
    "line doubled": line_doubled,
}


def faulty_briefs(brief: str) -> Iterator[tuple[str, str]]:
    rng = random.Random(6)  # noqa: S311 -- the same faults every time
    data = json.loads(brief)
    names = list(KINDS)
    made = 0
    while made < MUTATIONS:
        kind = names[made % len(names)]
        text = KINDS[kind](rng, brief, copy.deepcopy(data))
        if text is not None and text != brief:
            made += 1
            yield kind, text


# The families of codes that tell of each kind of fault, where not all of them do, and the most
# findings that it may have: one slip is one finding. More have those that make two things wrong: an
# item with another's id, or a lost line end that hides where a string was to end.
CODES_OF = {
    "key misspelt": ("schema-unknown-key",),
    "key renamed": ("schema-unknown-key",),
    "quotation changed": ("evidence-quotation",),
    "key dropped": ("schema-missing-key",),
    "word slipped": ("schema-word",),
    "offset moved": ("evidence-",),
    "letter of exact": ("evidence-",),
    "letter of prefix": ("evidence-context",),
    "letter of raw": ("figure-",),
    "range changed": ("figure-range", "schema-"),
    "digest changed": ("evidence-digest", "schema-format"),
    "id broken": ("reference-", "figure-range"),
    "reference cut": ("reference-",),
    "comma lost": ("json-",),
    "colon lost": ("json-",),
    "bracket lost": ("json-",),
    "quote changed": ("json-",),
    "comma added": ("json-",),
    "line doubled": ("json-duplicate-key", "duplicate-reference"),
}
MOST = {"id doubled": 2, "quote changed": 5, "bracket lost": 2}
# What they are told by stands elsewhere: where a key is missing, or where the old id is named.
TOLD_ELSEWHERE = {"key dropped", "id broken", "id doubled", "range changed"}


def changed_lines(brief: str, text: str) -> set[int]:
    """The lines of the faulty text that are not those of the brief, and those beside them."""
    matcher = difflib.SequenceMatcher(None, brief.splitlines(), text.splitlines(), autojunk=False)
    lines: set[int] = set()
    for kind, _, _, start, end in matcher.get_opcodes():
        if kind != "equal":
            lines |= set(range(start, end + 2))
    return lines


def is_told(kind: str, brief: str, text: str) -> bool:
    findings = check(text.encode(), "brief.json", [SEEDS]).findings
    codes = CODES_OF.get(kind, ("",))
    lines = changed_lines(brief, text)
    if kind in TOLD_ELSEWHERE:
        lines = set(range(1, text.count("\n") + 2))
    return 0 < len(findings) <= MOST.get(kind, 1) and any(
        finding.code.startswith(codes)
        and not lines.isdisjoint(range(finding.line, finding.end_line + 1))
        for finding in findings
    )


def test_nearly_every_fault_is_told_for_what_it_is(brief: str) -> None:
    assert check(brief.encode(), "brief.json", [SEEDS]).findings == ()
    total: Counter[str] = Counter()
    told: Counter[str] = Counter()
    missed: list[str] = []
    for kind, text in faulty_briefs(brief):
        total[kind] += 1
        if is_told(kind, brief, text):
            told[kind] += 1
        else:
            missed.append(f"{kind}: {difference(brief, text)}")
    table = [f"{kind:18}{told[kind]:4} of {total[kind]}" for kind in KINDS]
    assert told.total() >= SHARE * MUTATIONS, "\n".join(["", *table, *missed])


def difference(brief: str, text: str) -> str:
    """The first line that is not as it was, for the list of what was missed."""
    pairs = zip(brief.splitlines(), text.splitlines(), strict=False)
    return next((f"{old.strip()} -> {new.strip()}" for old, new in pairs if old != new), "the end")
