"""What may stand in quotation marks: the words of the source, and no person's rewording."""

import pytest

from briefgen.brief import Evidence, Statement
from briefgen.brief.quotations import is_quotation, unquoted


def said(text: str, *spans: str, mode: str = "direct") -> Statement:
    evidence = [
        Evidence(document="document-a", start=100 * place, end=100 * place + len(span), exact=span)
        for place, span in enumerate(spans)
    ]
    data = {"id": "statement-a", "mode": mode, "text": text}
    return Statement.model_validate(data).model_copy(update={"evidence": evidence})


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("The lock gate held.", ["The lock gate held"]),
        ("“The lock gate held,”", ["The lock gate held"]),
        ("The LOCK gate held", ["he said the lock gate held for hours"]),
        ("We waited, and nobody came.", ["We waited,", "and nobody came."]),
        ("We waited … nobody came.", ["We waited for an hour and nobody came."]),
        ("[The crew] waited", ["We waited for an hour"]),
        ("We lost 1.5 million, and 20% of 1,200.", ["We lost 1.5 million and 20% of 1,200"]),
        ("The well-known crew's boat", ["the well known crew’s boat"]),
        ("वह लड़की थी", ["वह लड़की थी।"]),
        ("It is −5 degrees", ["“It is −5 degrees.”"]),
        ("Entered by hand", []),
    ],
)
def test_the_words_of_the_source_are_quoted(text: str, spans: list[str]) -> None:
    assert is_quotation(said(text, *spans))


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("The lock gates held.", ["The lock gate held"]),
        ("The gate of the lock held.", ["The lock gate held"]),
        ("Nobody came … we waited", ["We waited for an hour and nobody came."]),
        ("We waited … waited for an hour", ["We waited for an hour"]),
        ("We lost 15 million", ["We lost 1.5 million"]),
        ("We lost 1.5 million", ["We lost 15 million"]),
        ("We lost 5 million", ["We lost 1.5 million"]),
        ("We lost 25 boats", ["We lost 2-5 boats"]),
        ("We lost 20 of them", ["We lost 20% of them"]),
        ("It cost 20 million", ["It cost $20 million"]),
        ("in May 2012", ["in May 20, 12 boats"]),
        ("We are nowhere", ["We are now here"]),
        ("[...]", ["We waited for an hour"]),
        ("[He resigned in shame]", ["We waited for an hour"]),
        ("वह लड़का था", ["वह लड़की थी"]),
        ("It is 5 degrees", ["It is -5 degrees"]),
        ("some 102 boats", ["some 10² boats"]),
        ("Boats were gone", ["Boats we're gone"]),
        ("I will not resign", ["I will no tresign"]),
    ],
)
def test_what_was_reworded_is_not(text: str, spans: list[str]) -> None:
    assert not is_quotation(said(text, *spans))


def test_indirect_speech_is_not() -> None:
    assert not is_quotation(said("The lock gate held", "The lock gate held", mode="indirect"))


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("“The gate held.”", "The gate held."),
        ('"The gate held."', "The gate held."),
        ("The gate held.", "The gate held."),
        ("“One,” she said, “two.”", "“One,” she said, “two.”"),
        ("“The gate", "“The gate"),
    ],
)
def test_only_marks_around_the_whole_are_taken_off(text: str, bare: str) -> None:
    assert unquoted(text) == bare
