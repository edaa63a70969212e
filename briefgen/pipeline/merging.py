"""Merging briefs that two people edited, and settling what they disagree on."""

from collections.abc import Iterable
from pathlib import Path

from briefgen.brief import Brief
from briefgen.diff import Conflict, Merge, Side, merge, settle
from briefgen.errors import UnreadableInputError
from briefgen.pipeline.checking import refuse_unsound, sound_brief
from briefgen.pipeline.keeping import Kept, replace_keeping
from briefgen.pipeline.redrawing import draw, with_drawn


def merge_files(base: Path, ours: Path, theirs: Path) -> Merge:
    """Merge two briefs that began from a third.

    Args:
        base: the brief that both began from; an empty file stands for none.
        ours: our side.
        theirs: their side.

    Raises:
        InputError: when one is missing.
        InvalidBriefError: when one has errors, or what they would become.
    """
    origin = _read(base)
    sides = (
        sound_brief(origin, str(base)) if origin.strip() else None,
        sound_brief(_read(ours), str(ours)),
        sound_brief(_read(theirs), str(theirs)),
    )
    merged = merge_people(*sides)
    refuse_unsound(merged.brief, f"{ours} and {theirs} in one")
    return merged


def merge_people(base: Brief | None, ours: Brief, theirs: Brief) -> Merge:
    """Merge what two people made of a brief; what nobody wrote is drawn anew from the result."""
    final = draw(merge(base, ours, theirs).brief)
    return merge(
        with_drawn(base, final) if base else None,
        with_drawn(ours, final),
        with_drawn(theirs, final),
    )


def settle_conflicts(
    path: Path, brief: Brief, choices: Iterable[tuple[tuple[Conflict, ...], Side]]
) -> Kept | None:
    """Settle conflicts of a brief and write it; what it held is kept under ``history/``.

    Args:
        path: the file of the brief.
        brief: what it holds.
        choices: conflicts, and the side that stands in each.

    Raises:
        InvalidBriefError: when the brief would have errors; it is as it was.
        OutputError: when it cannot be written.
    """
    for conflicts, side in choices:
        brief = settle(brief, conflicts, side)
    data = refuse_unsound(brief, f"{path}: with these choices")
    return replace_keeping(path, data, lambda present: present == data)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        reason = f"cannot be read ({error.strerror or error})"
        raise UnreadableInputError(str(path), reason) from error
