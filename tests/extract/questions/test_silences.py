"""Those who have not answered, and what is only told as "reportedly"."""

from collections.abc import Callable

import pytest

from briefgen.brief import OpenQuestion

Asker = Callable[[str], tuple[OpenQuestion, ...]]
ARREST = "Police arrested 14 miners in Kitwe."


def asked(questions: tuple[OpenQuestion, ...]) -> list[tuple[str, str]]:
    return [(question.kind, question.question) for question in questions]


@pytest.mark.parametrize(
    "silence",
    [
        "There was no immediate comment from Zambia.",
        "No immediate answer came from Zambia.",
        "Zambia could not immediately be reached for comment.",
        "Zambia did not respond to a request for comment.",
        "Zambia declined to comment.",
    ],
)
def test_what_somebody_who_has_not_answered_says_to_it(questions_of: Asker, silence: str) -> None:
    (found,) = questions_of(f"{ARREST} {silence}")
    assert (found.kind, found.question) == (
        "unverified",
        f"“{ARREST}” What does Zambia say to this?",
    )
    assert "actor-zambia" in found.about


@pytest.mark.parametrize(
    ("silent", "asking"),
    [
        ("The Zambian army", "does the Zambian army"),
        ("Zambia's army", "does Zambia's army"),
        ("Zambian police", "do the Zambian police"),
        ("The Interior Ministry", "does the Interior Ministry"),
        ("The Kitwe Miners' Union", "does the Kitwe Miners' Union"),
        ("The Red Cross", "does the Red Cross"),
    ],
)
def test_a_body_has_the_article_of_its_name(questions_of: Asker, silent: str, asking: str) -> None:
    found = questions_of(f"{ARREST} {silent} declined to comment.")
    assert asked(found) == [("unverified", f"“{ARREST}” What {asking} say to this?")]


def test_somebody_named_before_is_asked_of_what_is_told_of_them(questions_of: Asker) -> None:
    found = questions_of("Zambia has a new anthem. Zambia declined to comment.")
    assert asked(found) == [
        ("unverified", "“Zambia has a new anthem.” What does Zambia say to this?")
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{ARREST} Zambia commented on the arrests.",
        f"{ARREST} The comment from Zambia was short.",
        f"{ARREST} Zambia could be reached for comment.",
        f"{ARREST} Zambia was not reached by the storm.",
        f"{ARREST} They did not respond.",
        f"{ARREST} No comment on Zambia was made.",
        f"{ARREST} Reuters did not respond to a request for comment.",
        f"{ARREST} The widow did not respond to a request for comment.",
        'Police arrested 14 miners, "a black day". Zambia declined to comment.',
        "Did police arrest 14 miners? Zambia declined to comment.",
        "The river was calm on Sunday. Zambia declined to comment.",
        "Zambia declined to comment.",
    ],
)
def test_no_silence_that_a_reader_would_ask_about(questions_of: Asker, text: str) -> None:
    assert questions_of(text) == ()


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Zambian soldiers reportedly shelled the Kitwe barracks.",
            "Did Zambian soldiers shell the Kitwe barracks?",
        ),
        (
            "Zambian soldiers have reportedly shelled the Kitwe barracks.",
            "Have Zambian soldiers shelled the Kitwe barracks?",
        ),
        (
            "Zambian soldiers reportedly shelled the Kitwe barracks, killing a cook.",
            "Did Zambian soldiers shell the Kitwe barracks?",
        ),
    ],
)
def test_what_nobody_is_named_for_lacks_a_source(
    questions_of: Asker, text: str, question: str
) -> None:
    assert asked(questions_of(text)) == [("missing_source", question)]


@pytest.mark.parametrize(
    "text",
    [
        "If Zambian soldiers reportedly shelled the barracks, the truce is over.",
        "The union said Zambian soldiers reportedly shelled the Kitwe barracks.",
        "Zambian soldiers reportedly shelled the barracks, the union said.",
        "According to the union, Zambian soldiers reportedly shelled the Kitwe barracks.",
        "Zambian soldiers reportedly shelled the Kitwe barracks, according to the union.",
        "Soldiers left the Kitwe barracks. Zambian soldiers reportedly shelled it.",
        "They reportedly shelled the Kitwe barracks.",
        "The strikes, which reportedly spread to Lahti, ended.",
        "Zambian soldiers fled after miners in Kitwe reportedly shelled the barracks.",
        "Zambian soldiers reportedly shelled the barracks, people in Kitwe said.",
        "Zambian soldiers reportedly shelled this town.",
        "Zambian soldiers reportedly shelled <b>the Kitwe barracks</b>.",
        "Zambian soldiers reportedly shelled the barracks" + " of the town of Kitwe" * 10 + ".",
    ],
)
def test_hearsay_that_leaves_no_question(questions_of: Asker, text: str) -> None:
    assert questions_of(text) == ()
