"""What changed between two briefs, and the three-way merge of them."""

from briefgen.diff.changes import BOOKKEEPING, Changes, FieldChange, MemberChange
from briefgen.diff.closing import Missing
from briefgen.diff.compare import compare
from briefgen.diff.conflicts import CONFLICTS_KEY, Conflict, conflicts_of, with_conflicts
from briefgen.diff.git_setup import DEFAULT_PATTERNS, GitSetup, set_up, take_back
from briefgen.diff.json_patch import json_patch
from briefgen.diff.json_report import json_report
from briefgen.diff.merge import Concluding, Merge, merge
from briefgen.diff.patch import apply
from briefgen.diff.readable import readable
from briefgen.diff.repository import Commit, commits_of, content_in
from briefgen.diff.resolving import Side, questions_of, settle
from briefgen.diff.text_report import summary_report, text_report
from briefgen.diff.told import Detail, Line, Section, Told
from briefgen.diff.wording import tell

__all__ = [
    "BOOKKEEPING",
    "CONFLICTS_KEY",
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
    "json_patch",
    "json_report",
    "merge",
    "questions_of",
    "readable",
    "set_up",
    "settle",
    "summary_report",
    "take_back",
    "tell",
    "text_report",
    "with_conflicts",
]
