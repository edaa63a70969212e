"""Reviewing a brief, as a user does it: the page, the decisions, and what is kept."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest

from briefgen.brief import Brief, load
from briefgen.cli.review import review
from briefgen.review.wording import print_of_rest, reviewed_items, wording
from tests.examples import run_as_shown

ROOT = Path(__file__).parents[2]
BRIEF = ROOT / "tests" / "briefs" / "valid" / "ferry.json"
SOURCES = BRIEF.parents[1] / "sources"
BLOCK = re.DOTALL | re.MULTILINE
Run = Callable[..., subprocess.CompletedProcess[str]]


def read(path: Path) -> Brief:
    return load(path.read_bytes())


def decisions(brief: Brief, changes: dict[str, dict[str, str]]) -> dict[str, Any]:
    """The file that the page would export."""
    known = {item.id: (section, item) for section, item in reviewed_items(brief)}
    return {
        "format": "briefgen-decisions-1",
        "brief": {"id": brief.id, "version": brief.version, "sha256": "0" * 64},
        "decisions": [
            {
                "id": name,
                "saw": {
                    "wording": wording(*known[name]),
                    "reviewed": known[name][1].reviewed,
                    "note": known[name][1].note,
                    "rest": print_of_rest(*known[name]),
                },
                "decided": change,
            }
            for name, change in changes.items()
        ],
    }


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    return Path(shutil.copy(BRIEF, tmp_path / "brief.json"))


@pytest.fixture
def decided(edited: Path, tmp_path: Path) -> Callable[..., Path]:
    """Write decisions on the brief as it stands."""

    def write(**changes: dict[str, str]) -> Path:
        named = {name.replace("_", "-"): change for name, change in changes.items()}
        path = tmp_path / "decisions.json"
        path.write_text(json.dumps(decisions(read(edited), named)), encoding="utf-8")
        return path

    return write


def test_the_page_is_written_with_or_without_its_word(run: Run, tmp_path: Path) -> None:
    options = (str(BRIEF), "--sources", str(SOURCES), "-o")
    for words in (("review", *options, "one.html"), ("review", "page", *options, "two.html")):
        done = run(*words)
        assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()


def test_an_article_that_is_missing_is_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = run("review", str(BRIEF), "--sources", "empty", "-o", "page.html")
    assert (done.returncode, done.stdout) == (2, "page.html\n")
    assert done.stderr == "briefgen: ferry.txt: not found in empty; passages are shown\n"


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ((str(BRIEF), "--sources", str(SOURCES)), "name the page with -o FILE"),
        ((str(BRIEF), "-o", "page.html"), "Missing option '--sources'"),
        (
            (str(BRIEF), "--sources", str(SOURCES), "-o", "page.html", "--no-browser"),
            "--no-browser is of use with --serve only",
        ),
        (("no.json", "--sources", str(SOURCES), "-o", "page.html"), "no such file"),
        (("apply", "-", "decisions.json"), "name a file"),
        (("apply", "no.json", "decisions.json"), "no such file"),
        (("apply", str(BRIEF), "no.json"), "no such file"),
        (("apply", str(BRIEF), str(BRIEF)), "is no file of decisions: /format: "),
    ],
)
def test_what_cannot_be_done_is_said(run: Run, words: tuple[str, ...], what: str) -> None:
    done = run("review", *words)
    assert done.returncode == 2
    assert what in done.stderr


def test_decisions_are_a_persons_edits_and_the_brief_before_is_kept(
    run: Run, edited: Path, decided: Callable[..., Path]
) -> None:
    before = edited.read_bytes()
    file = decided(
        statement_torrent={"reviewed": "confirmed", "wording": "The boat was too full"},
        actor_livia_torrent={"reviewed": "rejected", "note": "Not the minister."},
    )
    done = run("review", "apply", "brief.json", str(file))
    assert (done.returncode, done.stdout) == (0, "brief.json\n")
    assert "decisions: 2 applied" in done.stderr
    brief = read(edited)
    assert brief.statements[0].text == "The boat was too full"
    assert brief.statements[0].reviewed == "confirmed"
    assert [actor.note for actor in brief.actors] == [None, "Not the minister."]
    (copy,) = (edited.parent / "history").iterdir()
    assert load(copy.read_bytes()) == load(before)
    again = run("review", "apply", "brief.json", str(file))
    assert (again.returncode, again.stdout) == (0, "")
    assert "2 stood there already" in again.stderr


def test_the_help_of_the_command_has_the_options_of_the_page(run: Run) -> None:
    said = run("review", "--help").stdout
    assert [word for word in ("--sources", "--out", "--serve", "apply") if word not in said] == []


def test_a_file_that_was_edited_by_hand_is_read_with_care(
    run: Run, edited: Path, decided: Callable[..., Path]
) -> None:
    file = decided(measure_port={"reviewed": "confirmed"})
    data = json.loads(file.read_text("utf-8"))
    (decision,) = data["decisions"]
    data["decisions"] += [
        {**decision, "decided": {"reviewed": "rejected"}},
        {**decision, "id": "measure-\x1b[31m\u202eport\x9b"},
    ]
    # As Windows' Notepad writes it.
    file.write_text(json.dumps(data), encoding="utf-8-sig")
    done = run("review", "apply", "brief.json", str(file))
    assert done.returncode == 1
    said = done.stderr.splitlines()
    assert said[:2] == [
        "briefgen: measure-port: not applied: decided on before in this file",
        "briefgen: measure-[31mport: not applied: no such item in this brief",
    ]
    assert [item.reviewed for item in read(edited).measures] == ["confirmed"]


def test_what_two_people_decided_differently_is_listed(
    run: Run, edited: Path, decided: Callable[..., Path], tmp_path: Path
) -> None:
    other = tmp_path / "other.json"
    shutil.copy(
        decided(
            measure_port={"reviewed": "rejected", "note": "Not said there."},
            statement_torrent={"reviewed": "confirmed"},
            actor_livia_torrent={"reviewed": "confirmed"},
        ),
        other,
    )
    mine = decided(
        measure_port={"reviewed": "confirmed"}, statement_torrent={"reviewed": "confirmed"}
    )
    assert run("review", "apply", "brief.json", str(mine)).returncode == 0
    done = run("review", "apply", "brief.json", str(other))
    assert done.returncode == 1
    assert (
        'measure-port: not applied: its review was changed meanwhile, to "confirmed"' in done.stderr
    )
    assert "decisions: 1 applied, 1 stood there already, 1 not applied" in done.stderr
    assert [item.reviewed for item in read(edited).measures] == ["confirmed"]


def test_a_rejected_figure_widens_no_range(
    run: Run, edited: Path, decided: Callable[..., Path]
) -> None:
    data = json.loads(edited.read_text("utf-8"))
    told = {"id": "highlight-2", "text": "14 or more were killed.", "refs": ["range-killed"]}
    data["highlights"].append(told)
    edited.write_text(json.dumps(data), "utf-8")
    file = decided(casualty_killed_14={"reviewed": "rejected"})
    assert run("review", "apply", "brief.json", str(file)).returncode == 0
    brief = read(edited)
    assert brief.casualty_ranges == []
    # The one that told of nothing but the range went with it.
    assert [item.id for item in brief.highlights] == ["highlight-1"]
    assert run("validate", "brief.json").returncode == 0


def test_what_was_changed_meanwhile_is_listed_and_the_rest_applied(
    run: Run, edited: Path, decided: Callable[..., Path]
) -> None:
    file = decided(
        statement_torrent={"reviewed": "confirmed"}, measure_port={"reviewed": "confirmed"}
    )
    edited.write_text(
        edited.read_text("utf-8").replace(
            '"text": "The boat was over', '"text": "The boat was far over'
        ),
        "utf-8",
    )
    done = run("review", "apply", "brief.json", str(file))
    assert done.returncode == 1
    assert "statement-torrent: not applied: its wording was changed meanwhile" in done.stderr
    assert [item.reviewed for item in read(edited).measures] == ["confirmed"]
    assert [item.reviewed for item in read(edited).statements] == ["unreviewed"]


def test_decisions_on_another_brief_are_applied_where_the_items_are_the_same(
    run: Run, edited: Path, decided: Callable[..., Path]
) -> None:
    file = decided(measure_port={"reviewed": "confirmed"})
    data = json.loads(file.read_text("utf-8"))
    data["brief"]["id"] = "brief-storm"
    data["decisions"].append({**data["decisions"][0], "id": "measure-storm"})
    file.write_text(json.dumps(data), "utf-8")
    done = run("review", "apply", "brief.json", str(file))
    assert done.returncode == 1
    assert "made on another brief, brief-storm" in done.stderr
    assert "measure-storm: not applied: no such item in this brief" in done.stderr
    assert [item.reviewed for item in read(edited).measures] == ["confirmed"]


def test_what_a_person_decided_survives_every_update(
    run: Run, article: Path, tmp_path: Path
) -> None:
    assert run("build", str(article), "-o", "out", "--quiet").returncode == 0
    path = tmp_path / "out" / "brief.json"
    brief = read(path)
    (figure, *_), (statement, *_) = brief.casualties, brief.statements
    changes = {
        statement.id: {"wording": "The boat was too full", "reviewed": "confirmed"},
        figure.id: {"reviewed": "rejected", "note": "Corrected by the coast guard."},
    }
    file = tmp_path / "decisions.json"
    file.write_text(json.dumps(decisions(brief, changes)), encoding="utf-8")
    assert run("review", "apply", str(path), str(file)).returncode == 0
    (tmp_path / "later.txt").write_text(
        "Title: Ferry is raised\nPublished: 2021-05-09\n\n"
        '"The boat was overloaded," said Livia Torrent, the transport minister. '
        "At least 14 people were killed when the ferry sank on Tuesday, the coast guard said.\n\n"
        "The government closed the port on Sunday.\n",
        encoding="utf-8",
    )
    assert run("update", str(path), "later.txt").returncode == 0
    later = read(path)
    assert later.version == brief.version + 1
    known = {item.id: item for _, item in reviewed_items(later)}
    kept, rejected = known[statement.id], known[figure.id]
    assert (wording("statements", kept), kept.reviewed) == ("The boat was too full", "confirmed")
    assert (rejected.reviewed, rejected.note) == ("rejected", "Corrected by the coast guard.")
    # The same decisions, on the version that they were not made on, stand there already.
    assert run("review", "apply", str(path), str(file)).returncode == 0


def test_the_options_of_both_are_documented() -> None:
    text = (ROOT / "docs" / "commands.md").read_text("utf-8")
    section = re.search(r"^## briefgen review\n(.*?)(?=^## )", text, re.DOTALL | re.MULTILINE)
    assert section is not None
    assert isinstance(review, click.Group)
    options = {
        word
        for command in review.commands.values()
        for option in command.params
        if isinstance(option, click.Option)
        for word in option.opts
        if word.startswith("--")
    } - {"--quiet", "--verbose"}
    assert options == {"--sources", "--out", "--serve", "--no-browser"}
    assert [word for word in options if f"`{word}" not in section[1]] == []


@pytest.mark.skipif(sys.platform == "darwin", reason="sed -i needs an argument there")
@pytest.mark.parametrize("name", ["review.md", "commands.md"])
def test_the_examples_give_the_output_shown(name: str, tmp_path: Path) -> None:
    docs = ROOT / "docs"
    shutil.copytree(ROOT / "tests" / "briefs", tmp_path / "tests" / "briefs")
    exported = re.search(r"^```json\n(.*?)^```$", (docs / "review.md").read_text("utf-8"), BLOCK)
    assert exported is not None
    (tmp_path / "decisions.json").write_text(exported[1], encoding="utf-8")
    text = (docs / name).read_text("utf-8")
    if name == "commands.md":
        text = text.partition("\n## briefgen review\n")[2].partition("\n## ")[0]
    shown = "".join(re.findall(r"^```console\n(.*?)^```$", text, BLOCK))
    examples = re.split(r"^\$ ", shown, flags=re.MULTILINE)[1:]
    assert len(examples) >= 3
    parts = (example.partition("\n") for example in examples)
    run_as_shown([(command, output) for command, _, output in parts], tmp_path)
