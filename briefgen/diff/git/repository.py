"""What git knows of a brief: the commits that changed it, and what it held in each."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from briefgen.errors import RepositoryError

# A line of `git log`: the commit, its day, who made it, and those that it came from.
_FORMAT: Final = "%H%x00%cI%x00%an%x00%P"


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit that changed a file.

    Attributes:
        name: its full name.
        day: when it was made, RFC 3339.
        author: who wrote it.
        path: the file's path in it, from the top of the repository.
        parents: of the commits that changed the file those that this one came from.
    """

    name: str
    day: str
    author: str
    path: str
    parents: tuple[str, ...] = ()


def commits_of(path: Path) -> list[Commit]:
    """Return the commits that changed a file, the latest first; none where git does not know it."""
    try:
        top = Path(git(path.parent, "rev-parse", "--show-toplevel").strip())
        inside = path.resolve().relative_to(top.resolve()).as_posix()
        # Parents that did not change the file are left out for theirs.
        log = ("log", "--parents", f"--format={_FORMAT}", "--", path.name)
        lines = git(path.parent, *log).splitlines()
    except (RepositoryError, ValueError):
        return []
    told = (line.split("\0") for line in lines)
    return [
        Commit(name, day, author, inside, tuple(parents.split()))
        for name, day, author, parents in told
    ]


def content_in(path: Path, commit: Commit) -> bytes | None:
    """Return what a file held in a commit, or None where that commit took it away."""
    try:
        return git_bytes(path.parent, "show", f"{commit.name}:{commit.path}")
    except RepositoryError:
        return None


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder and return what it prints.

    Raises:
        RepositoryError: when git is not installed, or says no.
    """
    return git_bytes(folder, *arguments).decode("utf-8", errors="replace")


def git_bytes(folder: Path, *arguments: str) -> bytes:
    """As ``git``, for what may be no text."""
    done = run_git("-C", str(folder), *arguments)
    if done.returncode:
        told = done.stderr.decode("utf-8", errors="replace").strip().splitlines()
        raise RepositoryError(f"{folder}: {told[-1] if told else 'git failed'}")
    return done.stdout


def run_git(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run git and return what came of it, whatever its exit code.

    Raises:
        RepositoryError: when git is not installed.
    """
    command: Sequence[str] = ("git", *arguments)
    try:
        return subprocess.run(command, capture_output=True, check=False)  # noqa: S603 -- our words
    except OSError as error:
        raise RepositoryError(f"git cannot be run: {error.strerror or error}") from error
