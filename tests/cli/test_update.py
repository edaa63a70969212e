"""``briefgen update``, as a user runs it: what it says of what became of the brief."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

LATER = """Title: Ferry off Port Amrel raised
Published: 2021-05-09

At least 17 people were killed when the ferry sank, the coast guard said.
"""


@pytest.fixture
def built(run: Run, article: Path, tmp_path: Path) -> Path:
    done = run("build", article.name, "-o", "out", "--quiet")
    assert done.returncode == 0, done.stderr
    (tmp_path / "later.txt").write_text(LATER, encoding="utf-8")
    return tmp_path / "out" / "brief.json"


def edit(path: Path, **fields: object) -> None:
    data = json.loads(path.read_bytes())
    data.update(fields)
    path.write_text(json.dumps(data), encoding="utf-8")


def test_it_says_what_it_wrote_and_which_version_it_is(run: Run, built: Path) -> None:
    edit(built, status="final", title="A ferry is lost")
    done = run("update", "out/brief.json", "later.txt")
    assert done.returncode == 0
    assert "out/brief.json" in done.stdout.splitlines()
    assert "version 2 replaces version 1" in done.stderr
    assert "the new version is a draft" in done.stderr
    brief = json.loads(built.read_bytes())
    assert (brief["version"], brief["title"], brief["status"]) == (2, "A ferry is lost", "draft")


def test_nothing_new_is_said_and_nothing_written(run: Run, built: Path, article: Path) -> None:
    before = built.read_bytes()
    done = run("update", "out/brief.json", article.name)
    assert (done.returncode, done.stdout) == (0, "")
    assert "nothing is new; version 1 stays as it is" in done.stderr
    assert built.read_bytes() == before


def test_build_does_the_same_to_an_edited_brief(run: Run, built: Path, article: Path) -> None:
    edit(built, title="A ferry is lost")
    done = run("build", article.name, "later.txt", "-o", "out")
    assert done.returncode == 0
    assert "version 2 replaces version 1" in done.stderr
    assert json.loads(built.read_bytes())["title"] == "A ferry is lost"


def test_an_article_that_cannot_be_read_is_told_and_the_others_are_done(
    run: Run, built: Path
) -> None:
    done = run("update", "out/brief.json", "later.txt", "missing.txt")
    assert done.returncode == 2
    assert "missing.txt: no such file" in done.stderr
    assert json.loads(built.read_bytes())["version"] == 2


def test_a_missing_and_a_faulty_brief_get_one_line(run: Run, built: Path) -> None:
    done = run("update", "out/none.json", "later.txt")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    built.write_text("{", encoding="utf-8")
    done = run("update", "out/brief.json", "later.txt")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "out/brief.json:1:" in done.stderr
