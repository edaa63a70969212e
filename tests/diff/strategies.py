"""Whole valid briefs, and what people and a machine make of them: strategies for hypothesis.

hypothesis draws how long the lists are and which edits there are; within these chance decides, from
a seed that it draws, too. A strategy for each field takes a hundred times as long.
"""

from datetime import timedelta
from random import Random

from hypothesis import strategies as st

from briefgen.brief import Brief, Generator, Period, with_names
from tests.diff.edits import EDITS, Edit
from tests.diff.making import (
    FIRST_DAY,
    NAMING,
    adding,
    correction,
    extension,
    ids_in,
    new_item,
    sentence,
    settled,
)

SEEDS = st.integers(0, 2**32).map(Random)
# Few, so that two people sometimes make the same edit.
EDITORS = st.integers(0, 60).map(Random)


@st.composite
def briefs(draw: st.DrawFn, most: int = 3) -> Brief:
    """A valid brief with up to some items in each list."""
    chance = draw(SEEDS)
    brief = Brief(
        format_version="1.0",
        id="brief-1",
        title=sentence(chance),
        version=2,
        created_at="2031-05-06T08:00:00+00:00",
        updated_at="2031-05-06T08:00:00+00:00",
        period=Period(start=FIRST_DAY, end=FIRST_DAY + timedelta(days=9)),
        generator=Generator(version="1", **extension(chance)),
        **extension(chance),
    )
    lists = ("documents", "actors", "statements", "measures", "casualties")
    for name in (*lists, "open_questions", "highlights", "corrections"):
        for _ in range(draw(st.integers(0, most))):
            is_item = name != "corrections"
            member = new_item(chance, brief, name) if is_item else correction(chance, brief)
            brief = adding(brief, name, member)
        if name == "casualties":
            brief = settled(brief)
    return brief


@st.composite
def edited(draw: st.DrawFn, brief: Brief, edits: tuple[Edit, ...] = EDITS, most: int = 8) -> Brief:
    """What somebody makes of a brief in a few edits; it is valid after each."""
    made = st.lists(st.tuples(st.sampled_from(edits), EDITORS), max_size=most)
    for edit, chance in draw(made):
        brief = settled(edit(chance, brief))
    return brief


@st.composite
def sides(
    draw: st.DrawFn, edits: tuple[Edit, ...] = EDITS, most: int = 2
) -> tuple[Brief, Brief, Brief]:
    """A brief, and what two people made of it."""
    base = draw(briefs(most))
    return base, draw(edited(base, edits)), draw(edited(base, edits))


def anew(brief: Brief) -> dict[str, str]:
    """A new id for every item but documents, whose ids name their texts, and ranges."""
    return {name: f"{name}-anew" for name in ids_in(brief, "actors", *NAMING)}


@st.composite
def renumbered(draw: st.DrawFn, brief: Brief) -> Brief:
    """A brief as a machine gives it that numbers its items anew, or takes the ids of others."""
    chance = draw(SEEDS)
    names = anew(brief)
    for section in ("actors", *NAMING):
        ids = ids_in(brief, section)
        if chance.randrange(2):
            names |= dict(zip(ids, chance.sample(ids, len(ids)), strict=True))
    return settled(with_names(brief, names))
