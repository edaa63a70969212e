"""Casualty figures, from the text of an article to items of the brief."""

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.brief import Casualty
from briefgen.extract import DocumentItems
from briefgen.extract.casualties.extractor import CasualtyExtractor
from briefgen.extract.language.parser_text import parser_text

Read = Callable[[str], list[Casualty]]
PUBLISHED = date(2031, 5, 14)  # a Wednesday


@pytest.fixture
def items(items_of: Callable[..., DocumentItems]) -> Callable[[str], DocumentItems]:
    return lambda text: items_of(text, CasualtyExtractor(), published=PUBLISHED)


@pytest.fixture
def read(items: Callable[[str], DocumentItems]) -> Read:
    return lambda text: list(items(text).casualties)


def kinds_and_bounds(figures: list[Casualty]) -> list[tuple[str, int | None, int | None]]:
    return [(figure.kind, figure.low, figure.high) for figure in figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At least 12 people were killed and 30 wounded.",
            [("killed", 12, None), ("injured", 30, 30)],
        ),
        ("The blast left 12 dead and 30 injured.", [("killed", 12, 12), ("injured", 30, 30)]),
        ("A bomb went off, killing nine people.", [("killed", 9, 9)]),
        ("The storm claimed the lives of 40 sailors.", [("killed", 40, 40)]),
        ("Five hundred people lost their lives.", [("killed", 500, 500)]),
        ("The death toll rose from 40 to 55.", [("killed", 55, 55)]),
        ("The quake brought the toll to 50.", [("killed", 50, 50)]),
        ("The number of wounded reached 81.", [("injured", 81, 81)]),
        ("The ministry counted 70 deaths.", [("killed", 70, 70)]),
        ("The murder of six nuns shocked the town.", [("killed", 6, 6)]),
        ("Thirteen people were shot dead by police.", [("killed", 13, 13)]),
        ("Eighty people are feared drowned or are known to have died.", [("killed", 80, 80)]),
        ("More than 60 people remain missing.", [("missing", 60, None)]),
        ("Police arrested 200 demonstrators.", [("detained", 200, 200)]),
        ("Rebels took 40 workers hostage.", [("kidnapped", 40, 40)]),
        ("Some 12,000 people were displaced.", [("displaced", 12000, 12000)]),
        ("A family of five was displaced.", [("displaced", 5, 5)]),
        ("Eight people were taken to hospital.", [("hospitalized", 8, 8)]),
        ("The regime executed 30 prisoners.", [("executed", 30, 30)]),
        ("Thirty people were killed or wounded.", [("killed_or_injured", 30, 30)]),
        ("No one was hurt.", [("injured", 0, 0)]),
        (
            "The blast killed a man, his wife and two children.",
            [("killed", 1, 1), ("killed", 3, 3)],
        ),
        (
            "Seven soldiers, two policemen and a child were killed.",
            [("killed", 7, 7), ("killed", 2, 2), ("killed", 1, 1)],
        ),
        ("Thousands of people have been killed.", [("killed", 1000, None)]),
        (
            "TWENTY PEASANTS WERE KILLED AND 12 WERE INJURED.",
            [("killed", 20, 20), ("injured", 12, 12)],
        ),
    ],
)
def test_the_parse_tells_number_and_fate(
    read: Read, text: str, expected: list[tuple[str, int | None, int | None]]
) -> None:
    assert kinds_and_bounds(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The rebels threatened to kill 20 hostages.",
        "A court postponed the executions of about 40 prisoners.",
        "The governor cancelled 40 scheduled executions.",
        "If the dam breaks, 900 people will be killed.",
        "The storm could kill hundreds of people.",
        "The plot would have killed 200 people.",
        "She prided herself on not hanging 300 mutineers.",
        "Road accidents kill about 2,000 people a year.",
        "The law lets judges jail up to 20 people.",
        "The gunman, 34, fled in one of two cars.",
        "The army destroyed 12 tanks and shot down two drones.",
        "Four gunmen opened fire on the market.",
        "The flood killed 40 cows and cost $12 million.",
        "About 60 percent of the houses were damaged.",
        "In 1987, 300 people died in a flood.",
        "Lena Roth, a student, was killed.",
        "The minister visited 12 towns after the attack.",
    ],
)
def test_what_is_no_figure_of_the_situation(read: Read, text: str) -> None:
    assert read(text) == []


def test_a_part_names_the_figure_that_contains_it(read: Read) -> None:
    whole, part = read("At least 600 people were killed, including about 50 police officers.")
    assert (part.low, part.high, part.qualifier) == (50, 50, "about")
    assert part.subset_of == whole.id
    assert part.group is not None
    assert part.group.role == "security"
    assert whole.subset_of is None


def test_a_list_that_adds_up_is_parts_of_the_sum(read: Read) -> None:
    whole, women, men = read("Police arrested 12 people, seven women and five men.")
    assert (women.subset_of, men.subset_of) == (whole.id, whole.id)


def test_the_speaker_asserts_and_the_medium_relays(read: Read) -> None:
    (figure,) = read("A Ruritanian doctor told Reuters that at least 60 miners had been killed.")
    assert figure.asserted_by is not None
    assert figure.asserted_by.startswith("actor-ruritanian-doctor")
    assert figure.relayed_by == ["actor-reuters"]
    assert figure.verification == "claimed"


def test_a_medium_that_counts_itself_asserts(read: Read) -> None:
    (figure,) = read("Reuters reported that 12 people had died.")
    assert (figure.asserted_by, figure.relayed_by) == ("actor-reuters", [])


def test_the_outlet_speaks_where_nobody_else_does(read: Read) -> None:
    (figure,) = read("Twelve people died in the fire.")
    assert (figure.asserted_by, figure.verification) == (None, "unknown")


def test_a_verified_toll_and_the_cases_under_review(read: Read) -> None:
    verified, pending = read(
        "The Harbour Rights Group announced Saturday that its verified death toll stood at 212; "
        "a further 96 cases were under review."
    )
    assert (verified.low, verified.verification, verified.counting) == (
        212,
        "verified",
        "cumulative",
    )
    assert (verified.as_of, verified.as_of_text) == (date(2031, 5, 10), "Saturday")
    assert (pending.kind, pending.low, pending.verification) == ("killed", 96, "under_review")
    assert pending.asserted_by == verified.asserted_by is not None


def test_a_denied_figure_is_marked(read: Read) -> None:
    (figure,) = read("The army denied that 40 protesters had been killed.")
    assert figure.verification == "denied"


def test_circumstances_are_read_off_the_clause(read: Read) -> None:
    (figure,) = read(
        "The junta has killed more than 1,700 villagers in an offensive against the uprising "
        "that began on 2 April."
    )
    assert figure.attributed_to == "actor-junta"
    assert figure.cause == "offensive"
    assert (figure.since, figure.since_text) == (date(2031, 4, 2), "2 April")
    assert (figure.counting, figure.qualifier) == ("cumulative", "more_than")
    assert figure.group is not None
    assert (figure.group.role, figure.group.text) == ("civilian", "villagers")


def test_an_incident_has_its_day_and_cause(read: Read) -> None:
    (figure,) = read("At least 20 people were killed in a blast in Vienna on Monday.")
    assert (figure.counting, figure.as_of) == ("incident", date(2031, 5, 12))
    assert (figure.cause, figure.place) == ("blast", "Vienna")


def test_what_precedes_a_participle_is_not_blamed(read: Read) -> None:
    (figure,) = read("Police were hunting a man over the blast, wounding 13 people in the street.")
    assert figure.attributed_to is None


def test_the_same_figure_told_twice_is_one_item_with_both_its_words(read: Read) -> None:
    (figure,) = read(
        "The fire killed 14 people on Monday.\n\n"
        "Schools stayed closed across the city. The 14 people killed in the fire were mourned."
    )
    content = [span for span in figure.evidence if span.part == "content"]
    assert len(content) == 2
    assert all("14" in span.exact for span in content)


def test_every_figure_rests_on_words_that_hold_its_number(
    items: Callable[[str], DocumentItems],
) -> None:
    found = items(
        "Gunmen killed at least nine people, the governor told Reuters on Monday. Hundreds were "
        "hurt, 12 of them badly. The hospital said two of the nine were children."
    )
    assert found.ungrounded == 0
    assert len(found.casualties) >= 3
    for figure in found.casualties:
        assert figure.raw
        assert any(figure.raw in span.exact for span in figure.evidence if span.part == "content")


def test_ids_are_the_same_again_and_need_no_other_figure(read: Read) -> None:
    first = read("Forty people died in the flood.")
    second = read("Two men were arrested. Forty people died in the flood.")
    assert first[0].id in {figure.id for figure in second}
    assert first[0].id.startswith("casualty-killed-40-")


def test_text_for_the_parser_keeps_every_place() -> None:
    text = "BOGOTÁ, 3 MAY -- TWO MEN\nWERE SEEN. I SAW “THEM.”"
    assert len(parser_text(text)) == len(text)
    assert parser_text(text) == 'Bogotá, 3 may -- Two men were seen. I saw "them."'
    assert parser_text("Mixed Case stays.") == "Mixed Case stays."


def test_an_injury_of_no_grave_kind_is_no_figure(read: Read) -> None:
    assert [figure.low for figure in read("None of the injuries were grave.")] == []


def test_a_toll_that_the_text_replaces_is_no_figure(read: Read) -> None:
    (figure,) = read("The ministry said 34 people had died, revising an earlier toll of 29.")
    assert figure.low == 34


def test_the_figure_is_of_what_was_told_before(read: Read) -> None:
    first, second = read("The junta reported 11 dead. The guild put the figure at more than 100.")
    assert (first.kind, first.low) == ("killed", 11)
    assert (second.kind, second.low, second.counting) == ("killed", 100, "cumulative")


def test_a_number_as_great_as_a_running_total_is_one(read: Read) -> None:
    total, other = read(
        "The Harbour Rights Group has verified 330 deaths. "
        "The opposition newspaper told of 900 civilians killed."
    )
    assert (total.low, total.counting) == (330, "cumulative")
    assert (other.low, other.counting) == (900, "cumulative")


def test_a_day_in_a_clause_beside_is_not_the_figures_own(read: Read) -> None:
    hurt, kept = read("Twelve people were hurt but four were still in hospital on Monday.")
    assert (hurt.low, hurt.as_of_text) == (12, None)
    assert (kept.low, kept.as_of_text) == (4, "Monday")


def test_a_part_is_tied_to_a_figure_that_is_told_twice(read: Read) -> None:
    whole, part = read(
        "The fire killed 40 people, including nine children. Flags flew low. "
        "The fire killed 40 people."
    )
    assert len([span for span in whole.evidence if span.part == "content"]) == 2
    assert part.subset_of == whole.id


def test_who_is_quoted_within_what_another_says_asserts(read: Read) -> None:
    (figure,) = read("Reuters reported that the ministry said 12 miners had died.")
    assert (figure.asserted_by, figure.relayed_by) == ("actor-ministry", ["actor-reuters"])


def test_each_side_asserts_its_own_number(read: Read) -> None:
    high, low = read(
        "Between 12 and 15 people were killed, a doctor said, though the government spoke of "
        "six deaths."
    )
    assert (high.low, high.high) == (12, 15)
    assert high.asserted_by is not None
    assert high.asserted_by.startswith("actor-doctor")
    assert (low.low, low.asserted_by) == (6, "actor-government")


def test_what_is_still_being_checked_is_under_review(read: Read) -> None:
    (figure,) = read("The ministry said it was checking reports that 20 people had been killed.")
    assert figure.verification == "under_review"


def test_a_part_may_stand_before_its_whole(read: Read) -> None:
    part, whole = read("Eleven of the 30 people wounded in the shooting remain in hospital.")
    assert (part.low, part.subset_of, whole.low) == (11, whole.id, 30)


def test_an_older_disaster_named_for_comparison_is_no_figure(read: Read) -> None:
    assert read("It was the worst fire since 2016, when 86 people were killed.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officials said 53 people had died, up from 41 a day earlier.", [("killed", 53, 53)]),
        ("The ministry revised the death toll down to 49 from 53.", [("killed", 49, 49)]),
        ("Bad roads kill 40 people a day.", []),
        ("Police arrested 1,000,000,000,000 people.", []),
    ],
)
def test_revisions_rates_and_the_impossible(
    read: Read, text: str, expected: list[tuple[str, int, int]]
) -> None:
    assert kinds_and_bounds(read(text)) == expected


def test_nobody_is_counted_of_one_event_only(read: Read) -> None:
    (figure,) = read("No one was hurt in the harbour, police said.")
    assert (figure.low, figure.counting) == (0, "incident")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Officials lowered the death toll to 30 from 34.", 30),
        ("The toll rose to 61, up from 55 on Friday.", 61),
        ("The toll was cut to 12 from 15 dead.", 12),
        ("Rescuers said 88 people had drowned, down from 102 dead on Monday.", 88),
    ],
)
def test_of_two_numbers_the_one_that_holds_is_a_running_toll(
    read: Read, text: str, number: int
) -> None:
    (figure,) = read(text)
    assert (figure.kind, figure.low, figure.high) == ("killed", number, number)
    assert (figure.counting, figure.as_of) == ("cumulative", None)


@pytest.mark.parametrize(
    "text",
    [
        "The guild put the toll at 45, including 20 sailors and seven pupils.",
        "The coroner spoke of a toll of 45, including 20 sailors and seven pupils.",
        "The death toll stands at 45, among them 20 sailors and seven pupils.",
        "The toll climbed to 45, including 20 sailors and seven pupils.",
    ],
)
def test_a_toll_has_parts(read: Read, text: str) -> None:
    whole, sailors, pupils = read(text)
    assert (whole.low, whole.subset_of) == (45, None)
    assert [(part.kind, part.low) for part in (sailors, pupils)] == [("killed", 20), ("killed", 7)]
    assert {part.subset_of for part in (sailors, pupils)} == {whole.id}
    assert {part.counting for part in (sailors, pupils)} == {"cumulative"}


def test_some_of_the_dead_are_part_of_a_toll_told_long_before(read: Read) -> None:
    whole, part = read(
        "The ministry said 64 people have died. Schools closed. Trains stopped. Shops shut. "
        "Snow fell. The Harbour Guild said nine of the dead were pupils and children."
    )
    assert (part.low, part.subset_of, part.counting) == (9, whole.id, whole.counting)
    assert part.group is not None
    assert part.group.role == "child"


def test_some_of_the_dead_are_part_of_no_smaller_figure(read: Read) -> None:
    first, second = read("Police found two people dead. Nine of the dead were boys.")
    assert (first.low, second.low, second.subset_of) == (2, 9, None)


@pytest.mark.parametrize("place", ["Drelm", "the town of Drelm"])
def test_a_place_that_no_gazetteer_holds(read: Read, place: str) -> None:
    (figure,) = read(f"No one was killed in {place}, police said.")
    assert (figure.high, figure.counting, figure.place) == (0, "incident", "Drelm")


def test_what_began_opens_the_count_and_the_telling_closes_it(read: Read) -> None:
    killed, hurt = read(
        "At least 23 people have been killed and 70 hurt since riots over bread spread through "
        "the north on Saturday, the police said Tuesday."
    )
    for figure in (killed, hurt):
        assert figure.counting == "cumulative"
        assert (figure.since, figure.since_text) == (date(2031, 5, 10), "Saturday")
        assert (figure.as_of, figure.as_of_text) == (date(2031, 5, 13), "Tuesday")


def test_half_a_mark_of_html_is_no_end_of_a_clause(read: Read) -> None:
    figures = read("Nine people were wounded &amp; three missing, the mayor said.")
    assert figures
    assert not any(span.exact.endswith("&amp") for f in figures for span in f.evidence)
    assert not any(figure.text.rstrip(";").endswith("&amp") for figure in figures)


@pytest.mark.parametrize(
    "text",
    [
        (
            "About 30 people were injured and at least 12 were killed in a blast in Vienna on "
            "Monday, the mayor said."
        ),
        "The Harbour Guild said more than two hundred sailors had drowned, up from 180 a day ago.",
        (
            "Between 40 and 50 pupils were taken to hospital, including six girls, a doctor told "
            "Reuters."
        ),
        "The toll rose to 1,250 dead and nearly 3 thousand wounded, officials said on Tuesday.",
    ],
)
def test_line_ends_in_a_sentence_change_no_figure(read: Read, text: str) -> None:
    def told(figure: Casualty) -> dict[str, object]:
        return figure.model_dump(include=_TOLD) | {"raw": " ".join((figure.raw or "").split())}

    figures = [told(figure) for figure in read(text)]
    assert figures
    assert [told(figure) for figure in read(text.replace(" ", "\n"))] == figures


_TOLD = {
    "kind", "group", "low", "high", "qualifier", "counting", "verification", "as_of", "as_of_text",
    "place", "cause", "text",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "asserter"),
    [
        ("State television reported 11 dead.", "actor-state-television"),
        ("National radio spoke of 11 dead.", "actor-national-radio"),
        ("The clinic reported nine dead. The opposition put the number at 11.", "actor-opposition"),
    ],
)
def test_media_and_camps_assert(read: Read, text: str, asserter: str) -> None:
    figure = read(text)[-1]
    assert figure.low == 11
    assert figure.asserted_by is not None
    assert figure.asserted_by.startswith(asserter)
