"""How the page looks and reads: to axe, in the dark, on a narrow screen, on paper, in motion."""

from itertools import product
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from briefgen.brief import Brief, Evidence, Statement
from briefgen.review import review_page
from tests.review.desk import NARROW, WIDE, Desk, Opened

Scheme = Literal["light", "dark"]


@pytest.fixture
def empty(brief: Brief) -> str:
    """The page of a brief without items."""
    lists = ("statements", "measures", "casualties", "open_questions", "actors", "highlights")
    nothing = {name: [] for name in (*lists, "casualty_ranges", "documents")}
    return review_page(brief.model_copy(update=nothing), {})


@pytest.fixture
def large(brief: Brief) -> str:
    """The page of a brief with many statements in a long article."""
    paragraphs = [f"Her deputy said on day {n} that ferry {n} was late." for n in range(150)]
    document, speaker = brief.documents[0].id, brief.actors[0].id
    statements = []
    start = 0
    for number, words in enumerate(paragraphs):
        end = start + len(words)
        span = Evidence(document=document, start=start, end=end, exact=words)
        made = Statement(
            id=f"statement-{number}", mode="indirect", text=words, speaker=speaker, evidence=[span]
        )
        statements.append(made)
        start = end + 2
    text = "\n\n".join(paragraphs)
    return review_page(brief.model_copy(update={"statements": statements}), {document: text})


def wrong(opened: Opened, place: str) -> set[tuple[str, str, str]]:
    """What axe finds: where, which rule, which element."""
    return {
        (place, violation["id"], node["html"])
        for violation in Axe().run(opened.page).response["violations"]
        for node in violation["nodes"]
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_axe_finds_nothing(
    browser: Browser,
    made: str,
    brief: Brief,
    tmp_path: Path,
    scheme: Scheme,
    width: tuple[int, int],
) -> None:
    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
    desk = Desk(context, tmp_path)
    opened = desk.open(made, width=width)
    found = wrong(opened, "untouched")
    opened.press("j", "c", "r", "Enter", "e")
    found |= wrong(opened, "a form")
    opened.press("Escape", "t")
    found |= wrong(opened, "the words")
    for key in ("?", "x"):
        opened.press(key)
        found |= wrong(opened, key)
        opened.press("Escape")
    later = brief.model_copy(update={"version": brief.version + 1})
    offered = desk.open(review_page(later, {}), width=width, name="later.html")
    expect(offered.page.locator("#elsewhere")).to_be_visible()
    found |= wrong(offered, "decisions elsewhere")
    context.close()
    assert found == set()


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("kind", ["empty", "large"])
def test_axe_finds_nothing_in_a_brief_of_any_size(
    browser: Browser,
    tmp_path: Path,
    width: tuple[int, int],
    request: pytest.FixtureRequest,
    kind: str,
) -> None:
    context = browser.new_context(reduced_motion="reduce", bypass_csp=True)
    opened = Desk(context, tmp_path).open(request.getfixturevalue(kind), width=width)
    for key in ("j", "c", "r", "e", "u", "t"):
        opened.press(key)
    found = wrong(opened, kind)
    assert opened.complaints == []
    context.close()
    assert found == set()


# The ratio of the luminances of two colours (WCAG 2.2), each as the browser paints it.
CONTRAST = """([fore, back]) => {
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  const luminance = (colour) => {
    context.fillStyle = getComputedStyle(document.body).getPropertyValue(colour).trim();
    context.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark, light] = [luminance(fore), luminance(back)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}"""
LINES = ("--statement", "--measure", "--casualty", "--question", "--actor", "--named")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_and_their_lines_can_be_told_from_what_is_behind_them(
    browser: Browser, made: str, tmp_path: Path, scheme: Scheme
) -> None:
    """Axe leaves out words with lines below them: to it, they stand on pictures."""
    context = browser.new_context(color_scheme=scheme)
    page = Desk(context, tmp_path).open(made).page
    grounds = ("--paper", "--chosen", "--hinted")
    words = {
        back: page.evaluate(CONTRAST, ["--ink", back]) for back in (*grounds, "--tint", "--flash")
    }
    lines = {
        (fore, back): page.evaluate(CONTRAST, [fore, back])
        for fore, back in product(LINES, grounds)
    }
    context.close()
    assert {back: ratio for back, ratio in words.items() if ratio < 4.5} == {}
    assert {pair: ratio for pair, ratio in lines.items() if ratio < 3} == {}


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_what_flashes_keeps_its_colours_and_stands_still_for_who_wants_it(
    browser: Browser, made: str, tmp_path: Path, motion: Literal["reduce", "no-preference"]
) -> None:
    context = browser.new_context(reduced_motion=motion)
    page = Desk(context, tmp_path).open(made).page
    # In one go: the flash is over before long.
    name, colour, ink = page.evaluate(
        """() => {
          document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }));
          const style = getComputedStyle(document.querySelector("mark.flash"));
          return [style.animationName, style.color, getComputedStyle(document.body).color];
        }"""
    )
    context.close()
    assert name == ("none" if motion == "reduce" else "flash")
    assert colour == ink


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_on_paper_there_are_all_items_and_articles_in_daylight(
    browser: Browser, made: str, tmp_path: Path, width: tuple[int, int]
) -> None:
    context = browser.new_context(color_scheme="dark")
    opened = Desk(context, tmp_path).open(made, width=width)
    page = opened.page
    opened.press("j", "r")
    page.keyboard.type("Not said there.")
    opened.press("Enter")
    page.emulate_media(media="print")
    for name in ("#counter", ".card >> nth=-1", ".more >> nth=-1", "#texts article", ".note"):
        expect(page.locator(name).first).to_be_visible()
    for name in (".filters", ".tools", ".acts", ".panes", "#said", ".places"):
        expect(page.locator(name).first).to_be_hidden()
    paper = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(paper) == "rgb(255, 255, 255)"
    context.close()


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
