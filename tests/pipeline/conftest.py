"""Articles on disk, and the moment at which the briefs of these tests are made."""

from pathlib import Path

import pytest

FIRST = """Title: Ferries stay in port
Publisher: Harbour Daily
Published: 2031-05-01

The port authority closed the harbour to all ferries on Thursday.

"No ferry will sail from this harbour this week," Liv Dahl, the harbour master, said on Thursday.

At least 12 people were injured in the storm, the port authority said.
"""
SECOND = """Title: Storm leaves more injured
Publisher: Coast Wire
Published: 2031-05-02

About 30 people were injured in the storm, hospital officials said on Friday.

"No ferry will sail from this harbour this week," said Liv Dahl, the harbour master.

It is unclear when the harbour will reopen.
"""


@pytest.fixture(autouse=True)
def _moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1935000000")


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "first.txt").write_text(FIRST, encoding="utf-8")
    (folder / "second.txt").write_text(SECOND, encoding="utf-8")
    return folder
