"""Merging, settling conflicts and listing versions, as a user does it."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefgen.brief import Brief, Supersedes, digest, dump, load

BRIEF = Path(__file__).parents[1] / "briefs" / "valid" / "ferry.json"
Run = Callable[..., subprocess.CompletedProcess[str]]
Edit = Callable[[dict[str, Any]], None]


def written(path: Path, change: Edit = lambda _: None) -> Path:
    data = json.loads(BRIEF.read_bytes())
    change(data)
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return path


def reworded(words: str) -> Edit:
    return lambda data: data["statements"][0].update(text=words)


def counted(people: int, qualifier: str) -> Edit:
    """A number that a person wrote; the range, which is derived, they leave as it is."""
    figure: dict[str, Any] = {"low": people, "high": people, "qualifier": qualifier, "raw": None}
    figure["origin"] = "manual"
    return lambda data: data["casualties"][0].update(figure)


def read(path: Path) -> Brief:
    return load(path.read_bytes())


@pytest.fixture
def sides(tmp_path: Path) -> Path:
    """A base, and two sides that disagree on the words of a statement and on a figure."""
    written(tmp_path / "base.json")

    def ours(data: dict[str, Any]) -> None:
        reworded("The boat was laden")(data)
        counted(15, "exact")(data)
        data["casualties"][0].update(note="by telephone")

    def theirs(data: dict[str, Any]) -> None:
        reworded("The boat was far overloaded")(data)
        counted(17, "about")(data)

    written(tmp_path / "ours.json", ours)
    written(tmp_path / "theirs.json", theirs)
    return tmp_path


MERGE = ("merge", "base.json", "ours.json", "theirs.json", "-o", "brief.json")


def test_sides_that_agree_become_one_brief(run: Run, tmp_path: Path) -> None:
    written(tmp_path / "base.json")
    written(tmp_path / "ours.json", reworded("The boat was laden"))
    written(tmp_path / "theirs.json", lambda data: data.update(marking="TLP:AMBER"))
    done = run(*MERGE)
    assert (done.returncode, done.stdout, done.stderr) == (0, "brief.json\n", "")
    brief = read(tmp_path / "brief.json")
    assert (brief.marking, brief.statements[0].text) == ("TLP:AMBER", "The boat was laden")


def test_a_conflict_is_told_and_kept_and_the_exit_code_is_1(run: Run, sides: Path) -> None:
    done = run(*MERGE)
    assert done.returncode == 1
    assert "brief.json: statement-torrent, text: the sides disagree; ours stands" in done.stderr
    brief = read(sides / "brief.json")
    assert brief.statements[0].text == "The boat was laden"
    assert brief.casualties[0].note == "by telephone"
    kept = (brief.model_extra or {})["x_conflicts"]
    assert {
        "list": "statements",
        "id": "statement-torrent",
        "field": "text",
        "base": "The boat was overloaded",
        "ours": "The boat was laden",
        "theirs": "The boat was far overloaded",
    } in kept


def test_an_empty_base_stands_for_none(run: Run, sides: Path) -> None:
    (sides / "base.json").write_bytes(b"")
    assert run(*MERGE).returncode == 1
    assert read(sides / "brief.json").statements[0].text == "The boat was laden"


def test_a_faulty_side_is_refused_and_nothing_written(run: Run, sides: Path) -> None:
    written(sides / "theirs.json", lambda data: data["statements"][0].update(speaker="actor-x"))
    done = run(*MERGE)
    assert done.returncode == 2
    assert done.stderr.startswith("briefgen: theirs.json:1:")
    assert "actor-x" in done.stderr
    assert not (sides / "brief.json").exists()
    (sides / "theirs.json").write_bytes(b"")
    assert "theirs.json:1:1: the file is empty" in run(*MERGE).stderr
    assert run("merge", "base.json", "ours.json", "none.json", "-o", "x.json").returncode == 2


def test_what_stood_in_the_merged_file_is_kept(run: Run, sides: Path) -> None:
    (sides / "brief.json").write_text("my words", encoding="utf-8")
    assert "what it held is kept as history/" in run(*MERGE).stderr
    (kept,) = (sides / "history").iterdir()
    assert kept.read_text(encoding="utf-8") == "my words"


@pytest.mark.parametrize(
    ("option", "words", "people"),
    [("--ours", "The boat was laden", 15), ("--theirs", "The boat was far overloaded", 17)],
)
def test_one_side_everywhere(run: Run, sides: Path, option: str, words: str, people: int) -> None:
    run(*MERGE)
    done = run("resolve", "brief.json", option)
    assert done.returncode == 0
    assert "2 conflicts settled, 0 left" in done.stderr
    brief = read(sides / "brief.json")
    assert (brief.statements[0].text, brief.casualties[0].low) == (words, people)
    (killed,) = brief.casualty_ranges
    assert killed.high == people
    assert not brief.model_extra
    assert run("resolve", "brief.json").returncode == 0


def test_a_person_is_walked_through_and_a_number_is_taken_with_its_qualifier(
    run: Run, sides: Path
) -> None:
    run(*MERGE)
    done = run("resolve", "brief.json", stdin="t\ns\n")
    assert done.returncode == 1
    assert "1 of 2: statement-torrent" in done.stdout
    assert "    theirs  The boat was far overloaded" in done.stdout
    assert "2 of 2: casualty-killed-14" in done.stdout
    assert read(sides / "brief.json").statements[0].text == "The boat was far overloaded"
    assert read(sides / "brief.json").casualties[0].low == 15
    done = run("resolve", "brief.json", stdin="x\nt\n")
    assert done.returncode == 0
    figure = read(sides / "brief.json").casualties[0]
    assert (figure.low, figure.high, figure.qualifier) == (17, 17, "about")


def test_quitting_leaves_the_rest_open(run: Run, sides: Path) -> None:
    run(*MERGE)
    before = (sides / "brief.json").read_bytes()
    assert run("resolve", "brief.json", stdin="q\n").returncode == 1
    assert (sides / "brief.json").read_bytes() == before


def three_versions(folder: Path) -> list[Brief]:
    """A brief that replaced two others, which history/ keeps."""
    first = read(written(folder / "brief.json")).model_copy(
        update={"version": 1, "supersedes": None}
    )
    briefs = [first]
    for number, words in ((2, "The boat was laden"), (3, "The boat was far overloaded")):
        before = briefs[-1]
        said = before.statements[0].model_copy(update={"text": words})
        replaced = Supersedes(version=before.version, sha256=digest(before))
        update = {"version": number, "supersedes": replaced, "statements": [said]}
        briefs.append(before.model_copy(update=update))
    (folder / "history").mkdir()
    for brief in briefs[:-1]:
        kept = folder / "history" / f"{digest(brief)}.json"
        kept.write_text(dump(brief), encoding="utf-8")
    (folder / "brief.json").write_text(dump(briefs[-1]), encoding="utf-8")
    return briefs


def test_the_log_lists_versions_and_what_changed(run: Run, tmp_path: Path) -> None:
    three_versions(tmp_path)
    done = run("log", "brief.json")
    assert done.returncode == 0
    headings = [line for line in done.stdout.splitlines() if line.startswith("version")]
    assert [heading[:9] for heading in headings] == ["version 3", "version 2", "version 1"]
    assert "Statements: 1 changed" in " ".join(done.stdout.split())
    assert done.stdout.rstrip().endswith("2 casualty figures, 1 open question")
    reverse = run("log", "brief.json", "--reverse").stdout
    assert reverse.startswith("version 1")
    assert run("log", "none.json").returncode == 2


def test_versions_are_compared_by_their_numbers(run: Run, tmp_path: Path) -> None:
    three_versions(tmp_path)
    done = run("diff", "brief.json@1", "brief.json@3")
    assert done.returncode == 1
    assert "The boat was {+far+} overloaded" in done.stdout
    assert "laden" not in done.stdout
    assert run("diff", "brief.json@3", "brief.json").returncode == 0
    missing = run("diff", "brief.json@9", "brief.json")
    assert missing.returncode == 2
    assert "no such version; there are 3, 2, 1" in missing.stderr


def test_a_file_whose_name_ends_like_a_version_is_that_file(run: Run, tmp_path: Path) -> None:
    three_versions(tmp_path)
    shutil.copy(tmp_path / "brief.json", tmp_path / "brief.json@1")
    assert run("diff", "brief.json@1", "brief.json").returncode == 0
