"""Who is who: names, titles, offices, countries and kinds, on sentences of our own."""

from collections.abc import Callable

import pytest

from briefgen.brief import Actor
from briefgen.extract import DocumentItems
from briefgen.extract.beings import is_acronym, is_short_body_name, is_short_person_name

Reader = Callable[..., DocumentItems]


def _actors(items: DocumentItems) -> dict[str, Actor]:
    return {actor.name: actor for actor in items.actors}


@pytest.mark.parametrize(
    ("short", "full", "same"),
    [
        ("Diallo", "Amina Diallo", True),
        ("A. Diallo", "Amina Diallo", True),
        ("Omar Diallo", "Amina Diallo", False),
        ("Dialo", "Amina Diallo", False),
        ("Amina", "Amina Diallo", False),
        ("Amina Diallo", "Amina Diallo", False),
    ],
)
def test_short_names_of_people(short: str, full: str, same: bool) -> None:  # noqa: FBT001
    assert is_short_person_name(tuple(short.split()), tuple(full.split())) is same


@pytest.mark.parametrize(
    ("short", "full", "same"),
    [
        ("WHO", "World Health Organization", True),
        ("W.H.O.", "World Health Organization", True),
        ("Health Organization", "World Health Organization", True),
        ("Organization", "World Health Organization", False),
        ("WTO", "World Health Organization", False),
        ("UNHCR", "World Health Organization", False),
    ],
)
def test_short_names_of_bodies(short: str, full: str, same: bool) -> None:  # noqa: FBT001
    assert is_short_body_name(tuple(short.split()), tuple(full.split())) is same


def test_acronyms_may_leave_out_small_words() -> None:
    assert is_acronym(
        "OHCHR", tuple("Office of the High Commissioner for Human Rights".split())
    ) is (False)
    assert is_acronym("MSF", tuple("Médecins Sans Frontières".split()))


def test_titles_are_no_part_of_a_name_but_an_office(items_of: Reader) -> None:
    items = items_of("Kenyan Transport Minister Wanjiru Otieno said that the port was open.")
    actor = _actors(items)["Wanjiru Otieno"]
    assert actor.role == "Transport Minister"
    assert actor.country == "KE"
    assert actor.kind == "person"


def test_an_apposition_gives_the_office(items_of: Reader) -> None:
    items = items_of("Ivo Kranjec, the mayor of Split, said that the port was open.")
    assert _actors(items)["Ivo Kranjec"].role == "mayor of Split"


def test_full_name_and_surname_are_one(items_of: Reader) -> None:
    items = items_of("Mayor Ivo Kranjec arrived on Monday. Kranjec said that the port was open.")
    assert list(_actors(items)) == ["Ivo Kranjec"]


def test_two_people_of_one_surname_stay_two(items_of: Reader) -> None:
    items = items_of(
        "Ivo Kranjec said that the port was open. Marta Kranjec said that it was shut."
    )
    assert set(_actors(items)) == {"Ivo Kranjec", "Marta Kranjec"}


def test_somebody_unnamed_is_anonymous(items_of: Reader) -> None:
    items = items_of("A Kenyan official told Reuters that the port was open.")
    actor = _actors(items)["Kenyan official"]
    assert actor.anonymous
    assert actor.country == "KE"
    assert actor.id.startswith("actor-kenyan-official-")


def test_a_spokesman_speaks_for_the_body_named_before(items_of: Reader) -> None:
    items = items_of(
        "The Transport Ministry denied the report on Monday. "
        "A spokesman said that the port was open."
    )
    actors = {actor.id: actor for actor in items.actors}
    spokesman = _actors(items)["spokesman"]
    assert actors[spokesman.affiliation or ""].name == "Transport Ministry"


def test_a_medium_is_no_person(items_of: Reader) -> None:
    items = items_of("Ivo Kranjec told Politico that the port was open.")
    assert _actors(items)["Politico"].kind == "media"


def test_country_words_mean_the_state(items_of: Reader) -> None:
    items = items_of("Kenya announced that it would close the border. Kenya said it was ready.")
    actor = _actors(items)["Kenya"]
    assert (actor.kind, actor.country) == ("state", "KE")


def test_ids_of_the_unnamed_depend_on_the_text(items_of: Reader) -> None:
    first = items_of("A Kenyan official said that the port was open.")
    second = items_of("A Kenyan official said that the port was shut.")
    assert {actor.id for actor in first.actors}.isdisjoint(actor.id for actor in second.actors)
