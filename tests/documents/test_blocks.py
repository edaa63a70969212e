import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.documents import normalise
from briefgen.documents.blocks import find_blocks

STORM = (
    "The harbour of Beira was closed on Friday after a storm, the transport ministry said, and "
    "forty ships were told to wait outside until the cranes had been looked at by engineers."
)
REPAIR = (
    "Repairs may take a month. Minister Rui Langa told reporters that the state would pay for "
    "them, and that no worker would lose a day's wage while the cranes stood still."
)


def kinds(raw: str) -> list[tuple[str, str]]:
    text = normalise(raw).text
    return [(block.kind[0], text[block.start : block.end]) for block in find_blocks(text)]


def test_blank_lines_separate_paragraphs() -> None:
    assert kinds(f"{STORM}\n\n \n{REPAIR}") == [("p", STORM), ("p", REPAIR)]


def test_single_line_ends_separate_where_each_line_is_a_paragraph() -> None:
    text = f"Storm Closes Harbour\n{STORM}\n{REPAIR}\nWhat Comes Next\n{STORM}"
    assert [kind for kind, _ in kinds(text)] == ["h", "p", "p", "h", "p"]


@pytest.mark.parametrize("width", [48, 60, 72, 80])
def test_wrapped_lines_stay_one_paragraph(width: int) -> None:
    paragraphs = [textwrap.fill(text, width) for text in (STORM, REPAIR, STORM)]
    assert kinds("\n\n".join(paragraphs)) == [("p", paragraph) for paragraph in paragraphs]


def test_wrapped_text_in_capitals_stays_one_paragraph() -> None:
    paragraphs = [textwrap.fill(text.upper(), 70, initial_indent="   ") for text in (STORM, REPAIR)]
    assert [kind for kind, _ in kinds("\n\n".join(paragraphs))] == ["p", "p"]


def test_indented_line_opens_a_paragraph_of_wrapped_text() -> None:
    wrapped = "\n".join(textwrap.fill(text, 60, initial_indent="    ") for text in (STORM, REPAIR))
    assert len(kinds(wrapped)) == 2


@pytest.mark.parametrize(
    "heading",
    [
        "Minister Blames Strikers for Fuel Shortage",
        "'All-Out Strike' Fear Grows",
        "Union Warns of 'All-Out Strike'",
        "STRIKERS BLAMED",
        "What we know so far",
        "What happens next?",
        "Background",
        "Talks With the U.S.",
        "* * *",
    ],
)
def test_headings(heading: str) -> None:
    assert kinds(f"{STORM}\n\n{heading}\n\n{REPAIR}")[1] == ("h", heading)


@pytest.mark.parametrize(
    "paragraph",
    [
        '"We will win"',
        "“We Will Win”",
        "'We will win'",
        'He said it once more: "We will win"',
        "Nobody was hurt.",
        "Among the dead were:",
        "- forty ships",
        "and nobody answered",
        "The ships wait. Nobody knows why",
    ],
)  # fmt: skip
def test_short_paragraphs_are_no_headings(paragraph: str) -> None:
    assert kinds(f"{STORM}\n\n{paragraph}\n\n{REPAIR}")[1] == ("p", paragraph)


def test_headline_byline_and_standfirst_before_the_text_are_headings() -> None:
    standfirst = (
        "The ministry's decision came after a night in which two of the oldest cranes on the "
        "eastern quay had fallen into the basin"
    )
    text = f"Storm Closes Harbour\n\n{standfirst}\n\nBy Ana Mucavele\n\n{STORM}\n\n{REPAIR}"
    assert [kind for kind, _ in kinds(text)] == ["h", "h", "h", "p", "p"]


def test_a_standfirst_in_the_middle_is_a_paragraph() -> None:
    long = "The ministry's decision came after a night in which two cranes had fallen over there"
    assert kinds(f"{STORM}\n\n{long}\n\n{REPAIR}")[1][0] == "p"


def test_the_last_block_and_lists_are_no_headings() -> None:
    names = ["Rui Langa", "Ana Mucavele", "Tomas Nhaca"]
    text = "\n\n".join([STORM, *names, REPAIR, "Reporting From Beira"])
    assert {kind for kind, _ in kinds(text)} == {"p"}


@given(st.text(st.sampled_from("aB. \n\"'?-")) | st.text())
def test_blocks_cover_all_but_white_space_in_order(raw: str) -> None:
    text = normalise(raw).text
    blocks = find_blocks(text)
    position = 0
    for block in blocks:
        assert position <= block.start < block.end
        assert not text[position : block.start].strip()
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        position = block.end
    assert not text[position:].strip()
