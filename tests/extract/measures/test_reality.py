"""What is only supposed, said by others, figurative or long past is no measure of the outlet's."""

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.brief import Measure
from briefgen.extract import DocumentItems
from briefgen.extract.casualties.extractor import CasualtyExtractor
from briefgen.extract.measures.extractor import MeasureExtractor

Reader = Callable[..., DocumentItems]

DAY = date(2031, 3, 13)


def measures_of(items_of: Reader, text: str) -> tuple[Measure, ...]:
    return items_of(text, MeasureExtractor(), published=DAY).measures


@pytest.mark.parametrize(
    "text",
    [
        "Were Norway to send troops, Chad would respond.",
        "Had the army fired on the crowd, many would have died.",
        "Had the court annulled the vote, riots would have followed.",
        "Had police arrested the mayor, crowds would have marched.",
        "Should Egypt close the canal, trade would collapse.",
        'BERGEN, March 13 — "The court would have jailed him had he returned," his lawyer said.',
        "Chad would have sent troops had Niger asked for them.",
        '"Had the junta closed the border," the minister said, "people would have starved."',
    ],
)
def test_what_is_supposed_against_the_facts_is_no_measure(items_of: Reader, text: str) -> None:
    assert measures_of(items_of, text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The sanctions imposed by Peru would have crippled the mines, officials said.",
        "Never had the army shelled the town before. The army shelled it on Friday.",
    ],
)
def test_an_act_beside_a_supposition_is_one(items_of: Reader, text: str) -> None:
    assert len(measures_of(items_of, text)) == 1


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ('President Otieno named "brutal sanctions imposed by Peru" as a cause.', "Otieno"),
        ('The minister listed "the blockade imposed by Peru" among the reasons.', "minister"),
        ('The minister blamed "cruel sanctions imposed by Peru" for the hunger.', "minister"),
        ('In its report, the group named "raids carried out by Chadian police".', "group"),
        ("The tribunal called the blockade imposed by Peru illegal.", "tribunal"),
        ('The army carried out a "targeted strike" on the camp.', None),
        ("The union called off the strike at the port.", None),
    ],
)
def test_who_names_an_act_asserts_it(items_of: Reader, text: str, teller: str | None) -> None:
    items = items_of(text, MeasureExtractor(), published=DAY)
    names = {actor.id: actor.name for actor in items.actors}
    (measure,) = items.measures
    assert names.get(measure.asserted_by or "") == teller


@pytest.mark.parametrize(
    "text",
    [
        "A published figure of 900 civilians killed by the army was repeated. No source was named.",
        "A figure has been published: 900 civilians killed by the government.",
        "A figure of 900 people killed by the army has circulated, but no source was given.",
    ],
)
def test_a_figure_without_a_source_is_no_act(items_of: Reader, text: str) -> None:
    items = items_of(text, MeasureExtractor(), CasualtyExtractor(), published=DAY)
    assert items.measures == ()
    assert [figure.low for figure in items.casualties] == [900]


def test_people_killed_are_an_act_all_the_same(items_of: Reader) -> None:
    (measure,) = measures_of(items_of, "The army killed 12 civilians on Friday.")
    assert measure.kind == "use_of_force"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The court in Oslo adjourned the trial of Liv Dahl to April 2.", date(2031, 4, 2)),
        ("Chile postponed the talks to January 9.", date(2032, 1, 9)),
        ("Chile postponed the talks on March 10.", date(2031, 3, 10)),
    ],
)
def test_the_new_day_of_what_is_put_off_lies_ahead(items_of: Reader, text: str, day: date) -> None:
    (measure,) = measures_of(items_of, text)
    assert (measure.status, measure.date) == ("postponed", day)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("During the 1950-53 war, Norwegian planes bombed the port.", 0),
        ("In the 2011-2014 conflict, Norway sent troops to Chad.", 0),
        ("During the 2030-31 season, Norway imposed sanctions on Chad.", 1),
    ],
)
def test_a_span_of_years_is_history_by_its_last(items_of: Reader, text: str, found: int) -> None:
    assert len(measures_of(items_of, text)) == found


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Union leaders said they will extend the strike. Soldiers went on strike over pay.",
            ["protest", "protest"],
        ),
        (
            "The unions called off the strike at the port. Norway will not send troops to Mali.",
            ["protest"],
        ),
        ("Workers fled. The army launched a strike on the camp.", ["use_of_force"]),
    ],
)
def test_the_takers_tell_which_strike_is_meant(
    items_of: Reader, text: str, kinds: list[str]
) -> None:
    assert [measure.kind for measure in measures_of(items_of, text)] == kinds


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Dahl said Peru was locked and loaded.", "Peru was locked and loaded"),
        (
            'Peru stood "locked and loaded and ready to go."',
            'Peru stood "locked and loaded and ready to go."',
        ),
        (
            "Norway stood ready to strike if Chad attacked the port, its president said.",
            "Norway stood ready to strike if Chad attacked the port",
        ),
    ],
)
def test_a_readiness_for_force_is_a_threat(items_of: Reader, text: str, told: str) -> None:
    (measure,) = measures_of(items_of, text)
    assert (measure.kind, measure.status, measure.text) == ("use_of_force", "threatened", told)


@pytest.mark.parametrize(
    "text",
    [
        "Executions of detained protesters may go ahead, Chad's judiciary signaled on Sunday.",
        "Chad's judiciary hinted that the executions might proceed.",
    ],
)
def test_what_may_go_ahead_has_its_source(items_of: Reader, text: str) -> None:
    items = items_of(text, MeasureExtractor(), published=DAY)
    names = {actor.id: actor.name for actor in items.actors}
    (measure,) = items.measures
    assert (measure.kind, measure.status) == ("judicial", "threatened")
    assert names[measure.asserted_by or ""] == "Chad's judiciary"


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The rebels freed 30 hostages on Friday.", "arrest_or_detention", "lifted"),
        ("Police released the mayor on bail.", "arrest_or_detention", "lifted"),
        (
            "The army said it had freed all 18 hostages held by rebels.",
            "arrest_or_detention",
            "lifted",
        ),
        ("China suspended work on a rail project in the province.", "economic", "in_force"),
    ],
)
def test_releases_and_works(items_of: Reader, text: str, kind: str, status: str) -> None:
    (measure,) = measures_of(items_of, text)
    assert (measure.kind, measure.status) == (kind, status)


@pytest.mark.parametrize(
    "text",
    [
        "The restored panels would attack the eye with colour, curator Anna Dahl said.",
        '"People will be arrested by the detail," she said.',
        "Coach Liv Dahl had threatened to drop the goalkeeper.",
    ],
)
def test_figures_of_speech_are_no_measures(items_of: Reader, text: str) -> None:
    assert measures_of(items_of, text) == ()


def test_a_denial_by_ones_own_judiciary_is_linked_to_the_claim(items_of: Reader) -> None:
    text = "Chad executed two men on Friday. Chad did not execute the two men, its judiciary said."
    claim, denial = measures_of(items_of, text)
    assert (claim.status, denial.status) == ("completed", "denied")
    assert claim.same_act == [denial.id]


def test_the_government_of_somebody_in_office_is_the_state(items_of: Reader) -> None:
    text = "Kenyan Foreign Minister Amina Odero said her government would send troops to Chad."
    items = items_of(text, MeasureExtractor(), published=DAY)
    names = {actor.id: actor.name for actor in items.actors}
    (measure,) = items.measures
    assert [names[actor] for actor in measure.actors] == ["Kenya"]


def test_a_country_with_a_hyphen_is_read_whole(items_of: Reader) -> None:
    items = items_of("Guinea-Bissau closed its border.", MeasureExtractor(), published=DAY)
    assert [actor.name for actor in items.actors] == ["Guinea-Bissau"]


def test_a_capital_that_is_ready_stands_for_its_state(items_of: Reader) -> None:
    text = 'President Dahl said Lisbon was "locked and loaded" if Chad executed detainees.'
    items = items_of(text, MeasureExtractor(), published=DAY)
    names = {actor.id: actor.name for actor in items.actors}
    (measure,) = items.measures
    assert [names[actor] for actor in measure.actors] == ["Portugal"]
    assert measure.condition == "if Chad executed detainees"
