"""A card says who, what, and all that its item claims, and nothing that the item does not."""

from briefgen.brief import Actor, Brief, Casualty, Group, Measure, OpenQuestion, Statement
from briefgen.review.cards import Cards
from briefgen.review.view import CardView, ReviewedList

MAYOR = Actor(id="actor-mayor", kind="person", name="Ana Vidal", role="mayor", country="PT")
TOLL = Casualty(
    id="casualty-1",
    kind="injured",
    group=Group(text="dock workers"),
    low=40,
    high=None,
    qualifier="at_least",
    raw="at least 40",
    verification="claimed",
    asserted_by="actor-mayor",
)
BRIEF = Brief(format_version="1.0", id="brief-1", title="A dam", actors=[MAYOR], casualties=[TOLL])


def card(
    section: ReviewedList, item: Statement | Measure | Casualty | Actor | OpenQuestion
) -> CardView:
    return Cards(BRIEF).card(1, section, item, (), ())


def facts(view: CardView) -> dict[str, str]:
    return {fact.label: fact.text for fact in view.facts}


def test_direct_speech_stands_in_quotation_marks() -> None:
    told = card(
        "statements",
        Statement(id="s", mode="direct", text="It broke,", speaker="actor-mayor", cue="say"),
    )
    assert (told.lead, told.wording, told.quoted) == ("Ana Vidal said", "“It broke”", True)


def test_a_statement_that_nobody_certain_made_says_so() -> None:
    told = card("statements", Statement(id="s", mode="indirect", text="it broke", cue="warn"))
    assert told.lead == "Speaker not certain: warned"


def test_a_denial_is_told_twice() -> None:
    told = card(
        "statements",
        Statement(
            id="s", mode="indirect", text="why", speaker="actor-mayor", cue="say", negated=True
        ),
    )
    assert told.lead == "Ana Vidal has not said"
    assert facts(told)["Denied or not said"] == "yes"


def test_a_figure_says_whom_it_counts_and_who_says_so() -> None:
    told = card("casualties", TOLL)
    assert told.lead == "Injured, dock workers: at least 40"
    assert told.wording == ""
    assert facts(told) == {
        "In the words": "at least 40",
        "According to": "Ana Vidal",
        "Verification": "claimed",
    }


def test_a_measure_that_nobody_asserts_is_the_outlets_own_account() -> None:
    told = card("measures", Measure(id="m", kind="aid", status="announced", text="tents are sent"))
    assert told.lead == "Aid · announced"
    assert facts(told) == {"According to": "the outlet itself"}


def test_what_an_item_names_is_said_by_name() -> None:
    question = OpenQuestion(
        id="q", kind="unclear", question="Why?", about=["casualty-1", "actor-mayor", "gone"]
    )
    told = card("open_questions", question)
    assert told.kind == "Open question · unclear"
    assert facts(told) == {"About": "Injured: at least 40; Ana Vidal"}


def test_an_actor_has_its_kind_beside_its_name() -> None:
    told = card("actors", MAYOR)
    assert (told.kind, told.lead, told.wording) == ("Actor · person", "", "Ana Vidal")
    assert facts(told) == {"Role": "mayor", "Country": "Portugal"}


def test_controls_of_direction_and_line_ends_are_not_shown() -> None:
    told = card(
        "actors", MAYOR.model_copy(update={"name": "Ana\u202e\nVidal", "role": "may\u2066or"})
    )
    assert (told.wording, facts(told)["Role"]) == ("Ana Vidal", "mayor")
