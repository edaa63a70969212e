"""The mend of a brief: what is certain is done, all else is left to the letter."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from briefgen.validate.canonical_form import canonical_form
from briefgen.validate.edits import apply_edits
from briefgen.validate.engine import check_text
from briefgen.validate.findings import Report

# A mend can bring another to light, such as the ranges when a figure can be read again. Each time
# fewer are left; the limit is for a mend that does not mend.
_MOST_ROUNDS: Final = 8


@dataclass(frozen=True, slots=True)
class Fixed:
    """A brief that was mended as far as that is certain.

    Attributes:
        before: the file as it was.
        after: the file as it is to be; the same bytes where there is nothing to mend.
        report: what is still wrong.
        was: what was wrong before.
    """

    before: bytes
    after: bytes
    report: Report
    was: Report

    @property
    def is_changed(self) -> bool:
        """Whether there was something to mend."""
        return self.after != self.before


def fix(data: bytes, name: str, sources: Sequence[Path] = ()) -> Fixed:
    """Mend a brief as far as that is certain.

    Faults are mended one by one. A brief that keeps to the format is put into its canonical form
    besides; of any other, and of one whose syntax is not understood, all the rest stays as it is.

    Args:
        data: the file's bytes.
        name: the file, as the user named it.
        sources: the folders of its documents, and single ones of them; without them no evidence is
            mended.
    """
    checked = check_text(data, name, sources)
    was = checked.report
    after = data
    for _ in range(_MOST_ROUNDS):
        edits = [edit for finding in checked.report.findings for edit in finding.edits]
        text = apply_edits(checked.text, edits) if edits else checked.text
        if not edits and checked.well_formed:
            text = canonical_form(text)
        if text == checked.text:
            break
        after = text.encode("utf-8")
        checked = check_text(after, name, sources)
    return Fixed(data, after, checked.report, was)
