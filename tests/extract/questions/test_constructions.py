"""Constructions that leave a question open, and those that look like them and leave none."""

from collections.abc import Callable

import pytest

from briefgen.brief import OpenQuestion
from briefgen.extract import DocumentItems
from briefgen.extract.casualties.extractor import CasualtyExtractor
from briefgen.extract.measures.extractor import MeasureExtractor
from briefgen.extract.questions.extractor import QuestionExtractor
from briefgen.extract.statements.extractor import StatementExtractor

Reader = Callable[..., DocumentItems]
Asker = Callable[[str], tuple[OpenQuestion, ...]]


@pytest.fixture
def questions_of(items_of: Reader) -> Asker:
    """Read a text with all that a question may lean on."""

    def ask(text: str) -> tuple[OpenQuestion, ...]:
        extractors = (StatementExtractor(), CasualtyExtractor(), MeasureExtractor())
        return tuple(items_of(text, *extractors, QuestionExtractor()).open_questions)

    return ask


@pytest.mark.parametrize(
    ("text", "kind", "question"),
    [
        (
            "Whether the ferry will sail again is not known.",
            "unclear",
            "Will the ferry sail again?",
        ),
        (
            "Whether the dam will be repaired this winter is uncertain.",
            "unclear",
            "Will the dam be repaired this winter?",
        ),
        ("What sank the trawler is under investigation.", "unclear", "What sank the trawler?"),
        ("What sank the trawler is being investigated.", "unclear", "What sank the trawler?"),
        (
            "Whether the warning was sent in time is under review.",
            "unclear",
            "Was the warning sent in time?",
        ),
        ("Who owns the quarry is unclear.", "unclear", "Who owns the quarry?"),
        (
            "How many miners were underground was not immediately known.",
            "unclear",
            "How many miners were underground?",
        ),
        (
            "What the barrels contained was not immediately clear.",
            "unclear",
            "What did the barrels contain?",
        ),
        ("How the fire began remains a mystery.", "unclear", "How did the fire begin?"),
        ("Whether the truce will hold is anyone's guess.", "unclear", "Will the truce hold?"),
    ],
)
def test_a_clause_that_is_the_subject_is_asked(
    questions_of: Asker, text: str, kind: str, question: str
) -> None:
    (found,) = questions_of(text)
    assert (found.kind, found.question) == (kind, question)
    assert found.evidence[0].exact == text[found.evidence[0].start : found.evidence[0].end]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "The number of dead in the fire has not been disclosed.",
            "What is the number of dead in the fire?",
        ),
        ("The names of the dead have not been released.", "What are the names of the dead?"),
        ("The trawler's owner has not been named.", "Who is the trawler's owner?"),
        (
            "The cause of the blaze at the refinery is being investigated.",
            "What is the cause of the blaze at the refinery?",
        ),
        (
            "The cause of the crash at Senta has yet to be determined.",
            "What is the cause of the crash at Senta?",
        ),
        (
            "The results of the inquiry into the crash at Senta have not been published.",
            "What are the results of the inquiry into the crash at Senta?",
        ),
        (
            "Prosecutors have not made public the evidence against the mayor.",
            "What is the evidence against the mayor?",
        ),
        (
            "The prosecutor gave no explanation for the release of the two pilots.",
            "What is the explanation for the release of the two pilots?",
        ),
        (
            "Investigators are trying to establish what caused the crash at Senta.",
            "What caused the crash at Senta?",
        ),
        (
            "It is too early to say what caused the crash, the minister said.",
            "What caused the crash?",
        ),
        (
            "There was no immediate claim of responsibility for the blast in Senta.",
            "Who is responsible for the blast in Senta?",
        ),
        (
            "Asked whether the curfew would be lifted, the mayor declined to answer.",
            "Will the curfew be lifted?",
        ),
        (
            "When asked who had ordered the raid, the police chief declined to comment.",
            "Who had ordered the raid?",
        ),
        (
            "The defence ministry declined to comment on the shelling of Senta.",
            "What does the defence ministry say about the shelling of Senta?",
        ),
    ],
)
def test_what_is_kept_back_or_looked_into_is_asked(
    questions_of: Asker, text: str, question: str
) -> None:
    (found,) = questions_of(text)
    assert found.question == question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "The inspectors said they had not yet reached a conclusion on the crash at Senta.",
            "What will the conclusion on the crash at Senta be?",
        ),
        (
            "Results of tests on three farm workers in Senta are pending.",
            "What will the results of tests on three farm workers in Senta be?",
        ),
        (
            "The two sides met in Senta on Sunday. No agreement has been reached.",
            "“The two sides met in Senta on Sunday.” Will there be an agreement?",
        ),
        (
            "The summit in Senta may be moved, but no decision has been made.",
            "“The summit in Senta may be moved.” What will the decision be?",
        ),
        (
            "Talks on the pipeline went on until midnight. The envoy said nothing had been agreed.",
            "“Talks on the pipeline went on until midnight.” What will be agreed?",
        ),
    ],
)
def test_what_is_not_settled_is_asked(questions_of: Asker, text: str, question: str) -> None:
    (found,) = questions_of(text)
    assert (found.kind, found.question) == ("undecided", question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "The bridge at Senta was shut on Friday. It was unclear why.",
            "“The bridge at Senta was shut on Friday.” Why?",
        ),
        (
            "The bridge at Senta was shut on Friday, but it was unclear why.",
            "“The bridge at Senta was shut on Friday.” Why?",
        ),
        (
            'The foreign ministry warned of "steps", without saying what they might be.',
            "“The foreign ministry warned of ‘steps’.” What might they be?",
        ),
        (
            "The airline said it would cut its flights to Senta, but gave no details.",
            "“The airline said it would cut its flights to Senta.” What are the details?",
        ),
        (
            "A bomb exploded in Senta on Monday. There was no immediate claim of responsibility.",
            "“A bomb exploded in Senta on Monday.” Who is responsible for it?",
        ),
        (
            "A bomb killed two pilots in Senta, and no group has claimed responsibility.",
            "“A bomb killed two pilots in Senta.” Who is responsible for it?",
        ),
        (
            "A bomb exploded in Senta. No one has claimed responsibility for the attack.",
            "“A bomb exploded in Senta.” Who is responsible for the attack?",
        ),
        (
            "The jets left, two envoys said. The army neither confirmed nor denied the report.",
            "“The jets left, two envoys said.” Is the report true?",
        ),
        (
            "The rebels said they had shot down a jet, a claim that the army denies.",
            "“The rebels said they had shot down a jet.” The army denies it: is it true?",
        ),
        (
            "The rebels said they had shot down a jet, a claim rejected by the army.",
            "“The rebels said they had shot down a jet.” The army rejects it: is it true?",
        ),
        (
            "Activists said 40 people were in jail, a figure that the army disputes.",
            "“Activists said 40 people were in jail.” The army disputes it: is the figure right?",
        ),
    ],
)
def test_what_points_back_quotes_the_words_before(
    questions_of: Asker, text: str, question: str
) -> None:
    (found,) = questions_of(text)
    assert found.question == question


@pytest.mark.parametrize(
    ("text", "kind", "question"),
    [
        ("Who fired first is contested.", "conflicting_accounts", "Who fired first?"),
        ("Who owns the quarry remains contested.", "conflicting_accounts", "Who owns the quarry?"),
        (
            "How long the dam will hold is anybody's guess.",
            "unclear",
            "How long will the dam hold?",
        ),
        (
            "How long the grain will last is anyone's guess.",
            "unclear",
            "How long will the grain last?",
        ),
        (
            "How much gold left the mine is a matter of guesswork.",
            "unclear",
            "How much gold left the mine?",
        ),
        (
            "Whether the ferry was overloaded is a matter of debate.",
            "conflicting_accounts",
            "Was the ferry overloaded?",
        ),
        (
            "Who opened the sluice gates is in dispute.",
            "conflicting_accounts",
            "Who opened the sluice gates?",
        ),
    ],
)
def test_a_predicate_calls_its_subject_open(
    questions_of: Asker, text: str, kind: str, question: str
) -> None:
    (found,) = questions_of(text)
    assert (found.kind, found.question) == (kind, question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Kaldor and Venn dispute who owns the reef.", "Who owns the reef?"),
        (
            "The two armies dispute who shelled the bridge at Senta.",
            "Who shelled the bridge at Senta?",
        ),
        (
            "The sides dispute who shelled the market in Senta.",
            "Who shelled the market in Senta?",
        ),
        (
            "Lawyers disagree over whether the council could block the sale.",
            "Could the council block the sale?",
        ),
        (
            "Experts disagree on how many whales are left in the bay.",
            "How many whales are left in the bay?",
        ),
    ],
)
def test_what_several_disagree_on_is_asked(questions_of: Asker, text: str, question: str) -> None:
    (found,) = questions_of(text)
    assert (found.kind, found.question) == ("conflicting_accounts", question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "The army gave no toll for the raid on Senta.",
            "What is the toll for the raid on Senta?",
        ),
        (
            "The ministry gave no date for the launch of the ferry.",
            "What is the date for the launch of the ferry?",
        ),
        (
            "A bomb exploded in Senta on Sunday. The police gave no figure for the wounded.",
            "“A bomb exploded in Senta on Sunday.” What is the figure for the wounded?",
        ),
        (
            "The ministry postponed the trial of the two pilots. It did not give a new date.",
            "“The ministry postponed the trial of the two pilots.” What is the new date?",
        ),
        (
            "A bridge fell into the Tarno on Sunday. Officials have not released a death toll.",
            "“A bridge fell into the Tarno on Sunday.” What is the death toll?",
        ),
        (
            "A bomb hit Senta.\n\nShops were shut.\n\nOfficials have not released a death toll.",
            "What is the death toll?",
        ),
        (
            "Kaldor and Venn closed the port. Neither government gave a reason for the closure.",
            "“Kaldor and Venn closed the port.” What is the reason for the closure?",
        ),
        (
            "Talks planned for Friday in Senta did not take place; neither side gave a reason.",
            "“Talks planned for Friday in Senta did not take place.” What is the reason?",
        ),
        (
            "The bank's governor left in May, and a successor has yet to be named.",
            "“The bank's governor left in May.” Who will the successor be?",
        ),
        (
            "The summit was moved to Senta; a new date is yet to be confirmed.",
            "“The summit was moved to Senta.” What will the new date be?",
        ),
    ],
)
def test_what_nobody_has_told_yet_is_asked(questions_of: Asker, text: str, question: str) -> None:
    (found,) = questions_of(text)
    assert found.question == question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Norda Steel closed a mine on Monday. The company did not answer emailed queries.",
            "“Norda Steel closed a mine on Monday.” What does Norda Steel say to this?",
        ),
        (
            "The police arrested three fishermen in Senta. The ministry did not return calls.",
            "“The police arrested three fishermen in Senta.” What does the ministry say to this?",
        ),
        (
            "A lawyer said two smugglers had been seized; the navy did not answer emailed queries.",
            "“A lawyer said two smugglers had been seized.” What does the navy say to this?",
        ),
        (
            "The union accused Norda Steel of fraud. Norda Steel had no immediate comment.",
            "“The union accused Norda Steel of fraud.” What does Norda Steel say to this?",
        ),
        (
            "Norda Steel offered 40 million euros. The ministry declined to discuss the offer.",
            "“Norda Steel offered 40 million euros.” What does the ministry say to this?",
        ),
    ],
)
def test_who_has_not_answered_is_asked(questions_of: Asker, text: str, question: str) -> None:
    (found,) = questions_of(text)
    assert (found.kind, found.question) == ("unverified", question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "There was no independent confirmation of the capture of Senta.",
            "Is there confirmation of the capture of Senta?",
        ),
        (
            "The army said its men had taken Senta. There was no independent confirmation.",
            "“The army said its men had taken Senta.” Is there independent confirmation of it?",
        ),
        (
            "The rebels said they had taken Senta. There was no confirmation of the claim.",
            "“The rebels said they had taken Senta.” Is the claim true?",
        ),
        (
            "The daily Vesna said that the mine was shut, a report that could not be confirmed.",
            "“The daily Vesna said that the mine was shut.” Is it true?",
        ),
        (
            "The rebels said they had taken Senta, which could not be independently verified.",
            "“The rebels said they had taken Senta.” Is it true?",
        ),
        (
            "The rebels said 40 soldiers had died, a figure that could not be verified.",
            "“The rebels said 40 soldiers had died.” Is the figure right?",
        ),
    ],
)
def test_what_nobody_could_confirm_is_asked(questions_of: Asker, text: str, question: str) -> None:
    (found,) = questions_of(text)
    assert (found.kind, found.question) == ("unverified", question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Whether a new hearing will be held this year is not known.",
            "Will a new hearing be held this year?",
        ),
        ("Whether a second ferry will be bought is not known.", "Will a second ferry be bought?"),
        (
            "The ferry sank on Sunday. It is not known whether a second ferry will be bought.",
            "“The ferry sank on Sunday.” Will a second ferry be bought?",
        ),
    ],
)
def test_what_is_indefinite_is_asked_alone_where_nothing_can_be_quoted(
    questions_of: Asker, text: str, question: str
) -> None:
    (found,) = questions_of(text)
    assert found.question == question


@pytest.mark.parametrize(
    "text",
    [
        "Whether the ferry will sail again is known.",
        "If the talks fail, the future is bright.",
        "The video did not give visual evidence of a gun.",
        "The price of the hotel was not disclosed.",
        "The report gave no reasons.",
        "It is hard to judge the plan without knowing whom it helps.",
        "The ministry gave no further details.",
        "The square was calm on Sunday. There was no immediate claim of responsibility.",
        "No group has claimed responsibility for the attack.",
        "The results of the vote in Senta are expected on Friday.",
        "The verdict in the trial of the two pilots is expected on Friday.",
        "A decision on the dam has been made.",
        "The army denies the claim.",
        "The mayor said the square was full, a figure of speech.",
        "The show has not yet announced a replacement.",
        "Police are investigating whether a crime was committed.",
        "It is unclear whether any laws were broken.",
        "Voters disagree over whether the dam is worth it.",
        "The parties disagree over whether the dam should be built.",
        "The owners contested the fine.",
        "Whether the ferry was overloaded is not a matter of debate.",
        "The police gave no figure for the wounded.",
        "The ministry gave no new figure for the wounded.",
        "The army released a death toll.",
        "The square was quiet. There was no independent confirmation.",
        "The square was quiet, which could not be confirmed.",
        "A successor has been named.",
        "Norda Steel answered emailed questions.",
        "The sailors did not answer the call.",
        "Norda Steel did not respond to a letter. Norda Steel did not answer emailed questions.",
        "The minister declined to discuss his health.",
    ],
)
def test_what_only_looks_open_leaves_no_question(questions_of: Asker, text: str) -> None:
    assert questions_of(text) == ()


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            (
                "Peru put its dead at nine; Chile said four were killed. Neither claim could be "
                "verified."
            ),
            "“Peru put its dead at nine; Chile said four were killed.” Is either claim true?",
        ),
        ("Peru has not specified what steps it will take.", "What steps will Peru take?"),
        ("The army has not said which bases were hit.", "Which bases were hit?"),
        ("The ministry has not specified which schools will close.", "Which schools will close?"),
        ("President Dahl has not specified what she might do next.", "What might Dahl do next?"),
        (
            "President Dahl has not specified what she would do if the talks failed.",
            "What would Dahl do if the talks failed?",
        ),
        (
            (
                "The court ordered a recount in Lima. It has not decided whether to seek the "
                "arrest of the candidate."
            ),
            "Will the court seek the arrest of the candidate?",
        ),
        (
            "Gunfire was heard near the palace in Lima, but it remained unclear who was shooting.",
            "“Gunfire was heard near the palace in Lima.” Who was shooting?",
        ),
        (
            (
                "The militants said they lost two fighters. Reporters were kept from the site, and "
                "the accounts could not be verified."
            ),
            "“The militants said they lost two fighters.” Are the accounts true?",
        ),
        (
            "The opposition accused police of beating protesters. Police rejected the accusation.",
            "“The opposition accused police of beating protesters.” Police reject it: is it true?",
        ),
    ],
)
def test_what_is_withheld_and_denied_stands_alone(
    questions_of: Asker, text: str, question: str
) -> None:
    (found,) = questions_of(text)
    assert found.question == question
