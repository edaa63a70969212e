"""``briefgen validate`` as a user runs it: exit codes, formats, several briefs, and --fix."""

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.cli import main
from briefgen.validate import Report, check

Run = Callable[..., subprocess.CompletedProcess[str]]

BRIEFS = Path(__file__).resolve().parents[1] / "briefs"
FERRY = (BRIEFS / "valid" / "ferry.json").read_text("utf-8")
SOURCES = str(BRIEFS / "sources")
PROGRAM = "import sys; from briefgen.cli import main; sys.exit(main())"


@pytest.fixture
def place(tmp_path: Path) -> Callable[..., str]:
    """Put one of the invalid briefs into the folder in which commands run."""

    def put(code: str, name: str = "b.json") -> str:
        (tmp_path / name).write_bytes((BRIEFS / "invalid" / f"{code}.json").read_bytes())
        return name

    return put


@pytest.mark.parametrize(
    ("codes", "options", "expected"),
    [
        ([], [], 0),
        (["date-future"], ["--format", "sarif"], 0),
        (["date-future"], ["--strict"], 1),
        (["figure-bounds"], ["--format", "github"], 1),
        (["json-empty"], ["--format", "json"], 1),
        (["date-future", "figure-bounds"], ["--format", "sarif"], 1),
        (["figure-bounds", "MISSING"], [], 2),
        (["figure-bounds"], ["--max-bytes", "9"], 2),
    ],
)
def test_exit_code_is_that_of_the_worst_brief(
    run: Run, place: Callable[..., str], codes: list[str], options: list[str], expected: int
) -> None:
    names = [place(code, f"{code}.json") for code in codes if code != "MISSING"]
    names += [f"{code}.json" for code in codes if code == "MISSING"]
    done = run("validate", "-", *names, *options, stdin=FERRY)
    assert done.returncode == expected
    assert ("no such file" in done.stderr) == ("MISSING" in codes)


@pytest.mark.parametrize("form", ["text", "sarif"])
def test_a_surprise_in_one_brief_is_a_line_and_the_others_are_checked(
    place: Callable[..., str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    form: str,
) -> None:
    # Nobody knows a brief with which the check fails, or it would not.
    def surprised(data: bytes, name: str, sources: tuple[Path, ...]) -> Report:
        if name == "a.json":
            raise KeyError("low")
        return check(data, name, sources)

    names = [place("figure-bounds", name) for name in ("a.json", "b.json")]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("briefgen.validate.check", surprised)
    assert main(["validate", *names, "--format", form]) == 2
    said = capsys.readouterr()
    assert said.err == (
        "briefgen: a.json: could not be checked (KeyError: 'low'); this is a bug in briefgen, "
        "please report it with the file\n"
    )
    assert "b.json" in said.out
    assert main(["validate", *names, "--verbose"]) == 2
    assert "in surprised\n" in capsys.readouterr().err


def test_findings_of_several_briefs_come_in_their_order(
    run: Run, place: Callable[..., str]
) -> None:
    names = [place(code, f"{code}.json") for code in ("json-word", "date-order")]
    done = run("validate", *names, "-", "--format", "json", stdin="{")
    data = json.loads(done.stdout)
    assert data["files"] == [*names, "-"]
    codes = ["json-word", "date-order", "json-truncated"]
    assert [found["code"] for found in data["findings"]] == codes


@pytest.mark.parametrize("form", ["json", "sarif", "github"])
def test_nothing_but_the_format_reaches_standard_output(
    run: Run, place: Callable[..., str], form: str
) -> None:
    done = run("validate", "--fix", place("json-comment"), "missing.json", "--format", form)
    assert done.returncode == 2
    if form == "github":
        assert done.stdout == (
            "::error file=missing.json,title=briefgen::no such file; check the name\n"
        )
    else:
        assert json.loads(done.stdout)
    assert "--- b.json\n+++ b.json\n" in done.stderr


def test_fix_mends_shows_and_keeps(run: Run, place: Callable[..., str], tmp_path: Path) -> None:
    name = place("json-comment")
    before = (tmp_path / name).read_bytes()
    done = run("validate", "--fix", name)
    assert (done.returncode, (tmp_path / name).read_text("utf-8")) == (0, FERRY)
    assert (tmp_path / "b.json.bak").read_bytes() == before
    assert '-  "status": "draft", // not yet\n+  "status": "draft",\n' in done.stdout
    assert done.stdout.endswith("\n1 brief, nothing wrong\n")
    assert done.stderr == "briefgen: b.json: mended; what it held is kept as b.json.bak\n"
    again = run("validate", "--fix", name)
    assert (again.stdout, again.stderr) == ("1 brief, nothing wrong\n", "")
    assert not (tmp_path / "b.json.bak1").exists()


def test_fix_exits_by_what_is_left(run: Run, place: Callable[..., str], tmp_path: Path) -> None:
    text = (BRIEFS / "invalid" / "figure-bounds.json").read_text("utf-8")
    (tmp_path / "b.json").write_text("// mine\n" + text, encoding="utf-8")
    done = run("validate", "--fix", "b.json")
    assert done.returncode == 1
    assert "[figure-bounds]" in done.stdout
    assert "// mine" not in (tmp_path / "b.json").read_text("utf-8")
    assert run("validate", "--fix", place("evidence-moved"), "--sources", SOURCES).returncode == 0


@pytest.mark.parametrize("code", ["json-duplicate-key", "reference-missing", "json-encoding"])
def test_fix_leaves_alone_what_is_not_certain(
    run: Run, place: Callable[..., str], tmp_path: Path, code: str
) -> None:
    name = place(code)
    before = (tmp_path / name).read_bytes()
    done = run("validate", "--fix", name)
    assert (done.returncode, done.stderr) == (1, "")
    assert (tmp_path / name).read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_dry_run_says_where_nothing_is_certain_to_mend(
    place: Callable[..., str], run: Run
) -> None:
    done = run("validate", "--fix", "--dry-run", place("json-duplicate-key"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "nothing that is certain to mend; 1 that a person has to mend" in done.stderr


def test_a_dry_run_shows_the_diff_alone_and_writes_nothing(
    run: Run, place: Callable[..., str], tmp_path: Path
) -> None:
    name = place("json-trailing-comma")
    before = (tmp_path / name).read_bytes()
    done = run("validate", "--fix", "--dry-run", name)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("--- b.json\n+++ b.json\n@@ ")
    assert done.stdout.endswith("-  ],\n+  ]\n }\n")
    assert (tmp_path / name).read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("form", ["text", "json"])
def test_fix_of_a_stream_writes_the_brief_and_nothing_else(run: Run, form: str) -> None:
    untidy = json.dumps(json.loads(FERRY))[:-1] + ",}"
    done = run("validate", "--fix", "-", "--format", form, stdin=untidy)
    assert (done.returncode, done.stdout) == (0, FERRY)
    broken = run("validate", "--fix", "-", stdin='{"id": 1, "id": 2}')
    assert (broken.returncode, broken.stdout) == (1, '{"id": 1, "id": 2}')
    assert "[json-duplicate-key]" in broken.stderr
    assert run("validate", "--fix", "-", "--max-bytes", "3", stdin=untidy).stdout == ""


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["b.json", "--dry-run"], "--dry-run goes with --fix"),
        (["b.json", "--fix", "--dry-run", "--format", "json"], "leave out --format"),
        (["b.json", "-", "--fix"], "name no other"),
        (["-", "b.json", "-"], "name it once"),
        (["b.json", "--format", "xml"], "xml"),
    ],
)
def test_what_cannot_be_asked_for_together(run: Run, words: list[str], message: str) -> None:
    done = run("validate", *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr


def on_terminal(*words: str, folder: Path, **variables: str) -> str:
    """Return what a command prints on a terminal of 60 columns."""
    main, terminal = pty.openpty()
    command = [sys.executable, "-c", PROGRAM, "validate", *words]
    environment = {"PATH": os.environ["PATH"], "COLUMNS": "60", **variables}
    with subprocess.Popen(command, cwd=folder, env=environment, stdout=terminal) as process:
        os.close(terminal)
        shown = b""
        while True:
            try:
                piece = os.read(main, 65536)
            except OSError:  # how Linux says that the other end is closed
                break
            if not piece:
                break
            shown += piece
    os.close(main)
    assert process.returncode == 1
    return shown.decode("utf-8").replace("\r\n", "\n")


def test_a_terminal_gets_colour_unless_it_wants_none(
    place: Callable[..., str], tmp_path: Path
) -> None:
    name = place("evidence-digest")
    shown = on_terminal(name, "--sources", SOURCES, folder=tmp_path)
    assert "\x1b[1;31merror\x1b[0m" in shown
    plain = on_terminal(name, "--sources", SOURCES, folder=tmp_path, NO_COLOR="1")
    assert "\x1b" not in plain
    assert 50 < max(len(line) for line in plain.splitlines() if "|" in line) <= 60
