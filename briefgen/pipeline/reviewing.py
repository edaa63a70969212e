"""A reviewer's decisions into a brief on the disk; the brief before is kept."""

from dataclasses import dataclass
from pathlib import Path

from briefgen.brief import digest, dump
from briefgen.diff import followed
from briefgen.errors import UnreadableInputError
from briefgen.pipeline.checking import refuse_unsound, sound_brief
from briefgen.pipeline.keeping import HISTORY, read_present, refuse_changed
from briefgen.pipeline.writing import write_together
from briefgen.review import Applied, Decisions, apply_decisions


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What came of a review.

    Attributes:
        applied: what was applied, and what could not be.
        copy: where the brief before is kept; None where nothing was written.
    """

    applied: Applied
    copy: Path | None


def apply_review(path: Path, decisions: Decisions) -> Reviewed:
    """Apply decisions to a brief and write it; the one before is kept under ``history/``.

    What is written counts as a person's edit: every later update keeps it.

    Args:
        path: the file of the brief.
        decisions: what a reviewer decided.

    Raises:
        InputError: when there is no such brief.
        InvalidBriefError: when it has errors, or would have; it is as it was.
        OutputError: when it cannot be written.
    """
    held = read_present(path)
    if held is None:
        raise UnreadableInputError(str(path), "no such brief; check the name")
    brief = sound_brief(held, str(path))
    applied = apply_decisions(brief, decisions)
    if not applied.changed:
        return Reviewed(applied, None)
    data = refuse_unsound(followed(applied.brief), f"{path}: with these decisions")
    copy = path.parent / HISTORY / f"{digest(brief)}.json"
    refuse_changed(path, held)
    write_together({copy: dump(brief).encode("utf-8"), path: data})
    return Reviewed(applied, copy)
