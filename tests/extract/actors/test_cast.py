"""Who is who: names, titles, offices, countries and kinds, on sentences of our own."""

from collections.abc import Callable

import pytest

from briefgen.brief import Actor
from briefgen.extract import DocumentItems
from briefgen.extract.actors.beings import is_acronym, is_short_body_name, is_short_person_name

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


def _speakers(items: DocumentItems) -> list[str | None]:
    names = {actor.id: actor.name for actor in items.actors}
    return [names[said.speaker] if said.speaker else None for said in items.statements]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param(
            "Marta Kranjec met Ivo Horvat on Monday. She said that the port was open.",
            ["Marta Kranjec"],
            id="first-names-tell-the-gender",
        ),
        pytest.param(
            "Minister Wanjiru Otieno arrived on Monday. She said that the port was open. "
            "“The boats are back.” “The cranes work.” “The road is clear.” "
            "“It will stay so,” she added.",
            ["Wanjiru Otieno"],
            id="a-pronoun-carries-on",
        ),
        pytest.param(
            "A senior Kenyan official said that the port was open. The official added that it was "
            "safe. “It will stay so,” he said.",
            ["senior Kenyan official"],
            id="somebody-unnamed-again",
        ),
        pytest.param(
            "Ivo Kranjec is ill. His spokeswoman said that the visit was off. The spokeswoman "
            "said that he would travel in May.",
            ["spokeswoman"],
            id="a-spokeswoman-is-not-whom-she-speaks-for",
        ),
        pytest.param(
            "Former prosecutors said that the case was weak. They said that it would fail.",
            ["former prosecutors"],
            id="they-are-the-group-that-spoke",
        ),
        pytest.param(
            "Airline co-founder Ivo Kranjec said that the fares would rise.",
            ["Ivo Kranjec"],
            id="hyphenated-title",
        ),
        pytest.param(
            "The newspaper Daily Harbour reported that the port was open. The paper said that it "
            "was safe.",
            ["Daily Harbour"],
            id="the-paper",
        ),
        pytest.param(
            "Lisbon said that it would close the border. Portugal said that it was ready.",
            ["Portugal"],
            id="a-capital-that-speaks-is-its-state",
        ),
        pytest.param(
            "Rights group Zanora said that forty people were held. The group said that it had "
            "seen them.",
            ["Zanora"],
            id="a-body-known-by-its-noun",
        ),
    ],
)
def test_all_statements_have_one_speaker(
    items_of: Reader, text: str, speakers: list[str | None]
) -> None:
    assert set(_speakers(items_of(text))) == set(speakers)


@pytest.mark.parametrize(
    "text",
    [
        "Ivo Kranjec met Peter Horvat on Monday, and Paul Serra met Luka Babić. He said so.",
        "Ivo Kranjec and Peter Serra met on Monday. The senator said that it was over.",
    ],
)
def test_two_who_are_as_likely_are_neither(items_of: Reader, text: str) -> None:
    assert set(_speakers(items_of(text))) <= {None}


def test_police_of_two_towns_are_two(items_of: Reader) -> None:
    items = items_of(
        "Police in Split said that two men had died. Police in Zadar said that one was held."
    )
    assert set(_speakers(items)) == {"police in Split", "police in Zadar"}


def test_an_apposition_gives_the_body(items_of: Reader) -> None:
    items = items_of(
        "Senator Marta Kranjec of Nevada, the top Republican on the Senate Ports Committee, said "
        "that the port was open."
    )
    actors = {actor.id: actor for actor in items.actors}
    senator = _actors(items)["Marta Kranjec"]
    assert senator.role == "top Republican on the Senate Ports Committee"
    assert actors[senator.affiliation or ""].name == "Senate Ports Committee"


def test_an_ambassador_is_not_of_the_country_to_which_one_is_sent(items_of: Reader) -> None:
    items = items_of("Kenyan Ambassador to Brazil Wanjiru Otieno said that the port was open.")
    envoy = _actors(items)["Wanjiru Otieno"]
    assert (envoy.role, envoy.country) == ("Ambassador to Brazil", "KE")


def test_a_short_form_in_brackets_is_an_alias(items_of: Reader) -> None:
    items = items_of(
        "The Organisation for Coastal Trade (OCT) said that the port was open. The OCT said that "
        "there would be delays."
    )
    assert _actors(items)["Organisation for Coastal Trade"].aliases == ["OCT"]
    assert set(_speakers(items)) == {"Organisation for Coastal Trade"}


def test_a_place_that_nobody_knows_is_nobody(items_of: Reader) -> None:
    items = items_of(
        "Fighting spread in Marasova on Monday. Residents of Marasova fled, the mayor said."
    )
    assert set(_actors(items)) == {"mayor"}


def test_relatives_do_not_take_the_surname(items_of: Reader) -> None:
    items = items_of(
        "Otieno arrived on Monday. Her husband, Peter Otieno, stayed at home. Otieno said that "
        "the talks would go on, and she said that they were hard."
    )
    assert set(_speakers(items)) == {"Otieno"}


def test_a_body_without_a_name_is_anonymous(items_of: Reader) -> None:
    items = items_of("A monitoring group said that the network was down.")
    assert _actors(items)["monitoring group"].anonymous


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            "Ivo Kranjec arrived on Monday. Kranjec opened the port. He thanked the crowd.\n\n"
            "The crowd cheered. The boats left. The cranes worked. A band played for Peter "
            "Horvat.\n\nHe said that the port was open.",
            "Ivo Kranjec",
            id="a-paragraph-goes-on-with-whom-it-tells-of",
        ),
        pytest.param(
            "Marta Kranjec arrived on Monday. Kranjec opened the port. She thanked the crowd.\n\n"
            "The crowd cheered. The boats left. The cranes worked. A band played for Peter "
            "Horvat.\n\nHe said that the port was open.",
            "Peter Horvat",
            id="but-not-where-the-gender-is-another",
        ),
        pytest.param(
            "Wanjiru Otieno, a baker in Lume, came. Ivo Kranjec left. The baker said that the port "
            "was open.",
            "Wanjiru Otieno",
            id="an-occupation-told-before",
        ),
        pytest.param(
            "Wanjiru Otieno is one of the residents who said that the port was open.",
            "residents",
            id="one-of-those-who",
        ),
    ],
)
def test_who_is_meant(items_of: Reader, text: str, speaker: str) -> None:
    assert _speakers(items_of(text))[-1] == speaker


def test_of_two_who_hold_an_office_in_one_sentence_neither_is_guessed(items_of: Reader) -> None:
    items = items_of(
        "Arvenian Foreign Minister Amina Diallo met Belmoran Foreign Minister Ivo Kranjec on "
        "Friday. The foreign minister said the border would open."
    )
    (statement,) = items.statements
    assert statement.speaker is None
