"""File names for one brief a document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.pipeline.naming import names_for


@pytest.mark.parametrize(
    ("sources", "names"),
    [
        (["in/storm.txt"], ["storm"]),
        (["storm.2031.md", "fire"], ["storm.2031", "fire"]),
        (["a/storm.txt", "b/storm.txt"], ["a-storm", "b-storm"]),
        (
            ["in/storm.txt", "in/storm.html", "in/fire.txt"],
            ["in-storm-txt", "in-storm-html", "fire"],
        ),
        (["storm.txt", "STORM.md"], ["storm-txt", "STORM-md"]),
        (["a/in/storm.txt", "b/in/storm.txt"], ["in-storm-txt", "in-storm-txt-2"]),
        (["list.json#0", "list.json#1"], ["list-0", "list-1"]),
        (["a#1.txt"], ["a#1"]),
        (["-"], ["stdin"]),
        (["-#0", "-#1"], ["stdin-0", "stdin-1"]),
        (["situation-brief-1.0.schema.txt"], ["situation-brief-1.0.schema-2"]),
    ],
)
def test_names(sources: list[str], names: list[str]) -> None:
    assert names_for(sources) == names


paths = st.lists(st.sampled_from(["a", "b", "A"]), min_size=1, max_size=3).map("/".join)
files = st.builds(
    "{}{}{}".format, paths, st.sampled_from([".txt", ".md", ".json"]), st.sampled_from(["", "#0"])
)


@given(st.lists(files | st.just("-"), unique=True, max_size=8))
def test_names_are_one_for_each_and_differ_in_more_than_case(sources: list[str]) -> None:
    names = names_for(sources)
    assert len({name.casefold() for name in names}) == len(sources)
    assert not any("/" in name for name in names)
