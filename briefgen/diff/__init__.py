"""What changed between two briefs, and the three-way merge of them."""

from briefgen.diff.changes import BOOKKEEPING, Changes, FieldChange, MemberChange
from briefgen.diff.compare import compare
from briefgen.diff.git.readable import readable
from briefgen.diff.git.repository import Commit, commits_of, content_in, run_git
from briefgen.diff.git.setup import DEFAULT_PATTERNS, GitSetup, set_up, take_back
from briefgen.diff.json_patch import json_patch
from briefgen.diff.merging.closing import Missing
from briefgen.diff.merging.conflicts import Conflict, conflicts_of, with_conflicts
from briefgen.diff.merging.deriving import followed
from briefgen.diff.merging.merge import Concluding, Merge, merge
from briefgen.diff.merging.resolving import Side, questions_of, settle
from briefgen.diff.patch import apply
from briefgen.diff.telling.json_report import json_report
from briefgen.diff.telling.text_report import summary_report, text_report
from briefgen.diff.telling.told import Detail, Line, Section, Told
from briefgen.diff.telling.wording import tell

__all__ = [
    "BOOKKEEPING",
    "DEFAULT_PATTERNS",
    "Changes",
    "Commit",
    "Concluding",
    "Conflict",
    "Detail",
    "FieldChange",
    "GitSetup",
    "Line",
    "MemberChange",
    "Merge",
    "Missing",
    "Section",
    "Side",
    "Told",
    "apply",
    "commits_of",
    "compare",
    "conflicts_of",
    "content_in",
    "followed",
    "json_patch",
    "json_report",
    "merge",
    "questions_of",
    "readable",
    "run_git",
    "set_up",
    "settle",
    "summary_report",
    "take_back",
    "tell",
    "text_report",
    "with_conflicts",
]
