"""The time of `briefgen validate` beside check-jsonschema's, on the same briefs, in one run.

    python benchmarks/validate.py                            # makes an environment for its peer
    python benchmarks/validate.py --check-jsonschema PATH    # takes one that is there
    python benchmarks/validate.py --store                    # puts the table into README.md, too

Makes a valid brief of 1 MB, the same with five faults (a misspelt key, two slips in a word, a
string for a number, a key left out), and one of 100 MB; the same ones each time. README.md says how
to read the table.
"""

import argparse
import copy
import json
import os
import random
import subprocess
import sys
import sysconfig
import tempfile
import time
import venv
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from tables import README, machine, store

ROOT: Final = Path(__file__).resolve().parents[1]
SCHEMA: Final = ROOT / "schemas" / "situation-brief-1.0.schema.json"
EXAMPLE: Final = ROOT / "tests" / "briefs" / "valid" / "ferry.json"
PEER: Final = "check-jsonschema"

SMALL: Final = 1_000_000
LARGE: Final = 100_000_000
# What a brief is made longer by, in equal parts.
LISTS: Final = ("actors", "statements", "measures", "casualties")
LARGE_SECONDS: Final = 30
LARGE_BYTES: Final = 1.5e9
HEAD: Final = f"""\
| brief | briefgen | {PEER} | ratio | goal | kept |
|---|---|---|---|---|---|
"""


class Run(NamedTuple):
    """One process: how long it took, the most memory it had, how it ended and what it said."""

    seconds: float
    peak_bytes: int
    exit_code: int
    said: str


def main() -> None:
    """Make the briefs, run both programs on them, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check-jsonschema", type=Path, metavar="PATH", help="the peer's command")
    parser.add_argument("--runs", type=int, default=7, metavar="N", help="runs of each (default 7)")
    parser.add_argument("--store", action="store_true", help=f"write the table into {README.name}")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        peer = options.check_jsonschema or _install_peer(folder)
        valid = _timed(_write(folder, SMALL, _leave), peer, options.runs, exit_code=0)
        faulty = _timed(_write(folder, SMALL, _five_faults), peer, options.runs, exit_code=1)
        rows = [
            _row("1 MB, valid", valid, 0.5),
            _row("1 MB, five faults", faulty, 1.0),
            _large(_write(folder, LARGE, _leave)),
        ]
        table = f"{machine(_peers(peer))}\n\n{HEAD}{''.join(rows)}"
    print(table, end="")
    if options.store:
        store("validate", table)


def _peers(peer: Path | None) -> list[str]:
    """Return the peer with its version, if it is there."""
    return [_run([str(peer), "--version"]).said.strip().replace(", version", "")] if peer else []


def _install_peer(folder: Path) -> Path | None:
    """Return the peer's command in an environment of its own, or None without a registry."""
    environment = folder / "peer"
    venv.create(environment, with_pip=True)
    scripts = environment / ("Scripts" if os.name == "nt" else "bin")
    install = [str(scripts / "python"), "-m", "pip", "install", "--quiet", PEER]
    if subprocess.run(install, check=False).returncode:
        return None
    return scripts / PEER


def _timed(path: Path, peer: Path | None, runs: int, *, exit_code: int) -> list[float]:
    """Return the best time of ours, and of the peer's where it is there, in seconds."""
    commands = [_ours(path)]
    if peer:
        commands.append([str(peer), "--schemafile", str(SCHEMA), str(path)])
    timed = [[_run(command) for command in commands] for _ in range(runs)]
    for run in timed[0]:
        if run.exit_code != exit_code:
            sys.exit(f"exit code {run.exit_code}, not {exit_code}:\n{run.said}")
    return [min(run.seconds for run in column) for column in zip(*timed, strict=True)]


def _row(title: str, seconds: Sequence[float], goal: float) -> str:
    ours, *theirs = seconds
    if not theirs:
        return f"| {title} | {ours:.2f} s | could not be installed | | at most {goal} | |\n"
    ratio = ours / theirs[0]
    times = f"{ours:.2f} s | {theirs[0]:.2f} s | {ratio:.2f}"
    return f"| {title} | {times} | at most {goal} | {'yes' if ratio <= goal else 'no'} |\n"


def _large(path: Path) -> str:
    """Return the row of a brief that is larger than is checked unless one asks for it."""
    size = path.stat().st_size
    run = _run([*_ours(path), "--max-bytes", str(size)])
    if run.exit_code:
        sys.exit(f"exit code {run.exit_code}, not 0:\n{run.said}")
    kept = run.seconds <= LARGE_SECONDS and run.peak_bytes <= LARGE_BYTES
    how = f"{run.seconds:.1f} s, {run.peak_bytes / 1e9:.2f} GB"
    goal = f"{LARGE_SECONDS} s, {LARGE_BYTES / 1e9} GB"
    return f"| {size / 1e6:.0f} MB, valid | {how} | | | {goal} | {'yes' if kept else 'no'} |\n"


def _ours(path: Path) -> list[str]:
    """Return our command, started as the peer's is and as people start both: by its script."""
    script = Path(sysconfig.get_path("scripts")) / "briefgen"
    start = [str(script)] if script.exists() else [sys.executable, "-m", "briefgen"]
    return [*start, "validate", str(path)]


def _run(command: Sequence[str]) -> Run:
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=said, stderr=said, cwd=ROOT)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        # In bytes on macOS, in units of 1,024 elsewhere.
        unit = 1 if sys.platform == "darwin" else 1024
        return Run(seconds, usage.ru_maxrss * unit, process.returncode, said.read())


def _write(folder: Path, size: int, spoil: Callable[[dict[str, Any]], None]) -> Path:
    """Write a brief of about so many bytes, spoilt or not."""
    brief: dict[str, Any] = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    brief["highlights"] = []
    originals = {name: brief[name][-1] for name in LISTS}
    rng = random.Random(6)  # noqa: S311 -- the same brief every time
    # As deep in lists as in the brief, so that the indentation counts.
    length = len(_text([[_variant(item, size, rng) for item in originals.values()]]))
    for number in range(round(size / length)):
        for name, item in originals.items():
            brief[name].append(_variant(item, number, rng))
    spoil(brief)
    path = folder / f"{size}-{spoil.__name__}.json"
    path.write_text(_text(brief), encoding="utf-8")
    return path


def _variant(item: dict[str, Any], number: int, rng: random.Random) -> dict[str, Any]:
    variant = copy.deepcopy(item)
    variant["id"] += f"-{number}"
    for key in ("name", "text"):
        if key in variant:
            added = f" {rng.randrange(10**6)}/{number}"
            variant[key] += added
            # A direct quotation says nothing that its evidence does not say.
            if variant.get("mode") == "direct":
                evidence = variant["evidence"][0]
                evidence["exact"] += added
                evidence["end"] += len(added)
    if "low" in variant:
        variant["cause"] = f"cause {number}"
    return variant


def _text(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _leave(_brief: dict[str, Any]) -> None:
    """Leave the brief valid."""


def _five_faults(brief: dict[str, Any]) -> None:
    brief["statements"][5]["spaeker"] = brief["statements"][5].pop("speaker")
    brief["actors"][9]["kind"] = "persn"
    brief["statements"][100]["mode"] = "dirct"
    brief["casualties"][20]["low"] = "3"
    del brief["measures"][30]["status"]


if __name__ == "__main__":
    main()
