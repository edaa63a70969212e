"""Doubts: each way in which a text says that something is open, and each that says nothing."""

from collections.abc import Callable

import pytest

from briefgen.brief import OpenQuestion

Asker = Callable[[str], tuple[OpenQuestion, ...]]


def asked(questions: tuple[OpenQuestion, ...]) -> list[tuple[str, str]]:
    return [(question.kind, question.question) for question in questions]


@pytest.mark.parametrize(
    ("text", "kind", "question"),
    [
        (
            "The motive of the gunman in Lahti is still unknown.",
            "unclear",
            "What is the motive of the gunman in Lahti?",
        ),
        (
            "Sanna Lehto's whereabouts remained unknown.",
            "unclear",
            "What are Sanna Lehto's whereabouts?",
        ),
        (
            "The number of missing miners in Kitwe is unconfirmed.",
            "unverified",
            "Is the number of missing miners in Kitwe right?",
        ),
        (
            "The ministry is not certain whether the sluice was open.",
            "unclear",
            "Was the sluice open?",
        ),
        (
            "It has not been decided whether the Kitwe mine will reopen.",
            "undecided",
            "Will the Kitwe mine reopen?",
        ),
        ("No miner was sure whether the sluice was open.", "unclear", "Was the sluice open?"),
        ("The army is unsure whether the mine will reopen.", "unclear", "Will the mine reopen?"),
        ("Police are unsure who opened the sluice.", "unclear", "Who opened the sluice?"),
        ("It is unclear if the mine is safe.", "unclear", "Is the mine safe?"),
        ("It was not clear if the mine would reopen.", "unclear", "Will the mine reopen?"),
        ("It is not known if anyone was hurt in Kitwe.", "unclear", "Was anyone hurt in Kitwe?"),
        (
            "The route of the convoy was unclear when the miners left.",
            "unclear",
            "What is the route of the convoy?",
        ),
        (
            "The fate of the ferry is unclear if the strike goes on.",
            "unclear",
            "What is the fate of the ferry?",
        ),
        (
            "The collapse of the Kitwe mine is under investigation.",
            "unclear",
            "What will the investigation of the collapse of the Kitwe mine find?",
        ),
        (
            "The ministry is undecided whether to reopen the mine.",
            "undecided",
            "Will the ministry reopen the mine?",
        ),
        (
            "It remains an open question whether the mine will reopen.",
            "unclear",
            "Will the mine reopen?",
        ),
        (
            "The cause of the derailment near Lahti is disputed.",
            "conflicting_accounts",
            "What is the cause of the derailment near Lahti?",
        ),
        (
            "The cause of the derailment near Lahti remains disputed.",
            "conflicting_accounts",
            "What is the cause of the derailment near Lahti?",
        ),
        ("It is disputed who opened the sluice.", "conflicting_accounts", "Who opened the sluice?"),
        (
            "The survey is not clear on whether the mine is safe.",
            "unclear",
            "Is the mine safe?",
        ),
        (
            "The Kitwe mine remains under review.",
            "unverified",
            "What will the review of the Kitwe mine find?",
        ),
        (
            "The cause and motive of the fire in Kitwe remain unclear.",
            "unclear",
            "What are the cause and motive of the fire in Kitwe?",
        ),
    ],
)
def test_a_predicate_leaves_it_open(
    questions_of: Asker, text: str, kind: str, question: str
) -> None:
    assert asked(questions_of(text)) == [(kind, question)]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("It is difficult to verify whether the sluice was open.", "Was the sluice open?"),
        ("It is hard to say who opened the sluice.", "Who opened the sluice?"),
        ("It was impossible to say who opened the sluice.", "Who opened the sluice?"),
        ("It is too soon to tell whether the mine is safe.", "Is the mine safe?"),
        (
            "It is impossible to verify the number of dead in Kitwe.",
            "Is the number of dead in Kitwe right?",
        ),
        (
            "The army is unable to verify the number of dead in Kitwe.",
            "Is the number of dead in Kitwe right?",
        ),
        (
            "It was impossible to independently verify the claims of the rebels.",
            "Are the claims of the rebels true?",
        ),
    ],
)
def test_what_is_hard_to_verify_is_asked(questions_of: Asker, text: str, question: str) -> None:
    assert asked(questions_of(text)) == [("unverified", question)]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "The army has not confirmed the report of a mutiny in Kitwe.",
            "Is the report of a mutiny in Kitwe true?",
        ),
        (
            "The mutiny at the Kitwe barracks could not be independently confirmed.",
            "Is there confirmation of the mutiny at the Kitwe barracks?",
        ),
        ("It has not been confirmed that the mine was bombed.", "Was the mine bombed?"),
        (
            "The army has not confirmed that Zambian jets bombed the mine.",
            "Did Zambian jets bomb the mine?",
        ),
        (
            "The footage from the Kitwe barracks could not be authenticated.",
            "Is the footage from the Kitwe barracks genuine?",
        ),
        (
            "The death toll from the Kitwe mutiny could not be independently verified.",
            "Is the death toll from the Kitwe mutiny right?",
        ),
    ],
)
def test_what_is_not_verified_is_asked_for_by_what_it_is(
    questions_of: Asker, text: str, question: str
) -> None:
    assert asked(questions_of(text)) == [("unverified", question)]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The Zambian police have yet to say who opened the sluice.", "Who opened the sluice?"),
        ("The Zambian army refused to disclose how many soldiers left.", "How many soldiers left?"),
        ("The Zambian army does not know how many soldiers left.", "How many soldiers left?"),
        ("Officials do not know who opened the sluice.", "Who opened the sluice?"),
        ("Nobody knows who opened the sluice.", "Who opened the sluice?"),
        ("No one knows who opened the sluice.", "Who opened the sluice?"),
        ("No one has said who opened the sluice.", "Who opened the sluice?"),
        ("No official has said who opened the sluice.", "Who opened the sluice?"),
        ("The Zambian police do not say who opened the sluice.", "Who opened the sluice?"),
        ("Surveys have yet to determine whether the mine is safe.", "Is the mine safe?"),
        (
            "The ministry has not disclosed the location of the detained miners.",
            "What is the location of the detained miners?",
        ),
        ("The ministry has not disclosed Mwila's location.", "What is Mwila's location?"),
        (
            "Police have not released further details of the fire in Kitwe.",
            "What are the further details of the fire in Kitwe?",
        ),
    ],
)
def test_somebody_has_not_said(questions_of: Asker, text: str, question: str) -> None:
    assert asked(questions_of(text)) == [("unclear", question)]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Zambian prosecutors are investigating whether the mine owners bribed an inspector.",
            "Did the mine owners bribe an inspector?",
        ),
        (
            "Zambian prosecutors are looking into how the sluice opened.",
            "How did the sluice open?",
        ),
        (
            "Zambian prosecutors are investigating the collapse of the Kitwe mine.",
            "What will the investigation of the collapse of the Kitwe mine find?",
        ),
    ],
)
def test_somebody_looks_into_it(questions_of: Asker, text: str, question: str) -> None:
    assert asked(questions_of(text)) == [("unclear", question)]


@pytest.mark.parametrize(
    "text",
    [
        "Questions remain about whether the Kitwe mine was safe.",
        "The minister dodged questions about whether the Kitwe mine was safe.",
        "The minister refused to answer questions about whether the Kitwe mine was safe.",
        "The minister did not answer a question about whether the Kitwe mine was safe.",
        "The collapse raised questions about whether the Kitwe mine was safe.",
        "There was little information on whether the Kitwe mine was safe.",
    ],
)
def test_a_question_that_is_told_to_be_open(questions_of: Asker, text: str) -> None:
    assert asked(questions_of(text)) == [("unclear", "Was the Kitwe mine safe?")]


def test_reports_that_contradict_one_another(questions_of: Asker) -> None:
    found = questions_of("There were conflicting reports about how many miners escaped in Kitwe.")
    assert asked(found) == [("conflicting_accounts", "How many miners escaped in Kitwe?")]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            '"It is not clear to me whether the Kitwe mine is safe," said Senator Anneli Korpi.',
            "Anneli Korpi doubts it: is the Kitwe mine safe?",
        ),
        (
            "Farmers in Kitwe doubt whether the mine is safe.",
            "Farmers in Kitwe doubt it: is the mine safe?",
        ),
        (
            "Unions wonder if the Kitwe mine will reopen.",
            "Unions doubt it: will the Kitwe mine reopen?",
        ),
        (
            "Senator Anneli Korpi questioned whether Zambia would reopen the mine.",
            "Anneli Korpi doubts it: would Zambia reopen the mine?",
        ),
    ],
)
def test_a_doubt_of_ones_own_names_the_doubter(
    questions_of: Asker, text: str, question: str
) -> None:
    assert asked(questions_of(text)) == [("unclear", question)]


def test_a_question_is_about_the_one_who_doubts(questions_of: Asker) -> None:
    (found,) = questions_of("Senator Anneli Korpi doubts whether the Kitwe mine is safe.")
    assert "actor-anneli-korpi" in found.about


@pytest.mark.parametrize(
    "text",
    [
        "It is not clear to me whether the Kitwe mine is safe.",
        "I am not sure whether the mine is safe.",
        "Joseph Mwila was uncertain whether the sluice was open.",
        "Joseph Mwila was not sure whether the sluice was open.",
        "Anneli Korpi does not know who opened the sluice.",
        '"I do not know who opened the sluice," said Mwila.',
        '"You cannot know who opened the sluice," said Mwila.',
    ],
)
def test_what_one_person_does_not_know_leaves_no_question(questions_of: Asker, text: str) -> None:
    assert questions_of(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The shopkeeper does not know who opened the sluice.",
        "Voters do not know who opened the sluice.",
        "Voters are uncertain whether the mine will reopen.",
        "A farmer did not say who opened the sluice.",
        "The widow gave no reason for the sale of the mine.",
        "They are not sure whether the mine will reopen.",
        "Who opened the sluice remains a mystery to many voters.",
        "The law does not specify who pays the fine.",
        "The rule does not say who pays the fine.",
    ],
)
def test_what_private_people_and_laws_leave_open_is_no_news(questions_of: Asker, text: str) -> None:
    assert questions_of(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The outcome of the vote in Lahti had been unclear for a week.",
        "It had not been clear whether the vote in Lahti would be held.",
        "They did not know who had opened the sluice.",
        "Not knowing who opened the sluice, the miners fled.",
        "Without saying who opened the sluice, the minister left.",
        "Zambian prosecutors investigated the collapse of the Kitwe mine.",
        "The collapse of the Kitwe mine was investigated by prosecutors.",
    ],
)
def test_what_is_over_leaves_no_question(questions_of: Asker, text: str) -> None:
    assert questions_of(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Surveys do not determine whether a mine is safe.",
        "Do not say who opened the sluice.",
        "You should not reveal who opened the sluice.",
        "Zambia could consider whether to reopen the mine.",
        "Zambia is not considering whether to reopen the mine.",
        "Zambia weighed in on whether the mine should reopen.",
        "Zambia is weighing how it can reopen the mine.",
        "Korpi is not known as an expert on whether mines are safe.",
        "The inspector is not known for his views on whether mines are safe.",
        "If the cause of the fire in Kitwe is unclear, the court will wait.",
    ],
)
def test_habits_advice_and_opinions_leave_no_question(questions_of: Asker, text: str) -> None:
    assert questions_of(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The outcome of the vote in Lahti isn't unclear.",
        "The cause of the fire in Kitwe is not unknown.",
        "The cause of the fire in Kitwe is known.",
        "It was difficult to reach the cause of the fire in Kitwe.",
        "Questions about whether the Kitwe mine was safe hurt the minister.",
        "Questions remain about who opened the sluice.",
        "Kitwe is hard to leave.",
        "The ministry has not said whether it will rain.",
        "The death toll remains disputed.",
        "The claim was disputed by the army.",
        "The route was unclear when the miners left.",
        "The cause of the fire in Kitwe seemed difficult to hide.",
        "Senator Anneli Korpi raised questions about whether the Kitwe mine was safe.",
        "The minister answered questions about whether the Kitwe mine was safe.",
        "The survey gave information on whether the Kitwe mine was safe.",
        "A rebel group has claimed responsibility for the blast in Kitwe.",
        "No group has claimed the prize for the best mine.",
        "The ministry has not released casualty figures.",
        "Police have not released any details of the fire in Kitwe.",
        "The Zambian army has not announced the cause of the fire.",
        "The cause of the fire was not announced by the army.",
    ],
)
def test_what_is_not_told_to_be_open_leaves_no_question(questions_of: Asker, text: str) -> None:
    assert questions_of(text) == ()
