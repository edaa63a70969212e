"""The versions of a brief: those it replaced, kept under ``history/``, and those that git has."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from briefgen.brief import Brief, digest, load
from briefgen.diff import Commit, commits_of, content_in
from briefgen.errors import InvalidBriefError, UnreadableInputError
from briefgen.pipeline.checking import sound_brief
from briefgen.pipeline.keeping import HISTORY, read_present


@dataclass(frozen=True, slots=True)
class Version:
    """A brief as it once was, or is.

    Attributes:
        brief: what it said.
        commit: the commit that has it; None for the file itself and what ``history/`` keeps.
        before: what it was made of; None for the first.
    """

    brief: Brief
    commit: Commit | None = None
    before: Brief | None = None


def versions(path: Path) -> list[Version]:
    """Return the versions of a brief, the latest first, each once.

    Args:
        path: the brief.

    Raises:
        InputError: when it is missing.
        InvalidBriefError: when it does not keep to the format.
    """
    every = list(_all(path))
    commits = {version.commit.name: version for version in every if version.commit}
    told = list(_once(every))
    return [
        replace(version, before=_parent(version, commits) or (older.brief if older else None))
        for version, older in pairwise([*told, None])
        if version is not None
    ]


def version_of(path: Path, number: int) -> Brief:
    """Return a version of a brief as it was left.

    Args:
        path: the brief.
        number: the version.

    Raises:
        InputError: when the brief is missing, or that version of it.
        InvalidBriefError: when the brief does not keep to the format.
    """
    known: list[int] = []
    for version in _all(path):
        if version.brief.version == number:
            return version.brief
        known.append(version.brief.version)
    there = ", ".join(str(one) for one in dict.fromkeys(known))
    raise UnreadableInputError(
        f"{path}@{number}",
        f"no such version; there {'is' if len(set(known)) == 1 else 'are'} {there}",
    )


def _all(path: Path) -> Iterator[Version]:
    """Yield the file, what it replaced as far as that is kept, and what git has."""
    held = read_present(path)
    if held is None:
        raise UnreadableInputError(str(path), "no such brief; check the name")
    brief: Brief | None = _read(held, str(path))
    followed: set[str] = set()
    while brief is not None:
        yield Version(brief)
        # A file that somebody changed can name one that names it.
        earlier = brief.supersedes.sha256 if brief.supersedes else ""
        brief = _kept(path, earlier) if earlier and earlier not in followed else None
        followed.add(earlier)
    for commit in commits_of(path):
        data = content_in(path, commit)
        try:
            if data is not None:
                yield Version(load(data), commit)
        except InvalidBriefError:
            continue


def _parent(version: Version, commits: Mapping[str, Version]) -> Brief | None:
    """What the commit that one came from has, if that is a brief; of a merge, our side's."""
    parents = version.commit.parents if version.commit else ()
    parent = commits.get(parents[0]) if parents else None
    return parent.brief if parent else None


def _once(found: Iterable[Version]) -> Iterator[Version]:
    """The versions without repeats; of one that a commit has too, the commit is told."""
    told: dict[str, Version] = {}
    for version in found:
        name = digest(version.brief)
        if name not in told or (version.commit and not told[name].commit):
            told[name] = version
    yield from told.values()


def _read(data: bytes, name: str) -> Brief:
    try:
        return load(data, name)
    except InvalidBriefError:
        # It tells the line and the column, and needs more time.
        return sound_brief(data, name)


def _kept(path: Path, sha256: str) -> Brief | None:
    """The brief of a digest that one replaces, if ``history/`` keeps it."""
    name = path.parent / HISTORY / f"{sha256}.json"
    data = read_present(name)
    return load(data, str(name)) if data is not None else None
