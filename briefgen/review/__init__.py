"""The review page, and the decisions that a person made on it, read back."""

from briefgen.review.decisions import (
    Applied,
    Decision,
    Decisions,
    Unapplied,
    apply_decisions,
    read_decisions,
)
from briefgen.review.page import review_page
from briefgen.review.serving import PageServer

__all__ = [
    "Applied",
    "Decision",
    "Decisions",
    "PageServer",
    "Unapplied",
    "apply_decisions",
    "read_decisions",
    "review_page",
]
