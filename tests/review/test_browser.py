"""The page in a browser: a review by keyboard, what it keeps, and that it asks nobody for anything.

They run in the Chromium of this machine. Where there is none they are skipped, unless
BRIEFGEN_NEEDS_BROWSER is set, as `.ci/run` does.
"""

import json
import os
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from briefgen.brief import Brief
from briefgen.review import PageServer, apply_decisions, read_decisions, review_page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(
    CHROMIUM is None and "BRIEFGEN_NEEDS_BROWSER" not in os.environ,
    reason="the review page was not tested: no chromium on the PATH (Debian's package: chromium)",
)
WIDE, NARROW = (1280, 800), (390, 844)
# Milliseconds; nothing here takes a tenth of it.
PATIENCE = 10_000


@dataclass
class Opened:
    """A page in a browser, and what it said and asked for since it was opened."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def kept(self) -> dict[str, Any]:
        """The decisions as the page exports them."""
        self.press("x")
        data: dict[str, Any] = json.loads(self.page.locator("#export-json").input_value())
        self.press("Escape")
        return data

    def chosen(self) -> str:
        return self.page.locator(".card.chosen .wording").inner_text()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    assert CHROMIUM is not None, "no chromium on the PATH"
    with sync_playwright() as playwright:
        # As root in a container, where the sandbox cannot be had; the pages are our own.
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


class Desk:
    """Opens pages in a browser of its own, as a reviewer at a desk does."""

    def __init__(self, context: BrowserContext, folder: Path) -> None:
        self.context = context
        self.folder = folder

    def open(self, made: str, *, width: tuple[int, int] = WIDE, name: str = "page.html") -> Opened:
        path = self.folder / name
        path.write_text(made, encoding="utf-8")
        return self.go(path.as_uri(), width)

    def go(self, address: str, width: tuple[int, int] = WIDE) -> Opened:
        page = self.context.new_page()
        page.set_default_timeout(PATIENCE)
        page.set_viewport_size({"width": width[0], "height": width[1]})
        opened = Opened(page)
        page.on("console", lambda message: opened.complaints.append(message.text))
        page.on("pageerror", lambda error: opened.complaints.append(str(error)))
        page.on("request", lambda request: opened.requests.append(request.url))
        page.goto(address)
        return opened


@pytest.fixture
def desk(browser: Browser, tmp_path: Path) -> Iterator[Desk]:
    context = browser.new_context(accept_downloads=True)
    yield Desk(context, tmp_path)
    context.close()


@pytest.fixture
def made(brief: Brief, texts: dict[str, str]) -> str:
    return review_page(brief, texts)


def test_a_whole_review_by_keyboard_is_exported_and_applied(
    desk: Desk, made: str, brief: Brief, tmp_path: Path
) -> None:
    opened = desk.open(made)
    page = opened.page
    total = page.locator(".card").count()
    opened.press("j")
    wordings = []
    for number in range(1, total + 1):
        wordings.append(opened.chosen())
        if wordings[-1] == "“The boat was overloaded”":
            opened.press("e")
            page.keyboard.type("The boat was far too full")
            opened.press("Enter", "r")
            page.keyboard.type("Said by her deputy.")
            opened.press("Enter")
        else:
            opened.press("c")
        expect(page.locator("#counter")).to_have_text(f"{number} of {total} reviewed")
    assert len(set(wordings)) > 1
    opened.press("x")
    with page.expect_download() as download:
        opened.press("Enter")
    path = tmp_path / "decisions.json"
    download.value.save_as(path)
    assert download.value.suggested_filename == f"{brief.id}-{brief.version}-decisions.json"
    applied = apply_decisions(brief, read_decisions(path.read_bytes(), str(path)))
    assert len(applied.changed) == total
    assert applied.unapplied == ()
    statement = applied.brief.statements[0]
    assert (statement.text, statement.reviewed, statement.note) == (
        "The boat was far too full",
        "rejected",
        "Said by her deputy.",
    )
    assert {item.reviewed for item in applied.brief.actors} == {"confirmed"}
    assert opened.complaints == []
    assert [url for url in opened.requests if not url.startswith("blob:")] == [page.url]


def test_keys_move_undo_and_leave(desk: Desk, made: str) -> None:
    opened = desk.open(made)
    page = opened.page
    opened.press("k")
    last = opened.chosen()
    opened.press("j")
    assert opened.chosen() == last
    expect(page.locator("#said")).to_contain_text("This is the last item")
    opened.press("c")
    expect(page.locator("#counter")).to_contain_text("1 of")
    opened.press("u")
    expect(page.locator("#counter")).to_contain_text("0 of")
    opened.press("u")
    expect(page.locator("#said")).to_contain_text("Nothing to undo")
    opened.press("r", "Escape")
    expect(page.locator(".ask")).to_have_count(0)
    assert opened.kept()["decisions"] == []
    opened.press("?")
    expect(page.locator("#help")).to_be_visible()
    page.locator("#keys-on").uncheck()
    opened.press("Escape", "c")
    expect(page.locator("#counter")).to_contain_text("0 of")


def test_every_key_that_is_listed_is_heard(desk: Desk, made: str) -> None:
    opened = desk.open(made)
    listed = opened.page.locator("#help tbody kbd").all_text_contents()
    assert listed == ["j", "k", "c", "r", "e", "u", "t", "/", "x", "Esc", "?"]
    opened.press("/")
    expect(opened.page.locator("#filter-text")).to_be_focused()


def test_decisions_are_kept_by_the_brief_they_were_made_on(
    desk: Desk, made: str, brief: Brief, texts: dict[str, str]
) -> None:
    desk.open(made).press("j", "c")
    again = desk.open(made)
    expect(again.page.locator("#counter")).to_contain_text("1 of")
    again.press("u")
    expect(again.page.locator("#counter")).to_contain_text("0 of")
    again.press("j", "c")
    other = brief.model_copy(update={"version": brief.version + 1})
    later = desk.open(review_page(other, texts), name="later.html")
    expect(later.page.locator("#counter")).to_contain_text("0 of")


def test_what_a_stranger_left_in_the_storage_is_passed_over(desk: Desk, made: str) -> None:
    opened = desk.open(made)
    key = opened.page.evaluate(
        "() => 'briefgen-review:' + JSON.parse(document.getElementById('review').textContent)"
        ".brief.sha256"
    )
    strange = {
        "changes": {
            "statement-torrent": {"reviewed": "<b>"},
            "measure-port": {"reviewed": "confirmed"},
            "nobody": {"reviewed": "confirmed"},
            "actor-livia-torrent": {"kind": "group"},
        },
        "log": [{"id": "measure-port", "before": 7}, 3],
    }
    opened.page.evaluate("([k, v]) => localStorage.setItem(k, v)", [key, json.dumps(strange)])
    again = desk.open(made)
    expect(again.page.locator("#counter")).to_contain_text("1 of")
    assert again.complaints == []


def test_items_lead_to_words_and_words_to_items(desk: Desk, made: str) -> None:
    opened = desk.open(made)
    page = opened.page
    page.locator(".pick", has_text="overloaded").click()
    chosen = page.locator("mark.chosen")
    assert "".join(chosen.all_text_contents()) in '"The boat was overloaded,"'
    expect(chosen.first).to_be_in_viewport()
    # The words that name who said it are set apart from what was said.
    assert "".join(page.locator("mark.named").all_text_contents()) == "said Livia"
    page.locator("mark", has_text="Torrent").first.click()
    assert opened.chosen() == "Livia Torrent"
    expect(page.locator(".card.chosen .pick")).to_be_focused()
    # Words on which several items rest lead to each in turn.
    words = page.locator("mark", has_text="Three of them")
    seen = set()
    for _ in range(4):
        words.first.click()
        seen.add(page.locator(".card.chosen").get_attribute("id"))
    assert len(seen) == len({token.split(":")[0] for token in _items(words.first)})


def _items(mark: Any) -> list[str]:  # noqa: ANN401 -- playwright's locator
    return str(mark.get_attribute("data-items")).split()


def test_filters_show_what_fits_and_say_how_much(desk: Desk, made: str) -> None:
    opened = desk.open(made)
    page = opened.page
    visible = page.locator(".card:visible")
    total = visible.count()
    page.select_option("#filter-kind", "casualties")
    assert visible.count() == 2
    expect(page.locator("#shown")).to_have_text(f"2 of {total} shown")
    page.select_option("#filter-actor", "actor-coast-guard")
    expect(page.locator(".card:visible .kind").first).to_have_text("Casualty figure")
    page.locator("#clear").click()
    assert visible.count() == total
    page.select_option("#filter-source", "none")
    expect(page.locator(".card:visible .kind")).to_have_text(["Highlight"])
    page.locator("#clear").click()
    page.fill("#filter-text", "OVERLOADED boat")
    assert visible.count() == 1
    expect(page.locator("mark:not(.out)").first).to_contain_text("The boat")
    page.fill("#filter-text", "nothing at all")
    expect(page.locator("#nothing")).to_be_visible()
    page.locator("#clear").click()
    page.select_option("#filter-status", "unreviewed")
    page.locator("#items").focus()
    opened.press("j", "c")
    assert visible.count() == total - 1
    expect(page.locator(".card.chosen")).to_be_visible()


def test_a_wording_that_a_question_cannot_have_is_not_taken(desk: Desk, made: str) -> None:
    opened = desk.open(made)
    opened.page.locator(".kind-open_questions .pick").click()
    opened.press("e")
    opened.page.keyboard.type("Nobody knows.")
    opened.press("Enter")
    expect(opened.page.locator(".ask")).to_be_visible()
    assert opened.page.evaluate("document.activeElement.validationMessage") != ""


def test_hostile_words_stay_words(desk: Desk, hostile: tuple[Brief, dict[str, str]]) -> None:
    opened = desk.open(review_page(*hostile))
    page = opened.page
    expect(page).to_have_title("Review: <!--<script> – Report 2")
    for _ in range(page.locator(".card").count()):
        opened.press("j", "e")
        page.keyboard.type("<img src=x onerror=\"document.title='taken'\">")
        opened.press("Enter", "c")
    assert page.locator("img, iframe, body script:not([id]):not([type])").count() == 0
    expect(page).to_have_title("Review: <!--<script> – Report 2")
    assert opened.complaints == []
    assert len(opened.requests) == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_axe_finds_nothing(
    browser: Browser,
    made: str,
    tmp_path: Path,
    scheme: Literal["light", "dark"],
    width: tuple[int, int],
) -> None:
    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
    opened = Desk(context, tmp_path).open(made, width=width)
    opened.press("j", "c", "r", "Enter", "e")
    found = [("a form", Axe().run(opened.page))]
    opened.press("Escape", "t")
    found.append(("the words", Axe().run(opened.page)))
    for key in ("?", "x"):
        opened.press(key)
        found.append((key, Axe().run(opened.page)))
        opened.press("Escape")
    context.close()
    assert {
        (where, violation["id"], node["html"])
        for where, result in found
        for violation in result.response["violations"]
        for node in violation["nodes"]
    } == set()


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_nothing_runs_out_of_the_window(
    desk: Desk, hostile: tuple[Brief, dict[str, str]], width: tuple[int, int]
) -> None:
    opened = desk.open(review_page(*hostile), width=width)
    opened.press("k", "k", "r")
    opened.page.keyboard.type("why")
    expect(opened.page.locator(".ask .cancel")).to_be_in_viewport(ratio=1)
    wide = "element => element.scrollWidth - element.clientWidth"
    for name in ("html", "#list", "#texts"):
        assert opened.page.locator(name).evaluate(wide) <= 0, name


def test_on_a_narrow_screen_items_and_articles_are_seen_in_turns(desk: Desk, made: str) -> None:
    opened = desk.open(made, width=NARROW)
    page = opened.page
    opened.press("j")
    expect(page.locator("#texts")).to_be_hidden()
    page.locator(".card.chosen .place").first.click()
    expect(page.locator("#list")).to_be_hidden()
    expect(page.locator("mark.chosen").first).to_be_in_viewport()
    page.locator("mark", has_text="overloaded").first.click()
    expect(page.locator(".card.chosen")).to_be_in_viewport()
    page.locator("#show-filters").click()
    expect(page.locator("#filter-kind")).to_be_visible()


def test_the_server_has_the_page_and_nothing_else(desk: Desk, made: str, brief: Brief) -> None:
    with PageServer(made, brief.id) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            opened = desk.go(server.address)
            opened.press("j", "c")
            expect(opened.page.locator("#counter")).to_contain_text("1 of")
            assert opened.requests == [server.address]
            assert opened.complaints == []
        finally:
            server.shutdown()
