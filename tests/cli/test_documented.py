"""Every command has an example in its help, and a section with its options in docs/commands.md."""

import re
import shutil
import sys
from pathlib import Path

import click
import pytest

from briefgen.cli.group import COMMANDS, briefgen
from tests.examples import EXAMPLES, run_as_shown

DOCS = Path(__file__).resolve().parents[2] / "docs" / "commands.md"
SECTIONS = dict(
    re.findall(
        r"^## briefgen ([\w-]+)\n(.*?)(?=^## |\Z)",
        DOCS.read_text("utf-8"),
        re.DOTALL | re.MULTILINE,
    )
)

MEND = "run scripts/examples.py"


def command(name: str) -> click.Command:
    found = briefgen.get_command(click.Context(briefgen), name)
    assert found is not None
    return found


def test_every_command_is_documented_in_the_order_of_the_help() -> None:
    assert list(SECTIONS) == list(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_ends_with_an_example(name: str) -> None:
    assert f"briefgen {name}" in (command(name).epilog or "")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_documented(name: str) -> None:
    options = [
        word
        for parameter in command(name).params
        if isinstance(parameter, click.Option)
        for word in parameter.opts
        if word.startswith("--")
    ]
    common = {"--quiet", "--verbose"}
    assert [
        word for word in options if word not in common and f"`{word}" not in SECTIONS[name]
    ] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_short_help_is_not_cut_off(name: str) -> None:
    assert not command(name).get_short_help_str(60).endswith("...")


def console_examples(text: str) -> list[tuple[str, str]]:
    """The commands in a text, and the output below each."""
    blocks = re.findall(r"^```console\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    parts = [part for block in blocks for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]]
    return [(command, output) for command, _, output in (part.partition("\n") for part in parts)]


def run_beside_briefs(commands: list[tuple[str, str]], folder: Path) -> None:
    """Run commands in a folder that has the briefs of the tests, and compare what they print."""
    shutil.copytree(DOCS.parents[1] / "tests" / "briefs", folder / "tests" / "briefs")
    run_as_shown(commands, folder)


@pytest.mark.parametrize(
    ("name", "least"), [("validate", 4), ("diff", 2), ("export", 2), ("log", 1), ("merge", 4)]
)
def test_the_examples_of_a_command_give_the_output_shown(
    name: str, least: int, tmp_path: Path
) -> None:
    # `build` makes the briefs in out/; tests/test_readme.py runs that.
    commands = [
        (command, output)
        for command, output in console_examples(SECTIONS[name])
        if "out/" not in command
    ]
    assert len(commands) >= least
    run_beside_briefs(commands, tmp_path)


def test_the_data_of_a_diff_is_as_shown(tmp_path: Path) -> None:
    commands = console_examples(DOCS.with_name("diff.md").read_text("utf-8"))
    assert len(commands) >= 1
    run_beside_briefs(commands, tmp_path)


@pytest.mark.skipif(sys.platform == "darwin", reason="sed -i needs an argument there")
@pytest.mark.parametrize("guide", EXAMPLES.GUIDES)
def test_the_commands_of_a_guide_give_the_output_shown(guide: str, tmp_path: Path) -> None:
    shown = (DOCS.with_name(f"{guide}.md")).read_text("utf-8")
    assert len(console_examples(shown)) >= 8
    assert EXAMPLES.refreshed(shown, EXAMPLES.workplace(tmp_path)) == shown, MEND
