"""Briefs under git, with git itself: diffs that people can read, merges field by field."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefgen.brief import Brief, load
from briefgen.cli import main
from briefgen.pipeline import versions

BRIEF = Path(__file__).parents[1] / "briefs" / "valid" / "ferry.json"
Edit = Callable[[dict[str, Any]], None]


def git(*words: str, code: int = 0) -> str:
    done = subprocess.run(["git", *words], capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr
    return done.stdout + done.stderr


def commit(message: str) -> None:
    git("add", "--all")
    git("commit", "--quiet", "-m", message)


def edit(change: Edit) -> None:
    data = json.loads(Path("brief.json").read_bytes())
    change(data)
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    Path("brief.json").write_text(text, encoding="utf-8")


def brief() -> Brief:
    return load(Path("brief.json").read_bytes())


@pytest.fixture
def repository(lone_git: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: ARG001
    """An empty repository, and nothing of this machine's own settings of git."""
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    git("init", "--quiet", "--initial-branch=main")
    return folder


@pytest.fixture
def desk(repository: Path) -> Path:
    """A repository that is set up for briefs, with one in its first commit."""
    assert main(["git-setup", "--quiet"]) == 0
    shutil.copy(BRIEF, repository / "brief.json")
    commit("first")
    return repository


def on_branches(ours: Edit, theirs: Edit) -> None:
    """Edit the brief on two branches, and stand on ours."""
    git("switch", "--quiet", "-c", "theirs")
    edit(theirs)
    commit("their edit")
    git("switch", "--quiet", "main")
    edit(ours)
    commit("our edit")


def test_setting_up_says_what_it_wrote_and_is_undone(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    attributes = repository / ".gitattributes"
    attributes.write_text("*.pdf binary\n", encoding="utf-8")
    before = git("config", "--local", "--list")
    assert main(["git-setup", "situations/*.json"]) == 0
    written = capsys.readouterr().out
    for line in attributes.read_text(encoding="utf-8").splitlines()[1:]:
        assert f"+ .gitattributes: {line}" in written
    for line in git("config", "--local", "--list").replace(before, "").splitlines():
        name, _, value = line.partition("=")
        assert f"+ git config {name}: {value}" in written
    assert "situations/*.json diff=briefgen merge=briefgen" in written
    assert main(["git-setup", "situations/*.json"]) == 0
    assert "all is set up already" in capsys.readouterr().err
    assert main(["git-setup", "--remove"]) == 0
    assert attributes.read_text(encoding="utf-8") == "*.pdf binary\n"
    assert git("config", "--local", "--list") == before
    assert main(["git-setup", "--remove"]) == 0
    assert "nothing to undo" in capsys.readouterr().err


def test_outside_a_repository_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert main(["git-setup"]) == 2
    assert "not a git repository" in capsys.readouterr().err


@pytest.mark.usefixtures("desk")
def test_git_diff_shows_the_words_that_changed_and_the_item() -> None:
    edit(lambda data: data["statements"][0].update(text="The boat was far overloaded"))
    shown = git("diff")
    assert "-  text: The boat was overloaded" in shown
    assert "+  text: The boat was far overloaded" in shown
    assert "statements statement-torrent" in shown
    commit("reworded")
    assert "+  text: The boat was far overloaded" in git("log", "-p", "-1")


@pytest.mark.usefixtures("desk")
def test_a_new_order_of_items_is_no_diff() -> None:
    edit(lambda data: data["actors"].reverse())
    assert git("diff") == ""


@pytest.mark.usefixtures("desk")
def test_what_is_no_brief_is_shown_line_by_line() -> None:
    Path("brief.json").write_text("{broken\n", encoding="utf-8")
    assert "+{broken" in git("diff")


@pytest.mark.usefixtures("desk")
def test_edits_of_different_fields_of_one_item_merge() -> None:
    on_branches(
        lambda data: data["statements"][0].update(note="asked again", reviewed="confirmed"),
        lambda data: data["statements"][0].update(text="The boat was far overloaded"),
    )
    git("merge", "--quiet", "theirs")
    (said,) = brief().statements
    assert (said.text, said.note) == ("The boat was far overloaded", "asked again")
    assert git("status", "--porcelain") == ""


@pytest.mark.usefixtures("desk")
def test_a_conflict_stands_in_the_brief_until_it_is_resolved() -> None:
    on_branches(
        lambda data: data["statements"][0].update(text="The boat was laden"),
        lambda data: data["statements"][0].update(text="The boat was far overloaded"),
    )
    told = git("merge", "theirs", code=1)
    assert "statement-torrent, text: the branches disagree" in told
    assert git("status", "--porcelain") == "UU brief.json\n"
    (said,) = brief().statements
    assert said.text == "The boat was laden"
    assert main(["validate", "brief.json", "--quiet"]) == 0
    assert main(["resolve", "brief.json", "--theirs"]) == 0
    assert brief().statements[0].text == "The boat was far overloaded"
    assert not brief().model_extra
    git("add", "brief.json")
    git("commit", "--quiet", "--no-edit")


@pytest.mark.usefixtures("repository")
def test_both_branches_add_the_file() -> None:
    main(["git-setup", "--quiet"])
    commit("nothing yet")
    git("switch", "--quiet", "-c", "theirs")
    shutil.copy(BRIEF, "brief.json")
    edit(lambda data: data["actors"][0].update(note="theirs"))
    commit("their brief")
    git("switch", "--quiet", "main")
    shutil.copy(BRIEF, "brief.json")
    edit(lambda data: data["statements"][0].update(note="ours"))
    commit("our brief")
    git("merge", "--quiet", "theirs")
    assert (brief().actors[0].note, brief().statements[0].note) == ("theirs", "ours")


@pytest.mark.usefixtures("desk")
def test_a_broken_side_is_merged_line_by_line_and_nothing_is_lost() -> None:
    on_branches(
        lambda data: data["statements"][0].update(text="The boat was laden"),
        lambda data: data["statements"][0].update(text="Too many aboard", speaker="actor-nobody"),
    )
    told = git("merge", "theirs", code=1)
    assert "merged line by line" in told
    text = Path("brief.json").read_text(encoding="utf-8")
    assert "The boat was laden" in text
    assert "Too many aboard" in text
    assert "<<<<<<< ours" in text


@pytest.mark.usefixtures("desk")
def test_a_slip_of_one_side_is_no_clean_merge() -> None:
    git("switch", "--quiet", "-c", "theirs")
    text = Path("brief.json").read_text(encoding="utf-8")
    Path("brief.json").write_text(text.replace('"killed",', '"killed"', 1), encoding="utf-8")
    commit("a comma is lost")
    git("switch", "--quiet", "main")
    edit(lambda data: data.update(title="Ferry sinks, second report"))
    commit("our edit")
    told = git("merge", "theirs", code=1)
    assert "brief.json on theirs:" in told
    assert "a comma is missing" in told
    assert "what came of it has errors, too" in told
    assert "second report" in Path("brief.json").read_text(encoding="utf-8")


@pytest.mark.usefixtures("desk")
def test_the_log_tells_of_a_commit_what_it_changed() -> None:
    on_branches(
        lambda data: data["statements"][0].update(note="asked again"),
        lambda data: data["actors"][0].update(country="SE"),
    )
    git("merge", "--quiet", "theirs")
    told = {
        version.commit.name: (version.brief, version.before)
        for version in versions(Path("brief.json"))
        if version.commit
    }
    first, *_ = git("rev-list", "--max-parents=0", "HEAD").split()
    for branch in ("main^1", "theirs"):
        _, before = told[git("rev-parse", branch).strip()]
        assert before == told[first][0]
    merged, before = told[git("rev-parse", "main").strip()]
    assert before == told[git("rev-parse", "main^1").strip()][0]
    assert merged.actors[0].country == "SE"


@pytest.mark.usefixtures("desk")
def test_what_the_machine_remembers_of_both_branches_is_united() -> None:
    memory = Path(".briefgen")

    def remember(digest: str) -> None:
        memory.mkdir(exist_ok=True)
        written = json.dumps({"brief.json": [digest]}, indent=2)
        (memory / "written.json").write_text(written + "\n", encoding="utf-8")
        (memory / "items.json").write_text("[]", encoding="utf-8")
        commit(digest)

    git("switch", "--quiet", "-c", "theirs")
    remember("their-digest")
    git("switch", "--quiet", "main")
    remember("our-digest")
    git("merge", "--quiet", "theirs")
    known = json.loads((memory / "written.json").read_bytes())
    assert known == {"brief.json": ["our-digest", "their-digest"]}


@pytest.mark.usefixtures("desk")
def test_the_machines_own_version_is_merged_without_asking_anybody() -> None:
    memory = Path(".briefgen")
    memory.mkdir()
    base = memory / "base.json"
    shutil.copy("brief.json", base)
    commit("what the machine wrote")

    def rewrite(words: str) -> None:
        text = base.read_text("utf-8")
        base.write_text(text.replace("The boat was overloaded", words, 1), encoding="utf-8")
        commit(words)

    git("switch", "--quiet", "-c", "theirs")
    edit(lambda data: data.update(title="Theirs"))
    rewrite("Too many aboard")
    git("switch", "--quiet", "main")
    rewrite("The boat was laden")
    git("merge", "--quiet", "theirs")
    assert "x_conflicts" not in base.read_text("utf-8")
    assert git("status", "--porcelain") == ""
