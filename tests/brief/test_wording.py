"""How actors, figures and ranges are said."""

import pytest

from briefgen.brief import Actor, Casualty, CasualtyRange
from briefgen.brief.wording import actor_words, figure_words, range_words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("harbour official", "a harbour official"),
        ("official", "an official"),
        ("UN official", "a UN official"),
        ("US official", "a US official"),
        ("U.S. official", "a U.S. official"),
        ("NGO worker", "an NGO worker"),
        ("European diplomat", "a European diplomat"),
        ("union leader", "a union leader"),
        ("unnamed officer", "an unnamed officer"),
        ("honorary consul", "an honorary consul"),
        ("a ministry official", "a ministry official"),
        ("the spokesman", "the spokesman"),
    ],
)
def test_somebody_unnamed_is_said_with_an_article(name: str, words: str) -> None:
    actor = Actor(id="a", kind="person", name=name, anonymous=True)
    assert actor_words(actor) == words


def test_names_and_groups_are_said_as_they_are() -> None:
    assert actor_words(Actor(id="a", kind="person", name="Liv Dahl")) == "Liv Dahl"
    group = Actor(id="a", kind="group", name="dock workers", anonymous=True)
    assert actor_words(group) == "dock workers"


def test_a_figure_without_ends_can_be_said() -> None:
    figure = Casualty(id="c", kind="killed", low=None, high=None, qualifier="up_to")
    assert figure_words(figure) == "an unknown number"


@pytest.mark.parametrize(
    ("low", "high", "open_above", "words"),
    [
        (3_308, 12_000, True, "3,308 to 12,000 or more"),
        (38, 60, False, "38 to 60"),
        (40, 40, True, "40 or more"),
        (None, 30, False, "up to 30"),
        (7, 7, False, "7"),
    ],
)
def test_ranges(low: int | None, high: int, words: str, *, open_above: bool) -> None:
    span = CasualtyRange(id="range", kind="killed", low=low, high=high, open_above=open_above)
    assert range_words(span) == words
