"""What tests share: the settings of hypothesis, git with nobody's settings, and a browser."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

# No deadline: the first example of a test may load a library, and a busy machine is no failure.
settings.register_profile("briefgen", deadline=None)
settings.load_profile("briefgen")


@pytest.fixture
def lone_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git as on a machine on which nobody has set anything, with somebody to commit."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Night Desk")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "desk@example.org")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine; of playwright there can be one at a time.

    Where there is none, what needs it is skipped, unless BRIEFGEN_NEEDS_BROWSER is set, as
    `.ci/run` does.
    """
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None and "BRIEFGEN_NEEDS_BROWSER" not in os.environ:
        pytest.skip("the page was not tested: no chromium on the PATH (Debian's package: chromium)")
    assert chromium is not None, "no chromium on the PATH"
    with sync_playwright() as playwright:
        # As root in a container, where the sandbox cannot be had; the pages are our own.
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser
        browser.close()
