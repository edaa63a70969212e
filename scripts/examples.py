"""Put today's output into the README and docs/sample: .venv/bin/python scripts/examples.py.

The commands of the README's console blocks are run in their order, in a folder that holds seeds/,
at a fixed time, and the output below each is replaced; the JSON block becomes the figure that it
names. docs/sample gets the Markdown and a picture of the PDF's first page, made by pdftoppm.

tests/test_readme.py fails when the README or the Markdown is out of date. No test compares the
picture: it differs with the version of pdftoppm, so look at it before it is committed.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
SAMPLE = ROOT / "docs" / "sample"
# Midnight, UTC, after the day of the newest article.
ENVIRONMENT = {"SOURCE_DATE_EPOCH": "1768867200", "NO_COLOR": "1"}
CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
ITEM = re.compile(r"^```json\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def run(command: str, folder: Path) -> str:
    """Run one of briefgen's commands in a folder and return what it prints."""
    _, *arguments = shlex.split(command)
    done = subprocess.run(
        [sys.executable, "-m", "briefgen", *arguments],
        cwd=folder,
        env={**os.environ, **ENVIRONMENT},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


def console_block(block: str, folder: Path) -> str:
    """Return a console block with the output of today below each command."""
    commands = [part.partition("\n")[0] for part in re.split(r"^\$ ", block, flags=re.MULTILINE)]
    shown = "".join(f"$ {command}\n{run(command, folder)}" for command in commands[1:])
    return f"```console\n{shown}```"


def item_block(block: str, folder: Path) -> str:
    """Return the JSON block with the item of today that has the same id, or the first one."""
    known = re.search(r'"id": "([^"]+)"', block)
    brief = json.loads((folder / "toll.json").read_text(encoding="utf-8"))
    items = [item for item in brief["casualties"] if item.get("asserted_by")]
    named = [item for item in items if known and item["id"] == known[1]]
    return f"```json\n{json.dumps((named or items)[0], ensure_ascii=False, indent=2)}\n```"


def main() -> int:
    """Refresh the README and the sample."""
    if shutil.which("pdftoppm") is None:
        sys.exit("pdftoppm was not found, nothing was changed: install Debian's poppler-utils")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "seeds", folder / "seeds")
        text = README.read_text(encoding="utf-8")
        text = CONSOLE.sub(lambda match: console_block(match[1], folder), text)
        text = ITEM.sub(lambda match: item_block(match[1], folder), text)
        README.write_text(text, encoding="utf-8")
        shutil.copy(folder / "out" / "brief.md", SAMPLE / "brief.md")
        page = ["pdftoppm", "-r", "80", "-png", "-singlefile", "-f", "1", "-l", "1"]
        subprocess.run([*page, folder / "out" / "brief.pdf", SAMPLE / "page-1"], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
