"""Take the pictures in docs/review: .venv/bin/python scripts/review_pictures.py OUT/brief.json.

They show the review page of the brief of seeds/ (`briefgen build seeds -o OUT`) in Chromium, some
way into a review. No test compares them: they differ with the browser, so look before they are
committed.
"""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Final, Literal, NamedTuple

from playwright.sync_api import sync_playwright

from briefgen.brief import load
from briefgen.documents import SourceFolder
from briefgen.review import review_page

ROOT = Path(__file__).resolve().parent.parent


class Picture(NamedTuple):
    """A picture: its file, its size in pixels, its colours, and the key pressed at the end."""

    name: str
    width: int
    height: int
    scheme: Literal["light", "dark"]
    key: str


PICTURES: Final = (
    Picture("page-1280", 1280, 800, "light", ""),
    Picture("page-390", 390, 844, "light", ""),
    Picture("page-390-dark", 390, 844, "dark", "t"),
)
CONFIRMED = 14
# Items and articles slide to their places, and what was found flashes.
SETTLED = 2500


def main() -> int:
    """Make the page, review some of it, and take the pictures."""
    chromium = shutil.which("chromium") or sys.exit("chromium was not found on the PATH")
    brief = load(Path(sys.argv[1]).read_bytes())
    folder = SourceFolder(ROOT / "seeds")
    found = {document.id: folder.find(document) for document in brief.documents}
    page = review_page(brief, {name: text for name, text in found.items() if text is not None})
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as name:
        file = Path(name) / "review.html"
        file.write_text(page, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for picture in PICTURES:
            view = browser.new_page(
                viewport={"width": picture.width, "height": picture.height},
                color_scheme=picture.scheme,
            )
            view.goto(file.as_uri())
            for key in ("j", *"c" * CONFIRMED, *picture.key):
                view.keyboard.press(key)
            view.wait_for_timeout(SETTLED)
            view.screenshot(path=ROOT / "docs" / "review" / f"{picture.name}.png")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
