"""``briefgen export``, as a user runs it."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

BRIEF = Path(__file__).parents[1] / "briefs" / "valid" / "ferry.json"
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(autouse=True)
def _brief(tmp_path: Path) -> None:
    shutil.copy(BRIEF, tmp_path / "brief.json")


def test_tables_and_figures_are_written_and_named(run: Run, tmp_path: Path) -> None:
    done = run("export", "brief.json", "--csv", "tables", "--csv-figures", "figures.csv")
    assert (done.returncode, done.stderr) == (0, "")
    written = done.stdout.splitlines()
    assert len(written) == 8
    assert all((tmp_path / name).stat().st_size for name in written)


def test_it_must_be_told_what_to_write(run: Run) -> None:
    done = run("export", "brief.json")
    assert done.returncode == 2
    assert "--csv" in done.stderr


def test_a_table_that_a_person_changed_is_kept(run: Run, tmp_path: Path) -> None:
    run("export", "brief.json", "--csv-figures", "figures.csv")
    (tmp_path / "figures.csv").write_text("mine", encoding="utf-8")
    done = run("export", "brief.json", "--csv-figures", "figures.csv")
    assert "what it held is kept as history/" in done.stderr
    (kept,) = (tmp_path / "history").iterdir()
    assert kept.read_text(encoding="utf-8") == "mine"
