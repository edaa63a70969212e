"""Constructions that leave a question open, and those that look like them and leave none."""

from collections.abc import Callable

import pytest

from briefgen.brief import OpenQuestion
from briefgen.extract import DocumentItems
from briefgen.extract.casualties import CasualtyExtractor
from briefgen.extract.measures import MeasureExtractor
from briefgen.extract.questions import QuestionExtractor
from briefgen.extract.statements import StatementExtractor

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
    ],
)
def test_what_only_looks_open_leaves_no_question(questions_of: Asker, text: str) -> None:
    assert questions_of(text) == ()
