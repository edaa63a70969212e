"""Making git show and merge briefs as briefs: what it writes, and how that is undone."""

import shlex
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from briefgen.diff.git.repository import git
from briefgen.errors import RepositoryError

DEFAULT_PATTERNS: Final = ("brief.json",)
_MEMORY: Final = "**/.briefgen/*.json"
_ATTRIBUTES: Final = "diff=briefgen merge=briefgen"
_COMMENT: Final = "# Briefs: readable diffs, and merges field by field (`briefgen git-setup`)"
_SECTIONS: Final = ("diff.briefgen", "merge.briefgen")


@dataclass(frozen=True, slots=True)
class GitSetup:
    """What was written, or taken away.

    Attributes:
        attributes: the file that says which files are briefs.
        lines: the lines that were added to it, or taken from it.
        settings: the settings of the repository that were made, or unmade, by name.
    """

    attributes: Path
    lines: tuple[str, ...]
    settings: Mapping[str, str]


def set_up(folder: Path, patterns: Iterable[str] = DEFAULT_PATTERNS) -> GitSetup:
    """Tell a repository which files are briefs, and how to show and merge them.

    Args:
        folder: a folder of the repository.
        patterns: names of briefs, as ``.gitattributes`` has them.

    Raises:
        RepositoryError: when the folder is in no repository.
        OSError: when ``.gitattributes`` cannot be written.
    """
    attributes = _attributes(folder)
    present = _read(attributes)
    wanted = [_COMMENT, *(f"{_quoted(name)} {_ATTRIBUTES}" for name in (*patterns, _MEMORY))]
    lines = tuple(line for line in wanted if line not in present)
    if lines:
        attributes.write_text("".join(f"{line}\n" for line in (*present, *lines)), "utf-8")
    settings = {
        name: value for name, value in _settings().items() if _setting(folder, name) != value
    }
    for name, value in settings.items():
        git(folder, "config", "--local", name, value)
    return GitSetup(attributes, lines, settings)


def take_back(folder: Path) -> GitSetup:
    """Undo what ``set_up`` has done; lines and settings of others stay.

    Raises:
        RepositoryError: when the folder is in no repository.
        OSError: when ``.gitattributes`` cannot be written.
    """
    attributes = _attributes(folder)
    present = _read(attributes)
    lines = tuple(line for line in present if line == _COMMENT or line.endswith(f" {_ATTRIBUTES}"))
    rest = [line for line in present if line not in lines]
    if rest and lines:
        attributes.write_text("".join(f"{line}\n" for line in rest), "utf-8")
    elif lines:
        attributes.unlink()
    settings = {name: told for name in _settings() if (told := _setting(folder, name)) is not None}
    for section in _SECTIONS:
        if any(name.startswith(f"{section}.") for name in settings):
            git(folder, "config", "--local", "--remove-section", section)
    return GitSetup(attributes, lines, settings)


def _settings() -> dict[str, str]:
    program = shlex.join([sys.executable, "-m", "briefgen"])
    return {
        "diff.briefgen.textconv": f"{program} git-textconv",
        # The heading of a hunk is the item that it stands in.
        "diff.briefgen.xfuncname": "^[^ ].*$",
        "merge.briefgen.name": "briefgen: briefs, field by field",
        "merge.briefgen.driver": f"{program} git-merge %O %A %B %P",
    }


def _setting(folder: Path, name: str) -> str | None:
    try:
        return git(folder, "config", "--local", "--get", name).rstrip("\n")
    except RepositoryError:
        return None


def _attributes(folder: Path) -> Path:
    return Path(git(folder, "rev-parse", "--show-toplevel").rstrip("\n")) / ".gitattributes"


def _read(attributes: Path) -> list[str]:
    return attributes.read_text("utf-8").splitlines() if attributes.exists() else []


def _quoted(pattern: str) -> str:
    """A pattern as ``.gitattributes`` wants it: one with spaces in quotation marks."""
    if not any(character.isspace() or character == '"' for character in pattern):
        return pattern
    return '"' + pattern.replace("\\", "\\\\").replace('"', '\\"') + '"'
