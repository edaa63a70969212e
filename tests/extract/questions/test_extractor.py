"""Open questions: each way to one, and that each stands alone."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.brief import OpenQuestion
from briefgen.extract import DocumentItems
from briefgen.extract.casualties.extractor import CasualtyExtractor
from briefgen.extract.questions.extractor import QuestionExtractor
from briefgen.extract.questions.noun_wording import sentence_of

Reader = Callable[..., DocumentItems]
Asker = Callable[[str], tuple[OpenQuestion, ...]]


@pytest.mark.parametrize(
    ("text", "kind", "question"),
    [
        (
            "The extent of the damage remained unclear.",
            "unclear",
            "What is the extent of the damage?",
        ),
        (
            "The scale of losses from the flood remains difficult to verify.",
            "unverified",
            "What is the scale of losses from the flood?",
        ),
        (
            "It was not immediately clear whether the ferry would sail on Monday.",
            "unclear",
            "Will the ferry sail on Monday?",
        ),
        ("It is unclear why the dam broke.", "unclear", "Why did the dam break?"),
        ("It is not known who fired the shots.", "unclear", "Who fired the shots?"),
        (
            "It remains to be seen whether the truce will hold.",
            "undecided",
            "Will the truce hold?",
        ),
        (
            "Officials have not confirmed whether Kenya will strike the port.",
            "unverified",
            "Will Kenya strike the port?",
        ),
        (
            "The ministry declined to say how many people were hurt.",
            "unclear",
            "How many people were hurt?",
        ),
        (
            "Officials in Beira are weighing whether to reopen the port.",
            "undecided",
            "Will officials in Beira reopen the port?",
        ),
        (
            "Police are investigating the cause of the fire.",
            "unclear",
            "What is the cause of the fire?",
        ),
        (
            "There was no word on whether the hostages survived.",
            "unclear",
            "Did the hostages survive?",
        ),
        (
            "No group has claimed responsibility for the blast in Beira.",
            "unclear",
            "Who is responsible for the blast in Beira?",
        ),
        (
            "Police did not identify the suspect in the Beira shooting.",
            "unclear",
            "Who is the suspect in the Beira shooting?",
        ),
        (
            "The toll reached 308, with another 42 cases under review.",
            "unverified",
            "What will the review of 42 cases find?",
        ),
        (
            "Kenya and several neighbours reportedly urged Uganda to delay the vote.",
            "missing_source",
            "Did Kenya and several neighbours urge Uganda to delay the vote?",
        ),
    ],
)
def test_a_doubt_becomes_a_question(
    questions_of: Asker, text: str, kind: str, question: str
) -> None:
    (found,) = questions_of(text)
    assert (found.kind, found.question) == (kind, question)


def test_a_pronoun_becomes_the_name_of_the_one_who_is_silent(questions_of: Asker) -> None:
    text = (
        "President Pedro Alves met the generals. Alves has not specified what action he might take."
    )
    (found,) = questions_of(text)
    assert found.question == "What action might Pedro Alves take?"
    assert any(name.startswith("actor-") for name in found.about)


def test_a_speaker_s_doubt_carries_the_speaker(questions_of: Asker) -> None:
    (found,) = questions_of("Senator Ana Duval questioned whether the strike would help farmers.")
    assert found.question == "Ana Duval doubts it: would the strike help farmers?"


def test_what_does_not_stand_alone_quotes_the_sentence_before(questions_of: Asker) -> None:
    (found,) = questions_of(
        "The rebels said they took the town. The claim could not be independently verified."
    )
    assert found.question == "“The rebels said they took the town.” Is the claim true?"
    assert found.kind == "unverified"


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Police said 14 miners died and 30 were injured. Reuters could not verify the figures.",
            "Are the figures right: 14 killed and 30 injured?",
        ),
        (
            "The ministry said 14 miners were killed. The number could not be verified.",
            "Is the figure of 14 killed right?",
        ),
        (
            "Rebels hold the town, the mayor said. It was not clear who attacked first.",
            "Who attacked first?",
        ),
    ],
)
def test_no_sentence_is_quoted_where_the_question_stands_alone(
    questions_of: Asker, text: str, question: str
) -> None:
    (found,) = questions_of(text)
    assert found.question == question


@pytest.mark.parametrize(
    "text",
    [
        "The square was empty on Monday. Reuters could not verify the figures.",
        "The square was empty on Monday. The claim could not be verified.",
    ],
)
def test_figures_and_claims_that_nobody_gave_leave_no_question(
    questions_of: Asker, text: str
) -> None:
    assert questions_of(text) == ()


def test_a_question_is_not_about_the_outlet_that_asks(items_of: Reader) -> None:
    text = "Police said 14 miners were killed. Reuters could not verify the figure."
    items = items_of(text, CasualtyExtractor(), QuestionExtractor())
    (found,) = items.open_questions
    assert found.about == [items.casualties[0].id]


def test_two_questions_of_one_sentence_are_two(questions_of: Asker) -> None:
    found = questions_of("The ministry has not said how many people died or what caused the fire.")
    assert [item.question for item in found] == [
        "How many people died?",
        "What caused the fire?",
    ]


def test_the_same_question_is_asked_once(questions_of: Asker) -> None:
    text = "It is unclear why the dam broke.\n\nIt was not known why the dam broke."
    assert [item.question for item in questions_of(text)] == ["Why did the dam break?"]


@pytest.mark.parametrize(
    "text",
    [
        "It is now clear that the truce held.",
        "If it is unclear whether he paid, the court acquits.",
        "The video could not be verified.",
        "Johnson did not identify a location.",
        "They discussed how cities grow.",
        "The museum opened a new wing on Sunday, and the cafe served soup.",
    ],
)
def test_no_doubt_no_question(questions_of: Asker, text: str) -> None:
    assert questions_of(text) == ()


def test_every_question_rests_on_words_of_the_text(questions_of: Asker) -> None:
    text = "Kenya closed the port. The reason for the closure remained unclear on Monday."
    (found,) = questions_of(text)
    (span,) = found.evidence
    assert text[span.start : span.end] == span.exact
    assert "unclear" in span.exact
    assert found.question.endswith("?")


@given(st.text())
def test_a_question_is_one_line_with_one_mark_at_its_end(words: str) -> None:
    question = sentence_of(words)
    assert question.endswith("?")
    assert "\n" not in question
    assert not question[:-1].endswith(("?", " ", "."))
    assert question.count('"') % 2 == 0


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        (
            (
                "Phone lines in Norrvik came back at noon. The extent of access, and the "
                "reason for the repair, were unclear."
            ),
            ["What is the extent of access"],
        ),
        (
            (
                "The scale of the casualties was hard to verify. The ministry said 40 people were "
                "killed in the flood."
            ),
            [],
        ),
        ("The opposition has not said whether it supports the plan.", ["Does the opposition"]),
        ("Kenya has not said whether it backs the treaty with Uganda.", ["Does Kenya back"]),
    ],
)
def test_what_is_asked_of_degrees_scales_and_stances(
    questions_of: Asker, text: str, questions: list[str]
) -> None:
    found = [question.question for question in questions_of(text)]
    assert len(found) == len(questions)
    assert all(words in asked for words, asked in zip(questions, found, strict=True))
