"""The examples of the README give, in their order, the output that it shows."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
_MEND = "run scripts/examples.py"


def _blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def _examples() -> list[tuple[str, str]]:
    """The commands behind ``$`` and the output below each."""
    parts = [
        part.partition("\n")
        for block in _blocks("console")
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    ]
    return [(command, output) for command, _, output in parts]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the examples were run, once it is known that they give what is shown."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    for command, expected in _examples():
        program, *arguments = shlex.split(command)
        assert program == "briefgen", f"only briefgen is run from the README, not {program}"
        run = subprocess.run(
            [sys.executable, "-m", "briefgen", *arguments],
            cwd=folder,
            env={**os.environ, "SOURCE_DATE_EPOCH": "1768867200", "NO_COLOR": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert run.stdout == expected, f"{command}: {_MEND}"
    return folder


def test_it_begins_with_the_two_commands() -> None:
    (first, *_) = _blocks("sh")
    assert [line.split()[0] for line in first.splitlines()] == ["scripts/brief", "scripts/test"]
    assert all((ROOT / line.split()[0]).is_file() for line in first.splitlines())


def test_console_examples_give_the_output_shown(folder: Path) -> None:
    assert (folder / "out" / "brief.pdf").stat().st_size


def test_the_item_shown_is_one_that_the_example_made(folder: Path) -> None:
    (block,) = _blocks("json")
    brief = json.loads((folder / "toll.json").read_text(encoding="utf-8"))
    assert json.loads(block) in brief["casualties"], _MEND


def test_the_sample_is_what_the_example_made(folder: Path) -> None:
    made = (folder / "out" / "brief.md").read_text(encoding="utf-8")
    assert (ROOT / "docs" / "sample" / "brief.md").read_text(encoding="utf-8") == made, _MEND


def test_refreshing_them_without_pdftoppm_names_its_package(tmp_path: Path) -> None:
    script = tmp_path / "scripts" / "examples.py"
    script.parent.mkdir()
    shutil.copy(ROOT / "scripts" / "examples.py", script)
    run = subprocess.run(
        [sys.executable, script],
        env={**os.environ, "PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    (line,) = run.stderr.splitlines()
    assert "pdftoppm" in line
    assert "poppler-utils" in line


def test_links_lead_somewhere() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
