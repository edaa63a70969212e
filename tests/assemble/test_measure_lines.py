"""A measure's words as a line: a whole clause, attributed once."""

import pytest

from briefgen.assemble.measure_lines import attributed, is_whole_clause
from briefgen.brief import Actor

PERU = Actor(id="actor-peru", name="Peru", kind="state")
REBELS = Actor(id="actor-rebels", name="rebels", kind="armed_group", anonymous=True)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Peru closed its border", True),
        ("The blockade was imposed by Peru on Friday", True),
        ("The minister said that Peru would close its border", True),
        ("closed its border", True),
        ("the schools will stay closed", True),
        ("The blockade imposed by Peru", False),
        ("All 80 hostages held by Peru", False),
        ("the sanctions that Peru imposed", False),
        ("all 80 hostages on a train", False),
    ],
)
def test_what_a_participle_tells_is_no_clause(text: str, *, whole: bool) -> None:
    assert is_whole_clause(text, [PERU]) is whole


@pytest.mark.parametrize(
    ("text", "name", "line"),
    [
        ("Peru closed the port", "Liv Dahl", "Peru closed the port, according to Liv Dahl"),
        ("Liv Dahl said Peru closed the port", "Liv Dahl", "Liv Dahl said Peru closed the port"),
        (
            "According to the opposition, Peru closed the port",
            "opposition",
            "According to the opposition, Peru closed the port",
        ),
        ("Peru closed the port", "office", None),
        (
            "Peru closed the port",
            "harbour office",
            "Peru closed the port, according to the harbour office",
        ),
    ],
)
def test_who_asserts_is_told_once_and_by_a_name(text: str, name: str, line: str | None) -> None:
    kind = "organization" if name.islower() else "person"
    teller = Actor(id="actor-teller", name=name, kind=kind, anonymous=name.islower())
    assert attributed(text, teller) == line
