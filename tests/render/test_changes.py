"""What changed, as Markdown, HTML and PDF: the changes only, marked, and safe to send."""

import io
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from markdown_it import MarkdownIt

from briefgen.brief import Brief, to_data
from briefgen.diff import Changes, compare
from briefgen.render import render_changes_html, render_changes_markdown, render_changes_pdf
from briefgen.render.changes_view import view_changes

FOLDER = Path(__file__).parent


class Page(HTMLParser):
    """What a page holds: its elements, its text, and what is struck and set."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.marked: dict[str, list[str]] = {"del": [], "ins": []}
        self._open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        self.text += data
        for tag, found in self.marked.items():
            if tag in self._open:
                found.append(data)

    def values(self, attribute: str) -> list[str]:
        return [attrs[attribute] or "" for _, attrs in self.elements if attribute in attrs]


def later(brief: Brief) -> Brief:
    """The brief a day on: told by hand, a figure higher, an item of each kind changed."""
    data: Any = to_data(brief)
    data |= {"version": 3, "status": "final", "updated_at": "2031-03-16T09:30:00Z"}
    statements = [item for item in data["statements"] if item.get("reviewed") != "rejected"]
    statements[0]["text"] = f"{statements[0]['text']} And it will stand again."
    statements[1]["note"] = "SECRET remark of an editor."
    statements[2]["reviewed"] = "rejected"
    data["statements"].remove(statements[3])
    data["measures"][0] |= {"status": "cancelled", "x_desk": "SECRET key"}
    span = data["casualty_ranges"][0]
    span["high"] += 1000
    data["open_questions"][0] |= {"status": "answered", "answer": "Nobody."}
    data["actors"][0]["name"] = "Åse Moe"
    data["highlights"].insert(0, {"id": "highlight-new", "text": "The quay is being rebuilt."})
    data["corrections"].append({"text": "Report 2 gave the wrong pier."})
    # An attitude, which documents show on request only, and a highlight of what was rejected.
    attitude = next(item for item in data["statements"] if item.get("type") == "attitude")
    attitude["text"] = "SECRET wish"
    refused = next(item for item in data["casualties"] if item.get("reviewed") == "rejected")
    data["highlights"].append({"id": "highlight-secret", "text": "SECRET", "refs": [refused["id"]]})
    data["measures"].append(
        data["measures"][0]
        | {"id": "measure-new", "text": "SECRET measure", "reviewed": "rejected"}
    )
    return Brief.model_validate_json(json.dumps(data))


@pytest.fixture(scope="module")
def changes(brief: Brief) -> Changes:
    return compare(brief, later(brief))


@pytest.fixture(scope="module")
def hostile_changes(brief: Brief, hostile_brief: Brief) -> Changes:
    return compare(later(brief), hostile_brief)


@pytest.fixture(scope="module")
def page(changes: Changes) -> Page:
    return Page(render_changes_html(changes))


def test_the_markdown_is_the_one_beside_it(changes: Changes) -> None:
    expected = (FOLDER / "quay-changes.md").read_text(encoding="utf-8")
    assert render_changes_markdown(changes) == expected


def test_what_was_struck_and_set_is_marked(page: Page) -> None:
    assert any("or more" in words for words in page.marked["del"])
    assert "And it will stand again." in page.marked["ins"]
    assert "Åse Moe" in page.marked["ins"]


def test_only_changes_are_shown(page: Page, brief: Brief) -> None:
    untouched = brief.measures[1].text
    assert untouched not in page.text


@pytest.mark.parametrize("render", [render_changes_html, render_changes_markdown])
def test_what_the_brief_does_not_show_is_not_sent(
    render: Callable[[Changes], str], changes: Changes
) -> None:
    text = render(changes)
    assert "SECRET" not in text
    assert "REJECTED" not in text
    assert "5 changes are not shown" in text


def test_nothing_is_fetched(page: Page) -> None:
    assert page.values("src") == []
    assert {tag for tag, _ in page.elements}.isdisjoint({"link", "script", "img", "iframe"})
    policy = next(attrs["content"] for _, attrs in page.elements if "http-equiv" in attrs)
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'")


def test_every_link_leads_somewhere(page: Page) -> None:
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    inside = [address[1:] for address in page.values("href") if address.startswith("#")]
    assert inside
    assert set(inside) <= set(ids)


def test_no_source_can_put_markup_into_the_page(page: Page, hostile_changes: Changes) -> None:
    hostile = Page(render_changes_html(hostile_changes))
    assert {tag for tag, _ in hostile.elements} <= {tag for tag, _ in page.elements} | {"bdi"}
    names = {name for _, attrs in page.elements for name in attrs}
    assert {name for _, attrs in hostile.elements for name in attrs} <= names | {"dir"}
    assert "{{ 7 * 7 }}" in hostile.text


def test_no_source_can_change_the_structure_of_the_markdown(hostile_changes: Changes) -> None:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = parser.parse(render_changes_markdown(hostile_changes))
    inner = [child.type for token in tokens for child in token.children or []]
    kinds = {token.type for token in tokens} | set(inner)
    blocks = ("heading", "paragraph", "bullet_list", "list_item", "strong", "em", "s")
    assert kinds <= {"inline", "text", "code_inline"} | {
        f"{name}_{end}" for name in blocks for end in ("open", "close")
    }
    # The legend has one, too.
    assert inner.count("s_open") == 1 + marks(hostile_changes, "old")


def marks(changes: Changes, kind: str) -> int:
    """How many pieces of a kind are to be shown as such."""
    return sum(
        piece.kind == kind
        for section in view_changes(changes).sections
        for line in section.lines
        for pieces in (line.subject, *(detail.pieces for detail in line.details))
        for piece in pieces
    )


def test_two_briefs_that_show_the_same_say_so(brief: Brief) -> None:
    same = compare(brief, brief)
    assert "The two briefs say the same." in render_changes_html(same)
    assert "The two briefs say the same." in render_changes_markdown(same)
    noted = brief.model_copy(
        update={"actors": [brief.actors[0].model_copy(update={"note": "Call."}), *brief.actors[1:]]}
    )
    text = render_changes_markdown(compare(brief, noted))
    assert "Nothing that the documents of the two briefs show differs." in text


def test_the_marking_is_shown(brief: Brief) -> None:
    marked = brief.model_copy(update={"marking": "TLP:AMBER+STRICT"})
    found = Page(render_changes_html(compare(marked, brief)))
    assert ("p", {"class": "marking amber"}) in found.elements
    assert "**TLP:AMBER+STRICT**" in render_changes_markdown(compare(brief, marked))


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("TLP:RED", "TLP:CLEAR", "TLP:RED"),
        ("TLP:AMBER", "TLP:AMBER+STRICT", "TLP:AMBER+STRICT"),
        ("TLP:GREEN", None, "TLP:GREEN"),
        ("TLP:GREEN", "Restricted", "TLP:GREEN / Restricted"),
        (None, None, None),
    ],
)
def test_what_holds_words_of_both_is_marked_as_the_stricter(
    brief: Brief, old: str | None, new: str | None, shown: str | None
) -> None:
    sides = (brief.model_copy(update={"marking": marking}) for marking in (old, new))
    assert view_changes(compare(*sides)).header.marking == shown


def test_the_pdf_is_tagged_and_holds_nothing_else(changes: Changes) -> None:
    written = render_changes_pdf(changes)
    assert render_changes_pdf(changes) == written
    with pikepdf.open(io.BytesIO(written)) as pdf:
        assert list(pdf.attachments) == []
        assert bool(pdf.Root.MarkInfo.Marked)
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"].endswith("Changes from Report 2 to Report 3")
            assert metadata["xmp:ModifyDate"] == "2031-03-16T09:30:00Z"
        levels = [int(kind[2]) for kind in _kinds(pdf) if re.fullmatch("/H[1-6]", kind)]
        assert levels[0] == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))
        fonts = [font for sheet in pdf.pages for font in sheet.Resources.Font.values()]
        assert fonts
        for font in fonts:
            assert "+Brief-S" in str(font.DescendantFonts[0].FontDescriptor.FontName)


def _kinds(pdf: pikepdf.Pdf) -> list[str]:
    def walk(element: pikepdf.Object) -> list[str]:
        kids = element.get("/K", [])
        found = []
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                found += [str(kid.S), *walk(kid)]
        return found

    return walk(pdf.Root.StructTreeRoot)


def test_hostile_words_break_no_pdf(hostile_changes: Changes) -> None:
    with pikepdf.open(io.BytesIO(render_changes_pdf(hostile_changes))) as opened:
        assert len(opened.pages) > 1
