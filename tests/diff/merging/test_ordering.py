"""The order of a merged list: that of the side that moved members, with what the other added."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.diff.merging.ordering import insert, merge_order

orders = st.lists(st.sampled_from("abcdefgh"), unique=True)


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "merged"),
    [
        ("abc", "abc", "cab", "cab"),
        ("abc", "cab", "abc", "cab"),
        ("abc", "cab", "bac", "cab"),
        ("abc", "abxc", "abc", "abxc"),
        ("abc", "abc", "abyc", "abyc"),
        ("abc", "cab", "abyc", "caby"),
        ("abc", "abyc", "cab", "caby"),
        ("abc", "xabc", "yabc", "xyabc"),
        ("abc", "abcx", "abcy", "abcxy"),
        ("abc", "ac", "abcy", "abcy"),
        ("", "ab", "ba", "ba"),
        ("", "", "ab", "ab"),
    ],
)
def test_orders(base: str, ours: str, theirs: str, merged: str) -> None:
    found = "".join(merge_order(base, ours, theirs))
    assert found == merged


@given(orders, orders, orders)
def test_every_member_of_both_sides_is_there_once(
    base: list[str], ours: list[str], theirs: list[str]
) -> None:
    assert sorted(merge_order(base, ours, theirs)) == sorted({*ours, *theirs})


@given(orders, orders)
def test_a_side_that_moved_nothing_follows_the_other(base: list[str], side: list[str]) -> None:
    for merged in (merge_order(base, base, side), merge_order(base, side, base)):
        assert [member for member in merged if member in side] == side


@given(orders, orders)
def test_what_is_inserted_stands_behind_its_neighbour(lead: list[str], other: list[str]) -> None:
    merged = insert(lead, other)
    assert [member for member in merged if member in lead] == lead
    strangers = [member for member in other if member not in lead]
    for before, after in pairwise(other):
        if after in strangers:
            assert merged.index(before) < merged.index(after)
