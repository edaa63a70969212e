"""The page in Chromium: legible with any accent by day and night, and nothing asked for."""

import base64
import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from briefgen.brief import Brief
from briefgen.render import Look, open_house, palette_of, read_logo, render_html
from briefgen.render.folders import template_folder

# What a browser does with a script, a handler or an address of a logo, were one to get so far.
HOSTILE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10" onload="alert(1)">'
    '<script>alert(1)</script><image href="https://example.org/a.png"/></svg>'
)
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10">'
    '<rect width="30" height="10" fill="#0b6e4f"/></svg>'
)


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    path = tmp_path / "logo.svg"
    path.write_text(LOGO, encoding="utf-8")
    return path


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("accent", ["#1f4e79", "#ffd700", "#00004d"])
def test_axe_finds_nothing(
    browser: Browser, brief: Brief, logo: Path, tmp_path: Path, accent: str, scheme: str
) -> None:
    look = Look(palette=palette_of(accent), logo=read_logo(logo))
    page = browser.new_page(color_scheme="dark" if scheme == "dark" else "light")
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    path = tmp_path / "page.html"
    path.write_text(render_html(brief, look=look), encoding="utf-8")
    page.goto(path.as_uri())
    found = Axe().run(page).response
    assert [(rule["id"], rule["impact"]) for rule in found["violations"]] == []
    assert {"color-contrast", "image-alt"} <= {rule["id"] for rule in found["passes"]}
    box = page.locator(".logo img").bounding_box()
    assert box is not None
    assert box["height"] <= 64
    assert said == []
    assert [url for url in asked if not url.startswith("data:")] == [path.as_uri()]
    page.close()


def test_the_fonts_of_a_house_are_those_that_the_page_holds(
    browser: Browser, brief: Brief, tmp_path: Path
) -> None:
    house = tmp_path / "house"
    (house / "styles").mkdir(parents=True)
    (house / "fonts").mkdir()
    shutil.copy(template_folder() / "fonts" / "NotoSansHebrew-Bold.ttf", house / "fonts" / "A.ttf")
    css = '@font-face { font-family: "Amrel"; src: url("{{ embed("fonts/A.ttf") }}"); }'
    css += 'h1 { font-family: "Amrel"; }'
    (house / "styles" / "house.css").write_text(css, encoding="utf-8")
    path = tmp_path / "page.html"
    named = brief.model_copy(update={"title": "\u05e9\u05dc\u05d5\u05dd"})
    path.write_text(render_html(named, look=Look(house=open_house(house))), encoding="utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    loaded = "document.fonts.ready.then(() => [...document.fonts].map(font => font.status))"
    assert page.evaluate(loaded) == ["loaded"]
    page.close()


def test_a_hostile_logo_would_be_a_picture_and_no_more(
    browser: Browser, brief: Brief, logo: Path, tmp_path: Path
) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    path = tmp_path / "page.html"
    harmless = render_html(brief, look=Look(logo=read_logo(logo)))
    held, hostile = (base64.b64encode(text.encode()).decode() for text in (LOGO, HOSTILE))
    assert held in harmless
    path.write_text(harmless.replace(held, hostile), encoding="utf-8")
    page.goto(path.as_uri())
    assert page.locator(".logo img").evaluate("image => image.complete && image.naturalWidth > 0")
    assert [url for url in asked if url.startswith("http")] == []
    page.close()
