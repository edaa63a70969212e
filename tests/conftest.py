"""What all tests share: the settings of hypothesis, and git with nobody's settings."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

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
