"""Whatever changes between two briefs, a line tells of it, and says what."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.brief import Brief, Item
from briefgen.diff import Changes, MemberChange, compare
from briefgen.diff.telling.renaming import only_follows
from briefgen.diff.telling.text_report import summary_report, text_report
from briefgen.diff.telling.told import Line
from briefgen.diff.telling.wording import tell
from tests.diff.strategies import briefs, edited, renumbered


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Brief, Brief]:
    """A brief, and what a person or a machine made of it; or the other way round."""
    one = draw(briefs())
    other = draw(st.one_of(edited(one, most=8), renumbered(one)))
    return (one, other) if draw(st.booleans()) else (other, one)


def is_worth_a_line(change: MemberChange, changes: Changes) -> bool:
    """Whether more differs than ids that an item names."""
    if change.old is None or change.new is None or change.is_renamed:
        return True
    old = change.old
    return not all(only_follows(old, field, changes.names) for field in change.fields)


def says_what(line: Line) -> bool:
    marked = any(piece.kind != "same" for piece in line.subject)
    return bool(marked or line.details or line.remark) or not line.headline.endswith(" changed")


@given(pairs(), st.booleans())
@settings(max_examples=150)
def test_nothing_is_left_unsaid(pair: tuple[Brief, Brief], order: bool) -> None:  # noqa: FBT001
    changes = compare(*pair, order=order)
    told = tell(changes)
    assert told.is_empty == changes.is_bookkeeping
    lines = [(section.key, line.key) for section in told.sections for line in section.lines]
    expected = [
        (change.section, member.id if isinstance(member, Item) else "")
        for change in changes.members
        if is_worth_a_line(change, changes)
        for member in [change.new or change.old]
    ]
    assert sorted(line for line in lines if line[0] not in ("head", "conflicts")) == sorted(
        expected
    )
    assert all(says_what(line) for line in told.lines())
    assert {section.key for section in told.sections if section.is_moved} == set(changes.order)


@given(pairs())
@settings(max_examples=50)
def test_every_line_is_in_the_text_on_one_line_each(pair: tuple[Brief, Brief]) -> None:
    told = tell(compare(*pair))
    text = text_report(told, *pair)
    assert sum(line.startswith(("  + ", "  - ", "  ~ ")) for line in text.splitlines()) == len(
        list(told.lines())
    )
    assert len(summary_report(told).splitlines()) == max(1, len(told.sections))
    unseen = {character for character in text if unicodedata.category(character) in ("Cc", "Cf")}
    assert unseen <= set("\n\u200d")
