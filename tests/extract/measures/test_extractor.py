"""Measures: each status, verbs and nouns, takers and targets, and what is no measure."""

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.brief import Measure
from briefgen.extract import DocumentItems
from briefgen.extract.measures.extractor import MeasureExtractor

Reader = Callable[..., DocumentItems]

THURSDAY = date(2031, 5, 15)


@pytest.fixture
def measures_of(items_of: Reader) -> Callable[..., tuple[Measure, ...]]:
    def reader(text: str, published: date | None = None) -> tuple[Measure, ...]:
        return items_of(text, MeasureExtractor(), published=published).measures

    return reader


@pytest.fixture
def names_of(items_of: Reader) -> Callable[[str], list[tuple[list[str], list[str]]]]:
    """Names of takers and targets of the measures of a text."""

    def reader(text: str) -> list[tuple[list[str], list[str]]]:
        items = items_of(text, MeasureExtractor())
        names = {actor.id: actor.name for actor in items.actors}
        return [
            (
                [names[actor] for actor in measure.actors],
                [names[actor] for actor in measure.targets],
            )
            for measure in items.measures
        ]

    return reader


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The government of Kenya announced sanctions on Uganda.", "sanction", "announced"),
        ("Portugal has imposed sanctions on Uruguay.", "sanction", "in_force"),
        ("Portugal lifted sanctions on Uruguay.", "sanction", "lifted"),
        ("Portugal threatened to impose sanctions on Uruguay.", "sanction", "threatened"),
        ("Portugal is considering sanctions on Uruguay.", "sanction", "proposed"),
        ("Portugal plans to impose sanctions on Uruguay.", "sanction", "proposed"),
        (
            "The army is moving troops toward the border with Uruguay.",
            "military_movement",
            "in_force",
        ),
        ("Portugal has moved warships toward Uruguay.", "military_movement", "completed"),
        ("Portugal will send troops to Uruguay.", "military_movement", "announced"),
        ("The regime postponed the executions of two prisoners.", "judicial", "postponed"),
        ("The government cancelled a visit to Uruguay.", "diplomatic", "cancelled"),
        ("Police arrested 12 students in Lisbon.", "arrest_or_detention", "completed"),
        ("The army denied shelling the town.", "use_of_force", "denied"),
        (
            "The authorities imposed a curfew in the northern town.",
            "movement_restriction",
            "in_force",
        ),
        ("The government shut down the internet.", "communication_restriction", "in_force"),
        ("Japan donated 40 tents to Paraguay.", "aid", "completed"),
        ("Thousands of workers staged a rally in Lisbon.", "protest", "completed"),
        ("The parliament passed a law on fisheries.", "legislative", "completed"),
        ("Japan suspended military aid to Paraguay.", "sanction", "in_force"),
        ("Portugal cancelled the sale of jets to Uruguay.", "economic", "cancelled"),
        ("Portugal will lift the curfew if the truce holds.", "movement_restriction", "announced"),
        ("Portugal may lift the curfew if the truce holds.", "movement_restriction", "proposed"),
        ("Portugal may halt mediation if the war goes on.", "diplomatic", "threatened"),
        ("Portugal said it was considering sanctions on Uruguay.", "sanction", "proposed"),
        ("Internet access was cut on Tuesday.", "communication_restriction", "in_force"),
        ("The army was placed on high alert.", "military_movement", "in_force"),
        ("A court sentenced Duval to 40 days in jail.", "judicial", "completed"),
        ("Ana Duval called it a farce and threatened new sanctions.", "sanction", "threatened"),
        ("Kenyan aircraft bombed a depot in the hills.", "use_of_force", "completed"),
        ("Six villagers were killed by shelling in Beira.", "use_of_force", "completed"),
        ("Portugal ordered the evacuation of nine towns.", "movement_restriction", "announced"),
        ("Farmers in the delta were ordered to evacuate.", "movement_restriction", "announced"),
        ("Japan will send £7m in aid to Paraguay.", "aid", "announced"),
        ("Japan pledged $90 million in aid to Paraguay.", "aid", "announced"),
        (
            "The parliament voted 30-12 to extend the state of emergency.",
            "movement_restriction",
            "announced",
        ),
        ("An aid convoy was blocked at the crossing.", "movement_restriction", "in_force"),
        (
            "The governor declared a state of emergency in Beira.",
            "movement_restriction",
            "in_force",
        ),
        ("Pilots in Lisbon went on strike on Monday.", "protest", "completed"),
        ("Kenya moved two brigades to the border.", "military_movement", "completed"),
    ],
)
def test_kind_and_status_are_read_off_verb_and_noun(
    measures_of: Callable[..., tuple[Measure, ...]], text: str, kind: str, status: str
) -> None:
    (measure,) = measures_of(text)
    assert (measure.kind, measure.status) == (kind, status)


@pytest.mark.parametrize(
    "text",
    [
        "Portugal demanded that Uruguay lift the curfew.",
        "The minister urged Portugal to impose sanctions on Uruguay.",
        "Portugal has not imposed sanctions on Uruguay.",
        "Portugal should impose sanctions on Uruguay.",
        "Portugal could bomb the port of Montevideo.",
        "Critics accused Portugal of bombing the port.",
        "Portugal has not specified what action it might take.",
        "If Portugal bombs the port, the talks are over.",
        "The candidate attacked her rival in a debate.",
        "She met her husband in 2019.",
        "A media attack hurt the campaign.",
        "The road was closed on Tuesday for repairs.",
        "The hospital was placed on high alert.",
        "The bakery closed its doors and released a cookbook.",
    ],
)
def test_what_is_demanded_possible_denied_or_meant_otherwise_is_no_measure(
    measures_of: Callable[..., tuple[Measure, ...]], text: str
) -> None:
    assert measures_of(text) == ()


@pytest.mark.parametrize(
    ("text", "taker", "target"),
    [
        ("Kenya imposed sanctions on Uganda.", "Kenya", "Uganda"),
        ("Sanctions were imposed on Uganda by Kenya.", "Kenya", "Uganda"),
        ("The sanctions imposed on Uganda by Kenya hurt trade.", "Kenya", "Uganda"),
        ("Kenya said it would impose sanctions on Uganda.", "Kenya", "Uganda"),
        ("Kenya is in the process of moving warships toward Uganda.", "Kenya", "Uganda"),
    ],
)
def test_taker_and_target_are_actors(
    names_of: Callable[[str], list[tuple[list[str], list[str]]]],
    text: str,
    taker: str,
    target: str,
) -> None:
    assert names_of(text) == [([taker], [target])]


def test_a_relative_clause_names_who_imposed_it(
    measures_of: Callable[..., tuple[Measure, ...]],
) -> None:
    text = "Figures are scarce because of a phone blackout that authorities imposed on March 3."
    (measure,) = measures_of(text, date(2031, 3, 20))
    assert measure.kind == "communication_restriction"
    assert measure.text == "a phone blackout that authorities imposed on March 3"
    assert measure.date == date(2031, 3, 3)
    assert measure.date_text == "March 3"
    assert measure.actors


def test_what_will_not_be_is_announced_with_its_condition(
    measures_of: Callable[..., tuple[Measure, ...]],
) -> None:
    text = "There will be no meetings with Ugandan officials until the army withdraws."
    (measure,) = measures_of(text)
    assert (measure.kind, measure.status) == ("diplomatic", "announced")
    assert measure.condition == "until the army withdraws"


def test_an_idiom_of_readiness_is_a_threat(
    measures_of: Callable[..., tuple[Measure, ...]],
) -> None:
    text = 'Kenya warned that its navy was "locked and loaded" if Uganda fired on ships.'
    (measure,) = measures_of(text)
    assert measure.status == "threatened"
    assert measure.plover is not None
    assert measure.plover.event == "THREATEN"


def test_a_decision_not_to_do_it_cancels_it(
    measures_of: Callable[..., tuple[Measure, ...]],
) -> None:
    (measure,) = measures_of("Their decision was not to hang 40 prisoners.")
    assert (measure.kind, measure.status) == ("judicial", "cancelled")


@pytest.mark.parametrize(
    "text",
    [
        "The best decision they made was not hanging 40 prisoners.",
        '"The wisest choice the king ever made was not arresting the students," she said.',
    ],
)
def test_praise_of_a_decision_is_no_measure(
    measures_of: Callable[..., tuple[Measure, ...]], text: str
) -> None:
    assert measures_of(text) == ()


def test_the_speaker_asserts_what_only_the_speaker_tells(items_of: Reader) -> None:
    text = "Spokesman Pedro Alves said on Monday that rebels had shelled the port of Beira."
    items = items_of(text, MeasureExtractor())
    (measure,) = items.measures
    names = {actor.id: actor.name for actor in items.actors}
    assert names[measure.asserted_by or ""] == "Pedro Alves"


def test_the_outlet_asserts_what_it_tells_itself(
    measures_of: Callable[..., tuple[Measure, ...]],
) -> None:
    (measure,) = measures_of("Rebels shelled the port of Beira.")
    assert measure.asserted_by is None


def test_an_act_told_twice_is_one_measure_with_both_places(
    measures_of: Callable[..., tuple[Measure, ...]],
) -> None:
    text = (
        "Kenya imposed sanctions on Uganda.\n\nThe dispute began in the spring.\n\n"
        "Kenya has imposed sanctions on Uganda, and trade has fallen."
    )
    (measure,) = measures_of(text)
    assert [span.part for span in measure.evidence] == ["content", "content"]
    for span in measure.evidence:
        assert text[span.start : span.end] == span.exact


def test_tellings_that_differ_in_status_are_linked(
    measures_of: Callable[..., tuple[Measure, ...]],
) -> None:
    text = (
        "Kenya postponed the execution of two spies.\n\nKenya cancelled the execution of two spies."
    )
    first, second = measures_of(text)
    assert {first.status, second.status} == {"postponed", "cancelled"}
    assert first.same_act == [second.id]
    assert second.same_act == [first.id]


def test_those_put_on_a_list_of_sanctions_are_targets(
    measures_of: Callable[..., tuple[Measure, ...]],
) -> None:
    text = "Kenya announced sanctions. The Treasury Department targeted officials like Ana Duval."
    kinds = [measure.kind for measure in measures_of(text)]
    assert kinds == ["sanction", "sanction"]
    assert measures_of("The campaign targeted voters like Ana Duval.") == ()


def test_similar_measures_are_sanctions_where_sanctions_are_spoken_of(
    measures_of: Callable[..., tuple[Measure, ...]],
) -> None:
    text = "Kenya imposed sanctions on Uganda. Portugal is considering similar measures."
    assert [measure.status for measure in measures_of(text)] == ["in_force", "proposed"]
    assert measures_of("Portugal is considering similar measures.") == ()


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Soldiers fired live rounds at the marchers.", "firearms"),
        ("Soldiers denied using live rounds.", "firearms"),
        ("Soldiers fired mortar rounds at the town.", "heavy-weapons"),
    ],
)
def test_what_is_fired_gives_the_mode(
    measures_of: Callable[..., tuple[Measure, ...]], text: str, mode: str
) -> None:
    (measure,) = measures_of(text)
    assert measure.plover is not None
    assert (measure.kind, measure.plover.mode) == ("use_of_force", mode)


def test_acts_with_other_numbers_are_two(
    measures_of: Callable[..., tuple[Measure, ...]],
) -> None:
    text = "Police arrested 12 students in Lisbon. Police arrested 45 students in Lisbon."
    assert len(measures_of(text)) == 2


def test_the_house_of_another_is_no_target(items_of: Reader) -> None:
    items = items_of(
        "Pedro Alves spoke on Monday. Ana Duval was arrested at his home.", MeasureExtractor()
    )
    names = {actor.id: actor.name for actor in items.actors}
    (measure,) = items.measures
    assert "Pedro Alves" not in [names[target] for target in measure.targets]


def test_a_crowd_that_blocks_a_road_protests_and_a_state_restricts(
    measures_of: Callable[..., tuple[Measure, ...]],
) -> None:
    (crowd,) = measures_of("Farmers blocked roads into the capital.")
    (state,) = measures_of("Kenya closed the border with Uganda.")
    assert (crowd.kind, state.kind) == ("protest", "movement_restriction")


def test_history_is_left_out(measures_of: Callable[..., tuple[Measure, ...]]) -> None:
    assert measures_of("Kenya invaded Uganda in 1979.", THURSDAY) == ()
    assert measures_of("Kenya invaded Uganda on Monday.", THURSDAY) != ()


def test_ids_stay_when_the_article_is_read_again(
    measures_of: Callable[..., tuple[Measure, ...]],
) -> None:
    text = "Kenya imposed sanctions on Uganda. Police arrested 12 students in Lisbon."
    assert measures_of(text) == measures_of(text)
    ids = [measure.id for measure in measures_of(text)]
    assert ids[0].startswith("measure-sanction-kenya-imposed-sanctions-on-uganda-")
    assert len(set(ids)) == len(ids)


def test_a_text_without_a_crisis_gives_none(
    measures_of: Callable[..., tuple[Measure, ...]],
) -> None:
    text = (
        "The museum opened a new wing on Sunday. Visitors queued around the block to see the "
        "paintings, and the director said she hoped to raise money for a second hall. A choir "
        "sang. The cafe served soup made with leeks from the garden."
    )
    assert measures_of(text) == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kenya announced sanctions on Thursday against three officials of Uganda.", 2),
        ("Kenya will impose sanctions on Thursday against three officials of Uganda.", 9),
    ],
)
def test_an_announcement_is_dated_by_the_tense_of_its_verb(
    items_of: Reader, text: str, day: int
) -> None:
    items = items_of(text, MeasureExtractor(), published=date(2030, 5, 5))
    assert [measure.date for measure in items.measures] == [date(2030, 5, day)]
