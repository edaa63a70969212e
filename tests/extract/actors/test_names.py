"""Whose a name is: people beside countries and bodies, headlines, prizes, media."""

from collections.abc import Callable

import pytest

from briefgen.brief import Actor
from briefgen.extract import DocumentItems
from briefgen.extract.actors.beings import is_short_media_name

Reader = Callable[..., DocumentItems]


def _actors(items: DocumentItems) -> dict[str, Actor]:
    return {actor.name: actor for actor in items.actors}


def _speakers(items: DocumentItems) -> list[str | None]:
    names = {actor.id: actor.name for actor in items.actors}
    return [names[said.speaker] if said.speaker else None for said in items.statements]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            "Mayor Chad Kranjec arrived on Monday. Chad said that the port was open.",
            "Chad Kranjec",
            id="first-name",
        ),
        pytest.param(
            "Marta Jordan arrived on Monday. Ms. Jordan said that the port was open.",
            "Marta Jordan",
            id="titled-surname",
        ),
        pytest.param(
            "Marta Jordan flew to Jordan on Monday. Jordan said that the port was open.",
            "Marta Jordan",
            id="surname-beside-the-country",
        ),
        pytest.param("Jordan said that the port was open.", "Jordan", id="the-country"),
    ],
)
def test_people_named_like_countries(items_of: Reader, text: str, speaker: str) -> None:
    items = items_of(text)
    assert _speakers(items) == [speaker]
    assert _actors(items)[speaker].kind == ("state" if speaker == "Jordan" else "person")


def test_a_us_state_is_not_the_country_of_its_name(items_of: Reader) -> None:
    items = items_of(
        "Georgia officials said that the lines were long. Turnout was high in Ohio too."
    )
    assert {actor.country for actor in items.actors} == {"US"}
    assert "state" not in {actor.kind for actor in items.actors}


@pytest.mark.parametrize(
    "text",
    [
        "Wanjiru Otieno and Amina Diallo arrived. Otieno and Diallo said that the port was open.",
        "Wanjiru Otieno won. Otieno and Diallo said that the port was open. Diallo left.",
    ],
)
def test_two_surnames_are_two_people(items_of: Reader, text: str) -> None:
    items = items_of(text)
    (said,) = items.statements
    assert said.speaker is not None
    assert len(said.co_speakers) == 1
    assert {actor.kind for actor in items.actors} == {"person"}


@pytest.mark.parametrize(
    "text",
    [
        "Wanjiru Otieno was at the port. Meeting Otieno was good, Ivo Kranjec said.",
        "Wanjiru Otieno won the race. Backs Otieno in the race, Ivo Kranjec said.",
    ],
)
def test_a_name_does_not_begin_with_a_verb(items_of: Reader, text: str) -> None:
    assert set(_actors(items_of(text))) == {"Wanjiru Otieno", "Ivo Kranjec"}


def test_prizes_and_laws_are_nobody_and_a_foundation_is_a_body(items_of: Reader) -> None:
    items = items_of(
        "Ivo Kranjec won the Jupiter Prize. The Harbour Relief Act says that the port is open. "
        "The Ivo Kranjec Foundation said that it would pay."
    )
    assert {name: actor.kind for name, actor in _actors(items).items()} == {
        "Ivo Kranjec": "person",
        "Ivo Kranjec Foundation": "organization",
    }


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Republican National Committee", "organization"),
        ("Harbour Council Initiative", "organization"),
        ("Ohio State University", "organization"),
        ("Senate Ports Committee", "government"),
        ("Transport Ministry", "government"),
    ],
)
def test_only_a_states_body_is_government(items_of: Reader, name: str, kind: str) -> None:
    items = items_of(f"The {name} said that the port was open.")
    assert _actors(items)[name].kind == kind


def test_a_newspapers_short_name_is_the_newspaper(items_of: Reader) -> None:
    items = items_of(
        "The Lume Herald wrote that the port was open. The Herald said that it was safe."
    )
    assert set(_speakers(items)) == {"Lume Herald"}
    assert not is_short_media_name(("Herald",), ("Herald",))


def test_other_residents_are_others(items_of: Reader) -> None:
    items = items_of(
        "Residents said that the port was open. Other residents said that it was shut."
    )
    assert _speakers(items) == ["residents", "other residents"]
