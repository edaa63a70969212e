from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.documents import Article, normalise, read_sources
from briefgen.documents.html_page import read_html
from briefgen.documents.markdown import read_markdown
from briefgen.errors import EmptyInputError, InputError

MARKDOWN = """\
Publisher: Coast Daily
Published: 2031-08-03

# Storm *Closes* Harbour

The [harbour](https://coast.example/h) of Beira was **closed** on
Friday after a storm &amp; a flood, the ministry said.

![Waves](waves.jpg)

## What the ministry plans

> "We will rebuild," said Minister Rui Langa.

- Two cranes fell.
- Nine people were hurt.

```
code
```

| Quay | Cranes |
|------|--------|
| East | 2      |

    The ships wait outside.

<div>raw</div>
"""

MARKDOWN_TEXT = """\
The harbour of Beira was closed on Friday after a storm & a flood, the ministry said.

What the ministry plans

"We will rebuild," said Minister Rui Langa.

Two cranes fell.

Nine people were hurt.

Quay | Cranes

East | 2

The ships wait outside."""

PAGE = """\
<!DOCTYPE html>
<html lang="en"><head>
<title>Storm closes harbour - Coast Daily</title>
<meta property="og:title" content="Storm closes harbour">
<meta property="og:site_name" content="Coast Daily">
<meta property="article:published_time" content="2031-08-03T10:00:00Z">
<meta name="author" content="Ana Mucavele and Tomas Nhaca">
<link rel="canonical" href="https://coast.example/storm">
</head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article>
<h1>Storm closes harbour</h1>
<p>The <a href="/h">harbour</a> of Beira was <b>closed</b> on Friday after a storm, the transport
ministry said, and forty ships were told to wait outside until the cranes had been looked at.</p>
<h2>What the ministry plans</h2>
<blockquote><p>"We will rebuild," said Minister Rui&nbsp;Langa.</p></blockquote>
<ul><li>Two cranes fell on the eastern quay.</li><li>Nine people were hurt.</li></ul>
<p>Ships wait outside the bay.<br>They have food for a week, their captains told the port.</p>
</article>
<footer>Copyright Coast Daily</footer>
</body></html>
"""


def read(path: Path, content: str) -> Article:
    path.write_text(content, encoding="utf-8")
    (article,) = read_sources([path]).articles
    return article


def headings(article: Article) -> list[str]:
    return [article.text[b.start : b.end] for b in article.blocks if b.kind == "heading"]


def test_markdown_is_read_as_its_page_reads(tmp_path: Path) -> None:
    article = read(tmp_path / "storm.md", MARKDOWN)
    assert article.text == MARKDOWN_TEXT
    assert article.document.title == "Storm Closes Harbour"
    assert article.document.publisher == "Coast Daily"
    assert headings(article) == ["What the ministry plans"]


def test_a_heading_that_is_not_the_title_stays(tmp_path: Path) -> None:
    article = read(tmp_path / "a.md", "Title: Other\n\n# Storm Closes Harbour\n\nShips wait.")
    assert article.document.title == "Other"
    assert headings(article) == ["Storm Closes Harbour"]


def test_front_matter_is_a_header_and_no_text(tmp_path: Path) -> None:
    opening = "---\nlayout: post\nTitle: Storm\n\nPublished: 2031-08-03\n---\n"
    article = read(tmp_path / "a.md", f"{opening}\nShips wait.")
    assert article.text == "Ships wait."
    assert (article.document.title, article.document.published_on) == ("Storm", date(2031, 8, 3))


def test_article_of_a_page(tmp_path: Path) -> None:
    article = read(tmp_path / "storm.html", PAGE)
    document = article.document
    assert document.title == "Storm closes harbour"
    assert document.publisher == "Coast Daily"
    assert document.authors == ["Ana Mucavele", "Tomas Nhaca"]
    assert document.published_on == date(2031, 8, 3)
    assert document.url == "https://coast.example/storm"
    assert headings(article) == ["What the ministry plans"]
    blocks = [article.text[block.start : block.end] for block in article.blocks]
    assert blocks[0].startswith("The harbour of Beira was closed on Friday")
    assert "the transport ministry said" in blocks[0]
    assert blocks[2:5] == [
        '"We will rebuild," said Minister Rui Langa.',
        "Two cranes fell on the eastern quay.",
        "Nine people were hurt.",
    ]
    assert blocks[5].splitlines()[0] == "Ships wait outside the bay."
    assert "Copyright" not in article.text
    assert "Home" not in article.text


def test_a_page_without_a_date_is_given_none(tmp_path: Path) -> None:
    page = PAGE.replace(
        '<meta property="article:published_time" content="2031-08-03T10:00:00Z">', ""
    )
    article = read(tmp_path / "a.html", page.replace("on Friday", "on 2 May 2030"))
    assert article.document.published_on is None


def test_a_page_without_an_article_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(EmptyInputError):
        read_html("<html><body><nav>Home</nav></body></html>", "a.html")
    assert capfd.readouterr() == ("", "")


@given(st.text(st.sampled_from("ab \n#>*-_`[]()!|<p>/&;'\"")) | st.text())
def test_markup_of_any_kind_gives_a_normalised_text_or_a_refusal(raw: str) -> None:
    for read_format in (read_markdown, read_html):
        try:
            content = read_format(raw, "a")
        except InputError:
            continue
        assert normalise(content.text).text == content.text
        assert content.blocks


def test_nesting_without_end_is_no_trap() -> None:
    for opening in ("<div>", "<blockquote>", "<ul><li>", "> ", "- "):
        for read_format in (read_markdown, read_html):
            try:
                read_format(opening * 3000 + "The ships wait outside the bay. " * 20, "a")
            except EmptyInputError as error:
                assert error.source == "a"  # noqa: PT017 -- either outcome will do, no other
