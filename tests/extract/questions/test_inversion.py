"""Indirect questions turned around: the words, where they end, and what cannot be turned."""

from collections.abc import Callable

import pytest

from briefgen.brief import OpenQuestion

Asker = Callable[[str], tuple[OpenQuestion, ...]]


def asked(questions: tuple[OpenQuestion, ...]) -> list[str]:
    return [question.question for question in questions]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("It was unclear whether the mine would reopen in May.", "Will the mine reopen in May?"),
        (
            "It was unclear whether the mine would have reopened in May.",
            "Would the mine have reopened in May?",
        ),
        ("It is unclear whether the mine would reopen in May.", "Would the mine reopen in May?"),
        (
            "It is unclear whether there will be a strike at the mine.",
            "Will there be a strike at the mine?",
        ),
        (
            "It is unclear exactly who opened the sluice in Kitwe.",
            "Who opened the sluice in Kitwe?",
        ),
        ("It is unclear how exactly the sluice opened.", "How exactly did the sluice open?"),
        ("It is unclear how deep the shaft is.", "How deep is the shaft?"),
        (
            "It is unclear how many miners are in the shaft.",
            "How many miners are in the shaft?",
        ),
        (
            "It is unclear whether the number of strikers is right.",
            "Is the number of strikers right?",
        ),
        (
            "It is unclear whether the people who fled Kitwe will return.",
            "Will the people who fled Kitwe return?",
        ),
        ("It is unclear when the shaft flooded.", "When did the shaft flood?"),
        (
            "It is unclear to what extent the mine was damaged.",
            "To what extent was the mine damaged?",
        ),
        ("It is unclear for how long the mine will shut.", "For how long will the mine shut?"),
        ("It was unclear by whom the sluice was opened.", "By whom was the sluice opened?"),
        (
            "It is unclear whether the mine will reopen after the owners sell it.",
            "Will the mine reopen after the owners sell it?",
        ),
        (
            "Whether the mine will reopen in May is unclear.",
            "Will the mine reopen in May?",
        ),
    ],
)
def test_an_indirect_question_is_turned_around(
    questions_of: Asker, text: str, question: str
) -> None:
    assert asked(questions_of(text)) == [question]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "It is unclear whether the miners will reopen the shaft, which flooded in May.",
            "Will the miners reopen the shaft?",
        ),
        ("It is unclear whether the mine is safe, the union said.", "Is the mine safe?"),
        ("It is unclear whether the mine opened and who paid for it.", "Did the mine open?"),
        ("It is unclear whether the mine opened and made money.", "Did the mine open?"),
        (
            "It is unclear whether the mine will reopen, as miners are on strike.",
            "Will the mine reopen?",
        ),
    ],
)
def test_it_ends_before_what_the_sentence_adds(
    questions_of: Asker, text: str, question: str
) -> None:
    assert asked(questions_of(text)) == [question]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Zambia has not decided when to reopen the mine in Kitwe.",
            "When will Zambia reopen the mine in Kitwe?",
        ),
        ("Zambia has not decided whether to reopen the mine.", "Will Zambia reopen the mine?"),
    ],
)
def test_an_infinitive_asks_what_the_one_who_decides_will_do(
    questions_of: Asker, text: str, question: str
) -> None:
    assert asked(questions_of(text)) == [question]


@pytest.mark.parametrize(
    "text",
    [
        "They have not decided when to reopen the mine in Kitwe.",
        "It is unclear whether we will reopen the mine.",
        "It is unclear whether in May the mine will reopen.",
        "Pekka Salo met Joseph Mwila. Salo doubts whether he will return to Lahti.",
        "It is unclear whether the mine will pay us.",
        "It is unclear whether the mine will reopen under the same owner.",
        "It is unclear whether Zambia can or will reopen the mine.",
        "It is unclear whether Zambia didn't reopen the mine.",
        "It is unclear which is the best mine.",
        "It is unclear what mine officials will say.",
        "It is unclear who they are.",
        "It is unclear who did it.",
        "It is unclear whether the number will rise.",
        "It is unclear whether the mine will reopen" + " in the hills of the north" * 10 + ".",
    ],
)
def test_no_question_is_better_than_a_crooked_one(questions_of: Asker, text: str) -> None:
    assert questions_of(text) == ()


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("It is unclear whether it happened.", "Did it happen?"),
        ("It is unclear whether this mine will reopen.", "Will this mine reopen?"),
        ("It is unclear whether they will win.", "Will they win?"),
        ("It is unclear whether her mine will reopen.", "Will her mine reopen?"),
        ("It is unclear whether the number is right.", "Is the number right?"),
        ("It is unclear whether some of them will leave.", "Will some of them leave?"),
    ],
)
def test_a_question_that_points_back_quotes_the_sentence_before(
    questions_of: Asker, text: str, question: str
) -> None:
    found = questions_of(f"Miners struck in Kitwe. {text}")
    assert asked(found) == [f"“Miners struck in Kitwe.” {question}"]


@pytest.mark.parametrize("pronoun", ["it", "them"])
def test_an_object_that_points_back_quotes_the_sentence_before(
    questions_of: Asker, pronoun: str
) -> None:
    text = f"It is unclear whether Zambian soldiers shelled {pronoun}."
    assert questions_of(text) == ()
    told = "Miners held the barracks in Kitwe."
    question = f"“{told}” Did Zambian soldiers shell {pronoun}?"
    assert asked(questions_of(f"{told} {text}")) == [question]


def test_what_somebody_makes_of_this_quotes_the_sentence_before(questions_of: Asker) -> None:
    text = "Miners struck in Kitwe. It is unclear whether Zambia will accept this."
    assert asked(questions_of(text)) == ["“Miners struck in Kitwe.” Will Zambia accept this?"]


@pytest.mark.parametrize(
    "before",
    [
        "",
        "Miners struck in Kitwe.\n\n",
        "They struck in Kitwe on Sunday. ",
        "Those miners struck in Kitwe. ",
        "Miners struck in Kitwe, Zambia" + ", a land of mines and of rivers" * 8 + ". ",
        'Miners struck in "the old town" of Kitwe. ',
        "Miners struck in ''the old town'' of Kitwe. ",
        "Did miners strike in Kitwe? ",
    ],
)
def test_a_question_that_points_back_to_nothing_fit_to_quote_is_not_asked(
    questions_of: Asker, before: str
) -> None:
    assert questions_of(f"{before}It is unclear whether it happened.") == ()


def test_the_second_of_two_questions_does_not_quote_for_itself(questions_of: Asker) -> None:
    text = "Miners struck in Kitwe. It is unclear whether the mine closed and who paid for it."
    assert asked(questions_of(text)) == ["Did the mine close?"]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("It is unclear whether Mwila's wife will leave.", "Will Mwila's wife leave?"),
        ("It is unclear whether Zambian miners will strike.", "Will Zambian miners strike?"),
        (
            "Zambia fears the strike. It is unclear whether Zambia and its miners will talk.",
            "Will Zambia and its miners talk?",
        ),
        (
            "Joseph Mwila left Kitwe. It is unclear whether Mwila and his wife will return.",
            "Will Mwila and his wife return?",
        ),
        (
            "Pekka Salo has not said whether he will return to Lahti.",
            "Will Pekka Salo return to Lahti?",
        ),
        (
            "The army has not said when it will leave Kitwe.",
            "When will the army leave Kitwe?",
        ),
        ("Officials have not said whether they will appeal.", "Will officials appeal?"),
        (
            "Joseph Mwila left Kitwe. It is unclear whether his mine will reopen.",
            "Will Joseph Mwila's mine reopen?",
        ),
        (
            "Joseph Mwila left Kitwe. It is unclear whether he will return to Zambia.",
            "Will Joseph Mwila return to Zambia?",
        ),
    ],
)
def test_names_stand_where_a_reader_needs_them(
    questions_of: Asker, text: str, question: str
) -> None:
    assert asked(questions_of(text)) == [question]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("UN inspectors reportedly left Kitwe.", "Did UN inspectors leave Kitwe?"),
        ("Zambian miners reportedly left Lahti.", "Did Zambian miners leave Lahti?"),
        ("NATO reportedly moved ships to Lahti.", "Did NATO move ships to Lahti?"),
        ("Miners in Kitwe reportedly struck.", "Did miners in Kitwe strike?"),
        ("Several miners in Kitwe reportedly struck.", "Did several miners in Kitwe strike?"),
    ],
)
def test_only_a_word_that_is_no_name_loses_the_capital_of_its_sentence(
    questions_of: Asker, text: str, question: str
) -> None:
    assert asked(questions_of(text)) == [question]
