"""References are checked in one pass, whatever is wrong with them."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.brief import Brief
from briefgen.validate import references
from briefgen.validate.contents import Contents
from briefgen.validate.findings import Problem
from briefgen.validate.references import check_references

FERRY = Path(__file__).resolve().parents[1] / "briefs" / "valid" / "ferry.json"


def brief_of(parts: dict[str, str | None]) -> dict[str, Any]:
    """A brief whose only items are figures, each part of the one that it is mapped to."""
    ferry = json.loads(FERRY.read_text("utf-8"))
    figure = {**ferry["casualties"][0], "evidence": []}
    del figure["asserted_by"]
    return {
        "format_version": ferry["format_version"],
        "id": "brief-parts",
        "title": "Parts",
        "casualties": [{**figure, "id": name, "subset_of": whole} for name, whole in parts.items()],
    }


def problems(parts: dict[str, str | None]) -> list[Problem]:
    brief = Brief.model_validate_json(json.dumps(brief_of(parts)))
    return list(check_references(Contents(brief, {}, {})))


def cycles(parts: dict[str, str | None]) -> list[tuple[int | str, str]]:
    """The index of the figure at which each circle is told, and the circle."""
    return [
        (problem.pointer[1], problem.message.partition(": ")[2].replace("`", ""))
        for problem in problems(parts)
        if problem.code == "reference-cycle"
    ]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"a": None, "b": "a", "c": "a", "d": "b"}, []),
        ({"a": "a"}, [(0, "a in a")]),
        ({"a": "b", "b": "c", "c": "a"}, [(0, "a in b in c in a")]),
        ({"tail": "c", "b": "c", "c": "b"}, [(1, "b in c in b")]),
        (
            {"a": "b", "b": "a", "tail": "a", "x": "y", "y": "x"},
            [(0, "a in b in a"), (3, "x in y in x")],
        ),
    ],
)
def test_each_circle_is_told_once_at_its_first_figure(
    parts: dict[str, str | None], expected: list[tuple[int, str]]
) -> None:
    assert cycles(parts) == expected


@given(st.lists(st.integers(0, 7) | st.none(), max_size=8))
def test_a_figure_is_in_a_circle_that_is_told_if_it_comes_back_to_itself(
    wholes: list[int | None],
) -> None:
    parts = {
        f"c{number}": None if whole is None or whole >= len(wholes) else f"c{whole}"
        for number, whole in enumerate(wholes)
    }
    told = [name for _, chain in cycles(parts) for name in chain.split(" in ")[:-1]]

    def comes_back(name: str) -> bool:
        above = parts[name]
        for _ in parts:
            if above == name:
                return True
            above = parts[above] if above else None
        return False

    assert sorted(told) == [name for name in sorted(parts) if comes_back(name)]


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        ("casualty-killed-15", False),
        ("casualty-killed", True),
        ("casualty-kiled-14", True),
    ],
)
def test_an_id_is_offered_that_is_near_in_what_tells_it_from_others(
    name: str,
    offered: bool,  # noqa: FBT001 -- a column of the table
) -> None:
    (problem,) = problems({"casualty-killed-14": None, "b": name})
    assert ("did you mean `casualty-killed-14`?" in problem.message) == offered


def test_only_the_first_missing_ids_are_compared_and_each_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared: list[str] = []
    nearest_id = references.nearest_id

    def counted(word: str, possible: Iterable[str]) -> str | None:
        compared.append(word)
        return nearest_id(word, possible)

    monkeypatch.setattr(references, "nearest_id", counted)
    parts: dict[str, str | None] = {
        f"casualty-toll{n}": f"casualty-tol{n // 2}" for n in range(100)
    }
    found = problems(parts)
    assert [problem.code for problem in found] == ["reference-missing"] * 50
    assert compared == [f"casualty-tol{n}" for n in range(20)]
    hinted = ["did you mean" in problem.message for problem in found]
    assert hinted == [True] * 20 + [False] * 30
    assert all(problem.mend for problem in found)


def test_an_id_that_is_missing_is_told_once_with_the_number_of_its_places() -> None:
    (problem,) = problems({"a": "whole", "b": "whole", "c": "whole"})
    assert problem.pointer == ("casualties", 0, "subset_of")
    assert problem.message == (
        "`whole` is the id of nothing in this brief, and 2 other places name it too"
    )
