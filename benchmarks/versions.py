"""The time of a diff and a merge of briefs beside those of general tools, in one run.

    python benchmarks/versions.py            # fetches the peers
    python benchmarks/versions.py --store    # puts the table into README.md, too

The briefs are those of `pair.py`. Each tool is told by which key items are one; it is exact when it
finds the ids of what was changed, taken away and added, and no other. README.md says how to read
the table.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

from pair import Edited, edit, make_brief
from tables import machine, store

from briefgen.brief import Brief, dump
from briefgen.diff import merge

RUNS: Final = 5
# What a tool may take at most, in seconds; one of the peers never comes to an end on some briefs.
LIMIT: Final = 300
RATIO_GOAL: Final = 20
MERGE_GOAL: Final = 0.5
PEERS: Final = Path(__file__).with_name("peers")
HEAD: Final = "| tool | reading | comparing | exact | comparing, to ours |\n|---|---|---|---|---|\n"


class Found(NamedTuple):
    """What a tool found, and the processor seconds that it took to read and to compare."""

    name: str
    reading: float
    comparing: float
    changed: frozenset[str]
    removed: frozenset[str]
    added: frozenset[str]

    def is_exact(self, edited: Edited) -> bool:
        """Whether it found what was edited, and nothing else."""
        return self[3:] == edited[1:]


def main() -> None:
    """Make the briefs, run all tools on them by turns, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=RUNS, metavar="N", help=f"default {RUNS}")
    parser.add_argument("--store", action="store_true", help="write the table into README.md")
    options = parser.parse_args()
    old = make_brief()
    new = edit(old, 1)
    other = edit(old, 2, spared=new.changed | new.removed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = [_write(folder / "old.json", old), _write(folder / "new.json", new.brief)]
        commands = [[sys.executable, str(PEERS / "briefgen_peer.py")], *_install(folder)]
        runs = [[_run(line, paths) for line in commands] for _ in range(options.runs)]
    best = [min(column, key=lambda found: found.comparing) for column in zip(*runs, strict=True)]
    ours, *peers = best
    rows = [_row(found, ours, new) for found in best]
    size = len(dump(old)) / 1e6
    merging = min(_merge_seconds(old, new, other) for _ in range(options.runs))
    kept = all(p.comparing >= RATIO_GOAL * ours.comparing for p in peers if p.is_exact(new))
    told = (
        f"{machine([peer.name for peer in peers])} Briefs of {size:.1f} MB.\n\n"
        f"{HEAD}{''.join(rows)}\n"
        f"Goal: {RATIO_GOAL} times as fast as the fastest that is exact: {_yes(kept=kept)}.\n"
        f"A merge of three such briefs: {merging:.2f} s (goal: {MERGE_GOAL} s: "
        f"{_yes(kept=merging < MERGE_GOAL)}).\n"
    )
    print(told, end="")
    if options.store:
        store("versions", told)


def _yes(*, kept: bool) -> str:
    return "kept" if kept else "missed"


def _write(path: Path, brief: Brief) -> Path:
    path.write_text(dump(brief), encoding="utf-8")
    return path


def _merge_seconds(old: Brief, new: Edited, other: Edited) -> float:
    start = time.process_time()
    merged = merge(old, new.brief, other.brief)
    seconds = time.process_time() - start
    texts = {item.id: item for item in merged.brief.statements}
    if merged.conflicts or not new.changed | other.changed >= {
        name for name, item in texts.items() if item.note
    }:
        sys.exit("the merge is not exact")
    return seconds


def _install(folder: Path) -> Iterable[list[str]]:
    """Yield the command of each peer that can be had."""
    environment = folder / "peer"
    venv.create(environment, with_pip=True)
    python = environment / ("Scripts" if os.name == "nt" else "bin") / "python"
    pip = [str(python), "-m", "pip", "install", "--quiet", "deepdiff"]
    if subprocess.run(pip, check=False).returncode == 0:
        yield [str(python), str(PEERS / "deepdiff_peer.py")]
    npm = shutil.which("npm")
    modules = folder / "modules"
    modules.mkdir()
    install = [npm or "npm", "install", "--silent", "--prefix", str(modules), "jsondiffpatch"]
    if npm and subprocess.run(install, check=False).returncode == 0:
        yield ["node", str(PEERS / "jsondiffpatch_peer.mjs"), str(modules)]


def _run(command: list[str], paths: Iterable[Path]) -> Found:
    words = [*command, *map(str, paths)]
    done = subprocess.run(words, capture_output=True, text=True, check=True, timeout=LIMIT)
    data = json.loads(done.stdout)
    ids = (frozenset(data[kind]) for kind in ("changed", "removed", "added"))
    return Found(data["name"], data["reading"], data["comparing"], *ids)


def _row(found: Found, ours: Found, edited: Edited) -> str:
    exact = "yes" if found.is_exact(edited) else "no"
    ratio = "" if found is ours else f"{found.comparing / ours.comparing:.0f}"
    times = f"{found.reading:.2f} s | {found.comparing:.3f} s"
    return f"| {found.name} | {times} | {exact} | {ratio} |\n"


if __name__ == "__main__":
    main()
