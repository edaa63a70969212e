"""Makes briefs as large as a long crisis makes them, and later versions of them; always the same.

    python benchmarks/pair.py FOLDER

writes `old.json`, `new.json` and `other.json`: 3,000 items and 1.6 MB each. Both later ones have
100 items changed, 50 taken away and 50 added, and their lists are shuffled; the second leaves alone
what the first has changed.
"""

import random
import sys
from pathlib import Path
from typing import Final, NamedTuple

from briefgen.brief import (
    FORMAT_VERSION,
    Actor,
    Brief,
    Casualty,
    Document,
    Evidence,
    Item,
    Measure,
    OpenQuestion,
    Statement,
    derive_ranges,
    dump,
    fingerprint,
    items_of,
)

SEED: Final = 2030
ITEMS: Final = {
    "documents": 50,
    "actors": 400,
    "statements": 1250,
    "measures": 600,
    "casualties": 450,
    "open_questions": 250,
}
CHANGED: Final = 100
REMOVED: Final = 50
ADDED: Final = 50
# Lists from which items are taken away, and to which they are added: nothing names these.
LEAVES: Final = ("statements", "measures", "open_questions")
SYLLABLES: Final = (
    "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo za bri cla dro fle gra".split()
)


class Edited(NamedTuple):
    """A later version of a brief, and the ids of what differs."""

    brief: Brief
    changed: frozenset[str]
    removed: frozenset[str]
    added: frozenset[str]


def make_brief(seed: int = SEED) -> Brief:
    """Return a valid brief of 3,000 items."""
    writer = _Writer(random.Random(seed))  # noqa: S311 -- a benchmark, and always the same
    lists = {
        section: [writer.item(section, number) for number in range(count)]
        for section, count in ITEMS.items()
    }
    brief = Brief(format_version=FORMAT_VERSION, id="brief-benchmark", title="A long crisis")
    whole = brief.model_copy(update=lists)
    ranges = derive_ranges(whole.casualties, whole.documents)
    return whole.model_copy(update={"casualty_ranges": ranges})


def edit(brief: Brief, seed: int, spared: frozenset[str] = frozenset()) -> Edited:
    """Return a later version of a brief: items changed, taken away, added, and lists shuffled.

    Args:
        brief: the earlier version.
        seed: another one gives other edits.
        spared: ids of items that are left alone.
    """
    chance = random.Random(seed)  # noqa: S311 -- as above
    writer = _Writer(chance)
    lists: dict[str, list[Item]] = {name: list(getattr(brief, name)) for name in ITEMS}
    free = [(name, item.id) for name in LEAVES for item in lists[name] if item.id not in spared]
    picked = chance.sample(free, CHANGED + REMOVED)
    changed = frozenset(name for _, name in picked[:CHANGED])
    removed = frozenset(name for _, name in picked[CHANGED:])
    for section, items in lists.items():
        lists[section] = [
            writer.reworded(item) if item.id in changed else item
            for item in items
            if item.id not in removed
        ]
    added = set()
    for number in range(ADDED):
        section = chance.choice(LEAVES)
        item = writer.item(section, 10_000 * seed + number)
        lists[section].append(item)
        added.add(item.id)
    for items in lists.values():
        chance.shuffle(items)
    return Edited(brief.model_copy(update=lists), changed, removed, frozenset(added))


class _Writer:
    """Writes items in words that mean nothing."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def words(self, count: int) -> str:
        return " ".join(
            "".join(self.chance.choices(SYLLABLES, k=self.chance.randint(1, 4)))
            for _ in range(count)
        )

    def reworded(self, item: Item) -> Item:
        """An item as a person leaves it: a word set for another, a note, a review."""
        field = "question" if isinstance(item, OpenQuestion) else "text"
        words = str(getattr(item, field)).split()
        words[self.chance.randrange(len(words) - 1)] = self.words(1)
        told = {field: " ".join(words), "note": self.words(6), "reviewed": "confirmed"}
        return item.model_copy(update=told)

    def evidence(self, count: int = 10) -> list[Evidence]:
        start = self.chance.randrange(90_000)
        exact = self.words(count)
        return [
            Evidence(
                document=f"document-{self.chance.randrange(ITEMS['documents'])}",
                start=start,
                end=start + len(exact),
                exact=exact,
                prefix=self.words(7)[:64],
                suffix=self.words(7)[:64],
            )
        ]

    def actor(self) -> str:
        return f"actor-{self.chance.randrange(ITEMS['actors'])}"

    def item(self, section: str, number: int) -> Item:
        """An item of one of the lists; numbers give ids."""
        name = f"{section.removesuffix('s')}-{fingerprint(section, str(number))}-{number}"
        match section:
            case "documents":
                text = self.words(9)
                digest = fingerprint(text, length=64)
                return Document(
                    id=f"document-{number}", title=text, publisher=self.words(2), sha256=digest
                )
            case "actors":
                return Actor(
                    id=f"actor-{number}",
                    kind=self.chance.choice(("person", "organization")),
                    name=self.words(2).title(),
                    role=self.words(2),
                    evidence=self.evidence(2),
                )
            case "statements":
                spans = self.evidence()
                return Statement(
                    id=name,
                    speaker=self.actor(),
                    mode=self.chance.choice(("direct", "indirect")),
                    text=spans[0].exact,
                    cue="say",
                    about=[self.actor()],
                    evidence=spans,
                )
            case "measures":
                spans = self.evidence()
                return Measure(
                    id=name,
                    kind="diplomatic",
                    status=self.chance.choice(("announced", "in_force", "postponed")),
                    actors=[self.actor()],
                    text=spans[0].exact,
                    evidence=spans,
                )
            case "casualties":
                people = self.chance.randrange(2, 5000)
                return Casualty(
                    id=name,
                    kind=self.chance.choice(("killed", "injured", "displaced")),
                    low=people,
                    high=people,
                    qualifier="exact",
                    asserted_by=self.actor(),
                    text=self.words(8),
                    evidence=self.evidence(),
                )
            case _:
                question = f"{self.words(10).capitalize()}?"
                return OpenQuestion(
                    id=name, kind="unclear", question=question, evidence=self.evidence()
                )


def main() -> None:
    """Write the briefs into a folder."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    old = make_brief()
    new = edit(old, 1)
    other = edit(old, 2, spared=new.changed | new.removed)
    for name, brief in (("old", old), ("new", new.brief), ("other", other.brief)):
        path = folder / f"{name}.json"
        path.write_text(dump(brief), encoding="utf-8")
        items = sum(1 for _ in items_of(brief))
        print(f"{path}: {items:,} items, {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
