"""The hooks that other repositories take from this one are such as pre-commit reads."""

import re
import shlex
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from briefgen.cli.group import briefgen

HOOKS: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).resolve().parents[1] / ".pre-commit-hooks.yaml").read_text("utf-8")
)
# The manifest's keys as https://pre-commit.com/#new-hooks lists them, with their types.
KEYS = {
    "id": str,
    "name": str,
    "entry": str,
    "language": str,
    "files": str,
    "exclude": str,
    "types": list,
    "types_or": list,
    "exclude_types": list,
    "always_run": bool,
    "fail_fast": bool,
    "verbose": bool,
    "pass_filenames": bool,
    "require_serial": bool,
    "description": str,
    "language_version": str,
    "minimum_pre_commit_version": str,
    "args": list,
    "stages": list,
}
REQUIRED = {"id", "name", "entry", "language"}


def test_there_is_one_to_validate() -> None:
    assert [hook["id"] for hook in HOOKS] == ["briefgen-validate"]


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_has_the_keys_that_pre_commit_wants(hook: dict[str, Any]) -> None:
    assert set(hook) >= REQUIRED
    assert {key: type(value) for key, value in hook.items()} == {key: KEYS[key] for key in hook}


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_runs_one_of_the_commands(hook: dict[str, Any]) -> None:
    program, name = shlex.split(hook["entry"])
    assert program == "briefgen"
    assert briefgen.get_command(click.Context(briefgen), name) is not None


@pytest.mark.parametrize(
    ("path", "taken"),
    [
        ("brief.json", True),
        ("out/brief.json", True),
        ("debrief.json", False),
        ("brief.json.bak", False),
        ("situation-brief-1.0.schema.json", False),
    ],
)
def test_takes_the_files_that_build_writes(path: str, taken: bool) -> None:  # noqa: FBT001 -- pytest passes it
    (hook,) = HOOKS
    assert bool(re.search(hook["files"], path)) == taken
