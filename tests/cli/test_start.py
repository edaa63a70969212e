"""The program starts quickly: what is heavy is loaded by the commands that need it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

BRIEF = Path(__file__).resolve().parents[1] / "briefs" / "valid" / "ferry.json"
SOURCES = BRIEF.parents[1] / "sources"
HEAVY = {"spacy", "weasyprint", "trafilatura", "dateparser", "py3langid", "rich", "jinja2"}
# About three times what a machine of today takes; a slow one may be given more.
CPU_SECONDS = float(os.environ.get("BRIEFGEN_START_SECONDS", "0.25"))

PROBE = """
import json, sys
from briefgen.cli import main
main(sys.argv[1:])
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""


def loaded(*words: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *words], capture_output=True, text=True, check=True
    )
    return set(json.loads(done.stderr.splitlines()[-1]))


@pytest.mark.parametrize(
    "words",
    [["--help"], ["--version"], ["build", "--help"], ["diff", "--help"], ["nonsense"]],
)
def test_help_loads_nothing_heavy(words: list[str]) -> None:
    assert loaded(*words) & (HEAVY | {"pydantic", "briefgen.pipeline"}) == set()


@pytest.mark.parametrize(
    "words",
    [
        ["validate", str(BRIEF), "--sources", str(SOURCES)],
        ["diff", str(BRIEF), str(BRIEF)],
        ["schema"],
        ["doctor"],
    ],
)
def test_commands_that_read_no_article_load_no_model(words: list[str]) -> None:
    assert loaded(*words) & HEAVY == set()


def test_help_takes_little_processor_time() -> None:
    before = os.times()
    subprocess.run(
        [sys.executable, "-c", "from briefgen.cli import main; main(['--help'])"],
        stdout=subprocess.DEVNULL,
        check=True,
    )
    after = os.times()
    used = (
        after.children_user + after.children_system - before.children_user - before.children_system
    )
    assert used < CPU_SECONDS
