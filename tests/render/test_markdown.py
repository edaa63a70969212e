"""The Markdown is what it should be, and nothing that a source says can change its structure."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefgen.brief import Brief
from briefgen.brief.characters import clean
from briefgen.render import render_markdown
from briefgen.render.escaping import escape_markdown

FOLDER = Path(__file__).parent
HOSTILE: list[str] = json.loads((FOLDER / "hostile.json").read_text(encoding="utf-8"))
PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
# What the templates themselves make.
ALLOWED = {
    *("heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "text"),
    *("bullet_list_open", "bullet_list_close", "ordered_list_open", "ordered_list_close"),
    *("list_item_open", "list_item_close", "strong_open", "strong_close", "em_open", "em_close"),
    *("table_open", "table_close", "thead_open", "thead_close", "tbody_open", "tbody_close"),
    *("tr_open", "tr_close", "th_open", "th_close", "td_open", "td_close"),
    *("link_open", "link_close", "code_inline", "code_block", "softbreak", "hardbreak"),
}


def every_token(text: str) -> list[Token]:
    tokens = PARSER.parse(text)
    return [inner for token in tokens for inner in (token, *(token.children or []))]


def headings(text: str) -> list[str]:
    tokens = PARSER.parse(text)
    return [
        tokens[place + 1].content
        for place, token in enumerate(tokens)
        if token.type == "heading_open" and token.tag in ("h1", "h2")
    ]


def test_a_brief_gives_the_markdown_beside_it(brief: Brief) -> None:
    assert render_markdown(brief) == (FOLDER / "quay-collapse.md").read_text(encoding="utf-8")


def test_every_footnote_is_defined_once_and_used(brief: Brief) -> None:
    text = render_markdown(brief)
    defined = re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
    used = re.findall(r"\[\^(\d+)\](?!:)", text)
    assert len(defined) == len(set(defined))
    assert set(defined) == set(used)
    assert defined == [str(number) for number in range(1, len(defined) + 1)]


def test_rejected_items_appear_nowhere(brief: Brief) -> None:
    text = render_markdown(brief, attitudes=True)
    assert "REJECTED" not in text
    assert "9,999" not in text


def test_attitudes_are_shown_on_request_only(brief: Brief) -> None:
    assert "the engineers released" not in render_markdown(brief)
    assert "Wanted: the engineers released" in render_markdown(brief, attitudes=True)


def test_no_source_can_change_the_structure(brief: Brief, hostile_brief: Brief) -> None:
    text = render_markdown(hostile_brief, attitudes=True)
    tokens = every_token(text)
    assert {token.type for token in tokens} <= ALLOWED
    assert len(headings(text)) == len(headings(render_markdown(brief)))
    addresses = [token.attrGet("href") for token in tokens if token.type == "link_open"]
    assert addresses == ["https://example.org/a%20b%29%22%3Cc%3E%5Bd%5D%28e%29"]


def test_no_invisible_direction_is_left(hostile_brief: Brief) -> None:
    assert not re.search(
        "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", render_markdown(hostile_brief)
    )


def shown_as_it_is(frame: str, text: str) -> bool:
    """Whether a text, escaped and put into a frame, comes out as that text and nothing else."""
    blocks, kinds, words = parsed(frame.replace("{}", escape_markdown(text)))
    plain_blocks, _, plain_words = parsed(frame.replace("{}", "word"))
    return (
        blocks == plain_blocks
        and kinds <= {"text", "strong_open", "strong_close"}
        and words == plain_words.replace("word", clean(text))
    )


def parsed(markdown: str) -> tuple[set[str], set[str], str]:
    """The kinds of blocks, the kinds of what is in them, and the words."""
    tokens = PARSER.parse(markdown)
    children = [child for token in tokens for child in token.children or []]
    words = "".join(child.content for child in children if child.type == "text")
    return {token.type for token in tokens}, {child.type for child in children}, words


FRAMES = ("{}", "- {}", "1. {}", "# {}", "**{}**", "a {} b", "| a |\n| --- |\n| {} |")


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_it_is(frame: str, text: str) -> None:
    assert shown_as_it_is(frame, text)


@pytest.mark.parametrize("frame", FRAMES)
@given(
    text=st.lists(
        st.sampled_from((*HOSTILE, *"\\`*_{}[]<>()#+-.!|&~^$:=1 \n\t", "word", "](", "1.", "&amp;"))
        | st.text(max_size=3),
        max_size=6,
    ).map("".join)
)
def test_any_text_is_shown_as_it_is(frame: str, text: str) -> None:
    assume(clean(text))
    assert shown_as_it_is(frame, text)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("text", ["#", "###", "a #", "a \\#", "&#", "#1 #"])
def test_hashes_are_escaped_once(frame: str, text: str) -> None:
    assert shown_as_it_is(frame, text)


def test_punctuation_without_meaning_stays_bare() -> None:
    plain = "“It rose 3.5 per cent (to 41), she said – a first!”; cost: 12 + 3 = 15 #1"
    assert escape_markdown(plain) == plain
