"""What counts as somebody's words or thoughts, construction by construction."""

from collections.abc import Callable

import pytest

from briefgen.extract import DocumentItems

Reader = Callable[..., DocumentItems]


def _found(items: DocumentItems) -> list[tuple[str | None, str, str]]:
    names = {actor.id: actor.name for actor in items.actors}
    return [(names.get(s.speaker or ""), s.type, s.text) for s in items.statements]


@pytest.mark.parametrize(
    ("text", "speaker", "kind", "words"),
    [
        (
            "Mayor Ivo Kranjec was criticized by Amina Diallo for the delay.",
            "Amina Diallo",
            "speech",
            "Mayor Ivo Kranjec for the delay",
        ),
        (
            "Reporters were told by Amina Diallo that the dam would hold.",
            "Amina Diallo",
            "speech",
            "the dam would hold",
        ),
        (
            "The talks are expected to resume on Monday.",
            None,
            "attitude",
            "The talks to resume on Monday",
        ),
        (
            "The ferry company seems to have lost its licence.",
            None,
            "attitude",
            "The ferry company to have lost its licence",
        ),
        (
            "Amina Diallo is confident that the dam will hold.",
            "Amina Diallo",
            "attitude",
            "the dam will hold",
        ),
        (
            "Ivo Kranjec was critical of the new timetable.",
            "Ivo Kranjec",
            "attitude",
            "the new timetable",
        ),
        (
            "Ivo Kranjec raised doubts about the new timetable.",
            "Ivo Kranjec",
            "attitude",
            "the new timetable",
        ),
        (
            "Ivo Kranjec's call for an inquiry went unheard.",
            "Ivo Kranjec",
            "attitude",
            "an inquiry",
        ),
        (
            "In the words of Amina Diallo, the plan is dead.",
            "Amina Diallo",
            "speech",
            "the plan is dead",
        ),
        (
            "The army reportedly shelled the harbour on Friday.",
            None,
            "speech",
            "The army shelled the harbour on Friday",
        ),
        (
            "As Amina Diallo told the Harbour Times, the dam has held.",
            "Amina Diallo",
            "speech",
            "the dam has held",
        ),
        (
            "Amina Diallo said the dam would hold, while Ivo Kranjec said it was already cracking.",
            "Amina Diallo",
            "speech",
            "the dam would hold",
        ),
        (
            "Amina Diallo blamed the flood on a faulty gate.",
            "Amina Diallo",
            "speech",
            "the flood on a faulty gate",
        ),
        (
            "Amina Diallo visited Lume on Friday, accusing the company of hiding the report.",
            "Amina Diallo",
            "speech",
            "the company of hiding the report",
        ),
        (
            "A new survey shows that two in three residents want to leave.",
            None,
            "speech",
            "two in three residents want to leave",
        ),
    ],
)
def test_constructions(
    items_of: Reader, text: str, speaker: str | None, kind: str, words: str
) -> None:
    assert (speaker, kind, words) in _found(items_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "The navy attacked the port of Lume on Monday.",
        "Police questioned the man for six hours.",
        "The storm claimed nine lives.",
        "A yacht called Morning Star sank off the coast.",
        "The study was supported by the Lume Foundation.",
        "Ivo Kranjec declared a state of emergency.",
        "Gunmen attacked the mayor outside his home.",
        "Soldiers attacked him with clubs.",
        "Militants attacked villagers for their cattle.",
        "Gunmen blasted the convoy with rockets.",
        "The village was attacked by rebels.",
        "The journalist was questioned by police.",
        "Ten activists were charged by police.",
        "The army claimed the hilltop.",
        "The president dismissed the defence minister.",
        "The court rejected the appeal.",
        "Heavy rain threatened to burst the dam.",
        "Protesters pressed for hours.",
    ],
)
def test_acts_are_no_words(items_of: Reader, text: str) -> None:
    assert [found for found in _found(items_of(text)) if found[1] == "speech"] == []


def test_what_is_only_asked_has_no_speaker(items_of: Reader) -> None:
    found = _found(items_of("Asked whether the dam would hold, Amina Diallo said it would."))
    assert (None, "speech", "whether the dam would hold") in found
    assert ("Amina Diallo", "speech", "it would") in found


def test_a_quotation_that_stands_alone_is_the_whole_statement(items_of: Reader) -> None:
    text = (
        "Ivo Kranjec had not seen the report, and when pressed, he said, “It will hold,” "
        "before he left the room."
    )
    assert "It will hold" in [words for _, _, words in _found(items_of(text))]


def test_a_colon_leads_in_a_quotation_whatever_the_verb(items_of: Reader) -> None:
    found = _found(items_of("Ivo Kranjec turned to the crowd: “Nobody has to leave tonight.”"))
    assert found == [("Ivo Kranjec", "speech", "Nobody has to leave tonight.")]


def test_a_paragraph_that_ends_with_a_colon_leads_in_the_next(items_of: Reader) -> None:
    found = _found(items_of("Ivo Kranjec added:\n\n“Nobody has to leave tonight.”"))
    assert found == [("Ivo Kranjec", "speech", "Nobody has to leave tonight.")]


def test_a_quotation_may_close_a_paragraph_later(items_of: Reader) -> None:
    found = _found(
        items_of(
            'Amina Diallo said, "We were at the gate all night.\n\n'
            'If it had failed, nobody would have slept."'
        )
    )
    assert [words for _, _, words in found] == [
        "We were at the gate all night. If it had failed, nobody would have slept."
    ]


def test_guillemets_are_quotation_marks(items_of: Reader) -> None:
    found = _found(items_of("«The port is closed», said Amina Diallo."))
    assert found == [("Amina Diallo", "speech", "The port is closed")]


def test_turns_of_a_transcript_are_statements_of_whom_they_name(items_of: Reader) -> None:
    items = items_of(
        "Amina Diallo spoke to the Harbour Times on Friday.\n\n"
        "REPORTER: Will the dam hold this winter?\n\n"
        "DIALLO: It will, and I told the mayor so last week.\n\n"
        "REPORTER: What if the second gate fails?\n\n"
        "DIALLO: Then we open the third one."
    )
    turns = [s for s in items.statements if s.cue is None]
    assert [turn.text for turn in turns] == [
        "Will the dam hold this winter?",
        "It will, and I told the mayor so last week.",
        "What if the second gate fails?",
        "Then we open the third one.",
    ]
    assert {turn.mode for turn in turns} == {"direct"}


def test_labels_before_a_colon_are_no_turns(items_of: Reader) -> None:
    items = items_of("Arvenia: 14.\n\nBelmora: 9.\n\nArvenia: 11.\n\nThe count goes on tonight.")
    assert items.statements == ()


def test_a_medium_that_reports_what_somebody_said_carries_it(items_of: Reader) -> None:
    items = items_of("Amina Diallo said the port was closed, the Harbour Times reported.")
    (statement,) = items.statements
    names = {actor.id: actor.name for actor in items.actors}
    assert names[statement.speaker or ""] == "Amina Diallo"
    assert [names[medium] for medium in statement.relayed_by] == ["Harbour Times"]
    assert statement.text == "the port was closed"


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "Amina Diallo called for an end to the strike on Friday, marking a change of course.",
            "Amina Diallo",
            "an end to the strike",
        ),
        (
            "Amina Diallo accused the firm of hiding a report and blamed the mayor for the leak.",
            "Amina Diallo",
            "the firm of hiding a report",
        ),
        (
            "Amina Diallo warned that the port would close if the strike went on.",
            "Amina Diallo",
            "the port would close if the strike went on",
        ),
        (
            "Ivo Kranjec addressed the crowd on Friday, writing, “Nobody has to leave tonight.”",
            "Ivo Kranjec",
            "Nobody has to leave tonight.",
        ),
        (
            "Lume fined the firm, whom Amina Diallo described as “the worst of all polluters.”",
            "Amina Diallo",
            "as “the worst of all polluters.”",
        ),
    ],
)
def test_the_content_is_the_speakers_and_whole(
    items_of: Reader, text: str, speaker: str, words: str
) -> None:
    assert (speaker, words) in [(who, said) for who, _, said in _found(items_of(text))]


def test_an_occasion_may_stand_before_the_speaker(items_of: Reader) -> None:
    items = items_of("At an emergency meeting Friday, Amina Diallo said the dam would hold.")
    assert [statement.venue for statement in items.statements] == ["emergency meeting"]


def test_who_is_called_on_to_do_what_is_the_content(items_of: Reader) -> None:
    found = _found(items_of("Amina Diallo called for the troops to leave the harbour."))
    assert found == [("Amina Diallo", "speech", "the troops to leave the harbour")]


def test_whom_somebody_criticized_is_a_stance_without_words(items_of: Reader) -> None:
    found = _found(items_of("Amina Diallo criticized Kranjec."))
    assert found == [("Amina Diallo", "attitude", "Kranjec")]


def test_a_text_shows_and_a_person_does_not(items_of: Reader) -> None:
    poll = _found(items_of("A new poll shows the mayor ahead by nine points."))
    assert [words for _, _, words in poll] == ["the mayor ahead by nine points"]
    assert _found(items_of("The fire service showed reporters the burnt hall.")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rwanda denied backing the rebels.", [("Rwanda", "backing the rebels")]),
        ("Amina Diallo debunked claims that the dam had burst.", []),
        ("Ivo Kranjec faced accusations that he had rigged the vote.", []),
        (
            "Witnesses said soldiers opened fire; the army said it had come under attack.",
            [("witnesses", "soldiers opened fire"), ("army", "it had come under attack")],
        ),
        (
            "Amina Diallo promised that the gate would hold but said money was short.",
            [("Amina Diallo", "the gate would hold"), ("Amina Diallo", "money was short")],
        ),
        ("Amina Diallo said that was impossible.", [("Amina Diallo", "that was impossible")]),
        ("Amina Diallo called for calm.", [("Amina Diallo", "calm")]),
        (
            "The spokesman, Ivo Kranjec, said the dam was shut, the Harbour Times reported.",
            [("Ivo Kranjec", "the dam was shut")],
        ),
        ("If the army says the bridge is safe, the road will open.", []),
    ],
)
def test_nobody_is_given_words_that_are_not_theirs(
    items_of: Reader, text: str, expected: list[tuple[str, str]]
) -> None:
    found = [(who, words) for who, kind, words in _found(items_of(text)) if kind == "speech"]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Amina Diallo said the dam would hold.", "say"),
        ("Amina Diallo is confident that the dam will hold.", "be confident"),
        ("Her claim that the dam would hold went unheard.", None),
        ("The army reportedly shelled the harbour on Friday.", "reportedly"),
    ],
)
def test_the_cue_is_a_verb(items_of: Reader, text: str, cue: str | None) -> None:
    assert [statement.cue for statement in items_of(text).statements] == [cue]


def test_refusing_to_say_is_negated(items_of: Reader) -> None:
    items = items_of("Amina Diallo declined to confirm the figures.")
    assert [statement.negated for statement in items.statements] == [True]


def test_a_quotation_behind_a_sentence_on_somebody_else_is_not_the_last_speakers(
    items_of: Reader,
) -> None:
    found = _found(
        items_of(
            '"It burned all night," Amina Diallo said. Her neighbour Ivo Kranjec lost his shop. '
            '"I have nothing left."'
        )
    )
    assert found == [("Amina Diallo", "speech", "It burned all night")]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ('"We have proof," tweeted engineer Ivo Kranjec.', "Ivo Kranjec", "We have proof"),
        ("Residents were warned of flooding by the council.", "council", "Residents of flooding"),
        (
            "A statement from the defence ministry said the port was shut.",
            "defence ministry",
            "the port was shut",
        ),
        (
            "The mayor was accused of taking bribes by the prosecutor.",
            "prosecutor",
            "The mayor of taking bribes",
        ),
    ],
)
def test_the_speaker_is_found_where_the_parse_hides_them(
    items_of: Reader, text: str, speaker: str, words: str
) -> None:
    assert (speaker, "speech", words) in _found(items_of(text))


def test_the_occasion_may_hang_on_a_participle(items_of: Reader) -> None:
    items = items_of("Speaking at a rally in Lume, Amina Diallo said the port would open.")
    assert [statement.venue for statement in items.statements] == ["rally"]


def test_a_condition_stays_with_the_words_behind_a_closing_mark(items_of: Reader) -> None:
    text = 'Amina Diallo warned that the navy was "ready to sail" if Belmora shelled the port.'
    words = 'the navy was "ready to sail" if Belmora shelled the port'
    assert _found(items_of(text)) == [("Amina Diallo", "speech", words)]


def test_whom_a_participle_describes_does_not_hold_the_view(items_of: Reader) -> None:
    text = "Ivo Kranjec, considered one of the moderates, left the room on Sunday."
    assert "Ivo Kranjec" not in [speaker for speaker, _, _ in _found(items_of(text))]
