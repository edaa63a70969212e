"""Put today's output into the texts that show some: .venv/bin/python scripts/examples.py.

They are the README and some guides in docs/. The commands of a text's console blocks are run in
their order, in a folder that holds seeds/, tests/briefs and the house/ of docs/templates, at a
fixed time, and the output below each is replaced; the JSON block of the README becomes the figure
that it names. docs/sample gets the Markdown and a picture of every page of the PDF, docs/versions
one of a diff's first page, docs/templates that of a brief in a house's style, all by pdftoppm.

tests/test_readme.py and tests/cli/test_documented.py fail when a text is out of date. No test
compares the pictures: they differ with the version of pdftoppm, so look before they are committed.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from pypdf import PdfReader

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
DOCS = ROOT / "docs"
GUIDES = ("editing", "versions", "templates")
# What is pictured of what the commands of a guide write.
PICTURES = {
    "versions": {"changes.pdf": "versions/changes-1"},
    "templates": {"sent/ferry.pdf": "templates/page-1"},
}
# Midnight, UTC, after the day of the newest article.
ENVIRONMENT = {
    "SOURCE_DATE_EPOCH": "1768867200",
    "NO_COLOR": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}
# As a user has them: the texts call the program by its name.
PROGRAM = f'briefgen() {{ "{sys.executable}" -m briefgen "$@"; }}'
CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
ITEM = re.compile(r"^```json\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def run(command: str, folder: Path, code: int) -> tuple[str, int]:
    """Run a command line behind one that gave an exit code; return what it prints, and its own."""
    done = subprocess.run(
        ["sh", "-c", f"{PROGRAM}\n(exit {code}); {command}"],
        cwd=folder,
        env={**os.environ, **ENVIRONMENT},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.stdout, done.returncode


def refreshed(text: str, folder: Path) -> str:
    """Return a text with the output of today below each command of its console blocks."""
    code = 0

    def console_block(block: re.Match[str]) -> str:
        nonlocal code
        parts = re.split(r"^\$ ", block[1], flags=re.MULTILINE)[1:]
        shown = ""
        for command in (part.partition("\n")[0] for part in parts):
            output, code = run(command, folder, code)
            shown += f"$ {command}\n{output}"
        return f"```console\n{shown}```"

    return CONSOLE.sub(console_block, text)


def workplace(folder: Path) -> Path:
    """Return a folder that holds what the texts' commands read."""
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    shutil.copytree(ROOT / "tests" / "briefs", folder / "tests" / "briefs")
    shutil.copytree(DOCS / "templates" / "house", folder / "house")
    return folder


def picture(pdf: Path, name: Path, page: int = 1) -> None:
    """Make a picture of a page of a PDF."""
    name.parent.mkdir(exist_ok=True)
    draw = ["pdftoppm", "-r", "80", "-png", "-singlefile", "-f", str(page), "-l", str(page)]
    subprocess.run([*draw, pdf, name], check=True)


def picture_all(pdf: Path, folder: Path) -> None:
    """Make pictures of all pages of a PDF, and the text that shows them."""
    for old in folder.glob("page-*.png"):
        old.unlink()
    pages = range(1, len(PdfReader(pdf).pages) + 1)
    for page in pages:
        picture(pdf, folder / f"page-{page}", page)
    shown = "".join(
        f"\n![Page {page} of {len(pages)} of the sample brief](page-{page}.png)\n" for page in pages
    )
    (folder / "pages.md").write_text(f"# The sample brief as a PDF\n{shown}", encoding="utf-8")


def item_block(block: str, folder: Path) -> str:
    """Return the JSON block with the item of today that has the same id, or the first one."""
    known = re.search(r'"id": "([^"]+)"', block)
    brief = json.loads((folder / "toll.json").read_text(encoding="utf-8"))
    items = [item for item in brief["casualties"] if item.get("asserted_by")]
    named = [item for item in items if known and item["id"] == known[1]]
    return f"```json\n{json.dumps((named or items)[0], ensure_ascii=False, indent=2)}\n```"


def main() -> int:
    """Refresh the README, the guides and the sample."""
    if shutil.which("pdftoppm") is None:
        sys.exit("pdftoppm was not found, nothing was changed: install Debian's poppler-utils")
    with tempfile.TemporaryDirectory() as name:
        folder = workplace(Path(name))
        text = refreshed(README.read_text(encoding="utf-8"), folder)
        text = ITEM.sub(lambda match: item_block(match[1], folder), text)
        README.write_text(text, encoding="utf-8")
        shutil.copy(folder / "out" / "brief.md", DOCS / "sample" / "brief.md")
        picture_all(folder / "out" / "brief.pdf", DOCS / "sample")
    for guide in GUIDES:
        with tempfile.TemporaryDirectory() as name:
            folder = workplace(Path(name))
            path = DOCS / f"{guide}.md"
            text = refreshed(path.read_text(encoding="utf-8"), folder)
            path.write_text(text, encoding="utf-8")
            for source, target in PICTURES.get(guide, {}).items():
                picture(folder / source, DOCS / target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
