"""Acts of joined clauses, those who take and suffer them, and what only background tells."""

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.brief import Measure
from briefgen.extract import DocumentItems
from briefgen.extract.measures.extractor import MeasureExtractor

Reader = Callable[[str], DocumentItems]
TODAY = date(2031, 5, 15)


@pytest.fixture
def items(items_of: Callable[..., DocumentItems]) -> Reader:
    return lambda text: items_of(text, MeasureExtractor(), published=TODAY)


def told(items: DocumentItems) -> list[tuple[str, str]]:
    return [(measure.kind, measure.status) for measure in items.measures]


def names(items: DocumentItems, ids: list[str]) -> list[str]:
    known = {actor.id: actor.name for actor in items.actors}
    return [known[actor] for actor in ids]


def only(items: DocumentItems) -> Measure:
    (measure,) = items.measures
    return measure


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Norway recalled its envoy and mobilized reserves.",
            ["diplomatic", "military_movement"],
        ),
        ("The army shelled the town and cut its water supply.", ["use_of_force", "economic"]),
        (
            "Flights were suspended and the borders closed.",
            ["movement_restriction", "movement_restriction"],
        ),
        (
            "The schools were closed and all flights cancelled.",
            ["movement_restriction", "movement_restriction"],
        ),
        ("Three men were arrested and their homes searched.", ["arrest_or_detention", "judicial"]),
    ],
)
def test_the_second_of_two_joined_acts_is_told(items: Reader, text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in told(items(text))] == kinds


def test_what_is_shut_in_a_joined_passive_shuts_nothing(items: Reader) -> None:
    assert [m.actors for m in items("Flights were suspended and the borders closed.").measures] == [
        [],
        [],
    ]


def test_according_to_belongs_to_the_clause_behind_a_comma(items: Reader) -> None:
    text = "The navy sank two boats, and the army shelled the port, according to the fishermen."
    assert [measure.asserted_by is None for measure in items(text).measures] == [True, False]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Talks between Kenya and Uganda were called off.", "diplomatic", "cancelled"),
        ("The trial will resume on Friday.", "judicial", "announced"),
        (
            "The regulator grounded all 22 Falk C-80 turboprops.",
            "movement_restriction",
            "in_force",
        ),
        ("The union called on supporters to march on Saturday.", "protest", "announced"),
        ("Opposition parties called for a general strike on Monday.", "protest", "announced"),
        ("The company will close its Lahti plant with the loss of 400 jobs.", "economic", None),
        ("Police closed the factory after a gas leak.", "movement_restriction", None),
        ("The manufacturer sent engineers to the crash site.", "other", None),
        ("Norway sent engineers to the quake-hit town.", "aid", None),
        ("A judge ordered the company to repay 40 million euros.", "judicial", "announced"),
        ("Kenya closed its consulate in Mombasa.", "diplomatic", None),
    ],
)
def test_kind_and_status(items: Reader, text: str, kind: str, status: str | None) -> None:
    measure = only(items(text))
    assert measure.kind == kind
    assert status in {measure.status, None}


@pytest.mark.parametrize(
    "text",
    [
        "The bishops called on people to pray.",
        "The striker has picked up praise from Liv Dahl.",
        "The council ordered the firm to stop work.",
    ],
)
def test_no_protest_and_no_arrest(items: Reader, text: str) -> None:
    assert {kind for kind, _ in told(items(text))} <= {"other"}


def test_a_march_to_which_people_are_called_is_to_come(items: Reader) -> None:
    measure = only(items("The union called on supporters to march on Saturday."))
    assert measure.date == date(2031, 5, 17)
    assert measure.targets == []


@pytest.mark.parametrize(
    ("text", "takers", "targets"),
    [
        ("Talks between Kenya and Uganda were called off.", ["Kenya", "Uganda"], []),
        ("Three nurses were killed in an air strike.", [], ["nurses"]),
        ("A roadside bombing killed two Kenyan soldiers.", [], ["Kenyan soldiers"]),
        ("Police fired tear gas to disperse the protesters.", ["police"], ["protesters"]),
        ("Rebels kidnapped up to 16 Kenyan nurses.", ["rebels"], ["Kenyan nurses"]),
        ("Norway ended its blockade of Kenya with Peru's help.", ["Norway"], ["Kenya"]),
        (
            "Norway threatened to close the strait if Denmark sends ships.",
            ["Norway"],
            ["Denmark"],
        ),
        ("Norway threatened to deal Kenya a blow.", ["Norway"], ["Kenya"]),
        (
            "There will be no meetings with Kenyan officials, a spokesman said.",
            [],
            ["Kenyan officials"],
        ),
    ],
)
def test_takers_and_targets(
    items: Reader, text: str, takers: list[str], targets: list[str]
) -> None:
    found = items(text)
    measure = found.measures[0]
    assert names(found, measure.actors) == takers
    assert names(found, measure.targets) == targets


def test_whom_something_is_told_suffers_nothing(items: Reader) -> None:
    found = items("Officials told the Harbour Daily that Norway had closed the border.")
    assert all(measure.targets == [] for measure in found.measures)


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 soldiers toppled the government, and donors froze aid to Kenya.",
        "Kenya joined the pact in 2024, a year after Uganda closed the border.",
        "The rebels once threatened to bomb the port.",
        "The army has in the past denied shelling villages.",
        "Last year Norway sent troops to the border.",
        "In recent years Norway has expelled nine diplomats.",
        "The town last saw unrest in 2014, when police arrested the mayor.",
    ],
)
def test_background_is_no_measure(items: Reader, text: str) -> None:
    assert items(text).measures == ()


@pytest.mark.parametrize(
    "text",
    [
        "In the past three days rebels have bombed two villages.",
        "Norway suspended the treaty of 2014 on Monday.",
        "Norway, which joined the pact in 2024, expelled two diplomats.",
    ],
)
def test_news_beside_background_is_a_measure(items: Reader, text: str) -> None:
    assert len(items(text).measures) == 1


def test_an_article_that_only_looks_back_has_no_measures(items: Reader) -> None:
    life = (
        "Liv Dahl was born in 1941 and fled to the coast as a child. Norwegian troops shelled the "
        "port. She led the union until 1979. Police arrested her brother."
    )
    assert items(life).measures == ()
    assert len(items(f"{life} Police arrested her son on Monday.").measures) > 0


@pytest.mark.parametrize(
    ("padding", "measures"),
    [("", 0), ("The council met and talked about the budget of the town at length. " * 20, 1)],
)
def test_a_few_words_of_sport_in_a_long_text_make_no_game(
    items: Reader, padding: str, measures: int
) -> None:
    game = "The coach and the captain praised the goalkeeper and the referee of the final."
    assert len(items(f"Rebels attacked the town. {game} {padding}").measures) == measures
