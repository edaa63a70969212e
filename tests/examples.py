"""The script that runs the commands of our texts, for the tests that hold a text to it."""

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Final

_SCRIPT: Final = Path(__file__).resolve().parents[1] / "scripts" / "examples.py"


def _loaded() -> ModuleType:
    spec = importlib.util.spec_from_file_location("examples", _SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


EXAMPLES: Final = _loaded()


def run_as_shown(commands: list[tuple[str, str]], folder: Path) -> None:
    """Run commands in a folder and compare what they print with what a text shows of it."""
    code = 0
    for command, output in commands:
        printed, code = EXAMPLES.run(command, folder, code)
        assert printed == output, command
