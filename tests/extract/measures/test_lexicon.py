"""Measures of courts, treasuries, traffic and relief; denials; and what only sounds like one."""

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.brief import Measure
from briefgen.extract import DocumentItems
from briefgen.extract.measures.extractor import MeasureExtractor

Measures = Callable[[str], tuple[Measure, ...]]


@pytest.fixture
def measures_of(items_of: Callable[..., DocumentItems]) -> Measures:
    def reader(text: str) -> tuple[Measure, ...]:
        return items_of(text, MeasureExtractor(), published=date(2031, 5, 15)).measures

    return reader


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("A court in Lusaka adjourned the hearing until June.", "judicial", "postponed"),
        ("The judge rejected the appeal.", "judicial", "completed"),
        ("Prosecutors dropped the charges against the editor.", "judicial", "cancelled"),
        ("Prosecutors launched an investigation into the fire.", "judicial", "completed"),
        ("Three officers were charged with murder.", "judicial", "completed"),
        ("The editor was jailed for six years.", "judicial", "completed"),
        ("The miners' union will appeal.", "judicial", "announced"),
        ("He was handed a six-year jail term.", "judicial", "completed"),
        ("The king dissolved parliament.", "legislative", "completed"),
        ("The government is drafting rules for lenders.", "legislative", "proposed"),
        ("The electoral commission postponed the election.", "other", "postponed"),
        ("The president sacked the army chief.", "other", "completed"),
        ("Zambia declared three days of mourning.", "other", "completed"),
        ("The centre raised its alert level to orange.", "other", "completed"),
        ("Zambia is considering a windfall tax on miners.", "economic", "proposed"),
        ("The government scrapped a tax on fuel.", "economic", "lifted"),
        ("Exports of maize were suspended.", "economic", "in_force"),
        ("Planned power cuts were scrapped.", "economic", "lifted"),
        ("Police closed all markets in the town.", "movement_restriction", "in_force"),
        ("All flights were cancelled.", "movement_restriction", "in_force"),
        ("Schools remain closed.", "movement_restriction", "in_force"),
        ("The border reopened on Monday.", "movement_restriction", "lifted"),
        ("Residents were told to leave.", "movement_restriction", "announced"),
        (
            "The council ordered the evacuation of two villages.",
            "movement_restriction",
            "announced",
        ),
        ("The ministry ordered the culling of 40,000 hens.", "other", "announced"),
        ("The ministry revoked the licence of a radio station.", "other", "in_force"),
        ("Norway pledged 40 million euros.", "aid", "announced"),
        ("Norway offered tents to the families.", "aid", "proposed"),
        (
            "The regulator restricted access to the messaging service.",
            "communication_restriction",
            "in_force",
        ),
        ("Norway said it was sending two helicopters.", "military_movement", "in_force"),
        ("Aid workers distributed food and tents.", "aid", "completed"),
        ("The agency halved rations in the camps.", "aid", "in_force"),
        ("The regulator ordered banks to report all transfers.", "other", "announced"),
        ("Zambia summoned the Malawian ambassador.", "diplomatic", "completed"),
        ("Malawi lodged a protest.", "diplomatic", "completed"),
        ("Peace talks planned for May have been called off.", "diplomatic", "cancelled"),
        ("The ceasefire took effect at dawn.", "diplomatic", "in_force"),
        ("Soldiers took up positions around the bank.", "military_movement", "completed"),
        ("The navy escorted the convoy.", "military_movement", "completed"),
        ("Rebels took control of the town.", "use_of_force", "completed"),
        ("Police used batons against protesters.", "use_of_force", "completed"),
        ("Nurses threatened to strike.", "protest", "threatened"),
        ("Teachers walked out on Monday.", "protest", "completed"),
        ("Two men are being held at a police station.", "arrest_or_detention", "completed"),
        ("Malawi said it would respond with force.", "other", "threatened"),
        (
            "The minister said Zambia would retaliate if the border stayed closed.",
            "other",
            "threatened",
        ),
        ("The launch of the railway was postponed.", "other", "postponed"),
    ],
)
def test_what_is_done_to_a_thing_gives_the_kind(
    measures_of: Measures, text: str, kind: str, status: str
) -> None:
    assert [(measure.kind, measure.status) for measure in measures_of(text)] == [(kind, status)]


@pytest.mark.parametrize(
    "text",
    [
        "The minister denied that police had fired on the crowd.",
        "The navy denied reports that it had seized two trawlers.",
        "The group denied any involvement in the bombing.",
        "The rebels said they had not attacked the convoy.",
        "Reports that Malawi had closed the border were false.",
    ],
)
def test_what_is_denied_has_that_status(measures_of: Measures, text: str) -> None:
    assert [measure.status for measure in measures_of(text)] == ["denied"]


@pytest.mark.parametrize(
    "text",
    [
        "The road was closed for repairs.",
        "In 1962 the army overthrew the king. It dissolved parliament and arrested students.",
        "A year later, soldiers stormed the palace.",
        "Soldiers shot at the crowd for years.",
        "When Malawi closed the lake in 1972, Zambia sent gunboats.",
        "She travelled to Malawi with her husband.",
        "Malawi blocked a proposal to halt gas imports.",
        "The editor instructed her staff to check the spelling.",
        "Every team was sent a kit.",
        "A good start opened the door to a deal.",
        "The union said that she should appeal.",
        (
            "The striker launched an attack, the goalkeeper saved a penalty and the coach praised "
            "his defenders."
        ),
    ],
)
def test_upkeep_history_games_and_private_doings_are_none(measures_of: Measures, text: str) -> None:
    assert measures_of(text) == ()


def test_a_dateline_is_no_part_of_who_acts(items_of: Callable[..., DocumentItems]) -> None:
    items = items_of(
        "LUSAKA (Reuters) - Zambian train drivers called off a walkout.", MeasureExtractor()
    )
    names = {actor.id: actor.name for actor in items.actors}
    assert [names[actor] for actor in items.measures[0].actors] == ["Zambian train drivers"]


def test_the_things_that_a_measure_is_done_to_are_no_targets(measures_of: Measures) -> None:
    (measure,) = measures_of("Norway sent two helicopters and a rescue team.")
    assert measure.targets == []


def test_nobody_is_named_for_what_may_go_on_from_a_relative_clause(
    measures_of: Measures,
) -> None:
    (measure,) = measures_of(
        "The general presented the gangs who committed acts of looting, fraud, and murdered people "
        "as patriots."
    )
    assert (measure.kind, measure.actors) == ("use_of_force", [])


def test_what_resumes_is_not_who_resumes_it(measures_of: Measures) -> None:
    (measure,) = measures_of("Mobile internet and telephone services resumed in Zambia.")
    assert (measure.status, measure.actors) == ("lifted", [])


def test_a_year_long_past_does_not_silence_what_others_do_today(measures_of: Measures) -> None:
    text = "Malawi brokered a truce in 2020. Zambia expelled three diplomats on Monday."
    assert [measure.kind for measure in measures_of(text)] == ["diplomatic"]
    (measure,) = measures_of("Zambia, which signed a treaty in 2020, closed the airport.")
    assert measure.kind == "movement_restriction"


@pytest.mark.parametrize(
    "text",
    [
        "Zambia suspended flights until Thursday.",
        "Police have arrested 14 people since Monday.",
        "Schools remain closed through Friday.",
    ],
)
def test_how_long_and_since_when_is_no_day_of_the_act(measures_of: Measures, text: str) -> None:
    assert [measure.date for measure in measures_of(text)] == [None]


def test_their_own_people_are_no_target(measures_of: Measures) -> None:
    (measure,) = measures_of("Zambia recalled its ambassador to Malawi on Monday.")
    assert "ambassador" not in " ".join(measure.targets)
