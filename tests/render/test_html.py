"""The page stands alone, links hold, and no source can put markup into it."""

import json
import re
from html.parser import HTMLParser

import pytest

from briefgen.brief import Brief, load, to_data
from briefgen.brief.references import items_of, named_by
from briefgen.render import render_html, render_markdown
from briefgen.render.published import published


class Page(HTMLParser):
    """What a page holds: its elements with their attributes, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def values(self, attribute: str) -> list[str]:
        return [attrs[attribute] or "" for _, attrs in self.elements if attribute in attrs]


@pytest.fixture(scope="module")
def page(brief: Brief) -> Page:
    return Page(render_html(brief, attitudes=True))


def test_nothing_is_fetched(page: Page) -> None:
    assert page.values("src") == []
    assert {tag for tag, _ in page.elements}.isdisjoint({"link", "img", "iframe"})
    scripts = [attrs for tag, attrs in page.elements if tag == "script"]
    assert scripts == [{"type": "application/json", "id": "brief-json"}]
    policy = next(attrs["content"] for _, attrs in page.elements if "http-equiv" in attrs)
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'")


def test_the_style_names_no_address(brief: Brief) -> None:
    style = re.search("<style>(.*?)</style>", render_html(brief), re.DOTALL)
    assert style is not None
    assert not re.search(r"url\(|@import|@font-face", style[1])


def test_every_link_inside_the_page_leads_somewhere(page: Page) -> None:
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    inside = [address[1:] for address in page.values("href") if address.startswith("#")]
    assert set(inside) <= set(ids)
    assert any(anchor.startswith("note-") for anchor in inside)


def test_other_links_lead_to_the_sources_only(page: Page, brief: Brief) -> None:
    outside = {address for address in page.values("href") if not address.startswith("#")}
    assert outside == {document.url for document in brief.documents if document.url}


def test_the_words_of_the_evidence_stand_to_the_letter(page: Page, brief: Brief) -> None:
    shown = [item for item in brief.casualties if item.shown]
    assert shown
    for item in shown:
        for span in item.evidence:
            assert span.exact in page.text


def test_rejected_items_appear_nowhere(page: Page) -> None:
    assert "REJECTED" not in page.text
    assert "9,999" not in page.text


def test_the_page_holds_what_it_says_as_json(brief: Brief, hostile_brief: Brief) -> None:
    for one in (brief, hostile_brief):
        found = re.search(
            '<script type="application/json" id="brief-json">(.*?)</script>', render_html(one)
        )
        assert found is not None
        data = json.loads(found[1])
        held = load(found[1])
        assert data == published(one) == to_data(held)
        assert held.title == one.title
        assert {item.id for _, item in items_of(held)} <= {
            item.id for _, item in items_of(one) if item.shown
        }
        assert not re.search('"(?:note|x_[^"]*)":', found[1])
        missing = {name for _, item in items_of(held) for _, name in named_by(item)}
        assert missing <= {item.id for _, item in items_of(held)}


def test_landmarks_and_skip_link(page: Page) -> None:
    tags = [tag for tag, _ in page.elements]
    assert tags.count("main") == 1
    assert tags.count("h1") == 1
    assert ("a", {"class": "skip", "href": "#report"}) in page.elements


def test_charts_have_a_title_and_a_description(brief: Brief) -> None:
    charts = re.findall('<svg class="chart".*?</svg>', render_html(brief), re.DOTALL)
    assert charts
    for chart in charts:
        assert re.search(r"<title>Killed|<title>Missing", chart)
        assert "<desc>" in chart


def test_no_source_can_put_markup_into_the_page(brief: Brief, hostile_brief: Brief) -> None:
    hostile = Page(render_html(hostile_brief, attitudes=True))
    honest = Page(render_html(brief, attitudes=True))
    assert {tag for tag, _ in hostile.elements} <= {tag for tag, _ in honest.elements}
    names = {name for _, attrs in honest.elements for name in attrs}
    assert {name for _, attrs in hostile.elements for name in attrs} <= names
    assert not any("javascript:" in address for address in hostile.values("href"))
    assert "{{ 7 * 7 }}" in hostile.text


def test_an_empty_brief_says_that_nothing_was_found() -> None:
    empty = Brief(format_version="1.0", id="brief-empty", title="Nothing yet")
    for output in (render_html(empty), render_markdown(empty)):
        for kind in ("figures of casualties", "measures", "statements", "actors", "open questions"):
            assert f"No {kind} were found in the sources." in output
