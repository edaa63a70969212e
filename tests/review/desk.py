"""A browser as a reviewer has it, and what the page in it says and asks for."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import BrowserContext, Page

WIDE: Final = (1280, 800)
NARROW: Final = (390, 844)
# Milliseconds; nothing here takes a tenth of it.
PATIENCE: Final = 10_000


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
