"""Versions of a brief: those that history/ keeps and those that git has, each once."""

import subprocess
from pathlib import Path

import pytest

from briefgen.brief import Brief, Supersedes, digest, dump, load
from briefgen.errors import InvalidBriefError, UnreadableInputError
from briefgen.pipeline import version_of, versions

FERRY = load((Path(__file__).parents[1] / "briefs" / "valid" / "ferry.json").read_bytes())


def version(number: int, title: str, before: Brief | None) -> Brief:
    replaced = Supersedes(version=before.version, sha256=digest(before)) if before else None
    update = {"version": number, "title": title, "supersedes": replaced}
    return FERRY.model_copy(update=update)


def kept(folder: Path, brief: Brief) -> None:
    (folder / "history").mkdir(exist_ok=True)
    (folder / "history" / f"{digest(brief)}.json").write_text(dump(brief), encoding="utf-8")


@pytest.fixture
def git(lone_git: None, tmp_path: Path) -> None:  # noqa: ARG001
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)


def commit(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    folder = path.parent
    subprocess.run(["git", "-C", folder, "add", path.name], check=True)
    subprocess.run(["git", "-C", folder, "commit", "--quiet", "-m", "a brief"], check=True)


def test_the_chain_of_digests_is_followed_back(tmp_path: Path) -> None:
    first = version(1, "One", None)
    second = version(2, "Two", first)
    third = version(3, "Three", second)
    for brief in (first, second):
        kept(tmp_path, brief)
    path = tmp_path / "brief.json"
    path.write_text(dump(third), encoding="utf-8")
    assert [found.brief.title for found in versions(path)] == ["Three", "Two", "One"]
    assert version_of(path, 2).title == "Two"


def test_a_chain_ends_where_a_version_was_not_kept(tmp_path: Path) -> None:
    second = version(2, "Two", version(1, "One", None))
    path = tmp_path / "brief.json"
    path.write_text(dump(second), encoding="utf-8")
    assert [found.brief.version for found in versions(path)] == [2]
    with pytest.raises(UnreadableInputError, match="no such version; there is 2"):
        version_of(path, 1)


def test_a_chain_that_comes_back_to_itself_ends(tmp_path: Path) -> None:
    first = version(1, "One", None)
    path = tmp_path / "brief.json"
    path.write_text(dump(version(2, "Two", first)), encoding="utf-8")
    looped = version(1, "One, edited", first)
    (tmp_path / "history").mkdir()
    (tmp_path / "history" / f"{digest(first)}.json").write_text(dump(looped), encoding="utf-8")
    assert [found.brief.title for found in versions(path)] == ["Two", "One, edited"]


@pytest.mark.usefixtures("git")
def test_commits_are_versions_and_broken_ones_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "brief.json"
    first = version(1, "One", None)
    commit(path, dump(first))
    commit(path, "{broken")
    commit(path, dump(version(2, "Two", first)))
    path.write_text(dump(version(2, "Two, edited", first)), encoding="utf-8")
    found = versions(path)
    assert [one.brief.title for one in found] == ["Two, edited", "Two", "One"]
    assert [one.commit.author if one.commit else None for one in found] == [
        None,
        "Night Desk",
        "Night Desk",
    ]
    assert version_of(path, 2).title == "Two, edited"
    assert version_of(path, 1).title == "One"


@pytest.mark.usefixtures("git")
def test_what_history_and_git_both_have_is_told_once(tmp_path: Path) -> None:
    path = tmp_path / "brief.json"
    first = version(1, "One", None)
    commit(path, dump(first))
    kept(tmp_path, first)
    commit(path, dump(version(2, "Two", first)))
    found = versions(path)
    assert [one.brief.version for one in found] == [2, 1]
    assert all(one.commit for one in found)


def test_a_missing_and_a_broken_brief_are_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match="no such brief"):
        versions(tmp_path / "brief.json")
    (tmp_path / "brief.json").write_text("{}", encoding="utf-8")
    with pytest.raises(InvalidBriefError):
        versions(tmp_path / "brief.json")
