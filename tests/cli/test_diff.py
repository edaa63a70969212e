"""``briefgen diff`` as people call it: formats, exit codes, and what it says when it cannot."""

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
Json = Any

FERRY = Path(__file__).resolve().parents[1] / "briefs" / "valid" / "ferry.json"

AS_TEXT = """\
Ferry sinks off Port Amrel: report 2 -> report 3

The brief: 2 changed
  ~ Version: 2 -> 3
  ~ Prepared by: {+Coast desk+}

Key figures: 1 changed
  ~ Killed: 14 or more -> 14 to 17 or more

Casualties: 1 new, 1 changed
  + New figure, claimed: Killed (Livia Torrent): at least 17
  ~ Figure now verified, was claimed: Killed (coast guard): at least 14

Measures: 1 changed
  ~ Measure lifted, was announced: She ordered all ferries to stay in port.

Statements: 1 changed
  ~ Statement reworded by hand: Livia Torrent: The boat was [-overloaded-]{+badly loaded+}

Open questions: 1 changed
  ~ Question answered: How many passengers were aboard?
      answer: {+61+}

Actors: 1 changed
  ~ Actor changed: coast guard
      note: {+Spoke to the duty officer.+}
"""


def later() -> Json:
    data = json.loads(FERRY.read_text(encoding="utf-8"))
    data |= {"version": 3, "prepared_by": "Coast desk"}
    lists = ("actors", "statements", "measures", "casualties", "casualty_ranges", "open_questions")
    actors, statements, measures, figures, (span,), (question,) = (data[name] for name in lists)
    next(item for item in actors if item["name"] == "coast guard")["note"] = (
        "Spoke to the duty officer."
    )
    statements[0]["text"] = "The boat was badly loaded"
    measures[0]["status"] = "lifted"
    killed = next(item for item in figures if item["low"] == 14)
    killed["verification"] = "verified"
    more = {"id": "casualty-killed-17", "low": 17, "verification": "claimed", "origin": "manual"}
    figures.append(
        {key: killed[key] for key in ("kind", "high", "qualifier") if key in killed}
        | more
        | {"high": None, "asserted_by": statements[0]["speaker"]}
    )
    span |= {"high": 17, "open_above": True, "low": 14}
    question |= {"status": "answered", "answer": "61"}
    return data


@pytest.fixture
def new(tmp_path: Path) -> Path:
    path = tmp_path / "new.json"
    path.write_text(json.dumps(later()), encoding="utf-8")
    return path


def test_what_changed_is_said_in_words(run: Run, new: Path) -> None:
    done = run("diff", str(FERRY), str(new))
    assert (done.returncode, done.stdout, done.stderr) == (1, AS_TEXT, "")


def test_the_summary_is_a_line_for_each_section(run: Run, new: Path) -> None:
    done = run("diff", str(FERRY), str(new), "--summary")
    assert done.stdout.splitlines()[:3] == [
        "The brief:      2 changed",
        "Key figures:    1 changed",
        "Casualties:     1 new, 1 changed",
    ]
    assert done.returncode == 1


def test_equals_say_so(run: Run) -> None:
    done = run("diff", str(FERRY), "-", stdin=FERRY.read_text(encoding="utf-8"))
    assert (done.returncode, done.stdout) == (0, "The two briefs say the same.\n")


def test_times_alone_are_no_difference(run: Run, tmp_path: Path) -> None:
    data = json.loads(FERRY.read_text(encoding="utf-8"))
    (tmp_path / "b.json").write_text(
        json.dumps(data | {"updated_at": "2032-01-01T00:00:00Z"}), encoding="utf-8"
    )
    done = run("diff", str(FERRY), "b.json")
    assert done.returncode == 0
    assert done.stdout == "Only the times at which the two briefs were written differ.\n"
    done = run("diff", str(FERRY), "b.json", "--format", "json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["times_only"] is True


def test_the_order_counts_on_request(run: Run, tmp_path: Path) -> None:
    data = json.loads(FERRY.read_text(encoding="utf-8"))
    data["actors"].reverse()
    (tmp_path / "b.json").write_text(json.dumps(data), encoding="utf-8")
    assert run("diff", str(FERRY), "b.json").returncode == 0
    done = run("diff", str(FERRY), "b.json", "--order")
    assert done.returncode == 1
    assert "Actors: another order" in done.stdout


def test_the_ending_of_the_file_tells_the_format(run: Run, new: Path, tmp_path: Path) -> None:
    begins = {"md": b"# Ferry", "html": b"<!DOCTYPE html>", "pdf": b"%PDF-", "json": b"{\n"}
    for ending, start in begins.items():
        done = run("diff", str(FERRY), str(new), "-o", f"out.{ending}")
        assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
        assert (tmp_path / f"out.{ending}").read_bytes().startswith(start)


def test_json_tells_fields_and_words(run: Run, new: Path) -> None:
    data = json.loads(run("diff", str(FERRY), str(new), "--format", "json").stdout)
    assert data["format"] == "briefgen-diff-1.0"
    (measure,) = data["lists"]["measures"]["changed"]
    assert measure["fields"] == [{"field": "status", "old": "announced", "new": "lifted"}]
    assert {"field": "prepared_by", "old": None, "new": "Coast desk"} in data["head"]
    (told,) = next(s["lines"] for s in data["told"] if s["section"] == "measures")
    assert told["headline"] == "Measure lifted, was announced"
    assert told["key"] == measure["id"]


def test_a_json_patch_sets_fields(run: Run, new: Path) -> None:
    operations = json.loads(run("diff", str(FERRY), str(new), "--format", "jsonpatch").stdout)
    assert {"op": "add", "path": "/measures/0/status", "value": "lifted"} in operations


def test_two_versions_of_the_format_are_told_apart(run: Run, tmp_path: Path) -> None:
    data = json.loads(FERRY.read_text(encoding="utf-8"))
    (tmp_path / "new.json").write_text(json.dumps(data | {"format_version": "1.1"}), "utf-8")
    done = run("diff", str(FERRY), "new.json")
    assert done.returncode == 2
    assert done.stderr == (
        "briefgen: two versions of the format cannot be compared: "
        f"{FERRY} is of 1.0, new.json is of 1.1; "
        "bring both to the same one with the briefgen that writes it\n"
    )
    done = run("diff", "new.json", "new.json")
    assert done.returncode == 2
    assert "new.json: is of version 1.1 of the format; this briefgen reads 1.0" in done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["missing.json", "-"], "missing.json: no such file; check the name"),
        (["-", "-"], "only one of the two can come from standard input."),
        (["-", str(FERRY), "--summary", "--format", "json"], "--summary is text"),
        ([str(FERRY), "-"], "-: is no brief; name the JSON of one"),
        ([str(FERRY), str(FERRY), "-o", str(FERRY)], "would replace a brief that is compared"),
        ([str(FERRY), "."], ".: is a folder; name the brief in it"),
    ],
)
def test_trouble_is_one_line(run: Run, words: list[str], said: str) -> None:
    before = FERRY.read_bytes()
    done = run("diff", *words, stdin="[]")
    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert FERRY.read_bytes() == before


def on_a_terminal(*words: str, **variables: str) -> str:
    """What a command writes to a terminal."""
    main, terminal = pty.openpty()
    program = "import sys; from briefgen.cli import main; sys.exit(main())"
    environment = {k: v for k, v in os.environ.items() if k != "NO_COLOR"} | variables
    with subprocess.Popen(
        [sys.executable, "-c", program, *words], stdout=terminal, env=environment
    ) as process:
        os.close(terminal)
        parts = []
        while True:
            try:
                part = os.read(main, 4096)
            except OSError:
                # How Linux says that nobody writes there any more.
                break
            if not part:
                break
            parts.append(part)
        process.wait()
    os.close(main)
    return b"".join(parts).decode("utf-8").replace("\r\n", "\n")


def test_a_terminal_gets_colours_and_more_than_colours(new: Path) -> None:
    shown = on_a_terminal("diff", str(FERRY), str(new))
    assert "\x1b[31;9moverloaded\x1b[0m \x1b[32;4mbadly loaded\x1b[0m" in shown
    assert on_a_terminal("diff", str(FERRY), str(new), NO_COLOR="1") == AS_TEXT


def test_nothing_of_a_brief_is_a_command_to_the_terminal(run: Run, tmp_path: Path) -> None:
    data = json.loads(FERRY.read_text(encoding="utf-8"))
    data["title"] = "Ferry \x1b[2J\x07 sinks"
    data["actors"][0]["x_\x1b[2J"] = "\x1b[2J"
    data["actors"][0]["note"] = "\x1b[2J"
    (tmp_path / "b.json").write_text(json.dumps(data), encoding="utf-8")
    for form in ("text", "md"):
        assert "\x1b" not in run("diff", str(FERRY), "b.json", "--format", form).stdout
