"""The page: one file, in which no word of a source is anything but a word."""

import json
import re
from html.parser import HTMLParser

import pytest

from briefgen.brief import Brief, digest, to_data
from briefgen.errors import RenderError
from briefgen.review import review_page
from briefgen.review.inlining import source_of


class Page(HTMLParser):
    """The elements of a page, and the text of its scripts and styles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.raw: list[tuple[dict[str, str | None], str]] = []
        self._inside: dict[str, str | None] | None = None
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._inside = dict(attrs) if tag in ("script", "style") else None

    def handle_endtag(self, tag: str) -> None:
        del tag
        self._inside = None

    def handle_data(self, data: str) -> None:
        if self._inside is not None:
            self.raw.append((self._inside, data))

    def json(self, name: str) -> object:
        return json.loads("".join(data for attrs, data in self.raw if attrs.get("id") == name))


def test_the_policy_allows_this_style_and_script_and_nothing_else(
    brief: Brief, texts: dict[str, str]
) -> None:
    page = Page(review_page(brief, texts))
    policy = next(
        attrs["content"] or ""
        for tag, attrs in page.elements
        if tag == "meta" and attrs.get("http-equiv") == "Content-Security-Policy"
    )
    inline = {attrs.get("type"): data for attrs, data in page.raw if not attrs.get("id")}
    assert policy.split("; ") == [
        "default-src 'none'",
        f"style-src {source_of(inline[None])}",
        f"script-src {source_of(inline['module'])}",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]


def test_a_missing_style_is_named(
    brief: Brief, texts: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefgen.review.page._COLOURS", ("styles/nothing.css",))
    with pytest.raises(RenderError, match=r"there is no template styles/nothing\.css; restore the"):
        review_page(brief, texts)


def test_nothing_is_fetched(brief: Brief, texts: dict[str, str]) -> None:
    text = review_page(brief, texts)
    page = Page(text)
    assert [tag for tag, attrs in page.elements if "src" in attrs or "srcset" in attrs] == []
    assert [tag for tag, _ in page.elements if tag in ("iframe", "object", "img")] == []
    (icon,) = [attrs for tag, attrs in page.elements if tag == "link"]
    assert (icon["rel"], (icon["href"] or "")[:26]) == ("icon", "data:image/svg+xml;base64,")
    assert re.findall(r"url\(|@import", text) == []
    assert [tag for tag, attrs in page.elements if "style" in attrs] == []


def test_the_brief_stands_in_the_page(brief: Brief, texts: dict[str, str]) -> None:
    page = Page(review_page(brief, texts))
    assert page.json("brief") == to_data(brief)
    review = page.json("review")
    assert isinstance(review, dict)
    assert review["brief"]["sha256"] == digest(brief)


def test_hostile_words_make_no_element_and_no_attribute(
    hostile: tuple[Brief, dict[str, str]], brief: Brief, texts: dict[str, str]
) -> None:
    attacked, plain = Page(review_page(*hostile)), Page(review_page(brief, texts))
    known = {(tag, name) for tag, attrs in plain.elements for name in attrs}
    found = {(tag, name) for tag, attrs in attacked.elements for name in attrs}
    # Text that runs from right to left has an element of its own, and one paragraph is a heading.
    assert found - known <= {("bdi", "dir"), ("h4", "dir")}
    assert len([tag for tag, _ in attacked.elements if tag == "script"]) == 3
    assert attacked.json("brief") == to_data(hostile[0])


def test_no_control_of_direction_is_shown(hostile: tuple[Brief, dict[str, str]]) -> None:
    _, body = review_page(*hostile).split("<body")
    shown = re.sub(r"<script.*?</script>", "", body, flags=re.DOTALL)
    assert re.findall("[\u202a-\u202e\u2066-\u2069]", shown) == []


def test_an_item_whose_words_are_not_in_the_article_is_in_a_list_of_its_own(
    brief: Brief, texts: dict[str, str]
) -> None:
    moved = {name: text.replace("overloaded", "too full") for name, text in texts.items()}
    page = review_page(brief, moved)
    _, last = page.split('id="group-0"')
    own = last.split("</section>")[0]
    assert "The articles do not have the words <q>The boat was overloaded</q>" in " ".join(
        own.split()
    )
    # Highlights rest on items, not on words.
    assert "At least 14 people died." in own


def test_spans_that_meet_are_one_passage(brief: Brief, texts: dict[str, str]) -> None:
    statement = brief.statements[0]
    (text,) = texts.values()
    (first, *_) = [span for span in statement.evidence if span.part == "content"]
    spans = [
        first.model_copy(update={"start": start, "end": end, "exact": text[start:end]})
        for start, end in [(first.start + 4, first.end), (first.start, first.end), (0, 5), (5, 9)]
    ]
    (card,) = re.findall(
        rf'<li class="card[^>]*data-number="\d+">(?:(?!</li>).)*?{first.exact}.*?</li>',
        review_page(
            brief.model_copy(
                update={"statements": [statement.model_copy(update={"evidence": spans})]}
            ),
            texts,
        ),
        re.DOTALL,
    )
    assert "Source 1, 2 passages" in card


def test_a_missing_article_is_said_and_its_passages_are_shown(brief: Brief) -> None:
    page = review_page(brief, {})
    assert "was not found" in page
    assert re.search("<mark[^>]*>The boat was overloaded</mark>", page)


@pytest.mark.parametrize("marking", ["TLP:RED", "internal"])
def test_the_marking_is_shown(brief: Brief, texts: dict[str, str], marking: str) -> None:
    page = review_page(brief.model_copy(update={"marking": marking}), texts)
    assert re.search(f'<p class="marking[^>]*>{marking}</p>', page)


def test_the_page_is_the_same_from_run_to_run(brief: Brief, texts: dict[str, str]) -> None:
    assert review_page(brief, texts) == review_page(brief, texts)
