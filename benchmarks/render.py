"""The time of a brief's documents; that of the PDF beside WeasyPrint's own for the same page.

    python benchmarks/render.py
    python benchmarks/render.py --store    # puts the table into README.md, too

The briefs are the one of `seeds/` and one of 500 items, which `large.py` makes of it. README.md
says how to read the table.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import weasyprint
from large import enlarge, number_of_items
from tables import machine, store

from briefgen.brief import Brief, load
from briefgen.render import render_html, render_markdown, render_pdf
from briefgen.render.compose import compose
from briefgen.render.environment import fill
from briefgen.render.folders import template_folder

SEEDS: Final = Path(__file__).resolve().parents[1] / "seeds"
RUNS: Final = 5
ITEMS: Final = 500
RATIO_GOAL: Final = 1.15
PDF_GOAL: Final = 12.0
TEXT_GOAL: Final = 0.3
HEAD: Final = "| brief | document | briefgen | WeasyPrint | ratio | goal | kept |\n|" + "---|" * 7


def main() -> None:
    """Make the briefs, set them by turns, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=RUNS, metavar="N", help=f"default {RUNS}")
    parser.add_argument("--store", action="store_true", help="write the table into README.md")
    options = parser.parse_args()
    small = _seeds_brief()
    large = enlarge(small, ITEMS)
    rows = [
        _pdf_row(small, "seeds/", options.runs, ratio=RATIO_GOAL),
        _pdf_row(large, f"{number_of_items(large)} items", options.runs, seconds=PDF_GOAL),
    ]
    for name, render in (("HTML", render_html), ("Markdown", render_markdown)):
        seconds = min(_seconds(lambda render=render: render(large)) for _ in range(options.runs))
        kept = _kept(seconds < TEXT_GOAL)
        goal = f"under {TEXT_GOAL} s"
        rows.append(
            f"| {number_of_items(large)} items | {name} | {seconds:.2f} s | | | {goal} | {kept} |"
        )
    peers = [f"WeasyPrint {weasyprint.__version__}"]
    table = "\n\n".join((machine(peers), "\n".join((HEAD, *rows)))) + "\n"
    print(table)
    if options.store:
        store("render", table)


def _seeds_brief() -> Brief:
    program = "import sys; from briefgen.cli import main; sys.exit(main())"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "brief.json"
        words = ["extract", str(SEEDS), "-o", str(path), "--quiet"]
        subprocess.run([sys.executable, "-c", program, *words], check=True, capture_output=True)
        return load(path.read_bytes())


def _pdf_row(
    brief: Brief, name: str, runs: int, *, ratio: float | None = None, seconds: float | None = None
) -> str:
    """Return the row of a PDF, with the goal that is set for it: a ratio or a number of seconds."""
    page = fill("html", "print.html.j2", compose(brief))
    base = template_folder().as_uri() + "/"

    def alone() -> object:
        return weasyprint.HTML(string=page, base_url=base).write_pdf(pdf_variant="pdf/ua-1")

    # The first of each loads fonts and fills caches.
    alone()
    render_pdf(brief)
    times = [(_seconds(lambda: render_pdf(brief)), _seconds(alone)) for _ in range(runs)]
    ours, theirs = (min(each) for each in zip(*times, strict=True))
    goal = f"at most {ratio}" if ratio else f"under {seconds:.0f} s"
    kept = ours / theirs <= ratio if ratio else seconds is not None and ours < seconds
    found = f"{ours:.2f} s | {theirs:.2f} s | {ours / theirs:.2f}"
    return f"| {name} | PDF | {found} | {goal} | {_kept(kept)} |"


def _seconds(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


def _kept(kept: bool) -> str:  # noqa: FBT001 -- a word for it
    return "yes" if kept else "no"


if __name__ == "__main__":
    main()
