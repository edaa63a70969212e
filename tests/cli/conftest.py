"""Runs the program as a user does: in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

PROGRAM = "import sys; from briefgen.cli import main; sys.exit(main())"


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run a command line in an empty folder."""

    def run_it(*words: str, stdin: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", PROGRAM, *words],
            cwd=tmp_path,
            env=os.environ | variables,
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
        )

    return run_it


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """An article in the folder in which commands run."""
    path = tmp_path / "ferry.txt"
    path.write_text(
        "Title: Ferry sinks off Port Amrel\nPublished: 2021-05-07\n\n"
        "At least 14 people were killed when a ferry sank on Tuesday, the coast guard said.\n\n"
        '"The boat was overloaded," said Livia Torrent, the transport minister.\n',
        encoding="utf-8",
    )
    return path
