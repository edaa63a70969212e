"""The ways in which news tell of casualties, one sentence each, and those that tell of none."""

from collections.abc import Callable

import pytest

from briefgen.brief import Casualty
from briefgen.extract import DocumentItems
from briefgen.extract.casualties.extractor import CasualtyExtractor

Read = Callable[[str], list[Casualty]]
Bounds = tuple[str, int | None, int | None]


BLASTS: list[Bounds] = [("killed", 103, 103), ("injured", 297, 297)]


@pytest.fixture
def read(items_of: Callable[..., DocumentItems]) -> Read:
    return lambda text: list(items_of(text, CasualtyExtractor()).casualties)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # In company, and by the side of others.
        ("The minister was killed, along with two of his guards.", [("killed", 2, 2)]),
        (
            "Six sailors were killed with two other Danes injured.",
            [("killed", 6, 6), ("injured", 2, 2)],
        ),
        ("Forty men were first beaten and then arrested.", [("detained", 40, 40)]),
        ("Two engineers have been summoned and are in detention.", [("detained", 2, 2)]),
        # What is said of the hurt.
        ("Four people have bullet wounds.", [("injured", 4, 4)]),
        ("Of the wounded, four were in critical condition.", [("injured", 4, 4)]),
        ("Two of the patients are listed in serious condition.", [("injured", 2, 2)]),
        ("Seven fishermen sustained various degrees of burns.", [("injured", 7, 7)]),
        ("Five have lost limbs.", [("injured", 5, 5)]),
        ("Two of his guards were hit by fragments.", [("injured", 2, 2)]),
        ("A doctor said two of the injured had died.", [("killed", 2, 2)]),
        ("Nine of the injured remain in hospital.", [("hospitalized", 9, 9)]),
        ("The blast left 61 in hospital.", [("hospitalized", 61, 61)]),
        ("The hospital was treating 19 patients.", [("hospitalized", 19, 19)]),
        ("Another nine were taken to Lund Medical Center.", [("hospitalized", 9, 9)]),
        ("All nine were evacuated by air to hospitals.", [("hospitalized", 9, 9)]),
        # Shot and stabbed leaves open what came of it.
        ("Five people were shot on Sunday.", [("killed_or_injured", 5, 5)]),
        ("Three men were shot and killed.", [("killed", 3, 3)]),
        ("Gunmen shot and wounded six men.", [("injured", 6, 6)]),
        ("A gunman fatally shot two deputies.", [("killed", 2, 2)]),
        ("Soldiers shot dead more than 70 protesters.", [("killed", 70, None)]),
        ("Two boys were stabbed to death.", [("killed", 2, 2)]),
        ("The militia lost over 600 dead and wounded.", [("killed_or_injured", 600, None)]),
        ("A bomber killed himself and at least 10 recruits.", [("killed", 10, None)]),
        (
            "The ministry put the death toll at 12 and the injured at 26.",
            [("killed", 12, 12), ("injured", 26, 26)],
        ),
        ("Over 900 people were forced to leave their homes.", [("displaced", 900, None)]),
        ("Eight women were among those killed.", [("killed", 8, 8)]),
        (
            "It puts the number of dead at 1,200, without telling fighters from civilians.",
            [("killed", 1200, 1200)],
        ),
        # Other words for death, arrest and flight.
        ("Eight members of the family were burned alive.", [("killed", 8, 8)]),
        ("Seven people burned to death in their cars.", [("killed", 7, 7)]),
        ("Rescuers pulled four more corpses from the debris.", [("killed", 4, 4)]),
        ("Four people were listed as missing.", [("missing", 4, 4)]),
        ("Police said 12 suspects had been picked up.", [("detained", 12, 12)]),
        ("The squad had rounded up 11 people.", [("detained", 11, 11)]),
        ("Seven youths were taken in for questioning.", [("detained", 7, 7)]),
        ("Over 3 million have been forced to flee their homes.", [("displaced", 3_000_000, None)]),
        ("Some 70,000 people have fled to neighbouring countries.", [("displaced", 70000, 70000)]),
        ("Some 175,000 people lost their homes.", [("displaced", 175000, 175000)]),
        ("Thirtythree sailors were injured.", [("injured", 33, 33)]),
        # Tolls in every order of words.
        ("He put the number of those injured at nine.", [("injured", 9, 9)]),
        (
            "It puts the dead at 14 and the wounded, 24 in all, were flown out.",
            [("killed", 14, 14), ("injured", 24, 24)],
        ),
        (
            "This brings to 82 the number of nurses who have lost their lives.",
            [("killed", 82, 82)],
        ),
        # The parser loses the thread at an insertion.
        (
            "In March more than 100 people, most of them young farmers, lost their lives there.",
            [("killed", 100, None)],
        ),
        # Deeds that are taken for granted, whatever is done about them.
        ("The government promised to investigate the murder of six nuns.", [("killed", 6, 6)]),
        (
            "The officers may be tried for the assassination of six judges.",
            [("killed", 6, 6)],
        ),
        ("He is wanted for the murder of nine women.", [("killed", 9, 9)]),
        ("Ties stay cut until the slayers of the six nuns are punished.", [("killed", 6, 6)]),
        ("He was asked to admit that soldiers massacred the six nuns.", [("killed", 6, 6)]),
        # A number behind a date.
        ("On 23 September 28 bodies were found.", [("killed", 28, 28)]),
        ("On Monday 40 were hurt.", [("injured", 40, 40)]),
        ("In October 126 people lost their lives.", [("killed", 126, 126)]),
        ("The army lost 12 soldiers.", [("killed", 12, 12)]),
        # Where the parser sees no clause, the words right behind the number make one.
        ("Last year 103 people died from such blasts and 297 were wounded.", BLASTS),
        ("April: 103 people died and 297 injured, a rise of a fifth.", BLASTS),
        ("Thirty confirmed deaths have been recorded.", [("killed", 30, 30)]),
        ("A record 293 were imprisoned as of May.", [("detained", 293, 293)]),
        ("Around 35 revellers were hurt.", [("injured", 35, 35)]),
        ("Seven men were put to death in Lindum prison.", [("executed", 7, 7)]),
        ("Two deputies were shot but survived.", [("injured", 2, 2)]),
        ("Gunmen seized 15 students.", [("kidnapped", 15, 15)]),
        ("Around 200 people were being held across the country.", [("detained", 200, 200)]),
        ("They had received 37 wounded and 15 bodies.", [("injured", 37, 37), ("killed", 15, 15)]),
        (
            "He put the number of its dead at 67 soldiers and six civilians.",
            [("killed", 67, 67), ("killed", 6, 6)],
        ),
        (
            "It killed 700 people and forced 4,000 from their homes, 260 of them in May alone.",
            [("killed", 700, 700), ("displaced", 4000, 4000), ("displaced", 260, 260)],
        ),
        ("Police seized 15 students.", [("detained", 15, 15)]),
        ("Gunmen seized 16 students, police said.", [("kidnapped", 16, 16)]),
        ("Rebels seized 15 soldiers.", [("kidnapped", 15, 15)]),
        ("Rebels captured 40 miners.", [("detained", 40, 40)]),
        ("Twelve fishermen vanished.", [("missing", 12, 12)]),
        ("The militia, which took 40 people hostage, left.", [("kidnapped", 40, 40)]),
        ("In the capital, 12, all of them women, were killed.", [("killed", 12, 12)]),
        ("The toll went to at least 30 from 34 dead.", [("killed", 30, None)]),
        ("The wounded rose to 61, up sharply from 55.", [("injured", 61, 61)]),
        ("Upwards of 40 people were killed.", [("killed", 40, None)]),
        ("The victims were identified as four clerks.", [("killed", 4, 4)]),
        ("The victims are 12 miners.", [("killed", 12, 12)]),
        ("The 12 pupils whom the gunmen killed were buried.", [("killed", 12, 12)]),
        (
            "The blast killed 20 people, including three nuns.",
            [("killed", 20, 20), ("killed", 3, 3)],
        ),
        (
            "The death toll from a bombing at a packed market climbs to 61, medics said Tuesday.",
            [("killed", 61, 61)],
        ),
        ("== Victims ==\n\nTwenty rebels were killed.== References ==", [("killed", 20, 20)]),
        ("Nearly 100 girls have never been found.", [("missing", 100, 100)]),
        ("It forced some 1.9 million to flee their homes.", [("displaced", 1900000, 1900000)]),
        ("This brings to 11 the number of clerks murdered there.", [("killed", 11, 11)]),
        ("The search for the two people still missing goes on.", [("missing", 2, 2)]),
        ("A couple, Tor and Siv, also perished.", [("killed", 2, 2)]),
    ],
)
def test_what_befell_them(read: Read, text: str, expected: list[Bounds]) -> None:
    assert [(figure.kind, figure.low, figure.high) for figure in read(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The pastor, 76, was killed.",
        "The second, 52, shot in the foot, and the third, 43, were in the shop.",
        "None of the dead had gone near the pipe.",
        "No bodies were found.",
        "At the airport 340 employees had been evacuated.",
        "Police evacuated 40 guests from the hotel.",
        "About 260 families were displaced.",
        "Sundby captured 1,200 delegates.",
        "One big obstacle disappeared that spring.",
        "The plan would hurt two million clerks.",
        "The firm lost 300 clerks.",
        "The firm lost 12 guards to a rival.",
        "Dead, 12 men and two women.",
        "3,000 troops crossed into Lebanon.",
        "The boat picked up 32 survivors, a navy officer said.",
        "The plan could end in the deaths of 40 people.",
        "The commission could add to the deaths of 40 people.",
        "The storm left more than 7,350 people dead or missing.",
        "The club lost two players to injury.",
        "One of the four had died on the way.",
        "If the killing of 12 hostages goes ahead, troops will move.",
        "They are going to round up 11 million people.",
        "The jail holds 8,500 prisoners, 3,000 more than it was built for.",
        "Thirty-two survivors were picked up by a merchant ship.",
        "The group threatened the killing of 40 hostages.",
        "The court ordered the execution of 12 men.",
        "He called for the killing of 12 officers.",
        "Rebels plan the murder of 30 officials.",
        "They are accused of plotting the murder of nine women.",
        "A leak would cause the deaths of 40 people.",
        "There was a 40 percent chance that the quake had killed 1,000 people.",
        "The mayor said there was no evidence that the miners had been abducted.",
        "More than 2,500 people died or went missing at sea.",
        "Initial reports had put the number of dead at 16.",
    ],
)
def test_no_figure(read: Read, text: str) -> None:
    assert read(text) == []


def test_nobody_gravely_hurt_denies_no_injury(read: Read) -> None:
    (figure,) = read("Three people were hurt, none of them gravely.")
    assert (figure.low, figure.high) == (3, 3)


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("An earlier report that five workers had been wounded was wrong, he said.", 5),
        ("The utility rejected as baseless an allegation that 400 people had died.", 400),
        ("The army denied reports that 12 people had died.", 12),
        ("The recording claiming that 40 pupils died at the school is false.", 40),
        ("The army called the report that 12 people were killed a lie.", 12),
        ("The mayor described the claim that 12 people were killed as false.", 12),
        ("It is a lie that 12 people were killed.", 12),
    ],
)
def test_an_account_that_is_called_untrue_is_denied(read: Read, text: str, denied: int) -> None:
    (figure,) = read(text)
    assert (figure.low, figure.verification) == (denied, "denied")


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Times could not verify reports that 12 people had died.",
        "The ministry has not confirmed that 12 people died.",
        "The mayor declined to confirm the deaths of 12 people.",
        "The figure of 12 dead could not be independently verified.",
    ],
)
def test_who_cannot_confirm_a_figure_neither_asserts_nor_verifies_it(read: Read, text: str) -> None:
    (figure,) = read(text)
    assert (figure.low, figure.verification, figure.asserted_by) == (12, "claimed", None)


def test_a_rejected_call_denies_no_figure(read: Read) -> None:
    (figure,) = read("The ministry, which reported 40 deaths, rejected calls for an inquiry.")
    assert (figure.low, figure.verification) == (40, "claimed")


def test_identities_that_are_not_confirmed_verify_no_figure(read: Read) -> None:
    (figure,) = read("Police have not confirmed the identities of the 12 dead.")
    assert (figure.low, figure.verification) != (12, "verified")


def test_another_number_in_a_sentence_of_its_own_is_no_toll(read: Read) -> None:
    assert [figure.low for figure in read("The blast killed 40 people. Police found 55.")] == [40]


def test_a_report_of_others_is_not_whoever_spoke_of_it(read: Read) -> None:
    (figure,) = read("The minister said the UN report was flawed. The report said 40 people died.")
    assert figure.asserted_by is None


def test_since_as_an_adverb_opens_no_count(read: Read) -> None:
    (figure,) = read("Two people have since died in hospital on Monday.")
    assert (figure.since_text, figure.as_of_text) == (None, "Monday")


def test_parts_count_as_their_whole_does_whatever_raised_it(read: Read) -> None:
    figures = read(
        "The toll stands at 300. Officials spoke of 320 dead, among them 20 nurses and 12 boys."
    )
    assert [figure.low for figure in figures] == [300, 320, 20, 12]
    assert {figure.counting for figure in figures} == {"cumulative"}


def test_many_figures_take_no_more_than_their_number(read: Read) -> None:
    text = "".join(
        f"The toll stands at {number}. The figure rose to {number + 1}. "
        for number in range(10, 310)
    )
    assert len(read(text)) > 100


def test_those_who_died_are_not_the_injured_who_were_counted_last(read: Read) -> None:
    figures = read("On Monday 40 were hurt. Of those who died, nine were children.")
    assert [(figure.kind, figure.low) for figure in figures] == [("injured", 40), ("killed", 9)]


@pytest.mark.parametrize(
    "text",
    [
        "A blast killed 17 people. Also among them were two Danish students.",
        "A blast killed 17 people. They included two Danish students.",
        "A blast killed 17 people. Two of them were students.",
        "A blast killed 17 people, among them two students.",
        "It registered 17 dead, of whom two were students.",
        "He put the dead at 17, among them two students.",
        "Seventeen teachers, including a family of two, were gunned down.",
        "A blast killed 17 people. Two of the victims were women.",
        "A blast killed 17 people, two of them security men.",
        "A blast killed 17 people, two of them in Cebu.",
    ],
)
def test_parts_of_those_who_were_just_counted(read: Read, text: str) -> None:
    whole, part = read(text)
    assert (whole.kind, whole.low, whole.subset_of) == ("killed", 17, None)
    assert (part.kind, part.low, part.subset_of) == ("killed", 2, whole.id)


def test_a_part_hangs_on_the_number_that_it_is_named_behind(read: Read) -> None:
    _, hurt, part = read("Two people died and 11, including three children, were hurt.")
    assert (part.kind, part.low, part.subset_of) == ("injured", 3, hurt.id)
    _, hurt, part = read("Nine people died. Of the 30 wounded, four are in critical condition.")
    assert (part.kind, part.low, part.subset_of) == ("injured", 4, hurt.id)


def test_where_a_part_came_to_harm_says_nothing_of_the_whole(read: Read) -> None:
    whole, *parts = read("The storm killed 31 people, 20 of them in Cebu and 11 in Bohol.")
    assert (whole.low, whole.place) == (31, None)
    assert [(part.low, part.place, part.subset_of) for part in parts] == [
        (20, "Cebu", whole.id),
        (11, "Bohol", whole.id),
    ]


def test_the_same_harm_in_another_place(read: Read) -> None:
    figures = read("Six people died in Canoas and eleven in Roca Sales.")
    assert [(figure.low, figure.place) for figure in figures] == [(6, "Canoas"), (11, "Roca Sales")]


def test_a_part_keeps_a_fate_of_its_own(read: Read) -> None:
    whole, part = read("The raid caused 30 casualties, including 12 dead.")
    assert (whole.kind, part.kind, part.low) == ("killed_or_injured", "killed", 12)


def test_nobody_is_part_of_fewer_people(read: Read) -> None:
    figures = read("Two train drivers, a conductor and 13 passengers were killed.")
    assert all(figure.subset_of is None for figure in figures)


@pytest.mark.parametrize(
    ("text", "total", "added"),
    [
        ("The toll rose to 18 after five of the wounded died.", 18, 5),
        ("The death toll rose to 43 after divers pulled 16 more bodies from the wreck.", 43, 16),
    ],
)
def test_what_raised_a_toll_is_part_of_it(read: Read, text: str, total: int, added: int) -> None:
    toll, part = read(text)
    assert (toll.low, part.low, part.subset_of) == (total, added, toll.id)


@pytest.mark.parametrize(
    ("text", "number", "day"),
    [
        ("In 2013, a typhoon killed more than 6,300 people.", 6300, "2013"),
        ("It was the worst fire since 1998, when 74 people died.", 74, "1998"),
        (
            "The clashes are the worst since April 2021, when almost 50 people died.",
            50,
            "April 2021",
        ),
    ],
)
def test_an_older_event_has_a_day_of_its_own(read: Read, text: str, number: int, day: str) -> None:
    (figure,) = read(text)
    assert (figure.low, figure.counting, figure.as_of_text) == (number, "incident", day)
    assert figure.since_text is None


def test_a_stretch_that_is_over_is_a_period(read: Read) -> None:
    (figure,) = read("The coast guard counted 380 dead last year, up from 290 the year before.")
    assert (figure.low, figure.counting) == (380, "period")


def test_it_is_whoever_says_so(read: Read) -> None:
    (figure,) = read("Reuters could not reach the army. The River Front said it had killed 40 men.")
    assert figure.attributed_to == figure.asserted_by
    assert figure.attributed_to == "actor-river-front"


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        ("A woman and her daughter were killed.", 2, "A woman and her daughter"),
        ("His wife and two sons drowned.", 3, "His wife and two sons"),
    ],
)
def test_relatives_are_counted_together(read: Read, text: str, number: int, words: str) -> None:
    (figure,) = read(text)
    assert (figure.low, figure.high, figure.raw) == (number, number, words)
    assert figure.group is not None
    assert figure.group.text == words


def test_them_may_mean_others_who_were_counted_since(read: Read) -> None:
    assert [
        figure.low
        for figure in read(
            "A blast killed 17 people near 30 shops. Forty men stood by. Two of them were students."
        )
    ] == [17]


def test_who_says_so_behind_a_list_is_no_part_of_it(read: Read) -> None:
    figures = read(
        "At least 50 people have been killed, including five guards, an official told Reuters."
    )
    assert [figure.low for figure in figures] == [50, 5]


def test_the_count_of_another_has_their_name(read: Read) -> None:
    first, second = read("The army put the number of deaths at 140; the union counted at least 81.")
    assert (first.low, second.low, second.high) == (140, 81, None)
    assert first.asserted_by == "actor-army"
    assert (second.asserted_by or "").startswith("actor-union")


@pytest.mark.parametrize(
    ("text", "asserter"),
    [
        ("Local media said 12 people died.", "actor-local-media"),
        ("According to press reports, 12 people died.", "actor-press-reports"),
        (
            "According to reports given by military sources, 12 people died.",
            "actor-military-sources",
        ),
        ("A tally by the news agency put the toll at 12.", "actor-news-agency"),
        (
            "It has claimed 12 lives, by the count of the United Nations.",
            "actor-united-nations",
        ),
        ("Going by Home Ministry data, 12 people died.", "actor-home-ministry"),
        (
            (
                "The ministry said in a statement that the quay was shut. "
                "The statement added that 12 people died."
            ),
            "actor-ministry",
        ),
        (
            "The Harbour Ministry said the quay was shut. It said 12 people died.",
            "actor-harbour-min",
        ),
        ("Tidal Rights Watch said 12 people died.", "actor-tidal-rights-watch"),
        ("Emergency services said 12 people died.", "actor-emergency-services"),
        (
            "State media, citing the health ministry, reported 12 dead in Kassala.",
            "actor-health-ministry",
        ),
        (
            "Twelve people died off the coast of Libya, the U.N. agency said, in a storm.",
            "actor-u-n-agency",
        ),
    ],
)
def test_whose_count_it_is(read: Read, text: str, asserter: str) -> None:
    (figure,) = read(text)
    assert (figure.asserted_by or "").startswith(asserter)


@pytest.mark.parametrize(
    "text",
    [
        "A poll of voters found that 12 people died.",
        "A report from Angola said 12 people died.",
        "Twelve people were taken to hospital; the health minister spoke of the weather.",
    ],
)
def test_nobody_is_made_to_assert(read: Read, text: str) -> None:
    (figure,) = read(text)
    assert figure.asserted_by is None
