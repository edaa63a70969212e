"""What changed between two briefs, and the three-way merge of them."""

from briefgen.diff.changes import BOOKKEEPING, Changes, FieldChange, MemberChange
from briefgen.diff.closing import Missing
from briefgen.diff.compare import compare
from briefgen.diff.conflicts import CONFLICTS_KEY, Conflict, conflicts_of, with_conflicts
from briefgen.diff.merge import Concluding, Merge, merge

__all__ = [
    "BOOKKEEPING",
    "CONFLICTS_KEY",
    "Changes",
    "Concluding",
    "Conflict",
    "FieldChange",
    "MemberChange",
    "Merge",
    "Missing",
    "compare",
    "conflicts_of",
    "merge",
    "with_conflicts",
]
