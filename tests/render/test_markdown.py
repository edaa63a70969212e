"""The Markdown is what it should be, and nothing that a source says can change its structure."""

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

from briefgen.brief import Brief
from briefgen.brief.characters import clean
from briefgen.render import render_markdown
from briefgen.render.escaping import escape_markdown

FOLDER = Path(__file__).parent
HOSTILE: list[str] = json.loads((FOLDER / "hostile.json").read_text(encoding="utf-8"))
# As GitHub reads it: tables, strike-through, bare links (and more of them: hosts), HTML, footnotes,
# tasks, mathematics.
PARSER = (
    MarkdownIt("gfm-like")
    .use(footnote_plugin, inline=False)
    .use(tasklists_plugin)
    .use(dollarmath_plugin, allow_digits=False, allow_space=False)
)
PIECES = (
    st.sampled_from(HOSTILE)
    | st.sampled_from("\\`*_{}[]<>()#+-.!|&~^$:=/@1 \n\t\u200b\u2028")
    | st.sampled_from("word|](|1.|&amp;|http://|www.|.com|@a.org|[^1]|~~|$$|**|```".split("|"))
    | st.text(max_size=3)
)
# What the templates themselves make.
ALLOWED = {
    *("heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "text"),
    *("bullet_list_open", "bullet_list_close", "ordered_list_open", "ordered_list_close"),
    *("list_item_open", "list_item_close", "strong_open", "strong_close", "em_open", "em_close"),
    *("table_open", "table_close", "thead_open", "thead_close", "tbody_open", "tbody_close"),
    *("tr_open", "tr_close", "th_open", "th_close", "td_open", "td_close"),
    *("link_open", "link_close", "code_inline", "code_block", "softbreak", "hardbreak"),
    *("footnote_ref", "footnote_block_open", "footnote_block_close"),
    *("footnote_open", "footnote_close", "footnote_anchor"),
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


@settings(max_examples=25)
@given(texts=st.lists(st.lists(PIECES, min_size=1, max_size=5).map("".join), min_size=3))
def test_whatever_sources_say_the_structure_stays(
    brief: Brief, poisoned: Callable[[Sequence[str]], Brief], texts: list[str]
) -> None:
    assume(all(clean(text) for text in texts))
    text = render_markdown(poisoned(texts), attitudes=True)
    tokens = every_token(text)
    assert {token.type for token in tokens} <= ALLOWED
    assert len(headings(text)) == len(headings(render_markdown(brief)))
    assert sum(token.type == "link_open" for token in tokens) == 1


def test_no_invisible_direction_is_left(hostile_brief: Brief) -> None:
    assert not re.search(
        "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", render_markdown(hostile_brief)
    )


def shown_as_it_is(frame: str, text: str) -> bool:
    """Whether a text, escaped and put into a frame, comes out as that text and nothing else."""
    blocks, kinds, words = parsed(frame.replace("{}", escape_markdown(text)))
    plain_blocks, plain_kinds, plain_words = parsed(frame.replace("{}", "word"))
    return (
        blocks == plain_blocks
        and kinds == plain_kinds
        and words == plain_words.replace("word", clean(text))
    )


def parsed(markdown: str) -> tuple[list[str], set[str], str]:
    """The blocks, the kinds of what is in them, and the words."""
    tokens = PARSER.parse(markdown)
    children = [child for token in tokens for child in token.children or []]
    words = "".join(child.content for child in children if child.type in ("text", "code_inline"))
    kinds = {child.type for child in children if child.type != "text"}
    return [token.type for token in tokens], kinds - {"code_inline"}, words


FRAMES = (
    *("{}", "- {}", "1. {}", "# {}", "**{}**", "*{}*", "~~{}~~", "a {} b", "- **{}:** {}"),
    *("a  \n{}", "- a  \n  *{}: {}*", "[{}](https://example.org/)", "| a |\n| --- |\n| {} |"),
    *("a {}[^1]\n\n[^1]: b", "**{}**[^1]\n\n[^1]: b", "a[^1]\n\n[^1]: {}", "a ({}), {} b"),
)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_it_is(frame: str, text: str) -> None:
    assert shown_as_it_is(frame, text)


@pytest.mark.parametrize("frame", FRAMES)
@given(text=st.lists(PIECES, max_size=6).map("".join))
def test_any_text_is_shown_as_it_is(frame: str, text: str) -> None:
    assume(clean(text))
    assert shown_as_it_is(frame, text)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("text", ["#", "###", "a #", "a \\#", "&#", "#1 #"])
def test_hashes_are_escaped_once(frame: str, text: str) -> None:
    assert shown_as_it_is(frame, text)


@pytest.mark.parametrize(
    "plain",
    [
        "“It rose 3.5 per cent (to 41), she said – a first!”; cost: 12 + 3 = 15 #1",
        "-5 to +3 degrees, some ~500 homes, $5 million",
        "3.5 million, AT&T, and/or; 10:30:45; p.m.; U.S.-led",
        "it said that “[the dam] held”, by en_core_web_sm",
    ],
)
def test_punctuation_without_meaning_stays_bare(plain: str) -> None:
    assert escape_markdown(plain) == plain


def test_whom_a_text_names_is_not_called() -> None:
    escaped = escape_markdown("wrote @harbour_watch, desk@example.org: :tada:")
    assert escaped == "wrote `@harbour_watch`, `desk@example.org`: `:tada:`"


def test_hosts_are_no_links() -> None:
    escaped = escape_markdown("www.example.org, Example.com and https://example.org/a")
    assert escaped == r"www\.example\.org, Example\.com and https:\//example\.org/a"


@pytest.mark.parametrize("piece", ["a", ":a", "@a.", "[ a", "_", "$a", "&a", "a.", "-", "# "])
def test_a_long_word_is_read_once(piece: str) -> None:
    # What took a step for each pair of characters would not come to an end.
    text = f":[$&@{piece * 200_000}"
    assert len(escape_markdown(text)) >= len(clean(text))
