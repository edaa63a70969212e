"""The merge driver for git: a brief, or what the machine remembers of one, merged in place."""

import json
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Final

from pydantic import TypeAdapter

from briefgen.brief import dump
from briefgen.diff import Conflict, run_git, with_conflicts
from briefgen.documents import OWN_FOLDER
from briefgen.errors import BriefgenError
from briefgen.pipeline.memory import is_memory, merge_items
from briefgen.pipeline.merging import merge_files
from briefgen.pipeline.writing import write_atomically
from briefgen.validate import check

_DIGESTS: Final = TypeAdapter(dict[str, list[str]])


@dataclass(frozen=True, slots=True)
class Driven:
    """What the driver did.

    Attributes:
        clean: whether nothing is left for a person to settle.
        conflicts: what the sides of a brief disagree on; the brief holds it.
        reason: why the file was merged line by line, as git does it; None where it was a brief.
    """

    clean: bool
    conflicts: tuple[Conflict, ...] = ()
    reason: str | None = None


def drive(base: Path, ours: Path, theirs: Path, name: str) -> Driven:
    """Merge as git asks for it, and leave the result in the file of our side.

    What is no brief is merged line by line, with git's own marks where lines disagree.

    Args:
        base: what both branches began from; empty where both added the file.
        ours: our side; it is replaced.
        theirs: their side.
        name: the path of the file in the repository.

    Raises:
        OutputError: when the result cannot be written.
        RepositoryError: when git cannot be run.
    """
    path = PurePath(name)
    try:
        if is_memory(path, "items.json"):
            sides = (side.read_bytes() for side in (base, ours, theirs))
            write_atomically(ours, merge_items(*sides))
            return Driven(clean=True)
        if is_memory(path, "written.json"):
            write_atomically(ours, _united(ours.read_bytes(), theirs.read_bytes()))
            return Driven(clean=True)
        merged = merge_files(base, ours, theirs)
        if is_memory(path, "base.json"):
            # What a machine wrote: no person has to choose between two of its versions.
            write_atomically(ours, dump(with_conflicts(merged.brief, ())).encode("utf-8"))
            return Driven(clean=True)
    except (BriefgenError, ValueError, OSError) as error:
        reason = str(error)
        # git's own names for the files mean nothing to anybody.
        for side, words in ((base, "before"), (ours, "on our side"), (theirs, "on theirs")):
            reason = reason.replace(str(side), f"{name} {words}")
        clean = _merge_lines(base, ours, theirs)
        if clean and OWN_FOLDER not in path.parts and check(ours.read_bytes(), name).errors:
            reason += "; what came of it has errors, too"
            clean = False
        return Driven(clean=clean, reason=reason)
    write_atomically(ours, dump(merged.brief).encode("utf-8"))
    return Driven(clean=not merged.conflicts, conflicts=merged.conflicts)


def _united(ours: bytes, theirs: bytes) -> bytes:
    """The digests of the files that the machine wrote on either side."""
    mine, other = map(_DIGESTS.validate_json, (ours, theirs))
    digests = {key: [*mine.get(key, []), *other.get(key, [])] for key in sorted({*mine, *other})}
    united = {key: list(dict.fromkeys(known)) for key, known in digests.items()}
    return (json.dumps(united, indent=2, sort_keys=True) + "\n").encode("ascii")


def _merge_lines(base: Path, ours: Path, theirs: Path) -> bool:
    """Let git merge lines, and return whether it could."""
    labels = ("-L", "ours", "-L", "base", "-L", "theirs")
    done = run_git("merge-file", *labels, str(ours), str(base), str(theirs))
    return done.returncode == 0
