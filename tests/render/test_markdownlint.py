"""What we write as Markdown is what markdownlint's rules ask for, whatever a brief holds."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from pymarkdown.api import PyMarkdownApi

from briefgen.brief import Brief, load
from briefgen.diff import compare
from briefgen.render import render_changes_markdown, render_markdown

FOLDER = Path(__file__).parent
BRIEFS = sorted((FOLDER.parent / "briefs" / "valid").glob("*.json"))
# GitHub's dialect; its footnotes are text to the linter.
EXTENSIONS = (
    *("markdown-tables", "markdown-strikethrough"),
    *("markdown-task-list-items", "markdown-extended-autolinks"),
)
INAPPLICABLE = (
    "md013",  # Lines are as long as what sources say: mail and GitHub wrap them.
    "md026",  # A heading may be a name, and that may end in a full stop: "Harbour Works Inc."
)


def findings(text: str) -> list[str]:
    """What markdownlint's rules find in a text, in words."""
    linter = PyMarkdownApi()
    for extension in EXTENSIONS:
        linter.enable_extension_by_identifier(extension)
    for rule in INAPPLICABLE:
        linter.disable_rule_by_identifier(rule)
    return [
        f"line {found.line_number}: {found.rule_id} {found.rule_description}"
        f"{found.extra_error_information or ''}"
        for found in linter.scan_string(text).scan_failures
    ]


def test_the_linter_finds_what_there_is_to_find() -> None:
    found = findings("# Title\n\n**Report**\n\n| a | b |\n| --- | --- |\n| c |\n\n- item \n")
    assert [words.split()[2] for words in found] == ["MD036", "MD056", "MD009"]


@pytest.mark.parametrize("path", BRIEFS, ids=lambda path: path.stem)
def test_a_valid_brief(path: Path) -> None:
    assert findings(render_markdown(load(path.read_bytes()), attitudes=True)) == []


@pytest.mark.parametrize("most", [None, 1, 4])
def test_a_brief_with_all_there_is(brief: Brief, most: int | None) -> None:
    assert findings(render_markdown(brief, attitudes=True, max_items=most)) == []


def test_an_empty_brief() -> None:
    empty = Brief(format_version="1.0", id="brief-empty", title="Nothing yet")
    assert findings(render_markdown(empty)) == []


def test_a_hostile_brief(hostile_brief: Brief) -> None:
    assert findings(render_markdown(hostile_brief, attitudes=True)) == []


def test_what_changed(
    brief: Brief, hostile_brief: Brief, poisoned: Callable[[Sequence[str]], Brief]
) -> None:
    others = poisoned(["other words", "# words", "| words |"])
    for old, new in ((brief, brief), (brief, hostile_brief), (hostile_brief, others)):
        assert findings(render_changes_markdown(compare(old, new))) == []
