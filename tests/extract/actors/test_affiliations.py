"""Which office somebody holds, in which body, of which country: what a text tells beside names."""

from collections.abc import Callable

import pytest

from briefgen.brief import Actor
from briefgen.extract import DocumentItems

Reader = Callable[..., DocumentItems]


def _actors(items: DocumentItems) -> dict[str, Actor]:
    return {actor.name: actor for actor in items.actors}


def _body_of(items: DocumentItems, name: str) -> str | None:
    bodies = {actor.id: actor.name for actor in items.actors}
    affiliation = _actors(items)[name].affiliation
    return bodies[affiliation] if affiliation else None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ada Otieno, a retired general, said no.", "retired general"),
        ("Ada Otieno is a former minister of ports. Otieno said no.", "former minister of ports"),
        (
            "Ada Otieno, who served as transport minister, said no.",
            "former transport minister",
        ),
        ("Ada Otieno, a baker in Lume, said no.", "baker in Lume"),
        ("President of Kenya Ada Otieno said no.", "President of Kenya"),
        (
            "Former minister Ada Otieno came. Ada Otieno, the mayor of Lume, said no.",
            "mayor of Lume",
        ),
        ("Mayor Ada Otieno came. Ada Otieno, a former minister, said no.", "Mayor"),
        ("Dr. Ada Otieno, the mayor of Lume, came. Prof. Otieno said no.", "mayor of Lume"),
    ],
)
def test_the_role(items_of: Reader, text: str, role: str) -> None:
    assert _actors(items_of(text))["Ada Otieno"].role == role


def test_what_somebody_is_not_is_no_role(items_of: Reader) -> None:
    items = items_of("Ada Otieno is not a minister. Otieno said that the port was open.")
    assert _actors(items)["Ada Otieno"].role is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Reps. Ada Otieno and Ivo Kranjec said that the port was open.", "Rep."),
        ("Senators Ada Otieno of Ohio and Ivo Kranjec of Texas said no.", "Senator"),
    ],
)
def test_each_of_several_has_the_office(items_of: Reader, text: str, role: str) -> None:
    actors = _actors(items_of(text))
    assert (actors["Ada Otieno"].role, actors["Ivo Kranjec"].role) == (role, role)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ada Otieno, a senior fellow at the Harbour Institute, said no.", "Harbour Institute"),
        ("Ada Otieno, of the Harbour Institute, said no.", "Harbour Institute"),
        ("Ada Otieno, with the Harbour Institute, said no.", "Harbour Institute"),
        ("The Harbour Institute's Ada Otieno said no.", "Harbour Institute"),
        ("Ada Otieno, a member of the Lume Council, said no.", "Lume Council"),
        ("Writing in the Lume Herald, Ada Otieno said that it was shut.", "Lume Herald"),
        ("Sen. Ada Otieno (D-Vermont) said that it was shut.", "Democratic Party"),
        ("Sen. Ada Otieno (R-Tex.) said that it was shut.", "Republican Party"),
        ("Ada Otieno (I-Maine) said that it was shut.", None),
        ("Ivo Kranjec saw Ada Otieno at the Harbour Institute.", None),
    ],
)
def test_the_body(items_of: Reader, text: str, body: str | None) -> None:
    assert _body_of(items_of(text), "Ada Otieno") == body


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Gov. Ada Otieno of Ohio said no.", "US"),
        ("Ohio Governor Ada Otieno said no.", "US"),
        ("Ada Otieno, the governor of Georgia, said no.", "US"),
        ("Sen. Ada Otieno (D-Vermont) said that it was shut.", "US"),
        ("German chancellor Ada Otieno said no.", "DE"),
        ("Ada Otieno, the president of Kenya, said no.", "KE"),
        ("Ada Otieno, a baker in Ohio, said no.", None),
    ],
)
def test_the_country(items_of: Reader, text: str, country: str | None) -> None:
    assert _actors(items_of(text))["Ada Otieno"].country == country


def test_a_body_is_of_the_country_in_its_name(items_of: Reader) -> None:
    items = items_of("Kenya Port Holdings said that it was shut.")
    assert _actors(items)["Kenya Port Holdings"].country == "KE"


def test_nobody_belongs_to_a_person(items_of: Reader) -> None:
    items = items_of(
        "Wanjiru Otieno arrived. Otieno's aide said that the port was open. Otieno supporters said "
        "that it was shut. Her driver said that it was old."
    )
    assert {actor.affiliation for actor in items.actors} == {None}


@pytest.mark.parametrize("whose", ["Otieno's campaign", "the Otieno campaign", "her campaign"])
def test_a_campaign_is_a_body(items_of: Reader, whose: str) -> None:
    items = items_of(
        f"Ada Otieno won. Her campaign said that it was open. A spokesman for {whose} said that it "
        "was over."
    )
    campaign = _actors(items)["Ada Otieno’s campaign"]
    assert (campaign.kind, campaign.anonymous) == ("organization", False)
    assert campaign.id in {other.affiliation for other in items.actors}
    assert sum(actor.kind == "organization" for actor in items.actors) == 1
