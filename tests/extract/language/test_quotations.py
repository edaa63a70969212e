"""Quotations of all styles, over paragraphs, and with marks that do not match."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.documents import Block
from briefgen.extract.language.quotations import find_quotations


def _paragraphs(text: str) -> list[Block]:
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(start, start + len(line), "paragraph"))
        start += len(line) + 1
    return blocks


def _quoted(text: str) -> list[str]:
    return [
        text[quotation.inner_start : quotation.inner_end]
        for quotation in find_quotations(text, _paragraphs(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"It is shut," she said.', ["It is shut,"]),
        ("“It is shut,” she said. “Go home.”", ["It is shut,", "Go home."]),
        ("„Genug“, sagte er", ["Genug“, sagte er"]),
        ("«Enough», he said", ["Enough"]),
        ("``Enough,'' he said", ["Enough,"]),
        ("He called it \"a 'disgrace' to us\" and left.", ["a 'disgrace' to us"]),
        ("The harbour's crew wasn't there.", []),
        ("No marks at all.", []),
        ("'It is shut,' said Idris. 'Go home.'", ["It is shut,", "Go home."]),
        ("‘It’s shut,’ said Idris.", ["It’s shut,"]),
        ("'The dogs' owners left,' he said.", ["The dogs' owners left,"]),
        ("'He called it \"shut\",' she said.", ['He called it "shut",']),
        ("In the '90s it wasn't the crews' harbour.", []),
    ],
)
def test_marks_of_every_style(text: str, expected: list[str]) -> None:
    assert _quoted(text) == expected


def test_a_quotation_that_is_never_closed_ends_with_its_paragraph() -> None:
    text = '"We will stay,\nThe harbour is calm.'
    (quotation,) = find_quotations(text, _paragraphs(text))
    assert not quotation.closed
    assert text[quotation.start : quotation.end] == '"We will stay,'


def test_a_paragraph_that_reopens_a_quotation_continues_it() -> None:
    text = "“We will stay.\n“We will not move,” she said."
    first, second = find_quotations(text, _paragraphs(text))
    assert not first.closed
    assert not first.continues
    assert second.closed
    assert second.continues


def test_an_odd_mark_spoils_only_its_own_paragraph() -> None:
    text = 'A 12" pipe burst.\n"It is wet," she said.'
    assert _quoted(text)[-1] == "It is wet,"


def test_headings_hold_no_quotation() -> None:
    text = '"All Quiet" Claim Disputed\n"It is calm," he said.'
    heading, paragraph = _paragraphs(text)
    blocks = [Block(heading.start, heading.end, "heading"), paragraph]
    (quotation,) = find_quotations(text, blocks)
    assert text[quotation.inner_start : quotation.inner_end] == "It is calm,"


@given(st.text(alphabet="ab .\"“”«»„`'\n", max_size=60))
def test_quotations_lie_within_their_paragraph_and_do_not_overlap(text: str) -> None:
    blocks = _paragraphs(text)
    end = 0
    for quotation in find_quotations(text, blocks):
        assert end <= quotation.start <= quotation.inner_start
        assert quotation.inner_start <= quotation.inner_end <= quotation.end
        assert any(
            block.start <= quotation.start and quotation.end <= block.end for block in blocks
        )
        end = quotation.end
