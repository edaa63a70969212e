"""A brief with its article, one whose words attack the page that shows them, and a browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from briefgen.brief import Brief, Evidence, Statement, load
from briefgen.documents import SourceFolder, normalise
from briefgen.review import review_page
from tests.review.desk import Desk

BRIEFS = Path(__file__).parents[1] / "briefs"

HOSTILE = (
    "</script><script>document.title='taken'</script>",
    "<!--<script>",
    "<img src=x onerror=\"document.title='taken'\">",
    "]]></style><style>*{display:none}</style>",
    "line\u2028separator\u2029s",
    "\u202egnp.exe\u202c",
    "{{ 7 * 7 }} {% raw %} &lt;b&gt;",
    "\" autofocus onfocus=\"document.title='taken'",
    "\u0634\u0644\u0648\u0645 and \u05e9\u05dc\u05d5\u05dd",
)


@pytest.fixture
def brief() -> Brief:
    return load((BRIEFS / "valid" / "ferry.json").read_bytes())


@pytest.fixture
def texts(brief: Brief) -> dict[str, str]:
    folder = SourceFolder(BRIEFS / "sources")
    found = {document.id: folder.find(document) for document in brief.documents}
    return {name: text for name, text in found.items() if text is not None}


@pytest.fixture
def hostile(brief: Brief) -> tuple[Brief, dict[str, str]]:
    """A brief of one article, every paragraph of which is a statement that attacks."""
    paragraphs = [normalise(words).text for words in HOSTILE]
    text = "\n\n".join(paragraphs)
    document = brief.documents[0].model_copy(
        update={"title": HOSTILE[0], "publisher": HOSTILE[7], "path": HOSTILE[5], "sha256": None}
    )
    statements = []
    for number, words in enumerate(paragraphs):
        start = text.index(words)
        span = Evidence(document=document.id, start=start, end=start + len(words), exact=words)
        statements.append(
            Statement(
                id=f"statement-{number}",
                mode="direct",
                text=HOSTILE[number],
                venue=HOSTILE[number],
                note=HOSTILE[number],
                speaker=brief.actors[0].id,
                evidence=[span],
            )
        )
    actors = [brief.actors[0].model_copy(update={"name": HOSTILE[2]}), *brief.actors[1:]]
    lists = {"documents": [document], "statements": statements, "actors": actors}
    return brief.model_copy(update={"title": HOSTILE[1], **lists}), {document.id: text}


@pytest.fixture
def made(brief: Brief, texts: dict[str, str]) -> str:
    return review_page(brief, texts)


@pytest.fixture
def desk(browser: Browser, tmp_path: Path) -> Iterator[Desk]:
    context = browser.new_context(accept_downloads=True)
    yield Desk(context, tmp_path)
    context.close()
