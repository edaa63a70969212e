"""Statements: speaker, words, mode, cue and circumstances, on sentences of our own."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.brief import Statement
from briefgen.extract import DocumentItems

Reader = Callable[..., DocumentItems]


def _spoken(items: DocumentItems) -> list[tuple[str | None, str]]:
    names = {actor.id: actor.name for actor in items.actors}
    return [(names.get(s.speaker or ""), s.text) for s in items.statements]


def _relays(items: DocumentItems) -> list[str]:
    names = {actor.id: actor.name for actor in items.actors}
    return [names[medium] for statement in items.statements for medium in statement.relayed_by]


@pytest.mark.parametrize(
    ("text", "speaker", "medium"),
    [
        (
            "The quay was shut, the Harbour Times reported, citing officials at the ministry.",
            "officials at the ministry",
            "Harbour Times",
        ),
        (
            "Reuters quoted Amina Diallo as saying that the quay was shut.",
            "Amina Diallo",
            "Reuters",
        ),
    ],
)
def test_who_is_cited_speaks_and_the_medium_relays(
    items_of: Reader, text: str, speaker: str, medium: str
) -> None:
    items = items_of(text)
    ((told, words),) = _spoken(items)
    assert (told, words.lower()) == (speaker, "the quay was shut")
    assert _relays(items) == [medium]


def test_who_cites_without_being_a_medium_speaks(items_of: Reader) -> None:
    items = items_of("Amina Diallo, citing the ministry, said that the quay was shut.")
    assert ("Amina Diallo", "the quay was shut") in _spoken(items)


def test_who_did_a_deed_has_not_published_it(items_of: Reader) -> None:
    text = "A higher figure has been published: 90 sailors killed by the Danish government."
    assert all(speaker is None for speaker, _ in _spoken(items_of(text)))


def _only(items: DocumentItems) -> Statement:
    (statement,) = items.statements
    return statement


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            '"The bridge is closed," Transport Minister Amina Diallo said on Monday.',
            "Amina Diallo",
            "The bridge is closed",
        ),
        (
            "“We will rebuild the harbour,” said Mayor Ivo Kranjec. “It will take a year.”",
            "Ivo Kranjec",
            "We will rebuild the harbour. It will take a year.",
        ),
        (
            "Ivo Kranjec said that the ferry would sail again in spring.",
            "Ivo Kranjec",
            "the ferry would sail again in spring",
        ),
        (
            "The ferry, Ivo Kranjec said, is safe.",
            "Ivo Kranjec",
            "The ferry is safe",
        ),
        (
            "According to Amina Diallo, the road was open again by noon.",
            "Amina Diallo",
            "the road was open again by noon",
        ),
        (
            "Amina Diallo accused the railway of hiding the report.",
            "Amina Diallo",
            "the railway of hiding the report",
        ),
        (
            "Amina Diallo called for a new inquiry into the collapse.",
            "Amina Diallo",
            "a new inquiry into the collapse",
        ),
        (
            "Ivo Kranjec vowed to rebuild the pier within a year.",
            "Ivo Kranjec",
            "to rebuild the pier within a year",
        ),
    ],
)
def test_who_said_what(items_of: Reader, text: str, speaker: str, words: str) -> None:
    assert (speaker, words) in _spoken(items_of(text))


def test_a_quotation_broken_by_its_attribution_is_one_statement(items_of: Reader) -> None:
    text = '"The dam holds," Amina Diallo told Reuters. "Nobody has to leave."'
    items = items_of(text)
    statement = _only(items)
    content = [span for span in statement.evidence if span.part == "content"]
    assert [text[span.start : span.end] for span in content] == [
        '"The dam holds,"',
        '"Nobody has to leave."',
    ]
    assert statement.mode == "direct"
    assert statement.addressee == "Reuters"
    assert [actor.name for actor in items.actors if actor.id in statement.relayed_by] == ["Reuters"]


def test_a_paragraph_that_reopens_a_quotation_goes_on_with_the_statement(items_of: Reader) -> None:
    items = items_of(
        "“The dam holds,” Amina Diallo said. “Nobody has to leave.\n\n"
        "“We have checked every gate twice.”"
    )
    statement = _only(items)
    assert statement.text.endswith("We have checked every gate twice.")


def test_scare_quotes_are_no_statement(items_of: Reader) -> None:
    items = items_of('Ivo Kranjec rejected the claims of "troublemakers" at the port on Sunday.')
    assert "troublemakers" not in [words for _, words in _spoken(items)]


def test_marks_inside_reported_words_make_it_mixed(items_of: Reader) -> None:
    statement = _only(
        items_of('Amina Diallo said the repair was "a matter of days, not of weeks."')
    )
    assert statement.mode == "mixed"
    assert statement.text == 'the repair was "a matter of days, not of weeks."'


def test_the_medium_is_not_the_speaker(items_of: Reader) -> None:
    items = items_of(
        '"The strike is over," Ivo Kranjec said in an interview, according to the Harbour Times.'
    )
    statement = _only(items)
    names = {actor.id: actor.name for actor in items.actors}
    assert names[statement.speaker or ""] == "Ivo Kranjec"
    assert [names[medium] for medium in statement.relayed_by] == ["Harbour Times"]
    assert statement.venue == "interview"


@pytest.mark.parametrize(
    "text",
    [
        'Amina Diallo said the dam was safe but that "all gates are shut" for now',
        '"All gates are shut," ministry spokesperson Amina Diallo said at a briefing Sunday',
        "To calm people, Amina Diallo said, “all gates are shut”",
    ],
)
def test_who_relays_is_never_the_speaker_where_somebody_speaks(items_of: Reader, text: str) -> None:
    items = items_of(f"{text}, according to the Harbour Times.")
    assert {speaker for speaker, _ in _spoken(items)} == {"Amina Diallo"}


def test_the_day_is_read_off_the_cue_and_resolved(items_of: Reader) -> None:
    items = items_of("Amina Diallo said Friday that the road was open.", published=date(2030, 5, 5))
    statement = _only(items)
    assert statement.said_on == date(2030, 5, 3)
    assert statement.said_on_text == "Friday"


def test_a_day_without_a_publication_date_keeps_its_words_only(items_of: Reader) -> None:
    statement = _only(items_of("Amina Diallo said Friday that the road was open."))
    assert statement.said_on is None
    assert statement.said_on_text == "Friday"


def test_what_was_not_said_is_negated(items_of: Reader) -> None:
    items = items_of("Amina Diallo has not said when the road will open.")
    assert _only(items).negated


def test_thoughts_are_attitudes(items_of: Reader) -> None:
    items = items_of("Ivo Kranjec believes that the ferry will sail again in spring.")
    assert _only(items).type == "attitude"


def test_nobody_is_guessed_for_an_ambiguous_pronoun(items_of: Reader) -> None:
    items = items_of(
        "Ivo Kranjec, the mayor, and Tomas Brandt, the captain, met at the harbour. "
        "Later, he said that the ferry was safe."
    )
    (statement,) = [s for s in items.statements if "ferry" in s.text]
    assert statement.speaker is None
    assert statement.note is not None
    assert "he" in statement.note


def test_a_pronoun_means_the_subject_of_the_sentence_before(items_of: Reader) -> None:
    items = items_of(
        "Minister Amina Diallo visited the dam on Monday. She said that the gates held."
    )
    assert ("Amina Diallo", "the gates held") in _spoken(items)


def test_a_description_means_the_holder_of_the_office(items_of: Reader) -> None:
    items = items_of(
        "President Amina Diallo toured the coast. Mayor Ivo Kranjec met her there. "
        "The president said that help was on its way."
    )
    assert ("Amina Diallo", "help was on its way") in _spoken(items)


def test_headings_give_neither_names_nor_words(items_of: Reader) -> None:
    items = items_of(
        "Kranjec Says Diallo Lied About the Dam\n\n"
        "Minister Amina Diallo visited the dam on Monday with engineers from the coast.\n\n"
        "Engineers Contradict Diallo on Gates\n\n"
        "Mayor Ivo Kranjec said that the gates were shut."
    )
    assert _spoken(items) == [("Ivo Kranjec", "the gates were shut")]
    assert {actor.name for actor in items.actors} == {"Amina Diallo", "Ivo Kranjec"}


PIECES = st.sampled_from(
    [
        '"',
        "“",
        "”",
        "'",
        "’s ",
        " said ",
        " Diallo ",
        "Ivo Kranjec ",
        "he ",
        " told Reuters ",
        ", ",
        ". ",
        "\n\n",
        "that ",
        "according to ",
        "the minister ",
        "accused ",
        "of ",
        "12 ",
        "بيروت ",
        "é",
        "who ",
        "to leave ",
    ]
)


@settings(max_examples=60)
@given(st.lists(PIECES, min_size=1, max_size=30))
def test_no_text_makes_the_extractor_fail_and_every_span_is_verbatim(
    items_of: Reader, pieces: list[str]
) -> None:
    text = "Amina Diallo said that it rained. " + "".join(pieces)
    items = items_of(text)
    for statement in items.statements:
        assert statement.text
        for span in statement.evidence:
            assert span.end - span.start == len(span.exact)
    assert items.ungrounded == 0
