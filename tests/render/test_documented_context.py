"""docs/templates.md tells what templates see, and its example is one that works."""

import re
from pathlib import Path

import pytest

from briefgen.render.view import Mark, Sign
from tests.render.documented_context import context, values_of

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE = (DOCS / "templates.md").read_text(encoding="utf-8")
HOUSE = DOCS / "templates" / "house"


def told() -> dict[str, dict[str, str]]:
    """The classes of the page, with what it says that each field is."""
    found: dict[str, dict[str, str]] = {}
    for name, text in re.findall(r"^### (\w+)\n(.*?)(?=^##|\Z)", PAGE, re.DOTALL | re.MULTILINE):
        if rows := re.findall(r"^\| `(\w+)` \| (.+?) \| .+ \|$", text, re.MULTILINE):
            found[name] = dict(rows)
    return found


def test_every_field_is_told_and_nothing_else() -> None:
    assert told() == context()


def test_no_field_is_told_twice() -> None:
    headings = re.findall(r"^### (.+)$", PAGE, re.MULTILINE)
    assert len(headings) == len(set(headings))


def test_marks_and_signs_are_told() -> None:
    section = PAGE.partition("### Marks and signs")[2].partition("\n### ")[0]
    marks, _, signs = section.partition("a Sign is")
    assert set(re.findall(r"`(\w+)`", marks)) == set(values_of(Mark))
    assert set(re.findall(r"`(\w+)`", section)) == set(values_of(Sign))
    assert signs


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("css", "styles/house.css"),
        ("jinja", "html/sections/header.html.j2"),
        ("jinja", "markdown/sections/header.md.j2"),
    ],
)
def test_the_files_of_the_example_are_as_shown(language: str, name: str) -> None:
    text = (HOUSE / name).read_text(encoding="utf-8")
    assert f"```{language}\n{text}```\n" in PAGE
